// CSV as it leaves: quoting, cells that would run as a formula, and that what was guarded reads back as it was.
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvLine, csvSheet, guarded, unguarded, writeCsv } from './csv.ts'

test.each([
  [`=cmd|' /C calc'!A0`, `'=cmd|' /C calc'!A0`],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+86 10 6255 0000', `'+86 10 6255 0000`],
  ['-1+1', `'-1+1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['＝1+1', `'＝1+1`],
  [' =1+1', `' =1+1`],
  ['\t=1+1', `'\t=1+1`],
  [`'=1`, `''=1`],
])('%j is written as %j', (cell, line) => {
  expect(csvLine([cell])).toBe(line)
})

test('figures, dashes and plain words stay as they are', () => {
  const plain = ['-5', '-5.000', '+3', '1e-7', '-', '－', 'a=b', '京 A-1', "O'Neil", '']
  expect(csvLine([-5, ...plain])).toBe(`-5,${plain.join(',')}`)
})

test('a header is guarded too, and both forms quote alike', () => {
  expect(writeCsv(['=a', 'b'], [{ '=a': 'x,y', b: ['p', 'q'] }])).toBe(`'=a,b\n"x,y",p;q\n`)
  expect(csvSheet([['=a'], ['"', 2]])).toBe(`\uFEFF'=a\r\n"""",2\r\n`)
})

test('whatever is written reads back the same, and nothing that is written runs', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', '1', '.', 'e', ',', '"', '＝') }),
  )
  fc.assert(
    fc.property(cell, text => {
      expect(unguarded(guarded(text))).toBe(text)
      const written = parse(`${csvLine([text, 'end'])}\n`, { relax_column_count: true })[0]?.[0] ?? ''
      expect(unguarded(written)).toBe(text)
      expect(/^[\s\0]*[=+@＝＋＠]/u.test(written) && Number.isNaN(Number(written))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})
