// Small models for trying engines against each other, and what an answer must satisfy whoever gave it.
import fc from 'fast-check'
import type { LpAnswer, LpModel } from '#solve/engine.ts'

export type DenseRow = { lower: number; values: number[]; upper: number }
export type DenseColumn = { cost: number; lower: number; upper: number; integer?: boolean }

/** The model of dense rows. */
export function modelOf(columns: DenseColumn[], rows: DenseRow[]): LpModel {
  const starts = [0]
  const rowIndex: number[] = []
  const values: number[] = []
  columns.forEach((_, j) => {
    rows.forEach((row, i) => {
      if (row.values[j] === 0) return
      rowIndex.push(i)
      values.push(row.values[j]!)
    })
    starts.push(rowIndex.length)
  })
  return {
    rows: rows.length,
    count: columns.length,
    cost: Float64Array.from(columns, column => column.cost),
    lower: Float64Array.from(columns, column => column.lower),
    upper: Float64Array.from(columns, column => column.upper),
    rowLower: Float64Array.from(rows, row => row.lower),
    rowUpper: Float64Array.from(rows, row => row.upper),
    starts: Int32Array.from(starts),
    rowIndex: Int32Array.from(rowIndex),
    values: Float64Array.from(values),
    integer: Uint8Array.from(columns, column => (column.integer === true ? 1 : 0)),
  }
}

const figure = fc.integer({ min: -9, max: 9 })
/** Bounds of every kind: two, one, equal, none. */
const bounds = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(figure, fc.nat(12)).map(([low, width]) => [low, low + width] as const) },
  { weight: 3, arbitrary: figure.map(low => [low, Infinity] as const) },
  { weight: 2, arbitrary: figure.map(high => [-Infinity, high] as const) },
  { weight: 1, arbitrary: fc.constant([-Infinity, Infinity] as const) },
)
const coefficient = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: figure })

/** Linear programmes of up to 8 columns and 7 rows, feasible or not, bounded or not, often degenerate. */
export const anyLinear: fc.Arbitrary<LpModel> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 7 }))
  .chain(([columns, rows]) =>
    fc.tuple(
      fc.array(
        fc.record({ cost: figure, bounds }).map(column => ({ cost: column.cost, lower: column.bounds[0], upper: column.bounds[1] })),
        {
          minLength: columns,
          maxLength: columns,
        },
      ),
      fc.array(
        fc
          .record({ bounds, values: fc.array(coefficient, { minLength: columns, maxLength: columns }) })
          .map(row => ({ lower: 3 * row.bounds[0], values: row.values, upper: 3 * row.bounds[1] })),
        { minLength: rows, maxLength: rows },
      ),
    ),
  )
  .map(([columns, rows]) => modelOf(columns, rows))

/** Up to five whole columns of few values each, and the rows over them alone, so that all points can be tried. */
export const anyWhole: fc.Arbitrary<LpModel> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, rows]) =>
    fc.tuple(
      fc.array(
        fc
          .record({ cost: figure, lower: fc.integer({ min: -3, max: 1 }), width: fc.nat(4) })
          .map(({ cost, lower, width }) => ({ cost, lower, upper: lower + width, integer: true })),
        { minLength: columns, maxLength: columns },
      ),
      fc.array(
        fc
          .record({ bounds, values: fc.array(figure, { minLength: columns, maxLength: columns }) })
          .map(row => ({ lower: row.bounds[0], values: row.values, upper: row.bounds[1] })),
        { minLength: rows, maxLength: rows },
      ),
    ),
  )
  .map(([columns, rows]) => modelOf(columns, rows))

/** The least cost over all whole points, Infinity without one. */
export function bruteForce(model: LpModel): number {
  const point = [...model.lower]
  let best = Infinity
  for (;;) {
    const activity = new Float64Array(model.rows)
    let cost = 0
    point.forEach((x, j) => {
      cost += model.cost[j]! * x
      for (let e = model.starts[j]!; e < model.starts[j + 1]!; e++) activity[model.rowIndex[e]!]! += model.values[e]! * x
    })
    if (activity.every((a, i) => a >= model.rowLower[i]! && a <= model.rowUpper[i]!)) best = Math.min(best, cost)
    let j = 0
    while (j < point.length && point[j]! >= model.upper[j]!) point[j] = model.lower[j++]!
    if (j === point.length) return best
    point[j]!++
  }
}

/**
 * How far an optimal answer is from satisfying what proves it: bounds of columns and rows, rows equal to A x, reduced costs equal to
 * cost less A times the duals, no reduced cost or dual that a move could use, none away from a bound, objective equal to cost x.
 */
export function worstBreach(model: LpModel, answer: LpAnswer): number {
  const activity = new Float64Array(model.rows)
  let worst = 0
  let objective = 0
  const hold = (breach: number) => (worst = Math.max(worst, breach))
  const proven = (value: number, lower: number, upper: number, price: number) => {
    hold(lower - value)
    hold(value - upper)
    // A price above zero says that the lower bound holds the value, one below zero the upper bound.
    hold(Math.min(price > 0 ? price : 0, value - lower))
    hold(Math.min(price < 0 ? -price : 0, upper - value))
  }
  for (let j = 0; j < model.count; j++) {
    let reduced = model.cost[j]!
    for (let e = model.starts[j]!; e < model.starts[j + 1]!; e++) {
      activity[model.rowIndex[e]!]! += model.values[e]! * answer.primal[j]!
      reduced -= model.values[e]! * answer.dual[model.rowIndex[e]!]!
    }
    objective += model.cost[j]! * answer.primal[j]!
    hold(Math.abs(reduced - answer.reduced[j]!))
    proven(answer.primal[j]!, model.lower[j]!, model.upper[j]!, answer.reduced[j]!)
  }
  for (let i = 0; i < model.rows; i++) {
    hold(Math.abs(activity[i]! - answer.rowValue[i]!))
    proven(answer.rowValue[i]!, model.rowLower[i]!, model.rowUpper[i]!, answer.dual[i]!)
  }
  hold(Math.abs(objective - answer.objective))
  return worst
}
