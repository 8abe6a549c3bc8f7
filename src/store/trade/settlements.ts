// Settlements: how a disputed difference of a receipt ended.
import { type PaperTable, stamps } from './columns.ts'

export const settlementTable: PaperTable = {
  noun: 'settlement',
  table: 'settlement',
  columns: [
    ['flow', 'flow', 'text'],
    ['receipt', 'receipt', 'text'],
    ['arrivedKg', 'arrived_kg', 'bigint'],
    ['lostKg', 'lost_kg', 'bigint'],
    ['reason', 'reason', 'text'],
    ...stamps,
  ],
}
