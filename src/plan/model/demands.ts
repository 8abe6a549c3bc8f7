// Demand: what arrives (and what is found missing in a relaxation) = sales over the price steps, each between its least and its most.
import { costScale } from './draft.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from './layout.ts'
import { elasticPrice } from './streams.ts'
import { countsSale } from '../facts/targets.ts'

export function addDemandColumns(facts: Facts, layout: Layout): void {
  const { draft, periods: P } = layout
  for (const receiver of facts.receivers) {
    if (receiver.kind !== 'demand') continue
    const least = new Float64Array(P)
    receiver.steps.forEach((step, index) => {
      const column = draft.column('sold', step.period, -step.price * costScale, step.minKt, step.kt, receiver.index, index)
      draft.count('revenue', step.price * costScale)
      layout.sales.push({ column, receiver: receiver.index, step: index })
      draft.entry(layout.receiverRow[receiver.index * P + step.period]!, -1)
      least[step.period]! += step.minKt
      for (const { plan, row } of layout.targets) {
        // Value rows count 10^4 CNY: a kilotonne sold at p CNY/t is p / 10 of them.
        if (plan.period === step.period && countsSale(facts, plan, receiver)) draft.entry(row, step.price * costScale)
      }
    })
    for (let t = 0; t < P; t++) {
      if (least[t]! <= 0) continue
      layout.slacks.push({
        column: draft.column('unmet', t, 0, 0, Infinity, receiver.index),
        kind: 'demand',
        id: `${facts.places[receiver.site]!.id}~${facts.materials[receiver.material]!.id}`,
        period: t,
        required: least[t]!,
        size: least[t]! / 1000,
        price: elasticPrice,
        inMoney: false,
      })
      draft.entry(layout.receiverRow[receiver.index * P + t]!, least[t]! / 1000)
      draft.entry(layout.budgetRow, 1)
    }
  }
}
