// Three tests that an expert would try: a blend at its limit, trains in their slots, more asked than there is. All answers known by hand.
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { StudyRequest, type StudyResultOf } from '#domain/study.ts'
import { plan } from '#plan/plan.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { regionOf } from './regions.ts'

const engine = await openEngine()
async function solved(region: Region, settings: Record<string, number | string | boolean> = {}): Promise<PlanResult> {
  const answer = await plan(region, { settings }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
  expect(answer.value.gap).toBe(0)
  return answer.value
}
function sidesOf(region: Region, settings: Record<string, string>): StudyResultOf<'prices'>['rows'] {
  const request = StudyRequest.parse({ kind: 'prices', region: 'test', scenario: { settings }, options: {} })
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok || answer.value.result.kind !== 'prices') throw new Error('refused')
  return answer.value.result.rows
}
const named = (...ids: string[]) => ids.map(id => ({ id, kind: 'place' }))

/** Slag with 6 % free lime, ash with 0.5 %, at most 3 % in the mix: slag share s with 6 s + 0.5 (1 - s) = 3, s = 45.45 %. */
type Second = { slag: number; ash: number; limit: number }
function blendRegion(ash: number, second?: Second): Region {
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
      ...(second === undefined
        ? []
        : [{ process: 'mixing', component: 'so3', sense: '<=' as const, limit: second.limit, unit: '%', basis: 'input' as const }]),
    ],
    compositions: [
      { material: 'slag', component: 'fcao', value: 6, unit: '%' },
      { material: 'ash', component: 'fcao', value: 0.5, unit: '%' },
      ...(second === undefined
        ? []
        : [
            { material: 'slag', component: 'so3', value: second.slag, unit: '%' },
            { material: 'ash', component: 'so3', value: second.ash, unit: '%' },
          ]),
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

test('blend: a second limit moves the answer, and the one that binds is named', async () => {
  const limitsOf = (result: PlanResult) => result.recipePrices!.flatMap(row => row.limits.map(({ component }) => component))
  expect(limitsOf(await solved(blendRegion(100_000)))).toEqual(['fcao'])
  // SO3: 4 s + (1 - s) <= 2 wants at most a third of slag, less than the free lime allows.
  const region = blendRegion(100_000, { slag: 4, ash: 1, limit: 2 })
  const result = await solved(region)
  expect(result.activities[0]!.inputs['slag']).toBeCloseTo(50_000, 3)
  expect(limitsOf(result)).toEqual(['so3'])
  expect(failedChecks(region, result)).toEqual([])
  // s + 3 (1 - s) <= 2 wants at least half of slag, the free lime at most 45.45 %: together nothing can be made.
  expect((await solved(blendRegion(100_000, { slag: 1, ash: 3, limit: 2 }))).activities).toEqual([])
})

/** What has to go from a pit to a city over 200 km of line, each with a station at its gate; electric trucks drive there too. */
function railRegion(tonnes: number, trainsPerDay: number): Region {
  const point = (lng: number) => ({ lng, lat: 40 })
  return regionOf({
    materials: [{ id: 'sand', nameZh: '机制砂', nameEn: 'Made sand', kind: 'secondary' }],
    sites: [
      { id: 'pit', kind: 'mine', ...point(116) },
      { id: 'city', nameZh: '城', nameEn: 'City', kind: 'city', ...point(118) },
    ],
    streams: [{ site: 'pit', material: 'sand', tPerYear: tonnes }],
    demands: [{ site: 'city', material: 'sand', tPerYear: tonnes, minTPerYear: tonnes, priceCnyPerT: 0 }],
    stations: [
      { id: 'west', nameZh: '西站', nameEn: 'West', ...point(116), trainsPerDay },
      { id: 'east', nameZh: '东站', nameEn: 'East', ...point(118), trainsPerDay: 1000 },
    ],
    lines: [{ from: 'west', to: 'east', km: 200 }],
    modes: [
      { id: 'shuttle', network: 'direct', fixedCnyPerT: 2, cnyPerTkm: 1, maxKm: 10 },
      { id: 'electric', network: 'direct', fixedCnyPerT: 8, cnyPerTkm: 0.4 },
      {
        id: 'rail',
        network: 'stations',
        fixedCnyPerT: 10,
        cnyPerTkm: 0.1,
        accessMode: 'shuttle',
        accessMaxKm: 10,
        transferCnyPerT: 5,
        trainT: 3200,
      },
    ],
  })
}
const trainsAt = (result: PlanResult, station: string) => result.capacityPrices.find(row => row.kind === 'siding' && row.id === station)!
const carried = (result: PlanResult, mode: string) =>
  result.flows.filter(flow => flow.mode === mode).reduce((sum, flow) => sum + flow.tonnes, 0)

test('trains of 3,200 t: 300 kt a year are 94 of them, 100 Mt a year 31,250, 86 a day', async () => {
  const few = await solved(railRegion(300_000, 1000))
  expect(trainsAt(few, 'west').used).toBeCloseTo(93.75, 6)
  expect(Math.ceil(trainsAt(few, 'west').used)).toBe(94)
  const many = await solved(railRegion(1e8, 1000))
  expect(trainsAt(many, 'west').used).toBeCloseTo(31_250, 3)
  expect(Math.ceil(trainsAt(many, 'west').used / 365)).toBe(86)
  expect(carried(many, 'electric')).toBe(0)
  expect(trainsAt(many, 'west').value).toBe(0)
})

test('slots capped: what does not fit on rail goes by electric truck, and a slot is worth what its train saves', async () => {
  const region = railRegion(1e8, 40)
  const result = await solved(region)
  const onRail = 40 * 365 * 3200
  expect(carried(result, 'rail')).toBeCloseTo(onRail, 0)
  expect(carried(result, 'electric')).toBeCloseTo(1e8 - onRail, 0)
  const perTonne = (mode: string) => {
    const flow = result.flows.find(row => row.mode === mode)!
    return flow.cny / flow.tonnes
  }
  const slot = trainsAt(result, 'west')
  expect(slot).toMatchObject({ used: expect.closeTo(14_600, 4) as number, limit: 14_600, unit: 'CNY/train' })
  expect(slot.value).toBeCloseTo(3200 * (perTonne('electric') - perTonne('rail')), 3)
  expect(slot.value).toBeGreaterThan(1e5)
  // One slot a day more saves 365 times that.
  const more = await solved(railRegion(1e8, 41))
  expect((result.objective.value - more.objective.value) / (365 * slot.value)).toBeCloseTo(1, 9)
  expect(failedChecks(region, result)).toEqual([])
})

test('a slot from both sides: one train a day more, in money a year', () => {
  const [slot, ...rest] = sidesOf(railRegion(1e8, 40), {}).filter(row => row.kind === 'siding')
  expect(rest).toEqual([])
  // Electric truck 8 + 0.4 km (1.3 x great circle), rail 10 + 0.1 x 200 + 2 transfers of 5 and 2 access legs of 2, per tonne.
  const roadKm = 1.3 * 6371.0088 * 2 * Math.asin(Math.cos((40 * Math.PI) / 180) * Math.sin(Math.PI / 180))
  const value = 3200 * (8 + 0.4 * roadKm - 44)
  for (const side of [slot!.left, slot!.price, slot!.right]) expect(side! / value).toBeCloseTo(1, 9)
  expect(slot).toMatchObject({ id: 'west', smooth: true, holdsUp: 365, holdsDown: 365 })
  expect(slot!.words.zh).toMatch(/西站.*每天多 1 列，每年可省 [\d.,]+ 万元/)
  expect(slot!.words.en).toMatch(/West.*one train a day more saves [\d.,]+ M CNY a year/)
})

test('rail alone is short by what its slots cannot carry, and says which station', async () => {
  const region = railRegion(1e8, 40)
  const result = await solved(region, { 'mode.electric': 'off' })
  expect(result.status).toBe('relaxed')
  const short = result.relaxations.find(row => row.kind === 'demand')!
  expect(short.by).toBeCloseTo(1e8 - 40 * 365 * 3200, 0)
  expect(short.achievable).toBeCloseTo(46_720_000, 0)
  expect(short.sentenceZh).toMatch(/西站的装卸列数/)
  expect(short.sentenceZh).toMatch(/5,328 万吨/)
  expect(short.sentenceEn).toMatch(/train slots at West/)
  expect(short.sentenceEn).toMatch(/53\.28 Mt/)
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

test('demand 800 with capacity 700: the minimum relaxation is 100, the capacity is named, and the cheapest place to add', async () => {
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

test('prices of a plan that gives way hold with as much given way: more of the near capacity saves the far road, less cannot be', () => {
  const near = sidesOf(shortRegion(), {}).find(row => row.id === 'near~pressing')!
  expect(near.left).toBeNull()
  expect(near.right! / near.price).toBeCloseTo(1, 6)
  expect(near.price).toBeGreaterThan(50)
  expect(near.words.en).toMatch(/one t\/a more saves [\d.,]+ CNY a year; one t\/a less cannot be held/)
})

/** The same with room enough, nobody who must be served, and a target. */
function withTarget(value: number): Region {
  const region = shortRegion()
  return {
    ...region,
    meta: { ...region.meta, defaultProgramme: 'p' },
    demands: [{ site: 'town', material: 'block', tPerYear: 5000, priceCnyPerT: 15 }],
    units: [{ site: 'near', process: 'pressing', existingTPerYear: 4000 }],
    programmes: [{ id: 'p', fromYear: 2020, toYear: 2022 }],
    targets: [
      {
        id: 'used',
        programme: 'p',
        clause: '(二)',
        nameZh: '综合利用量',
        nameEn: 'Utilised',
        year: 2022,
        measure: 'utilised',
        sense: '>=',
        value,
        unit: 't',
        definitionZh: '',
        definitionEn: '',
        modelled: true,
      },
    ],
  }
}

test('a target raised by one tonne moves the cost by its price', async () => {
  // Ash costs 10 to dispose of, a block earns 15 and costs 20 and both roads: each tonne used costs money, so the target binds.
  const before = await solved(withTarget(600))
  const price = before.targets[0]!.price!
  expect(price).toBeGreaterThan(0.1)
  const after = await solved(withTarget(601))
  expect(after.objective.value - before.objective.value).toBeCloseTo(price, 6)
  expect(failedChecks(withTarget(600), before)).toEqual([])
})

test('a target beyond the supply: the supply is named', async () => {
  const region = withTarget(1500)
  const result = await solved(region)
  expect(result.relaxations[0]!.by).toBeCloseTo(500, 4)
  expect(result.relaxations[0]!.sentenceZh).toMatch(/粉煤灰.*1,000/)
  expect(result.relaxations[0]!.sentenceEn).toMatch(/Fly ash.*1,000/)
  expect(result.targets[0]).toMatchObject({ met: false, achieved: expect.closeTo(1000, 4) as number })
})
