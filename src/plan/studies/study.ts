// One region, many questions: the cheapest plan first, then the same open model asked again with other objectives and bounds.
// Every answer is an optimum over all possible arcs, started from the last one; plans that a result speaks of are kept by name.
import type { PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import { problem, warning, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { measureUnits, type Figures, type StudyAnswer, type StudyProgress, type StudyRequest, type Words } from '#domain/study.ts'
import type { LpAnswer, LpBasis, LpMethod } from '#solve/engine.ts'
import { sha256, stableJson } from '../answer/hash.ts'
import type { Held } from '../answer/held.ts'
import { unpriced } from '../answer/unpriced.ts'
import { lanesOfStudy } from '../lanes/answer.ts'
import { hasLanes } from '../lanes/decide.ts'
import { measures, netCost, weightsOf, type Measure, type Weights } from '../model/measures.ts'
import { openPlan, type ModelWishes, type OpenPlan } from '../open.ts'
import { resultOf } from '../plan.ts'
import { generate, inCny, isLate, type Ports, type Shown } from '../search/generate.ts'
import { setAllCosts, settle, type Settled, type Unsettled } from '../search/relax.ts'
import { nearestTo } from '../search/ties.ts'
import type { Warm } from '../search/warm.ts'

export type StudyPorts = {
  now: () => number
  engine: Ports['engine']
  onProgress?: (progress: StudyProgress) => void
  shouldStop?: () => boolean
  /** An earlier plan of the same region and scenario, to start near. */
  near?: Warm
  /** The plan that people see of it: the study speaks of that one where several cost the same. */
  base?: Held
  /** On the clock of `now`: when the study has to be answered. */
  until?: number
}
/** Ends a study from within: asked to stop, or problems that belong to the caller. Caught where studies are run. */
export class StudyEnded extends Error {
  override name = 'StudyEnded'
  problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems[0]?.en ?? 'stopped')
    this.problems = problems
  }
}
/** Time ran out within a step: the study ends with what it has. Caught by `asFarAsTime`, or where studies are run. */
export class TimeIsUp extends Error {
  override name = 'TimeIsUp'
}
/** An optimum and where it sits, to start from again. */
export type Solved = { answer: LpAnswer; worst: number; basis: LpBasis }
export type Study = {
  request: StudyRequest
  ports: StudyPorts
  open: OpenPlan
  /** The plan of least net cost (or with the minimum relaxation), where it sits and its figures. */
  settled: Settled & Solved
  figures: Figures
  plans: StudyAnswer['plans']
  progress: Progress
}
export type Progress = { startedAt: number; solves: number; latest: StudyProgress; unfinished: boolean }

/** Inner units (10^4 CNY, kt, Mtkm) as CNY, t and tkm. */
export const measureScale: Record<Measure, number> = { net: 1e4, revenue: 1e4, co2: 1e3, haul: 1e6, investment: 1e4, utilised: 1e3 }

/** Opens the model and finds the plan of least net cost. @throws StudyEnded */
export function openStudy(region: Region, scenario: Scenario, request: StudyRequest, ports: StudyPorts, requests: ModelWishes): Study {
  const startedAt = ports.now()
  const step = { zh: '求净成本最低的方案', en: 'the plan of least net cost' }
  const progress: Progress = { startedAt, solves: 0, latest: { step, done: 0, of: 1, seconds: 0 }, unfinished: false }
  const opened = openPlan(
    region,
    scenario,
    {
      now: ports.now,
      engine: ports.engine,
      onProgress: hear({ ports, progress }),
      ...(ports.shouldStop === undefined ? {} : { shouldStop: ports.shouldStop }),
      ...(ports.near === undefined ? {} : { near: ports.near }),
      ...(ports.base === undefined ? {} : { base: ports.base }),
      ...(ports.until === undefined ? {} : { until: ports.until }),
    },
    requests,
  )
  if (!opened.ok) throw new StudyEnded(opened.problems)
  const open = opened.value
  try {
    const settled = settle(open.solving)
    if (!('answer' in settled)) throw ended(settled)
    progress.solves++
    const basis = open.solving.model.basis()
    const answer = ports.base === undefined ? settled.answer : nearestTo(open.solving, settled.answer, basis, ports.base).answer
    shutSlacks(open, settled)
    const figures = figuresOf(open, answer.primal)
    return { request, ports, open, settled: { ...settled, answer, basis }, figures, plans: [], progress }
  } catch (failure) {
    open.close()
    throw failure
  }
}

/** What was priced out of an optimal plan stays out whatever the objective; a relaxed one keeps its budget row instead. */
function shutSlacks({ solving: { layout, model } }: OpenPlan, settled: Settled): void {
  if (settled.status !== 'optimal') return
  const columns = Int32Array.from(layout.slacks, slack => slack.column).sort()
  model.setColumnBounds(columns, new Float64Array(columns.length), new Float64Array(columns.length))
}

/** What the planner says inside a step, on its way to whoever follows the study. */
export function hear({ ports, progress }: Pick<Study, 'ports' | 'progress'>): (plan: PlanProgress) => void {
  return plan => ports.onProgress?.({ ...progress.latest, seconds: (ports.now() - progress.startedAt) / 1000, plan })
}

/** A step begins. @param best what is found by now @throws StudyEnded, TimeIsUp */
export function say(
  study: Pick<Study, 'ports' | 'progress'> & { open?: OpenPlan },
  step: Words,
  done: number,
  of: number,
  best?: Words,
): void {
  const { ports, progress } = study
  if (ports.shouldStop?.() === true) throw new StudyEnded([])
  progress.latest = { step, done, of, seconds: (ports.now() - progress.startedAt) / 1000, ...(best === undefined ? {} : { best }) }
  ports.onProgress?.(progress.latest)
  if (study.open !== undefined && isLate(study.open.solving.ports)) throw new TimeIsUp()
}

/** Runs what may be left unfinished. @returns undefined when time ran out within it */
export function asFarAsTime<T>({ progress }: Pick<Study, 'progress'>, work: () => T): T | undefined {
  try {
    return work()
  } catch (failure) {
    if (!(failure instanceof TimeIsUp)) throw failure
    progress.unfinished = true
    return undefined
  }
}

/** Why a solve gave no answer, as what ends the study. */
export function ended(unsettled: Unsettled): Error {
  if ('failed' in unsettled) return new StudyEnded([engineFailed(unsettled.failed)])
  return unsettled.late === true ? new TimeIsUp() : new StudyEnded([])
}

/**
 * The optimum of an objective over all possible arcs.
 * @param extra costs on single columns that are always in the model (activities, builds), on top of the weights
 * @throws StudyEnded when stopped, or when the engine gives no optimum
 */
export function optimise(study: Study, weights: Weights, method: LpMethod, extra?: ReadonlyMap<number, number>): Solved {
  const { solving } = study.open
  const { draft } = solving.layout
  draft.weights = weights
  const costs = draft.costsFrom(0)
  setAllCosts(solving, column => costs[column]! + (extra?.get(column) ?? 0))
  study.progress.solves++
  solving.shown = extra === undefined ? shownAs(weights) : undefined
  const solved = generate(solving, method, 'solving')
  if ('answer' in solved) {
    sellBestFirst(study.open, solved.answer.primal)
    return { ...solved, basis: solving.model.basis() }
  }
  throw ended(solved)
}

/** One measure alone is told in its own unit, gross cost in CNY; a mixture of several says nothing to a person. */
function shownAs(weights: Weights): Shown {
  const some = measures.filter(measure => weights[measure] !== 0)
  if (some.every(measure => measure === 'net' || (measure === 'revenue' && weights.net === weights.revenue)) && weights.net > 0)
    return inCny
  const [only, ...rest] = some
  if (only === undefined || rest.length > 0) return undefined
  return { factor: measureScale[only] / weights[only], unit: measureUnits[only] }
}

/** Where revenue is not the objective, an optimum may sell at the poorer price first; nobody would: the same tonnes at the best steps. */
function sellBestFirst({ solving: { facts, layout } }: OpenPlan, primal: Float64Array): void {
  const { lower, upper } = layout.draft.view()
  const places = new Map<number, { column: number; price: number }[]>()
  for (const { column, receiver, step } of layout.sales) {
    const { period, price } = facts.receivers[receiver]!.steps[step]!
    const at = receiver * layout.periods + period
    places.set(at, [...(places.get(at) ?? []), { column, price }])
  }
  for (const steps of places.values()) {
    let rest = steps.reduce((sum, { column }) => sum + primal[column]! - lower[column]!, 0)
    for (const { column } of steps.toSorted((a, b) => b.price - a.price)) {
      const more = Math.min(rest, upper[column]! - lower[column]!)
      primal[column] = lower[column]! + more
      rest -= more
    }
  }
}

/** Bounds a measure that has a row of its own (see ModelWishes.rows), in inner units. */
export function hold({ open: { solving } }: Study, measure: Measure, lower: number, upper: number): void {
  const { draft } = solving.layout
  const row = draft.measureRow[measure]
  solving.model.setRowBounds(Int32Array.of(row), Float64Array.of(lower), Float64Array.of(upper))
  draft.setRow(row, lower, upper)
}

/** Puts a basis back; arcs that came later start at nothing. */
export function restart({ open: { solving } }: Study, basis: LpBasis): void {
  const columns = new Int32Array(solving.model.columns())
  columns.set(basis.columns)
  solving.model.setBasis({ columns, rows: basis.rows })
}

/** The plan in seven figures: CNY, t, tkm. */
export function figuresOf({ solving }: OpenPlan, primal: Float64Array): Figures {
  const { draft } = solving.layout
  const objective = draft.weights
  const amounts = Object.fromEntries(
    measures.map(measure => {
      draft.weights = weightsOf({ [measure]: 1 })
      const per = draft.costsFrom(0)
      return [measure, primal.reduce((sum, value, column) => sum + value * per[column]!, 0) * measureScale[measure]]
    }),
  ) as Record<Measure, number>
  draft.weights = objective
  return { ...amounts, gross: amounts.net + amounts.revenue }
}

/**
 * Keeps a plan under a name of its own.
 * @param priced whether the objective was the net cost, so that the duals are prices in CNY
 */
export function keepPlan(study: Study, id: string, name: Words, solved: Solved, priced: boolean): string {
  const { open, settled, request } = study
  const { head } = open
  const { draft } = open.solving.layout
  const objective = draft.weights
  draft.weights = netCost
  const named: OpenPlan = {
    ...open,
    head: {
      ...head,
      scenario: { ...head.scenario, name: [head.scenario.name, `${name.zh} ${name.en}`].filter(part => part !== undefined).join(' · ') },
      inputHash: sha256(stableJson({ of: head.inputHash, kind: request.kind, options: request.options, id })),
    },
  }
  // Where the objective was another one, limits in the sentences of a relaxation are those of the cheapest plan.
  const answer = priced ? solved.answer : { ...solved.answer, dual: settled.answer.dual, reduced: padded(settled.answer.reduced, solved) }
  const plain = resultOf(named, { ...settled, answer, worst: solved.worst })
  const result = hasLanes(open.solving) ? { ...plain, warnings: [...plain.warnings, lanesOfStudy] } : plain
  draft.weights = objective
  study.plans.push({ id, plan: priced ? result : withoutPrices(study, result) })
  return id
}
function padded(values: Float64Array, { answer }: Solved): Float64Array {
  const all = new Float64Array(answer.primal.length)
  all.set(values)
  return all
}

/** A plan that is not the cheapest of its kind has no prices, and no bound of its own but the cheapest plan. */
function withoutPrices({ figures }: Study, result: PlanResult): PlanResult {
  return unpriced(result, Math.max(0, result.objective.value - figures.net), noPrices)
}

const noPrices: Problem = warning(
  'study.no-prices',
  {},
  {
    zh: '此方案不是净成本最低的方案，因此没有价格；“差距”是它比最低净成本多出的部分占决策所定成本的比例。',
    en: 'This plan is not the one of least net cost, so it has no prices; its gap is what it costs above the least, as a share of the cost that the decisions decide.',
    fixZh: '需要价格时看净成本最低的方案。',
    fixEn: 'For prices, see the plan of least net cost.',
  },
)

export function engineFailed(word: string): Problem {
  return problem(
    'study.engine',
    {},
    {
      zh: `求解器没有给出最优解（${word}）。`,
      en: `The solver gave no optimum (${word}).`,
      fixZh: '检查是否有量纲相差悬殊的数；或减少规划期。',
      fixEn: 'Look for figures of wildly different size, or plan fewer periods.',
    },
  )
}
