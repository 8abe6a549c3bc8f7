// Prices from both sides on random regions against plans of changed tables, solved from nothing.
import { expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { StudyAnswer, StudyRequest, type StudyResultOf } from '#domain/study.ts'
import { priceChecked } from '#plan/answer/priceCheck.ts'
import { openPlan } from '#plan/open.ts'
import { plan } from '#plan/plan.ts'
import { settle } from '#plan/search/relax.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'

const engine = await openEngine()
const size = { sources: 6, works: 5, markets: 4, stations: 5, periods: [2022] }
type Row = StudyResultOf<'prices'>['rows'][number]
function pricesOf(region: Region, options: object): Row[] {
  const request = StudyRequest.parse({ kind: 'prices', region: 'test', scenario: { settings: {} }, options })
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  const { result } = StudyAnswer.parse(answer.value)
  if (result.kind !== 'prices') throw new Error('another kind')
  return result.rows
}
async function costOf(region: Region): Promise<number | undefined> {
  const answer = await plan(region, { settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error('refused')
  return answer.value.status === 'optimal' ? answer.value.objective.value : undefined
}

/** The region with the figure behind a price moved; undefined where the tables have no such single figure. */
function moved(region: Region, row: Row, by: number): Region | undefined {
  const copy = structuredClone(region)
  const [site, thing] = row.id.split('~')
  if (row.kind === 'target') for (const target of copy.targets) if (target.id === row.id) target.value! += by
  const unit = copy.units.find(other => `${other.site}~${other.process}` === row.id)
  if (row.kind === 'unit') unit!.existingTPerYear += by
  if (row.kind === 'stream') copy.streams.find(other => other.site === site && other.material === thing)!.tPerYear += by
  if (row.kind === 'siding') copy.stations.find(other => other.id === row.id)!.trainsPerDay! += by / 350
  if (row.kind === 'fleet') copy.modes.find(other => other.id === row.id)!.fleetTkmPerYear! += by
  return ['target', 'unit', 'stream', 'siding', 'fleet'].includes(row.kind) ? copy : undefined
}

test('both sides equal the change of the cost of a plan solved from nothing', async () => {
  const seen = new Map<string, number>()
  for (const seed of [1, 5, 12, 17]) {
    const region = randomRegion(seed, size)
    // Room to sell, and a target that costs something.
    for (const target of region.targets) target.value = 400_000 + 40_000 * (seed % 4)
    const base = await costOf(region)
    if (base === undefined) continue
    for (const row of pricesOf(region, { most: 14 })) {
      for (const [side, value, holds] of [
        [-1, row.left, row.holdsDown],
        [1, row.right, row.holdsUp],
      ] as const) {
        const by = side * (holds ?? 0) * 0.7
        const changed = value === null ? undefined : moved(region, row, by)
        if (changed === undefined || value === null) continue
        const cost = await costOf(changed)
        if (cost === undefined) throw new Error(`${row.kind} ${row.id}: cannot hold`)
        const sign = row.kind === 'target' || row.kind === 'stream' ? 1 : -1
        const slope = (sign * (cost - base)) / by
        expect(Math.abs(slope - value), `${seed} ${row.kind} ${row.id} ${side}`).toBeLessThan(
          1e-3 * Math.max(1, Math.abs(value)) + 0.05 / Math.abs(by),
        )
        seen.set(row.kind, (seen.get(row.kind) ?? 0) + 1)
      }
      // The plan's own price lies between the two sides, left and right of a convex cost.
      const rising = row.kind === 'target' || row.kind === 'stream'
      const [low, high] = rising ? [row.left, row.right] : [row.right, row.left]
      const near = 1e-3 * Math.max(1, Math.abs(row.price))
      expect(row.price).toBeGreaterThan((low ?? -Infinity) - near)
      expect(row.price).toBeLessThan((high ?? Infinity) + near)
    }
  }
  expect(seen.get('target')).toBeGreaterThan(1)
  expect([...seen.values()].reduce((a, b) => a + b, 0)).toBeGreaterThan(30)
})

test('one price of every plan is looked at by experiment, and a wrong one is seen', () => {
  let binding = 0
  for (const seed of [1, 5, 12, 17]) {
    const region = randomRegion(seed, size)
    for (const target of region.targets) target.value = 400_000 + 40_000 * (seed % 4)
    const opened = openPlan(region, { settings: {} }, { now: () => 0, engine })
    if (!opened.ok) throw new Error('refused')
    const { solving, close } = opened.value
    const settled = settle(solving)
    if (!('answer' in settled)) throw new Error('unsolved')
    const row = solving.layout.targets[0]!.row
    const price = settled.answer.dual[row]!
    const seen = priceChecked(solving, settled)
    expect(price === 0 && seen !== undefined).toBe(false)
    const looked = price !== 0 && settled.status === 'optimal'
    if (looked) binding++
    for (const one of looked ? [seen] : []) {
      expect(one).toMatchObject({ name: 'model-price-observed', ok: true, count: 2, place: 'used.2022' })
      // A price well outside of both slopes.
      for (const wrong of [price * 50, price / 50]) {
        const dual = settled.answer.dual.slice()
        dual[row] = wrong
        expect(priceChecked(solving, { ...settled, answer: { ...settled.answer, dual } })!.ok).toBe(false)
      }
      // The model is as it was.
      expect(solving.model.solve({ method: 'dual' }).objective / settled.answer.objective).toBeCloseTo(1, 9)
    }
    close()
  }
  expect(binding).toBeGreaterThan(1)
})
