// How far two points on the earth are apart.

export const earthRadiusKm = 6371.0088
const radians = Math.PI / 180

/** The haversine of the angle between two points in degrees: a quarter of the square of their chord on the unit sphere. */
export function haversine(lngA: number, latA: number, lngB: number, latB: number): number {
  const u = Math.sin(((latB - latA) * radians) / 2),
    v = Math.sin(((lngB - lngA) * radians) / 2)
  return u * u + Math.cos(latA * radians) * Math.cos(latB * radians) * v * v
}
export function kmOfHaversine(value: number): number {
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(value)))
}
/** Great-circle kilometres between two points in degrees. */
export function greatCircleKm(lngA: number, latA: number, lngB: number, latB: number): number {
  return kmOfHaversine(haversine(lngA, latA, lngB, latB))
}
