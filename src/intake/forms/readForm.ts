// A sheet as rows of a form: every cell judged, every problem with its place. One pass over a stream, so that a sheet of any length is
// read in little memory; what is no record is known and checked on the way (layout/rows.ts).
import type { ColumnChoice } from '#domain/importJob.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { plainText } from '../matchNames.ts'
import { error, filled, placeOf, warning } from '../rawTable.ts'
import type { RawRow } from '../rawTable.ts'
import type { Form, FormField, FormRow, FormValue } from './form.ts'
import { headerWithin, recognise, type Recognised } from '../layout/header.ts'
import { isComment, SheetRows, type SheetRow } from '../layout/rows.ts'
import { sayColumns } from '../layout/sayColumns.ts'
import type { SheetSource } from '../layout/source.ts'
import { tonnesUnread } from '../layout/unread.ts'
import { readValue } from './values.ts'

/** How far a sheet that is no form is searched for tonnes. */
const closedWithin = 500

export type Say = (problem: Problem) => void
export type SheetCounts = { rows: number; read: number; hidden: number; subtotals: number; notes: number }
export type OpenSheet = {
  source: SheetSource
  recognised: Recognised
  counts: SheetCounts
  /** Whether nothing but remarks of the template stands below the header. */
  blank: boolean
  /** Every row; what cannot be read of it has been said. */
  rows: AsyncGenerator<FormRow>
}
/** A sheet that is no form: whether it has rows at all, and whether it looks as if it held masses. */
export type ClosedSheet = { source: SheetSource; empty: boolean; tonnes: boolean }

/** Finds out what a sheet is; one that is no form (a note, an empty sheet) is left closed, and nothing is said. */
export async function openSheet(
  source: SheetSource,
  forms: readonly Form[],
  say: Say,
  choices: readonly ColumnChoice[] = [],
): Promise<OpenSheet | ClosedSheet> {
  const iterator = iteratorOf(source.rows)
  const head: RawRow[] = []
  // Rows more than the deepest header and what belongs to it may reach.
  while (head.length < headerWithin + 5) {
    const next = await iterator.next()
    if (next.done === true) break
    head.push(next.value)
  }
  const told = head.filter(({ cells }) => cells.some(filled))
  const recognised = recognise(forms, [source.sheet, source.file], told, choices)
  if (recognised === undefined) {
    // A table may begin below a page of instructions.
    for (let read = head.length; read < closedWithin; read++) {
      const next = await iterator.next()
      if (next.done === true) break
      if (next.value.cells.some(filled)) told.push(next.value)
    }
    return { source, empty: told.length === 0, tonnes: tonnesUnread(told) }
  }
  const counts: SheetCounts = { rows: 0, read: 0, hidden: 0, subtotals: 0, notes: 0 }
  sayColumns(source, recognised, source.marks.hiddenColumns, say)
  sayMissing(source, recognised, say)
  const blank = !told.some(({ line, cells }) => line > recognised.lastLine && !isComment(cells))
  return { source, recognised, counts, blank, rows: judgeRows(source, recognised, forms, head, iterator, counts, say) }
}

export const isOpen = (sheet: OpenSheet | ClosedSheet): sheet is OpenSheet => 'recognised' in sheet

function iteratorOf(rows: SheetSource['rows']): AsyncIterator<RawRow> | Iterator<RawRow> {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
}

function sayMissing(source: SheetSource, { form, lastLine, columns }: Recognised, say: Say): void {
  const found = new Set(columns.map(({ field }) => field))
  for (const field of form.fields.filter(one => one.required === true && !found.has(one))) {
    const near = columns.find(column => column.near === field.zh)
    say(
      error('form.column.missing', placeOf(source, lastLine, field.zh), {
        zh: `《${form.zh}》缺少“${field.zh}”列${near === undefined ? '' : `，是否就是“${near.text}”？`}`,
        en: `${form.en} lacks the column "${field.zh}" (${field.en})${near === undefined ? '' : `; is it "${near.text}"?`}`,
        fixZh:
          near === undefined
            ? `在表头加一列“${field.zh}”；已有此列、只是名称不同的，在识别结果里指定（命令行用 --column）`
            : `把列名“${near.text}”改为“${field.zh}”`,
        fixEn:
          near === undefined
            ? `add a column "${field.zh}"; where another name stands for it, say so under what was recognised (--column on the command line)`
            : `rename "${near.text}" to "${field.zh}"`,
      }),
    )
  }
}

async function* judgeRows(
  source: SheetSource,
  recognised: Recognised,
  forms: readonly Form[],
  head: readonly RawRow[],
  rest: AsyncIterator<RawRow> | Iterator<RawRow>,
  counts: SheetCounts,
  say: Say,
): AsyncGenerator<FormRow> {
  // Without a column that is needed no row can be read; that was said already.
  const found = new Set(recognised.columns.map(({ field }) => field))
  if (recognised.form.fields.some(field => field.required === true && !found.has(field))) return
  const lines = new SheetRows(source, recognised, forms, say, source.marks.summed)
  const hidden: number[] = []
  const judge = (raw: RawRow): FormRow | undefined => {
    const row = lines.take(raw)
    if (row === undefined) return undefined
    counts.rows += 1
    if (source.marks.hiddenRows.has(raw.line)) hidden.push(raw.line)
    const { values, sound } = judgeRow(source, recognised, row, say)
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
  lines.end()
  Object.assign(counts, lines.counts)
  counts.hidden = hidden.length
  if (hidden.length > 0) sayHidden(source, hidden, say)
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
      fixZh: '取消筛选并核对；不要的行请删除',
      fixEn: 'clear the filter and look; delete what is not wanted',
    }),
  )
}

/** The cells of a row; all are judged even where one is wrong, and then each is said. */
function judgeRow(
  source: SheetSource,
  { columns, context, form }: Recognised,
  row: SheetRow,
  say: Say,
): { values: Record<string, FormValue>; sound: boolean } {
  const values: Record<string, FormValue> = {}
  let sound = true
  const bad = (
    column: string,
    code: string,
    words: Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>,
    severity: Problem['severity'] = 'error',
  ) => {
    say(problem(`form.${code}`, placeOf(source, row.line, column), words, severity))
    if (severity === 'error') sound = false
  }
  // A unit beside masses is theirs; beside other figures it is a text like any other.
  const weighs = form.fields.some(({ type }) => type === 'mass')
  for (const column of columns) {
    const { at, field, text } = column
    if (field === undefined || (weighs && field.key === 'unit')) continue
    if (row.faulty.has(at)) {
      sound = false
      continue
    }
    const read = readValue(row.cells[at] ?? null, field, row.hint(column), column)
    if ('value' in read) {
      values[field.key] = read.value
      if (read.doubt !== undefined) {
        const { code, ...words } = read.doubt
        bad(text, code, words, 'warning')
      }
    } else if ('wrong' in read) {
      const { code, severity, ...words } = read.wrong
      bad(text, code, words, severity)
      if (severity === 'warning') values[field.key] = plainText(String(row.cells[at]))
    } else if (field.required === true) bad(text, 'blank', blankCell(field, form))
  }
  if (context.site !== undefined && values['site'] === undefined && form.fields.some(({ key }) => key === 'site'))
    values['site'] = context.site
  return { values, sound }
}

const blankCell = (field: FormField, form: Form) => ({
  zh: `“${field.zh}”没有填`,
  en: `"${field.zh}" (${field.en}) is blank`,
  fixZh: `填写${field.zh}${field.noteZh === undefined ? '' : `（${field.noteZh}）`}；整行不要的请删除`,
  fixEn: `${form.en} needs it; delete the row if it is not wanted`,
})
