// What an entry does to accounts, day by day: the one definition that the pure checks and the stored sums both follow.
import { type Account, type Entry, type Leg } from './entry.ts'

/** Change of one account on one day, kg: facts, what is promised away, what is promised to come. */
export type Effect = { account: Account; validOn: string; postedKg: number; reservedKg: number; expectedKg: number }

/** What an entry moves: the sum of its positive legs, kg. */
export function entryMass(entry: Pick<Entry, 'legs'>): number {
  let sum = 0
  for (const leg of entry.legs) if (leg.massKg > 0) sum += leg.massKg
  return sum
}

/** What an entry takes from what its pending entry reserves, kg; the reversal of such an entry gives it back (negative). */
export function freedKg(entry: Entry): number {
  if (entry.pending === undefined || entry.phase === 'pending') return 0
  return entry.reverses === undefined ? entryMass(entry) : -entryMass(entry)
}

/** @param reserved legs of the pending entry that this one names, if it names one */
export function effectsOf(entry: Entry, reserved: readonly Leg[] = []): Effect[] {
  const { validOn, phase } = entry
  const effects: Effect[] = []
  for (const { account, massKg } of phase === 'voided' ? [] : entry.legs) {
    effects.push({
      account,
      validOn,
      postedKg: phase === 'posted' ? massKg : 0,
      reservedKg: phase === 'pending' && massKg < 0 ? -massKg : 0,
      expectedKg: phase === 'pending' && massKg > 0 ? massKg : 0,
    })
  }
  const freed = freedKg(entry)
  if (freed === 0) return effects
  for (const { account, massKg } of reserved) {
    effects.push({ account, validOn, postedKg: 0, reservedKg: massKg < 0 ? -freed : 0, expectedKg: massKg > 0 ? -freed : 0 })
  }
  return effects
}
