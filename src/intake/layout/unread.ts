// Sheets that no door can read: whether they look as if they held masses, so that nobody takes silence for reading.
import type { Problem } from '#domain/problem.ts'
import { foldName, plainText } from '../matchNames.ts'
import { error, placeOf, warning, type RawCell, type RawRow } from '../rawTable.ts'
import type { HiddenSheet } from './source.ts'
import { headerParts, unitWord } from './unitWords.ts'

const weighs = /(数量|产生量|产量|重量|质量|净重|毛重|利用量|处置量|贮存量|出厂量|转移量|入库量|出库量|库存量?|排放量|吨数)/u

/** Whether a word heads a column of masses. */
export const namesMass = (text: string): boolean => weighs.test(text) || headerParts(text).notes.some(note => 'mass' in unitWord(note))

/** Whether a cell holds a figure other than nought. */
export const isFigure = (cell: RawCell | undefined): boolean =>
  typeof cell === 'number' ? cell !== 0 : typeof cell === 'string' && /^[\d.,]*[1-9][\d.,]*(吨|万吨|t|kg)?$/u.test(plainText(cell))

/**
 * Whether a column has a word of mass over a figure.
 * @param rows the first of the sheet
 * @param titleCounts whether a line such as `单位：吨` speaks of every figure below it
 */
export function tonnesUnread(rows: readonly RawRow[], titleCounts = true): boolean {
  // A pivot table sums up what stands on other sheets.
  if (rows.some(({ cells }) => cells.some(cell => typeof cell === 'string' && /^(行标签|求和项[::]|row labels$|sum of )/iu.test(cell))))
    return false
  const said = new Set<number>()
  let everywhere = false
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) {
      if (isFigure(cell)) {
        if (everywhere || said.has(at)) return true
      } else if (typeof cell === 'string') {
        if (namesMass(cell)) said.add(at)
        if (titleCounts && /单位[\s::为]*[（(]?[万千百]?吨/u.test(cell)) everywhere = true
      }
    }
  return false
}

/** Sheets that explain, or that offer what a form may choose from. */
const asides = new Set(
  ['region', '区域', '说明', 'about', 'readme', '说明about', 'lists', '清单', '清单lists', '问题problems', '指标平衡balance'].map(foldName),
)
export const isAside = (name: string): boolean => asides.has(foldName(name))

export function sheetUnread(place: { file: string; sheet?: string }): Problem {
  return error('sheet.unread', placeOf(place), {
    zh: '这张表像有吨数，但看不出是哪种表，没有读取',
    en: 'this sheet seems to hold tonnes, but it is not a known table and was not read',
    fixZh: '照模板的列名排成一行一条记录；不是要导入的，移到别的文件或删除',
    fixEn: 'give it the columns of the template, a record a row; move it to another file or delete it where it is not meant to be read',
  })
}

/** What a file hides is not read, and that is said. */
export function sayHiddenSheets(hidden: readonly HiddenSheet[], say: (problem: Problem) => void): void {
  for (const { file, sheet, rows } of hidden) {
    if (rows === 0 || isAside(sheet)) continue
    say(
      warning('sheet.hidden', placeOf({ file, sheet }), {
        zh: `工作表“${sheet}”被隐藏，没有读取（${rows} 行有数）`,
        en: `sheet "${sheet}" is hidden and was not read (${rows} ${rows === 1 ? 'row' : 'rows'} with figures)`,
        fixZh: '要读取请取消隐藏；不要的请删除',
        fixEn: 'unhide it to have it read; delete it where it is not wanted',
      }),
    )
  }
}
