// Stream balance: generation + drawn from stock = shipped + disposed; stock drawn over all periods <= stock.
// Waste without a disposal row, and secondary resources, may stay uncollected at no cost (the row is then an inequality).
import { costScale, kt } from './draft.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from './layout.ts'
import { countsStream } from '../facts/targets.ts'

/** Price per kt (10^4 CNY) of what is missing, while feasibility is unknown: 100 CNY/t, and ten times that at the second attempt. */
export const elasticPrice = 10
const balanceOf = { stream: 'stream_balance', product: 'product_balance', byproduct: 'byproduct_balance' } as const

export function addStreamRows(facts: Facts, layout: Layout): void {
  const { draft, periods: P } = layout
  for (const supply of facts.supplies) {
    for (let t = 0; t < P; t++) {
      const mustPlace = supply.kind === 'product' || supply.disposal[t] !== undefined || supply.banned[t] === true
      const generation = supply.generation[t]!
      layout.supplyRow[supply.index * P + t] = draft.row(
        balanceOf[supply.kind],
        mustPlace ? generation : -Infinity,
        generation,
        supply.index,
        t,
      )
    }
    if (supply.stock !== undefined) layout.stockRow[supply.index] = draft.row('stock', -Infinity, supply.stock.kt, supply.index)
  }
  // One disposal row is one shared capacity: everything that it prices draws on it.
  facts.region.disposal.forEach((row, index) => {
    if (row.capacityTPerYear === undefined) return
    for (let t = 0; t < P; t++)
      layout.disposalLimits.push({
        row: draft.row('disposal_capacity', -Infinity, row.capacityTPerYear * kt, index, t),
        index,
        period: t,
        limit: row.capacityTPerYear * kt,
      })
  })
}

export function addStreamColumns(facts: Facts, layout: Layout): void {
  const { draft, periods: P } = layout
  const limitOf = new Map(layout.disposalLimits.map(limit => [limit.index * P + limit.period, limit.row]))
  const rowIndex = new Map(facts.region.disposal.map((row, index) => [row, index]))
  for (const supply of facts.supplies) {
    for (let t = 0; t < P; t++) {
      const row = layout.supplyRow[supply.index * P + t]!
      const term = supply.disposal[t]
      const shared = term === undefined ? undefined : limitOf.get(rowIndex.get(term.row)! * P + t)
      const banned = supply.banned[t] === true
      if (term !== undefined && !banned) {
        layout.disposalColumn[supply.index * P + t] = draft.column(
          'disposed',
          t,
          (term.cny + term.levy) * costScale,
          0,
          Infinity,
          supply.index,
        )
        draft.entry(row, 1)
        if (shared !== undefined) draft.entry(shared, 1)
      }
      const { stock } = supply
      if (stock !== undefined) {
        layout.drawColumn[supply.index * P + t] = draft.column('drawn', t, 0, 0, stock.drawKt, supply.index)
        draft.entry(row, -1)
        draft.entry(layout.stockRow[supply.index]!, 1)
        // A share is counted of what arises and is drawn.
        for (const { plan, row: target } of layout.targets)
          if (plan.period === t && countsStream(facts, plan, supply)) draft.entry(target, -plan.required! * plan.size)
      }
      if ((banned || shared !== undefined) && supply.kind !== 'product') {
        const required = Math.max(supply.generation[t]!, 1)
        layout.slacks.push({
          column: draft.column('unplaced', t, 0, 0, Infinity, supply.index),
          kind: 'other',
          id: `${facts.places[supply.site]!.id}~${facts.materials[supply.material]!.id}`,
          period: t,
          required,
          size: required / 1000,
          price: elasticPrice,
          inMoney: false,
        })
        draft.entry(row, required / 1000)
        draft.entry(layout.budgetRow, 1)
      }
    }
  }
}
