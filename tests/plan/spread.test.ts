// Where a site stands for many places, and where whoever holds a material asks a price: distances and money by hand.
import { expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { regionOf } from './regions.ts'

const engine = await openEngine()
const radiusKm = 6371.0088

/** Ash of a city, a yard that grinds it for 10 CNY/t, and what is ground sold on the spot. */
function town(spreadKm: number | undefined, more: Partial<Region> = {}): Region {
  return regionOf({
    materials: [
      { id: 'ash', kind: 'secondary' },
      { id: 'powder', kind: 'product' },
    ],
    sites: [
      { id: 'city', kind: 'city', lng: 116, lat: 40, ...(spreadKm === undefined ? {} : { spreadKm }) },
      { id: 'mill', kind: 'plant', lng: 116, lat: 40.9 },
    ],
    streams: [{ site: 'city', material: 'ash', tPerYear: 1000, cnyPerT: 25 }],
    processes: [{ id: 'grind', product: 'powder', utilisation: true }],
    process_flows: [
      { process: 'grind', direction: 'in', material: 'ash', t: 1 },
      { process: 'grind', direction: 'out', material: 'powder', t: 1 },
    ],
    process_parameters: [{ process: 'grind', parameter: 'opexCnyPerT', value: 10, unit: 'CNY/t' }],
    units: [{ id: 'yard', site: 'city', process: 'grind', existingTPerYear: 1000 }],
    demands: [{ site: 'city', material: 'powder', tPerYear: 1000, priceCnyPerT: 100 }],
    modes: [{ id: 'road', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.5, distanceFactor: 1.3 }],
    ...more,
  })
}
async function answerOf(region: Region) {
  const answer = await plan(region, { settings: {}, periods: [2022] }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(failedChecks(region, answer.value)).toEqual([])
  return answer.value
}

test('at a site that is one place nothing travels; in one that is many, as far as two of its places lie apart', async () => {
  const still = await answerOf(town(undefined))
  expect(still.flows.map(flow => flow.km)).toEqual([0, 0])
  const moved = await answerOf(town(12))
  for (const flow of moved.flows) expect(flow.km).toBeCloseTo(12 * 1.3, 4)
  // 1,000 t of ash and 1,000 t of powder, 12 km each.
  expect(moved.costs.transport).toBeCloseTo(2 * 1000 * 12 * 1.3 * 0.5, 1)
})

test('between two sites the spread adds half of its square to the square of the way', async () => {
  const region = town(40)
  const away = await answerOf({ ...region, units: [{ ...region.units[0]!, site: 'mill' }] })
  const apart = radiusKm * ((0.9 * Math.PI) / 180)
  for (const flow of away.flows) expect(flow.km / 1.3).toBeCloseTo(Math.hypot(apart, 40 / Math.SQRT2), 1)
})

test('what a holder asks is paid for what leaves, is an estimate with an influence, and keeps what is not worth it where it is', async () => {
  const bought = await answerOf(town(undefined))
  expect(bought.costs).toMatchObject({ processing: 10_000, purchases: 25_000, revenue: 100_000 })
  expect(bought.objective.value).toBeCloseTo(-65_000, 6)
  // One tonne more would sell nothing; one more that is asked for is worth nothing.
  const dear = await answerOf(town(undefined, { streams: [{ site: 'city', material: 'ash', tPerYear: 1000, cnyPerT: 95 }] }))
  expect(dear.flows).toEqual([])
  expect(dear.costs.purchases).toBe(0)
  expect(dear.disposals).toMatchObject([{ site: 'city', material: 'ash', tonnes: 1000, kind: 'left' }])
})

test('what takes two years to build, decided in 2020, stands in 2022 and not in 2021', async () => {
  const region = town(undefined, {
    units: [{ id: 'yard', site: 'city', process: 'grind', existingTPerYear: 0, maxNewTPerYear: 1000 }],
    parameters: [{ id: 'decisionYear', value: 2020, unit: 'year' }],
    process_parameters: [
      { process: 'grind', parameter: 'opexCnyPerT', value: 10, unit: 'CNY/t' },
      { process: 'grind', parameter: 'leadTimeYears', value: 2, unit: 'years' },
    ],
  })
  const builtIn = async (period: number) => {
    const answer = await plan(region, { settings: {}, periods: [period] }, { now: () => 0, engine })
    if (!answer.ok) throw new Error('no plan')
    expect(failedChecks(region, answer.value)).toEqual([])
    return answer.value.builds.length
  }
  expect([await builtIn(2021), await builtIn(2022)]).toEqual([0, 1])
})
