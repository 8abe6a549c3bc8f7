// The unmeasured flows as a graph: its bridges are the flows that balances give, and its depth-first forest says how.
// Kretsovalis and Mavrovouniotis call a flow unobservable when it lies on a cycle of unmeasured flows; a bridge lies on none.
import type { Indexed } from './index.ts'

/** A spanning forest of the unmeasured flows, each tree hung from its smallest node. */
export type Forest = {
  /** Nodes in the order they were first reached. */
  order: Int32Array
  /** The flow over which a node was reached, -1 for a root. */
  over: Int32Array
  /** Where in `order` the nodes below a node end: a subtree is a run of the order. */
  start: Int32Array
  end: Int32Array
  /** 1 for a flow that is a bridge. */
  bridge: Uint8Array
}

/** Flows at each node, as runs of one list. */
export function incidence(
  { nodes, count, from, to }: Indexed,
  wanted: (flow: number) => boolean,
): { starts: Int32Array; flows: Int32Array } {
  const starts = new Int32Array(nodes.length + 1)
  for (let flow = 0; flow < count; flow++) {
    if (!wanted(flow)) continue
    starts[from[flow]! + 1]!++
    starts[to[flow]! + 1]!++
  }
  for (let node = 0; node < nodes.length; node++) starts[node + 1]! += starts[node]!
  const next = starts.slice(0, nodes.length)
  const flows = new Int32Array(starts[nodes.length]!)
  for (let flow = 0; flow < count; flow++) {
    if (!wanted(flow)) continue
    flows[next[from[flow]!]!++] = flow
    flows[next[to[flow]!]!++] = flow
  }
  return { starts, flows }
}

/** @param free 1 for a flow that counts as unmeasured */
export function forestOf(indexed: Indexed, free: Uint8Array): Forest {
  const { nodes, count, from, to } = indexed
  const total = nodes.length
  const { starts, flows } = incidence(indexed, flow => free[flow] === 1)
  const order = new Int32Array(total)
  const over = new Int32Array(total).fill(-1)
  const start = new Int32Array(total).fill(-1)
  const end = new Int32Array(total)
  /** Earliest node, by order, that the subtree reaches without its own edge up (Tarjan 1974). */
  const low = new Int32Array(total)
  const next = starts.slice(0, total)
  const bridge = new Uint8Array(count)
  const stack = new Int32Array(total)
  let reached = 0
  for (let root = 0; root < total; root++) {
    if (start[root] !== -1) continue
    let depth = 0
    stack[0] = root
    start[root] = low[root] = reached
    order[reached++] = root
    while (depth >= 0) {
      const node = stack[depth]!
      if (next[node]! < starts[node + 1]!) {
        const flow = flows[next[node]!++]!
        if (flow === over[node]) continue
        const other = from[flow] === node ? to[flow]! : from[flow]!
        if (start[other] === -1) {
          over[other] = flow
          start[other] = low[other] = reached
          order[reached++] = other
          stack[++depth] = other
        } else if (start[other]! < low[node]!) low[node] = start[other]!
        continue
      }
      end[node] = reached
      depth--
      if (depth < 0) continue
      const above = stack[depth]!
      if (low[node]! < low[above]!) low[above] = low[node]!
      if (low[node]! > start[above]!) bridge[over[node]!] = 1
    }
  }
  return { order, over, start, end, bridge }
}
