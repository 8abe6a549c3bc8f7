// Rows of the tables behind flows.ts.
import type { EntryRow, LegRow } from './entryRows.ts'

export type FlowTable = {
  id: string
  material: string
  from_site: string
  to_site: string
  period: number
  process: string | null
  mode: string | null
  parent: string | null
  synthetic: boolean
  learned_at: Date | string
  appended: string | number | null
}
export type FlowRecordTable = {
  id: string
  flow: string
  state: string
  mass_kg: string | number
  held_on: string
  learned_at: Date | string
  because: string[]
  note: string | null
  appended: string | number | null
  ordinal: string | number
}
export type EvidenceTable = {
  id: string
  kind: string
  flow: string | null
  title_zh: string
  title_en: string
  place: string | null
  owner: string | null
  entered_by: string | null
  file: string | null
  because: string[]
  /** Which trade paper it is; its fields are then in the table of that noun and `body` is null. */
  noun: string | null
  body: unknown
  learned_at: Date | string
  appended: string | number | null
  ordinal: string | number
}
export type FlowTables = {
  flow: FlowTable
  flow_record: FlowRecordTable
  entry: EntryRow
  entry_leg: LegRow
  evidence: EvidenceTable
}
