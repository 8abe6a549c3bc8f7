// The match index: the cheapest rows to land at a place, of one material, within a distance and under limits. For each material a grid of cells,
// in a cell leaves of up to 64 rows in the order of what they ask, in a leaf all figures of its rows side by side. A search goes through cells
// and leaves by the least that anything in them can cost, and stops where that is more than the worst of what it has. Changes touch one leaf.
import { haversine, kmOfHaversine } from '#domain/greatCircle.ts'
import { cellFor, type Cells, noCells, pop, reachable } from './cells.ts'
import { type FreightBand, freightOf } from './freight.ts'
import { halves, insert, type Leaf, leafRows, newLeaf, placeAmong, removeFrom } from './leaf.ts'

/** `asks`: CNY a tonne at the place. `worst`: figures that limits speak of, each so that less is better; as many as the index has. */
export type IndexRow = { material: number; lng: number; lat: number; asks: number; worst: ArrayLike<number> }
export type IndexQuery = { material: number; lng: number; lat: number; maxKm: number; limits: ArrayLike<number>; count: number }
export type Found = { id: number; landed: number }

export type MatchIndex = {
  size: () => number
  /** Adds a row, or puts it in the place of the one with that id. @param id small whole number */
  put: (id: number, row: IndexRow) => void
  remove: (id: number) => void
  /** Cheapest first; equal ones by id. */
  top: (query: IndexQuery) => Found[]
}

export function matchIndex(limitCount: number, bands: readonly FreightBand[]): MatchIndex {
  const materials = new Map<number, Cells>()
  const leafOf: (Leaf | undefined)[] = []
  const figures = new Float64Array(3 + limitCount)
  let size = 0

  function put(id: number, { material, lng, lat, asks, worst }: IndexRow): void {
    remove(id)
    const cells = materials.get(material) ?? noCells()
    materials.set(material, cells)
    const cell = cellFor(cells, lng, lat, limitCount)
    figures[0] = asks
    figures[1] = lng
    figures[2] = lat
    for (let k = 0; k < limitCount; k++) figures[3 + k] = worst[k]!
    const leaf = leafFor(cells.leaves[cell]!, asks)
    insert(leaf, id, figures)
    leafOf[id] = leaf
    if (asks < cells.floor[cell]!) cells.floor[cell] = asks
    for (let k = 0; k < limitCount; k++) if (worst[k]! < cells.best[cell * limitCount + k]!) cells.best[cell * limitCount + k] = worst[k]!
    size += 1
  }
  function leafFor(leaves: Leaf[], asks: number): Leaf {
    if (leaves.length === 0) leaves.push(newLeaf(leaves, limitCount))
    const at = placeAmong(leaves, asks)
    if (leaves[at]!.rows < leafRows) return leaves[at]!
    const made = halves(leaves[at]!)
    leaves.splice(at, 1, ...made)
    for (const half of made) for (let row = 0; row < half.rows; row++) leafOf[half.ids[row]!] = half
    return made[made[1].floor <= asks ? 1 : 0]
  }
  function remove(id: number): void {
    const leaf = leafOf[id]
    if (leaf === undefined) return
    removeFrom(leaf, id)
    leafOf[id] = undefined
    size -= 1
  }
  function top(query: IndexQuery): Found[] {
    const cells = materials.get(query.material)
    return cells === undefined || query.count <= 0 ? [] : search(cells, query, bands)
  }
  return { size: () => size, put, remove, top }
}

function search(cells: Cells, query: IndexQuery, bands: readonly FreightBand[]): Found[] {
  const found: Found[] = []
  const reach = reachable(cells, query.lng, query.lat, query.maxKm, query.limits, bands)
  let bar = Infinity
  while (reach.count > 0) {
    const { cell, freight, floor } = pop(reach)
    if (floor > bar) break
    for (const leaf of cells.leaves[cell]!) {
      if (leaf.floor + freight > bar) break
      if (!excluded(leaf.best, query.limits)) bar = searchLeaf(leaf, freight, query, bands, found, bar)
    }
  }
  return found
}

function excluded(best: Float64Array, limits: ArrayLike<number>): boolean {
  for (let k = 0; k < best.length; k++) if (best[k]! > limits[k]!) return true
  return false
}

/** @param freight the least to any place of the leaf's cell @returns what a row must land below from now on */
function searchLeaf(leaf: Leaf, freight: number, query: IndexQuery, bands: readonly FreightBand[], found: Found[], worst: number): number {
  const { rows, ids, figures } = leaf
  const { lng, lat, maxKm, limits, count } = query
  const stride = 3 + leaf.best.length
  let bar = worst
  rows: for (let row = 0, at = 0; row < rows; row++, at += stride) {
    if (figures[at]! + freight > bar) break
    for (let k = 3; k < stride; k++) if (figures[at + k]! > limits[k - 3]!) continue rows
    const km = kmOfHaversine(haversine(lng, lat, figures[at + 1]!, figures[at + 2]!))
    if (km > maxKm) continue
    bar = offer(found, count, ids[row]!, figures[at]! + freightOf(bands, km), bar)
  }
  return bar
}

/** Keeps the cheapest `count` in order. @returns what the next has to be below or at */
export function offer(found: Found[], count: number, id: number, landed: number, bar: number): number {
  if (landed > bar || landed === Infinity) return bar
  let at = found.length
  while (at > 0 && (found[at - 1]!.landed > landed || (found[at - 1]!.landed === landed && found[at - 1]!.id > id))) at -= 1
  if (at >= count) return bar
  found.splice(at, 0, { id, landed })
  if (found.length > count) found.pop()
  return found.length === count ? found.at(-1)!.landed : Infinity
}
