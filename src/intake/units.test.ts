// Units beside figures: which are converted, which are not understood.
import { expect, test } from 'vitest'
import { gluedUnit, headerParts } from './layout/unitWords.ts'
import { splitUnit, unitScale } from './units.ts'

test.each([
  ['t/a', '万吨', 1e4],
  ['t/a', '万吨/年', 1e4],
  ['t/a', 't/a', 1],
  ['t', '干吨', 1],
  ['t', 'Mt', 1e6],
  ['t', 'kg', 1e-3],
  ['元', '亿元', 1e8],
  ['元/t', '元/吨', 1],
  ['元/t', '元/kg', 1e3],
  ['0-1', '%', 0.01],
  ['km', '米', 1e-3],
  ['t/a', '元', undefined],
  ['t/a', '含水', undefined],
  [undefined, '万吨', undefined],
])('one %s is written %s: %s', (field, written, scale) => expect(unitScale(field, written)).toBe(scale))

test('headers carry units in brackets, behind a slash or glued to the name', () => {
  expect(headerParts('年产生量（万吨）')).toEqual({ name: '年产生量', notes: ['万吨'] })
  expect(headerParts('年产生量\ntPerYear [t/a]')).toEqual({ name: '年产生量\ntPerYear', notes: ['t/a'] })
  expect(headerParts('单位投资 [元/(t/a)]')).toEqual({ name: '单位投资', notes: ['元/(t/a)'] })
  expect(headerParts('产量（吨）（湿基）')).toEqual({ name: '产量', notes: ['吨', '湿基'] })
  expect(headerParts('产量/万吨')).toEqual({ name: '产量', notes: ['万吨'] })
  expect(headerParts('单位：万吨')).toEqual({ name: '单位:万吨', notes: [] })
  expect(headerParts('产量')).toEqual({ name: '产量', notes: [] })
  expect(gluedUnit('产量万吨')).toEqual({ name: '产量', unit: '万吨' })
  expect(gluedUnit('产量')).toBeUndefined()
})

test('a cell may carry its unit', () => {
  expect(splitUnit('３.２ 万吨')).toEqual({ number: '3.2', unit: '万吨' })
  expect(splitUnit('12')).toBeUndefined()
  expect(splitUnit('many')).toBeUndefined()
})
