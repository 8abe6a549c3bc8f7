// A person's own workbook back with every problem marked: red cells with the reason and the fix, and a sheet that lists them all.
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, Sheet } from 'hucre/xlsx'
import type { Problem } from '#domain/problem.ts'
import type { RawTable } from './rawTable.ts'
import { matchTable, openRegionTable } from './readHeader.ts'

const fills = { error: 'FCA5A5', warning: 'FDE68A' } as const
const listName = '问题 Problems'

/** Where the header of a sheet is (1-based), and which column (0-based) a name in a problem means. */
export type SheetColumns = { headerLine: number; columnAt: (name: string) => number }

/** Columns of a region's sheet: by what is written above them, or by the field that they were taken for. */
export function regionColumns(raw: RawTable): SheetColumns {
  const match = matchTable(raw)
  const open = 'table' in match ? openRegionTable(match.table, raw) : undefined
  return {
    headerLine: open?.headerLine ?? raw.headerLine ?? 1,
    columnAt: name => open?.columns.find(({ field }) => field.name === name)?.at ?? raw.header.indexOf(name),
  }
}

function mark(sheet: Sheet, row: number, column: number, problems: Problem[]): void {
  sheet.cells ??= new Map()
  const key = `${row},${column}`
  const before: Cell | undefined = sheet.cells.get(key)
  const value = before?.value ?? sheet.rows[row]?.[column] ?? null
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
  const style: CellStyle = { ...before?.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fills[worst] } } }
  const text = problems.map(({ zh, fixZh, en, fixEn }) => `${zh}\n→ ${fixZh}\n${en}\n→ ${fixEn}`).join('\n\n')
  const type =
    value === null
      ? 'empty'
      : typeof value === 'number'
        ? 'number'
        : typeof value === 'boolean'
          ? 'boolean'
          : value instanceof Date
            ? 'date'
            : 'string'
  sheet.cells.set(key, { ...(before ?? { value, type }), style, comment: { author: 'Xunyu', text } })
}

function listOf(problems: readonly Problem[]): Sheet {
  const head = ['程度 severity', '表 sheet', '行 row', '列 column', '问题', '怎么改', 'problem', 'fix']
  const rows = problems.map(({ severity, place, zh, fixZh, en, fixEn }) => [
    severity === 'error' ? '错误 error' : '提示 warning',
    place.sheet ?? place.file ?? '',
    place.row ?? null,
    place.column ?? place.path ?? null,
    zh,
    fixZh,
    en,
    fixEn,
  ])
  return {
    name: listName,
    rows: [head, ...rows],
    columns: [14, 22, 8, 20, 50, 50, 50, 50].map(width => ({ width })),
    freezePane: { rows: 1 },
  }
}

/**
 * @param bytes the workbook as it came; everything in it that is not marked stays
 * @param columnsOf what is known of a sheet, by its name; a problem whose column is not known marks the first cell of its row
 * @returns the marked workbook
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  columnsOf: (sheet: string) => SheetColumns | undefined,
  problems: readonly Problem[],
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true })
  const cells = new Map<string, { sheet: Sheet; row: number; column: number; problems: Problem[] }>()
  for (const problem of problems) {
    const sheet = workbook.sheets.find(({ name }) => name === problem.place.sheet)
    if (!sheet) continue
    const columns = columnsOf(sheet.name)
    const row = (problem.place.row ?? columns?.headerLine ?? 1) - 1
    const column = problem.place.column === undefined ? 0 : Math.max(columns?.columnAt(problem.place.column) ?? 0, 0)
    const key = `${sheet.name}\u0000${row}\u0000${column}`
    const known = cells.get(key)
    if (known) known.problems.push(problem)
    else cells.set(key, { sheet, row, column, problems: [problem] })
  }
  for (const { sheet, row, column, problems: own } of cells.values()) mark(sheet, row, column, own)
  workbook.sheets = [...workbook.sheets.filter(({ name }) => name !== listName), listOf(problems)]
  return saveXlsx(workbook)
}

/** A workbook of one sheet, for a table that came as text and is to be marked all the same. */
export function workbookOf(sheet: string, rows: readonly (readonly (string | number | boolean | null)[])[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: sheet.replace(/[[\]:*?/\\]/gu, '_').slice(0, 31), rows: rows.map(row => [...row]) }] })
}
