// What arose, was used and was eaten of some materials in a place and a year of a plan, and what the outlets that stand there could eat.
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { areaChains, groupBy } from '../facts/lookups.ts'

type Amounts = {
  arisesT: number
  arisesLowT: number
  arisesHighT: number
  /** Drawn from stocks of the place. */
  drawnT: number
  /** Of the place, used wherever; of it in the place; and eaten in the place from wherever. */
  usedT: number
  ownHereT: number
  eatenHereT: number
  /** What the standing outlets of the place eat at their usual recipe: all running, at the ends of their capacity, and as they ran. */
  standingT: number
  standingLowT: number
  standingHighT: number
  ranT: number
}
/** The place that all sites lie in. */
export const everywhere = '*'
export type Tally = { at: (area: string, materials: ReadonlySet<string>) => Amounts }

export function tallyOf(region: Region, result: PlanResult, period: number): Tally {
  const chain = areaChains(region)
  const areasOf = new Map(region.sites.map(site => [site.id, [...chain(site.area), everywhere]]))
  const utilising = new Set(region.processes.filter(row => row.utilisation === true).map(row => row.id))
  const isResource = new Set(region.materials.filter(row => row.kind === 'waste' || row.kind === 'secondary').map(row => row.id))
  const rows = new Map<string, Amounts>()
  const at = (area: string, material: string) => {
    const key = `${area}~${material}`
    const known = rows.get(key) ?? nothing()
    rows.set(key, known)
    return known
  }
  const add = (site: string, material: string, amount: (row: Amounts) => void) => {
    for (const area of areasOf.get(site) ?? []) amount(at(area, material))
  }
  for (const streams of groupBy(region.streams, row => `${row.site}~${row.material}`).values()) {
    const row = streams.find(one => one.period === period) ?? streams.find(one => one.period === undefined)
    if (row === undefined) continue
    add(row.site, row.material, sum => {
      sum.arisesT += row.tPerYear
      sum.arisesLowT += row.tPerYearLow ?? row.tPerYear
      sum.arisesHighT += row.tPerYearHigh ?? row.tPerYear
    })
  }
  for (const { site, material, period: year, drawn } of result.stocks)
    if (year === period) add(site, material, sum => (sum.drawnT += drawn))
  for (const { material, from, to, process, origin, tonnes, period: year } of result.flows) {
    if (year !== period || origin === 'output' || process === undefined || !utilising.has(process) || !isResource.has(material)) continue
    add(from, material, sum => (sum.usedT += tonnes))
    add(to, material, sum => (sum.eatenHereT += tonnes))
    const ends = new Set(areasOf.get(to))
    for (const area of areasOf.get(from) ?? []) if (ends.has(area)) at(area, material).ownHereT += tonnes
  }
  const ran = new Map(result.activities.filter(row => row.period === period).map(row => [`${row.site}~${row.process}`, row.tonnes]))
  const shares = groupBy(
    region.process_flows.filter(row => row.direction === 'in' && isResource.has(row.material)),
    row => row.process,
  )
  for (const unit of region.units) {
    if (!utilising.has(unit.process) || (unit.lastPeriod ?? period) < period) continue
    for (const { material, t } of shares.get(unit.process) ?? [])
      add(unit.site, material, sum => {
        sum.standingT += unit.existingTPerYear * t
        sum.standingLowT += (unit.existingTPerYearLow ?? unit.existingTPerYear) * t
        sum.standingHighT += (unit.existingTPerYearHigh ?? unit.existingTPerYear) * t
        sum.ranT += (ran.get(`${unit.site}~${unit.process}`) ?? 0) * t
      })
  }
  return {
    at: (area, materials) => {
      const sum = nothing()
      for (const material of materials) {
        const row = rows.get(`${area}~${material}`)
        if (row !== undefined) for (const key of Object.keys(sum) as (keyof Amounts)[]) sum[key] += row[key]
      }
      return sum
    },
  }
}

function nothing(): Amounts {
  return {
    arisesT: 0,
    arisesLowT: 0,
    arisesHighT: 0,
    drawnT: 0,
    usedT: 0,
    ownHereT: 0,
    eatenHereT: 0,
    standingT: 0,
    standingLowT: 0,
    standingHighT: 0,
    ranT: 0,
  }
}
