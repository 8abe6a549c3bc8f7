// Every possible arc as a column: for models small enough to be searched whole, and for trials of arc generation.
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { Layout } from '../model/layout.ts'
import type { ArcBook } from './arcs.ts'
import { priceArcs } from './pricing.ts'

export function addAllArcs(facts: Facts, network: Network, layout: Layout, book: ArcBook): void {
  for (const { key } of priceArcs(facts, network, layout, book, undefined, { keep: Infinity, threshold: Infinity }).found) book.add(key)
  addStationPairs(facts, network, book)
}

/** Pricing names the cheapest pair of stations only; with other prices another pair may be the best. */
function addStationPairs(facts: Facts, network: Network, book: ArcBook): void {
  for (const web of network.webs)
    for (const supply of facts.supplies)
      for (const receiver of facts.receivers) {
        if (receiver.material !== supply.material || receiver.site === supply.site) continue
        for (let period = 0; period < facts.periods.length; period++)
          for (const { station: a } of web.legs[supply.site]!)
            for (const { station: b } of web.legs[receiver.site]!) {
              const key = { supply: supply.index, receiver: receiver.index, period, mode: web.mode.index, a, b, explicit: -1 }
              if (a !== b && book.isPossible(key)) book.add(key)
            }
      }
}
