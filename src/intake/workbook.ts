// An .xlsx file to raw tables, one per sheet, held whole: for regions. Forms are streamed (forms/source.ts).
import { readXlsx } from 'hucre/xlsx'
import type { CellValue, MergeRange, Sheet } from 'hucre/xlsx'
import type { Problem } from '#domain/problem.ts'
import type { RegionTable } from '#domain/region.ts'
import { error } from './rawTable.ts'
import type { RawCell, RawRow, RawTable } from './rawTable.ts'
import { headerScore, matchTable } from './readHeader.ts'
import { zipSizes } from './zipDirectory.ts'

/** Far above any region workbook, far below what stops a server. */
export const mostUnpackedBytes = 300e6

/** A title or a note may stand above the header; further down we do not look for it. */
const headerWithin = 12

function cell(value: CellValue | undefined): RawCell {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return value
}

function refuse(code: string, file: string, zh: string, en: string, mendZh: string, mendEn: string): { problem: Problem } {
  return { problem: error(code, { file }, { zh, en, mendZh, mendEn }) }
}

/** The bytes' first words: what a file is, whatever its name says. */
export function unreadableWorkbook(bytes: Uint8Array, file: string): { problem: Problem } | undefined {
  const old = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)
  if (old) {
    return refuse(
      'workbook.old-or-locked',
      file,
      '这是旧格式 .xls 或加了密码的工作簿',
      'this is an old .xls file or a workbook with a password',
      '用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx',
      'Open it in a spreadsheet, remove the password and save it as .xlsx',
    )
  }
  const sizes = bytes.length >= 22 ? zipSizes(bytes) : undefined
  if (!sizes) {
    return refuse(
      'workbook.not-a-zip',
      file,
      '这不是 .xlsx 工作簿（或文件已损坏）',
      'this is not an .xlsx workbook (or it is damaged)',
      '检查文件；可用 xunyu template region 生成模板',
      'Check the file; xunyu template region writes a template',
    )
  }
  if (sizes.unpacked > mostUnpackedBytes) {
    return refuse(
      'workbook.too-large',
      file,
      `工作簿展开后有 ${Math.round(sizes.unpacked / 1e6)} MB，超过 ${mostUnpackedBytes / 1e6} MB`,
      `the workbook unpacks to ${Math.round(sizes.unpacked / 1e6)} MB, more than ${mostUnpackedBytes / 1e6} MB`,
      '删除无关的表和图片，或改用 CSV 文件夹',
      'Remove sheets and pictures that do not belong, or use a folder of CSV files',
    )
  }
  return undefined
}

/** A merged cell speaks for every row and column it covers; the file keeps its value only in the first. */
function unmerged(grid: readonly CellValue[][], merges: readonly MergeRange[]): RawCell[][] {
  const cells = grid.map(row => row.map(cell))
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? null
    if (value === null) continue
    for (let row = startRow; row <= Math.min(endRow, cells.length - 1); row++) {
      const own = cells[row]
      if (own) own.fill(value, startCol, endCol + 1)
    }
  }
  return cells
}

/**
 * The header row with what stands above it: a heading merged over several columns (年产生量) and the words below it
 * (低值) make one name where neither does alone.
 */
function headerTexts(table: RegionTable | undefined, header: RawRow, above: RawRow | undefined): string[] {
  return header.cells.map((value, column) => {
    const own = value === null ? '' : String(value)
    const over = above?.cells[column] ?? null
    if (table === undefined || over === null || over === value || headerScore(table, [own]) > 0) return own
    const joined = `${String(over)}${own}`
    return headerScore(table, [joined]) > 0 ? joined : headerScore(table, [over]) > 0 && own === '' ? String(over) : own
  })
}

function sheetTable(sheet: Sheet, file: string): RawTable {
  const { name } = sheet
  const lines: RawRow[] = unmerged(sheet.rows, sheet.merges ?? []).map((cells, index) => ({ line: index + 1, cells }))
  const match = matchTable({ name, file, sheet: name, header: [], rows: [] })
  const table = 'table' in match ? match.table : undefined
  const candidates = lines.slice(0, headerWithin).filter(({ cells }) => cells.some(value => value !== null && String(value).trim() !== ''))
  const score = (row: RawRow): number => (table === undefined ? 0 : headerScore(table, row.cells))
  // The row with most known column names, the lower one of two that are merged; the first that is not blank when no row has any.
  const best = candidates.reduce<RawRow | undefined>(
    (found, row) => (found === undefined || score(row) > score(found) ? row : found),
    undefined,
  )
  const below = best && lines[best.line]
  const header = best && below && table !== undefined && joins(table, below, best) ? below : best
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(
    ([index, { hidden }]) => hidden === true && header !== undefined && index + 1 > header.line,
  ).length
  return {
    name,
    file,
    sheet: name,
    headerLine: header?.line ?? 1,
    ...(hiddenRows > 0 ? { hiddenRows } : {}),
    header: header ? headerTexts(table, header, lines[header.line - 2]) : [],
    rows: lines.filter(({ line }) => header !== undefined && line > header.line),
  }
}

/** Whether the row below a header is its second line: it repeats merged headings and adds names that only make sense with what is above. */
function joins(table: RegionTable, below: RawRow, header: RawRow): boolean {
  const repeated = below.cells.some((value, column) => value !== null && value === header.cells[column])
  return repeated && headerScore(table, headerTexts(table, below, header)) > headerScore(table, header.cells)
}

/**
 * Reads every visible sheet of a workbook.
 * @param file path for messages
 * @returns raw tables in sheet order, or the problem that the file as a whole has
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<{ tables: RawTable[] } | { problem: Problem }> {
  const wrong = unreadableWorkbook(bytes, file)
  if (wrong) return wrong
  try {
    const workbook = await readXlsx(bytes, { sheets: info => !info.hidden && !info.veryHidden })
    return { tables: workbook.sheets.map(sheet => sheetTable(sheet, file)) }
  } catch {
    return damagedWorkbook(file)
  }
}

export function damagedWorkbook(file: string): { problem: Problem } {
  return refuse(
    'workbook.damaged',
    file,
    '工作簿已损坏或不是表格',
    'the workbook is damaged or no spreadsheet',
    '用 Excel 或 WPS 打开并另存一份 .xlsx',
    'Open it in a spreadsheet and save it again as .xlsx',
  )
}
