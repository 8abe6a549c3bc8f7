// CSV in the forms that come: separators, quotes, line breaks in cells, ragged rows; and what is written reads back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '#files/csv.ts'
import { readCsv } from './csv.ts'
import type { RawTable } from './rawTable.ts'

const read = (text: string) => readCsv(text, 't', 't.csv') as RawTable

test('separators, BOM, Windows line ends, blank and ragged rows', () => {
  expect(read('\ufeffid;kind\r\na;x\r\n').header).toEqual(['id', 'kind'])
  expect(read('id\tkind\na\tx\n').rows).toEqual([{ line: 2, cells: ['a', 'x'] }])
  expect(read('id,kind\na,x,more\nb\n').rows.map(({ line, cells }) => [line, cells.length])).toEqual([
    [2, 3],
    [3, 1],
  ])
  expect(read('').header).toEqual([])
})

test('a line break within quotes keeps the line numbers of the rows below', () => {
  expect(read('id,note\na,"two\nlines"\nb,x\n').rows.map(({ line }) => line)).toEqual([2, 4])
})

test('a quote that is never closed is a problem with its file, not an exception', () => {
  expect(readCsv('id,note\na,"open\nb,x\n', 't', 't.csv')).toMatchObject({ problem: { code: 'csv.unreadable', place: { file: 't.csv' } } })
})

test('whatever is written reads back the same', () => {
  const cell = fc.string({ unit: 'grapheme' }).map(text => text.replaceAll('\r', ''))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), rows => {
      const back = read(
        writeCsv(
          ['first', 'second'],
          rows.map(([first, second]) => ({ first, second })),
        ),
      )
      expect(back.rows.filter(({ cells }) => cells.length === 2).map(({ cells }) => cells)).toEqual(rows)
    }),
    { seed: 7, numRuns: 200 },
  )
})
