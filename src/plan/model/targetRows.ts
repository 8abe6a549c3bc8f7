// Target rows: counted tonnes (or 10^4 CNY) + what is missing >= required; the missing part is priced out unless nothing else can hold.
import { mayClose } from './closing.ts'
import { kt, tenThousandCny } from './draft.ts'
import { fleetUnit } from './lanes.ts'
import type { Measure } from './measures.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from './layout.ts'
import { elasticPrice } from './streams.ts'
import { countsFeed, countsStream, countsUnit, type TargetPlan } from '../facts/targets.ts'

/** Penalties while feasibility is unknown where they are not for tonnes: CNY per CNY of output value, per Mtkm and per site missing. */
const elasticPrices: Partial<Record<TargetPlan['row']['measure'], number>> = {
  output_value: 2,
  cost: 2,
  investment: 2,
  haul: 100,
  sites_opened: 1000,
}
/** Targets that bound a measure of all columns. */
const measured: Partial<Record<TargetPlan['row']['measure'], Measure>> = { co2: 'co2', cost: 'net', haul: 'haul' }

/** kt that a share is counted of, without what is drawn from stocks. */
function generated(facts: Facts, plan: TargetPlan): number {
  return facts.supplies.reduce((sum, supply) => sum + (countsStream(facts, plan, supply) ? supply.generation[plan.period]! : 0), 0)
}
/** kt that a share is counted of, in a solution. */
export function shareBase(facts: Facts, layout: Layout, plan: TargetPlan, primal: Float64Array): number {
  let base = generated(facts, plan)
  for (const supply of facts.supplies) {
    const drawn = layout.drawColumn[supply.index * layout.periods + plan.period]!
    if (drawn >= 0 && countsStream(facts, plan, supply)) base += primal[drawn]!
  }
  return base
}
/** As `targetScale`, where a share is turned into the tonnes that it is in a solution. */
export function rowScale(facts: Facts, layout: Layout, plan: TargetPlan, primal: Float64Array): number {
  return plan.row.measure === 'share' ? shareBase(facts, layout, plan, primal) : targetScale(plan)
}
/** Required in the unit of the row, before what stands is taken off. */
function requiredOf(facts: Facts, plan: TargetPlan): number {
  return plan.required! * plan.size * (plan.row.measure === 'share' ? generated(facts, plan) : targetScale(plan))
}

/** kt per t 10^4 CNY per CNY, Mtkm per tkm, or 1 for what is counted: the unit in which a target's row counts. */
export function targetScale(target: TargetPlan): number {
  switch (target.row.measure) {
    case 'sites_opened':
      return 1
    case 'haul':
      return 1 / fleetUnit
    case 'output_value':
    case 'cost':
    case 'investment':
      return 1 / tenThousandCny
    default:
      return kt
  }
}

export function addTargetRows(facts: Facts, layout: Layout, targets: TargetPlan[]): void {
  const { draft, periods: P } = layout
  for (const plan of targets) {
    if (!plan.modelled) continue
    let required = requiredOf(facts, plan)
    // What stands already counts for capacity targets and is a constant.
    if (plan.row.measure === 'capacity')
      for (const unit of facts.units)
        required -= mayClose(unit, plan.period) ? 0 : countsUnit(facts, plan, unit) * unit.existing[plan.period]!
    if (plan.row.measure === 'sites_opened')
      for (const unit of facts.units)
        if (unit.existing[plan.period]! > 0 && !mayClose(unit, plan.period)) required -= countsUnit(facts, plan, unit)
    const atLeast = plan.row.sense === '>='
    const row = draft.row('target', atLeast ? required : -Infinity, atLeast ? Infinity : required, layout.targets.length)
    layout.targets.push({ plan, row })
    const measure = measured[plan.row.measure]
    // What is built in one period is paid for in later ones: money is bounded over all periods.
    if (measure !== undefined) draft.measureTargets.push({ measure, period: measure === 'net' ? -1 : plan.period, row })
    for (const receiver of facts.receivers)
      if (countsFeed(facts, plan, receiver)) layout.countedBy[receiver.index * P + plan.period]!.push(row)
  }
  layout.budgetRow = draft.row('relaxation_budget', -Infinity, Infinity)
}

/** The slack of every target, then the budget row over all slacks written so far. */
export function addTargetColumns(facts: Facts, layout: Layout): void {
  const { draft } = layout
  for (const [index, { plan, row }] of layout.targets.entries()) {
    // Relative whatever its size; a limit of nothing is missed by units of the row.
    const required = Math.abs(requiredOf(facts, plan)) || 1
    const pay = plan.row.payCnyPerUnit
    if (pay !== undefined) {
      // Its price is all that it can pull with: nothing else has to give way for it.
      const scale = plan.row.measure === 'share' ? generated(facts, plan) : targetScale(plan)
      const cny = (pay * required) / 1000 / (plan.size * (scale || 1))
      layout.shortAtPrice.push({
        column: draft.column('short_at_price', plan.period, cny / tenThousandCny, 0, Infinity, index),
        cny,
      })
      draft.entry(row, (plan.row.sense === '>=' ? required : -required) / 1000)
      continue
    }
    const column = draft.column('short_of_target', plan.period, 0, 0, Infinity, index)
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
      inMoney: targetScale(plan) === 1 / tenThousandCny,
    })
  }
}
