// What may give way while sites are chosen: as much in all as is known to be unavoidable, and not a hair more. A price instead, however high,
// would let a plan buy itself out of what it must do, wherever doing it is dearer still.
import type { LpAnswer } from '#solve/engine.ts'
import { noWeights } from '../model/measures.ts'
import type { Solving } from '../search/generate.ts'
import { noShortfall, setAllCosts, shortfallCost } from '../search/relax.ts'

/** Room above the least total, relative: rows of a search hold to the engine's tolerance. */
const room = 1e-7

/** Lets as much give way as `total` thousandths in all; everything where it is undefined. */
export function allowShortfall({ layout, model }: Solving, total: number | undefined): void {
  const { draft, slacks, budgetRow } = layout
  const columns = Int32Array.from(slacks, slack => slack.column).sort()
  const none = total !== undefined && total <= noShortfall
  const most = none ? 0 : Infinity
  for (const column of columns) draft.setColumn(column, 0, most)
  model.setColumnBounds(columns, new Float64Array(columns.length), new Float64Array(columns.length).fill(most))
  const budget = total === undefined || none ? Infinity : total * (1 + room)
  draft.setRow(budgetRow, -Infinity, budget)
  model.setRowBounds(Int32Array.of(budgetRow), Float64Array.of(-Infinity), Float64Array.of(budget))
}

/** Runs with nothing but shortfall as the objective, then with the cost again. */
export function minimisingShortfall<T>(solving: Solving, work: () => T): T {
  const { draft, slacks } = solving.layout
  const objective = draft.weights
  const byColumn = new Set(slacks.map(slack => slack.column))
  draft.weights = noWeights
  setAllCosts(solving, column => (byColumn.has(column) ? shortfallCost(solving) : 0))
  try {
    return work()
  } finally {
    draft.weights = objective
    const costs = draft.costsFrom(0)
    setAllCosts(solving, column => costs[column]!)
  }
}

/** Thousandths that give way in an answer. */
export function shortfallOf({ layout }: Solving, { primal }: Pick<LpAnswer, 'primal'>): number {
  return layout.slacks.reduce((sum, { column }) => sum + Math.max(0, primal[column]!), 0)
}
