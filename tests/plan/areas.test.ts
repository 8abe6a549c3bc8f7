// A plan read by area: every material of every area balances, provinces add up to the region, and reasons are those of the plan.
import { expect, test } from 'vitest'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { areaBook, areaSummaries } from '#plan/answer/areas.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()
async function solved(region: Region, settings: Scenario['settings'] = {}): Promise<PlanResult> {
  const answer = await plan(region, { settings }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}
const withAreas = (region: Region): Region => ({
  ...region,
  areas: [
    { id: 'whole', level: 'region' },
    { id: 'north', level: 'province', parent: 'whole' },
    { id: 'south', level: 'province', parent: 'whole' },
  ],
})
const towns = await readRegionFiles('examples/two-towns/region')
if (!towns.ok) throw new Error('two-towns does not load')
const regions: [string, Region][] = [
  ['two-towns', towns.value.region],
  ...[1, 2, 3, 4].map((seed): [string, Region] => [
    `random ${seed}`,
    withAreas(randomRegion(seed, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2021, 2022] })),
  ]),
]

const scenarios: [string, Scenario['settings']][] = [
  ['as the region is', {}],
  ['half of the streams, more of the demand', { 'streamFactor.*': 0.5, 'demandFactor.*': 1.3 }],
]
const cases = regions.flatMap(([name, region]) => scenarios.map(([what, settings]) => [name, what, region, settings] as const))

test.each(cases)('%s, %s: every material of every area balances', async (_, _what, region, settings) => {
  const result = await solved(region, settings)
  let rows = 0
  for (const { area } of areaSummaries(result, region) ?? [])
    for (const period of result.periods)
      for (const row of areaBook(result, region, area, period)!.materials) {
        const comes = row.arisesT + row.drawnT + row.madeT + row.receivedT + row.boughtT,
          goes = row.eatenT + row.deliveredT + row.sentT + row.disposedT + row.leftT
        expect(comes - goes, `${area} ${row.material}`).toBeLessThan(1 + 1e-6 * comes)
        expect(goes - comes, `${area} ${row.material}`).toBeLessThan(1 + 1e-6 * comes)
        rows++
      }
  expect(rows).toBeGreaterThan(0)
})

test('provinces add up to the region, and what one sends to the other the other receives', async () => {
  const [, region] = regions[1]!
  const result = await solved(region)
  const provinces = areaSummaries(result, region) ?? []
  const sum = (of: (row: (typeof provinces)[number]) => number) => provinces.reduce((total, row) => total + of(row), 0)
  const last = result.periods.at(-1)
  const arises = region.streams.reduce(
    (total, row) => total + (region.materials.find(one => one.id === row.material)?.kind === 'waste' ? row.tPerYear : 0),
    0,
  )
  expect(sum(row => row.arisesT)).toBeCloseTo(arises, 3)
  expect(sum(row => row.usedHereT)).toBeCloseTo(
    sum(row => row.ownUsedT),
    3,
  )
  const north = areaBook(result, region, 'north', last)!,
    south = areaBook(result, region, 'south', last)!
  expect(north.neighbours[0]?.sentT ?? 0).toBeCloseTo(south.neighbours[0]?.receivedT ?? 0, 3)
  expect(north.sentT).toBeCloseTo(south.receivedT, 3)
})

/** Slag that a mill takes up to its capacity; mud that nobody takes; gypsum that costs more to use than to leave. */
const province = () =>
  regionOf({
    areas: [{ id: 'hebei', level: 'province' }],
    materials: [
      ...['slag', 'mud', 'gypsum'].map(id => ({ id, kind: 'waste' as const })),
      { id: 'powder', kind: 'product' },
      { id: 'board', kind: 'product' },
    ],
    sites: [{ id: 'works', kind: 'plant', area: 'hebei', lng: 114, lat: 38 }],
    streams: ['slag', 'mud', 'gypsum'].map(material => ({ site: 'works', material, tPerYear: 1000 })),
    disposal: ['slag', 'mud', 'gypsum'].map(material => ({ material, cnyPerT: 12 })),
    processes: [
      { id: 'grind', product: 'powder', utilisation: true },
      { id: 'press', product: 'board', utilisation: true },
    ],
    process_flows: [
      { process: 'grind', direction: 'in', material: 'slag', t: 1 },
      { process: 'grind', direction: 'out', material: 'powder', t: 1 },
      { process: 'press', direction: 'in', material: 'gypsum', t: 1 },
      { process: 'press', direction: 'out', material: 'board', t: 1 },
    ],
    process_parameters: [
      { process: 'grind', parameter: 'opexCnyPerT', value: 30, unit: 'CNY/t' },
      { process: 'press', parameter: 'opexCnyPerT', value: 200, unit: 'CNY/t' },
    ],
    units: [
      { id: 'mill', site: 'works', process: 'grind', existingTPerYear: 600 },
      { id: 'press', site: 'works', process: 'press', existingTPerYear: 600 },
    ],
    demands: [
      { site: 'works', material: 'powder', tPerYear: 1000, priceCnyPerT: 100 },
      { site: 'works', material: 'board', tPerYear: 1000, priceCnyPerT: 100 },
    ],
    modes: [{ id: 'road', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.5 }],
  })

test('what stays says why: nobody takes it, all are full, every use is dearer', async () => {
  const region = province()
  const { lacks, arisesT, ownUsedT } = areaBook(await solved(region), region, 'hebei')!
  expect([arisesT, ownUsedT]).toEqual([3000, 600])
  expect(lacks.outlets.map(({ material, tonnes, reason, costPerT }) => [material, tonnes, reason, Math.round(costPerT ?? NaN)])).toEqual([
    ['mud', 1000, 'no_taker', 12],
    ['gypsum', 1000, 'dear', 12],
    ['slag', 400, 'full', 12],
  ])
  // One more tonne of milling earns 100 - 30 and saves 12 of disposal.
  expect(lacks.capacity).toMatchObject([{ process: 'grind', units: 1, capacityT: 600 }])
  expect(lacks.capacity[0]!.savesCnyPerT).toBeCloseTo(82, 6)
  expect(lacks.idle).toMatchObject([{ process: 'press', capacityT: 600, usedT: 0 }])
  expect(lacks.demand.map(row => [row.material, row.wantedT - row.deliveredT])).toEqual([
    ['board', 1000],
    ['powder', 400],
  ])
})

test('an area that the region does not have is none, and so is a year that is not planned', async () => {
  const region = province()
  const result = await solved(region)
  expect(areaBook(result, region, 'atlantis')).toBeUndefined()
  expect(areaBook(result, region, 'hebei', 1999)).toBeUndefined()
  expect(areaSummaries(result, region, 1999)).toBeUndefined()
})
