// Ways between places, measured apart from the planner: haversine kilometres, stations in reach, shortest lines and the lines they pass.
import type { Row } from '#domain/region.ts'
import type { Point, Tables } from './tables.ts'

export const earthRadiusKm = 6371.0088
export const radian = Math.PI / 180

/**
 * @param spreads how far two places of each end lie apart, root mean square, km: each adds half of its square to the square of the chord
 */
export function sphereKm(a: Point, b: Point, spreads: readonly number[] = []): number {
  const half = Math.sin(((b.lat - a.lat) * radian) / 2) ** 2,
    side = Math.sin(((b.lng - a.lng) * radian) / 2) ** 2
  const h = half + Math.cos(a.lat * radian) * Math.cos(b.lat * radian) * side + widened(spreads)
  return 2 * earthRadiusKm * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h))
}

/** What spreads add to the square of half a chord on the unit sphere. */
export function widened(spreads: readonly number[]): number {
  return spreads.reduce((sum, km) => sum + (km / earthRadiusKm) ** 2 / 8, 0)
}
/** Kilometres between two places of one site. */
export function withinKm(spread: number): number {
  const h = widened([spread, spread])
  return 2 * earthRadiusKm * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h))
}

/** Stations of one mode with the ways between them. */
export type Web = {
  mode: Row<'modes'>
  access: Row<'modes'>
  stations: Row<'stations'>[]
  numberOf: Map<string, number>
  /** Stations that a site may use, by number, with road kilometres. */
  legs: (site: string) => { station: number; km: number }[]
}
export type Routes = {
  factor: (mode: Row<'modes'>) => number
  webs: Map<string, Web>
  /** Line kilometres between two stations by number in `region.stations`; Infinity where no line leads. */
  lineKm: (from: number, to: number) => number
  /** Indices of the lines on that way. */
  linesPassed: (from: number, to: number) => number[]
}

export function routesOf(tables: Tables): Routes {
  const { region, modes, figure } = tables
  const factor = (mode: Row<'modes'>) => mode.distanceFactor ?? figure('distanceFactor', 1.3)
  const onLine = new Set(region.lines.flatMap(line => [line.from, line.to]))
  const many = Math.max(1, Math.round(figure('stationsPerSite', 3)))
  const stations = region.stations
  const numberOf = new Map(stations.map((row, index) => [row.id, index]))
  const webs = new Map<string, Web>()
  for (const mode of region.modes) {
    const access = modes.get(mode.accessMode ?? '')
    if (mode.network !== 'stations' || access === undefined || access.network === 'stations' || stations.length === 0) continue
    const known = new Map<string, { station: number; km: number }[]>()
    const legs = (site: string) => {
      let found = known.get(site)
      if (found === undefined) {
        const point = tables.point(site)
        found = []
        if (point !== undefined)
          for (const [station, row] of stations.entries()) {
            const km = onLine.has(row.id) ? sphereKm(point, row, [tables.spread(site)]) * factor(access) : Infinity
            if (km < Infinity && km <= (mode.accessMaxKm ?? Infinity)) found.push({ station, km })
          }
        found = found.sort((a, b) => a.km - b.km || a.station - b.station).slice(0, many)
        known.set(site, found)
      }
      return found
    }
    webs.set(mode.id, { mode, access, stations, numberOf, legs })
  }
  return { factor, webs, ...linesOf(tables, numberOf) }
}

/**
 * Distances by relaxing every line until nothing gives; the way back goes, at each station, to the one before it that is nearest to
 * the start (the earlier in the table where two are), so that of several ways of one length always the same one is counted.
 */
function linesOf({ region }: Tables, numberOf: Map<string, number>): Pick<Routes, 'lineKm' | 'linesPassed'> {
  const lines = region.lines.flatMap((row, index) => {
    const a = numberOf.get(row.from),
      b = numberOf.get(row.to)
    return a === undefined || b === undefined ? [] : [{ index, a, b, km: row.km }]
  })
  const known = new Map<number, Float64Array>()
  const from = (start: number): Float64Array => {
    let reach = known.get(start)
    if (reach !== undefined) return reach
    reach = new Float64Array(region.stations.length).fill(Infinity)
    reach[start] = 0
    for (let changed = true; changed;) {
      changed = false
      for (const { a, b, km } of lines) {
        if (reach[a]! + km < reach[b]!) {
          reach[b] = reach[a]! + km
          changed = true
        }
        if (reach[b]! + km < reach[a]!) {
          reach[a] = reach[b]! + km
          changed = true
        }
      }
    }
    known.set(start, reach)
    return reach
  }
  return {
    lineKm: (start, end) => from(start)[end]!,
    linesPassed(start, end) {
      const reach = from(start)
      const passed: number[] = []
      if (reach[end] === Infinity) return passed
      for (let at = end; at !== start && passed.length <= lines.length;) {
        let before = -1,
          through = -1
        for (const { index, a, b, km } of lines) {
          const other = b === at ? a : a === at ? b : -1
          if (other < 0 || reach[other]! + km !== reach[at]!) continue
          if (before < 0 || reach[other]! < reach[before]! || (reach[other] === reach[before] && other < before)) {
            before = other
            through = index
          }
        }
        if (before < 0) break
        passed.push(through)
        at = before
      }
      return passed.reverse()
    },
  }
}
