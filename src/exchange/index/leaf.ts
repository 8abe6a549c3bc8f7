// A leaf of the index: up to 64 rows of one cell with all their figures side by side, and what no row of it is better than.
export const leafRows = 64

/** `figures`: asks, lng, lat and the limited figures, row by row. `floor`: no row asks less. `best`: no figure is better. */
export type Leaf = { home: Leaf[]; rows: number; ids: Int32Array; figures: Float64Array; floor: number; best: Float64Array }

/** @param home the leaves of its cell */
export function newLeaf(home: Leaf[], limitCount: number): Leaf {
  return {
    home,
    rows: 0,
    ids: new Int32Array(4),
    figures: new Float64Array(4 * (3 + limitCount)),
    floor: Infinity,
    best: new Float64Array(limitCount).fill(Infinity),
  }
}

/** Rows stay in the order of what they ask, so that a search stops at the first that asks too much. */
export function insert(leaf: Leaf, id: number, from: ArrayLike<number>): void {
  const limitCount = leaf.best.length
  const stride = 3 + limitCount
  if (leaf.rows === leaf.ids.length) grow(leaf)
  let row = leaf.rows
  while (row > 0 && leaf.figures[(row - 1) * stride]! > from[0]!) row -= 1
  leaf.ids.copyWithin(row + 1, row, leaf.rows)
  leaf.figures.copyWithin((row + 1) * stride, row * stride, leaf.rows * stride)
  leaf.ids[row] = id
  for (let k = 0; k < stride; k++) leaf.figures[row * stride + k] = from[k]!
  leaf.rows += 1
  sharpen(leaf, from[0]!, from, 3)
}
function grow(leaf: Leaf): void {
  const [ids, figures] = [new Int32Array(leaf.ids.length * 2), new Float64Array(leaf.figures.length * 2)]
  ids.set(leaf.ids)
  figures.set(leaf.figures)
  leaf.ids = ids
  leaf.figures = figures
}
function sharpen(leaf: Leaf, asks: number, from: ArrayLike<number>, at: number): void {
  if (asks < leaf.floor) leaf.floor = asks
  for (let k = 0; k < leaf.best.length; k++) if (from[at + k]! < leaf.best[k]!) leaf.best[k] = from[at + k]!
}

/** What a leaf says of its rows stays true when one goes, only less sharp. */
export function removeFrom(leaf: Leaf, id: number): void {
  const stride = 3 + leaf.best.length
  const at = leaf.ids.subarray(0, leaf.rows).indexOf(id)
  leaf.ids.copyWithin(at, at + 1, leaf.rows)
  leaf.figures.copyWithin(at * stride, (at + 1) * stride, leaf.rows * stride)
  leaf.rows -= 1
  if (leaf.rows === 0) leaf.home.splice(leaf.home.indexOf(leaf), 1)
}

/** The dearer half of a full leaf becomes the next one. */
export function halves(old: Leaf): [Leaf, Leaf] {
  const middle = old.rows >> 1
  return [partOf(old, 0, middle), partOf(old, middle, old.rows)]
}
function partOf(old: Leaf, from: number, to: number): Leaf {
  const stride = 3 + old.best.length
  const made = newLeaf(old.home, old.best.length)
  made.ids = new Int32Array(leafRows)
  made.figures = new Float64Array(leafRows * stride)
  made.ids.set(old.ids.subarray(from, to))
  made.figures.set(old.figures.subarray(from * stride, to * stride))
  made.rows = to - from
  for (let row = 0; row < made.rows; row++) sharpen(made, made.figures[row * stride]!, made.figures, row * stride + 3)
  return made
}

/** The leaf, in the order of what they ask, that a row which asks so much belongs to. */
export function placeAmong(leaves: readonly Leaf[], asks: number): number {
  let [low, high] = [0, leaves.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (leaves[middle]!.floor <= asks) low = middle
    else high = middle - 1
  }
  return low
}
