// LDL' of a sparse symmetric quasi-definite matrix, its solves, and those entries of its inverse that lie on its pattern.
// Factor: up-looking by rows of L over the elimination tree (Davis, Direct Methods for Sparse Linear Systems, SIAM 2006, chapter 4).
// Inverse: Takahashi, Fagan and Chin (1973); Erisman and Tinney, CACM 18 (1975).
import { type Triplets, type Upper, upperOf } from './matrix.ts'
import type { Ordering } from './minimumDegree.ts'

export type Factor = {
  size: number
  place: Int32Array
  /** Unit lower triangle by columns, rows ascending. */
  starts: Int32Array
  rows: Int32Array
  values: Float64Array
  pivots: Float64Array
  parent: Int32Array
}

type Tree = { parent: Int32Array; starts: Int32Array }

/** Elimination tree and the length of each column of the factor. */
function treeOf({ size, starts, rows }: Upper): Tree {
  const parent = new Int32Array(size).fill(-1)
  const seen = new Int32Array(size).fill(-1)
  const lengths = new Int32Array(size + 1)
  for (let k = 0; k < size; k++) {
    seen[k] = k
    for (let p = starts[k]!; p < starts[k + 1]!; p++) {
      for (let i = rows[p]!; i < k && seen[i] !== k; i = parent[i]!) {
        if (parent[i] === -1) parent[i] = k
        lengths[i + 1]!++
        seen[i] = k
      }
    }
  }
  for (let k = 0; k < size; k++) lengths[k + 1]! += lengths[k]!
  return { parent, starts: lengths }
}

/**
 * Factors the matrix under an order. No pivots are exchanged: a quasi-definite matrix needs none (Vanderbei, SIAM J. Optim. 5, 1995).
 * @throws RangeError when a pivot vanishes: the caller grounds every component first, so that would be our own mistake
 */
export function factorise(entries: Triplets, ordering: Ordering): Factor {
  const upper = upperOf(entries, ordering.place)
  const { size } = upper
  const { parent, starts } = treeOf(upper)
  const rows = new Int32Array(starts[size]!)
  const values = new Float64Array(starts[size]!)
  const pivots = new Float64Array(size)
  const ends = starts.slice(0, size)
  const dense = new Float64Array(size)
  const seen = new Int32Array(size).fill(-1)
  const stack = new Int32Array(size)
  const path = new Int32Array(size)
  for (let k = 0; k < size; k++) {
    // Pattern of row k of L: the paths of its entries up the tree, in an order that puts children first.
    let top = size
    seen[k] = k
    for (let p = upper.starts[k]!; p < upper.starts[k + 1]!; p++) {
      let i = upper.rows[p]!
      dense[i]! += upper.values[p]!
      let length = 0
      for (; seen[i] !== k; i = parent[i]!) {
        path[length++] = i
        seen[i] = k
      }
      while (length > 0) stack[--top] = path[--length]!
    }
    let pivot = dense[k]!
    dense[k] = 0
    for (; top < size; top++) {
      const i = stack[top]!
      const value = dense[i]!
      dense[i] = 0
      const end = ends[i]!
      for (let p = starts[i]!; p < end; p++) dense[rows[p]!]! -= values[p]! * value
      const scaled = value / pivots[i]!
      pivot -= scaled * value
      rows[end] = k
      values[end] = scaled
      ends[i] = end + 1
    }
    if (!(Math.abs(pivot) > 0)) throw new RangeError(`factorise: pivot ${k} of ${size} is ${pivot}`)
    pivots[k] = pivot
  }
  return { size, place: ordering.place, starts, rows, values, pivots, parent }
}

/** Solves the system for a dense right side in the caller's numbering; a new vector. */
export function solve(factor: Factor, right: Float64Array): Float64Array {
  const { size, place, starts, rows, values, pivots } = factor
  const x = new Float64Array(size)
  for (let i = 0; i < size; i++) x[place[i]!] = right[i]!
  for (let j = 0; j < size; j++) {
    const xj = x[j]!
    if (xj !== 0) for (let p = starts[j]!; p < starts[j + 1]!; p++) x[rows[p]!]! -= values[p]! * xj
  }
  for (let j = 0; j < size; j++) x[j]! /= pivots[j]!
  for (let j = size - 1; j >= 0; j--) {
    let xj = x[j]!
    for (let p = starts[j]!; p < starts[j + 1]!; p++) xj -= values[p]! * x[rows[p]!]!
    x[j] = xj
  }
  const out = new Float64Array(size)
  for (let i = 0; i < size; i++) out[i] = x[place[i]!]!
  return out
}

/** Room for `quadratic`, so that many calls share it. */
export type Scratch = { x: Float64Array; seen: Uint8Array; touched: Int32Array }
export function scratch(size: number): Scratch {
  return { x: new Float64Array(size), seen: new Uint8Array(size), touched: new Int32Array(size) }
}

/**
 * q' K^-1 q of a sparse q, by one forward solve along the paths of its entries up the tree.
 * @param rows of q in the caller's numbering @param values beside them
 */
export function quadratic(factor: Factor, rows: ArrayLike<number>, values: ArrayLike<number>, room: Scratch): number {
  const { x, seen, touched } = room
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const start = factor.place[rows[at]!]!
    x[start]! += values[at]!
    for (let i = start; i >= 0 && seen[i] === 0; i = factor.parent[i]!) {
      seen[i] = 1
      touched[count++] = i
    }
  }
  const reach = touched.subarray(0, count).sort()
  let sum = 0
  for (const j of reach) {
    const xj = x[j]!
    x[j] = 0
    seen[j] = 0
    if (xj === 0) continue
    for (let p = factor.starts[j]!; p < factor.starts[j + 1]!; p++) x[factor.rows[p]!]! -= factor.values[p]! * xj
    sum += (xj * xj) / factor.pivots[j]!
  }
  return sum
}

/** Entries of the inverse on the pattern of the factor. */
export type Inverse = { diagonal: Float64Array; values: Float64Array }

export function selectedInverse(factor: Factor): Inverse {
  const { size, starts, rows, values, pivots } = factor
  const inverse: Inverse = { diagonal: new Float64Array(size), values: new Float64Array(values.length) }
  const column = new Float64Array(size)
  /** Where in the columns' lists a row stands: each column of the inverse is built from those to its right. */
  const at = new Int32Array(size).fill(-1)
  for (let j = size - 1; j >= 0; j--) {
    const from = starts[j]!
    const to = starts[j + 1]!
    for (let p = from; p < to; p++) {
      at[rows[p]!] = p
      column[p - from] = 0
    }
    // Z[i, j] = - sum over k in the column of L[k, j] Z[i, k].
    for (let p = from; p < to; p++) {
      const k = rows[p]!
      const lk = values[p]!
      let own = lk * inverse.diagonal[k]!
      for (let q = starts[k]!; q < starts[k + 1]!; q++) {
        const there = at[rows[q]!]!
        if (there < 0) continue
        const z = inverse.values[q]!
        column[there - from]! += lk * z
        own += values[there]! * z
      }
      column[p - from]! += own
    }
    let diagonal = 1 / pivots[j]!
    for (let p = from; p < to; p++) {
      const z = -column[p - from]!
      inverse.values[p] = z
      diagonal -= values[p]! * z
      at[rows[p]!] = -1
    }
    inverse.diagonal[j] = diagonal
  }
  return inverse
}

/** Entry of the inverse in the caller's numbering; it must lie on the pattern. */
export function inverseAt(factor: Factor, inverse: Inverse, row: number, column: number): number {
  const a = factor.place[row]!
  const b = factor.place[column]!
  if (a === b) return inverse.diagonal[a]!
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  let from = factor.starts[low]!
  let to = factor.starts[low + 1]! - 1
  while (from < to) {
    const middle = (from + to) >> 1
    if (factor.rows[middle]! < high) from = middle + 1
    else to = middle
  }
  if (factor.rows[from] !== high) throw new RangeError(`inverseAt: (${row}, ${column}) is not on the pattern of the factor`)
  return inverse.values[from]!
}
