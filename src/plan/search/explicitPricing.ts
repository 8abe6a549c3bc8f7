// Arcs of the arcs table priced like those of the network, where they are too many to be all in the model.
import { modeOfArc } from './arcs.ts'
import type { PricingTask } from './pricingTypes.ts'

type Task = Pick<PricingTask, 'facts' | 'layout' | 'book' | 't' | 'worth' | 'rates' | 'y' | 'options' | 'best' | 'answer'>

export function priceExplicit({ facts, layout, book, t, worth, rates, y, options, best, answer }: Task): void {
  const P = layout.periods
  const here = options.nodes === undefined ? undefined : insideOf(facts.supplies.length, facts.receivers.length, options.nodes)
  const leaves = Float64Array.from(facts.supplies, ({ index, asked }) => rates.cny * asked[t]! - y(layout.supplyRow[index * P + t]!))
  for (const { key, row, capacityRow } of book.explicit) {
    if (key.period !== t) continue
    const { supply, receiver } = key
    if (here !== undefined && (here.supplies[supply] === 0 || here.receivers[receiver] === 0)) continue
    const { kind, material } = facts.supplies[supply]!
    let cost =
      leaves[supply]! -
      (kind === 'stream' ? worth.stream : worth.any)[receiver]! +
      rates.cny * row.cnyPerT +
      rates.co2 * (row.co2KgPerT ?? 0) +
      rates.tkm * facts.materials[material]!.wet * (row.km ?? 0) -
      y(capacityRow)
    if (book.pairs.at[receiver] === 1) for (const pair of book.pairs.entries(supply, receiver, t)) cost -= y(pair.row) * pair.value
    if (book.links.at[receiver] === 1) for (const link of book.links.rows(supply, receiver, t, modeOfArc(row))) cost -= y(link)
    if (cost >= options.threshold && cost >= answer.worst) continue
    best.offer(supply, receiver, t, -1, -1, -1, cost, options.threshold, answer, book, key.explicit)
  }
}

function insideOf(supplyCount: number, receiverCount: number, nodes: NonNullable<PricingTask['options']['nodes']>) {
  const inside = { supplies: new Uint8Array(supplyCount), receivers: new Uint8Array(receiverCount) }
  for (const list of nodes.supplies) for (const supply of list) inside.supplies[supply] = 1
  for (const list of nodes.receivers) for (const receiver of list) inside.receivers[receiver] = 1
  return inside
}
