// Quotas on movement: how many dry tonnes may leave an area for another in a year, and which flows draw on them.
import type { Row } from '#domain/region.ts'
import { holds, type Tables } from './tables.ts'

export type Quota = {
  row: Row<'policies'>
  tonnes: number
  holdsIn: (year: number) => boolean
  /** What stays at its site does not move. */
  counts: (material: string, from: string, to: string) => boolean
}

export function quotasOf({ region, areasOf }: Tables): Quota[] {
  // A blank end is anywhere outside the other one.
  const inside = (site: string, area: string | undefined, other: string | undefined) =>
    area === undefined ? !areasOf(site).includes(other!) : areasOf(site).includes(area)
  return region.policies
    .filter(row => row.kind === 'quota_move' && row.active)
    .map(row => ({
      row,
      tonnes: row.tPerYear ?? 0,
      holdsIn: year => holds(row, year),
      counts: (material, from, to) =>
        from !== to &&
        (row.material === undefined || row.material === material) &&
        inside(from, row.area, row.areaTo) &&
        inside(to, row.areaTo, row.area),
    }))
}
