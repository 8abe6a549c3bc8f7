// Days, moments and text that can be kept.
import { expect, test } from 'vitest'
import { isDay, isMoment, unkeepable } from './keepable.ts'

test('a day is one that the calendar has', () => {
  expect(['2024-02-29', '0001-01-01', '2023-12-31'].every(isDay)).toBe(true)
  expect(['2023-02-30', '2023-02-29', '1900-02-29', '0000-01-01', '2023-13-01', '2023-1-1', '2023-04-31', ''].some(isDay)).toBe(false)
})

test('a moment stands on such a day', () => {
  expect(['2024-02-29T08:00:00Z', '2022-01-01T00:00:00+08:00'].every(isMoment)).toBe(true)
  expect(['2023-02-30T00:00:00Z', '0000-01-01T00:00:00Z', '2023-01-01', '2023-01-01T25:00:00Z'].some(isMoment)).toBe(false)
})

test('NUL, half a character and the year 0 cannot be kept; whole characters of every plane can', () => {
  expect(unkeepable('a\0b')?.en).toContain('NUL')
  expect(unkeepable('a\ud83d')?.en).toContain('surrogate')
  expect(unkeepable('0000-01-01T00:00:00Z')?.en).toContain('year 0')
  expect(['🙂𠮷', '粉煤灰', '0000', '2000-01-01'].map(unkeepable)).toEqual([undefined, undefined, undefined, undefined])
})
