// The balances that measured flows are held to, as one sparse symmetric system: unmeasured flows are contracted away, so what
// is left is a weighted Laplacian of regions, bordered by one row for each bias that an instrument's figures share.
//
//   [ A D A'   A F   ] [ potential ]   [ imbalance ]        y = x + F b + e,  e ~ (0, D),  b ~ (0, I),  A x = 0
//   [ F'A'   -(I+H)  ] [ bias      ] = [ held      ]
//
// Quasi-definite, so it factors under any order. Crowe, Garcia Campos and Hrymak, AIChE J. 29 (1983), with the projection by graph.
import type { Classes } from '../network/classify.ts'
import type { Indexed } from '../network/index.ts'
import { apart, join, setOf } from '../network/join.ts'
import { type Kernel, openKernel } from '../sparse/kernel.ts'
import { put, triplets, type Triplets } from '../sparse/matrix.ts'

/**
 * How each flow takes part. `ignored`: it has no figure, or its figure is left out; `held`: 0, or -1 / +1 at its least or most,
 * where it is a constant; `free`: ignored and not held, so the balances alone say what it is.
 */
export type Parts = { ignored: Uint8Array; held: Int8Array; free: Uint8Array }

export function partsOf(ignored: Uint8Array, held: Int8Array): Parts {
  return { ignored, held, free: ignored.map((without, flow) => (without === 1 && held[flow] === 0 ? 1 : 0)) }
}

export type System = {
  indexed: Indexed
  parts: Parts
  classes: Classes
  /** Row of each node's region; -1 where its component is grounded: the potential there is zero. */
  row: Int32Array
  rows: number
  /** Rows of balances, then one a bias. */
  size: number
  kernel: Kernel
}

export function heldAt({ least, most }: Indexed, held: Int8Array, flow: number): number {
  return held[flow] === -1 ? least[flow]! : most[flow]!
}

/** Whether a flow has a figure that may be adjusted. */
export const isActive = ({ ignored, held }: Parts, flow: number): boolean => ignored[flow] === 0 && held[flow] === 0

/**
 * Each component of regions has one balance that the others already say; its smallest region is grounded.
 * The outside grounds its own component and has no balance at all.
 */
function rowsOf(indexed: Indexed, parts: Parts, { region }: Classes): { row: Int32Array; rows: number } {
  const { nodes, count, from, to } = indexed
  const components = apart(nodes.length)
  for (let flow = 0; flow < count; flow++) if (isActive(parts, flow)) join(components, region[from[flow]!]!, region[to[flow]!]!)
  const own = new Int32Array(nodes.length).fill(-1)
  let rows = 0
  for (let node = 0; node < nodes.length; node++) if (region[node] === node && setOf(components, node) !== node) own[node] = rows++
  return { row: Int32Array.from(region, of => own[of]!), rows }
}

function assemble(indexed: Indexed, parts: Parts, row: Int32Array, rows: number): Triplets {
  const { count, from, to, variance, bias, biasFactor, biases } = indexed
  const size = rows + biases.length
  const entries = triplets(size, 10 * count + biases.length)
  for (let k = 0; k < biases.length; k++) put(entries, rows + k, rows + k, -1)
  for (let flow = 0; flow < count; flow++) {
    if (parts.ignored[flow] === 1) continue
    const a = row[from[flow]!]!
    const b = row[to[flow]!]!
    const active = parts.held[flow] === 0
    const d = variance[flow]!
    if (active && a !== b) {
      if (a >= 0) put(entries, a, a, d)
      if (b >= 0) put(entries, b, b, d)
      if (a >= 0 && b >= 0) put(entries, a, b, -d)
    }
    for (let slot = 2 * flow; slot < 2 * flow + 2; slot++) {
      if (bias[slot]! < 0) continue
      const k = rows + bias[slot]!
      const factor = biasFactor[slot]!
      if (active && a !== b) {
        if (a >= 0) put(entries, a, k, -factor)
        if (b >= 0) put(entries, b, k, factor)
      }
      // A held figure no longer moves, but what it says of the bias still counts.
      if (!active) put(entries, k, k, (-factor * factor) / d)
      if (slot === 2 * flow && bias[slot + 1]! >= 0)
        put(entries, k, rows + bias[slot + 1]!, active ? 0 : (-factor * biasFactor[slot + 1]!) / d)
    }
  }
  return entries
}

/** @param mostWork multiplications beyond which the factor gives way to an iteration */
export function openSystem(indexed: Indexed, parts: Parts, classes: Classes, mostWork: number): System {
  const { row, rows } = rowsOf(indexed, parts, classes)
  const entries = assemble(indexed, parts, row, rows)
  return { indexed, parts, classes, row, rows, size: entries.size, kernel: openKernel(entries, rows, mostWork) }
}

/** What the balances are off by as measured, and what held figures say of the biases. */
export function rightSide({ indexed, parts, row, rows, size }: System): Float64Array {
  const { count, from, to, mass, variance, bias, biasFactor } = indexed
  const right = new Float64Array(size)
  for (let flow = 0; flow < count; flow++) {
    const held = parts.held[flow] !== 0
    if (parts.free[flow] === 1) continue
    const value = held ? heldAt(indexed, parts.held, flow) : mass[flow]!
    const a = row[from[flow]!]!
    const b = row[to[flow]!]!
    if (a >= 0) right[a]! -= value
    if (b >= 0) right[b]! += value
    if (!held || parts.ignored[flow] === 1) continue
    for (let slot = 2 * flow; slot < 2 * flow + 2; slot++)
      if (bias[slot]! >= 0) right[rows + bias[slot]!]! += (biasFactor[slot]! * (value - mass[flow]!)) / variance[flow]!
  }
  return right
}

/** `(d A_j, f_j)`: what the estimate of a flow takes from potentials and biases. Appended to the given lists. */
export function reach(system: System, flow: number, sign: number, rows: number[], values: number[]): void {
  const { indexed, row } = system
  const add = (at: number, value: number): void => {
    rows.push(at)
    values.push(value)
  }
  const a = row[indexed.from[flow]!]!
  const b = row[indexed.to[flow]!]!
  if (a !== b) {
    const d = sign * indexed.variance[flow]!
    if (a >= 0) add(a, -d)
    if (b >= 0) add(b, d)
  }
  for (let slot = 2 * flow; slot < 2 * flow + 2; slot++) {
    if (indexed.bias[slot]! < 0) continue
    add(system.rows + indexed.bias[slot]!, sign * indexed.biasFactor[slot]!)
  }
}
