// Rows of the tables behind wasteRows.ts.

export type WasteRowTable = {
  ordinal: string | number
  key: string
  version: number
  evidence: string
  form: string
  move: string
  party: string
  site: string
  material: string
  held_on: string
  wet_kg: string | number
  dry_kg: string | number
  destination: string | null
  content: string
  import: string
  learned_at: Date | string
}
export type WasteRowTables = { waste_row: WasteRowTable; adjustment: { id: string } }
