// An application workbook to its answers and tables, as text by column: exact kilograms, plain shares, days; every cell that cannot be read
// is said with its place. What the answers mean together is judged by whoever makes the account of them.
import type { Place, Problem } from '#domain/problem.ts'
import { error } from '../rawTable.ts'
import { type Form, type FormRow, massOf, textOf } from '../forms/form.ts'
import { isOpen, openSheet } from '../forms/readForm.ts'
import type { SheetSource } from '../layout/source.ts'
import { isAside, sheetUnread } from '../layout/unread.ts'
import { applicationForms, applicationItems } from './applicationForms.ts'

/** A row by its columns, with where it stands. */
export type TableRow = { values: Readonly<Record<string, string>>; place: Place }
export type ReadApplication = {
  /** Answers of the first sheet by their path. */
  answers: Readonly<Record<string, TableRow>>
  /** Rows of the other sheets by form; a sheet that is not there has none. */
  tables: Readonly<Record<string, readonly TableRow[]>>
  file: string
}

/** @param say hears of everything that is wrong or doubtful */
export async function readApplication(sources: readonly SheetSource[], say: (problem: Problem) => void): Promise<ReadApplication> {
  const tables: Record<string, TableRow[]> = {}
  for (const source of sources) {
    const open = await openSheet(source, applicationForms, say)
    if (!isOpen(open)) {
      if (open.tonnes && !isAside(source.sheet)) say(sheetUnread(source))
      continue
    }
    const { form } = open.recognised
    const rows = (tables[form.id] ??= [])
    for await (const row of open.rows) rows.push({ values: valuesOf(row, form), place: placeOf(row) })
  }
  const file = sources[0]?.file ?? ''
  const answers: Record<string, TableRow> = {}
  const asked = new Map<string, Place>()
  for (const row of tables['application'] ?? []) {
    const item = row.values['item']
    if (item !== undefined) asked.set(item, { ...row.place, column: '内容' })
    if (item !== undefined && row.values['value'] !== undefined) answers[item] = row
  }
  for (const item of applicationItems)
    if (item.optional !== true && answers[item.code] === undefined)
      say(
        error('application.item', asked.get(item.code) ?? { file, sheet: '申请' }, {
          zh: `“${item.zh}”没有填`,
          en: `"${item.en}" is blank`,
          mendZh: `填写${item.zh}：${item.noteZh}`,
          mendEn: `fill it in: ${item.noteEn}`,
        }),
      )
  return { answers, tables, file }
}

function valuesOf(row: FormRow, form: Form): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { key } of form.fields) {
    const mass = massOf(row, key)
    const text = mass === undefined ? textOf(row, key) : String(mass.wetKg)
    if (text !== '') values[key] = text
  }
  return values
}
const placeOf = ({ file, sheet, line }: FormRow): Place => ({ file, sheet, row: line })
