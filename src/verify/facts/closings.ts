// Closings as the tables know them: what may be closed, what standing costs, and what a result leaves standing.
import type { PlanResult } from '#domain/plan.ts'
import { existingIn } from './capacity.ts'
import type { Unit } from './nodes.ts'

/** CNY of closing what stands in a year; undefined where it may not be closed. */
export function closingCost(unit: Unit, year: number): number | undefined {
  return existingIn(unit, year) > 0 ? unit.row.closingCny : undefined
}

/** CNY that standing costs in a year while nothing is closed. */
export function standingCost(unit: Unit, year: number): number {
  return existingIn(unit, year) > 0 ? (unit.row.standingCnyPerYear ?? 0) : 0
}

/** Per unit and year: the part that the closings of a result leave. */
export function standsStillIn({ closings = [] }: Pick<PlanResult, 'closings'>): (unit: Unit, year: number) => number {
  return ({ id }, year) => {
    let part = 1
    for (const row of closings) if (row.unit === id && row.period <= year) part -= row.part
    return part
  }
}
