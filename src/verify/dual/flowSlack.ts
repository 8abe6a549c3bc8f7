// What flows costs its price: freight, carbon and the lanes that it uses are worth just what its two ends give for it.
import type { Tally } from '../book.ts'
import type { Case } from '../case.ts'
import { termsOf, type Way } from '../facts/ways.ts'
import { arcId } from '../primal/flows.ts'
import type { Prices } from './prices.ts'
import type { Worth } from './worth.ts'

/** Flows below a kilogram are rounding. */
const leastT = 1e-3

export function checkFlowSlack(c: Case, prices: Prices, worth: Worth, tally: Tally): void {
  const { result, nodes, years, tables, rules, wayOf } = c
  const P = years.length
  for (const flow of result.flows) {
    const way = wayOf(flow),
      receiver = nodes.receiverAt(flow.to, flow.material, flow.process)!
    if (way === undefined || flow.tonnes < leastT) {
      tally.looked(1)
      continue
    }
    const at = years.indexOf(flow.period)
    const { km, co2Kg, cny, carbonCny } = termsOf(tables, rules, way, flow.material, flow.period)
    const bounded = prices.emitted(flow.period) * co2Kg + prices.hauled(flow.period) * tables.wet(flow.material) * km
    const cost = cny + carbonCny + bounded + lanePrice(c, prices, way, flow.material, flow.period)
    const kinds = flow.origin === 'output' ? (['product', 'byproduct'] as const) : (['stream'] as const)
    let least = Infinity
    // A flow of outputs may come from either account of its place.
    for (const kind of kinds) {
      const supply = nodes.supplyAt(kind, flow.from, flow.material)
      if (supply === undefined) continue
      const own =
        (worth.bySite[receiver.index] === 1 ? worth.ofSite(supply, receiver, at) : 0) +
        (worth.linked[receiver.index] === 1 ? worth.byMode(supply, receiver, at, flow.mode) : 0)
      const gain =
        prices.supply[supply.index * P + at]! -
        supply.asked[at]! +
        (kind === 'stream' ? worth.stream : worth.output)[receiver.index * P + at]! +
        own
      least = Math.min(least, (cost - gain) / Math.max(1, Math.abs(cost), Math.abs(gain)))
    }
    tally.note(Math.max(0, least), [flow.id])
  }
}

/** What a dry tonne on the way pays for the shared lanes that it uses. */
function lanePrice({ region, result, tables, routes }: Case, prices: Prices, way: Way, material: string, year: number): number {
  if (way.kind === 'arc')
    return way.row.capacityTPerYear === undefined ? 0 : prices.lane('arc', arcId(way.row), year, way.row.capacityTPerYear)
  const wet = tables.wet(material)
  const fleet = (mode: { id: string; fleetTkmPerYear?: number | undefined }, km: number) =>
    mode.fleetTkmPerYear === undefined ? 0 : wet * km * prices.lane('fleet', mode.id, year, mode.fleetTkmPerYear)
  if (way.kind === 'road') return fleet(way.mode, way.km)
  let price = fleet(way.mode, way.lineKm) + fleet(way.access, way.roadKm)
  const trainT = way.mode.trainT ?? 0
  if (trainT > 0)
    for (const index of [way.from, way.to]) {
      const { id, trainsPerDay } = region.stations[index]!
      if (trainsPerDay !== undefined)
        price += (wet / trainT) * prices.lane('siding', id, year, trainsPerDay * tables.figure('daysPerYear', 365))
    }
  price += laneValue(result, way, region, material, year) * wet
  for (const index of routes.linesPassed(way.from, way.to)) {
    const line = region.lines[index]!
    if (line.capacityTPerYear !== undefined) price += wet * prices.lane('line', `${line.from}~${line.to}`, year, line.capacityTPerYear)
  }
  return price
}

/** What a wet tonne on a lane that runs pays beyond its freight, so that the lane has its trains. */
function laneValue(result: Case['result'], way: Way & { kind: 'rail' }, region: Case['region'], material: string, year: number): number {
  const [from, to] = [region.stations[way.from]!.id, region.stations[way.to]!.id]
  const lane = result.lanes?.find(
    one => one.mode === way.mode.id && one.from === from && one.to === to && one.material === material && one.period === year,
  )
  return lane === undefined ? 0 : -lane.value / (way.mode.trainT ?? 1)
}
