// A region as a workbook that the region reader takes back unchanged: one sheet per table, labels and units in the header.
import { regionTables } from '#domain/region.ts'
import type { Region, RegionMeta, RegionTable } from '#domain/region.ts'
import { references } from '#intake/checkReferences.ts'
import { cellText } from '#files/csv.ts'
import { enumWords } from '#intake/enumWords.ts'
import { tableWords } from '#intake/fieldNames.ts'
import { metaFields } from '#intake/readMeta.ts'
import { tableFields } from '#intake/tableSchema.ts'
import type { FieldSpec } from '#intake/tableSchema.ts'
import { columnLetter, noteSheet, strongStyle, tableSheet, titleStyle, warnStyle, workbookBytes } from './sheet.ts'
import type { Cellable, Column, NoteLine, Sheet, Validation } from './sheet.ts'

type LooseRow = Record<string, unknown>

export const allTables = Object.keys(regionTables) as RegionTable[]
export const sheetName = (table: RegionTable): string => `${tableWords[table].zh} ${table}`
export const headerText = (field: FieldSpec): string => `${field.zh}\n${field.name}${field.unit ? ` [${field.unit}]` : ''}`

function cellValue(value: unknown): Cellable {
  return typeof value === 'number' || typeof value === 'boolean' ? value : value === undefined || value === null ? null : cellText(value)
}

function fieldColumns(table: RegionTable): Column<LooseRow>[] {
  return tableFields(table).map(field => ({
    header: headerText(field),
    value: row => cellValue(row[field.name]),
    ...(['note', 'definitionZh', 'definitionEn', 'title'].includes(field.name) ? { width: 40 } : {}),
  }))
}

/** Lists to choose from: codes of enumerated fields, true and false. `lastRow` is how far down they reach. */
export function listValidations(table: RegionTable, firstRow: number, lastRow: number, present: readonly RegionTable[]): Validation[] {
  return tableFields(table).flatMap((field, index): Validation[] => {
    const place = {
      type: 'list' as const,
      range: `${columnLetter(index)}${firstRow}:${columnLetter(index)}${lastRow}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning' as const,
      errorTitle: field.zh,
    }
    const reference = references[table]?.find(own => own.field === field.name)
    if (reference && field.type !== 'list' && present.includes(reference.to)) {
      // The ids of the other sheet; they stand in its first column.
      const errorMessage = `请先在“${sheetName(reference.to)}”中加入 Add it to ${reference.to} first`
      return [{ ...place, formula1: `'${sheetName(reference.to)}'!$A$${firstRow}:$A$${lastRow}`, errorMessage }]
    }
    const values = field.enum ?? (field.type === 'boolean' ? ['true', 'false'] : undefined)
    if (!values) return []
    const chinese = enumWords(table, field.name)
    return [
      {
        ...place,
        values,
        errorMessage: '请从列表中选择 Pick from the list',
        showInputMessage: true,
        inputTitle: `${field.zh} ${field.name}`.slice(0, 32),
        inputMessage: values
          .map(value => (chinese?.[value] ? `${value} ${chinese[value]}` : value))
          .join('\n')
          .slice(0, 255),
      },
    ]
  })
}

/** The description of the region: key and Chinese label, value, explanation. */
export function metaSheet(meta: RegionMeta): Sheet {
  return tableSheet(
    '区域 region',
    [
      { header: '属性 property', width: 26, value: (row: (typeof metaFields)[number]) => `${row.zh} ${row.key}` },
      { header: '值 value', width: 34, value: row => cellValue(meta[row.key as keyof RegionMeta]) },
      { header: '说明 note', width: 44, value: row => `${row.noteZh} ${row.noteEn}`.trim() },
    ],
    [...metaFields],
  )
}

function aboutLines(region: Region): NoteLine[] {
  return [
    { text: `${region.meta.nameZh} ${region.meta.nameEn}`, style: titleStyle },
    ...(region.meta.synthetic
      ? [{ text: '虚构数据 SYNTHETIC', value: '示例区域，全部数字为虚构 Demonstration region, every figure is invented', style: warnStyle }]
      : []),
    {
      text: '用法 Use',
      value: '改好后运行：xunyu check 本文件；xunyu plan 本文件。 Edit, then run: xunyu check <this file>; xunyu plan <this file>.',
    },
    { text: '表 Tables', style: strongStyle },
    ...allTables
      .filter(table => region[table].length > 0)
      .map(table => ({
        text: sheetName(table),
        value: `${region[table].length} · ${tableWords[table].noteZh} ${tableWords[table].noteEn}`,
      })),
  ]
}

/** The region as .xlsx bytes; reading them gives the same region. Equal input gives equal bytes. */
export function regionWorkbook(region: Region): Promise<Uint8Array> {
  const tables = allTables.filter(table => region[table].length > 0)
  return workbookBytes(`${region.meta.nameZh} ${region.meta.nameEn}`, [
    noteSheet('说明 About', aboutLines(region)),
    metaSheet(region.meta),
    ...tables.map(table => tableSheet<LooseRow>(sheetName(table), fieldColumns(table), region[table] as LooseRow[])),
  ])
}
