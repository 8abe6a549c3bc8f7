// Manifests: one trip under a contract, with the ticket of the sender's weighbridge.
import { type PaperTable, stamps, way } from './columns.ts'

export const manifestTable: PaperTable = {
  noun: 'manifest',
  table: 'manifest',
  columns: [
    ...way,
    ['contract', 'contract', 'text'],
    ['dispatchedKg', 'dispatched_kg', 'bigint'],
    ['mode', 'mode', 'text'],
    ['vehicle', 'vehicle', 'text'],
    ['weighingSlip', 'weighing_slip', 'text'],
    ...stamps,
  ],
}
