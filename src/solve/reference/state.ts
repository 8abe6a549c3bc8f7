// Where a solve stands: values, bounds and places of all variables (columns first, then the logicals of the rows).
import { invert, throughInverse, type Inverse } from './inverse.ts'
import { atLower, atUpper, atZero, basic, columnOf, fullBasis, restOf, type ReferenceModel } from './model.ts'

/** How far a variable may stand outside its bounds. */
export const primalTolerance = 1e-9

export type State = {
  model: ReferenceModel
  count: number
  lower: Float64Array
  upper: Float64Array
  cost: Float64Array
  value: Float64Array
  /** Codes of `LpBasis`. */
  code: Int32Array
  inverse: Inverse
}

export function openState(model: ReferenceModel): State {
  const count = model.columns.length + model.rowLower.length
  const basis = fullBasis(model)
  const state: State = {
    model,
    count,
    lower: Float64Array.from([...model.lower, ...model.rowLower]),
    upper: Float64Array.from([...model.upper, ...model.rowUpper]),
    cost: Float64Array.from({ length: count }, (_, v) => model.cost[v] ?? 0),
    value: new Float64Array(count),
    code: Int32Array.from([...basis.columns, ...basis.rows]),
    inverse: { head: [], rows: [] },
  }
  refresh(state)
  return state
}

/** Inverts the basis anew, puts what is not basic on a bound it has, and computes what is basic from that. */
export function refresh(state: State): void {
  const { model, count, code, lower, upper, value } = state
  const asked: number[] = []
  code.forEach((where, variable) => where === basic && asked.push(variable))
  state.inverse = invert(model, asked)
  const standing = new Set(state.inverse.head)
  // B x_B = - N x_N, because every row ends at zero.
  const open = model.rowLower.map(() => 0)
  for (let v = 0; v < count; v++) {
    code[v] = standing.has(v) ? basic : restingCode(code[v]!, lower[v]!, upper[v]!)
    value[v] = code[v] === atLower ? lower[v]! : code[v] === atUpper ? upper[v]! : 0
    if (value[v] === 0) continue
    const { rows, values } = columnOf(model, v)
    for (let k = 0; k < rows.length; k++) open[rows[k]!]! -= values[k]! * value[v]!
  }
  const solved = throughInverse(state.inverse, { rows: open.map((_, i) => i), values: open })
  state.inverse.head.forEach((variable, place) => (value[variable] = solved[place]!))
}

/** The code it has where that bound exists, else where it would rest. */
function restingCode(code: number, lower: number, upper: number): number {
  if (code === atLower && lower > -Infinity) return atLower
  if (code === atUpper && upper < Infinity) return atUpper
  return code === atZero && lower === -Infinity && upper === Infinity ? atZero : restOf(lower, upper)
}

/** -1 below its lower bound, 1 above its upper bound, 0 within. */
export function side({ value, lower, upper }: State, variable: number): -1 | 0 | 1 {
  if (value[variable]! < lower[variable]! - primalTolerance) return -1
  return value[variable]! > upper[variable]! + primalTolerance ? 1 : 0
}

export function feasible(state: State): boolean {
  return state.inverse.head.every(variable => side(state, variable) === 0)
}

/** Phase 1 pays for the distance of basic variables to their bounds, phase 2 the cost itself. */
export function costOf(state: State, phase: 1 | 2, variable: number): number {
  if (phase === 2) return state.cost[variable]!
  return state.code[variable] === basic ? side(state, variable) : 0
}
