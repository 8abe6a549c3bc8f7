// A small linear program in whole numbers, solved exactly: maximise c x subject to A x <= b, x >= 0. The tableau stays whole by one common
// denominator (Edmonds, Bareiss), and Bland's rule ends every run. For a handful of unknowns, where a rounding would decide who passes.

export type Program = { a: readonly (readonly bigint[])[]; b: readonly bigint[]; c: readonly bigint[] }
/** Unknowns as numerators over one denominator. */
export type Optimum = { x: bigint[]; den: bigint; value: bigint }

type Tableau = { t: bigint[][]; den: bigint; basis: number[]; free: number[] }

/** @returns undefined where nothing is feasible; an unbounded program is a mistake of the caller */
export function maximise({ a, b, c }: Program): Optimum | undefined {
  const n = c.length
  const rows = a.map((row, i) => [...row, b[i]!])
  const feasible = b.every(value => value >= 0n)
  const tableau: Tableau = {
    t: [...rows, [...c.map(value => -value), 0n]],
    den: 1n,
    basis: a.map((_, i) => n + i),
    free: c.map((_, j) => j),
  }
  if (!feasible && !findFeasible(tableau, n + a.length)) return undefined
  climb(tableau)
  const x = Array.from({ length: n }, () => 0n)
  tableau.basis.forEach((variable, i) => {
    if (variable < n) x[variable] = tableau.t[i]!.at(-1)!
  })
  return { x, den: tableau.den, value: tableau.t.at(-1)!.at(-1)! }
}

/** Phase one: an artificial unknown takes up what is violated and is driven out again. */
function findFeasible(tableau: Tableau, artificial: number): boolean {
  const objective = tableau.t.pop()!
  for (const row of tableau.t) row.splice(-1, 0, -1n)
  objective.splice(-1, 0, 0n)
  tableau.free.push(artificial)
  const column = tableau.free.length - 1
  tableau.t.push(
    objective,
    objective.map((_, j) => (j === column ? 1n : 0n)),
  )
  const rowCount = tableau.basis.length
  let least = 0
  for (let i = 1; i < rowCount; i++) if (tableau.t[i]!.at(-1)! < tableau.t[least]!.at(-1)!) least = i
  pivot(tableau, least, column)
  climb(tableau)
  if (tableau.t.at(-1)!.at(-1)! < 0n) return false
  tableau.t.pop()
  const at = tableau.basis.indexOf(artificial)
  if (at >= 0) {
    // It is basic at nought: any free unknown of its row may take its place.
    const entering = tableau.t[at]!.findIndex((value, j) => j < tableau.free.length && value !== 0n)
    if (entering >= 0) pivot(tableau, at, entering)
  }
  const gone = tableau.free.indexOf(artificial)
  if (gone >= 0) {
    for (const row of tableau.t) row.splice(gone, 1)
    tableau.free.splice(gone, 1)
  }
  return true
}

function climb(tableau: Tableau): void {
  for (;;) {
    const { t, basis, free } = tableau
    const objective = t.at(-1)!
    let entering = -1
    for (let j = 0; j < free.length; j++) if (objective[j]! < 0n && (entering < 0 || free[j]! < free[entering]!)) entering = j
    if (entering < 0) return
    let leaving = -1
    for (let i = 0; i < basis.length; i++) {
      const p = t[i]![entering]!
      if (p <= 0n) continue
      if (leaving < 0) leaving = i
      else {
        const order = t[i]!.at(-1)! * t[leaving]![entering]! - t[leaving]!.at(-1)! * p
        if (order < 0n || (order === 0n && basis[i]! < basis[leaving]!)) leaving = i
      }
    }
    if (leaving < 0) throw new RangeError('maximise: the program is unbounded')
    pivot(tableau, leaving, entering)
  }
}

function pivot(tableau: Tableau, r: number, s: number): void {
  const { t, den } = tableau
  const row = t[r]!
  const p = row[s]!
  for (let i = 0; i < t.length; i++) {
    if (i === r) continue
    const other = t[i]!
    const factor = other[s]!
    for (let j = 0; j < other.length; j++) if (j !== s) other[j] = (other[j]! * p - factor * row[j]!) / den
    other[s] = -factor
  }
  row[s] = den
  tableau.den = p
  if (p < 0n) {
    tableau.den = -p
    for (const line of t) for (let j = 0; j < line.length; j++) line[j] = -line[j]!
  }
  const left = tableau.basis[r]!
  tableau.basis[r] = tableau.free[s]!
  tableau.free[s] = left
}
