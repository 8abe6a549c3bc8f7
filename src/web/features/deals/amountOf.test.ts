// What a contract comes to, to the cent.
import { expect, test } from 'vitest'
import { amountOf } from './amountOf.ts'

const terms = (massKg: number, priceCnyPerT: string) => ({
  massKg,
  priceCnyPerT,
  fromDay: '2026-03-01',
  toDay: '2026-12-31',
  tolerancePct: '5',
})

test.each([
  [150_000, '12.5', '1875.00'],
  [83_333_333, '16.39', '1365833.33'],
  [1, '5', '0.01'],
  [1, '4.99', '0.00'],
  [10_000, '-7.5', '-75.00'],
])('%s kg at %s CNY/t are %s CNY', (massKg, price, amount) => {
  expect(amountOf(terms(massKg, price))).toBe(amount)
})
