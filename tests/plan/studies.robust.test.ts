// Builds held against draws: nothing decided beforehand is cheaper than what is decided in the knowledge of the case.
import { expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { checkPlan } from '#verify/checkPlan.ts'
import { StudyAnswer, StudyRequest } from '#domain/study.ts'
import { plan } from '#plan/plan.ts'
import { triangular } from '#plan/studies/random.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'
import { wholeModel } from './wholeModel.ts'

const engine = await openEngine()
const size = { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] }
/** Wide intervals around what decides about building. */
function uncertain(seed: number): Region {
  const region = randomRegion(seed, size)
  for (const target of region.targets) target.value = 50_000
  for (const row of region.streams) Object.assign(row, { tPerYearLow: row.tPerYear * 0.4, tPerYearHigh: row.tPerYear * 1.5 })
  for (const row of region.demands) {
    Object.assign(row, { priceCnyPerTLow: row.priceCnyPerT * 0.5, priceCnyPerTHigh: row.priceCnyPerT * 1.3 })
    Object.assign(row, { tPerYearLow: row.tPerYear * 0.3, tPerYearHigh: row.tPerYear * 1.2 })
  }
  for (const row of region.process_parameters)
    if (row.parameter === 'opexCnyPerT') Object.assign(row, { valueLow: row.value * 0.7, valueHigh: row.value * 1.8 })
  return region
}
function asked(options: object): StudyRequest {
  return StudyRequest.parse({ kind: 'robust', region: 'test', scenario: { settings: {} }, options })
}
function answered(region: Region, request: StudyRequest) {
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  const { result, plans } = StudyAnswer.parse(answer.value)
  if (result.kind !== 'robust') throw new Error('another kind')
  return { result, plans }
}
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('regrets are never negative, none for the central builds in the central case, and the totals are those of the table', async () => {
  let regretted = 0
  for (const seed of [3, 8, 21]) {
    const region = uncertain(seed)
    const { result, plans } = answered(region, asked({ draws: 4, figures: 0 }))
    const { cases, candidates } = result
    expect(cases.length).toBe(5)
    const alone = await plan(region, { settings: {} }, { now: () => 0, engine })
    if (!alone.ok) throw new Error('no plan')
    const room = 1e-6 * Math.max(...cases.map(one => Math.abs(one.foreseen)), 1e6)
    expect(Math.abs(cases[0]!.foreseen - alone.value.objective.value)).toBeLessThan(room)
    expect(candidates[0]!.id).toBe('central')
    expect(candidates[0]!.regrets[0]).toBeLessThan(room)
    for (const row of candidates) {
      expect(Math.min(...row.regrets)).toBeGreaterThanOrEqual(0)
      // A draw's own builds are not regretted in it.
      expect(row.regrets.filter((_, i) => cases[i]!.id === row.id).every(regret => regret < room)).toBe(true)
      row.costs.forEach((cost, i) => expect(cost).toBeCloseTo(cases[i]!.foreseen + row.regrets[i]!, 3))
      expect(row.expected).toBeCloseTo(mean(row.costs), 3)
      expect(row.worst).toBe(Math.max(...row.costs))
      expect(row.worstRegret).toBe(Math.max(...row.regrets))
      regretted += row.worstRegret > room ? 1 : 0
    }
    const expected = candidates.map(row => row.expected)
    expect(result.waitAndSee).toBeCloseTo(mean(cases.map(one => one.foreseen)), 3)
    expect(result.perfectInformation).toBeCloseTo(Math.min(...expected) - result.waitAndSee, 2)
    expect(result.stochasticSolution).toBeCloseTo(expected[0]! - Math.min(...expected), 2)
    expect(result.perfectInformation).toBeGreaterThanOrEqual(0)
    expect(result.stochasticSolution).toBeGreaterThanOrEqual(0)
    expect(plans.length).toBeGreaterThan(0)
    for (const { id, plan: made } of plans) {
      expect([...made.checks, ...checkPlan(region, made, { prices: false })].filter(check => !check.ok)).toEqual([])
      // The plan with these builds costs what the table says of the central case.
      expect(Math.abs(made.objective.value - candidates.find(row => row.plan === id)!.costs[0]!)).toBeLessThan(room)
    }
  }
  expect(regretted).toBeGreaterThan(0)
})

test('the worth of a figure is that of the whole model at the ends of its interval', async () => {
  let worthy = 0
  for (const seed of [3, 21]) {
    const region = uncertain(seed)
    const { result } = answered(region, asked({ draws: 2, figures: 6, plans: 'none' }))
    const alone = await plan(region, { settings: {} }, { now: () => 0, engine })
    if (!alone.ok) throw new Error('no plan')
    expect(result.figures.length).toBe(6)
    for (const [i, row] of result.figures.entries()) {
      expect(row.worthLeast).toBeGreaterThanOrEqual(0)
      expect(row.worth).toBeGreaterThanOrEqual(row.worthLeast)
      expect(row.worthMost).toBeGreaterThanOrEqual(row.worth)
      expect(row.worth).toBeLessThanOrEqual(result.figures[i - 1]?.worth ?? Infinity)
      for (const [side, free] of [
        ['low', row.freeAtLow],
        ['high', row.freeAtHigh],
      ] as const) {
        const moved = structuredClone(region)
        const { table, key, field } = row.figure
        const rows = moved[table as 'demands'] as unknown as Record<string, unknown>[]
        const column = table === 'process_parameters' ? 'value' : field
        const found = rows.filter(
          candidate =>
            key.split('~')[0] === (candidate['site'] ?? candidate['process'] ?? candidate['material']) &&
            candidate[`${column}Low`] === row.figure.low &&
            candidate[column] === row.figure.central,
        )
        expect(found.length).toBe(1)
        found[0]![column] = row.figure[side]
        const direct = wholeModel(engine, moved, [2022], []).solve({ net: 1 })
        expect(direct.status).toBe('optimal')
        expect(Math.abs(direct.objective * 1e4 - free)).toBeLessThan(1e-6 * Math.max(1e6, Math.abs(free)))
      }
      worthy += row.worth > 1 ? 1 : 0
      // A rank is only given where the intervals are apart.
      const next = result.figures[i + 1]
      expect(row.rank === null || next === undefined || row.worthLeast > next.worthMost).toBe(true)
    }
  }
  expect(worthy).toBeGreaterThan(0)
})

test('what cannot be met with the builds is counted and charged for', () => {
  const region = uncertain(3)
  for (const target of region.targets) target.value = 1e9
  const { result } = answered(region, asked({ draws: 2, figures: 1 }))
  for (const row of result.candidates) {
    expect(row.unmet).toBe(3)
    expect(Math.min(...row.regrets)).toBeGreaterThanOrEqual(0)
  }
})

test('equal seeds give equal answers, other seeds other draws; a stopped study says so', () => {
  const region = uncertain(8)
  const once = JSON.stringify(answered(region, asked({ draws: 3, figures: 2, seed: 5 })))
  expect(JSON.stringify(answered(region, asked({ draws: 3, figures: 2, seed: 5 })))).toBe(once)
  expect(JSON.stringify(answered(region, asked({ draws: 3, figures: 2, seed: 6 })))).not.toBe(once)
  const stopped = runStudy(region, asked({}), { now: () => 0, engine, shouldStop: () => true })
  expect(stopped.ok ? [] : stopped.problems.map(problem => problem.code)).toEqual(['study.cancelled'])
})

test('the triangle: ends, mode and mean', () => {
  expect([0, 1].map(u => triangular(u, 2, 3, 10))).toEqual([2, 10])
  expect(triangular(1 / 8, 2, 3, 10)).toBeCloseTo(3, 9)
  const n = 20_000
  expect(mean(Array.from({ length: n }, (_, i) => triangular((i + 0.5) / n, 2, 3, 10)))).toBeCloseTo(5, 3)
  expect(triangular(0.3, 4, 4, 4)).toBe(4)
})
