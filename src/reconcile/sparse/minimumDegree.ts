// Order of elimination that keeps the factor sparse: approximate minimum degree on the quotient graph.
// Method: Amestoy, Davis and Duff, An approximate minimum degree ordering algorithm, SIAM J. Matrix Anal. Appl. 17 (1996).
import type { Triplets } from './matrix.ts'

export type Ordering = {
  /** Position of each row in the order. */
  place: Int32Array
  /** Multiplications that the factor is expected to take: an upper estimate, since degrees are. */
  work: number
}

/** Rows with more neighbours than this many roots of the size go last: they touch nearly everything anyway. */
const denseRoots = 10

/** The quotient graph: uneliminated rows see one another, or see an element, the clique that an eliminated row has left. */
type Graph = {
  rows: Int32Array[]
  elements: Int32Array[]
  /** Rows of an element, dead ones among them. */
  members: Int32Array[]
  /** How many rows a row stands for; 0 once it is eliminated or merged into another. */
  weight: Int32Array
  /** 1 while an element has not been absorbed. */
  alive: Uint8Array
}

/** Rows by degree, as doubly linked lists: the least is found at once. */
type AccountClasses = { head: Int32Array; next: Int32Array; last: Int32Array; degree: Int32Array }

function insert({ head, next, last, degree }: AccountClasses, row: number): void {
  const first = head[degree[row]!]!
  next[row] = first
  last[row] = -1
  if (first >= 0) last[first] = row
  head[degree[row]!] = row
}
function remove({ head, next, last, degree }: AccountClasses, row: number): void {
  const before = last[row]!
  const after = next[row]!
  if (before >= 0) next[before] = after
  else head[degree[row]!] = after
  if (after >= 0) last[after] = before
}

function neighbours({ size, count, row, column }: Triplets): Int32Array[] {
  const counts = new Int32Array(size)
  for (let at = 0; at < count; at++) {
    if (row[at] === column[at]) continue
    counts[row[at]!]!++
    counts[column[at]!]!++
  }
  const lists = Array.from(counts, length => new Int32Array(length))
  counts.fill(0)
  for (let at = 0; at < count; at++) {
    const a = row[at]!
    const b = column[at]!
    if (a === b) continue
    lists[a]![counts[a]!++] = b
    lists[b]![counts[b]!++] = a
  }
  const seen = new Int32Array(size).fill(-1)
  return lists.map((list, at) =>
    list.filter(other => {
      const fresh = seen[other] !== at
      seen[other] = at
      return fresh
    }),
  )
}

const nothing = new Int32Array(0)

/**
 * @param entries of the matrix; their values do not matter
 * @param mostWork give up when the factor would take more multiplications than this
 * @returns the order, or null when the factor would take too much work
 */
export function minimumDegree(entries: Triplets, mostWork = Infinity): Ordering | null {
  const { size } = entries
  const rows = neighbours(entries)
  const graph: Graph = {
    rows,
    elements: Array.from({ length: size }, () => nothing),
    members: Array.from({ length: size }, () => nothing),
    weight: new Int32Array(size).fill(1),
    alive: new Uint8Array(size),
  }
  const accountClasses: AccountClasses = {
    head: new Int32Array(size + 1).fill(-1),
    next: new Int32Array(size).fill(-1),
    last: new Int32Array(size).fill(-1),
    degree: Int32Array.from(rows, list => list.length),
  }
  const dense = Math.max(64, denseRoots * Math.sqrt(size))
  const late: number[] = []
  for (let i = 0; i < size; i++) {
    if (rows[i]!.length <= dense) insert(accountClasses, i)
    else {
      late.push(i)
      graph.weight[i] = 0
    }
  }
  /** Which row a merged one follows. */
  const leader = new Int32Array(size).fill(-1)
  const order: number[] = []
  const marks = { row: new Int32Array(size).fill(-1), element: new Int32Array(size).fill(-1), outside: new Int32Array(size) }
  let left = size - late.length
  let work = 0
  for (let least = 0, stamp = 0; left > 0; stamp++) {
    while (accountClasses.head[least] === -1) least++
    const pivot = accountClasses.head[least]!
    remove(accountClasses, pivot)
    const taken = graph.weight[pivot]!
    const clique = eliminate(graph, pivot, stamp, marks.row)
    order.push(pivot)
    left -= taken
    let width = late.length
    for (const i of clique) width += graph.weight[i]!
    work += taken * (width + taken) ** 2
    if (work > mostWork) return null
    update(graph, accountClasses, pivot, clique, left, stamp, marks)
    left -= merge(graph, accountClasses, pivot, clique, leader, order)
    for (const i of graph.members[pivot]!) {
      insert(accountClasses, i)
      if (accountClasses.degree[i]! < least) least = accountClasses.degree[i]!
    }
  }
  work += late.length ** 3 / 3
  return work > mostWork ? null : { place: placesOf(size, order, leader, late), work }
}

/** Turns a row into an element; returns the rows it leaves bound to one another. */
function eliminate(graph: Graph, pivot: number, stamp: number, mark: Int32Array): Int32Array {
  const { weight, rows, elements, members, alive } = graph
  const clique: number[] = []
  mark[pivot] = stamp
  const gather = (list: Int32Array): void => {
    for (const i of list) {
      if (mark[i] === stamp || weight[i] === 0) continue
      mark[i] = stamp
      clique.push(i)
    }
  }
  gather(rows[pivot]!)
  for (const element of elements[pivot]!) {
    if (alive[element] === 0) continue
    gather(members[element]!)
    alive[element] = 0
    members[element] = nothing
  }
  weight[pivot] = 0
  alive[pivot] = 1
  rows[pivot] = nothing
  elements[pivot] = nothing
  return (members[pivot] = Int32Array.from(clique))
}

type Marks = { row: Int32Array; element: Int32Array; outside: Int32Array }

/** New lists and approximate degrees of the rows of a clique; elements that lie wholly inside it are absorbed. */
function update(
  graph: Graph,
  accountClasses: AccountClasses,
  pivot: number,
  clique: Int32Array,
  left: number,
  stamp: number,
  marks: Marks,
): void {
  const { weight, rows, elements, members, alive } = graph
  let width = 0
  for (const i of clique) width += weight[i]!
  // How much of each neighbouring element lies outside the clique.
  for (const i of clique) {
    for (const element of elements[i]!) {
      if (alive[element] === 0) continue
      if (marks.element[element] !== stamp) {
        marks.element[element] = stamp
        let whole = 0
        for (const k of members[element]!) whole += weight[k]!
        marks.outside[element] = whole
      }
      marks.outside[element]! -= weight[i]!
    }
  }
  for (const i of clique) {
    remove(accountClasses, i)
    let degree = width - weight[i]!
    const kept: number[] = [pivot]
    for (const element of elements[i]!) {
      if (alive[element] === 0) continue
      if (marks.outside[element]! <= 0) {
        alive[element] = 0
        continue
      }
      degree += marks.outside[element]!
      kept.push(element)
    }
    elements[i] = Int32Array.from(kept)
    // What the new element says need not be said twice.
    rows[i] = rows[i]!.filter(k => weight[k]! > 0 && marks.row[k] !== stamp)
    for (const k of rows[i]) degree += weight[k]!
    accountClasses.degree[i] = Math.max(0, Math.min(left - weight[i]!, accountClasses.degree[i]! + width - weight[i]!, degree))
  }
}

/** Rows that see exactly the same are eliminated together; a row that sees the clique alone goes with its pivot. */
function merge(
  graph: Graph,
  accountClasses: AccountClasses,
  pivot: number,
  clique: Int32Array,
  leader: Int32Array,
  order: number[],
): number {
  const { weight, rows, elements } = graph
  let gone = 0
  const alike = new Map<number, number[]>()
  for (const i of clique) {
    if (rows[i]!.length === 0 && elements[i]!.length === 1) {
      gone += weight[i]!
      weight[i] = 0
      order.push(i)
      continue
    }
    let key = rows[i]!.length * 31 + elements[i]!.length
    for (const k of rows[i]!) key = (key + k) | 0
    for (const k of elements[i]!) key = (key + k * 7) | 0
    const same = alike.get(key)
    if (same === undefined) alike.set(key, [i])
    else {
      const twin = same.find(other => equalSets(rows[other]!, rows[i]!) && equalSets(elements[other]!, elements[i]!))
      if (twin === undefined) same.push(i)
      else {
        accountClasses.degree[twin] = Math.max(0, accountClasses.degree[twin]! - weight[i]!)
        weight[twin]! += weight[i]!
        weight[i] = 0
        leader[i] = twin
        rows[i] = nothing
        elements[i] = nothing
      }
    }
  }
  graph.members[pivot] = clique.filter(i => weight[i]! > 0)
  return gone
}

function equalSets(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false
  if (a.every((value, at) => value === b[at])) return true
  const set = new Set(a)
  return b.every(value => set.has(value))
}

/** Followers stand right after the row they were merged into. */
function placesOf(size: number, order: readonly number[], leader: Int32Array, late: readonly number[]): Int32Array {
  const followers = new Map<number, number[]>()
  leader.forEach((of, row) => {
    if (of < 0) return
    const known = followers.get(of)
    if (known === undefined) followers.set(of, [row])
    else known.push(row)
  })
  const place = new Int32Array(size)
  let next = 0
  const seat = (start: number): void => {
    const stack = [start]
    for (let row = stack.pop(); row !== undefined; row = stack.pop()) {
      place[row] = next++
      for (const follower of followers.get(row) ?? []) stack.push(follower)
    }
  }
  for (const row of order) seat(row)
  for (const row of late) seat(row)
  return place
}
