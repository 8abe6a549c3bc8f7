// The past of a region: only what stands, no target, nothing that a scenario would do; rates beside the official ones with what explains them.
import { expect, test } from 'vitest'
import type { Scenario } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { againstBaseline, baselineOf, pastHash } from '#plan/baseline/baseline.ts'
import { pastSettings } from '#plan/baseline/past.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { verifyPlan } from '#steps/plan/verifyPlan.ts'
import { regionOf } from './regions.ts'

const ports = { now: () => 0, engine: await openEngine() }
function past(region: Region, settings: Scenario['settings'] = {}, keep = 200) {
  const answer = baselineOf(region, { settings }, keep, ports)
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

/** Two provinces with slag. A mill that pays stands in the north, one that loses 60 CNY/t in the south; both may grow. */
function twoProvinces(official: Region['official_totals'] = []): Region {
  return regionOf({
    areas: [
      { id: 'china', level: 'country' },
      { id: 'whole', level: 'region' },
      { id: 'north', level: 'province', parent: 'whole' },
      { id: 'south', level: 'province', parent: 'whole' },
    ],
    materials: [
      { id: 'slag', kind: 'waste', tags: ['industrial_solid_waste', 'statistics_isw'] },
      { id: 'powder', kind: 'product' },
    ],
    sites: [
      { id: 'n', kind: 'plant', area: 'north', lng: 114, lat: 38 },
      { id: 's', kind: 'plant', area: 'south', lng: 114, lat: 30 },
    ],
    streams: ['n', 's'].map(site => ({ site, material: 'slag', tPerYear: 1_000_000, tPerYearLow: 800_000, tPerYearHigh: 1_250_000 })),
    disposal: [{ material: 'slag', cnyPerT: 10 }],
    processes: [{ id: 'grind', product: 'powder', utilisation: true }],
    process_flows: [
      { process: 'grind', direction: 'in', material: 'slag', t: 1 },
      { process: 'grind', direction: 'out', material: 'powder', t: 1 },
    ],
    process_parameters: [
      { process: 'grind', parameter: 'opexCnyPerT', value: 30, unit: 'CNY/t' },
      { process: 'grind', parameter: 'co2KgPerT', value: 5, unit: 'kg/t' },
      { process: 'grind', parameter: 'avoidedCo2KgPerT', value: 100, unit: 'kg/t' },
    ],
    units: [
      {
        site: 'n',
        process: 'grind',
        existingTPerYear: 400_000,
        existingTPerYearLow: 300_000,
        existingTPerYearHigh: 500_000,
        maxNewTPerYear: 500_000,
      },
      { site: 's', process: 'grind', existingTPerYear: 600_000, opexCnyPerT: 110, maxNewTPerYear: 500_000 },
    ],
    demands: ['n', 's'].map(site => ({ site, material: 'powder', tPerYear: 2_000_000, priceCnyPerT: 40 })),
    modes: [{ id: 'road', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 1 }],
    programmes: [{ id: 'p', fromYear: 2020, toYear: 2022 }],
    targets: [
      {
        id: 'used',
        programme: 'p',
        clause: '1',
        year: 2022,
        measure: 'utilised',
        sense: '>=',
        value: 1_500_000,
        unit: 't',
        definitionZh: '用量',
        definitionEn: 'used',
        modelled: true,
      },
    ],
    official_totals: official,
  })
}
const rate = (area: string, year: number, value: number) => ({
  area,
  indicator: 'industrial_solid_waste_use_rate',
  year,
  value,
  unit: '%',
})

test('as it was, what stands runs on though it loses; of what pays, only what pays; neither builds nor meets a target', () => {
  const { baseline, asItWas, whatPays } = past(twoProvinces())
  expect(baseline.asItWas).toMatchObject({ industrialT: 1_000_000, builds: 0, addedTPerYear: 0 })
  expect(baseline.whatPays).toMatchObject({ industrialT: 400_000, builds: 0 })
  expect(baseline.targets).toEqual([{ id: 'used', asItWas: 1_000_000, whatPays: 400_000 }])
  // What kept the second mill running is no money: 400,000 earn 10 and save nothing else; 600,000 lose 70; the rest is disposed of.
  expect(baseline.asItWas.netCostCny).toBeCloseTo(400_000 * -10 + 600_000 * 70 + 1_000_000 * 10, 2)
  expect(baseline.asItWas.costs.subsidy).toBeCloseTo(0, 6)
  expect(baseline.whatPays.netCostCny).toBeCloseTo(400_000 * -10 + 1_600_000 * 10, 2)
  expect(baseline.asItWas.co2.netKg).toBeCloseTo(1_000_000 * (5 - 100), 2)
  for (const { region, result } of [asItWas, whatPays]) {
    expect(result.targets[0]!.modelled).toBe(false)
    expect(verifyPlan(region, result).ok).toBe(true)
  }
})

test('a tonne that loses more than what keeps it running stands still', () => {
  expect(past(twoProvinces(), {}, 59).baseline.asItWas.industrialT).toBe(400_000)
  expect(past(twoProvinces(), {}, 61).baseline.asItWas.industrialT).toBe(1_000_000)
})

test('settings that say how the world is hold in the past; what a scenario would do does not', () => {
  const region = twoProvinces()
  const settings = {
    'streamFactor.slag': 0.3,
    'target.used': 5,
    'expansionFactor.*': 3,
    levy: false,
    'capexFactor.*': 2,
    'rail.slotsFactor': 2,
  }
  expect(pastSettings(settings)).toEqual({ 'streamFactor.slag': 0.3 })
  expect(past(region, settings).baseline.asItWas.industrialT).toBe(600_000)
  const hash = (asked: Scenario['settings']) => pastHash(region, { settings: asked }, 200)
  expect(hash({ 'target.used': 5 })).toBe(hash({}))
  expect(hash({ 'streamFactor.slag': 0.3 })).not.toBe(hash({}))
  expect(pastHash(region, { settings: {} }, 100)).not.toBe(hash({}))
  expect(pastHash({ ...region, streams: region.streams.slice(1) }, { settings: {} }, 200)).not.toBe(hash({}))
})

test('a rate is reproduced within five points, and a miss says what explains it', () => {
  const { rates } = past(twoProvinces([rate('north', 2022, 44), rate('south', 2021, 80), rate('whole', 2010, 20)])).baseline
  const told = rates.map(row => [row.area, row.basis, row.official, row.rate, row.paidRate, row.verdict, row.cause, row.causeT])
  expect(told).toEqual([
    ['north', 'local', 44, 40, 40, 'within', null, null],
    // 800,000 should be used, and no more than 600,000 can.
    ['south', 'local', 80, 60, 0, 'off', 'outlets', 200_000],
    ['whole', 'local', 20, 50, 20, 'other_year', null, null],
  ])
  expect(rates[0]).toMatchObject({ officialKeys: ['north~industrial_solid_waste_use_rate~2022'], low: 24, high: 62.5, arisesT: 1_000_000 })
})

test('a rate of the nation is held against the places that publish none of their own', () => {
  const nation = (...local: ReturnType<typeof rate>[]) =>
    past(twoProvinces([...local, rate('china', 2020, 48)])).baseline.rates.find(row => row.area === 'china')
  expect(nation()).toMatchObject({ rate: 50, paidRate: 20, arisesT: 2_000_000, verdict: 'within' })
  expect(nation(rate('north', 2022, 44))).toMatchObject({ rate: 60, arisesT: 1_000_000, verdict: 'off' })
  // A rate of another time is none of their own.
  expect(nation(rate('north', 2010, 44))).toMatchObject({ rate: 50, arisesT: 2_000_000 })
  expect(nation(rate('north', 2022, 44), rate('south', 2021, 80))).toBeUndefined()
})

test('where no rate is published, it is held against what the standing outlets allow', () => {
  const { rates } = past(twoProvinces()).baseline
  expect(rates.map(row => [row.area, row.subject, row.basis, row.official, row.low, row.high, row.verdict])).toEqual([
    ['north', 'slag', 'standing', null, 24, 62.5, 'inside'],
    ['south', 'slag', 'standing', null, 48, 75, 'inside'],
  ])
  // In the reading where only what pays runs, the losing mill stands still: outside, and said why.
  const still = past(twoProvinces(), {}, 1).baseline.rates.find(row => row.area === 'south')!
  expect([still.rate, still.verdict, still.cause, still.causeT]).toEqual([0, 'outside', 'idle', 600_000])
})

test('used over generated of one notice is a rate too, and the NDRC counts on a basis of its own', () => {
  const amount = (indicator: string, value: number) => ({ area: 'north', indicator, year: 2022, value, unit: 'Mt' })
  const { rates } = past(
    twoProvinces([
      amount('general_industrial_solid_waste_utilised', 3),
      amount('general_industrial_solid_waste_generated', 4),
      { ...rate('china', 2021, 60), indicator: 'bulk_solid_waste_use_rate_ndrc' },
    ]),
  ).baseline
  expect(
    rates.filter(row => row.official !== null).map(row => [row.area, row.basis, row.official, row.verdict, row.officialKeys.length]),
  ).toEqual([
    ['north', 'local', 75, 'off', 2],
    ['china', 'ndrc', 60, 'other_basis', 1],
  ])
})

test('a plan is a change against the past of its own years', async () => {
  const region = twoProvinces()
  const solved = await plan(region, { programme: 'p', settings: {} }, ports)
  if (!solved.ok) throw new Error('refused')
  const { baseline } = past(region)
  const against = againstBaseline(solved.value, region, baseline)!
  expect(against.plan.industrialT).toBeCloseTo(1_500_000, 3)
  expect(against.plan.industrialT - against.asItWas.industrialT).toBeCloseTo(500_000, 3)
  expect(against.targets).toEqual([{ id: 'used', asItWas: 1_000_000, whatPays: 400_000, plan: expect.closeTo(1_500_000, 3) as number }])
  expect(againstBaseline(solved.value, region, { ...baseline, periods: [2019] })).toBeUndefined()
})
