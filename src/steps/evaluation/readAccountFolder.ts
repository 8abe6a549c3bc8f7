// A firm's account from a folder: account.json and CSV tables, the papers beside them hashed as they are read.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { inTodaysNames, todaysName } from '#domain/earlierNames.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { notJson } from '#domain/valueWords.ts'
import { readCsv } from '#intake/csv.ts'
import { type AccountFolder, accountOf, type AccountRow, accountTables, linesOf, type PlaceOf, wrong } from './accountOf.ts'

/** A row of a file, with its line under `#`. */
type Row = AccountRow & { '#': string }

export async function readAccountFolder(folder: string): Promise<Checked<AccountFolder>> {
  const problems: Problem[] = []
  const read = async (name: string): Promise<string> => {
    try {
      return await readFile(join(folder, name), 'utf8')
    } catch {
      problems.push(wrong({ file: name }, '读不到文件', 'the file cannot be read', '补上文件', 'put the file there'))
      return ''
    }
  }
  const head = await read('account.json')
  const rows = {} as Record<(typeof accountTables)[number], Row[]>
  for (const table of accountTables) rows[table] = rowsOf(`${table}.csv`, await read(`${table}.csv`), problems)
  if (problems.length > 0) return { ok: false, problems }
  let about: Record<string, unknown>
  try {
    about = inTodaysNames(JSON.parse(head)) as Record<string, unknown>
  } catch {
    const { zh, en, fixZh, fixEn } = notJson
    return { ok: false, problems: [wrong({ file: 'account.json' }, zh, en, fixZh, fixEn)] }
  }
  const evidence = await Promise.all(rows.evidence.map(row => hashed(folder, row)))
  const placeOf: PlaceOf = (table, row, path) => {
    if (table === undefined) return { file: 'account.json', path }
    const line = row === undefined ? undefined : rows[table][row]?.['#']
    return { file: `${table}.csv`, ...(line === undefined ? {} : { row: Number(line) }), path }
  }
  return accountOf(about, { ...linesOf(rows), evidence, reconciled: {}, ...about }, placeOf)
}

function rowsOf(file: string, text: string, problems: Problem[]): Row[] {
  const table = readCsv(text, file.replace(/\.csv$/u, ''), file)
  if ('problem' in table) {
    problems.push(table.problem)
    return []
  }
  const header = table.header.map(String)
  return table.rows
    .filter(row => row.cells.some(cell => String(cell ?? '').trim() !== ''))
    .map(row => ({
      ...Object.fromEntries(header.map((name, at) => [todaysName(name.trim()), String(row.cells[at] ?? '').trim()])),
      '#': String(row.line),
    }))
}

/** A paper with the fingerprint of its file, or none where the file is not there. A path that leaves the folder is not followed. */
async function hashed(folder: string, row: AccountRow): Promise<Record<string, unknown>> {
  const path = resolve(folder, row['place'] ?? '')
  const inside = path.startsWith(resolve(folder) + sep)
  const bytes = inside ? await readFile(path).catch(() => undefined) : undefined
  return { ...row, sha256: bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex') }
}
