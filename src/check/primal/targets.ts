// Targets counted again: what each measure counts, whether it holds, by how much it was relaxed; and that the status says so.
import { idsMeant } from '#domain/idsMeant.ts'
import type { Row } from '#domain/region.ts'
import type { Case } from '../case.ts'
import { addedIn, existingIn } from '../facts/capacity.ts'
import type { Unit } from '../facts/nodes.ts'
import { sums } from '../facts/tables.ts'
import { fill, soldIn, stepsIn } from './demands.ts'

/** Tonnes or CNY that one unit of a target is. */
const sizes: Record<string, number> = Object.fromEntries(
  (
    [
      [1, ['t', 't/a', 't/yr', 't/year', '吨', 'CNY', '元']],
      [1e3, ['kt', '千吨']],
      [1e4, ['10^4 t', '10kt', '万吨', '万t', '10^4 CNY', '万元']],
      [1e6, ['Mt', 'Mt/yr', '百万吨', 'CNY million', '百万元']],
      [1e8, ['亿吨', '亿t', '10^8 CNY', '亿元']],
    ] as const
  ).flatMap(([size, names]) => names.map(name => [name, size])),
)

export type Goal = {
  row: Row<'targets'>
  /** The planned year in which it must hold; undefined before the first. */
  year: number | undefined
  size: number
  /** It constrains the plan. */
  binds: boolean
  countsFeed: (material: string, process: string, site: string) => boolean
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
        size: row.measure === 'sites_opened' ? 1 : (sizes[row.unit] ?? 1),
        binds:
          row.modelled &&
          row.value !== undefined &&
          year !== undefined &&
          (sizes[row.unit] !== undefined || row.measure === 'sites_opened') &&
          (whole || row.measure !== 'sites_opened') &&
          row.measure !== 'external',
        countsFeed: (material, process, site) => row.measure === 'utilised' && utilises(process) && materials.has(material) && here(site),
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

/** Tonnes, CNY or sites that the plan reaches; null where it has nothing to say. */
export function reachedBy(c: Case, goal: Goal): number | null {
  const { row, year } = goal
  if (row.measure === 'external') return row.reported ?? null
  if (year === undefined) return null
  let sum = 0
  if (row.measure === 'utilised') {
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
    const standing = existingIn(unit, year),
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
    tally.holds((target.achieved === null) === (own === null) && (target.required ?? undefined) === row.value, [row.id])
    if (own === null || target.achieved === null) continue
    // Counts of tonnes and money are measured against a hundred of them, as everywhere.
    tally.equal(target.achieved, own, [row.id, 'achieved'], 100 / size)
    if (row.value === undefined) continue
    const sign = row.sense === '>=' ? 1 : -1
    const slack = (own - row.value) * sign
    const near = 1e-6 * Math.max(100 / size, Math.abs(row.value))
    if (Math.abs(slack) > near) tally.holds(target.met === slack > 0, [row.id, 'met'])
    if (!binds) continue
    const given = result.relaxations.filter(one => one.kind === 'target' && one.id === row.id).reduce((sum, one) => sum + one.by, 0)
    tally.atMost(0, slack + given, [row.id, 'required'], Math.max(100 / size, Math.abs(row.value)))
  }
}
