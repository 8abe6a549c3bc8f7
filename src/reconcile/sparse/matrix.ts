// A sparse symmetric matrix by its upper triangle, column after column, gathered from triplets that may repeat.

/** Column `j` holds `rows[p], values[p]` for p in `starts[j] .. starts[j + 1]`, rows at most `j`; no row twice. */
export type Upper = { size: number; starts: Int32Array; rows: Int32Array; values: Float64Array }

/** Entries of a symmetric matrix as they come up; the mirror image of an entry is not to be given. */
export type Triplets = { size: number; count: number; row: Int32Array; column: Int32Array; value: Float64Array }

export function triplets(size: number, most: number): Triplets {
  return { size, count: 0, row: new Int32Array(most), column: new Int32Array(most), value: new Float64Array(most) }
}

/** Adds `value` to the entry; structural even where it is zero. */
export function put(into: Triplets, row: number, column: number, value: number): void {
  const at = into.count++
  into.row[at] = row
  into.column[at] = column
  into.value[at] = value
}

/**
 * The upper triangle under a new numbering, repeated entries summed.
 * @param place new number of each old row
 */
export function upperOf({ size, count, row, column, value }: Triplets, place: Int32Array): Upper {
  const starts = new Int32Array(size + 1)
  for (let at = 0; at < count; at++) starts[Math.max(place[row[at]!]!, place[column[at]!]!) + 1]!++
  for (let j = 0; j < size; j++) starts[j + 1]! += starts[j]!
  const next = starts.slice(0, size)
  const rows = new Int32Array(count)
  const values = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const a = place[row[at]!]!
    const b = place[column[at]!]!
    const to = next[Math.max(a, b)]!++
    rows[to] = Math.min(a, b)
    values[to] = value[at]!
  }
  // One entry a place: later ones are added to the first, the column closes up.
  const seen = new Int32Array(size).fill(-1)
  let filled = 0
  for (let j = 0, from = 0; j < size; j++) {
    const end = starts[j + 1]!
    const begin = filled
    for (let p = from; p < end; p++) {
      const i = rows[p]!
      if (seen[i]! >= begin) values[seen[i]!]! += values[p]!
      else {
        seen[i] = filled
        rows[filled] = i
        values[filled++] = values[p]!
      }
    }
    from = end
    starts[j + 1] = filled
  }
  return { size, starts, rows: rows.slice(0, filled), values: values.slice(0, filled) }
}
