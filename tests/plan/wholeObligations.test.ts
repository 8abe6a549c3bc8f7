// What must be done is done, however dear it is, and in whatever units a region is written: no price of not doing it, no absolute tolerance.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import type { Region, Row } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { readInstances } from '../../scripts/instances/catalogue.ts'
import { randomRegion, regionOf } from './regions.ts'
import { inOtherUnits } from './scaled.ts'

const engine = await openEngine()

async function planned(region: Region, scenario: Partial<Scenario> = {}): Promise<PlanResult> {
  const answer = await plan(region, { settings: {}, ...scenario }, { now: () => Date.now(), engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
  expect(failedChecks(region, answer.value)).toEqual([])
  return answer.value
}

/** Two depots that cost a million to open, one customer who must have 10,000 t, each reached at `cnyPerT`. */
function depots(cnyPerT: number, more: Partial<Parameters<typeof regionOf>[0]> = {}, unit: Partial<Row<'units'>> = {}): Region {
  return regionOf({
    materials: [{ id: 'goods', kind: 'product' }],
    areas: [{ id: 'here', level: 'province' }],
    sites: ['d1', 'd2', 'c'].map(id => ({ id, kind: 'place', area: 'here' })),
    processes: [{ id: 'store', product: 'goods' }],
    units: ['d1', 'd2'].map(site => ({ site, process: 'store', existingTPerYear: 0, maxNewTPerYear: 100_000, fixedCostCny: 1e6, ...unit })),
    demands: [{ site: 'c', material: 'goods', tPerYear: 10_000, minTPerYear: 10_000, priceCnyPerT: 0 }],
    arcs: [
      { from: 'd1', to: 'c', cnyPerT },
      { from: 'd2', to: 'c', cnyPerT: cnyPerT + 100 },
    ],
    ...more,
  })
}

describe('an obligation is met at any price', () => {
  test.each([0.001, 1, 300, 900, 1_500, 15_000, 1e6, 1e9])('%d CNY/t', async cnyPerT => {
    const whole = await planned(depots(cnyPerT), { integer: true })
    expect(whole.status).toBe('optimal')
    expect(whole.relaxations).toEqual([])
    expect(whole.integer).toMatchObject({ opened: 1, reached: true })
    // 10,000 t on the cheaper arc and one depot; the continuous plan charges a tenth of the depot.
    expect(whole.objective.value / (10_000 * cnyPerT + 1e6)).toBeCloseTo(1, 9)
    const continuous = await planned(depots(cnyPerT))
    expect(continuous.objective.value / (10_000 * cnyPerT + 1e5)).toBeCloseTo(1, 9)
  })

  test('what no whole sites can meet gives way by the least, and it is said that sites in parts could', async () => {
    // One depot of 100,000 t may be opened and 60,000 t pass on each way, 100,000 t are due: 40 % are missing. Half of each depot would do;
    // the second one whole would be one too many, 100 % of what is allowed.
    const one: Row<'targets'> = {
      id: 'one',
      programme: 'p',
      clause: '(一)',
      year: 2022,
      measure: 'sites_opened',
      sense: '<=',
      value: 1,
      unit: '1',
      definitionZh: '',
      definitionEn: '',
      modelled: true,
    }
    const region = depots(1_500, {
      programmes: [{ id: 'p', fromYear: 2022, toYear: 2022 }],
      targets: [one],
      demands: [{ site: 'c', material: 'goods', tPerYear: 100_000, minTPerYear: 100_000, priceCnyPerT: 0 }],
      arcs: [
        { from: 'd1', to: 'c', cnyPerT: 1_500, capacityTPerYear: 60_000 },
        { from: 'd2', to: 'c', cnyPerT: 1_600, capacityTPerYear: 60_000 },
      ],
    })
    const continuous = await planned(region)
    expect(continuous.status).toBe('optimal')
    const whole = await planned(region, { integer: true })
    expect(whole.status).toBe('relaxed')
    expect(whole.relaxations.map(({ id, by }) => [id, Math.round(by)])).toEqual([['c~goods', 40_000]])
    expect(whole.objective.value).toBeCloseTo(60_000 * 1_500 + 1e6, 3)
    expect(whole.integer!.reached).toBe(true)
    expect(whole.warnings.map(({ code }) => code)).toContain('plan.integer.gives-way')
    expect(whole.warnings.find(({ code }) => code === 'plan.integer.gives-way')!.en).toContain('proven that no less')
  })

  test('what even the continuous plan cannot meet gives way no more with whole sites, and the rest is done', async () => {
    const both = depots(1_500, {
      sites: ['d1', 'd2', 'c', 'far'].map(id => ({ id, kind: 'place', area: 'here' })),
      demands: [
        { site: 'c', material: 'goods', tPerYear: 10_000, minTPerYear: 10_000, priceCnyPerT: 0 },
        // Nothing leads there.
        { site: 'far', material: 'goods', tPerYear: 500, minTPerYear: 500, priceCnyPerT: 0 },
      ],
    })
    const whole = await planned(both, { integer: true })
    expect(whole.status).toBe('relaxed')
    expect(whole.relaxations.map(({ id }) => id)).toEqual(['far~goods'])
    expect(whole.flows.map(({ to, tonnes }) => [to, Math.round(tonnes)])).toEqual([['c', 10_000]])
    expect(whole.integer).toMatchObject({ opened: 1, reached: true })
  })
})

const moneyFactors = [1e-3, 1, 1e3, 1e6],
  massFactors = [1e-3, 1, 1e3]
const scales = moneyFactors.flatMap(money => massFactors.map(mass => ({ money, mass })))

/** The same sites, the same tonnes, the same cost, each in its units. */
function same(one: PlanResult, other: PlanResult, money: number, mass: number): void {
  expect(other.status).toBe(one.status)
  expect(other.objective.value / money / Math.max(1, Math.abs(one.objective.value))).toBeCloseTo(
    one.objective.value / Math.max(1, Math.abs(one.objective.value)),
    6,
  )
  const given = ({ relaxations }: PlanResult) => relaxations.reduce((sum, { by, required }) => sum + by / required, 0)
  expect(given(other)).toBeCloseTo(given(one), 5)
  const moved = ({ flows }: PlanResult, by: number) => flows.reduce((sum, { tonnes }) => sum + tonnes / by, 0)
  expect(other.integer?.opened).toBe(one.integer?.opened)
  // Ties between equally cheap ways may fall either way; what is delivered in all may not.
  expect(moved(other, mass) / moved(one, 1)).toBeCloseTo(1, 1)
}

describe('the same plan in every unit', () => {
  test.each(scales)('two depots, money × $money, mass × $mass', async ({ money, mass }) => {
    const region = depots(1_500)
    for (const integer of [false, true]) {
      const [one, other] = [await planned(region, { integer }), await planned(inOtherUnits(region, money, mass), { integer })]
      same(one, other, money, mass)
      expect(one.status).toBe('optimal')
    }
  })

  test('random regions, continuous and with whole sites', async () => {
    let moved = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(...moneyFactors),
        fc.constantFrom(...massFactors),
        fc.boolean(),
        async (seed, money, mass, integer) => {
          const base = randomRegion(seed, { sources: 5, works: 4, markets: 3, stations: 3, periods: [2022] })
          const units = base.units.map((unit, i): Row<'units'> => ({ ...unit, fixedCostCny: 2e6 * (1 + (i % 4)) }))
          const region = { ...base, units }
          const asked = integer ? { integer, gap: 1e-7, seconds: 60 } : {}
          const [one, other] = [await planned(region, asked), await planned(inOtherUnits(region, money, mass), asked)]
          same(one, other, money, mass)
          moved += one.flows.length
        },
      ),
      { numRuns: 16, seed: 11 },
    )
    expect(moved).toBeGreaterThan(100)
  })

  test.each(['cap41', 'cap71'])(
    '%s as published, a unit of money a CNY and a unit of mass a tonne',
    async name => {
      const { region, optimumCny, published } = (await readInstances()).find(instance => instance.name === name)!
      const money = published / optimumCny
      for (const mass of [1e-3, 1, 1e3]) {
        const result = await planned(inOtherUnits(region, money, mass), { integer: true, gap: 5e-7, seconds: 120 })
        expect(result.status).toBe('optimal')
        expect(result.objective.value / published).toBeCloseTo(1, 6)
      }
    },
    240_000,
  )
})
