// What the balances can say of each flow, by the graph alone and before any figure is looked at: exact, and nearly linear.
// Vaclavek, Chem. Eng. Sci. 24 (1969); Kretsovalis and Mavrovouniotis, Comput. Chem. Eng. 11 and 12 (1987, 1988).
import type { FlowClass } from '#domain/reconciliation.ts'
import { type Forest, forestOf } from './bridges.ts'
import type { Indexed } from './index.ts'
import { apart, join, setOf } from './join.ts'

export type Classes = {
  of: FlowClass[]
  forest: Forest
  /** For each node the set that unmeasured flows bind it into, by its smallest node; 0 is the outside. */
  region: Int32Array
}

/**
 * Measured flows whose ends unmeasured flows bind into one cancel out of every balance that is left: nothing checks them.
 * @param free 1 for a flow that counts as unmeasured: not measured, or left out as a gross error
 */
export function classify(indexed: Indexed, free: Uint8Array): Classes {
  const { nodes, count, from, to } = indexed
  const sets = apart(nodes.length)
  for (let flow = 0; flow < count; flow++) if (free[flow] === 1) join(sets, from[flow]!, to[flow]!)
  const region = Int32Array.from(nodes, (_, node) => setOf(sets, node))
  const forest = forestOf(indexed, free)
  const of: FlowClass[] = []
  for (let flow = 0; flow < count; flow++) {
    if (free[flow] === 1) of.push(forest.bridge[flow] === 1 ? 'observable' : 'unobservable')
    else of.push(region[from[flow]!] === region[to[flow]!] ? 'measured' : 'redundant')
  }
  return { of, forest, region }
}
