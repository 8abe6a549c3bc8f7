// A table as an office's form: title over the whole width, who fills it in with period and unit, ruled columns, and lines for signature
// and seal; on A4 with repeated head and numbered pages, so that it prints as it is filed.
import { columnLetter, formStyles, linesIn, pageOf, type Cellable, type Column, type Sheet } from './sheet.ts'
import type { Language } from './words.ts'

export type OfficialForm<T> = {
  name: string
  title: string
  /** Left, middle and right of the line under the title: who fills it in, the period, the unit. */
  about: readonly [string, string, string]
  columns: readonly Column<T>[]
  rows: readonly T[]
  /** Rows that no longer count and stay: withdrawn, corrected. */
  struck?: (row: T) => boolean
  /** Lines under the table, before those to sign. */
  notes?: readonly string[]
  language: Language
}

const signLines = {
  zh: '单位负责人（签字）：　　　　　　审核人（签字）：　　　　　　填表人（签字）：　　　　　　填表日期：　　　年　　月　　日　　　　单位（盖章）：',
  en: 'Head of the unit (signature): ____________   Reviewed by (signature): ____________   Filled in by (signature): ____________   Date: ____________   Seal of the unit: ____________',
} as const

export function officialForm<T>({ name, title, about, columns, rows, struck, notes = [], language }: OfficialForm<T>): Sheet {
  const last = columns.length - 1
  const blank = (): Cellable[] => columns.map(() => null)
  const line = (text: string): Cellable[] => [text, ...blank().slice(1)]
  const thirds: [number, number] = [Math.ceil(columns.length / 3), Math.ceil((2 * columns.length) / 3)]
  const second = blank()
  // Of two columns there is no middle: the three stand one behind the other.
  if (last < 2) second[0] = about.filter(part => part !== '').join('　　')
  else {
    second[0] = about[0]
    second[thirds[0]] = about[1]
    second[thirds[1]] = about[2]
  }
  const head = columns.map(({ header }) => header)
  const body = rows.map(row => columns.map(({ value }) => value(row) ?? null))
  const filled = body.length === 0 ? [blank()] : body
  const below = [...notes, signLines[language]]
  const grid = [line(title), second, head, ...filled, ...below.map(line)]
  const cells: NonNullable<Sheet['cells']> = new Map()
  const put = (row: number, column: number, style: (typeof formStyles)[keyof typeof formStyles]): void => {
    cells.set(`${row},${column}`, { value: grid[row]?.[column] ?? null, style })
  }
  put(0, 0, formStyles.title)
  for (const column of [0, ...(last < 2 ? [] : thirds)]) put(1, column, formStyles.about)
  head.forEach((_, column) => {
    put(2, column, formStyles.head)
  })
  filled.forEach((_, row) => {
    const own = rows[row]
    const style = own !== undefined && struck?.(own) === true ? formStyles.struck : formStyles.cell
    columns.forEach(({ format }, column) => {
      cells.set(`${row + 3},${column}`, {
        value: grid[row + 3]?.[column] ?? null,
        style: { ...style, ...(format === undefined ? {} : { numFmt: format }) },
      })
    })
  })
  below.forEach((_, at) => {
    put(filled.length + 3 + at, 0, formStyles.below)
  })
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })
  const starts = last < 2 ? [0] : [0, ...thirds]
  const ends = [...starts.slice(1).map(start => start - 1), last]
  const parts = starts.flatMap((startCol, at) => {
    const endCol = ends[at] ?? last
    return endCol > startCol ? [{ startRow: 1, startCol, endRow: 1, endCol }] : []
  })
  const widths = columns.map(({ width }) => width ?? 12)
  const all = sumOf(widths)
  const tall = (row: readonly Cellable[]): number =>
    Math.max(1, ...row.map((value, at) => linesIn(String(value ?? ''), (widths[at] ?? 12) - 1)))
  return {
    name,
    columns: widths.map(width => ({ width })),
    rows: grid as NonNullable<Sheet['rows']>,
    cells,
    merges: last === 0 ? [] : [whole(0), ...parts, ...below.map((_, at) => whole(filled.length + 3 + at))],
    freezePane: { rows: 3 },
    rowDefs: new Map([
      [0, { height: 30 }],
      [
        1,
        {
          height:
            14 *
              Math.max(
                ...starts.map((start, at) => linesIn(String(second[start] ?? ''), sumOf(widths.slice(start, (ends[at] ?? last) + 1)))),
              ) +
            4,
        },
      ],
      [2, { height: 15 * tall(head) + 6 }],
      ...filled.map((row, at): [number, { height: number }] => [at + 3, { height: 14 * tall(row) + 4 }]),
      ...below.map((text, at): [number, { height: number }] => [filled.length + 3 + at, { height: 15 * linesIn(text, all) + 10 }]),
    ]),
    ...pageOf(name, { language, headRows: [1, 3], area: `$A$1:$${columnLetter(last)}$${grid.length}`, wide: all > 95 }),
  }
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)
