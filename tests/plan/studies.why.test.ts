// Why or why not, on random regions: the terms add up, what the plan uses costs nothing to use, and a change as large as said brings the
// other way into the plan while a smaller one does not.
import { expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { StudyAnswer, StudyRequest, type StudyResultOf } from '#domain/study.ts'
import { plan } from '#plan/plan.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()
const size = { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] }
type Why = StudyResultOf<'why'>
function asked(region: Region, options: object): Why {
  const request = StudyRequest.parse({ kind: 'why', region: 'test', scenario: { settings: {} }, options })
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  const { result } = StudyAnswer.parse(answer.value)
  if (result.kind !== 'why') throw new Error('another kind')
  return result
}
async function solved(region: Region) {
  const answer = await plan(region, { settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error('refused')
  return answer.value
}

test('terms add up to the reduced cost; what is used has none; nothing has a negative one', async () => {
  let [used, unused] = [0, 0]
  for (const seed of [2, 7, 19]) {
    const region = randomRegion(seed, size)
    const result = await solved(region)
    const pairs = [
      ...result.flows
        .filter(flow => flow.from !== flow.to)
        .slice(0, 6)
        .map(({ from, to }) => ({ from, to })),
      ...region.sites.slice(0, 6).map((site, i) => ({ from: site.id, to: `works${i % 5}` })),
    ]
    for (const pair of pairs) {
      for (const way of asked(region, pair).ways) {
        expect(Math.abs(way.terms.reduce((sum, term) => sum + term.value, 0) - way.reducedCost)).toBeLessThan(1e-9 * 1e3)
        expect(way.reducedCost).toBeGreaterThan(-1e-5)
        const flow = result.flows.find(
          row =>
            row.from === pair.from &&
            row.to === pair.to &&
            row.material === way.material &&
            row.process === way.process &&
            row.mode === way.mode,
        )
        expect(way.tonnes > 1).toBe((flow?.tonnes ?? 0) > 1)
        if (way.tonnes > 1) used++
        else unused++
        expect(way.tonnes > 1 && Math.abs(way.reducedCost) > 1e-5).toBe(false)
      }
    }
  }
  expect(used).toBeGreaterThan(5)
  expect(unused).toBeGreaterThan(20)
})

test('an explicit arc as much cheaper as said comes into the plan, a little less does not', async () => {
  let tried = 0
  for (const seed of [2, 7]) {
    const region = randomRegion(seed, size)
    for (const site of ['source1', 'source2', 'source3']) {
      const way = asked(region, { from: site, to: 'works1', mode: 'truck' }).ways.find(row => row.reducedCost > 1 && row.tonnes === 0)
      if (way === undefined) continue
      const freight = way.terms.find(term => term.code === 'freight')!.value
      // The same way without its carbon price and fleet: only freight is given, so the other terms of the truck are added to it.
      const rest = way.terms.filter(term => ['carbon', 'fleet_capacity'].includes(term.code)).reduce((sum, term) => sum + term.value, 0)
      const withArc = (less: number): Region => ({
        ...region,
        arcs: [{ from: site, to: 'works1', material: way.material, mode: 'pipe', cnyPerT: freight + rest - less }],
      })
      const uses = async (less: number) =>
        (await solved(withArc(less))).flows.some(flow => flow.mode === 'pipe' && flow.process === way.process)
      expect(await uses(way.reducedCost * 0.999)).toBe(false)
      expect(await uses(way.reducedCost * 1.001 + 0.01)).toBe(true)
      tried++
    }
  }
  expect(tried).toBeGreaterThan(2)
})

test('where nothing can go, the reason is told; unknown places are problems', () => {
  const region = randomRegion(2, size)
  const none = asked(region, { from: 'market0', to: 'source0' })
  expect(none.ways).toEqual([])
  expect(none.words[0]!.en).toMatch(/no material in common/)
  const far = { ...region, modes: region.modes.filter(row => row.id === 'truck').map(row => ({ ...row, maxKm: 1 })) }
  const barred = region.streams.flatMap(row =>
    [0, 1, 2, 3, 4].map(i => asked(far, { from: row.site, to: `works${i}`, material: row.material })),
  )
  expect(barred.some(row => row.ways.length === 0 && /km > 1 km/.test(row.words[0]!.zh))).toBe(true)
  const refused = runStudy(
    region,
    StudyRequest.parse({ kind: 'why', region: 'test', scenario: { settings: {} }, options: { from: 'sorce0', to: 'works1' } }),
    { now: () => 0, engine },
  )
  expect(refused.ok ? '' : refused.problems[0]!.fixEn).toMatch(/source0/)
})

test('who else could take it: every taker by its best way, the used ones first, with the reduced cost that its own account tells', async () => {
  let [rows, full] = [0, 0]
  for (const seed of [2, 7, 19]) {
    const region = randomRegion(seed, size)
    const result = await solved(region)
    for (const { site, material } of region.streams.slice(0, 4)) {
      const { takers } = asked(region, { from: site, to: 'works0', material })
      const flows = result.flows.filter(flow => flow.from === site && flow.material === material && flow.origin === 'stream')
      // All that the plan uses is there, with its tonnes, before anything else.
      const used = takers.filter(row => row.tonnes > 1)
      expect(new Set(used.map(row => `${row.to} ${row.process}`))).toEqual(
        new Set(flows.filter(flow => flow.tonnes > 1).map(flow => `${flow.to} ${flow.process}`)),
      )
      expect(takers.slice(0, used.length)).toEqual(used)
      for (const row of takers) {
        expect(row.reducedCost).toBeGreaterThan(-1e-5)
        expect(row.tonnes > 1 && row.reducedCost > 1e-4).toBe(false)
        if (row.limit === 'capacity') full++
        rows++
        // The same account as asked for by itself.
        const ways = asked(region, { from: site, to: row.to, material }).ways.filter(way => way.process === row.process)
        expect(Math.min(...ways.map(way => way.reducedCost))).toBeCloseTo(row.tonnes > 1 ? 0 : row.reducedCost, 4)
      }
    }
  }
  expect(rows).toBeGreaterThan(20)
  expect(full).toBeGreaterThan(0)
})

test('what a link and a quota add to a way has words, and so has what they keep from taking more', () => {
  const region = regionOf({
    areas: ['near', 'far'].map(id => ({ id, level: 'province' })),
    materials: [{ id: 'sand', kind: 'secondary' }],
    sites: [
      { id: 'pit', kind: 'place', area: 'near' },
      { id: 'town', kind: 'place', area: 'far' },
    ],
    streams: [{ site: 'pit', material: 'sand', tPerYear: 200 }],
    demands: [{ site: 'town', material: 'sand', tPerYear: 1000, priceCnyPerT: 50 }],
    arcs: [
      { from: 'pit', to: 'town', mode: 'belt', cnyPerT: 10 },
      { from: 'pit', to: 'town', mode: 'slide', cnyPerT: 12 },
    ],
    links: [
      { id: 'most', mode: 'belt', maxTPerYear: 60 },
      { id: 'step', mode: 'slide', overTPerYear: 30, overCnyPerT: 5 },
    ],
    policies: [{ id: 'out', kind: 'quota_move', area: 'near', tPerYear: 100, active: true }],
  })
  const { ways, takers } = asked(region, { from: 'pit', to: 'town' })
  const terms = Object.fromEntries(
    ways.map(({ mode, terms: of }) => [mode, Object.fromEntries(of.map(({ nameEn, value }) => [nameEn, Math.round(value * 1e6) / 1e6]))]),
  )
  // One tonne more out of the near area would earn 50 less the 12 of the slide and its 5; the belt saves 7 of that.
  expect(terms['belt']).toMatchObject({ 'takes up the most of a link': 7, 'takes up a quota on movement': 33 })
  expect(terms['slide']).toMatchObject({ 'surcharge beyond the step of a link': 5, 'takes up a quota on movement': 33 })
  for (const { words } of takers) expect(words.zh).toMatch(/占用/)
  expect(takers).toMatchObject([{ limit: 'lane' }])
})
