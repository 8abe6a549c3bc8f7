// The account of a firm from tables of text, wherever they stand: a folder of CSV files or a workbook. Every mistake comes back with its
// place; nothing is taken half-way.
import { FirmAccount } from '#domain/evaluation/account.ts'
import { FolderApplication } from '#domain/evaluation/folder.ts'
import { grouped } from '#domain/grouped.ts'
import { problem, type Checked, type Place, type Problem } from '#domain/problem.ts'
import { type ValueIssue, valueWords } from '#domain/valueWords.ts'
import { parseDay } from '#intake/cells.ts'
import { flagOf } from '#rules/engine/evaluationContext.ts'

export const accountTables = [
  'materials',
  'stock',
  'receipts',
  'removals',
  'batches',
  'outputs',
  'products',
  'shares',
  'sales',
  'evidence',
] as const
export type AccountTable = (typeof accountTables)[number]
export type AccountRow = Readonly<Record<string, string>>
export type AccountRows = Record<AccountTable, readonly AccountRow[]>
export type AccountFolder = { account: FirmAccount } & FolderApplication

/** Where something stands: a row of a table (0-based) with its column, or an answer by its path. */
export type PlaceOf = (table: AccountTable | undefined, row: number | undefined, path: string) => Place

/** The tables as the lines of an account; numbers that do not read stay text, and the schema names them. */
export function linesOf(rows: AccountRows): Record<string, unknown> {
  const weighed = (row: AccountRow) => ({ ...row, wetKg: whole(row['wetKg']), evidence: list(row['evidence']) })
  const batches = grouped(rows.batches, row => row['batch'] ?? '')
  return {
    materials: rows.materials.map(row => ({ ...row, waste: yesOrNo(row['waste']) })),
    stock: rows.stock.map(weighed),
    receipts: rows.receipts.map(row => ({ ...weighed(row), validOn: day(row['validOn']) })),
    removals: rows.removals.map(row => ({ ...weighed(row), validOn: day(row['validOn']) })),
    batches: [...batches].map(([id, inputs]) => ({
      id,
      validOn: day(inputs[0]?.['validOn']),
      inputs: inputs.map(weighed),
      outputs: rows.outputs.filter(row => row['batch'] === id).map(row => ({ product: row['product'], massKg: whole(row['massKg']) })),
      evidence: list(inputs[0]?.['evidence']),
    })),
    products: rows.products.map(row => ({
      ...row,
      massKg: blank(row['massKg']) ? null : whole(row['massKg']),
      basis: blank(row['basis']) ? null : row['basis'],
      loss: blank(row['loss']) ? null : row['loss'],
      shares: rows.shares.filter(share => share['product'] === row['id']),
      tested: blank(row['testedOn'])
        ? null
        : { on: day(row['testedOn']), report: row['testReport'], passed: blank(row['passed']) ? null : yesOrNo(row['passed']) },
      evidence: list(row['evidence']),
    })),
    sales: rows.sales.map(row => ({ ...row, validOn: day(row['validOn']), massKg: whole(row['massKg']), evidence: list(row['evidence']) })),
  }
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
export const list = (text: string | undefined): string[] => (text ?? '').split(/[;；]/u).filter(part => part.trim() !== '')
const whole = (text: string | undefined): number | string => (/^\d+$/.test(text?.trim() ?? '') ? Number(text) : (text ?? ''))
const day = (text: string | undefined): string => parseDay(text ?? '') ?? text ?? ''
/** A word that is neither yes nor no stays text, so that the schema names its place: it is never taken for a no. */
const yesOrNo = (text: string | undefined): boolean | string => {
  const word = text?.trim() ?? ''
  return flagOf({ 合格: 'yes', 不合格: 'no', passed: 'yes', failed: 'no' }[word] ?? word) ?? word
}

/** @param about basis, tolerance and products @param raw the account as it was written */
export function accountOf(about: Record<string, unknown>, raw: Record<string, unknown>, placeOf: PlaceOf): Checked<AccountFolder> {
  const application = FolderApplication.safeParse(about)
  const account = FirmAccount.safeParse(raw)
  if (!application.success || !account.success)
    return {
      ok: false,
      problems: [...issuesOf(application), ...issuesOf(account)].map(issue => wrongValue(issue, placeOf)),
    }
  const dangling = unknownNames(account.data, placeOf)
  return dangling.length > 0
    ? { ok: false, problems: dangling }
    : { ok: true, warnings: [], value: { account: account.data, ...application.data } }
}

/** What a schema says of a value, as far as it is told here. */
type Issue = ValueIssue & { path: readonly PropertyKey[] }
type Parsed = { success: true } | { success: false; error: { issues: readonly Issue[] } }
export const issuesOf = (parsed: Parsed): readonly Issue[] => (parsed.success ? [] : parsed.error.issues)
export function wrongValue(issue: Issue, placeOf: PlaceOf): Problem {
  const [table, index, ...column] = issue.path.map(String)
  const known = accountTables.find(one => one === table)
  // A batch is several rows of its table, so its number says nothing of the row.
  const row = known === undefined || known === 'batches' || index === undefined ? undefined : Number(index)
  const place = placeOf(known, row, row === undefined ? issue.path.join('.') : column.join('.'))
  const name = place.column ?? place.path ?? ''
  const { zh, en, fixZh, fixEn } = valueWords(issue)
  return wrong(place, name === '' ? zh : `“${name}”${zh}`, name === '' ? en : `"${name}" ${en}`, fixZh, fixEn)
}

/** Names that lines point to and nothing carries. */
function unknownNames(account: FirmAccount, placeOf: PlaceOf): Problem[] {
  const materials = new Set(account.materials.map(one => one.id))
  const papers = new Set(account.evidence.map(one => one.id))
  const products = new Set(account.products.map(one => one.id))
  const missing = (table: AccountTable, id: string, what: string): Problem =>
    wrong(placeOf(table, undefined, id), `没有“${what}”`, `there is no "${what}"`, '核对编号', 'check the id')
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

export function wrong(place: Place, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return problem('evaluation.account', place, { zh, en, fixZh, fixEn })
}
