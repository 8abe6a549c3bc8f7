// Integer plans of small random regions against every choice of sites tried by hand; the bound lies under, the answer never above what was asked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Region, Row } from '#domain/region.ts'
import { openPlan } from '#plan/open.ts'
import { plan } from '#plan/plan.ts'
import { resultOf } from '#plan/plan.ts'
import { settle } from '#plan/search/relax.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
const ports = { now: () => 0, engine }

/** Net cost with every integer column held, for each way to hold them. */
function bruteForce(region: Region): number {
  let best = Infinity
  const opened = openPlan(region, { settings: {}, integer: true }, ports)
  if (!opened.ok) throw new Error('refused')
  const columns = opened.value.solving.layout.integerColumns
  opened.value.close()
  for (let choice = 0; choice < 2 ** columns.length; choice++) {
    const again = openPlan(region, { settings: {}, integer: true }, ports)
    if (!again.ok) throw new Error('refused')
    const { solving, close } = again.value
    const held = Float64Array.from(columns, (_, at) => (choice >> at) & 1)
    columns.forEach((column, at) => {
      solving.layout.draft.setColumn(column, held[at]!, held[at]!)
    })
    solving.model.setColumnBounds(Int32Array.from(columns), held, held)
    const settled = settle(solving)
    if ('answer' in settled && settled.status === 'optimal') best = Math.min(best, resultOf(again.value, settled).objective.value)
    close()
  }
  return best
}

/** Works with nothing standing, that cost to open and have a least size; at most six of them. */
function sited(seed: number): Region {
  const region = randomRegion(seed, { sources: 5, works: 4, markets: 3, stations: 3, periods: [2022] })
  const units = region.units.map((unit, i): Row<'units'> =>
    i < 6
      ? {
          ...unit,
          existingTPerYear: 0,
          maxNewTPerYear: 3e5,
          fixedCostCny: 2e6 * (1 + (i % 4)),
          minSizeTPerYear: i % 2 === 0 ? 60_000 : undefined,
        }
      : { ...unit, maxNewTPerYear: 0 },
  )
  return { ...region, units, targets: [] }
}

test('random regions: the sites chosen cost what the best of all choices costs, and the bound lies under it', async () => {
  let openedSome = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async seed => {
      const region = sited(seed)
      const answer = await plan(region, { settings: {}, integer: true, gap: 1e-7, seconds: 60 }, ports)
      if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
      const { objective, integer, checks } = answer.value
      const best = bruteForce(region)
      const size = Math.max(1e6, Math.abs(best))
      expect(Math.abs(objective.value - best)).toBeLessThan(1e-6 * size)
      expect(integer!.boundCny).toBeLessThan(best + 1e-6 * size)
      expect(integer!.reached).toBe(true)
      expect(checks.filter(check => !check.ok)).toEqual([])
      expect(failedChecks(region, answer.value)).toEqual([])
      openedSome += integer!.opened
    }),
    { numRuns: 8, seed: 9 },
  )
  expect(openedSome).toBeGreaterThan(5)
})

test('a search that may not take its time says how far it is', async () => {
  const answer = await plan(sited(4), { settings: {}, integer: true, gap: 1e-9, seconds: 1e-9 }, { ...ports, now: () => 1e9 })
  if (!answer.ok) throw new Error('refused')
  const { integer, gap, warnings } = answer.value
  expect(gap).toBe(integer!.gap)
  expect(integer!.reached).toBe(gap <= 1e-9)
  expect(warnings.some(warning => warning.code === 'plan.integer.prices')).toBe(true)
  expect(warnings.some(warning => warning.code === 'plan.integer.gap')).toBe(!integer!.reached)
})
