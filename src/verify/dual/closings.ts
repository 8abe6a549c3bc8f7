// Closing as a column for every year: its cost, less all that standing on would have cost beyond what capacity and targets give for it. All of a unit's
// closings together are at most one.
import type { Case } from '../case.ts'
import { existingIn } from '../facts/capacity.ts'
import { closingCost, standingCost } from '../facts/closings.ts'
import type { Unit } from '../facts/nodes.ts'
import type { Goal } from '../primal/targets.ts'
import type { Prices } from './prices.ts'
import { openSum, type Programme } from './programme.ts'

/** @param saved price of the unit's capacity in every year */
export function addClosing(c: Case, goals: Goal[], prices: Prices, programme: Programme, unit: Unit, saved: number[]): void {
  const { years, whole, result } = c
  // What stands to the end costs this whatever is decided.
  for (const year of years) {
    const cost = standingCost(unit, year)
    if (cost > 0) programme.columns.push({ at: [year, unit.id, 'standing'], amount: 1, low: 1, high: 1, reduced: cost, size: 1 + cost })
  }
  const choices = years.flatMap(year => {
    const cost = closingCost(unit, year)
    return cost === undefined ? [] : [{ year, sum: closingSum(c, goals, prices, unit, saved, year, cost) }]
  })
  if (choices.length === 0) return
  const closed = (year: number) =>
    (result.closings ?? []).reduce((sum, row) => (row.unit === unit.id && row.period === year ? sum + row.part : sum), 0)
  const once = Math.min(0, ...choices.map(({ sum }) => sum.value()))
  for (const { year, sum } of choices) {
    const part = closed(year)
    programme.columns.push({
      at: [year, unit.id, 'closing'],
      amount: part,
      low: whole ? part : 0,
      high: whole ? part : Infinity,
      reduced: whole ? sum.value() : sum.value() - once,
      size: sum.size(),
    })
  }
  // Prices of an integer plan hold with what is closed as it is.
  if (!whole)
    programme.limits.push({
      at: [unit.id, 'closing'],
      used: choices.reduce((sum, { year }) => sum + closed(year), 0),
      low: -Infinity,
      high: 1,
      price: once,
      size: 1 + Math.max(...choices.map(({ sum }) => sum.size())),
      mass: 1,
    })
}

function closingSum(c: Case, goals: Goal[], prices: Prices, unit: Unit, saved: number[], year: number, cost: number) {
  const sum = openSum()
  sum.add(cost)
  for (const [at, later] of c.years.entries()) {
    if (later < year) continue
    sum.add(-standingCost(unit, later))
    sum.add(existingIn(unit, later) * saved[at]!)
    for (const [g, { row, year: due, countsUnit }] of goals.entries()) {
      if (due !== later || existingIn(unit, later) === 0) continue
      if (row.measure === 'capacity') sum.add(prices.goal[g]! * countsUnit(unit) * existingIn(unit, later))
      if (row.measure === 'sites_opened') sum.add(prices.goal[g]! * countsUnit(unit))
    }
  }
  return sum
}
