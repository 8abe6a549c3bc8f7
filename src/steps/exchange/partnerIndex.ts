// Open notices in the match index, as a process keeps them: read as the public reads them, brought up to date by what changed since. It says whom
// to look at; what is then judged is what the asker may read.
import type { NoticeKind, ShownNotice } from '#domain/exchange/notice.ts'
import type { Ground } from '#exchange/ground.ts'
import type { FreightBand } from '#exchange/index/freight.ts'
import { matchIndex, type MatchIndex } from '#exchange/index/matchIndex.ts'
import { readPublicParts } from '#store/exchange/notices.ts'
import type { Store } from '#store/openStore.ts'

export type PartnerQuery = { kind: NoticeKind; materials: readonly string[]; spot: { lng: number; lat: number } | undefined; count: number }
export type PartnerIndex = {
  /** Ids of open notices, those that land cheapest on public figures first; without a place, and of no place, in any order. */
  near: (query: PartnerQuery, ground: Ground) => Promise<string[]>
  /** Materials, and `#tag` of several, that open notices of a kind speak of. */
  materials: (kind: NoticeKind, ground: Ground) => Promise<string[]>
}

const batch = 5000
/** Beyond any haul of a region. */
const farKm = 3000

/** @param store the owner's, of which nothing is used but what the public reads */
export function openPartnerIndex(store: Store): PartnerIndex {
  const open = store.as({ kind: 'public' })
  const kept = keptNotices()
  let cursor = 0
  let last: Promise<void> = Promise.resolve()
  const update = async (ground: Ground): Promise<void> => {
    for (;;) {
      const parts = await readPublicParts(open.db, cursor, batch)
      for (const { body } of parts) kept.put(body as ShownNotice, ground)
      cursor = parts.at(-1)?.change ?? cursor
      if (parts.length < batch) return
    }
  }
  const fresh = (ground: Ground): Promise<void> =>
    (last = last.then(
      () => update(ground),
      () => update(ground),
    ))
  return {
    near: async (query, ground) => {
      await fresh(ground)
      return kept.near(query)
    },
    materials: async (kind, ground) => {
      await fresh(ground)
      return kept.materials(kind)
    },
  }
}

/** The least that the modes of the region ask for: what is near by it is near by any of them. */
function bandsOf({ modes, distanceFactor }: Ground): FreightBand[] {
  return modes
    .filter(({ network }) => network === 'direct')
    .map(({ fixedCnyPerT, cnyPerTkm, distanceFactor: own, maxKm }) => ({
      fixed: fixedCnyPerT,
      perKm: cnyPerTkm,
      factor: own ?? distanceFactor,
      maxKm: maxKm ?? Infinity,
    }))
    .concat([{ fixed: 1000, perKm: 1, factor: 1, maxKm: Infinity }])
}

type Side = { index: MatchIndex; placeless: Map<string, Set<string>>; counts: Map<string, number> }

function keptNotices() {
  // A row of the index is a notice under one of the materials that it takes.
  const rows = new Map<string, number>()
  const ids: string[] = []
  const materialNumbers = new Map<string, number>()
  const sides = new Map<NoticeKind, Side>()
  const listed = new Map<string, { side: Side; materials: readonly string[] }>()
  const rowOf = (id: string, material: string): number => {
    const key = `${id} ${material}`
    const known = rows.get(key)
    if (known !== undefined) return known
    rows.set(key, ids.length)
    return ids.push(id) - 1
  }
  const numberOf = (material: string): number => {
    const known = materialNumbers.get(material) ?? materialNumbers.size
    materialNumbers.set(material, known)
    return known
  }
  const sideOf = (kind: NoticeKind, ground: Ground): Side => {
    const known = sides.get(kind) ?? { index: matchIndex(0, bandsOf(ground)), placeless: new Map(), counts: new Map() }
    sides.set(kind, known)
    return known
  }
  const drop = (id: string): void => {
    const before = listed.get(id)
    if (before === undefined) return
    for (const material of before.materials) {
      before.side.index.remove(rowOf(id, material))
      before.side.placeless.get(material)?.delete(id)
      before.side.counts.set(material, (before.side.counts.get(material) ?? 1) - 1)
    }
    listed.delete(id)
  }
  return {
    put({ id, kind, state, material: own, alsoTakes = [], place, priceCnyPerT }: ShownNotice, ground: Ground): void {
      drop(id)
      if (state !== 'open') return
      const side = sideOf(kind, ground)
      const materials = [...new Set([own, ...alsoTakes])]
      listed.set(id, { side, materials })
      const spot = place === undefined ? undefined : ground.spot(place)
      const asks = Number(priceCnyPerT ?? 0) * (kind === 'offer' ? 1 : -1)
      for (const material of materials) {
        side.counts.set(material, (side.counts.get(material) ?? 0) + 1)
        if (spot === undefined) side.placeless.set(material, (side.placeless.get(material) ?? new Set()).add(id))
        else side.index.put(rowOf(id, material), { material: numberOf(material), lng: spot.lng, lat: spot.lat, asks, worst: [] })
      }
    },
    near({ kind, materials, spot, count }: PartnerQuery): string[] {
      const side = sides.get(kind)
      if (side === undefined) return []
      const placed = materials.flatMap(material => {
        const number = materialNumbers.get(material)
        if (number === undefined) return []
        const maxKm = spot === undefined ? Infinity : farKm
        return side.index.top({ material: number, lng: spot?.lng ?? 0, lat: spot?.lat ?? 0, maxKm, limits: [], count })
      })
      const cheapest = placed.sort((a, b) => a.landed - b.landed || a.id - b.id).map(({ id }) => ids[id]!)
      const placeless = materials.flatMap(material => [...(side.placeless.get(material) ?? [])])
      return [...new Set([...cheapest, ...placeless])].slice(0, count)
    },
    materials: (kind: NoticeKind): string[] =>
      [...(sides.get(kind)?.counts ?? [])].flatMap(([material, count]) => (count > 0 ? [material] : [])),
  }
}
