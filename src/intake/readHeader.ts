// Which table a sheet is and which field each column holds, by field name, Chinese label or English label.
import type { RegionTable } from '#domain/region.ts'
import type { Problem } from '#domain/problem.ts'
import { tableNames, tableWords } from './fieldNames.ts'
import { foldName, nearestName, suggestion } from './matchNames.ts'
import { error, placeOf, warning } from './rawTable.ts'
import type { RawCell, RawTable } from './rawTable.ts'
import { tableFields } from './tableSchema.ts'
import type { FieldSpec } from './tableSchema.ts'
import { headerUnit, unitScale } from './units.ts'

/** Sheets and files that are not tables: explanation, meta, lists for drop-downs. */
const asides = new Set(['region', '区域', '说明', 'about', 'readme', '说明about', 'lists', '清单', '问题problems'].map(foldName))

export function isAside(name: string): boolean {
  return asides.has(foldName(name))
}

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
    mendZh: `改用这些表名之一：${tableNames.join('、')}；与区域无关的表请移出`,
    mendEn: `Use one of these names: ${tableNames.join(', ')}; move what is not part of the region elsewhere`,
  }
  return { problem: near === undefined ? warning('table.unknown', placeOf(raw), words) : error('table.unknown', placeOf(raw), words) }
}

const columnSynonyms = new Map<RegionTable, Map<string, FieldSpec>>()
function columnNames(table: RegionTable): Map<string, FieldSpec> {
  const known = columnSynonyms.get(table)
  if (known) return known
  const names = new Map<string, FieldSpec>()
  const fields = tableFields(table)
  for (const field of fields) {
    for (const word of [field.zh, field.en, `${field.zh} ${field.en}`, `${field.zh} ${field.name}`]) names.set(foldName(word), field)
  }
  // Field names win over labels of other fields.
  for (const field of fields) names.set(foldName(field.name), field)
  columnSynonyms.set(table, names)
  return names
}

/** How many fields of the table a row of cells names: finds the header under a title. */
export function headerScore(table: RegionTable, cells: readonly RawCell[]): number {
  const names = columnNames(table)
  return new Set(
    cells.flatMap(cell => (typeof cell === 'string' ? [matchColumn(names, cell)?.field.name] : [])).filter(name => name !== undefined),
  ).size
}

/** `scale`: how many of the field's unit one of the header's unit is. */
export type HeaderColumn = { field: FieldSpec; scale: number }
export type Header = { columns: (HeaderColumn | undefined)[]; problems: Problem[] }

/** The field that a header text names, with or without its unit. */
function matchColumn(names: Map<string, FieldSpec>, text: string): { field: FieldSpec; unit?: string } | undefined {
  const parts = headerUnit(text)
  const whole = names.get(foldName(text))
  if (whole) return parts ? { field: whole, unit: parts.unit } : { field: whole }
  const field = parts ? names.get(foldName(parts.name)) : undefined
  return field && parts && unitScale(field.unit, parts.unit) !== undefined ? { field, unit: parts.unit } : undefined
}

/** The field of each column; unknown, doubled and missing required columns are problems of the header row. */
export function readHeader(table: RegionTable, raw: RawTable): Header {
  const names = columnNames(table)
  const fields = tableFields(table)
  const line = raw.headerLine ?? 1
  const problems: Problem[] = []
  const seen = new Set<string>()
  const columns = raw.header.map((text): HeaderColumn | undefined => {
    if (text.trim() === '') return undefined
    const match = matchColumn(names, text)
    if (!match) {
      const near = nearestName(
        text,
        fields.flatMap(known => [known.name, known.zh]),
      )
      const { zh, en } = suggestion(near)
      const words = {
        zh: `表“${table}”没有列“${text}”${zh}`,
        en: `table "${table}" has no column "${text}"${en}`,
        mendZh: near === undefined ? '此列不会被读取；不需要可删除' : `把列名改为“${near}”，或删除此列`,
        mendEn:
          near === undefined ? 'The column is not read; delete it if it is not needed' : `Rename the column to "${near}", or delete it`,
      }
      problems.push(
        near === undefined
          ? warning('table.column.unknown', placeOf(raw, line, text), words)
          : error('table.column.unknown', placeOf(raw, line, text), words),
      )
      return undefined
    }
    const { field } = match
    if (seen.has(field.name)) {
      problems.push(
        error('table.column.twice', placeOf(raw, line, text), {
          zh: `列“${field.zh} ${field.name}”出现两次`,
          en: `column "${field.name}" appears twice`,
          mendZh: '只保留一列',
          mendEn: 'Keep one of them',
        }),
      )
      return undefined
    }
    seen.add(field.name)
    const scale = match.unit === undefined ? 1 : (unitScale(field.unit, match.unit) ?? 1)
    if (scale !== 1) {
      problems.push(
        warning('table.column.unit', placeOf(raw, line, text), {
          zh: `按“${match.unit}”读取，已换算为 ${field.unit}（×${scale}）`,
          en: `read as "${match.unit}" and converted to ${field.unit} (x${scale})`,
          mendZh: '核对单位；也可把数字和表头都改成标准单位',
          mendEn: 'Check the unit; or write figures and header in the standard unit',
        }),
      )
    }
    return { field, scale }
  })
  for (const field of fields) {
    if (!field.required || seen.has(field.name)) continue
    problems.push(
      error('table.column.missing', placeOf(raw, line, field.name), {
        zh: `表“${table}”缺少必填列“${field.zh} ${field.name}”`,
        en: `table "${table}" lacks the required column "${field.name}"`,
        mendZh: `在表头加一列 ${field.name}（${field.zh}）`,
        mendEn: `Add a column ${field.name} (${field.en}) to the header`,
      }),
    )
  }
  return { columns, problems }
}
