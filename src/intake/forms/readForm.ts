// A sheet as rows of a form: every cell judged, every problem with its place; subtotals checked and left out, notes passed over,
// hidden rows read and said. One pass over a stream, so that a sheet of any length is read in little memory.
import { massUnit, type WrittenUnit } from '#domain/writtenMass.ts'
import type { ColumnChoice } from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import { plainText } from '../matchNames.ts'
import { error, placeOf, warning } from '../rawTable.ts'
import type { RawCell, RawRow } from '../rawTable.ts'
import type { Form, FormField, FormRow, FormValue } from './form.ts'
import { headerWithin, isSerial, recognise, type Column, type Recognised } from './header.ts'
import type { SheetSource } from './source.ts'
import { Subtotals, isSubtotal } from './subtotals.ts'
import { readValue, type UnitHint } from './values.ts'

export type Say = (problem: Problem) => void
export type SheetCounts = { rows: number; read: number; hidden: number; subtotals: number; notes: number }
export type OpenSheet = {
  source: SheetSource
  recognised: Recognised
  counts: SheetCounts
  /** Every row; what cannot be read of it has been said. */
  rows: AsyncGenerator<FormRow>
}

/** Finds out what a sheet is; undefined when it is no form (a note, an empty sheet), and then nothing is said. */
export async function openSheet(
  source: SheetSource,
  forms: readonly Form[],
  say: Say,
  choices: readonly ColumnChoice[] = [],
): Promise<OpenSheet | undefined> {
  const iterator = iteratorOf(source.rows)
  const head: RawRow[] = []
  // One row more than the deepest header may reach.
  while (head.length < headerWithin + 3) {
    const next = await iterator.next()
    if (next.done === true) break
    head.push(next.value)
  }
  const recognised = recognise(
    forms,
    source.sheet,
    head.filter(({ cells }) => cells.some(filled)),
    choices,
  )
  if (recognised === undefined) return undefined
  const counts: SheetCounts = { rows: 0, read: 0, hidden: 0, subtotals: 0, notes: 0 }
  sayColumns(source, recognised, say)
  return { source, recognised, counts, rows: judgeRows(source, recognised, head, iterator, counts, say) }
}

function iteratorOf(rows: SheetSource['rows']): AsyncIterator<RawRow> | Iterator<RawRow> {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
}
const filled = (cell: RawCell | undefined): boolean =>
  cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '')

function sayColumns(source: SheetSource, { form, lastLine, columns, context }: Recognised, say: Say): void {
  const found = new Set(columns.map(({ field }) => field))
  for (const column of columns) {
    if (column.field !== undefined || column.chosen === true || column.text === '' || isSerial(column)) continue
    const near = column.near
    say(
      warning('form.column.unknown', placeOf(source, lastLine, column.text), {
        zh: `列“${column.text}”不在《${form.zh}》中，没有读取${near === undefined ? '' : `；是否应为“${near}”？`}`,
        en: `column "${column.text}" is not part of ${form.en} and was not read${near === undefined ? '' : `; is "${near}" meant?`}`,
        mendZh: near === undefined ? '不需要处理；要读取请在识别结果里指定，或改用模板里的列名' : `要读取请把列名改为“${near}”`,
        mendEn:
          near === undefined
            ? 'nothing to do; to have it read say what it is under what was recognised, or use a name of the template'
            : `to have it read rename it to "${near}"`,
      }),
    )
  }
  const missing = form.fields.filter(field => field.required === true && !found.has(field))
  for (const field of missing) {
    const near = columns.find(column => column.near === field.zh)
    say(
      error('form.column.missing', placeOf(source, lastLine, field.zh), {
        zh: `《${form.zh}》缺少“${field.zh}”列${near === undefined ? '' : `，是否就是“${near.text}”？`}`,
        en: `${form.en} lacks the column "${field.zh}" (${field.en})${near === undefined ? '' : `; is it "${near.text}"?`}`,
        mendZh:
          near === undefined
            ? `在表头加一列“${field.zh}”；已有此列、只是名称不同的，在识别结果里指定（命令行用 --column）`
            : `把列名“${near.text}”改为“${field.zh}”`,
        mendEn:
          near === undefined
            ? `add a column "${field.zh}"; where another name stands for it, say so under what was recognised (--column on the command line)`
            : `rename "${near.text}" to "${field.zh}"`,
      }),
    )
  }
  const masses = columns.filter(({ field }) => field?.type === 'mass')
  const unitColumn = columns.some(({ field }) => field?.key === 'unit')
  if (masses.length > 0 && !unitColumn && context.unit === undefined && masses.every(({ unit }) => unit === undefined))
    say(
      warning('form.unit.usual', placeOf(source, lastLine, masses[0]?.text ?? ''), {
        zh: '表中没有写计量单位，单元格里也没有单位的按吨读取',
        en: 'no unit is written; figures without one of their own are read as tonnes',
        mendZh: '在列名里写明单位，如“产生量（吨）”',
        mendEn: 'write the unit into the header, such as 产生量（吨）',
      }),
    )
  const hiddenColumns = columns.filter(({ at, field }) => field !== undefined && source.marks.hiddenColumns.has(at))
  if (hiddenColumns.length > 0)
    say(
      warning('form.column.hidden', placeOf(source, lastLine, hiddenColumns[0]?.text ?? ''), {
        zh: `隐藏的列也已读取：${hiddenColumns.map(({ text }) => text).join('、')}`,
        en: `hidden columns were read too: ${hiddenColumns.map(({ text }) => text).join(', ')}`,
        mendZh: '取消隐藏并核对；不要的列请删除',
        mendEn: 'unhide them and look; delete what is not wanted',
      }),
    )
}

async function* judgeRows(
  source: SheetSource,
  recognised: Recognised,
  head: readonly RawRow[],
  rest: AsyncIterator<RawRow> | Iterator<RawRow>,
  counts: SheetCounts,
  say: Say,
): AsyncGenerator<FormRow> {
  // Without a column that is needed no row can be read; that was said already.
  const found = new Set(recognised.columns.map(({ field }) => field))
  if (recognised.form.fields.some(field => field.required === true && !found.has(field))) return
  const subtotals = new Subtotals(source, recognised.columns, recognised.context.unit ?? 't')
  const hidden: number[] = []
  const judge = (raw: RawRow): FormRow | undefined => {
    if (raw.line <= recognised.lastLine || !raw.cells.some(filled)) return undefined
    if (raw.line === recognised.lastLine + 1 && countsColumns(raw.cells)) return undefined
    const first = raw.cells.find(filled)
    if (typeof first === 'string' && first.startsWith('#') && !/^#[A-Z/0]+[!?A]/u.test(first)) return undefined
    if (isSubtotal(raw.cells)) {
      counts.subtotals += 1
      subtotals.check(raw, say)
      return undefined
    }
    if (isNote(raw.cells, recognised.columns)) {
      counts.notes += 1
      return undefined
    }
    counts.rows += 1
    if (source.marks.hiddenRows.has(raw.line)) hidden.push(raw.line)
    const { values, sound } = judgeRow(source, recognised, raw, say)
    subtotals.add(sound ? values : undefined)
    if (sound) counts.read += 1
    return { form: recognised.form.id, file: source.file, sheet: source.sheet, line: raw.line, values, sound }
  }
  for (const raw of head) {
    const row = judge(raw)
    if (row !== undefined) yield row
  }
  for (;;) {
    const next = await rest.next()
    if (next.done === true) break
    const row = judge(next.value)
    if (row !== undefined) yield row
  }
  counts.hidden = hidden.length
  if (hidden.length > 0) sayHidden(source, hidden, say)
}

/** A row of 1, 2, 3 ... under the header numbers the columns. */
function countsColumns(cells: readonly RawCell[]): boolean {
  const numbers = cells.filter(filled).map(cell => Number(cell))
  return numbers.length > 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

const noteStart = /^(注|备注|说明|填表|填报|审核|制表|单位负责人|负责人签字|签字|签章|打印日期|以下空白|\*)/u
/** Words under the table: one text alone in a row, or a line that begins as such lines do, with no figure and no day in it. */
function isNote(cells: readonly RawCell[], columns: readonly Column[]): boolean {
  const texts = cells.filter(filled)
  const first = texts[0]
  if (typeof first !== 'string') return false
  const speaks = columns.some(
    ({ at, field }) => (field?.type === 'mass' || field?.type === 'day') && filled(cells[at]) && cells[at] !== first,
  )
  if (speaks) return false
  return noteStart.test(plainText(first)) || new Set(texts).size === 1
}

function sayHidden(source: SheetSource, lines: readonly number[], say: Say): void {
  const spans: string[] = []
  for (let at = 0; at < lines.length;) {
    let end = at
    while (lines[end + 1] === (lines[end] ?? 0) + 1) end++
    spans.push(end === at ? `${lines[at]}` : `${lines[at]}–${lines[end]}`)
    at = end + 1
  }
  const shown = spans.length > 12 ? `${spans.slice(0, 12).join(', ')} …` : spans.join(', ')
  say(
    warning('form.rows.hidden', placeOf(source, lines[0]), {
      zh: `有 ${lines.length} 行被隐藏（或被筛选），也已读取：第 ${shown} 行`,
      en: `${lines.length} hidden (or filtered) rows were read too: rows ${shown}`,
      mendZh: '取消筛选并核对；不要的行请删除',
      mendEn: 'clear the filter and look; delete what is not wanted',
    }),
  )
}

/** The values of a row as far as they can be read; not sound when a cell is wrong or one that is needed is blank, and then each is said. */
function judgeRow(
  source: SheetSource,
  recognised: Recognised,
  raw: RawRow,
  say: Say,
): { values: Record<string, FormValue>; sound: boolean } {
  const { columns, context, form } = recognised
  const values: Record<string, FormValue> = {}
  let sound = true
  const bad = (
    column: string,
    code: string,
    words: Pick<Problem, 'zh' | 'en' | 'mendZh' | 'mendEn'>,
    severity: Problem['severity'] = 'error',
  ) => {
    say({ code: `form.${code}`, severity, place: placeOf(source, raw.line, column), ...words })
    if (severity === 'error') sound = false
  }
  // A unit beside masses is theirs; beside other figures it is a text like any other.
  const weighs = form.fields.some(({ type }) => type === 'mass')
  const unitColumn = weighs ? columns.find(({ field }) => field?.key === 'unit') : undefined
  const said = unitColumn === undefined || !filled(raw.cells[unitColumn.at]) ? undefined : plainText(String(raw.cells[unitColumn.at]))
  const rowUnit = said === undefined ? undefined : massUnit(said)
  if (said !== undefined && rowUnit === undefined) bad(unitColumn?.text ?? '', 'unit', unknownUnit(said))
  for (const { at, field, text, unit, percent } of columns) {
    if (field === undefined || (weighs && field.key === 'unit')) continue
    if (field.type === 'mass' && unit !== undefined && rowUnit !== undefined && unit !== rowUnit && filled(raw.cells[at]))
      bad(unitColumn?.text ?? '', 'unit.contradicts', contradiction(text, unit, rowUnit))
    const read = readValue(raw.cells[at] ?? null, field, hintOf(rowUnit, unit, context.unit), percent === true)
    if ('value' in read) {
      values[field.key] = read.value
      if (read.doubt !== undefined) {
        const { code, ...words } = read.doubt
        bad(text, code, words, 'warning')
      }
    } else if ('wrong' in read) {
      const { code, severity, ...words } = read.wrong
      bad(text, code, words, severity)
      if (severity === 'warning') values[field.key] = plainText(String(raw.cells[at]))
    } else if (field.required === true) bad(text, 'blank', blankCell(field, form))
  }
  if (context.site !== undefined && values['site'] === undefined && form.fields.some(({ key }) => key === 'site'))
    values['site'] = context.site
  return { values, sound }
}

function hintOf(row: WrittenUnit | undefined, header: WrittenUnit | undefined, title: WrittenUnit | undefined): UnitHint {
  if (row !== undefined) return { unit: row, from: 'column' }
  if (header !== undefined) return { unit: header, from: 'header' }
  return title === undefined ? { unit: 't', from: 'usual' } : { unit: title, from: 'title' }
}

const unknownUnit = (text: string) => ({
  zh: `计量单位“${text}”不认识`,
  en: `unit "${text}" is not known`,
  mendZh: '用 吨、万吨 或 kg',
  mendEn: 'use 吨 (t), 万吨 (10 kt) or kg',
})
const contradiction = (header: string, unit: WrittenUnit, row: WrittenUnit) => ({
  zh: `列名“${header}”的单位是 ${unit}，这一行的计量单位却是 ${row}`,
  en: `the header "${header}" says ${unit}, the unit of this row ${row}`,
  mendZh: '只在一处写单位',
  mendEn: 'write the unit in one place only',
})
const blankCell = (field: FormField, form: Form) => ({
  zh: `“${field.zh}”没有填`,
  en: `"${field.zh}" (${field.en}) is blank`,
  mendZh: `填写${field.zh}${field.noteZh === undefined ? '' : `（${field.noteZh}）`}；整行不要的请删除`,
  mendEn: `${form.en} needs it; delete the row if it is not wanted`,
})
