// Seconds are a limit of the whole call. The clock of these tests counts how often it is asked, so that time runs out at every place in turn:
// whatever comes out is a plan that holds, said to be no more than it is, or the words that there is none yet.
import { expect, test } from 'vitest'
import { StudyAnswer, StudyRequest, type StudyProgress } from '#domain/study.ts'
import { decidedCost, type PlanResult, type Scenario } from '#domain/plan.ts'
import { checkPlan } from '#verify/checkPlan.ts'
import { planWithModel } from '#plan/plan.ts'
import { applySettings } from '#plan/settings.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
const region = randomRegion(4, { sources: 8, works: 6, markets: 5, stations: 5, periods: [2021, 2022] })

/** @param ends how many times the clock may be asked before time is up; a second passes each time, so that the engine's own clock ends nothing */
function until(ends: number) {
  let asked = 0
  return { now: () => 1000 * asked++, until: 1000 * ends, engineUntil: 1000 * ends, asked: () => asked }
}
/** Moments spread over a run that asks the clock so often, closer towards its end, where warm solves ask seldom; and one long after it. */
function moments(asked: number, count: number): number[] {
  return [...Array.from({ length: count }, (_, i) => 2 + Math.round(asked * (1 - (1 - i / count) ** 2))), 1e9]
}
function ended(scenario: Scenario, ends: number) {
  return planWithModel(region, scenario, { engine, leafRows: 60, ...until(ends) })
}

/** What is wrong with a plan that time may have run out for, beside the proven one. */
function faults(result: PlanResult, proven: PlanResult): string[] {
  const gross = Math.abs(proven.objective.value) + proven.costs.revenue
  const late = result.warnings.filter(({ code }) => code === 'plan.time').length
  if (late === 0) return Math.abs(result.objective.value - proven.objective.value) < 1e-8 * gross ? [] : ['proven at another cost']
  const failed = checkPlan(region, result, { prices: false }).filter(check => !check.ok)
  const found = result.status === 'best_found'
  return [
    ...failed.map(({ name }) => name),
    ...(late === 1 && result.prices.length === 0 && (found || result.status === 'relaxed') ? [] : [`${result.status} with ${late} words`]),
    // No cheaper than the cheapest, and the gap reaches down to it.
    ...(found && result.objective.value < proven.objective.value - 1e-6 * gross ? ['cheaper than the cheapest'] : []),
    ...(found && result.objective.value - result.gapCny! > proven.objective.value + 1e-6 * gross ? ['a gap too small'] : []),
    ...(Math.abs(result.gap * decidedCost(result.costs) - result.gapCny!) <= 1e-6 * gross ? [] : ['a gap of something else']),
  ]
}

test('a plan out of time is the best known, with a gap that holds the proven cost, or says that there is none', () => {
  const whole = planWithModel(region, { settings: {} }, { engine, now: () => 0, leafRows: 60 })
  if (!whole.ok) throw new Error('refused')
  const proven = whole.value.result
  const seen = new Map<string, number>()
  const wrong: string[] = []
  const clock = until(1e9)
  planWithModel(region, { settings: {} }, { engine, leafRows: 60, ...clock })
  for (const ends of moments(clock.asked(), 40)) {
    const answer = ended({ settings: {}, seconds: 9 }, ends)
    const word = answer.ok ? answer.value.result.status : answer.problems[0]!.code
    seen.set(word, (seen.get(word) ?? 0) + 1)
    wrong.push(...(answer.ok ? faults(answer.value.result, proven) : word === 'plan.time' ? [] : [word]).map(fault => `${ends}: ${fault}`))
  }
  expect(wrong).toEqual([])
  expect(seen.get('plan.time') ?? 0).toBeGreaterThan(0)
  expect((seen.get('best_found') ?? 0) + (seen.get('relaxed') ?? 0)).toBeGreaterThan(0)
  expect(seen.get(proven.status) ?? 0).toBeGreaterThan(0)
})

const givingWay = (result: PlanResult) => result.relaxations.reduce((sum, row) => sum + row.by / row.required, 0)
test.each([
  ['that meet everything', {}],
  ['that have to give way', { 'target.used': 9e6 }],
])('whole sites %s out of time: sites that are whole and under a bound that holds, or the words that none were found', (_, settings) => {
  const seen = new Set<string>()
  const clock = until(1e9)
  const whole = planWithModel(region, { settings, integer: true, gap: 0 }, { engine, leafRows: 60, ...clock })
  const asked = applySettings(region, settings)
  if (!whole.ok || !asked.ok) throw new Error('refused')
  const proven = whole.value.result
  const gross = Math.abs(proven.objective.value) + proven.costs.revenue
  const wrong: string[] = []
  for (const ends of moments(clock.asked(), 16)) {
    const answer = ended({ settings, integer: true, gap: 0, seconds: 9 }, ends)
    seen.add(answer.ok ? answer.value.result.status : answer.problems[0]!.code)
    if (!answer.ok) {
      if (answer.problems[0]!.code !== 'plan.time') wrong.push(`${ends}: ${answer.problems[0]!.code}`)
      continue
    }
    const { result } = answer.value
    wrong.push(...checkPlan(asked.value, result, { prices: false }).flatMap(({ ok, name }) => (ok ? [] : [`${ends}: ${name}`])))
    const { boundCny, gapCny, gap } = result.integer!
    if (Math.abs(gap * decidedCost(result.costs) - gapCny!) > 1e-6 * gross) wrong.push(`${ends}: a gap of something else`)
    if (gap !== result.gap || gapCny !== result.gapCny) wrong.push(`${ends}: two gaps`)
    const asLittle = Math.abs(givingWay(result) - givingWay(proven)) < 1e-6
    if (givingWay(result) < givingWay(proven) - 1e-6) wrong.push(`${ends}: less than has to give way`)
    if (asLittle && boundCny > proven.objective.value + 1e-6 * gross) wrong.push(`${ends}: a bound above the best`)
    if (asLittle && result.objective.value < proven.integer!.boundCny - 1e-6 * gross) wrong.push(`${ends}: cheaper than the cheapest`)
  }
  expect(wrong).toEqual([])
  expect(seen.size).toBeGreaterThan(1)
})

const kinds = {
  pareto: { points: 5, plans: 'none' },
  lexicographic: { objectives: [{ measure: 'co2', tolerancePercent: 1 }, { measure: 'net' }], plans: 'none' },
  alternatives: { count: 2, plans: 'none' },
  robust: { draws: 3, figures: 2, plans: 'none' },
  prices: { most: 4 },
  conflict: {},
  why: { from: 'source0', to: 'works0' },
  incentives: {},
} as const
test.each(Object.entries(kinds))('the study %s gives what it has when time is up, and says how far it came', (kind, options) => {
  const asked = StudyRequest.parse({
    kind,
    region: 'test',
    scenario: { settings: kind === 'conflict' ? { 'target.used': 9e6 } : {}, seconds: 9 },
    options,
  })
  const seen = { none: 0, part: 0, whole: 0 }
  const clock = until(1e9)
  runStudy(region, asked, { engine, ...clock })
  for (const ends of moments(clock.asked(), 16)) {
    const answer = runStudy(region, asked, { engine, ...until(ends) })
    const { unfinished, result } = answer.ok ? StudyAnswer.parse(answer.value) : { unfinished: undefined, result: undefined }
    seen[result === undefined ? 'none' : unfinished === undefined ? 'whole' : 'part']++
    const sound = result === undefined ? !answer.ok && answer.problems[0]!.code === 'study.time' : result.words.length > 0
    expect(sound, `${ends}`).toBe(true)
    expect(unfinished?.words.en ?? 'Time was up after 9 s').toMatch(/^Time was up after 9 s/u)
    expect(unfinished?.done ?? 0).toBeLessThanOrEqual(unfinished?.of ?? 0)
  }
  expect(seen.none).toBeGreaterThan(0)
  expect(seen.whole).toBeGreaterThan(0)
  // One answer is all there is to these two.
  expect(kind === 'why' || kind === 'incentives' || seen.part > 0).toBe(true)
})

test('progress of a study: every objective has its unit, CO2 is no money, and steps count up', () => {
  const told: StudyProgress[] = []
  const asked = StudyRequest.parse({
    kind: 'pareto',
    region: 'test',
    scenario: { settings: {} },
    options: { first: 'net', second: 'co2', points: 5, plans: 'none' },
  })
  const answer = runStudy(region, asked, { engine, now: () => 0, onProgress: progress => told.push(progress) })
  if (!answer.ok || answer.value.result.kind !== 'pareto') throw new Error('refused')
  const units = new Set(told.flatMap(({ plan }) => (plan?.objective === undefined ? [] : [plan.objectiveUnit])))
  expect([...units].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))).toEqual(['CNY', 't CO2'])
  // What is told in tonnes of CO2 is of the size of the CO2 on the front.
  const front = answer.value.result.points.map(point => point.second)
  const best = Math.min(...told.flatMap(({ plan }) => (plan?.objectiveUnit === 't CO2' ? [plan.objective!] : [])))
  expect(Math.abs(best - Math.min(...front))).toBeLessThan(1e-3 * Math.max(...front.map(Math.abs), 1) + 1)
  expect(told.some(({ best }) => best !== undefined)).toBe(true)
})

test('a study that starts from a plan needs fewer steps than one that starts from nothing', () => {
  const base = planWithModel(region, { settings: {} }, { engine, now: () => 0 })
  if (!base.ok || base.value.warm === undefined) throw new Error('refused')
  const asked = StudyRequest.parse({ kind: 'prices', region: 'test', scenario: { settings: {} }, options: { most: 0 } })
  const steps = (near?: typeof base.value.warm) => {
    const answer = runStudy(region, asked, { engine, now: () => 0, ...(near === undefined ? {} : { near }) })
    if (!answer.ok) throw new Error('refused')
    return answer.value.stats.iterations
  }
  expect(steps(base.value.warm)).toBeLessThan(steps() / 2)
})
