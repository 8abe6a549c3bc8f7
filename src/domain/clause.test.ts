// Clauses sort by their number.
import { expect, test } from 'vitest'
import { clauseOrder } from './clause.ts'

test.each([
  ['（二）', 2],
  ['(十)', 10],
  ['十三', 13],
  ['二十一', 21],
  ['(九)', 9],
  ['4', 4],
  ['总则', 999],
])('%s is clause %i', (clause, order) => {
  expect(clauseOrder(clause)).toBe(order)
})
