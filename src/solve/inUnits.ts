// A model told to an engine in units of its own: engines hold rows and columns to absolute tolerances, so amounts and prices must be near one.
// x' = x * column, row' = row * its unit, cost' = cost * money; all units are powers of two, so that nothing is rounded on the way.
import type { Engine, LoadedModel, LpAnswer, LpColumns, LpModel, MipAnswer } from './engine.ts'

/** What a row, a column and a unit of cost are multiplied by on their way to the engine. */
export type Units = { row: (row: number) => number; column: (column: number) => number; money: number }

/** The model as `engine` holds it in these units; everything that goes in and comes out is in the caller's. */
export function loadInUnits(engine: Engine, source: LpModel, units: Units): LoadedModel {
  const { row, column, money } = units
  const model = engine.load({
    ...source,
    ...columnsIn(source, 0, units),
    rowLower: source.rowLower.map((value, i) => value * row(i)),
    rowUpper: source.rowUpper.map((value, i) => value * row(i)),
  })
  const by = (which: Int32Array, values: Float64Array, unit: (index: number) => number) => values.map((value, k) => value * unit(which[k]!))
  return {
    ...model,
    addColumns: added => {
      model.addColumns({ ...added, ...columnsIn(added, model.columns(), units) })
    },
    addRows: added => {
      const first = model.rows()
      const values = added.values.slice()
      for (let i = 0; i < added.count; i++)
        for (let e = added.starts[i]!; e < added.starts[i + 1]!; e++) values[e]! *= row(first + i) / column(added.columnIndex[e]!)
      const side = (bounds: Float64Array) => bounds.map((value, i) => value * row(first + i))
      model.addRows({ ...added, values, lower: side(added.lower), upper: side(added.upper) })
    },
    setCosts: (which, costs) => {
      model.setCosts(
        which,
        by(which, costs, j => money / column(j)),
      )
    },
    setColumnBounds: (which, lower, upper) => {
      model.setColumnBounds(which, by(which, lower, column), by(which, upper, column))
    },
    setRowBounds: (which, lower, upper) => {
      model.setRowBounds(which, by(which, lower, row), by(which, upper, row))
    },
    solve: options => lpOut(model.solve(options), units),
    solveMip: options =>
      mipOut(
        model.solveMip({
          ...options,
          ...(options.absoluteGap === undefined ? {} : { absoluteGap: options.absoluteGap * money }),
          ...(options.start === undefined ? {} : { start: options.start.map((value, j) => value * column(j)) }),
          ...(options.onProgress === undefined
            ? {}
            : { onProgress: seen => options.onProgress!({ ...seen, primal: seen.primal / money, bound: seen.bound / money }) }),
        }),
        units,
      ),
  }
}

function columnsIn(
  columns: LpColumns,
  first: number,
  { row, column, money }: Units,
): Pick<LpColumns, 'cost' | 'lower' | 'upper' | 'values'> {
  const values = columns.values.slice()
  for (let j = 0; j < columns.count; j++) {
    const own = column(first + j)
    for (let e = columns.starts[j]!; e < columns.starts[j + 1]!; e++) values[e]! *= row(columns.rowIndex[e]!) / own
  }
  return {
    values,
    cost: columns.cost.map((value, j) => (value * money) / column(first + j)),
    lower: columns.lower.map((value, j) => value * column(first + j)),
    upper: columns.upper.map((value, j) => value * column(first + j)),
  }
}

function lpOut(answer: LpAnswer, { row, column, money }: Units): LpAnswer {
  return {
    ...answer,
    objective: answer.objective / money,
    primal: answer.primal.map((value, j) => value / column(j)),
    rowValue: answer.rowValue.map((value, i) => value / row(i)),
    reduced: answer.reduced.map((value, j) => (value * column(j)) / money),
    dual: answer.dual.map((value, i) => (value * row(i)) / money),
  }
}

function mipOut(answer: MipAnswer, { row, column, money }: Units): MipAnswer {
  return {
    ...answer,
    objective: answer.objective / money,
    bound: answer.bound / money,
    primal: answer.primal.map((value, j) => value / column(j)),
    rowValue: answer.rowValue.map((value, i) => value / row(i)),
  }
}
