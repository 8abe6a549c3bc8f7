// How far two points on the earth are apart.

export const earthRadiusKm = 6371.0088
const radians = Math.PI / 180

/** Great-circle kilometres between two points in degrees (haversine). */
export function greatCircleKm(lngA: number, latA: number, lngB: number, latB: number): number {
  const u = Math.sin(((latB - latA) * radians) / 2),
    v = Math.sin(((lngB - lngA) * radians) / 2)
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(u * u + Math.cos(latA * radians) * Math.cos(latB * radians) * v * v)))
}
