// The proof that nothing cheaper is possible, from the prices alone: no arc and no other choice gains, nothing is paid for what is left
// over, and the bound that prices and limits give meets the cost.
import { present } from '#domain/present.ts'
import type { Tally } from '../book.ts'
import type { Case } from '../case.ts'
import type { LaneUse } from '../primal/flows.ts'
import type { Goal } from '../primal/targets.ts'
import { checkFlowSlack } from './flowSlack.ts'
import { addGoals, addLanes, addShares, addShortfalls, addTrains } from './limits.ts'
import { addDemands, addDisposalRows, addSupplies } from './places.ts'
import { addLinks } from './links.ts'
import { addSources } from './sources.ts'
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
  const gross = Object.values<number>(present(result.costs)).reduce((sum, value) => sum + Math.abs(value), 1)
  const apart = Math.abs(result.objective.value - dualBound(programme))
  gap.note(apart / gross, ['objective'])
  checkToldGap(result, apart, gross, gap)
}

/**
 * The gap that is told, in money and as a share of what the decisions decide. That of an integer plan is one of its whole decisions, against a
 * bound that search has proven, and the status follows it.
 */
function checkToldGap(result: Case['result'], apart: number, gross: number, tally: Tally): void {
  const { objective, gap, gapCny, costs, status, integer } = result
  if (integer !== undefined) tally.note((integer.boundCny - objective.value) / gross, ['bound'])
  // Plans kept by earlier versions tell a share of the gross cost only.
  if (gapCny === undefined) return integer === undefined ? tally.note(Math.abs(gap - apart / gross), ['gap']) : undefined
  const size = decidedBy(costs)
  tally.note(Math.abs(gap * size - gapCny) / Math.max(size, 1), ['gap', 'share'])
  if (integer === undefined) return tally.note(Math.abs(gapCny) <= apart ? 0 : Math.abs(gapCny - apart) / gross, ['gap'])
  tally.note(Math.abs(objective.value - integer.boundCny - gapCny) / gross, ['gap'])
  tally.holds(gap === integer.gap && gapCny === integer.gapCny && (!integer.reached || gap <= integer.asked + 1e-6), ['gap', 'reached'])
  if (status !== 'relaxed') tally.holds((status === 'optimal') === integer.reached, ['status'])
}

/** What the decisions decide; processing, or else what is bought and sold, where nothing is moved, built or disposed of. */
function decidedBy({ transport, processing, capital, disposal, levy, carbon, purchases, revenue }: Case['result']['costs']): number {
  const decided = Math.abs(transport) + Math.abs(capital) + Math.abs(disposal) + Math.abs(levy) + Math.abs(carbon)
  if (decided > 0) return decided
  return processing === 0 ? Math.abs(purchases) + Math.abs(revenue) : Math.abs(processing)
}

/** All that may be chosen but arcs and shortfalls, and all that limits it. */
export function programmeOf(c: Case, goals: Goal[], lanes: LaneUse[], prices: Prices): Programme {
  const programme: Programme = { columns: [], limits: [] }
  addUnits(c, goals, prices, programme)
  addOpenings(c, goals, prices, programme)
  addSupplies(c, goals, prices, programme)
  addDisposalRows(c, prices, programme)
  addDemands(c, goals, prices, programme)
  addLanes(lanes, prices, programme)
  addTrains(c, programme)
  addShares(c, prices, programme)
  addLinks(c, prices, programme)
  addSources(c, prices, programme)
  addGoals(c, goals, prices, programme)
  return programme
}
