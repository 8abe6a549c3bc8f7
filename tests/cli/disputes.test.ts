// xunyu disputes on the demonstration's books: listed with what the rules say, proposed, agreed, and settled in the ledger.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dispute } from '#domain/reconciliation.ts'
import { openApp } from '#steps/app.ts'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
import { xunyu } from './support.ts'

const data = mkdtempSync(join(tmpdir(), 'xunyu-disputes-'))
beforeAll(async () => {
  const opened = await openApp({ directory: data })
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const loaded = await loadDemonstration(opened.value.store, 'examples/two-towns')
  if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
  await opened.value.close()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

const run = (...words: string[]) => xunyu(['disputes', ...words, '--data', data])

test('listed, proposed, tried, agreed and settled', async () => {
  const kinds = ['--sent-kind', 'truck_scale', '--received-kind', 'truck_scale', '--moisture', '0.02']
  const [open] = JSON.parse((await run('list', '--state', 'open', ...kinds, '--json')).out) as [Dispute]
  expect(open).toMatchObject({ state: 'open', judged: { verdict: 'within' } })
  const { receipt, openKg } = open
  expect((await run('list', '--lang', 'en')).out).toContain(`${receipt.id}  ${receipt.validOn}  sent`)
  const said = ['--by', '李收', '--reason', '复磅', '--valid-on', '2022-12-31']
  const terms = ['--arrived-kg', '0', '--lost-kg', String(openKg)]
  // An answer to nothing, and a decision that nobody asked for, are refused; words that are missing too.
  expect((await run('agree', receipt.id, '--side', 'sender', ...said)).code).toBe(2)
  expect((await run('decide', receipt.id, '--side', 'arbiter', ...said, ...terms)).code).toBe(2)
  expect((await run('propose', receipt.id, '--side', 'taker')).code).toBe(2)
  expect((await run('show', 'receipt:none')).code).toBe(2)
  const tried = await run('propose', receipt.id, '--side', 'taker', ...said, ...terms, '--dry-run')
  expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('待答复')])
  expect((await run('show', receipt.id)).out).not.toContain('提出方案')
  expect((await run('propose', receipt.id, '--side', 'taker', ...said, ...terms)).code).toBe(0)
  const settled = await run('agree', receipt.id, '--side', 'sender', '--by', '王发', '--reason', '同意', '--valid-on', '2022-12-31')
  expect([settled.code, settled.out.split('\n')[0]]).toEqual([0, expect.stringContaining('已了结')])
  expect(settled.out).toContain('李收（收货方）提出方案')
  expect((await run('list', '--state', 'open')).out).toBe('没有争议收货\n')
})
