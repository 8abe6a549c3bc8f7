// Sheets as streams of rows: a workbook of any size is never held whole. Merged cells are filled in on the way.
import { parse } from 'csv-parse/sync'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import type { CellValue, MergeRange } from 'hucre/xlsx'
import type { Problem } from '#domain/problem.ts'
import { csvUnreadable, separatorOf } from '../csv.ts'
import type { RawCell, RawRow } from '../rawTable.ts'
import { damagedWorkbook, unreadableWorkbook } from '../workbook.ts'

/** What the rows alone do not say of a sheet: who is hidden (rows 1-based, columns 0-based), which cells are merged (0-based). */
export type SheetMarks = { hiddenRows: ReadonlySet<number>; hiddenColumns: ReadonlySet<number>; merges: readonly MergeRange[] }
export const noMarks: SheetMarks = { hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] }
/** `sheet` is the file's own name where a file is a single table (CSV). */
export type SheetSource = { file: string; sheet: string; marks: SheetMarks; rows: AsyncIterable<RawRow> | Iterable<RawRow> }

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

/** Fills merged cells as the rows go by; only merges that are still open are remembered. */
function filler(merges: readonly MergeRange[]): (index: number, cells: RawCell[]) => void {
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
    for (const { merge, value } of open) {
      if (value === null) continue
      // A title merged over the whole sheet is said once; a heading or a value speaks for every cell that it covers.
      for (let column = merge.startCol; column <= merge.endCol; column++) cells[column] = value
    }
  }
}

async function* rowsOf(bytes: Uint8Array, sheet: string, marks: SheetMarks): AsyncGenerator<RawRow> {
  const fill = filler(marks.merges)
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = values.map(cellOf)
    fill(index, cells)
    yield { line: index + 1, cells }
  }
}

/**
 * The visible sheets of a workbook, each to be streamed.
 * @param marks of each sheet by its name, read beforehand from the file's own parts
 */
export async function workbookSources(
  bytes: Uint8Array,
  file: string,
  marks: ReadonlyMap<string, SheetMarks>,
): Promise<{ sheets: SheetSource[] } | { problem: Problem }> {
  const wrong = unreadableWorkbook(bytes, file)
  if (wrong) return wrong
  try {
    const names: string[] = []
    await readXlsx(bytes, {
      sheets: info => {
        if (!info.hidden && !info.veryHidden) names.push(info.name)
        return false
      },
    })
    return {
      sheets: names.map(sheet => {
        const own = marks.get(sheet) ?? noMarks
        return { file, sheet, marks: own, rows: rowsOf(bytes, sheet, own) }
      }),
    }
  } catch {
    return damagedWorkbook(file)
  }
}

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
      yield { line: line + info.lines - breaks, cells: record.map(cell => (cell === '' ? null : cell)) }
    }
    line += records.at(-1)?.info.lines ?? 0
    start = end
  }
}

/** @param text decoded already @param say hears of a line that is no CSV */
export function csvSource(text: string, file: string, sheet: string, say: (problem: Problem) => void): SheetSource {
  return { file, sheet, marks: noMarks, rows: csvRows(text.replace(/^\ufeff/u, ''), file, say) }
}
