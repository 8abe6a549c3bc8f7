// Stations and lines for freight: about 150 stations of the connected network, spread over cities and near the
// great sites; lines are the shortest ways between neighbouring chosen stations over the full network.
import type { Figures, Line } from './figures.ts'
import { figure } from './figures.ts'
import { groupBy, kmBetween, rounded } from './tables.ts'
import type { Tables } from './tables.ts'

/** Schematic straight segments to tariff kilometres. */
const tariffFactor = 1.15
type Edge = { to: string; km: number; kind: string }

/** Yards that take sand into Beijing and stations that load it, as named; those that the station list lacks carry approximate points. */
const named: { name: string; area: string; lng?: number; lat?: number; loads: boolean; source: string }[] = [
  { name: '大红门', area: '110000', lng: 116.398, lat: 39.842, loads: false, source: 'zhjzb_2407' },
  { name: '双桥', area: '110000', lng: 116.574, lat: 39.907, loads: false, source: 'zhjzb_2407' },
  { name: '牛栏山', area: '110000', loads: false, source: 'zhjzb_2407' },
  { name: '房山', area: '110000', lng: 115.98, lat: 39.69, loads: false, source: 'zhjzb_2407' },
  { name: '怀柔', area: '110000', loads: false, source: 'zhjzb_2407' },
  { name: '大灰厂', area: '110000', loads: false, source: 'zhjzb_2407' },
  { name: '黄村', area: '110000', loads: false, source: 'zhjzb_2407' },
  { name: '丰台西', area: '110000', lng: 116.24, lat: 39.832, loads: false, source: 'zhjzb_2407' },
  { name: '石景山南', area: '110000', loads: false, source: 'zhjzb_2407' },
  { name: '巨各庄', area: '110000', lng: 116.95, lat: 40.39, loads: true, source: 'weike_2003' },
  { name: '虎什哈', area: '130800', loads: true, source: 'fn_train' },
  { name: '滦县', area: '130200', loads: true, source: 'luan_2018' },
  { name: '沙城', area: '130700', lng: 115.52, lat: 40.4, loads: true, source: 'tsd_2411' },
]
/** Train slots a day: what is known of sand trains, and of large sidings of the Beijing bureau, of which half is taken as free for waste. */
const slotsOfNamed = (loads: boolean): number => (loads ? 3 : 2)
const slotsByReach = (near: number): number => (near > 60e6 ? 5 : near > 30e6 ? 4 : near > 10e6 ? 3 : 2)

/** The stations of the list and the named ones that it lacks. */
function stationsOf(figures: Figures): Line[] {
  const known = new Set(figures.stations.map(s => s['name_zh']))
  const more = named.filter(n => !known.has(n.name))
  return [...figures.stations, ...more.map(n => ({ name_zh: n.name, city_code: n.area, lng: String(n.lng), lat: String(n.lat) }))]
}

/** Two stations of one town: the same first two characters, the same city, this near. */
const sameTownKm = 15

function network(figures: Figures, stations: Line[]): Map<string, Edge[]> {
  const at = new Map(stations.map(s => [s['name_zh']!, s]))
  const edges = new Map<string, Edge[]>()
  const join = (a: string, b: string, km: number, kind: string): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      edges.set(from, [...(edges.get(from) ?? []), { to, km, kind }])
  }
  for (const { properties: p } of figures.rail) {
    if (p.a !== undefined && p.b !== undefined) {
      join(p.a, p.b, p.km * tariffFactor, p.kind)
      continue
    }
    const nodes = (p.nodes ?? '').split('-').filter(n => at.has(n))
    for (let i = 1; i < nodes.length; i++) {
      const [a, b] = [at.get(nodes[i - 1]!)!, at.get(nodes[i]!)!]
      join(nodes[i - 1]!, nodes[i]!, kmBetween(point(a), point(b)) * tariffFactor, p.kind)
    }
  }
  for (const [, group] of groupBy(
    stations.filter(s => edges.has(s['name_zh']!)),
    s => `${s['city_code']} ${s['name_zh']!.slice(0, 2)}`,
  ))
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const km = kmBetween(point(a), point(b))
        // Without it the stations of a town hang on different lines, and the way between them leads through half a province.
        if (km < sameTownKm) join(a['name_zh']!, b['name_zh']!, km * tariffFactor, 'local')
      }
  return joinNamed(edges, stations, join)
}

/** A named yard that no train list touches hangs on the nearest station that is in the network. */
function joinNamed(
  edges: Map<string, Edge[]>,
  stations: Line[],
  join: (a: string, b: string, km: number, kind: string) => void,
): Map<string, Edge[]> {
  const component = largestComponent(edges)
  const inside = stations.filter(s => component.has(s['name_zh']!))
  for (const { name } of named) {
    if (component.has(name)) continue
    const own = stations.find(s => s['name_zh'] === name)!
    const nearest = inside.reduce((a, b) => (kmBetween(point(b), point(own)) < kmBetween(point(a), point(own)) ? b : a))
    join(name, nearest['name_zh']!, Math.max(0.5, kmBetween(point(nearest), point(own))) * tariffFactor, 'local')
  }
  return edges
}
const point = (s: Line): { lng: number; lat: number } => ({ lng: figure(s, 'lng')!, lat: figure(s, 'lat')! })

function largestComponent(edges: Map<string, Edge[]>): Set<string> {
  const seen = new Set<string>()
  let best = new Set<string>()
  for (const start of [...edges.keys()].sort()) {
    if (seen.has(start)) continue
    const component = new Set([start])
    const open = [start]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const { to } of edges.get(node) ?? []) {
        if (component.has(to)) continue
        component.add(to)
        open.push(to)
      }
    }
    for (const node of component) seen.add(node)
    if (component.size > best.size) best = component
  }
  return best
}

/** Tonnes lying within reach of a point, each discounted by distance: where a freight station is worth most. */
function reach(at: { lng: number; lat: number }, loads: { lng: number; lat: number; t: number }[]): number {
  let total = 0
  for (const load of loads) {
    const km = kmBetween(at, load)
    if (km < 40) total += load.t * (1 - km / 40)
  }
  return total
}

/** Dijkstra from a chosen station that stops at other chosen stations: its neighbours in the contracted network. */
function neighbours(edges: Map<string, Edge[]>, chosen: Set<string>, from: string): { to: string; km: number; kind: string }[] {
  const done = new Map<string, { km: number; kind: string }>()
  const open = new Map<string, { km: number; kind: string }>([[from, { km: 0, kind: '' }]])
  const found: { to: string; km: number; kind: string }[] = []
  while (open.size > 0) {
    const [node, at] = [...open.entries()].reduce((a, b) => (b[1].km < a[1].km ? b : a))
    open.delete(node)
    done.set(node, at)
    if (node !== from && chosen.has(node)) {
      found.push({ to: node, ...at })
      continue
    }
    for (const e of edges.get(node) ?? []) {
      if (done.has(e.to)) continue
      const km = at.km + e.km
      const kind = at.kind === '' || at.kind === e.kind ? e.kind : 'mixed'
      if (km < (open.get(e.to)?.km ?? Number.POSITIVE_INFINITY)) open.set(e.to, { km, kind })
    }
  }
  return found
}

type Pair = { from: string; to: string; km: number; kind: string }
/** Leaves out a link when the others lead there within 5 % of its length: fewer rows, nearly the same shortest ways. */
function withoutDetours(pairs: Pair[]): Pair[] {
  const kept = new Set(pairs)
  for (const pair of [...pairs].sort((a, b) => b.km - a.km || (a.from + a.to < b.from + b.to ? -1 : 1))) {
    kept.delete(pair)
    const edges = new Map<string, Edge[]>()
    for (const p of kept)
      for (const [a, b] of [
        [p.from, p.to],
        [p.to, p.from],
      ] as const)
        edges.set(a, [...(edges.get(a) ?? []), { to: b, km: p.km, kind: p.kind }])
    const way = shortest(edges, pair.from, pair.to, pair.km * 1.05)
    if (way > pair.km * 1.05) kept.add(pair)
  }
  return pairs.filter(p => kept.has(p))
}

/** Kilometres of the shortest way, Infinity when it is longer than `most`. */
function shortest(edges: Map<string, Edge[]>, from: string, to: string, most: number): number {
  const done = new Set<string>()
  const open = new Map<string, number>([[from, 0]])
  while (open.size > 0) {
    const [node, km] = [...open.entries()].reduce((a, b) => (b[1] < a[1] ? b : a))
    if (km > most) return Number.POSITIVE_INFINITY
    if (node === to) return km
    open.delete(node)
    done.add(node)
    for (const e of edges.get(node) ?? [])
      if (!done.has(e.to)) open.set(e.to, Math.min(open.get(e.to) ?? Number.POSITIVE_INFINITY, km + e.km))
  }
  return Number.POSITIVE_INFINITY
}

/** Main passenger stations of Beijing, Tianjin and the capitals: bulk freight does not go there. */
const passengerHub = /^(?:北京|天津|石家庄|太原|呼和浩特|济南|郑州)[东西南北]?$/u

/** Fills `stations` and `lines`. Each city gets up to four stations at least 25 km apart, best reach first. */
export function addRailway(figures: Figures, tables: Tables): void {
  const stations = stationsOf(figures)
  const edges = network(figures, stations)
  const component = largestComponent(edges)
  const siteAt = new Map(tables.sites.map(s => [s.id, s]))
  const loads = [
    // Rock stays at the mine: it makes stone there, and the stone is what travels.
    ...tables.streams.filter(s => s.material !== 'waste_rock').map(s => ({ site: s.site, t: s.tPerYear })),
    ...tables.demands.map(d => ({ site: d.site, t: d.tPerYear / 2 })),
  ].map(l => ({ lng: siteAt.get(l.site)!.lng!, lat: siteAt.get(l.site)!.lat!, t: l.t }))
  const ranked = stations
    .filter(s => component.has(s['name_zh']!) && !passengerHub.test(s['name_zh']!))
    .map(s => ({ line: s, reach: reach(point(s), loads) }))
  const isNamed = (r: { line: Line }): boolean => named.some(n => n.name === r.line['name_zh'])
  const chosen: { line: Line; reach: number }[] = ranked.filter(isNamed)
  for (const [, group] of [...groupBy(ranked, r => r.line['city_code']!)].sort(([a], [b]) => a.localeCompare(b))) {
    const best = [...group].sort((a, b) => b.reach - a.reach || a.line['name_zh']!.localeCompare(b.line['name_zh']!))
    // Beijing's yards are all named; elsewhere a named station counts among the four.
    if (best[0]!.line['city_code'] === '110000') continue
    let taken = best.filter(isNamed).length
    for (const candidate of best) {
      if (taken >= 4) break
      if (chosen.some(c => kmBetween(point(c.line), point(candidate.line)) < 25)) continue
      if (taken > 0 && candidate.reach < (taken < 3 ? 3e6 : 8e6)) break
      chosen.push(candidate)
      taken++
    }
  }
  const id = (name: string): string => `st-${name}`
  const names = new Set(chosen.map(c => c.line['name_zh']!))
  for (const { line, reach: near } of chosen) {
    const known = named.find(n => n.name === line['name_zh'])
    const slots = known === undefined ? slotsByReach(near) : slotsOfNamed(known.loads)
    tables.stations.push({
      id: id(line['name_zh']!),
      nameZh: `${line['name_zh']}站`,
      area: line['city_code']!,
      ...point(line),
      trainsPerDay: slots,
      trainsPerDayLow: slots / 2,
      trainsPerDayHigh: slots * 2,
      method: 'assumed',
      source: [...(line['source'] ? ['osm_stations_gtfs_2026'] : []), ...(known ? [known.source] : []), 'sidings_2020'],
      note: known
        ? `${known.loads ? 'Loads' : 'Takes'} sand by train, as named; ${slots} train slots a day assumed (half to twice): all nine yards of Beijing took 3.85 Mt in eleven months of 2024.${line['source'] ? '' : ' Point approximate.'}`
        : `Place from OpenStreetMap; that it takes bulk freight, and ${slots} train slots a day (half to twice), are assumed by the tonnes within 40 km (${(near / 1e6).toFixed(1)} Mt): the 39 large sidings of the Beijing bureau carry 10 Mt a year each, half of it taken as free.`,
    })
  }
  const pairs = new Map<string, { from: string; to: string; km: number; kind: string }>()
  for (const from of [...names].sort()) {
    for (const n of neighbours(edges, names, from)) {
      const [a, b] = from < n.to ? [from, n.to] : [n.to, from]
      if (!pairs.has(`${a} ${b}`)) pairs.set(`${a} ${b}`, { from: a, to: b, km: n.km, kind: n.kind })
    }
  }
  for (const p of withoutDetours([...pairs.values()])) {
    tables.lines.push({
      from: id(p.from),
      to: id(p.to),
      km: rounded(p.km, 0.1),
      kind: p.kind,
      method: 'estimated',
      source: ['rail_network'],
      note: 'Shortest way over passenger-line topology and four trunk lines x 1.15 to tariff km; links that the others replace within 5 % are left out.',
    })
  }
}
