// The matrix of a model compressed by row, for those who write it row after row.
import type { LpModel } from './engine.ts'

/** Entries of row i are starts[i] .. starts[i + 1], columns ascending. */
export type RowEntries = { starts: Int32Array; columnIndex: Int32Array; values: Float64Array }

export function byRow({ count, rows, starts, rowIndex, values }: LpModel): RowEntries {
  const entries = starts[count]!
  const rowStarts = new Int32Array(rows + 1)
  for (let e = 0; e < entries; e++) rowStarts[rowIndex[e]! + 1]!++
  for (let i = 0; i < rows; i++) rowStarts[i + 1]! += rowStarts[i]!
  const next = rowStarts.slice(0, rows)
  const columnIndex = new Int32Array(entries)
  const byRowValues = new Float64Array(entries)
  for (let j = 0; j < count; j++) {
    for (let e = starts[j]!; e < starts[j + 1]!; e++) {
      const at = next[rowIndex[e]!]!++
      columnIndex[at] = j
      byRowValues[at] = values[e]!
    }
  }
  return { starts: rowStarts, columnIndex, values: byRowValues }
}
