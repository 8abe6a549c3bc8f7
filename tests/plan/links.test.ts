// Links are opened as a whole or not: a yearly sum, a least flow, a most, between two places or of a mode and a material. Answers that a person can work out.
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Row } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { bothWays } from './bothWays.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()

/** A pit has 100 t of sand for a town that pays 50 a tonne; a truck costs 30 a tonne, the belt 10 and what its link asks. */
function region(links: Row<'links'>[], more: Parameters<typeof regionOf>[0] = {}) {
  return regionOf({
    materials: [
      { id: 'sand', kind: 'secondary' },
      { id: 'clay', kind: 'secondary' },
    ],
    sites: ['pit', 'town', 'port'].map(id => ({ id, kind: 'place' })),
    streams: [{ site: 'pit', material: 'sand', tPerYear: 100 }],
    demands: [{ site: 'town', material: 'sand', tPerYear: 1000, priceCnyPerT: 50 }],
    arcs: [
      { from: 'pit', to: 'town', mode: 'truck', cnyPerT: 30 },
      { from: 'pit', to: 'town', mode: 'belt', cnyPerT: 10 },
    ],
    links,
    ...more,
  })
}
const belt: Row<'links'> = { id: 'belt', from: 'pit', to: 'town', mode: 'belt', maxTPerYear: 400 }
async function solved(tables: ReturnType<typeof region>, integer = true): Promise<PlanResult> {
  const answer = await plan(tables, { settings: {}, ...(integer ? { integer } : {}) }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  expect(answer.value.checks.filter(check => !check.ok)).toEqual([])
  expect(failedChecks(tables, answer.value)).toEqual([])
  return answer.value
}
const shown = ({ flows, links, objective }: PlanResult) => ({
  flows: Object.fromEntries(flows.map(flow => [flow.mode, Math.round(flow.tonnes)])),
  open: links!.map(row => Math.round(100 * row.open) / 100),
  objective: Math.round(objective.value),
})

test('a belt of 1,500 a year saves 20 a tonne: opened for 100 t, not for 70', async () => {
  expect(shown(await solved(region([{ ...belt, cnyPerYear: 1500 }])))).toEqual({ flows: { belt: 100 }, open: [1], objective: 1500 - 4000 })
  const less = region([{ ...belt, cnyPerYear: 1500 }], { streams: [{ site: 'pit', material: 'sand', tPerYear: 70 }] })
  expect(shown(await solved(less))).toEqual({ flows: { truck: 70 }, open: [0], objective: -1400 })
})

test('a continuous plan opens a quarter of it, and says what the whole would cost more', async () => {
  const result = await solved(region([{ ...belt, cnyPerYear: 1500 }]), false)
  expect(shown(result)).toEqual({ flows: { belt: 100 }, open: [0.25], objective: 375 - 4000 })
  const told = result.warnings.find(warning => warning.code === 'plan.links.parts')!
  expect(told.en).toContain('1 links')
  expect(told.zh).toMatch(/1 条/)
  expect((await solved(region([{ ...belt, cnyPerYear: 1500 }]))).warnings.map(warning => warning.code)).not.toContain('plan.links.parts')
})

test('a least flow: the belt runs with 80 t or not at all, the rest goes by truck', async () => {
  // The belt takes 60 t at the most from the pit, which is below its least.
  const tight = { ...belt, minTPerYear: 80, maxTPerYear: 100 }
  const small = region([tight], { streams: [{ site: 'pit', material: 'sand', tPerYear: 60 }] })
  expect(shown(await solved(small))).toEqual({ flows: { truck: 60 }, open: [0], objective: -1200 })
  expect(shown(await solved(region([tight])))).toEqual({ flows: { belt: 100 }, open: [1], objective: -4000 })
  // Dearer than the truck by 5, but somebody has to open it: nothing forces it, so it stays shut.
  const dear = region([{ ...tight, mode: 'belt' }], {
    arcs: [
      { from: 'pit', to: 'town', mode: 'truck', cnyPerT: 30, capacityTPerYear: 40 },
      { from: 'pit', to: 'town', mode: 'belt', cnyPerT: 35 },
    ],
  })
  // 40 t by truck earn 800; 80 by belt and 20 by truck earn 1,200 + 400.
  expect(shown(await solved(dear))).toEqual({ flows: { truck: 20, belt: 80 }, open: [1], objective: -1600 })
})

test('one link over several materials and places is one decision', async () => {
  const two = region([{ id: 'barge', mode: 'barge', cnyPerYear: 1000, maxTPerYear: 500 }], {
    streams: [
      { site: 'pit', material: 'sand', tPerYear: 30 },
      { site: 'port', material: 'clay', tPerYear: 30 },
    ],
    demands: [
      { site: 'town', material: 'sand', tPerYear: 1000, priceCnyPerT: 50 },
      { site: 'town', material: 'clay', tPerYear: 1000, priceCnyPerT: 50 },
    ],
    arcs: [
      { from: 'pit', to: 'town', mode: 'barge', cnyPerT: 20 },
      { from: 'port', to: 'town', mode: 'barge', cnyPerT: 20 },
    ],
  })
  // Either alone earns 900, less than 1,000; together they earn 800 on top of it.
  expect(shown(await solved(two))).toMatchObject({ open: [1], objective: -800 })
  const one = { ...two, links: [{ ...two.links[0]!, material: 'sand' }] }
  expect(shown(await solved(one))).toMatchObject({ open: [0], objective: -900 })
})

test('freight that gets dearer: a belt is filled to the tonnage from which the truck is cheaper, step by step', async () => {
  // The belt costs 10, beyond 30 t 15 more, beyond 70 t 15 more again; the truck 30.
  const steps = [30, 70].map((overTPerYear, i): Row<'links'> => ({ id: `step${i}`, mode: 'belt', overTPerYear, overCnyPerT: 15 }))
  for (const integer of [true, false]) {
    const result = await solved(region(steps), integer)
    expect(shown(result)).toMatchObject({ flows: { belt: 70, truck: 30 }, objective: 30 * -40 + 40 * -25 + 30 * -20 })
    expect(result.links!.map(row => Math.round(row.beyondTonnes!))).toEqual([40, 0])
    expect(result.links!.map(row => Math.round(row.cny))).toEqual([600, 0])
  }
})

test('freight that gets cheaper is a mode of its own with a least flow: the rate for 80 t and more is taken, for 60 t it is not', async () => {
  const cheap = (t: number) =>
    region([{ id: 'bulk', mode: 'bulk', minTPerYear: 80, maxTPerYear: 500 }], {
      streams: [{ site: 'pit', material: 'sand', tPerYear: t }],
      arcs: [
        { from: 'pit', to: 'town', mode: 'truck', cnyPerT: 30 },
        { from: 'pit', to: 'town', mode: 'bulk', cnyPerT: 22 },
      ],
    })
  expect(shown(await solved(cheap(100)))).toMatchObject({ flows: { bulk: 100 }, objective: -2800 })
  expect(shown(await solved(cheap(60)))).toMatchObject({ flows: { truck: 60 }, objective: -1200 })
})

test('over the network: trucks of a material are opened or not, whatever their distance', async () => {
  const point = { pit: [114, 38], town: [114.5, 38], port: [115, 38.2] } as const
  const road = (mode: string, cnyPerTkm: number): Row<'modes'> => ({
    id: mode,
    network: 'direct',
    fixedCnyPerT: 2,
    cnyPerTkm,
    distanceFactor: 1,
  })
  const tables = region([{ id: 'ev', mode: 'ev', material: 'sand', cnyPerYear: 700, minTPerYear: 50, maxTPerYear: 90 }], {
    sites: Object.entries(point).map(([id, [lng, lat]]) => ({ id, kind: 'place', lng, lat })),
    arcs: [],
    modes: [road('truck', 0.5), road('ev', 0.3)],
  })
  const result = await solved(tables)
  // 0.2 CNY less over 43.8 km for 90 t come to 788.
  expect(shown(result)).toMatchObject({ flows: { ev: 90, truck: 10 }, open: [1] })
  const costly = { ...tables, links: [{ ...tables.links[0]!, cnyPerYear: 800 }] }
  expect(shown(await solved(costly))).toMatchObject({ flows: { truck: 100 }, open: [0] })
})

test('a demand that a link keeps from being met: the least that gives way is proven, whatever the link costs', async () => {
  for (const cnyPerYear of [1500, 1e9]) {
    const link = { ...belt, maxTPerYear: 200, cnyPerYear, overTPerYear: 30, overCnyPerT: 1e6 }
    const tables = region([link], {
      streams: [{ site: 'pit', material: 'sand', tPerYear: 500 }],
      demands: [{ site: 'town', material: 'sand', tPerYear: 1000, minTPerYear: 1000, priceCnyPerT: 50 }],
      arcs: [{ from: 'pit', to: 'town', mode: 'belt', cnyPerT: 10 }],
    })
    const result = await solved(tables, false)
    expect(result.status).toBe('relaxed')
    expect(shown(result).flows).toEqual({ belt: 200 })
    // One more tonne is one thousandth of the demand less that gives way; that it is dear does not matter there.
    expect(result.shortfall!.links).toMatchObject([{ link: 'belt', beyondValue: 0 }])
    expect(result.shortfall!.links![0]!.value).toBeCloseTo(-1, 9)
    const lower = structuredClone(result)
    lower.shortfall!.links![0]!.value = -0.5
    expect(failedChecks(tables, lower).join()).toContain('shortfall')
    const beyond = structuredClone(result)
    beyond.shortfall!.links![0]!.beyondValue = -0.5
    expect(failedChecks(tables, beyond).join()).toContain('shortfall')
  }
})

test('random regions: links are decided alike by the search over all arcs and by the tree that generates them', async () => {
  let opened = 0,
    shut = 0
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const base = randomRegion(seed, { sources: 5, works: 4, markets: 3, stations: 3, periods: [2021, 2022] })
    const works = base.sites.filter(site => site.kind === 'works')
    const tables = {
      ...base,
      links: works.flatMap(({ id }, i): Row<'links'>[] => [
        { id: `to_${id}`, to: id, material: 'slag', cnyPerYear: 4e5 * (1 + i), minTPerYear: 6e4, maxTPerYear: 3e5 },
        { id: `ev_${id}`, from: id, mode: 'ev', cnyPerYear: 3e5, maxTPerYear: 1e5 },
      ]),
    }
    const { links } = bothWays(engine, tables, { gap: 1e-7, within: 1e-6 })
    opened += links!.filter(row => row.open === 1).length
    shut += links!.filter(row => row.open === 0).length
  }
  expect(opened).toBeGreaterThan(5)
  expect(shut).toBeGreaterThan(5)
})

test('what binds is named by its own table, and a link that a whole plan leaves shut is called so', async () => {
  // One may carry 20 t at the most, the other 30 t at the least, of the same sand: both open or both shut, and so shut.
  const sand: Row<'links'> = { id: 'sand', nameEn: 'Sand belt', mode: 'belt', maxTPerYear: 20, cnyPerYear: 5 }
  const tables = (links: Row<'links'>[]) =>
    region(links, {
      materials: [{ id: 'sand', nameEn: 'Sand itself', kind: 'secondary' }],
      demands: [{ site: 'town', material: 'sand', tPerYear: 50, minTPerYear: 50, priceCnyPerT: 50 }],
      arcs: [{ from: 'pit', to: 'town', mode: 'belt', cnyPerT: 10 }],
    })
  const binds = async (links: Row<'links'>[]) => (await solved(tables(links))).relaxations[0]!.sentenceEn.split('What binds: ')[1]
  expect(await binds([sand])).toBe('the most of link "Sand belt", 20 t.')
  expect(await binds([sand, { id: 'other', mode: 'belt', minTPerYear: 30, maxTPerYear: 400 }])).toMatch(
    /^link "(Sand belt|other)", which is not open/,
  )
})

test('a link that can never carry anything is told: of nothing that is offered, of what nobody takes, to its own origin', async () => {
  const idle = async (link: Partial<Row<'links'>>) => {
    const { warnings } = await solved(region([{ ...belt, cnyPerYear: 5, ...link }]))
    return warnings.filter(({ code }) => code === 'plan.link.idle').map(({ place }) => place.path)
  }
  expect(await idle({})).toEqual([])
  expect(await idle({ from: undefined, to: undefined, mode: undefined })).toEqual([])
  for (const wrong of [{ material: 'clay' }, { from: 'port' }, { to: 'port' }, { from: 'town' }, { to: 'pit' }])
    expect(await idle(wrong)).toEqual(['belt'])
})

test('a link that says nothing of its most, a least above it, or a mode that is not there is refused with its place', async () => {
  const refused = async (link: Partial<Row<'links'>>) => {
    const { maxTPerYear: _, ...open } = belt
    const answer = await plan(region([{ ...open, ...link }]), { settings: {} }, { now: () => 0, engine })
    return answer.ok ? [] : answer.problems.map(({ code, place }) => [code, place.sheet, place.column])
  }
  expect(await refused({ cnyPerYear: 5 })).toEqual([['plan.link.most', 'links', 'maxTPerYear']])
  expect(await refused({ minTPerYear: 5, maxTPerYear: 4 })).toEqual([['plan.link.least', 'links', 'minTPerYear']])
  expect(await refused({ mode: 'boat', maxTPerYear: 4 })).toEqual([['plan.link.unknown', 'links', 'mode']])
  expect(await refused({ overTPerYear: 5, overCnyPerT: -3 })).toEqual([['plan.link.cheaper', 'links', 'overCnyPerT']])
  expect(await refused({ overTPerYear: 5 })).toEqual([['plan.link.step', 'links', 'overCnyPerT']])
  expect(await refused({ from: 'nowhere', maxTPerYear: 4 })).toEqual([['plan.link.unknown', 'links', 'from']])
})
