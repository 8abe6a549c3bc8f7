// Links as columns and rows: opening one costs its sum less what its most and its least are worth. One price tells both: the most has it where it
// is negative, the least where it is positive, which of all ways to share it out is the best for any bound.
import type { At } from '../book.ts'
import type { Case } from '../case.ts'
import type { Prices } from './prices.ts'
import type { Programme } from './programme.ts'

export function addLinks({ links, result, whole }: Case, prices: Prices, programme: Programme): void {
  for (const { link: id, period, open, tonnes, beyondTonnes } of result.links ?? []) {
    const { row, decided, cny, least, most, over } = links.find(one => one.row.id === id)!
    const { limits: price, beyond } = prices.link(id, period)
    const at = [period, 'link', id]
    const [ofMost, ofLeast] = [Math.min(0, price), Math.max(0, price)]
    if (over !== undefined) addStep(programme, [...at, 'overTPerYear'], { over, tonnes, beyond: beyondTonnes ?? 0, price: beyond })
    programme.limits.push({
      at: [...at, 'maxTPerYear'],
      used: decided ? tonnes - most * open : tonnes,
      low: -Infinity,
      high: decided ? 0 : most,
      price: ofMost,
      size: 1 + Math.abs(price),
      mass: most < Infinity ? Math.max(most, 1) : 1,
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

type Step = { over: { tonnes: number; cny: number }; tonnes: number; beyond: number; price: number }
/** What is beyond costs its charge, less what not being so is worth. */
function addStep({ columns, limits }: Programme, at: At, { over, tonnes, beyond, price }: Step): void {
  limits.push({
    at,
    used: tonnes - beyond,
    low: -Infinity,
    high: over.tonnes,
    price,
    size: 1 + over.cny,
    mass: Math.max(over.tonnes, 100),
  })
  columns.push({ at: [...at, 'beyond'], amount: beyond, low: 0, high: Infinity, reduced: over.cny + price, size: 1 + over.cny })
}
