// What any engine for linear and mixed-integer programmes must be able to do, in solver words: columns, rows, sparse matrix,
// primal, dual, basis, bound. Another engine is one more file beside highs.ts that returns an `Engine`.

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
/** Rows to add below a model, compressed by row: entries of row i are starts[i] .. starts[i + 1]. */
export type LpRows = {
  count: number
  lower: Float64Array
  upper: Float64Array
  /** Length count + 1. */
  starts: Int32Array
  columnIndex: Int32Array
  values: Float64Array
}
/**
 * min cost x, rowLower <= A x <= rowUpper, lower <= x <= upper. Infinite bounds are +-Infinity.
 * `integer[j]` is 1 where column j must be whole; `solve` looks past it, `solveMip` holds it.
 */
export type LpModel = LpColumns & { rows: number; rowLower: Float64Array; rowUpper: Float64Array; integer?: Uint8Array }

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
 * `dual`: the basis is dual feasible (bounds changed). `warm`: a good basis after changes of any kind; the engine looks which it is. `interior`: interior point with crossover to a basis.
 */
export type LpMethod = 'cold' | 'primal' | 'dual' | 'warm' | 'interior'
export type LpOptions = {
  method: LpMethod
  /** Seconds after which the engine gives up with `stopped`; an answer under a limit may differ between machines. */
  maxSeconds?: number
  /** Heard while the engine iterates; 'stop' ends the solve with `stopped`. */
  onProgress?: (progress: { iterations: number }) => 'go' | 'stop'
}

/** Where a search over whole numbers stands. `primal` is Infinity before a solution is known, `gap` as in `MipAnswer`. */
export type MipProgress = { nodes: number; primal: number; bound: number; gap: number }
export type MipOptions = {
  /** (objective - bound) / |objective| at which the search may end as optimal. */
  relativeGap: number
  /** objective - bound at which the search may end as optimal, whatever the relative gap; 0 unless given. */
  absoluteGap?: number
  maxNodes?: number
  /** As in `LpOptions`. */
  maxSeconds?: number
  /** A value for every column to start from. An infeasible one is no error: its whole numbers are tried, then it is forgotten. */
  start?: Float64Array
  onProgress?: (progress: MipProgress) => 'go' | 'stop'
}
/** `feasible`: stopped with a solution, not proven; `stopped`: stopped with nothing found. */
export type MipStatus = 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped' | 'failed'
export type MipAnswer = {
  status: MipStatus
  /** Infinity when nothing was found. */
  objective: number
  /** No solution costs less than this. */
  bound: number
  /** (objective - bound) / |objective|; 0 when they meet, Infinity when nothing was found or the objective is 0. */
  gap: number
  primal: Float64Array
  rowValue: Float64Array
  nodes: number
  word: string
}

export type LoadedModel = {
  rows: () => number
  columns: () => number
  addColumns: (columns: LpColumns) => void
  addRows: (rows: LpRows) => void
  setCosts: (columns: Int32Array, costs: Float64Array) => void
  setColumnBounds: (columns: Int32Array, lower: Float64Array, upper: Float64Array) => void
  setRowBounds: (rows: Int32Array, lower: Float64Array, upper: Float64Array) => void
  /** Makes columns whole for `solveMip`, or continuous again. */
  setIntegers: (columns: Int32Array, integer: boolean) => void
  basis: () => LpBasis
  setBasis: (basis: LpBasis) => void
  /** Solves the linear programme; integer columns count as continuous. */
  solve: (options: LpOptions) => LpAnswer
  /** Solves with integer columns whole. The basis of the last `solve` is as it was afterwards. */
  solveMip: (options: MipOptions) => MipAnswer
  dispose: () => void
}

export type Engine = {
  name: string
  version: string
  /** Bytes that the engine may take at most; a model beyond it is refused before it is loaded. */
  memoryLimitBytes: number
  memoryBytes: () => number
  /** Bytes that a linear programme of this size takes until it is solved, from measurement. */
  estimateBytes: (rows: number, columns: number, entries: number) => number
  load: (model: LpModel) => LoadedModel
}

/** The gap of `MipAnswer` and `MipProgress`. */
export function gapOf(objective: number, bound: number): number {
  if (objective <= bound) return 0
  return Number.isFinite(objective) && objective !== 0 ? (objective - bound) / Math.abs(objective) : Infinity
}
