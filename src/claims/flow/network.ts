// A capacitated network in typed arrays: every arc stands beside its reverse (arc `e`, reverse `e ^ 1`), arcs of a node lie
// together. Capacities are whole kilograms below 2^53, so sums and differences of floats are exact integers.

export type Network = {
  readonly nodes: number
  /** Arcs out of node v (reverses included) are `out[start[v]] .. out[start[v + 1] - 1]`. */
  readonly start: Int32Array
  readonly out: Int32Array
  /** Node that an arc points to. */
  readonly head: Int32Array
  /** What an arc can still take, kg. */
  readonly left: Float64Array
  readonly capacity: Float64Array
  /** Room for searches; all -1 between them. */
  readonly level: Int32Array
  readonly queue: Int32Array
  readonly cursor: Int32Array
}

/** Arcs while they are gathered: k-th arc goes `from[k]` -> `to[k]`. */
export type ArcList = { from: number[]; to: number[]; capacityKg: number[] }

/** @throws where a capacity is no whole number of kilograms, or all together are beyond what is exact */
export function networkOf(nodes: number, arcs: ArcList): Network {
  const count = arcs.from.length
  const head = new Int32Array(2 * count)
  const capacity = new Float64Array(2 * count)
  const start = new Int32Array(nodes + 1)
  let total = 0
  for (let k = 0; k < count; k++) {
    const kg = arcs.capacityKg[k]!
    total += kg
    if (!Number.isSafeInteger(kg) || kg < 0 || !Number.isSafeInteger(total))
      throw new RangeError(`arc ${k}: ${kg} is no capacity in kilograms`)
    const from = arcs.from[k]!
    const to = arcs.to[k]!
    head[2 * k] = to
    head[2 * k + 1] = from
    capacity[2 * k] = kg
    start[from + 1]!++
    start[to + 1]!++
  }
  for (let v = 0; v < nodes; v++) start[v + 1]! += start[v]!
  const cursor = start.slice(0, nodes)
  const out = new Int32Array(2 * count)
  for (let e = 0; e < 2 * count; e++) out[cursor[head[e ^ 1]!]!++] = e
  return {
    nodes,
    start,
    out,
    head,
    left: capacity.slice(),
    capacity,
    level: new Int32Array(nodes).fill(-1),
    queue: new Int32Array(nodes),
    cursor,
  }
}

/** What the k-th arc carries, kg. */
export function carriedKg(network: Network, k: number): number {
  return network.capacity[2 * k]! - network.left[2 * k]!
}
