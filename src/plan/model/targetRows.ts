// Target rows: counted tonnes (or 10^4 CNY) + what is missing >= required; the missing part is priced out unless nothing else can hold.
import { kt, tenThousandCny } from './draft.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from './layout.ts'
import { elasticPrice } from './streams.ts'
import { countsFeed, countsUnit, type TargetPlan } from '../facts/targets.ts'

/** Penalties while feasibility is unknown where they are not for tonnes: CNY per CNY of output value, 10^4 CNY per site missing. */
const elasticPrices: Partial<Record<TargetPlan['row']['measure'], number>> = { output_value: 2, sites_opened: 1000 }

/** kt per t, 10^4 CNY per CNY, or 1 for what is counted: the unit in which a target's row counts. */
export function targetScale(target: TargetPlan): number {
  if (target.row.measure === 'sites_opened') return 1
  return target.row.measure === 'output_value' ? 1 / tenThousandCny : kt
}

export function addTargetRows(facts: Facts, layout: Layout, targets: TargetPlan[]): void {
  const { draft, periods: P } = layout
  for (const plan of targets) {
    if (!plan.modelled) continue
    let required = plan.required! * plan.size * targetScale(plan)
    // What stands already counts for capacity targets and is a constant.
    if (plan.row.measure === 'capacity')
      for (const unit of facts.units) required -= countsUnit(facts, plan, unit) * unit.existing[plan.period]!
    if (plan.row.measure === 'sites_opened')
      for (const unit of facts.units) if (unit.existing[plan.period]! > 0) required -= countsUnit(facts, plan, unit)
    const atLeast = plan.row.sense === '>='
    const row = draft.row('target', atLeast ? required : -Infinity, atLeast ? Infinity : required, layout.targets.length)
    layout.targets.push({ plan, row })
    if (plan.row.measure !== 'utilised') continue
    for (const receiver of facts.receivers)
      if (countsFeed(facts, plan, receiver)) layout.countedBy[receiver.index * P + plan.period]!.push(row)
  }
  layout.budgetRow = draft.row('relaxation_budget', -Infinity, Infinity)
}

/** The slack of every target, then the budget row over all slacks written so far. */
export function addTargetColumns(layout: Layout): void {
  const { draft } = layout
  for (const [index, { plan, row }] of layout.targets.entries()) {
    const required = Math.max(Math.abs(plan.required! * plan.size * targetScale(plan)), 1)
    const column = draft.column('short_of_target', 0, 0, Infinity, index)
    draft.entry(row, (plan.row.sense === '>=' ? required : -required) / 1000)
    draft.entry(layout.budgetRow, 1)
    layout.slacks.push({
      column,
      kind: 'target',
      id: plan.row.id,
      period: plan.period,
      required,
      size: required / 1000,
      price: elasticPrices[plan.row.measure] ?? elasticPrice,
    })
  }
}
