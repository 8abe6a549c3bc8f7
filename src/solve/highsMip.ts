// Whole numbers in HiGHS: branch and cut from a start, with progress, an early end and a proven bound.
import type { HighsCallbackMap, Model } from 'highs'
import { gapOf, type LpAnswer, type LpOptions, type MipAnswer, type MipOptions } from './engine.ts'
import { noLimitSeconds, solutionOf } from './highsLp.ts'

/** Rows and columns of a solution hold to this; the default of HiGHS is ten times wider. */
const toleranceMip = 1e-7
const most = 2 ** 31 - 1
/** Words of HiGHS: a solution is known; no solution; no optimum; one of both; ended by time, iterations, nodes or the caller. */
const found = 2
const infeasible = 8
const unbounded = 10
const undecided = 9
const stopped = new Set([13, 14, 16, 17])

/**
 * Searches with the columns `which` (ascending) whole. HiGHS is left without whole columns and with its options for searching,
 * which the next linear solve replaces.
 */
export function solveMip(model: Model, which: Int32Array, options: MipOptions): MipAnswer {
  // HiGHS would start from the solution of the search before; a search knows only what it is given.
  model.clearSolver()
  model.changeColsIntegrality({ kind: 'set', indices: which }, new Int32Array(which.length).fill(1))
  try {
    if (options.start !== undefined) model.setSolution({ colValue: options.start })
    model.zeroAllClocks()
    model.options.set({
      solver: 'choose',
      presolve: 'on',
      mip_feasibility_tolerance: toleranceMip,
      mip_rel_gap: options.relativeGap,
      mip_abs_gap: options.absoluteGap ?? 0,
      mip_max_nodes: options.maxNodes ?? most,
      time_limit: options.maxSeconds ?? noLimitSeconds,
    })
    const status = model.run(options.onProgress === undefined ? undefined : listening(options.onProgress)).modelStatus as number
    return answerOf(model, status === undecided ? whyNone(model) : status, options)
  } finally {
    model.clearIntegrality()
  }
}

function answerOf(model: Model, status: number, options: MipOptions): MipAnswer {
  const none = status === infeasible || status === unbounded
  const solved = !none && Number(model.info.get('primal_solution_status')) === found
  const objective = solved ? model.getObjectiveValue() : status === unbounded ? -Infinity : Infinity
  const seen = Number(model.info.get('mip_dual_bound'))
  // Rounding can lift the bound of a closed search a little above its solution.
  const bound = none ? objective : Number.isNaN(seen) ? -Infinity : Math.min(seen, objective)
  const gap = solved ? gapOf(objective, bound) : Infinity
  const solution = solutionOf(model)
  return {
    status: statusOf(status, solved, gap <= options.relativeGap || objective - bound <= (options.absoluteGap ?? 0)),
    objective,
    bound,
    gap,
    primal: solution.colValue,
    rowValue: solution.rowValue,
    nodes: Math.max(0, Number(model.info.get('mip_node_count'))),
    word: `HiGHS model status ${status}, gap ${gap}`,
  }
}

function statusOf(status: number, solved: boolean, closed: boolean): MipAnswer['status'] {
  if (status === infeasible) return 'infeasible'
  if (status === unbounded) return 'unbounded'
  if (solved) return closed ? 'optimal' : 'feasible'
  return stopped.has(status) ? 'stopped' : 'failed'
}

/** Presolve said that there is no optimum and not why: without costs only an infeasible model has none. */
function whyNone(model: Model): number {
  const { colCost } = model.getLp()
  const all = { kind: 'range' as const, from: 0, to: colCost.length - 1 }
  model.changeColsCost(all, new Float64Array(colCost.length))
  const status = model.run().modelStatus as number
  model.changeColsCost(all, colCost)
  return status === 7 ? unbounded : status
}

/** Improving solutions come with the bounds of the small searches inside the search; only the interrupt channel speaks of the whole one. */
function listening(onProgress: NonNullable<MipOptions['onProgress']>): HighsCallbackMap {
  return {
    6: (event): undefined => {
      const { mip_node_count, mip_primal_bound = Infinity, mip_dual_bound = -Infinity } = event.data
      const progress = {
        nodes: Number(mip_node_count ?? 0n),
        primal: mip_primal_bound,
        bound: mip_dual_bound,
        gap: gapOf(mip_primal_bound, mip_dual_bound),
      }
      if (onProgress(progress) === 'stop') event.interrupt()
    },
  }
}

/** How the linear programme of a model without whole columns is asked. */
export function linearOptions({ maxSeconds, onProgress }: MipOptions): LpOptions {
  const nothingYet = { nodes: 0, primal: Infinity, bound: -Infinity, gap: Infinity }
  return {
    method: 'cold',
    ...(maxSeconds === undefined ? {} : { maxSeconds }),
    ...(onProgress === undefined ? {} : { onProgress: () => onProgress(nothingYet) }),
  }
}

/** A model without whole columns, answered by its linear programme. */
export function lpAsMip(answer: LpAnswer): MipAnswer {
  const solved = answer.status === 'optimal'
  const objective = solved ? answer.objective : Infinity
  const bound = solved || answer.status === 'infeasible' ? objective : -Infinity
  return { ...answer, objective: answer.status === 'unbounded' ? -Infinity : objective, bound, gap: solved ? 0 : Infinity, nodes: 0 }
}
