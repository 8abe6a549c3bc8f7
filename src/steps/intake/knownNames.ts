// The names that an import may speak of: the registry's, and those of the regions that are loaded.
import type { KnownNames, NamedMaterial, NamedParty, NamedSite } from '#intake/forms/names.ts'
import { withRegistry } from '#intake/forms/readImport.ts'
import type { Region } from '#domain/region.ts'
import { RegistryNoun, type RegistryBody } from '#domain/registry.ts'
import { readRegistry } from '#store/registry.ts'
import { listRegions } from '#store/regions.ts'
import { listTenants } from '#store/tenants.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionCache } from '../region/regionCache.ts'

/** No names at all. */
export const nobody: KnownNames = { sites: [], materials: [], parties: [], facilities: [] }

/** The names of a region: its sites, their parties by name, its materials. */
export function regionNames(region: Pick<Region, 'meta' | 'sites' | 'materials'>): KnownNames {
  const own = region.meta.id
  const parties = new Set(region.sites.flatMap(site => (site.party === undefined ? [] : [site.party])))
  return {
    ...nobody,
    sites: region.sites.map(({ id, nameZh, nameEn, party }): NamedSite => ({ id, nameZh, nameEn, party, regions: [own] })),
    materials: region.materials.map(({ id, nameZh, nameEn, wasteCode, moisture, kind }): NamedMaterial => ({
      id,
      nameZh,
      nameEn,
      wasteCode,
      moistures: [{ region: own, moisture }],
      kind,
    })),
    parties: [...parties].map(party => ({ id: party, nameZh: party })),
  }
}

/** One row for each id, whatever the number of regions that have it. */
function mergedById<T extends { id: string }>(rows: readonly T[], join: (one: T, other: T) => T): T[] {
  const byId = new Map<string, T>()
  for (const row of rows) {
    const before = byId.get(row.id)
    byId.set(row.id, before === undefined ? row : join(before, row))
  }
  return [...byId.values()]
}

/** @param region its id; all that are loaded where left out */
export async function knownNames(store: Store, cache: RegionCache, region: string | null): Promise<KnownNames> {
  const ids = region === null ? (await listRegions(store)).map(({ id }) => id) : [region]
  const regions: KnownNames[] = []
  for (const id of ids) {
    const found = await cache.current(id)
    if (found !== undefined) regions.push(regionNames(found.region))
  }
  let names: KnownNames = {
    sites: mergedById(
      regions.flatMap(({ sites }) => sites),
      (one, other) => ({ ...one, regions: [...(one.regions ?? []), ...(other.regions ?? [])] }),
    ),
    materials: mergedById(
      regions.flatMap(({ materials }) => materials),
      (one, other) => ({
        ...one,
        // Further names of the same material are names of it too.
        also: [...(one.also ?? []), ...[other.nameZh, other.nameEn].filter(name => name !== undefined)],
        moistures: [...(one.moistures ?? []), ...(other.moistures ?? [])],
      }),
    ),
    parties: regions.flatMap(({ parties }) => parties),
    facilities: [],
  }
  for (const noun of RegistryNoun.options) {
    if (!['parties', 'sites', 'materials', 'facilities', 'permits', 'streams'].includes(noun)) continue
    const { records } = await readRegistry(store.db, noun)
    names = withRegistry(
      names,
      records.map(({ body }) => ({ noun, body: body as RegistryBody })),
    )
  }
  return { ...names, parties: await asRegistered(store, names.parties) }
}

/** A firm of the tree goes by its name there, whatever it calls itself: who calls itself by another's name receives nothing of theirs. */
async function asRegistered(store: Store, parties: readonly NamedParty[]): Promise<NamedParty[]> {
  const firms = new Map((await listTenants(store)).flatMap(one => (one.party === null ? [] : [[one.party, one] as const])))
  const own = (id: string): NamedParty | undefined => {
    const firm = firms.get(id)
    return firm === undefined ? undefined : { id, nameZh: firm.nameZh, nameEn: firm.nameEn }
  }
  const known = new Set(parties.map(({ id }) => id))
  return [
    ...parties.map(party => ({ ...party, ...own(party.id) })),
    ...[...firms.keys()].flatMap(id => (known.has(id) ? [] : (own(id) ?? []))),
  ]
}
