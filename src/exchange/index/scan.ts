// The same question answered by looking at every row: what the index is held against.
import { haversine, kmOfHaversine } from '#domain/greatCircle.ts'
import { type FreightBand, freightOf } from './freight.ts'
import { type Found, type IndexQuery, offer } from './matchIndex.ts'

/** Rows as columns; `material` below nought where a row is gone. `worst`: one column a limit. */
export type Columns = { material: Int32Array; lng: Float64Array; lat: Float64Array; asks: Float64Array; worst: readonly Float64Array[] }

export function scanTop({ material, lng, lat, asks, worst }: Columns, query: IndexQuery, bands: readonly FreightBand[]): Found[] {
  const found: Found[] = []
  let bar = Infinity
  rows: for (let id = 0; id < material.length; id++) {
    if (material[id] !== query.material || asks[id]! > bar) continue
    for (let k = 0; k < worst.length; k++) if (worst[k]![id]! > query.limits[k]!) continue rows
    const km = kmOfHaversine(haversine(query.lng, query.lat, lng[id]!, lat[id]!))
    if (km > query.maxKm) continue
    bar = offer(found, query.count, id, asks[id]! + freightOf(bands, km), bar)
  }
  return found
}
