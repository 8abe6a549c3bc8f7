// A target that says what its last tonne may cost: it pulls up to there, and what it does not reach is counted at that price.
import { expect, test } from 'vitest'
import { plan } from '#plan/plan.ts'
import { statusText } from '#report/planText.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { regionOf } from './regions.ts'

const engine = await openEngine()

/** A thousand tonnes of ash; grinding one costs 35 CNY and earns 20, so each costs the region 15. The yard takes 600 of them. */
const region = (payCnyPerUnit: number | undefined) =>
  regionOf({
    programmes: [{ id: 'p', fromYear: 2020, toYear: 2022 }],
    materials: [
      { id: 'ash', kind: 'secondary' },
      { id: 'powder', kind: 'product' },
    ],
    sites: [{ id: 'city', kind: 'city', lng: 116, lat: 40 }],
    streams: [{ site: 'city', material: 'ash', tPerYear: 1000 }],
    processes: [{ id: 'grind', product: 'powder', utilisation: true }],
    process_flows: [
      { process: 'grind', direction: 'in', material: 'ash', t: 1 },
      { process: 'grind', direction: 'out', material: 'powder', t: 1 },
    ],
    process_parameters: [{ process: 'grind', parameter: 'opexCnyPerT', value: 35, unit: 'CNY/t' }],
    units: [{ id: 'yard', site: 'city', process: 'grind', existingTPerYear: 600 }],
    demands: [{ site: 'city', material: 'powder', tPerYear: 1000, priceCnyPerT: 20 }],
    modes: [{ id: 'road', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.5 }],
    targets: [
      {
        id: 'used',
        programme: 'p',
        clause: '(二)',
        year: 2022,
        measure: 'utilised',
        sense: '>=',
        value: 800,
        unit: 't',
        definitionZh: '',
        definitionEn: '',
        modelled: true,
        ...(payCnyPerUnit === undefined ? {} : { payCnyPerUnit }),
      },
    ],
  })

async function answerOf(payCnyPerUnit: number | undefined, settings: Record<string, number | string> = {}) {
  const tables = region(payCnyPerUnit)
  const answer = await plan(tables, { settings }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(Object.keys(settings).length === 0 ? failedChecks(tables, answer.value) : []).toEqual([])
  const { status, costs, objective, targets, relaxations } = answer.value
  const said = statusText(answer.value, 'en')
  const [target] = targets
  // Of a relaxed plan the least shortfall is known to rounding.
  return {
    status,
    target: { ...target, achieved: Math.round(target?.achieved ?? NaN) },
    unmet: costs.unmetTargets,
    objective: objective.value,
    gaveWay: relaxations.length,
    said,
  }
}

test('where a tonne costs more than it may, nothing is done for the target', async () => {
  const answer = await answerOf(10)
  expect(answer).toMatchObject({ status: 'optimal', gaveWay: 0, unmet: 8000, objective: 8000 })
  expect(answer.target).toMatchObject({ achieved: 0, met: false, price: 10, payCnyPerUnit: 10 })
  expect(answer.said).toBe('optimal: 1 target is left short at the most that one more unit may cost, all others hold')
})

test('where it costs less the target pulls as far as it can; the rest is counted at the price, and prices go no higher', async () => {
  const answer = await answerOf(40)
  expect(answer).toMatchObject({ status: 'optimal', gaveWay: 0 })
  expect(answer.target).toMatchObject({ achieved: 600, met: false, price: 40 })
  expect(answer.unmet).toBeCloseTo(200 * 40, 6)
  expect(answer.objective).toBeCloseTo(600 * 15 + 200 * 40, 6)
})

test('without one it gives way as little as possible; a scenario sets one, or takes it away', async () => {
  expect(await answerOf(undefined)).toMatchObject({ status: 'relaxed', gaveWay: 1, unmet: undefined, target: { achieved: 600 } })
  expect(await answerOf(undefined, { 'pay.used': 10 })).toMatchObject({ status: 'optimal', unmet: 8000 })
  expect(await answerOf(10, { 'pay.used': 'off' })).toMatchObject({ status: 'relaxed', target: { achieved: 600 } })
})
