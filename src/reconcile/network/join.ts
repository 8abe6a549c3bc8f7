// Sets that are joined again and again (union-find): which nodes unmeasured flows bind into one.

/** Each node in a set of its own. */
export function apart(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, node) => node)
}

/** Representative of a node's set; paths are halved on the way. */
export function setOf(sets: Int32Array, node: number): number {
  let at = node
  while (sets[at] !== at) {
    sets[at] = sets[sets[at]!]!
    at = sets[at]!
  }
  return at
}

/** Joins two sets under the smaller number, so that node 0, the outside, always speaks for its own. @returns whether they were apart */
export function join(sets: Int32Array, a: number, b: number): boolean {
  const one = setOf(sets, a)
  const other = setOf(sets, b)
  if (one === other) return false
  sets[Math.max(one, other)] = Math.min(one, other)
  return true
}
