// Files that people brought and that were answered wrongly: each folder of tests/cases says what is right and why.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { xunyu } from './support.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-doors-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Sentences of a library, or English words where only Chinese is wanted. */
const library = /Too (small|big)|expected|Invalid|received|无效输入|期望/u

describe('21-sigma-zero-english-in-chinese', () => {
  const at = 'tests/cases/21-sigma-zero-english-in-chinese'

  test('an exact value is refused in the words of the reader, under the heading of the file', async () => {
    const zh = await xunyu(['reconcile', `${at}/zerosd.csv`, '--lang', 'zh'])
    expect(zh.code).toBe(2)
    expect(zh.err).toContain('“标准差（吨）”要大于 0：没有哪个测量值是绝对准确的')
    expect(zh.err).toContain('行 2')
    expect(zh.err).not.toMatch(library)
    const en = await xunyu(['reconcile', `${at}/zerosd.csv`, '--lang', 'en'])
    expect(en.err).toContain('"标准差（吨）" must be above 0: no measured value is exact')
    expect(en.err).not.toMatch(library)
  })

  test('a flow the wrong way round is asked about as such', async () => {
    const { code, err } = await xunyu(['reconcile', `${at}/negflow.csv`, '--lang', 'zh'])
    expect(code).toBe(2)
    expect(err).toContain('“质量（吨）”不能为负')
    expect(err).toContain('反向的流把起点和终点对调')
    expect(err).toContain('行 4')
    expect(err).not.toMatch(library)
  })
})

describe('23-claims-period-words', () => {
  const at = 'tests/cases/23-claims-period-words'
  test.each(['2022年第三季度', '2022年7月', '起止日'])('claims of %s are read and judged', async way => {
    const { code, err, out } = await xunyu(['claims', 'check', join(at, way), '--lang', 'zh'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('吨')
  })

  test('what is no period names the range form in its fix', async () => {
    const copy = join(folder, 'claims')
    await cp(join(at, '2022年7月'), copy, { recursive: true })
    const claims = await readFile(join(copy, 'claims.csv'), 'utf8')
    await writeFile(join(copy, 'claims.csv'), claims.replace('2022年7月', '第三季度'))
    const { code, err } = await xunyu(['claims', 'check', copy, '--lang', 'zh'])
    expect(code).toBe(2)
    expect(err).toContain('“第三季度”不是期间')
    expect(err).toContain('2022-07-01至2022-09-30')
  })

  test('options read the same words', async () => {
    const said = await xunyu(['claims', 'list', '--period', '第九季度', '--lang', 'zh', '--data', join(folder, 'none')])
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('2022-07-01至2022-09-30')])
    const reconciled = await xunyu(['reconcile', '--ledger', '--period', '2022年9月至2022年7月', '--lang', 'zh'])
    expect([reconciled.code, reconciled.err]).toEqual([2, expect.stringContaining('止日早于起日')])
  })
})

describe('22-region-no-plausibility', () => {
  const at = 'tests/cases/22-region-no-plausibility'
  /** The example region with one of its tables put over. */
  const region = async (name: string, from: string, to: string) => {
    const copy = join(folder, name)
    await cp('examples/two-towns/region', copy, { recursive: true })
    await rm(join(copy, 'datapackage.json'))
    await cp(join(at, from), join(copy, to))
    return copy
  }

  test('6e14 t against an official 3.05e6 t', async () => {
    const { code, out } = await xunyu(['check', await region('slag', 'streams.csv', 'streams.csv'), '--lang', 'zh'])
    expect(code).toBe(0)
    expect(out).toContain('产生量合计 6e14 t，官方总量（2020）为 3,050,000 t')
    expect(out).toContain('steel_a bf_slag')
    expect(out).toMatch(/提示 {2}文件 [^ ]*streams\.csv › 行 2 › 列 tPerYear/u)
  })

  test('a town that no mode reaches', async () => {
    const copy = await region('far', 'sites-far.csv', 'sites.csv')
    const zh = await xunyu(['check', copy, '--lang', 'zh'])
    expect(zh.code).toBe(0)
    expect(zh.out).toContain('地点“town_east”没有任何运输方式可达，距最近的地点 2,')
    expect(zh.out).toContain('柴油货车至多 400 千米')
    expect(zh.out).toContain('铁路：60 千米内没有车站')
    const en = await xunyu(['check', copy, '--lang', 'en'])
    expect(en.out).toContain('site "town_east" is reached by no mode')
  })

  test.each(['examples/two-towns/region', 'examples/explicit', 'data/region-jjj'])('%s has no alarm', async path => {
    const { out } = await xunyu(['check', path, '--json'])
    const { problems } = JSON.parse(out) as { problems: { code: string }[] }
    expect(problems.filter(({ code }) => code.startsWith('doubt.'))).toEqual([])
  })
})
