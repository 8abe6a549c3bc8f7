// The list that three books are folded from, out of what stands in the ledger: what became of each mass of waste, whose it was, where
// and when it arose.
import type { Account, Entry, MassMethod } from '#domain/entry.ts'
import type { Metering, WasteFate, WasteRecord } from '#domain/wasteRecord.ts'
import { followLots, type LotMove } from '#ledger/followLots.ts'
import { type Lot, split } from '#ledger/lots.ts'
import { standing } from '#ledger/standing.ts'

/** What entries do not say. */
export type BookGround = {
  /** Area of a site, such as `CN-1302`; `CN` where nothing closer is known. */
  areaOf: (site: string) => string
  /** Whether a facility or use meets the standards; null where nobody has asked. */
  toStandard: (actor: string, site: string, fate: WasteFate, day: string) => boolean | null
  /** The utilisation evaluation that covers a use; null where there is none. */
  reportOf: (actor: string, material: string, day: string) => string | null
  /** Admitted claims of an evaluation that draw on a posted entry, each with all the kilograms that it holds. */
  claimsOn: (entry: string) => readonly { claim: string; massKg: number }[]
}

const meterings: Record<MassMethod, Metering> = {
  weighbridge: 'weighed',
  belt_scale: 'automatic',
  draft_survey: 'weighed',
  volume: 'estimated',
  coefficient: 'factor',
  balance: 'estimated',
  declared: 'none',
}
const fates: Partial<Record<Account['accountClass'], WasteFate>> = {
  stored: 'stored',
  disposed: 'disposed',
  dumped: 'dumped',
  utilised: 'utilised',
}
/**
 * @param journal entries in the order they were appended; with the earlier years, for they are the stock
 * @returns records in order of days
 */
export function wasteRecords(journal: readonly Entry[], ground: BookGround): WasteRecord[] {
  const claimed = claimsBudget(ground)
  const numbers = new Map<string, number>()
  return followLots(standing(journal), ground.areaOf).flatMap(move => {
    const fate = fateOf(move)
    return fate === undefined ? [] : recordsOf(move, fate, ground, claimed, numbers)
  })
}

/** What a movement of a lot is in the books; most are none. What was taken out of a store and put back has not moved. */
function fateOf({ account, lot, began }: LotMove): WasteFate | undefined {
  if (began) return account.accountClass === 'generated' ? 'generated' : account.accountClass === 'opening' ? 'stored' : undefined
  const fate = fates[account.accountClass]
  return lot.dryKg === 0 || (fate === 'stored' && lot.fromStock) ? undefined : fate
}

type Evaluated = (entry: string, lot: Lot) => [Lot, string | null][]

function recordsOf(move: LotMove, fate: WasteFate, ground: BookGround, claimed: Evaluated, numbers: Map<string, number>): WasteRecord[] {
  const { entry, movement, account, lot: whole, on } = move
  const { party: actor, site } = account
  const measured = entry.measured ?? movement.measured
  const report = fate === 'utilised' ? ground.reportOf(actor, whole.material, on) : null
  const parts: [Lot, string | null][] = fate === 'utilised' && report === null ? claimed(entry.id, whole) : [[whole, report]]
  return parts.map(([{ material, sender, origin, arose, fromStock, dryKg, wetKg }, evaluationReport]) => {
    const number = (numbers.get(entry.id) ?? 0) + 1
    numbers.set(entry.id, number)
    return {
      id: `${entry.id}#${number}`,
      on,
      fate,
      material,
      sender,
      origin,
      actor,
      arose,
      fromStock,
      wetKg,
      dryKg,
      evaluationReport,
      place: ground.areaOf(site),
      toStandard: ground.toStandard(actor, site, fate, on),
      metering: measured === undefined ? 'none' : meterings[measured.method],
      basedOn: [entry.id, ...entry.basedOn],
    }
  })
}

/** Splits what was used into what evaluated claims cover and the rest; no claim covers more than it holds. */
function claimsBudget({ claimsOn }: BookGround): Evaluated {
  const spent = new Map<string, number>()
  return (entry, lot) => {
    const parts: [Lot, string | null][] = []
    let rest = lot
    for (const { claim, massKg } of claimsOn(entry)) {
      const covers = Math.min(rest.dryKg, massKg - (spent.get(claim) ?? 0))
      if (covers <= 0) continue
      spent.set(claim, (spent.get(claim) ?? 0) + covers)
      const [part, other] = split({ ...rest, kg: rest.dryKg }, covers)
      parts.push([part, claim])
      rest = other
    }
    return rest.dryKg > 0 ? [...parts, [rest, null]] : parts
  }
}
