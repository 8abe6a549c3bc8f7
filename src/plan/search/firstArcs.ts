// The arcs that the first model starts with: the best few of every node, and those that a greedy allocation would use.
// Best arcs alone leave large sources without enough ways out; the greedy pass looks at capacities, so the first plan is near feasible.
import type { ArcBook } from './arcs.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'
import type { Network } from '../facts/network.ts'
import type { Candidate } from './bestArcs.ts'
import { priceArcs } from './pricing.ts'
import type { Nodes } from './pricingTypes.ts'

/** Arcs looked at per node, and those of them that enter whatever the greedy pass says. */
const lookedAt = 16
const alwaysIn = 4

/** Adds the first arcs, and all explicit ones where they are few: those have no rank. */
export function addFirstArcs(facts: Facts, network: Network, layout: Layout, book: ArcBook, nodes?: Nodes, period?: number): void {
  const { found } = priceArcs(facts, network, layout, book, undefined, {
    keep: lookedAt,
    threshold: Infinity,
    ...(nodes === undefined ? {} : { nodes }),
    ...(period === undefined ? {} : { period }),
  })
  const order = found.map((_, index) => index).sort((a, b) => found[a]!.cost - found[b]!.cost || a - b)
  addBest(facts, layout, book, found, order, alwaysIn)
  addGreedy(facts, layout, book, found, order)
}

function addBest(facts: Facts, layout: Layout, book: ArcBook, found: Candidate[], order: number[], many: number): void {
  const P = layout.periods
  const ofSupply = new Uint8Array(facts.supplies.length * P),
    ofReceiver = new Uint8Array(facts.receivers.length * P)
  for (const index of order) {
    const { key, cost } = found[index]!
    const s = key.supply * P + key.period,
      r = key.receiver * P + key.period
    if (cost > -Infinity && ofSupply[s]! >= many && ofReceiver[r]! >= many) continue
    if (cost > -Infinity) {
      ofSupply[s] = Math.min(ofSupply[s]! + 1, 255)
      ofReceiver[r] = Math.min(ofReceiver[r]! + 1, 255)
    }
    book.add(key)
  }
}

/** Cheapest arc first, each filled as far as both ends allow; every arc that carries something enters. */
function addGreedy(facts: Facts, layout: Layout, book: ArcBook, found: Candidate[], order: number[]): void {
  const P = layout.periods
  const canLeave = new Float64Array(facts.supplies.length * P),
    canArrive = new Float64Array(facts.receivers.length * P)
  for (const supply of facts.supplies)
    for (let t = 0; t < P; t++) canLeave[supply.index * P + t] = supply.generation[t]! + (supply.stock?.drawKt ?? 0)
  for (const unit of facts.units) {
    for (let t = 0; t < P; t++) {
      const most = unit.existing[t]! + unit.maxNew
      unit.recipe.inputs.forEach((input, i) => {
        if (unit.feeds[i]! >= 0) canArrive[unit.feeds[i]! * P + t]! += most * input.high
      })
      unit.recipe.outputs.forEach((output, i) => {
        if (unit.products[i]! >= 0) canLeave[unit.products[i]! * P + t]! += most * output.t
      })
    }
  }
  for (const receiver of facts.receivers) for (const step of receiver.steps) canArrive[receiver.index * P + step.period]! += step.kt
  for (const index of order) {
    const { key } = found[index]!
    const s = key.supply * P + key.period,
      r = key.receiver * P + key.period
    const amount = Math.min(canLeave[s]!, canArrive[r]!)
    if (amount <= 0) continue
    canLeave[s]! -= amount
    canArrive[r]! -= amount
    book.add(key)
  }
}
