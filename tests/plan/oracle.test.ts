// The planner on two engines that share nothing: the same status, cost and target prices, whichever solves.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import { plan } from '#plan/plan.ts'
import type { Engine } from '#solve/engine.ts'
import { openEngine } from '#solve/highs.ts'
import { openReferenceEngine } from '#solve/reference.ts'
import { randomRegion } from './regions.ts'

const highs = await openEngine()
const reference = openReferenceEngine()
const near = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(a))

async function solved(seed: number, periods: number[], engine: Engine): Promise<PlanResult> {
  const region = randomRegion(seed, { sources: 5, works: 4, markets: 3, stations: 4, periods })
  const answer = await plan(region, { periods, settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

test.each([
  { title: 'one period', periods: [2022], runs: 20 },
  { title: 'two periods', periods: [2021, 2022], runs: 6 },
])('random regions on both engines: $title', async ({ periods, runs }) => {
  let priced = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async seed => {
      const [ours, theirs] = [await solved(seed, periods, reference), await solved(seed, periods, highs)]
      expect(ours.status).toBe(theirs.status)
      expect(near(theirs.objective.value, ours.objective.value)).toBeLessThan(1e-8)
      expect(ours.checks.filter(check => !check.ok)).toEqual([])
      expect(ours.targets.length).toBe(theirs.targets.length)
      ours.targets.forEach((target, k) => {
        if (target.price !== null && target.price !== 0) priced++
        expect(near(theirs.targets[k]!.price ?? 0, target.price ?? 0)).toBeLessThan(1e-6)
      })
    }),
    { numRuns: runs, seed: 41 },
  )
  expect(priced).toBeGreaterThan(0)
})
