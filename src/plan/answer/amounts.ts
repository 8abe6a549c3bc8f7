// Physical amounts of an answer by who pays for them, for the influence of assumptions: tonnes disposed, bought, fed, wet tonne-kilometres.
import type { Row } from '#domain/region.ts'
import { kt } from '../model/draft.ts'
import type { Solving } from '../search/generate.ts'
import { invested, openedShare } from './building.ts'

const perKt = 1 / kt
export type Amounts = {
  disposed: { row: Row<'disposal'>; site: number; period: number; tonnes: number }[]
  bought: { material: string; site: number; period: number; tonnes: number }[]
  /** What left each supply to be used, by supply and period. */
  sent: (supply: number, t: number) => number
  /** Shipped to feeds (not bought). */
  fed: { material: string; unit: number; period: number; tonnes: number }[]
  /** By mode, access legs included with their own mode. */
  wetTkm: Map<string, number>
  /** Tonnes of activity of a unit in a period. */
  activity: (unit: number, t: number) => number
  /** Tonnes a year built in a period, the share of the fixed cost that falls due, and CNY put up; each x the years for which it is paid. */
  builtYears: (unit: number, t: number) => number
  openedYears: (unit: number, t: number) => number
  investedYears: (unit: number, t: number) => number
}

export function amountsOf({ facts, network, layout, book }: Solving, primal: Float64Array): Amounts {
  const P = layout.periods
  const at = (column: number) => (column >= 0 ? primal[column]! * perKt : 0)
  const years = (unit: number, t: number) => facts.units[unit]!.building.until[t]! - t
  const sent = new Float64Array(facts.supplies.length * P)
  const amounts: Amounts = {
    sent: (supply, t) => sent[supply * P + t]!,
    disposed: [],
    bought: [],
    fed: [],
    wetTkm: new Map(),
    activity: (unit, t) => at(layout.activityColumn[unit * P + t]!),
    builtYears: (unit, t) => at(layout.buildColumn[unit * P + t]!) * years(unit, t),
    openedYears: (unit, t) => openedShare(layout, facts.units[unit]!, t, primal) * years(unit, t),
    investedYears: (unit, t) => invested(layout, facts.units[unit]!, t, primal) * years(unit, t),
  }
  for (const supply of facts.supplies) {
    for (let t = 0; t < P; t++) {
      const tonnes = at(layout.disposalColumn[supply.index * P + t]!)
      if (tonnes > 0) amounts.disposed.push({ row: supply.disposal[t]!.row, site: supply.site, period: t, tonnes })
    }
  }
  for (const unit of facts.units) {
    unit.recipe.inputs.forEach((input, i) => {
      const feed = unit.feeds[i]!
      for (let t = 0; t < P; t++) {
        const extra = layout.boughtColumn[unit.index]![i * P + t]!
        const tonnes =
          feed >= 0
            ? at(layout.purchaseColumn[feed * P + t]!)
            : (input.ranged ? input.low : input.t) * amounts.activity(unit.index, t) + at(extra)
        if (tonnes > 0) amounts.bought.push({ material: input.material, site: unit.site, period: t, tonnes })
      }
    })
  }
  const addTkm = (mode: string, tkm: number) => {
    amounts.wetTkm.set(mode, (amounts.wetTkm.get(mode) ?? 0) + tkm)
  }
  book.keys.forEach((key, index) => {
    const tonnes = at(layout.arcStart + index)
    if (tonnes <= 0) return
    sent[key.supply * P + key.period]! += tonnes
    const receiver = facts.receivers[key.receiver]!,
      material = facts.materials[facts.supplies[key.supply]!.material]!
    if (receiver.kind === 'feed') amounts.fed.push({ material: material.id, unit: receiver.unit, period: key.period, tonnes })
    if (key.explicit >= 0) return
    const mode = network.modes[key.mode]!
    const { km } = book.terms(key)
    const web = mode.viaStations ? network.webs.find(candidate => candidate.mode === mode)! : undefined
    const line = web === undefined ? km : web.km[key.a * web.stations.length + key.b]!
    addTkm(mode.id, tonnes * material.wet * line)
    if (mode.access !== undefined) addTkm(mode.access.id, tonnes * material.wet * (km - line))
  })
  return amounts
}
