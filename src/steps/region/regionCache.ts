// Regions held in memory: a version never changes, so what was read once stays true.
import type { Region, RegionMeta, RegionTable } from '#domain/region.ts'
import { listRegions, readRegionVersion } from '#store/regions.ts'
import type { StoredRow } from '#store/regions.ts'
import type { Store } from '#store/openStore.ts'

export type ShelvedRegion = {
  version: string
  meta: RegionMeta
  region: Region
  /** Rows of a table in their order, each with its key, file and line. */
  rowsOf: (table: RegionTable) => StoredRow[]
  row: (table: RegionTable, key: string) => StoredRow | undefined
  /** Values computed once for this version, by name. */
  remember: <T>(name: string, make: () => T) => T
}
export type RegionCache = {
  current: (id: string) => Promise<ShelvedRegion | undefined>
  version: (id: string, version: string) => Promise<ShelvedRegion | undefined>
}

/** Versions kept in memory at once; a region of the size of seven provinces takes some 30 MB. */
const kept = 6

export function openRegionCache(store: Store): RegionCache {
  const cache = new Map<string, Promise<ShelvedRegion | undefined>>()
  const version = (id: string, wanted: string): Promise<ShelvedRegion | undefined> => {
    const place = `${id}@${wanted}`
    const known = cache.get(place)
    cache.delete(place)
    const found = known ?? take(store, id, wanted)
    cache.set(place, found)
    found.then(
      region => {
        if (region === undefined) cache.delete(place)
      },
      () => cache.delete(place),
    )
    for (const oldest of cache.keys()) {
      if (cache.size <= kept) break
      cache.delete(oldest)
    }
    return found
  }
  return {
    version,
    current: async id => {
      const now = (await listRegions(store)).find(region => region.id === id)
      return now === undefined ? undefined : version(id, now.version)
    },
  }
}

async function take(store: Store, id: string, version: string): Promise<ShelvedRegion | undefined> {
  const found = await readRegionVersion(store, id, version)
  if (found === undefined) return undefined
  const tables = new Map<string, StoredRow[]>()
  const keys = new Map<string, StoredRow>()
  for (const row of found.rows) {
    const table = tables.get(row.table)
    if (table === undefined) tables.set(row.table, [row])
    else table.push(row)
    keys.set(`${row.table}/${row.key}`, row)
  }
  const memory = new Map<string, unknown>()
  return {
    version,
    meta: found.region.meta,
    region: found.region,
    rowsOf: table => tables.get(table) ?? [],
    row: (table, key) => keys.get(`${table}/${key}`),
    remember: <T>(name: string, make: () => T): T => {
      if (!memory.has(name)) memory.set(name, make())
      return memory.get(name) as T
    },
  }
}
