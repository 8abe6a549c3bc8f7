// A share asked of a process: of what is made of a product, at least such a part by one way of making it. Answers that a person can work out.
import { expect, test } from 'vitest'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { regionOf } from './regions.ts'

const engine = await openEngine()

/** A tonne of steel sells for 100; the converter makes it for 60, the electric furnace for 90. The town takes 1,000 t. */
const region = (share: number | undefined, active = true) =>
  regionOf({
    materials: [
      { id: 'scrap', kind: 'secondary' },
      { id: 'steel', kind: 'product' },
    ],
    sites: [{ id: 'works', kind: 'plant', lng: 116, lat: 40 }],
    streams: [{ site: 'works', material: 'scrap', tPerYear: 5000 }],
    processes: ['converter', 'electric'].map(id => ({ id, product: 'steel' })),
    process_flows: ['converter', 'electric'].flatMap(process => [
      { process, direction: 'in' as const, material: 'scrap', t: 1 },
      { process, direction: 'out' as const, material: 'steel', t: 1 },
    ]),
    process_parameters: [
      { process: 'converter', parameter: 'opexCnyPerT', value: 60, unit: 'CNY/t' },
      { process: 'electric', parameter: 'opexCnyPerT', value: 90, unit: 'CNY/t' },
    ],
    units: ['converter', 'electric'].map(process => ({ site: 'works', process, existingTPerYear: 2000 })),
    demands: [{ site: 'works', material: 'steel', tPerYear: 1000, priceCnyPerT: 100 }],
    modes: [{ id: 'road', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.5 }],
    policies: [
      { id: 'short', kind: 'least_share', material: 'steel', process: 'electric', ...(share === undefined ? {} : { share }), active },
    ],
  })
async function answerOf(tables: ReturnType<typeof region>, settings: Record<string, number | string> = {}) {
  const answer = await plan(tables, { settings }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  // The checker is given the tables as they stand.
  expect(Object.keys(settings).length === 0 ? failedChecks(tables, answer.value) : []).toEqual([])
  const [share] = answer.value.shares ?? []
  return { objective: Math.round(answer.value.objective.value), by: share && Math.round(share.by), value: share && Math.round(share.value) }
}

test('a fifth by the dearer way costs what it is dearer by', async () => {
  expect(await answerOf(region(0.2, false))).toEqual({ objective: -40_000, by: undefined, value: undefined })
  // One tonne more by it in place of the other costs 30.
  expect(await answerOf(region(0.2))).toEqual({ objective: -34_000, by: 200, value: 30 })
})

test('it is switched, and set to another part, by a setting', async () => {
  expect(await answerOf(region(0.2), { 'policy.short': 'off' })).toMatchObject({ objective: -40_000, by: undefined })
  expect(await answerOf(region(0.2, false), { 'policy.short': 'on' })).toMatchObject({ objective: -34_000, by: 200 })
  expect(await answerOf(region(0.2), { 'policy.short': 0.5 })).toMatchObject({ objective: -25_000, by: 500 })
})

test('where the dearer way cannot be had, less is made in all', async () => {
  const tables = region(0.5)
  tables.units[1]!.existingTPerYear = 100
  expect(await answerOf(tables)).toMatchObject({ objective: -(100 * 40 + 100 * 10), by: 100 })
})

test('a share without its part is a problem that says where', async () => {
  const answer = await plan(region(undefined), { settings: {} }, { now: () => 0, engine })
  expect(answer).toMatchObject({ ok: false, problems: [{ code: 'plan.share.incomplete', place: { sheet: 'policies', path: 'short' } }] })
})
