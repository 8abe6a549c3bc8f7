// Fronts and lexicographic optima of random regions against the whole model solved directly with the same bound.
import { expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { checkPlan } from '#verify/checkPlan.ts'
import { measureSenses, StudyAnswer, StudyRequest, type StudyMeasure } from '#domain/study.ts'
import { measures } from '#plan/model/measures.ts'
import { runStudy } from '#plan/studies/run.ts'
import { measureScale } from '#plan/studies/study.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'
import { wholeModel } from './wholeModel.ts'

const engine = await openEngine()
const size = { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] }
/** A region whose target can be met, so that every objective may move. */
function feasible(seed: number, periods = [2022]): Region {
  const region = randomRegion(seed, { ...size, periods })
  for (const target of region.targets) target.value = 50_000
  return region
}
function asked(kind: string, options: object): StudyRequest {
  return StudyRequest.parse({ kind, region: 'test', scenario: { settings: {} }, options })
}
function answered(region: Region, request: StudyRequest): StudyAnswer {
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return StudyAnswer.parse(answer.value)
}
const better = (measure: StudyMeasure, a: number, b: number) => (measureSenses[measure] === 'min' ? a < b : a > b)

for (const [first, second] of [
  ['net', 'co2'],
  ['net', 'haul'],
  ['net', 'investment'],
  ['gross', 'utilised'],
  ['co2', 'net'],
  ['haul', 'gross'],
] as [StudyMeasure, StudyMeasure][]) {
  test(`front of ${first} against ${second}: every point is the optimum of the whole model with that bound`, () => {
    let inner = 0
    for (const seed of [3, 8, 21]) {
      const region = feasible(seed, seed === 8 ? [2021, 2022] : [2022])
      const { result, plans } = answered(region, asked('pareto', { first, second, points: 6 }))
      if (result.kind !== 'pareto') throw new Error('another kind')
      const whole = wholeModel(engine, region, seed === 8 ? [2021, 2022] : [2022], [...measures])
      const heldMeasure = second === 'gross' ? first : second,
        free = second === 'gross' ? second : first
      for (const [i, point] of result.points.entries()) {
        expect(i > 0 && better(second, point.second, result.points[i - 1]!.second)).toBe(false)
        if (heldMeasure === 'gross') throw new Error('cannot be held')
        const value = point.figures[heldMeasure] / measureScale[heldMeasure]
        const room = 1e-10 * Math.max(1, Math.abs(value))
        const bounds: [number, number] = measureSenses[heldMeasure] === 'min' ? [-Infinity, value + room] : [value - room, Infinity]
        const sign = measureSenses[free] === 'min' ? 1 : -1
        const direct = whole.solve(free === 'gross' ? { net: 1, revenue: 1 } : { [free]: sign }, { [heldMeasure]: bounds })
        expect(direct.status).toBe('optimal')
        const optimum = direct.objective * sign * (free === 'gross' ? measureScale.net : measureScale[free])
        const steep = (point.rate ?? 0) * room * measureScale[heldMeasure]
        expect(Math.abs(point.figures[free] - optimum), `${seed} ${i}`).toBeLessThan(
          2e-6 * Math.max(1, Math.abs(point.figures.gross), Math.abs(optimum)) + 2 * steep,
        )
        // The rate lies between the slopes to both neighbours.
        const slopes = [point.slopeBefore, point.slopeAfter].filter(slope => slope !== null)
        if (point.rate === null || slopes.length < 2) continue
        inner++
        expect(point.rate).toBeGreaterThan(Math.min(...slopes) * (1 - 1e-4) - 1e-6)
        expect(point.rate).toBeLessThan(Math.max(...slopes) * (1 + 1e-4) + 1e-6)
      }
      for (const { plan } of plans) {
        // A held measure has a price of its own, which no other price of the plan tells.
        expect([...plan.checks, ...checkPlan(region, plan, { prices: false })].filter(check => !check.ok)).toEqual([])
      }
      expect(new Set(plans.map(({ plan }) => plan.inputHash)).size).toBe(plans.length)
    }
    expect(inner).toBeGreaterThan(0)
  })
}

test('measures other than cost reach the optimum of the whole model, one after another', () => {
  for (const seed of [2, 13]) {
    const region = feasible(seed)
    const order = ['utilised', 'co2', 'haul', 'net'] as const
    const { result } = answered(region, asked('lexicographic', { objectives: order.map(measure => ({ measure, tolerancePercent: 1 })) }))
    if (result.kind !== 'lexicographic') throw new Error('another kind')
    const whole = wholeModel(engine, region, [2022], [...measures])
    const held: Parameters<typeof whole.solve>[1] = {}
    for (const step of result.steps) {
      const measure = step.measure as (typeof order)[number]
      const sign = measureSenses[measure] === 'min' ? 1 : -1
      const optimum = whole.solve({ [measure]: sign }, held).objective * sign * measureScale[measure]
      expect(Math.abs(step.best - optimum)).toBeLessThan(1e-6 * Math.max(1, Math.abs(optimum), Math.abs(step.figures.gross)))
      const bound = step.held / measureScale[measure]
      held[measure] = sign === 1 ? [-Infinity, bound] : [bound, Infinity]
    }
  }
})

test('a study that is stopped says so, and options that cannot be are told', () => {
  const region = feasible(3)
  const stopped = runStudy(region, asked('pareto', {}), { now: () => 0, engine, shouldStop: () => true })
  expect(stopped.ok ? [] : stopped.problems.map(problem => problem.code)).toEqual(['study.cancelled'])
  for (const request of [
    asked('pareto', { first: 'co2', second: 'co2' }),
    asked('lexicographic', { objectives: [{ measure: 'gross' }, { measure: 'co2' }] }),
    asked('lexicographic', { objectives: [{ measure: 'co2' }, { measure: 'co2' }] }),
  ]) {
    const refused = runStudy(region, request, { now: () => 0, engine })
    expect(refused.ok ? [] : refused.problems.map(problem => problem.code)).toEqual(['study.options'])
  }
})

test('equal input gives equal answers', () => {
  const request = asked('pareto', { points: 5 })
  expect(JSON.stringify(answered(feasible(3), request))).toBe(JSON.stringify(answered(feasible(3), request)))
})
