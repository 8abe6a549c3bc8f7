// CSV cells: quoting, and cells that would run as a formula.
import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('quotes commas, quotes and line ends, and keeps numbers bare', () => {
  expect(
    csvText(
      ['物料', 't'],
      [
        ['粉煤灰, "湿"', 12.5],
        ['a\nb', null],
      ],
    ),
  ).toBe('\uFEFF物料,t\r\n"粉煤灰, ""湿""",12.5\r\n"a\nb",\r\n')
})

test('a cell that would run as a formula is disarmed, a negative number is not', () => {
  expect(csvText(['x'], [['=1+1'], [-5]])).toBe("\uFEFFx\r\n'=1+1\r\n-5\r\n")
})
