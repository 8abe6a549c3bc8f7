// plan(): a region and a scenario in, the proven cheapest plan out. One pipeline:
// settings -> facts -> network -> model -> arc generation (with relaxation) -> result -> checks.
import type { AssumptionInfluence, PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { planTargets } from './answer/achieved.ts'
import { explicitArcs, openArcBook } from './search/arcs.ts'
import { assumptionInfluences } from './explain/assumptions.ts'
import { addChainedArcs } from './search/chain.ts'
import { checksOf } from './answer/checks.ts'
import { tenThousandCny, type Draft } from './model/draft.ts'
import { relaxationsOf } from './explain/explain.ts'
import { factsOf } from './facts/facts.ts'
import { addFirstArcs } from './search/firstArcs.ts'
import { report, type Doors, type Solving } from './search/generate.ts'
import { sha256, stableJson } from './answer/hash.ts'
import { layoutOf } from './model/model.ts'
import { addArcsOf } from './search/nearArcs.ts'
import { networkOf } from './facts/network.ts'
import { capacityPrices, nodePrices } from './answer/prices.ts'
import { settle, type Settled } from './search/relax.ts'
import { objectiveOf, rowsOfAnswer } from './answer/result.ts'
import { applySettings } from './settings.ts'
import { targetsOf } from './facts/targets.ts'
import { planWarnings } from './answer/warnings.ts'

/** Raised whenever the same input may give another answer. */
export const plannerVersion = '1'

export type PlanDoors = {
  now: () => number
  engine: Doors['engine']
  onProgress?: (progress: PlanProgress) => void
  shouldStop?: () => boolean
  /** An earlier plan of the same region to start near. The cost is the same; among equally cheap plans another one may come out. */
  near?: Pick<PlanResult, 'flows'>
}
/** A solved plan with the model behind it, for those who ask what an assumption does to it. */
export type Planned = { result: PlanResult; solving: Solving | undefined; settled: Settled | undefined }

/**
 * The regional plan of least net cost.
 * @returns the result, or every problem of the region or scenario that stands in the way; a cancelled run is a result with that status
 */
export async function plan(region: Region, scenario: Scenario, doors: PlanDoors): Promise<Checked<PlanResult>> {
  const planned = planWithModel(region, scenario, doors)
  return planned.ok ? { ok: true, value: planned.value.result, warnings: planned.warnings } : planned
}

/** As `plan`, with the first-order influence of every interval figure; empty for a cancelled run. */
export async function planWithInfluences(
  region: Region,
  scenario: Scenario,
  doors: PlanDoors,
): Promise<Checked<{ result: PlanResult; influences: AssumptionInfluence[] }>> {
  const planned = planWithModel(region, scenario, doors)
  if (!planned.ok) return planned
  const { result, solving, settled } = planned.value
  return {
    ok: true,
    value: { result, influences: solving === undefined || settled === undefined ? [] : assumptionInfluences(solving, settled) },
    warnings: planned.warnings,
  }
}

/** The whole pipeline; the model behind the result stays readable (its engine is closed). */
export function planWithModel(region: Region, scenario: Scenario, doors: PlanDoors): Checked<Planned> {
  const startedAt = doors.now()
  doors.onProgress?.({ phase: 'loading', seconds: 0 })
  const asked = scenarioOf(region, scenario)
  if (!asked.ok) return asked
  const changed = applySettings(region, scenario.settings)
  if (!changed.ok) return changed
  const { periods, programme } = asked.value
  const problems: Problem[] = []
  const facts = factsOf(changed.value, periods, problems)
  const targets = targetsOf(changed.value, periods, programme, facts.warnings)
  if (problems.length > 0) return { ok: false, problems }
  doors.onProgress?.({ phase: 'network', seconds: (doors.now() - startedAt) / 1000 })
  const network = networkOf(facts)
  const layout = layoutOf(facts, network, targets)
  const explicit = explicitArcs(facts, layout, problems)
  if (problems.length > 0) return { ok: false, problems }
  const book = openArcBook(facts, network, layout, explicit)
  if (doors.near !== undefined) addArcsOf(doors.near, facts, network, book)
  const chained = periods.length > 1 && doors.near === undefined ? addChainedArcs(changed.value, facts, programme, book, doors) : undefined
  const possible = chained ?? addFirstArcs(facts, network, layout, book, doors.near === undefined)
  const need = memoryNeed(doors.engine, layout.draft)
  if (need > doors.engine.memoryLimitBytes) return { ok: false, problems: [tooLarge(need, doors.engine.memoryLimitBytes)] }
  const model = doors.engine.load(layout.draft.model())
  const solving: Solving = { facts, network, layout, book, model, doors, startedAt, rounds: 0, iterations: 0, possible }
  const head = headOf(region, scenario, periods, programme)
  try {
    const settled = settle(solving)
    const tail = () => ({
      stats: {
        rows: layout.draft.rows(),
        columns: layout.draft.columns(),
        columnsPossible: layout.arcStart + possible,
        rounds: solving.rounds,
        iterations: solving.iterations,
      },
      engine: { name: doors.engine.name, version: doors.engine.version, seconds: (doors.now() - startedAt) / 1000 },
    })
    if ('failed' in settled) return { ok: false, problems: [engineFailed(settled.failed)] }
    if ('stopped' in settled)
      return { ok: true, value: { result: { ...emptyResult(head), ...tail() }, solving: undefined, settled: undefined }, warnings: [] }
    report(solving, 'checking', settled.answer)
    const { answer } = settled
    const rows = rowsOfAnswer(facts, network, layout, book, answer.primal)
    const objective = objectiveOf(rows.costs)
    const warnings = [...facts.warnings, ...planWarnings(facts)]
    const { checks, gap } = checksOf(layout.draft.model(), answer, settled.worst, objective / tenThousandCny)
    const result: PlanResult = {
      status: settled.status,
      objective: { value: objective, unit: 'CNY' },
      gap,
      ...head,
      targets: planTargets(facts, layout, book, answer.primal, answer.dual, targets),
      flows: rows.flows,
      activities: rows.activities,
      builds: rows.builds,
      disposals: rows.disposals,
      stocks: rows.stocks,
      prices: nodePrices(facts, layout, answer),
      capacityPrices: capacityPrices(facts, network, layout, book, answer),
      relaxations: relaxationsOf(solving, settled),
      costs: rows.costs,
      co2: rows.co2,
      checks,
      warnings,
      ...tail(),
    }
    return { ok: true, value: { result, solving, settled }, warnings }
  } finally {
    model.dispose()
  }
}

function scenarioOf(region: Region, scenario: Scenario): Checked<{ periods: number[]; programme: string | undefined }> {
  const problems: Problem[] = []
  const periods = [...new Set(scenario.periods ?? region.meta.defaultPeriods)].sort((a, b) => a - b)
  for (const period of periods) {
    if (region.meta.periods.includes(period)) continue
    problems.push({
      code: 'scenario.period',
      severity: 'error',
      place: { path: 'periods' },
      zh: `区域没有 ${period} 年的规划期。`,
      en: `The region has no period ${period}.`,
      mendZh: `可选：${region.meta.periods.join('、')}。`,
      mendEn: `Choose from ${region.meta.periods.join(', ')}.`,
    })
  }
  const programme =
    scenario.programme ?? region.meta.defaultProgramme ?? (region.programmes.length === 1 ? region.programmes[0]!.id : undefined)
  if (programme !== undefined && !region.programmes.some(row => row.id === programme)) {
    problems.push({
      code: 'scenario.programme',
      severity: 'error',
      place: { path: 'programme' },
      zh: `没有名为“${programme}”的规划。`,
      en: `There is no programme "${programme}".`,
      mendZh: `可选：${region.programmes.map(row => row.id).join('、')}。`,
      mendEn: `Choose from ${region.programmes.map(row => row.id).join(', ')}.`,
    })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { periods, programme }, warnings: [] }
}

type Head = Pick<PlanResult, 'region' | 'programme' | 'periods' | 'scenario' | 'inputHash'>
function headOf(region: Region, scenario: Scenario, periods: number[], programme: string | undefined): Head {
  const { id, nameZh, nameEn, version, synthetic } = region.meta
  const settings = Object.fromEntries(
    Object.keys(scenario.settings)
      .sort()
      .map(key => [key, scenario.settings[key]!]),
  )
  const full: Scenario = {
    ...(scenario.name === undefined ? {} : { name: scenario.name }),
    ...(programme === undefined ? {} : { programme }),
    periods,
    settings,
  }
  return {
    region: { id, nameZh, nameEn, version, synthetic },
    programme: programme ?? null,
    periods,
    scenario: full,
    inputHash: sha256(stableJson({ plannerVersion, region, programme, periods, settings })),
  }
}

function emptyResult(head: Head): Omit<PlanResult, 'stats' | 'engine'> {
  return {
    status: 'cancelled',
    objective: { value: 0, unit: 'CNY' },
    gap: 1,
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

/** Arc generation about doubles the columns it starts from. */
const columnsAdded = 2

function memoryNeed(engine: Doors['engine'], draft: Draft): number {
  return engine.estimateBytes(draft.rows(), draft.columns() * columnsAdded, draft.entries() * columnsAdded)
}

function tooLarge(need: number, limit: number): Problem {
  const gib = (bytes: number) => (bytes / 2 ** 30).toFixed(1)
  return {
    code: 'plan.memory',
    severity: 'error',
    place: { path: 'periods' },
    zh: `模型约需 ${gib(need)} GiB 内存，求解器最多可用 ${gib(limit)} GiB。`,
    en: `The model needs about ${gib(need)} GiB; the solver can take ${gib(limit)} GiB at most.`,
    mendZh: '减少规划期，或拆分区域。',
    mendEn: 'Plan fewer periods, or part of the region.',
  }
}

function engineFailed(word: string): Problem {
  return {
    code: 'plan.engine',
    severity: 'error',
    place: {},
    zh: `求解器没有给出最优解（${word}）。`,
    en: `The solver gave no optimum (${word}).`,
    mendZh: '检查是否有量纲相差悬殊的数；或减少规划期。',
    mendEn: 'Look for figures of wildly different size, or plan fewer periods.',
  }
}
