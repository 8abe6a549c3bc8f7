// Differences of prices that may be at most so much: p[head] - p[tail] <= most. The highest and the lowest prices that hold all of them are
// shortest paths, exact in whole ticks; a circle of negative length means that no prices hold them.

/** Constraints by number; node `nodes` is the zero that prices are counted from. */
export type Differences = { nodes: number; tail: number[]; head: number[]; most: number[] }

export function noDifferences(nodes: number): Differences {
  return { nodes, tail: [], head: [], most: [] }
}
/** p[head] - p[tail] <= most */
export function atMost({ tail, head, most }: Differences, from: number, to: number, value: number): void {
  tail.push(from)
  head.push(to)
  most.push(value)
}

/** @returns the highest price of every node, Infinity where nothing bounds it; undefined where no prices hold all */
export function highest(differences: Differences): Float64Array | undefined {
  return shortest(differences.nodes, differences.tail, differences.head, differences.most)
}
/** @returns the lowest, -Infinity where nothing bounds it */
export function lowest(differences: Differences): Float64Array | undefined {
  const paths = shortest(differences.nodes, differences.head, differences.tail, differences.most)
  return paths?.map(length => 0 - length)
}

/** Lengths of shortest paths from the zero, by a queue of nodes whose length fell. */
function shortest(zero: number, tail: readonly number[], head: readonly number[], most: readonly number[]): Float64Array | undefined {
  const { starts, edges } = byTail(zero + 1, tail)
  const length = new Float64Array(zero + 1).fill(Infinity)
  const hops = new Int32Array(zero + 1)
  const waits = new Uint8Array(zero + 1)
  let queue = [zero]
  length[zero] = 0
  while (queue.length > 0) {
    const next: number[] = []
    for (const at of queue) {
      waits[at] = 0
      for (let e = starts[at]!; e < starts[at + 1]!; e++) {
        const edge = edges[e]!
        const to = head[edge]!
        const through = length[at]! + most[edge]!
        if (through >= length[to]!) continue
        length[to] = through
        hops[to] = hops[at]! + 1
        if (hops[to] > zero + 1 || (to === zero && through < 0)) return undefined
        if (waits[to] === 0) {
          waits[to] = 1
          next.push(to)
        }
      }
    }
    queue = next
  }
  return length.subarray(0, zero)
}

function byTail(nodes: number, tail: readonly number[]): { starts: Int32Array; edges: Int32Array } {
  const starts = new Int32Array(nodes + 1)
  for (const at of tail) starts[at + 1]!++
  for (let at = 0; at < nodes; at++) starts[at + 1]! += starts[at]!
  const next = starts.slice(0, nodes)
  const edges = new Int32Array(tail.length)
  tail.forEach((at, edge) => (edges[next[at]!++] = edge))
  return { starts, edges }
}
