// What is asked of pricing, what it works on, and what it finds.
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { Layout } from '../model/layout.ts'
import type { Rates, Worth } from './arcWorth.ts'
import type { ArcBook } from './arcs.ts'
import type { Best, PricingAnswer, Seen } from './bestArcs.ts'

export type PricingOptions = {
  /** Arcs kept per node and period. */
  keep: number
  /** Arcs with a reduced cost below this are candidates; +Infinity ranks all of them. */
  threshold: number
  seen?: Seen
  /** Only arcs between these; all nodes where nothing is said. */
  nodes?: Nodes
  /** Only this period. */
  period?: number
}
/** Per wet kilotonne, the same for every material: from station to station (Infinity where no train may go), and what a slot at one is worth. */
export type Trains = { between: Float64Array; leastBetween: number; slot: Float64Array }

/** One material in one period. */
export type PricingTask = {
  facts: Facts
  network: Network
  layout: Layout
  book: ArcBook
  t: number
  material: number
  from: Int32Array
  to: Int32Array
  worth: Worth
  /** Per web. */
  trains: Trains[]
  rates: Rates
  y: (row: number) => number
  options: PricingOptions
  best: Best
  answer: PricingAnswer
}

/** Supplies and receivers by material. */
export type Nodes = { supplies: Int32Array[]; receivers: Int32Array[] }
