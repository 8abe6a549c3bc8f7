// Verbs that only look: the list of claims, one claim down to the rows it stands on, and the same tonnes from three sides.
import {
  type AccountingBasisId,
  type ClaimLine,
  type ClaimPage,
  type ClaimViews,
  periodDays,
  type RegisteredClaim,
  citedCaseIds,
  type ViewLine,
  type WithdrawnReport,
} from '#domain/claim.ts'
import type { Region } from '#domain/region.ts'
import { holds, knownAt, newest } from '#claims/register/lifecycle.ts'
import { type Cover, coversOf, type Origin, originsOf, type ViewSums, views } from '#claims/views.ts'
import { type ClaimBook, type ClaimFilter, type ClaimSort, claimBook, claimSorts, readClaims } from '#store/claims.ts'
import { type FlowJournal, flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { readShownNames, type ShownName } from '#store/shownNames.ts'
import { readWithdrawnReports } from '#store/withdrawnReports.ts'
import { listRegions } from '#store/regions.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { type ProvenanceStep, seenProvenance } from '../trade/provenance.ts'
import { asSeen } from './asSeen.ts'
import { groundOf, onGround } from './ledgerPapers.ts'

type Name = { nameZh: string | null; nameEn: string | null }
/** Names of sites, parties and materials as the regions in the store have them; a party bears the name of its first site. */
export type Names = {
  site: (id: string) => Name
  party: (id: string) => Name
  material: (id: string) => Name
  park: (site: string) => string
}

const nameless: Name = { nameZh: null, nameEn: null }
export function namesOf(regions: readonly Region[]): Names {
  const find =
    (rows: readonly { id: string; nameZh?: string | undefined; nameEn?: string | undefined }[]) =>
    (id: string): Name => {
      const row = rows.find(one => one.id === id)
      return row === undefined ? nameless : { nameZh: row.nameZh ?? null, nameEn: row.nameEn ?? null }
    }
  const sites = regions.flatMap(region => region.sites)
  const site = find(sites)
  return {
    site,
    material: find(regions.flatMap(region => region.materials)),
    party: id => {
      const own = sites.find(one => one.party === id)
      return own === undefined ? site(id) : site(own.id)
    },
    park: id => sites.find(one => one.id === id)?.area ?? id,
  }
}

/** The names of every region that is current in the store. */
export async function currentNames(store: Store, cache: RegionCache): Promise<Names> {
  const regions: Region[] = []
  for (const { id } of await listRegions(store)) {
    const shelved = await cache.current(id)
    if (shelved !== undefined) regions.push(shelved.region)
  }
  return namesOf(regions)
}

export type ClaimQuery = ClaimFilter & { sort?: string | undefined; offset: number; limit: number }

/** @param query `sort` is one of filed, massKg, claimant, period, validOn, state; a minus before it turns it round */
export async function listClaims(store: Store, names: Names, { sort, offset, limit, ...filter }: ClaimQuery): Promise<ClaimPage> {
  const { total, claims } = await readClaims(store.db, filter, { sort: sortOf(sort), offset, limit })
  const withdrawn = await withdrawnOf(store, claims, filter.recordedAt)
  const claimants = await claimantNames(store, claims)
  return { total, offset, limit, claims: (await asSeen(store, claims)).map(one => lineOf(one, names, withdrawn, claimants)) }
}

/** Reports that some of the claims cite and that were withdrawn, by the id of their case. */
const withdrawnOf = (store: Store, claims: readonly RegisteredClaim[], moment?: string): Promise<ReadonlyMap<string, WithdrawnReport>> =>
  readWithdrawnReports(store.db, [...new Set(claims.flatMap(({ claim }) => citedCaseIds(claim.evidence)))], moment ?? null)

function sortOf(text: string | undefined): ClaimSort {
  const by = claimSorts.find(name => name === text?.replace(/^-/, ''))
  return by === undefined ? { by: 'filed', descending: true } : { by, descending: text?.startsWith('-') === true }
}

const claimantNames = (store: Store, claims: readonly RegisteredClaim[]): Promise<ReadonlyMap<string, ShownName>> =>
  readShownNames(
    store.db,
    claims.map(({ claim }) => claim.claimant),
  )

function lineOf(
  one: RegisteredClaim,
  names: Names,
  withdrawn: ReadonlyMap<string, WithdrawnReport>,
  claimants: ReadonlyMap<string, ShownName>,
): ClaimLine {
  const { claim } = one
  const step = newest(one)
  return {
    claim,
    state: step.state,
    heldKg: step.heldKg,
    reasons: step.reasons,
    changedAt: step.recordedAt,
    claimant: { id: claim.claimant, nameZh: claimants.get(claim.claimant)?.zh ?? null, nameEn: claimants.get(claim.claimant)?.en ?? null },
    site: claim.site === undefined ? null : { id: claim.site, ...names.site(claim.site) },
    material: claim.material === undefined ? null : { id: claim.material, ...names.material(claim.material) },
    withdrawn: citedCaseIds(claim.evidence).flatMap(id => withdrawn.get(id) ?? []),
  }
}

/** @returns the claimant of a claim that the store's actor may see */
export async function claimantOf(store: Store, id: string): Promise<string | undefined> {
  return (await claimBook(store.db).claims({ ids: [id] }))[0]?.claim.claimant
}

/** A claim with its steps and all that it stands on: posted entries, whose waste it was, and the way down to the rows. */
export type ExplainedClaim = RegisteredClaim & { line: ClaimLine; covers: Cover[]; origins: Origin[]; evidence: ProvenanceStep[] }

export async function explainClaim(store: Store, names: Names, id: string): Promise<ExplainedClaim | null> {
  const journal = flowJournal(store.db)
  const book = claimBook(store.db)
  const [one] = await asSeen(store, await book.claims({ ids: [id] }))
  if (one === undefined) return null
  const { papers, standing } = await standingBeside(journal, book, one.claim.accountingBasis, one.claim.material)
  const own = <T extends { claim: string }>(list: readonly T[]): T[] => list.filter(line => line.claim === id)
  const covers = own(coversOf(papers, standing))
  const known = (await journal.evidence([id])).length > 0 ? [id] : covers.map(one => one.paper)
  const line = lineOf(one, names, await withdrawnOf(store, [one]), await claimantNames(store, [one]))
  const { steps: evidence } = await seenProvenance(journal, known)
  return { ...one, line, covers, origins: own(originsOf(papers, standing)), evidence }
}

async function standingBeside(journal: FlowJournal, book: ClaimBook, accountingBasis: AccountingBasisId, material: string | undefined) {
  const ground = await groundOf(journal, material === undefined ? undefined : [material])
  return { papers: ground.papers, standing: onGround(await book.claims({ accountingBasis }), ground).filter(holds) }
}

/** @param ask the claims whose period lies within `period`; as it was known at `recordedAt` */
export async function viewClaims(
  store: Store,
  names: Names,
  ask: { accountingBasis: AccountingBasisId; period?: string | undefined; material?: string | undefined; recordedAt?: string | undefined },
): Promise<ClaimViews> {
  const journal = flowJournal(store.db)
  const all = await claimBook(store.db).claims({
    accountingBasis: ask.accountingBasis,
    ...(ask.material === undefined ? {} : { material: ask.material }),
  })
  const then = ask.recordedAt === undefined ? all : all.flatMap(one => knownAt(one, ask.recordedAt ?? '') ?? [])
  const days = ask.period === undefined ? null : periodDays(ask.period)
  const held = then.filter(holds)
  const touching = held.filter(({ claim }) => {
    const own = periodDays(claim.period)
    return days === null || (own !== null && own.from <= days.to && own.to >= days.from)
  })
  const inside = touching.filter(({ claim }) => {
    const own = periodDays(claim.period)
    return days === null || (own !== null && own.from >= days.from && own.to <= days.to)
  })
  const materials = inside.some(({ claim }) => claim.material === undefined)
    ? undefined
    : inside.flatMap(({ claim }) => claim.material ?? [])
  const moment = ask.recordedAt === undefined ? Infinity : Date.parse(ask.recordedAt)
  const ground = await groundOf(journal, materials, entry => Date.parse(entry.recordedAt) <= moment)
  const seen = views(ground.papers, inside, names.park)
  const withNames = (sums: ViewSums, name: (id: string) => Name): ViewLine[] => sums.map(line => ({ ...line, ...name(line.id) }))
  return {
    ...seen,
    accountingBasis: ask.accountingBasis,
    period: ask.period ?? null,
    byUser: withNames(seen.byUser, names.party),
    bySender: withNames(seen.bySender, names.party),
    byPark: withNames(seen.byPark, names.site),
    straddling: touching.filter(one => !inside.includes(one)).map(one => one.claim.id),
  }
}
