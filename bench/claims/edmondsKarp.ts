// Are claims admissible? They are when a flow exists on the custody graph that feeds every claim from what arose. When
// none exists, the minimum cut names the claims that together ask for more than reached them, and the papers they hang on.
// Augmenting paths, shortest first (Edmonds and Karp 1972), on whole kilograms: the answer is exact.

export type Custody = {
  /** What arose, by party. */
  arose: readonly { party: string; massKg: number; evidence: string }[]
  /** Who handed how much to whom. */
  handed: readonly { from: string; to: string; massKg: number; evidence: string }[]
  /** Claims of those who converted it. */
  claims: readonly { id: string; party: string; massKg: number }[]
}
export type Admission = {
  admissible: boolean
  claimedKg: number
  /** The most that the papers can carry to the claims together. */
  carriedKg: number
  missingKg: number
  /** Smallest set of claims that together exceed what can have reached them; empty when admissible. */
  overClaiming: string[]
  /** Papers that bound them: the edges of the cut. */
  bounds: { evidence: string; massKg: number }[]
}

type Edge = { to: number; left: number; back: number; evidence: string; massKg: number }

/** @param custody masses in whole kilograms; several papers between two parties are welcome */
export function admission(custody: Custody): Admission {
  const nodes = new Map<string, number>([
    ['source', 0],
    ['sink', 1],
  ])
  const edges: Edge[][] = [[], []]
  const node = (name: string): number => {
    let index = nodes.get(name)
    if (index === undefined) {
      index = edges.length
      nodes.set(name, index)
      edges.push([])
    }
    return index
  }
  const connect = (from: number, to: number, massKg: number, evidence: string) => {
    const out = edges[from] ?? []
    const back = edges[to] ?? []
    out.push({ to, left: massKg, back: back.length, evidence, massKg })
    back.push({ to: from, left: 0, back: out.length - 1, evidence: '', massKg: 0 })
  }
  for (const line of custody.arose) connect(0, node(`party ${line.party}`), line.massKg, line.evidence)
  for (const line of custody.handed) connect(node(`party ${line.from}`), node(`party ${line.to}`), line.massKg, line.evidence)
  for (const line of custody.claims) {
    const claim = node(`claim ${line.id}`)
    connect(node(`party ${line.party}`), claim, line.massKg, line.id)
    connect(claim, 1, line.massKg, line.id)
  }

  let carriedKg = 0
  for (let path = shortestPath(edges); path !== null; path = shortestPath(edges)) {
    const push = Math.min(...path.map(edge => edge.left))
    for (const edge of path) {
      edge.left -= push
      const back = edges[edge.to]?.[edge.back]
      if (back !== undefined) back.left += push
    }
    carriedKg += push
  }
  const claimedKg = custody.claims.reduce((sum, line) => sum + line.massKg, 0)
  const starved = reachesSink(edges)
  const inside = (index: number) => starved[index] === true
  const overClaiming = custody.claims.filter(line => inside(node(`claim ${line.id}`))).map(line => line.id)
  const bounds = edges.flatMap((list, from) =>
    inside(from)
      ? []
      : list.filter(edge => edge.massKg > 0 && inside(edge.to) && edge.to !== 1).map(({ evidence, massKg }) => ({ evidence, massKg })),
  )
  return { admissible: carriedKg === claimedKg, claimedKg, carriedKg, missingKg: claimedKg - carriedKg, overClaiming, bounds }
}

/** A shortest way from source to sink along edges with something left, as its edges. */
function shortestPath(edges: readonly Edge[][]): Edge[] | null {
  const by: (Edge | undefined)[] = []
  const from: number[] = []
  const queue = [0]
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? 0
    for (const edge of edges[at] ?? []) {
      if (edge.left === 0 || edge.to === 0 || by[edge.to] !== undefined) continue
      by[edge.to] = edge
      from[edge.to] = at
      if (edge.to === 1) {
        const path: Edge[] = []
        for (let step = 1; step !== 0; step = from[step] ?? 0) {
          const edgeIn = by[step]
          if (edgeIn !== undefined) path.push(edgeIn)
        }
        return path
      }
      queue.push(edge.to)
    }
  }
  return null
}

/** Nodes that still want something: those from which the sink can be reached along what is left. */
function reachesSink(edges: readonly Edge[][]): boolean[] {
  const reached: boolean[] = []
  reached[1] = true
  const queue = [1]
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? 1
    edges.forEach((list, from) => {
      if (reached[from] === true || !list.some(edge => edge.to === at && edge.left > 0)) return
      reached[from] = true
      queue.push(from)
    })
  }
  return reached
}
