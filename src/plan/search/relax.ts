// Whether everything can hold, and if not, the least that has to give: first the total relative shortfall, then the cost.
// Slacks are priced out first; only when one is used does the plan ask for the least shortfall by itself, so the answer is exact.
import type { LpAnswer, LpMethod } from '#solve/engine.ts'
import { noWeights } from '../model/measures.ts'
import { generate, type Generated, type Solving } from './generate.ts'

/** Shortfall below this (in thousandths of what is required, summed) counts as none. */
export const noShortfall = 1e-6
/**
 * Penalties tried in turn, as multiples of each slack's price. A low one first: while arcs are still missing, prices near the true ones
 * call for arcs that matter, where a high one would call for any arc that serves.
 */
export const penalties = [1, 10] as const
/** Weight of a thousandth of shortfall in the answers that say what binds. */
export const shortfallWeight = 1000
/** What it costs (10^4 CNY) while only shortfall counts: in the engine's own money always as much, so that duals lie far above its tolerance. */
export function shortfallCost({ scales }: Pick<Solving, 'scales'>): number {
  return shortfallWeight / scales.money
}
/** An answer of the shortfall problem as if a thousandth cost `shortfallWeight`. */
export function weighed({ scales }: Pick<Solving, 'scales'>, answer: LpAnswer): LpAnswer {
  const by = (values: Float64Array) => values.map(value => value * scales.money)
  return { ...answer, objective: answer.objective * scales.money, dual: by(answer.dual), reduced: by(answer.reduced) }
}

export type Settled = {
  status: 'optimal' | 'relaxed'
  answer: LpAnswer
  worst: number
  /** Answer of the pure shortfall problem: its duals say what binds. */
  shortfall: LpAnswer | undefined
  budgetRow: number
  /** The penalty at which everything held, or the last one when it did not. */
  attempt: number
}
export type Unsettled = Exclude<Generated, { answer: LpAnswer }>

export function settle(solving: Solving): Settled | Unsettled {
  const { layout, model } = solving
  const { slacks } = layout
  const columns = Int32Array.from(slacks, slack => slack.column).sort()
  const byColumn = new Map(slacks.map(slack => [slack.column, slack]))
  const each = (value: (column: number) => number) => Float64Array.from(columns, value)
  const zeros = each(() => 0)
  const start: LpMethod = solving.warm === undefined ? 'cold' : 'warm'
  const begun = solving.warm?.attempt ?? 0
  for (let attempt = begun; attempt < penalties.length; attempt++) {
    const dearness = penalties[attempt]!
    model.setCosts(
      columns,
      each(column => byColumn.get(column)!.price * byColumn.get(column)!.size * dearness),
    )
    const priced = generate(solving, attempt > begun ? 'primal' : start, 'solving')
    if (!('answer' in priced)) return priced
    const used = columns.reduce((sum, column) => sum + Math.max(0, priced.answer.primal[column]!), 0)
    if (used > noShortfall) continue
    for (const column of columns) layout.draft.setColumn(column, 0, 0)
    return { status: 'optimal', ...priced, shortfall: undefined, budgetRow: layout.budgetRow, attempt }
  }

  // Only shortfall counts: the least total, whatever it costs.
  const { draft } = layout
  const objective = draft.weights
  draft.weights = noWeights
  setAllCosts(solving, column => (byColumn.has(column) ? shortfallCost(solving) : 0))
  const least = generate(solving, 'primal', 'relaxing')
  draft.weights = objective
  if (!('answer' in least)) return least
  const total = least.answer.objective / shortfallCost(solving)
  solving.least = { answer: weighed(solving, least.answer), basis: model.basis() }
  // It is a plan itself, though nobody has asked what it costs; what was known before may give way more than it has to.
  if (solving.best !== undefined) solving.best = { answer: least.answer, bound: total <= noShortfall ? solving.best.bound : -Infinity }

  // Cost again, with the shortfall held at its least.
  const costs = draft.costsFrom(0)
  setAllCosts(solving, column => costs[column]!)
  const canHold = total <= noShortfall
  if (canHold) {
    model.setColumnBounds(columns, zeros, zeros)
    for (const column of columns) layout.draft.setColumn(column, 0, 0)
    const second = generate(solving, 'primal', 'solving')
    return 'answer' in second
      ? { status: 'optimal', ...second, shortfall: undefined, budgetRow: layout.budgetRow, attempt: penalties.length - 1 }
      : second
  }
  // The budget is held as tightly as rounding allows; a hair more is given only where the engine calls it infeasible.
  let second: Generated = { failed: '' }
  for (const room of [1e-12, 1e-9, 1e-7]) {
    const budget = total * (1 + room)
    model.setRowBounds(Int32Array.of(layout.budgetRow), Float64Array.of(-Infinity), Float64Array.of(budget))
    layout.draft.setRow(layout.budgetRow, -Infinity, budget)
    second = generate(solving, 'primal', 'solving')
    if (!('failed' in second)) break
  }
  return 'answer' in second
    ? {
        status: 'relaxed',
        ...second,
        shortfall: solving.least.answer,
        budgetRow: layout.budgetRow,
        attempt: penalties.length - 1,
      }
    : second
}

/** Tells the engine the objective of every column at once. */
export function setAllCosts({ layout, model }: Solving, costOf: (column: number) => number): void {
  const all = Int32Array.from({ length: layout.draft.columns() }, (_, column) => column)
  model.setCosts(all, Float64Array.from(all, costOf))
}
