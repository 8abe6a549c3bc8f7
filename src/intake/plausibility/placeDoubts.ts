// Where sites lie: far from all others, where no mode can reach them, or lines and arcs shorter than the straight line.
import { greatCircleKm } from '#domain/greatCircle.ts'
import type { Region, Row } from '#domain/region.ts'
import type { RegionDoubt } from './doubt.ts'
import { plain } from './plainFigure.ts'

type Spot = { id: string; index: number; lng: number; lat: number }
const spotsOf = (rows: readonly { id: string; lng?: number | undefined; lat?: number | undefined }[]): Spot[] =>
  rows.flatMap(({ id, lng, lat }, index) => (lng === undefined || lat === undefined ? [] : [{ id, index, lng, lat }]))
const km = (a: { lng: number; lat: number }, b: { lng: number; lat: number }): number => greatCircleKm(a.lng, a.lat, b.lng, b.lat)

/** So many times the spread of the others, and at least so far: a region is a region. */
const [farTimes, farKm] = [6, 300]

export function siteDoubts(region: Region): RegionDoubt[] {
  const spots = spotsOf(region.sites)
  const far = farSpots(spots)
  const unreached = new Set(unreachedSpots(region, spots))
  return spots.flatMap(spot => {
    const distance = far.get(spot)
    if (distance === undefined && !unreached.has(spot)) return []
    const nearest = nearestOf(spot, spots)
    const swapped = swapFits(spot, spots)
    const why = unreached.has(spot) ? reachWords(region) : undefined
    const [awayZh, awayEn] =
      nearest === undefined
        ? ['', '']
        : [`，距最近的地点 ${plain(Math.round(nearest))} 千米`, `, ${plain(Math.round(nearest))} km from the nearest site`]
    return [
      {
        code: unreached.has(spot) ? 'doubt.site.unreached' : 'doubt.site.far',
        table: 'sites' as const,
        index: spot.index,
        column: 'lng',
        zh: why === undefined ? `地点“${spot.id}”远离其他地点${awayZh}` : `地点“${spot.id}”没有任何运输方式可达${awayZh}（${why.zh}）`,
        en:
          why === undefined
            ? `site "${spot.id}" lies far from all others${awayEn}`
            : `site "${spot.id}" is reached by no mode${awayEn} (${why.en})`,
        fixZh: swapped ? '经度和纬度是否写反了？' : '核对经纬度；位置无误的，补上可达的运输方式、车站或弧',
        fixEn: swapped
          ? 'are longitude and latitude swapped?'
          : 'check its coordinates; where they are right add a mode, a station or an arc that reaches it',
      },
    ]
  })
}

/** Distance from the middle of all sites, where it is far beyond what is usual among them. */
function farSpots(spots: readonly Spot[]): Map<Spot, number> {
  if (spots.length < 4) return new Map()
  const middleOf = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!
  const middle = { lng: middleOf(spots.map(({ lng }) => lng)), lat: middleOf(spots.map(({ lat }) => lat)) }
  const distances = new Map(spots.map(spot => [spot, km(spot, middle)]))
  const usual = [...distances.values()].sort((a, b) => a - b)[Math.floor(spots.length * 0.75) - 1] ?? 0
  const limit = Math.max(farKm, usual * farTimes)
  return new Map([...distances].filter(([, distance]) => distance > limit))
}

function nearestOf(spot: Spot, spots: readonly Spot[]): number | undefined {
  const others = spots.filter(other => other !== spot)
  return others.length === 0 ? undefined : others.reduce((least, other) => Math.min(least, km(spot, other)), Infinity)
}

/** Latitude and longitude the other way round lie among the others. */
function swapFits({ id, lng, lat }: Spot, spots: readonly Spot[]): boolean {
  if (Math.abs(lng) > 90) return false
  return spots.some(other => other.id !== id && km({ lng: lat, lat: lng }, other) < farKm)
}

/** Sites with something to move that no direct mode, no station and no arc can reach. */
function unreachedSpots(region: Region, spots: readonly Spot[]): Spot[] {
  const moving = new Set([...region.streams, ...region.units, ...region.demands, ...region.stocks].map(({ site }) => site))
  const onArcs = new Set(region.arcs.flatMap(({ from, to }) => [from, to]))
  const movers = spots.filter(({ id }) => moving.has(id))
  const direct = region.modes.filter(({ network }) => network === 'direct')
  const stations = spotsOf(region.stations)
  const byRail = region.modes.filter(({ network }) => network === 'stations')
  if (movers.length < 2 || region.modes.length === 0) return []
  const fits = (distance: number, factor: number, least: number, most: number): boolean =>
    distance * factor >= least && distance * factor <= most
  const reached = (spot: Spot): boolean =>
    onArcs.has(spot.id) ||
    direct.some(mode =>
      movers.some(other => other !== spot && fits(km(spot, other), mode.distanceFactor ?? 1, mode.minKm ?? 0, mode.maxKm ?? Infinity)),
    ) ||
    byRail.some(mode => stations.some(station => km(spot, station) * accessFactor(region, mode) <= (mode.accessMaxKm ?? Infinity)))
  return movers.filter(spot => !reached(spot))
}

const accessFactor = (region: Region, { accessMode }: Row<'modes'>): number =>
  region.modes.find(({ id }) => id === accessMode)?.distanceFactor ?? 1

function reachWords(region: Region): { zh: string; en: string } {
  const parts = region.modes.map(mode => {
    const limit = mode.network === 'direct' ? mode.maxKm : mode.accessMaxKm
    const [zh, en] = [mode.nameZh ?? mode.id, mode.nameEn ?? mode.id]
    return mode.network === 'direct'
      ? { zh: `${zh}至多 ${plain(limit ?? Infinity)} 千米`, en: `${en} at most ${plain(limit ?? Infinity)} km` }
      : { zh: `${zh}：${plain(limit ?? Infinity)} 千米内没有车站`, en: `${en}: no station within ${plain(limit ?? Infinity)} km` }
  })
  return { zh: parts.map(part => part.zh).join('；'), en: parts.map(part => part.en).join('; ') }
}

/** A way is no shorter than the straight line, nor so many times as long: tracks that part at a river or a junction may go far around. */
const [shortest, longest, longKm] = [0.8, 15, 100]

export function distanceDoubts(region: Region): RegionDoubt[] {
  const sites = new Map(spotsOf(region.sites).map(spot => [spot.id, spot]))
  const stations = new Map(spotsOf(region.stations).map(spot => [spot.id, spot]))
  const judge = (table: 'lines' | 'arcs', spots: ReadonlyMap<string, Spot>) =>
    (region[table] as readonly { from: string; to: string; km?: number | undefined }[]).flatMap(
      ({ from, to, km: written }, index): RegionDoubt[] => {
        const [a, b] = [spots.get(from), spots.get(to)]
        if (a === undefined || b === undefined || written === undefined) return []
        const straight = km(a, b)
        // Where a point is only known by its town, a few kilometres say nothing.
        const short = written < straight * shortest - 5
        if (!short && (written <= straight * longest || written < straight + longKm)) return []
        return [
          {
            code: 'doubt.distance',
            table,
            index,
            column: 'km',
            zh: `${from}—${to} 写为 ${plain(written)} 千米，直线距离 ${plain(Math.round(straight))} 千米`,
            en: `${from} to ${to} is written as ${plain(written)} km, the straight line is ${plain(Math.round(straight))} km`,
            fixZh: '核对里程和两端的经纬度',
            fixEn: 'check the distance and the coordinates of both ends',
          },
        ]
      },
    )
  return [...judge('lines', stations), ...judge('arcs', sites)]
}
