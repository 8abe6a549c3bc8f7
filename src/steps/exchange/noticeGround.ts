// What a notice may speak of, loaded: materials, sites and firms of the registry and the regions, divisions, modes, and how far the region reaches.
import type { NoticeGround } from '#exchange/notice/ground.ts'
import type { Region } from '#domain/region.ts'
import { listRegions } from '#store/regions.ts'
import type { Store } from '#store/openStore.ts'
import { knownNames, nobody, regionNames } from '../intake/knownNames.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { readCodes } from '../registry/readCodes.ts'
import { today } from '../rules/today.ts'

/** `region`: one from files, beside those that are loaded. */
export type ExchangePorts = { store: Store; regions: RegionCache; region?: Region }

/** @param store of the asker: names that it does not show are not known */
export async function noticeGround(ports: ExchangePorts): Promise<NoticeGround> {
  const { store, regions, region } = ports
  const known = await knownNames(store, regions, null)
  const own = region === undefined ? nobody : regionNames(region)
  return {
    materials: firstOfEach([...own.materials, ...known.materials]),
    sites: firstOfEach([...own.sites, ...known.sites]),
    parties: firstOfEach([...known.parties, ...own.parties]),
    ...reachOf(await regionsOf(ports)),
    today: today(store.now()),
  }
}
const firstOfEach = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...new Map(rows.toReversed().map(row => [row.id, row])).values()].reverse()

/** Regions that a notice may lie in. */
export async function regionsOf({ store, regions, region }: ExchangePorts): Promise<Region[]> {
  const found: Region[] = region === undefined ? [] : [region]
  for (const { id } of await listRegions(store)) {
    const shelved = await regions.current(id)
    if (shelved !== undefined) found.push(shelved.region)
  }
  return found
}

/** The same for a region that was read from files, without books. */
export const regionGround = (region: Region, day: string): NoticeGround => ({ ...regionNames(region), ...reachOf([region]), today: day })

/** A degree beyond the outermost site: works lie about the cities that regions name. */
const marginDegrees = 1

function reachOf(regions: readonly Region[]): Pick<NoticeGround, 'divisions' | 'modes' | 'box'> {
  const areas = new Set(regions.flatMap(({ areas: rows }) => rows.map(({ id }) => id)))
  // A region without areas of the official table says nothing of what lies outside of it.
  const divisions = readCodes('divisions').map(({ code = '', nameZh = '', nameEn }) => ({ code, nameZh, nameEn, within: areas.has(code) }))
  const any = divisions.some(({ within }) => within)
  const modes = new Map(regions.flatMap(region => region.modes.map(({ id, nameZh, nameEn }) => [id, { id, nameZh, nameEn }] as const)))
  const spots = regions
    .flatMap(({ sites }) => sites)
    .flatMap(({ lng, lat }) => (lng === undefined || lat === undefined ? [] : [{ lng, lat }]))
  const box =
    spots.length === 0
      ? undefined
      : {
          west: Math.min(...spots.map(({ lng }) => lng)) - marginDegrees,
          east: Math.max(...spots.map(({ lng }) => lng)) + marginDegrees,
          south: Math.min(...spots.map(({ lat }) => lat)) - marginDegrees,
          north: Math.max(...spots.map(({ lat }) => lat)) + marginDegrees,
        }
  return {
    divisions: any ? divisions : divisions.map(one => ({ ...one, within: true })),
    modes: [...modes.values()],
    ...(box === undefined ? {} : { box }),
  }
}
