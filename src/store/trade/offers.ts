// Offers and the steps that close them.
import { type PaperTable, stamps, way } from './columns.ts'

export const offerTable: PaperTable = {
  noun: 'offer',
  table: 'offer',
  columns: [...way, ['massKg', 'mass_kg', 'bigint'], ['priceCnyPerT', 'price_cny_per_t', 'numeric'], ...stamps],
}
export const offerStepTable: PaperTable = {
  noun: 'offer_step',
  table: 'offer_step',
  columns: [['offer', 'offer', 'text'], ['step', 'step', 'text'], ['by', 'by_whom', 'text'], ['reasons', 'reasons', 'jsonb'], ...stamps],
}
