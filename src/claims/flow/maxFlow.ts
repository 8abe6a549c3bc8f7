// Maximum flow by blocking flows on level graphs (Dinic 1970), iterative, exact on whole kilograms. Searches run backwards
// from the target: a claim looks for its tonnes, so that a claim more costs the part of the network it can draw on.
import type { Network } from './network.ts'

/**
 * Carries as much as can go from `source` to `target` on top of what is carried already.
 * @returns kilograms added
 */
export function carry(network: Network, source: number, target: number): number {
  let total = 0
  for (;;) {
    const seen = levels(network, source, target)
    const found = network.level[source]! >= 0
    if (found) total += blockingFlow(network, source, target)
    for (let at = 0; at < seen; at++) network.level[network.queue[at]!] = -1
    if (!found) return total
  }
}

/** Breadth first from the target against the arcs until the source is met. @returns how many nodes have a level */
function levels({ start, out, head, left, level, queue, cursor }: Network, source: number, target: number): number {
  queue[0] = target
  level[target] = 0
  cursor[target] = start[target]!
  let seen = 1
  for (let at = 0; at < seen; at++) {
    const v = queue[at]!
    // Nodes as far away as the source cannot lie between it and the target.
    if (level[source]! >= 0 && level[v]! >= level[source]! - 1) break
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
      const e = out[i]!
      const u = head[e]!
      if (level[u]! >= 0 || !(left[e ^ 1]! > 0)) continue
      level[u] = level[v]! + 1
      cursor[u] = start[u]!
      queue[seen++] = u
    }
  }
  return seen
}

/** Paths from the target up the levels to the source until no more is left; each node goes on where it stopped. */
function blockingFlow({ start, out, head, left, level, cursor }: Network, source: number, target: number): number {
  const path: number[] = []
  let total = 0
  let v = target
  for (;;) {
    if (v === source) {
      let push = Infinity
      for (const e of path) if (left[e]! < push) push = left[e]!
      total += push
      let cut = 0
      for (let at = path.length - 1; at >= 0; at--) {
        const e = path[at]!
        left[e]! -= push
        left[e ^ 1]! += push
        if (left[e] === 0) cut = at
      }
      // Back to before the first arc that is full.
      v = head[path[cut]!]!
      path.length = cut
      continue
    }
    const end = start[v + 1]!
    const next = level[v]! + 1
    let i = cursor[v]!
    for (; i < end; i++) {
      const e = out[i]!
      if (left[e ^ 1]! > 0 && level[head[e]!] === next) break
    }
    cursor[v] = i
    if (i < end) {
      const e = out[i]!
      // The arc that carries points towards the target.
      path.push(e ^ 1)
      v = head[e]!
      continue
    }
    if (v === target) return total
    const back = path.pop()!
    v = head[back]!
    cursor[v]!++
  }
}

/** Nodes from which the target can still be reached: the side of the minimum cut that lies nearest the target. */
export function reaching(network: Network, target: number): Uint8Array {
  return search(network, target, 1)
}

/** Nodes that can still be reached from the source: all others lie beyond the minimum cut nearest the source. */
export function reachable(network: Network, source: number): Uint8Array {
  return search(network, source, 0)
}

/** @param against 1 to walk against the arcs, 0 along them */
function search({ nodes, start, out, head, left, queue }: Network, from: number, against: 0 | 1): Uint8Array {
  const found = new Uint8Array(nodes)
  found[from] = 1
  queue[0] = from
  let seen = 1
  for (let at = 0; at < seen; at++) {
    const v = queue[at]!
    for (let i = start[v]!, end = start[v + 1]!; i < end; i++) {
      const e = out[i]!
      const u = head[e]!
      if (found[u] === 1 || !(left[e ^ against]! > 0)) continue
      found[u] = 1
      queue[seen++] = u
    }
  }
  return found
}
