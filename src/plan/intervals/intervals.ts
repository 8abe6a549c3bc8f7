// Intervals on what a plan says. Groups of inputs that may matter are put at both their ends and the plan is solved again, so that effects on
// money, CO2, tonnes and gaps are exact there; the others count by their first-order effect. Groups are independent: means and variances add. A
// handful of draws of all groups at once, solved again, tells what that leaves out: its mean shifts the interval, its variance widens it.
import type { IntervalSource, PlanInterval, PlanIntervals } from '#domain/intervals.ts'
import type { AssumptionInfluence, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { StudyProgress, Words } from '#domain/study.ts'
import { openPlan, type PlanPorts } from '../open.ts'
import { resultOf } from '../plan.ts'
import { plannedRegion } from '../plannedRegion.ts'
import { settle } from '../search/relax.ts'
import { warmOf, type Warm } from '../search/warm.ts'
import { regionAt } from '../studies/drawn.ts'
import { answersOf, type Answer } from './answers.ts'
import { groupsOf, type Ends, type Group } from './groups.ts'
import { alongWay, jointDraws, type JointDraw } from './joint.ts'

export type IntervalPorts = Pick<PlanPorts, 'now' | 'engine'> & { onProgress?: (progress: StudyProgress) => void }
/** The plan that is asked about, what each of its figures does to its cost, and where it sits. */
export type Asked = { result: PlanResult; influences: readonly AssumptionInfluence[]; warm: Warm | undefined }

type Solved = { low: Answer[]; high: Answer[] }
type Context = {
  reference: readonly Answer[]
  groups: readonly Group[]
  /** Those of the draws, in their order. */
  movable: readonly Group[]
  exact: ReadonlyMap<Group, Solved>
  drawn: readonly { draw: JointDraw; answers: Answer[] }[]
  years: number
}

/** Groups solved again: those that do most to the cost, and those whose tonnes swing most, of recyclables, waste, demand and capacity. */
const solved = { cost: 5, recyclables: 2, waste: 2, demand: 2, capacity: 1 }
/** Draws of all groups at once. */
const joint = { count: 10, seed: 1 }
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
  const movable = groups.filter(group => group.movable)
  const draws = jointDraws(movable, joint.count, joint.seed)
  const of = 1 + 2 * chosen.length + draws.length
  let done = 0
  let near = asked.warm
  const answersAt = (figures: readonly AssumptionInfluence[], values: readonly number[], step: Words): Answer[] | undefined => {
    ports.onProgress?.({ step, done, of, seconds: (ports.now() - startedAt) / 1000 })
    done++
    const moved = regionAt(planned.value, figures, values)
    const again = solveAgain(moved, asked.result.scenario, { ...ports, ...(near === undefined ? {} : { near }) })
    if (again === undefined) return undefined
    near ??= again.warm
    return answersOf(again.result, moved, missed)
  }
  // What is decided whole in the plan (lanes) is not in the cases: they are held against the plan as it is solved here.
  const reference = answersAt([], [], { zh: '中值', en: 'central figures' }) ?? central
  const exact = new Map<Group, Solved>()
  for (const group of chosen) {
    const at = (end: keyof Ends) =>
      answersAt(
        group.figures,
        group.figures.map(row => row[end]),
        { zh: `${group.nameZh}：取${end === 'low' ? '低' : '高'}值`, en: `${group.nameEn}: ${end} end` },
      )
    const [low, high] = [at('low'), at('high')]
    if (low !== undefined && high !== undefined) exact.set(group, { low, high })
  }
  const all = movable.flatMap(group => group.figures)
  const drawn = draws.flatMap((draw, i) => {
    const answers = answersAt(all, draw.values, { zh: `全部输入同时抽样 ${i + 1}`, en: `all inputs drawn at once ${i + 1}` })
    return answers === undefined ? [] : [{ draw, answers }]
  })
  const context: Context = { reference, groups, movable, exact, drawn, years: asked.result.periods.length }
  const variance = (some: readonly Group[]) => some.reduce((sum, { cost }) => sum + cost.low ** 2 + cost.high ** 2, 0)
  return {
    ok: true,
    warnings: [],
    value: {
      rows: central.map((answer, at) => intervalOf(answer, at, context)),
      groups: groups.length,
      solvedGroups: exact.size,
      solves: done,
      solvedShare: variance(groups) > 0 ? variance([...exact.keys()]) / variance(groups) : 1,
      method: methodWords(groups.length, exact.size, drawn.length),
      seconds: (ports.now() - startedAt) / 1000,
    },
  }
}

/** One case of the inputs, near the plan. Undefined where it gives no answer (out of time, engine). */
export function solveAgain(
  region: Region,
  { programme, periods }: Scenario,
  { now, engine, near }: Pick<PlanPorts, 'now' | 'engine' | 'near'>,
): { result: PlanResult; warm: Warm | undefined } | undefined {
  // What the settings and the ledger do is in the region already.
  const scenario: Scenario = {
    settings: {},
    ...(programme === undefined ? {} : { programme }),
    ...(periods === undefined ? {} : { periods }),
  }
  const opened = openPlan(region, scenario, { now, engine, ...(near === undefined ? {} : { near }) }, { hashed: false })
  if (!opened.ok) return undefined
  const { solving } = opened.value
  try {
    const settled = settle(solving)
    if (!('answer' in settled)) return undefined
    return { result: resultOf(opened.value, settled), warm: near ?? warmOf(solving, settled) }
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
/** The same of ten draws. */
const ninetyOfFew = 1.833
/** Of a triangle, from its peak to an end: mean of the way, and of its square. */
const way = { mean: 1 / 3, square: 1 / 6 }

function intervalOf(answer: Answer, at: number, { reference, groups, movable, exact, drawn, years }: Context): PlanInterval {
  const from = reference[at]!
  const endsOf = new Map(groups.map(group => [group, effectOf(from, at, group, exact.get(group), years)]))
  const effects = groups
    .map(group => ({ group, ends: endsOf.get(group)!, solved: exact.has(group) }))
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
  // What the draws of all groups at once say beyond the sum of their groups.
  const rest = restOf(drawn.map(({ draw, answers }) => answers[at]!.value - from.value - sumAlong(movable, draw, endsOf)))
  const middle = value + effects.reduce((sum, effect) => sum + effect.mean, 0) + rest.mean,
    reach = Math.sqrt(ninetyPercent ** 2 * variance + rest.reach ** 2)
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

const sumAlong = (groups: readonly Group[], { ways }: JointDraw, endsOf: ReadonlyMap<Group, Ends>): number =>
  groups.reduce((sum, group, i) => sum + alongWay(endsOf.get(group)!, ways[i]!), 0)

/** Mean of what the sum leaves out, and how far nine of ten lie from it: from few draws, so by the t distribution (Student 1908), n = 10. */
function restOf(rests: readonly number[]): { mean: number; reach: number } {
  const n = rests.length
  if (n < 2) return { mean: 0, reach: 0 }
  const mean = rests.reduce((sum, rest) => sum + rest, 0) / n
  const variance = rests.reduce((sum, rest) => sum + (rest - mean) ** 2, 0) / (n - 1)
  return { mean, reach: ninetyOfFew * Math.sqrt(variance * (1 + 1 / n)) }
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

function methodWords(groups: number, solvedGroups: number, draws: number): Words {
  return {
    zh: `有区间的数按同一物料、工艺、市场或来源分为 ${groups} 组：组内同升同降，组间互不相关，各按三角分布。可能影响最大的 ${solvedGroups} 组各取两端重新求解，其余按一阶影响计；再把全部输入同时抽样 ${draws} 次求解，修正各组相加没有算到的部分。区间为九成把握；不少输入的高值比低值离得远，所以值不一定居中。`,
    en: `Figures with an interval stand in ${groups} groups, one material, process, market or source each: within a group they rise and fall together, groups are independent, each a triangle. The ${solvedGroups} groups that may matter most are solved again at both ends, the others count by first order; ${draws} draws of all of them at once are solved too and put right what adding groups leaves out. Intervals are of ninety per cent; many inputs lean to one side, so the figure need not stand in the middle.`,
  }
}
