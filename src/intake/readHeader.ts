// Which table a sheet is and which field each column holds, by field name, Chinese label or English label.
import type { RegionTable } from '#domain/region.ts'
import type { Problem } from '#domain/problem.ts'
import { tableNames, tableWords } from './fieldNames.ts'
import { foldName, nearestName, suggestion } from './matchNames.ts'
import { tonnesPer, unitNamesZh, type WrittenUnit } from '#domain/writtenMass.ts'
import type { Form, FormFieldType } from './forms/form.ts'
import type { Column } from './layout/columns.ts'
import { headerWithin, recognise, type Recognised } from './layout/header.ts'
import { linesOf, tableForm } from './layout/openTable.ts'
import { SheetRows, type SheetRow } from './layout/rows.ts'
import { tonnesUnread } from './layout/unread.ts'
import { error, filled, placeOf, warning } from './rawTable.ts'
import type { RawTable } from './rawTable.ts'
import { tableFields } from './tableSchema.ts'
import type { FieldSpec } from './tableSchema.ts'
import { masses } from './units.ts'

const synonyms = new Map<string, RegionTable>()
for (const table of tableNames) {
  const { zh, en } = tableWords[table]
  for (const word of [table, zh, en, `${zh} ${en}`, `${zh} ${table}`, `${table} ${zh}`]) synonyms.set(foldName(word), table)
}

/** The region table that a sheet or file name means, or a problem with the nearest name. */
export function matchTable(raw: RawTable): { table: RegionTable } | { problem: Problem } {
  const table = synonyms.get(foldName(raw.name))
  if (table) return { table }
  const near = nearestName(raw.name, [...tableNames, ...tableNames.map(name => tableWords[name].zh)])
  const { zh, en } = suggestion(near)
  const words = {
    zh: `不认识的表“${raw.name}”${zh}`,
    en: `unknown table "${raw.name}"${en}`,
    fixZh: `改用这些表名之一：${tableNames.join('、')}；与区域无关的表请移出`,
    fixEn: `Use one of these names: ${tableNames.join(', ')}; move what is not part of the region elsewhere`,
  }
  const unread = near !== undefined || tonnesUnread(linesOf(raw))
  return { problem: !unread ? warning('table.unknown', placeOf(raw), words) : error('table.unknown', placeOf(raw), words) }
}

const forms = new Map<RegionTable, Form>()
/** A table of the region as a form, for the reader of all tables. */
function regionForm(table: RegionTable): Form {
  const known = forms.get(table)
  if (known) return known
  const { zh, en } = tableWords[table]
  const fields = tableFields(table).map(field => ({
    key: field.name,
    zh: field.zh,
    en: field.en,
    also: [field.name, `${field.zh} ${field.en}`],
    type: typeOf(field),
    required: field.required,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
  }))
  const form = tableForm(table, zh, en, fields)
  forms.set(table, form)
  return form
}
function typeOf({ type, unit }: FieldSpec): FormFieldType {
  if (type === 'date') return 'day'
  if (type !== 'number' && type !== 'integer') return 'text'
  return unit !== undefined && masses.has(unit) ? 'mass' : unit === '0-1' ? 'share' : 'number'
}

/** `scale`: how many of the field's unit one of the written unit is; a unit in the cell itself counts before it. */
export type HeaderColumn = { at: number; field: FieldSpec; scale: number }
export type RegionSheet = { headerLine: number; columns: HeaderColumn[]; rows: SheetRow[]; problems: Problem[] }

/** The columns and the records of a table; unknown, doubled and missing required columns are problems of the header row. */
export function openRegionTable(table: RegionTable, raw: RawTable): RegionSheet {
  const problems: Problem[] = []
  const say = (problem: Problem): void => void problems.push(problem)
  const form = regionForm(table)
  const lines = linesOf(raw)
  const head = lines.filter(({ cells }) => cells.some(filled)).slice(0, headerWithin + 5)
  const recognised = recognise([form], [raw.sheet ?? raw.name, raw.file], head) ?? nothingKnown(form, raw)
  if (raw.hiddenRows !== undefined)
    say(
      warning('table.hidden-rows', placeOf(raw), {
        zh: `表中有 ${raw.hiddenRows} 行被隐藏或筛掉，仍然读取`,
        en: `${raw.hiddenRows} rows of the sheet are hidden or filtered out; they are read all the same`,
        fixZh: '不需要的行请删除',
        fixEn: 'Delete the rows that do not belong',
      }),
    )
  const columns = columnsOf(table, raw, recognised, say)
  const walk = new SheetRows(raw, recognised, [form], say, raw.summed)
  const rows = lines.flatMap(line => walk.take(line) ?? [])
  walk.end()
  return { headerLine: recognised.lastLine, columns, rows, problems }
}

/** The first line stands for the header where no line names two columns. */
function nothingKnown(form: Form, raw: RawTable): Recognised {
  const line = raw.headerLine ?? 1
  const fields = new Map(form.fields.flatMap(field => [field.key, field.zh, field.en].map(name => [foldName(name), field] as const)))
  const columns = raw.header.map((text, at): Column => {
    const field = fields.get(foldName(text))
    return { at, text, guessed: false, ...(field === undefined ? {} : { field }) }
  })
  return { form, firstLine: line, lastLine: line, above: [], header: linesOf(raw).slice(0, 1), columns, context: { notes: [] }, score: 0 }
}

function columnsOf(
  table: RegionTable,
  raw: RawTable,
  { columns, context, lastLine }: Recognised,
  say: (problem: Problem) => void,
): HeaderColumn[] {
  const fields = tableFields(table)
  const found = columns.flatMap((column): HeaderColumn[] => {
    const { at, text, twin } = column
    const place = placeOf(raw, lastLine, text)
    const field = fields.find(({ name }) => name === column.field?.key)
    if (field === undefined) {
      if (twin !== undefined) say(error('table.column.twice', place, doubled(twin)))
      else if (text !== '') say(unknownColumn(table, text, place))
      return []
    }
    const scale = scaleOf(column, context)
    const { wet, per } = column.unit === undefined && column.field?.type === 'mass' && column.wet === undefined ? context : column
    if (column.field?.type === 'mass' && (wet === true || per !== undefined))
      say(error('table.column.basis', place, otherBasis(field, wet === true)))
    if (scale !== 1)
      say(
        warning(
          'table.column.unit',
          place,
          converted(field, scale, column.field?.type === 'mass' ? (column.unit ?? context.unit) : undefined),
        ),
      )
    return [{ at, field, scale }]
  })
  for (const field of fields) {
    if (!field.required || found.some(one => one.field === field)) continue
    say(
      error('table.column.missing', placeOf(raw, lastLine, field.name), {
        zh: `表“${table}”缺少必填列“${field.zh} ${field.name}”`,
        en: `table "${table}" lacks the required column "${field.name}"`,
        fixZh: `在表头加一列 ${field.name}（${field.zh}）`,
        fixEn: `Add a column ${field.name} (${field.en}) to the header`,
      }),
    )
  }
  return found
}

function scaleOf({ field, unit, percent, perMille, scale }: Column, context: Recognised['context']): number {
  if (field?.type === 'mass') return tonnesPer(unit ?? context.unit ?? 't')
  return percent === true ? 0.01 : perMille === true ? 0.001 : (scale ?? 1)
}

function unknownColumn(table: RegionTable, text: string, place: Problem['place']): Problem {
  const near = nearestName(
    text,
    tableFields(table).flatMap(known => [known.name, known.zh]),
  )
  const { zh, en } = suggestion(near)
  const words = {
    zh: `表“${table}”没有列“${text}”${zh}`,
    en: `table "${table}" has no column "${text}"${en}`,
    fixZh: near === undefined ? '此列不会被读取；不需要可删除' : `把列名改为“${near}”，或删除此列`,
    fixEn: near === undefined ? 'The column is not read; delete it if it is not needed' : `Rename the column to "${near}", or delete it`,
  }
  return near === undefined ? warning('table.column.unknown', place, words) : error('table.column.unknown', place, words)
}
const doubled = ({ zh, key }: { zh: string; key: string }) => ({
  zh: `列“${zh} ${key}”出现两次`,
  en: `column "${key}" appears twice`,
  fixZh: '只保留一列',
  fixEn: 'Keep one of them',
})
const otherBasis = (field: FieldSpec, wet: boolean) => ({
  zh: wet ? `“${field.zh}”要干基吨数，表头写的是湿重` : `“${field.zh}”要全年的吨数，表头写的是每月或每日`,
  en: wet
    ? `${field.name} holds dry tonnes, the heading says wet mass`
    : `${field.name} holds tonnes of a year, the heading says of a month or a day`,
  fixZh: wet ? '换算成干重：干重 = 湿重 × (1 − 含水率)' : '换算成全年的数',
  fixEn: wet ? 'Convert it: dry = wet x (1 - moisture)' : 'Convert it to a year',
})
const converted = (field: FieldSpec, scale: number, unit: WrittenUnit | undefined) => ({
  zh: `按表头写的单位${unit === undefined ? '' : `“${unitNamesZh[unit]}”`}读取，已换算为 ${field.unit}（×${scale}）`,
  en: `read in the unit of the heading${unit === undefined ? '' : ` "${unit}"`} and converted to ${field.unit} (x${scale})`,
  fixZh: '核对单位；也可把数字和表头都改成标准单位',
  fixEn: 'Check the unit; or write figures and header in the standard unit',
})
