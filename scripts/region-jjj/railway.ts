// Stations and lines for freight: about 150 stations of the connected network, spread over cities and near the
// great sites; lines are the shortest ways between neighbouring chosen stations over the full network.
import type { Figures, Line } from './figures.ts'
import { figure } from './figures.ts'
import { groupBy, kmBetween, rounded } from './tables.ts'
import type { Tables } from './tables.ts'

/** Schematic straight segments to tariff kilometres. */
const tariffFactor = 1.15
type Edge = { to: string; km: number; kind: string }

function network(figures: Figures): Map<string, Edge[]> {
  const at = new Map(figures.stations.map(s => [s['name_zh']!, s]))
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
  const edges = network(figures)
  const component = largestComponent(edges)
  const siteAt = new Map(tables.sites.map(s => [s.id, s]))
  const loads = [
    ...tables.streams.map(s => ({ site: s.site, t: s.tPerYear })),
    ...tables.demands.map(d => ({ site: d.site, t: d.tPerYear / 2 })),
  ].map(l => ({ lng: siteAt.get(l.site)!.lng!, lat: siteAt.get(l.site)!.lat!, t: l.t }))
  const ranked = figures.stations
    .filter(s => component.has(s['name_zh']!) && !passengerHub.test(s['name_zh']!))
    .map(s => ({ line: s, reach: reach(point(s), loads) }))
  const chosen: { line: Line; reach: number }[] = []
  for (const [, group] of [...groupBy(ranked, r => r.line['city_code']!)].sort(([a], [b]) => a.localeCompare(b))) {
    const best = [...group].sort((a, b) => b.reach - a.reach || a.line['name_zh']!.localeCompare(b.line['name_zh']!))
    let taken = 0
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
    const slots = near > 60e6 ? 24 : near > 30e6 ? 16 : near > 10e6 ? 10 : 5
    tables.stations.push({
      id: id(line['name_zh']!),
      nameZh: `${line['name_zh']}站`,
      area: line['city_code']!,
      ...point(line),
      trainsPerDay: slots,
      method: 'assumed',
      source: ['osm_stations_gtfs_2026'],
      note: `Place from OpenStreetMap; that it takes bulk freight, and ${slots} train slots a day, are assumed by the tonnes within 40 km (${(near / 1e6).toFixed(1)} Mt).`,
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
