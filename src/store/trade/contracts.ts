// Contracts and their early ends.
import { type PaperTable, stamps, way } from './columns.ts'

export const contractTable: PaperTable = {
  noun: 'contract',
  table: 'contract',
  columns: [
    ...way,
    ['offer', 'offer', 'text'],
    ['buyer', 'buyer', 'text'],
    ['seller', 'seller', 'text'],
    ['massKg', 'mass_kg', 'bigint'],
    ['priceCnyPerT', 'price_cny_per_t', 'numeric'],
    ['amountCny', 'amount_cny', 'numeric'],
    ...stamps,
  ],
}
export const contractEndTable: PaperTable = {
  noun: 'contract_end',
  table: 'contract_end',
  columns: [['contract', 'contract', 'text'], ['releasedKg', 'released_kg', 'bigint'], ['reason', 'reason', 'text'], ...stamps],
}
