// The primal simplex for bounded variables, in two phases over one loop: while a basic variable breaks a bound the cost is the
// distance to the bounds, afterwards it is the cost. Dantzig's rule, and Bland's (1977) while steps stay empty, so that it ends.
import type { LpAnswer, LpOptions, LpStatus } from '../engine.ts'
import { failedLp } from '../lost.ts'
import { multipliers } from './inverse.ts'
import { basic, type ReferenceModel } from './model.ts'
import { costOf, feasible, openState, primalTolerance, refresh, type State } from './state.ts'
import { entrant, reducedCost, step } from './step.ts'

/** Steps after which the inverse is made anew. */
const stepsPerInverse = 40
/** Empty steps in a row after which Bland's rule chooses. */
const emptySteps = 30

/** Solves from the basis of the model, and leaves the last basis there. */
export function simplex(model: ReferenceModel, { onProgress, maxSeconds }: LpOptions): LpAnswer {
  if (maxSeconds !== undefined && model.now === undefined) throw new Error('The reference engine has no clock for maxSeconds')
  const until = maxSeconds === undefined ? Infinity : model.now!() + 1000 * maxSeconds
  const state = openState(model)
  if (state.lower.some((lower, v) => lower > state.upper[v]!)) return answerOf(state, 'infeasible', 0)
  const most = 50 * (state.count + 100)
  let steps = 0
  let empty = 0
  for (let iterations = 0; iterations < most; iterations++) {
    if (onProgress?.({ iterations }) === 'stop' || (until < Infinity && model.now!() > until)) return answerOf(state, 'stopped', iterations)
    if (steps >= stepsPerInverse) {
      refresh(state)
      steps = 0
    }
    const phase = feasible(state) ? 2 : 1
    const bland = empty >= emptySteps
    const entering = entrant(state, phase, multipliersOf(state, phase), bland)
    const length = entering === undefined ? Infinity : step(state, entering, bland)
    if (length < Infinity) {
      empty = length > primalTolerance ? 0 : empty + 1
      steps++
    } else if (steps > 0) {
      // What ends the search is decided on a fresh inverse.
      steps = stepsPerInverse
    } else if (entering === undefined) {
      return answerOf(state, phase === 1 ? 'infeasible' : 'optimal', iterations)
    } else if (phase === 2) {
      return answerOf(state, 'unbounded', iterations)
    } else break
  }
  return failedLp(model.rowLower.length, model.columns.length, 'the reference simplex found no end')
}

function multipliersOf(state: State, phase: 1 | 2): Float64Array {
  return multipliers(state.inverse, place => costOf(state, phase, state.inverse.head[place]!))
}

function answerOf(state: State, status: LpStatus, iterations: number): LpAnswer {
  const { model, code, value } = state
  const columns = model.columns.length
  model.basis = { columns: [...code.subarray(0, columns)], rows: [...code.subarray(columns)] }
  const dual = multipliersOf(state, 2)
  const primal = value.slice(0, columns)
  return {
    status,
    objective: primal.reduce((sum, x, j) => sum + x * model.cost[j]!, 0),
    primal,
    rowValue: value.slice(columns),
    reduced: primal.map((_, j) => (code[j] === basic ? 0 : reducedCost(state, 2, dual, j))),
    dual,
    iterations,
    word: `${status} after ${iterations} steps`,
  }
}
