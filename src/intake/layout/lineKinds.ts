// What a line below the header is, when it is no record: a total, a note or a signature, the header again, the header of another table.
import { massWord } from '#domain/writtenMass.ts'
import type { Form } from '../forms/form.ts'
import { parseDay } from '../cells.ts'
import { plainText } from '../matchNames.ts'
import { filled, type RawCell, type RawRow, type Summed } from '../rawTable.ts'
import { headerParts } from './unitWords.ts'
import { namesMass } from './unread.ts'
import { isSerial, namesColumn, type Column } from './columns.ts'
import type { Recognised } from './header.ts'

/** Words of people, and those that Excel writes itself: 汇总 and 总计 of its total row and of Data - Subtotal (`高炉渣 汇总`). */
const totalWord =
  /^(合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|汇\s*总|总\s*和|总\s*量|(本|全|上|承|过)(页|月|季|年|表|次)(前)?(小计|合计|累计|总计|汇总)?|(\d{1,2}|[一二三四五六七八九十]{1,3})月份?(小计|合计)|(grand\s*|sub-?\s*)?totals?|sum)([（(].{0,8}[)）])?[::]?$/iu
const totalEnd = /^.{1,30}(\s(汇总|total)|小计|合计|总计|累计)[::]?$/iu
/** Rows of Excel's subtotals that are no sums. */
const otherSummary = /^(.{0,30}\s)?(平均值?|均值|计数|最大值|最小值|average|count|max|min)[::]?$/iu

/** Whether a line sums up others; `of: 'other'` where its figures are no sums (averages, counts). */
export function totalOf({ line, cells }: RawRow, columns: readonly Column[], summed: Summed | undefined): 'sum' | 'other' | undefined {
  // A record that is whole is one, whatever stands in its remarks.
  const whole = isWhole(cells, columns, 2)
  let seen = 0
  for (const [at, cell] of cells.entries()) {
    if (!filled(cell)) continue
    const { field } = columns[at] ?? {}
    const mayTell = typeof cell === 'string' && (!whole || field?.required === true) && field?.prose !== true && field?.key !== 'note'
    if (mayTell) {
      const text = plainText(cell)
      if (totalWord.test(text)) return 'sum'
      // A flow or a node may be called 入炉合计.
      if (!isWhole(cells, columns, 1) && totalEnd.test(text)) return 'sum'
      if (!isWhole(cells, columns, 1) && otherSummary.test(text)) return 'other'
    }
    seen += 1
    if (seen === 3) break
  }
  return summed?.subtotals.has(line) === true || (!whole && summed?.sums.has(line) === true) ? 'sum' : undefined
}

/** Whether every column that is needed is filled, and there are at least so many of them. */
function isWhole(cells: readonly RawCell[], columns: readonly Column[], atLeast: number): boolean {
  const needed = columns.filter(({ field }) => field?.required === true)
  return needed.length >= atLeast && needed.every(({ at }) => filled(cells[at]))
}

const noteStart =
  /^(注|备注|说明|填表|填报|审核|制表|复核|单位负责人|负责人签字|签字|签章|盖章|打印日期|报出日期|以下空白|数据来源|资料来源|附注|本表|\*|(notes?|prepared( by)?|checked( by)?|signed( by)?|source)\s*:)/iu
/** A record of one word alone is none where its one word says that it is a note. */
const noteColon = /^(注|备注|说明|附注|数据来源|资料来源|填表人?|填报人?|审核人?|制表人?|复核人?|notes?|source)\s*\d?\s*:/iu
/** Labels that ask for a person, a day or a stamp: `填表人：甲`, or the label alone with the answer in the next cell. */
const label = /^[^:：\d]{1,14}[::]/u
const openLabel =
  /^((填表|填报|制表|审核|复核|负责|经办|统计|批准|记录|交货|收货|司磅|保管)(人|员|者|负责人)?(签字|签名)?|单位负责人|日期|时间|(填表|填报|报出|打印|审核)日期|联系?电话|电话|(单位)?(盖章|签章|公章))[::]?$/u

/** Words under the table: one text alone in a line, a line that begins as such lines do, or labels with their answers, cell by cell. */
export function isNote(cells: readonly RawCell[], columns: readonly Column[]): boolean {
  const texts = cells.filter(filled)
  const [first] = texts
  if (typeof first !== 'string') return false
  if (isSigned(texts) && (texts.length > 1 || !isWhole(cells, columns, 1))) return true
  const speaks = columns.some(
    ({ at, field }) => (field?.type === 'mass' || field?.type === 'day') && filled(cells[at]) && cells[at] !== first,
  )
  if (speaks) return false
  if (isWhole(cells, columns, 1)) return noteColon.test(plainText(first))
  return noteStart.test(plainText(first)) || new Set(texts).size === 1
}

/** Each cell is a label with its answer, or the answer to the label before it. */
function isSigned(texts: readonly RawCell[]): boolean {
  let [labels, waits] = [0, false]
  for (const [index, cell] of texts.entries()) {
    // Merged cells say the same again.
    if (index > 0 && cell === texts[index - 1]) continue
    const text = typeof cell === 'string' ? plainText(cell) : ''
    const asks = openLabel.test(text) || /^[^:\d]{1,14}:$/u.test(text)
    if (asks || label.test(text)) {
      labels += 1
      waits = asks
    } else if (waits) waits = false
    // A day alone may close a signature.
    else if (labels === 0 || parseDay(text) === undefined) return false
  }
  return labels > 0 && (labels > 1 || texts.length <= 2)
}

/** The header again, whole or in part, as it is printed on every page; its row of units too. */
export function repeatsHeader({ cells }: RawRow, { header }: Recognised): boolean {
  let same = 0
  for (const [at, cell] of cells.entries()) {
    if (!filled(cell)) continue
    const text = plainText(String(cell))
    if (!header.some(row => plainText(String(row.cells[at] ?? '')) === text)) return false
    same += 1
  }
  return same > 1
}

/**
 * Words alone, most of them names of columns: another table begins here.
 * @returns what it looks like, as far as its columns tell
 */
export function otherHeader({ cells }: RawRow, { form: own, columns }: Recognised, forms: readonly Form[]): { form?: Form } | undefined {
  const texts = cells.filter(filled)
  if (texts.length < 2 || texts.some(cell => typeof cell !== 'string' || /^[-\d.,]/u.test(cell.trim()))) return undefined
  const distinct = [...new Set(texts.map(String))]
  let best: { form: Form; known: number } | undefined
  for (const form of forms) {
    const known = new Set(distinct.flatMap(text => namesColumn(form, text)[0]?.key ?? [])).size
    if (known > (best?.known ?? 1)) best = { form, known }
  }
  if (best !== undefined && (best.known === distinct.length || (best.known > 2 && best.known >= 0.6 * distinct.length)))
    return { form: best.form }
  // A record of masses has a figure; words alone, one of them a word of mass, head a table that nobody here knows.
  const weighed = own.fields.some(({ type, required }) => type === 'mass' && required === true)
  const spare = columns.filter(({ field }) => field?.type === 'mass' && field.required === true)
  const headed =
    distinct.some(text => namesMass(text)) && spare.every(({ at }) => !/\d/u.test(String(cells[at] ?? '').replace(/[(（].*/u, '')))
  return weighed && distinct.length > 1 && headed ? {} : undefined
}

/** Columns that weigh what is weighed again elsewhere in the row, or what is no waste: leaving them out loses no tonne. */
const weighsAgain = /毛重|皮重|车重|扣|累计|结存|库存|余量|余额|结余|单价|产品|标准差|误差|gross|tare|cumulative|balance|product/iu
/** Columns that nobody reads though their heading says that they hold masses. */
export function unreadMasses(columns: readonly Column[]): Column[] {
  return columns.filter(column => {
    if (column.field !== undefined || column.chosen === true || column.text === '' || isSerial(column)) return false
    // 件数 under 数量 counts what the column beside it weighs.
    if (column.twin !== undefined) return column.twin.type === 'mass' && !/(件数|袋数|桶数|箱数|车数|个数|体积|方量)$/u.test(column.text)
    return !weighsAgain.test(column.text) && headerParts(column.text).notes.some(note => massWord(note) !== undefined)
  })
}
