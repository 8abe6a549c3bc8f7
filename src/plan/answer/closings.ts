// What is closed, as rows of a result, and what standing and closing cost.
import type { z } from 'zod'
import type { PlanClosing } from '#domain/plan.ts'
import type { Facts, Unit } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'

/** Parts of a closing below this are rounding. */
const none = 1e-9

function* closed(
  facts: Facts,
  { closeColumn, periods: P }: Layout,
  primal: Float64Array,
): Generator<{ unit: Unit; t: number; part: number }> {
  for (const unit of facts.units)
    for (let t = 0; t < P; t++) {
      const column = closeColumn[unit.index * P + t]!
      const part = column < 0 ? 0 : primal[column]!
      if (part > none) yield { unit, t, part }
    }
}

/** @returns undefined where no unit may be closed */
export function closingsOfAnswer(facts: Facts, layout: Layout, primal: Float64Array): z.infer<typeof PlanClosing>[] | undefined {
  if (layout.closeColumn.every(column => column < 0)) return undefined
  return Array.from(closed(facts, layout, primal), ({ unit, t, part }) => ({
    unit: unit.id,
    site: facts.places[unit.site]!.id,
    process: unit.recipe.id,
    period: facts.periods[t]!,
    part,
    cny: part * unit.standing.closing!,
  }))
}

/** CNY; undefined where neither standing nor closing costs anything anywhere. */
export function standingCosts(facts: Facts, layout: Layout, primal: Float64Array): number | undefined {
  const { standColumn, periods: P } = layout
  if (standColumn.every(column => column < 0)) return undefined
  let cny = 0
  for (const unit of facts.units)
    for (let t = 0; t < P; t++) {
      const column = standColumn[unit.index * P + t]!
      if (column >= 0) cny += primal[column]! * unit.standing.cny
    }
  for (const { unit, part } of closed(facts, layout, primal)) cny += part * unit.standing.closing!
  return cny
}
