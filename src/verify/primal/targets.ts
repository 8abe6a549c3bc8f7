// Targets counted again: what each measure counts, whether it holds, by how much it was relaxed; and that the status says so.
import { idsMeant } from '#domain/idsMeant.ts'
import type { Row } from '#domain/region.ts'
import type { Case } from '../case.ts'
import { addedIn, existingIn } from '../facts/capacity.ts'
import type { Unit } from '../facts/nodes.ts'
import { sums } from '../facts/tables.ts'
import { fill, soldIn, stepsIn } from './demands.ts'

type Measure = Row<'targets'>['measure']
const unitSizes = (rows: readonly (readonly [number, readonly string[]])[]): Record<string, number> =>
  Object.fromEntries(rows.flatMap(([size, names]) => names.map(name => [name, size])))
const tonnes = unitSizes([
  [1, ['t', 't/a', 't/yr', 't/year', '吨']],
  [1e3, ['kt', '千吨']],
  [1e4, ['10^4 t', '10kt', '万吨', '万t']],
  [1e6, ['Mt', 'Mt/yr', '百万吨']],
  [1e8, ['亿吨', '亿t']],
])
const money = unitSizes([
  [1, ['CNY', '元']],
  [1e4, ['10^4 CNY', '万元']],
  [1e6, ['CNY million', '百万元']],
  [1e8, ['10^8 CNY', '亿元']],
])
const haul = unitSizes([
  [1, ['tkm', 't·km', '吨公里']],
  [1e4, ['10^4 tkm', '万吨公里']],
  [1e6, ['Mtkm']],
  [1e8, ['10^8 tkm', '亿吨公里']],
])
const share = unitSizes([
  [1, ['share', '1']],
  [0.01, ['%']],
])
/** Tonnes, CNY, tonne-kilometres or parts of a whole that one unit of a target is; undefined where the unit is none of its measure. */
const sizes: Partial<Record<Measure, Record<string, number>>> = {
  utilised: tonnes,
  output: tonnes,
  capacity: tonnes,
  new_capacity: tonnes,
  co2: tonnes,
  output_value: money,
  cost: money,
  investment: money,
  haul,
  share,
}
function sizeOf({ measure, unit }: Row<'targets'>): number | undefined {
  return measure === 'sites_opened' ? 1 : sizes[measure]?.[measure === 'co2' ? unit.replace(/\s*CO[2₂]$/u, '') : unit]
}
/** Measures of the whole region, which can only be bounded from above. */
const ofRegion: ReadonlySet<Measure> = new Set(['co2', 'cost', 'haul'])
const isWhole = (row: Row<'targets'>) =>
  row.sense === '<=' && [row.materials, row.processes, row.areas].every(list => list === undefined || list.length === 0)

export type Goal = {
  row: Row<'targets'>
  /** The planned year in which it must hold; undefined before the first. */
  year: number | undefined
  size: number
  /** It constrains the plan. */
  binds: boolean
  countsFeed: (material: string, process: string, site: string) => boolean
  /** Whether what arises there, and is drawn from its stock, is what a share is counted of. */
  countsStream: (material: string, site: string) => boolean
  /** Tonnes counted per tonne of activity (or capacity) of a unit. */
  countsUnit: (unit: Unit) => number
  countsSale: (material: string, site: string) => boolean
}

export function goalsOf({ region, result, years, tables, whole }: Case): Goal[] {
  return region.targets
    .filter(row => row.programme === result.programme)
    .map(row => {
      const year = years.findLast(one => one <= row.year)
      const names = (list: string[] | undefined) => list !== undefined && list.length > 0
      const materials = idsMeant(row.materials, region.materials),
        processes = idsMeant(row.processes, region.processes)
      const utilises = (process: string) =>
        names(row.processes) ? processes.has(process) : tables.processes.get(process)?.utilisation === true
      const here = (site: string) => !names(row.areas) || tables.areasOf(site).some(area => row.areas!.includes(area))
      const makers = new Set(region.processes.filter(process => processes.has(process.id)).map(process => process.product))
      return {
        row,
        year,
        size: sizeOf(row) ?? 1,
        binds:
          row.modelled &&
          row.value !== undefined &&
          year !== undefined &&
          sizeOf(row) !== undefined &&
          (whole || row.measure !== 'sites_opened') &&
          (!ofRegion.has(row.measure) || isWhole(row)) &&
          row.measure !== 'external',
        countsFeed: (material, process, site) =>
          (row.measure === 'utilised' || row.measure === 'share') && utilises(process) && materials.has(material) && here(site),
        countsStream: (material, site) => row.measure === 'share' && materials.has(material) && here(site),
        countsUnit({ row: unit, recipe }) {
          if (!processes.has(unit.process) || !here(unit.site)) return 0
          if (row.measure !== 'output') return !names(row.materials) || materials.has(recipe.process.product) ? 1 : 0
          let share = 0
          for (const output of recipe.outputs) if (names(row.materials) ? materials.has(output.material) : output.main) share += output.t
          return share
        },
        countsSale: (material, site) =>
          row.measure === 'output_value' &&
          (names(row.materials) || !names(row.processes) ? materials.has(material) : makers.has(material)) &&
          here(site),
      }
    })
}

/** Tonnes, CNY, tonne-kilometres, parts of a whole or sites that the plan reaches; null where it has nothing to say. */
export function reachedBy(c: Case, goal: Goal): number | null {
  const { row, year } = goal
  if (row.measure === 'external') return row.reported ?? null
  if (year === undefined) return null
  if (row.measure === 'cost') return c.result.objective.value
  if (row.measure === 'co2') return emittedIn(c, year) / 1000
  if (row.measure === 'haul')
    return c.result.flows.reduce((sum, flow) => (flow.period === year ? sum + flow.tonnes * c.tables.wet(flow.material) * flow.km : sum), 0)
  if (row.measure === 'investment') return putUp(c, goal, year)
  if (row.measure === 'share') {
    const base = shareBase(c, goal)
    return base > 0 ? utilisedIn(c, goal, year) / base : 0
  }
  let sum = 0
  if (row.measure === 'utilised') return utilisedIn(c, goal, year)
  if (row.measure === 'output_value') {
    const sold = soldIn(c, year)
    for (const [place, steps] of stepsIn(c.tables, year)) {
      const [site, material] = place.split('~') as [string, string]
      if (!goal.countsSale(material, site)) continue
      const parts = fill(steps, sold.get(place) ?? 0)
      for (const [at, step] of steps.entries()) sum += parts[at]! * step.cny
    }
    return sum
  }
  const made = new Map(c.result.activities.filter(one => one.period === year).map(one => [one.unit, one.tonnes]))
  const built = sums(
    c.result.builds,
    build => `${build.unit}~${build.period}`,
    build => build.capacity,
  )
  for (const unit of c.nodes.units) {
    const share = goal.countsUnit(unit)
    if (share === 0) continue
    const standing = existingIn(unit, year) * c.standsStill(unit, year),
      added = addedIn(
        c.tables,
        unit,
        c.years.map(from => built.get(`${unit.id}~${from}`) ?? 0),
        year,
      )
    if (row.measure === 'output') sum += share * (made.get(unit.id) ?? 0)
    else if (row.measure === 'new_capacity') sum += share * added
    else if (row.measure === 'capacity') sum += share * (standing + added)
    // An integer plan counts what stands or is opened; a continuous one cannot say, and counts where something is done.
    else if ((c.whole ? standing > 0 : made.has(unit.id)) || added > 0) sum++
  }
  return sum
}

/** Tonnes of streams that arrive where the goal counts them. */
export function utilisedIn(c: Case, goal: Goal, year: number): number {
  let sum = 0
  for (const flow of c.result.flows)
    if (
      flow.period === year &&
      flow.origin !== 'output' &&
      flow.process !== undefined &&
      goal.countsFeed(flow.material, flow.process, flow.to)
    )
      sum += flow.tonnes
  return sum
}

/** Tonnes that a share is counted of: what arises, and without `still` what is drawn from stocks. */
export function shareBase(c: Case, { year, countsStream }: Goal, still = false): number {
  const at = c.years.indexOf(year!)
  let sum = 0
  for (const supply of c.nodes.supplies)
    if (supply.kind === 'stream' && countsStream(supply.material, supply.site)) sum += supply.arises[at] ?? 0
  if (!still) for (const row of c.result.stocks) if (row.period === year && countsStream(row.material, row.site)) sum += row.drawn
  return sum
}

/** Kilograms of CO2 of a year, less what is avoided. */
function emittedIn({ result, tables }: Case, year: number): number {
  let kg = 0
  const came = sums(
    result.flows.filter(flow => flow.period === year && flow.process !== undefined),
    flow => `${flow.to}~${flow.process}~${flow.material}`,
    flow => flow.tonnes,
  )
  for (const flow of result.flows) if (flow.period === year) kg += flow.co2Kg
  for (const { site, process, period, tonnes: made, inputs } of result.activities) {
    if (period !== year) continue
    const figure = (name: 'co2KgPerT' | 'avoidedCo2KgPerT') => tables.parameter(process, name, year) ?? 0
    kg += made * (figure('co2KgPerT') - figure('avoidedCo2KgPerT'))
    for (const [material, eaten] of Object.entries(inputs)) {
      const bought = Math.max(0, eaten - (came.get(`${site}~${process}~${material}`) ?? 0))
      kg += bought * (tables.purchase(material, site)?.co2KgPerT ?? 0)
    }
  }
  return kg
}

/** CNY put up until a year at the units that the goal counts. */
function putUp(c: Case, goal: Goal, year: number): number {
  let sum = 0
  const opened = new Set<string>()
  for (const build of c.result.builds.toSorted((a, b) => a.period - b.period)) {
    const unit = c.nodes.unitAt(build.site, build.process)!
    const { perTonne, opening } = c.invested(unit, build.period)
    const once = opened.has(unit.id) ? 0 : opening
    opened.add(unit.id)
    if (build.period <= year) sum += goal.countsUnit(unit) * (build.capacity * perTonne + once)
  }
  return sum
}

/** What is missing of a target, in its unit; of a share in parts of what arises, whatever is drawn from stocks. */
export function missingOf(c: Case, goal: Goal): number {
  const reached = reachedBy(c, goal)
  if (reached === null || goal.row.value === undefined) return 0
  const missing = Math.max(0, (goal.row.value - reached / goal.size) * (goal.row.sense === '>=' ? 1 : -1))
  return goal.row.measure === 'share' ? (missing * shareBase(c, goal)) / (shareBase(c, goal, true) || 1) : missing
}

/** What counts as nothing of a target, in its unit: a hundred tonnes, CNY, tonne-kilometres; of a share a ten-thousandth. */
function smallOf({ row, size }: Goal): number {
  return (row.measure === 'share' ? 1e-4 : 100) / size
}

export function checkTargets(c: Case, goals: Goal[]): void {
  const { result, book } = c
  if (goals.length === 0 && result.targets.length === 0 && result.relaxations.length === 0 && result.status !== 'relaxed') return
  const tally = book.open('targets')
  const said = new Map(result.targets.map(row => [row.id, row]))
  tally.holds(said.size === goals.length, ['targets'])
  // An optimal plan gives nothing up, a relaxed one says what.
  tally.holds((result.status !== 'relaxed') === (result.relaxations.length === 0), ['status'])
  for (const goal of goals) {
    const { row, size, binds } = goal
    const target = said.get(row.id)
    tally.holds(target !== undefined && target.modelled === binds && (!c.priced || (target.price !== null) === binds), [row.id])
    if (target === undefined) continue
    const reached = reachedBy(c, goal),
      own = reached === null || row.measure === 'external' ? reached : reached / size
    tally.holds(!binds || target.payCnyPerUnit === row.payCnyPerUnit, [row.id, 'payCnyPerUnit'])
    tally.holds((target.achieved === null) === (own === null) && (target.required ?? undefined) === row.value, [row.id])
    if (own === null || target.achieved === null) continue
    // Counts of tonnes and money are measured against a hundred of them, as everywhere.
    tally.equal(target.achieved, own, [row.id, 'achieved'], smallOf(goal))
    if (row.value === undefined) continue
    const sign = row.sense === '>=' ? 1 : -1
    const slack = (own - row.value) * sign
    const near = 1e-6 * Math.max(smallOf(goal), Math.abs(row.value))
    if (Math.abs(slack) > near) tally.holds(target.met === slack > 0, [row.id, 'met'])
    // What has a price may be left; what that costs is counted with the money.
    if (!binds || row.payCnyPerUnit !== undefined) continue
    const given = result.relaxations.filter(one => one.kind === 'target' && one.id === row.id).reduce((sum, one) => sum + one.by, 0)
    tally.atMost(0, slack + given, [row.id, 'required'], Math.max(smallOf(goal), Math.abs(row.value)))
  }
}
