// The two ends of all minimum cuts of a custody graph after a maximum flow: the one nearest the claims (fewest claims) and the
// one nearest the source (all claims that compete). Each falls into parts that have nothing to do with one another.
import type { CustodyGraph } from '../custody/graph.ts'
import { reachable, reaching } from './maxFlow.ts'

/** One part: claims inside it by index, and the arcs that lead into it (full, or without any capacity). */
export type Side = { claims: number[]; arcs: number[] }

/** @param end `sink`: the smallest set of claims; `source`: the widest */
export function cutNear(graph: CustodyGraph, end: 'sink' | 'source'): { parts: Side[] } {
  const { network, source, sink, arcs, claimNode } = graph
  const from = end === 'source' ? reachable(network, source) : null
  const inside = from === null ? reaching(network, sink) : from.map(one => 1 - one)
  const parent = new Int32Array(network.nodes).map((_, index) => index)
  const root = (v: number): number => {
    let top = v
    while (parent[top]! !== top) top = parent[top]!
    for (let at = v; parent[at]! !== top;) [at, parent[at]] = [parent[at]!, top]
    return top
  }
  const count = arcs.from.length
  for (let k = 0; k < count; k++) {
    const [a, b] = [arcs.from[k]!, arcs.to[k]!]
    if (inside[a] === 1 && inside[b] === 1 && b !== sink && a !== source) parent[root(a)] = root(b)
  }
  const parts = new Map<number, Side>()
  claimNode.forEach((node, index) => {
    if (inside[node] !== 1) return
    const top = root(node)
    const part = parts.get(top)
    if (part === undefined) parts.set(top, { claims: [index], arcs: [] })
    else part.claims.push(index)
  })
  for (let k = 0; k < count; k++) {
    if (inside[arcs.from[k]!] === 1 || inside[arcs.to[k]!] !== 1 || arcs.to[k] === sink) continue
    parts.get(root(arcs.to[k]!))?.arcs.push(k)
  }
  return { parts: [...parts.values()] }
}
