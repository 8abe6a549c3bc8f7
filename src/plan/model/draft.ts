// A linear programme while it is written down: rows first, then columns with their entries, in growable typed arrays.
// Inside the plan tonnes are kilotonnes and money is 10^4 CNY, so that coefficients stay near one.
import type { LpColumns, LpModel } from '#solve/engine.ts'
import { columnFamilyIds, type ColumnFamilyId } from './columnFamilies.ts'
import { rowFamilyIds, type RowFamilyId } from './families.ts'
import { measures, netCost, type Measure, type Weights } from './measures.ts'

/** t -> kt, and CNY/t -> 10^4 CNY/kt. Results leave the room in t and CNY. */
export const kt = 1e-3
export const costScale = 0.1
/** 10^4 CNY/kt -> CNY/t. */
export const perTonne = 10
export const tenThousandCny = 1e4

export type Label<Id> = { family: Id; subject: readonly [number, number, number] }
export type Draft = {
  rows: () => number
  columns: () => number
  entries: () => number
  /** Adds `lower <= row <= upper` of a family, about the subject that the family names; returns its index. */
  row: (family: RowFamilyId, lower: number, upper: number, a?: number, b?: number, c?: number) => number
  /** Adds a column of a period and of so much net cost, and returns its index; the counts and entries that follow belong to it. */
  column: (family: ColumnFamilyId, period: number, net: number, lower: number, upper: number, a?: number, b?: number) => number
  /** Whom a row or column is about: its family and the numbers of its subject, as many as the family has; of a column the last is its period. */
  rowLabel: (row: number) => Label<RowFamilyId>
  columnLabel: (column: number) => Label<ColumnFamilyId>
  /** Adds to a measure of the latest column, and to the rows of the measure where it has some. */
  count: (measure: Measure, value: number) => void
  /** The row that adds up a measure over all columns; -1 where none was asked for. Set before the first column. */
  measureRow: Record<Measure, number>
  /** Rows of targets that bound a measure, in one period or (-1) over all of them. Filled before the first column. */
  measureTargets: { measure: Measure; period: number; row: number }[]
  /** Amount of a measure in a solution, of one period or (-1) of all. */
  total: (measure: Measure, period: number, primal: Float64Array) => number
  /** The objective that columns are priced by. */
  weights: Weights
  /** Objective of the columns from `first` on under the present weights. */
  costsFrom: (first: number) => Float64Array<ArrayBuffer>
  entry: (row: number, value: number) => void
  /** Takes out the columns from `count` on. */
  truncate: (count: number) => void
  rowLower: (row: number) => number
  rowUpper: (row: number) => number
  setRow: (row: number, lower: number, upper: number) => void
  setColumn: (column: number, lower: number, upper: number) => void
  columnBounds: (column: number) => { lower: number; upper: number }
  /** Columns from `first` on, as exact-length arrays for the engine. */
  columnsFrom: (first: number) => LpColumns
  model: () => LpModel
  /** Live views for reading: valid until the next column or entry is added. */
  view: () => {
    lower: Float64Array
    upper: Float64Array
    starts: Int32Array
    rowIndex: Int32Array
    values: Float64Array
    rowLower: Float64Array
    rowUpper: Float64Array
  }
}

function grownBytes(a: Uint8Array<ArrayBuffer>, need: number): Uint8Array<ArrayBuffer> {
  if (need <= a.length) return a
  const b = new Uint8Array(Math.max(need, a.length * 2))
  b.set(a)
  return b
}

/** Families and subjects of rows or columns, as small integers. */
function openLabels<Id extends string>(
  ids: readonly Id[],
): {
  put: (index: number, family: Id, a: number, b: number, c: number) => void
  at: (index: number) => Label<Id>
} {
  const numberOf = Object.fromEntries(ids.map((id, index) => [id, index])) as Record<Id, number>
  let families = new Int32Array(1024),
    subjects = new Int32Array(3072)
  return {
    put(index, family, a, b, c) {
      // What was never put reads as zeros of the first family: arcs, by far the most columns, take no room.
      if (index >= families.length && numberOf[family] === 0 && a === 0 && b === 0 && c === 0) return
      families = grownInts(families, index + 1)
      subjects = grownInts(subjects, 3 * index + 3)
      families[index] = numberOf[family]
      subjects[3 * index] = a
      subjects[3 * index + 1] = b
      subjects[3 * index + 2] = c
    },
    at: index => ({
      family: ids[families[index] ?? 0]!,
      subject: [subjects[3 * index] ?? 0, subjects[3 * index + 1] ?? 0, subjects[3 * index + 2] ?? 0],
    }),
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

type Columns = { lower: Float64Array; upper: Float64Array; starts: Int32Array; rowIndex: Int32Array; values: Float64Array }
/** Columns from `first` up to `end` as exact-length arrays. */
function slice({ lower, upper, starts, rowIndex, values }: Columns, cost: Float64Array, first: number, end: number): LpColumns {
  const [begin, stop] = [starts[first]!, starts[end]!]
  const shifted = starts.slice(first, end + 1)
  for (let j = 0; j < shifted.length; j++) shifted[j]! -= begin
  return {
    count: end - first,
    cost,
    lower: lower.slice(first, end),
    upper: upper.slice(first, end),
    starts: shifted,
    rowIndex: rowIndex.slice(begin, stop),
    values: values.slice(begin, stop),
  }
}

export function openDraft(): Draft {
  let rowCount = 0,
    columnCount = 0,
    entryCount = 0
  let rowLower = new Float64Array(1024),
    rowUpper = new Float64Array(1024)
  const amounts = Object.fromEntries(measures.map(measure => [measure, new Float64Array(4096)])) as Record<
    Measure,
    Float64Array<ArrayBuffer>
  >
  const measureRow: Draft['measureRow'] = { net: -1, revenue: -1, co2: -1, haul: -1, investment: -1, utilised: -1 }
  const measureTargets: Draft['measureTargets'] = []
  let periods = new Uint8Array(4096)
  const rowLabels = openLabels(rowFamilyIds),
    columnLabels = openLabels(columnFamilyIds)
  let lower = new Float64Array(4096),
    upper = new Float64Array(4096)
  let starts = new Int32Array(4097),
    rowIndex = new Int32Array(16384),
    values = new Float64Array(16384)
  const costsFrom = (first: number): Float64Array<ArrayBuffer> => {
    const costs = new Float64Array(columnCount - first)
    for (const measure of measures) {
      const weight = draft.weights[measure],
        amount = amounts[measure]
      if (weight === 0) continue
      for (let j = first; j < columnCount; j++) costs[j - first]! += weight * amount[j]!
    }
    return costs
  }
  const columnsFrom = (first: number): LpColumns => slice({ lower, upper, starts, rowIndex, values }, costsFrom(first), first, columnCount)
  const draft: Draft = {
    measureRow,
    measureTargets,
    total(measure, period, primal) {
      const amount = amounts[measure]
      let sum = 0
      for (let j = 0; j < Math.min(columnCount, primal.length); j++) if (period < 0 || periods[j] === period) sum += amount[j]! * primal[j]!
      return sum
    },
    weights: netCost,
    costsFrom,
    rows: () => rowCount,
    columns: () => columnCount,
    entries: () => entryCount,
    row(family, low, high, a = 0, b = 0, c = 0) {
      rowLabels.put(rowCount, family, a, b, c)
      rowLower = grownFloats(rowLower, rowCount + 1)
      rowUpper = grownFloats(rowUpper, rowCount + 1)
      rowLower[rowCount] = low
      rowUpper[rowCount] = high
      return rowCount++
    },
    column(family, period, net, low, high, a = 0, b = 0) {
      columnLabels.put(columnCount, family, a, b, 0)
      periods = grownBytes(periods, columnCount + 1)
      periods[columnCount] = period
      if (columnCount + 1 > amounts.net.length)
        for (const measure of measures) amounts[measure] = grownFloats(amounts[measure], columnCount + 1)
      lower = grownFloats(lower, columnCount + 1)
      upper = grownFloats(upper, columnCount + 1)
      starts = grownInts(starts, columnCount + 2)
      lower[columnCount] = low
      upper[columnCount] = high
      starts[columnCount] = entryCount
      starts[columnCount + 1] = entryCount
      columnCount++
      if (net !== 0) draft.count('net', net)
      return columnCount - 1
    },
    count(measure, value) {
      amounts[measure][columnCount - 1]! += value
      if (measureRow[measure] >= 0) draft.entry(measureRow[measure], value)
      for (const target of measureTargets)
        if (target.measure === measure && (target.period < 0 || target.period === periods[columnCount - 1])) draft.entry(target.row, value)
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
    truncate(count) {
      for (const measure of measures) amounts[measure].fill(0, count, columnCount)
      columnCount = count
      entryCount = starts[count]!
    },
    rowLabel: rowLabels.at,
    columnLabel(column) {
      const { family, subject } = columnLabels.at(column)
      return { family, subject: [subject[0], subject[1], periods[column]!] }
    },
    rowLower: row => rowLower[row]!,
    rowUpper: row => rowUpper[row]!,
    setRow(row, low, high) {
      rowLower[row] = low
      rowUpper[row] = high
    },
    columnBounds: column => ({ lower: lower[column]!, upper: upper[column]! }),
    setColumn(column, low, high) {
      lower[column] = low
      upper[column] = high
    },
    columnsFrom,
    model: () => ({ ...columnsFrom(0), rows: rowCount, rowLower: rowLower.slice(0, rowCount), rowUpper: rowUpper.slice(0, rowCount) }),
    view: () => ({ lower, upper, starts, rowIndex, values, rowLower, rowUpper }),
  }
  return draft
}
