// What one tonne more on an arc is worth at its two ends: prices of origin and end, subsidies, targets that count it, blends that it eases.
import type { Case } from '../case.ts'
import type { Receiver, Supply } from '../facts/nodes.ts'
import type { Goal } from '../primal/targets.ts'
import { sourceName } from '../facts/sources.ts'
import type { Prices } from './prices.ts'

export type Worth = {
  /** By receiver x year: price + subsidy, for outputs and for tonnes of a stream (which targets count). */
  output: Float64Array
  stream: Float64Array
  /** Receivers at which it matters where a tonne comes from. */
  bySite: Uint8Array
  /** What the origin's own content, and quotas on the way, add to the worth, CNY per tonne. */
  ofSite: (supply: Supply, receiver: Receiver, at: number) => number
  /** By receiver: 1 where links may speak of what arrives; and what they add to the worth of a tonne by a mode. */
  linked: Uint8Array
  byMode: (supply: Supply, receiver: Receiver, at: number, mode: string) => number
}

export function worthOf({ nodes, rules, quotas, links, sources, years, result }: Case, goals: Goal[], prices: Prices): Worth {
  const P = years.length
  const output = new Float64Array(prices.receiver),
    stream = new Float64Array(nodes.receivers.length * P)
  const bySite = new Uint8Array(nodes.receivers.length)
  for (const { index, material, process, site } of nodes.receivers) {
    for (const [at, year] of years.entries()) {
      const here = index * P + at
      if (process !== undefined) output[here]! += rules.fedSubsidy(material, process, site, year)
      let counted = 0
      for (const [g, goal] of goals.entries())
        if (process !== undefined && goal.year === year && goal.countsFeed(material, process, site)) counted += prices.goal[g]!
      stream[here] = output[here]! + counted
    }
    if (sources.single(nodes.receivers[index]!, undefined)) bySite[index] = 1
    if (quotas.some(({ row }) => row.material === undefined || row.material === material)) bySite[index] = 1
    if (process === undefined) continue
    if (nodes.unitAt(site, process)!.recipe.limits.some(limit => limit.counts(material) && limit.varies(material))) bySite[index] = 1
  }
  const chosen = new Map(result.sources?.map(row => [sourceName(row, row.period, row.from), prices.source(row)]))
  return {
    output,
    stream,
    bySite,
    linked: Uint8Array.from(nodes.receivers, ({ site, material }) =>
      links.some(({ row }) => (row.to ?? site) === site && (row.material ?? material) === material) ? 1 : 0,
    ),
    byMode({ site: from, material }, { site: to }, at, mode) {
      let worth = 0
      for (const { row, holdsIn, counts } of links)
        if (holdsIn(years[at]!) && counts(material, from, to, mode)) {
          const { limits, beyond } = prices.link(row.id, years[at]!)
          worth += limits + beyond
        }
      return worth
    },
    ofSite(supply, receiver, at) {
      const { site, process, material } = receiver
      const year = years[at]!
      // Only the source that the plan has chosen leads anywhere.
      let worth = sources.single(receiver, year) ? (chosen.get(sourceName(receiver, year, supply.site)) ?? -Infinity) : 0
      for (const { row, tonnes, holdsIn, counts } of quotas)
        if (holdsIn(year) && counts(material, supply.site, site)) worth -= prices.lane('quota', row.id, year, tonnes)
      if (process === undefined) return worth
      const unit = nodes.unitAt(site, process)!
      const { limit: priceOf } = prices.recipe(unit, year)
      for (const limit of unit.recipe.limits) {
        if (!limit.counts(material)) continue
        const more = limit.content(material, supply.site) - limit.content(material)
        if (more !== 0) worth += (limit.atMost ? -1 : 1) * priceOf(limit) * more
      }
      return worth
    },
  }
}
