// From an Excel file to a plan and back on the command line: import, plan on the ledger, and a flow opens to its row.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-ground-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const region = 'examples/two-towns/region'
const data = ['--data', join(folder, 'data')]
const file = join(folder, 'plan.json')
type Listed = { id: string; material: string; ground: string; measured: { months: string[] } | null }

test('import, plan --ground ledger, flows: every flow says its ground, one opens to the imported row', async () => {
  const imported = await xunyu(['import', 'examples/two-towns/ledger.xlsx', '--region', region, ...data, '--lang', 'en', '-q'])
  expect([imported.code, imported.out]).toEqual([0, expect.stringContaining('48 rows new')])
  const planned = await xunyu(['plan', region, '--ground', 'ledger', '--periods', '2022', ...data, '-o', file, '--lang', 'en'])
  expect(planned.code).toBe(0)
  expect(planned.out).toContain('ledger: 4 (all 12 months covered)')
  // The example is invented, and the plan on it says so.
  expect(planned.err).toContain('invented records')
  const listed = JSON.parse((await xunyu(['flows', file, '--json'])).out) as Listed[]
  const grounds = new Map(listed.map(one => [one.material, one.ground]))
  expect([grounds.get('bf_slag'), grounds.get('scrap_steel'), grounds.get('binder')]).toEqual(['ledger', 'estimates', 'output'])
  const slag = listed.find(one => one.material === 'bf_slag')
  expect(slag?.measured?.months).toHaveLength(12)
  const opened = await xunyu(['flows', file, '--flow', slag?.id ?? '', ...data, '--lang', 'en'])
  expect(opened.out).toContain('ledger 600001.000 t')
  expect(opened.out).toContain('← ledger.xlsx › 台账 › 3 ')
  // Other books do not pass for those that the plan stands on.
  const elsewhere = await xunyu(['flows', file, '--flow', slag?.id ?? '', '--data', join(folder, 'other'), '--lang', 'en'])
  expect(elsewhere.out).toContain('these books show 0.000 t of it')
})

test('a year without books is all estimates, and says so; without the ledger there is no plan on it', async () => {
  const other = await xunyu(['plan', region, '--ground', 'ledger', '--periods', '2021', ...data, '--dry-run', '--lang', 'en'])
  expect([other.code, other.err]).toEqual([0, expect.stringContaining('the ledger covers no stream for the whole of 2021')])
  const bad = await xunyu(['plan', region, '--ground', 'guess', '--lang', 'en'])
  expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('--ground is one of estimates, ledger')])
  const sweep = await xunyu(['export-model', region, '-o', join(folder, 'm.lp'), '--ground', 'ledger', '--lang', 'en'])
  expect([sweep.code, sweep.err]).toEqual([2, expect.stringContaining('the ledger was not read')])
})
