// Rows of the tables behind imports.ts.

export type ImportJobTable = {
  id: string
  status: string
  party: string | null
  region: string | null
  name: string
  files: unknown
  /** Report, outcome and refusal, as JSON. */
  report: unknown
  created_at: Date | string
  saved_at: Date | string | null
  site: string | null
  choices: unknown
}
export type ImportFileTable = { import: string; ordinal: number; name: string; hash: string }
export type ImportPartTable = { import: string; ordinal: number; part: number; content: Uint8Array }
export type ImportRowTable = {
  import: string
  ordinal: number
  key: string
  held_on: string | null
  precedence: number
  content: string
  body: unknown
}
export type ImportTables = {
  import_job: ImportJobTable
  import_file: ImportFileTable
  import_part: ImportPartTable
  import_row: ImportRowTable
}
