// How many arcs there are: every way from a supply to a receiver that dates, bans, distance limits and lanes allow, each mode and each pair of stations by
// itself, and every explicit arc. Counted without writing any down; the number of columns that a model with all of them has.
import type { Facts } from '../facts/facts.ts'
import { earthRadiusKm } from '#domain/greatCircle.ts'
import type { Mode, Network, StationWeb } from '../facts/network.ts'
import { laneGroup } from '../model/laneStates.ts'
import type { Layout } from '../model/layout.ts'
import type { ArcBook } from './arcs.ts'
import { nodesByMaterial } from './pricing.ts'

export function countArcs(facts: Facts, network: Network, { lanes }: Layout, book: ArcBook): number {
  const { supplies, receivers } = nodesByMaterial(facts)
  const reaches = network.direct.map(reachOf),
    webs = new Map(network.webs.map((web, index) => [web.mode, { web, shut: lanes.shut[index]! }] as const))
  let count = book.explicit.length
  for (const { index: material } of facts.materials) {
    const from = sitesOf(network, supplies[material]!, at => facts.supplies[at]!.site),
      to = sitesOf(network, receivers[material]!, at => facts.receivers[at]!.site)
    if (from.site.length === 0 || to.site.length === 0) continue
    // Years with the same bans have the same arcs.
    const known = new Map<string, number>()
    for (let t = 0; t < facts.periods.length; t++) {
      const ways = [...reaches.map(reach => ({ mode: reach.mode, reach })), ...network.webs.map(({ mode }) => ({ mode, reach: undefined }))]
      const open = ways.flatMap(way => {
        const { none, sites } = network.allowed(way.mode, material, t)
        const shut = none || (way.mode.access !== undefined && network.allowed(way.mode.access, material, t).none)
        const lane = webs.get(way.mode)?.shut.get(laneGroup(facts, material, t))
        return shut ? [] : [{ ...way, sites, lane, key: `${way.mode.index}~${lane === undefined ? '' : t}~${sites?.join('') ?? ''}` }]
      })
      const fresh = open.filter(({ key }) => !known.has(key))
      const direct = fresh.flatMap(({ reach, sites }) => (reach === undefined ? [] : [{ ...reach, sites }]))
      const counted = countDirect(from, to, direct)
      for (const { mode, reach, sites, lane, key } of fresh)
        known.set(key, reach === undefined ? countByRail(from, to, sites, webs.get(mode)!.web, lane) : counted.shift()!)
      for (const { key } of open) count += known.get(key)!
    }
  }
  return count
}

/** Sites with how many supplies (receivers) they have, and where they lie. */
type Sites = { site: Int32Array; many: Int32Array; x: Float64Array; y: Float64Array; z: Float64Array; spread: Float64Array }
function sitesOf(network: Network, nodes: Int32Array, siteOf: (node: number) => number): Sites {
  const many = new Map<number, number>()
  for (const node of nodes) many.set(siteOf(node), (many.get(siteOf(node)) ?? 0) + 1)
  const site = Int32Array.from(many.keys())
  const at = (axis: Float64Array) => Float64Array.from(site, place => axis[place]!)
  return { site, many: Int32Array.from(many.values()), x: at(network.x), y: at(network.y), z: at(network.z), spread: at(network.spread) }
}

/** Distance limits of a mode as chords, squared. */
type Reach = { mode: Mode; low: number; high: number; sites?: Uint8Array | undefined }
function reachOf(mode: Mode): Reach {
  const chord2 = (km: number) => (2 * Math.sin(Math.min(Math.PI / 2, km / mode.factor / earthRadiusKm / 2))) ** 2
  return { mode, low: chord2(mode.minKm), high: chord2(mode.maxKm) }
}
/** Chords this near to a limit, relative, are measured along the arc, as the arcs themselves are. */
const near = 1e-9

function countDirect(from: Sites, to: Sites, reaches: Reach[]): number[] {
  const counts = reaches.map(() => 0)
  for (let i = 0; i < from.site.length; i++) {
    const a = from.site[i]!
    for (let j = 0; j < to.site.length; j++) {
      const b = to.site[j]!,
        arcs = from.many[i]! * to.many[j]!
      const wide = from.spread[i]! + to.spread[j]!
      const square = a === b ? wide : (from.x[i]! - to.x[j]!) ** 2 + (from.y[i]! - to.y[j]!) ** 2 + (from.z[i]! - to.z[j]!) ** 2 + wide
      for (let m = 0; m < reaches.length; m++) {
        const { mode, low, high, sites } = reaches[m]!
        if (sites !== undefined && (sites[a] === 1 || sites[b] === 1)) continue
        const surely = square <= high * (1 - near) && square >= low * (1 + near)
        if (surely || isWithin(square, mode, low, high)) counts[m]! += arcs
      }
    }
  }
  return counts
}

/** A site without a point has no distance, and no limit holds it. */
function isWithin(square: number, { factor, minKm, maxKm }: Mode, low: number, high: number): boolean {
  if (square > high * (1 + near) || square < low * (1 - near)) return square === 0
  const km = 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square) / 2)) * factor
  return km === 0 || (km >= minKm && km <= maxKm)
}

/** Pairs of stations that a tonne may travel by, over all pairs of sites: those of any two less those of one site with itself. */
function countByRail(from: Sites, to: Sites, banned: Uint8Array | undefined, web: StationWeb, shut: Uint8Array | undefined): number {
  const { mode, legs, km, stations } = web
  const count = stations.length
  const atStations = ({ site, many }: Sites) => {
    const nodes = new Float64Array(count)
    site.forEach((place, i) => {
      if (banned?.[place] !== 1) for (const { station } of legs[place]!) nodes[station]! += many[i]!
    })
    return nodes
  }
  const isOpen = (a: number, b: number) => {
    const length = km[a * count + b]!
    return a !== b && length !== Infinity && length >= mode.minKm && length <= mode.maxKm && shut?.[a * count + b] !== 1
  }
  const loaded = atStations(from),
    unloaded = atStations(to)
  let sum = 0
  for (let a = 0; a < count; a++)
    if (loaded[a]! > 0) for (let b = 0; b < count; b++) if (unloaded[b]! > 0 && isOpen(a, b)) sum += loaded[a]! * unloaded[b]!
  const arriving = new Map(Array.from(to.site, (place, i) => [place, to.many[i]!]))
  from.site.forEach((place, i) => {
    const same = banned?.[place] === 1 ? 0 : from.many[i]! * (arriving.get(place) ?? 0)
    if (same > 0) for (const { station: a } of legs[place]!) for (const { station: b } of legs[place]!) if (isOpen(a, b)) sum -= same
  })
  return sum
}
