// No plan is kept or shown that fails a check: it becomes a problem that names the check, and the command line ends with our own failure.
import { expect, test } from 'vitest'
import { exitOf } from '#cli/planRun.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { verifyPlan } from '#steps/plan/verifyPlan.ts'
import { richRegion } from './richRegion.ts'

const region = richRegion(3, [2022])
const settings = { 'freightFactor.*': 1.2, 'target.made': 20_000, 'policy.levy': 'off' }
const answer = await plan(region, { settings }, { now: () => 0, engine: await openEngine() })
if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
const result = answer.value

test('a right plan comes back with the verdict of every check, held against the region as its settings change it', () => {
  const verified = verifyPlan(region, result)
  if (!verified.ok) throw new Error(verified.problems[0]!.en)
  expect(verified.value.checks.length).toBeGreaterThan(result.checks.length + 18)
  expect(verified.value.checks.every(check => check.ok && check.count! > 0)).toBe(true)
  expect({ ...verified.value, checks: [] }).toEqual({ ...result, checks: [] })
})

test('a plan of other settings is not the plan of these', () => {
  const verified = verifyPlan(region, { ...result, scenario: { ...result.scenario, settings: {} } })
  expect(verified.ok).toBe(false)
})

test('a plan that fails a check is a problem that names it, in both languages, and not an answer', () => {
  const wrong = structuredClone(result)
  wrong.flows[0]!.km += 1
  const verified = verifyPlan(region, wrong)
  if (verified.ok) throw new Error('a wrong plan passed')
  expect(verified.problems).toHaveLength(1)
  expect(verified.problems[0]).toMatchObject({
    code: 'plan.check',
    severity: 'error',
    zh: expect.stringMatching(/未通过校核“各流向的里程、运费、排放与通行许可”：偏差 .*，允许 1e-6/u) as string,
    en: expect.stringMatching(
      /fails the check "Kilometres, freight, CO2 and permission of every flow": off by .*, 1e-6 allowed/u,
    ) as string,
  })
  expect(verified.problems[0]!.place.path).toContain(wrong.flows[0]!.id)
  expect(exitOf(verified.problems)).toBe(1)
})

test("a check of the planner's own that failed is no answer either; other problems are those of the input", () => {
  const [own, ...others] = result.checks
  const verified = verifyPlan(region, { ...result, checks: [{ ...own!, ok: false, worst: 1 }, ...others] })
  expect(verified.ok ? [] : verified.problems.map(problem => problem.en)).toEqual([
    'The plan fails the check "Every row of the model (balances and limits)": off by 1.0e+0, 1e-6 allowed. The result is not used.',
  ])
  const refused = verifyPlan(region, { ...result, scenario: { settings: { 'target.unknown': 1 } } })
  expect(refused.ok ? undefined : exitOf(refused.problems)).toBe(2)
})

test('a cancelled run has nothing to check and passes as it is', () => {
  const cancelled = { ...result, status: 'cancelled' as const, flows: [], checks: [] }
  expect(verifyPlan(region, cancelled)).toEqual({ ok: true, value: cancelled, warnings: [] })
})
