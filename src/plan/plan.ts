// plan(): a region and a scenario in, the proven cheapest plan out. One pipeline:
// open (settings -> facts -> network -> model) -> arc generation (with relaxation) -> result -> checks.
import { decidedCost, type AssumptionInfluence, type PlanResult, type Scenario } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { planTargets } from './answer/achieved.ts'
import { checksOf } from './answer/checks.ts'
import type { Held } from './answer/held.ts'
import { closingsOfAnswer } from './answer/closings.ts'
import { linksOfAnswer } from './answer/links.ts'
import { priceChecked } from './answer/priceCheck.ts'
import { capacityPrices, nodePrices, recipePrices, sharesOfAnswer } from './answer/prices.ts'
import { objectiveOf, rowsOfAnswer } from './answer/result.ts'
import { shortfallPrices } from './answer/shortfall.ts'
import { inParts } from './answer/inParts.ts'
import { sourcesOfAnswer } from './answer/sources.ts'
import { planWarnings } from './answer/warnings.ts'
import { assumptionInfluences } from './explain/assumptions.ts'
import { relaxationsOf } from './explain/explain.ts'
import { tenThousandCny } from './model/draft.ts'
import { openPlan, type OpenPlan, type PlanPorts, type PlanHead } from './open.ts'
import { report, type Solving } from './search/generate.ts'
import { lanesInParts, lanesOfAnswer, withLanes } from './lanes/answer.ts'
import { decideLanes, hasLanes, undecide, type Decided } from './lanes/decide.ts'
import { withSites, sitingRequestOf } from './siting/answer.ts'
import { isOutOfTime, lateResult, nothingInTime, orBestKnown, type Late } from './late.ts'
import { site, type Sited } from './siting/siting.ts'
import { settle, type Settled, type Unsettled } from './search/relax.ts'
import { nearestTo, type Ties } from './search/ties.ts'
import { warmOf, type Warm } from './search/warm.ts'

/** A solved plan with the model behind it, for those who ask what an assumption does to it. */
export type Planned = { result: PlanResult; solving: Solving | undefined; settled: Settled | undefined; warm: Warm | undefined }

/**
 * The regional plan of least net cost.
 * @returns the result, or every problem of the region or scenario that stands in the way; a cancelled run is a result with that status
 */
export async function plan(region: Region, scenario: Scenario, ports: PlanPorts): Promise<Checked<PlanResult>> {
  const planned = planWithModel(region, scenario, ports)
  return planned.ok ? { ok: true, value: planned.value.result, warnings: planned.warnings } : planned
}

/** As `plan`, with the first-order influence of every interval figure (empty for a cancelled run) and what the next plan may start from. */
export async function planWithInfluences(
  region: Region,
  scenario: Scenario,
  ports: PlanPorts,
): Promise<Checked<{ result: PlanResult; influences: AssumptionInfluence[]; warm: Warm | undefined }>> {
  const planned = planWithModel(region, scenario, ports)
  if (!planned.ok) return planned
  const { result, solving, settled, warm } = planned.value
  return {
    ok: true,
    value: { result, warm, influences: solving === undefined || settled === undefined ? [] : assumptionInfluences(solving, settled) },
    warnings: planned.warnings,
  }
}

/** The whole pipeline; the model behind the result stays readable (its engine is closed). */
export function planWithModel(region: Region, scenario: Scenario, ports: PlanPorts): Checked<Planned> {
  const opened = openPlan(region, scenario, ports)
  if (!opened.ok) return opened
  const open = opened.value
  try {
    const relaxed = settle(open.solving)
    const sited = 'answer' in relaxed && scenario.integer === true ? site(open.solving, relaxed, sitingRequestOf(scenario)) : undefined
    const plain = scenario.integer === true ? relaxed : orBestKnown(open.solving, relaxed)
    const partly = sited === undefined ? plain : 'settled' in sited ? sited.settled : sited
    const warm = 'answer' in partly && !isOutOfTime(partly) && hasLanes(open.solving) ? warmOf(open.solving, partly) : undefined
    const decided = warm === undefined ? undefined : decideLanes(open.solving, partly as Settled)
    const settled =
      decided === undefined ? partly : 'settled' in decided ? decided.settled : orLanesInParts(open.solving, partly as Settled, decided)
    if ('failed' in settled) return { ok: false, problems: [engineFailed(settled.failed)] }
    if ('stopped' in settled && settled.late === true)
      return { ok: false, problems: [nothingInTime(scenario, 'answer' in relaxed ? relaxed.answer.objective * tenThousandCny : undefined)] }
    if ('stopped' in settled)
      return { ok: true, value: { result: cancelledResult(open), solving: undefined, settled: undefined, warm: undefined }, warnings: [] }
    if (isOutOfTime(settled)) return lateAnswer(open, settled, sited, scenario)
    report(open.solving, 'checking', settled.answer)
    const { answer, ties } = tiesHeld(open.solving, settled, ports.base)
    const found = resultOf(open, { ...settled, answer }, ties)
    const result = decidedWhole(found, scenario, sited, decided)
    const lanes = decided !== undefined && 'left' in decided ? { lanes: decided.left } : {}
    const warmAfter = { ...(warm ?? warmOf(open.solving, settled)), ...lanes }
    // Last, as it moves the model; what was read from it before stays as it is.
    const observed = priceChecked(open.solving, settled)
    if (observed !== undefined) result.checks.push(observed)
    return {
      ok: true,
      value: { result, solving: open.solving, settled: { ...settled, answer }, warm: warmAfter },
      warnings: result.warnings,
    }
  } finally {
    open.close()
  }
}

type Search = Sited | Unsettled | undefined
/** What was searched for over whole sites and whole lanes: its bound, its gap, and what of it is proven. */
function decidedWhole(found: PlanResult, scenario: Scenario, sited: Search, decided: Decided | Unsettled | undefined): PlanResult {
  const lanes = decided !== undefined && 'settled' in decided ? decided : undefined
  if (sited === undefined || !('settled' in sited)) return lanes === undefined ? found : withLanes(found, lanes)
  const request = sitingRequestOf(scenario)
  if (lanes === undefined) return withSites(found, sited, request)
  const { objective, givesWayMore } = lanes
  // What lanes make give way beyond that may save as much as its price says.
  const bound = sited.bound + Math.min(0, lanes.bound - sited.objective)
  const all = {
    ...sited,
    objective,
    bound,
    givesWayMore: sited.givesWayMore || givesWayMore,
    leastProven: sited.leastProven && !givesWayMore,
  }
  const result = withSites(found, all, request)
  return { ...result, integer: { ...result.integer!, lanes: lanes.lanes } }
}

/** Where time ran out over the lanes: the plan with lanes in parts, which bounds those with whole ones. */
function orLanesInParts(solving: Solving, partly: Settled, ended: Unsettled): Late | Unsettled {
  if ('failed' in ended || ended.late !== true) return ended
  undecide(solving)
  const padded = (values: Float64Array) => {
    const all = new Float64Array(solving.layout.draft.columns())
    all.set(values)
    return all
  }
  const { answer } = partly
  return {
    ...partly,
    answer: { ...answer, primal: padded(answer.primal), reduced: padded(answer.reduced) },
    late: { bound: answer.objective, leastKnown: true },
  }
}

/** Time ran out: the best plan by then, without what only a proven one has (prices, ties, influences). */
function lateAnswer(open: OpenPlan, settled: Late, sited: Sited | Unsettled | undefined, scenario: Scenario): Checked<Planned> {
  const plain = resultOf(open, settled)
  const seconds = scenario.seconds ?? 0
  const ended = lateResult(plain, settled, seconds)
  const late = hasLanes(open.solving) && plain.lanes === undefined ? { ...ended, warnings: [...ended.warnings, lanesInParts] } : ended
  const result = sited !== undefined && 'settled' in sited ? withSites(late, sited, sitingRequestOf(scenario)) : late
  return { ok: true, value: { result, solving: undefined, settled: undefined, warm: undefined }, warnings: result.warnings }
}

/** Of several cheapest answers the one nearest to the base, where there is a base. */
function tiesHeld(solving: Solving, { answer }: Settled, base: Held | undefined): { answer: LpAnswer; ties?: Ties } {
  return base === undefined ? { answer } : nearestTo(solving, answer, solving.model.basis(), base)
}

/** Reads an answer of the open model as a plan: flows, prices, targets, money, checks. */
export function resultOf({ head, targets, solving }: OpenPlan, settled: Settled, ties?: Ties): PlanResult {
  const { facts, network, layout, book } = solving
  const { answer } = settled
  const rows = rowsOfAnswer(facts, network, layout, book, answer.primal),
    lanes = lanesOfAnswer(solving, answer),
    links = linksOfAnswer(solving, answer),
    sources = sourcesOfAnswer(solving, answer),
    closings = closingsOfAnswer(facts, layout, answer.primal),
    shares = sharesOfAnswer(solving, answer)
  const objective = objectiveOf(rows.costs)
  const { checks, gap } = checksOf(layout.draft.model(), answer, settled.worst, objective / tenThousandCny, solving.scales)
  return {
    status: settled.status,
    objective: { value: objective, unit: 'CNY' },
    gap: gap === 0 ? 0 : (gap * tenThousandCny) / decidedCost(rows.costs),
    gapCny: gap * tenThousandCny,
    ...head,
    targets: planTargets(facts, layout, book, answer.primal, answer.dual, targets),
    flows: rows.flows,
    activities: rows.activities,
    builds: rows.builds,
    ...(closings === undefined ? {} : { closings }),
    disposals: rows.disposals,
    stocks: rows.stocks,
    prices: nodePrices(facts, layout, answer),
    capacityPrices: capacityPrices(facts, network, layout, book, answer),
    recipePrices: recipePrices(facts, layout, answer),
    relaxations: relaxationsOf(solving, settled),
    ...(lanes === undefined ? {} : { lanes }),
    ...(links === undefined ? {} : { links }),
    ...(sources === undefined ? {} : { sources }),
    ...(shares === undefined ? {} : { shares }),
    // Of whole lanes no prices prove that less would not do.
    ...(settled.shortfall === undefined || lanes !== undefined
      ? {}
      : { shortfall: shortfallPrices(solving, settled.shortfall, answer.primal) }),
    costs: rows.costs,
    co2: rows.co2,
    ...(ties === undefined ? {} : { ties }),
    checks,
    warnings: [...facts.warnings, ...planWarnings(facts, layout), ...inParts(solving, answer.primal, links)],
    ...tailOf(solving),
  }
}

function tailOf({ layout, possible, rounds, iterations, ports, startedAt }: Solving): Pick<PlanResult, 'stats' | 'engine'> {
  return {
    stats: {
      rows: layout.draft.rows(),
      columns: layout.draft.columns(),
      columnsPossible: layout.arcStart + possible,
      rounds,
      iterations,
    },
    engine: { name: ports.engine.name, version: ports.engine.version, seconds: (ports.now() - startedAt) / 1000 },
  }
}

function cancelledResult({ head, solving }: OpenPlan): PlanResult {
  return { ...emptyResult(head), ...tailOf(solving) }
}

function emptyResult(head: PlanHead): Omit<PlanResult, 'stats' | 'engine'> {
  return {
    status: 'cancelled',
    objective: { value: 0, unit: 'CNY' },
    gap: 1,
    gapCny: 0,
    ...head,
    targets: [],
    flows: [],
    activities: [],
    builds: [],
    disposals: [],
    stocks: [],
    prices: [],
    capacityPrices: [],
    relaxations: [],
    checks: [],
    warnings: [],
    costs: { transport: 0, processing: 0, purchases: 0, capital: 0, disposal: 0, levy: 0, subsidy: 0, carbon: 0, revenue: 0 },
    co2: { transportKg: 0, processKg: 0, purchasesKg: 0, avoidedKg: 0, netKg: 0 },
  }
}

export function engineFailed(word: string): Problem {
  return problem(
    'plan.engine',
    {},
    {
      zh: `求解器没有给出最优解（${word}）。`,
      en: `The solver gave no optimum (${word}).`,
      fixZh: '检查是否有量纲相差悬殊的数；或减少规划期。',
      fixEn: 'Look for figures of wildly different size, or plan fewer periods.',
    },
  )
}
