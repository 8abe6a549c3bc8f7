// Checks on the answer before anyone sees it: primal and dual feasibility, duality gap, money recounted from the rows.
// They read the numbers of the model; the room `check` rebuilds everything from the region alone.
import type { z } from 'zod'
import type { CheckName } from '#domain/checkNames.ts'
import type { PlanCheck } from '#domain/plan.ts'
import type { LpAnswer, LpModel } from '#solve/engine.ts'
import type { Scales } from '../model/scales.ts'

type Check = z.infer<typeof PlanCheck>

/** By how much `less` exceeds `more`, relative to the finite one of the two that is a bound; figures below `small` count as that. */
function excess(less: number, more: number, small: number): number {
  if (!Number.isFinite(less) || !Number.isFinite(more)) return 0
  return (less - more) / Math.max(small, Math.abs(less), Math.abs(more))
}

/**
 * @param worstArc lowest reduced cost among all possible arcs that are not in the model (<= 0)
 * @param recounted objective in 10^4 CNY, made from flows and activities
 * @returns the checks, and the gap between cost and dual bound in 10^4 CNY
 */
export function checksOf(
  model: LpModel,
  answer: LpAnswer,
  worstArc: number,
  recounted: number,
  { mass, price, money }: Pick<Scales, 'mass' | 'price' | 'money'>,
): { checks: Check[]; gap: number } {
  const { primal, dual } = answer
  // One unit of the engine: what is smaller is not told from rounding relative to itself.
  const small = 1 / mass
  const rowValue = new Float64Array(model.rows),
    rowSize = new Float64Array(model.rows).fill(small)
  let objective = 0,
    outOfBounds = 0,
    wrongSign = Math.max(0, -worstArc * price),
    dualObjective = 0,
    size = 1 / money
  for (let j = 0; j < model.count; j++) {
    const x = primal[j]!
    let reduced = model.cost[j]!
    objective += model.cost[j]! * x
    size += Math.abs(model.cost[j]! * x)
    for (let e = model.starts[j]!; e < model.starts[j + 1]!; e++) {
      const row = model.rowIndex[e]!,
        part = model.values[e]! * x
      rowValue[row]! += part
      rowSize[row] = Math.max(rowSize[row]!, Math.abs(part))
      reduced -= model.values[e]! * dual[row]!
    }
    const low = model.lower[j]!,
      high = model.upper[j]!
    outOfBounds = Math.max(outOfBounds, excess(low, x, small), excess(x, high, small))
    const bound = reduced > 0 ? low : high
    if (Number.isFinite(bound)) dualObjective += reduced * bound
    else wrongSign = Math.max(wrongSign, (Math.abs(reduced) * price) / Math.max(1, Math.abs(model.cost[j]! * price)))
  }
  let rowsOut = 0
  for (let i = 0; i < model.rows; i++) {
    rowsOut = Math.max(rowsOut, (model.rowLower[i]! - rowValue[i]!) / rowSize[i]!, (rowValue[i]! - model.rowUpper[i]!) / rowSize[i]!)
    const bound = dual[i]! > 0 ? model.rowLower[i]! : model.rowUpper[i]!
    if (Number.isFinite(bound)) dualObjective += dual[i]! * bound
    else wrongSign = Math.max(wrongSign, Math.abs(dual[i]! * price))
  }
  const check = (name: CheckName, worst: number, tolerance: number, count: number): Check => ({
    name,
    worst: Math.max(0, worst),
    tolerance,
    ok: worst <= tolerance,
    count,
  })
  const gap = Math.abs(objective - dualObjective) / size
  const checks = [
    check('model-rows', rowsOut, 1e-6, model.rows),
    check('model-bounds', outOfBounds, 1e-6, model.count),
    check('model-prices', wrongSign, 1e-6, model.count),
    check('model-gap', gap, 1e-7, 1),
    check('model-cost', Math.abs(objective - recounted) / size, 1e-7, 1),
  ]
  // A gap of rounding alone is none.
  return { checks, gap: gap < 1e-9 ? 0 : gap * size }
}
