// Prices every possible arc with the duals of the rows and returns the best per node. No arc is stored: typed arrays and loops.
// Reduced cost of an arc = cost - dual of its origin - dual of its end - duals of targets that count it - duals of lanes it uses.
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { Layout } from '../model/layout.ts'
import { arcRates, receiverWorth } from './arcWorth.ts'
import type { ArcBook } from './arcs.ts'
import { priceExplicit } from './explicitPricing.ts'
import { openBest, type PricingAnswer } from './bestArcs.ts'
import type { Nodes, PricingOptions } from './pricingTypes.ts'
import { priceWeb, trainCosts } from './railPricing.ts'
import { priceDirect } from './roadPricing.ts'

export function nodesByMaterial(facts: Facts, at: (site: number) => boolean = () => true): Nodes {
  const supplies: number[][] = facts.materials.map(() => []),
    receivers: number[][] = facts.materials.map(() => [])
  for (const supply of facts.supplies) if (at(supply.site)) supplies[supply.material]!.push(supply.index)
  for (const receiver of facts.receivers) if (at(receiver.site)) receivers[receiver.material]!.push(receiver.index)
  return { supplies: supplies.map(list => Int32Array.from(list)), receivers: receivers.map(list => Int32Array.from(list)) }
}

export function priceArcs(
  facts: Facts,
  network: Network,
  layout: Layout,
  book: ArcBook,
  dual: Float64Array | undefined,
  options: PricingOptions,
): PricingAnswer {
  const P = layout.periods
  const nodes = options.nodes ?? nodesByMaterial(facts)
  const best = openBest(facts, options.keep, options.seen)
  const answer: PricingAnswer = { found: [], worst: Infinity }
  const y = (row: number) => (row < 0 || dual === undefined ? 0 : dual[row]!)
  for (let t = options.period ?? 0; t < (options.period === undefined ? P : options.period + 1); t++) {
    const rates = arcRates(layout, t, y)
    const worth = receiverWorth(facts, layout, t, rates, y)
    const trains = network.webs.map((web, w) => trainCosts(facts, layout, web, w, t, rates, y))
    for (const material of facts.materials) {
      const from = nodes.supplies[material.index]!,
        to = nodes.receivers[material.index]!
      if (from.length === 0 || to.length === 0) continue
      priceDirect({ facts, network, layout, book, t, material: material.index, from, to, worth, trains, rates, y, options, best, answer })
      for (let w = 0; w < network.webs.length; w++)
        priceWeb({ facts, network, layout, book, t, material: material.index, from, to, worth, trains, rates, y, options, best, answer }, w)
    }
    if (book.priced) priceExplicit({ facts, layout, book, t, worth, rates, y, options, best, answer })
    best.flush(answer.found)
  }
  if (!book.priced) for (const arc of book.explicit) if (!book.has(arc.key)) answer.found.push({ cost: -Infinity, key: arc.key })
  return answer
}
