// Reconciliation: measured masses are adjusted as little as their uncertainty asks so that every node balances, the whole is
// tested, and a gross error is named instead of being spread over its neighbours. Raw and reconciled stand side by side.
// Method: weighted least squares on linear balances, global chi-square test and measurement test (Mah and Tamhane 1982;
// Narasimhan and Jordache, Data Reconciliation and Gross Error Detection, 2000). Dense: for tens of streams.

/** One measured stream between nodes; `from` or `to` blank means the world outside. */
export type Measured = {
  id: string
  from?: string
  to?: string
  mass: number
  /** Standard deviation, same unit, above zero. */ sigma: number
}
export type Reconciled = {
  streams: {
    id: string
    measured: number
    reconciled: number
    /** Adjustment over its standard deviation; the larger, the more suspect. Null where nothing checks it. */ z: number | null
    suspect: boolean
  }[]
  /** Sum of squares of what does not balance, in units of its uncertainty; with the chance of as much by accident. */
  chiSquare: number
  degrees: number
  chance: number
  /** Streams left out one after the other until the rest agrees; their mass is what the balances say. */
  grossErrors: string[]
}

/** @param level chance below which the whole is held to disagree, e.g. 0.05 */
export function reconcile(streams: readonly Measured[], level = 0.05): Reconciled {
  const first = adjust(streams, new Set())
  const left = new Set<string>()
  let now = first
  // Serial elimination: the most suspect stream is left out while the whole still disagrees and can still be checked.
  while (now.degrees > 0 && now.chance < level) {
    let worst: { id: string; z: number } | null = null
    for (const [index, z] of now.z.entries()) {
      const id = streams[index]?.id ?? ''
      if (z !== null && !left.has(id) && (worst === null || z > worst.z + 1e-9)) worst = { id, z }
    }
    if (worst === null) break
    left.add(worst.id)
    now = adjust(streams, left)
  }
  return {
    streams: streams.map((stream, index) => ({
      id: stream.id,
      measured: stream.mass,
      reconciled: now.values[index] ?? stream.mass,
      z: first.z[index] ?? null,
      suspect: left.has(stream.id),
    })),
    chiSquare: first.chiSquare,
    degrees: first.degrees,
    chance: first.chance,
    grossErrors: [...left],
  }
}

type Adjusted = { values: number[]; z: (number | null)[]; chiSquare: number; degrees: number; chance: number }

function adjust(streams: readonly Measured[], unmeasured: ReadonlySet<string>): Adjusted {
  const free = streams.map(stream => unmeasured.has(stream.id))
  const { rows, pivots } = balancesWithout(streams, free)
  const checks = rows.filter((_row, index) => pivots[index] === undefined)
  const variance = streams.map(stream => stream.sigma * stream.sigma)
  const measured = streams.map(stream => stream.mass)
  // x = y - V A' (A V A')^-1 A y over the balances that hold no unmeasured stream.
  const spread = checks.map(row => checks.map(other => row.reduce((sum, a, j) => sum + a * (other[j] ?? 0) * (variance[j] ?? 0), 0)))
  const imbalance = checks.map(row => dot(row, measured))
  const weight = solve(spread, imbalance)
  const values = measured.map(
    (mass, j) => mass - (variance[j] ?? 0) * checks.reduce((sum, row, i) => sum + (row[j] ?? 0) * (weight[i] ?? 0), 0),
  )
  const z = measured.map((mass, j) => {
    if (free[j] === true) return null
    const column = checks.map(row => row[j] ?? 0)
    const adjustmentVariance = (variance[j] ?? 0) ** 2 * dot(column, solve(spread, column))
    return adjustmentVariance <= 1e-12 * (variance[j] ?? 1) ? null : Math.abs(mass - (values[j] ?? 0)) / Math.sqrt(adjustmentVariance)
  })
  // An unmeasured stream is what its own balance leaves for it.
  rows.forEach((row, index) => {
    const pivot = pivots[index]
    if (pivot !== undefined)
      values[pivot] = -row.reduce((sum, a, j) => (j === pivot ? sum : sum + a * (values[j] ?? 0)), 0) / (row[pivot] ?? 1)
  })
  const chiSquare = dot(imbalance, weight)
  return { values, z, chiSquare, degrees: checks.length, chance: chiSquareChance(chiSquare, checks.length) }
}

/** Balance rows of the nodes (in positive), with unmeasured streams eliminated from all but one row each. */
function balancesWithout(streams: readonly Measured[], free: readonly boolean[]): { rows: number[][]; pivots: (number | undefined)[] } {
  const nodes = [...new Set(streams.flatMap(stream => [stream.from, stream.to]))].filter(node => node !== undefined)
  const rows = nodes.map(node => streams.map(stream => (stream.to === node ? 1 : 0) - (stream.from === node ? 1 : 0)))
  const pivots: (number | undefined)[] = rows.map(() => undefined)
  free.forEach((isFree, column) => {
    const at = isFree ? rows.findIndex((row, index) => pivots[index] === undefined && Math.abs(row[column] ?? 0) > 1e-12) : -1
    const pivotRow = rows[at]
    if (pivotRow === undefined) return
    pivots[at] = column
    rows.forEach((row, index) => {
      const factor = index === at ? 0 : (row[column] ?? 0) / (pivotRow[column] ?? 1)
      if (factor !== 0) rows[index] = row.map((a, j) => a - factor * (pivotRow[j] ?? 0))
    })
  })
  return { rows, pivots }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}

/** Gaussian elimination with row exchange; a balance that says nothing new gets no weight. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  const pivotOf: (number | undefined)[] = []
  let next = 0
  for (let column = 0; column < size; column += 1) {
    let best = next
    for (let row = next; row < size; row += 1) if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    const pivot = rows[best]
    if (pivot === undefined || Math.abs(pivot[column] ?? 0) < 1e-12) continue
    rows[best] = rows[next] ?? pivot
    rows[next] = pivot
    rows.forEach((row, index) => {
      const factor = index === next ? 0 : (row[column] ?? 0) / (pivot[column] ?? 1)
      if (factor !== 0) rows[index] = row.map((a, j) => a - factor * (pivot[j] ?? 0))
    })
    pivotOf[column] = next
    next += 1
  }
  return right.map((_value, column) => {
    const row = rows[pivotOf[column] ?? -1]
    return row === undefined ? 0 : (row[size] ?? 0) / (row[column] ?? 1)
  })
}

/** Chance that chi-square with `degrees` is at least `value`: the upper incomplete gamma function, by recurrence. */
export function chiSquareChance(value: number, degrees: number): number {
  if (degrees <= 0 || value <= 0) return 1
  const x = value / 2
  // Q(1/2, x) is below, Q(1, x) = e^-x; then Q(a + 1, x) = Q(a, x) + x^a e^-x / gamma(a + 1).
  let a = degrees % 2 === 0 ? 1 : 0.5
  let chance = degrees % 2 === 0 ? Math.exp(-x) : upperHalf(x)
  let term = degrees % 2 === 0 ? x * Math.exp(-x) : (Math.sqrt(x) * Math.exp(-x)) / (Math.sqrt(Math.PI) / 2)
  for (; a < degrees / 2; a += 1) {
    chance += term
    term *= x / (a + 1)
  }
  return chance
}

/** Q(1/2, x) = erfc(sqrt x), as one less the power series of P(1/2, x): exact to 1e-15 absolute, which a test of 5 % outlives. */
function upperHalf(x: number): number {
  if (x > 700) return 0 // beyond what e^x can be written as
  let term = 2
  let sum = term
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (n + 0.5)
    sum += term
  }
  return Math.max(0, 1 - sum * Math.sqrt(x / Math.PI) * Math.exp(-x))
}
