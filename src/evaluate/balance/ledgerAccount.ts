// A firm's account from what stands in the ledger: opening and closing stock, what it generated and received, what left, what its batches
// turned into something else. Opening stock and what came, less what left and what was fed, is the closing stock, to the kilogram.
import type { AccountMaterial, BatchLine, FirmAccount, ReceiptLine } from '#domain/evaluation/account.ts'
import type { Account, Entry } from '#domain/entry.ts'
import { grouped } from '#domain/grouped.ts'
import { lossClasses, stockClasses } from '#ledger/classes.ts'
import type { Movement, StandingEntry } from '#ledger/movements.ts'
import { standing } from '#ledger/standing.ts'

type Lines = Pick<FirmAccount, 'stock' | 'receipts' | 'removals' | 'batches' | 'wetKnown'>
type Weighed = { material: string; wetKg: number; moisture: string; evidence: string[] }

/**
 * @param journal all entries that touch the firm's materials, in the order they were appended
 * @param materials of the books; movements of others are left out
 * @returns the lines that masses stand on; `wetKnown` is false where a batch was booked dry alone
 */
export function ledgerLines(
  journal: readonly Entry[],
  firm: string,
  period: { from: string; to: string },
  materials: readonly AccountMaterial[],
): Lines {
  const known = new Set(materials.map(one => one.id))
  const entries = standing(journal)
  const within = entries.filter(entry => entry.validOn >= period.from && entry.validOn <= period.to)
  const own: Own = { firm, known, sender: senders(entries, firm) }
  const stock = materials.flatMap(({ id }) => [
    // What lay there when the books began is opening stock, on whatever day of the period it was counted first.
    {
      id: `stock:${id}:opening`,
      at: 'opening' as const,
      ...held(entries, firm, id, (day, opening) => day < period.from || (opening && day <= period.to)),
    },
    { id: `stock:${id}:closing`, at: 'closing' as const, ...held(entries, firm, id, day => day <= period.to) },
  ])
  // Wet masses are asked of the batches alone (the share); stock in the ledger is always dry.
  const wetKnown = within.every(entry => !isBatch(entry) || inputsOf(entry, own).every(([, moved]) => weigh(entry, moved).wet))
  return {
    stock,
    receipts: within.flatMap(entry => receiptsOf(entry, own)),
    removals: within.flatMap(entry => removalsOf(entry, own)),
    batches: within.flatMap(entry => batchOf(entry, own) ?? []),
    wetKnown,
  }
}

type Own = {
  firm: string
  known: ReadonlySet<string>
  /** Who sent what belongs to a flow. */ sender: (flow: string | undefined) => string
}
type Moved = readonly Movement[]

/** Whose mass a flow brought to the firm: what is settled later names only the firm's own accounts. */
function senders(entries: readonly StandingEntry[], firm: string): Own['sender'] {
  const byFlow = new Map<string, string>()
  for (const { flow, movements } of entries)
    for (const { from, to } of movements)
      if (flow !== undefined && from.party !== firm && to.party === firm && !byFlow.has(flow)) byFlow.set(flow, from.party)
  return flow => (flow === undefined ? undefined : byFlow.get(flow)) ?? firm
}

/** What the scale said, where it agrees with the booked dry mass; a part of a reading is no reading. */
function weigh({ id, basedOn, measured: whole }: StandingEntry, moved: Moved): Weighed & { wet: boolean } {
  const massKg = moved.reduce((sum, movement) => sum + movement.massKg, 0)
  const measured = moved.length === 1 ? (moved[0]?.measured ?? whole) : whole
  const read = measured?.wetKg !== undefined && measured.dryKg === massKg && /^0(\.\d+)?$/.test(measured.moisture ?? '')
  return {
    material: moved[0]?.from.material ?? '',
    wetKg: read ? (measured.wetKg ?? massKg) : massKg,
    moisture: read ? (measured.moisture ?? '0') : '0',
    evidence: [id, ...basedOn],
    wet: read,
  }
}
function weighed(entry: StandingEntry, moved: Moved): Weighed {
  const { wet: _wet, ...line } = weigh(entry, moved)
  return line
}

/** Dry stock in hand and in the yard, of the movements that count. */
function held(
  entries: readonly StandingEntry[],
  firm: string,
  material: string,
  counts: (day: string, opening: boolean) => boolean,
): Weighed {
  let massKg = 0
  const evidence = new Set<string>()
  for (const { id, kind, validOn, movements } of entries) {
    for (const movement of movements) {
      const { from, to } = movement
      if (!counts(validOn, from.accountClass === 'opening')) continue
      if (isStock(to, firm, material)) massKg += movement.massKg
      if (isStock(from, firm, material)) massKg -= movement.massKg
      if (kind === 'opening' && to.party === firm && to.material === material) evidence.add(id)
    }
  }
  return { material, wetKg: Math.max(0, massKg), moisture: '0', evidence: [...evidence] }
}
const isStock = (account: Account, firm: string, material?: string): boolean =>
  account.party === firm && stockClasses.has(account.accountClass) && (material === undefined || account.material === material)

/** Movements of an entry that a line is made of, by material: into the firm's stock, or out of it. */
function gathered(
  { movements }: StandingEntry,
  side: 'from' | 'to',
  { firm, known }: Own,
  counts: (movement: Movement) => boolean,
): [string, Moved][] {
  const own = movements.filter(movement => isStock(movement[side], firm) && known.has(movement[side].material) && counts(movement))
  return [...grouped(own, movement => movement[side].material)]
}

/** What came into stock: what the firm generated, in a batch too, and what came from somebody else or from beyond its books. */
function receiptsOf(entry: StandingEntry, own: Own): ReceiptLine[] {
  const line = (material: string, moved: Moved, generated: boolean): ReceiptLine => {
    const from = moved[0]?.from.party ?? own.firm
    return {
      id: `${entry.id}/${material}`,
      validOn: entry.validOn,
      origin: generated ? 'own' : 'received',
      supplier: generated ? own.firm : from === own.firm ? own.sender(entry.flow) : from,
      voucher: entry.basedOn[0] ?? entry.id,
      ...weighed(entry, moved),
    }
  }
  const made = isBatch(entry)
  const fromSelf = ({ from }: Movement): boolean => from.accountClass === 'generated' && from.party === own.firm
  const fromOthers = (movement: Movement): boolean =>
    !made && !fromSelf(movement) && movement.from.accountClass !== 'opening' && !isStock(movement.from, own.firm)
  return [
    ...gathered(entry, 'to', own, fromSelf).map(([material, moved]) => line(material, moved, true)),
    ...gathered(entry, 'to', own, fromOthers).map(([material, moved]) => line(material, moved, false)),
  ]
}

/** What left the store otherwise: sent away, lost, disposed of. Into the own yard is no removal: the yard is stock. */
function removalsOf(entry: StandingEntry, own: Own): FirmAccount['removals'] {
  if (isBatch(entry)) return []
  return gathered(entry, 'from', own, ({ to }) => !isStock(to, own.firm)).map(([material, moved]) => {
    const into = moved[0]?.to.accountClass
    const why =
      into === 'disposed' || into === 'dumped'
        ? ('disposed' as const)
        : into === 'disputed' || (into !== undefined && lossClasses.has(into))
          ? ('lost' as const)
          : ('sold' as const)
    return { id: `${entry.id}/${material}`, validOn: entry.validOn, why, ...weighed(entry, moved) }
  })
}

const isBatch = ({ movements }: StandingEntry): boolean =>
  movements.some(({ to }) => to.accountClass === 'utilised' || to.accountClass === 'transformed')
const inputsOf = (entry: StandingEntry, own: Own): [string, Moved][] => gathered(entry, 'from', own, ({ to }) => !isStock(to, own.firm))
/** What a batch took from stock, and what of another material came into it. */
function batchOf(entry: StandingEntry, own: Own): BatchLine | undefined {
  if (!isBatch(entry)) return undefined
  const inputs = inputsOf(entry, own)
  if (inputs.length === 0) return undefined
  return {
    id: entry.id,
    validOn: entry.validOn,
    inputs: inputs.map(([, moved]) => {
      const { material, wetKg, moisture } = weigh(entry, moved)
      return { material, wetKg, moisture }
    }),
    outputs: entry.movements.filter(({ to }) => to.accountClass === 'on_hand').map(({ to, massKg }) => ({ product: to.material, massKg })),
    evidence: [entry.id, ...entry.basedOn],
  }
}
