// A linear programme while it is written down: rows first, then columns with their entries, in growable typed arrays.
// Inside the plan tonnes are kilotonnes and money is 10^4 CNY, so that coefficients stay near one.
import type { LpColumns, LpModel } from '#solve/engine.ts'

/** t -> kt, and CNY/t -> 10^4 CNY/kt. Results leave the room in t and CNY. */
export const kt = 1e-3
export const costScale = 0.1
/** 10^4 CNY/kt -> CNY/t. */
export const perTonne = 10
export const tenThousandCny = 1e4

export type Draft = {
  rows: () => number
  columns: () => number
  entries: () => number
  /** Adds `lower <= row <= upper`; returns its index. */
  row: (lower: number, upper: number) => number
  /** Adds a column and returns its index; the entries that follow belong to it. */
  column: (cost: number, lower: number, upper: number) => number
  entry: (row: number, value: number) => void
  rowLower: (row: number) => number
  rowUpper: (row: number) => number
  setRow: (row: number, lower: number, upper: number) => void
  setColumn: (column: number, lower: number, upper: number) => void
  /** Columns from `first` on, as exact-length arrays for the engine. */
  columnsFrom: (first: number) => LpColumns
  model: () => LpModel
  /** Live views for reading: valid until the next column or entry is added. */
  view: () => {
    cost: Float64Array
    lower: Float64Array
    upper: Float64Array
    starts: Int32Array
    rowIndex: Int32Array
    values: Float64Array
    rowLower: Float64Array
    rowUpper: Float64Array
  }
}

function grownFloats(a: Float64Array<ArrayBuffer>, need: number): Float64Array<ArrayBuffer> {
  if (need <= a.length) return a
  const b = new Float64Array(Math.max(need, a.length * 2))
  b.set(a)
  return b
}
function grownInts(a: Int32Array<ArrayBuffer>, need: number): Int32Array<ArrayBuffer> {
  if (need <= a.length) return a
  const b = new Int32Array(Math.max(need, a.length * 2))
  b.set(a)
  return b
}

export function openDraft(): Draft {
  let rowCount = 0,
    columnCount = 0,
    entryCount = 0
  let rowLower = new Float64Array(1024),
    rowUpper = new Float64Array(1024)
  let cost = new Float64Array(4096),
    lower = new Float64Array(4096),
    upper = new Float64Array(4096)
  let starts = new Int32Array(4097),
    rowIndex = new Int32Array(16384),
    values = new Float64Array(16384)
  const columnsFrom = (first: number): LpColumns => {
    const begin = starts[first]!
    const shifted = starts.slice(first, columnCount + 1)
    for (let j = 0; j < shifted.length; j++) shifted[j]! -= begin
    return {
      count: columnCount - first,
      cost: cost.slice(first, columnCount),
      lower: lower.slice(first, columnCount),
      upper: upper.slice(first, columnCount),
      starts: shifted,
      rowIndex: rowIndex.slice(begin, entryCount),
      values: values.slice(begin, entryCount),
    }
  }
  return {
    rows: () => rowCount,
    columns: () => columnCount,
    entries: () => entryCount,
    row(low, high) {
      rowLower = grownFloats(rowLower, rowCount + 1)
      rowUpper = grownFloats(rowUpper, rowCount + 1)
      rowLower[rowCount] = low
      rowUpper[rowCount] = high
      return rowCount++
    },
    column(c, low, high) {
      cost = grownFloats(cost, columnCount + 1)
      lower = grownFloats(lower, columnCount + 1)
      upper = grownFloats(upper, columnCount + 1)
      starts = grownInts(starts, columnCount + 2)
      cost[columnCount] = c
      lower[columnCount] = low
      upper[columnCount] = high
      starts[columnCount] = entryCount
      starts[columnCount + 1] = entryCount
      return columnCount++
    },
    entry(row, value) {
      if (value === 0) return
      // One entry per row: a second one on the same row of this column is added to the first.
      for (let e = starts[columnCount - 1]!; e < entryCount; e++) {
        if (rowIndex[e] === row) {
          values[e]! += value
          return
        }
      }
      rowIndex = grownInts(rowIndex, entryCount + 1)
      values = grownFloats(values, entryCount + 1)
      rowIndex[entryCount] = row
      values[entryCount] = value
      entryCount++
      starts[columnCount] = entryCount
    },
    rowLower: row => rowLower[row]!,
    rowUpper: row => rowUpper[row]!,
    setRow(row, low, high) {
      rowLower[row] = low
      rowUpper[row] = high
    },
    setColumn(column, low, high) {
      lower[column] = low
      upper[column] = high
    },
    columnsFrom,
    model: () => ({ ...columnsFrom(0), rows: rowCount, rowLower: rowLower.slice(0, rowCount), rowUpper: rowUpper.slice(0, rowCount) }),
    view: () => ({ cost, lower, upper, starts, rowIndex, values, rowLower, rowUpper }),
  }
}
