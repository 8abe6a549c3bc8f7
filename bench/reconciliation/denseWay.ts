// The dense way that a spreadsheet or a textbook program takes: the whole covariance and the balances as full matrices,
// unmeasured flows eliminated by rows (Crowe's projection by Gauss), one full solve. Written plainly, on typed arrays.
import type { Network } from '#domain/reconciliation.ts'
import { indexNetwork } from '#reconcile/network/index.ts'

/** Gauss with row exchange on an augmented matrix, in place; returns the pivot row of each column, -1 for none. */
function eliminate(rows: Float64Array[], columns: readonly number[]): Map<number, number> {
  const pivots = new Map<number, number>()
  for (const column of columns) {
    let best = pivots.size
    for (let at = best; at < rows.length; at++) if (Math.abs(rows[at]![column]!) > Math.abs(rows[best]![column]!)) best = at
    const pivot = rows[best]
    if (pivot === undefined || Math.abs(pivot[column]!) < 1e-9) continue
    rows[best] = rows[pivots.size]!
    rows[pivots.size] = pivot
    const scale = pivot[column]!
    for (let j = 0; j < pivot.length; j++) pivot[j]! /= scale
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!
      const factor = row[column]!
      if (at === pivots.size || factor === 0) continue
      for (let j = 0; j < row.length; j++) row[j]! -= factor * pivot[j]!
    }
    pivots.set(column, pivots.size)
  }
  return pivots
}

/** @returns reconciled values in the order of the index; those of unobservable flows mean nothing */
export function denseWay(network: Network): { values: Float64Array } {
  const indexed = indexNetwork(network)
  if (!indexed.ok) throw new Error(indexed.problems[0]?.en)
  const { nodes, count, from, to, mass, variance, measured, bias, biasFactor } = indexed.value
  const rows = nodes.slice(1).map(() => new Float64Array(count))
  for (let flow = 0; flow < count; flow++) {
    if (from[flow]! > 0) rows[from[flow]! - 1]![flow]! -= 1
    if (to[flow]! > 0) rows[to[flow]! - 1]![flow]! += 1
  }
  const unmeasured = Array.from({ length: count }, (_, flow) => flow).filter(flow => measured[flow] === 0)
  const pivots = eliminate(rows, unmeasured)
  const checks = rows.slice(pivots.size)
  const v = Array.from({ length: count }, (_, a) => {
    const row = new Float64Array(count)
    for (let b = 0; b < count; b++) {
      if (a === b) row[b]! += variance[a]!
      for (const i of [2 * a, 2 * a + 1])
        for (const k of [2 * b, 2 * b + 1]) if (bias[i]! >= 0 && bias[i] === bias[k]) row[b]! += biasFactor[i]! * biasFactor[k]!
    }
    return row
  })
  const product = (a: Float64Array, b: Float64Array): number => {
    let sum = 0
    for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
    return sum
  }
  const spread = checks.map(row => Float64Array.from(v, column => product(row, column)))
  const system = checks.map((row, at) => Float64Array.from([...checks.map(other => product(other, spread[at]!)), product(row, mass)]))
  const solved = eliminate(system, Array.from(checks.keys()))
  const values = mass.slice()
  for (const [column, at] of solved) {
    const weight = system[at]![checks.length]!
    for (let flow = 0; flow < count; flow++) values[flow]! -= spread[column]![flow]! * weight
  }
  for (const [flow, at] of pivots) values[flow] = -rows[at]!.reduce((sum, a, j) => (measured[j] === 1 ? sum + a * values[j]! : sum), 0)
  return { values }
}
