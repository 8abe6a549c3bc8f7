// xunyu rules read and confirm on one machine: two names, and a line that nobody had read decides.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { RuleReading } from '#domain/ruleReading.ts'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-readings-'))
afterAll(() => rmSync(folder, { recursive: true }))
const line = 'GBT21371-2019-PH'
const address = 'https://openstd.samr.gov.cn/GB-T-21371-2019'
const facts = ['testDay=2026-10-01', 'properties=ph', 'ph=6'].flatMap(fact => ['--fact', fact])

test('a line becomes one that decides, in the folder where two persons read it and nowhere else', async () => {
  const rules = (...args: string[]) => xunyu(['rules', ...args, '--data', folder, '--lang', 'en'])
  const waiting = JSON.parse(
    (await rules('read', line, '--value', '5', '--address', address, '--reader', 'Anna', '--json')).out,
  ) as RuleReading
  expect((await rules('confirm', waiting.id, '--value', '5', '--reader', 'anna')).err).toContain('Somebody other than Anna')
  expect((await rules('confirm', waiting.id, '--value', '5', '--reader', 'Bo')).out).toContain('[confirmed]')
  expect((await rules('explain', 'quality-gypsum', ...facts)).code).toBe(0)
  const shown = await rules('explain', line)
  for (const word of [address, 'Anna, Bo', 'approved']) expect(shown.out).toContain(word)
  const alone = await xunyu(['rules', 'explain', 'quality-gypsum', ...facts, '--lang', 'en'])
  expect([alone.code, alone.out]).toEqual([3, expect.stringContaining(`not approved: ${line}`)])
})

test('words that are missing are asked for at once', async () => {
  expect((await xunyu(['rules', 'read', line, '--value', '5', '--address', address, '--data', folder, '--lang', 'en'])).err).toContain(
    '--reader is missing',
  )
  expect((await xunyu(['rules', 'read', line, '--value', '5', '--data', folder, '--lang', 'en'])).err).toContain('--address is missing')
  expect((await xunyu(['rules', 'confirm', '--data', folder, '--lang', 'en'])).err).toContain('wants a line, a document or a reading')
})
