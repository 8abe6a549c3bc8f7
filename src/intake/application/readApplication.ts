// An application workbook to its answers and tables, as text by column: exact kilograms, plain shares, days; every cell that cannot be read
// is said with its place. What the answers mean together is judged by whoever makes the account of them.
import type { Place, Problem } from '#domain/problem.ts'
import { error } from '../rawTable.ts'
import { wetFromDryKg } from '#domain/writtenMass.ts'
import { type Form, type FormRow, massOf, textOf, type WrittenMass } from '../forms/form.ts'
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
    for await (const row of open.rows) rows.push({ values: valuesOf(row, form, say), place: placeOf(row) })
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
          fixZh: `填写${item.zh}：${item.noteZh}`,
          fixEn: `fill it in: ${item.noteEn}`,
        }),
      )
  return { answers, tables, file }
}

function valuesOf(row: FormRow, form: Form, say: (problem: Problem) => void): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { key, zh } of form.fields) {
    const mass = massOf(row, key)
    const kg = mass === undefined ? undefined : kilograms(mass, key, textOf(row, 'moisture'))
    if (kg !== undefined && typeof kg !== 'number') say(error('application.basis', { ...placeOf(row), column: zh }, kg))
    const text = mass === undefined ? textOf(row, key) : typeof kg === 'number' ? String(kg) : ''
    if (text !== '') values[key] = text
  }
  return values
}
/** Whole kilograms as the field wants them, wet or dry; or why a mass of the other kind cannot stand there. */
function kilograms({ wetKg: kg, dry, wet }: WrittenMass, key: string, moisture: string): number | Words {
  if (key === 'dryKg') return wet === true ? wantsDry : kg
  if (dry !== true) return kg
  const weighed = key === 'wetKg' && moisture !== '' ? wetFromDryKg(kg, moisture) : null
  return weighed ?? wantsWet
}
type Words = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
const wantsDry: Words = {
  zh: '这一栏要干重，单位写的是湿吨',
  en: 'this column is dry mass, the unit says wet tonnes',
  fixZh: '换算成干重：干重 = 湿重 × (1 − 含水率)',
  fixEn: 'convert it: dry = wet x (1 - moisture)',
}
const wantsWet: Words = {
  zh: '单位写的是干吨，这一栏要过磅的重量',
  en: 'the unit says dry tonnes, this column is the mass as weighed',
  fixZh: '填过磅的重量；有含水率一栏的，填上含水率即可换算',
  fixEn: 'write the mass as weighed; where the table has moisture, fill it in and it is converted',
}
const placeOf = ({ file, sheet, line }: FormRow): Place => ({ file, sheet, row: line })
