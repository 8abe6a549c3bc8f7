// The model of a plan as LP and MPS text: HiGHS itself, reading the file alone, reaches the cost of the plan.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import loadHighs from 'highs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-model-'))
afterAll(() => rmSync(folder, { recursive: true }))
let highs: Awaited<ReturnType<typeof loadHighs>>
beforeAll(async () => {
  highs = await loadHighs()
})

test.each([
  ['a plan whose targets hold', 'examples/two-towns', []],
  ['with settings', 'examples/two-towns', ['--set', 'levy=off', '--set', 'demandFactor.*=1.2']],
  ['a relaxed plan', 'examples/two-towns', ['--set', 'target.isw_utilised=9000000']],
  ['explicit arcs', 'examples/explicit', []],
])('%s: the optimum of the file is the cost of the plan', async (_, region, more) => {
  const plan = JSON.parse((await xunyu(['plan', region, ...more, '--json', '-q'])).out) as PlanResult
  for (const format of ['lp', 'mps'] as const) {
    const path = join(folder, `model.${format}`)
    const run = await xunyu(['export-model', region, ...more, '-o', path])
    expect([run.code, run.err]).toEqual([0, ''])
    const data = readFileSync(path, 'utf8')
    expect(data).toMatch(/stream_balance|feed_balance/)
    expect(data).toContain(plan.inputHash)
    const model = highs.createModel({ format, data })
    model.options.set({ output_flag: false })
    const status = model.run().modelStatus as number
    const optimum = model.getObjectiveValue()
    model.dispose()
    expect(status).toBe(7)
    expect(Math.abs(optimum * 1e4 - plan.objective.value) / Math.max(1, Math.abs(plan.objective.value))).toBeLessThan(1e-7)
  }
})

test('equal input gives equal bytes; the format is told by --format or by the name', async () => {
  const [one, two] = [join(folder, 'one.txt'), join(folder, 'two.lp')]
  expect((await xunyu(['export-model', 'examples/explicit', '-o', one, '--format', 'lp'])).code).toBe(0)
  expect((await xunyu(['export-model', 'examples/explicit', '-o', two])).code).toBe(0)
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'))
  expect((await xunyu(['export-model', 'examples/explicit', '-o', one])).code).toBe(2)
  expect((await xunyu(['export-model', 'examples/explicit', '-o', two, '--set', 'levi=off'])).code).toBe(2)
})

test.each([
  ['a plan whose targets hold', 'examples/two-towns', []],
  [
    'with bans, limits of distance and rail',
    'examples/two-towns',
    ['--set', 'mode.road_diesel.maxKm=60', '--set', 'mode.road_ev.minKm=10'],
  ],
  ['a relaxed plan', 'examples/two-towns', ['--set', 'target.isw_utilised=9000000']],
  ['explicit arcs', 'examples/explicit', []],
  ['whole sites', 'examples/two-towns', ['--integer']],
])('--all, %s: as many columns as the plan says there are, and the same optimum', async (_, region, more) => {
  const plan = JSON.parse((await xunyu(['plan', region, ...more, '--json', '-q'])).out) as PlanResult
  const path = join(folder, 'all.mps.gz')
  const run = await xunyu(['export-model', region, ...more, '--all', '-o', path, '--lang', 'en'])
  expect([run.code, run.err]).toEqual([0, ''])
  const { rows, columnsPossible } = plan.stats
  expect(run.out).toContain(`(${rows.toLocaleString('en-US')} rows, ${columnsPossible.toLocaleString('en-US')} columns)`)
  const data = gunzipSync(readFileSync(path)).toString()
  const named = data.slice(data.indexOf('COLUMNS'), data.indexOf('\nRHS\n')).matchAll(/^ (?!M\d+ 'MARKER')(\S+)/gmu)
  expect(new Set(Array.from(named, ([, name]) => name)).size).toBe(columnsPossible)
  const model = highs.createModel({ format: 'mps', data })
  model.options.set({ output_flag: false, mip_rel_gap: 0 })
  model.run()
  const optimum = model.getObjectiveValue()
  model.dispose()
  expect(Math.abs(optimum * 1e4 - plan.objective.value) / Math.max(1, Math.abs(plan.objective.value))).toBeLessThan(1e-6)
})

test('--all is MPS, on files of this machine; nothing is left of a file that could not be written', async () => {
  expect((await xunyu(['export-model', 'examples/two-towns', '--all', '-o', join(folder, 'all.lp')])).code).toBe(2)
  expect((await xunyu(['export-model', 'base', '--all', '-o', join(folder, 'all.mps'), '--server', 'http://127.0.0.1:1'])).code).toBe(2)
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
})
