// Closings: only of what stands and may be closed, once in all, whole in an integer plan, each for its cost; and what is left costs its standing.
import type { Case } from '../case.ts'
import { closingCost, standingCost } from '../facts/closings.ts'

/** @returns CNY of standing and of closing in the planned years */
export function checkClosings({ book, nodes, result, years, whole, standsStill }: Case): number {
  const last = years[years.length - 1]!
  const closable = nodes.units.filter(({ row }) => row.closingCny !== undefined)
  const tally = closable.length > 0 || result.closings !== undefined ? book.open('closings') : undefined
  tally?.looked(1)
  tally?.holds(result.closings !== undefined || !closable.some(unit => years.some(year => closingCost(unit, year) !== undefined)), [
    'closings',
  ])
  let cny = 0
  for (const { site, process, unit: id, period, part, cny: paid } of result.closings ?? []) {
    const at = [period, id]
    const cost = closingCost(nodes.unitAt(site, process)!, period)
    tally?.holds(cost !== undefined, [...at, 'closingCny'])
    tally?.equal(paid, part * (cost ?? 0), [...at, 'cny'])
    if (whole) tally?.equal(part, Math.round(part), [...at, 'part'])
    cny += part * (cost ?? 0)
  }
  for (const unit of nodes.units) {
    if (result.closings !== undefined) tally?.atMost(0, standsStill(unit, last), [unit.id, 'once'])
    for (const year of years) cny += standingCost(unit, year) * standsStill(unit, year)
  }
  return cny
}
