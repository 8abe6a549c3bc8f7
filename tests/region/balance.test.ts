// Bounded proportional fitting: totals reached when bounds allow, bounds held always, what is left over said.
import { array, assert, double, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { fitToMargins } from '../../scripts/region-jjj/balance.ts'

const free = (value: number) => ({ value, low: 0, high: 1e9 })

test('scales proportionally where no bound is in the way', () => {
  const { values, leftOver } = fitToMargins([free(10), free(30)], [{ cells: [0, 1], total: 80 }])
  expect(values[0]).toBeCloseTo(20, 6)
  expect(values[1]).toBeCloseTo(60, 6)
  expect(leftOver).toEqual([0])
})

test('a bounded cell stays at its bound and the others take the rest', () => {
  const { values, leftOver } = fitToMargins([{ value: 10, low: 5, high: 12 }, free(10)], [{ cells: [0, 1], total: 40 }])
  expect(values[0]).toBe(12)
  expect(values[1]).toBeCloseTo(28, 6)
  expect(leftOver).toEqual([0])
})

test('what the bounds cannot hold is left over, with its sign', () => {
  const cells = [{ value: 10, low: 8, high: 12 }]
  expect(fitToMargins(cells, [{ cells: [0], total: 20 }]).leftOver[0]).toBeCloseTo(8, 6)
  expect(fitToMargins(cells, [{ cells: [0], total: 5 }]).leftOver[0]).toBeCloseTo(-3, 6)
})

test('rows and columns of a table, the classical case', () => {
  const cells = [free(1), free(2), free(3), free(4)]
  const { values } = fitToMargins(cells, [
    { cells: [0, 1], total: 30 },
    { cells: [2, 3], total: 70 },
    { cells: [0, 2], total: 40 },
    { cells: [1, 3], total: 60 },
  ])
  expect(values[0]! + values[1]!).toBeCloseTo(30, 5)
  expect(values[1]! + values[3]!).toBeCloseTo(60, 5)
  // The odds ratio of the start is kept, which is what proportional fitting means.
  expect((values[0]! * values[3]!) / (values[1]! * values[2]!)).toBeCloseTo((1 * 4) / (2 * 3), 5)
})

test('an empty or zero margin changes nothing', () => {
  expect(fitToMargins([free(0)], [{ cells: [0], total: 5 }]).leftOver[0]).toBe(5)
  expect(fitToMargins([free(3)], [{ cells: [], total: 5 }]).values).toEqual([3])
})

test('bounds hold and the total is met or a bound stands, on any cells', () => {
  const from = (min: number, max: number) => double({ min, max, noNaN: true })
  const cell = record({ value: from(0.1, 1e6), down: from(0, 1), up: from(1, 5) })
  assert(
    property(array(cell, { minLength: 1, maxLength: 12 }), from(1, 1e7), (drawn, total) => {
      const cells = drawn.map(c => ({ value: c.value, low: c.value * c.down, high: c.value * c.up }))
      const { values, leftOver } = fitToMargins(cells, [{ cells: cells.map((_, i) => i), total }])
      values.forEach((v, i) => {
        expect(v).toBeGreaterThanOrEqual(cells[i]!.low - 1e-6)
        expect(v).toBeLessThanOrEqual(cells[i]!.high + 1e-6)
      })
      const low = cells.reduce((s, c) => s + c.low, 0)
      const high = cells.reduce((s, c) => s + c.high, 0)
      // Outside what the bounds allow, the nearest bound sum is reached and the rest is left over.
      const expected = total - Math.min(high, Math.max(low, total))
      expect(Math.abs(leftOver[0]! - expected)).toBeLessThan(1e-6 * total + 1e-6)
    }),
    { seed: 20220101, numRuns: 200 },
  )
})
