// Sweeps, scenario files and bundles on the command line: tables, exit codes, versions that never change, word kept to the byte.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import type { BundleCard } from '#domain/bundle.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { ScenarioFile } from '#domain/scenario.ts'
import type { SweepTable } from '#domain/sweep.ts'
import { bundleBytes } from '#steps/bundle/writeBundle.ts'
import type { Verification } from '#steps/bundle/verifyBundle.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { unzip, zip } from '#steps/files/zip.ts'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-sweep-'))
afterAll(() => rmSync(folder, { recursive: true }))
const twoTowns = 'examples/two-towns'
const at = (name: string): string => join(folder, name)

test('a sweep is every combination, each as if planned alone; JSON, CSV and workbook say the same', async () => {
  const axes = ['--axis', 'levy=on,off', '--axis', 'demandFactor.*=0.8:1.2:3', '--set', 'priceFactor.aggregate=0.9']
  const run = await xunyu(['sweep', twoTowns, ...axes, '--json', '-o', at('sweep.csv')])
  expect(run.code).toBe(0)
  const table = JSON.parse(run.out) as SweepTable
  expect(table.rows.map(({ changes }) => changes)).toEqual(
    ['on', 'off'].flatMap(levy => [0.8, 1, 1.2].map(factor => ({ levy, 'demandFactor.*': factor }))),
  )
  const alone = await xunyu([
    'plan',
    twoTowns,
    '--json',
    '-q',
    ...['priceFactor.aggregate=0.9', 'levy=off', 'demandFactor.*=1.2'].flatMap(one => ['--set', one]),
  ])
  const plan = JSON.parse(alone.out) as PlanResult
  expect(table.rows[5]).toMatchObject({ status: 'optimal', inputHash: plan.inputHash, relaxations: 0, error: null })
  expect(table.rows[5]?.objective).toBeCloseTo(plan.objective.value, 3)
  const target = plan.targets.find(({ id }) => id === 'isw_utilised')
  expect(table.rows[5]?.targets['isw_utilised@2022']?.achieved).toBeCloseTo(target?.achieved ?? 0, 3)

  const csv = readFileSync(at('sweep.csv'), 'utf8').trimEnd().split('\n')
  expect(csv).toHaveLength(7)
  expect(csv[6]?.split(',').slice(0, 5)).toEqual(['6', 'off', '1.2', 'optimal', String(table.rows[5]?.objective)])
  await xunyu(['sweep', twoTowns, ...axes, '-q', '-o', at('sweep.xlsx')])
  const book = await readXlsx(readFileSync(at('sweep.xlsx')))
  expect(book.sheets[1]?.rows.slice(1).map(row => row[4])).toEqual(table.rows.map(({ objective }) => objective))
})

test('text in both languages; one at a time; what cannot be met is relaxed and told', async () => {
  const zh = await xunyu(['sweep', twoTowns, '--axis', 'target.isw_utilised=1600000,9000000', '--one-at-a-time', '-q'])
  expect([zh.code, zh.err]).toEqual([0, ''])
  expect(zh.out.trimEnd().split('\n')).toHaveLength(4)
  expect(zh.out).toMatch(/9000000 +已最小放宽/)
  const en = await xunyu(['sweep', twoTowns, '--axis', 'levy=off', '--lang', 'en'])
  expect(en.out).not.toMatch(/[\u4e00-\u9fff]{2,}/)
  expect(en.err).toMatch(/1 of 1 solved/)
})

test.each([
  [['sweep', twoTowns]],
  [['sweep', twoTowns, '--axis', 'levy']],
  [['sweep', twoTowns, '--axis', 'levy=on,,off']],
  [['sweep', twoTowns, '--axis', 'levi=on']],
  [['sweep', twoTowns, '--axis', 'levy=on', '-o', 'sweep.txt']],
  [['sweep', twoTowns, '--axis', 'levy=on', '--threads', '0']],
  [['sweep', twoTowns, '--axis', 'demandFactor.*=0:1:999', '--axis', 'streamFactor.*=0:1:3']],
  [['sweep', twoTowns, '--axis', 'levy=on', '--server', 'http://127.0.0.1:1']],
  [['worker']],
  [['worker', '--threads', 'many']],
  [['scenarios']],
  [['scenarios', 'show', 'package.json']],
  [['scenarios', 'diff', 'nowhere.json', 'package.json']],
  [['bundle', twoTowns]],
  [['bundle', '--verify', 'package.json']],
  [['plan', twoTowns, '--scenario', 'nowhere.json']],
])('%j is refused in words, exit code 2', async args => {
  for (const language of ['zh', 'en']) {
    const run = await xunyu([...args, '--lang', language])
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).not.toMatch(/ {4}at /)
    expect(run.err.length).toBeGreaterThan(5)
  }
})

test('a dry run counts and solves nothing', async () => {
  const run = await xunyu(['sweep', twoTowns, '--axis', 'levy=on,off', '--axis', 'demandFactor.*=0.5:1:11', '--dry-run', '--lang', 'en'])
  expect([run.code, run.out]).toEqual([0, 'ready to sweep: 22 combinations\n'])
})

test('Ctrl-C keeps what was solved and says which are not', async () => {
  const cancel = new AbortController()
  const run = await xunyu(['sweep', twoTowns, '--axis', 'streamFactor.*=0.5:1.5:400', '--threads', '1', '-o', at('part.json')], {
    signal: cancel.signal,
    // Pressed when the tenth part is done.
    onErr: text => {
      if (/ 4\d\/400/.test(text)) cancel.abort()
    },
  })
  expect(run.code).toBe(130)
  const { rows } = JSON.parse(readFileSync(at('part.json'), 'utf8')) as SweepTable
  expect(rows).toHaveLength(400)
  const solved = rows.filter(({ objective }) => objective !== null).length
  expect(solved).toBeGreaterThanOrEqual(39)
  expect(rows.filter(({ status }) => status === 'cancelled')).toHaveLength(400 - solved)
  expect(solved).toBeLessThan(400)
})

test('scenario files: a change is a version, undo is a version, and a version changed by hand is refused', async () => {
  const path = at('减税.json')
  const save = (...more: string[]) => xunyu(['scenarios', 'save', path, ...more])
  expect((await save('--name', '减税', '--set', 'levy=off')).code).toBe(0)
  expect((await save('--set', 'demandFactor.*=0.9', '--note', '需求下降')).code).toBe(0)
  expect((await save('--set', 'demandFactor.*=0.9')).code).toBe(0)
  expect((await save('--unset', 'levy', '--periods', '2022')).code).toBe(0)
  expect((await xunyu(['scenarios', 'restore', path, '1'])).code).toBe(0)
  expect((await xunyu(['scenarios', 'restore', path, '9'])).code).toBe(2)
  const file = JSON.parse(readFileSync(path, 'utf8')) as ScenarioFile
  expect(file.versions.map(({ scenario, restoredFrom }) => [scenario, restoredFrom])).toEqual([
    [{ settings: { levy: 'off' } }, null],
    [{ settings: { levy: 'off', 'demandFactor.*': 0.9 } }, null],
    [{ periods: [2022], settings: { 'demandFactor.*': 0.9 } }, null],
    [{ settings: { levy: 'off' } }, 1],
  ])
  expect(file.versions[3]?.hash).toBe(file.versions[0]?.hash)
  expect((await xunyu(['scenarios', 'list', folder])).out).toContain('减税@4')
  const diff = await xunyu(['scenarios', 'diff', `${path}@1`, `${path}@3`, '--json'])
  expect(JSON.parse(diff.out)).toMatchObject({
    outputs: null,
    inputs: {
      settings: [
        { key: 'demandFactor.*', base: null, other: 0.9 },
        { key: 'levy', base: 'off', other: null },
      ],
      fields: [{ field: 'periods', base: null, other: [2022] }],
    },
  })
  const planned = JSON.parse(
    (await xunyu(['plan', twoTowns, '--scenario', `${path}@2`, '--set', 'levy=on', '--json', '-q'])).out,
  ) as PlanResult
  expect(planned.scenario).toMatchObject({ name: '减税', settings: { 'demandFactor.*': 0.9, levy: 'on' } })
  writeFileSync(
    path,
    JSON.stringify({ ...file, versions: [{ ...file.versions[0], scenario: { settings: {} } }, ...file.versions.slice(1)] }),
  )
  const refused = await xunyu(['scenarios', 'show', path])
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('指纹')])
})

test('a bundle is verified to the byte; one whose result or input was changed is not', async () => {
  const path = at('plan.zip')
  expect((await xunyu(['bundle', twoTowns, '--set', 'levy=off', '-o', path, '-q'])).code).toBe(0)
  const verified = await xunyu(['bundle', '--verify', path, '--json', '-q'])
  expect(verified.code).toBe(0)
  expect(JSON.parse(verified.out)).toMatchObject({ same: true, objective: { relative: 0 }, result: { same: true, differsAt: null } })

  const entries = unzip(readFileSync(path)) ?? []
  const card = JSON.parse(Buffer.from(entries[0]?.bytes ?? []).toString()) as BundleCard
  expect(card.files.map(file => file.path)).toEqual(entries.slice(1).map(entry => entry.path))
  const touched = entries.map(entry =>
    entry.path === 'region/demands.csv' ? { ...entry, bytes: Buffer.from(`${String(entry.bytes)} `) } : entry,
  )
  writeFileSync(at('touched.zip'), zip(touched))
  expect((await xunyu(['bundle', '--verify', at('touched.zip')])).err).toContain('region/demands.csv')

  // A whole bundle, soundly made, whose result is not that of its input.
  const read = await readRegionFiles(twoTowns)
  if (!read.ok) throw new Error('the example does not read')
  const result = JSON.parse(Buffer.from(entries.find(entry => entry.path === 'result.json')?.bytes ?? []).toString()) as PlanResult
  const dearer = { ...result, objective: { ...result.objective, value: result.objective.value * (1 + 1e-8) } }
  writeFileSync(at('false.zip'), bundleBytes({ region: read.value.region, result: dearer, start: null, xunyu: '0' }))
  const found = await xunyu(['bundle', '--verify', at('false.zip'), '--json', '-q'])
  expect(found.code).toBe(3)
  expect(JSON.parse(found.out) as Verification).toMatchObject({
    same: false,
    inputHash: { same: true },
    objective: { same: false },
    result: { same: false, differsAt: '/objective/value' },
  })

  expect((await xunyu(['plan', twoTowns, '--set', 'levy=off', '-q', '-o', at('plan.json')])).code).toBe(0)
  expect((await xunyu(['bundle', twoTowns, '--result', at('plan.json'), '-q', '-o', at('again.zip')])).code).toBe(0)
  const other = await xunyu(['bundle', 'examples/explicit', '--result', at('plan.json'), '-q', '-o', at('other.zip')])
  expect(other.code).toBe(2)
  const same = await xunyu(['scenarios', 'diff', path, at('again.zip'), '--lang', 'en'])
  expect(same.out).toMatch(/^Inputs\n {2}no difference\n {2}input hash {2}the same\n/)
})

test('zip files of others are read, and hostile ones are not', () => {
  const entries = [
    { path: 'empty', bytes: Buffer.alloc(0) },
    { path: '文件/一.txt', bytes: Buffer.from('循域'.repeat(1000)) },
  ]
  const bytes = Buffer.from(zip(entries))
  expect(unzip(bytes)?.map(entry => [entry.path, Buffer.from(entry.bytes).toString()])).toEqual(
    entries.map(entry => [entry.path, entry.bytes.toString()]),
  )
  expect(Buffer.compare(Buffer.from(zip(entries)), bytes)).toBe(0)
  expect(unzip(Buffer.from('no zip at all'))).toBeUndefined()
  expect(unzip(bytes.subarray(0, bytes.length - 40))).toBeUndefined()
  for (const path of ['../out', '/etc/x', 'a/../../b', 'c:\\x', 'a\\b'])
    expect(unzip(zip([{ path, bytes: Buffer.from('x') }]))).toBeUndefined()
  // The size that the directory states for its last entry: more than may be unpacked, then less than it is.
  const directory = bytes.readUInt32LE(bytes.length - 6)
  const second = directory + 46 + 'empty'.length
  for (const size of [2 ** 31, 10]) {
    const lying = Buffer.from(bytes)
    lying.writeUInt32LE(size, second + 24)
    expect(unzip(lying)).toBeUndefined()
  }
  // Within the packed bytes of the last entry, which end where the directory begins.
  const damaged = Buffer.from(bytes)
  damaged.writeUInt8(damaged.readUInt8(directory - 4) ^ 0xff, directory - 4)
  expect(unzip(damaged)).toBeUndefined()
})
