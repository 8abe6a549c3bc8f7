// What a file or a sheet is before anybody judged it: a name and cells with their line numbers, and what the file says of them.
import type { Place, Problem } from '#domain/problem.ts'

export type RawCell = string | number | boolean | null
/**
 * A line of a sheet.
 * @property joined columns whose cell belongs to a merged one that began in a line above
 * @property commas columns whose figure may be read in two ways: `12,500` where the fields are not separated by commas
 * @property decimals columns whose figure has a decimal comma
 */
export type RawRow = {
  line: number
  cells: RawCell[]
  joined?: readonly number[]
  commas?: readonly number[]
  decimals?: readonly number[]
}
/** Lines that the spreadsheet itself sums up: by SUBTOTAL and its like, and by a SUM down the column, which a record may have too. */
export type Summed = { subtotals: ReadonlySet<number>; sums: ReadonlySet<number> }
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
  summed?: Summed
}
/** Stands between what a cell holds and what its format shows, where the two are different figures and no unit says why. */
export const unlikeShown = '\u2063'
/** Stands in a cell whose formula was never worked out: whoever wrote the file kept no result. */
export const formulaWithoutValue = '#NOVALUE!'

type Words = { zh: string; en: string; fixZh: string; fixEn: string }

export function error(code: string, place: Place, words: Words): Problem {
  return { code, severity: 'error', place, ...words }
}
export function warning(code: string, place: Place, words: Words): Problem {
  return { code, severity: 'warning', place, ...words }
}

/** Whether something stands in a cell. */
export const filled = (cell: RawCell | undefined): boolean =>
  cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '')

/** Where a cell of a table is. */
export function placeOf(table: { file: string; sheet?: string }, row?: number, column?: string): Place {
  return {
    file: table.file,
    ...(table.sheet !== undefined ? { sheet: table.sheet } : {}),
    ...(row !== undefined ? { row } : {}),
    ...(column !== undefined ? { column } : {}),
  }
}

/** A, B, ... Z, AA as a spreadsheet names its columns. */
export function columnLetters(at: number): string {
  const rest = at % 26
  const letter = String.fromCharCode(65 + rest)
  return at < 26 ? letter : `${columnLetters((at - rest) / 26 - 1)}${letter}`
}
export const columnIndex = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
