// The names that an import may speak of: the registry's, and those of the regions that are loaded.
import type { KnownNames, NamedMaterial, NamedSite } from '#intake/forms/names.ts'
import { withRegistry } from '#intake/forms/readImport.ts'
import type { Region } from '#domain/region.ts'
import { RegistryNoun, type RegistryBody } from '#domain/registry.ts'
import { readRegistry } from '#store/registry.ts'
import { listRegions } from '#store/regions.ts'
import type { Store } from '#store/openStore.ts'
import type { RegionShelf } from '../regionShelf.ts'

const nobody: KnownNames = { sites: [], materials: [], parties: [], facilities: [] }

/** The names of a region: its sites, their parties by name, its materials. */
export function regionNames(region: Pick<Region, 'sites' | 'materials'>): KnownNames {
  const parties = new Set(region.sites.flatMap(site => (site.party === undefined ? [] : [site.party])))
  return {
    ...nobody,
    sites: region.sites.map(({ id, nameZh, nameEn, party }): NamedSite => ({ id, nameZh, nameEn, party })),
    materials: region.materials.map(({ id, nameZh, nameEn, wasteCode, moisture, kind }): NamedMaterial => ({
      id,
      nameZh,
      nameEn,
      wasteCode,
      moisture,
      kind,
    })),
    parties: [...parties].map(party => ({ id: party, nameZh: party })),
  }
}

/** @param region its id; all that are loaded where left out */
export async function knownNames(store: Store, shelf: RegionShelf, region: string | null): Promise<KnownNames> {
  const ids = region === null ? (await listRegions(store)).map(({ id }) => id) : [region]
  const regions: KnownNames[] = []
  for (const id of ids) {
    const found = await shelf.current(id)
    if (found !== undefined) regions.push(regionNames(found.region))
  }
  let names: KnownNames = {
    sites: regions.flatMap(({ sites }) => sites),
    materials: regions.flatMap(({ materials }) => materials),
    parties: regions.flatMap(({ parties }) => parties),
    facilities: [],
  }
  for (const noun of RegistryNoun.options) {
    if (!['parties', 'sites', 'facilities', 'permits'].includes(noun)) continue
    const { records } = await readRegistry(store.db, noun)
    names = withRegistry(
      names,
      records.map(({ body }) => ({ noun, body: body as RegistryBody })),
    )
  }
  return names
}
