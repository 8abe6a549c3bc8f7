// Prices of a cleared part, exactly: what is used in part trades at its own price, what is used up at no worse, what is not used at no better.
// Where such prices exist, nothing better than this use exists; where none do, the use was wrong.
import { atMost, type Differences, highest, lowest, noDifferences } from './difference.ts'
import type { Lots } from './market.ts'
import type { Part, Use } from './program.ts'

/** Ticks by place of the node in the part; infinite where nothing bounds them. */
export type PartPrices = { low: Float64Array; price: Float64Array; high: Float64Array }

export function pricesOf(lots: Lots, part: Part, use: Use): PartPrices {
  const { differences, full } = holding(lots, part, use)
  const low = bounded(lowest(differences))
  const high = bounded(highest(differences))
  for (const [tail, head, cost] of full) withoutRent(differences, tail, head, cost)
  return { low, high, price: between(bounded(lowest(differences)), bounded(highest(differences))) }
}

/** What prices have to hold for this use to be the best, and the ways that are used up: from, to, cost. */
export function holding(lots: Lots, part: Part, use: Use): { differences: Differences; full: [number, number, number][] } {
  const zero = part.nodes.length
  const { place } = part
  const differences = noDifferences(zero)
  part.bids.forEach((bid, at) => {
    const node = place[lots.bidNode[bid]!]!
    const price = lots.bidTicks[bid]!
    const used = use.bidKg[at]!
    const sells = lots.side[bid] === 1
    // A seller with something left gets no more than it asks, one that sold gets no less; a buyer the other way round.
    if (sells ? used < lots.bidKg[bid]! : used > 0) atMost(differences, zero, node, price)
    if (sells ? used > 0 : used < lots.bidKg[bid]!) atMost(differences, node, zero, -price)
  })
  const full: [number, number, number][] = []
  part.ways.forEach((way, at) => {
    const from = place[lots.from[way]!]!
    const to = place[lots.to[way]!]!
    const cost = lots.wayTicks[way]!
    const used = use.wayKg[at]!
    if (used < lots.wayKg[way]!) atMost(differences, from, to, cost)
    if (used > 0) atMost(differences, to, from, -cost)
    if (used > 0 && used === lots.wayKg[way]) full.push([from, to, cost])
  })
  return { differences, full }
}

/** A way that is used up but not scarce earns nothing: its ends differ by its cost wherever that can be. */
function withoutRent(differences: Differences, tail: number, head: number, cost: number): void {
  atMost(differences, tail, head, cost)
  if (highest(differences) !== undefined) return
  differences.tail.pop()
  differences.head.pop()
  differences.most.pop()
}

function bounded(prices: Float64Array | undefined): Float64Array {
  if (prices === undefined) throw new Error('clearing: no prices hold this use, so it is not the best one')
  return prices
}

/** The middle holds wherever both ends do, in whole ticks too; where one end is open the other is taken for the whole part. */
function between(low: Float64Array, high: Float64Array): Float64Array {
  if (high.every(Number.isFinite) && low.every(Number.isFinite)) return low.map((value, at) => Math.floor((value + high[at]!) / 2))
  return low.every(Number.isFinite) ? low : high
}
