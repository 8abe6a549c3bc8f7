// Single sources: a demand, or an input of a unit, is supplied from one site only. Answers that a person can work out, and errors planted in them.
import { expect, test } from 'vitest'
import { checkPlan } from '#verify/checkPlan.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Row } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { bothWays } from './bothWays.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()

/** Two pits and a town that pays 50 a tonne for 100 t: near brings 60 t for 10 each, far 100 t for 20. */
function region(demand: Partial<Row<'demands'>> = {}, more: Parameters<typeof regionOf>[0] = {}) {
  return regionOf({
    materials: [{ id: 'sand', kind: 'secondary' }],
    sites: ['near', 'far', 'town'].map(id => ({ id, kind: 'place' })),
    streams: [
      { site: 'near', material: 'sand', tPerYear: 60 },
      { site: 'far', material: 'sand', tPerYear: 100 },
    ],
    demands: [{ site: 'town', material: 'sand', tPerYear: 100, priceCnyPerT: 50, singleSource: true, ...demand }],
    arcs: [
      { from: 'near', to: 'town', cnyPerT: 10 },
      { from: 'far', to: 'town', cnyPerT: 20 },
    ],
    ...more,
  })
}
async function solved(tables: ReturnType<typeof region>, integer = true): Promise<PlanResult> {
  const answer = await plan(tables, { settings: {}, ...(integer ? { integer } : {}) }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
  expect(failedChecks(tables, answer.value)).toEqual([])
  return answer.value
}
const shown = ({ flows, objective }: PlanResult) => ({
  from: Object.fromEntries(flows.map(flow => [flow.from, Math.round(flow.tonnes)])),
  objective: Math.round(objective.value),
})

test('a demand from one pit: all of the far one earns more than the little of the near one', async () => {
  expect(shown(await solved(region()))).toEqual({ from: { far: 100 }, objective: -3000 })
  // At 25 a tonne far earns 2,500, near still 2,400; at 27 near is better.
  const far = (cnyPerT: number) =>
    region(
      {},
      {
        arcs: [
          { from: 'near', to: 'town', cnyPerT: 10 },
          { from: 'far', to: 'town', cnyPerT },
        ],
      },
    )
  expect(shown(await solved(far(25)))).toEqual({ from: { far: 100 }, objective: -2500 })
  expect(shown(await solved(far(27)))).toEqual({ from: { near: 60 }, objective: -2400 })
})

test('a least demand rules out a pit that cannot meet it alone', async () => {
  const strict = region(
    { minTPerYear: 70 },
    {
      arcs: [
        { from: 'near', to: 'town', cnyPerT: 10 },
        { from: 'far', to: 'town', cnyPerT: 49 },
      ],
    },
  )
  expect(shown(await solved(strict))).toEqual({ from: { far: 100 }, objective: -100 })
})

test('a continuous plan takes from both, and says so', async () => {
  const result = await solved(region(), false)
  expect(shown(result)).toEqual({ from: { near: 60, far: 40 }, objective: -3600 })
  const told = result.warnings.find(warning => warning.code === 'plan.sources.several')!
  expect(told.en).toContain('1 of them')
  expect(result.sources).toBeUndefined()
  expect((await solved(region())).warnings.map(warning => warning.code)).not.toContain('plan.sources.several')
})

test('an input of a unit, with its pits on different modes; what is bought is counted apart', async () => {
  const works = region(
    {},
    {
      materials: [
        { id: 'sand', kind: 'secondary' },
        { id: 'stone', kind: 'product' },
      ],
      sites: ['near', 'far', 'works'].map(id => ({ id, kind: 'place' })),
      processes: [{ id: 'press', product: 'stone' }],
      process_flows: [
        { process: 'press', direction: 'in', material: 'sand', t: 1 },
        { process: 'press', direction: 'out', material: 'stone', t: 1 },
      ],
      units: [{ site: 'works', process: 'press', existingTPerYear: 90, singleSource: ['sand'] }],
      demands: [{ site: 'works', material: 'stone', tPerYear: 1000, priceCnyPerT: 50 }],
      arcs: [
        { from: 'near', to: 'works', cnyPerT: 10 },
        { from: 'far', to: 'works', mode: 'a', cnyPerT: 20, capacityTPerYear: 50 },
        { from: 'far', to: 'works', mode: 'b', cnyPerT: 22 },
      ],
      modes: [{ id: 'truck', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 1 }],
    },
  )
  const result = await solved(works)
  expect(result.sources).toMatchObject([{ site: 'works', process: 'press', material: 'sand', from: 'far' }])
  const idle = ({ warnings }: PlanResult) => warnings.filter(({ code }) => code === 'plan.source.idle').map(({ place }) => place.path)
  expect(idle(result)).toEqual([])
  expect(idle(await solved({ ...works, units: works.units.map(row => ({ ...row, singleSource: ['sand', 'stone'] })) }))).toEqual([
    'works~press',
  ])
  // 50 by a, 40 by b.
  expect(Math.round(result.objective.value)).toBe(50 * -30 + 40 * -28)
  const bought = await solved({ ...works, purchases: [{ material: 'sand', cnyPerT: 30 }] })
  // 60 from near earn 40 each, 30 bought 20 each.
  expect(shown(bought)).toMatchObject({ from: { near: 60, works: 90 }, objective: -3000 })
})

test('errors planted in a right result are seen', async () => {
  const tables = region()
  const right = await solved(tables)
  const failed = (harm: (result: PlanResult) => void) => {
    const copy = structuredClone(right)
    harm(copy)
    return checkPlan(tables, copy)
      .filter(check => !check.ok)
      .map(check => check.name)
  }
  expect(failed(() => undefined)).toEqual([])
  expect(failed(result => (result.flows[0]!.from = 'near'))).toContain('sources')
  expect(failed(result => (result.sources![0]!.from = 'near'))).toContain('sources')
  expect(failed(result => (result.sources![0]!.tonnes = 1e4))).toContain('sources')
  expect(failed(result => result.sources!.push({ ...result.sources![0]!, from: 'near', tonnes: 0 }))).toContain('sources')
  expect(failed(result => delete result.sources)).toContain('sources')
})

test('random regions: sources are decided alike by the search over all arcs and by the tree that generates them', async () => {
  for (const seed of [1, 2, 3]) {
    const base = randomRegion(seed, { sources: 5, works: 4, markets: 3, stations: 3, periods: [2022] })
    const tables = {
      ...base,
      demands: base.demands.map(row => ({ ...row, singleSource: row.material === 'aggregate' })),
      units: base.units.map(row => (row.process === 'blend' ? { ...row, singleSource: ['slag'] } : row)),
    }
    const { sources } = bothWays(engine, tables, { gap: 1e-6, within: 1e-5 })
    expect(sources!.length).toBeGreaterThan(0)
  }
})
