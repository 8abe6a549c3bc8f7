// Lanes of trains: closed, or with their least number of full trains, in whole ones, at a fixed sum a year. Answers that a person can work out.
import { expect, test } from 'vitest'
import type { Row } from '#domain/region.ts'
import { StudyRequest } from '#domain/study.ts'
import { plan, planWithInfluences } from '#plan/plan.ts'
import { runStudy } from '#plan/studies/run.ts'
import type { Warm } from '#plan/search/warm.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { regionOf } from './regions.ts'

const engine = await openEngine()

/** A tonne of sand is worth 50 in town. A train takes 1,000 t over 100 km for 15 CNY/t, a truck a tonne for 30. */
function region(rail: Partial<Row<'modes'>>, mines: Record<string, number> = { pit: 10_000 }) {
  const at = Object.fromEntries(Object.keys(mines).map((id, i) => [id, { lng: 114 + 0.1 * i, lat: 38 }]))
  return regionOf({
    materials: [{ id: 'sand', kind: 'secondary', tags: ['bulk'] }],
    sites: [...Object.keys(mines), 'town'].map(id => ({ id, kind: 'place', ...(at[id] ?? { lng: 115, lat: 38 }) })),
    streams: Object.entries(mines).map(([site, tPerYear]) => ({ site, material: 'sand', tPerYear })),
    demands: [{ site: 'town', material: 'sand', tPerYear: 1e6, priceCnyPerT: 50 }],
    arcs: Object.keys(mines).map(from => ({ from, to: 'town', cnyPerT: 30 })),
    modes: [
      { id: 'truck', network: 'direct', fixedCnyPerT: 0, cnyPerTkm: 0.5, maxKm: 20 },
      {
        id: 'rail',
        network: 'stations',
        fixedCnyPerT: 5,
        cnyPerTkm: 0.1,
        accessMode: 'truck',
        accessMaxKm: 20,
        trainT: 1000,
        ...rail,
      },
    ],
    stations: [...Object.entries(at), ['town', { lng: 115, lat: 38 }] as const].map(([id, point]) => ({
      id: `at_${id}`,
      ...point,
      trainsPerDay: 1,
    })),
    lines: Object.keys(mines).map(id => ({ from: `at_${id}`, to: 'at_town', km: 100 })),
  })
}
async function answerOf(tables: ReturnType<typeof region>) {
  const answer = await plan(tables, { settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(failedChecks(tables, answer.value)).toEqual([])
  const { lanes, flows, objective, integer, status } = answer.value
  return {
    trains: lanes?.map(lane => [lane.from, lane.trains]),
    road: Math.round(flows.filter(flow => flow.mode === 'arc').reduce((sum, flow) => sum + flow.tonnes, 0)),
    objective: Math.round(objective.value),
    gap: integer === undefined ? undefined : Math.round(integer.gapCny!),
    status,
  }
}

test('a mode without rules carries any tonnage, and says nothing of lanes', async () => {
  expect(await answerOf(region({}, { pit: 40 }))).toMatchObject({ trains: undefined, road: 0, objective: -40 * 35, gap: undefined })
})

test('a lane with its least trains runs; with less nothing goes by it', async () => {
  expect(await answerOf(region({ minTrainsPerYear: 10 }))).toEqual({
    trains: [['at_pit', 10]],
    road: 0,
    objective: -350_000,
    gap: 0,
    status: 'optimal',
  })
  // No more than ten trains could ever be filled: that is known before anything is solved, and the bound is exact.
  expect(await answerOf(region({ minTrainsPerYear: 11 }))).toEqual({
    trains: [],
    road: 10_000,
    objective: -200_000,
    gap: 0,
    status: 'optimal',
  })
})

test('whole trains are full: what is left of one goes by road', async () => {
  expect(await answerOf(region({ wholeTrains: true }, { pit: 10_700 }))).toMatchObject({
    trains: [['at_pit', 10]],
    road: 700,
    objective: -10_000 * 35 - 700 * 20,
    gap: 700 * 15,
    status: 'best_found',
  })
})

test('two pits that fill no train lane alone gather on one', async () => {
  const { trains, road, status } = await answerOf(region({ minTrainsPerYear: 15 }, { pit: 10_000, quarry: 9_000 }))
  expect({ trains, road }).toEqual({ trains: [['at_pit', 19]], road: 0 })
  expect(['optimal', 'best_found']).toContain(status)
})

test('a lane runs where it earns its fixed sum', async () => {
  // 15 CNY/t are saved on 10,000 t.
  expect(await answerOf(region({ laneCnyPerYear: 140_000 }))).toMatchObject({ trains: [['at_pit', 10]], objective: -210_000 })
  expect(await answerOf(region({ laneCnyPerYear: 160_000 }))).toMatchObject({ trains: [], road: 10_000, objective: -200_000 })
})

test('a train is paid by the tonnes of a full one', async () => {
  expect(await answerOf(region({ trainCny: 4_000 }))).toMatchObject({ road: 0, objective: -10_000 * 31 })
  expect(await answerOf(region({ trainCny: 16_000 }))).toMatchObject({ road: 10_000, objective: -200_000 })
})

test('what a mode may not carry goes another way, named or by its tag', async () => {
  for (const notMaterials of [['sand'], ['#bulk']])
    expect(await answerOf(region({ notMaterials }))).toMatchObject({ road: 10_000, objective: -200_000 })
})

test('rules that count trains need to know what a train carries', async () => {
  const { trainT: _, ...rail } = region({}).modes[1]!
  const tables = { ...region({}), modes: [region({}).modes[0]!, { ...rail, minTrainsPerYear: 3 }] }
  const answer = await plan(tables, { settings: {} }, { now: () => 0, engine })
  expect(answer).toMatchObject({ ok: false, problems: [{ code: 'plan.lane.train', place: { sheet: 'modes', path: 'rail' } }] })
})

test('a study leaves lanes in parts, and says so, of itself and of each of its plans', () => {
  const request = StudyRequest.parse({
    region: 'r',
    kind: 'lexicographic',
    scenario: { settings: {} },
    options: { objectives: [{ measure: 'net' }, { measure: 'haul' }] },
  })
  const codesOf = (tables: ReturnType<typeof region>) => {
    const answer = runStudy(tables, request, { now: () => 0, engine })
    if (!answer.ok) throw new Error(answer.problems[0]!.en)
    return [answer.warnings, ...answer.value.plans.map(({ plan: { warnings } }) => warnings)].map(some =>
      some.some(({ code }) => code === 'study.lanes.parts'),
    )
  }
  expect(codesOf(region({ minTrainsPerYear: 10 }))).toEqual([true, true, true])
  expect(codesOf(region({}))).toEqual([false, false, false])
})

/** A plan, and what the next one like it starts from. */
async function solvedNear(tables: ReturnType<typeof region>, near?: Warm) {
  const answer = await planWithInfluences(tables, { settings: {} }, { now: () => 0, engine, ...(near === undefined ? {} : { near }) })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(failedChecks(tables, answer.value.result)).toEqual([])
  const { lanes, objective } = answer.value.result
  return {
    trains: lanes!.map(lane => [lane.from, lane.trains]),
    objective: Math.round(objective.value),
    warm: JSON.parse(JSON.stringify(answer.value.warm)) as Warm,
  }
}

test('next to a plan its lanes stay while they serve as well, though others would do too', async () => {
  const mines = { pit: 10_000, quarry: 10_000 }
  const base = await solvedNear(region({ minTrainsPerYear: 15 }, mines))
  expect(base.warm.lanes).toMatchObject({ kept: [expect.any(Number)] })
  const [number] = base.warm.lanes!.kept
  // Either pit may be where the trains stop: what is told of the base says which.
  const other = await otherLane(mines, number!)
  const near = await solvedNear(region({ minTrainsPerYear: 15 }, mines), { ...base.warm, lanes: { ...base.warm.lanes!, kept: [other] } })
  expect(near).toMatchObject({ objective: base.objective, trains: [[base.trains[0]![0] === 'at_pit' ? 'at_quarry' : 'at_pit', 20]] })
  expect((await solvedNear(region({ minTrainsPerYear: 15 }, mines), base.warm)).trains).toEqual(base.trains)
})

/** The lane from the other pit, by the number that a plan tells of it when the first has nothing to give. */
async function otherLane(mines: Record<string, number>, one: number): Promise<number> {
  const some = await solvedNear(region({ minTrainsPerYear: 5 }, mines))
  return some.warm.lanes!.kept.find(number => number !== one)!
}

test('lanes of a plan that serve badly, or ran by other rules, are not kept', async () => {
  const tables = region({ minTrainsPerYear: 15 }, { pit: 10_000, quarry: 9_000 })
  const { warm, ...good } = await solvedNear(tables)
  expect(good.trains).toHaveLength(1)
  // No lane of the two is full by itself: with none kept all would go by road.
  const none = { ...warm.lanes!, kept: [] }
  for (const lanes of [none, { ...none, rules: 'other', apart: 1e9 }])
    expect(await solvedNear(tables, { ...warm, lanes })).toMatchObject(good)
  expect((await solvedNear(tables, { ...warm, lanes: { ...none, apart: 1e9 } })).trains).toEqual([])
})
