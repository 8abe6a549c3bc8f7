// The official code lists in data/codes: dated rows, each with its source and whether anybody has checked it.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCsv } from '#intake/csv.ts'

export const codeSystems = ['divisions', 'industries', 'wastes'] as const
export type CodeSystem = (typeof codeSystems)[number]
export type CodeRow = Record<string, string>

/** The folder of the lists, seen from the source or from the bundle in dist/. */
function codesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'data/codes')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'data/codes')
}
const kept = new Map<CodeSystem, CodeRow[]>()

export function readCodes(system: CodeSystem): CodeRow[] {
  const known = kept.get(system)
  if (known !== undefined) return known
  const table = readCsv(readFileSync(join(codesFolder(), `${system}.csv`), 'utf8'), system, `${system}.csv`)
  if ('problem' in table) throw new Error(table.problem.en)
  const rows = table.rows
    .filter(({ cells }) => cells.some(cell => cell !== ''))
    .map(({ cells }) => Object.fromEntries(table.header.map((name, at) => [name, String(cells[at] ?? '')])))
  kept.set(system, rows)
  return rows
}

/** Rows in force on a day; open ends hold for ever. */
export function codesOn(rows: readonly CodeRow[], day: string): CodeRow[] {
  return rows.filter(({ validFrom = '', validTo = '' }) => validFrom <= day && (validTo === '' || day <= validTo))
}

export function browseCodes(
  system: CodeSystem,
  query: { offset: number; limit: number; q?: string | undefined; on?: string | undefined },
): { total: number; rows: CodeRow[] } {
  const { offset, limit, q, on } = query
  const inForce = on === undefined ? readCodes(system) : codesOn(readCodes(system), on)
  const wanted = q?.trim().toLowerCase() ?? ''
  const rows = inForce.filter(row => ['code', 'nameZh', 'nameEn'].some(key => (row[key] ?? '').toLowerCase().includes(wanted)))
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}
