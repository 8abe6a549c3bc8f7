// Links as columns and rows: opening one costs its sum less what its most and its least are worth. One price tells both: the most has it where it
// is negative, the least where it is positive, which of all ways to share it out is the best for any bound.
import type { Case } from '../case.ts'
import type { Prices } from './prices.ts'
import type { Programme } from './programme.ts'

export function addLinks({ links, result, whole }: Case, prices: Prices, programme: Programme): void {
  for (const { link: id, period, open, tonnes } of result.links ?? []) {
    const { row, decided, cny, least, most } = links.find(one => one.row.id === id)!
    const price = prices.link(id, period)
    const at = [period, 'link', id]
    const [ofMost, ofLeast] = [Math.min(0, price), Math.max(0, price)]
    programme.limits.push({
      at: [...at, 'maxTPerYear'],
      used: decided ? tonnes - most * open : tonnes,
      low: -Infinity,
      high: decided ? 0 : most,
      price: ofMost,
      size: 1 + Math.abs(price),
      mass: Math.max(most, 1),
    })
    if (!decided) continue
    if (row.minTPerYear !== undefined)
      programme.limits.push({
        at: [...at, 'minTPerYear'],
        used: tonnes - least * open,
        low: 0,
        high: Infinity,
        price: ofLeast,
        size: 1 + Math.abs(price),
        mass: Math.max(most, 1),
      })
    // Prices of an integer plan hold with the links as they are.
    programme.columns.push({
      at,
      amount: open,
      low: whole ? open : 0,
      high: whole ? open : 1,
      reduced: cny + most * ofMost + least * ofLeast,
      size: 1 + cny + most * Math.abs(ofMost) + least * ofLeast,
    })
  }
}
