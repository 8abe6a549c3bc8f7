// What a solved plan achieves of each target, counted from its flows, activities and builds.
import type { z } from 'zod'
import type { PlanTarget } from '#domain/plan.ts'
import { kt, tenThousandCny } from '../model/draft.ts'
import type { ArcBook } from '../search/arcs.ts'
import type { Facts, Unit } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'
import { fleetUnit } from '../model/lanes.ts'
import { rowScale, shareBase } from '../model/targetRows.ts'
import { builtBy, invested, standingOf } from './building.ts'
import { countsFeed, countsSale, countsUnit, type TargetPlan } from '../facts/targets.ts'

const perKt = 1 / kt

/** Achieved in t, CNY, tkm, parts of a whole or sites; null where the plan has nothing to say. */
export function achievedOf(facts: Facts, layout: Layout, book: ArcBook, primal: Float64Array, target: TargetPlan): number | null {
  const { row, period: t } = target
  const { draft } = layout
  if (row.measure === 'external') return row.reported ?? null
  if (t < 0) return null
  switch (row.measure) {
    case 'utilised':
      return utilisedOf(facts, layout, book, primal, target) * perKt
    case 'share': {
      const base = shareBase(facts, layout, target, primal)
      return base > 0 ? utilisedOf(facts, layout, book, primal, target) / base : 0
    }
    case 'output_value':
      return layout.sales.reduce((sum, sale) => {
        const receiver = facts.receivers[sale.receiver]!
        const step = receiver.steps[sale.step]!
        return step.period === t && countsSale(facts, target, receiver) ? sum + primal[sale.column]! * perKt * step.price : sum
      }, 0)
    case 'co2':
      return draft.total('co2', t, primal) * perKt
    case 'haul':
      return draft.total('haul', t, primal) * fleetUnit
    case 'cost':
      return draft.total('net', -1, primal) * tenThousandCny
    case 'sites_opened':
      return ofUnits(facts, target, unit => {
        // An integer plan counts what stands or is opened; a continuous one cannot say, and shows where something is done.
        const there = layout.integer
          ? standingOf(layout, unit, t, primal)
          : primal[layout.activityColumn[unit.index * layout.periods + t]!]!
        return there > layout.nothing || builtBy(layout, unit, t, primal) > layout.nothing ? 1 : 0
      })
    case 'investment':
      return ofUnits(facts, target, unit => {
        let sum = 0
        for (let from = 0; from <= t; from++) sum += invested(layout, unit, from, primal)
        return sum
      })
    case 'output':
      return ofUnits(facts, target, unit => primal[layout.activityColumn[unit.index * layout.periods + t]!]! * perKt)
    case 'new_capacity':
      return ofUnits(facts, target, unit => builtBy(layout, unit, t, primal) * perKt)
    case 'capacity':
      return ofUnits(facts, target, unit => (standingOf(layout, unit, t, primal) + builtBy(layout, unit, t, primal)) * perKt)
  }
}

/** Sum over the units that a target counts, each as far as it counts. */
function ofUnits(facts: Facts, target: TargetPlan, amount: (unit: Unit) => number): number {
  return facts.units.reduce((sum, unit) => {
    const share = countsUnit(facts, target, unit)
    return share === 0 ? sum : sum + share * amount(unit)
  }, 0)
}
/** kt of streams that arrive where the target counts them. */
function utilisedOf(facts: Facts, layout: Layout, book: ArcBook, primal: Float64Array, target: TargetPlan): number {
  const counted = facts.receivers.map(receiver => countsFeed(facts, target, receiver))
  return book.keys.reduce(
    (sum, key, index) =>
      key.period === target.period && counted[key.receiver] === true && facts.supplies[key.supply]!.kind === 'stream'
        ? sum + primal[layout.arcStart + index]!
        : sum,
    0,
  )
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
    // Against a limit of nothing, what counts as no flow.
    const tolerance = 1e-7 * Math.abs(required ?? 0) + (layout.nothing * perKt) / plan.size
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
        modelRow === undefined
          ? null
          : Math.max(0, (row.sense === '>=' ? 1 : -1) * dual[modelRow]!) *
            tenThousandCny *
            rowScale(facts, layout, plan, primal) *
            plan.size,
      priceUnit: `CNY/${row.unit}`,
      ...(modelRow === undefined || row.payCnyPerUnit === undefined ? {} : { payCnyPerUnit: row.payCnyPerUnit }),
      met: own === null || required === undefined ? null : row.sense === '>=' ? own >= required - tolerance : own <= required + tolerance,
      modelled: modelRow !== undefined,
    }
  })
}
