// How far the places of a city lie apart: two fifths of the radius of a disc of the city's area, for people and works lie in a part of it.
import type { Figures } from './figures.ts'
import { rounded, sum } from './tables.ts'

/** Part of the disc's radius: assumed. A disc that is filled evenly would have 1. */
const filled = 0.4
const radiusKm = 6371

/** Area of a ring on the sphere, km2. */
function areaKm2(ring: readonly (readonly [number, number])[]): number {
  const rad = Math.PI / 180
  const twice = sum(
    ring.map((a, i) => [a, ring[(i + 1) % ring.length]!] as const),
    ([a, b]) => (b[0] - a[0]) * rad * (2 + Math.sin(a[1] * rad) + Math.sin(b[1] * rad)),
  )
  return Math.abs((twice * radiusKm ** 2) / 2)
}

/** GB/T 2260 code of a city -> kilometres, root mean square of two of its places. */
export function citySpreads(figures: Figures): Map<string, number> {
  return new Map(figures.outlines.map(({ code, rings }) => [code, rounded(filled * Math.sqrt(sum(rings, areaKm2) / Math.PI), 0.1)]))
}
