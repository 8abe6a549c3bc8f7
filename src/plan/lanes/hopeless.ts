// Lanes that can never have their least trains, whatever is decided: all that could be brought to the one station, or taken from the other, does not
// fill them. They are shut before anything is solved, so that the relaxed plan is a better bound and fewer ways are priced.
import type { Facts } from '../facts/facts.ts'
import type { Network, StationWeb } from '../facts/network.ts'
import { laneGroup, trainsPerKt } from '../model/laneStates.ts'
import type { Layout } from '../model/layout.ts'
import { leastTrains } from './traffic.ts'

/** Of the least: so much too little is not rounding. */
const room = 1e-9

export function shutHopeless(facts: Facts, network: Network, layout: Layout): void {
  if (network.webs.every(({ mode }) => mode.lanes === undefined)) return
  for (let t = 0; t < layout.periods; t++) {
    const offered = offeredBy(facts, layout, t),
      taken = takenBy(facts, layout, t)
    network.webs.forEach((web, w) => {
      if (web.mode.lanes === undefined) return
      const [loaded, unloaded] = [stationSums(facts, web, offered), stationSums(facts, web, taken)]
      const { slots } = web,
        count = web.stations.length
      facts.materials.forEach(({ index, wet }) => {
        const least = leastTrains(web.mode.lanes!) * (1 - room)
        const [from, to] = [loaded[index]!, unloaded[index]!].map(kt => kt.map(dry => dry * wet * trainsPerKt(web)))
        const shut = new Uint8Array(web.km.length)
        const some = to!.map((trains, b) => Math.min(trains, slots[b]!))
        for (let a = 0; a < count; a++) {
          const first = a * count
          if (Math.min(from![a]!, slots[a]!) < least) shut.fill(1, first, first + count)
          else for (let b = 0; b < count; b++) if (some[b]! < least) shut[first + b] = 1
        }
        layout.lanes.shut[w]!.set(laneGroup(facts, index, t), shut)
      })
    })
  }
}

type Amount = { site: number; material: number; kt: number }

/** The most that every place could send in a period. */
function offeredBy(facts: Facts, layout: Layout, t: number): Amount[] {
  const kt = Float64Array.from(facts.supplies, supply => supply.generation[t]! + (supply.stock?.drawKt ?? 0))
  for (const unit of facts.units)
    unit.recipe.outputs.forEach((output, i) => {
      if (unit.products[i]! >= 0) kt[unit.products[i]!]! += output.t * (unit.existing[t]! + layout.mostNew[unit.index]!)
    })
  return facts.supplies.map(({ site, material, index }) => ({ site, material, kt: kt[index]! }))
}

/** The most that every place could take. */
function takenBy(facts: Facts, layout: Layout, t: number): Amount[] {
  return facts.receivers.map(({ site, material, unit, input, steps, kind }) => {
    if (kind === 'demand') return { site, material, kt: steps.reduce((sum, step) => sum + (step.period === t ? step.kt : 0), 0) }
    const { existing, index } = facts.units[unit]!
    return { site, material, kt: (input!.ranged ? input!.high : input!.t) * (existing[t]! + layout.mostNew[index]!) }
  })
}

/** By material: what could be loaded (unloaded) at each station by the places that may use it. */
function stationSums(facts: Facts, web: StationWeb, amounts: Amount[]): Float64Array[] {
  const sums = facts.materials.map(() => new Float64Array(web.stations.length))
  for (const { site, material, kt } of amounts) for (const { station } of web.legs[site]!) sums[material]![station]! += kt
  return sums
}
