// Reconciliation the dense way, for comparison: the null space of the balances in exact fractions, classes by rank, estimates by
// normal equations on that space. Shares no code and no idea with src/reconcile.
import type { Indexed } from '#reconcile/network/index.ts'

type Fraction = { top: bigint; bottom: bigint }
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
function fraction(top: bigint, bottom: bigint): Fraction {
  const by = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { top: top / by, bottom: bottom / by }
}
const zero: Fraction = { top: 0n, bottom: 1n }
const less = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom)
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top)

/** Reduced row echelon form in place; returns the pivot columns. */
function reduce(rows: Fraction[][]): number[] {
  const pivots: number[] = []
  const width = rows[0]?.length ?? 0
  for (let column = 0; column < width && pivots.length < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= pivots.length && row[column]!.top !== 0n)
    if (at < 0) continue
    const pivot = rows[at]!
    rows[at] = rows[pivots.length]!
    const scaled = pivot.map(value => over(value, pivot[column]!))
    rows[pivots.length] = scaled
    rows.forEach((row, index) => {
      const factor = row[column]!
      if (index !== pivots.length && factor.top !== 0n) rows[index] = row.map((value, j) => less(value, times(factor, scaled[j]!)))
    })
    pivots.push(column)
  }
  return pivots
}
const rank = (rows: Fraction[][]): number => reduce(rows.map(row => row.slice())).length

/** One row a flow: the flows that balance are the combinations of the columns. */
export function nullSpace({ nodes, count, from, to }: Indexed): Fraction[][] {
  const balances = nodes
    .slice(1)
    .map((_, at) =>
      Array.from({ length: count }, (_, flow) => fraction(BigInt((to[flow] === at + 1 ? 1 : 0) - (from[flow] === at + 1 ? 1 : 0)), 1n)),
    )
  const pivots = reduce(balances)
  const free = Array.from({ length: count }, (_, flow) => flow).filter(flow => !pivots.includes(flow))
  return Array.from({ length: count }, (_, flow) =>
    free.map(column => {
      if (column === flow) return fraction(1n, 1n)
      const at = pivots.indexOf(flow)
      return at < 0 ? zero : less(zero, balances[at]![column]!)
    }),
  )
}

/** Class of each flow by ranks alone. */
export function denseClasses(indexed: Indexed): string[] {
  const space = nullSpace(indexed)
  const measured = space.filter((_, flow) => indexed.measured[flow] === 1)
  const whole = rank(measured)
  return space.map((row, flow) => {
    if (indexed.measured[flow] === 0) return rank([...measured, row]) === whole ? 'observable' : 'unobservable'
    const others = space.filter((_, other) => other !== flow && indexed.measured[other] === 1)
    return (others.length === 0 ? 0 : rank(others)) === whole ? 'redundant' : 'measured'
  })
}

/** Gauss with row exchange; columns that say nothing new get zero. */
function solveDense(matrix: readonly (readonly number[])[], right: readonly number[][]): number[][] {
  const size = matrix.length
  const rows = matrix.map((row, index) => [...row, ...right[index]!])
  const scale = Math.max(...matrix.flat().map(Math.abs), 1e-300)
  const pivotOf: number[] = []
  let next = 0
  for (let column = 0; column < size; column++) {
    let best = next
    for (let row = next; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    if (next >= size || Math.abs(rows[best]![column]!) < 1e-10 * scale) continue
    ;[rows[next], rows[best]] = [rows[best]!, rows[next]!]
    const pivot = rows[next]!
    rows.forEach((row, index) => {
      const factor = index === next ? 0 : row[column]! / pivot[column]!
      if (factor !== 0) rows[index] = row.map((a, j) => a - factor * pivot[j]!)
    })
    pivotOf[column] = next++
  }
  return matrix.map((_, column) => {
    const row = rows[pivotOf[column] ?? -1]
    return row === undefined ? right[0]!.map(() => 0) : row.slice(size).map(value => value / row[column]!)
  })
}

/** Covariance of the figures: own scatter and shared biases. */
function covariance({ variance, bias, biasFactor }: Indexed, flows: number[]): number[][] {
  return flows.map(a =>
    flows.map(b => {
      let sum = a === b ? variance[a]! : 0
      for (const i of [2 * a, 2 * a + 1])
        for (const k of [2 * b, 2 * b + 1]) if (bias[i]! >= 0 && bias[i] === bias[k]) sum += biasFactor[i]! * biasFactor[k]!
      return sum
    }),
  )
}

export type Dense = { value: number[]; variance: number[]; chiSquare: number }
/** Generalised least squares on the null space; values of unobservable flows mean nothing. */
export function denseEstimate(indexed: Indexed): Dense {
  const space = nullSpace(indexed).map(row => row.map(({ top, bottom }) => Number(top) / Number(bottom)))
  const flows = Array.from({ length: indexed.count }, (_, flow) => flow).filter(flow => indexed.measured[flow] === 1)
  const v = covariance(indexed, flows)
  const n = flows.map(flow => space[flow]!)
  const width = space[0]?.length ?? 0
  const y = flows.map(flow => indexed.mass[flow]!)
  const weighted = solveDense(
    v,
    n.map((row, at) => [...row, y[at]!]),
  )
  const normal = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width + 1 }, (_, b) => n.reduce((sum, row, at) => sum + row[a]! * weighted[at]![b]!, 0)),
  )
  const identity = (size: number) => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))
  const square = normal.map(row => row.slice(0, width))
  const inverse = width === 0 ? [] : solveDense(square, identity(width))
  const t = inverse.map(row => row.reduce((sum, value, at) => sum + value * normal[at]![width]!, 0))
  const value = space.map(row => row.reduce((sum, part, at) => sum + part * t[at]!, 0))
  const variance = space.map(row => row.reduce((sum, a, i) => sum + a * row.reduce((inner, b, j) => inner + b * inverse[i]![j]!, 0), 0))
  const rest = flows.map((flow, at) => [y[at]! - value[flow]!])
  const chiSquare = solveDense(v, rest).reduce((sum, [w], at) => sum + w! * rest[at]![0]!, 0)
  return { value, variance, chiSquare }
}
