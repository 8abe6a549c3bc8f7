// What the duals of rows weigh in the reduced cost of an arc: per yuan, kilogram of CO2 and kilometre, and at each receiver.
import type { Facts } from '../facts/facts.ts'
import type { Mode } from '../facts/network.ts'
import { costScale, kt } from '../model/draft.ts'
import { fleetUnit } from '../model/lanes.ts'
import type { Layout } from '../model/layout.ts'
import type { Measure } from '../model/measures.ts'
import { haulPerKt } from './arcs.ts'

/** What one CNY, one kilogram of CO2, one wet tonne-kilometre and one utilised tonne on an arc weigh in its reduced cost, per kt. */
export type Rates = { cny: number; co2: number; tkm: number; utilised: number }
export function arcRates({ draft }: Layout, t: number, y: (row: number) => number): Rates {
  const { weights, measureRow, measureTargets } = draft
  const weight = (measure: Measure) =>
    measureTargets.reduce(
      (sum, target) => (target.measure === measure && (target.period < 0 || target.period === t) ? sum - y(target.row) : sum),
      weights[measure] - y(measureRow[measure]),
    )
  return { cny: weight('net') * costScale, co2: weight('co2') * kt, tkm: weight('haul') * haulPerKt, utilised: weight('utilised') }
}

export type Worth = { any: Float64Array; stream: Float64Array }
/** What a tonne is worth on arrival at each receiver, before transport; more where targets count it. */
export function receiverWorth(facts: Facts, layout: Layout, t: number, rates: Rates, y: (row: number) => number): Worth {
  const P = layout.periods
  const any = new Float64Array(facts.receivers.length),
    stream = new Float64Array(facts.receivers.length)
  for (const receiver of facts.receivers) {
    const at = receiver.index
    any[at] = y(layout.receiverRow[at * P + t]!) + rates.cny * receiver.subsidy[t]!
    let counted = receiver.kind === 'feed' && facts.units[receiver.unit]!.recipe.utilises ? -rates.utilised : 0
    for (const row of layout.countedBy[at * P + t]!) counted += y(row)
    stream[at] = any[at] + counted
  }
  return { any, stream }
}

/** What a wet kilotonne-kilometre by a mode weighs in a reduced cost; `fleet` is the dual of its fleet. */
export function perKmOf(mode: Mode, t: number, rates: Rates, fleet: number): number {
  return rates.cny * (mode.perKm + mode.co2PerKm * mode.carbon[t]!) + rates.co2 * mode.co2PerKm + rates.tkm - fleet / kt / fleetUnit
}
