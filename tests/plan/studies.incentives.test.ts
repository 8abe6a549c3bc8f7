// Which firms would opt out, on a region done by hand and on random ones: paid for its targets the plan is an equilibrium, unpaid it is not.
import { expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { StudyAnswer, StudyRequest, type StudyResultOf } from '#domain/study.ts'
import { plan } from '#plan/plan.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { withClosings } from '../verify/richRegion.ts'
import { randomRegion, regionOf } from './regions.ts'

const engine = await openEngine()
type Found = StudyResultOf<'incentives'>
function incentivesOf(region: Region, prices: Found['prices'], by: 'party' | 'site' = 'party'): Found {
  const request = StudyRequest.parse({ kind: 'incentives', region: 'test', scenario: { settings: {} }, options: { prices, by } })
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  const { result } = StudyAnswer.parse(answer.value)
  if (result.kind !== 'incentives') throw new Error('another kind')
  return result
}
const firmOf = (found: Found, party: string) => found.firms.find(firm => firm.party === party)!

/** Ash costs 10 to dispose of; the works takes it over a road of 4, processes for 30, sells at 25 less a road of 3. */
type Figures = { road?: number; price?: number; capacity?: number; virgin?: number }
function handRegion(target: number, { road = 4, price = 25, capacity = 1e6, virgin }: Figures = {}): Region {
  return regionOf({
    materials: [
      { id: 'ash', kind: 'waste' },
      { id: 'block', kind: 'product' },
      { id: 'loss', kind: 'loss' },
    ],
    sites: [
      { id: 'plant', kind: 'plant', party: 'Power' },
      { id: 'works', kind: 'works', party: 'Blocks', nameZh: '砌块厂', nameEn: 'Block works' },
      { id: 'town', kind: 'city' },
    ],
    streams: [{ site: 'plant', material: 'ash', tPerYear: 100_000 }],
    disposal: [{ material: 'ash', cnyPerT: 10 }],
    processes: [{ id: 'pressing', product: 'block', utilisation: true }],
    process_flows: [
      { process: 'pressing', direction: 'in', material: 'ash', t: 1 },
      { process: 'pressing', direction: 'out', material: 'block', t: 1 },
    ],
    process_parameters: [{ process: 'pressing', parameter: 'opexCnyPerT', value: 30, unit: 'CNY/t' }],
    units: [{ site: 'works', process: 'pressing', existingTPerYear: capacity }],
    demands: [{ site: 'town', material: 'block', tPerYear: 1e6, priceCnyPerT: price }],
    purchases: virgin === undefined ? [] : [{ material: 'ash', cnyPerT: virgin }],
    arcs: [
      { from: 'plant', to: 'works', cnyPerT: road },
      { from: 'works', to: 'town', cnyPerT: 3 },
    ],
    programmes: [{ id: 'p', fromYear: 2020, toYear: 2022 }],
    targets: [
      {
        id: 'used',
        programme: 'p',
        clause: '(二)',
        year: 2022,
        measure: 'utilised',
        sense: '>=',
        value: target,
        unit: 't',
        definitionZh: '',
        definitionEn: '',
        modelled: true,
      },
    ],
  })
}
// A tonne used costs 4 + 30 + 3, earns 25 and saves 10 of disposal: the target is worth 2 a tonne.

test('by hand: unpaid, the works loses what the target is worth and would stop; paid, nobody leaves', () => {
  const unpaid = incentivesOf(handRegion(60_000), 'lp_unpaid')
  const works = firmOf(unpaid, 'Blocks')
  expect(works.profit).toBeCloseTo(-2 * 60_000, 2)
  expect(works.outside).toBeCloseTo(0, 6)
  expect(works.subsidy).toBeCloseTo(120_000, 2)
  expect(works.subsidyPerT).toBeCloseTo(2, 6)
  expect(works.leaves).toBe(true)
  expect(works.rather).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'taken', value: expect.closeTo(-60_000, 2) as number }),
      expect.objectContaining({ code: 'processing', value: expect.closeTo(-60_000, 2) as number }),
    ]),
  )
  // Power pays 10 a tonne for disposal and as much to be rid of the rest.
  expect(firmOf(unpaid, 'Power')).toMatchObject({ leaves: false, profit: expect.closeTo(-1e6, 2) as number })
  expect(unpaid).toMatchObject({ leavers: 1, subsidy: expect.closeTo(120_000, 2), targetsWorth: expect.closeTo(120_000, 2) as number })
  expect(unpaid.words[0]!.zh).toMatch(/2 家企业中有 1 家会另行其是；每年至少补贴 12 万元/)
  const paid = incentivesOf(handRegion(60_000), 'lp')
  expect(paid).toMatchObject({ leavers: 0, subsidy: 0 })
  expect(firmOf(paid, 'Blocks').profit).toBeCloseTo(0, 2)
})

test('by hand: where virgin input is cheaper, the works would buy it, and is owed the difference', () => {
  // Ash at the works costs 20 of road less the 10 that Power pays; virgin costs 9: the target is worth 1 a tonne.
  const found = incentivesOf(handRegion(40_000, { road: 20, price: 60, capacity: 50_000, virgin: 9 }), 'lp_unpaid')
  const works = firmOf(found, 'Blocks')
  expect(works).toMatchObject({ leaves: true, subsidy: expect.closeTo(40_000, 2) as number, subsidyPerT: expect.closeTo(1, 6) as number })
  expect(works.rather.map(({ code, value }) => [code, Math.round(value)])).toEqual([
    ['taken', -40_000],
    ['bought', 40_000],
  ])
  expect(works.profit).toBeCloseTo(50_000 * (60 - 3 - 30 - 9) - 40_000, 2)
})

test('by hand: waste given away, the works bears its road and would stop; Power would rather have it taken than dispose of it', () => {
  const found = incentivesOf(handRegion(60_000), 'own_cost')
  expect(firmOf(found, 'Blocks')).toMatchObject({ leaves: true, subsidy: expect.closeTo(60_000 * (4 + 30 + 3 - 25), 2) as number })
  expect(firmOf(found, 'Power')).toMatchObject({ leaves: false, profit: expect.closeTo(-10 * 40_000, 2) as number })
})

test('a firm that may close what stands has that choice in its own best answer: paid, it gains nothing by another', () => {
  const region = withClosings(randomRegion(5, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] }))
  expect(incentivesOf(region, 'lp', 'site').leavers).toBe(0)
})

test('random regions: paid, no firm gains by leaving; unpaid, what is missing is at most what the state would have paid', async () => {
  let [missing, looked] = [0, 0]
  for (const seed of [1, 5, 12, 17, 21]) {
    const region = randomRegion(seed, { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] })
    for (const target of region.targets) target.value = 400_000 + 40_000 * (seed % 4)
    const solved = await plan(region, { settings: {} }, { now: () => 0, engine })
    if (!solved.ok || solved.value.status !== 'optimal') continue
    const paid = incentivesOf(region, 'lp', 'site'),
      unpaid = incentivesOf(region, 'lp_unpaid', 'site')
    looked++
    expect(paid.leavers).toBe(0)
    const state = paid.firms.reduce(
      (sum, firm) => sum + firm.terms.filter(({ code }) => code === 'state').reduce((a, b) => a + b.value, 0),
      0,
    )
    expect(state / Math.max(1, paid.targetsWorth)).toBeCloseTo(paid.targetsWorth > 0 ? 1 : 0, 6)
    for (const firm of unpaid.firms) {
      const other = firmOf(paid, firm.party)
      const paidToIt = other.terms.find(({ code }) => code === 'state')?.value ?? 0
      expect(firm.subsidy).toBeLessThan(paidToIt * (1 + 1e-6) + 1)
      expect(firm.profit).toBeCloseTo(other.profit - paidToIt, -1)
      // The profit is the sum of its terms.
      expect(Math.abs(firm.terms.reduce((sum, term) => sum + term.value, 0) - firm.profit)).toBeLessThan(5)
    }
    missing += unpaid.subsidy
  }
  expect(looked).toBeGreaterThan(2)
  expect(missing).toBeGreaterThan(1000)
})
