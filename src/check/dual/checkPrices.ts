// The proof that nothing cheaper is possible, from the prices alone: no arc and no other choice gains, nothing is paid for what is left
// over, and the bound that prices and limits give meets the cost.
import type { Case } from '../case.ts'
import type { LaneUse } from '../primal/flows.ts'
import type { Goal } from '../primal/targets.ts'
import { checkFlowSlack } from './flowSlack.ts'
import { addGoals, addLanes, addShortfalls } from './limits.ts'
import { addDemands, addDisposalRows, addSupplies } from './places.ts'
import { pricesOf, type Prices } from './prices.ts'
import { checkColumnPrices, checkProgrammeSlack, dualBound, type Programme } from './programme.ts'
import { checkArcs } from './roadArcs.ts'
import { addOpenings, addUnits } from './units.ts'
import { worthOf } from './worth.ts'

/** Prices prove that nothing cheaper is possible: no arc and no other choice gains, nothing is paid for what is left over, both sides meet. */
export function checkPrices(c: Case, goals: Goal[], lanes: LaneUse[]): void {
  const { book, result } = c
  if (c.nodes.supplies.length === 0) return
  const arcs = book.open('arc-prices'),
    columns = book.open('column-prices'),
    slack = book.open('slackness'),
    gap = book.open('gap')
  const prices = pricesOf(c, goals, columns)
  const worth = worthOf(c, goals, prices)
  checkArcs(c, prices, worth, arcs)
  const programme = programmeOf(c, goals, lanes, prices)
  addShortfalls(c, goals, prices, programme)
  checkColumnPrices(programme, columns)
  checkProgrammeSlack(programme, slack)
  checkFlowSlack(c, prices, worth, slack)
  const gross = Object.values(result.costs).reduce((sum, value) => sum + Math.abs(value), 1)
  const own = Math.abs(result.objective.value - dualBound(programme)) / gross
  gap.note(own, ['objective'])
  // The gap that an integer plan tells is that of its whole decisions, against a bound that search has proven.
  if (!c.whole) gap.note(Math.abs(result.gap - own), ['gap'])
  if (result.integer !== undefined) gap.note((result.integer.boundCny - result.objective.value) / gross, ['bound'])
}

/** All that may be chosen but arcs and shortfalls, and all that limits it. */
export function programmeOf(c: Case, goals: Goal[], lanes: LaneUse[], prices: Prices): Programme {
  const programme: Programme = { columns: [], limits: [] }
  addUnits(c, goals, prices, programme)
  addOpenings(c, goals, prices, programme)
  addSupplies(c, prices, programme)
  addDisposalRows(c, prices, programme)
  addDemands(c, goals, prices, programme)
  addLanes(lanes, prices, programme)
  addGoals(c, goals, prices, programme)
  return programme
}
