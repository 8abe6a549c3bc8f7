// xunyu clear on its examples and on files that are wrong.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { xunyu } from './support.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-clear-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('two zones with a scarce way, in words', async () => {
  const { code, out, err } = await xunyu(['clear', 'examples/exchange-clearing/two-zones.json', '--lang', 'en'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('welfare 52220.00 CNY; 370.000 t traded; congestion rent 2900.00 CNY')
  expect(out).toMatch(/N +36\.00 +36\.00 +36\.00\nS +65\.00 +65\.00 +65\.00\n/u)
})

test('four firms: who would leave and what stops them, as one document', async () => {
  const { code, out } = await xunyu(['clear', 'examples/exchange-clearing/four-firms.json', '--gap', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    gap: { welfareCny: '1700.00', bestFirstCny: '1200.00', pairs: [{ seller: 'a', buyer: 'x', gainCny: '200.00' }], transferCny: '200.00' },
  })
})

test.each([
  ['no file', undefined, ['cannot be read']],
  ['no JSON', '{', ['is not valid JSON']],
  [
    'wrong values, each with its place',
    '{"bids":[{"id":"a","side":"sell","node":"x","massKg":0,"priceCnyPerT":"1.23456"}],"ways":[]}',
    ['bids/0/massKg', 'bids/0/priceCnyPerT'],
  ],
  ['a way to nowhere', '{"bids":[],"ways":[{"from":"x","to":"y","cnyPerT":"1"}]}', ['no bid is at "x"', 'no bid is at "y"']],
])('%s', async (name, text, told) => {
  const file = join(folder, `${name.replaceAll(/[ ,]/gu, '-')}.json`)
  if (text !== undefined) await writeFile(file, text)
  const { code, err } = await xunyu(['clear', file, '--lang', 'en'])
  expect(code).toBe(2)
  for (const words of told) expect(err).toContain(words)
})
