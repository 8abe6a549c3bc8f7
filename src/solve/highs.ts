// The HiGHS engine (WebAssembly, one thread, 32-bit memory). The only file of the house that knows `highs`.
import loadHighs from 'highs'
import type { BasisStatus, Model } from 'highs'
import type { Engine, LoadedModel, LpAnswer, LpColumns, LpMethod, LpModel, LpStatus } from './engine.ts'

/** Settings that make two runs of one input equal to the last bit: the build has one thread, the seed is fixed, no limit depends on a clock. */
const fixedOptions = {
  output_flag: false,
  random_seed: 1,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const

const methodOptions: Record<LpMethod, Record<string, string | number>> = {
  cold: { solver: 'simplex', simplex_strategy: 1, presolve: 'on' },
  primal: { solver: 'simplex', simplex_strategy: 4, presolve: 'off' },
  dual: { solver: 'simplex', simplex_strategy: 1, presolve: 'off' },
  interior: { solver: 'ipm', run_crossover: 'on', presolve: 'on' },
}

const statusOf: Record<number, LpStatus> = {
  6: 'optimal',
  7: 'optimal',
  8: 'infeasible',
  9: 'infeasible',
  10: 'unbounded',
  13: 'stopped',
  14: 'stopped',
  17: 'stopped',
}

/** Loads the WebAssembly once; each model made with it must be disposed by its maker. */
export async function openEngine(): Promise<Engine> {
  const highs = await loadHighs()
  return {
    name: 'HiGHS',
    version: highs.version.string,
    memoryLimitBytes: 2 ** 31,
    memoryBytes: () => highs.memoryBytes,
    load(model: LpModel): LoadedModel {
      return loadedModel(
        highs.createModel({
          numCols: model.count,
          numRows: model.rows,
          sense: highs.constants.objectiveSense.minimize,
          offset: 0,
          colCost: model.cost,
          colLower: model.lower,
          colUpper: model.upper,
          rowLower: model.rowLower,
          rowUpper: model.rowUpper,
          matrix: matrixOf(model, model.rows),
        }),
        model.rows,
      )
    },
  }
}

function matrixOf(columns: LpColumns, rows: number) {
  return {
    format: 'csc' as const,
    numRows: rows,
    numCols: columns.count,
    starts: columns.starts,
    indices: columns.rowIndex,
    values: columns.values,
  }
}

function loadedModel(model: Model, rows: number): LoadedModel {
  model.options.set(fixedOptions)
  let columns = model.getDimensions().numCols
  let iterationsBefore = 0
  return {
    columns: () => columns,
    addColumns(added) {
      if (added.count === 0) return
      model.addCols({ cost: added.cost, lower: added.lower, upper: added.upper, matrix: matrixOf(added, rows) })
      columns += added.count
    },
    setCosts: (which, costs) => {
      if (which.length > 0) model.changeColsCost({ kind: 'set', indices: which }, costs)
    },
    setColumnBounds: (which, lower, upper) => {
      if (which.length > 0) model.changeColsBounds({ kind: 'set', indices: which }, lower, upper)
    },
    setRowBounds: (which, lower, upper) => {
      if (which.length > 0) model.changeRowsBounds({ kind: 'set', indices: which }, lower, upper)
    },
    basis() {
      const basis = model.getBasis()
      return { columns: basis.colStatus, rows: basis.rowStatus }
    },
    setBasis: basis => {
      model.setBasis({ colStatus: basis.columns as Int32Array & BasisStatus[], rowStatus: basis.rows as Int32Array & BasisStatus[] })
    },
    solve({ method }): LpAnswer {
      model.options.set(methodOptions[method])
      let status = model.run().modelStatus as number
      // A warm basis can leave the simplex in doubt; a fresh start settles it, and is as deterministic.
      if (statusOf[status] === undefined) {
        model.clearSolver()
        model.options.set(methodOptions.cold)
        status = model.run().modelStatus as number
      }
      const solution = model.getSolution()
      const iterations =
        Number(model.info.get('simplex_iteration_count')) + Math.max(0, Number(model.info.get('crossover_iteration_count')))
      iterationsBefore += iterations
      return {
        status: statusOf[status] ?? 'failed',
        objective: model.getObjectiveValue(),
        primal: solution.colValue,
        rowValue: solution.rowValue,
        reduced: solution.colDual,
        dual: solution.rowDual,
        iterations,
        word: `HiGHS model status ${status} after ${iterationsBefore} iterations`,
      }
    },
    dispose: () => {
      model.dispose()
    },
  }
}
