// A small model as plain columns that grow, with the basis it stands on; solved by simplex.ts and mip.ts.
import type { LoadedModel, LpAnswer, LpBasis, LpModel, LpOptions } from '../engine.ts'
import { branchAndBound } from './mip.ts'
import { simplex } from './simplex.ts'

/** One sparse column: its entry at `rows[k]` is `values[k]`. */
export type Column = { rows: number[]; values: number[] }
/**
 * Variables are the columns 0 .. columns.length - 1, then one logical per row: row i holds A_i x - s_i = 0, and s_i keeps the bounds
 * of the row. So every variable has two bounds, every row the right side 0, and the logicals alone are always a basis.
 */
export type ReferenceModel = {
  columns: Column[]
  cost: number[]
  lower: number[]
  upper: number[]
  rowLower: number[]
  rowUpper: number[]
  integers: Set<number>
  /** Codes of `LpBasis`. */
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

export function referenceModel(source: LpModel, now: (() => number) | undefined, dispose: () => void): LoadedModel {
  const model: ReferenceModel = {
    columns: [],
    cost: [],
    lower: [],
    upper: [],
    rowLower: [...source.rowLower],
    rowUpper: [...source.rowUpper],
    integers: new Set(),
    basis: { columns: [], rows: Array.from({ length: source.rows }, () => basic) },
    now,
  }
  const each = (which: Int32Array, work: (index: number, k: number) => void) => which.forEach((index, k) => work(index, k))
  const solve = (options: LpOptions): LpAnswer => {
    const cold = options.method === 'cold' || options.method === 'interior'
    if (cold) model.basis = logicalBasis(model)
    return simplex(model, options)
  }
  const addColumns: LoadedModel['addColumns'] = added => {
    for (let j = 0; j < added.count; j++) {
      const [from, to] = [added.starts[j]!, added.starts[j + 1]!]
      model.columns.push({ rows: [...added.rowIndex.subarray(from, to)], values: [...added.values.subarray(from, to)] })
      model.cost.push(added.cost[j]!)
      model.lower.push(added.lower[j]!)
      model.upper.push(added.upper[j]!)
      model.basis.columns.push(restOf(added.lower[j]!, added.upper[j]!))
    }
  }
  addColumns(source)
  source.integer?.forEach((whole, column) => whole === 1 && model.integers.add(column))
  return {
    rows: () => model.rowLower.length,
    columns: () => model.columns.length,
    addColumns,
    addRows(added) {
      const first = model.rowLower.length
      model.rowLower.push(...added.lower)
      model.rowUpper.push(...added.upper)
      for (let i = 0; i < added.count; i++) {
        model.basis.rows.push(basic)
        for (let e = added.starts[i]!; e < added.starts[i + 1]!; e++) {
          const column = model.columns[added.columnIndex[e]!]!
          column.rows.push(first + i)
          column.values.push(added.values[e]!)
        }
      }
    },
    setCosts: (which, costs) => each(which, (j, k) => (model.cost[j] = costs[k]!)),
    setColumnBounds: (which, lower, upper) =>
      each(which, (j, k) => {
        model.lower[j] = lower[k]!
        model.upper[j] = upper[k]!
      }),
    setRowBounds: (which, lower, upper) =>
      each(which, (i, k) => {
        model.rowLower[i] = lower[k]!
        model.rowUpper[i] = upper[k]!
      }),
    setIntegers: (which, integer) => each(which, j => (integer ? model.integers.add(j) : model.integers.delete(j))),
    basis: () => ({ columns: Int32Array.from(model.basis.columns), rows: Int32Array.from(model.basis.rows) }),
    setBasis(basis: LpBasis) {
      model.basis = { columns: [...basis.columns], rows: [...basis.rows] }
    },
    solve,
    solveMip: options => branchAndBound(model, options),
    dispose,
  }
}

function logicalBasis(model: ReferenceModel): ReferenceModel['basis'] {
  return {
    columns: model.columns.map((_, j) => restOf(model.lower[j]!, model.upper[j]!)),
    rows: model.rowLower.map(() => basic),
  }
}
