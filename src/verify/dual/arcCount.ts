// How many arcs by road a market has within the limits of a mode: what the check of arcs says it has looked at. By chords of the unit sphere,
// as a limit of distance is a limit of the chord; apart from the planner's own count.
import type { Case } from '../case.ts'
import { earthRadiusKm, radian, widened } from '../facts/routes.ts'
import type { Receiver, Supply } from '../facts/nodes.ts'

export type RoadLimits = { closed: Set<string>; factor: number; minKm: number; maxKm: number }
type Spot = { x: number; y: number; z: number; site: string; wide: number }
/** Chords this near to a limit, relative, are measured along the arc. */
const near = 1e-9

/** @returns counts between all that a material leaves and all that takes it */
export function roadCounter({ tables }: Case): (from: Supply[], to: Receiver[], limits: RoadLimits[]) => number {
  const known = new Map<string, Spot>()
  const spotOf = (site: string): Spot => {
    const found = known.get(site)
    if (found !== undefined) return found
    const point = tables.point(site)
    const lat = (point?.lat ?? NaN) * radian,
      lng = (point?.lng ?? NaN) * radian
    const spot = {
      x: Math.cos(lat) * Math.cos(lng),
      y: Math.cos(lat) * Math.sin(lng),
      z: Math.sin(lat),
      site,
      wide: 4 * widened([tables.spread(site)]),
    }
    known.set(site, spot)
    return spot
  }
  // Most years have the same limits.
  const counted = new Map<string, number>()
  return (from, to, limits) => {
    const key = [from[0]?.material, ...limits.flatMap(one => [one.factor, one.minKm, one.maxKm, ...one.closed])].join(' ')
    const known = counted.get(key)
    if (known !== undefined) return known
    const [ends, starts] = [to, from].map(nodes => nodes.map(one => spotOf(one.site))) as [Spot[], Spot[]]
    const many = withinLimits(starts, ends, limits)
    counted.set(key, many)
    return many
  }
}

function withinLimits(starts: readonly Spot[], ends: readonly Spot[], limits: readonly RoadLimits[]): number {
  const along = (axis: 'x' | 'y' | 'z' | 'wide') => Float64Array.from(ends, spot => spot[axis])
  const x = along('x'),
    y = along('y'),
    z = along('z'),
    wide = along('wide')
  const chord2 = (km: number, factor: number) => 4 * Math.sin(Math.min(Math.PI / 2, km / factor / earthRadiusKm / 2)) ** 2
  const low = Float64Array.from(limits, ({ minKm, factor }) => chord2(minKm, factor)),
    high = Float64Array.from(limits, ({ maxKm, factor }) => chord2(maxKm, factor))
  const isClosed = limits.map(({ closed }) =>
    closed.size === 0 ? undefined : Uint8Array.from(ends, ({ site }) => (closed.has(site) ? 1 : 0)),
  )
  let count = 0
  for (const a of starts) {
    const open = [...limits.keys()].filter(m => !limits[m]!.closed.has(a.site))
    for (let i = 0; i < ends.length; i++) {
      let square = a.wide + wide[i]!
      if (ends[i] !== a) square += (a.x - x[i]!) ** 2 + (a.y - y[i]!) ** 2 + (a.z - z[i]!) ** 2
      for (const m of open) {
        if (isClosed[m]?.[i] === 1) continue
        if (square > high[m]! * (1 + near) || square < low[m]! * (1 - near)) count += square === 0 ? 1 : 0
        else if ((square < high[m]! * (1 - near) && square > low[m]! * (1 + near)) || isWithin(square, limits[m]!)) count++
      }
    }
  }
  return count
}

/** Along the arc, where the chord is too near to a limit to tell. */
function isWithin(square: number, { factor, minKm, maxKm }: RoadLimits): boolean {
  const km = 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square) / 2)) * factor
  return km === 0 || (km >= minKm && km <= maxKm)
}
