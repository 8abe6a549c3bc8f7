// Siting, in integer plans only: a unit is opened once or not, its fixed cost falls due then, and what is built keeps to its sizes.
// With the integers relaxed and no sizes the optimum is that of the continuous plan, which spreads fixed costs over what may be added.
import { kt, tenThousandCny } from './draft.ts'
import type { Facts, Unit } from '../facts/facts.ts'
import type { Layout } from './layout.ts'
import { countsUnit } from '../facts/targets.ts'
import { addInvestment } from './units.ts'

/** An opened unit that a count of sites speaks of has at least this capacity (1 t a year): opening alone is not a site. */
const leastCounted = kt

/** The least that is built at an opened unit, kt a year; 0 is none. */
function leastOf(facts: Facts, layout: Layout, unit: Unit): number {
  return Math.max(unit.sizes.least, countedBy(facts, layout, unit).length > 0 ? leastCounted : 0)
}
/** Targets that count this unit as a site when it is opened: nothing stands there in the target's period. */
function countedBy(facts: Facts, layout: Layout, unit: Unit): { row: number; period: number }[] {
  return layout.targets.flatMap(({ plan, row }) =>
    plan.row.measure === 'sites_opened' && unit.existing[plan.period] === 0 && countsUnit(facts, plan, unit) > 0
      ? [{ row, period: plan.period }]
      : [],
  )
}

export function addSitingRows(facts: Facts, layout: Layout): void {
  const { draft, periods: P } = layout
  if (!layout.integer) return
  for (const unit of facts.units) {
    const most = layout.mostNew[unit.index]!
    if (most <= 0) continue
    const least = leastOf(facts, layout, unit)
    const sited = least > 0 || unit.building.fixed.some(cny => cny > 0)
    for (let t = 0; t < P; t++) {
      const at = unit.index * P + t
      if (sited) layout.openLimitRow[at] = draft.row('open_limit', -Infinity, 0, unit.index, t)
      if (least > 0) layout.leastSizeRow[at] = draft.row('least_size', 0, Infinity, unit.index, t)
      if (unit.sizes.step > 0) layout.sizeStepRow[at] = draft.row('size_step', 0, 0, unit.index, t)
    }
    if (sited && P > 1) layout.openOnceRow[unit.index] = draft.row('open_once', -Infinity, 1, unit.index)
  }
}

export function addSitingColumns(facts: Facts, layout: Layout): void {
  for (const unit of facts.units) {
    for (let t = 0; t < layout.periods; t++) {
      if (layout.openLimitRow[unit.index * layout.periods + t]! >= 0) addOpening(facts, layout, unit, t)
      if (layout.sizeStepRow[unit.index * layout.periods + t]! >= 0) addSteps(facts, layout, unit, t)
    }
  }
}

function addOpening(facts: Facts, layout: Layout, unit: Unit, t: number): void {
  const { draft, periods: P } = layout
  const { fixed, charge, until } = unit.building
  const cny = fixed[t]! / tenThousandCny
  const early = facts.periods[t]! < unit.earliest
  const column = draft.column('opened', t, cny * charge[t]! * (until[t]! - t), 0, early ? 0 : 1, unit.index)
  addInvestment(facts, layout, unit, t, cny)
  layout.openColumn[unit.index * P + t] = column
  layout.integerColumns.push(column)
  const most = layout.mostNew[unit.index]!,
    least = leastOf(facts, layout, unit)
  for (let later = t; later < P; later++) {
    const at = unit.index * P + later
    draft.entry(layout.openLimitRow[at]!, -most)
    if (layout.leastSizeRow[at]! >= 0) draft.entry(layout.leastSizeRow[at]!, -least)
  }
  if (layout.openOnceRow[unit.index]! >= 0) draft.entry(layout.openOnceRow[unit.index]!, 1)
  for (const { row, period } of countedBy(facts, layout, unit)) if (period >= t) draft.entry(row, 1)
}

function addSteps(facts: Facts, layout: Layout, unit: Unit, t: number): void {
  const { draft, periods: P } = layout
  const { step } = unit.sizes
  // A hair of room: a size given as so many steps must not lose one to rounding.
  const most = facts.periods[t]! < unit.earliest ? 0 : Math.floor(layout.mostNew[unit.index]! / step + 1e-9)
  const column = draft.column('steps', t, 0, 0, most, unit.index)
  draft.entry(layout.sizeStepRow[unit.index * P + t]!, -step)
  layout.stepColumn[unit.index * P + t] = column
  layout.integerColumns.push(column)
}
