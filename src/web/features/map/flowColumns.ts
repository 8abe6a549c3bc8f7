// From the columns of all flows to what is drawn: filter, keep the flows that carry a share of the tonnes, order, widths.
import type { Arcs } from '../../client/types.ts'

export type FlowFilter = {
  /** Ids; undefined means all. */
  materials?: ReadonlySet<string>
  modes?: ReadonlySet<string>
  /** Keep the largest flows until they carry this share of the filtered tonnes (0..1]. */
  share: number
  /** Only flows that begin or end here. */
  site?: string
  /** Only flows that begin or end at one of these. */
  sites?: ReadonlySet<string>
}
export type Chosen = {
  /** Indices into the columns, smallest tonnes first so that the large are drawn on top. */
  indices: Int32Array
  shown: { flows: number; tonnes: number }
  all: { flows: number; tonnes: number }
}

/** Pure filter over the columns; linear but for one sort. */
export function chooseFlows(arcs: Arcs, filter: FlowFilter): Chosen {
  const materialOn = arcs.materials.map(id => filter.materials === undefined || filter.materials.has(id))
  const modeOn = arcs.modes.map(id => filter.modes === undefined || filter.modes.has(id))
  const site = filter.site === undefined ? -1 : arcs.sites.findIndex(s => s.id === filter.site)
  const among = touching(arcs, filter.sites)
  const placed = arcs.sites.map(s => typeof s.lng === 'number' && typeof s.lat === 'number')
  const kept: number[] = []
  let tonnes = 0
  for (let i = 0; i < arcs.n; i++) {
    const [from, to] = [arcs.from[i]!, arcs.to[i]!]
    if (!materialOn[arcs.material[i]!] || !modeOn[arcs.mode[i]!] || from === to || !placed[from] || !placed[to]) continue
    if (filter.site !== undefined && from !== site && to !== site) continue
    if (!among(i)) continue
    kept.push(i)
    tonnes += arcs.tonnes[i]!
  }
  kept.sort((a, b) => arcs.tonnes[b]! - arcs.tonnes[a]! || a - b)
  const goal = tonnes * Math.min(1, filter.share)
  let [count, carried] = [0, 0]
  while (count < kept.length && (carried < goal || filter.share >= 1)) carried += arcs.tonnes[kept[count++]!]!
  return {
    indices: Int32Array.from(kept.slice(0, count)).reverse(),
    shown: { flows: count, tonnes: carried },
    all: { flows: kept.length, tonnes },
  }
}

/** Whether a flow begins or ends at one of some sites; every flow does where none are given. */
export function touching(arcs: Arcs, sites: ReadonlySet<string> | undefined): (index: number) => boolean {
  if (sites === undefined) return () => true
  const on = arcs.sites.map(site => sites.has(site.id))
  return i => on[arcs.from[i]!] === true || on[arcs.to[i]!] === true
}

/** How many flows (of some sites) there are, and how many of them a map cannot draw because they stay at one place. */
export function flowCounts(arcs: Arcs, sites?: ReadonlySet<string>): { all: string; between: string; within: string } {
  const among = touching(arcs, sites)
  let [all, within] = [0, 0]
  for (let i = 0; i < arcs.n; i++) {
    if (!among(i)) continue
    all++
    if (arcs.from[i] === arcs.to[i]) within++
  }
  const words = (n: number) => n.toLocaleString('en-US')
  return { all: words(all), between: words(all - within), within: words(within) }
}

/** Width in pixels; area of the band grows with tonnes, and the thinnest flow stays visible. */
export function flowWidth(tonnes: number, largest: number): number {
  return 0.6 + 9.4 * Math.sqrt(Math.max(0, tonnes) / Math.max(1, largest))
}

export type ArcColumns = {
  length: number
  source: Float32Array
  target: Float32Array
  sourceColor: Uint8Array
  targetColor: Uint8Array
  width: Float32Array
  /** Column index of each drawn arc, for picking. */
  index: Int32Array
}

/**
 * Typed attributes of the drawn arcs: pale where a flow begins, full where it ends.
 * @param colorOf colour of a flow by its column index
 * @param dim true for flows that step back because something else is selected
 */
export function arcColumns(
  arcs: Arcs,
  indices: Int32Array,
  largest: number,
  colorOf: (index: number) => readonly [number, number, number],
  dim: (index: number) => boolean,
): ArcColumns {
  const n = indices.length
  const columns: ArcColumns = {
    length: n,
    source: new Float32Array(2 * n),
    target: new Float32Array(2 * n),
    sourceColor: new Uint8Array(4 * n),
    targetColor: new Uint8Array(4 * n),
    width: new Float32Array(n),
    index: indices,
  }
  for (let k = 0; k < n; k++) {
    const i = indices[k]!
    const [from, to] = [arcs.sites[arcs.from[i]!]!, arcs.sites[arcs.to[i]!]!]
    columns.source[2 * k] = from.lng!
    columns.source[2 * k + 1] = from.lat!
    columns.target[2 * k] = to.lng!
    columns.target[2 * k + 1] = to.lat!
    const color = colorOf(i)
    const faded = dim(i)
    for (let c = 0; c < 3; c++) columns.sourceColor[4 * k + c] = columns.targetColor[4 * k + c] = color[c]!
    columns.sourceColor[4 * k + 3] = faded ? 6 : 70
    columns.targetColor[4 * k + 3] = faded ? 16 : 205
    columns.width[k] = flowWidth(arcs.tonnes[i]!, largest)
  }
  return columns
}
