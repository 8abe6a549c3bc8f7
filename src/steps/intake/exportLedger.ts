// Verbs: the ledger goes out as workbooks: its rows (read back as the same), the filled statutory forms, empty templates.
import { formsOf } from './formChoice.ts'
import { isHazardous } from '#intake/forms/hazardousForms.ts'
import type { KnownNames } from '#intake/forms/names.ts'
import { withReturns } from '#ledger/returns.ts'
import { type Basis, monthlySummary, type YearBalance, yearBalances, type MonthLine } from '#ledger/wasteBalance.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { type FilledBook, type Filing, formsCsv, formsWorkbook, formTemplate, syntheticLine } from '#report/formWorkbook.ts'
import { balanceSheet, listSheet, type NameOf, recordSheets, summarySheet } from '#report/wasteForms.ts'
import { readReturns } from '#store/consignments.ts'
import { readRegistry } from '#store/registry.ts'
import type { Store, StorePlace } from '#store/openStore.ts'
import { readWasteFacts } from '#store/wasteRows.ts'
import { scopeMeant } from '../registry/namesMeant.ts'
import { withBooks } from '../store/openBooks.ts'
import { openRegionCache, type RegionCache } from '../region/regionCache.ts'
import { knownNames } from './knownNames.ts'

type Ports = { store: Store; regions: RegionCache }
export type LedgerOf = { party?: string; site?: string; year: number; region?: string; basis?: Basis; recordedAt?: string }

function nameOf(names: KnownNames): NameOf {
  const sites = new Map(names.sites.map(({ id, nameZh }) => [id, nameZh]))
  const materials = new Map(names.materials.map(({ id, nameZh }) => [id, nameZh]))
  return { site: id => sites.get(id) ?? id, material: id => materials.get(id) ?? id }
}
/** The banner is for records that bear the mark; which region their names came from says nothing. */
const aboutMark = (facts: readonly WasteFact[]) => (facts.some(({ synthetic }) => synthetic === true) ? [syntheticLine] : [])
const factsOf = async (ports: Ports, of: LedgerOf, from?: string): Promise<WasteFact[]> => {
  const { party, site, year, recordedAt } = of
  const query = { ...present({ party, site, recordedAt, fromDay: from }), toDay: `${year}-12-31` }
  const { rows } = await readWasteFacts(ports.store.db, query)
  return rows.map(({ fact }) => fact)
}
/** All facts up to the end of the year, what came back after it was sent included. */
async function factsWithReturns(ports: Ports, of: LedgerOf): Promise<WasteFact[]> {
  const { party, site, year, recordedAt } = of
  const toDay = `${year}-12-31`
  const { rows } = await readWasteFacts(ports.store.db, { ...present({ party, site, recordedAt }), toDay })
  return withReturns(rows, await readReturns(ports.store.db, toDay, recordedAt))
}

/** The general ledger, its summary and its balance leave hazardous waste out. */
const isGeneral = ({ form }: WasteFact): boolean => !isHazardous(form)

/** Rows page by page, each with the evidence that it stands on. */
export async function wasteRows(
  { store }: Ports,
  { year, ...query }: Partial<LedgerOf> & { material?: string; move?: string },
  page: { offset: number; limit: number },
) {
  const { party, site, material, move, recordedAt } = query
  const filters = Object.entries({ party, site, material, move, recordedAt }).filter(([, value]) => value !== undefined)
  const days = year === undefined ? {} : { fromDay: `${year}-01-01`, toDay: `${year}-12-31` }
  const { total, rows } = await readWasteFacts(store.db, { ...Object.fromEntries(filters), ...days }, page)
  return {
    total,
    rows: rows.map(row => ({ key: row.key, version: row.version, evidence: row.evidence, recordedAt: row.recordedAt, fact: row.fact })),
  }
}

/** `ledger` all forms of the general ledger and the balance, `hazardous` the records of the hazardous one, `records` every row as it was recorded. */
export const filledKinds = ['ledger', 'hazardous', 'records'] as const
type FilledKind = (typeof filledKinds)[number]

/** The ledger of a year as forms, as a workbook. */
export async function filledForms(ports: Ports, kind: FilledKind, of: LedgerOf): Promise<Uint8Array> {
  return formsWorkbook(await filledBook(ports, kind, of))
}
/** The same as one CSV file a form. */
export async function filledCsv(ports: Ports, kind: FilledKind, of: LedgerOf): Promise<{ name: string; text: string }[]> {
  return formsCsv(await filledBook(ports, kind, of))
}
const filledBook = (ports: Ports, kind: FilledKind, of: LedgerOf): Promise<FilledBook> =>
  kind === 'ledger' ? ledgerBook(ports, of) : recordBook(ports, of, kind === 'hazardous')

/** Who files the forms of a year, and what stands under every table. */
function filingOf(known: KnownNames, { party, site, year }: LedgerOf, facts: readonly WasteFact[], ...notes: string[]): Filing {
  const own = site === undefined ? undefined : known.sites.find(({ id }) => id === site)
  const filler = own?.nameZh ?? known.parties.find(({ id }) => id === party)?.nameZh ?? party ?? ''
  const synthetic = facts.some(fact => fact.synthetic === true) ? ['示范记录，全部为虚构，不得作为证明。'] : []
  return { filler, period: `${year}年1月1日至${year}年12月31日`, notes: [...synthetic, ...notes] }
}

/** The rows of a year, form by form, as they were recorded. */
async function recordBook(ports: Ports, of: LedgerOf, hazardous: boolean): Promise<FilledBook> {
  const known = await knownNames(ports.store, ports.regions, of.region ?? null)
  const names = nameOf(known)
  const all = await factsOf(ports, of, `${of.year}-01-01`)
  const facts = hazardous ? all.filter(({ form }) => isHazardous(form)) : all
  return {
    title: `${hazardous ? '危险废物管理台账' : '固废台账'} ${of.party ?? ''} ${of.year}`,
    sheets: recordSheets(facts, names),
    about: aboutMark(facts),
    more: [],
    ...(hazardous ? { filed: filingOf(known, of, facts) } : {}),
  }
}

export type FilledForms = { summary: MonthLine[]; balances: YearBalance[] }
/** Form 2 and the balance of the statistics from all facts up to the end of the year. */
export async function summariseLedger(ports: Ports, of: LedgerOf): Promise<FilledForms> {
  const facts = (await factsWithReturns(ports, of)).filter(isGeneral)
  const basis = of.basis ?? 'wet'
  return { summary: monthlySummary(facts, of.year, basis), balances: yearBalances(facts, of.year, basis) }
}

/** Forms 1 and 2, the balance, and the records behind them. */
async function ledgerBook(ports: Ports, of: LedgerOf): Promise<FilledBook> {
  const known = await knownNames(ports.store, ports.regions, of.region ?? null)
  const name = nameOf(known)
  const codes = new Map(known.materials.map(({ id, wasteCode }) => [id, wasteCode]))
  const { summary, balances } = await summariseLedger(ports, of)
  const { records } = await readRegistry(ports.store.db, 'streams', of.party === undefined ? {} : { party: of.party })
  const year = (await factsOf(ports, of, `${of.year}-01-01`)).filter(isGeneral)
  const codeOf = (material: string): string | undefined => codes.get(material)
  const filed = filingOf(known, of, year, of.basis === 'dry' ? '口径：干基吨。' : '口径：湿基吨（过磅重量）。')
  return {
    title: `一般工业固体废物管理台账 ${of.party ?? ''} ${of.year}`,
    sheets: [listSheet(records, balances, name, codeOf), summarySheet(summary, name, codeOf), ...recordSheets(year, name)],
    about: [
      { text: `一般工业固体废物管理台账 ${of.year}`, value: `${of.party ?? ''} ${of.site ?? ''}` },
      ...aboutMark(year),
      { text: '口径 Basis', value: of.basis === 'dry' ? '干基吨 dry tonnes' : '湿基吨（过磅重量） wet tonnes as weighed' },
    ],
    more: [balanceSheet(balances, name, filed)],
    filed,
  }
}

/** The ledger of a year at a place, for a command: a workbook, or the files of a folder. */
export async function filledAt(
  place: StorePlace,
  kind: FilledKind,
  of: LedgerOf,
): Promise<Checked<{ rows: number; workbook: () => Promise<Uint8Array>; files: () => { name: string; text: string }[] }>> {
  return withBooks(place, async store => {
    const meant = await scopeMeant(store, of)
    if (!meant.ok) return meant
    const book = await filledBook({ store, regions: openRegionCache(store) }, kind, meant.value)
    const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
    return { ok: true, value: { rows, workbook: () => formsWorkbook(book), files: () => formsCsv(book) }, warnings: [] }
  })
}

/**
 * An empty workbook to fill in, with what is known to choose from.
 * @param kind which set of forms, or one form by its id
 * @param party whose sites and facilities are offered; all where left out or not known
 */
export async function blankForms(kind: string, names: KnownNames, party?: string): Promise<Uint8Array | undefined> {
  const chosen = formsOf(kind)
  if (chosen === undefined) return undefined
  const sites = names.sites.filter(site => [site.party, site.id, site.nameZh].includes(party))
  const ids = new Set(sites.map(({ id }) => id))
  const own = sites.length === 0 ? names : { ...names, sites, facilities: names.facilities.filter(({ site }) => ids.has(site)) }
  return formTemplate(chosen.title, chosen.forms, own, chosen.use)
}

/** The same as one CSV file a form, for those who keep no workbook: the header, and the rows that an empty form has already. */
export function blankCsv(kind: string): { name: string; text: string }[] | undefined {
  const chosen = formsOf(kind)
  if (chosen === undefined) return undefined
  const sheets = chosen.forms.filter(({ use }) => use !== 'filled').map(form => ({ form, rows: form.lines ?? [] }))
  return formsCsv({ title: chosen.title.zh, sheets, about: [], more: [] })
}
