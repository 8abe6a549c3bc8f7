// A sheet of an auditor as rows with named columns: found by their Chinese or English name, masses in t, 万吨 or kg that end as
// whole kilograms, days in any of the usual spellings; what is wrong is said with its cell.
import type { Problem } from '#domain/problem.ts'
import { wetKg, type WrittenUnit } from '#domain/writtenMass.ts'
import { parseDay } from '#intake/cells.ts'
import { foldName, nearestName, plainText, suggestion } from '#intake/matchNames.ts'
import type { RawCell, RawTable } from '#intake/rawTable.ts'
import { headerUnit } from '#intake/units.ts'

export type Column = { zh: string; en: string; more?: readonly string[]; needed?: boolean }
const units: Record<string, WrittenUnit> = { 吨: 't', t: 't', 万吨: '10kt', '10kt': '10kt', kg: 'kg', 千克: 'kg', 公斤: 'kg' }

export type Sheet<K extends string> = {
  table: RawTable
  at: Partial<Record<K, number>>
  headerUnit: WrittenUnit | undefined
  problems: Problem[]
}
type Words = [zh: string, en: string, mendZh: string, mendEn: string]

function say(
  problems: Problem[],
  table: RawTable,
  row: number,
  column: string,
  code: string,
  [zh, en, mendZh, mendEn]: Words,
  severity: Problem['severity'] = 'error',
): void {
  const place = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }), row, column }
  problems.push({ code: `custody.${code}`, severity, place, zh, en, mendZh, mendEn })
}

export function openSheet<K extends string>(table: RawTable, columns: Record<K, Column>, problems: Problem[]): Sheet<K> {
  const keys = Object.keys(columns) as K[]
  const at: Partial<Record<K, number>> = {}
  const line = table.headerLine ?? 1
  let massUnit: WrittenUnit | undefined
  table.header.forEach((text, index) => {
    if (text.trim() === '') return
    const name = foldName(text)
    const key = keys.find(one =>
      [columns[one].zh, columns[one].en, one, ...(columns[one].more ?? [])].some(word => foldName(word) === name),
    )
    if (key === undefined) {
      const near = suggestion(
        nearestName(
          text,
          keys.map(one => columns[one].zh),
        ),
      )
      say(
        problems,
        table,
        line,
        text,
        'column.unknown',
        [`不读取列“${text}”${near.zh}`, `column "${text}" is not read${near.en}`, '不需要可删除', 'delete it if it is not needed'],
        'warning',
      )
    } else if (at[key] === undefined) {
      at[key] = index
      if (key === 'mass') massUnit = units[plainText(headerUnit(text)?.unit ?? '')]
    }
  })
  for (const key of keys.filter(one => columns[one].needed === true && at[one] === undefined)) {
    const { zh, en } = columns[key]
    say(problems, table, line, zh, 'column.missing', [`缺少“${zh}”列`, `column "${en}" is missing`, `加上“${zh}”列`, 'add the column'])
  }
  return { table, at, headerUnit: massUnit, problems }
}

export type Row<K extends string> = { line: number; text: (key: K) => string; bad: (key: string, code: string, words: Words) => void }
export function rowsOf<K extends string>({ table, at, problems }: Sheet<K>): Row<K>[] {
  return table.rows
    .filter(({ cells }) => cells.some(cell => cell !== null && String(cell).trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      text: key => {
        const index = at[key]
        const cell: RawCell = index === undefined ? null : (cells[index] ?? null)
        return cell === null ? '' : plainText(String(cell))
      },
      bad: (key, code, words) => say(problems, table, line, key, code, words),
    }))
}

export function massOf(row: Row<'mass' | 'unit'>, headUnit: WrittenUnit | undefined): number | null {
  const written = row.text('mass').replaceAll(/[,，\s]/gu, '')
  const word = row.text('unit')
  const unit = word === '' ? (headUnit ?? 't') : units[word]
  const massKg = unit === undefined ? null : wetKg(written, unit)
  if (unit === undefined)
    row.bad('计量单位', 'unit', [
      `计量单位“${word}”不认识`,
      `unit "${word}" is not known`,
      '用 吨、万吨 或 kg',
      'use 吨 (t), 万吨 (10 kt) or kg',
    ])
  else if (massKg === null || massKg <= 0)
    row.bad('数量', 'mass', [
      `“${row.text('mass')}”不是大于 0 的数量`,
      `"${row.text('mass')}" is no mass above zero`,
      '写成数字',
      'write a number',
    ])
  return massKg !== null && massKg > 0 ? massKg : null
}

export function dayOf(row: Row<string>, key: string, label: string): string | null {
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
