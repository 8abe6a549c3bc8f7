// Dual feasibility over every possible arc, enumerated here from the tables and the public prices of a result, not by the planner's code.
import type { PlanResult } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { holds } from './checkPlan.ts'
import { lineKm, pointsOf, sphereKm, stationsNear } from './distances.ts'

export type DualReport = { arcs: number; worst: number; where: string }
type Ends = { site: string; material: string; value: number; stream: boolean; process?: string | undefined }

/**
 * Lowest reduced cost (CNY per tonne) over all arcs of direct and station modes; an optimal plan has none below zero.
 * @param every look at one origin in `every` (1: all)
 */
export function checkDuals(region: Region, result: PlanResult, every = 1): DualReport {
  const points = pointsOf(region)
  const rails = lineKm(region)
  const report: DualReport = { arcs: 0, worst: Infinity, where: '' }
  const near = new Map(region.modes.filter(row => row.network === 'stations').map(row => [row.id, stationsNear(region, points, row)]))
  const wet = new Map(region.materials.map(row => [row.id, 1 / (1 - (row.moisture ?? 0))]))
  const processOf = new Map(region.processes.map(row => [row.id, row]))
  for (const year of result.periods) {
    const worth = (kind: string, id: string) =>
      result.capacityPrices.find(row => row.kind === kind && row.id === id && row.period === year)?.value ?? 0
    const worths = new Map<string, number>()
    const valueOf = (kind: string, id: string) => {
      const key = `${kind}~${id}`
      if (!worths.has(key)) worths.set(key, worth(kind, id))
      return worths.get(key)!
    }
    const here = result.prices.filter(row => row.period === year)
    const origins: Ends[] = here
      .filter(row => row.role === 'stream' || row.role === 'product')
      .map(row => ({
        site: row.site,
        material: row.material,
        value: row.role === 'stream' ? row.value : -row.value,
        stream: row.role === 'stream',
      }))
    const ends = new Map<string, Ends[]>()
    for (const row of here.filter(price => price.role === 'feed' || price.role === 'demand')) {
      ends.set(row.material, [
        ...(ends.get(row.material) ?? []),
        { site: row.site, material: row.material, value: row.value, stream: false, process: row.process },
      ])
    }
    origins.forEach((origin, index) => {
      if (index % every !== 0) return
      for (const end of ends.get(origin.material) ?? []) {
        const gain =
          origin.value +
          end.value +
          counted(region, result, year, origin, end, points.chain(end.site)) +
          subsidy(region, year, end, processOf, points.chain(end.site))
        for (const mode of region.modes) {
          if (
            !holds(mode, year) ||
            banned(region, year, mode.id, origin.material, [...points.chain(origin.site), ...points.chain(end.site)])
          )
            continue
          for (const cost of arcCosts(mode, origin, end)) {
            report.arcs++
            if (cost - gain < report.worst) {
              report.worst = cost - gain
              report.where = `${year} ${origin.material} ${origin.site} > ${end.site} (${end.process ?? 'demand'}) by ${mode.id}`
            }
          }
        }
      }
    })
    function legCost(mode: Row<'modes'>, wetTonnes: number, km: number): number {
      const carbon =
        region.policies
          .filter(
            row =>
              row.active &&
              row.kind === 'carbon_price' &&
              holds(row, year) &&
              row.process === undefined &&
              row.area === undefined &&
              (row.mode ?? mode.id) === mode.id,
          )
          .reduce((sum, row) => sum + (row.cnyPerT ?? 0) * (row.share ?? 1), 0) / 1000
      return wetTonnes * (mode.fixedCnyPerT + km * (mode.cnyPerTkm + (mode.co2KgPerTkm ?? 0) * carbon + valueOf('fleet', mode.id)))
    }
    function arcCosts(mode: Row<'modes'>, origin: Ends, end: Ends): number[] {
      const tonnes = wet.get(origin.material)!
      const a = points.point(origin.site),
        b = points.point(end.site)
      if (mode.network === 'direct') {
        if (origin.site !== end.site && (a === undefined || b === undefined)) return []
        const km = origin.site === end.site ? 0 : sphereKm(a!, b!) * (mode.distanceFactor ?? 1.3)
        return km > 0 && (km > (mode.maxKm ?? Infinity) || km < (mode.minKm ?? 0)) ? [] : [legCost(mode, tonnes, km)]
      }
      if (origin.site === end.site) return []
      const access = region.modes.find(row => row.id === mode.accessMode)!
      const costs: number[] = []
      for (const [from, roadA] of near.get(mode.id)!(origin.site)) {
        for (const [to, roadB] of near.get(mode.id)!(end.site)) {
          const line = rails(from, to)
          if (from === to || line === Infinity || line > (mode.maxKm ?? Infinity) || line < (mode.minKm ?? 0)) continue
          const slots = mode.trainT === undefined ? 0 : ((valueOf('siding', from) + valueOf('siding', to)) * tonnes) / mode.trainT
          // Lines with a price of their own are left out of the sum: it can only make the arc dearer.
          costs.push(
            legCost(mode, tonnes, line) +
              legCost(access, tonnes, roadA) +
              legCost(access, tonnes, roadB) +
              2 * tonnes * (mode.transferCnyPerT ?? 0) +
              slots,
          )
        }
      }
      return costs
    }
  }
  return report
}

function counted(region: Region, result: PlanResult, year: number, origin: Ends, end: Ends, chain: string[]): number {
  if (!origin.stream || end.process === undefined) return 0
  const tags = region.materials.find(row => row.id === origin.material)?.tags ?? []
  const process = region.processes.find(row => row.id === end.process)!
  let sum = 0
  for (const target of result.targets) {
    const row = region.targets.find(candidate => candidate.id === target.id)!
    if (target.price === null || row.measure !== 'utilised' || result.periods.findLast(period => period <= row.year) !== year) continue
    const materialCounts =
      row.materials === undefined ||
      row.materials.length === 0 ||
      row.materials.some(item => item === origin.material || (item.startsWith('#') && tags.includes(item.slice(1))))
    const processCounts =
      row.processes === undefined || row.processes.length === 0
        ? process.utilisation === true
        : row.processes.some(item => item === process.id || (item.startsWith('#') && process.tags?.includes(item.slice(1)) === true))
    const areaCounts = row.areas === undefined || row.areas.length === 0 || row.areas.some(area => chain.includes(area))
    const size: Record<string, number> = { t: 1, 万吨: 1e4, 亿吨: 1e8, Mt: 1e6 }
    if (materialCounts && processCounts && areaCounts) sum += ((row.sense === '>=' ? 1 : -1) * target.price) / (size[row.unit] ?? 1)
  }
  return sum
}

function subsidy(region: Region, year: number, end: Ends, processOf: Map<string, Row<'processes'>>, chain: string[]): number {
  if (end.process === undefined) return 0
  return region.policies
    .filter(
      row =>
        row.active &&
        row.kind === 'subsidy_input' &&
        holds(row, year) &&
        (row.material ?? end.material) === end.material &&
        (row.process === undefined ? processOf.get(end.process!)!.utilisation === true : row.process === end.process) &&
        (row.area === undefined || chain.includes(row.area)),
    )
    .reduce((sum, row) => sum + (row.cnyPerT ?? 0) * (row.share ?? 1), 0)
}
function banned(region: Region, year: number, mode: string, material: string, areas: string[]): boolean {
  return region.policies.some(
    row =>
      row.active &&
      row.kind === 'ban_mode' &&
      holds(row, year) &&
      (row.mode ?? mode) === mode &&
      (row.material ?? material) === material &&
      (row.area === undefined || areas.includes(row.area)),
  )
}
