// The model of a region with every possible arc given at once, any objective and any bound: what studies are held against.
import type { Region } from '#domain/region.ts'
import { targetsOf } from '#plan/facts/targets.ts'
import { factsOf } from '#plan/facts/facts.ts'
import { networkOf } from '#plan/facts/network.ts'
import type { Layout } from '#plan/model/layout.ts'
import { weightsOf, type Measure, type Weights } from '#plan/model/measures.ts'
import { layoutOf } from '#plan/model/model.ts'
import { addEveryArc } from '#plan/search/everyArc.ts'
import { explicitArcs, openArcBook } from '#plan/search/arcs.ts'
import type { Engine, LpAnswer } from '#solve/engine.ts'

export type WholeModel = {
  layout: Layout
  /** Optimum of the weights with measures held between bounds (inner units), and costs on single columns. */
  solve: (weights: Partial<Weights>, held?: Partial<Record<Measure, [number, number]>>, extra?: Map<number, number>) => LpAnswer
}

/** For regions whose targets can all be met: slacks are shut. */
export function wholeModel(engine: Engine, region: Region, periods: number[], rows: Measure[]): WholeModel {
  const facts = factsOf(region, periods, [])
  const network = networkOf(facts)
  const layout = layoutOf(facts, network, targetsOf(region, periods, 'p', []), { rows })
  const book = openArcBook(facts, network, layout, explicitArcs(facts, layout, []))
  addEveryArc(facts, network, book)
  return {
    layout,
    solve(weights, held = {}, extra = new Map()) {
      layout.draft.weights = weightsOf(weights)
      const lp = layout.draft.model()
      for (const slack of layout.slacks) lp.upper[slack.column] = 0
      for (const [measure, [lower, upper]] of Object.entries(held) as [Measure, [number, number]][]) {
        lp.rowLower[layout.draft.measureRow[measure]] = lower
        lp.rowUpper[layout.draft.measureRow[measure]] = upper
      }
      for (const [column, cost] of extra) lp.cost[column]! += cost
      const model = engine.load(lp)
      const answer = model.solve({ method: 'cold' })
      model.dispose()
      return answer
    },
  }
}
