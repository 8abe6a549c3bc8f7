// The real region as it was: rates of use of its past beside the official ones. A miss that is known is listed here with what explains it, so
// that a change of the region shows whether it reproduces more or less of the past.
import { beforeAll, expect, test } from 'vitest'
import type { Baseline, BaselineRate } from '#domain/baseline.ts'
import type { Region } from '#domain/region.ts'
import { openEngine } from '#solve/highs.ts'
import { baselineInThread } from '#steps/baseline/baselineInThread.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'

const engine = await openEngine()
let region: Region
let baseline: Baseline
const pastOf = (period: number, keep = 200): Baseline => {
  const answer = baselineInThread(region, { settings: {}, periods: [period] }, keep, { now: () => performance.now(), engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}
beforeAll(async () => {
  const read = await readRegionFiles('data/region-jjj')
  if (!read.ok) throw new Error('the region does not load')
  region = read.value.region
  baseline = pastOf(2022)
})
const named = ({ areaEn, subject, officialYear }: BaselineRate) => `${areaEn} ${subject} ${officialYear}`
const withVerdict = (...verdicts: BaselineRate['verdict'][]) => baseline.rates.filter(row => verdicts.includes(row.verdict))

test('what is published of a province or of a waste is reproduced within five points, but for Beijing and tailings', () => {
  const ofCity = (row: BaselineRate) => row.basis === 'local' && !row.area.endsWith('0000')
  const near = (rows: BaselineRate[]) => rows.filter(row => !ofCity(row)).map(named)
  expect(near(withVerdict('within'))).toEqual([
    'China (where no local figure) coal_gangue 2018',
    'China (where no local figure) fly_ash 2018',
    'China (where no local figure) smelting_slag 2018',
    'Tianjin general_industrial_solid_waste 2020',
    'Inner Mongolia industrial_solid_waste 2020',
  ])
  // Of Beijing's 1.6 Mt one works at Miyun takes more than arises; stone works may take more tailings than they are known to.
  expect(
    withVerdict('off')
      .filter(row => !ofCity(row))
      .map(row => [named(row), row.cause]),
  ).toEqual([
    ['China (where no local figure) ferrous_tailings 2018', 'more_recipe'],
    ['Beijing general_industrial_solid_waste 2022', 'more_outlets'],
  ])
  expect(Math.abs(withVerdict('off').find(row => row.subject === 'ferrous_tailings')!.difference!)).toBeLessThan(8)
})

test('of the notices of cities half are reproduced, and every miss says what explains most of the difference', () => {
  const city = (row: BaselineRate) => !row.area.endsWith('0000')
  const [within, off] = [withVerdict('within').filter(city), withVerdict('off').filter(city)]
  expect(within.length).toBeGreaterThanOrEqual(8)
  expect(off.length).toBeLessThanOrEqual(11)
  for (const row of off) expect(row.causeT, named(row)).toBeGreaterThan(0)
})

test('where no rate is published, it lies inside what the standing outlets of the province allow', () => {
  expect(withVerdict('inside').length).toBeGreaterThanOrEqual(60)
  expect(withVerdict('outside').map(row => `${row.areaEn} ${row.subject}`)).toEqual([])
})

test('the nation’s rates on the basis of the NDRC are shown and not judged', () => {
  expect(withVerdict('other_basis').length).toBeGreaterThan(5)
  expect(withVerdict('other_basis').every(row => row.basis === 'ndrc' && row.cause === null)).toBe(true)
})

test('what is done anyway is no merit of a plan: nothing is built, and most of the CO2 is avoided already', () => {
  expect(baseline.asItWas).toMatchObject({ builds: 0, addedTPerYear: 0 })
  expect(baseline.asItWas.industrialT).toBeGreaterThan(baseline.whatPays.industrialT)
  expect(baseline.asItWas.co2.netKg / 1e9).toBeLessThan(-250)
  expect(baseline.checks.length).toBeGreaterThan(30)
})

test('what keeps plants running decides no rate: half of it moves none of the judged ones by more than four points', () => {
  const judged = (from: Baseline) => from.rates.filter(row => row.official !== null).map(row => row.rate)
  const here = judged(baseline)
  judged(pastOf(2022, 100)).forEach((rate, i) => expect(Math.abs(rate - here[i]!)).toBeLessThan(4))
})

test('an official rate is judged against the year that it is near', () => {
  const earlier = pastOf(2020)
  const verdictIn = ({ rates }: Baseline, name: string) => rates.find(row => named(row) === name)?.verdict
  expect([earlier, baseline].map(from => verdictIn(from, 'Liaocheng industrial_solid_waste 2025'))).toEqual(['other_year', 'off'])
  expect(verdictIn(earlier, 'Inner Mongolia industrial_solid_waste 2020')).toBe('within')
})
