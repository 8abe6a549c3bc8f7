// An application for an evaluation from a workbook: the firm and what it asks, and either its whole account or what the ledger does not hold.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { FolderApplication } from '#domain/evaluation/folder.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { applicationForms, bases, lineSources } from '#intake/application/applicationForms.ts'
import { type ReadApplication, readApplication } from '#intake/application/readApplication.ts'
import { parseDay } from '#intake/cells.ts'
import { readValue } from '#intake/forms/values.ts'
import type { Choice, FormField } from '#intake/forms/form.ts'
import { type GivenFile, openFiles } from '../intake/openFiles.ts'
import { accountOf, type AccountRow, type AccountRows, issuesOf, linesOf, list, type PlaceOf, wrong, wrongValue } from './accountOf.ts'
import { LedgerApplication } from './ledgerAccount.ts'

export type AppliedWorkbook = FolderApplication & {
  /** Rows of each sheet, for a look before it is handed in. */
  rows: { form: string; zh: string; en: string; rows: number }[]
} & ({ account: FirmAccount } | { ledger: LedgerApplication })

export async function readApplicationWorkbook(file: GivenFile): Promise<Checked<AppliedWorkbook>> {
  const [problems, warnings]: [Problem[], Problem[]] = [[], []]
  const say = (problem: Problem): void => void (problem.severity === 'error' ? problems : warnings).push(problem)
  const sources = await openFiles([file], say)
  if (problems.length > 0) return { ok: false, problems }
  const read = await readApplication(sources, say)
  if (read.tables['application'] === undefined) return { ok: false, problems: [noApplication(file.name)] }
  const about = aboutOf(read, say)
  if (problems.length > 0) return { ok: false, problems: [...problems, ...warnings] }
  const made = about['lines'] === 'ledger' ? fromLedger(about, read) : accountOf(about, rawOf(about, read), placesOf(read))
  return made.ok ? { ok: true, value: { ...made.value, rows: countsOf(read) }, warnings } : made
}

/** Everything that the sheets say of an account, as it was written. */
function rawOf(about: Record<string, unknown>, read: ReadApplication): Record<string, unknown> {
  const numbered = (form: string): AccountRow[] => rowsOf(read, form).map((row, at) => ({ id: `${form}:${at + 1}`, ...row }))
  const rows: AccountRows = {
    materials: rowsOf(read, 'materials').map(english),
    stock: numbered('stock'),
    receipts: numbered('receipts').map(row => ({ supplier: '', voucher: '', ...row })),
    removals: numbered('removals'),
    batches: rowsOf(read, 'batches'),
    outputs: rowsOf(read, 'outputs'),
    products: rowsOf(read, 'products').map(english),
    shares: rowsOf(read, 'shares'),
    sales: numbered('sales').map(row => ({ invoice: '', ...row })),
    evidence: rowsOf(read, 'evidence'),
  }
  return { ...about, ...linesOf(rows), evidence: evidenceOf(read), declared: declaredOf(read), reconciled: {} }
}

/** The ledger has stock, receipts and batches, whatever the sheets say of them; the workbook has the rest, and what was counted. */
function fromLedger(about: Record<string, unknown>, read: ReadApplication): Checked<FolderApplication & { ledger: LedgerApplication }> {
  const counts = rowsOf(read, 'counts').map(row => ({
    ...row,
    dryKg: Number(row['dryKg']),
    uncertaintyKg: Number(row['uncertaintyKg']),
    evidence: list(row['evidence']),
  }))
  const application = FolderApplication.safeParse(about)
  const ledger = LedgerApplication.safeParse({ ...rawOf(about, read), counts })
  if (application.success && ledger.success) return { ok: true, warnings: [], value: { ledger: ledger.data, ...application.data } }
  const places = placesOf(read)
  return { ok: false, problems: [...issuesOf(application), ...issuesOf(ledger)].map(issue => wrongValue(issue, places)) }
}

const rowsOf = (read: ReadApplication, form: string): AccountRow[] =>
  (read.tables[form] ?? []).map(row => ({ kind: '', standard: '', ...row.values }))
const english = (row: AccountRow): AccountRow => ({ ...row, nameEn: row['nameEn'] ?? row['nameZh'] ?? '' })
const evidenceOf = (read: ReadApplication) =>
  rowsOf(read, 'evidence').map(row => ({ place: '', ...row, titleEn: row['titleEn'] ?? row['titleZh'], sha256: row['sha256'] ?? null }))

/** Facts by rule; 是 and 否 are truths, all else stays as it was written. */
function declaredOf(read: ReadApplication): { rule: string; facts: Record<string, string | boolean>; evidence: string[] }[] {
  const truths: Record<string, boolean> = { 是: true, true: true, 否: false, false: false }
  const byRule = new Map<string, { rule: string; facts: Record<string, string | boolean>; evidence: string[] }>()
  for (const { rule = '', fact = '', value = '', evidence } of rowsOf(read, 'declared')) {
    const one = byRule.get(rule) ?? { rule, facts: {}, evidence: [] }
    one.facts[fact] = truths[value.toLowerCase()] ?? value
    one.evidence = [...new Set([...one.evidence, ...list(evidence)])]
    byRule.set(rule, one)
  }
  return [...byRule.values()]
}

const tolerance: FormField = { key: 'tolerance', zh: '允许偏差', en: 'tolerance', type: 'share' }
const asChoice = (key: string, choices: readonly Choice[]): FormField => ({ key, zh: key, en: key, type: 'choice', choices })
/** Answers that are more than a text. */
const typed: Record<string, FormField> = { tolerance, basis: asChoice('basis', bases), lines: asChoice('lines', lineSources) }

const days = new Set(['period.from', 'period.to'])

/** The answers as the nested object that they describe. */
function aboutOf({ answers }: ReadApplication, say: (problem: Problem) => void): Record<string, unknown> {
  const about: Record<string, unknown> = {}
  const put = (path: string, value: unknown): void => {
    const [last = '', ...over] = path.split('.').reverse()
    let at = about
    for (const key of over.reverse()) at = (at[key] ??= {}) as Record<string, unknown>
    at[last] = value
  }
  const text = (path: string): string | undefined => answers[path]?.values['value']
  for (const [path, { values, place }] of Object.entries(answers)) {
    const value = values['value'] ?? ''
    const field = typed[path]
    const read = field === undefined ? { value } : readValue(value, field, { unit: 't', from: 'usual' })
    if ('wrong' in read)
      say({ severity: 'error', place: { ...place, column: '内容' }, ...read.wrong, code: `application.${read.wrong.code}` })
    else if ('value' in read) put(path, days.has(path) ? (parseDay(String(read.value)) ?? read.value) : read.value)
  }
  if (text('evaluated') !== undefined) put('evaluated', list(text('evaluated')))
  put('synthetic', ['是', 'yes', 'true'].includes(text('synthetic')?.toLowerCase() ?? ''))
  // What is not said in English is said in Chinese there too, rather than nowhere.
  for (const [path, from] of [
    ['firm.nameEn', 'firm.nameZh'],
    ['firm.addressEn', 'firm.addressZh'],
    ['notes.process.en', 'notes.process.zh'],
    ['notes.metering.en', 'notes.metering.zh'],
    ['notes.quality.en', 'notes.quality.zh'],
  ] as const)
    if (text(path) === undefined) put(path, text(from))
  if (text('period.label') === undefined) put('period.label', periodLabel(text('period.from'), text('period.to')))
  return about
}

/** A whole year by its number, anything else by its days. */
function periodLabel(from = '', to = ''): string {
  const [first, last] = [parseDay(from) ?? from, parseDay(to) ?? to]
  return first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31` ? first.slice(0, 4) : `${first}–${last}`
}

function placesOf(read: ReadApplication): PlaceOf {
  const sheet = (id: string): string => applicationForms.find(form => form.id === id)?.zh ?? id
  return (table, row, path) => {
    if (table === undefined) return read.answers[path]?.place ?? { file: read.file, sheet: sheet('application'), path }
    const place = row === undefined ? undefined : read.tables[table]?.[row]?.place
    const column = applicationForms.find(form => form.id === table)?.fields.find(field => field.key === path)?.zh ?? path
    return place === undefined ? { file: read.file, sheet: sheet(table), path } : { ...place, column }
  }
}

const countsOf = (read: ReadApplication) =>
  applicationForms.flatMap(({ id, zh, en }) => {
    const rows = read.tables[id]?.length ?? 0
    return id === 'application' || rows === 0 ? [] : [{ form: id, zh, en, rows }]
  })

const noApplication = (file: string): Problem =>
  wrong(
    { file },
    '没有“申请”表',
    'there is no sheet 申请 (Application)',
    '下载申请模板（xunyu template evaluation），照它填写',
    'take the template (xunyu template evaluation) and fill it in',
  )
