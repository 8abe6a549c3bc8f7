// Areas on the command line: list, one opened, targets, workbook, flows and comparison of an area, names as people write them.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AreaBook, TargetSplit } from '#domain/areaBook.ts'
import { xunyu } from './support.ts'

const region = 'examples/two-towns/region'
let folder: string
let [base, other] = ['', '']
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-areas-'))
  ;[base, other] = [join(folder, 'base.json'), join(folder, 'other.json')]
  for (const args of [
    ['-o', base],
    ['--set', 'streamFactor.*=1.1', '--base', base, '-o', other],
  ]) {
    const { code, err } = await xunyu(['plan', region, ...args, '--quiet'])
    if (code !== 0) throw new Error(err)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const json = async <T>(...args: string[]): Promise<T> => {
  const { code, out, err } = await xunyu([...args, '--json'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as T
}

test('the list names levels in the language of the reader', async () => {
  expect((await xunyu(['areas', region, base, '--lang', 'zh'])).out).toMatch(/东镇 +地级/u)
  expect((await xunyu(['areas', region, base, '--lang', 'en'])).out).toMatch(/East Town +prefecture/u)
})

test.each(['east', '东镇', '东', 'East Town', 'EAST TOWN'])('--area %s opens the east', async name => {
  expect((await json<AreaBook>('areas', region, base, '--area', name)).area).toBe('east')
})

test('an area opened says its targets and prices, with units', async () => {
  const { out } = await xunyu(['areas', region, base, '--area', '东镇', '--lang', 'zh'])
  expect(out).toContain('对目标的贡献')
  expect(out).toContain('元/吨')
  expect(out).not.toMatch(/\b(stream|product|utilised|prefecture)\b/u)
})

test('--targets: parts of areas add up to the whole', async () => {
  const split = await json<TargetSplit[]>('areas', region, base, '--targets')
  for (const row of split) expect(row.parts.reduce((sum, part) => sum + part.amount, row.rest)).toBeCloseTo(row.whole, 6)
  expect((await xunyu(['areas', region, base, '--targets', '--lang', 'en'])).out).toMatch(
    /target +East Town +West Town +in none of them +sum +unit/u,
  )
})

test('flows of an area are marked by direction and add up to its book', async () => {
  type Listed = { tonnes: number; direction: string }
  const book = await json<AreaBook>('areas', region, base, '--area', '东镇')
  const flows = await json<Listed[]>('flows', region, base, '--area', '东镇')
  const sum = (direction: string) => flows.reduce((total, flow) => total + (flow.direction === direction ? flow.tonnes : 0), 0)
  expect([sum('sent'), sum('received')].map(Math.round)).toEqual([book.sentT, book.receivedT].map(Math.round))
  expect((await xunyu(['flows', region, base, '--area', 'East Town', '--lang', 'en'])).out).toMatch(
    /in all: within \d+ t, sent \d+ t, received/u,
  )
  expect((await xunyu(['flows', base, '--area', 'East Town', '--lang', 'en'])).err).toContain('--area wants a region')
})

test('a comparison of an area has its flows and its change; the rest is said to be of the region', async () => {
  const said = await xunyu(['scenarios', 'diff', base, other, '--region', region, '--area', '东镇', '--lang', 'zh'])
  expect(said.code).toBe(0)
  expect(said.out).toContain('结果（全区域）')
  expect(said.out).toContain('变化最大的物流（东镇）')
  expect(said.out).toMatch(/按地区（2022 年[\s\S]*东镇/u)
  type Difference = { outputs: { changed: { flows: number } }; areas: { rows: { area: string }[] } }
  const whole = await json<Difference>('scenarios', 'diff', base, other, '--region', region)
  const cut = await json<Difference>('scenarios', 'diff', base, other, '--region', region, '--area', '东镇')
  expect(cut.outputs.changed.flows).toBeLessThanOrEqual(whole.outputs.changed.flows)
  expect(whole.areas.rows.map(row => row.area)).toEqual(['east', 'west'])
  expect(cut.areas.rows.map(row => row.area)).toEqual(['east'])
  const bare = await xunyu(['scenarios', 'diff', base, other, '--area', '东镇', '--lang', 'zh'])
  expect([bare.code, bare.err.includes('--region')]).toEqual([2, true])
})

test('a workbook of an area; in a folder its name says area and year', async () => {
  const { code, err } = await xunyu(['areas', region, base, '--area', 'east', '-o', `${folder}/`, '--lang', 'zh'])
  expect([code, err]).toEqual([0, expect.stringContaining('东镇-2022.xlsx')])
  expect(existsSync(join(folder, '东镇-2022.xlsx'))).toBe(true)
  expect((await xunyu(['areas', region, base, '-o', 'x.xlsx', '--lang', 'en'])).err).toContain('--area')
})

test('a wrong name is answered with the nearest, in the language of the reader', async () => {
  for (const command of [
    ['areas', region, base],
    ['flows', region, base],
    ['scenarios', 'diff', base, other, '--region', region],
  ]) {
    const [zh, en] = [
      await xunyu([...command, '--area', '东真', '--lang', 'zh']),
      await xunyu([...command, '--area', 'Eest Town', '--lang', 'en']),
    ]
    expect([zh.code, en.code]).toEqual([2, 2])
    expect(zh.err).toContain('是否指“东镇”')
    expect(en.err).toContain('Did you mean East Town')
  }
})
