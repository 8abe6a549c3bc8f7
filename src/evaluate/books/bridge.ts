// The bridge from one book's "utilised" to another's: a line for each reason that a record is in one and not in the other,
// and one for the basis. The lines sum exactly to the difference, kilogram by kilogram.
import type { BookBridge, BridgeLine } from '#domain/books.ts'
import { massOn, type WasteRecord } from '#domain/wasteRecord.ts'
import { failing, type Measure, utilisedIn } from './measures.ts'

/** @returns fromKg + sum of the lines = toKg, exactly */
export function bridge(records: readonly WasteRecord[], from: Measure, to: Measure): BookBridge {
  const lines = new Map<string, BridgeLine>()
  const add = (line: Omit<BridgeLine, 'massKg' | 'basedOn'>, massKg: number, id: string) => {
    const key = `${line.book}:${line.reason}`
    const own = lines.get(key) ?? { ...line, massKg: 0, basedOn: [] }
    lines.set(key, { ...own, massKg: own.massKg + massKg, basedOn: [...own.basedOn, id] })
  }
  for (const record of records) {
    const [outOfFrom, outOfTo] = [failing(from, record), failing(to, record)]
    if (outOfFrom !== undefined && outOfTo !== undefined) continue
    if (outOfTo !== undefined) add({ book: to.name, ...named(outOfTo) }, -massOn(record, from.basis), record.id)
    else if (outOfFrom !== undefined) add({ book: from.name, ...named(outOfFrom) }, massOn(record, to.basis), record.id)
    else {
      const difference = massOn(record, to.basis) - massOn(record, from.basis)
      if (difference !== 0) add({ book: 'both', reason: 'basis', zh: '湿基与干基之差', en: 'wet against dry mass' }, difference, record.id)
    }
  }
  return {
    from: from.name,
    to: to.name,
    fromKg: utilisedIn(from, records).massKg,
    lines: [...lines.values()],
    toKg: utilisedIn(to, records).massKg,
  }
}
function named({ reason, zh, en }: { reason: string; zh: string; en: string }) {
  return { reason, zh, en }
}
