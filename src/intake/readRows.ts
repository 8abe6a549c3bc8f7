// Cells to typed rows of one table, with a problem for every cell that cannot be understood or is out of bounds.
import { regionTables } from '#domain/region.ts'
import type { RegionTable } from '#domain/region.ts'
import type { Problem } from '#domain/problem.ts'
import { valueWords } from '#domain/valueWords.ts'
import { readCell } from './cells.ts'
import type { CellValue } from './cells.ts'
import { enumWords } from './enumWords.ts'
import { nearestName, suggestion } from './matchNames.ts'
import { error, placeOf } from './rawTable.ts'
import type { RawCell, RawTable } from './rawTable.ts'
import { openRegionTable } from './readHeader.ts'
import type { FieldSpec } from './tableSchema.ts'

export type LooseRow = Record<string, CellValue>
/** `sound` is false when a cell of the row had an error, so that later checks do not report it again. */
export type PlacedRow = { row: LooseRow; file: string; sheet?: string; line: number; sound: boolean }

const wrongWords = {
  number: [
    '不是数字',
    'is not a number',
    '填一个数字，如 12000 或 1.2e4；单位写在表头',
    'Write a plain number such as 12000 or 1.2e4; units belong in the header',
  ],
  integer: ['不是整数', 'is not a whole number', '填整数，如 2022', 'Write a whole number such as 2022'],
  boolean: ['不是“是/否”', 'is not true or false', '填 true 或 false（或 是/否）', 'Write true or false'],
  date: ['不是日期', 'is not a date', '填如 2018-01-01 的日期', 'Write a date such as 2018-01-01'],
} as const

function shown(raw: RawCell): string {
  const text = String(raw)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function wrongProblem(
  place: Problem['place'],
  field: FieldSpec,
  raw: RawCell,
  wrong: 'number' | 'integer' | 'boolean' | 'date' | 'enum',
  chinese?: Record<string, string>,
): Problem {
  if (wrong === 'enum') {
    const codes = field.enum ?? []
    const near = suggestion(nearestName(String(raw), codes))
    return error('table.value.not-in-list', place, {
      zh: `“${shown(raw)}”不在可选值之中${near.zh}`,
      en: `"${shown(raw)}" is none of the allowed values${near.en}`,
      fixZh: `填其中之一：${codes.map(code => (chinese?.[code] ? `${code}（${chinese[code]}）` : code)).join('、')}`,
      fixEn: `Write one of: ${codes.join(', ')}`,
    })
  }
  const [zh, en, fixZh, fixEn] = wrongWords[wrong]
  return error(`table.value.not-a-${wrong}`, place, { zh: `“${shown(raw)}”${zh}`, en: `"${shown(raw)}" ${en}`, fixZh, fixEn })
}

function boundsProblem(place: Problem['place'], field: FieldSpec, value: CellValue): Problem | undefined {
  if (typeof value === 'number') {
    const { minimum, exclusiveMinimum, maximum } = field
    const out =
      (minimum !== undefined && value < minimum) ||
      (maximum !== undefined && value > maximum) ||
      (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    if (!out) return undefined
    const range = `${minimum ?? (exclusiveMinimum !== undefined ? `>${exclusiveMinimum}` : '…')} – ${maximum ?? '…'}`
    return error('table.value.out-of-range', place, {
      zh: `${value} 超出允许范围（${range}）`,
      en: `${value} is out of range (${range})`,
      fixZh: field.unit ? `检查数值和单位（${field.unit}）` : '检查数值',
      fixEn: field.unit ? `Check the figure and its unit (${field.unit})` : 'Check the figure',
    })
  }
  if (typeof value === 'string' && field.pattern && !new RegExp(field.pattern, 'u').test(value)) {
    return error('table.value.bad-id', place, {
      zh: `编号“${shown(value)}”含有空格、逗号或分号`,
      en: `the id "${shown(value)}" has a space, comma or semicolon`,
      fixZh: '编号只用字母、数字、汉字和 _ -',
      fixEn: 'Use letters, digits and _ - in ids',
    })
  }
  return undefined
}

export function readRows(table: RegionTable, raw: RawTable): { rows: PlacedRow[]; problems: Problem[] } {
  const { columns, rows: records, problems } = openRegionTable(table, raw)
  const required = columns.flatMap(({ field }) => (field.required ? [field] : []))
  const rows = records.map(({ line, cells, faulty }): PlacedRow => {
    const row: LooseRow = {}
    const before = problems.length
    const failed = new Set<string>()
    for (const { at, field, scale } of columns) {
      const cell = cells[at] ?? null
      if (faulty.has(at)) failed.add(field.name)
      else {
        const problem = readInto(row, table, placeOf(raw, line, field.name), field, cell, scale)
        if (problem !== undefined) {
          problems.push(problem)
          failed.add(field.name)
        }
      }
    }
    for (const field of required) {
      if (field.name in row || failed.has(field.name)) continue
      if (field.type === 'string' && !field.pattern && !field.enum) {
        // Free text may be empty by the schema; an id, a number or a code may not.
        row[field.name] = ''
        continue
      }
      problems.push(
        error('table.value.missing', placeOf(raw, line, field.name), {
          zh: `缺少必填值“${field.zh} ${field.name}”`,
          en: `the required value "${field.name}" is missing`,
          fixZh: `填写${field.zh}${field.unit ? `（${field.unit}）` : ''}，或删除这一行`,
          fixEn: `Fill in ${field.en}${field.unit ? ` (${field.unit})` : ''}, or delete the row`,
        }),
      )
    }
    const clean = problems.length === before && failed.size === 0
    const sound = clean && schemaAgrees(table, raw, line, row, problems)
    return { row, file: raw.file, ...(raw.sheet !== undefined ? { sheet: raw.sheet } : {}), line, sound }
  })
  return { rows, problems }
}

/** Reads a cell into its row. @returns what is wrong with it */
function readInto(
  row: LooseRow,
  table: RegionTable,
  place: Problem['place'],
  field: FieldSpec,
  cell: RawCell,
  scale: number,
): Problem | undefined {
  const chinese = field.enum ? enumWords(table, field.name) : undefined
  const reading = readCell(cell, field, chinese, scale)
  if ('blank' in reading) return undefined
  if ('wrong' in reading) return wrongProblem(place, field, cell, reading.wrong, chinese)
  const bounds = boundsProblem(place, field, reading.value)
  if (bounds === undefined) row[field.name] = reading.value
  return bounds
}

/** The schema has the last word: whatever it refuses that the cell checks let through is still a problem with a place. */
function schemaAgrees(table: RegionTable, raw: RawTable, line: number, row: LooseRow, problems: Problem[]): boolean {
  const parsed = regionTables[table].safeParse(row)
  if (parsed.success) return true
  for (const issue of parsed.error.issues) {
    // A missing required column is already reported once, at the header.
    if (issue.code === 'invalid_type' && !(String(issue.path[0]) in row)) continue
    problems.push(
      error('table.value.refused', placeOf(raw, line, String(issue.path[0] ?? '')), {
        ...valueWords(issue),
      }),
    )
  }
  return false
}
