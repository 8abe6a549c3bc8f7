// The inverse of a basis, kept dense: made by Gauss-Jordan elimination, changed by one pivot, made anew when rounding could tell.
import type { Column } from '../held.ts'
import { columnOf, type ReferenceModel } from './model.ts'

/** Entries of a basis column below this are no pivot. */
const pivotTolerance = 1e-9

export type Inverse = {
  /** Variable that is basic at each place; places are as many as rows. */
  head: number[]
  /** Row-major: place p of B^-1 is rows[p]. */
  rows: Float64Array[]
}

/**
 * Inverts the basis of the given variables. Variables that depend on others (or are too many) are left out, and logicals take
 * their places, so that any list gives a basis.
 */
export function invert(model: ReferenceModel, variables: readonly number[]): Inverse {
  const size = model.rowLower.length
  const structural = model.columns.length
  // Starts as the inverse of the logicals (-I) and takes one variable in after the other.
  const inverse: Inverse = {
    head: Array.from({ length: size }, (_, i) => structural + i),
    rows: Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (__, k) => (k === i ? -1 : 0))),
  }
  const asked = new Set(variables)
  const taken = new Uint8Array(size)
  for (const variable of asked) if (variable >= structural) taken[variable - structural] = 1
  for (const variable of asked) {
    if (variable >= structural) continue
    const entering = throughInverse(inverse, columnOf(model, variable))
    let place = -1
    for (let p = 0; p < size; p++) {
      if (taken[p] === 0 && Math.abs(entering[p]!) > (place < 0 ? pivotTolerance : Math.abs(entering[place]!))) place = p
    }
    if (place < 0) continue
    taken[place] = 1
    pivot(inverse, entering, place, variable)
  }
  return inverse
}

/** B^-1 a: how the basic variables must move when the variable of this column grows by -1. */
export function throughInverse(inverse: Inverse, { rows, values }: Column): Float64Array {
  const result = new Float64Array(inverse.rows.length)
  inverse.rows.forEach((row, p) => {
    let sum = 0
    for (let k = 0; k < rows.length; k++) sum += row[rows[k]!]! * values[k]!
    result[p] = sum
  })
  return result
}

/** y with y B = costs of the basic variables. */
export function multipliers(inverse: Inverse, costOf: (place: number) => number): Float64Array {
  const y = new Float64Array(inverse.rows.length)
  inverse.rows.forEach((row, p) => {
    const cost = costOf(p)
    if (cost !== 0) for (let i = 0; i < y.length; i++) y[i]! += cost * row[i]!
  })
  return y
}

/** The variable takes the place; `entering` is its column through the inverse. */
export function pivot(inverse: Inverse, entering: Float64Array, place: number, variable: number): void {
  const by = inverse.rows[place]!
  const divisor = entering[place]!
  for (let i = 0; i < by.length; i++) by[i]! /= divisor
  inverse.rows.forEach((row, p) => {
    const factor = entering[p]!
    if (p !== place && factor !== 0) for (let i = 0; i < row.length; i++) row[i]! -= factor * by[i]!
  })
  inverse.head[place] = variable
}
