// Verb: all open notices that the asker may read are cleared at once. What is hidden from them counts nothing, so that no price tells it.
import type { ClearedNotice, StoredClearing, Unknowns } from '#domain/exchange/storedClearing.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { problem, type Checked } from '#domain/problem.ts'
import { clear } from '#exchange/clearing/clear.ts'
import { incentiveGap } from '#exchange/clearing/incentive.ts'
import { marketOf } from '#exchange/clearing/marketOf.ts'
import type { Ground } from '#exchange/ground.ts'
import { openEngine } from '#solve/highs.ts'
import { readPublicParts } from '#store/exchange/notices.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { groundsOf } from './matchGround.ts'
import { readableNotices } from './readable.ts'
import { showNotices } from './readNotices.ts'

type Ports = { store: Store; regions: RegionCache }
export type ClearingAsked = { day: string; region?: string; material?: string; unknowns: Unknowns }

/** Pairs are judged one by one while the asker waits. */
const mostPairs = 20_000
const batch = 20_000

export async function clearNotices(ports: Ports, { day, region, material, unknowns }: ClearingAsked): Promise<Checked<StoredClearing>> {
  const grounds = await groundsOf(ports, region)
  if (grounds === undefined) return { ok: false, problems: [noRegion(region)] }
  const ground = grounds.on(day)
  const notices = (await openNotices(ports.store)).filter(one => material === undefined || one.material === material)
  const [offers, needs] = (['offer', 'need'] as const).map(kind => notices.filter(one => one.kind === kind).length)
  if ((offers ?? 0) * (needs ?? 0) > mostPairs) return { ok: false, problems: [tooMany(offers ?? 0, needs ?? 0)] }
  const { market, counts, traded } = marketOf(notices, ground, unknowns)
  const engine = await openEngine()
  const cleared = clear(engine, market)
  if (!cleared.ok) return cleared
  const shared = market.ways.some(({ capacityKg }) => capacityKg !== undefined)
  const gap = shared ? undefined : incentiveGap(engine, market, [])
  if (gap?.ok === false) return gap
  const { bids, ways, prices, ...clearing } = cleared.value
  const cleanKg = new Map(bids.map(({ id, massKg }) => [id, massKg]))
  const priceAt = new Map(prices.map(one => [one.node, one]))
  const costOf = new Map(market.ways.map(({ from, to, cnyPerT }) => [`${from}\n${to}`, cnyPerT]))
  return {
    ok: true,
    warnings: [],
    value: {
      day,
      region: grounds.region.meta.id,
      unknowns,
      counts,
      clearing,
      notices: market.bids.flatMap(({ id, massKg }): ClearedNotice[] => {
        const notice = traded.get(id)
        const at = priceAt.get(id)
        if (notice === undefined) return []
        return [
          {
            ...noticeShown(notice, ground),
            massKg,
            clearedKg: cleanKg.get(id) ?? 0,
            lowCnyPerT: at?.low ?? null,
            cnyPerT: at?.price ?? null,
            highCnyPerT: at?.high ?? null,
          },
        ]
      }),
      flows: ways
        .filter(({ massKg }) => massKg > 0)
        .map(({ from, to, massKg }) => ({ offer: from, need: to, massKg, cnyPerT: costOf.get(`${from}\n${to}`) ?? '0' })),
      gap: gap?.value ?? null,
      synthetic: [...traded.values()].some(({ synthetic }) => synthetic),
    },
  }
}

async function openNotices(store: Store): Promise<Notice[]> {
  const found: Notice[] = []
  for (let cursor = 0; ;) {
    const parts = await readPublicParts(store.db, cursor, batch)
    const shown = await showNotices(
      store,
      parts.map(({ notice }) => notice),
    )
    found.push(...shown.filter(({ state }) => state === 'open').flatMap(readableNotices))
    if (parts.length < batch) return found
    cursor = parts.at(-1)?.change ?? cursor
  }
}

function noticeShown(notice: Notice, ground: Ground) {
  const spot = ground.spot(notice.place)
  const named = notice.place.words ?? notice.place.site ?? notice.place.division ?? '—'
  const material = ground.material(notice.material)
  return {
    id: notice.id,
    kind: notice.kind,
    party: notice.partyName === undefined ? ground.party(notice.party) : { zh: notice.partyName, en: notice.partyName },
    material: { zh: material?.nameZh ?? notice.material, en: material?.nameEn ?? notice.material },
    place: { zh: spot?.zh ?? named, en: spot?.en ?? named, lng: spot?.lng ?? null, lat: spot?.lat ?? null },
    bidCnyPerT: notice.priceCnyPerT ?? null,
    synthetic: notice.synthetic,
  }
}

const noRegion = (region: string | undefined) =>
  problem(
    'clearing.region',
    { path: 'region' },
    {
      zh: region === undefined ? '还没有载入区域' : `没有区域“${region}”`,
      en: region === undefined ? 'no region is loaded' : `there is no region "${region}"`,
      fixZh: '先载入区域，或改用已有的区域',
      fixEn: 'load a region, or name one that is there',
    },
  )
const tooMany = (offers: number, needs: number) =>
  problem(
    'clearing.size',
    { path: 'material' },
    {
      zh: `${offers} 条供应与 ${needs} 条需求，一次出清的配对上限为 ${mostPairs}`,
      en: `${offers} offers and ${needs} needs: at most ${mostPairs} pairs are cleared at once`,
      fixZh: '选一种物料再出清',
      fixEn: 'choose one material',
    },
  )
