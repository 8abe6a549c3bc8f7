// Net flows of an area with its neighbours as words on the map: each at its neighbour, or where the way there leaves the frame.
import type { AreaBook } from '#domain/areaBook.ts'

export type Box = [west: number, south: number, east: number, north: number]
export type Spot = { lng: number; lat: number }
/** A place with the tonnes that pass through it. */
type Place = Spot & { tonnes: number }
export type NetLabel = Spot & { area: string; netT: number }
export type NetWords = NetLabel & { words: string }

/** How much of the frame a label takes; labels that would lie on another are left to the list beside the map. */
const size = { wide: { x: 0.2, y: 0.085, most: 8 }, narrow: { x: 0.36, y: 0.16, most: 4 } } as const
/** How far from the edge of the frame a word keeps, as a share of its size. */
const margin = 0.06

/** The middle of what passes through some sites. */
export function middleOf(sites: readonly Place[]): Spot | undefined {
  if (sites.length === 0) return undefined
  let [lng, lat, all] = [0, 0, 0]
  for (const site of sites) {
    const weight = site.tonnes + 1
    lng += site.lng * weight
    lat += site.lat * weight
    all += weight
  }
  return { lng: lng / all, lat: lat / all }
}

/** The point on the way from `from` to `to` that is in the frame and farthest. */
export function intoFrame(from: Spot, to: Spot, [west, south, east, north]: Box): Spot {
  const [x, y] = [margin * (east - west), margin * (north - south)]
  const reach = (at: number, step: number, low: number, high: number) => (step === 0 ? 1 : ((step > 0 ? high : low) - at) / step)
  const share = Math.max(
    0,
    Math.min(1, reach(from.lng, to.lng - from.lng, west + x, east - x), reach(from.lat, to.lat - from.lat, south + y, north - y)),
  )
  return { lng: from.lng + share * (to.lng - from.lng), lat: from.lat + share * (to.lat - from.lat) }
}

/** @param sitesOf the places of an area that the map draws */
export function netLabels(
  neighbours: AreaBook['neighbours'],
  own: readonly Place[],
  sitesOf: (area: string) => readonly Place[],
  frame: Box,
  screen: keyof typeof size,
): NetLabel[] {
  const { x, y, most } = size[screen]
  const [width, height] = [frame[2] - frame[0], frame[3] - frame[1]]
  const covers = (a: Spot, b: Spot) => Math.abs(a.lng - b.lng) < x * width && Math.abs(a.lat - b.lat) < y * height
  const from = middleOf(own)
  if (from === undefined) return []
  const kept: NetLabel[] = []
  const nets = neighbours.map(({ area, receivedT, sentT }) => ({ area, netT: receivedT - sentT }))
  for (const label of nets.toSorted((a, b) => Math.abs(b.netT) - Math.abs(a.netT))) {
    const to = middleOf(sitesOf(label.area))
    if (to === undefined || kept.length >= most) continue
    const spot = intoFrame(from, to, frame)
    if (!kept.some(other => covers(other, spot))) kept.push({ ...label, ...spot })
  }
  return kept
}
