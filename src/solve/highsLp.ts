// A linear programme in HiGHS: which algorithm starts it, what its status words mean, and the answer as values.
import type { Model, Solution } from 'highs'
import type { LpAnswer, LpMethod, LpOptions, LpStatus } from './engine.ts'

const methodOptions: Record<LpMethod, Record<string, string | number>> = {
  cold: { solver: 'simplex', simplex_strategy: 1, presolve: 'on' },
  primal: { solver: 'simplex', simplex_strategy: 4, presolve: 'off' },
  dual: { solver: 'simplex', simplex_strategy: 1, presolve: 'off' },
  // Strategy 0: dual where the basis is infeasible, else primal.
  warm: { solver: 'simplex', simplex_strategy: 0, presolve: 'off' },
  interior: { solver: 'ipm', run_crossover: 'on', presolve: 'on' },
}

/** HiGHS takes no Infinity as an option; three thousand years are as good. */
export const noLimitSeconds = 1e11

const statusOf: Record<number, LpStatus> = {
  6: 'optimal',
  7: 'optimal',
  8: 'infeasible',
  10: 'unbounded',
  13: 'stopped',
  14: 'stopped',
  17: 'stopped',
}

export function solveLp(model: Model, { method, maxSeconds, onProgress }: LpOptions): LpAnswer {
  // HiGHS counts its seconds over all runs of a model; a limit belongs to this one.
  model.zeroAllClocks()
  let iterations = 0
  const run = (how: LpMethod, presolve?: 'off'): number => {
    model.options.set({ ...methodOptions[how], ...(presolve === undefined ? {} : { presolve }), time_limit: maxSeconds ?? noLimitSeconds })
    const status = ran(model, onProgress)
    iterations += iterationsOf(model)
    return status
  }
  let status = run(method)
  // A warm basis can leave the simplex in doubt; a fresh start settles it, and is as deterministic.
  if (statusOf[status] === undefined && status !== undecided) {
    model.clearSolver()
    status = run('cold')
  }
  // Presolve can see that there is no optimum without seeing why; the simplex without it says which.
  if (status === undecided) status = run('primal')
  const solution = solutionOf(model)
  return {
    status: statusOf[status] ?? 'failed',
    objective: model.getObjectiveValue(),
    primal: solution.colValue,
    rowValue: solution.rowValue,
    reduced: solution.colDual,
    dual: solution.rowDual,
    iterations,
    word: `HiGHS model status ${status} after ${iterations} iterations`,
  }
}

/** HiGHS gives up on some warm bases with an error instead of a status; the model is as it was, and a fresh start settles it. */
function ran(model: Model, onProgress: LpOptions['onProgress']): number {
  try {
    return model.run(onProgress === undefined ? undefined : listening(onProgress)).modelStatus
  } catch (error) {
    if ((error as { status?: number }).status !== -1) throw error
    return gaveUp
  }
}
/** HiGHS: solve error. */
const gaveUp = 4

/** HiGHS: unbounded or infeasible. */
const undecided = 9

function listening(onProgress: NonNullable<LpOptions['onProgress']>) {
  const hear = (event: { data: { simplex_iteration_count?: number; ipm_iteration_count?: number }; interrupt: () => void }): undefined => {
    if (onProgress({ iterations: event.data.simplex_iteration_count ?? event.data.ipm_iteration_count ?? 0 }) === 'stop') event.interrupt()
  }
  return { 1: hear, 2: hear }
}

/** What HiGHS holds, zeros where it holds nothing: it refuses to be asked for a solution after an infeasible presolve. */
export function solutionOf(model: Model): Solution {
  if (Number(model.info.get('primal_solution_status')) !== 0) return model.getSolution()
  const { numCols, numRows } = model.getDimensions()
  return {
    colValue: new Float64Array(numCols),
    rowValue: new Float64Array(numRows),
    colDual: new Float64Array(numCols),
    rowDual: new Float64Array(numRows),
  }
}

function iterationsOf(model: Model): number {
  return Math.max(0, Number(model.info.get('simplex_iteration_count'))) + Math.max(0, Number(model.info.get('crossover_iteration_count')))
}
