// A sheet of an auditor as rows with named columns, through the reader of all tables: titles, units, totals and notes as everywhere; masses
// end as whole kilograms, days come in any of the usual spellings; what is wrong is said with its cell.
import { problem, type Problem } from '#domain/problem.ts'
import { parseDay } from '#intake/cells.ts'
import type { Form } from '#intake/forms/form.ts'
import { readMass } from '#intake/forms/values.ts'
import type { Column as SheetColumn } from '#intake/layout/columns.ts'
import { openTable, tableForm } from '#intake/layout/openTable.ts'
import type { SheetRow } from '#intake/layout/rows.ts'
import { plainText } from '#intake/matchNames.ts'
import type { RawTable } from '#intake/rawTable.ts'

export type Column = { zh: string; en: string; more?: readonly string[]; needed?: boolean; type?: 'day' }

export type Sheet<K extends string> = {
  table: RawTable
  columns: Partial<Record<K, SheetColumn>>
  rows: readonly SheetRow[]
  problems: Problem[]
}
type Words = [zh: string, en: string, fixZh: string, fixEn: string]

function say(problems: Problem[], table: RawTable, row: number, column: string, code: string, [zh, en, fixZh, fixEn]: Words): void {
  const place = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }), row, column }
  problems.push(problem(`custody.${code}`, place, { zh, en, fixZh, fixEn }))
}

/** The columns of a sheet as a form. */
export function sheetForm<K extends string>(id: string, zh: string, columns: Record<K, Column>): Form {
  const fields = (Object.keys(columns) as K[]).map(key => {
    const { zh: nameZh, en, more, needed, type } = columns[key]
    return {
      key,
      zh: nameZh,
      en,
      also: more ?? [],
      type: key === 'mass' ? ('mass' as const) : (type ?? ('text' as const)),
      required: needed === true,
    }
  })
  return tableForm(id, zh, id, fields)
}

/** @param forms of all sheets, to know where another begins */
export function openSheet<K extends string>(
  table: RawTable,
  form: Form,
  columns: Record<K, Column>,
  forms: readonly Form[],
  problems: Problem[],
): Sheet<K> {
  const open = openTable(table, form, forms, problem => problems.push(problem))
  const found: Partial<Record<K, SheetColumn>> = {}
  for (const column of open?.recognised.columns ?? []) if (column.field !== undefined) found[column.field.key as K] = column
  const line = open?.recognised.lastLine ?? table.headerLine ?? 1
  for (const key of (Object.keys(columns) as K[]).filter(one => columns[one].needed === true && found[one] === undefined)) {
    const { zh, en } = columns[key]
    say(problems, table, line, zh, 'column.missing', [`缺少“${zh}”列`, `column "${en}" is missing`, `加上“${zh}”列`, 'add the column'])
  }
  return { table, columns: found, rows: open?.rows ?? [], problems }
}

export type Row<K extends string> = {
  line: number
  text: (key: K) => string
  /** Whether something wrong was said of the cell already. */
  faulty: (key: K) => boolean
  mass: ReadMass
  bad: (key: string, code: string, words: Words) => void
}
type ReadMass = () => ReturnType<typeof readMass>
export function rowsOf<K extends string>({ table, columns, rows, problems }: Sheet<K>): Row<K>[] {
  const mass = columns['mass' as K]
  return rows.map(row => {
    const text = (key: K): string => {
      const cell = row.cells[columns[key]?.at ?? -1] ?? null
      return cell === null ? '' : plainText(String(cell))
    }
    const faultyNames = new Set(
      (Object.values(columns) as SheetColumn[]).filter(({ at }) => row.faulty.has(at)).map(({ field }) => field?.zh),
    )
    return {
      line: row.line,
      text,
      faulty: key => row.faulty.has(columns[key]?.at ?? -1),
      mass: () => (mass === undefined ? { blank: true } : readMass(row.cells[mass.at] ?? '', row.hint(mass))),
      // What was said of a cell already is not said again as something that is missing.
      bad: (key, code, words) => {
        if (!faultyNames.has(key)) say(problems, table, row.line, key, code, words)
      },
    }
  })
}

/** Whole kilograms of dry mass: what is claimed is the dry mass of source waste, and papers carry the same. */
export function massOf(row: Row<'mass' | 'unit'>): number | null {
  if (row.faulty('mass')) return null
  const read = row.mass()
  if ('wrong' in read) {
    const { code, zh, en, fixZh, fixEn } = read.wrong
    row.bad('数量', code === 'unit' ? 'unit' : 'mass', [zh, en, fixZh, fixEn])
    return null
  }
  const mass = 'value' in read && typeof read.value === 'object' ? read.value : undefined
  if (mass?.wet === true) row.bad('数量', 'unit', wetMass)
  else if (mass === undefined || mass.wetKg <= 0)
    row.bad('数量', 'mass', [
      `“${row.text('mass')}”不是大于 0 的数量`,
      `"${row.text('mass')}" is no mass above zero`,
      '写成数字',
      'write a number',
    ])
  return mass !== undefined && mass.wet !== true && mass.wetKg > 0 ? mass.wetKg : null
}
const wetMass: Words = [
  '单位写的是湿重：凭证和申报都按源头固废的干基质量核对',
  'the unit says wet mass: papers and claims are held against each other in dry mass of source waste',
  '换算成干重：干重 = 湿重 × (1 − 含水率)',
  'convert it: dry = wet x (1 - moisture)',
]

export function dayOf(row: Row<string>, key: string, label: string): string | null {
  if (row.faulty(key)) return null
  const text = row.text(key)
  const day = parseDay(text) ?? null
  if (day === null) row.bad(label, 'date', [`“${text}”不是日期`, `"${text}" is no date`, '写成 2022-03-31', 'write 2022-03-31'])
  return day
}

export const listOf = (text: string): string[] =>
  text
    .split(/[;；、|]/u)
    .map(one => one.trim())
    .filter(one => one !== '')
