// What any linear-programming engine must be able to do, in solver words: columns, rows, sparse matrix, primal, dual, basis.
// Another engine is one more file beside highs.ts that returns an `Engine`.

/** Columns of a minimisation, compressed by column: entries of column j are starts[j] .. starts[j + 1]. */
export type LpColumns = {
  count: number
  cost: Float64Array
  lower: Float64Array
  upper: Float64Array
  /** Length count + 1. */
  starts: Int32Array
  rowIndex: Int32Array
  values: Float64Array
}
/** min cost x, rowLower <= A x <= rowUpper, lower <= x <= upper. Infinite bounds are +-Infinity. */
export type LpModel = LpColumns & { rows: number; rowLower: Float64Array; rowUpper: Float64Array }

export type LpStatus = 'optimal' | 'infeasible' | 'unbounded' | 'stopped' | 'failed'
/** Where every column and row sits: 0 at its lower bound, 1 basic, 2 at its upper bound, 3 free at zero, 4 nonbasic. */
export type LpBasis = { columns: Int32Array; rows: Int32Array }

/** The outcome as values; `dual[i]` is d objective / d (bound of row i), `reduced[j]` = cost_j - A_j dual. */
export type LpAnswer = {
  status: LpStatus
  objective: number
  primal: Float64Array
  rowValue: Float64Array
  reduced: Float64Array
  dual: Float64Array
  iterations: number
  /** The engine's own word for its status, for a failed solve. */
  word: string
}

/**
 * `cold`: no useful basis, let the engine presolve. `primal`: the basis is primal feasible (columns or costs changed).
 * `dual`: the basis is dual feasible (bounds changed). `interior`: interior point with crossover to a basis.
 */
export type LpMethod = 'cold' | 'primal' | 'dual' | 'interior'
export type LpOptions = { method: LpMethod }

export type LoadedModel = {
  columns: () => number
  addColumns: (columns: LpColumns) => void
  setCosts: (columns: Int32Array, costs: Float64Array) => void
  setColumnBounds: (columns: Int32Array, lower: Float64Array, upper: Float64Array) => void
  setRowBounds: (rows: Int32Array, lower: Float64Array, upper: Float64Array) => void
  basis: () => LpBasis
  setBasis: (basis: LpBasis) => void
  solve: (options: LpOptions) => LpAnswer
  dispose: () => void
}

export type Engine = {
  name: string
  version: string
  /** Bytes that the engine may still take at most; a model beyond it is refused before it is loaded. */
  memoryLimitBytes: number
  memoryBytes: () => number
  load: (model: LpModel) => LoadedModel
}
