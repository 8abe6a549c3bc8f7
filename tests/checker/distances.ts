// Distances for the checker, written on its own: spherical law of haversines and Bellman-Ford over the lines.
import type { Region, Row } from '#domain/region.ts'

export function sphereKm(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2
  return 6371.0088 * 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h))
}

export type Points = { point: (site: string) => { lng: number; lat: number } | undefined; chain: (site: string) => string[] }
export function pointsOf(region: Region): Points {
  const sites = new Map(region.sites.map(row => [row.id, row])),
    areas = new Map(region.areas.map(row => [row.id, row]))
  return {
    point(site) {
      const row = sites.get(site)!
      if (row.lng !== undefined && row.lat !== undefined) return { lng: row.lng, lat: row.lat }
      const area = areas.get(row.area ?? '')
      return area?.lng !== undefined && area.lat !== undefined ? { lng: area.lng, lat: area.lat } : undefined
    },
    chain(site) {
      const list: string[] = []
      for (let at = sites.get(site)?.area; at !== undefined && !list.includes(at); at = areas.get(at)?.parent) list.push(at)
      return list
    },
  }
}

/** Line kilometres from one station to every other by relaxing all lines until nothing changes. */
export function lineKm(region: Region): (from: string, to: string) => number {
  const known = new Map<string, Map<string, number>>()
  return (from, to) => {
    let reach = known.get(from)
    if (reach === undefined) {
      reach = new Map([[from, 0]])
      for (let changed = true; changed;) {
        changed = false
        for (const line of region.lines) {
          for (const [a, b] of [
            [line.from, line.to],
            [line.to, line.from],
          ] as const) {
            const through = (reach.get(a) ?? Infinity) + line.km
            if (through < (reach.get(b) ?? Infinity)) {
              reach.set(b, through)
              changed = true
            }
          }
        }
      }
      known.set(from, reach)
    }
    return reach.get(to) ?? Infinity
  }
}

/** Stations that a site may use for a mode: the nearest few on a line within reach of the access mode, with road kilometres. */
export function stationsNear(region: Region, points: Points, mode: Row<'modes'>): (site: string) => Map<string, number> {
  const access = region.modes.find(row => row.id === mode.accessMode)!
  const factor = access.distanceFactor ?? region.parameters.find(row => row.id === 'distanceFactor')?.value ?? 1.3
  const many = region.parameters.find(row => row.id === 'stationsPerSite')?.value ?? 3
  const onLine = new Set(region.lines.flatMap(line => [line.from, line.to]))
  const known = new Map<string, Map<string, number>>()
  return site => {
    const found = known.get(site)
    if (found !== undefined) return found
    const point = points.point(site)
    const near =
      point === undefined
        ? []
        : region.stations
            .filter(station => onLine.has(station.id))
            .map((station, index) => ({ id: station.id, index, km: sphereKm(point, station) * factor }))
            .filter(leg => leg.km <= (mode.accessMaxKm ?? Infinity))
            .sort((a, b) => a.km - b.km || a.index - b.index)
            .slice(0, many)
    const map = new Map(near.map(leg => [leg.id, leg.km]))
    known.set(site, map)
    return map
  }
}
