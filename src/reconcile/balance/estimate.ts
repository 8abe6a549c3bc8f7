// Weighted least squares on a system of balances: adjusted masses, what unmeasured flows come out as, and the multipliers.
import { type System, heldAt, rightSide } from './system.ts'

export type Estimate = {
  /** By node: what one more unit of imbalance there would add to the objective. Zero at the outside. */
  potential: Float64Array
  bias: Float64Array
  /** NaN for flows that no balance gives. */
  value: Float64Array
  chiSquare: number
}

/** Potential at the head of a flow less that at its tail: the flow's column times the multipliers. */
export function tension({ indexed: { from, to } }: System, potential: Float64Array, flow: number): number {
  return potential[to[flow]!]! - potential[from[flow]!]!
}

/** What the common biases add to a flow's figure. */
function shared({ indexed: { bias, biasFactor } }: System, biases: Float64Array, flow: number): number {
  let sum = 0
  for (let slot = 2 * flow; slot < 2 * flow + 2; slot++) if (bias[slot]! >= 0) sum += biasFactor[slot]! * biases[bias[slot]!]!
  return sum
}

/** x = y - D A' potential - F bias; held flows stay where they are held. */
export function estimate(system: System): Estimate {
  const { indexed, parts, row, rows, size, kernel } = system
  const { count, mass, variance, nodes } = indexed
  const right = rightSide(system)
  const solved = size === 0 ? right : kernel.solve(right)
  const potential = Float64Array.from(nodes, (_, node) => (row[node]! < 0 ? 0 : solved[row[node]!]!))
  const bias = solved.slice(rows)
  const value = new Float64Array(count).fill(NaN)
  let chiSquare = 0
  for (const b of bias) chiSquare += b * b
  for (let flow = 0; flow < count; flow++) {
    const common = shared(system, bias, flow)
    if (parts.held[flow] !== 0) {
      value[flow] = heldAt(indexed, parts.held, flow)
      if (parts.ignored[flow] === 0) chiSquare += (value[flow]! - mass[flow]! + common) ** 2 / variance[flow]!
    } else if (parts.free[flow] === 0) {
      const pull = tension(system, potential, flow)
      value[flow] = mass[flow]! - variance[flow]! * pull - common
      chiSquare += variance[flow]! * pull * pull
    }
  }
  fillObservable(system, value)
  return { potential, bias, value, chiSquare }
}

/** An observable flow carries what its side of the forest has left over: sums over runs of the depth-first order. */
function fillObservable({ indexed, parts, classes }: System, value: Float64Array): void {
  const { nodes, count, from, to } = indexed
  const { forest } = classes
  const into = new Float64Array(nodes.length + 1)
  for (let flow = 0; flow < count; flow++) {
    if (Number.isNaN(value[flow]!)) continue
    into[forest.start[from[flow]!]!]! -= value[flow]!
    into[forest.start[to[flow]!]!]! += value[flow]!
  }
  // Sums of subtrees, leaves first: prefix sums would mix the whole network's rounding into a small flow.
  const total = Float64Array.from(forest.order, (_, at) => into[at]!)
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = forest.order[at]!
    const flow = forest.over[node]!
    if (flow < 0) continue
    const above = from[flow] === node ? to[flow]! : from[flow]!
    if (forest.bridge[flow] === 1 && parts.free[flow] === 1) value[flow] = from[flow] === node ? total[at]! : -total[at]!
    total[forest.start[above]!]! += total[at]!
  }
}

/** What one more unit of a held flow would add to half the objective: below zero at the least, or above at the most, it wants to leave. */
export function multiplier(system: System, { potential, bias }: Estimate, flow: number): number {
  const { indexed, parts } = system
  const pull = tension(system, potential, flow)
  if (parts.ignored[flow] === 1) return pull
  return (heldAt(indexed, parts.held, flow) - indexed.mass[flow]! + shared(system, bias, flow)) / indexed.variance[flow]! + pull
}

/** Largest difference between what goes into a node and what leaves it, over the most that goes through one. */
export function worstGap({ indexed: { nodes, count, from, to, mass } }: System, value: Float64Array): number {
  const gap = new Float64Array(nodes.length)
  const through = new Float64Array(nodes.length)
  const unknown = new Uint8Array(nodes.length)
  for (let flow = 0; flow < count; flow++) {
    const v = value[flow]!
    for (const [node, sign] of [
      [from[flow]!, -1],
      [to[flow]!, 1],
    ] as const) {
      if (Number.isNaN(v)) unknown[node] = 1
      else {
        gap[node]! += sign * v
        through[node]! += Math.abs(v)
      }
    }
  }
  // A node that nearly nothing goes through is measured against the rounding of the largest figure.
  const largest = mass.reduce((most, one) => Math.max(most, one), 0)
  if (largest === 0) return 0
  let worst = 0
  for (let node = 1; node < nodes.length; node++)
    if (unknown[node] === 0) worst = Math.max(worst, Math.abs(gap[node]!) / (through[node]! + 1e-3 * largest))
  return worst
}
