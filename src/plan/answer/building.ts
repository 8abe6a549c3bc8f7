// What is built, as money and as capacity that stands: the same reading for the result, the prices and the influence of assumptions.
import { kt } from '../model/draft.ts'
import type { Unit } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'

/** kt a year of a unit that were built and still stand in a period. */
export function builtBy(layout: Layout, unit: Unit, t: number, primal: Float64Array): number {
  let sum = 0
  for (let from = 0; from <= t; from++) {
    const column = layout.buildColumn[unit.index * layout.periods + from]!
    if (column >= 0 && unit.building.until[from]! > t) sum += primal[column]!
  }
  return sum
}

/** How much of its fixed cost a unit bears for a period of building: in an integer plan whether it is opened then, else its share of what may be added. */
export function openedShare(layout: Layout, unit: Unit, t: number, primal: Float64Array): number {
  const at = unit.index * layout.periods + t
  if (layout.integer) return layout.openColumn[at]! >= 0 ? primal[layout.openColumn[at]!]! : 0
  return layout.buildColumn[at]! >= 0 ? primal[layout.buildColumn[at]!]! / unit.maxNew : 0
}

/** CNY put up for what is built in a period. */
export function invested(layout: Layout, unit: Unit, t: number, primal: Float64Array): number {
  const column = layout.buildColumn[unit.index * layout.periods + t]!
  if (column < 0) return 0
  return (primal[column]! / kt) * unit.building.capex[t]! + openedShare(layout, unit, t, primal) * unit.building.fixed[t]!
}

/** kt a year of a unit that stood before and still do in a period. */
export function standingOf(layout: Layout, unit: Unit, t: number, primal: Float64Array): number {
  const column = layout.standColumn[unit.index * layout.periods + t]!
  return unit.existing[t]! * (column < 0 ? 1 : Math.max(0, primal[column]!))
}
