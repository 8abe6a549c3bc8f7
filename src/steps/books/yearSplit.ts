// Verb: the split of a firm's year, with the bridges from the ledger over the statutory forms to statistics, tax and evaluation, and what
// closed quarters filed against what is known now. Also: which years the asker's books speak of.
import type { RestatedLine, YearSplit } from '#domain/yearSplit.ts'
import { problem, type Checked } from '#domain/problem.ts'
import { threeBooks } from '#evaluate/books/threeBooks.ts'
import { wasteRecords } from '#evaluate/books/fromLedger.ts'
import { usedBridges, yearSplit } from '#evaluate/books/yearSplit.ts'
import { bridge } from '#ledger/closing.ts'
import { withReturns } from '#ledger/returns.ts'
import { yearSplitWorkbook } from '#report/yearSplitWorkbook.ts'
import { partiesOfBooks, yearsOfBooks } from '#store/ledger/accounts.ts'
import { flowJournal } from '#store/flows.ts'
import { entriesAfter, readClosings } from '#store/ledger/closings.ts'
import type { Store, StorePlace } from '#store/openStore.ts'
import { booksBearMark, otherDemonstrations } from '#store/syntheticMarks.ts'
import { readReturns } from '#store/consignments.ts'
import { readWasteFacts } from '#store/wasteRows.ts'
import { knownNames } from '../intake/knownNames.ts'
import { scopeMeant } from '../registry/namesMeant.ts'
import { sameMaterials } from '../registry/materials.ts'
import { openRegionCache, type RegionCache } from '../region/regionCache.ts'
import { withBooks } from '../store/openBooks.ts'
import { groundOf } from './readBooks.ts'

type Ports = { store: Store; regions: RegionCache }

/** @param party the firm, or left out where the books are one firm's */
export async function readYearSplit({ store, regions }: Ports, year: number, asked: string | undefined): Promise<Checked<YearSplit>> {
  const parties = await partiesOfBooks(store.db)
  const party = asked ?? (parties.length === 1 ? parties[0] : undefined)
  if (party === undefined || !parties.includes(party)) return { ok: false, problems: [whose(asked, parties)] }
  // A demonstration of others is there for everybody to see; it is not in one's own books.
  const others = await otherDemonstrations(store.db)
  const entries = (await flowJournal(store.db).entries()).filter(
    ({ validOn, flow }) => validOn.slice(0, 4) <= `${year}` && !(flow !== undefined && others.has(flow)),
  )
  const { rows } = await readWasteFacts(store.db, { party, toDay: `${year}-12-31` })
  const facts = withReturns(rows, await readReturns(store.db, `${year}-12-31`)).filter(({ validOn }) => validOn >= `${year}-01-01`)
  const lines = yearSplit(entries, facts, { party, year, sameAs: await sameMaterials(store) })
  const records = wasteRecords(entries, await groundOf({ store, regions })).filter(
    ({ sender, actor, on }) => (sender === party || actor === party) && on.slice(0, 4) <= `${year}`,
  )
  const inYear = records.filter(({ on }) => on.startsWith(`${year}-`))
  const books = threeBooks(records, { year, party, basis: 'dry' }, () => ({ falseDeclaration: null }))
  const value: YearSplit = {
    year,
    party,
    lines,
    bridges: usedBridges(lines, facts, inYear, party),
    books: books.bridges.filter(({ from }) => from === 'stat_utilised'),
    restated: await restatedIn(store, party, year),
    synthetic: await booksBearMark(store.db),
  }
  return { ok: true, warnings: [], value }
}

/** What each closed quarter of the firm filed, by class of account. */
async function restatedIn(store: Store, party: string, year: number): Promise<RestatedLine[]> {
  const lines: RestatedLine[] = []
  const closings = (await readClosings(store.db, { party })).filter(({ period }) => period.startsWith(`${year}-`)).toReversed()
  for (const closing of closings) {
    const byClass = new Map<string, RestatedLine>()
    for (const { account, filedKg, nowKg } of bridge(closing, await entriesAfter(store.db, closing)).lines) {
      const { accountClass } = account
      const sign = accountClass === 'generated' || accountClass === 'opening' ? -1 : 1
      const line = byClass.get(accountClass) ?? { period: closing.period, accountClass, filedKg: 0, adjustedKg: 0, nowKg: 0 }
      line.filedKg += sign * filedKg
      line.nowKg += sign * nowKg
      line.adjustedKg = line.nowKg - line.filedKg
      byClass.set(accountClass, line)
    }
    lines.push(...byClass.values())
  }
  return lines
}

/** Years of which the books speak, the newest first. */
export const yearsOf = (store: Store, party?: string): Promise<number[]> => yearsOfBooks(store.db, party)

/** The split as forms in one language, with the names of firm and wastes. */
export async function yearSplitFile(ports: Ports, split: YearSplit, language: 'zh' | 'en'): Promise<Uint8Array> {
  const names = await knownNames(ports.store, ports.regions, null)
  const of = (rows: readonly { id: string; nameZh?: string | undefined; nameEn?: string | undefined }[]) => {
    const known = new Map(rows.map(({ id, nameZh, nameEn }) => [id, (language === 'zh' ? (nameZh ?? nameEn) : (nameEn ?? nameZh)) ?? id]))
    return (id: string): string => known.get(id) ?? id
  }
  return yearSplitWorkbook(split, language, of(names.parties)(split.party), of(names.materials))
}

/** For one command: the split, and its workbook where one is wanted. */
export function yearSplitAt(
  place: StorePlace,
  year: number,
  party: string | undefined,
  fileIn: 'zh' | 'en' | null,
): Promise<Checked<{ split: YearSplit; file: Uint8Array | undefined }>> {
  return withBooks(place, async store => {
    const ports = { store, regions: openRegionCache(store) }
    const meant = await scopeMeant(store, { party })
    if (!meant.ok) return meant
    const read = await readYearSplit(ports, year, meant.value.party)
    if (!read.ok) return read
    return { ...read, value: { split: read.value, file: fileIn === null ? undefined : await yearSplitFile(ports, read.value, fileIn) } }
  })
}

function whose(asked: string | undefined, parties: readonly string[]) {
  const list = parties.slice(0, 20).join('、')
  return problem(
    'year.party.unknown',
    { path: asked ?? 'party' },
    {
      zh: asked === undefined ? '账上不止一个单位，请写明是哪一个' : `账上没有单位“${asked}”`,
      en: asked === undefined ? 'the books are of several firms: say which' : `the books know no firm "${asked}"`,
      fixZh: list === '' ? '先导入台账' : `账上的单位：${list}`,
      fixEn: list === '' ? 'import a ledger first' : `firms of the books: ${list}`,
    },
  )
}
