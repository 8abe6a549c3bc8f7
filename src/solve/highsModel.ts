// One model inside HiGHS: loaded, changed in place, solved. HiGHS holds it as a linear programme; which columns must be whole is
// kept beside it and told only while `solveMip` runs, because HiGHS searches over whole numbers as soon as it knows of any.
import type { BasisStatus, Highs, Model } from 'highs'
import type { LoadedModel, LpBasis, LpColumns, LpModel } from './engine.ts'
import { solveLp } from './highsLp.ts'
import { linearOptions, lpAsMip, solveMip } from './highsMip.ts'

/** Settings that make two runs of one input equal to the last bit: the build has one thread and the seed is fixed. */
const fixedOptions = {
  output_flag: false,
  random_seed: 1,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const

export function loadedModel(highs: Highs, source: LpModel): LoadedModel {
  const model = highs.createModel({
    numCols: source.count,
    numRows: source.rows,
    sense: highs.constants.objectiveSense.minimize,
    offset: 0,
    colCost: source.cost,
    colLower: source.lower,
    colUpper: source.upper,
    rowLower: source.rowLower,
    rowUpper: source.rowUpper,
    matrix: byColumn(source, source.rows),
  })
  model.options.set(fixedOptions)
  let rows = source.rows
  let columns = source.count
  const integers = new Set<number>()
  source.integer?.forEach((whole, column) => whole === 1 && integers.add(column))
  return {
    rows: () => rows,
    columns: () => columns,
    addColumns(added) {
      if (added.count === 0) return
      model.addCols({ cost: added.cost, lower: added.lower, upper: added.upper, matrix: byColumn(added, rows) })
      columns += added.count
    },
    addRows({ count, lower, upper, starts, columnIndex, values }) {
      if (count === 0) return
      const matrix = { format: 'csr' as const, numRows: count, numCols: columns, starts, indices: columnIndex, values }
      model.addRows({ lower, upper, matrix })
      rows += count
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
    setIntegers(which, integer) {
      for (const column of which) {
        if (integer) integers.add(column)
        else integers.delete(column)
      }
    },
    basis: () => (columns === 0 || rows === 0 ? trivialBasis(columns, rows) : basisOf(model)),
    setBasis: basis => {
      if (columns > 0 && rows > 0) setBasis(model, basis)
    },
    solve: options => solveLp(model, options),
    solveMip(options) {
      if (integers.size === 0) return lpAsMip(solveLp(model, linearOptions(options)))
      return keepingBasis(model, () => solveMip(model, Int32Array.from(integers).sort(), options))
    },
    dispose: () => {
      model.dispose()
    },
  }
}

function byColumn(columns: LpColumns, rows: number) {
  return {
    format: 'csc' as const,
    numRows: rows,
    numCols: columns.count,
    starts: columns.starts,
    indices: columns.rowIndex,
    values: columns.values,
  }
}

function basisOf(model: Model): LpBasis {
  const basis = model.getBasis()
  return { columns: basis.colStatus, rows: basis.rowStatus }
}

/** HiGHS answers such a model without simplex and has no basis of it: columns at their lower bound, rows basic (HighsBasisStatus 0 and 1). */
function trivialBasis(columns: number, rows: number): LpBasis {
  return { columns: new Int32Array(columns), rows: new Int32Array(rows).fill(1) }
}

function setBasis(model: Model, basis: LpBasis): void {
  model.setBasis({ colStatus: basis.columns as Int32Array & BasisStatus[], rowStatus: basis.rows as Int32Array & BasisStatus[] })
}

/** A search over whole numbers leaves HiGHS without a basis; the linear programme behind it goes on from the one it had. */
function keepingBasis<T>(model: Model, search: () => T): T {
  const basis = model.info.get('basis_validity') === 1 ? basisOf(model) : undefined
  try {
    return search()
  } finally {
    if (basis !== undefined) setBasis(model, basis)
  }
}
