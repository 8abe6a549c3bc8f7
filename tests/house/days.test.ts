// Days of the law are Chinese days: no door takes the day of UTC or of the machine's zone for today.
import { expect, test } from 'vitest'
import { chineseDay } from '#domain/chineseDay.ts'
import { today } from '#steps/rules/today.ts'
import { dayOf } from '#trace/events.ts'
import { sourceTree } from './sourceTree.ts'

test('a day begins in China, eight hours before UTC', () => {
  expect(chineseDay('2026-11-30T15:59:59.999Z')).toBe('2026-11-30')
  expect(chineseDay('2026-11-30T16:00:00Z')).toBe('2026-12-01')
  expect(today(new Date('2026-12-31T20:00:00Z'))).toBe('2027-01-01')
  // A shipment whose device wrote UTC arrived on the Chinese day.
  expect([dayOf('2022-03-31T23:30:00+08:00'), dayOf('2022-03-31T23:30:00+00:00'), dayOf('no moment')]).toEqual([
    '2022-03-31',
    '2022-04-01',
    'no moment',
  ])
})

test('nowhere in the source is today the day of UTC, of the machine or of the database server', () => {
  const wrong = [
    /new Date\(\)\s*\.toISOString\(\)\s*\.slice\(0, 10\)/,
    /(recordedAt|recordedAt|[nN]ow\(\))(\s*\.toISOString\(\))?\s*\.slice\(0, 10\)/,
    /new Date\(\)\.get(FullYear|Month|Date)\(\)/,
    /\bcurrent_date\b|now\(\)::date/,
  ]
  const found = sourceTree('src', /\.tsx?$/)
    .filter(({ path }) => !path.includes('/migrations/') && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => wrong.flatMap(pattern => (pattern.test(text) ? [`${path} ${pattern.source}`] : [])))
  expect(found).toEqual([])
})
