// A firm's account from a folder: account.json and CSV tables, the papers beside them hashed as they are read. Every mistake comes
// back with its file, line and column; nothing is taken half-way.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { FirmAccount } from '#domain/appraisal/account.ts'
import { FolderApplication } from '#domain/appraisal/folder.ts'
import { grouped } from '#domain/grouped.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { readCsv } from '#intake/csv.ts'
import { parseDay } from '#intake/cells.ts'

export type AccountFolder = { account: FirmAccount } & FolderApplication

type Row = Record<string, string> & { '#': string }
const tables = ['materials', 'stock', 'receipts', 'removals', 'batches', 'outputs', 'products', 'shares', 'sales', 'evidence'] as const
type Table = (typeof tables)[number]

export async function readAccountFolder(folder: string): Promise<Checked<AccountFolder>> {
  const problems: Problem[] = []
  const read = async (name: string): Promise<string> => {
    try {
      return await readFile(join(folder, name), 'utf8')
    } catch {
      problems.push(wrong(name, undefined, undefined, '读不到文件', 'the file cannot be read', '补上文件', 'put the file there'))
      return ''
    }
  }
  const head = await read('account.json')
  const rows = {} as Record<Table, Row[]>
  for (const table of tables) rows[table] = rowsOf(`${table}.csv`, await read(`${table}.csv`), problems)
  if (problems.length > 0) return { ok: false, problems }
  let about: Record<string, unknown>
  try {
    about = JSON.parse(head) as Record<string, unknown>
  } catch (failure) {
    return {
      ok: false,
      problems: [wrong('account.json', undefined, undefined, 'JSON 写得不对', (failure as Error).message, '改正', 'mend it')],
    }
  }
  const evidence = await Promise.all(rows.evidence.map(row => hashed(folder, row)))
  return whole(about, { ...written(rows), evidence, reconciled: {}, ...about }, rows)
}

/** The tables as the lines of an account; numbers that do not read stay text, and the schema names them. */
function written(rows: Record<Table, Row[]>): Record<string, unknown> {
  const weighed = (row: Row) => ({ ...row, wetKg: whole10(row['wetKg']), evidence: list(row['evidence']) })
  const batches = grouped(rows.batches, row => row['batch'] ?? '')
  return {
    materials: rows.materials.map(row => ({ ...row, waste: row['waste'] === 'true' || row['waste'] === '是' })),
    stock: rows.stock.map(weighed),
    receipts: rows.receipts.map(row => ({ ...weighed(row), heldOn: day(row['heldOn']) })),
    removals: rows.removals.map(row => ({ ...weighed(row), heldOn: day(row['heldOn']) })),
    batches: [...batches].map(([id, inputs]) => ({
      id,
      heldOn: day(inputs[0]?.['heldOn']),
      inputs: inputs.map(weighed),
      outputs: rows.outputs.filter(row => row['batch'] === id).map(row => ({ product: row['product'], massKg: whole10(row['massKg']) })),
      evidence: list(inputs[0]?.['evidence']),
    })),
    products: rows.products.map(row => ({
      ...row,
      massKg: blank(row['massKg']) ? null : whole10(row['massKg']),
      basis: blank(row['basis']) ? null : row['basis'],
      loss: blank(row['loss']) ? null : row['loss'],
      shares: rows.shares.filter(share => share['product'] === row['id']),
      tested: blank(row['testedOn']) ? null : { on: day(row['testedOn']), report: row['testReport'], passed: passed(row['passed']) },
      evidence: list(row['evidence']),
    })),
    sales: rows.sales.map(row => ({ ...row, heldOn: day(row['heldOn']), massKg: whole10(row['massKg']), evidence: list(row['evidence']) })),
  }
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
const list = (text: string | undefined): string[] => (text ?? '').split(/[;；]/u).filter(part => part.trim() !== '')
const whole10 = (text: string | undefined): number | string => (/^\d+$/.test(text?.trim() ?? '') ? Number(text) : (text ?? ''))
const day = (text: string | undefined): string => parseDay(text ?? '') ?? text ?? ''
const passed = (text: string | undefined): boolean | null => (blank(text) ? null : text === 'true' || text === '是')

function whole(about: Record<string, unknown>, raw: Record<string, unknown>, rows: Record<Table, Row[]>): Checked<AccountFolder> {
  const application = FolderApplication.safeParse(about)
  const account = FirmAccount.safeParse(raw)
  const issues = [...(application.success ? [] : application.error.issues), ...(account.success ? [] : account.error.issues)]
  if (!application.success || !account.success)
    return {
      ok: false,
      problems: issues.map(issue => {
        const [table, index, ...column] = issue.path.map(String)
        const line = tables.includes(table as Table) && index !== undefined ? rows[table as Table][Number(index)]?.['#'] : undefined
        const file = line === undefined ? 'account.json' : `${table}.csv`
        const at = line === undefined ? issue.path.join('.') : column.join('.')
        return wrong(
          file,
          line === undefined ? undefined : Number(line),
          at,
          '值不合规定',
          issue.message,
          '照说明改正',
          'change it as the guide describes',
        )
      }),
    }
  const dangling = unknownNames(account.data)
  return dangling.length > 0
    ? { ok: false, problems: dangling }
    : { ok: true, warnings: [], value: { account: account.data, ...application.data } }
}

/** Names that lines point to and nothing carries. */
function unknownNames(account: FirmAccount): Problem[] {
  const materials = new Set(account.materials.map(one => one.id))
  const papers = new Set(account.evidence.map(one => one.id))
  const products = new Set(account.products.map(one => one.id))
  const missing = (table: string, id: string, what: string): Problem =>
    wrong(`${table}.csv`, undefined, id, `没有“${what}”`, `there is no "${what}"`, '核对编号', 'check the id')
  const weighed = [...account.stock, ...account.receipts, ...account.removals]
  return [
    ...weighed.flatMap(line => (materials.has(line.material) ? [] : [missing('materials', line.id, line.material)])),
    ...account.batches.flatMap(batch =>
      batch.inputs.flatMap(input => (materials.has(input.material) ? [] : [missing('materials', batch.id, input.material)])),
    ),
    ...account.sales.flatMap(sale => (products.has(sale.product) ? [] : [missing('products', sale.id, sale.product)])),
    ...[...weighed, ...account.batches, ...account.products, ...account.sales].flatMap(line =>
      line.evidence.flatMap(paper => (papers.has(paper) ? [] : [missing('evidence', line.id, paper)])),
    ),
  ]
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
      ...Object.fromEntries(header.map((name, at) => [name.trim(), String(row.cells[at] ?? '').trim()])),
      '#': String(row.line),
    }))
}

/** A paper with the fingerprint of its file, or none where the file is not there. A path that leaves the folder is not followed. */
async function hashed(folder: string, row: Row): Promise<Record<string, unknown>> {
  const path = resolve(folder, row['place'] ?? '')
  const inside = path.startsWith(resolve(folder) + sep)
  const bytes = inside ? await readFile(path).catch(() => undefined) : undefined
  return { ...row, sha256: bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex') }
}

function wrong(
  file: string,
  row: number | undefined,
  path: string | undefined,
  zh: string,
  en: string,
  mendZh: string,
  mendEn: string,
): Problem {
  const place = { file, ...(row === undefined ? {} : { row }), ...(path === undefined ? {} : { path }) }
  return { code: 'evaluation.account', severity: 'error', place, zh, en, mendZh, mendEn }
}
