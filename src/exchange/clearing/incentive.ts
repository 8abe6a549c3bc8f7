// The incentive gap: who would leave the region's best use for a deal of their own, at the prices that were agreed, and what stops them.
// A use is left by no pair exactly where what a seller and a buyer get together is at least what they could make of each other
// (Shapley and Shubik, The assignment game I, Int. J. Game Theory 1, 1971); prices of the clearing have that.
import type { Engine } from '#solve/engine.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { AgreedPrice, IncentiveGap, Market } from '#domain/exchange/clearing.ts'
import { type ClearedPart, clearedParts } from './clear.ts'
import { type Lots, lotsOf } from './market.ts'
import { nearestPrices } from './nearestPrices.ts'
import { cnyText, priceText, ticks, worth } from './ticks.ts'

/** A deal of the best use: which way, how much, at which price to the seller. */
type Deal = { way: number; seller: number; buyer: number; massKg: number; price: number }
/** Part of a bid and what a tonne of it earns its owner. */
type Slice = { payoff: number; massKg: number }

/**
 * @param market of pairs: a node for every bid, a way for every pair that could deal
 * @param agreed prices of deals; a deal without one splits its gain in halves
 */
export function incentiveGap(engine: Engine, market: Market, agreed: readonly AgreedPrice[]): Checked<IncentiveGap> {
  const checked = lotsOf(market)
  if (!checked.ok) return checked
  const lots = checked.value
  const wrong = noPairs(lots)
  if (wrong !== undefined) return { ok: false, problems: [wrong] }
  const bidOf = new Map(Array.from(lots.bidNode, (node, bid) => [node, bid]))
  const ends = (way: number) => ({ seller: bidOf.get(lots.from[way]!)!, buyer: bidOf.get(lots.to[way]!)! })
  const parts = clearedParts(engine, lots)
  const prices = new Map(agreed.map(one => [`${one.seller}\n${one.buyer}`, ticks(one.priceCnyPerT)]))
  const deals = parts.flatMap(({ part, use }) =>
    part.ways.flatMap((way, at): Deal[] => {
      const massKg = use.wayKg[at]!
      if (massKg === 0) return []
      const { seller, buyer } = ends(way)
      const half = lots.bidTicks[seller]! + Math.floor(gainOf(lots, way, seller, buyer) / 2)
      return [{ way, seller, buyer, massKg, price: prices.get(`${lots.bidIds[seller]!}\n${lots.bidIds[buyer]!}`) ?? half }]
    }),
  )
  const slices = slicesOf(lots, deals)
  const pairs = Array.from(lots.from, (_, way) => leaving(lots, way, ends(way), slices)).filter(pair => pair !== undefined)
  pairs.sort((a, b) => (a.gain < b.gain ? 1 : a.gain > b.gain ? -1 : 0))
  const transfers = pairs.length === 0 ? [] : transfersOf(engine, lots, parts, deals)
  const value: IncentiveGap = {
    welfareCny: cnyText(deals.reduce((sum, { way, seller, buyer, massKg }) => sum + worth(gainOf(lots, way, seller, buyer), massKg), 0n)),
    bestFirstCny: cnyText(bestFirst(lots, ends)),
    pairs: pairs.map(({ seller, buyer, perTonne, massKg, gain }) => ({
      seller: lots.bidIds[seller]!,
      buyer: lots.bidIds[buyer]!,
      gainCnyPerT: priceText(perTonne),
      massKg,
      gainCny: cnyText(gain),
    })),
    transfers: transfers.map(({ seller, buyer, massKg, price, to }) => ({
      seller: lots.bidIds[seller]!,
      buyer: lots.bidIds[buyer]!,
      massKg,
      agreedCnyPerT: priceText(price),
      cnyPerT: priceText(to - price),
      cny: cnyText(worth(to - price, massKg)),
    })),
    transferCny: cnyText(transfers.reduce((sum, { massKg, price, to }) => sum + worth(Math.abs(to - price), massKg), 0n)),
  }
  return { ok: true, value, warnings: [] }
}

/** What a tonne on a way is worth to both ends together. */
function gainOf(lots: Lots, way: number, seller: number, buyer: number): number {
  return lots.bidTicks[buyer]! - lots.bidTicks[seller]! - lots.wayTicks[way]!
}

/** Every bid in slices, least paid first; what is not dealt earns nothing. */
function slicesOf(lots: Lots, deals: readonly Deal[]): Slice[][] {
  const slices = Array.from(lots.bidIds, (): Slice[] => [])
  const left = lots.bidKg.slice()
  for (const { way, seller, buyer, massKg, price } of deals) {
    slices[seller]!.push({ payoff: price - lots.bidTicks[seller]!, massKg })
    slices[buyer]!.push({ payoff: lots.bidTicks[buyer]! - lots.wayTicks[way]! - price, massKg })
    left[seller]! -= massKg
    left[buyer]! -= massKg
  }
  slices.forEach((own, bid) => {
    if (left[bid]! > 0) own.push({ payoff: 0, massKg: left[bid]! })
    own.sort((a, b) => a.payoff - b.payoff)
  })
  return slices
}

type Leaving = { seller: number; buyer: number; perTonne: number; massKg: number; gain: bigint }

/** What a pair would gain on its least paid slices, as long as they are better used together. */
function leaving(
  lots: Lots,
  way: number,
  { seller, buyer }: { seller: number; buyer: number },
  slices: readonly Slice[][],
): Leaving | undefined {
  const gives = slices[seller]!
  const takes = slices[buyer]!
  const together = gainOf(lots, way, seller, buyer)
  const found: Leaving = { seller, buyer, perTonne: 0, massKg: 0, gain: 0n }
  let [g, t, usedG, usedT] = [0, 0, 0, 0]
  while (g < gives.length && t < takes.length) {
    const more = together - gives[g]!.payoff - takes[t]!.payoff
    if (more <= 0) break
    const massKg = Math.min(gives[g]!.massKg - usedG, takes[t]!.massKg - usedT)
    found.perTonne = Math.max(found.perTonne, more)
    found.massKg += massKg
    found.gain += worth(more, massKg)
    usedG += massKg
    usedT += massKg
    if (usedG === gives[g]!.massKg) [g, usedG] = [g + 1, 0]
    if (usedT === takes[t]!.massKg) [t, usedT] = [t + 1, 0]
  }
  return found.massKg > 0 ? found : undefined
}

/** Deals whose price has to move, and to what, so that no pair gains by leaving. */
function transfersOf(engine: Engine, lots: Lots, parts: readonly ClearedPart[], deals: readonly Deal[]): (Deal & { to: number })[] {
  const moved = new Map<number, number>()
  for (const { part, use } of parts) {
    const own = new Set(part.ways)
    const wanted = deals
      .filter(deal => own.has(deal.way))
      .map(deal => ({ node: lots.from[deal.way]!, ticks: deal.price, massKg: deal.massKg }))
    if (wanted.length === 0) continue
    const found = nearestPrices(engine, lots, part, use, wanted)
    part.nodes.forEach((node, at) => moved.set(node, found[at]!))
  }
  return deals.map(deal => ({ ...deal, to: moved.get(lots.from[deal.way]!)! })).filter(deal => deal.to !== deal.price)
}

function bestFirst(lots: Lots, ends: (way: number) => { seller: number; buyer: number }): bigint {
  const left = lots.bidKg.slice()
  const ways = Array.from(lots.from, (_, way) => ({ way, ...ends(way) })).map(one => ({
    ...one,
    gain: gainOf(lots, one.way, one.seller, one.buyer),
  }))
  let sum = 0n
  for (const { seller, buyer, gain } of ways.sort((a, b) => b.gain - a.gain || a.way - b.way)) {
    if (gain <= 0) break
    const massKg = Math.min(left[seller]!, left[buyer]!)
    left[seller]! -= massKg
    left[buyer]! -= massKg
    sum += worth(gain, massKg)
  }
  return sum
}

/** A market of pairs has a bid a node, and ways from who sells to who buys that carry whatever the two deal. */
function noPairs(lots: Lots): Problem | undefined {
  const side = new Map<number, number>()
  for (const [bid, node] of lots.bidNode.entries()) {
    if (side.has(node)) return pairsOnly(`bids/${bid}/node`, lots.nodes[node]!)
    side.set(node, lots.side[bid]!)
  }
  const way = lots.from.findIndex((from, at) => side.get(from) !== 1 || side.get(lots.to[at]!) !== -1 || lots.wayKg[at] !== Infinity)
  return way < 0 ? undefined : pairsOnly(`ways/${way}`, `${lots.nodes[lots.from[way]!]!} - ${lots.nodes[lots.to[way]!]!}`)
}
const pairsOnly = (path: string, name: string): Problem =>
  problem(
    'clearing.pairs',
    { path },
    {
      zh: `“${name}”不是一对买卖双方`,
      en: `"${name}" is no pair of a seller and a buyer`,
      fixZh: '每个节点只放一个报价，通道由卖方到买方，不设上限',
      fixEn: 'put one bid at every node; ways lead from a seller to a buyer and have no capacity',
    },
  )
