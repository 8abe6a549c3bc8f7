// What a file or a sheet is before anybody judged it: a name, a header and cells with their line numbers.
import type { Place, Problem } from '#domain/problem.ts'

export type RawCell = string | number | boolean | null
export type RawRow = { line: number; cells: RawCell[] }
/** `name` is the file stem or the sheet name; `line` numbers are 1-based as a spreadsheet shows them. */
export type RawTable = {
  name: string
  file: string
  sheet?: string
  headerLine?: number
  header: string[]
  rows: RawRow[]
  /** How many of the rows a filter or a person has hidden; they count like any other. */
  hiddenRows?: number
}

type Words = { zh: string; en: string; mendZh: string; mendEn: string }

export function error(code: string, place: Place, words: Words): Problem {
  return { code, severity: 'error', place, ...words }
}
export function warning(code: string, place: Place, words: Words): Problem {
  return { code, severity: 'warning', place, ...words }
}

/** Where a cell of a table is. */
export function placeOf(table: { file: string; sheet?: string }, row?: number, column?: string): Place {
  return {
    file: table.file,
    ...(table.sheet !== undefined ? { sheet: table.sheet } : {}),
    ...(row !== undefined ? { row } : {}),
    ...(column !== undefined ? { column } : {}),
  }
}
