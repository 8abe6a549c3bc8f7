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
  const { result } = answer.value
  expect(result.checks.filter(check => !check.ok)).toEqual([])
  expect(result.flows.length).toBeGreaterThan(1000)
  const checks = checkPlan(region, result)
  expect(checks.filter(check => !check.ok)).toEqual([])
  // Every possible arc was priced, as many as there are: each within the limits of its mode; the planner leaves out lanes that nothing could fill.
  expect(result.stats.columnsPossible).toBeGreaterThan(3_500_000)
  expect(checks.find(check => check.name === 'arc-prices')!.count).toBeGreaterThan(result.stats.columnsPossible - 30_000)

  // Rail as it runs: whole trains, at least one a week of one kind of goods between two stations, and nothing beside them.
  const wet = new Map(region.materials.map(row => [row.id, 1 / (1 - (row.moisture ?? 0))]))
  const onRail = result.flows.filter(flow => flow.via !== undefined)
  const trains = new Map<string, number>()
  for (const { via, material, tonnes } of onRail) {
    const lane = [...via!, material].join('~')
    trains.set(lane, (trains.get(lane) ?? 0) + (tonnes * wet.get(material)!) / 3200)
  }
  expect(trains.size).toBeGreaterThan(50)
  expect([...trains].filter(([, many]) => many < 52 - 1e-6 || Math.abs(many - Math.round(many)) > 1e-5)).toEqual([])
  expect(onRail.filter(flow => /batter|pack/u.test(flow.material))).toEqual([])
  expect(result.integer).toMatchObject({ reached: true, lanes: trains.size })
  expect(result.gap).toBeLessThan(2e-3)

  // One tonne more of the target with the highest price that is met: the cost moves by that price. Lanes in parts: whole ones might change with it.
  const inParts = { 'mode.rail.minTrainsPerYear': 0, 'mode.rail.laneCnyPerYear': 0, 'mode.rail.wholeTrains': 'off' }
  const plain = planWithModel(region, { settings: inParts }, ports)
  if (!plain.ok) throw new Error('refused')
  const { result: before, warm } = plain.value
  const target = before.targets.filter(row => row.modelled && row.met === true && row.price! > 0).sort((x, y) => y.price! - x.price!)[0]!
  const more = await plan(region, { settings: { ...inParts, [`target.${target.id}`]: target.required! + 1 } }, { ...ports, near: warm! })
  if (!more.ok) throw new Error('refused')
  // The cost is about 10^11 CNY made of terms of 10^12: a tonne's worth is seen to a few fen.
  expect(Math.abs(more.value.objective.value - before.objective.value - target.price!)).toBeLessThan(0.05 + 0.01 * target.price!)
}, 600_000)
