// The real region as shipped: the plan keeps everything that the tables say, leaves no better arc out, and its prices are true.
import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { plan, planWithModel } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { checkPlan } from '#verify/checkPlan.ts'

test('the plan of the region holds against the independent checker', async () => {
  const read = await readRegionFiles('data/region-jjj')
  if (!read.ok)
    throw new Error(
      read.problems
        .slice(0, 3)
        .map(problem => problem.en)
        .join('; '),
    )
  const { region } = read.value
  const ports = { now: () => performance.now(), engine: await openEngine() }
  const answer = planWithModel(region, { settings: {} }, ports)
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  const { result, warm } = answer.value
  expect(result.checks.filter(check => !check.ok)).toEqual([])
  expect(result.flows.length).toBeGreaterThan(1000)
  const checks = checkPlan(region, result)
  expect(checks.filter(check => !check.ok)).toEqual([])
  // Every possible arc was priced, as many as there are: each within the limits of its mode, counted by the planner and by the checker apart.
  expect(result.stats.columnsPossible).toBe(4_807_333)
  expect(result.stats.rows).toBe(14_630)
  expect(checks.find(check => check.name === 'arc-prices')!.count).toBe(4_797_333)

  // One tonne more of the target with the highest price that is met: the cost moves by that price.
  const target = result.targets.filter(row => row.modelled && row.met === true && row.price! > 0).sort((a, b) => b.price! - a.price!)[0]!
  const more = await plan(region, { settings: { [`target.${target.id}`]: target.required! + 1 } }, { ...ports, near: warm! })
  if (!more.ok) throw new Error('refused')
  // The cost is about 10^11 CNY made of terms of 10^12: a tonne's worth is seen to a few fen.
  expect(Math.abs(more.value.objective.value - result.objective.value - target.price!)).toBeLessThan(0.05 + 0.01 * target.price!)
}, 600_000)
