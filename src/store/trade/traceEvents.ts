// Events of the way and of use: each a document of EPCIS, kept whole, in one table.
import type { PaperTable } from './columns.ts'

const columns = [
  ['recordedAt', 'recorded_at', 'timestamptz'],
  ['basedOn', 'based_on', 'text[]'],
  ['epcis', 'epcis', 'jsonb'],
] as const
export const eventTable: PaperTable = { noun: 'event', table: 'trace_event', whole: 'epcis', columns }
export const transformationTable: PaperTable = { noun: 'transformation', table: 'trace_event', whole: 'epcis', columns }
