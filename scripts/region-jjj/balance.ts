// Bounded proportional fitting: cells with an interval are scaled, within their bounds, to the totals that are
// officially known. Pure. The classical iterative proportional fitting (Deming and Stephan 1940) with bounds.

export type Cell = { value: number; low: number; high: number }
/** Indices of the cells that a total sums, and the total. */
export type Margin = { cells: number[]; total: number }
/** Per margin: what the bounds left over (total - sum of its cells; positive when the cells cannot reach it). */
export type Fit = { values: number[]; leftOver: number[]; rounds: number }

/**
 * Scales the cells margin by margin until every margin holds or stands at its bounds.
 * @param cells tonnes with bounds, low <= value <= high
 * @param margins totals in the same unit; later margins win where two disagree
 * @returns fitted values, each inside its bounds; the input is not changed
 */
export function fitToMargins(cells: readonly Cell[], margins: readonly Margin[], maxRounds = 200): Fit {
  const values = cells.map(c => c.value)
  let rounds = 0
  for (; rounds < maxRounds; rounds++) {
    let moved = 0
    for (const margin of margins) moved = Math.max(moved, fitOne(cells, values, margin))
    if (moved < 1e-9) break
  }
  const leftOver = margins.map(m => {
    const rest = m.total - m.cells.reduce((s, i) => s + (values[i] ?? 0), 0)
    return Math.abs(rest) <= 1e-9 * Math.max(1, m.total) ? 0 : rest
  })
  return { values, leftOver, rounds }
}

/** One margin: the common factor that reaches its total, found by bisection, since clamping makes the sum piecewise linear. */
function fitOne(cells: readonly Cell[], values: number[], margin: Margin): number {
  const at = (factor: number): number => margin.cells.reduce((s, i) => s + clamped(cells, values, i, factor), 0)
  const now = at(1)
  if (now <= 0 || Math.abs(now - margin.total) <= 1e-12 * margin.total) return 0
  let low = 0
  let high = 1
  while (at(high) < margin.total && high < 1e6) high *= 2
  for (let k = 0; k < 100; k++) {
    const mid = (low + high) / 2
    if (at(mid) < margin.total) low = mid
    else high = mid
  }
  let moved = 0
  for (const i of margin.cells) {
    const next = clamped(cells, values, i, high)
    const before = values[i] ?? 0
    moved = Math.max(moved, Math.abs(next - before) / Math.max(1, before))
    values[i] = next
  }
  return moved
}

function clamped(cells: readonly Cell[], values: readonly number[], i: number, factor: number): number {
  const cell = cells[i]
  if (cell === undefined) throw new RangeError(`fitToMargins: no cell ${i}`)
  return Math.min(cell.high, Math.max(cell.low, (values[i] ?? 0) * factor))
}
