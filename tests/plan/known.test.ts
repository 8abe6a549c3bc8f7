// Instances whose answer is known from a book or by hand.
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { regionOf } from './regions.ts'

const engine = await openEngine()
async function solved(region: Region, settings: Record<string, number | string | boolean> = {}, periods?: number[]): Promise<PlanResult> {
  const answer = await plan(region, { settings, ...(periods === undefined ? {} : { periods }) }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
  return answer.value
}
const named = (...ids: string[]) => ids.map(id => ({ id, kind: 'place' }))

// Winston, Operations Research: Powerco, three plants and four cities; optimum 1,020.
const powerco = regionOf({
  materials: [{ id: 'power', kind: 'secondary' }],
  sites: named('p1', 'p2', 'p3', 'c1', 'c2', 'c3', 'c4'),
  streams: [
    ['p1', 35],
    ['p2', 50],
    ['p3', 40],
  ].map(([site, t]) => ({ site: site as string, material: 'power', tPerYear: t as number })),
  demands: [
    ['c1', 45],
    ['c2', 20],
    ['c3', 30],
    ['c4', 30],
  ].map(([site, t]) => ({ site: site as string, material: 'power', tPerYear: t as number, minTPerYear: t as number, priceCnyPerT: 0 })),
  arcs: [
    [8, 6, 10, 9],
    [9, 12, 13, 7],
    [14, 9, 16, 5],
  ].flatMap((row, i) => row.map((cost, j) => ({ from: `p${i + 1}`, to: `c${j + 1}`, cnyPerT: cost }))),
})

test('a transportation problem of the textbooks, with arcs given explicitly', async () => {
  const result = await solved(powerco)
  expect(result.status).toBe('optimal')
  expect(result.objective.value).toBeCloseTo(1020, 6)
  expect(failedChecks(powerco, result)).toEqual([])
  expect(result.flows.every(flow => flow.mode === 'arc')).toBe(true)
})

test('an arc with a capacity, priced', async () => {
  const capped = {
    ...powerco,
    arcs: powerco.arcs.map(row => (row.from === 'p2' && row.to === 'c1' ? { ...row, capacityTPerYear: 40 } : row)),
  }
  const result = await solved(capped)
  expect(result.objective.value).toBeGreaterThan(1020)
  const price = result.capacityPrices.find(row => row.kind === 'arc' && row.id.startsWith('p2~c1'))!
  expect(price.used).toBeCloseTo(40, 6)
  const more = await solved({
    ...capped,
    arcs: capped.arcs.map(row => (row.capacityTPerYear === undefined ? row : { ...row, capacityTPerYear: 41 })),
  })
  expect(result.objective.value - more.objective.value).toBeCloseTo(price.value, 6)
  expect(failedChecks(capped, result)).toEqual([])
})

test('facility location: the linear relaxation of fixed costs is reached and said to be one', async () => {
  // Two places of capacity 100 with fixed cost 500 and 300; 80 wanted; unit costs 1 and 4: place a costs 5 + 1 a tonne, b 3 + 4.
  const region = regionOf({
    materials: [{ id: 'goods', kind: 'product' }],
    sites: named('a', 'b', 'c'),
    processes: [{ id: 'open', product: 'goods' }],
    units: [
      { site: 'a', process: 'open', existingTPerYear: 0, maxNewTPerYear: 100, fixedCostCny: 500 },
      { site: 'b', process: 'open', existingTPerYear: 0, maxNewTPerYear: 100, fixedCostCny: 300 },
    ],
    demands: [{ site: 'c', material: 'goods', tPerYear: 80, minTPerYear: 80, priceCnyPerT: 0 }],
    arcs: [
      { from: 'a', to: 'c', cnyPerT: 1 },
      { from: 'b', to: 'c', cnyPerT: 4 },
    ],
  })
  const result = await solved(region)
  expect(result.objective.value).toBeCloseTo(80 * 6, 6)
  expect(result.builds).toHaveLength(1)
  expect(result.builds[0]).toMatchObject({ site: 'a', opened: true })
  expect(result.warnings.map(warning => warning.code)).toContain('plan.fixed-cost.linear')
  expect(failedChecks(region, result)).toEqual([])
})

test('two years: what is built in the first serves the second, stock is carried over, money adds up', async () => {
  const region = regionOf(
    {
      materials: [
        { id: 'tailings', kind: 'waste' },
        { id: 'sand', kind: 'product' },
      ],
      sites: named('mine', 'town').map((site, i) => ({ ...site, lng: 114 + i * 0.2, lat: 40 })),
      streams: [],
      stocks: [{ site: 'mine', material: 'tailings', t: 150, drawTPerYear: 100 }],
      processes: [{ id: 'crush', product: 'sand' }],
      process_flows: [
        { process: 'crush', direction: 'in', material: 'tailings', t: 1 },
        { process: 'crush', direction: 'out', material: 'sand', t: 1 },
      ],
      units: [{ site: 'mine', process: 'crush', existingTPerYear: 0, maxNewTPerYear: 500, capexCnyPerTPerYear: 10 }],
      demands: [{ site: 'town', material: 'sand', tPerYear: 1000, priceCnyPerT: 100 }],
      modes: [{ id: 'truck', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.5 }],
    },
    [2021, 2022],
  )
  const result = await solved(region)
  expect(result.stocks.map(row => row.drawn).reduce((a, b) => a + b, 0)).toBeCloseTo(150, 6)
  // Any split of 150 t with capacity kept for the second year costs the same: 75 t/a paid twice, or 50 paid twice and 50 more paid once.
  expect(result.costs.capital).toBeCloseTo(75 * 10 * 2, 6)
  expect(failedChecks(region, result)).toEqual([])
})
