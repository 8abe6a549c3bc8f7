// A person's own workbook with further cells: everything in it that is not filled in stays as it came, cells, merges and widths.
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, Sheet } from 'hucre/xlsx'

/** Line and column count from 0. A text that is longer than a cell holds is cut. `width`: of the whole column, in characters. */
export type FilledCell = { line: number; column: number; text: string; heading?: true }
/**
 * `heads`: columns whose heading covers the lines of the header; `widths` by column, where the sheet has none;
 * `heights` in points by line from 0, where the line is lower; `page`: how it is printed, where the sheet does not say.
 */
export type FilledSheet = {
  sheet: string
  cells: readonly FilledCell[]
  heads?: readonly { column: number; from: number; to: number }[]
  widths?: ReadonlyMap<number, number>
  heights?: ReadonlyMap<number, number>
  page?: Sheet['pageSetup']
}

const mostCharacters = 32_000
const plain: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const strong: CellStyle = {
  font: { name: 'Microsoft YaHei', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE9E4' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
}

export async function fillIn(bytes: Uint8Array, filled: readonly FilledSheet[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true })
  for (const { sheet: name, cells, heads = [], widths, heights, page } of filled) {
    const sheet = workbook.sheets.find(one => one.name === name)
    if (sheet === undefined) continue
    for (const cell of cells) put(sheet, cell)
    for (const { column, from, to } of heads) cover(sheet, column, from, to)
    for (const [column, width] of widths ?? []) {
      const columns = (sheet.columns ??= [])
      while (columns.length <= column) columns.push({})
      columns[column] = { ...columns[column], width: columns[column]?.width ?? width }
    }
    for (const [line, height] of heights ?? []) {
      const lines = (sheet.rowDefs ??= new Map())
      lines.set(line, { ...lines.get(line), height: Math.max(height, lines.get(line)?.height ?? 0) })
    }
    if (page !== undefined && !saysHowToPrint(sheet)) sheet.pageSetup = page
  }
  return saveXlsx(workbook)
}

/** Margins alone are written by every program. */
const saysHowToPrint = ({ pageSetup }: Sheet): boolean => Object.keys(pageSetup ?? {}).some(key => key !== 'margins')

function put(sheet: Sheet, { line, column, text, heading }: FilledCell): void {
  const value = text === '' ? null : text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text
  while (sheet.rows.length <= line) sheet.rows.push([])
  const row = (sheet.rows[line] ??= [])
  while (row.length <= column) row.push(null)
  row[column] = value
  const before: Cell | undefined = sheet.cells?.get(`${line},${column}`)
  sheet.cells ??= new Map()
  const style = before?.style ?? (heading === true ? strong : plain)
  sheet.cells.set(`${line},${column}`, { value, type: value === null ? 'empty' : 'string', style })
}

/** A heading stands beside others that cover two lines, and covers them too. */
function cover(sheet: Sheet, column: number, from: number, to: number): void {
  if (to <= from) return
  const merges = (sheet.merges ??= [])
  const there = merges.some(
    ({ startCol, endCol, startRow, endRow }) => startCol <= column && column <= endCol && startRow <= to && from <= endRow,
  )
  if (!there) merges.push({ startRow: from, endRow: to, startCol: column, endCol: column })
}
