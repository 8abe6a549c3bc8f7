// Rows of one table of a network, through the reader of all tables: titles, units, totals and notes as everywhere. Masses come out in
// tonnes, or what the heading, the lines above or the cell says; shares may be written in per cent.
import { tonnesPer } from '#domain/writtenMass.ts'
import type { Place, Problem } from '#domain/problem.ts'
import { parseDay } from './cells.ts'
import type { Form, FormFieldType } from './forms/form.ts'
import { readMass, readValue, type UnitHint } from './forms/values.ts'
import type { Column } from './layout/columns.ts'
import { openTable, tableForm } from './layout/openTable.ts'
import { plainText } from './matchNames.ts'
import { type ColumnKind, type NetworkTable, networkColumns } from './networkColumns.ts'
import { reversed } from './networkRefusal.ts'
import { error, placeOf, type RawCell, type RawTable } from './rawTable.ts'

export type Cells = Record<string, string | number | boolean | string[] | undefined>
/** `headings`: what stands above each field, for messages. */
export type PlacedCells = { cells: Cells; place: Place; headings: ReadonlyMap<string, string> }

const types: Record<ColumnKind, FormFieldType> = { text: 'text', list: 'text', flag: 'text', mass: 'mass', share: 'share', day: 'day' }
const tables = Object.keys(networkColumns) as NetworkTable[]
const forms = new Map<NetworkTable, Form>(
  tables.map(table => [
    table,
    tableForm(
      table,
      table,
      table,
      networkColumns[table].map(({ field, kind, needed, words }) => ({
        key: field,
        zh: words[1] ?? field,
        en: field,
        also: words,
        type: types[kind],
        required: needed,
      })),
    ),
  ]),
)

type Wrong = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
const notA = (raw: RawCell, zh: string, en: string): Wrong => ({
  zh: `“${String(raw)}”不是${zh}`,
  en: `"${String(raw)}" is not ${en}`,
  fixZh: `写成${zh}`,
  fixEn: `Write ${en}`,
})

/** The value of a cell; nothing where it is blank. */
function valueOf(raw: RawCell, kind: ColumnKind, column: Column, hint: UnitHint): { value?: Cells[string]; wrong?: Wrong } {
  if (raw === null) return {}
  const text = plainText(String(raw))
  if (text === '' || text === '-' || text === '—' || text === '/') return {}
  if (kind === 'text') return { value: text }
  if (kind === 'list')
    return {
      value: text
        .split(/[;；,，、]/u)
        .map(part => part.trim())
        .filter(part => part !== ''),
    }
  if (kind === 'flag') return { value: /^(true|yes|y|1|是|√)$/iu.test(text) }
  if (kind === 'day') {
    const day = parseDay(text)
    return day === undefined ? { wrong: notA(raw, '日期，如 2022-03-31', 'a day such as 2022-03-31') } : { value: day }
  }
  return kind === 'mass' ? massOf(raw, hint) : shareOf(raw, column)
}

/** Tonnes as they were weighed, with the figures behind the point that were written. */
function massOf(raw: RawCell, hint: UnitHint): { value?: number; wrong?: Wrong } {
  const read = readMass(raw, hint)
  if ('blank' in read) return {}
  if ('wrong' in read)
    return { wrong: read.wrong.code === 'amount' && !/负|大得/u.test(read.wrong.zh) ? notA(raw, '数字', 'a number') : read.wrong }
  if (typeof read.value !== 'object') return {}
  const { written, unit, dry } = read.value
  return dry === true ? { wrong: dryMass } : { value: Number((Number(written) * tonnesPer(unit)).toPrecision(15)) }
}

/** Shares of one; what lies outside of it is judged with the whole network. */
function shareOf(raw: RawCell, column: Column): { value?: number; wrong?: Wrong } {
  if (column.field === undefined) return {}
  const read = readValue(raw, { ...column.field, whole: true }, { unit: 't', from: 'usual' }, column)
  if ('blank' in read) return {}
  return 'wrong' in read
    ? { wrong: /^[-\d.,]+%?$/u.test(plainText(String(raw))) ? read.wrong : notA(raw, '数字', 'a number') }
    : { value: Number(read.value) }
}

/** Rows of one table; unknown columns are named, missing ones refused. */
export function readTable(table: NetworkTable, raw: RawTable, problems: Problem[]): PlacedCells[] {
  const form = forms.get(table)
  if (form === undefined) return []
  const open = openTable(raw, form, [...forms.values()], problem => problems.push(problem))
  const columns = (open?.recognised.columns ?? []).flatMap(column => {
    const known = networkColumns[table].find(({ field }) => field === column.field?.key)
    return known === undefined ? [] : [{ column, known }]
  })
  for (const { field, needed, words } of networkColumns[table])
    if (needed && !columns.some(({ known }) => known.field === field))
      problems.push(
        error('network.column.missing', placeOf(raw, open?.recognised.lastLine ?? raw.headerLine ?? 1), {
          zh: `“${raw.name}”缺少列“${words[1] ?? field}”`,
          en: `"${raw.name}" has no column "${field}"`,
          fixZh: `加上“${words[1] ?? field}”或“${field}”列`,
          fixEn: `Add the column "${field}"`,
        }),
      )
  const headings = new Map(columns.map(({ column, known }) => [known.field, column.text.trim()] as const))
  return (open?.rows ?? []).flatMap(row => {
    const found: Cells = {}
    for (const { column, known } of columns) {
      const { value, wrong } = valueOf(row.cells[column.at] ?? null, known.kind, column, row.hint(column))
      if (value !== undefined) found[known.field] = value
      if (wrong !== undefined) {
        problems.push(
          error('network.value', placeOf(raw, row.line, column.text), refused(known.kind, row.cells[column.at], column.text, wrong)),
        )
      }
    }
    return Object.keys(found).length === 0 ? [] : [{ cells: found, place: placeOf(raw, row.line), headings }]
  })
}

/** A negative mass in a network is a flow the other way, not a correction of an earlier row. */
function refused(kind: ColumnKind, cell: unknown, heading: string, { zh, en, fixZh, fixEn }: Wrong): Wrong {
  if (kind !== 'mass' || !/^\s*[-−－]/u.test(String(cell))) return { zh, en, fixZh, fixEn }
  const name = heading.trim()
  return { ...reversed, zh: `“${name}”${reversed.zh}`, en: `"${name}" ${reversed.en}` }
}

const dryMass: Wrong = {
  zh: '单位是干吨：质量按称量时的重量平衡，含水率另有一列',
  en: 'the unit is dry tonnes: masses are balanced as they were weighed, moisture has its own column',
  fixZh: '写过磅的湿重，含水率写在“含水率”列',
  fixEn: 'write the mass as weighed and its moisture in the column moisture',
}
