// A part of the model as a model of its own: the rows of some leaves in some periods with their columns, and of every row of the whole
// region the part that these leaves may be asked for.
import type { LpColumns, LpModel } from '#solve/engine.ts'
import type { Draft } from '../model/draft.ts'
import type { Slack } from '../model/layout.ts'
import { shared, type Cells } from './cells.ts'

export type Part = {
  model: LpModel
  /** Numbers in the whole model. */
  rows: Int32Array
  columns: number[]
  /** The draft's columns from `first` on that lie in the part, for its engine; they count as the part's from then on. */
  narrowed: (first: number) => LpColumns
}

/**
 * @param period planned alone; undefined for all periods
 * @param wanted whether a column is worth having
 * @param used per row of all periods: how much of its bound earlier periods have used
 */
export function partOf(
  draft: Draft,
  slacks: Slack[],
  cells: Cells,
  { from, to }: { from: number; to: number },
  period: number | undefined,
  wanted: (column: number) => boolean,
  used: Float64Array,
): Part {
  const inside = (row: number) =>
    (cells.leafOfRow[row] === shared || (cells.leafOfRow[row]! >= from && cells.leafOfRow[row]! < to)) &&
    (period === undefined || cells.periodOfRow[row] === shared || cells.periodOfRow[row] === period)
  const rows = Int32Array.from({ length: draft.rows() }, (_, row) => row).filter(inside)
  const here = new Int32Array(draft.rows()).fill(-1)
  rows.forEach((row, index) => {
    here[row] = index
  })
  const columns: number[] = []
  const narrowed = (first: number): LpColumns => narrow(draft.columnsFrom(first), first, here, cells, from, to, period, wanted, columns)
  const some = narrowed(0)
  const place = new Map(columns.map((column, index) => [column, index]))
  for (const slack of slacks) {
    const at = place.get(slack.column)
    if (at !== undefined) some.cost[at] = slack.price * slack.size
  }
  const bound = (row: number, value: number): number => {
    if (!Number.isFinite(value)) return value
    let share = 1
    if (cells.leafOfRow[row] === shared) {
      share = 0
      for (let leaf = from; leaf < to; leaf++) share += cells.shareOf(row, leaf)
    }
    return (value - used[row]!) * share
  }
  return {
    model: {
      ...some,
      rows: rows.length,
      rowLower: Float64Array.from(rows, row => bound(row, draft.rowLower(row))),
      rowUpper: Float64Array.from(rows, row => bound(row, draft.rowUpper(row))),
    },
    rows,
    columns,
    narrowed,
  }
}

/** Columns that begin in the part: all their rows of other leaves are outside; rows of later periods are left out. */
function narrow(
  whole: LpColumns,
  first: number,
  here: Int32Array,
  cells: Cells,
  from: number,
  to: number,
  period: number | undefined,
  wanted: (column: number) => boolean,
  columns: number[],
): LpColumns {
  const kept: number[] = []
  for (let j = 0; j < whole.count; j++) {
    if (!wanted(first + j)) continue
    let fits = true,
      begins = Infinity
    for (let e = whole.starts[j]!; e < whole.starts[j + 1]! && fits; e++) {
      const row = whole.rowIndex[e]!
      const leaf = cells.leafOfRow[row]!
      fits = leaf === shared || (leaf >= from && leaf < to)
      if (cells.periodOfRow[row] !== shared) begins = Math.min(begins, cells.periodOfRow[row]!)
    }
    if (fits && (period === undefined || begins === period)) kept.push(j)
  }
  const starts = new Int32Array(kept.length + 1),
    rowIndex: number[] = [],
    values: number[] = []
  kept.forEach((j, index) => {
    columns.push(first + j)
    for (let e = whole.starts[j]!; e < whole.starts[j + 1]!; e++) {
      const row = here[whole.rowIndex[e]!]!
      if (row < 0) continue
      rowIndex.push(row)
      values.push(whole.values[e]!)
    }
    starts[index + 1] = rowIndex.length
  })
  const pick = (all: Float64Array) => Float64Array.from(kept, j => all[j]!)
  return {
    count: kept.length,
    cost: pick(whole.cost),
    lower: pick(whole.lower),
    upper: pick(whole.upper),
    starts,
    rowIndex: Int32Array.from(rowIndex),
    values: Float64Array.from(values),
  }
}
