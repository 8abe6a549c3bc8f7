// One way in to the two ways of solving: the factor where it stays sparse, the iteration where it would not.
import { factorise, inverseAt, quadratic, scratch, selectedInverse, solve } from './factor.ts'
import { conjugateGradients } from './iterate.ts'
import type { Triplets } from './matrix.ts'
import { minimumDegree } from './minimumDegree.ts'

export type Kernel = {
  method: 'factor' | 'iteration'
  /** Entries below the diagonal of the factor, or of the matrix. */
  entries: number
  solve: (right: Float64Array) => Float64Array
  /** q' K^-1 q of a sparse q. */
  quadratic: (rows: readonly number[], values: readonly number[]) => number
  /** Entries of the inverse on the pattern of the matrix, all at once; absent where each costs a solve of its own. */
  inverse?: () => (row: number, column: number) => number
}

/** Relative residual that an iteration must reach. */
const iterationTolerance = 1e-12
/** One that stops above this is refused: a figure that does not balance is none. */
const mostResidual = 1e-8
const mostRounds = 20_000

/**
 * @param entries of a quasi-definite matrix whose first `positive` rows are the positive part
 * @param mostWork multiplications beyond which it is not factored
 */
export function openKernel(entries: Triplets, positive: number, mostWork: number): Kernel {
  const ordering = minimumDegree(entries, mostWork)
  if (ordering === null) return iterationKernel(entries, positive)
  const factor = factorise(entries, ordering)
  const room = scratch(factor.size)
  let inverse: ReturnType<typeof selectedInverse> | undefined
  return {
    method: 'factor',
    entries: factor.values.length,
    solve: right => solve(factor, right),
    quadratic: (rows, values) => quadratic(factor, rows, values, room),
    inverse: () => {
      const known = (inverse ??= selectedInverse(factor))
      return (row, column) => inverseAt(factor, known, row, column)
    },
  }
}

/** The border of biases is small blocks of its own: its inverse is applied by pairs, and the rest is positive definite. */
function iterationKernel(entries: Triplets, positive: number): Kernel {
  const { size, count, row, column, value } = entries
  const borders = size - positive
  const own = new Float64Array(borders)
  const partner = new Int32Array(borders).fill(-1)
  const cross = new Float64Array(borders)
  const diagonal = new Float64Array(positive)
  for (let at = 0; at < count; at++) {
    const i = row[at]!
    const k = column[at]!
    const v = value[at]!
    if (i < positive && k < positive) {
      if (i === k) diagonal[i]! += v
    } else if (i >= positive && k >= positive) {
      if (i === k) own[i - positive]! -= v
      else {
        partner[i - positive] = k - positive
        partner[k - positive] = i - positive
        cross[i - positive]! -= v
        cross[k - positive]! -= v
      }
    } else diagonal[Math.min(i, k)]! += v * v
  }
  /** C = (I + H)^-1, two by two. */
  const settle = (b: Float64Array): Float64Array =>
    b.map((bk, k) => {
      const other = partner[k]!
      if (other < 0) return bk / own[k]!
      return (own[other]! * bk - cross[k]! * b[other]!) / (own[k]! * own[other]! - cross[k]! * cross[k]!)
    })
  /** W'x or W b, over the entries between rows and biases. */
  const down = (x: Float64Array): Float64Array => {
    const b = new Float64Array(borders)
    for (let at = 0; at < count; at++)
      if (row[at]! < positive && column[at]! >= positive) b[column[at]! - positive]! += value[at]! * x[row[at]!]!
    return b
  }
  const up = (b: Float64Array, out: Float64Array): void => {
    for (let at = 0; at < count; at++)
      if (row[at]! < positive && column[at]! >= positive) out[row[at]!]! += value[at]! * b[column[at]! - positive]!
  }
  const multiply = (x: Float64Array, out: Float64Array): void => {
    out.fill(0)
    for (let at = 0; at < count; at++) {
      const i = row[at]!
      const k = column[at]!
      if (k >= positive || i >= positive) continue
      out[i]! += value[at]! * x[k]!
      if (i !== k) out[k]! += value[at]! * x[i]!
    }
    if (borders > 0) up(settle(down(x)), out)
  }
  const solve = (right: Float64Array): Float64Array => {
    const start = right.slice(0, positive)
    if (borders > 0) up(settle(right.slice(positive)), start)
    const { x, residual } = conjugateGradients({ size: positive, diagonal, multiply }, start, iterationTolerance, mostRounds)
    if (!(residual <= mostResidual)) throw new RangeError(`iteration stopped at a residual of ${residual}`)
    const out = new Float64Array(size)
    out.set(x)
    const below = down(x)
    out.set(settle(below.map((b, k) => b - right[positive + k]!)), positive)
    return out
  }
  return {
    method: 'iteration',
    entries: count,
    solve,
    quadratic: (rows, values) => {
      const q = new Float64Array(size)
      rows.forEach((at, i) => (q[at]! += values[i]!))
      const x = solve(q)
      return rows.reduce((sum, at, i) => sum + values[i]! * x[at]!, 0)
    },
  }
}
