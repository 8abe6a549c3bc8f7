// Intervals on what a plan says: groups that move together, effects that are solved, variances that add, and what to measure first.
import { expect, test } from 'vitest'
import type { PlanInterval } from '#domain/intervals.ts'
import type { Scenario } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { groupsOf } from '#plan/intervals/groups.ts'
import { intervalsOf } from '#plan/intervals/intervals.ts'
import { planWithInfluences } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { intervalText } from '#report/intervalText.ts'
import { regionOf } from './regions.ts'

const ports = { now: () => 0, engine: await openEngine() }
async function told(region: Region, settings: Scenario['settings'] = {}) {
  const solved = await planWithInfluences(region, { settings }, ports)
  if (!solved.ok) throw new Error(solved.problems.map(problem => problem.en).join('; '))
  const answer = intervalsOf(region, { settings }, solved.value, ports)
  if (!answer.ok) throw new Error('refused')
  const row = (id: string): PlanInterval => answer.value.rows.find(one => one.id === id)!
  return { ...solved.value, intervals: answer.value, row }
}

/** Slag of two works, ground in one mill; scrap bought from collectors and melted. Figures with intervals as each test wants them. */
function works(more: Partial<{ [T in 'streams' | 'demands' | 'disposal' | 'targets']: Region[T] }> = {}): Region {
  return regionOf({
    materials: [
      { id: 'slag', kind: 'waste', tags: ['industrial_solid_waste'] },
      { id: 'scrap', kind: 'secondary', tags: ['secondary_resource'] },
      { id: 'powder', kind: 'product' },
      { id: 'steel', kind: 'product' },
    ],
    sites: ['a', 'b'].map(id => ({ id, kind: 'plant', lng: 114, lat: 38 })),
    streams: more.streams ?? [
      { site: 'a', material: 'slag', tPerYear: 1000, tPerYearLow: 800, tPerYearHigh: 1400 },
      { site: 'b', material: 'slag', tPerYear: 500, tPerYearLow: 400, tPerYearHigh: 600 },
      { site: 'a', material: 'scrap', tPerYear: 100, cnyPerT: 2000, cnyPerTLow: 1500, cnyPerTHigh: 3000 },
    ],
    disposal: more.disposal ?? [{ material: 'slag', cnyPerT: 10, cnyPerTLow: 6, cnyPerTHigh: 18 }],
    processes: [
      { id: 'grind', product: 'powder', utilisation: true },
      { id: 'melt', product: 'steel', utilisation: true },
    ],
    process_flows: [
      { process: 'grind', direction: 'in', material: 'slag', t: 1 },
      { process: 'grind', direction: 'out', material: 'powder', t: 1 },
      { process: 'melt', direction: 'in', material: 'scrap', t: 1 },
      { process: 'melt', direction: 'out', material: 'steel', t: 1 },
    ],
    process_parameters: [
      { process: 'grind', parameter: 'opexCnyPerT', value: 30, unit: 'CNY/t' },
      { process: 'grind', parameter: 'avoidedCo2KgPerT', value: 100, valueLow: 50, valueHigh: 200, unit: 'kg/t' },
      { process: 'melt', parameter: 'opexCnyPerT', value: 600, unit: 'CNY/t' },
    ],
    units: [
      { site: 'a', process: 'grind', existingTPerYear: 900 },
      { site: 'a', process: 'melt', existingTPerYear: 500 },
    ],
    demands: more.demands ?? [
      { site: 'a', material: 'powder', tPerYear: 5000, priceCnyPerT: 40 },
      { site: 'a', material: 'steel', tPerYear: 500, priceCnyPerT: 2800, priceCnyPerTLow: 2300, priceCnyPerTHigh: 3800 },
    ],
    modes: [{ id: 'road', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.1 }],
    programmes: [{ id: 'p', fromYear: 2020, toYear: 2022 }],
    targets: more.targets ?? [],
  })
}

test('figures of one material move together, and a recyclable is one market with what is made of it', async () => {
  const region = works()
  const { result, influences } = await told(region)
  const groups = groupsOf(region, influences, result)
  const byId = new Map(groups.map(group => [group.id, group.figures.length]))
  expect(byId.get('streams.tPerYear.slag')).toBe(2)
  // What collectors ask and what steel earns.
  expect(byId.get('market.scrap')).toBe(2)
  expect(byId.get('disposal.slag')).toBe(1)
})

test('prices of one market leave the margin, where apart they would open it by their whole widths', async () => {
  const { row } = await told(works())
  // Low: 100 t at 2300 - 1500, high: at 3800 - 3000, as in the middle: nothing moves.
  const market = row('netCost').first.find(({ group }) => group === 'market.scrap')
  expect(market).toBeUndefined()
})

test('effects are those of a plan solved again; means and variances of independent groups add', async () => {
  const { row, intervals } = await told(works())
  // 1,500 t of slag arise and 900 are ground: the rest is disposed of at 10 CNY/t (6-18); 1,200 to 2,000 t may arise.
  const cost = row('netCost')
  expect(cost.first.map(({ group, atLow, atHigh, solved }) => [group, Math.round(atLow), Math.round(atHigh), solved])).toEqual([
    ['streams.tPerYear.slag', -3000, 5000, true],
    ['disposal.slag', -2400, 4800, true],
  ])
  // From the peak to an end the way of a triangle is a third, its square a sixth; of the slag 5/12 lie below on average, of the fee a third.
  const moments = (low: number, high: number, below: number) => {
    const mean = (below * low + (1 - below) * high) / 3
    return [mean, (below * low ** 2 + (1 - below) * high ** 2) / 6 - mean ** 2] as const
  }
  const [slag, fee] = [moments(-3000, 5000, (200 / 600 + 100 / 200) / 2), moments(-2400, 4800, 4 / 12)]
  const middle = cost.value + slag[0] + fee[0],
    reach = 1.645 * Math.sqrt(slag[1] + fee[1])
  // The fee is paid on what the slag leaves: draws of both at once put that right, by a little.
  expect(Math.abs(cost.low - (middle - reach))).toBeLessThan(0.06 * reach)
  expect(Math.abs(cost.high - (middle + reach))).toBeLessThan(0.06 * reach)
  expect(cost.first[0]).toMatchObject({ figures: 2, table: 'streams', key: 'a~slag', field: 'tPerYear' })
  expect(cost.first[0]!.share).toBeCloseTo(slag[1] / (slag[1] + fee[1]), 6)
  expect(cost.first.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  // The mill is full either way.
  expect(row('industrial')).toMatchObject({ value: 900, low: 900, high: 900, first: [] })
  expect(row('arises.industrial').first[0]).toMatchObject({ atLow: -300, atHigh: 500 })
  expect(intervals.solvedGroups).toBeGreaterThan(0)
})

test('CO2 that is avoided has the interval of its factor, at no cost', async () => {
  const { row } = await told(works())
  const co2 = row('co2')
  expect(co2.value).toBeCloseTo(-90, 6)
  expect(co2.first).toMatchObject([{ table: 'process_parameters', key: 'grind~avoidedCo2KgPerT', share: 1, atLow: 45, atHigh: -90 }])
  // A third of the triangle lies below: mean (45 / 3 - 2 * 90 / 3) / 3, and nothing is left for the draws to put right.
  const mean = -15,
    reach = 1.645 * Math.sqrt((45 ** 2 / 3 + (2 * 90 ** 2) / 3) / 6 - mean ** 2)
  expect(co2.low).toBeCloseTo(-90 + mean - reach, 6)
  expect(co2.high).toBeCloseTo(-90 + mean + reach, 6)
})

test('a target that is missed has a gap with an interval, and names what to measure for it', async () => {
  const used = { id: 'recovered', programme: 'p', clause: '1', year: 2022, measure: 'utilised' as const, materials: ['scrap'] }
  const region = works({
    streams: [{ site: 'a', material: 'scrap', tPerYear: 100, tPerYearLow: 70, tPerYearHigh: 150, cnyPerT: 2000 }],
    demands: [{ site: 'a', material: 'steel', tPerYear: 500, priceCnyPerT: 2800 }],
    targets: [
      {
        ...used,
        sense: '>=',
        value: 180,
        unit: 't',
        definitionZh: '用量',
        definitionEn: 'used',
        modelled: true,
        payCnyPerUnit: 5,
      },
    ],
  })
  const { row } = await told(region, { 'target.recovered': 180 })
  const gap = row('gap.recovered')
  expect([gap.value, gap.first[0]!.atLow, gap.first[0]!.atHigh].map(Math.round)).toEqual([80, 30, -50])
  expect(gap.first[0]).toMatchObject({ group: 'streams.tPerYear.scrap', share: 1, key: 'a~scrap' })
  expect(gap.low).toBeLessThan(80)
  expect(gap.high).toBeGreaterThan(80)
})

test('an interval is written in the large unit of its figure', () => {
  const gap = { value: 48_943_000, low: 33_446_000, high: 90_842_000, unit: 't' }
  expect(intervalText(gap, 'zh')).toBe('4,890 (3,340–9,080) 万t')
  expect(intervalText(gap, 'en')).toBe('48.9 (33.4–90.8) Mt')
  expect(intervalText({ value: -7.3e9, low: -2.8e10, high: 1.7e10, unit: 'CNY' }, 'zh')).toBe('−73.0 (−280 至 170) 亿元')
})
