// Closing of what stands: paid once, and from then on no capacity and no yearly cost of standing. Whole in integer plans, in parts in continuous ones.
import { tenThousandCny } from './draft.ts'
import type { Facts, Unit } from '../facts/facts.ts'
import type { Layout } from './layout.ts'
import { countsUnit } from '../facts/targets.ts'

/** Whether what stands at a unit in a period may be closed by then. */
export function mayClose({ existing, standing }: Unit, t: number): boolean {
  return standing.closing !== undefined && existing[t]! > 0
}

export function addClosingRows(facts: Facts, layout: Layout): void {
  for (const unit of facts.units)
    for (let t = 0; t < layout.periods; t++)
      if (mayClose(unit, t)) layout.closingRow[unit.index * layout.periods + t] = layout.draft.row('closing', 1, 1, unit.index, t)
}

export function addClosingColumns(facts: Facts, layout: Layout): void {
  for (const unit of facts.units)
    for (let t = 0; t < layout.periods; t++) {
      if (unit.existing[t] === 0) continue
      if (unit.standing.cny > 0 || mayClose(unit, t)) addStanding(facts, layout, unit, t)
      if (mayClose(unit, t)) addClosing(layout, unit, t)
    }
}

function addStanding(facts: Facts, layout: Layout, unit: Unit, t: number): void {
  const { draft, periods: P } = layout
  const at = unit.index * P + t
  const closable = mayClose(unit, t)
  layout.standColumn[at] = draft.column('stands', t, unit.standing.cny / tenThousandCny, closable ? 0 : 1, 1, unit.index)
  if (!closable) return
  draft.entry(layout.closingRow[at]!, 1)
  draft.entry(layout.capacityRow[at]!, -unit.existing[t]!)
  for (const { plan, row } of layout.targets) {
    if (plan.period !== t) continue
    const counts = countsUnit(facts, plan, unit)
    if (plan.row.measure === 'capacity') draft.entry(row, counts * unit.existing[t]!)
    if (plan.row.measure === 'sites_opened') draft.entry(row, counts)
  }
}

function addClosing(layout: Layout, unit: Unit, t: number): void {
  const { draft, periods: P } = layout
  const column = draft.column('closed', t, unit.standing.closing! / tenThousandCny, 0, 1, unit.index)
  layout.closeColumn[unit.index * P + t] = column
  for (let later = t; later < P; later++)
    if (layout.closingRow[unit.index * P + later]! >= 0) draft.entry(layout.closingRow[unit.index * P + later]!, 1)
  if (layout.integer) layout.integerColumns.push(column)
}
