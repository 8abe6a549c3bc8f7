// Rail flows as corridors: each flow is led along the line network between its two stations, and tonnes are summed by segment.
import type { Arcs } from '../../client/types.ts'

export type Station = { id: string; lng: number; lat: number }
export type Line = { from: string; to: string; km: number }
export type Segment = { a: Station; b: Station; tonnes: number; flows: number[] }
export type Corridors = { segments: Segment[]; access: { from: [number, number]; to: [number, number]; flow: number }[] }

type Edge = { to: number; km: number; line: number }

/** Shortest paths over the lines, kept per start station because many flows share one. */
export class LineNetwork {
  private readonly stations: readonly Station[]
  private readonly edges: Edge[][]
  private readonly trees = new Map<number, { by: Int32Array; via: Int32Array }>()
  readonly ends: (readonly [number, number])[] = []

  constructor(stations: readonly Station[], lines: readonly Line[]) {
    this.stations = stations
    const index = new Map(stations.map((station, i) => [station.id, i]))
    this.edges = stations.map(() => [])
    for (const line of lines) {
      const [a, b] = [index.get(line.from), index.get(line.to)]
      if (a === undefined || b === undefined) continue
      this.edges[a]!.push({ to: b, km: line.km, line: this.ends.length })
      this.edges[b]!.push({ to: a, km: line.km, line: this.ends.length })
      this.ends.push([a, b])
    }
  }

  /** Lines from one station to another, or null where the network does not join them. */
  path(from: number, to: number): number[] | null {
    const tree = this.trees.get(from) ?? this.grow(from)
    if (from !== to && tree.by[to] === -1) return null
    const lines: number[] = []
    for (let at = to; at !== from; at = tree.by[at]!) lines.push(tree.via[at]!)
    return lines
  }

  private grow(start: number): { by: Int32Array; via: Int32Array } {
    const n = this.stations.length
    const [km, by, via, done] = [
      new Float64Array(n).fill(Infinity),
      new Int32Array(n).fill(-1),
      new Int32Array(n).fill(-1),
      new Uint8Array(n),
    ]
    km[start] = 0
    for (;;) {
      let at = -1
      for (let i = 0; i < n; i++) if (!done[i] && km[i]! < Infinity && (at === -1 || km[i]! < km[at]!)) at = i
      if (at === -1) break
      done[at] = 1
      for (const edge of this.edges[at]!) {
        if (km[at]! + edge.km < km[edge.to]!) {
          km[edge.to] = km[at]! + edge.km
          by[edge.to] = at
          via[edge.to] = edge.line
        }
      }
    }
    const tree = { by, via }
    this.trees.set(start, tree)
    return tree
  }
}

/**
 * Sums station flows by network segment; where no line joins two stations they are joined directly.
 * @param indices columns to draw; those without `via` are left out
 */
export function corridors(arcs: Arcs, indices: Int32Array, stations: readonly Station[], network: LineNetwork): Corridors {
  const segments = new Map<string, Segment>()
  const access: Corridors['access'] = []
  for (const i of indices) {
    const via = arcs.via[i]
    if (!via || via.length < 2) continue
    const [first, last] = [via[0]!, via[via.length - 1]!]
    const [start, end] = [stations[first], stations[last]]
    if (!start || !end) continue
    const [from, to] = [arcs.sites[arcs.from[i]!]!, arcs.sites[arcs.to[i]!]!]
    access.push(
      { from: [from.lng!, from.lat!], to: [start.lng, start.lat], flow: i },
      { from: [end.lng, end.lat], to: [to.lng!, to.lat!], flow: i },
    )
    const lines = network.path(first, last)
    const pairs = lines === null ? [[first, last] as const] : lines.map(line => network.ends[line]!)
    for (const [a, b] of pairs) {
      const key = `${a}-${b}`
      let segment = segments.get(key)
      if (!segment) segments.set(key, (segment = { a: stations[a]!, b: stations[b]!, tonnes: 0, flows: [] }))
      segment.tonnes += arcs.tonnes[i]!
      segment.flows.push(i)
    }
  }
  return { segments: [...segments.values()].sort((x, y) => x.tonnes - y.tonnes), access }
}
