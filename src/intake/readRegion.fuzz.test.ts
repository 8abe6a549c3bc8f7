// Whatever stands in the cells, reading a region answers with a region or with problems, and never throws.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableNames } from './fieldNames.ts'
import type { RawCell, RawTable } from './rawTable.ts'
import { readPlacedRegion } from './readRegion.ts'
import { tableFields } from './tableSchema.ts'

const cell: fc.Arbitrary<RawCell> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<RawCell>(
      'a',
      'b',
      'ash',
      '#tag',
      '__proto__',
      'constructor',
      'in',
      'out',
      'waste',
      '2022',
      'a;b',
      '12%',
      '1,234',
      '万吨',
    ),
  },
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const table: fc.Arbitrary<RawTable> = fc.constantFrom(...tableNames).chain(name => {
  const fields = tableFields(name).map(field => field.name)
  const header = fc.oneof(
    { weight: 4, arbitrary: fc.constant(fields) },
    fc.array(fc.constantFrom(...fields, '', 'x', '年产生量（万吨）'), { maxLength: 8 }),
  )
  return fc.tuple(header, fc.array(fc.array(cell, { maxLength: fields.length }), { maxLength: 5 })).map(([own, rows]) => ({
    name,
    file: `${name}.csv`,
    header: own,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  }))
})

test('no input throws; every problem has words in both languages and every accepted region keeps its own promises', () => {
  fc.assert(
    fc.property(
      fc.array(table, { maxLength: 8 }),
      fc.dictionary(fc.constantFrom('id', 'periods', 'currency', 'synthetic', 'defaultPeriods'), cell),
      (tables, values) => {
        const answer = readPlacedRegion(tables, { values, place: {}, fallbackId: 'fuzz' })
        const problems = answer.ok ? answer.warnings : answer.problems
        expect(problems.every(({ zh, en, fixZh, fixEn }) => [zh, en, fixZh, fixEn].every(text => text.length > 0))).toBe(true)
        expect(answer.ok ? answer.value.region.meta.periods.length > 0 : problems.some(({ severity }) => severity === 'error')).toBe(true)
      },
    ),
    { seed: 20261123, numRuns: 400 },
  )
})
