// Texts as one parameter come out of the database as they went in, on both engines, whatever is in them.
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#store/openStore.ts'
import { texts } from '#store/textColumn.ts'
import { eachEngine } from '../support/eachEngine.ts'

eachEngine('a column of texts', engine => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
  })
  const through = async (values: readonly (string | null)[]) =>
    (
      await sql<{ value: string | null }>`select value from unnest(${texts(values)}) with ordinality as t(value, n) order by n`.execute(
        store.db,
      )
    ).rows.map(row => row.value)

  test.each([
    [[]],
    [['']],
    [[null]],
    [['', '']],
    [['a', null, '']],
    [['\u001f']],
    [['a\u001eb', null]],
    [['\u001e']],
    [['NULL', '{"a":"\\"钢渣\\""}', "'", '{}', ',']],
  ])('%j', async values => {
    expect(await through(values)).toEqual(values)
  })
  test('any texts', async () => {
    const text = fc.string({ unit: 'grapheme' }).map(value => value.replaceAll('\0', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text)), async values => {
        expect(await through(values)).toEqual(values)
      }),
      { numRuns: 100, seed: 20261127 },
    )
  })
})
