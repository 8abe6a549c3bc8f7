// One step of the simplex: who enters the basis, how far it moves, who leaves.
import { pivot, throughInverse } from './inverse.ts'
import { atLower, atUpper, basic, columnOf, type ReferenceModel } from './model.ts'
import { costOf, side, type State } from './state.ts'

/** A reduced cost within this of zero is zero. */
const dualTolerance = 1e-9
/** A change of a basic variable below this per unit is none. */
const pivotTolerance = 1e-9
const tie = 1e-12

/** Cost of a variable less the multipliers' share. */
export function reducedCost(state: State, phase: 1 | 2, y: Float64Array, variable: number): number {
  return costOf(state, phase, variable) - along(y, state.model, variable)
}

function along(y: Float64Array, model: ReferenceModel, variable: number): number {
  const { rows, values } = columnOf(model, variable)
  let sum = 0
  for (let k = 0; k < rows.length; k++) sum += y[rows[k]!]! * values[k]!
  return sum
}

export type Entrant = { variable: number; direction: 1 | -1 }

/** The variable whose move lowers the cost fastest, or with Bland's rule the first that lowers it; undefined when none does. */
export function entrant(state: State, phase: 1 | 2, y: Float64Array, bland: boolean): Entrant | undefined {
  const { code, lower, upper, count } = state
  let best: Entrant | undefined
  let steepest = dualTolerance
  for (let v = 0; v < count; v++) {
    if (code[v] === basic || lower[v] === upper[v]) continue
    const reduced = reducedCost(state, phase, y, v)
    if (Math.abs(reduced) <= steepest) continue
    const direction = reduced < 0 ? 1 : -1
    if ((code[v] === atLower && direction < 0) || (code[v] === atUpper && direction > 0)) continue
    best = { variable: v, direction }
    if (bland) return best
    steepest = Math.abs(reduced)
  }
  return best
}

/** Where a basic variable that moves with this slope must stop. One that breaks a bound stops when it reaches it. */
function stopOf(state: State, variable: number, slope: number): number {
  const where = side(state, variable)
  if (slope > 0) return where === 1 ? Infinity : where === -1 ? state.lower[variable]! : state.upper[variable]!
  return where === -1 ? -Infinity : where === 1 ? state.upper[variable]! : state.lower[variable]!
}

/**
 * Moves the entrant until a basic variable must stop or it meets its own other bound.
 * @returns how far it went; Infinity when nothing ever stops it
 */
export function step(state: State, { variable, direction }: Entrant, bland: boolean): number {
  const { model, inverse, lower, upper, value, code } = state
  const column = throughInverse(inverse, columnOf(model, variable))
  const { length, place, stop } = shortest(state, column, direction, upper[variable]! - lower[variable]!, bland)
  if (length === Infinity) return Infinity
  inverse.head.forEach((other, p) => (value[other]! -= direction * length * column[p]!))
  if (place < 0) {
    code[variable] = direction > 0 ? atUpper : atLower
    value[variable] = direction > 0 ? upper[variable]! : lower[variable]!
    return length
  }
  const leaving = inverse.head[place]!
  code[leaving] = stop === lower[leaving] ? atLower : atUpper
  value[leaving] = stop
  code[variable] = basic
  value[variable]! += direction * length
  pivot(inverse, column, place, variable)
  return length
}

/** The basic variable that stops the entrant first: the steadiest pivot among equals, with Bland's rule the lowest number. */
function shortest(state: State, column: Float64Array, direction: 1 | -1, own: number, bland: boolean) {
  const { head } = state.inverse
  let length = own
  let place = -1
  let stop = 0
  for (let p = 0; p < head.length; p++) {
    const slope = -direction * column[p]!
    if (Math.abs(slope) <= pivotTolerance) continue
    const bound = stopOf(state, head[p]!, slope)
    if (!Number.isFinite(bound)) continue
    const reach = Math.max(0, (bound - state.value[head[p]!]!) / slope)
    const equal = place >= 0 && Math.abs(reach - length) <= tie
    const preferred = equal && (bland ? head[p]! < head[place]! : Math.abs(column[p]!) > Math.abs(column[place]!))
    if (!preferred && !(reach < length - tie)) continue
    length = reach
    place = p
    stop = bound
  }
  return { length, place, stop }
}
