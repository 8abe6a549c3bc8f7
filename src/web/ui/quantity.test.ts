// Figures as the two languages write them.
import { expect, test } from 'vitest'
import { apartScale, changeText, inColumn, inScale, percent, quantityText, scaleFor } from './quantity.ts'

test.each([
  [8e8, 't', '8.00 亿吨', '800.0 Mt'],
  [123_456, 't', '12.3 万吨', '123.5 kt'],
  [999, 't', '999 吨', '999 t'],
  [1e8, 't/yr', '1.00 亿吨/年', '100.0 Mt/yr'],
  [-4.22e10, 'CNY', '−422.0 亿元', '−42.20 bn CNY'],
  [5.2e11, 'CNY', '5,200.0 亿元', '520.00 bn CNY'],
  [440, '亿元', '440.0 亿元', '44.00 bn CNY'],
  [5000, 'bn CNY', '50,000.0 亿元', '5,000.00 bn CNY'],
  [65, '%/yr', '65 %/年', '65 %/yr'],
  [1.3, 'factor', '1.3 倍', '1.3 times'],
  [-3.44e11, 'kg', '−3.44 亿吨', '−344.0 Mt'],
  [2.5807, 'Mt', '258.1 万吨', '2.6 Mt'],
  [25, 'count', '25 个', '25'],
  [0, 't', '0 吨', '0 t'],
  [0.004, 't', '0.0040 吨', '0.0040 t'],
])('%d %s reads %s and %s', (value, unit, zh, en) => {
  expect(quantityText(value, unit, 'zh')).toBe(zh)
  expect(quantityText(value, unit, 'en')).toBe(en)
})

test('parts of a sum share one scale, so that they visibly sum', () => {
  const scale = scaleFor('CNY', 5.2e11, 'zh')
  expect([3.5e10, 5.1e8].map(part => `${inScale(part, scale)} ${scale.unit}`)).toEqual(['350.0 亿元', '5.1 亿元'])
})

test('a target missed by little never reads as met', () => {
  expect(percent(0.9999)).toBe('99.990 %')
  expect(percent(1)).toBe('100 %')
  expect(percent(0.742)).toBe('74.2 %')
})

test('a column of parts keeps its digits, and what rounds to nothing carries no sign', () => {
  const scale = { by: 1e9, unit: 'bn CNY', digits: 2 }
  expect([-8e6, 3.7e4, -2e4, 5.05e9].map(value => inColumn(value, scale, true))).toEqual(['−0.01', '0.00', '0.00', '+5.05'])
})

test('nine plans of about the same cost are told apart, also beside one that is far away', () => {
  const nine = Array.from({ length: 9 }, (_, at) => -2.4e8 + at * 31_000)
  for (const more of [[], [-8.1e8], [5e9]]) {
    const scale = apartScale('CNY', [...nine, ...more], 'zh')
    expect(new Set(nine.map(value => inColumn(value, scale))).size).toBe(9)
  }
  expect(inColumn(-2.4e8, apartScale('CNY', [-2.4e8, -2.4e8 + 1e-3], 'zh'))).toBe('−2.4')
  expect(changeText(-2.4e8, -2.4e8 - 31_000, 'CNY', 'zh')).toBe('+3.1 万元')
  expect(changeText(-2.4e8, -2.4e8 + 1e-3, 'CNY', 'zh')).toBeUndefined()
})
