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

export function append(leaf: Leaf, id: number, from: ArrayLike<number>, at: number): void {
  const limitCount = leaf.best.length
  const stride = 3 + limitCount
  if (leaf.rows === leaf.ids.length) {
    const [ids, figures] = [new Int32Array(leaf.ids.length * 2), new Float64Array(leaf.figures.length * 2)]
    ids.set(leaf.ids)
    figures.set(leaf.figures)
    leaf.ids = ids
    leaf.figures = figures
  }
  leaf.ids[leaf.rows] = id
  const to = leaf.rows * stride
  for (let k = 0; k < stride; k++) leaf.figures[to + k] = from[at + k]!
  leaf.rows += 1
  if (from[at]! < leaf.floor) leaf.floor = from[at]!
  for (let k = 0; k < limitCount; k++) if (from[at + 3 + k]! < leaf.best[k]!) leaf.best[k] = from[at + 3 + k]!
}

/** What a leaf says of its rows stays true when one goes, only less sharp. */
export function removeFrom(leaf: Leaf, id: number): void {
  const stride = 3 + leaf.best.length
  const [at, last] = [leaf.ids.subarray(0, leaf.rows).indexOf(id), leaf.rows - 1]
  leaf.ids[at] = leaf.ids[last]!
  leaf.figures.copyWithin(at * stride, last * stride, (last + 1) * stride)
  leaf.rows = last
  if (last === 0) leaf.home.splice(leaf.home.indexOf(leaf), 1)
}

/** The dearer half of a full leaf becomes the next one. */
export function halves(old: Leaf): [Leaf, Leaf] {
  const stride = 3 + old.best.length
  const order = Array.from({ length: old.rows }, (_, i) => i).sort((a, b) => old.figures[a * stride]! - old.figures[b * stride]!)
  const made: [Leaf, Leaf] = [newLeaf(old.home, old.best.length), newLeaf(old.home, old.best.length)]
  order.forEach((row, i) => append(made[i * 2 < old.rows ? 0 : 1], old.ids[row]!, old.figures, row * stride))
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
