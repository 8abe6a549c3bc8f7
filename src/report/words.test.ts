// Figures, amounts and columns as a person reads them, in both languages.
import { expect, test } from 'vitest'
import { alignedLines, amount, cut, displayWidth, figure, unitWord } from './words.ts'

test.each([
  [0, 3, '0'],
  [23.1987, 3, '23.2'],
  [1234567, 4, '1,234,567'],
  [99999.99, 4, '100,000'],
  [0.012345, 3, '0.0123'],
  [-5.5, 3, '−5.50'],
  [9.9999, 3, '10.0'],
])('figure(%d, %d) = %s', (value, digits, text) => expect(figure(value, digits)).toBe(text))

test.each([
  [8e8, 't', 'zh', '8.000 亿t'],
  [99_999.99, 't', 'zh', '10.00 万t'],
  [30, '个', 'zh', '30 个'],
  [-244.3e6, 'CNY', 'en', '−244.3 M CNY'],
  [1.6e6, 't', 'en', '1.600 Mt'],
  [0.25, 't', 'zh', '0.25 t'],
  [0, 't', 'zh', '0 t'],
] as const)('amount(%d, %s, %s) = %s', (value, unit, language, text) => expect(amount(value, unit, language)).toBe(text))

test('units speak the language', () => {
  expect(unitWord('CNY/t', 'zh')).toBe('元/t')
  expect(unitWord('CNY/(t/yr)', 'zh')).toBe('元/(t/年)')
  expect(unitWord('count', 'zh')).toBe('个')
  expect(unitWord('CNY/t', 'en')).toBe('CNY/t')
})

test('Chinese text takes two columns, so columns line up on a terminal', () => {
  expect(displayWidth('粉煤灰 t')).toBe(8)
  expect(cut('高炉渣微粉', 7)).toBe('高炉渣…')
  const lines = alignedLines(
    [
      ['粉煤灰', '1'],
      ['slag', '20'],
    ],
    ['left', 'right'],
  )
  expect(lines.map(displayWidth)).toEqual([10, 10])
})
