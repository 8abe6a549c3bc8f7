// Receipts: both scales of a trip side by side, every version of it.
import { type PaperTable, stamps } from './columns.ts'

export const receiptTable: PaperTable = {
  noun: 'receipt',
  table: 'receipt',
  columns: [
    ['flow', 'flow', 'text'],
    ['manifest', 'manifest', 'text'],
    ['dispatchedKg', 'dispatched_kg', 'bigint'],
    ['receivedKg', 'received_kg', 'bigint'],
    ['lostKg', 'lost_kg', 'bigint'],
    ['disputedKg', 'disputed_kg', 'bigint'],
    ['disputed', 'disputed', 'text'],
    ['weighingSlip', 'weighing_slip', 'text'],
    ['version', 'version', 'integer'],
    ['reason', 'reason', 'text'],
    ...stamps,
  ],
}
