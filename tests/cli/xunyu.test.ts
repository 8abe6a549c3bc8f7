// The command line: help, languages, exit codes, one JSON object, workbooks equal to the byte, Ctrl-C.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { Baseline } from '../../src/domain/baseline.ts'
import { AssumptionInfluence, PlanResult } from '../../src/domain/plan.ts'
import { PlanInContext } from '../../src/domain/planContext.ts'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const twoTowns = 'examples/two-towns'

test('every command has help in both languages, with an example', async () => {
  expect((await xunyu(['--help'])).code).toBe(0)
  expect((await xunyu([])).code).toBe(2)
  for (const { name, load } of commands) {
    const command = await load()
    expect(command.name).toBe(name)
    const zh = await xunyu(['help', command.name])
    const en = await xunyu(['help', command.name, '--lang', 'en'])
    expect(zh.out).toMatch(/用法：xunyu[\s\S]*例子/)
    expect(en.out).toMatch(/Usage: xunyu[\s\S]*Example/)
    expect((await xunyu([command.name, '--help'])).out).toBe(zh.out)
  }
  expect((await xunyu(['version'])).out).toBe(`xunyu ${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
})

test('the language comes from --lang, then from the environment, Chinese first', async () => {
  const first = async (args: string[], environment: Record<string, string>) => (await xunyu(args, { environment })).out.split('\n')[0]
  expect(await first(['help'], {})).toMatch(/^循域/)
  expect(await first(['help'], { LANG: 'en_US.UTF-8' })).toMatch(/^Xunyu/)
  expect(await first(['help'], { LANG: 'C.UTF-8' })).toMatch(/^循域/)
  expect(await first(['help', '--lang', 'zh'], { LANG: 'en_US.UTF-8' })).toMatch(/^循域/)
  expect((await xunyu(['--lang', 'en', 'check', twoTowns])).out).toMatch(/^passed/)
  expect((await xunyu(['help', '--lang', 'fr'])).code).toBe(2)
})

test('mistakes on the command line are told in words, exit code 2', async () => {
  for (const args of [
    ['pln'],
    ['plan'],
    ['plan', twoTowns, 'more'],
    ['plan', twoTowns, '--sett', 'a=1'],
    ['plan', twoTowns, '--set', 'a'],
    ['plan', twoTowns, '--periods', 'soon'],
    ['template', 'no-such-form'],
    ['plan', 'nowhere'],
  ]) {
    const run = await xunyu(args)
    expect([args.join(' '), run.code, run.out]).toEqual([args.join(' '), 2, ''])
    expect(run.err).not.toMatch(/ {4}at /)
    expect(run.err.length).toBeGreaterThan(5)
  }
})

test('plan --json is one PlanResult and nothing else', async () => {
  const run = await xunyu(['plan', twoTowns, '--json'])
  expect(run.code).toBe(0)
  const result = PlanResult.parse(JSON.parse(run.out))
  expect(result.status).toBe('optimal')
  expect(result.targets.find(({ id }) => id === 'isw_utilised')!.price).toBeGreaterThan(0)
  const { transport, processing, purchases, capital, disposal, levy, subsidy, carbon, revenue } = result.costs
  expect(transport + processing + purchases + capital + disposal + levy - subsidy + carbon - revenue).toBeCloseTo(result.objective.value, 2)
})

test('a plan is a change against the year as it was, unless that is not asked for; intervals are there when they are', async () => {
  const plain = PlanInContext.parse(JSON.parse((await xunyu(['plan', twoTowns, '--json', '-q'])).out))
  expect(plain.against).toMatchObject({ periods: [2022], asItWas: { builds: 0 } })
  expect(plain.intervals).toBeUndefined()
  const alone = PlanInContext.parse(JSON.parse((await xunyu(['plan', twoTowns, '--json', '-q', '--no-baseline', '--intervals'])).out))
  expect(alone.against).toBeUndefined()
  expect(alone.intervals!.rows.find(row => row.id === 'netCost')!.first.length).toBeGreaterThan(0)
  const zh = (await xunyu(['plan', twoTowns, '--intervals', '-q'])).out
  for (const word of ['与照旧相比', '净成本的变化', '先测准哪几个数']) expect(zh).toContain(word)
})

test('the year as it was, in both languages, and what is not asked for is refused', async () => {
  const zh = await xunyu(['baseline', twoTowns, '-q'])
  expect([zh.code, zh.out.includes('基准年'), zh.out.includes('只做划算的')]).toEqual([0, true, true])
  const en = await xunyu(['baseline', twoTowns, '-q', '--lang', 'en', '--all'])
  expect(en.out).toContain('as it was')
  expect(en.out).not.toMatch(/[\u4e00-\u9fff]{2,}/)
  const json = Baseline.parse(JSON.parse((await xunyu(['baseline', twoTowns, '--json', '-q', '--keep', '50'])).out))
  expect([json.keepCnyPerT, json.periods]).toEqual([50, [2022]])
  expect((await xunyu(['baseline', twoTowns, '--periods', '1999'])).code).toBe(2)
  expect((await xunyu(['baseline'])).code).toBe(2)
})

test('the explicit example reaches its published optimum', async () => {
  const result = JSON.parse((await xunyu(['plan', 'examples/explicit', '--json', '-q'])).out)
  expect(result.objective.value).toBeCloseTo(153_675, 4)
})

test('one screen in each language: targets, costs, flows, sites, checks; no longer than a screen', async () => {
  const zh = await xunyu(['plan', twoTowns])
  const en = await xunyu(['plan', twoTowns, '--lang', 'en'])
  expect(zh.code).toBe(0)
  for (const word of ['虚构数据', '工业固体废物综合利用量', '净成本', '碳排放', '主要流向', '新建和扩建', '校核'])
    expect(zh.out).toContain(word)
  for (const word of ['SYNTHETIC', 'Industrial solid waste utilised', 'Net cost', 'Net CO2', 'Top flows', 'To build', 'Checks'])
    expect(en.out).toContain(word)
  expect(en.out).not.toMatch(/[\u4e00-\u9fff]{2,}/)
  expect(zh.out.split('\n').length).toBeLessThan(48)
  expect(zh.err).toMatch(/求解/)
  expect((await xunyu(['plan', twoTowns, '-q'])).err).toBe('')
})

test('a target that cannot be met is answered with the minimum relaxation, exit code 3', async () => {
  const run = await xunyu(['plan', twoTowns, '--set', 'target.isw_utilised=9000000'])
  expect(run.code).toBe(3)
  expect(run.out).toContain('最小放宽')
})

test('wrong settings are problems with a suggestion, exit code 2, also in a dry run', async () => {
  for (const more of [[], ['--dry-run']]) {
    const run = await xunyu(['plan', twoTowns, '--set', 'target.isw_utilized=1', ...more])
    expect(run.code).toBe(2)
    expect(run.err).toContain('isw_utilised')
  }
  expect((await xunyu(['plan', twoTowns, '--dry-run'])).code).toBe(0)
})

test('the workbook of a language is the same to the byte, and holds every flow', async () => {
  const paths = ['one.xlsx', 'two.xlsx'].map(name => join(folder, name))
  expect((await xunyu(['plan', twoTowns, '-o', paths[0]!])).code).toBe(0)
  const json = await xunyu(['plan', twoTowns, '--json', '-o', paths[1]!])
  const [one, two] = paths.map(path => readFileSync(path))
  expect(Buffer.compare(one!, two!)).toBe(0)
  const book = await readXlsx(one!)
  const sheet = (name: string) => book.sheets.find(own => own.name === name)!
  const result = JSON.parse(json.out) as PlanResult
  expect(sheet('流向').rows.length - 1).toBe(result.flows.length)
  const tonnes = sheet('流向').rows[0]!.indexOf('干重（吨）')
  const sum = sheet('流向')
    .rows.slice(1)
    .reduce((total, row) => total + Number(row[tonnes]), 0)
  expect(sum).toBeCloseTo(
    result.flows.reduce((total, flow) => total + flow.tonnes, 0),
    3,
  )
  expect(sheet('说明').rows.flat()).toContain(result.inputHash)
  expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['目标', '生产', '新建', '价格', '放宽', '校核', '假设']))
  expect(JSON.stringify(sheet('说明').rows)).toMatch(/虚构数据/)
})

test('assumptions: every figure with an interval, the most influential first, as text, JSON and workbook', async () => {
  const path = join(folder, 'assumptions.xlsx')
  const run = await xunyu(['assumptions', twoTowns, '--json', '-o', path])
  expect(run.code).toBe(0)
  const rows = AssumptionInfluence.array().parse(JSON.parse(run.out))
  const reach = rows.map(({ costAtLow, costAtHigh }) => Math.max(Math.abs(costAtLow ?? 0), Math.abs(costAtHigh ?? 0)))
  expect(reach).toEqual(reach.toSorted((a, b) => b - a))
  for (const { low, central, high } of rows) expect(low <= central && central <= high).toBe(true)
  const sheet = (await readXlsx(readFileSync(path))).sheets.find(({ name }) => name === '假设')!
  expect(sheet.rows.length - 1).toBe(rows.length)
  const text = await xunyu(['assumptions', twoTowns, '--top', '3', '-q'])
  expect(text.out.trimEnd().split('\n').length).toBe(5)
  expect(text.out).toContain(rows[0]!.nameZh)
})

test('template, check and plan of the template work one after the other', async () => {
  for (const more of [[], ['--explicit']]) {
    const path = join(folder, `template${more.length}.xlsx`)
    expect((await xunyu(['template', 'region', '-o', path, ...more])).code).toBe(0)
    expect((await xunyu(['check', path])).code).toBe(0)
    expect((await xunyu(['plan', path, '-q'])).code).toBe(0)
  }
})

test('check: exit code 3 on errors, --json has all', async () => {
  const run = await xunyu(['check', 'examples', '--json'])
  expect(run.code).toBe(3)
  expect(JSON.parse(run.out)).toMatchObject({ ok: false, problems: [{ code: 'folder.empty', severity: 'error' }] })
  const good = JSON.parse((await xunyu(['check', twoTowns, '--json'])).out)
  expect(good).toMatchObject({ ok: true, region: { id: 'two-towns' }, rows: { sites: 6 }, problems: [] })
})

test('check -o gives the workbook back with the wrong cells marked and explained, and everything else as it was', async () => {
  const [bad, marked] = [join(folder, 'bad.xlsx'), join(folder, 'marked.xlsx')]
  await xunyu(['template', 'region', '-o', bad])
  const book = await openXlsx(readFileSync(bad), { readStyles: true })
  const streams = book.sheets.find(({ name }) => name.endsWith('streams'))!
  streams.cells!.set('2,3', { value: '很多', type: 'string' })
  writeFileSync(bad, await saveXlsx(book))
  const run = await xunyu(['check', bad, '-o', marked])
  expect(run.code).toBe(3)
  expect(run.out).toMatch(/产生量 streams › 行 3 › 列 tPerYear/)
  const back = await readXlsx(readFileSync(marked), { readStyles: true })
  const sheet = back.sheets.find(({ name }) => name.endsWith('streams'))!
  expect(sheet.cells!.get('2,3')).toMatchObject({
    value: '很多',
    comment: { text: expect.stringContaining('不是数字') },
    style: { fill: { fgColor: { rgb: expect.stringMatching(/FCA5A5$/) } } },
  })
  expect(sheet.rows[2]![0]).toBe('power_1')
  expect(back.sheets.at(-1)!.rows.length).toBe(2)
  // What was marked reads as before: one error, none of it about the marks.
  expect((JSON.parse((await xunyu(['check', marked, '--json'])).out) as { problems: unknown[] }).problems.length).toBe(1)
  expect((await xunyu(['check', twoTowns, '-o', marked])).code).toBe(2)
})

test('settings: every key that a region lists is understood by plan', async () => {
  const listed = JSON.parse((await xunyu(['settings', twoTowns, '--json'])).out) as {
    patterns: object[]
    region: { key: string; value: number | boolean }[]
  }
  expect(listed.patterns.length).toBeGreaterThan(10)
  expect(listed.region.map(({ key }) => key)).toContain('target.isw_utilised')
  const set = listed.region.flatMap(({ key, value }) => ['--set', `${key}=${String(value)}`])
  expect((await xunyu(['plan', twoTowns, '--dry-run', ...set])).code).toBe(0)
  expect((await xunyu(['settings', twoTowns, '--lang', 'en'])).out).toMatch(/target\.isw_utilised\s+1600000/)
})

test('export, then plan of the export, is the same plan', async () => {
  const path = join(folder, 'export.xlsx')
  expect((await xunyu(['export', twoTowns, '-o', path])).code).toBe(0)
  const hash = async (region: string) => (JSON.parse((await xunyu(['plan', region, '--json', '-q'])).out) as PlanResult).inputHash
  expect(await hash(path)).toBe(await hash(twoTowns))
})

test('a file that cannot be written is told in words, before the long work', async () => {
  for (const place of ['no/such/folder/plan.xlsx', 'package.json/plan.xlsx', 'src']) {
    const run = await xunyu(['plan', twoTowns, '-q', '-o', place])
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).toContain('无法写入')
  }
})

test('Ctrl-C ends a plan at once: exit code 130, nothing written', async () => {
  const cancel = new AbortController()
  const path = join(folder, 'never.xlsx')
  // Pressed as soon as the planner says its first word, so the worker is surely at work.
  const run = await xunyu(['plan', 'data/region-jjj', '-o', path], { signal: cancel.signal, onErr: () => cancel.abort() })
  expect(run.code).toBe(130)
  expect(run.out).toBe('')
  expect(run.err).toContain('已取消')
  expect(existsSync(path)).toBe(false)
})

test('the command itself runs as a process', () => {
  const run = spawnSync(process.execPath, ['scripts/xunyu.mjs', 'check', 'examples/explicit', '--lang', 'en'], { encoding: 'utf8' })
  expect([run.status, run.stdout]).toEqual([0, 'passed: Explicit arcs, 18 rows, 0 warnings\n'])
})
