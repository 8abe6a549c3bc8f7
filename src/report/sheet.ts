// Sheets of a workbook in one style: bilingual header with units, frozen, filtered, number formats; the same bytes every time.
// The only file of this room that knows the spreadsheet library.
import { colToLetter, writeXlsx } from 'hucre/xlsx'
import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx'

export type Sheet = WriteSheet
/** 0 -> A, 26 -> AA. */
export const columnLetter = (index: number): string => colToLetter(index)
export type Validation = DataValidation
export type Cellable = string | number | boolean | null | undefined
export type Column<T> = {
  header: string
  width?: number
  format?: string
  wrap?: boolean
  /** Codes, years and units stand in the middle, apart from the figures beside them. */
  centred?: boolean
  value: (row: T) => Cellable
}

export const tonnesFormat = '#,##0'
export const moneyFormat = '#,##0'
export const priceFormat = '#,##0.00'
export const yearFormat = '0'
/** Large figures whole, small ones with their digits. */
export const figureFormat = '[>=1000]#,##0;[<=-1000]-#,##0;#,##0.####'

const ink = '1F3A34'
/** Styles name their font: a style without one falls back to whatever the reader's program likes. */
const face = { name: 'Microsoft YaHei', size: 10 }
const headerStyle: CellStyle = {
  font: { ...face, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F6F5E' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
}
const optionalHeaderStyle: CellStyle = {
  ...headerStyle,
  font: { ...face, bold: true, color: { rgb: ink } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE9E4' } },
}
export const titleStyle: CellStyle = { font: { ...face, bold: true, size: 16, color: { rgb: ink } } }
export const strongStyle: CellStyle = { font: { ...face, bold: true, color: { rgb: ink } } }
export const noteStyle: CellStyle = { font: { ...face, size: 9, color: { rgb: '6B7280' } }, alignment: { wrapText: true, vertical: 'top' } }
export const warnStyle: CellStyle = { font: { ...face, bold: true, color: { rgb: 'B42318' } } }
const thin = { style: 'thin', color: { rgb: '6B7280' } } as const
const ruled = { top: thin, right: thin, bottom: thin, left: thin }
/** Cells of a form that is filed: black on white, ruled. */
export const formStyles = {
  title: { font: { ...face, bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } },
  about: { font: face, alignment: { wrapText: true, vertical: 'center' } },
  head: { font: { ...face, bold: true, size: 9 }, border: ruled, alignment: { wrapText: true, horizontal: 'center', vertical: 'center' } },
  cell: { font: { ...face, size: 9 }, border: ruled, alignment: { wrapText: true, vertical: 'center' } },
  below: { font: face, alignment: { wrapText: true, vertical: 'center' } },
  struck: {
    font: { ...face, size: 9, strikethrough: true, color: { rgb: '6B7280' } },
    border: ruled,
    alignment: { wrapText: true, vertical: 'center' },
  },
} as const satisfies Record<string, CellStyle>
export const wrapStyle: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }

const topStyle: CellStyle = { alignment: { vertical: 'top' } }
const centredStyle: CellStyle = { alignment: { vertical: 'top', horizontal: 'center' } }

/** A workbook keeps no time of its making, so that equal input gives equal bytes; the format demands some date. */
const noTime = new Date(Date.UTC(2000, 0, 1))

/** Excel refuses longer cells; a longer text is cut rather than the file lost. */
const mostCharacters = 32_000

function written(value: Cellable): CellValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && value.length > mostCharacters ? `${value.slice(0, mostCharacters)}…` : value
}

/** Rough width in the characters of a spreadsheet column: Chinese takes two. */
const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e80 ? 2.1 : 1.05), 0)
const estimatedWidth = (header: string): number => Math.min(28, Math.max(10, ...header.split('\n').map(line => textWidth(line) + 2)))

/**
 * One table as a sheet: header row frozen and filtered, one row per value.
 * `hints` is a grey row under the header; `optional` says which headers are shown lighter, as not needed.
 */
export function tableSheet<T>(
  name: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  more: { hints?: string[]; optional?: boolean[]; validations?: Validation[] } = {},
): Sheet {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  columns.forEach(({ header }, i) => cells.set(`0,${i}`, { value: header, style: more.optional?.[i] ? optionalHeaderStyle : headerStyle }))
  more.hints?.forEach((hint, i) => cells.set(`1,${i}`, { value: hint, style: noteStyle }))
  const grid: CellValue[][] = [
    columns.map(({ header }) => header),
    ...(more.hints ? [more.hints] : []),
    ...rows.map(row => columns.map(({ value }) => written(value(row)))),
  ]
  const last = colToLetter(Math.max(0, columns.length - 1))
  const headers = more.hints ? 2 : 1
  // Beside cells of several lines the others begin at the top too.
  const beside = columns.some(({ wrap }) => wrap === true)
  const formatted = columns.map(({ header, width, format, wrap, centred }) => ({
    width: width ?? estimatedWidth(header),
    ...(format ? { numFmt: format } : {}),
    ...(wrap ? { style: wrapStyle } : centred ? { style: centredStyle } : beside ? { style: topStyle } : {}),
  }))
  return {
    name,
    ...pageOf(name, { headRows: [1, headers] }),
    columns: formatted,
    rows: grid,
    cells,
    freezePane: { rows: headers },
    autoFilter: { range: `A1:${last}${Math.max(grid.length, headers)}` },
    rowDefs: new Map([
      [0, { height: 15 * Math.max(2, ...columns.map(({ header, width }) => linesIn(header, (width ?? estimatedWidth(header)) - 1))) + 2 }],
      ...(more.hints ? [[1, { height: 66 }] as [number, { height: number }]] : []),
      ...tallRows(columns, grid, headers),
    ]),
    ...(more.validations?.length ? { dataValidations: more.validations } : {}),
  }
}

/** A wrapped cell shows all its lines only in a row of that height; the library does not measure text. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0)
const tallRow = (row: number, lines: number): [number, { height: number }][] => (lines > 1 ? [[row, { height: 15 * lines }]] : [])

function tallRows<T>(columns: readonly Column<T>[], grid: readonly CellValue[][], from: number): [number, { height: number }][] {
  const wrapped = columns.flatMap(({ wrap, header, width }, at) => (wrap === true ? [{ at, width: width ?? estimatedWidth(header) }] : []))
  if (wrapped.length === 0) return []
  return grid.flatMap((cells, row) =>
    row < from ? [] : tallRow(row, Math.max(...wrapped.map(({ at, width }) => linesIn(String(cells[at] ?? ''), width)))),
  )
}

/**
 * A sheet on paper: A4, one page wide, its head on every page, its name and the number of the page below.
 * @param more.headRows first and last row of the head, from 1 @param more.area what is printed; all where left out
 */
export function pageOf(
  name: string,
  more: { language?: 'zh' | 'en' | 'both'; headRows?: readonly [number, number]; area?: string; wide?: boolean; edges?: PageEdges } = {},
): Pick<Sheet, 'pageSetup' | 'headerFooter'> {
  const { language = 'both', headRows, area, wide = true, edges } = more
  const pages = { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N', both: '&P / &N' }[language]
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: wide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.35 },
      ...(headRows === undefined ? {} : { printTitlesRow: `$${headRows[0]}:$${headRows[1]}` }),
      ...(area === undefined ? {} : { printArea: area }),
    },
    headerFooter: {
      ...(edges === undefined ? {} : { oddHeader: `&L${edgeText(`${edges.above} · ${name}`)}&R${edgeText(edges.aboveRight)}` }),
      oddFooter: edges === undefined ? `&L${edgeText(name)}&R${pages}` : `&L${edgeText(edges.below)} · ${edges.printed} &D&R${pages}`,
    },
  }
}

/** What stands above and below on every printed page; `printed` comes before the day on which it is printed. */
export type PageEdges = { above: string; aboveRight: string; below: string; printed: string }
/** The format knows 255 characters for all that stands above or below; `&` begins a code. */
const edgeText = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text).replaceAll('&', '&&')

export type NoteLine = { text: Cellable; value?: Cellable; style?: CellStyle; format?: string }

/** A sheet of prose: words in the first column, values in the second. */
export function noteSheet(name: string, lines: readonly NoteLine[], widths: [number, number] = [40, 100]): Sheet {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  lines.forEach(({ text, value, style, format }, row) => {
    cells.set(`${row},0`, { value: written(text), style: style ?? wrapStyle })
    if (value !== undefined)
      cells.set(`${row},1`, {
        value: written(value),
        style: { alignment: { wrapText: true, vertical: 'top', horizontal: 'left' }, ...(format ? { numFmt: format } : {}) },
      })
  })
  const rowDefs = new Map(lines.flatMap(({ value }, row) => tallRow(row, linesIn(String(value ?? ''), widths[1]))))
  return {
    name,
    ...pageOf(name, { wide: widths[0] + widths[1] > 95 }),
    columns: [{ width: widths[0] }, { width: widths[1] }],
    rows: lines.map(({ text, value }) => [written(text), written(value)]),
    cells,
    rowDefs,
  }
}

/** Sheets to the bytes of an .xlsx file. */
export function workbookBytes(title: string, sheets: Sheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets, properties: { title, creator: 'Xunyu 循域', created: noTime, modified: noTime }, defaultFont: face })
}
