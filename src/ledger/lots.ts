// What lies in an account of the ledger, as lots that still know whose waste they are: first in, first out.
// A lot keeps the mass of the waste it was, also where the mass on hand is that of something worked out of it.
import { type Account, accountKey } from '#domain/entry.ts'

export type Lot = {
  /** The waste, its sender, the area and month in which it arose. */
  material: string
  sender: string
  origin: string
  arose: string
  /** Has lain in a store. */
  fromStock: boolean
  /** Kilograms in the account: of the waste, or of what it was worked into. */
  kg: number
  /** Kilograms of the waste that it stands for. */
  dryKg: number
  wetKg: number
}

/** @returns `kg` of the lot, and the rest; nothing is lost between the two */
export function split(lot: Lot, kg: number): [Lot, Lot] {
  const share = kg / lot.kg
  const dryKg = lot.dryKg === lot.kg ? kg : Math.round(lot.dryKg * share)
  const wetKg = Math.round(lot.wetKg * share)
  return [
    { ...lot, kg, dryKg, wetKg },
    { ...lot, kg: lot.kg - kg, dryKg: lot.dryKg - dryKg, wetKg: lot.wetKg - wetKg },
  ]
}

/** Takes from the front of a list as far as it goes. */
export function takeFrom(lots: Lot[], kg: number): Lot[] {
  const taken: Lot[] = []
  let open = kg
  while (open > 0) {
    const first = lots[0]
    if (first === undefined) break
    if (first.kg <= open) {
      taken.push(first)
      lots.shift()
      open -= first.kg
    } else {
      const [part, rest] = split(first, open)
      taken.push(part)
      lots[0] = rest
      open = 0
    }
  }
  return taken
}

/**
 * Shares of lots, by the mass that each of several outputs has: what was blended cannot be told apart.
 * @returns for each output its part of every lot; over all outputs the masses of the lots
 */
export function shareOut(lots: readonly Lot[], outputsKg: readonly number[]): Lot[][] {
  const waste = lots.reduce((sum, lot) => sum + lot.kg, 0)
  const rest = lots.map(lot => ({ ...lot }))
  let open = outputsKg.reduce((sum, kg) => sum + kg, 0)
  return outputsKg.map(kg => {
    let placed = 0
    const parts = rest.map((lot, at) => {
      const part = open === kg ? 1 : kg / open
      const dryKg = Math.round(lot.dryKg * part)
      const wetKg = Math.round(lot.wetKg * part)
      // Of the output's own mass each lot gets its share; the last takes what rounding left.
      const original = lots[at]?.kg ?? 0
      const own = at === rest.length - 1 ? kg - placed : Math.min(kg - placed, Math.round((kg * original) / waste))
      placed += own
      lot.dryKg -= dryKg
      lot.wetKg -= wetKg
      return { ...lot, kg: own, dryKg, wetKg }
    })
    open -= kg
    return parts.filter(part => part.kg > 0)
  })
}

/** The lots of each account of a ledger. */
export function lotsByAccount(): (account: Account) => Lot[] {
  const all = new Map<string, Lot[]>()
  return account => {
    const key = accountKey(account)
    const lots = all.get(key) ?? []
    all.set(key, lots)
    return lots
  }
}
