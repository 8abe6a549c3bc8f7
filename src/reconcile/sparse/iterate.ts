// Conjugate gradients for balances whose factor would fill up: networks without small cuts, where the iteration is short.
// Preconditioned by the diagonal (Hestenes and Stiefel 1952); the true residual is computed at the end, not the recurrence's.

/** `multiply` writes the product of a symmetric positive definite matrix into `out`. */
export type Operator = { size: number; diagonal: Float64Array; multiply: (x: Float64Array, out: Float64Array) => void }

export type Iterated = { x: Float64Array; residual: number; rounds: number }

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Fresh starts from the true residual: the recurrence's own drifts away from it. */
const mostStarts = 8

/**
 * @param tolerance of the residual, relative to the right side
 * @returns the solution and its true relative residual: the caller decides whether it is good enough
 */
export function conjugateGradients(operator: Operator, right: Float64Array, tolerance: number, mostRounds: number): Iterated {
  const { size, multiply } = operator
  const x = new Float64Array(size)
  const scale = Math.sqrt(dot(right, right))
  if (scale === 0) return { x, residual: 0, rounds: 0 }
  const residual = right.slice()
  const product = new Float64Array(size)
  let rounds = 0
  let off = scale
  for (let start = 0; start < mostStarts && off > tolerance * scale && rounds < mostRounds; start++) {
    const before = off
    rounds += descend(operator, residual, x, tolerance * scale, mostRounds - rounds)
    multiply(x, product)
    for (let i = 0; i < size; i++) residual[i] = right[i]! - product[i]!
    off = Math.sqrt(dot(residual, residual))
    if (off > before / 2) break
  }
  return { x, residual: off / scale, rounds }
}

/** Adds to x what brings the residual down; returns how many rounds it took. */
function descend(
  { size, diagonal, multiply }: Operator,
  residual: Float64Array,
  x: Float64Array,
  enough: number,
  mostRounds: number,
): number {
  const r = residual.slice()
  const step = new Float64Array(size)
  const product = new Float64Array(size)
  const z = new Float64Array(size)
  let before = 0
  for (let round = 0; round < mostRounds; round++) {
    for (let i = 0; i < size; i++) z[i] = r[i]! / diagonal[i]!
    const now = dot(r, z)
    const turn = round === 0 ? 0 : now / before
    for (let i = 0; i < size; i++) step[i] = z[i]! + turn * step[i]!
    before = now
    multiply(step, product)
    const bend = dot(step, product)
    if (!(bend > 0)) return round
    const length = now / bend
    for (let i = 0; i < size; i++) {
      x[i]! += length * step[i]!
      r[i]! -= length * product[i]!
    }
    if (Math.sqrt(dot(r, r)) <= enough) return round + 1
  }
  return mostRounds
}
