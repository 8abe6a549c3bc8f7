// Dual feasibility of arcs through stations: every pair of stations that an origin and an end may use, with slots, lines and fleets at their prices.
import type { Case } from '../case.ts'
import type { Web } from '../facts/routes.ts'
import { groups, sums } from '../facts/tables.ts'
import { trainCnyPerT, trainRule } from '../facts/trains.ts'
import { shortFee } from '../facts/ways.ts'
import { closedSites, noteArc, perKmOf, type Market } from './market.ts'
import type { Prices } from './prices.ts'
import { endsThatPay, rankedEnds } from './rankedEnds.ts'

export function openRails(c: Case, web: Web, prices: Prices): (market: Market) => void {
  // What trains cost between stations is the same for all materials of a year, per wet tonne.
  const costs = c.years.map(year => railCosts(c, web, prices, year))
  const onLanes = laneCosts(c, web)
  return market => {
    checkRails(c, web, market, onLanes(market, costs[market.at]!), costs[market.at]!)
  }
}

/** @param possible as `between`, with the lanes that are shut: these are ways too, which the plan has decided against */
function checkRails(c: Case, web: Web, market: Market, between: Float64Array, possible: Float64Array): void {
  const { at, year, material, wet, from, to, worth, prices, tally } = market
  const closed = closedSites(c, web.mode, material, year)
  if (closed === undefined || closedSites(c, web.access, material, year) === undefined) return
  const P = c.years.length
  const roadPerKm = perKmOf(c, web.access, year, prices)
  const n = web.stations.length
  const reach = new Float64Array(n)
  // Legs are in order of their length; what the shortest and the cheapest line cost together, a way costs at least.
  const shortest = (some: { km: number }[]) => (roadPerKm < 0 ? -Infinity : (some[0]?.km ?? Infinity) * roadPerKm)
  const ends = to.flatMap(receiver => {
    const last = web.legs(receiver.site)
    return last.length === 0 ? [] : [{ receiver, last, least: wet * shortest(last) }]
  })
  const leastLine = between.reduce((least, cost) => Math.min(least, cost), Infinity)
  const endsFor = (all: Float64Array) => {
    const value = Float64Array.from(ends, ({ receiver }) => all[receiver.index * P + at]!)
    return {
      value,
      ...rankedEnds(
        value.map((worthThere, i) => worthThere - ends[i]!.least),
        i => worth.bySite[ends[i]!.receiver.index] === 1 || worth.linked[ends[i]!.receiver.index] === 1,
      ),
    }
  }
  const ranking = { stream: endsFor(worth.stream), output: endsFor(worth.output) }
  tally.looked(countRails(web, market, possible, closed))
  for (const supply of from) {
    const legs = web.legs(supply.site)
    if (legs.length === 0 || closed.has(supply.site)) continue
    const here = prices.supply[supply.index * P + at]! - supply.asked[at]!
    const ranked = supply.kind === 'stream' ? ranking.stream : ranking.output
    const leastWay = wet * (shortest(legs) + leastLine)
    const many = endsThatPay(ranked, leastWay - here)
    let measured = false
    for (let k = 0; k < many; k++) {
      const i = ranked.order[k]!
      const { receiver, last, least: leastLast } = ends[i]!
      if (receiver.site === supply.site) continue
      let gain = here + ranked.value[i]!
      if (worth.bySite[receiver.index] === 1) gain += worth.ofSite(supply, receiver, at)
      if (worth.linked[receiver.index] === 1) gain += worth.byMode(supply, receiver, at, web.mode.id)
      if (gain <= leastWay + leastLast || closed.has(receiver.site)) continue
      if (!measured) {
        // Cheapest way from this origin to be unloaded at each station, per wet tonne.
        measured = true
        reach.fill(Infinity)
        for (const leg of legs) {
          const start = leg.km * roadPerKm
          for (let b = 0; b < n; b++) reach[b] = Math.min(reach[b]!, start + between[leg.station * n + b]!)
        }
      }
      let least = Infinity
      for (const leg of last) least = Math.min(least, reach[leg.station]! + leg.km * roadPerKm)
      if (wet * least < gain) noteArc(market, supply, receiver, gain, wet * least, web.mode.id)
    }
  }
}

/** The cost between stations for what is carried: with lanes decided only those that run lead anywhere, and a train on them has its price. */
function laneCosts({ result }: Case, { mode, stations, numberOf }: Web): (market: Market, every: Float64Array) => Float64Array {
  const rule = trainRule(mode)
  if (rule === undefined || result.lanes === undefined) return (_, every) => every
  const n = stations.length
  const running = groups(
    result.lanes.filter(lane => lane.mode === mode.id),
    lane => `${lane.material}~${lane.period}`,
  )
  return ({ material, year }, every) => {
    const costs = new Float64Array(every.length).fill(Infinity)
    for (const { from, to, value } of running.get(`${material}~${year}`) ?? []) {
      const pair = (numberOf.get(from) ?? NaN) * n + (numberOf.get(to) ?? NaN)
      if (every[pair] !== undefined) costs[pair] = every[pair] - value / rule.trainT
    }
    return costs
  }
}

/** Pairs of stations by which a tonne may go from an origin to an end, over all of them: those of any two places less those of one place with itself. */
function countRails(web: Web, { from, to }: Market, between: Float64Array, closed: Set<string>): number {
  const n = web.stations.length
  const open = (nodes: readonly { site: string }[]) =>
    sums(
      nodes.filter(({ site }) => !closed.has(site)),
      ({ site }) => site,
      () => 1,
    )
  const [origins, ends] = [open(from), open(to)]
  const atStations = (sites: ReadonlyMap<string, number>) => {
    const many = new Float64Array(n)
    for (const [site, nodes] of sites) for (const { station } of web.legs(site)) many[station]! += nodes
    return many
  }
  const [loaded, unloaded] = [atStations(origins), atStations(ends)]
  let count = 0
  for (let a = 0; a < n; a++)
    if (loaded[a]! > 0) for (let b = 0; b < n; b++) if (between[a * n + b]! < Infinity) count += loaded[a]! * unloaded[b]!
  for (const [site, nodes] of origins) {
    const same = nodes * (ends.get(site) ?? 0)
    if (same === 0) continue
    for (const first of web.legs(site))
      for (const last of web.legs(site)) if (between[first.station * n + last.station]! < Infinity) count -= same
  }
  return count
}

/** CNY per wet tonne from station to station without the roads at both ends; Infinity where no train may go. */
function railCosts(c: Case, { mode, access, stations }: Web, prices: Prices, year: number): Float64Array {
  const { region, routes, tables } = c
  const n = stations.length
  const costs = new Float64Array(n * n).fill(Infinity)
  const perKm = perKmOf(c, mode, year, prices)
  const fixed = mode.fixedCnyPerT + trainCnyPerT(mode) + 2 * (mode.transferCnyPerT ?? 0) + 2 * access.fixedCnyPerT
  const days = tables.figure('daysPerYear', 365),
    trainT = mode.trainT ?? 0
  const slot = stations.map(row =>
    row.trainsPerDay === undefined || trainT === 0 ? 0 : prices.lane('siding', row.id, year, row.trainsPerDay * days) / trainT,
  )
  const lines = region.lines.map(row =>
    row.capacityTPerYear === undefined ? 0 : prices.lane('line', `${row.from}~${row.to}`, year, row.capacityTPerYear),
  )
  const anyLine = lines.some(price => price !== 0)
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const km = routes.lineKm(a, b)
      if (a === b || km === Infinity || km > (mode.maxKm ?? Infinity) || km < (mode.minKm ?? 0)) continue
      let cost = fixed + km * perKm + shortFee(mode, km) + slot[a]! + slot[b]!
      if (anyLine) for (const line of routes.linesPassed(a, b)) cost += lines[line]!
      costs[a * n + b] = cost
    }
  }
  return costs
}
