// The shortest way by stations between two places: a few stations near each, the lines between them, and the roads to and from them.
import { greatCircleKm } from '#domain/greatCircle.ts'
import type { Region, Row } from '#domain/region.ts'
import type { RailWay, Spot } from './ground.ts'

type Leg = { station: number; km: number }

/** @param perSite how many stations near a place are tried */
export function railWays(
  region: Pick<Region, 'stations' | 'lines' | 'modes'>,
  distanceFactor: number,
  perSite: number,
): (mode: Row<'modes'>, from: Spot, to: Spot) => RailWay | undefined {
  const nodeOf = new Map(region.stations.map(({ id }, index) => [id, index]))
  const neighbours: { node: number; km: number }[][] = region.stations.map(() => [])
  for (const { from, to, km } of region.lines) {
    const [a, b] = [nodeOf.get(from), nodeOf.get(to)]
    if (a === undefined || b === undefined) continue
    neighbours[a]!.push({ node: b, km })
    neighbours[b]!.push({ node: a, km })
  }
  const known = new Map<number, Float64Array>()
  const kmFrom = (station: number): Float64Array => {
    const found = known.get(station) ?? shortest(neighbours, station)
    known.set(station, found)
    return found
  }
  const legsOf = (spot: Spot, factor: number, reach: number): Leg[] =>
    region.stations
      .flatMap(({ lng, lat }, station) => {
        const km = greatCircleKm(spot.lng, spot.lat, lng, lat) * factor
        return neighbours[station]!.length > 0 && km <= reach ? [{ station, km }] : []
      })
      .sort((a, b) => a.km - b.km || a.station - b.station)
      .slice(0, perSite)
  return (mode, from, to) => {
    const access = region.modes.find(({ id }) => id === mode.accessMode)
    if (access === undefined) return undefined
    const factor = access.distanceFactor ?? distanceFactor
    const reach = mode.accessMaxKm ?? Infinity
    const ends = legsOf(to, factor, reach)
    let best: (RailWay & { cost: number }) | undefined
    for (const a of legsOf(from, factor, reach)) {
      for (const b of ends) {
        const km = kmFrom(a.station)[b.station]!
        const cost = km * mode.cnyPerTkm + (a.km + b.km) * access.cnyPerTkm
        if (a.station === b.station || !Number.isFinite(km) || (best !== undefined && cost >= best.cost)) continue
        best = { km, accessKm: a.km + b.km, from: region.stations[a.station]!.id, to: region.stations[b.station]!.id, cost }
      }
    }
    if (best === undefined) return undefined
    const { cost: _paid, ...way } = best
    return way
  }
}

/** Dijkstra over a few hundred stations: the nearest open one is found by looking at all. */
function shortest(neighbours: readonly (readonly { node: number; km: number }[])[], source: number): Float64Array {
  const km = new Float64Array(neighbours.length).fill(Infinity)
  const done = new Uint8Array(neighbours.length)
  km[source] = 0
  for (;;) {
    let at = -1
    for (let node = 0; node < km.length; node++) if (done[node] === 0 && km[node]! < Infinity && (at < 0 || km[node]! < km[at]!)) at = node
    if (at < 0) return km
    done[at] = 1
    for (const step of neighbours[at]!) if (km[at]! + step.km < km[step.node]!) km[step.node] = km[at]! + step.km
  }
}
