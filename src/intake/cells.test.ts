// Numbers, days, blanks, codes and lists as people type them, and what is refused.
import { expect, test } from 'vitest'
import { parseDay, parseNumber, readCell } from './cells.ts'
import type { FieldSpec } from './tableSchema.ts'

const field = (type: FieldSpec['type'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name: 'x',
  type,
  required: false,
  zh: 'x',
  en: 'x',
  ...more,
})

test.each([
  ['12', 12],
  [' 1,234.5 ', 1234.5],
  ['１２，３４５', 12345],
  ['1e6', 1e6],
  ['12%', 0.12],
  ['−3', -3],
  ['.5', 0.5],
  ['1 234', 1234],
  ['1,23', undefined],
  ['12万', undefined],
  ['', undefined],
  ['abc', undefined],
  ['1.2.3', undefined],
  ['Infinity', undefined],
  ['0x10', undefined],
])('parseNumber(%s) = %s', (text, value) => expect(parseNumber(text)).toBe(value))

test.each([
  ['2018-01-01', '2018-01-01'],
  ['2018/1/1', '2018-01-01'],
  ['2018年1月1日', '2018-01-01'],
  ['20180101', '2018-01-01'],
  ['２０１８．１．１', '2018-01-01'],
  ['2020-02-29', '2020-02-29'],
  ['2019-02-29', undefined],
  ['2018-13-01', undefined],
  ['1 Jan 2018', undefined],
])('parseDay(%s) = %s', (text, day) => expect(parseDay(text)).toBe(day))

test('blanks of a number are blank, blanks of a text are text', () => {
  for (const blank of ['', '  ', '—', '-', '无', 'N/A', null]) expect(readCell(blank, field('number'))).toEqual({ blank: true })
  expect(readCell('无', field('string'))).toEqual({ value: '无' })
})

test('codes, Chinese words and signs', () => {
  const kind = field('string', { enum: ['waste', 'product'] })
  expect(readCell('Waste', kind)).toEqual({ value: 'waste' })
  expect(readCell('固废', kind, { waste: '固废', product: '产品' })).toEqual({ value: 'waste' })
  expect(readCell('wast', kind)).toEqual({ wrong: 'enum' })
  const sense = field('string', { enum: ['<=', '>=', '<', '>'] })
  expect(readCell('≥', sense)).toEqual({ value: '>=' })
  expect(readCell('＜', sense)).toEqual({ value: '<' })
})

test('lists, truth, whole numbers, numbers typed as ids', () => {
  expect(readCell('a；b、c', field('list'))).toEqual({ value: ['a', 'b', 'c'] })
  expect(readCell('是', field('boolean'))).toEqual({ value: true })
  expect(readCell(0, field('boolean'))).toEqual({ value: false })
  expect(readCell('2022年', field('integer'))).toEqual({ value: 2022 })
  expect(readCell(20.5, field('integer'))).toEqual({ wrong: 'integer' })
  expect(readCell(130100, field('string'))).toEqual({ value: '130100' })
})
