// The cells of one material as columns over a grid: a search reads the bounds of hundreds of them side by side and opens few.
import { kmOfHaversine } from '#domain/greatCircle.ts'
import { type FreightBand, freightOf } from './freight.ts'
import type { Leaf } from './leaf.ts'

/** Degrees; half a degree is about 50 km here. */
const cellDegrees = 0.5
const radians = Math.PI / 180

/** A window of the grid that holds all cells; `cellAt` has a cell's number, below nought where there is none. */
export type Cells = {
  x0: number
  y0: number
  wide: number
  high: number
  cellAt: Int32Array
  count: number
  /** Least that a row of the cell asks, and the best of each limited figure. */
  floor: Float64Array
  best: Float64Array
  leaves: Leaf[][]
}

export function noCells(): Cells {
  return {
    x0: 0,
    y0: 0,
    wide: 0,
    high: 0,
    cellAt: new Int32Array(0),
    count: 0,
    floor: new Float64Array(0),
    best: new Float64Array(0),
    leaves: [],
  }
}

/** The number of the cell of a place, made where there is none yet. */
export function cellFor(cells: Cells, lng: number, lat: number, limitCount: number): number {
  const [x, y] = [Math.floor((lng + 180) / cellDegrees), Math.floor((lat + 90) / cellDegrees)]
  if (x < cells.x0 || y < cells.y0 || x >= cells.x0 + cells.wide || y >= cells.y0 + cells.high) widen(cells, x, y)
  const at = (y - cells.y0) * cells.wide + x - cells.x0
  const known = cells.cellAt[at]!
  if (known >= 0) return known
  if (cells.count === cells.floor.length) {
    const room = Math.max(8, cells.count * 2)
    cells.floor = resized(cells.floor, room)
    cells.best = resized(cells.best, room * limitCount)
  }
  const cell = cells.count
  cells.cellAt[at] = cell
  cells.leaves.push([])
  cells.count += 1
  return cell
}
function resized(old: Float64Array, length: number): Float64Array {
  const made = new Float64Array(length).fill(Infinity)
  made.set(old)
  return made
}
function widen(cells: Cells, x: number, y: number): void {
  const { x0, y0, wide, high, cellAt } = cells
  const empty = wide === 0
  const [west, south] = [empty ? x : Math.min(x0, x), empty ? y : Math.min(y0, y)]
  const [across, up] = [(empty ? x + 1 : Math.max(x0 + wide, x + 1)) - west, (empty ? y + 1 : Math.max(y0 + high, y + 1)) - south]
  const made = new Int32Array(across * up).fill(-1)
  for (let row = 0; row < high; row++) made.set(cellAt.subarray(row * wide, (row + 1) * wide), (row + y0 - south) * across + x0 - west)
  Object.assign(cells, { x0: west, y0: south, wide: across, high: up, cellAt: made })
}

/** A heap of cells by the least that a row of theirs can land at. */
export type Reach = { count: number; cell: Int32Array; freight: Float64Array; floor: Float64Array }

/** Cells that may hold something for a search; no place of a cell is nearer than its freight is reckoned for. */
export function reachable(
  cells: Cells,
  lng: number,
  lat: number,
  maxKm: number,
  limits: ArrayLike<number>,
  bands: readonly FreightBand[],
): Reach {
  const reach: Reach = {
    count: 0,
    cell: new Int32Array(cells.count),
    freight: new Float64Array(cells.count),
    floor: new Float64Array(cells.count),
  }
  const limitCount = limits.length
  const across = lngTerms(cells, lng)
  const cosOwn = Math.cos(lat * radians)
  for (let row = 0; row < cells.high; row++) {
    const south = (cells.y0 + row) * cellDegrees - 90
    const gap = lat < south ? south - lat : lat > south + cellDegrees ? lat - south - cellDegrees : 0
    const u = Math.sin((gap * radians) / 2)
    if (kmOfHaversine(u * u) * (1 - 1e-9) > maxKm) continue
    const cosLeast = Math.max(0, Math.min(Math.cos(south * radians), Math.cos((south + cellDegrees) * radians))) * cosOwn
    cells: for (let column = 0; column < cells.wide; column++) {
      const cell = cells.cellAt[row * cells.wide + column]!
      if (cell < 0 || cells.leaves[cell]!.length === 0) continue
      for (let k = 0; k < limitCount; k++) if (cells.best[cell * limitCount + k]! > limits[k]!) continue cells
      // A hair is left for rounding.
      const km = kmOfHaversine(u * u + cosLeast * across[column]!) * (1 - 1e-9)
      if (km > maxKm) continue
      const freight = freightOf(bands, km)
      push(reach, cell, freight, cells.floor[cell]! + freight)
    }
  }
  return reach
}
function lngTerms({ x0, wide }: Cells, lng: number): Float64Array {
  return Float64Array.from({ length: wide }, (_, column) => {
    const west = (x0 + column) * cellDegrees - 180
    const gap = lng < west ? west - lng : lng > west + cellDegrees ? lng - west - cellDegrees : 0
    const v = Math.sin((Math.min(gap, 360 - gap - cellDegrees) * radians) / 2)
    return v * v
  })
}

function put(reach: Reach, at: number, cell: number, freight: number, floor: number): void {
  reach.cell[at] = cell
  reach.freight[at] = freight
  reach.floor[at] = floor
}
function push(reach: Reach, cell: number, freight: number, floor: number): void {
  let at = reach.count++
  while (at > 0) {
    const up = (at - 1) >> 1
    if (reach.floor[up]! <= floor) break
    put(reach, at, reach.cell[up]!, reach.freight[up]!, reach.floor[up]!)
    at = up
  }
  put(reach, at, cell, freight, floor)
}
/** Takes the first out. */
export function pop(reach: Reach): { cell: number; freight: number; floor: number } {
  const first = { cell: reach.cell[0]!, freight: reach.freight[0]!, floor: reach.floor[0]! }
  const last = --reach.count
  const [cell, freight, floor] = [reach.cell[last]!, reach.freight[last]!, reach.floor[last]!]
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= last) break
    if (child + 1 < last && reach.floor[child + 1]! < reach.floor[child]!) child += 1
    if (reach.floor[child]! >= floor) break
    put(reach, at, reach.cell[child]!, reach.freight[child]!, reach.floor[child]!)
    at = child
  }
  put(reach, at, cell, freight, floor)
  return first
}
