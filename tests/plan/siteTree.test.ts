// The search over whole sites of our own, with arcs priced at every node and rows that say how many sites there must be, against every choice tried by
// hand: no optimum is cut off, no bound lies above it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Region, Row } from '#domain/region.ts'
import { openPlan } from '#plan/open.ts'
import { plan, resultOf } from '#plan/plan.ts'
import { settle } from '#plan/search/relax.ts'
import { surrogatesOf } from '#plan/siting/surrogates.ts'
import { openCovers } from '#plan/siting/covers.ts'
import { allowShortfall } from '#plan/siting/shortfall.ts'
import { openEngine } from '#solve/highs.ts'
import { randomOf } from '#plan/studies/random.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { regionOf } from './regions.ts'

const engine = await openEngine()
/** No region is small enough for the engine's own search. */
const ports = { now: () => 0, engine, allArcs: 0 }
const scenario = { settings: {}, integer: true, gap: 1e-9, seconds: 60 }

/** Stores of unequal sizes, some standing, some in steps, some bought in from outside; customers who must have so much, and one target of capacity. */
function stores(seed: number, many = 5, buyers = 3): Region {
  const random = randomOf(seed)
  const between = (low: number, high: number) => Math.round(low + (high - low) * random())
  const named = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}${index}`)
  const [ids, customers] = [named('s', many), named('c', buyers)]
  const demands = customers.map((site): Row<'demands'> => {
    const t = between(20, 120)
    return { site, material: 'goods', tPerYear: t + between(0, 30), minTPerYear: t, priceCnyPerT: between(0, 5) }
  })
  const stepped = random() < 0.4,
    standing = random() < 0.4,
    arriving = random() < 0.4,
    targeted = random() < 0.4
  return regionOf({
    materials: [
      { id: 'ore', kind: 'input' },
      { id: 'goods', kind: 'product' },
    ],
    areas: [{ id: 'here', level: 'province' }],
    sites: [...ids, ...customers].map(id => ({ id, kind: 'place', area: 'here' })),
    processes: [{ id: 'make', product: 'goods' }],
    process_flows: [
      { process: 'make', direction: 'in', material: 'ore', t: 1 },
      { process: 'make', direction: 'out', material: 'goods', t: 1 },
    ],
    purchases: [{ material: 'ore', cnyPerT: between(0, 3) }],
    units: ids.map((site, index) => ({
      site,
      process: 'make',
      existingTPerYear: standing && index === 0 ? between(10, 60) : 0,
      maxNewTPerYear: (buyers / 3) * between(40, 160),
      fixedCostCny: stepped && index > 2 ? 0 : between(100, 900),
      capexCnyPerTPerYear: between(0, 4),
      ...(stepped && index > 2 ? { sizeStepTPerYear: 40 } : {}),
      ...(index === 1 ? { minSizeTPerYear: 30 } : {}),
    })),
    streams: arriving ? [{ site: 's4', material: 'goods', tPerYear: between(10, 50) }] : [],
    demands,
    arcs: ids.flatMap(from =>
      customers.map(to => {
        const cnyPerT = between(1, 12)
        return { from, to, material: 'goods', cnyPerT, ...(random() < 0.3 ? { capacityTPerYear: between(20, 80) } : {}) }
      }),
    ),
    ...(targeted
      ? {
          programmes: [{ id: 'p', fromYear: 2022, toYear: 2022 }],
          targets: [
            {
              id: 'more',
              programme: 'p',
              clause: '(一)',
              year: 2022,
              measure: 'new_capacity',
              processes: ['make'],
              areas: ['here'],
              sense: '>=',
              value: between(60, 200),
              unit: 't/yr',
              definitionZh: '',
              definitionEn: '',
              modelled: true,
            },
          ],
        }
      : {}),
  })
}

/** Every way to hold the integer columns, the cheapest plan that meets everything. */
function everyChoice(region: Region): { best: number; held: number[]; plans: number[][] } {
  const opened = openPlan(region, scenario, ports)
  if (!opened.ok) throw new Error(opened.problems[0]!.en)
  const { layout } = opened.value.solving
  const columns = layout.integerColumns
  const most = columns.map(column => layout.draft.columnBounds(column).upper)
  opened.value.close()
  let best = Infinity,
    held: number[] = []
  const plans: number[][] = []
  const choices = most.reduce<number[][]>(
    (lists, high) => lists.flatMap(list => Array.from({ length: high + 1 }, (_, v) => [...list, v])),
    [[]],
  )
  for (const choice of choices) {
    const again = openPlan(region, scenario, ports)
    if (!again.ok) throw new Error(again.problems[0]!.en)
    const { solving, close } = again.value
    columns.forEach((column, at) => solving.layout.draft.setColumn(column, choice[at]!, choice[at]!))
    solving.model.setColumnBounds(Int32Array.from(columns), Float64Array.from(choice), Float64Array.from(choice))
    const settled = settle(solving)
    if ('answer' in settled && settled.status === 'optimal') {
      plans.push(choice)
      const cost = resultOf(again.value, settled).objective.value
      if (cost < best) [best, held] = [cost, choice]
    }
    close()
  }
  return { best, held, plans }
}

test('random stores: the tree finds what the best of all choices costs, and proves it; no row on the number of sites cuts a choice that has a plan', async () => {
  let rows = 0,
    compared = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async seed => {
      const region = stores(seed)
      const { best, plans } = everyChoice(region)
      if (plans.length === 0) return
      const answer = await plan(region, scenario, ports)
      if (!answer.ok) throw new Error(answer.problems[0]!.en)
      const { objective, integer, checks, status } = answer.value
      const size = Math.max(1e3, Math.abs(best))
      expect(status).toBe('optimal')
      expect(Math.abs(objective.value - best)).toBeLessThan(1e-7 * size)
      expect(integer!.boundCny).toBeLessThan(best + 1e-7 * size)
      expect(integer!.reached).toBe(true)
      expect(checks.filter(check => !check.ok)).toEqual([])
      expect(failedChecks(region, answer.value)).toEqual([])
      compared++
      rows += coversHold(region, plans)
    }),
    { numRuns: 40, seed: 16 },
  )
  expect(compared).toBeGreaterThan(25)
  expect(rows).toBeGreaterThan(60)
}, 120_000)

/** Every row that any point between the choices breaks holds for all choices that have a plan. @returns how many rows were looked at */
function coversHold(region: Region, plans: number[][]): number {
  const opened = openPlan(region, scenario, ports)
  if (!opened.ok) throw new Error(opened.problems[0]!.en)
  const { solving, close } = opened.value
  allowShortfall(solving, 0)
  const { layout } = solving
  const columns = layout.integerColumns
  const covers = openCovers(solving)
  const random = randomOf(7)
  let count = 0
  for (let turn = 0; turn < 30; turn++) {
    const primal = new Float64Array(layout.draft.columns())
    for (const column of columns) primal[column] = random() * layout.draft.columnBounds(column).upper
    const rows = covers.broken(primal)
    count += rows.count
    for (let row = 0; row < rows.count; row++)
      for (const choice of plans) {
        let reached = 0
        for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++)
          reached += rows.values[e]! * choice[columns.indexOf(rows.columnIndex[e]!)]!
        expect(reached).toBeGreaterThanOrEqual(rows.lower[row]! - 1e-9)
      }
  }
  close()
  return count
}

test('twelve stores of one size for what fills four and a bit: five at least', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `s${index}`)
  const region = regionOf({
    materials: [{ id: 'goods', kind: 'product' }],
    sites: [...ids, 'c'].map(id => ({ id, kind: 'place' })),
    processes: [{ id: 'make', product: 'goods' }],
    units: ids.map(site => ({ site, process: 'make', existingTPerYear: 0, maxNewTPerYear: 100, fixedCostCny: 500 })),
    demands: [{ site: 'c', material: 'goods', tPerYear: 410, minTPerYear: 410, priceCnyPerT: 0 }],
    arcs: ids.map(from => ({ from, to: 'c', cnyPerT: 1 })),
  })
  const opened = openPlan(region, scenario, ports)
  if (!opened.ok) throw new Error(opened.problems[0]!.en)
  const { solving, close } = opened.value
  // With slacks open nobody must have anything.
  expect(surrogatesOf(solving)).toEqual([])
  allowShortfall(solving, 0)
  expect(surrogatesOf(solving)).toHaveLength(1)
  const rows = openCovers(solving).broken(new Float64Array(solving.layout.draft.columns()).fill(4.1 / 12))
  expect([rows.count, rows.lower[0], rows.starts[1]]).toEqual([1, 5, 12])
  close()
})

test('arcs of the arcs table come in by their price as those of the network do: the same plan, whole or not', async () => {
  let fewer = 0
  for (let seed = 100; seed < 110; seed++) {
    const region = stores(seed, 8, 16)
    for (const integer of [false, true]) {
      const asked = integer ? scenario : { settings: {} }
      const [named, priced] = await Promise.all([
        plan(region, asked, { now: () => 0, engine }),
        plan(region, asked, { ...ports, namedArcs: 0 }),
      ])
      if (!named.ok || !priced.ok) throw new Error('refused')
      expect(priced.value.status).toBe(named.value.status)
      const size = Math.max(1e3, Math.abs(named.value.objective.value))
      expect(Math.abs(priced.value.objective.value - named.value.objective.value)).toBeLessThan(1e-7 * size)
      expect(failedChecks(region, priced.value)).toEqual([])
      if (priced.value.stats.columns < named.value.stats.columns) fewer++
    }
  }
  expect(fewer).toBeGreaterThan(5)
})

test('the tree ends when it is asked to, and when its time is up, with the best it has and how far that is', async () => {
  const region = stores(105, 8, 16)
  const stopped = await plan(region, scenario, { ...ports, shouldStop: () => true })
  expect(stopped.ok && stopped.value.status).toBe('cancelled')
  // A clock that each look puts on by a millisecond: the root takes longer than is given.
  let clock = 0
  const late = await plan(region, { ...scenario, seconds: 0.01 }, { ...ports, now: () => clock++ })
  const whole = await plan(region, scenario, ports)
  if (!late.ok || !whole.ok) throw new Error('refused')
  expect(late.value.status).toBe('best_found')
  expect(late.value.integer).toMatchObject({ reached: false })
  expect(late.value.integer!.boundCny).toBeLessThan(whole.value.objective.value)
  expect(late.value.objective.value).toBeGreaterThanOrEqual(whole.value.objective.value * (1 - 1e-9))
  expect(whole.value.integer!.nodes).toBeGreaterThan(1)
})
