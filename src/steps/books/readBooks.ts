// Verb: the three books of a year out of the store's ledger: statistics, environmental tax, evaluation, with their bridges.
import type { ThreeBooks } from '#domain/books.ts'
import type { Permit, RegisteredSite } from '#domain/registry.ts'
import { grouped } from '#domain/grouped.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { MassBasis, WasteFate } from '#domain/wasteRecord.ts'
import { type BookGround, wasteRecords } from '#evaluate/books/fromLedger.ts'
import { threeBooks } from '#evaluate/books/threeBooks.ts'
import { readClaims } from '#store/claims.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store, StorePlace } from '#store/openStore.ts'
import { listRegions } from '#store/regions.ts'
import { readRegistry } from '#store/registry.ts'
import { booksBearMark, otherDemonstrations } from '#store/syntheticMarks.ts'
import { casesOfSteps } from '../evaluation/cases.ts'
import { storeEvaluations } from '../evaluation/unitOfWork.ts'
import { scopeMeant } from '../registry/namesMeant.ts'
import { withBooks } from '../store/openBooks.ts'
import { openRegionCache, type RegionCache } from '../region/regionCache.ts'
import { areaCode, placeMeant } from './placeMeant.ts'

type Ports = { store: Store; regions: RegionCache }
export type BooksQuery = {
  year: number
  party?: string
  place?: string
  basis: MassBasis
  /** What the senders' returns say of themselves; null where nobody has said it, and then the tax is undetermined. */
  falseDeclaration: boolean | null
}

/** Only what the asker may see counts: a firm's books are its own, an authority's those of its area. */
export async function readBooks({ store, regions }: Ports, ask: BooksQuery): Promise<Checked<ThreeBooks>> {
  const { falseDeclaration, ...scope } = ask
  // A demonstration of others is there for everybody to see; it is not in one's own books.
  const others = await otherDemonstrations(store.db)
  const entries = (await flowJournal(store.db).entries()).filter(
    entry => entry.validOn.slice(0, 4) <= `${ask.year}` && !(entry.flow !== undefined && others.has(entry.flow)),
  )
  const [ground, synthetic] = [await groundOf({ store, regions }), await booksBearMark(store.db)]
  const records = wasteRecords(entries, ground)
  if (!records.some(record => record.on.startsWith(`${ask.year}`))) return { ok: false, problems: [empty(ask.year)] }
  const places = new Set(records.flatMap(({ place, origin }) => [place, origin]))
  const place = scope.place === undefined ? undefined : await placeMeant({ store, regions }, scope.place, places)
  if (place !== undefined && !place.ok) return place
  const books = threeBooks(records, { ...scope, ...(place === undefined ? {} : { place: place.value }) }, () => ({ falseDeclaration }))
  return { ok: true, warnings: [], value: { ...books, synthetic } }
}

/** The same for one command: opens the store, asks, and closes it again. */
export function readBooksAt(place: StorePlace, ask: BooksQuery): Promise<Checked<ThreeBooks>> {
  return withBooks(place, async store => {
    const meant = await scopeMeant(store, ask)
    return meant.ok ? readBooks({ store, regions: openRegionCache(store) }, meant.value) : meant
  })
}

/** Areas from regions and registry, standards from permits and evaluations. */
export async function groundOf({ store, regions }: Ports): Promise<BookGround> {
  const areas = new Map<string, string>()
  for (const { id } of await listRegions(store)) {
    const found = await regions.current(id)
    if (found === undefined) continue
    for (const site of found.region.sites) areas.set(site.id, areaCode(site.area ?? 'CN'))
  }
  for (const { body } of (await readRegistry(store.db, 'sites')).records) {
    const { id, division } = body as RegisteredSite
    if (division !== undefined) areas.set(id, areaCode(division))
  }
  const permits = (await readRegistry(store.db, 'permits')).records.map(({ body }) => body as Permit)
  const cases = (await casesOfSteps(storeEvaluations(store))).filter(({ state }) => state === 'filed' || state === 'recognised')
  const caseOf = (actor: string, day: string) =>
    cases.filter(({ firm, period }) => firm.id === actor && period.from <= day && day <= period.to)
  const claims = await evaluatedClaims(store)
  const ground: BookGround = {
    claimsOn: entry => claims.get(entry) ?? [],
    areaOf: site => areas.get(site) ?? 'CN',
    reportOf: (actor, material, day) =>
      caseOf(actor, day).find(({ verdicts }) => verdicts.at(-1)?.final.lines.some(line => line.material === material))?.id ?? null,
    toStandard: (actor, _site, fate: WasteFate, day) => {
      if (fate === 'generated' || fate === 'dumped') return null
      if (fate === 'utilised') return caseOf(actor, day).some(({ verdicts }) => verdicts.at(-1)?.final.answer === 'yes') ? true : null
      return permits.some(({ party, validFrom, validTo }) => party === actor && validFrom <= day && day <= validTo) ? true : null
    },
  }
  return ground
}

/** Admitted claims of the accounting basis `evaluation` by the entries they rest on. */
async function evaluatedClaims(store: Store): Promise<Map<string, { claim: string; massKg: number }[]>> {
  const { claims } = await readClaims(store.db, { accountingBasis: 'evaluation', state: ['admitted'] })
  return grouped(
    claims.flatMap(({ claim, steps }) => claim.evidence.map(entry => ({ entry, claim: claim.id, massKg: steps.at(-1)?.heldKg ?? 0 }))),
    one => one.entry,
  )
}

function empty(year: number) {
  return problem(
    'books.empty',
    {},
    {
      zh: `台账在 ${year} 年没有固废的去向`,
      en: `the ledger has no records of waste in ${year}`,
      fixZh: '换一个年度，或先导入台账',
      fixEn: 'ask for another year, or import the ledger first',
    },
    'error' as const,
  )
}
