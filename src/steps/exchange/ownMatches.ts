// Verb: "my ash". The streams of a firm in the ledger and its own notices, each with who could take or give, judged on what the asker may read.
import type { Match } from '#domain/exchange/match.ts'
import type { OwnMatches, OwnSide, Partner } from '#domain/exchange/ownMatches.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import type { Region } from '#domain/region.ts'
import { dutiesOn } from '#exchange/duty.ts'
import { takes } from '#exchange/gates/material.ts'
import type { Ground } from '#exchange/ground.ts'
import { partnersOf } from '#exchange/match/partners.ts'
import { regionGivers, regionTakers } from '#exchange/match/regionSides.ts'
import { addDays, addMonths } from '#rules/engine/days.ts'
import { readNotices } from '#store/exchange/notices.ts'
import { readBalances } from '#store/ledger/balances.ts'
import type { Store } from '#store/openStore.ts'
import { listRegions } from '#store/regions.ts'
import { demonstrationParties } from '#store/syntheticMarks.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { groundsOf } from './matchGround.ts'
import type { PartnerIndex } from './partnerIndex.ts'
import { readableNotices } from './readable.ts'
import { showNotices } from './readNotices.ts'

export type MatchPorts = { store: Store; regions: RegionCache; partners: PartnerIndex }
export type OwnAsked = { day: string; party?: string; region?: string }

/** Looked at a side, shown of it, and streams of a firm that are shown: a page is read by a person. */
const [most, shown, mostSides] = [200, 20, 60]

export async function ownMatches(ports: MatchPorts, { day, party, region: wanted }: OwnAsked): Promise<OwnMatches> {
  const notices = await openNotices(ports.store, party)
  const listed = new Set(notices.map(({ party: own, material, kind }) => `${kind}~${own}~${material}`))
  const streams = (await ledgerStreams(ports.store, day, party)).filter(one => !listed.has(`offer~${one.party}~${one.material}`))
  const own = [...notices, ...streams].slice(0, mostSides)
  const found = await groundsOf(ports, wanted ?? (await regionOf(ports, own)))
  if (found === undefined) return { day, sides: [] }
  const { region } = found
  const ground = found.on(day)
  const sides: OwnSide[] = []
  for (const notice of own) sides.push(await sideOf(notice, ports, ground, region))
  const { id, nameZh, nameEn, synthetic } = region.meta
  return { day, region: { id, nameZh, nameEn, synthetic }, sides }
}

/** The region that knows most of the places of what is asked for; the first that was loaded where none knows more than another. */
async function regionOf({ store, regions }: MatchPorts, own: readonly Notice[]): Promise<string | undefined> {
  const places = own.flatMap(({ place }) => place.site ?? [])
  let best: { id: string; known: number } | undefined
  for (const { id } of await listRegions(store)) {
    const sites = new Set((await regions.current(id))?.region.sites.map(site => site.id))
    const known = places.filter(site => sites.has(site)).length
    if (best === undefined || known > best.known) best = { id, known }
  }
  return best?.id
}

const openNotices = async (store: Store, wanted: string | undefined): Promise<Notice[]> =>
  (await readNotices(store.db, { states: ['open'] })).filter(({ party }) => wanted === undefined || party === wanted)

/** Matches of the asker's own notices with others that do not refuse, as they are judged on a day. */
export async function judgedMatches(ports: MatchPorts, { day, party, region: wanted }: OwnAsked): Promise<Match[]> {
  const notices = await openNotices(ports.store, party)
  const ground = (await groundsOf(ports, wanted ?? (await regionOf(ports, notices))))?.on(day)
  if (ground === undefined) return []
  const matches: Match[] = []
  for (const own of notices)
    matches.push(...partnersOf(own, await othersFor(own, ports, ground), ground).matches.filter(({ verdict }) => verdict !== 'refused'))
  // Of two notices of the asker's own a match would be told from both sides.
  return [...new Map(matches.map(match => [JSON.stringify([match.need, match.parts]), match])).values()]
}

export type Partners = { matches: Match[]; nameOf: (id: string) => Words | undefined }
/** Every opinion on these notices and others that the asker may read, refusals too; and how those others are called. */
export async function partnersOfNotices(ports: MatchPorts, own: readonly Notice[], day: string): Promise<Partners> {
  const ground = (await groundsOf(ports, await regionOf(ports, own)))?.on(day)
  if (ground === undefined) return { matches: [], nameOf: () => undefined }
  const names = new Map<string, Words>(own.map(notice => [notice.id, partyWords(notice, ground)]))
  const matches = new Map<string, Match>()
  for (const notice of own.filter(({ state }) => state === 'open')) {
    const others = await othersFor(notice, ports, ground)
    for (const other of others) names.set(other.id, partyWords(other, ground))
    for (const match of partnersOf(notice, others, ground).matches) matches.set(JSON.stringify([match.need, match.parts]), match)
  }
  return { matches: [...matches.values()], nameOf: id => names.get(id) }
}
type Words = { zh: string; en: string }
const partyWords = ({ party, partyName }: Notice, ground: Ground): Words =>
  partyName === undefined ? ground.party(party) : { zh: partyName, en: partyName }

/** Open notices of others that a side is looked at with, the nearest first. */
async function othersFor(own: Notice, { store, partners }: MatchPorts, ground: Ground): Promise<Notice[]> {
  const kind = own.kind === 'offer' ? 'need' : 'offer'
  const materials = (await partners.materials(kind, ground)).filter(one =>
    own.kind === 'need' ? takes(ground, own, one) : takes(ground, { ...own, material: one, alsoTakes: [] }, own.material),
  )
  const ids = await partners.near({ kind, materials, spot: ground.spot(own.place), count: most }, ground)
  return (await showNotices(store, ids)).flatMap(readableNotices).filter(({ party, state }) => party !== own.party && state === 'open')
}

/** What arose at a firm in the last twelve months, as an offer that nobody has made yet. */
async function ledgerStreams(store: Store, day: string, party: string | undefined): Promise<Notice[]> {
  const read = async (validOn: string) =>
    (
      await readBalances(
        store.db,
        { ...(party === undefined ? {} : { party }), accountClass: 'generated' },
        { validOn },
        { offset: 0, limit: 1000 },
      )
    ).lines
  const key = ({ party: own, site, material }: { party: string; site: string; material: string }) => `${own}~${site}~${material}`
  const before = new Map<string, number>()
  for (const { account, postedKg } of await read(addDays(addMonths(day, -12), -1)))
    before.set(key(account), (before.get(key(account)) ?? 0) + postedKg)
  const now = new Map<string, { account: { party: string; site: string; material: string }; postedKg: number }>()
  for (const { account, postedKg } of await read(day))
    now.set(key(account), { account, postedKg: (now.get(key(account))?.postedKg ?? 0) + postedKg })
  const demonstrations = await demonstrationParties(store.db)
  return [...now].flatMap(([id, { account, postedKg }]): Notice[] => {
    // Generation is where mass comes from, so that its account stands below nought.
    const massKg = Math.abs(postedKg - (before.get(id) ?? 0))
    if (massKg === 0) return []
    return [
      {
        id: `stream:${id}`,
        version: 1,
        kind: 'offer',
        state: 'draft',
        party: account.party,
        material: account.material,
        massKg,
        basis: 'dry',
        place: { site: account.site },
        fromDay: day,
        toDay: addDays(addMonths(day, 12), -1),
        validOn: day,
        recordedAt: `${day}T00:00:00Z`,
        basedOn: [`ledger:${id}`],
        synthetic: demonstrations.has(account.party),
      },
    ]
  })
}

async function sideOf(own: Notice, ports: MatchPorts, ground: Ground, region: Region): Promise<OwnSide> {
  const stamp = { fromDay: own.fromDay, toDay: own.toDay, validOn: own.validOn, recordedAt: own.recordedAt }
  const known = await othersFor(own, ports, ground)
  // Where nobody has listed anything, the region's tables say who might be asked.
  const source = known.length > 0 ? 'notice' : 'region'
  const counterparts =
    known.length > 0 ? known : own.kind === 'offer' ? regionTakers(region, own.material, stamp) : regionGivers(region, own.material, stamp)
  const { matches, looked } = partnersOf(own, counterparts, ground)
  const byId = new Map(counterparts.map(notice => [notice.id, notice]))
  const count = (verdict: string) => matches.filter(one => one.verdict === verdict).length
  const material = ground.material(own.material)
  return {
    kind: own.kind,
    source: own.id.startsWith('stream:') ? 'ledger' : 'notice',
    id: own.id,
    party: own.party,
    ...(own.place.site === undefined ? {} : { site: own.place.site }),
    material: own.material,
    name: { zh: material?.nameZh ?? own.material, en: material?.nameEn ?? own.material },
    massKg: own.massKg,
    basis: own.basis,
    fromDay: own.fromDay,
    toDay: own.toDay,
    partners: matches.slice(0, shown).flatMap(match => partnerOf(match, own, byId, ground, source)),
    counts: { looked, fits: count('fits'), notKnown: count('notKnown'), refused: count('refused') },
    duties: own.kind === 'offer' && count('fits') === 0 ? dutiesOn(ground.day) : [],
    basedOn: own.basedOn,
    synthetic: own.synthetic,
  }
}

function partnerOf(match: Match, own: Notice, byId: ReadonlyMap<string, Notice>, ground: Ground, source: Partner['source']): Partner[] {
  const other = own.kind === 'offer' ? match.need : match.parts[0]?.notice
  const notice = other === undefined ? undefined : byId.get(other.id)
  if (notice === undefined) return []
  const spot = ground.spot(notice.place)
  return [
    {
      source,
      party: notice.party,
      name: ground.party(notice.party),
      ...(spot === undefined ? {} : { place: { zh: spot.zh, en: spot.en } }),
      match,
    },
  ]
}
