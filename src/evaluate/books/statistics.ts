// The statistical book: a year by place and material, with stock. Whole kilograms.
// generated = (utilised - of earlier stock) + stored + (disposed - of earlier stock) + dumped; closing = opening + put in - taken out.
import type { StatisticsLine } from '#domain/books.ts'
import { type MassBasis, massOn, type WasteRecord } from '#domain/wasteRecord.ts'

/** @returns one line a place and material that the year touches, or in which stock lies */
export function statisticsBook(records: readonly WasteRecord[], year: string, basis: MassBasis = 'dry'): StatisticsLine[] {
  const lines = new Map<string, StatisticsLine>()
  const at = (place: string, material: string) => {
    const key = `${place}|${material}`
    const line = lines.get(key) ?? emptyLine(place, material, year)
    lines.set(key, line)
    return line
  }
  for (const record of records) {
    const own = record.on.slice(0, 4)
    if (own > year) continue
    const line = at(record.fate === 'generated' ? record.origin : record.place, record.material)
    const kg = massOn(record, basis)
    if (own < year) line.openingStockKg += stockChange(record, kg)
    else {
      post(line, record, kg)
      if (record.fate !== 'generated' && !record.fromStock && record.origin !== record.place) {
        line.broughtInKg += kg
        at(record.origin, record.material).broughtInKg -= kg
      }
    }
  }
  for (const line of lines.values()) {
    line.closingStockKg += line.openingStockKg
    const gone = line.statUtilisedKg - line.utilisedOldKg + line.storedKg + line.disposedKg - line.disposedOldKg + line.dumpedKg
    line.waitingKg = line.generatedKg + line.broughtInKg - gone
    const whole = line.generatedKg + line.utilisedOldKg
    line.ratePct = whole > 0 ? (100 * line.statUtilisedKg) / whole : null
  }
  return [...lines.values()]
}

function post(line: StatisticsLine, record: WasteRecord, kg: number): void {
  const old = record.fromStock && record.arose.slice(0, 4) < line.year
  if (record.fate === 'generated') line.generatedKg += kg
  if (record.fate === 'stored') line.storedKg += kg
  if (record.fate === 'utilised') line.statUtilisedKg += kg
  if (record.fate === 'disposed') line.disposedKg += kg
  if (record.fate === 'dumped') line.dumpedKg += kg
  if (old && record.fate === 'utilised') line.utilisedOldKg += kg
  if (old && record.fate === 'disposed') line.disposedOldKg += kg
  if (record.fromStock && !old) line.storedKg -= kg
  line.closingStockKg += stockChange(record, kg)
  line.basedOn.push(record.id)
}
function stockChange(record: WasteRecord, kg: number): number {
  return record.fate === 'stored' ? kg : record.fromStock ? -kg : 0
}
function emptyLine(place: string, material: string, year: string): StatisticsLine {
  const nothing = { generatedKg: 0, statUtilisedKg: 0, utilisedOldKg: 0, storedKg: 0, disposedKg: 0, disposedOldKg: 0, dumpedKg: 0 }
  return {
    place,
    material,
    year,
    ...nothing,
    broughtInKg: 0,
    waitingKg: 0,
    openingStockKg: 0,
    closingStockKg: 0,
    ratePct: null,
    basedOn: [],
  }
}
