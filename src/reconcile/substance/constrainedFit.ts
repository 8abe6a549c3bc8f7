// Least squares under linear equalities where some unknowns have no figure and some equalities say nothing new: a quasi-definite
// system with a grain of regularisation, whose effect is taken out again by a few proximal steps (Friedlander and Orban,
// Math. Program. Comput. 4, 2012). What the figures leave open shows by coming out otherwise from another start.
import { type Factor, factorise, inverseAt, selectedInverse, solve } from '../sparse/factor.ts'
import { put, triplets, type Triplets } from '../sparse/matrix.ts'
import { minimumDegree } from '../sparse/minimumDegree.ts'

/** `sum factors x - target`, in units of its own deviation: the factors are divided by it already. */
export type Residual = { at: number[]; factors: number[]; target: number }
/** `sum factors x = 0`. */
export type Equality = { at: number[]; factors: number[] }

export type Fit = {
  x: Float64Array
  /** Entry of the covariance of two unknowns of one residual or pair. */
  covariance: (i: number, j: number) => number
  /** Whether the figures leave an unknown open. */
  isOpen: (i: number) => boolean
}

/** The grain of unknowns times that of equalities must stay well above the rounding of one. */
const grain = 1e-7
/** An unknown that moves further than this, in its own size, when the search starts elsewhere is open. */
const openStep = 1e-5
/** Multiples of it modulo one fall nowhere twice. */
const golden = 0.6180339887498949
const closeEnough = 1e-13
const mostSteps = 60

/**
 * @param start the unknowns that nothing determines stay where they start
 * @param sizes what each unknown is measured in, so that a small flow weighs like a large one
 * @param pairs of unknowns whose covariance will be asked for though no residual binds them
 */
export function fit(
  start: Float64Array,
  sizes: Float64Array,
  residuals: readonly Residual[],
  equalities: readonly Equality[],
  pairs: readonly [number, number][],
): Fit {
  const inSizes = ({ at, factors }: Equality): number[] => factors.map((factor, a) => factor * sizes[at[a]!]!)
  const rows = residuals.map(row => ({ ...row, factors: inSizes(row) }))
  const closed = equalities.map(row => {
    const factors = inSizes(row)
    const largest = Math.max(...factors.map(Math.abs))
    return { at: row.at, factors: factors.map(factor => factor / largest) }
  })
  const typical = typicalWeight(rows)
  const delta = grain * typical
  const epsilon = grain / typical
  const { entries, pull } = assemble(start.length, rows, closed, pairs, delta, epsilon)
  const ordering = minimumDegree(entries)
  if (ordering === null) throw new RangeError('fit: no order of elimination')
  const factor = factorise(entries, ordering)
  const from = (offset: (i: number) => number) =>
    proximal(
      factor,
      start.map((value, i) => value / sizes[i]! + offset(i)),
      pull,
      closed.length,
      delta,
      epsilon,
    )
  const scaled = from(() => 0)
  // Started elsewhere, what the figures determine comes out the same, and what they leave open does not.
  const other = from(i => 0.5 + ((i * golden) % 1))
  const inverse = selectedInverse(factor)
  return {
    x: scaled.map((value, i) => value * sizes[i]!),
    covariance: (i, j) => inverseAt(factor, inverse, i, j) * sizes[i]! * sizes[j]!,
    isOpen: i => Math.abs(scaled[i]! - other[i]!) > openStep,
  }
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
