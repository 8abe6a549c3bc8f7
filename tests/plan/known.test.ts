// Instances whose answer is known from a book or by hand.
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../check/failedChecks.ts'
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

/** Slag with 6 % free lime, ash with 0.5 %, at most 3 % in the mix: slag share s with 6 s + 0.5 (1 - s) = 3, s = 45.45 %. */
function blendRegion(ash: number, second = false): Region {
  return regionOf({
    materials: [
      { id: 'slag', kind: 'secondary' },
      { id: 'ash', kind: 'secondary' },
      { id: 'mix', kind: 'product' },
    ],
    sites: named('mill', 'works', 'town').map((site, i) => ({ ...site, lng: 114 + i * 0.1, lat: 38 })),
    streams: [
      { site: 'mill', material: 'slag', tPerYear: 500_000 },
      { site: 'mill', material: 'ash', tPerYear: ash },
    ],
    processes: [{ id: 'mixing', product: 'mix', utilisation: true }],
    process_flows: [
      { process: 'mixing', direction: 'in', material: 'slag', t: 0.5, tMin: 0, tMax: 1 },
      { process: 'mixing', direction: 'in', material: 'ash', t: 0.5, tMin: 0, tMax: 1 },
      { process: 'mixing', direction: 'out', material: 'mix', t: 1 },
    ],
    blend_limits: [
      { process: 'mixing', component: 'fcao', sense: '<=', limit: 3, unit: '%', basis: 'input' },
      ...(second ? [{ process: 'mixing', component: 'so3', sense: '<=' as const, limit: 2, unit: '%', basis: 'input' as const }] : []),
    ],
    compositions: [
      { material: 'slag', component: 'fcao', value: 6, unit: '%' },
      { material: 'ash', component: 'fcao', value: 0.5, unit: '%' },
      ...(second
        ? [
            { material: 'slag', component: 'so3', value: 1, unit: '%' },
            { material: 'ash', component: 'so3', value: 3, unit: '%' },
          ]
        : []),
    ],
    units: [{ site: 'works', process: 'mixing', existingTPerYear: 1e6 }],
    demands: [{ site: 'town', material: 'mix', tPerYear: 1e6, priceCnyPerT: 100 }],
    modes: [{ id: 'truck', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.5 }],
  })
}

test('blend: slag alone is refused; with 100 kt of ash 83.33 kt of slag is used, and ash has a value', async () => {
  expect((await solved(blendRegion(0))).activities).toEqual([])
  const region = blendRegion(100_000)
  const result = await solved(region)
  const { inputs, tonnes } = result.activities[0]!
  expect(inputs['slag']! / tonnes).toBeCloseTo(2.5 / 5.5, 9)
  expect(inputs['slag']!).toBeCloseTo((100_000 * 2.5) / 3, 3)
  // One more tonne of ash lowers the region's cost, one more tonne of slag does not.
  const price = (material: string) => result.prices.find(row => row.role === 'stream' && row.material === material)!.value
  expect(price('ash')).toBeLessThan(-50)
  expect(price('slag')).toBeCloseTo(0, 9)
  const more = await solved(blendRegion(100_001))
  expect(more.objective.value - result.objective.value).toBeCloseTo(price('ash'), 4)
  expect(failedChecks(region, result)).toEqual([])
})

test('blend: a second limit moves the answer', async () => {
  // SO3: s + 3 (1 - s) <= 2 wants at least half slag, fCaO at most 45.45 %: together nothing can be made.
  expect((await solved(blendRegion(100_000, true))).activities).toEqual([])
})

function shortRegion(): Region {
  return regionOf({
    areas: [{ id: 'hebei', nameZh: '河北', nameEn: 'Hebei', level: 'province' }],
    materials: [
      { id: 'ash', nameZh: '粉煤灰', nameEn: 'Fly ash', kind: 'waste' },
      { id: 'block', nameZh: '砌块', nameEn: 'Block', kind: 'product' },
    ],
    sites: [
      { id: 'plant', nameZh: '电厂', nameEn: 'Plant', kind: 'plant', lng: 114, lat: 38 },
      { id: 'near', nameZh: '近厂', nameEn: 'Near works', kind: 'works', lng: 114.1, lat: 38 },
      { id: 'far', nameZh: '远厂', nameEn: 'Far works', kind: 'works', lng: 116, lat: 38 },
      { id: 'town', nameZh: '城', nameEn: 'Town', kind: 'city', lng: 114.2, lat: 38 },
    ],
    streams: [{ site: 'plant', material: 'ash', tPerYear: 1000 }],
    disposal: [{ material: 'ash', cnyPerT: 10 }],
    processes: [{ id: 'pressing', nameZh: '压制', nameEn: 'Pressing', product: 'block', utilisation: true }],
    process_flows: [
      { process: 'pressing', direction: 'in', material: 'ash', t: 1 },
      { process: 'pressing', direction: 'out', material: 'block', t: 1 },
    ],
    process_parameters: [{ process: 'pressing', parameter: 'opexCnyPerT', value: 20, unit: 'CNY/t' }],
    units: [
      { site: 'near', process: 'pressing', existingTPerYear: 400 },
      { site: 'far', process: 'pressing', existingTPerYear: 300 },
    ],
    demands: [{ site: 'town', material: 'block', tPerYear: 800, minTPerYear: 800, priceCnyPerT: 0 }],
    modes: [{ id: 'truck', network: 'direct', fixedCnyPerT: 1, cnyPerTkm: 0.5 }],
  })
}

test('demand 800 with capacity 700: the least relaxation is 100, the capacity is named, and the cheapest place to add', async () => {
  const region = shortRegion()
  const result = await solved(region)
  expect(result.status).toBe('relaxed')
  expect(result.relaxations).toHaveLength(1)
  const [relaxation] = result.relaxations
  expect(relaxation).toMatchObject({ kind: 'demand', unit: 't' })
  expect(relaxation!.by).toBeCloseTo(100, 4)
  expect(relaxation!.achievable).toBeCloseTo(700, 4)
  expect(relaxation!.sentenceZh).toMatch(/压制/)
  expect(relaxation!.sentenceZh).toMatch(/700/)
  expect(relaxation!.sentenceEn).toMatch(/Near works/)
  expect(relaxation!.sentenceEn.indexOf('Near works')).toBeLessThan(relaxation!.sentenceEn.indexOf('Far works'))
  expect(failedChecks(region, result)).toEqual([])
})

test('a target beyond the supply: the supply is named', async () => {
  const region = shortRegion()
  region.demands = [{ site: 'town', material: 'block', tPerYear: 5000, priceCnyPerT: 30 }]
  region.units = [{ site: 'near', process: 'pressing', existingTPerYear: 4000 }]
  region.programmes = [{ id: 'p', fromYear: 2020, toYear: 2022 }]
  region.targets = [
    {
      id: 'used',
      programme: 'p',
      clause: '(二)',
      nameZh: '综合利用量',
      nameEn: 'Utilised',
      year: 2022,
      measure: 'utilised',
      sense: '>=',
      value: 1500,
      unit: 't',
      definitionZh: '',
      definitionEn: '',
      modelled: true,
    },
  ]
  const result = await solved({ ...region, meta: { ...region.meta, defaultProgramme: 'p' } })
  expect(result.relaxations[0]!.by).toBeCloseTo(500, 4)
  expect(result.relaxations[0]!.sentenceZh).toMatch(/粉煤灰.*1,000/)
  expect(result.relaxations[0]!.sentenceEn).toMatch(/Fly ash.*1,000/)
  expect(result.targets[0]).toMatchObject({ met: false, achieved: expect.closeTo(1000, 4) as number })
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
