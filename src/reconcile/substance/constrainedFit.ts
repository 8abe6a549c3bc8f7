// Least squares under linear equalities where some unknowns have no figure and some equalities say nothing new: a quasi-definite
// system with a grain of regularisation, whose effect is taken out again by a few proximal steps (Friedlander and Orban,
// Math. Program. Comput. 4, 2012). What the figures leave open shows by a variance without measure.
import { type Factor, factorise, inverseAt, selectedInverse, solve } from '../sparse/factor.ts'
import { put, triplets, type Triplets } from '../sparse/matrix.ts'
import { minimumDegree } from '../sparse/minimumDegree.ts'

/** `sum factors x - target`, in units of its own deviation: the factors are divided by it already. */
export type Residual = { at: number[]; factors: number[]; target: number }
/** `sum factors x = 0`. */
export type Equality = { at: number[]; factors: number[] }

export type Fit = {
  x: Float64Array
  /** Entry of the covariance of two unknowns of one residual or pair; Infinity-like where nothing determines them. */
  covariance: (i: number, j: number) => number
  /** A variance above this means that the figures leave the unknown open. */
  open: number
}

const grain = 1e-9
const closeEnough = 1e-13
const mostSteps = 60

/**
 * @param start the unknowns that nothing determines stay where they start
 * @param pairs of unknowns whose covariance will be asked for though no residual binds them
 */
export function fit(
  start: Float64Array,
  residuals: readonly Residual[],
  equalities: readonly Equality[],
  pairs: readonly [number, number][],
): Fit {
  const count = start.length
  const typical = typicalWeight(residuals)
  const delta = grain * typical
  const epsilon = grain / typical
  const { entries, pull } = assemble(count, residuals, equalities, pairs, delta, epsilon)
  const ordering = minimumDegree(entries)
  if (ordering === null) throw new RangeError('fit: no order of elimination')
  const factor = factorise(entries, ordering)
  const x = proximal(factor, start, pull, equalities.length, delta, epsilon)
  const inverse = selectedInverse(factor)
  return { x, covariance: (i, j) => inverseAt(factor, inverse, i, j), open: 1e-4 / delta }
}

function typicalWeight(residuals: readonly Residual[]): number {
  const weights = residuals.flatMap(({ factors }) => factors.map(factor => factor * factor)).sort((a, b) => a - b)
  return weights[weights.length >> 1] ?? 1
}

function assemble(
  count: number,
  residuals: readonly Residual[],
  equalities: readonly Equality[],
  pairs: readonly [number, number][],
  delta: number,
  epsilon: number,
): { entries: Triplets; pull: Float64Array } {
  const most = residuals.reduce((sum, { at }) => sum + (at.length * (at.length + 1)) / 2, 0)
  const bound = equalities.reduce((sum, { at }) => sum + at.length + 1, 0)
  const entries = triplets(count + equalities.length, count + most + bound + pairs.length)
  const pull = new Float64Array(count)
  for (let i = 0; i < count; i++) put(entries, i, i, delta)
  for (const { at, factors, target } of residuals)
    for (let a = 0; a < at.length; a++) {
      pull[at[a]!]! += factors[a]! * target
      for (let b = a; b < at.length; b++) put(entries, at[a]!, at[b]!, factors[a]! * factors[b]!)
    }
  for (const [i, j] of pairs) put(entries, i, j, 0)
  equalities.forEach(({ at, factors }, index) => {
    put(entries, count + index, count + index, -epsilon)
    for (let a = 0; a < at.length; a++) put(entries, at[a]!, count + index, factors[a]!)
  })
  return { entries, pull }
}

/** Each step solves with the grain around where the last one ended; at rest the grain has no say. */
function proximal(
  factor: Factor,
  start: Float64Array,
  pull: Float64Array,
  equalities: number,
  delta: number,
  epsilon: number,
): Float64Array {
  const count = start.length
  let now: Float64Array = new Float64Array(count + equalities)
  now.set(start)
  for (let step = 0; step < mostSteps; step++) {
    const right = new Float64Array(count + equalities)
    for (let i = 0; i < count; i++) right[i] = pull[i]! + delta * now[i]!
    for (let i = count; i < right.length; i++) right[i] = -epsilon * now[i]!
    const next = solve(factor, right)
    let moved = 0
    let size = 0
    for (let i = 0; i < count; i++) {
      moved = Math.max(moved, Math.abs(next[i]! - now[i]!))
      size = Math.max(size, Math.abs(next[i]!))
    }
    now = next
    if (moved <= closeEnough * size) break
  }
  return now.slice(0, count)
}
