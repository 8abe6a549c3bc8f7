// What stands: the entries that count, and what they moved, after reversals (and reversals of reversals), corrections and settlements.
// The one place that decides it; whoever reads the ledger reads this, so that no two readings of one journal differ.
import { accountKey, type Entry } from '#domain/entry.ts'
import { type AsOf, known } from './balances.ts'
import { movementsOf, type StandingEntry } from './movements.ts'
import { takeBack } from './takeBack.ts'

/**
 * The entries that count. Promises (pending) and what lets them go (voided) move nothing. A reversal takes its entry away with itself,
 * unless it was reversed in its turn; one that is no exact mirror of an entry that is known here counts as a movement of its own, so that
 * the movements of what stands always sum to the balances.
 * @param journal in the order in which it was appended
 * @returns in the same order
 */
export function standing(journal: readonly Entry[], asOf: AsOf = {}): StandingEntry[] {
  const seen = known(journal, asOf)
  const gone = withdrawn(seen)
  const entries = seen.filter(entry => entry.phase === 'posted' && !gone.has(entry.id)).map(standingEntry)
  return takeBack(entries).filter(entry => entry.movements.length > 0)
}

/** Entries of a journal that move nothing any more, with the reversals that took them away. */
export function withdrawn(journal: readonly Entry[]): ReadonlySet<string> {
  const reversals = journal.filter(entry => entry.phase === 'posted' && entry.reverses !== undefined)
  const gone = new Set<string>()
  if (reversals.length === 0) return gone
  const wanted = new Set(reversals.map(entry => entry.reverses))
  const originals = new Map(journal.filter(entry => wanted.has(entry.id)).map(entry => [entry.id, entry]))
  // A reversal comes after its entry, so whether it stands itself is known once everything after it was looked at.
  for (const entry of reversals.toReversed()) {
    const original = originals.get(entry.reverses ?? '')
    if (gone.has(entry.id) || original === undefined || gone.has(original.id) || !mirrors(entry, original)) continue
    gone.add(original.id)
    gone.add(entry.id)
  }
  return gone
}

/** Entries that can take tonnes away from where they were: reversals, corrections, adjustments. */
export function takesAway(entry: Entry): boolean {
  return entry.phase === 'posted' && (entry.reverses !== undefined || entry.kind === 'correction' || entry.kind === 'adjustment')
}

/** Posted entries: facts, whatever became of them later. */
export function facts(entries: readonly Entry[]): Entry[] {
  return entries.filter(entry => entry.phase === 'posted')
}

/** The same legs with their signs turned, on the same day. */
function mirrors(entry: Entry, original: Entry): boolean {
  if (original.phase !== 'posted' || entry.validOn !== original.validOn) return false
  const sums = new Map<string, number>()
  for (const { account, massKg } of [...entry.legs, ...original.legs]) {
    const key = accountKey(account)
    sums.set(key, (sums.get(key) ?? 0) + massKg)
  }
  return [...sums.values()].every(massKg => massKg === 0)
}

function standingEntry(entry: Entry): StandingEntry {
  const { id, kind, flow, validOn, basedOn, reason, measured } = entry
  return {
    id,
    kind,
    ...(flow === undefined ? {} : { flow }),
    validOn,
    basedOn,
    ...(reason === undefined ? {} : { reason }),
    ...(measured === undefined ? {} : { measured }),
    movements: movementsOf(entry),
  }
}
