// A model kept as plain columns that grow, for engines that hold none themselves: the reference simplex, executables fed by files.
import type { LoadedModel, LpModel } from './engine.ts'

/** One sparse column: its entry at `rows[k]` is `values[k]`. */
export type Column = { rows: number[]; values: number[] }
export type HeldModel = {
  columns: Column[]
  cost: number[]
  lower: number[]
  upper: number[]
  rowLower: number[]
  rowUpper: number[]
  integers: Set<number>
}

export function holdModel(source: LpModel): HeldModel {
  const held: HeldModel = {
    columns: [],
    cost: [],
    lower: [],
    upper: [],
    rowLower: [...source.rowLower],
    rowUpper: [...source.rowUpper],
    integers: new Set(),
  }
  changesOf(held).addColumns(source)
  source.integer?.forEach((whole, column) => whole === 1 && held.integers.add(column))
  return held
}

/** The part of a `LoadedModel` that only changes what is held. */
export function changesOf(
  held: HeldModel,
): Pick<LoadedModel, 'rows' | 'columns' | 'addColumns' | 'addRows' | 'setCosts' | 'setColumnBounds' | 'setRowBounds' | 'setIntegers'> {
  return {
    rows: () => held.rowLower.length,
    columns: () => held.columns.length,
    addColumns(added) {
      for (let j = 0; j < added.count; j++) {
        const [from, to] = [added.starts[j]!, added.starts[j + 1]!]
        held.columns.push({ rows: [...added.rowIndex.subarray(from, to)], values: [...added.values.subarray(from, to)] })
        held.cost.push(added.cost[j]!)
        held.lower.push(added.lower[j]!)
        held.upper.push(added.upper[j]!)
      }
    },
    addRows(added) {
      for (let i = 0; i < added.count; i++) {
        const row = held.rowLower.push(added.lower[i]!) - 1
        held.rowUpper.push(added.upper[i]!)
        for (let e = added.starts[i]!; e < added.starts[i + 1]!; e++) {
          const column = held.columns[added.columnIndex[e]!]!
          column.rows.push(row)
          column.values.push(added.values[e]!)
        }
      }
    },
    setCosts: (which, costs) => which.forEach((j, k) => (held.cost[j] = costs[k]!)),
    setColumnBounds: (which, lower, upper) =>
      which.forEach((j, k) => {
        held.lower[j] = lower[k]!
        held.upper[j] = upper[k]!
      }),
    setRowBounds: (which, lower, upper) =>
      which.forEach((i, k) => {
        held.rowLower[i] = lower[k]!
        held.rowUpper[i] = upper[k]!
      }),
    setIntegers: (which, integer) => which.forEach(j => (integer ? held.integers.add(j) : held.integers.delete(j))),
  }
}

/** What is held, compressed again. */
export function compressed(held: HeldModel): LpModel {
  const starts = new Int32Array(held.columns.length + 1)
  held.columns.forEach((column, j) => (starts[j + 1] = starts[j]! + column.rows.length))
  const rowIndex = new Int32Array(starts.at(-1)!)
  const values = new Float64Array(starts.at(-1)!)
  held.columns.forEach((column, j) => {
    rowIndex.set(column.rows, starts[j])
    values.set(column.values, starts[j])
  })
  return {
    rows: held.rowLower.length,
    count: held.columns.length,
    cost: Float64Array.from(held.cost),
    lower: Float64Array.from(held.lower),
    upper: Float64Array.from(held.upper),
    rowLower: Float64Array.from(held.rowLower),
    rowUpper: Float64Array.from(held.rowUpper),
    starts,
    rowIndex,
    values,
    integer: Uint8Array.from(held.columns, (_, j) => (held.integers.has(j) ? 1 : 0)),
  }
}
