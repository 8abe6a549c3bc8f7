// Arcs through stations, priced in bulk: what trains cost from station to station is the same for every material of a period, and an origin
// is followed to the stations only where some end may be worth it.
import type { Facts } from '../facts/facts.ts'
import type { StationWeb } from '../facts/network.ts'
import { kt } from '../model/draft.ts'
import type { Layout } from '../model/layout.ts'
import { perKmOf, type Rates } from './arcWorth.ts'
import { shareOfTrain, trainsPerKt } from '../model/laneStates.ts'
import { shortFee } from './arcs.ts'
import { laneTrains } from './lanePricing.ts'
import type { PricingTask, Trains } from './pricingTypes.ts'

export function priceWeb(task: PricingTask, w: number): void {
  const { facts, network, layout, book, t, material, from, to, rates, options, best, answer, y } = task
  const P = layout.periods
  const web: StationWeb = network.webs[w]!
  const { mode } = web
  const access = mode.access!
  if (network.allowed(mode, material, t).none || network.allowed(access, material, t).none) return
  const ban = network.allowed(mode, material, t).sites
  const { wet } = facts.materials[material]!
  const count = web.stations.length
  const own = laneTrains(task, w)
  if (own === undefined) return
  const { between, leastBetween, slot } = own
  const accessPerKm = wet * perKmOf(access, t, rates, y(layout.fleetRow[access.index * P + t]!))
  const fixed = wet * rates.cny * (mode.fixed + 2 * mode.transfer + 2 * access.fixed)
  const toTrain = (legs: { station: number; km: number }[]) =>
    legs.reduce((least, { km, station }) => Math.min(least, km * accessPerKm + wet * slot[station]!), Infinity)
  // Ends that a train may serve, with the least that their last leg costs.
  const ends = Array.from(to).filter(r => {
    const { site } = facts.receivers[r]!
    return web.legs[site]!.length > 0 && !(ban !== undefined && ban[site] === 1)
  })
  const lastLegs = ends.map(r => web.legs[facts.receivers[r]!.site]!)
  const leastLast = Float64Array.from(lastLegs, toTrain)
  const reach = new Float64Array(count),
    through = new Int32Array(count)
  for (const s of from) {
    const supply = facts.supplies[s]!
    const legs = web.legs[supply.site]!
    if (legs.length === 0 || (ban !== undefined && ban[supply.site] === 1)) continue
    const values = supply.kind === 'stream' ? task.worth.stream : task.worth.any
    const here = y(layout.supplyRow[s * P + t]!) - rates.cny * supply.asked[t]!
    const leastWay = toTrain(legs) + wet * leastBetween
    let reached = false
    for (let i = 0; i < ends.length; i++) {
      const r = ends[i]!
      const last = lastLegs[i]!
      if (facts.receivers[r]!.site === supply.site) continue
      let base = fixed - here - values[r]!
      if (book.pairs.at[r] === 1) for (const { row, value } of book.pairs.entries(s, r, t)) base -= y(row) * value
      if (book.links.at[r] === 1) for (const row of book.links.rows(s, r, t, mode.id)) base -= y(row)
      if (base + leastWay + leastLast[i]! >= options.threshold) continue
      if (!reached) {
        // Cheapest way from this origin to each unloading station: only where some end may be worth it.
        reached = true
        reach.fill(Infinity)
        for (const leg of legs) {
          const start = leg.km * accessPerKm + wet * slot[leg.station]!
          for (let b = 0; b < count; b++) {
            const cost = start + wet * between[leg.station * count + b]!
            if (cost < reach[b]!) {
              reach[b] = cost
              through[b] = leg.station
            }
          }
        }
      }
      let lowest = Infinity,
        end = -1
      for (const leg of last) {
        const cost = reach[leg.station]! + leg.km * accessPerKm + wet * slot[leg.station]!
        if (cost < lowest) {
          lowest = cost
          end = leg.station
        }
      }
      if (end < 0 || lowest === Infinity) continue
      best.offer(s, r, t, mode.index, through[end]!, end, base + lowest, options.threshold, answer, book)
    }
  }
}

export function trainCosts(
  facts: Facts,
  layout: Layout,
  web: StationWeb,
  w: number,
  t: number,
  rates: Rates,
  y: (row: number) => number,
): Trains {
  const P = layout.periods
  const { mode } = web
  const count = web.stations.length
  const perKm = perKmOf(mode, t, rates, y(layout.fleetRow[mode.index * P + t]!))
  const lane = laneDuals(facts, layout, web, t, y)
  const opened = -y(layout.lanes.openedRow[mode.index * P + t]!) * (mode.lanes === undefined ? 0 : trainsPerKt(web))
  const between = new Float64Array(count * count).fill(Infinity)
  let leastBetween = Infinity
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const km = web.km[a * count + b]!
      if (a === b || km < mode.minKm || km > mode.maxKm || km === Infinity) continue
      const cost =
        km * perKm +
        rates.cny * shortFee(mode, km) +
        (lane === undefined ? 0 : lane[a * count + b]!) +
        opened * shareOfTrain(web, a * count + b)
      between[a * count + b] = cost
      leastBetween = Math.min(leastBetween, cost)
    }
  }
  const slot = Float64Array.from({ length: count }, (_, b) => {
    const row = layout.sidingRow[w]![b * P + t]!
    return row < 0 ? 0 : -y(row) / kt / mode.trainT
  })
  return { between, leastBetween, slot }
}

/** Sum of line duals between stations, per wet kilotonne; undefined where no limited line has a price. */
function laneDuals(facts: Facts, layout: Layout, web: StationWeb, t: number, y: (row: number) => number): Float64Array | undefined {
  const P = layout.periods
  const prices = Float64Array.from(facts.region.lines, (_, line) => -y(layout.lineRow[line * P + t]!))
  if (!prices.some(price => price !== 0)) return undefined
  const count = web.stations.length
  const sums = new Float64Array(count * count)
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a === b || web.km[a * count + b] === Infinity) continue
      let sum = 0
      for (const line of web.linesBetween(a, b)) sum += prices[line]!
      sums[a * count + b] = sum
    }
  }
  return sums
}
