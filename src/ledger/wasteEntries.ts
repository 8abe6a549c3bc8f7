// Facts of a waste ledger to balanced entries, and what undoes them when a row says something else later.
import { type Account, type AccountClass, type Entry, move } from '#domain/entry.ts'
import type { WasteFact, WasteMove } from '#domain/wasteFact.ts'
import { reversal } from './entries.ts'

type Way = { kind: Entry['kind']; from: AccountClass; to: AccountClass }
const ways: Record<WasteMove, Way> = {
  opening: { kind: 'opening', from: 'opening', to: 'stored' },
  generated: { kind: 'generation', from: 'generated', to: 'on_hand' },
  into_store: { kind: 'storage', from: 'on_hand', to: 'stored' },
  out_of_store: { kind: 'storage', from: 'stored', to: 'on_hand' },
  own_utilised: { kind: 'utilisation', from: 'on_hand', to: 'utilised' },
  own_disposed: { kind: 'disposal', from: 'on_hand', to: 'disposed' },
  dumped: { kind: 'dumping', from: 'on_hand', to: 'dumped' },
  dispatched: { kind: 'dispatch', from: 'on_hand', to: 'in_transit' },
}

/** All that a taker is told of why a promise was let go. */
const slipCorrected = '发出方更正磅单 / the sender corrected its slip'

type Stamp = { recordedAt: string; enteredBy?: string; reason?: string }

/**
 * The entries of a fact: one that moves the mass; what leaves the plant also waits, pending, for its receipt.
 * @param id of the row's version, which the entries stand on
 * @param stamp a reason makes an adjustment of it: a row that was corrected, which a closed quarter takes too
 */
export function wasteEntries(fact: WasteFact, id: string, { recordedAt, enteredBy, reason }: Stamp): Entry[] {
  if (fact.dryKg === 0) return []
  const { party, site, material, wetKg, dryKg, moisture, validOn } = fact
  const way = ways[fact.move]
  const at = (accountClass: AccountClass): Account => ({ party, site, material, accountClass })
  const told = {
    validOn,
    recordedAt,
    basedOn: [id],
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(reason === undefined ? {} : { reason }),
  }
  const main: Entry = {
    id: `entry:${id}`,
    kind: reason === undefined ? way.kind : 'adjustment',
    phase: 'posted',
    ...told,
    legs: move(at(way.from), at(way.to), dryKg),
    measured: { wetKg, moisture, dryKg, method: 'declared' },
  }
  if (fact.move !== 'dispatched') return [main]
  const receiver = fact.receiver ?? 'outside'
  // The taker sees the promise: who entered the row, and why it came late, is the sender's alone.
  const transit: Entry = {
    id: `entry:${id}:transit`,
    kind: 'receipt',
    phase: 'pending',
    validOn,
    recordedAt,
    basedOn: [id],
    legs: move(at('in_transit'), { party: receiver, site: receiver, material, accountClass: 'on_hand' }, dryKg),
  }
  return [main, transit]
}

/** What undoes the entries of an earlier version of a row. What was received already cannot be undone here: admission says so. */
export function undoWasteEntries(earlier: WasteFact, earlierId: string, id: string, stamp: Stamp & { reason: string }): Entry[] {
  const entries = wasteEntries(earlier, earlierId, stamp)
  return entries.toReversed().map(entry => {
    if (entry.phase === 'posted')
      return {
        ...reversal(entry, `entry:${id}:undo`, stamp.recordedAt, [id], stamp.reason),
        ...(stamp.enteredBy === undefined ? {} : { enteredBy: stamp.enteredBy }),
      }
    return {
      ...entry,
      id: `entry:${id}:recall`,
      kind: 'correction',
      phase: 'voided',
      pending: entry.id,
      basedOn: [entry.id, id],
      reason: slipCorrected,
    }
  })
}
