// What stands costs something as such and may be closed: once, for a sum, and from then on without capacity. Answers that a person can work out.
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Row } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { withClosings } from '../verify/richRegion.ts'
import { bothWays } from './bothWays.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()
const years = [2020, 2021, 2022]

/** Two works of 100 t each: a makes at 10 a tonne, b at 12; either costs 1,000 a year as such, and b may be closed for 1,500. */
function region(wanted: number[], b: Partial<Row<'units'>> = {}, more: Parameters<typeof regionOf>[0] = {}) {
  return regionOf({
    materials: [{ id: 'goods', kind: 'product' }],
    sites: ['a', 'b', 'town'].map(id => ({ id, kind: 'place' })),
    processes: [{ id: 'make', product: 'goods' }],
    units: [
      { site: 'a', process: 'make', existingTPerYear: 100, opexCnyPerT: 10, standingCnyPerYear: 1000 },
      { site: 'b', process: 'make', existingTPerYear: 100, opexCnyPerT: 12, standingCnyPerYear: 1000, closingCny: 1500, ...b },
    ],
    demands: wanted.map((t, i) => ({ site: 'town', material: 'goods', period: years[i]!, tPerYear: t, minTPerYear: t, priceCnyPerT: 0 })),
    arcs: ['a', 'b'].map(from => ({ from, to: 'town', cnyPerT: 0 })),
    ...more,
  })
}
async function solved(tables: ReturnType<typeof region>, periods: number[], integer = true): Promise<PlanResult> {
  const answer = await plan(tables, { settings: {}, periods, ...(integer ? { integer } : {}) }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
  expect(failedChecks(tables, answer.value)).toEqual([])
  return answer.value
}
const shown = ({ closings, objective, costs }: PlanResult) => ({
  closed: closings!.map(row => [row.unit, row.period, Math.round(100 * row.part) / 100]),
  objective: Math.round(objective.value),
  standing: Math.round(costs.standing!),
})

test('closing pays over three years, not over one; and not before the last year in which it is needed', async () => {
  expect(shown(await solved(region([100]), [2020]))).toEqual({ closed: [], objective: 3000, standing: 2000 })
  expect(shown(await solved(region([100, 100, 100]), years))).toEqual({ closed: [['b~make', 2020, 1]], objective: 7500, standing: 4500 })
  // 150 t in the first year need both: closed a year later it saves two years of standing.
  expect(shown(await solved(region([150, 100, 100]), years))).toEqual({
    closed: [['b~make', 2021, 1]],
    objective: 1000 + 600 + 2000 + 2000 + 1500 + 2000,
    standing: 2000 + 1500 + 2000,
  })
})

test('closed it has no capacity: it stands on where it is needed again, and nothing is made after it', async () => {
  // Needed in the last year again: 1,500 saved nothing.
  expect(shown(await solved(region([100, 100, 150]), years)).closed).toEqual([])
  const closed = await solved(region([100, 100, 100]), years)
  expect(closed.activities.map(row => row.unit)).toEqual(['a~make', 'a~make', 'a~make'])
  // A last period ends the cost of standing by itself.
  expect(shown(await solved(region([150, 100, 100], { lastPeriod: 2020 }), years))).toMatchObject({ closed: [], standing: 4000 })
})

test('what closing costs where nothing stands is told to have no effect', async () => {
  const told = async (b: Partial<Row<'units'>>) =>
    (await solved(region([100], b), [2020])).warnings.filter(({ code }) => code === 'plan.closing.idle').map(({ place }) => place.path)
  expect(await told({})).toEqual([])
  expect(await told({ existingTPerYear: 0, maxNewTPerYear: 10 })).toEqual(['b~make'])
  expect(await told({ existingTPerYear: 0, closingCny: undefined, standingCnyPerYear: 0 })).toEqual([])
})

test('a build decided in a year runs lead years later: of the unit, else of its process; without a year of decision that is told', async () => {
  const built = async (lead: number | undefined, decisionYear?: number) => {
    const tables = region(
      [100, 150, 150],
      { existingTPerYear: 0, maxNewTPerYear: 60, closingCny: undefined, leadTimeYears: lead },
      {
        process_parameters: [{ process: 'make', parameter: 'leadTimeYears', value: 1, unit: 'a' }],
        parameters: decisionYear === undefined ? [] : [{ id: 'decisionYear', value: decisionYear, unit: 'year' }],
        arcs: [
          { from: 'a', to: 'town', cnyPerT: 0 },
          { from: 'b', to: 'town', cnyPerT: -500 },
        ],
      },
    )
    const { builds, warnings, status } = await solved(tables, years, false)
    return { years: builds.map(row => row.period), status, told: warnings.some(warning => warning.code === 'plan.lead.undated') }
  }
  expect(await built(undefined, 2020)).toEqual({ years: [2021], status: 'optimal', told: false })
  expect(await built(0, 2020)).toEqual({ years: [2020], status: 'optimal', told: false })
  // Two years after 2020 is too late for the 150 t of 2021.
  expect(await built(2, 2020)).toEqual({ years: [2022], status: 'relaxed', told: false })
  expect(await built(2)).toMatchObject({ years: [2020], told: true })
})

test('what cannot be built by then is no capacity that may be added, where it is told what binds', async () => {
  const bound = async (leadTimeYears: number) => {
    const tables = region(
      [200],
      { existingTPerYear: 0, maxNewTPerYear: 60, closingCny: undefined, leadTimeYears },
      { parameters: [{ id: 'decisionYear', value: 2020, unit: 'year' }] },
    )
    return (await solved(tables, [2020], false)).relaxations[0]!.sentenceEn
  }
  expect(await bound(0)).toContain('capacity of make, 160 t in all with what may be added')
  expect(await bound(2)).toContain('capacity of make, 100 t in all with what may be added')
})

test('what is built new takes the place of what is closed', async () => {
  const b = { opexCnyPerT: 40, maxNewTPerYear: 50, capexCnyPerTPerYear: 0, closingCny: 100 }
  const tables = region([150, 150, 150], b, {
    process_parameters: [{ process: 'make', parameter: 'lifetimeYears', value: 20, unit: 'a' }],
  })
  const result = await solved(tables, years)
  expect(shown(result)).toMatchObject({ closed: [['b~make', 2020, 1]], standing: 100 + 3000 })
  expect(result.activities.filter(row => row.unit === 'b~make').map(row => [row.existing, Math.round(row.capacity)])).toEqual([
    [0, 50],
    [0, 50],
    [0, 50],
  ])
})

test('a continuous plan closes the half that is idle, and says what leaving it would cost', async () => {
  const result = await solved(region([150, 150, 150]), years, false)
  expect(shown(result)).toMatchObject({ closed: [['b~make', 2020, 0.5]], standing: 3000 + 1500 + 750 })
  const told = result.warnings.find(warning => warning.code === 'plan.closing.parts')!
  expect(told.en).toContain('1 units')
  expect(told.place.column).toBe('closingCny')
  expect(shown(await solved(region([150, 150, 150]), years)).closed).toEqual([])
})

test('a target of capacity, or of sites that stand, keeps open what it counts', async () => {
  const goal = (measure: 'capacity' | 'sites_opened', value: number): Parameters<typeof regionOf>[0] => ({
    programmes: [{ id: 'p', fromYear: 2020, toYear: 2022 }],
    targets: [
      {
        id: 'kept',
        programme: 'p',
        clause: '(一)',
        year: 2022,
        measure,
        sense: '>=',
        value,
        unit: measure === 'capacity' ? 't/a' : 'count',
        definitionZh: '',
        definitionEn: '',
        modelled: true,
      },
    ],
  })
  for (const more of [goal('capacity', 180), goal('sites_opened', 2)]) {
    const result = await solved(region([100, 100, 100], {}, more), years)
    expect(shown(result).closed).toEqual([])
    expect(result.targets[0]!.met).toBe(true)
  }
  expect(shown(await solved(region([100, 100, 100], {}, goal('sites_opened', 1)), years)).closed).toHaveLength(1)
})

test('random regions: closings are decided alike by the search over all arcs and by the tree that generates them', async () => {
  let closed = 0
  for (const seed of [1, 2, 3, 4]) {
    const tables = withClosings(randomRegion(seed, { sources: 5, works: 4, markets: 3, stations: 3, periods: [2021, 2022] }))
    const { closings } = bothWays(engine, tables, { gap: 1e-7, within: 1e-6 })
    closed += closings!.length
  }
  expect(closed).toBeGreaterThan(2)
})
