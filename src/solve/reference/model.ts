// What the reference engine keeps of a model: its columns, and the basis it stands on; solved by simplex.ts and mip.ts.
import type { Column, HeldModel } from '../held.ts'

/**
 * Variables are the columns 0 .. columns.length - 1, then one logical per row: row i holds A_i x - s_i = 0, and s_i keeps the bounds
 * of the row. So every variable has two bounds, every row the right side 0, and the logicals alone are always a basis.
 */
export type ReferenceModel = HeldModel & {
  /** Codes of `LpBasis`; what was added since the last solve has none yet. */
  basis: { columns: number[]; rows: number[] }
  now: (() => number) | undefined
}
export const atLower = 0
export const basic = 1
export const atUpper = 2
export const atZero = 3

/** The column of a variable; a logical stands with -1 in its row. */
export function columnOf(model: ReferenceModel, variable: number): Column {
  const structural = model.columns.length
  return variable < structural ? model.columns[variable]! : { rows: [variable - structural], values: [-1] }
}

/** Where a variable rests that is not basic: at the bound nearest to zero that it has. */
export function restOf(lower: number, upper: number): number {
  if (lower === -Infinity && upper === Infinity) return atZero
  if (lower === -Infinity) return atUpper
  return upper === Infinity || Math.abs(lower) <= Math.abs(upper) ? atLower : atUpper
}

/** The basis with a place for everything: columns without one rest, rows without one are basic. */
export function fullBasis(model: ReferenceModel): ReferenceModel['basis'] {
  return {
    columns: model.columns.map((_, j) => model.basis.columns[j] ?? restOf(model.lower[j]!, model.upper[j]!)),
    rows: model.rowLower.map((_, i) => model.basis.rows[i] ?? basic),
  }
}
