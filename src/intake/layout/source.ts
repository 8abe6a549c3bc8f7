// Sheets as streams of rows: a workbook of any size is never held whole. Merged cells are filled in on the way.
import { parse } from 'csv-parse/sync'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import type { CellValue, MergeRange } from 'hucre/xlsx'
import type { Problem } from '#domain/problem.ts'
import { unguarded } from '#files/csv.ts'
import { csvUnreadable, separatorOf } from '../csv.ts'
import { filled, formulaWithoutValue, type RawCell, type RawRow, type RawTable, type Summed } from '../rawTable.ts'
import { damagedWorkbook, unreadableWorkbook } from '../workbook.ts'
import { commasOf, settled } from './decimalComma.ts'
import { type ShownAs, shownText } from './shownAs.ts'

/**
 * What the rows alone do not say of a sheet: who is hidden (rows 1-based, columns 0-based), which cells are merged (0-based), how a
 * format shows a number, which formulas have no result, which lines the spreadsheet sums up.
 */
export type SheetMarks = {
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  merges: readonly MergeRange[]
  /** @param line 1-based @param column 0-based */
  shown?: (line: number, column: number) => ShownAs | undefined
  withoutValue?: (line: number, column: number) => boolean
  summed?: Summed
}
export const noMarks: SheetMarks = { hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] }
/** `alone`: the file is a single table (CSV), and `sheet` its own name. */
export type SheetSource = {
  file: string
  sheet: string
  alone?: true
  marks: SheetMarks
  rows: AsyncIterable<RawRow> | Iterable<RawRow>
}
/** A sheet that its file hides, and how many rows it has. */
export type HiddenSheet = { file: string; sheet: string; rows: number }

/** Instants keep their day, and their hour where they have one. */
function cellOf(value: CellValue | undefined): RawCell {
  if (value === undefined || value === null) return null
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null
    const iso = value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
  }
  return value
}

/** Fills merged cells as the rows go by; only merges that are still open are remembered. @returns columns filled from a line above */
function filler(merges: readonly MergeRange[]): (index: number, cells: RawCell[]) => number[] {
  const waiting = merges.toSorted((a, b) => a.startRow - b.startRow)
  let open: { merge: MergeRange; value: RawCell }[] = []
  let next = 0
  return (index, cells) => {
    open = open.filter(({ merge }) => merge.endRow >= index)
    for (; next < waiting.length; next++) {
      const merge = waiting[next]
      if (merge === undefined || merge.startRow > index) break
      open.push({ merge, value: merge.startRow === index ? (cells[merge.startCol] ?? null) : null })
    }
    const joined: number[] = []
    for (const { merge, value } of open) {
      if (value === null) continue
      // A title merged over the whole sheet is said once; a heading or a value speaks for every cell that it covers.
      for (let column = merge.startCol; column <= merge.endCol; column++) {
        cells[column] = value
        if (merge.startRow < index) joined.push(column)
      }
    }
    return joined
  }
}

/** A number as the format of its cell shows it: 8% for 0.08, 1.2万吨 where the format writes the unit behind it. */
function readCells(values: readonly (CellValue | undefined)[], line: number, { shown, withoutValue }: SheetMarks): RawCell[] {
  return Array.from({ length: values.length }, (_, column) => {
    const cell = cellOf(values[column])
    if (typeof cell === 'number' && shown !== undefined) {
      const as = shown(line, column)
      if (as !== undefined) return shownText(cell, as)
    }
    return cell === null && withoutValue?.(line, column) === true ? formulaWithoutValue : cell
  })
}

async function* rowsOf(bytes: Uint8Array, sheet: string, marks: SheetMarks): AsyncGenerator<RawRow> {
  const fill = filler(marks.merges)
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = readCells(values, index + 1, marks)
    const joined = fill(index, cells)
    yield { line: index + 1, cells, ...(joined.length > 0 ? { joined } : {}) }
  }
}

/**
 * The visible sheets of a workbook, each to be streamed, and what it hides.
 * @param marks of each sheet by its name, read beforehand from the file's own parts
 */
export async function workbookSources(
  bytes: Uint8Array,
  file: string,
  marks: ReadonlyMap<string, SheetMarks>,
): Promise<{ sheets: SheetSource[]; hidden: HiddenSheet[] } | { problem: Problem }> {
  const wrong = unreadableWorkbook(bytes, file)
  if (wrong) return wrong
  try {
    const names: string[] = []
    const hidden: string[] = []
    await readXlsx(bytes, {
      sheets: info => {
        ;(info.hidden || info.veryHidden ? hidden : names).push(info.name)
        return false
      },
    })
    return {
      sheets: names.map(sheet => {
        const own = marks.get(sheet) ?? noMarks
        return { file, sheet, marks: own, rows: rowsOf(bytes, sheet, own) }
      }),
      hidden: await Promise.all(hidden.map(async sheet => ({ file, sheet, rows: await recordsIn(bytes, sheet) }))),
    }
  } catch {
    return damagedWorkbook(file)
  }
}

/** Rows of a sheet that hold a figure or a day: headings and titles are none. */
async function recordsIn(bytes: Uint8Array, sheet: string): Promise<number> {
  let rows = 0
  for await (const { values } of streamXlsxRows(bytes, { sheet }))
    if (values.some(value => typeof value === 'number' || value instanceof Date)) rows += 1
  return rows
}

/** A cell in quotes that is nothing but a figure with a comma. */
const quotedFigure = /"[-+]?\d[\d.]*,[\d.,]+\s*[^",\n]{0,6}"/u
const blockLength = 1 << 18
/** Where a block may end: after a line break outside of quotes, at or beyond `from`. */
function blockEnd(text: string, start: number): number {
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 34) quoted = !quoted
    else if (letter === 10 && !quoted && at - start >= blockLength) return at + 1
  }
  return text.length
}

/** A CSV text block by block; a line that cannot be read ends it, and is said. */
function* csvRows(text: string, file: string, say: (problem: Problem) => void): Generator<RawRow> {
  const delimiter = separatorOf(text)
  // Commas can only stand in figures where other marks separate the fields, or where fields are quoted.
  const commas = delimiter === ',' && !quotedFigure.test(text) ? undefined : commasOf(linesOf(text, delimiter), delimiter)
  for (const row of linesOf(text, delimiter, file, say)) yield commas === undefined ? row : settled(row, commas)
}

/** @param say hears of a line that cannot be read, which ends it */
function* linesOf(text: string, delimiter: string, file = '', say: (problem: Problem) => void = () => undefined): Generator<RawRow> {
  let line = 0
  for (let start = 0; start < text.length;) {
    const end = blockEnd(text, start)
    let records: { record: string[]; info: { lines: number } }[]
    try {
      records = parse(text.slice(start, end), { delimiter, relax_column_count: true, skip_empty_lines: false, info: true }) as never
    } catch (failure) {
      say(csvUnreadable(file, failure, line))
      return
    }
    for (const { record, info } of records) {
      const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      yield { line: line + info.lines - breaks, cells: record.map(cell => (cell === '' ? null : unguarded(cell))) }
    }
    line += records.at(-1)?.info.lines ?? 0
    start = end
  }
}

/** @param text decoded already @param say hears of a line that is no CSV */
export function csvSource(text: string, file: string, sheet: string, say: (problem: Problem) => void): SheetSource {
  return { file, sheet, alone: true, marks: noMarks, rows: csvRows(text.replace(/^\ufeff/u, ''), file, say) }
}

/** A sheet held whole, for doors that look at it more than once; its first line that is not blank stands for the header until one is found. */
export async function wholeTable({ file, sheet, alone, marks, rows }: SheetSource): Promise<RawTable> {
  const all: RawRow[] = []
  for await (const row of rows) if (row.cells.some(filled)) all.push(row)
  const [first, ...rest] = all
  const hiddenRows = rest.filter(({ line }) => marks.hiddenRows.has(line)).length
  return {
    name: sheet,
    file,
    ...(alone === true ? {} : { sheet }),
    headerLine: first?.line ?? 1,
    ...(hiddenRows > 0 ? { hiddenRows } : {}),
    ...(marks.summed === undefined ? {} : { summed: marks.summed }),
    header: (first?.cells ?? []).map(cell => (cell === null ? '' : String(cell))),
    rows: rest,
  }
}
