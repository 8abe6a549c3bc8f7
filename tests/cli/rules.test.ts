// xunyu rules: what it lists, explains, compares, checks and tries, in both languages, and how it refuses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { RuleDetail, RuleDiff, RuleList, RuleSimulation } from '#domain/ruleBook.ts'
import { RuleResult } from '#domain/ruleResult.ts'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))
const months = 'examples/rules/firm-months.csv'
const rules = (...args: string[]) => xunyu(['rules', ...args])

test('lists by subject and day, and shows one rule with what it asks', async () => {
  const list = RuleList.parse(JSON.parse((await rules('list', '--subject', 'tax', '--on', '2022-02-28', '--json')).out))
  expect(list.rules.map(rule => rule.id)).toContain('vat-catalogue')
  expect(list.rules.every(rule => rule.subject === 'tax')).toBe(true)
  expect(list.changes).toContain('2022-03-01')
  const old = RuleList.parse(JSON.parse((await rules('list', '--on', '2022-06-01', '--known-on', '2026-11-23', '--json')).out))
  expect(old.rules.find(rule => rule.id === 'vat-catalogue')?.linesInForce).toBe(0)
  const rule = RuleDetail.parse(JSON.parse((await rules('show', 'quality-ggbs', '--on', '2018-10-31', '--json')).out))
  expect(rule.lines.filter(line => line.inForce).map(line => line.id)).toEqual(['GBT18046-2008-001', 'GBT18046-2008-002'])
  expect((await rules('show', 'quality-ggbs', '--lang', 'en')).out).toContain('activity index, 7 d')
})

test('explains a figure by article, day and reading; and a case by its chain', async () => {
  const figure = await rules('explain', 'VAT2022-2.4.refund', '--on', '2022-03-01', '--lang', 'en')
  expect(figure.code).toBe(0)
  expect(figure.out).toMatch(/50 %[\s\S]*公告2021年第40号[\s\S]*2022-03-01[\s\S]*draft/)
  const facts = ['saleDay=2022-02-28', 'resource=phosphogypsum', 'product=board', 'sharePct=45'].flatMap(fact => ['--fact', fact])
  const refused = await rules('explain', 'vat-catalogue', ...facts)
  expect(refused.code).toBe(3)
  expect(refused.out).toMatch(/否[\s\S]*VAT2015-2\.1\.share[\s\S]*sharePct = 45 >= 70 % → 否/)
  const ruleResult = RuleResult.parse(JSON.parse((await rules('explain', 'vat-catalogue', ...facts, '--json')).out))
  expect(ruleResult).toMatchObject({ answer: 'no', version: 'VAT-SHARE', figures: { entry: 'VAT2015-2.1' } })
})

test('compares two days', async () => {
  const diff = RuleDiff.parse(JSON.parse((await rules('diff', 'quality-ggbs', '--from', '2018-10-31', '--to', '2018-11-01', '--json')).out))
  expect([diff.removed.length, diff.added.length, diff.unchanged]).toEqual([2, 18, 0])
})

test('checks every row of a file and says by its exit code whether all pass', async () => {
  const checked = await rules('check', 'ept-solid-waste', months, '--lang', 'en')
  expect(checked.code).toBe(3)
  expect(checked.out).toContain('not approved: EPT-C9')
  const passing = join(folder, 'slag.json')
  writeFileSync(passing, JSON.stringify([{ testDay: '2019-01-01', grade: 'S95', properties: 'activity7dPct', activity7dPct: 72 }]))
  expect((await rules('check', 'quality-ggbs', passing)).code).toBe(0)
})

test('names what is wrong with a file of facts, with row and fix, and judges nothing', async () => {
  const wrong = join(folder, 'wrong.csv')
  writeFileSync(wrong, 'firm,month,category,generatedT,mass\na,2022-6,tailing,many,1\n')
  const refused = await rules('check', 'ept-solid-waste', wrong, '--lang', 'en')
  expect(refused).toMatchObject({ code: 2, out: '' })
  for (const word of ['month', '"tailing"', '"many"', 'asks for no "mass"', 'row 2']) expect(refused.err).toContain(word)
  expect((await rules('check', 'no-such-rule', wrong)).code).toBe(2)
  expect((await rules('check', 'ept-solid-waste', join(folder, 'absent.csv'))).code).toBe(2)
  expect((await rules('explain', 'no-such-line')).code).toBe(2)
  expect((await rules('guess')).code).toBe(2)
  expect((await rules('list', '--on', 'today')).code).toBe(2)
})

test('tries a reform and says who loses', async () => {
  const args = ['simulate', 'ept-solid-waste', months, '--set', 'EPT-SW-tailings=20', '--from', '2022-01-01']
  const answer = RuleSimulation.parse(JSON.parse((await rules(...args, '--json')).out))
  expect(answer).toMatchObject({ gaining: 0, losing: 1, unchanged: 2 })
  expect(answer.firms[0]?.figures['taxCny']).toEqual({ before: '750000.00', after: '1000000.00', change: '250000.00' })
  const unknown = await rules('simulate', 'ept-solid-waste', months, '--set', 'EPT-F1=2', '--from', '2022-01-01', '--lang', 'en')
  expect(unknown.code).toBe(2)
  expect(unknown.err).toContain('a condition without a figure')
})
