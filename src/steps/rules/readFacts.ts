// Facts of cases from a file: JSON (one object or a list), or CSV with a column a fact and `list.1.field` for lists.
// A column `firm` names whose case a row is.
import { readFile } from 'node:fs/promises'
import type { Checked, Problem } from '#domain/problem.ts'
import { Facts } from '#domain/ruleResult.ts'
import { readCsv } from '#intake/csv.ts'
import { decodeText } from '../files/decodeText.ts'

export type FactRow = { facts: Facts; firm?: string; rule?: string; place: Problem['place'] }

/** @returns the cases with where each stands, or why the file cannot be read */
export async function readFactFile(path: string): Promise<Checked<FactRow[]>> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    return refuse(path, '读不到这个文件', 'the file cannot be read', '检查路径和权限', 'Check the path and its permissions.')
  }
  const { text } = decodeText(bytes)
  return path.toLowerCase().endsWith('.json') ? fromJson(text, path) : fromCsv(text, path)
}

function fromJson(text: string, file: string): Checked<FactRow[]> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return refuse(file, '不是合规的 JSON', 'is no valid JSON', '用编辑器检查括号和引号', 'Check brackets and quotes.')
  }
  const rows: FactRow[] = []
  const problems: Problem[] = []
  for (const [at, one] of (Array.isArray(parsed) ? parsed : [parsed]).entries()) {
    const place = { file, path: `${at + 1}` }
    const facts = Facts.safeParse(one)
    if (facts.success) rows.push(rowOf(facts.data, place))
    else problems.push(problem(place, '不是一组事实', 'is no set of facts', '写成 {"名称": 值}', 'Write {"name": value}.'))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rows, warnings: [] }
}

function fromCsv(text: string, file: string): Checked<FactRow[]> {
  const table = readCsv(text, 'facts', file)
  if ('problem' in table) return { ok: false, problems: [table.problem] }
  const header = table.header.map(name => name.trim())
  const value = table.rows
    .filter(row => row.cells.some(cell => String(cell).trim() !== ''))
    .map(row => rowOf(unflatten(header, row.cells.map(String)), { file, row: row.line }))
  return { ok: true, value, warnings: [] }
}

/** `deductions.1.kind` becomes the first row of the list; a list without rows is written as `deductions` = `[]`. */
function unflatten(header: readonly string[], cells: readonly string[]): Facts {
  const facts: Facts = {}
  const lists = new Map<string, Map<number, Record<string, string>>>()
  header.forEach((name, at) => {
    const cell = (cells[at] ?? '').trim()
    if (name === '' || cell === '') return
    const [list, index, field] = name.split('.')
    if (list === undefined || index === undefined || field === undefined) {
      facts[name] = cell === '[]' ? [] : cell
      return
    }
    const rows = lists.get(list) ?? new Map<number, Record<string, string>>()
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: cell })
    lists.set(list, rows)
  })
  for (const [list, rows] of lists) facts[list] = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)
  return facts
}

function rowOf({ firm, rule, ...facts }: Facts, place: Problem['place']): FactRow {
  return { facts, place, ...(typeof firm === 'string' ? { firm } : {}), ...(typeof rule === 'string' ? { rule } : {}) }
}
function refuse(file: string, ...words: [string, string, string, string]): Checked<FactRow[]> {
  return { ok: false, problems: [problem({ file }, ...words)] }
}
function problem(place: Problem['place'], zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return { code: 'rules.facts.file', severity: 'error', place, zh, en, fixZh, fixEn }
}
