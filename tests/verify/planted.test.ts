// Errors planted in a right result: each makes its check fail, and no check that has nothing to do with it.
import { expect, test } from 'vitest'
import { openBook } from '#verify/book.ts'
import { checkPlan } from '#verify/checkPlan.ts'
import { checkNames, checkText } from '#domain/checkNames.ts'
import type { Region } from '#domain/region.ts'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { harms, type Solved } from './harms.ts'
import { richRegion, withClosings, withLinks } from './richRegion.ts'

const engine = await openEngine()
async function solved(region: Region): Promise<Solved> {
  const answer = await plan(region, { settings: {} }, { now: () => 0, engine })
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return { region, result: answer.value }
}
const twoTowns = await readRegionFiles('examples/two-towns/region')
if (!twoTowns.ok) throw new Error('two-towns does not load')
const cases: [string, Solved][] = [
  ['two-towns', await solved(twoTowns.value.region)],
  ['optimal', await solved(richRegion(3, [2022]))],
  ['optimal over three years', await solved(richRegion(6, [2020, 2021, 2022]))],
  ['relaxed over three years', await solved(richRegion(4, [2020, 2021, 2022]))],
  ['trains on lanes', await solved(richRegion(8, [2022], true))],
  ['closings in parts over three years', await solved(withClosings(richRegion(6, [2020, 2021, 2022])))],
  ['links in parts', await solved(withLinks(richRegion(6, [2022])))],
  ['trains on lanes over three years', await solved(richRegion(8, [2020, 2021, 2022], true))],
]
const failedOf = ({ region, result }: Solved, options: (typeof harms)[number]['options']) =>
  checkPlan(region, result, options).filter(check => !check.ok)

test.each(cases)('%s: the right result passes every check, and every check looked at something', (_, right) => {
  expect(right.result.status).toMatch(/optimal|relaxed/)
  expect(checkPlan(right.region, right.result).filter(check => !check.ok || !(check.count! > 0))).toEqual([])
})

test.each(harms)('$what', ({ harm, fails, with: follow = [], options }) => {
  let planted = 0
  for (const [name, right] of cases) {
    const copy = structuredClone(right)
    if (!harm(copy)) continue
    planted++
    const failed = failedOf(copy, options)
    const names = failed.map(check => check.name)
    expect(names, name).toEqual(expect.arrayContaining(fails))
    expect(
      names.filter(one => ![...fails, ...follow].some(known => known === one)),
      name,
    ).toEqual([])
    expect(failed.every(check => check.place !== undefined && check.worst > check.tolerance)).toBe(true)
  }
  expect(planted).toBeGreaterThan(0)
})

test('every amount of a plan is held to something: one per cent more of any is seen', () => {
  const { region, result } = cases[3]![1]
  const parts = ['flows', 'activities', 'builds', 'disposals', 'stocks', 'relaxations', 'targets', 'costs', 'co2', 'objective'] as const
  const unseen: string[] = []
  let changed = 0
  const visit = (at: (string | number)[], value: unknown) => {
    if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) visit([...at, key], inner)
      return
    }
    const name = at[at.length - 1]
    // Years and prices are not amounts; a hundredth of a few tonnes is rounding.
    if (typeof value !== 'number' || name === 'period' || name === 'year' || name === 'price' || Math.abs(value) < 100) return
    // Every eleventh is tried: all of them take minutes.
    if (changed++ % 11 !== 0) return
    const copy = structuredClone(result) as unknown as Record<string | number, never>
    let inner = copy
    for (const key of at.slice(0, -1)) inner = inner[key]!
    inner[name!] = (value * 1.01) as never
    if (failedOf({ region, result: copy as unknown as Solved['result'] }, undefined).length === 0) unseen.push(at.join('.'))
  }
  for (const part of parts) visit([part], result[part])
  expect(changed).toBeGreaterThan(500)
  expect(unseen).toEqual([])
})

test('every check of the checker is made to fail by something', () => {
  // Sizes and single sources are those of integer plans, see whole.test.ts and tests/plan/sources.test.ts.
  const own = Object.keys(checkNames).filter(name => !name.startsWith('model-') && name !== 'sizes' && name !== 'sources')
  const seen = new Set(harms.flatMap(({ fails }) => fails as string[]))
  expect(own.filter(name => !seen.has(name))).toEqual([])
})

test('a check that looked at nothing has not passed; what is no number is wholly off', () => {
  const book = openBook()
  book.open('balance')
  book.open('costs').equal(NaN, 1, ['net'])
  book.open('targets').atMost(1, Infinity, ['open'])
  expect(book.checks().map(({ name, ok, count, worst }) => [name, ok, count, worst])).toEqual([
    ['balance', false, 0, 0],
    ['costs', false, 1, 1],
    ['targets', true, 1, 0],
  ])
})

test('names of checks are there in both languages; an unknown one speaks for itself', () => {
  for (const name of Object.keys(checkNames)) expect(checkText(name, 'zh')).not.toBe(checkText(name, 'en'))
  expect(checkText('of an older version', 'zh')).toBe('of an older version')
})
