// What a solved plan achieves of each target, counted from its flows, activities and builds.
import type { z } from 'zod'
import type { PlanTarget } from '#domain/plan.ts'
import { kt } from '../model/draft.ts'
import type { ArcBook } from '../search/arcs.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'
import { builtBy } from './building.ts'
import { targetScale } from '../model/targetRows.ts'
import { countsFeed, countsSale, countsUnit, type TargetPlan } from '../facts/targets.ts'

const perKt = 1 / kt
/** Capacity or activity (kt) above which a site counts as open. */
const open = 1e-9

/** Achieved in t, CNY or sites; null where the plan has nothing to say. */
export function achievedOf(facts: Facts, layout: Layout, book: ArcBook, primal: Float64Array, target: TargetPlan): number | null {
  const { row, period: t } = target
  const P = layout.periods
  if (row.measure === 'external') return row.reported ?? null
  if (t < 0) return null
  let sum = 0
  if (row.measure === 'utilised') {
    const counted = facts.receivers.map(receiver => countsFeed(facts, target, receiver))
    book.keys.forEach((key, index) => {
      if (key.period === t && counted[key.receiver] === true && facts.supplies[key.supply]!.kind === 'stream')
        sum += primal[layout.arcStart + index]!
    })
    return sum * perKt
  }
  if (row.measure === 'output_value') {
    for (const sale of layout.sales) {
      const receiver = facts.receivers[sale.receiver]!
      const step = receiver.steps[sale.step]!
      if (step.period === t && countsSale(facts, target, receiver)) sum += primal[sale.column]! * perKt * step.price
    }
    return sum
  }
  for (const unit of facts.units) {
    const share = countsUnit(facts, target, unit)
    if (share === 0) continue
    const activity = primal[layout.activityColumn[unit.index * P + t]!]!
    if (row.measure === 'output') sum += share * activity
    else if (row.measure === 'capacity') sum += share * (unit.existing[t]! + builtBy(layout, unit, t, primal))
    else if (row.measure === 'new_capacity') sum += share * builtBy(layout, unit, t, primal)
    // An integer plan counts what stands or is opened; a continuous one cannot say, and shows where something is done.
    else sum += (layout.integer ? unit.existing[t]! : activity) > open || builtBy(layout, unit, t, primal) > open ? 1 : 0
  }
  return row.measure === 'sites_opened' ? sum : sum * perKt
}

export function planTargets(
  facts: Facts,
  layout: Layout,
  book: ArcBook,
  primal: Float64Array,
  dual: Float64Array,
  targets: TargetPlan[],
): z.infer<typeof PlanTarget>[] {
  const rowOf = new Map(layout.targets.map(({ plan, row }) => [plan, row]))
  return targets.map(plan => {
    const { row, required } = plan
    const achieved = achievedOf(facts, layout, book, primal, plan)
    const own = achieved === null || row.measure === 'external' ? achieved : achieved / plan.size
    const modelRow = rowOf.get(plan)
    const tolerance = 1e-7 * Math.max(1, Math.abs(required ?? 0))
    return {
      id: row.id,
      clause: row.clause,
      nameZh: row.nameZh ?? row.id,
      nameEn: row.nameEn ?? row.id,
      year: row.year,
      measure: row.measure,
      sense: row.sense,
      required: required ?? null,
      achieved: own,
      unit: row.unit,
      // d cost / d required in 10^4 CNY per scaled unit, as CNY per unit of the target; never negative.
      price:
        modelRow === undefined ? null : Math.max(0, (row.sense === '>=' ? 1 : -1) * dual[modelRow]!) * 1e4 * targetScale(plan) * plan.size,
      priceUnit: `CNY/${row.unit}`,
      met: own === null || required === undefined ? null : row.sense === '>=' ? own >= required - tolerance : own <= required + tolerance,
      modelled: modelRow !== undefined,
    }
  })
}
