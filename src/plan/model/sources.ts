// Single sources, in integer plans only: of all sites that offer a material one at most sends it to a receiver that takes it from one only.
import type { Facts, Receiver, Unit } from '../facts/facts.ts'
import type { Layout } from './layout.ts'

export function addSourceRows(facts: Facts, layout: Layout): void {
  const { draft, periods: P } = layout
  if (!layout.integer || !facts.receivers.some(receiver => receiver.single.includes(true))) return
  const sends = sentBySite(facts, layout)
  for (const receiver of facts.receivers)
    for (let t = 0; t < P; t++) {
      if (receiver.single[t] !== true) continue
      layout.singleRow[receiver.index * P + t] = draft.row('single_source', -Infinity, 1, receiver.index, t)
      const takes = taken(facts, layout, receiver, t)
      for (const [site, kt] of sends[receiver.material]!) {
        const most = Math.min(takes, kt[t]!)
        if (most <= 0) continue
        const row = draft.row('source_limit', -Infinity, 0, receiver.index, site, t)
        layout.sources.push({ receiver: receiver.index, site, period: t, most, row, column: -1 })
      }
    }
}

export function addSourceColumns(layout: Layout): void {
  const { draft, periods: P } = layout
  for (const state of layout.sources) {
    const { receiver, site, period, most, row } = state
    state.column = draft.column('source', period, 0, 0, 1, receiver, site)
    draft.entry(row, -most)
    draft.entry(layout.singleRow[receiver * P + period]!, 1)
    layout.integerColumns.push(state.column)
  }
}

/** kt that a receiver takes in a period at the most. */
function taken({ units }: Facts, layout: Layout, { unit, input, steps }: Receiver, t: number): number {
  if (input === undefined) return steps.reduce((sum, step) => sum + (step.period === t ? step.kt : 0), 0)
  return mostMade(layout, units[unit]!, t) * (input.ranged ? input.high : input.t)
}

function mostMade({ mostNew }: Layout, { existing, index }: Unit, t: number): number {
  return existing[t]! + mostNew[index]!
}

/** By material and site: the most that leaves it in each period, kt. */
function sentBySite(facts: Facts, layout: Layout): Map<number, Float64Array>[] {
  const found = facts.materials.map(() => new Map<number, Float64Array>())
  const add = (material: number, site: number, t: number, kt: number) => {
    const known = found[material]!.get(site) ?? new Float64Array(layout.periods)
    found[material]!.set(site, known)
    known[t]! += kt
  }
  for (const { material, site, generation, stock } of facts.supplies)
    for (let t = 0; t < layout.periods; t++) add(material, site, t, generation[t]! + (stock?.drawKt ?? 0))
  for (const unit of facts.units)
    unit.recipe.outputs.forEach((output, i) => {
      const supply = facts.supplies[unit.products[i]!]
      if (supply === undefined) return
      for (let t = 0; t < layout.periods; t++) add(supply.material, supply.site, t, output.t * mostMade(layout, unit, t))
    })
  return found
}
