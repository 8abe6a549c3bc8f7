// What matches are judged on, loaded: the region, and what the registry knows of sites, materials, firms, permits and reports.
import { substanceCalled } from '#domain/exchange/substances.ts'
import type { NoticeDraft } from '#domain/exchange/notice.ts'
import type { Region } from '#domain/region.ts'
import type { RegistryBody, RegistryNoun } from '#domain/registry.ts'
import type { Ground, GroundMaterial, Spot } from '#exchange/ground.ts'
import { groundOf } from '#exchange/regionGround.ts'
import { listRegions } from '#store/regions.ts'
import { readRegistry } from '#store/registry.ts'
import { readRuleReadings } from '#store/ruleReadings.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionCache } from '../region/regionCache.ts'

type Names = { zh: string; en: string }

/** Of a list beside a region, without books: firms are called as the list calls them, and no permit is on file. */
export function listGround(
  region: Region,
  drafts: readonly NoticeDraft[],
  { day, permitsSeen }: { day: string; permitsSeen: boolean },
): Ground {
  const parties = new Map(
    drafts.flatMap(({ party, partyName }) => (partyName === undefined ? [] : [[party, { zh: partyName, en: partyName }] as const])),
  )
  return groundOf({ day, region, substance: substanceCalled, parties, permitsSeen })
}

export type Grounds = { region: Region; on: (day: string) => Ground }
type Ports = { store: Store; regions: RegionCache }

/** @param store of the asker: permits and reports that it does not show are not known @returns undefined where no region is loaded */
export async function groundsOf({ store, regions }: Ports, wanted?: string): Promise<Grounds | undefined> {
  const id = wanted ?? (await listRegions(store))[0]?.id
  const found = id === undefined ? undefined : await regions.current(id)
  if (found === undefined) return undefined
  const bodies = async <N extends RegistryNoun>(noun: N): Promise<RegistryBody<N>[]> =>
    (await readRegistry(store.db, noun)).records.map(({ body }) => body as RegistryBody<N>)
  const [sites, materials, parties, permits, reports] = [
    await bodies('sites'),
    await bodies('materials'),
    await bodies('parties'),
    await bodies('permits'),
    await bodies('reports'),
  ]
  const siteOf = new Map((await bodies('facilities')).map(({ id: key, site }) => [key, site]))
  const own = new Map(found.region.materials.map(row => [row.id, row]))
  const known = {
    region: found.region,
    substance: substanceCalled,
    sites: sites.flatMap(spotOf),
    materials: materials.filter(({ id: key }) => !own.has(key)).map(materialOf),
    parties: new Map(parties.map(({ id: key, nameZh, nameEn }): [string, Names] => [key, { zh: nameZh, en: nameEn ?? nameZh }])),
    permits: permits.map(({ id: key, party, facility, kind, validFrom, validTo }) => {
      const site = facility === undefined ? undefined : siteOf.get(facility)
      return { id: key, party, validFrom, validTo, ...(site === undefined ? {} : { site }), ...(kind === undefined ? {} : { kind }) }
    }),
    reports: reports.map(({ id: key, validTo }) => ({ id: key, ...(validTo === undefined ? {} : { until: validTo }) })),
    readings: await readRuleReadings(store),
  }
  return { region: found.region, on: day => groundOf({ ...known, day }) }
}

function spotOf({ id, nameZh, nameEn, division, geometry }: RegistryBody<'sites'>): (Spot & { id: string })[] {
  const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : (geometry?.coordinates[0]?.[0] ?? [])
  if (lng === undefined || lat === undefined) return []
  return [{ id, lng, lat, zh: nameZh, en: nameEn ?? nameZh, ...(division === undefined ? {} : { province: `CN-${division.slice(0, 2)}` }) }]
}
function materialOf({ id, nameZh, nameEn, wasteCode, moisture, sameAs }: RegistryBody<'materials'>): GroundMaterial {
  return {
    id,
    nameZh,
    nameEn: nameEn ?? nameZh,
    kind: 'waste',
    wasteCode,
    tags: [],
    alike: sameAs === undefined ? [id] : [id, sameAs],
    ...(moisture === undefined ? {} : { moisture }),
  }
}
