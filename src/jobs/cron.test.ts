// Schedules in Beijing time: each case a text, a moment, and the next time after it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextAfter } from './cron.ts'

test.each([
  ['5 0 * * *', '2026-11-30T15:00:00Z', '2026-11-30T16:05:00.000Z'],
  ['5 0 * * *', '2026-11-30T16:05:00Z', '2026-12-01T16:05:00.000Z'],
  ['5 0 * * *', '2026-11-30T16:04:59.999Z', '2026-11-30T16:05:00.000Z'],
  // Beijing is a day ahead of Greenwich in the evening: Sunday there begins on a Saturday here.
  ['0 3 * * 0', '2026-12-04T00:00:00Z', '2026-12-05T19:00:00.000Z'],
  ['0 3 * * 7', '2026-12-04T00:00:00Z', '2026-12-05T19:00:00.000Z'],
  ['*/15 8-17 * * 1-5', '2026-11-30T09:46:00Z', '2026-12-01T00:00:00.000Z'],
  ['*/15 8-17 * * 1-5', '2026-11-30T09:31:00Z', '2026-11-30T09:45:00.000Z'],
  ['0 0 29 2 *', '2026-03-01T00:00:00Z', '2028-02-28T16:00:00.000Z'],
  ['0 0 31 12 *', '2026-12-31T00:00:00Z', '2027-12-30T16:00:00.000Z'],
  // Both days given: either is enough, as in cron.
  ['0 0 13 * 5', '2026-11-30T00:00:00Z', '2026-12-03T16:00:00.000Z'],
  ['30 1,13 1 1,7 *', '2026-11-30T00:00:00Z', '2026-12-31T17:30:00.000Z'],
])('%s after %s comes at %s', (cron, after, next) => {
  expect(nextAfter(cron, new Date(after)).toISOString()).toBe(next)
})

test.each([
  '',
  '* * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 8',
  'a * * * *',
  '5-1 * * * *',
  '*/0 * * * *',
  '0 0 30 2 *',
])('"%s" is refused', cron => {
  expect(() => nextAfter(cron, new Date(0))).toThrow(RangeError)
})

test('the next time is later, on a whole minute, and none lies between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 23 }), (at, minute, hour) => {
      const next = nextAfter(`${minute} ${hour} * * *`, new Date(at)).getTime()
      expect(next).toBeGreaterThan(at)
      expect(next - at).toBeLessThanOrEqual(86_400_000)
      const beijing = new Date(next + 8 * 3_600_000)
      expect([beijing.getUTCMinutes(), beijing.getUTCHours(), beijing.getUTCSeconds()]).toEqual([minute, hour, 0])
    }),
    { seed: 1, numRuns: 200 },
  )
})
