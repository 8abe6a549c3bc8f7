// Duals of an area with their spread: what one more tonne costs or is worth at its places, beside the whole region.
import type { AreaPrice } from '#domain/areaBook.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { groupBy } from '../facts/lookups.ts'
import { sitesOfArea } from './areaCut.ts'

type Price = PlanResult['prices'][number]
const roles = ['stream', 'product', 'feed', 'demand'] as const

/** Lowest, middle and highest of some prices; there is at least one. */
function spread(rows: readonly Price[]) {
  const values = rows.map(row => row.value).sort((a, b) => a - b)
  const half = values.length >> 1
  const median = values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2
  return { places: new Set(rows.map(row => row.site)).size, low: values[0]!, median, high: values.at(-1)! }
}

/** By role, then in the order of the region's materials; empty where the plan bears no prices. */
export function areaPrices(result: PlanResult, region: Region, area: string, period: number): AreaPrice[] {
  const sites = sitesOfArea(region, area)
  const order = new Map(region.materials.map((row, at) => [row.id, at]))
  const groups = groupBy(
    result.prices.filter(row => row.period === period),
    row => `${row.role}~${row.material}`,
  )
  return [...groups.values()]
    .flatMap((all): AreaPrice[] => {
      const here = all.filter(row => sites.has(row.site))
      const { role, material } = all[0]!
      return here.length === 0 ? [] : [{ role, material, ...spread(here), region: spread(all) }]
    })
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (order.get(a.material) ?? 0) - (order.get(b.material) ?? 0))
}
