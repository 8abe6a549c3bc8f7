// The regional clearing: the use of all bids and ways that is worth most, in whole kilograms, with its prices and whether they are the only ones.
import type { Engine } from '#solve/engine.ts'
import type { Checked } from '#domain/problem.ts'
import type { Clearing, Market } from '#domain/exchange/clearing.ts'
import { groupsOf, type Lots, lotsOf } from './market.ts'
import { type Part, solvePart, tradedRange, type Use } from './program.ts'
import { type PartPrices, pricesOf } from './prices.ts'
import { cnyText, priceText, worth } from './ticks.ts'

export type ClearedPart = { part: Part; use: Use; prices: PartPrices }

/** @returns the clearing, or what is wrong with the market */
export function clear(engine: Engine, market: Market): Checked<Clearing> {
  const lots = lotsOf(market)
  if (!lots.ok) return lots
  return { ok: true, value: clearingOf(engine, lots.value, clearedParts(engine, lots.value)), warnings: [] }
}

export function clearedParts(engine: Engine, lots: Lots): ClearedPart[] {
  return splitParts(lots).map(part => {
    const use = tradable(lots, part) ? solvePart(engine, lots, part) : unused(part)
    balanced(lots, part, use)
    return { part, use, prices: pricesOf(lots, part, use) }
  })
}

/** What no way connects clears apart. */
function splitParts(lots: Lots): Part[] {
  const { group, count } = groupsOf(lots)
  const place = new Int32Array(lots.nodes.length)
  const parts = Array.from({ length: count }, (): Part => ({ nodes: [], bids: [], ways: [], place }))
  group.forEach((at, node) => (place[node] = parts[at]!.nodes.push(node) - 1))
  lots.bidNode.forEach((node, bid) => parts[group[node]!]!.bids.push(bid))
  lots.from.forEach((node, way) => parts[group[node]!]!.ways.push(way))
  return parts
}

function tradable(lots: Lots, { bids }: Part): boolean {
  return bids.some(bid => lots.side[bid] === 1) && bids.some(bid => lots.side[bid] === -1)
}
const unused = (part: Part): Use => ({ bidKg: new Float64Array(part.bids.length), wayKg: new Float64Array(part.ways.length) })

/** What comes to a node leaves it, to the kilogram. */
function balanced(lots: Lots, part: Part, use: Use): void {
  const kg = new Float64Array(part.nodes.length)
  const add = (node: number, more: number) => (kg[part.place[node]!]! += more)
  part.bids.forEach((bid, at) => add(lots.bidNode[bid]!, lots.side[bid]! * use.bidKg[at]!))
  part.ways.forEach((way, at) => {
    add(lots.from[way]!, -use.wayKg[at]!)
    add(lots.to[way]!, use.wayKg[at]!)
  })
  const wrong = kg.findIndex(left => left !== 0)
  if (wrong >= 0) throw new Error(`clearing: ${kg[wrong]} kg are left at ${lots.nodes[part.nodes[wrong]!]!}`)
}

function clearingOf(engine: Engine, lots: Lots, parts: readonly ClearedPart[]): Clearing {
  const bids: Clearing['bids'] = []
  const ways: Clearing['ways'] = []
  const prices: Clearing['prices'] = []
  let welfare = 0n
  let rent = 0n
  const traded = { kg: 0, lowKg: 0, highKg: 0 }
  for (const { part, use, prices: found } of parts) {
    const { place } = part
    let sold = 0
    part.bids.forEach((bid, at) => {
      const massKg = use.bidKg[at]!
      if (massKg === 0) return
      bids.push({ id: lots.bidIds[bid]!, massKg })
      welfare -= BigInt(lots.side[bid]!) * worth(lots.bidTicks[bid]!, massKg)
      if (lots.side[bid] === 1) sold += massKg
    })
    part.ways.forEach((way, at) => {
      const massKg = use.wayKg[at]!
      if (massKg === 0) return
      const [from, to] = [lots.from[way]!, lots.to[way]!]
      ways.push({ from: lots.nodes[from]!, to: lots.nodes[to]!, massKg })
      welfare -= worth(lots.wayTicks[way]!, massKg)
      rent += worth(found.price[place[to]!]! - found.price[place[from]!]! - lots.wayTicks[way]!, massKg)
    })
    part.nodes.forEach((node, at) =>
      prices.push({ node: lots.nodes[node]!, low: textOf(found.low[at]!), price: textOf(found.price[at]!), high: textOf(found.high[at]!) }),
    )
    const range = rangeOf(engine, lots, { part, use, prices: found }, sold)
    traded.kg += sold
    traded.lowKg += range.lowKg
    traded.highKg += range.highKg
  }
  return {
    welfareCny: cnyText(welfare),
    tradedKg: traded.kg,
    tradedLowKg: traded.lowKg,
    tradedHighKg: traded.highKg,
    bids,
    ways,
    prices,
    congestionRentCny: cnyText(rent),
  }
}

const textOf = (value: number): string | null => (Number.isFinite(value) ? priceText(value) : null)

/** More than one mass can be best only where a seller and a buyer that need not trade at their price are joined by ways that cost the difference. */
function rangeOf(engine: Engine, lots: Lots, { part, use, prices }: ClearedPart, sold: number): { lowKg: number; highKg: number } {
  const { nodes, place } = part
  const priceAt = (node: number) => prices.price[place[node]!]!
  const bid = (at: number) => priceAt(lots.bidNode[at]!) === lots.bidTicks[at]!
  const way = (at: number) => priceAt(lots.to[at]!) - priceAt(lots.from[at]!) === lots.wayTicks[at]!
  const ways = part.ways.filter(way)
  const end = (ends: Int32Array) => Int32Array.from(ways, at => place[ends[at]!]!)
  const { group } = groupsOf({ nodes, from: end(lots.from), to: end(lots.to) })
  const sellers = new Set<number>()
  const free = part.bids.filter(bid)
  for (const at of free) if (lots.side[at] === 1) sellers.add(group[place[lots.bidNode[at]!]!]!)
  const several = free.some(at => lots.side[at] === -1 && sellers.has(group[place[lots.bidNode[at]!]!]!))
  return several ? tradedRange(engine, lots, part, use, { bid, way }) : { lowKg: sold, highKg: sold }
}
