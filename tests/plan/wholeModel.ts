// The model of a region with every possible arc given at once, any objective and any bound: what studies are held against.
import type { Region } from '#domain/region.ts'
import { targetsOf } from '#plan/facts/targets.ts'
import { factsOf, type Facts } from '#plan/facts/facts.ts'
import { networkOf, type Network } from '#plan/facts/network.ts'
import type { Layout } from '#plan/model/layout.ts'
import { weightsOf, type Measure, type Weights } from '#plan/model/measures.ts'
import { layoutOf } from '#plan/model/model.ts'
import { explicitArcs, openArcBook, type ArcBook } from '#plan/search/arcs.ts'
import { priceArcs } from '#plan/search/pricing.ts'
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
  for (const { key } of priceArcs(facts, network, layout, book, undefined, { keep: Infinity, threshold: Infinity }).found) book.add(key)
  addStationPairs(facts, network, book)
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

/** Pricing names the cheapest pair of stations only; under another objective another pair may be the best. */
function addStationPairs(facts: Facts, network: Network, book: ArcBook): void {
  for (const web of network.webs) {
    const { mode } = web
    for (const supply of facts.supplies) {
      for (const receiver of facts.receivers) {
        if (receiver.material !== supply.material || receiver.site === supply.site) continue
        facts.periods.forEach((_, period) => {
          const rules = [mode, mode.access!].map(each => network.allowed(each, supply.material, period))
          const banned = [supply.site, receiver.site].some(site => rules[0]!.sites?.[site] === 1)
          if (banned || rules.some(rule => rule.none)) return
          for (const { station: a } of web.legs[supply.site]!) {
            for (const { station: b } of web.legs[receiver.site]!) {
              const km = web.km[a * web.stations.length + b]!
              if (a !== b && Number.isFinite(km) && km >= mode.minKm && km <= mode.maxKm)
                book.add({ supply: supply.index, receiver: receiver.index, period, mode: mode.index, a, b, explicit: -1 })
            }
          }
        })
      }
    }
  }
}
