// A table that is held whole, through the same reader as a streamed sheet: its columns known, its records alone left.
import type { Problem } from '#domain/problem.ts'
import type { Form, FormField, FormFieldType } from '../forms/form.ts'
import { filled, placeOf, warning, type RawRow, type RawTable } from '../rawTable.ts'
import { headerWithin, recognise, type Recognised } from './header.ts'
import { SheetRows, type SheetRow } from './rows.ts'
import { sayColumns } from './sayColumns.ts'

export type OpenTable = { recognised: Recognised; rows: SheetRow[] }

/** Every line of a table, the one that was taken for its header first. */
export const linesOf = ({ headerLine = 1, header, rows }: RawTable): RawRow[] => [
  { line: headerLine, cells: header.map(text => (text === '' ? null : text)) },
  ...rows,
]

/**
 * @param form what the table is
 * @param others whose headers may begin a second table below
 * @returns undefined where fewer than two of its columns are found
 */
export function openTable(table: RawTable, form: Form, others: readonly Form[], say: (problem: Problem) => void): OpenTable | undefined {
  const lines = linesOf(table)
  const head = lines.filter(({ cells }) => cells.some(filled)).slice(0, headerWithin + 5)
  const recognised = recognise([form], [table.sheet ?? table.name, table.file], head)
  if (recognised === undefined) return undefined
  sayColumns(table, recognised, new Set(), say)
  if (table.hiddenRows !== undefined) say(hiddenRows(table, table.hiddenRows))
  const walk = new SheetRows(table, recognised, others, say, table.summed)
  const rows = lines.flatMap(line => walk.take(line) ?? [])
  walk.end()
  return { recognised, rows }
}

const hiddenRows = (table: RawTable, rows: number): Problem =>
  warning('table.hidden-rows', placeOf(table), {
    zh: `表中有 ${rows} 行被隐藏或筛掉，仍然读取`,
    en: `${rows} rows of the sheet are hidden or filtered out; they are read all the same`,
    fixZh: '不需要的行请删除',
    fixEn: 'Delete the rows that do not belong',
  })

/** A table of another door as a form, so that one reader serves all. */
export function tableForm(
  id: string,
  zh: string,
  en: string,
  fields: readonly (Pick<FormField, 'key' | 'zh' | 'en'> & {
    also?: readonly string[]
    type: FormFieldType
    required?: boolean
    unit?: string
  })[],
): Form {
  return {
    id,
    zh,
    en,
    also: [],
    document: '循域 Xunyu',
    mark: 'V',
    need: 'own',
    noteZh: '',
    noteEn: '',
    use: 'application',
    fields,
  }
}
