// Where each target is counted: its amount by site, so that the parts of areas add up to what the plan achieves.
// The same reading of a target as the model's own (facts/targets.ts), taken from the rows of the answer.
import type { AreaTarget, TargetSplit } from '#domain/areaBook.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { topAreas } from '#domain/topAreas.ts'
import { areaChains, groupBy } from '../facts/lookups.ts'
import { targetsOf, type TargetPlan } from '../facts/targets.ts'
import { regionOfResult } from '../plannedRegion.ts'

/** Amounts in the target's unit by the site where they count; `own` by the site where what is used arose. */
type Counted = { plan: TargetPlan; here: ReadonlyMap<string, number>; own: ReadonlyMap<string, number> | undefined }
type Read = {
  result: PlanResult
  region: Region
  chain: (site: string) => string[]
  processes: ReadonlyMap<string, Row<'processes'>>
}
type Sink = (site: string, amount: number) => void

const unitId = (unit: Row<'units'>) => unit.id ?? `${unit.site}~${unit.process}`
/** What is left between the parts and the whole, as a share of it, that is rounding. */
const rounding = 1e-7

/** Measures whose amounts stand at a site. The rest (cost, CO2, haulage, money put up, counts of others) are of the whole region. */
const amounts: Partial<Record<Row<'targets'>['measure'], (read: Read, plan: TargetPlan, year: number, put: Sink) => void>> = {
  utilised: (read, plan, year, put) => eachUsed(read, plan, year, (flow, put) => put(flow.to, flow.tonnes), put),
  share: shareAt,
  output_value: valueAt,
  sites_opened: (read, plan, year, put) => eachUnit(read, plan, year, unit => put(unit.site, unit.stands ? 1 : 0)),
  output: (read, plan, year, put) => eachUnit(read, plan, year, unit => put(unit.site, madeOf(read, plan, unit))),
  new_capacity: (read, plan, year, put) => eachUnit(read, plan, year, unit => put(unit.site, unit.added)),
  capacity: (read, plan, year, put) => eachUnit(read, plan, year, unit => put(unit.site, unit.existing + unit.added)),
}

/** @returns every target that the plan counts at sites; undefined `here` for those that it counts only as a whole are left out */
function counted(result: PlanResult, written: Region): { counted: Counted[]; chain: Read['chain']; region: Region } {
  const region = regionOfResult(written, result)
  const chainOf = areaChains(region)
  const chains = new Map(region.sites.map(site => [site.id, chainOf(site.area)]))
  const chain = (site: string) => chains.get(site) ?? []
  const read = { result, region, chain, processes: new Map(region.processes.map(row => [row.id, row])) }
  const plans = targetsOf(region, result.periods, result.programme ?? undefined, [], result.integer !== undefined)
  const all = plans.flatMap((plan): Counted[] => {
    const put = amounts[plan.row.measure]
    const year = result.periods[plan.period]
    if (put === undefined || year === undefined) return []
    const here = summed(plan, sink => put(read, plan, year, sink))
    const used = plan.row.measure === 'utilised'
    const own = used ? summed(plan, sink => eachUsed(read, plan, year, (flow, to) => to(flow.from, flow.tonnes), sink)) : undefined
    return [{ plan, here, own }]
  })
  return { counted: all, chain, region }
}

function summed(plan: TargetPlan, run: (put: Sink) => void): Map<string, number> {
  const sums = new Map<string, number>()
  run((site, amount) => {
    if (amount !== 0) sums.set(site, (sums.get(site) ?? 0) + amount / plan.size)
  })
  return sums
}

const isIn = (read: Read, plan: TargetPlan, site: string) =>
  plan.areas === undefined || read.chain(site).some(area => plan.areas!.has(area))

/** Streams that arrive where the target counts them, each tonne at its first use. */
function eachUsed(
  read: Read,
  plan: TargetPlan,
  year: number,
  give: (flow: PlanResult['flows'][number], put: Sink) => void,
  put: Sink,
): void {
  for (const flow of read.result.flows)
    if (
      flow.period === year &&
      flow.origin !== 'output' &&
      flow.process !== undefined &&
      plan.countsProcess.has(flow.process) &&
      plan.countsMaterial.has(flow.material) &&
      isIn(read, plan, flow.to)
    )
      give(flow, put)
}

/** Of a share: what is used here, over what arises and is drawn wherever the target counts. */
function shareAt(read: Read, plan: TargetPlan, year: number, put: Sink): void {
  const counts = (site: string, material: string) => plan.countsMaterial.has(material) && isIn(read, plan, site)
  let base = 0
  for (const rows of groupBy(read.region.streams, row => `${row.site}~${row.material}`).values()) {
    const row = rows.find(one => one.period === year) ?? rows.find(one => one.period === undefined)
    if (row !== undefined && counts(row.site, row.material)) base += row.tPerYear
  }
  for (const row of read.result.stocks) if (row.period === year && counts(row.site, row.material)) base += row.drawn
  if (base > 0) eachUsed(read, plan, year, (flow, to) => to(flow.to, flow.tonnes / base), put)
}

/** Deliveries at their prices: what is owed first, then the dearest step, as the plan sells. */
function valueAt({ result, region, ...rest }: Read, plan: TargetPlan, year: number, put: Sink): void {
  const delivered = new Map<string, number>()
  for (const flow of result.flows)
    if (flow.period === year && flow.process === undefined) {
      const key = `${flow.to}~${flow.material}`
      delivered.set(key, (delivered.get(key) ?? 0) + flow.tonnes)
    }
  const made = new Set(region.processes.filter(row => plan.countsProcess.has(row.id)).map(row => row.product))
  for (const [key, rows] of groupBy(region.demands, row => `${row.site}~${row.material}`)) {
    const { site, material } = rows[0]!
    const named = plan.namesMaterials || !plan.namesProcesses ? plan.countsMaterial.has(material) : made.has(material)
    if (!named || !isIn({ result, region, ...rest }, plan, site)) continue
    const steps = [...groupBy(rows, row => `${row.step ?? 1}`).values()].flatMap(group => {
      const row = group.find(one => one.period === year) ?? group.find(one => one.period === undefined)
      if (row === undefined) return []
      const owed = row.minTPerYear ?? 0
      return [
        { t: owed, price: row.priceCnyPerT, owed: true },
        { t: Math.max(row.tPerYear, owed) - owed, price: row.priceCnyPerT, owed: false },
      ]
    })
    let left = delivered.get(key) ?? 0
    for (const step of steps.sort((a, b) => Number(b.owed) - Number(a.owed) || b.price - a.price)) {
      const sold = Math.min(left, step.t)
      left -= sold
      put(site, sold * step.price)
    }
  }
}

type Standing = {
  id: string
  site: string
  process: string
  existing: number
  added: number
  stands: boolean
  outputs: Record<string, number>
}
/** Units that a target counts, with what stands, what was added up to the year, and what they do. */
function eachUnit(read: Read, plan: TargetPlan, year: number, give: (unit: Standing) => void): void {
  const { result, region } = read
  const active = new Map(result.activities.filter(row => row.period === year).map(row => [row.unit, row]))
  const builds = groupBy(
    result.builds.filter(row => row.period <= year),
    row => row.unit,
  )
  for (const unit of region.units) {
    const product = read.processes.get(unit.process)?.product
    const named = plan.row.measure === 'output' || !plan.namesMaterials || (product !== undefined && plan.countsMaterial.has(product))
    if (!plan.countsProcess.has(unit.process) || !named || !isIn(read, plan, unit.site)) continue
    const id = unitId(unit)
    const activity = active.get(id)
    const existing = activity?.existing ?? (year <= (unit.lastPeriod ?? Infinity) ? unit.existingTPerYear : 0)
    const added = activity === undefined ? (builds.get(id) ?? []).reduce((sum, row) => sum + row.capacity, 0) : activity.capacity - existing
    const there = activity !== undefined || (result.integer !== undefined && existing > 0)
    give({
      id,
      site: unit.site,
      process: unit.process,
      existing,
      added,
      stands: there || added > 0,
      outputs: activity?.outputs ?? {},
    })
  }
}

/** Tonnes of the materials that an output target names, else of what the process is for. */
function madeOf(read: Read, plan: TargetPlan, { process, outputs }: Standing): number {
  if (!plan.namesMaterials) return outputs[read.processes.get(process)?.product ?? ''] ?? 0
  return Object.entries(outputs).reduce((sum, [material, tonnes]) => sum + (plan.countsMaterial.has(material) ? tonnes : 0), 0)
}

const named = ({ row }: TargetPlan) => ({
  id: row.id,
  clause: row.clause,
  nameZh: row.nameZh ?? row.id,
  nameEn: row.nameEn ?? row.id,
  measure: row.measure,
  unit: row.unit,
})

/** What an area gives to each target that is counted at sites; those to which it gives nothing are left out. */
export function targetsOfArea(result: PlanResult, region: Region, area: string): AreaTarget[] {
  const { counted: all, chain } = counted(result, region)
  const inside = (sums: ReadonlyMap<string, number>) =>
    [...sums].reduce((sum, [site, amount]) => (chain(site).includes(area) ? sum + amount : sum), 0)
  const achieved = new Map(result.targets.map(target => [target.id, target.achieved]))
  return all
    .map(({ plan, here, own }) => ({
      ...named(plan),
      achieved: achieved.get(plan.row.id) ?? null,
      here: inside(here),
      ...(own === undefined ? {} : { own: inside(own) }),
    }))
    .filter(row => row.here > 0 || (row.own ?? 0) > 0)
}

/**
 * Every target with the parts of the areas below one: of the provinces (the highest areas there are) where none is named. Parts and rest add up to what the area (or the
 * region) gives: the rest lies in no such area.
 */
export function splitTargets(result: PlanResult, region: Region, parent?: string): TargetSplit[] {
  const { counted: all, chain, region: planned } = counted(result, region)
  const below = (parent === undefined ? topAreas(planned.areas) : planned.areas.filter(row => row.parent === parent)).map(row => row.id)
  const achieved = new Map(result.targets.map(target => [target.id, target.achieved]))
  return all.map(({ plan, here }) => {
    const sums = new Map<string, number>(below.map(id => [id, 0]))
    let whole = 0,
      rest = 0
    for (const [site, amount] of here) {
      const areas = chain(site)
      if (parent !== undefined && !areas.includes(parent)) continue
      whole += amount
      const part = areas.find(id => sums.has(id))
      if (part === undefined) rest += amount
      else sums.set(part, sums.get(part)! + amount)
    }
    const total = parent === undefined ? (achieved.get(plan.row.id) ?? whole) : whole
    const missing = total - whole
    return {
      ...named(plan),
      whole: total,
      parts: below.map(area => ({ area, amount: sums.get(area)! })).filter(({ amount }) => amount > 0),
      rest: rest + (Math.abs(missing) <= rounding * Math.abs(total) ? 0 : missing),
    }
  })
}
