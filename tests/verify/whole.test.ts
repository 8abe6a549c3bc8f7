// Integer plans: what is opened is paid for whole and keeps to its sizes; prices are those of the builds as they are.
import { expect, test } from 'vitest'
import { checkPlan } from '#verify/checkPlan.ts'
import { decidedCost, type PlanResult } from '#domain/plan.ts'
import type { Row } from '#domain/region.ts'
import { openPlan } from '#plan/open.ts'
import { resultOf } from '#plan/plan.ts'
import { settle } from '#plan/search/relax.ts'
import { openEngine } from '#solve/highs.ts'
import { regionOf } from '../plan/regions.ts'

const engine = await openEngine()
const count: Row<'targets'> = {
  id: 'sites',
  programme: 'p',
  clause: '(一)',
  year: 2022,
  measure: 'sites_opened',
  sense: '>=',
  value: 2,
  unit: 'count',
  definitionZh: '',
  definitionEn: '',
  modelled: true,
}
/** A place that opens, one that grows by steps, and one that stands, for a town of two years. */
const region = regionOf(
  {
    materials: [{ id: 'goods', kind: 'product' }],
    sites: ['a', 'b', 'c', 'town'].map(id => ({ id, kind: 'place' })),
    processes: [{ id: 'make', product: 'goods' }],
    process_parameters: [
      { process: 'make', parameter: 'maxSizeTPerYear', value: 8000, unit: 't/yr' },
      { process: 'make', parameter: 'lifetimeYears', value: 20, unit: 'a' },
    ],
    units: [
      { site: 'a', process: 'make', existingTPerYear: 0, maxNewTPerYear: 9000, fixedCostCny: 50_000, minSizeTPerYear: 5000 },
      {
        site: 'b',
        process: 'make',
        existingTPerYear: 0,
        maxNewTPerYear: 9000,
        fixedCostCny: 30_000,
        sizeStepTPerYear: 3000,
        capexCnyPerTPerYear: 2,
      },
      { site: 'c', process: 'make', existingTPerYear: 1000, lastPeriod: 2021 },
    ],
    demands: [{ site: 'town', material: 'goods', tPerYear: 12_000, minTPerYear: 10_000, priceCnyPerT: 20 }],
    arcs: ['a', 'b', 'c'].map((from, i) => ({ from, to: 'town', cnyPerT: 1 + i })),
    programmes: [{ id: 'p', fromYear: 2021, toYear: 2022 }],
    targets: [count],
  },
  [2021, 2022],
)

/** The plan with its openings and steps held as given by their order in the model; free where none are. */
function solved(held?: (family: string, unit: number, t: number) => number): PlanResult {
  const opened = openPlan(region, { settings: {}, integer: true }, { now: () => 0, engine })
  if (!opened.ok) throw new Error(opened.problems[0]!.en)
  const { solving, close } = opened.value
  const { integerColumns, draft } = solving.layout
  if (held !== undefined) {
    const values = Float64Array.from(integerColumns, column => {
      const { family, subject } = draft.columnLabel(column)
      return held(family, subject[0], subject[2])
    })
    for (const [at, column] of integerColumns.entries()) draft.setColumn(column, values[at]!, values[at]!)
    solving.model.setColumnBounds(Int32Array.from(integerColumns), values, values)
  }
  try {
    const settled = settle(solving)
    if (!('answer' in settled)) throw new Error('no answer')
    return resultOf(opened.value, settled)
  } finally {
    close()
  }
}
/** a opens in the first year; b in the first year, with a step in each. */
const right = solved((family, _, t) => (family === 'steps' || t === 0 ? 1 : 0))
const failedOf = (result: PlanResult) =>
  checkPlan(region, result)
    .filter(check => !check.ok)
    .map(check => check.name)

/** What an integer plan says of itself. */
const told = (boundCny: number) => ({ boundCny, gap: 0.01, asked: 0.01, reached: true, opened: 0, nodes: 0 })

test('the right plan passes; its sizes and openings were looked at', () => {
  expect(right.status).toBe('optimal')
  expect(right.builds.map(row => [row.unit, row.period, row.opened])).toEqual([
    ['a~make', 2021, true],
    ['b~make', 2021, true],
    ['b~make', 2022, false],
  ])
  expect(failedOf(right)).toEqual([])
  expect(checkPlan(region, right).find(check => check.name === 'sizes')!.count).toBeGreaterThan(3)
})

test('a relaxation in which a site is opened by half is no integer plan', () => {
  expect(failedOf(solved())).toContain('sizes')
})

test.each<[string, string[], (plan: PlanResult) => void]>([
  [
    'a fixed cost that nobody pays',
    ['costs', 'gap'],
    plan => {
      const row = plan.builds.find(one => one.unit === 'a~make')!
      const unpaid = row.cny * 0.5
      row.cny -= unpaid
      plan.costs.capital -= unpaid
      plan.objective.value -= unpaid
    },
  ],
  [
    'a site of one tonne where five thousand are the least',
    ['sizes'],
    plan => {
      plan.builds.find(one => one.unit === 'a~make')!.capacity = 1
    },
  ],
  [
    'a step and a half',
    ['sizes'],
    plan => {
      plan.builds.find(one => one.unit === 'b~make')!.capacity *= 1.5
    },
  ],
  [
    'a new site larger than the process can be',
    ['builds'],
    plan => {
      plan.builds.find(one => one.unit === 'a~make')!.capacity = 8500
    },
  ],
  [
    'a bound above what the plan costs',
    ['gap'],
    plan => {
      plan.integer = told(plan.objective.value + 1e-3 * Math.abs(plan.objective.value))
    },
  ],
  [
    'a site too many in the count',
    ['targets'],
    plan => {
      plan.targets[0]!.achieved! += 1
    },
  ],
])('%s', (_, fails, harm) => {
  const copy = structuredClone(right)
  harm(copy)
  expect(failedOf(copy)).toEqual(expect.arrayContaining(fails))
})

/** The right plan with a bound of so much less, as a search would tell it that was asked for a share of `asked`. */
function leftOpen(gapCny: number, asked: number): PlanResult {
  const gap = gapCny / decidedCost(right.costs)
  const integer = { ...told(right.objective.value - gapCny), gapCny, gap, asked, reached: gap <= asked }
  return { ...right, integer, gap, gapCny, status: gap <= asked ? 'optimal' : 'best_found' }
}

test('a bound below what the plan costs is what a search may have left open; the status follows it', () => {
  const gap = 1000 / decidedCost(right.costs)
  expect(failedOf(leftOpen(1000, 2 * gap))).toEqual([])
  expect(failedOf(leftOpen(1000, gap / 2))).toEqual([])
  expect(failedOf({ ...leftOpen(1000, gap / 2), status: 'optimal' })).toEqual(['gap'])
  expect(failedOf({ ...leftOpen(1000, 2 * gap), status: 'best_found' })).toEqual(['gap'])
})

test('a gap told against turnover instead of what the decisions decide is found', () => {
  const open = leftOpen(0.1 * decidedCost(right.costs), 1)
  const share = open.gap / 5
  expect(failedOf({ ...open, gap: share, integer: { ...open.integer!, gap: share } })).toEqual(['gap'])
})
