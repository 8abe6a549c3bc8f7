// The published optimum of every instance is reached and proven by a plan of whole decisions, through the region format.
import { expect, test } from 'vitest'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { readInstances } from '../../scripts/instances/catalogue.ts'

const engine = await openEngine()
/** OR-Library publishes three decimals of figures near a million; the small instances are exact. */
const tolerance = 1e-6

test.each(await readInstances())('$name: $published', async ({ region, optimumCny }) => {
  const planned = await plan(region, { settings: {}, integer: true, gap: tolerance / 2, seconds: 600 }, { now: () => 0, engine })
  if (!planned.ok) throw new Error(planned.problems.map(problem => problem.en).join('; '))
  const { status, objective, gap, checks, integer } = planned.value
  expect(status).toBe('optimal')
  expect(Math.abs(objective.value - optimumCny)).toBeLessThanOrEqual(tolerance * optimumCny)
  expect(gap).toBeLessThanOrEqual(tolerance)
  expect(integer?.reached).toBe(true)
  expect(checks.filter(check => !check.ok)).toEqual([])
  expect(failedChecks(region, planned.value)).toEqual([])
})
