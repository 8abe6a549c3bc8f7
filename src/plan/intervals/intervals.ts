// Intervals on what a plan says. Groups of inputs that may matter are put at both their ends and the plan is solved again, so that effects on
// money, CO2, tonnes and gaps are exact there; the others count by their first-order effect. Groups are independent: means and variances add.
import type { IntervalSource, PlanInterval, PlanIntervals } from '#domain/intervals.ts'
import type { AssumptionInfluence, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { StudyProgress } from '#domain/study.ts'
import { openPlan, type PlanPorts } from '../open.ts'
import { resultOf } from '../plan.ts'
import { plannedRegion } from '../plannedRegion.ts'
import { settle } from '../search/relax.ts'
import { warmOf, type Warm } from '../search/warm.ts'
import { regionAt } from '../studies/drawn.ts'
import { answersOf, type Answer } from './answers.ts'
import { groupsOf, type Ends, type Group } from './groups.ts'

export type IntervalPorts = Pick<PlanPorts, 'now' | 'engine'> & { onProgress?: (progress: StudyProgress) => void }
/** The plan that is asked about, what each of its figures does to its cost, and where it sits. */
export type Asked = { result: PlanResult; influences: readonly AssumptionInfluence[]; warm: Warm | undefined }

type Solved = { low: Answer[]; high: Answer[] }

/** Groups solved again: those that do most to the cost, and those whose tonnes swing most, of recyclables, waste, demand and capacity. */
const solved = { cost: 6, recyclables: 2, waste: 2, demand: 2, capacity: 1 }
/** Inputs named for each figure. */
const named = 3

/** @returns the intervals; or the problems of region or settings */
export function intervalsOf(region: Region, scenario: Scenario, asked: Asked, ports: IntervalPorts): Checked<PlanIntervals> {
  const startedAt = ports.now()
  const planned = plannedRegion(region, scenario)
  if (!planned.ok) return planned
  const groups = groupsOf(planned.value, asked.influences, asked.result)
  const missed = new Set(asked.result.targets.filter(row => row.met === false).map(row => row.id))
  const central = answersOf(asked.result, planned.value, missed)
  const chosen = chosenOf(groups, planned.value)
  const exact = new Map<Group, Solved>()
  let near = asked.warm
  for (const [i, group] of chosen.entries()) {
    const ends: Partial<Record<keyof Ends, Answer[]>> = {}
    for (const end of ['low', 'high'] as const) {
      ports.onProgress?.({
        step: { zh: `${group.nameZh}：取${end === 'low' ? '低' : '高'}值`, en: `${group.nameEn}: ${end} end` },
        done: 2 * i + (end === 'low' ? 0 : 1),
        of: 2 * chosen.length,
        seconds: (ports.now() - startedAt) / 1000,
      })
      const moved = regionAt(
        planned.value,
        group.figures,
        group.figures.map(row => row[end]),
      )
      const again = solveAgain(moved, asked.result.scenario, { ...ports, ...(near === undefined ? {} : { near }) })
      if (again === undefined) continue
      near ??= again.warm
      ends[end] = answersOf(again.result, moved, missed)
    }
    if (ends.low !== undefined && ends.high !== undefined) exact.set(group, { low: ends.low, high: ends.high })
  }
  const rows = central.map((answer, at) => intervalOf(answer, at, groups, exact, asked.result.periods.length))
  const variance = (some: readonly Group[]) => some.reduce((sum, { cost }) => sum + cost.low ** 2 + cost.high ** 2, 0)
  return {
    ok: true,
    warnings: [],
    value: {
      rows,
      groups: groups.length,
      solvedGroups: exact.size,
      solves: 2 * chosen.length,
      solvedShare: variance(groups) > 0 ? variance([...exact.keys()]) / variance(groups) : 1,
      method: methodWords(groups.length, exact.size),
      seconds: (ports.now() - startedAt) / 1000,
    },
  }
}

/** One case of the inputs, near the plan. Undefined where it gives no answer (out of time, engine). */
export function solveAgain(
  region: Region,
  { programme, periods }: Scenario,
  { now, engine, near }: Pick<PlanPorts, 'now' | 'engine' | 'near'>,
): { result: PlanResult; warm: Warm } | undefined {
  // What the settings and the ledger do is in the region already.
  const scenario: Scenario = {
    settings: {},
    ...(programme === undefined ? {} : { programme }),
    ...(periods === undefined ? {} : { periods }),
  }
  const opened = openPlan(region, scenario, { now, engine, ...(near === undefined ? {} : { near }) })
  if (!opened.ok) return undefined
  const { solving } = opened.value
  try {
    const settled = settle(solving)
    if (!('answer' in settled)) return undefined
    return { result: resultOf(opened.value, settled), warm: warmOf(solving, settled) }
  } finally {
    opened.value.close()
  }
}

function chosenOf(groups: readonly Group[], region: Region): Group[] {
  const kinds = new Map(region.materials.map(row => [row.id, row.kind]))
  const kindOf = ({ id }: Group) => kinds.get(id.split('.').at(-1)!)
  const movable = groups.filter(group => group.movable)
  const first = (some: Group[], by: (group: Group) => number, count: number) =>
    some
      .filter(group => by(group) > 0)
      .sort((a, b) => by(b) - by(a) || (a.id < b.id ? -1 : 1))
      .slice(0, count)
  const reach = ({ cost }: Group) => Math.max(Math.abs(cost.low), Math.abs(cost.high))
  const swing = ({ swingT }: Group) => swingT
  const amountsOf = (family: string) => movable.filter(({ id }) => id.startsWith(`${family}.`))
  return [
    ...new Set([
      ...first(movable, reach, solved.cost),
      ...first(
        amountsOf('streams').filter(group => kindOf(group) === 'secondary'),
        swing,
        solved.recyclables,
      ),
      ...first(
        amountsOf('streams').filter(group => kindOf(group) === 'waste'),
        swing,
        solved.waste,
      ),
      ...first(amountsOf('demands'), swing, solved.demand),
      ...first(amountsOf('units'), swing, solved.capacity),
    ]),
  ]
}

/** Nine of ten draws lie so many deviations about the mean. */
const ninetyPercent = 1.645
/** Of a triangle, from its peak to an end: mean of the way, and of its square. */
const way = { mean: 1 / 3, square: 1 / 6 }

function intervalOf(answer: Answer, at: number, groups: readonly Group[], exact: ReadonlyMap<Group, Solved>, years: number): PlanInterval {
  const effects = groups
    .map(group => ({ group, ends: effectOf(answer, at, group, exact.get(group), years), solved: exact.has(group) }))
    .filter(({ ends }) => ends.low !== 0 || ends.high !== 0)
    .map(effect => ({ ...effect, ...momentsOf(effect.ends, effect.group.below) }))
  const variance = effects.reduce((sum, effect) => sum + effect.variance, 0)
  const first = effects
    .toSorted((a, b) => b.variance - a.variance || (a.group.id < b.group.id ? -1 : 1))
    .slice(0, named)
    .map(({ group, ends, variance: own, solved: again }): IntervalSource => {
      const { table, key, field } = leadOf(group)
      const { id, nameZh, nameEn, figures } = group
      const names = { group: id, nameZh, nameEn, figures: figures.length }
      return { ...names, table, key, field, atLow: ends.low, atHigh: ends.high, share: own / variance, solved: again }
    })
  const { id, nameZh, nameEn, unit, value } = answer
  const middle = value + effects.reduce((sum, effect) => sum + effect.mean, 0),
    reach = ninetyPercent * Math.sqrt(variance)
  // Money and CO2 go either way; nobody uses or lacks less than nothing. What the plan says is never left outside.
  const floor = unit.startsWith('CNY') || unit.startsWith('t CO') ? -Infinity : 0
  return {
    id,
    nameZh,
    nameEn,
    unit,
    value,
    low: Math.min(value, Math.max(floor, middle - reach)),
    high: Math.max(value, middle + reach),
    first,
  }
}

/**
 * Mean and variance of what a group does to a figure, while the group follows the triangle of its intervals and the effect is straight on either
 * side of the middle.
 * @param below how much of the triangle lies below the middle
 */
function momentsOf({ low, high }: Ends, below: number): { mean: number; variance: number } {
  const mean = way.mean * (below * low + (1 - below) * high)
  return { mean, variance: Math.max(0, way.square * (below * low ** 2 + (1 - below) * high ** 2) - mean ** 2) }
}

/** What the ends of a group do to a figure: solved, or of first order where it is money, CO2 or a sum of streams. Rounding is nothing. */
function effectOf({ id, value, streamsOf }: Answer, at: number, group: Group, again: Solved | undefined, years: number): Ends {
  const rounding = 1e-6 * Math.max(1, Math.abs(value))
  const told = ({ low, high }: Ends): Ends => ({
    low: Math.abs(low) > rounding ? low : 0,
    high: Math.abs(high) > rounding ? high : 0,
  })
  if (again !== undefined) return told({ low: again.low[at]!.value - value, high: again.high[at]!.value - value })
  if (id === 'netCost') return told(group.cost)
  if (id === 'co2') return told({ low: group.co2Kg.low / 1000, high: group.co2Kg.high / 1000 })
  return streamsOf === undefined ? { low: 0, high: 0 } : told(streamEnds(group, streamsOf, years))
}

function streamEnds({ figures }: Group, materials: ReadonlySet<string>, years: number): Ends {
  const counted = figures.filter(
    ({ table, field, key }) => table === 'streams' && field === 'tPerYear' && materials.has(key.split('~')[1]!),
  )
  // A figure without a year of its own holds in all of them.
  const times = ({ key }: AssumptionInfluence) => (key.split('~').length > 2 ? 1 : years)
  return {
    low: counted.reduce((sum, row) => sum + times(row) * (row.low - row.central), 0),
    high: counted.reduce((sum, row) => sum + times(row) * (row.high - row.central), 0),
  }
}

/** The figure of a group that does most to the cost, or is widest. */
function leadOf({ figures }: Group): AssumptionInfluence {
  const reach = (row: AssumptionInfluence) => Math.max(Math.abs(row.costAtLow ?? 0), Math.abs(row.costAtHigh ?? 0))
  return figures.reduce((best, row) =>
    reach(row) > reach(best) || (reach(row) === reach(best) && row.high - row.low > best.high - best.low) ? row : best,
  )
}

function methodWords(groups: number, solvedGroups: number) {
  return {
    zh: `有区间的数按同一物料、工艺、市场或来源分为 ${groups} 组：组内同升同降，组间互不相关，各按三角分布。可能影响最大的 ${solvedGroups} 组各取两端重新求解，其余按一阶影响计。区间为九成把握。`,
    en: `Figures with an interval stand in ${groups} groups, one material, process, market or source each: within a group they rise and fall together, groups are independent, each a triangle. The ${solvedGroups} groups that may matter most are solved again at both ends, the others count by first order. Intervals are of ninety per cent.`,
  }
}
