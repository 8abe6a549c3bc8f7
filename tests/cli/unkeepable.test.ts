// Days and moments that the calendar does not have, at every option that takes one: bad input with the right form, never a failure.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { xunyu } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'xunyu-days-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['ledger', 'balances', '--valid-on'],
  ['ledger', 'entries', '--held-from'],
  ['ledger', 'balances', '--recorded-at'],
  ['rules', 'list', '--on'],
  ['rules', 'list', '--known-on'],
  ['rules', 'explain', 'EPT-SW-tailings', '--on'],
  ['rules', 'replaced', 'x', '--by', 'y', '--address', 'https://x', '--reader', 'z', '--on'],
  ['rules', 'diff', 'ept-solid-waste', '--to', '2024-01-01', '--from'],
])('%s %s', async (...words) => {
  const data = words[0] === 'ledger' ? ['--data', join(folder, 'store')] : []
  for (const day of ['2023-02-30', '0000-01-01', '2023-13-01', 'x'])
    for (const language of ['zh', 'en']) {
      const { code, err } = await xunyu([...words.filter(Boolean), day, ...data, '--lang', language])
      expect(code).toBe(2)
      const [said] = err.split('\n')
      expect(said).toContain(day)
      expect(said).toMatch(/20\d\d-\d\d-\d\d/u)
      expect(err).not.toMatch(/unexpected failure|程序出错/u)
    }
})
