// Dual feasibility of every possible arc, those that were never in the model included: none may cost less than its two ends are worth.
// Nothing is stored: typed arrays and loops over material, origin, end and mode; the chord is only measured where the ends alone would gain.
import type { Tally } from '../book.ts'
import type { Case } from '../case.ts'
import type { Receiver, Supply } from '../facts/nodes.ts'
import { earthRadiusKm, radian, widened } from '../facts/routes.ts'
import { groups } from '../facts/tables.ts'
import { shortFee } from '../facts/ways.ts'
import { arcId } from '../primal/flows.ts'
import { closedSites, noteArc, perKmOf, type Market } from './market.ts'
import type { Prices } from './prices.ts'
import { openRails } from './railArcs.ts'
import { endsThatPay, rankedEnds } from './rankedEnds.ts'
import type { Worth } from './worth.ts'
import { roadCounter } from './arcCount.ts'

/** Counts every arc that there is, as it looks at it; that there is none at all is one thing seen. */
export function checkArcs(c: Case, prices: Prices, worth: Worth, tally: Tally): void {
  let seen = 0
  const counting: Tally = {
    ...tally,
    looked: many => {
      seen += many
      tally.looked(many)
    },
  }
  lookAtArcs(c, prices, worth, counting)
  if (seen === 0) tally.looked(1)
}

function lookAtArcs(c: Case, prices: Prices, worth: Worth, tally: Tally): void {
  const from = groups(c.nodes.supplies, one => one.material),
    to = groups(c.nodes.receivers, one => one.material)
  const ways = [openRoads(c), ...[...c.routes.webs.values()].map(web => openRails(c, web, prices))]
  for (const [at, year] of c.years.entries()) {
    for (const [material, supplies] of from) {
      const market: Market = {
        at,
        year,
        material,
        wet: c.tables.wet(material),
        from: supplies,
        to: to.get(material) ?? [],
        worth,
        prices,
        tally,
      }
      // Nobody in the region takes it.
      if (market.to.length === 0) continue
      for (const check of ways) check(market)
    }
    checkWritten(c, at, prices, worth, tally)
  }
}

function openRoads(c: Case): (market: Market) => void {
  const { tables, nodes, routes, region, years } = c
  const P = years.length
  const direct = region.modes.filter(mode => mode.network === 'direct')
  const angle = (of: 'lng' | 'lat', site: string) => (tables.point(site)?.[of] ?? NaN) * radian
  const end = {
    lat: Float64Array.from(nodes.receivers, one => angle('lat', one.site)),
    lng: Float64Array.from(nodes.receivers, one => angle('lng', one.site)),
  }
  const endCos = end.lat.map(Math.cos)
  const spreadAt = (site: string) => widened([tables.spread(site)])
  const endSpread = Float64Array.from(nodes.receivers, one => spreadAt(one.site))
  const counted = roadCounter(c)
  return market => {
    const { at, year, material, wet, from, to, worth, prices, tally } = market
    const modes = direct.flatMap(mode => {
      const closed = closedSites(c, mode, material, year)
      const factor = routes.factor(mode)
      return closed === undefined
        ? []
        : [{ mode, closed, factor, fixed: wet * mode.fixedCnyPerT, perKm: wet * factor * perKmOf(c, mode, year, prices) }]
    })
    const least = modes.some(one => one.perKm < 0) ? -Infinity : Math.min(...modes.map(one => one.fixed))
    tally.looked(
      counted(
        from,
        to,
        modes.map(({ mode, closed, factor }) => ({ closed, factor, minKm: mode.minKm ?? 0, maxKm: mode.maxKm ?? Infinity })),
      ),
    )
    const special = worth.bySite
    const endsFor = (all: Float64Array) => {
      const value = Float64Array.from(to, one => all[one.index * P + at]!)
      return { value, ...rankedEnds(value, i => special[to[i]!.index] === 1 || worth.linked[to[i]!.index] === 1) }
    }
    const ends = { stream: endsFor(worth.stream), output: endsFor(worth.output) }
    for (const supply of from) {
      const here = prices.supply[supply.index * P + at]! - supply.asked[at]!
      const ranked = supply.kind === 'stream' ? ends.stream : ends.output
      const lat = angle('lat', supply.site),
        lng = angle('lng', supply.site),
        cos = Math.cos(lat),
        spread = spreadAt(supply.site)
      const many = endsThatPay(ranked, least - here)
      for (let k = 0; k < many; k++) {
        const i = ranked.order[k]!
        const receiver = to[i]!
        const r = receiver.index
        let gain = here + ranked.value[i]!
        if (special[r] === 1) gain += worth.ofSite(supply, receiver, at)
        const own = linked(worth, r, modes, supply, receiver, at)
        if (gain + (own?.most ?? 0) <= least) continue
        let h = spread + endSpread[r]!
        if (receiver.site !== supply.site) {
          const up = Math.sin((end.lat[r]! - lat) / 2),
            along = Math.sin((end.lng[r]! - lng) / 2)
          h += up * up + cos * endCos[r]! * along * along
        }
        const km = h === 0 ? 0 : 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
        if (Number.isNaN(km)) continue // only written arcs reach a site without a point
        for (const [m, { mode, closed, factor, fixed, perKm }] of modes.entries()) {
          const cost = fixed + perKm * km - (own?.byMode[m] ?? 0)
          if (cost >= gain) continue
          const road = km * factor
          if (km > 0 && (road > (mode.maxKm ?? Infinity) || road < (mode.minKm ?? 0))) continue
          if (closed.has(supply.site) || closed.has(receiver.site)) continue
          const whole = cost + wet * shortFee(mode, road)
          if (whole < gain) noteArc(market, supply, receiver, gain, whole, mode.id)
        }
      }
    }
  }
}

/** What links add to the worth of a tonne by each mode, and the most of it; undefined where none speaks of the end. */
function linked(
  worth: Worth,
  end: number,
  modes: { mode: { id: string } }[],
  supply: Supply,
  receiver: Receiver,
  at: number,
): { byMode: number[]; most: number } | undefined {
  if (worth.linked[end] === 0) return undefined
  const byMode = modes.map(({ mode }) => worth.byMode(supply, receiver, at, mode.id))
  return { byMode, most: Math.max(0, ...byMode) }
}

/** Arcs that the tables write down, between all nodes that they may join. */
function checkWritten(c: Case, at: number, prices: Prices, worth: Worth, tally: Tally): void {
  const { nodes, years } = c
  const P = years.length,
    year = years[at]!
  const from = groups(nodes.supplies, one => one.site),
    to = groups(nodes.receivers, one => `${one.site}~${one.material}`)
  for (const row of c.region.arcs) {
    if (row.period !== undefined && row.period !== year) continue
    const capacity = row.capacityTPerYear === undefined ? 0 : prices.lane('arc', arcId(row), year, row.capacityTPerYear)
    for (const supply of from.get(row.from) ?? []) {
      if (row.material !== undefined && row.material !== supply.material) continue
      for (const receiver of to.get(`${row.to}~${supply.material}`) ?? []) {
        tally.looked(1)
        const own =
          (worth.bySite[receiver.index] === 1 ? worth.ofSite(supply, receiver, at) : 0) +
          (worth.linked[receiver.index] === 1 ? worth.byMode(supply, receiver, at, row.mode ?? 'arc') : 0)
        const value = (supply.kind === 'stream' ? worth.stream : worth.output)[receiver.index * P + at]!
        const gain = prices.supply[supply.index * P + at]! - supply.asked[at]! + value + own,
          cost =
            row.cnyPerT +
            capacity +
            prices.emitted(year) * (row.co2KgPerT ?? 0) +
            prices.hauled(year) * c.tables.wet(supply.material) * (row.km ?? 0)
        if (cost < gain)
          noteArc(
            { at, year, material: supply.material, wet: 1, from: [], to: [], worth, prices, tally },
            supply,
            receiver,
            gain,
            cost,
            row.mode ?? 'arc',
          )
      }
    }
  }
}
