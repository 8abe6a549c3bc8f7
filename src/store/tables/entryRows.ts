// Rows of the tables behind entryRows.ts.

export type EntryRow = {
  id: string
  kind: string
  phase: string
  flow: string | null
  pending: string | null
  reverses: string | null
  held_on: string
  learned_at: Date | string
  because: string[]
  reason: string | null
  measured: unknown
  entered_by: string | null
  appended: string | number | null
  ordinal: string | number
}
export type LegRow = {
  entry: string
  leg: number
  party: string
  site: string
  material: string
  batch: string
  bucket: string
  mass_kg: string | number
  measured: unknown
}
