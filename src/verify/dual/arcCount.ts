// How many arcs by road a market has within the limits of a mode: what the check of arcs says it has looked at. By chords of the unit sphere,
// as a limit of distance is a limit of the chord; apart from the planner's own count.
import type { Case } from '../case.ts'
import { earthRadiusKm, radian, widened } from '../facts/routes.ts'
import type { Receiver, Supply } from '../facts/nodes.ts'

export type RoadLimits = { closed: Set<string>; factor: number; minKm: number; maxKm: number }
type Spot = { x: number; y: number; z: number; site: string; wide: number }
/** Chords this near to a limit, relative, are measured along the arc. */
const near = 1e-9

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
  return (from, to, limits) => {
    const ends = to.map(one => spotOf(one.site))
    const along = (axis: 'x' | 'y' | 'z' | 'wide') => Float64Array.from(ends, spot => spot[axis])
    const x = along('x'),
      y = along('y'),
      z = along('z'),
      wide = along('wide')
    let count = 0
    for (const { factor, minKm, maxKm, closed } of limits) {
      const half = (km: number) => Math.sin(Math.min(Math.PI / 2, km / factor / earthRadiusKm / 2))
      const low = 4 * half(minKm) ** 2,
        high = 4 * half(maxKm) ** 2
      const open = Uint8Array.from(ends, ({ site }) => (closed.has(site) ? 0 : 1))
      for (const { site } of from) {
        if (closed.has(site)) continue
        const a = spotOf(site)
        for (let i = 0; i < ends.length; i++) {
          if (open[i] === 0) continue
          let square = a.wide + wide[i]!
          if (ends[i] !== a) square += (a.x - x[i]!) ** 2 + (a.y - y[i]!) ** 2 + (a.z - z[i]!) ** 2
          if (square > high * (1 + near) || square < low * (1 - near)) count += square === 0 ? 1 : 0
          else if (square < high * (1 - near) && square > low * (1 + near)) count++
          else {
            const km = 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square) / 2)) * factor
            if (km === 0 || (km >= minKm && km <= maxKm)) count++
          }
        }
      }
    }
    return count
  }
}
