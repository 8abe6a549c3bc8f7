// A firm's account from the posted entries of the ledger: opening and closing stock, what it generated and received, what left, what
// its batches turned into something else. Corrections take what they undo with them; pending entries are promises and count for nothing.
import type { AccountMaterial, BatchLine, FirmAccount, ReceiptLine } from '#domain/evaluation/account.ts'
import type { Entry, Leg, Measured } from '#domain/entry.ts'

type Lines = Pick<FirmAccount, 'stock' | 'receipts' | 'removals' | 'batches' | 'wetKnown'>
type Weighed = { material: string; wetKg: number; moisture: string; evidence: string[] }

/**
 * @param journal all entries that touch the firm's materials
 * @param materials of the books; entries of others are left out
 * @returns the lines that masses stand on; `wetKnown` is false where a batch was booked dry alone
 */
export function ledgerLines(
  journal: readonly Entry[],
  firm: string,
  period: { from: string; to: string },
  materials: readonly AccountMaterial[],
): Lines {
  const known = new Set(materials.map(one => one.id))
  const undone = new Set(journal.flatMap(entry => (entry.reverses === undefined ? [] : [entry.reverses, entry.id])))
  const posted = journal.filter(entry => entry.phase === 'posted' && !undone.has(entry.id))
  const weigh = (entry: Entry, leg: Leg): Weighed => {
    const massKg = Math.abs(leg.massKg)
    const wet = wetOf(leg.measured ?? entry.measured, massKg)
    return {
      material: leg.account.material,
      wetKg: wet?.wetKg ?? massKg,
      moisture: wet?.moisture ?? '0',
      evidence: [entry.id, ...entry.basedOn],
    }
  }
  const own = (entry: Entry): Leg[] => entry.legs.filter(leg => leg.account.party === firm && known.has(leg.account.material))
  const within = posted.filter(entry => entry.validOn >= period.from && entry.validOn <= period.to)
  const receipts = within.flatMap(entry => receiptOf(entry, own(entry), firm, weigh))
  const removals = within.flatMap(entry => removalsOf(entry, own(entry), weigh))
  const batches = within.flatMap(entry => batchOf(entry, own(entry), weigh) ?? [])
  const stock = materials.flatMap(({ id }) => [
    { id: `stock:${id}:opening`, at: 'opening' as const, ...held(posted, firm, id, day => day < period.from) },
    { id: `stock:${id}:closing`, at: 'closing' as const, ...held(posted, firm, id, day => day <= period.to) },
  ])
  // Wet masses are asked of the batches alone (the share); stock in the ledger is always dry.
  const wetKnown = within.every(
    entry =>
      !isBatch(entry) || inputsOf(own(entry)).every(leg => wetOf(leg.measured ?? entry.measured, Math.abs(leg.massKg)) !== undefined),
  )
  return { stock, receipts, removals, batches, wetKnown }
}

/** What the scale said, where it agrees with the booked dry mass; a part of a reading is no reading. */
function wetOf(measured: Measured | undefined, massKg: number): { wetKg: number; moisture: string } | undefined {
  if (measured?.wetKg === undefined || measured.moisture === undefined || measured.dryKg !== massKg) return undefined
  return /^0(\.\d+)?$/.test(measured.moisture) ? { wetKg: measured.wetKg, moisture: measured.moisture } : undefined
}

const stocked = new Set(['on_hand', 'stored'])
/** Dry stock in hand and in the yard on the days that count. */
function held(posted: readonly Entry[], firm: string, material: string, counts: (day: string) => boolean): Weighed {
  let massKg = 0
  const evidence: string[] = []
  for (const entry of posted) {
    if (!counts(entry.validOn)) continue
    for (const { account, massKg: kg } of entry.legs) {
      if (account.party !== firm || account.material !== material || !stocked.has(account.accountClass)) continue
      massKg += kg
    }
    evidence.push(
      ...(entry.kind === 'opening' && entry.legs.some(leg => leg.account.party === firm && leg.account.material === material)
        ? [entry.id]
        : []),
    )
  }
  return { material, wetKg: Math.max(0, massKg), moisture: '0', evidence }
}

type Weigh = (entry: Entry, leg: Leg) => Weighed
/** What came into stock from generation or from somebody else. */
function receiptOf(entry: Entry, legs: readonly Leg[], firm: string, weigh: Weigh): ReceiptLine[] {
  if (entry.kind === 'opening' || isBatch(entry)) return []
  const generated = entry.legs.some(leg => leg.account.accountClass === 'generated' && leg.account.party === firm)
  const sender = entry.legs.find(leg => leg.massKg < 0 && leg.account.party !== firm)?.account.party
  if (!generated && sender === undefined) return []
  return legs
    .filter(leg => leg.account.accountClass === 'on_hand' && leg.massKg > 0)
    .map(leg => ({
      id: `${entry.id}/${leg.account.material}`,
      validOn: entry.validOn,
      origin: generated ? ('own' as const) : ('received' as const),
      supplier: generated ? firm : (sender ?? ''),
      voucher: entry.basedOn[0] ?? entry.id,
      ...weigh(entry, leg),
    }))
}

/** What left the store otherwise: sent away, lost, disposed of. Into the own yard is no removal: the yard is stock. */
function removalsOf(entry: Entry, legs: readonly Leg[], weigh: Weigh): FirmAccount['removals'] {
  if (isBatch(entry)) return []
  const into = entry.legs.find(leg => leg.massKg > 0)?.account.accountClass
  if (into === undefined || stocked.has(into)) return []
  const why =
    into === 'disposed' || into === 'dumped'
      ? ('disposed' as const)
      : into.startsWith('lost') || into === 'disputed'
        ? ('lost' as const)
        : ('sold' as const)
  return legs
    .filter(leg => stocked.has(leg.account.accountClass) && leg.massKg < 0)
    .map(leg => ({ id: `${entry.id}/${leg.account.material}`, validOn: entry.validOn, why, ...weigh(entry, leg) }))
}

const isBatch = (entry: Entry): boolean =>
  entry.legs.some(leg => leg.massKg > 0 && (leg.account.accountClass === 'utilised' || leg.account.accountClass === 'transformed'))
const inputsOf = (legs: readonly Leg[]): Leg[] => legs.filter(leg => stocked.has(leg.account.accountClass) && leg.massKg < 0)
/** What a batch took from stock, and what of another material came into it. */
function batchOf(entry: Entry, legs: readonly Leg[], weigh: Weigh): BatchLine | undefined {
  if (!isBatch(entry)) return undefined
  const inputs = inputsOf(legs)
  if (inputs.length === 0) return undefined
  const outputs = entry.legs.filter(leg => leg.account.accountClass === 'on_hand' && leg.massKg > 0)
  return {
    id: entry.id,
    validOn: entry.validOn,
    inputs: inputs.map(leg => {
      const { material, wetKg, moisture } = weigh(entry, leg)
      return { material, wetKg, moisture }
    }),
    outputs: outputs.map(leg => ({ product: leg.account.material, massKg: leg.massKg })),
    evidence: [entry.id, ...entry.basedOn],
  }
}
