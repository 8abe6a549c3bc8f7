// Distances and lanes: great circles for direct modes; stations, access legs and shortest lines for modes that use stations.
import { earthRadiusKm, haversine, kmOfHaversine } from '#domain/greatCircle.ts'
import type { Row } from '#domain/region.ts'
import { holdsIn, parameterOf } from './lookups.ts'
import type { Facts } from './facts.ts'
import { laneRulesOf, trainShare, type LaneRules } from './laneRules.ts'

const radians = Math.PI / 180

export type Mode = {
  index: number
  id: string
  row: Row<'modes'>
  viaStations: boolean
  factor: number
  minKm: number
  maxKm: number
  fixed: number
  perKm: number
  /** CNY per wet tonne that a haul of more than 0 and less than so many kilometres pays on top. */
  shortKm: number
  shortFee: number
  co2PerKm: number
  /** Per period: may be used, kg CO2 price in CNY. */
  active: boolean[]
  carbon: Float64Array
  /** Whole fleet in tkm a year; Infinity when not limited. */
  fleetTkm: number
  /** Modes whose vehicles drive the access legs; undefined for direct modes. */
  access: Mode | undefined
  transfer: number
  trainT: number
  lanes: LaneRules | undefined
}
/** One way from a site to a station: station number among those used, kilometres by the access mode. */
export type AccessLeg = { station: number; km: number }
export type StationWeb = {
  mode: Mode
  /** Rows of the stations used, in table order. */
  stations: Row<'stations'>[]
  /** Trains a year that each of them can load and unload; Infinity where nothing is said. */
  slots: Float64Array
  /** Per site: nearest stations within reach, nearest first. */
  legs: AccessLeg[][]
  /** Line kilometres between used stations, row-major; Infinity where no line leads. */
  km: Float64Array
  /** Lines passed from a to b, as indexes into region.lines. */
  linesBetween: (a: number, b: number) => number[]
}
export type Network = {
  modes: Mode[]
  direct: Mode[]
  webs: StationWeb[]
  /** Whether a mode may carry a material from a site to a site in a period (bans, dates). */
  allowed: (mode: Mode, material: number, period: number) => { none: boolean; sites: Uint8Array | undefined }
  /** Unit vectors of the sites, NaN where a site has no point. */
  x: Float64Array
  y: Float64Array
  z: Float64Array
  /** What the spread of a site adds to the square of a chord that begins or ends there (see `chordSquare`). */
  spread: Float64Array
}

/**
 * The square of the chord, on the unit sphere, between two sites. A site that stands for many places adds half the mean square distance of
 * two of them, so that the root is the root mean square distance between a place of the one and a place of the other; from a site to
 * itself it is that of two of its own places, and nothing where it is one place.
 */
export function chordSquare({ x, y, z, spread }: Network, from: number, to: number): number {
  const wide = spread[from]! + spread[to]!
  if (from === to) return wide
  const dx = x[from]! - x[to]!,
    dy = y[from]! - y[to]!,
    dz = z[from]! - z[to]!
  return dx * dx + dy * dy + dz * dz + wide
}
/** Great-circle kilometres of a chord by its square. */
export function kmOfChord(square: number): number {
  return square === 0 ? 0 : 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square) / 2))
}

export function networkOf(facts: Facts): Network {
  const { region, periods, places } = facts
  const modes: Mode[] = region.modes.map((row, index) => ({
    index,
    id: row.id,
    row,
    viaStations: row.network === 'stations',
    factor: row.distanceFactor ?? parameterOf(region, 'distanceFactor', 1.3),
    minKm: row.minKm ?? 0,
    maxKm: row.maxKm ?? Infinity,
    fixed: row.fixedCnyPerT + trainShare(row),
    shortKm: row.shortHaulKm ?? 0,
    shortFee: row.shortHaulCnyPerT ?? 0,
    perKm: row.cnyPerTkm,
    co2PerKm: row.co2KgPerTkm ?? 0,
    active: periods.map(period => holdsIn(row, period)),
    carbon: Float64Array.from(periods, period => facts.policies.modeCarbon(row.id, period)),
    fleetTkm: row.fleetTkmPerYear ?? Infinity,
    access: undefined,
    transfer: row.transferCnyPerT ?? 0,
    trainT: row.trainT ?? 0,
    lanes: laneRulesOf(row),
  }))
  for (const mode of modes)
    if (mode.viaStations) mode.access = modes.find(candidate => candidate.id === mode.row.accessMode && !candidate.viaStations)
  const spread = Float64Array.from(places, ({ spreadKm }) => (spreadKm / earthRadiusKm) ** 2 / 2)
  const perSite = Math.max(1, Math.round(parameterOf(region, 'stationsPerSite', 3)))
  return {
    modes,
    direct: modes.filter(mode => !mode.viaStations),
    webs: modes
      .filter(mode => mode.viaStations && mode.access !== undefined && region.stations.length > 0)
      .map(mode => stationWeb(facts, mode, perSite)),
    allowed: bansByMode(facts),
    ...vectorsOf(places),
    spread,
  }
}

function vectorsOf(points: readonly { lng: number; lat: number }[]): Pick<Network, 'x' | 'y' | 'z'> {
  const axis = (value: (lng: number, lat: number) => number) =>
    Float64Array.from(points, ({ lng, lat }) => value(lng * radians, lat * radians))
  return {
    x: axis((lng, lat) => Math.cos(lat) * Math.cos(lng)),
    y: axis((lng, lat) => Math.cos(lat) * Math.sin(lng)),
    z: axis((_, lat) => Math.sin(lat)),
  }
}

function bansByMode(facts: Facts): Network['allowed'] {
  const known = new Map<string, { none: boolean; sites: Uint8Array | undefined }>()
  return (mode, material, t) => {
    const key = `${mode.index}~${material}~${t}`
    const found = known.get(key)
    if (found !== undefined) return found
    const areas = facts.policies.modeBans(mode.id, facts.materials[material]!.id, facts.periods[t]!)
    const everywhere = !mode.active[t] || areas.includes(undefined)
    const sites =
      !everywhere && areas.length > 0
        ? Uint8Array.from(facts.places, place => (areas.some(area => area !== undefined && place.areas.includes(area)) ? 1 : 0))
        : undefined
    const answer = { none: everywhere, sites }
    known.set(key, answer)
    return answer
  }
}

function stationWeb(facts: Facts, mode: Mode, perSite: number): StationWeb {
  const { region, places } = facts
  const access = mode.access!
  const reach = mode.row.accessMaxKm ?? Infinity
  // Only stations that lie on a line can be reached by train.
  const onLine = new Set(region.lines.flatMap(line => [line.from, line.to]))
  const rows = region.stations.filter(station => onLine.has(station.id))
  const near = places.map(place => {
    if (Number.isNaN(place.lng)) return []
    // A station is one place; a site that stands for many is as far from it as its places are in the mean square.
    const wide = (place.spreadKm / earthRadiusKm) ** 2 / 8
    const legs = rows
      .map((station, index) => ({
        station: index,
        km: kmOfHaversine(haversine(place.lng, place.lat, station.lng, station.lat) + wide) * access.factor,
      }))
      .filter(leg => leg.km <= reach)
    return legs.sort((a, b) => a.km - b.km || a.station - b.station).slice(0, perSite)
  })
  const used = [...new Set(near.flatMap(legs => legs.map(leg => leg.station)))].sort((a, b) => a - b)
  const place = new Map(used.map((station, index) => [station, index]))
  const stations = used.map(index => rows[index]!)
  const legs = near.map(list => list.map(leg => ({ station: place.get(leg.station)!, km: leg.km })))
  const slots = Float64Array.from(stations, station => (station.trainsPerDay ?? Infinity) * facts.daysPerYear)
  return { mode, stations, slots, legs, ...shortestLines(facts, stations) }
}

/** Dijkstra from every used station over the lines, both ways; ties fall to the earlier station, so paths are the same each time. */
function shortestLines(facts: Facts, stations: Row<'stations'>[]): Pick<StationWeb, 'km' | 'linesBetween'> {
  const { region } = facts
  const nodeOf = new Map(region.stations.map((station, index) => [station.id, index]))
  const neighbours: { node: number; km: number; line: number }[][] = region.stations.map(() => [])
  region.lines.forEach((line, index) => {
    const a = nodeOf.get(line.from),
      b = nodeOf.get(line.to)
    if (a === undefined || b === undefined) return
    neighbours[a]!.push({ node: b, km: line.km, line: index })
    neighbours[b]!.push({ node: a, km: line.km, line: index })
  })
  const count = stations.length,
    nodes = region.stations.length
  const km = new Float64Array(count * count).fill(Infinity)
  const viaLine: Int32Array[] = [],
    viaNode: Int32Array[] = []
  for (let a = 0; a < count; a++) {
    const distance = new Float64Array(nodes).fill(Infinity)
    const line = new Int32Array(nodes).fill(-1),
      before = new Int32Array(nodes).fill(-1)
    const source = nodeOf.get(stations[a]!.id)!
    distance[source] = 0
    const heap = [{ km: 0, node: source }]
    while (heap.length > 0) {
      const top = popLeast(heap)
      if (top.km > distance[top.node]!) continue
      for (const step of neighbours[top.node]!) {
        const through = top.km + step.km
        if (through < distance[step.node]!) {
          distance[step.node] = through
          line[step.node] = step.line
          before[step.node] = top.node
          pushEntry(heap, { km: through, node: step.node })
        }
      }
    }
    stations.forEach((station, b) => {
      km[a * count + b] = distance[nodeOf.get(station.id)!]!
    })
    viaLine.push(line)
    viaNode.push(before)
  }
  return {
    km,
    linesBetween(a, b) {
      const lines: number[] = []
      for (let node = nodeOf.get(stations[b]!.id)!; viaLine[a]![node]! >= 0; node = viaNode[a]![node]!) lines.push(viaLine[a]![node]!)
      return lines.reverse()
    },
  }
}

type HeapEntry = { km: number; node: number }
function less(a: HeapEntry, b: HeapEntry): boolean {
  return a.km < b.km || (a.km === b.km && a.node < b.node)
}
function pushEntry(heap: HeapEntry[], entry: HeapEntry): void {
  let at = heap.length
  heap.push(entry)
  while (at > 0) {
    const up = (at - 1) >> 1
    if (!less(heap[at]!, heap[up]!)) return
    ;[heap[at], heap[up]] = [heap[up]!, heap[at]!]
    at = up
  }
}
function popLeast(heap: HeapEntry[]): HeapEntry {
  const top = heap[0]!
  const last = heap.pop()!
  if (heap.length > 0) {
    heap[0] = last
    for (let at = 0; ;) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && less(heap[child]!, heap[least]!)) least = child
      if (least === at) break
      ;[heap[at], heap[least]] = [heap[least]!, heap[at]!]
      at = least
    }
  }
  return top
}
