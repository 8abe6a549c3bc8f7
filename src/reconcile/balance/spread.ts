// How sure each estimate is: for adjusted figures from entries of the inverse on its pattern, for unmeasured flows by a forward
// solve each, over the measured flows that cross to their side of the forest.
import { incidence } from '../network/bridges.ts'
import type { System } from './system.ts'
import { isActive, reach } from './system.ts'

/** A measured flow in a sum of flows, +1 or -1 by its direction. */
export type Term = { flow: number; sign: number }

/** Variance of a figure as measured, the common biases of its instrument included. */
export function measuredVariance({ indexed: { variance, biasFactor } }: System, flow: number): number {
  return variance[flow]! + biasFactor[2 * flow]! ** 2 + biasFactor[2 * flow + 1]! ** 2
}

/** Variance of a sum of adjusted figures: the sum's own less u' K^-1 u. */
export function varianceOf(system: System, terms: readonly Term[]): number {
  const rows: number[] = []
  const values: number[] = []
  let own = 0
  for (const { flow, sign } of terms) {
    own += system.indexed.variance[flow]!
    reach(system, flow, sign, rows, values)
  }
  if (rows.length === 0) return own
  const gone = system.kernel.quadratic(rows, values)
  return own - gone < 1e-12 * own ? 0 : own - gone
}

/** Variances of all adjusted figures, NaN for others; null where each would cost a solve of its own. */
export function adjustedVariances(system: System): Float64Array | null {
  const { indexed, parts, row, kernel } = system
  const at = kernel.inverse?.()
  if (at === undefined) return null
  const found = new Float64Array(indexed.count).fill(NaN)
  for (let flow = 0; flow < indexed.count; flow++) {
    if (!isActive(parts, flow)) continue
    const d = indexed.variance[flow]!
    const a = row[indexed.from[flow]!]!
    const b = row[indexed.to[flow]!]!
    const rows: number[] = []
    const values: number[] = []
    reach(system, flow, 1, rows, values)
    let gone = 0
    for (let i = 0; i < rows.length; i++) {
      gone += values[i]! ** 2 * at(rows[i]!, rows[i]!)
      for (let k = i + 1; k < rows.length; k++) gone += 2 * values[i]! * values[k]! * at(rows[i]!, rows[k]!)
    }
    const rest = d - gone
    found[flow] = a === b && rows.length === 0 ? d : rest < 1e-12 * d ? 0 : rest
  }
  return found
}

/** What a unit of imbalance along each active flow's ends would do: A_j' M^-1 A_j, the variance of its multiplier. */
export function tensionVariances(system: System): Float64Array | null {
  const { indexed, parts, row, kernel } = system
  const at = kernel.inverse?.()
  if (at === undefined) return null
  const found = new Float64Array(indexed.count)
  for (let flow = 0; flow < indexed.count; flow++) {
    const a = row[indexed.from[flow]!]!
    const b = row[indexed.to[flow]!]!
    if (!isActive(parts, flow) || a === b) continue
    found[flow] = (a >= 0 ? at(a, a) : 0) + (b >= 0 ? at(b, b) : 0) - (a >= 0 && b >= 0 ? 2 * at(a, b) : 0)
  }
  return found
}

/** The same for one flow, by a solve. */
export function tensionVariance({ indexed, row, kernel }: System, flow: number): number {
  const a = row[indexed.from[flow]!]!
  const b = row[indexed.to[flow]!]!
  if (a === b) return 0
  const rows = [a, b].filter(at => at >= 0)
  return kernel.quadratic(rows, a >= 0 && b >= 0 ? [-1, 1] : [1])
}

/** The adjusted figures that an observable flow is the sum of: those that cross to the side of its bridge that has fewer. */
export function sidesOf(system: System): { cost: (flow: number) => number; terms: (flow: number) => Term[] } {
  const { indexed, parts, classes } = system
  const { from, to, nodes } = indexed
  const { forest } = classes
  const { starts, flows } = incidence(indexed, flow => isActive(parts, flow))
  const before = new Float64Array(nodes.length + 1)
  for (let at = 0; at < nodes.length; at++) {
    const node = forest.order[at]!
    before[at + 1] = before[at]! + starts[node + 1]! - starts[node]!
  }
  /** First and last place in the order of the tree that a node is in. */
  const rootOf = new Int32Array(nodes.length)
  for (let at = 0; at < nodes.length; at++) {
    const node = forest.order[at]!
    const flow = forest.over[node]!
    rootOf[node] = flow < 0 ? node : rootOf[from[flow] === node ? to[flow]! : from[flow]!]!
  }
  const side = (flow: number) => {
    const child = forest.over[from[flow]!] === flow ? from[flow]! : to[flow]!
    const root = rootOf[child]!
    const inside = before[forest.end[child]!]! - before[forest.start[child]!]!
    const whole = before[forest.end[root]!]! - before[forest.start[root]!]!
    return { child, root, inside, outside: whole - inside }
  }
  return {
    cost: flow => {
      const { inside, outside } = side(flow)
      return Math.min(inside, outside)
    },
    terms: flow => {
      const { child, root, inside, outside } = side(flow)
      const within = inside <= outside
      const signs = new Map<number, number>()
      const [first, last] = within ? [forest.start[child]!, forest.end[child]!] : [forest.start[root]!, forest.end[root]!]
      for (let at = first; at < last; at++) {
        if (!within && at >= forest.start[child]! && at < forest.end[child]!) continue
        const node = forest.order[at]!
        for (let p = starts[node]!; p < starts[node + 1]!; p++) {
          const other = flows[p]!
          signs.set(other, (signs.get(other) ?? 0) + (to[other] === node ? 1 : -1))
        }
      }
      // What comes into the child's side leaves it over the bridge, and the other way round.
      const away = (within ? child : -1) === from[flow] || (!within && child === to[flow]) ? 1 : -1
      return [...signs].filter(([, sign]) => sign !== 0).map(([other, sign]) => ({ flow: other, sign: sign * away }))
    },
  }
}
