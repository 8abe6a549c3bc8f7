// A plan cut to an area: the rows of its tables that are of places there, or of flows that begin or end there. What is of the whole
// (cost, CO2, targets, checks) stays that of the whole.
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { areaChains } from '../facts/lookups.ts'

export type Place = { site: string }

/** Whether a site lies in an area, or anywhere below it. */
export function sitesOfArea(region: Region, area: string): ReadonlySet<string> {
  const chain = areaChains(region)
  return new Set(region.sites.filter(site => chain(site.area).includes(area)).map(site => site.id))
}

/** Whether a capacity with a price stands in an area: units, stations, stocks and limits of disposal do; lines and fleets stand in none. */
export function capacitiesOfArea(
  region: Region,
  area: string,
): (row: Pick<PlanResult['capacityPrices'][number], 'kind' | 'id'>) => boolean {
  const sites = sitesOfArea(region, area)
  const chain = areaChains(region)
  const units = new Map(region.units.map(unit => [unit.id ?? `${unit.site}~${unit.process}`, unit.site]))
  const stations = new Set(region.stations.filter(station => chain(station.area).includes(area)).map(station => station.id))
  return ({ kind, id }) => {
    if (kind === 'siding') return stations.has(id)
    return sites.has(units.get(id) ?? id.split('~')[0]!)
  }
}

/** The plan with the tables of one area; `region` is the one that it was planned in. */
export function cutToArea(result: PlanResult, region: Region, area: string): PlanResult {
  const sites = sitesOfArea(region, area)
  const at = <R extends Place>(rows: readonly R[]) => rows.filter(row => sites.has(row.site))
  const stands = capacitiesOfArea(region, area)
  const units = new Map(region.units.map(unit => [unit.id ?? `${unit.site}~${unit.process}`, unit.site]))
  return {
    ...result,
    flows: result.flows.filter(flow => sites.has(flow.from) || sites.has(flow.to)),
    activities: at(result.activities),
    builds: at(result.builds),
    disposals: at(result.disposals),
    stocks: at(result.stocks),
    prices: at(result.prices),
    capacityPrices: result.capacityPrices.filter(stands),
    ...(result.recipePrices === undefined ? {} : { recipePrices: result.recipePrices.filter(row => sites.has(units.get(row.unit) ?? '')) }),
  }
}
