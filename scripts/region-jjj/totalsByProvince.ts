// Every official total of a province in one table: what the statistics count, what the ministry counted with rock, recyclables, and what lies there.
import type { Region } from '#domain/region.ts'
import { compareOfficialTotals } from '#intake/officialTotals.ts'
import { sum } from './tables.ts'

export type PlaceTotals = { area: string; yearbook?: Pair; ministry?: Pair; recyclables?: Pair; stock?: Pair }
/** Mt. */
export type Pair = { ours: number; official: number; year: number }

const generated = {
  yearbook: ['general_industrial_solid_waste_generated'],
  ministry: ['bulk_industrial_solid_waste_incl_waste_rock_generated', 'tailings_with_waste_rock_generated'],
  recyclables: ['main_recyclables_generated'],
} as const
const stocks: ReadonlySet<string> = new Set(['industrial_solid_waste_stock', 'tailings_stock'])

/** @param areas ids in the order wanted; of several years the one nearest to the base year counts */
export function totalsByPlace(region: Region, areas: readonly string[]): PlaceTotals[] {
  const base = region.meta.periods[0]!
  const compared = compareOfficialTotals(region)
  return areas.map(area => {
    const nearest = <R extends { year: number }>(rows: R[]): R | undefined =>
      rows.reduce<R | undefined>(
        (best, row) => (best === undefined || Math.abs(row.year - base) < Math.abs(best.year - base) ? row : best),
        undefined,
      )
    const pair = (indicators: readonly string[]): Pair | undefined => {
      const row = nearest(compared.filter(one => one.area === area && indicators.includes(one.indicator) && one.ours !== null))
      return row === undefined ? undefined : { ours: row.ours!, official: row.official, year: row.year }
    }
    const published = nearest(region.official_totals.filter(row => row.area === area && stocks.has(row.indicator)))
    const found = {
      yearbook: pair(generated.yearbook),
      ministry: pair(generated.ministry),
      recyclables: pair(generated.recyclables),
      stock: published === undefined ? undefined : { ours: stockIn(region, area), official: published.value, year: published.year },
    }
    return { area, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) }
  })
}

/** Mt lying in an area. */
function stockIn(region: Region, area: string): number {
  const parent = new Map(region.areas.map(row => [row.id, row.parent]))
  const areaOf = new Map(region.sites.map(row => [row.id, row.area]))
  const inside = (site: string): boolean => {
    for (let at = areaOf.get(site); at !== undefined; at = parent.get(at)) if (at === area) return true
    return false
  }
  return (
    sum(
      region.stocks.filter(row => inside(row.site)),
      row => row.t,
    ) / 1e6
  )
}
