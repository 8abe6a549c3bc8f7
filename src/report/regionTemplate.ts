// The template of a region: one sheet per table with labels, units, notes, drop-down lists and an example that solves.
import type { RegionTable } from '#domain/region.ts'
import { tableWords } from '#intake/fieldNames.ts'
import { tableFields } from '#intake/tableSchema.ts'
import type { FieldSpec } from '#intake/tableSchema.ts'
import { allTables, headerText, listValidations, metaSheet, sheetName } from './regionWorkbook.ts'
import { noteSheet, strongStyle, tableSheet, titleStyle, warnStyle, workbookBytes } from './sheet.ts'
import type { Cellable, NoteLine } from './sheet.ts'
import { explicitExample, regionExample } from './templateExample.ts'
import type { TemplateExample } from './templateExample.ts'

/** How far down the lists to choose from reach. */
const lastListRow = 5000

/** What a cell of the grey row says: needed or not, and the note. The first one starts with # so that the reader passes over the row. */
function hint(field: FieldSpec, index: number): string {
  const need = field.required ? '必填 required' : '选填 optional'
  const note = [field.noteZh, field.noteEn].filter(text => text !== undefined).join(' ')
  return `${index === 0 ? '# ' : ''}${need}${note ? `：${note}` : ''}${field.type === 'list' ? ' (a;b)' : ''}`
}

function aboutLines(example: TemplateExample, tables: readonly RegionTable[], explicit: boolean): NoteLine[] {
  const line = (text: Cellable, value?: Cellable): NoteLine => ({ text, ...(value !== undefined ? { value } : {}) })
  return [
    { text: '循域 区域模板 Xunyu region template', style: titleStyle },
    {
      text: '示例为虚构 Invented example',
      value: '表中的行是虚构示例，请换成自己的数字。 The rows are an invented example; replace them with your own figures.',
      style: warnStyle,
    },
    line('1', '在“区域 region”表填写名称和年份。 Name the region and its years in the sheet region.'),
    line(
      '2',
      explicit
        ? '填写地点、产生量、需求和弧（arcs）；不需要坐标。 Fill in sites, streams, demands and arcs; no coordinates are needed.'
        : '至少填写地点、产生量（或装置）和需求；其他表按需填写，不用的表留空或删除。 Fill in at least sites, streams (or units) and demands; leave or delete what you do not need.',
    ),
    line(
      '3',
      '深色列必填，浅色列选填；灰色行以 # 开头，是说明，不会被读取。 Dark columns are required, light ones optional; grey rows start with # and are not read.',
    ),
    line('4', '检查：xunyu check 本文件.xlsx；规划：xunyu plan 本文件.xlsx -o 结果.xlsx'),
    line('', 'Check: xunyu check <file>.xlsx; plan: xunyu plan <file>.xlsx -o result.xlsx'),
    line('干吨 Dry tonnes', '所有吨数为干吨，含水率写在物料表。 All tonnes are dry; moisture is in the materials table.'),
    line('区间 Intervals', '估算的数字请填低值和高值（…Low，…High）。 Give estimated figures a low and a high end.'),
    line('多个值 Lists', '用英文分号隔开：a;b。 Separate by semicolons: a;b.'),
    line('来源 Sources', '每个数字写方法（method）和来源（source）。 Give each figure its method and source.'),
    { text: '表 Tables', style: strongStyle },
    ...tables.map(table => line(sheetName(table), `${tableWords[table].noteZh}。 ${tableWords[table].noteEn}.`)),
    { text: '示例 Example', value: `${example.meta.nameZh} ${example.meta.nameEn}`, style: strongStyle },
  ]
}

/**
 * The template as .xlsx bytes.
 * @param explicit the short form for published instances: arcs with their own cost instead of coordinates and modes
 */
export function regionTemplate(explicit: boolean): Promise<Uint8Array> {
  const example = explicit ? explicitExample : regionExample
  const tables = explicit ? allTables.filter(table => example[table] !== undefined) : allTables
  const sheets = tables.map(table => {
    const fields = tableFields(table)
    return tableSheet<Record<string, unknown>>(
      sheetName(table),
      fields.map(field => ({
        header: headerText(field),
        width: 18,
        value: row => {
          const value = row[field.name]
          return Array.isArray(value) ? value.join(';') : (value as Cellable)
        },
      })),
      example[table] ?? [],
      {
        hints: fields.map(hint),
        optional: fields.map(({ required }) => !required),
        validations: listValidations(table, 3, lastListRow, tables),
      },
    )
  })
  return workbookBytes('循域 区域模板 Xunyu region template', [
    noteSheet('说明 About', aboutLines(example, tables, explicit)),
    metaSheet(example.meta),
    ...sheets,
  ])
}
