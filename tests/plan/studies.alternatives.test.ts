// Near-optimal plans of random regions: within the slack, apart from each other, and their ranges those of the whole model.
import { expect, test } from 'vitest'
import type { Region } from '#domain/region.ts'
import { checkPlan } from '#verify/checkPlan.ts'
import { StudyAnswer, StudyRequest } from '#domain/study.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from './regions.ts'
import { wholeModel } from './wholeModel.ts'

const engine = await openEngine()
const size = { sources: 6, works: 5, markets: 4, stations: 5 }
function feasible(seed: number, periods: number[]): Region {
  const region = randomRegion(seed, { ...size, periods })
  for (const target of region.targets) target.value = 50_000
  return region
}
function asked(options: object, scenario: object = {}): StudyRequest {
  return StudyRequest.parse({ kind: 'alternatives', region: 'test', scenario: { settings: {}, ...scenario }, options })
}
function answered(region: Region, request: StudyRequest) {
  const answer = runStudy(region, request, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  const { result, plans } = StudyAnswer.parse(answer.value)
  if (result.kind !== 'alternatives') throw new Error('another kind')
  return { result, plans }
}

for (const method of ['hsj', 'random'] as const) {
  for (const ranges of ['process', 'process_province'] as const) {
    test(`alternatives by ${method}, ranges by ${ranges}: within the slack, apart, ranges exact`, () => {
      let found = 0
      for (const [seed, periods] of [
        [3, [2022]],
        [8, [2021, 2022]],
        [21, [2022]],
      ] as [number, number[]][]) {
        const region = feasible(seed, periods)
        const { result, plans } = answered(region, asked({ method, ranges, slackPercent: 5, count: 3 }))
        found += result.alternatives.length
        const { net, gross } = result.optimum.figures
        expect(result.slackCny).toBeCloseTo(0.05 * gross, 3)
        for (const made of result.alternatives) {
          expect(made.dearer).toBeGreaterThan(-1e-6 * gross)
          expect(made.dearer).toBeLessThan(result.slackCny * (1 + 1e-6))
          expect(made.distance).toBeGreaterThan(0)
          expect(made.changes.length).toBeGreaterThan(0)
        }
        result.distances.forEach((row, i) =>
          row.forEach((value, k) => {
            expect(value).toBe(result.distances[k]![i])
            expect(value > 0 && value <= 1).toBe(i !== k)
          }),
        )
        expect(result.distances.length).toBe(result.alternatives.length + 1)
        for (const { plan } of plans)
          expect([...plan.checks, ...checkPlan(region, plan, { prices: false })].filter(check => !check.ok)).toEqual([])

        const whole = wholeModel(engine, region, periods, ['net'])
        const cap = (net + result.slackCny) / 1e4
        for (const { group, least, most, optimal } of result.ranges) {
          const inGroup = (site: string, process: string) =>
            process === group.process && (group.area === undefined || region.sites.find(row => row.id === site)!.area === group.area)
          const columns = region.units.flatMap((unit, index) =>
            inGroup(unit.site, unit.process) ? periods.map((_, t) => whole.layout.activityColumn[index * periods.length + t]!) : [],
          )
          const end = (sign: number) =>
            sign * whole.solve({}, { net: [-Infinity, cap] }, new Map(columns.map(column => [column, sign]))).objective * 1e3
          const room = 1e-6 * gross
          expect(Math.abs(least - end(1)), `${seed} ${group.id}`).toBeLessThan(room)
          expect(Math.abs(most - end(-1)), `${seed} ${group.id}`).toBeLessThan(room)
          expect(optimal >= least && optimal <= most).toBe(true)
          for (const { plan } of plans) {
            const amount = plan.activities.filter(row => inGroup(row.site, row.process)).reduce((sum, row) => sum + row.tonnes, 0)
            expect(amount).toBeGreaterThan(least - room)
            expect(amount).toBeLessThan(most + room)
          }
        }
      }
      expect(found).toBeGreaterThan(3)
    })
  }
}

test('the first alternative does as little of what the cheapest plan does as the slack allows', () => {
  const region = feasible(3, [2022])
  const { result, plans } = answered(region, asked({ slackPercent: 5, count: 1, ranges: 'none' }))
  const area = (site: string) => region.sites.find(row => row.id === site)!.area
  const [cheapest, other] = plans.map(({ plan }) => plan)
  const used = new Set(cheapest!.activities.map(row => `${row.process} ${area(row.site)}`))
  const whole = wholeModel(engine, region, [2022], ['net'])
  const columns = region.units.flatMap((unit, index) =>
    used.has(`${unit.process} ${area(unit.site)}`) ? [whole.layout.activityColumn[index]!] : [],
  )
  const cap = (result.optimum.figures.net + result.slackCny) / 1e4
  const least = whole.solve({}, { net: [-Infinity, cap] }, new Map(columns.map(column => [column, 1]))).objective * 1e3
  const left = other!.activities.filter(row => used.has(`${row.process} ${area(row.site)}`)).reduce((sum, row) => sum + row.tonnes, 0)
  // Net cost weighs a hair beside the tonnes.
  expect(left).toBeGreaterThan(least - 1)
  expect(left).toBeLessThan(least + (1e-4 * (2 * result.slackCny)) / 10 + 1)
})

test('few ranges where few are asked for, none where none; whole numbers are refused; equal input gives equal answers', () => {
  const region = feasible(3, [2022])
  expect(answered(region, asked({ count: 0, mostRanges: 2, plans: 'none' })).result.ranges.length).toBe(2)
  expect(answered(region, asked({ count: 0, ranges: 'none', plans: 'none' })).result.ranges).toEqual([])
  const refused = runStudy(region, asked({}, { integer: true }), { now: () => 0, engine })
  expect(refused.ok ? [] : refused.problems.map(problem => problem.code)).toEqual(['study.integer'])
  const request = asked({ method: 'random', seed: 7, count: 2 })
  expect(JSON.stringify(answered(region, request))).toBe(JSON.stringify(answered(region, request)))
})
