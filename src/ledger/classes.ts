// What the classes of accounts mean to a reader of the ledger: where mass comes from, where it lies, where it ends.
import type { AccountClass } from '#domain/entry.ts'

/** In hand or in the yard: what counts as stock. */
export const stockClasses: ReadonlySet<AccountClass> = new Set(['on_hand', 'stored'])
/** Held somewhere still, on the way and in dispute included: it goes on from there. */
export const holdingClasses: ReadonlySet<AccountClass> = new Set(['on_hand', 'stored', 'in_transit', 'disputed'])
/** Losses, each by its cause. */
export const lossClasses: ReadonlySet<AccountClass> = new Set(['lost', 'lost_moisture', 'lost_ignition', 'lost_process'])
/** Where mass ends; a movement out of one of them says that it never came there. */
export const endClasses: ReadonlySet<AccountClass> = new Set(['utilised', 'disposed', 'dumped', ...lossClasses])
/** Where mass comes from; a movement into one of them says that it never came from there. */
export const beginClasses: ReadonlySet<AccountClass> = new Set(['generated', 'opening', 'unexplained'])
/** Where mass comes from, beyond the books included: what goes back there has left, it is nothing that is taken back. */
export const bornClasses: ReadonlySet<AccountClass> = new Set([...beginClasses, 'outside'])
