// Puts a checked region into the store as a version named by its content; the same content twice is one version.
import { createHash } from 'node:crypto'
import { regionTables } from '#domain/region.ts'
import type { Region, RegionTable } from '#domain/region.ts'
import type { PlacedRegion } from '#intake/readRegion.ts'
import { rowKey } from '#domain/rowKey.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import type { Store } from '#store/openStore.ts'
import { saveRegion } from '#store/regions.ts'
import type { StoredRow } from '#store/regions.ts'

/**
 * @param placed the region and where each of its rows stood
 * @param filesHash hash of the bytes read, so that an unchanged folder need not be parsed again
 * @returns the version
 */
export async function loadRegionIntoStore(store: Store, { region, places }: PlacedRegion, filesHash: string): Promise<string> {
  const version = regionVersion(region)
  const rows: StoredRow[] = []
  for (const table of Object.keys(regionTables) as RegionTable[]) {
    region[table].forEach((row, ordinal) => {
      const place = places[table][ordinal]
      // Line 0: the row was implied by others and stands nowhere.
      const stands = place !== undefined && place.line > 0
      const file = stands ? (place.sheet === undefined ? place.file : `${place.file}#${place.sheet}`) : null
      rows.push({ table, ordinal, key: rowKey(table, row), file, line: stands ? place.line : null, row })
    })
  }
  await store.inTransaction(inner => saveRegion(inner, region.meta, version, filesHash, rows))
  return version
}

/** SHA-256 of the content, whatever the order of the fields: 16 hexadecimal digits are enough to tell versions apart. */
export function regionVersion(region: Region): string {
  return createHash('sha256').update(sortedJson(region)).digest('hex').slice(0, 16)
}
