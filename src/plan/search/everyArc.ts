// Every arc that there is, one after another, none of them kept: for models small enough to be searched whole, and for those who write the
// whole model down. As many as countArcs.ts counts.
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { ArcBook, ArcKey } from './arcs.ts'
import { nodesByMaterial } from './pricing.ts'

export function* everyArc(facts: Facts, network: Network, book: ArcBook): Generator<ArcKey> {
  for (const { key } of book.explicit) yield key
  const { supplies, receivers } = nodesByMaterial(facts)
  for (let period = 0; period < facts.periods.length; period++)
    for (const { index: material } of facts.materials)
      for (const supply of supplies[material]!)
        for (const receiver of receivers[material]!) yield* between(facts, network, book, supply, receiver, period)
}

/** Pricing names the cheapest pair of stations only; with other prices another pair may be the best, so each is an arc. */
function* between(facts: Facts, network: Network, book: ArcBook, supply: number, receiver: number, period: number): Generator<ArcKey> {
  for (const mode of network.direct) {
    const key = { supply, receiver, period, mode: mode.index, a: -1, b: -1, explicit: -1 }
    if (book.isPossible(key)) yield key
  }
  const from = facts.supplies[supply]!.site,
    to = facts.receivers[receiver]!.site
  if (from === to) return
  for (const web of network.webs)
    for (const { station: a } of web.legs[from]!)
      for (const { station: b } of web.legs[to]!) {
        const key = { supply, receiver, period, mode: web.mode.index, a, b, explicit: -1 }
        if (a !== b && book.isPossible(key)) yield key
      }
}

export function addEveryArc(facts: Facts, network: Network, book: ArcBook): void {
  for (const key of everyArc(facts, network, book)) book.add(key)
}
