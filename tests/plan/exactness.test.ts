// The plan of random regions against the model with every arc given at once, against an independent checker, and against its own prices.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { explicitArcs, openArcBook } from '#plan/search/arcs.ts'
import { countArcs } from '#plan/search/countArcs.ts'
import { everyArc } from '#plan/search/everyArc.ts'
import { factsOf } from '#plan/facts/facts.ts'
import { layoutOf } from '#plan/model/model.ts'
import { networkOf } from '#plan/facts/network.ts'
import { plan, planWithModel } from '#plan/plan.ts'
import { priceArcs } from '#plan/search/pricing.ts'
import type { Warm } from '#plan/search/warm.ts'
import { applySettings } from '#plan/settings.ts'
import { targetsOf } from '#plan/facts/targets.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
const size = { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] }

async function solved(region: Region, settings: Record<string, number | string | boolean> = {}): Promise<PlanResult> {
  const answer = await plan(region, { settings }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

/** Objective (CNY) of the model with all arcs in it, for regions whose targets can be met. */
function enumerated(region: Region, periods: number[]): { objective: number; columns: number } {
  const facts = factsOf(region, periods, [])
  const network = networkOf(facts)
  const layout = layoutOf(facts, network, targetsOf(region, periods, 'p', []))
  const book = openArcBook(facts, network, layout, explicitArcs(facts, layout, []))
  for (const { key } of priceArcs(facts, network, layout, book, undefined, { keep: Infinity, threshold: Infinity }).found) book.add(key)
  const lp = layout.draft.model()
  for (const slack of layout.slacks) {
    lp.lower[slack.column] = 0
    lp.upper[slack.column] = 0
  }
  const model = engine.load(lp)
  const answer = model.solve({ method: 'cold' })
  model.dispose()
  expect(answer.status).toBe('optimal')
  return { objective: answer.objective * 1e4, columns: lp.count }
}

test('random regions: the plan keeps every balance, limit and cost of the tables, and no arc that was left out could lower the cost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom<number[]>([2022], [2021, 2022]), async (seed, periods) => {
      const region = randomRegion(seed, { ...size, periods })
      const result = await solved(region)
      expect(failedChecks(region, result)).toEqual([])
      expect(result.checks.filter(check => !check.ok)).toEqual([])
    }),
    { numRuns: 25, seed: 7 },
  )
})

test('random regions: a start from parts, in space and in time, ends at the same cost', async () => {
  let parts = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom<number[]>([2022], [2020, 2022], [2020, 2021, 2022]),
      async (seed, periods) => {
        const region = randomRegion(seed, { sources: 12, works: 9, markets: 8, stations: 6, periods })
        const whole = await solved(region)
        const loads: number[] = []
        const counting: typeof engine = {
          ...engine,
          memoryBytes: engine.memoryBytes,
          load: model => (loads.push(model.rows), engine.load(model)),
        }
        const answer = await plan(region, { settings: {} }, { now: () => 0, engine: counting, leafRows: 40 })
        if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
        parts += loads.length - 1
        expect(answer.value.status).toBe(whole.status)
        expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
        const size = Math.max(1e6, Math.abs(whole.objective.value))
        expect(Math.abs(answer.value.objective.value - whole.objective.value)).toBeLessThan(1e-7 * size)
        expect(answer.value.stats.columnsPossible).toBe(whole.stats.columnsPossible)
      },
    ),
    { numRuns: 20, seed: 5 },
  )
  expect(parts).toBeGreaterThan(60)
})

test('random regions: generated arcs reach the optimum of all arcs given at once', async () => {
  let generatedFewer = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom<number[]>([2022], [2020, 2022]), async (seed, periods) => {
      const region = randomRegion(seed, { ...size, periods })
      const result = await solved(region)
      if (result.status !== 'optimal') return
      const full = enumerated(region, periods)
      expect(Math.abs(result.objective.value - full.objective)).toBeLessThan(1e-7 * Math.max(1e6, Math.abs(full.objective)))
      if (result.stats.columns < full.columns) generatedFewer++
    }),
    { numRuns: 20, seed: 3 },
  )
  expect(generatedFewer).toBeGreaterThan(5)
})

test('random regions: as many columns are said to be possible as there are, with bans, limits of distance and written arcs', () => {
  let limited = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom<number[]>([2022], [2020, 2022]),
      fc.constantFrom(0, 40, 150),
      fc.constantFrom(120, 300, undefined),
      (seed, periods, minKm, maxKm) => {
        const base = randomRegion(seed, { sources: 8, works: 6, markets: 5, stations: 6, periods })
        const [first, second] = base.sites
        const region = {
          ...base,
          // Two sites in one spot are 0 km apart; one without a point is reached by written arcs alone.
          sites: base.sites.map((row, i) =>
            i === 1 ? { ...row, lng: first!.lng, lat: first!.lat } : i === 2 ? { ...row, lng: undefined, lat: undefined } : row,
          ),
          modes: base.modes.map(row => ({ ...row, minKm, ...(maxKm === undefined ? {} : { maxKm }) })),
          arcs: [
            { from: first!.id, to: base.units[0]!.site, cnyPerT: 5 },
            { from: second!.id, to: base.units[0]!.site, cnyPerT: 5 },
          ],
        }
        const facts = factsOf(region, periods, [])
        const network = networkOf(facts)
        const layout = layoutOf(facts, network, targetsOf(region, periods, 'p', []))
        const book = openArcBook(facts, network, layout, explicitArcs(facts, layout, []))
        const arcs = [...everyArc(facts, network, book)]
        expect(new Set(arcs.map(book.numberOf)).size).toBe(arcs.length)
        expect(countArcs(facts, network, layout, book)).toBe(arcs.length)
        const pairs = facts.supplies.reduce((sum, one) => sum + facts.receivers.filter(other => other.material === one.material).length, 0)
        if (arcs.length < pairs * 2 * periods.length) limited++
      },
    ),
    { numRuns: 40, seed: 13 },
  )
  expect(limited).toBeGreaterThan(10)
})

test('a target raised by one tonne moves the cost by the price shown', async () => {
  let priced = 0
  for (let seed = 1; seed <= 12; seed++) {
    const region = randomRegion(seed, size)
    const base = await solved(region)
    const target = base.targets[0]!
    if (base.status !== 'optimal' || !(target.price! > 0)) continue
    const up = await solved(region, { 'target.used': target.required! + 1 }),
      down = await solved(region, { 'target.used': target.required! - 1 })
    const right = up.objective.value - base.objective.value,
      left = base.objective.value - down.objective.value
    // At a kink the price lies between the left and the right one.
    expect(target.price!).toBeGreaterThan(left - 1e-3 * Math.max(1, left))
    expect(target.price!).toBeLessThan(right + 1e-3 * Math.max(1, right))
    priced++
  }
  expect(priced).toBeGreaterThan(1)
})

test('a plan solved near an earlier one costs the same, and keeps everything', async () => {
  let steps = 0,
    stepsFromNothing = 0
  for (const seed of [3, 5, 8]) {
    const region = randomRegion(seed, { ...size, periods: [2021, 2022] })
    const base = planWithModel(region, { settings: {} }, { now: () => 0, engine })
    if (!base.ok) throw new Error('refused')
    const settings = { 'freightFactor.*': 1.3, 'mode.truck.maxKm': 300, 'streamFactor.slag': 0.7 }
    const changed = applySettings(region, settings)
    const fresh = await solved(region, settings)
    // What is kept of a plan goes through JSON.
    const warm = JSON.parse(JSON.stringify(base.value.warm)) as Warm
    const near = await plan(region, { settings }, { now: () => 0, engine, near: warm })
    const same = await plan(region, { settings: {} }, { now: () => 0, engine, near: warm })
    if (!near.ok || !changed.ok || !same.ok) throw new Error('refused')
    expect(Math.abs(same.value.objective.value - base.value.result.objective.value)).toBeLessThan(1)
    steps += same.value.stats.iterations
    stepsFromNothing += base.value.result.stats.iterations
    expect(Math.abs(near.value.objective.value - fresh.objective.value)).toBeLessThan(1e-7 * Math.max(1e6, Math.abs(fresh.objective.value)))
    expect(failedChecks(changed.value, near.value)).toEqual([])
  }
  // Unchanged, it is there already.
  expect(steps).toBeLessThan(stepsFromNothing / 20)
})

test('the same input gives the same answer to the byte, apart from the time it took', async () => {
  const region = randomRegion(5, size)
  const [a, b] = [await solved(region), await solved(structuredClone(region))]
  expect(JSON.stringify({ ...a, engine: undefined })).toBe(JSON.stringify({ ...b, engine: undefined }))
})
