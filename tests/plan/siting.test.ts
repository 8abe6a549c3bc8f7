// The integer formulation: relaxed it is the continuous plan, and with the integers fixed by hand it gives the answers of the books.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { openPlan } from '#plan/open.ts'
import { resultOf } from '#plan/plan.ts'
import { settle } from '#plan/search/relax.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()

/** The plan with the integer columns held at the values given (free where none are), in the order of layout.integerColumns. */
function solved(region: Region, scenario: Partial<Scenario>, held?: number[]): PlanResult & { integers: number[]; names: string[] } {
  const opened = openPlan(region, { settings: {}, ...scenario }, { now: () => 0, engine })
  if (!opened.ok) throw new Error(opened.problems.map(problem => problem.en).join('; '))
  const { solving, close } = opened.value
  const { integerColumns, draft } = solving.layout
  if (held !== undefined) {
    if (held.length !== integerColumns.length) throw new Error(`${integerColumns.length} integer columns`)
    integerColumns.forEach((column, at) => {
      draft.setColumn(column, held[at]!, held[at]!)
    })
    solving.model.setColumnBounds(Int32Array.from(integerColumns), Float64Array.from(held), Float64Array.from(held))
  }
  try {
    const settled = settle(solving)
    if (!('answer' in settled)) throw new Error('no answer')
    const result = resultOf(opened.value, settled)
    expect(result.checks.filter(check => !check.ok)).toEqual([])
    // Prices are those of the builds as they are, once they are whole.
    expect(held === undefined ? [] : failedChecks(region, result)).toEqual([])
    const names = integerColumns.map(column => draft.columnLabel(column).family)
    return { ...result, integers: integerColumns.map(column => settled.answer.primal[column]!), names }
  } finally {
    close()
  }
}

/** The best of all whole assignments of small integers. */
function bestOf(region: Region, scenario: Partial<Scenario>, most: number[]): { result: PlanResult; held: number[] } | undefined {
  const all = most.reduce<number[][]>(
    (lists, high) => lists.flatMap(list => Array.from({ length: high + 1 }, (_, value) => [...list, value])),
    [[]],
  )
  const answers = all.flatMap(held => {
    try {
      const result = solved(region, scenario, held)
      return result.status === 'optimal' ? [{ result, held }] : []
    } catch {
      return [] // these integers admit no plan at all
    }
  })
  return answers.sort((a, b) => a.result.objective.value - b.result.objective.value)[0]
}

test('random regions: relaxed, the integer plan costs what the continuous one does', async () => {
  let opened = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom<number[]>([2022], [2021, 2022]), async (seed, periods) => {
      const base = randomRegion(seed, { sources: 8, works: 6, markets: 5, stations: 4, periods })
      const region = {
        ...base,
        units: base.units.map((unit, i): Row<'units'> => ({
          ...unit,
          fixedCostCny: 1e7 * (1 + (i % 3)),
          minSizeTPerYear: i % 2 === 0 ? 20_000 : undefined,
        })),
      }
      const continuous = solved(region, {}),
        relaxed = solved(region, { integer: true })
      expect(continuous.names).toEqual([])
      expect(relaxed.names.length).toBeGreaterThan(0)
      const size = Math.max(1e6, Math.abs(continuous.objective.value))
      expect(Math.abs(relaxed.objective.value - continuous.objective.value)).toBeLessThan(1e-7 * size)
      opened += relaxed.integers.filter(value => value > 1e-6 && value < 1 - 1e-6).length
    }),
    { numRuns: 15, seed: 3 },
  )
  expect(opened).toBeGreaterThan(10)
})

/** Two places to open for one town: a with fixed cost 500 and 1 a tonne, b with 300 and 4 a tonne; capacity 100 each. */
function places(wanted: number, more: Partial<Row<'units'>>[] = [{}, {}], tables: Parameters<typeof regionOf>[0] = {}): Region {
  return regionOf({
    materials: [{ id: 'goods', kind: 'product' }],
    areas: [{ id: 'here', level: 'province' }],
    sites: ['a', 'b', 'c'].map(id => ({ id, kind: 'place', area: 'here' })),
    processes: [{ id: 'make', product: 'goods' }],
    units: [
      { site: 'a', process: 'make', existingTPerYear: 0, maxNewTPerYear: 100, fixedCostCny: 500, ...more[0] },
      { site: 'b', process: 'make', existingTPerYear: 0, maxNewTPerYear: 100, fixedCostCny: 300, ...more[1] },
    ],
    demands: [{ site: 'c', material: 'goods', tPerYear: wanted, minTPerYear: wanted, priceCnyPerT: 0 }],
    arcs: [
      { from: 'a', to: 'c', cnyPerT: 1 },
      { from: 'b', to: 'c', cnyPerT: 4 },
    ],
    ...tables,
  })
}

test('a place is opened whole: its fixed cost falls due once', () => {
  // 50 t: a costs 500 + 50, b costs 300 + 200; the continuous plan would say 50 x 6 = 300.
  const small = bestOf(places(50), { integer: true }, [1, 1])!
  expect(small.held).toEqual([0, 1])
  expect(small.result.objective.value).toBeCloseTo(500, 6)
  expect(small.result.builds).toMatchObject([{ site: 'b', opened: true }])
  expect(small.result.builds[0]!.cny).toBeCloseTo(300, 6)
  expect(small.result.warnings.map(warning => warning.code)).not.toContain('plan.fixed-cost.linear')
  // 100 t: a costs 600, b 700. 150 t need both: a full, b half.
  expect(bestOf(places(100), { integer: true }, [1, 1])!.held).toEqual([1, 0])
  expect(bestOf(places(150), { integer: true }, [1, 1])!.result.objective.value).toBeCloseTo(800 + 100 + 200, 6)
})

test('least sizes and steps: no less and nothing between', () => {
  // With at least 80 t at b it is still the cheaper one of the two for 50 t, but builds 80.
  const least = bestOf(places(50, [{}, { minSizeTPerYear: 80, capexCnyPerTPerYear: 1 }]), { integer: true }, [1, 1])!
  expect(least.result.builds).toMatchObject([{ site: 'a' }])
  const cheap = bestOf(places(50, [{}, { minSizeTPerYear: 80, capexCnyPerTPerYear: 0.5 }]), { integer: true }, [1, 1])!
  expect(cheap.result.builds[0]).toMatchObject({ site: 'b' })
  expect(cheap.result.builds[0]!.capacity).toBeCloseTo(80, 6)
  expect(cheap.result.objective.value).toBeCloseTo(300 + 200 + 40, 6)
  // Steps of 30 t: 50 t take two of them.
  const steps = bestOf(places(50, [{}, { fixedCostCny: 0, sizeStepTPerYear: 30, capexCnyPerTPerYear: 2 }]), { integer: true }, [1, 3])!
  expect(steps.held).toEqual([0, 2])
  expect(steps.result.builds[0]!.capacity).toBeCloseTo(60, 6)
  expect(steps.result.objective.value).toBeCloseTo(120 + 200, 6)
})

test('the greatest size of a process holds at a new site, in an integer plan', () => {
  const region = places(100, [{}, {}], { process_parameters: [{ process: 'make', parameter: 'maxSizeTPerYear', value: 60, unit: 't/yr' }] })
  const best = bestOf(region, { integer: true }, [1, 1])!
  expect(best.held).toEqual([1, 1])
  expect(best.result.objective.value).toBeCloseTo(800 + 60 + 160, 6)
})

test('a count of sites: at least, at most, what stands counts, and its price is what the count costs', () => {
  const count = (sense: '>=' | '<=', value: number): Row<'targets'> => ({
    id: 'sites',
    programme: 'p',
    clause: '(一)',
    year: 2022,
    measure: 'sites_opened',
    processes: ['make'],
    areas: ['here'],
    sense,
    value,
    unit: 'count',
    definitionZh: '',
    definitionEn: '',
    modelled: true,
  })
  const programmes = [{ id: 'p', fromYear: 2022, toYear: 2022 }]
  const atLeast = bestOf(places(50, [{}, {}], { programmes, targets: [count('>=', 2)] }), { integer: true }, [1, 1])!
  expect(atLeast.held).toEqual([1, 1])
  expect(atLeast.result.targets[0]).toMatchObject({ modelled: true, achieved: 2, met: true })
  const atMost = places(150, [{}, {}], { programmes, targets: [count('<=', 1)] })
  expect(bestOf(atMost, { integer: true }, [1, 1])).toBeUndefined()
  // What stands is one of them already.
  const standing = bestOf(places(50, [{ existingTPerYear: 10 }, {}], { programmes, targets: [count('>=', 1)] }), { integer: true }, [1, 1])!
  expect(standing.result.targets[0]!.achieved).toBeGreaterThanOrEqual(1)
  // A continuous plan shows the count and does not hold it.
  const continuous = solved(places(50, [{}, {}], { programmes, targets: [count('>=', 2)] }), {})
  expect(continuous.targets[0]).toMatchObject({ modelled: false, achieved: 1, price: null })
})

test('sizes that never fit what may be added are said', () => {
  const result = solved(places(50, [{ minSizeTPerYear: 200 }, {}]), { integer: true })
  expect(result.warnings.find(warning => warning.code === 'plan.size.never')?.en).toContain('a~make')
})
