// xunyu books: a plant's imported year in three books, in both languages; a year without records; a slip in the command.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ThreeBooks } from '#domain/books.ts'
import { xunyu } from './support.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xunyu-books-'))
  const book = 'examples/ledger-plant/2-台账.xlsx'
  const read = await xunyu(['import', 'examples/ledger-plant/1-登记表.xlsx', book, '--region', 'examples/two-towns', '--data', data])
  if (read.code !== 0) throw new Error(read.err)
  // Opening a database of its own takes longer on a busy machine than a hook is given.
})
afterAll(() => rm(data, { recursive: true, force: true }))

test('a year of a plant: the balance sums, the bridge says what is not proven', async () => {
  const asked = ['books', '2022', '--data', data, '--return', 'true']
  const { books } = JSON.parse((await xunyu([...asked, '--json'])).out) as { books: ThreeBooks }
  const [slag] = books.statistics
  expect(slag).toMatchObject({ material: 'bf_slag', generatedKg: 596_160_000, statUtilisedKg: 231_840_000, closingStockKg: 81_880_000 })
  expect(books.bridges[0]).toMatchObject({ fromKg: 231_840_000, lines: [{ reason: 'not_to_standard', massKg: -231_840_000 }], toKg: 0 })
  const english = await xunyu([...asked, '--lang', 'en'])
  expect([english.code, english.out]).toEqual([0, expect.stringMatching(/not shown to be to standard\s+-231840\.000\s+16/) as string])
  expect((await xunyu([...asked, '--lang', 'zh'])).out).toContain('未证明符合标准')
  expect((await xunyu([...asked, '--csv', '--lang', 'en'])).out).toContain('east,bf_slag,596160.000,231840.000')
})

test('a year without records and a word that is no year are refused with what to do', async () => {
  const nothing = await xunyu(['books', '1999', '--data', data, '--lang', 'en'])
  expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('ask for another year') as string])
  expect((await xunyu(['books', 'last', '--data', data])).code).toBe(2)
})
