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
    const chords = limits.map(({ factor, minKm, maxKm, closed }) => {
      const half = (km: number) => Math.sin(Math.min(Math.PI / 2, km / factor / earthRadiusKm / 2))
      return { closed, factor, minKm, maxKm, low: 4 * half(minKm) ** 2, high: 4 * half(maxKm) ** 2 }
    })
    let count = 0
    for (const { site } of from) {
      const a = spotOf(site)
      for (const b of ends) {
        const square = (a.site === b.site ? 0 : (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2) + a.wide + b.wide
        for (const { closed, factor, minKm, maxKm, low, high } of chords) {
          if (closed.size > 0 && (closed.has(a.site) || closed.has(b.site))) continue
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
