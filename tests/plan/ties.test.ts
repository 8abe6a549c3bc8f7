// A comparison holds ties still: two modes, two takers and two makers at the very same price, and a change that has nothing to do with them
// lists no flow; a change that has lists what it did and no more.
import { expect, test } from 'vitest'
import type { Region, Row } from '#domain/region.ts'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import { comparePlans } from '#plan/answer/compare.ts'
import { heldOf } from '#plan/answer/held.ts'
import { planWithModel, type Planned } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()
function planned(region: Region, settings: Scenario['settings'], base?: Planned, warm = false, more: Partial<Scenario> = {}): Planned {
  const held = base === undefined ? undefined : heldOf(base.result)
  const answer = planWithModel(
    region,
    { settings, ...more },
    {
      now: () => 0,
      engine,
      ...(held === undefined ? {} : { base: held }),
      ...(warm && base?.warm !== undefined ? { near: base.warm } : {}),
    },
  )
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}
const flowsOf = (result: PlanResult) => result.flows.map(({ id, tonnes }) => `${id} ${tonnes.toFixed(3)}`).sort()

/** Slag of two mills goes to two works by two lorries, everything at one price; ash goes to a third place and shares nothing with it. */
function tiedRegion(): Region {
  const at = (id: string, kind: string, lng: number, lat: number): Row<'sites'> => ({ id, kind, area: 'all', lng, lat })
  return regionOf({
    areas: [{ id: 'all', level: 'region' }],
    materials: [
      { id: 'slag', kind: 'waste' },
      { id: 'ash', kind: 'waste' },
      { id: 'powder', kind: 'product' },
      { id: 'brick', kind: 'product' },
    ],
    sites: [
      at('mill-1', 'plant', 114, 38),
      at('mill-2', 'plant', 114, 38),
      at('works-1', 'works', 115, 38),
      at('works-2', 'works', 115, 38),
      at('kiln', 'works', 116, 39),
      at('power', 'plant', 116.5, 39),
      at('town', 'city', 117, 38),
    ],
    streams: [
      { site: 'mill-1', material: 'slag', tPerYear: 300_000 },
      { site: 'mill-2', material: 'slag', tPerYear: 300_000 },
      { site: 'power', material: 'ash', tPerYear: 100_000 },
    ],
    demands: [
      { site: 'town', material: 'powder', step: 1, tPerYear: 400_000, priceCnyPerT: 300 },
      { site: 'town', material: 'brick', step: 1, tPerYear: 90_000, priceCnyPerT: 200 },
    ],
    processes: [
      { id: 'grind', product: 'powder', utilisation: true },
      { id: 'burn', product: 'brick', utilisation: true },
    ],
    process_flows: [
      { process: 'grind', direction: 'in', material: 'slag', t: 1 },
      { process: 'grind', direction: 'out', material: 'powder', t: 1 },
      { process: 'burn', direction: 'in', material: 'ash', t: 1 },
      { process: 'burn', direction: 'out', material: 'brick', t: 1 },
    ],
    process_parameters: [
      { process: 'grind', parameter: 'opexCnyPerT', value: 30, unit: 'CNY/t' },
      { process: 'burn', parameter: 'opexCnyPerT', value: 40, unit: 'CNY/t' },
    ],
    units: [
      { site: 'works-1', process: 'grind', existingTPerYear: 350_000, maxNewTPerYear: 0 },
      { site: 'works-2', process: 'grind', existingTPerYear: 350_000, maxNewTPerYear: 0 },
      { site: 'kiln', process: 'burn', existingTPerYear: 100_000, maxNewTPerYear: 0 },
    ],
    modes: [
      { id: 'lorry', network: 'direct', fixedCnyPerT: 5, cnyPerTkm: 0.4, distanceFactor: 1.3 },
      { id: 'van', network: 'direct', fixedCnyPerT: 5, cnyPerTkm: 0.4, distanceFactor: 1.3 },
      { id: 'cart', network: 'direct', fixedCnyPerT: 5, cnyPerTkm: 0.9, distanceFactor: 1.3 },
    ],
    policies: [
      { id: 'ash-by-cart', kind: 'ban_mode', mode: 'lorry', material: 'ash', active: true },
      { id: 'ash-by-cart-2', kind: 'ban_mode', mode: 'van', material: 'ash', active: true },
    ],
  })
}

test('a change that has nothing to do with the ties lists no flow of them', () => {
  const region = tiedRegion()
  const base = planned(region, {})
  // The cart alone carries ash and brick is worth less: nothing of slag and powder changes.
  for (const warm of [false, true])
    for (const settings of [
      { 'mode.cart.cnyPerTkm': 0.5 },
      { 'price.brick': 150 },
      { 'streamFactor.ash': 1.2 },
    ] as Scenario['settings'][]) {
      const other = planned(region, settings, base, warm)
      expect(other.result.ties?.to).toBe(base.result.inputHash)
      const { flows, ties } = comparePlans(base.result, other.result)
      expect(flows.filter(({ material }) => material === 'slag' || material === 'powder')).toEqual([])
      expect(ties.held).toBe(true)
    }
})

test('from any of the cheapest plans the next one stays there', () => {
  const region = tiedRegion()
  // Cheapest plans of the same region that lie far apart: made by prices that differ by next to nothing, then stayed with at equal ones.
  for (const shift of [-1e-3, 1e-3]) {
    const pushed = planned(region, { 'mode.van.cnyPerTkm': 0.4 + shift })
    const held = planned(region, {}, pushed)
    expect(flowsOf(held.result)).toEqual(flowsOf(pushed.result))
    const next = planned(region, { 'price.brick': 150 }, held)
    expect(comparePlans(held.result, next.result).flows.filter(({ material }) => material !== 'brick' && material !== 'ash')).toEqual([])
  }
  const free = planned(region, {}),
    pushed = planned(region, { 'mode.van.cnyPerTkm': 0.401 })
  const other = planned(region, {}, pushed)
  expect(other.result.objective.value).toBeCloseTo(free.result.objective.value, 3)
})

test('a change that has to do with them is listed with what it did, and not with more', () => {
  const region = tiedRegion()
  const base = planned(region, {})
  const other = planned(region, { 'demandFactor.powder': 0.75 }, base)
  const { flows } = comparePlans(base.result, other.result)
  const moved = (material: string) => flows.filter(row => row.material === material).map(row => row.delta)
  // A quarter less powder: 100,000 t less are made, carried to town and fetched; nothing goes up.
  for (const material of ['slag', 'powder']) {
    expect(Math.max(...moved(material))).toBeLessThan(0)
    expect(moved(material).reduce((sum, delta) => sum + delta, 0)).toBeCloseTo(-100_000, 0)
  }
})

test('random regions: the plan next to another costs the same, has the same prices, and is not farther from it than the free one', () => {
  const distance = (a: PlanResult, b: PlanResult) => comparePlans(a, b).flows.reduce((sum, row) => sum + Math.abs(row.delta), 0)
  let nearer = 0
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const region = randomRegion(seed, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2021, 2022] })
    // Two modes alike make ties everywhere.
    region.modes.push({ ...region.modes[0]!, id: 'truck-2' })
    const base = planned(region, {})
    for (const settings of [{ 'mode.ev.cnyPerTkm': 0.25 }, { 'target.used': 9e6 }] as Scenario['settings'][]) {
      const [free, held] = [planned(region, settings), planned(region, settings, base)]
      expect(held.result.status).toBe(free.result.status)
      expect(Math.abs(held.result.objective.value - free.result.objective.value)).toBeLessThan(1e-8 * held.result.costs.revenue)
      expect(held.result.checks.every(check => check.ok)).toBe(true)
      const [one, two] = [distance(base.result, held.result), distance(base.result, free.result)]
      expect(one).toBeLessThanOrEqual(two + 1)
      if (one < two - 1) nearer++
    }
  }
  expect(nearer).toBeGreaterThan(2)
})

test('a plan that must give way, and one with whole sites, stay with their base as well', () => {
  const region = randomRegion(4, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] })
  region.modes.push({ ...region.modes[0]!, id: 'truck-2' })
  for (const settings of [{ 'target.used': 9e6 }, {}] as Scenario['settings'][]) {
    const more = settings['target.used'] === undefined ? { integer: true } : {}
    const base = planned(region, settings, undefined, false, more)
    const again = planned(region, { ...settings, 'mode.rail.fixedCnyPerT': 12 }, base, false, more)
    expect(comparePlans(base.result, again.result).flows).toEqual([])
  }
})
