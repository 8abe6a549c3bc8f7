// The way that a flow of the result took, as the tables know it: a written arc, a road, or rail between two stations.
import type { PlanResult } from '#domain/plan.ts'
import type { Row } from '#domain/region.ts'
import { sphereKm, withinKm, type Routes } from './routes.ts'
import type { Rules } from './rules.ts'
import { holds, type Tables } from './tables.ts'
import { trainCnyPerT } from './trains.ts'

export type Flow = PlanResult['flows'][number]
export type Way =
  | { kind: 'arc'; row: Row<'arcs'>; index: number }
  | { kind: 'road'; mode: Row<'modes'>; km: number }
  | { kind: 'rail'; mode: Row<'modes'>; access: Row<'modes'>; from: number; to: number; lineKm: number; roadKm: number }
/** Per dry tonne. */
export type WayTerms = { km: number; cny: number; co2Kg: number; carbonCny: number }

const same = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

/** Finds the way of every flow; undefined where the tables know none. */
export function waysOf(tables: Tables, routes: Routes): (flow: Flow) => Way | undefined {
  const { region, modes, point } = tables
  const written = new Map<string, { row: Row<'arcs'>; index: number }[]>()
  for (const [index, row] of region.arcs.entries()) {
    const key = `${row.from}~${row.to}~${row.mode ?? 'arc'}`
    written.set(key, [...(written.get(key) ?? []), { row, index }])
  }
  return flow => {
    const arcs = (written.get(`${flow.from}~${flow.to}~${flow.mode}`) ?? []).filter(
      ({ row }) => (row.material ?? flow.material) === flow.material && (row.period ?? flow.period) === flow.period,
    )
    const mode = modes.get(flow.mode)
    // An arc may bear the name of a mode: what it cost says which of them it was.
    const arc = arcs.find(({ row }) => same(row.cnyPerT * flow.tonnes, flow.cny)) ?? (mode === undefined ? arcs[0] : undefined)
    if (arc !== undefined) return { kind: 'arc', ...arc }
    if (mode === undefined) return undefined
    if (mode.network === 'direct') {
      const a = point(flow.from),
        b = point(flow.to)
      const spreads = [tables.spread(flow.from), tables.spread(flow.to)]
      if (flow.from === flow.to) return { kind: 'road', mode, km: withinKm(spreads[0]!) * routes.factor(mode) }
      return a === undefined || b === undefined ? undefined : { kind: 'road', mode, km: sphereKm(a, b, spreads) * routes.factor(mode) }
    }
    const web = routes.webs.get(mode.id)
    const [from, to] = [flow.via?.[0], flow.via?.[1]].map(id => web?.numberOf.get(id ?? ''))
    if (web === undefined || from === undefined || to === undefined || from === to || flow.from === flow.to) return undefined
    const first = web.legs(flow.from).find(leg => leg.station === from),
      last = web.legs(flow.to).find(leg => leg.station === to)
    const lineKm = routes.lineKm(from, to)
    if (first === undefined || last === undefined || lineKm === Infinity) return undefined
    return { kind: 'rail', mode, access: web.access, from, to, lineKm, roadKm: first.km + last.km }
  }
}

/** CNY per wet tonne that a haul of more than nothing and less than so many kilometres pays on top. */
export function shortFee({ shortHaulKm, shortHaulCnyPerT }: Row<'modes'>, km: number): number {
  return km > 0 && km < (shortHaulKm ?? 0) ? (shortHaulCnyPerT ?? 0) : 0
}

/** Money and CO2 of a dry tonne of a material on a way in a year. */
export function termsOf(tables: Tables, rules: Rules, way: Way, material: string, year: number): WayTerms {
  const wet = tables.wet(material)
  if (way.kind === 'arc') return { km: way.row.km ?? 0, cny: way.row.cnyPerT, co2Kg: way.row.co2KgPerT ?? 0, carbonCny: 0 }
  const { mode } = way
  if (way.kind === 'road') {
    const co2Kg = wet * way.km * (mode.co2KgPerTkm ?? 0)
    return {
      km: way.km,
      cny: wet * (mode.fixedCnyPerT + mode.cnyPerTkm * way.km + shortFee(mode, way.km)),
      co2Kg,
      carbonCny: co2Kg * rules.modeCarbon(mode.id, year),
    }
  }
  const { access, lineKm, roadKm } = way
  const lineKg = wet * lineKm * (mode.co2KgPerTkm ?? 0),
    roadKg = wet * roadKm * (access.co2KgPerTkm ?? 0)
  return {
    km: lineKm + roadKm,
    cny:
      wet *
      (mode.fixedCnyPerT +
        trainCnyPerT(mode) +
        mode.cnyPerTkm * lineKm +
        shortFee(mode, lineKm) +
        2 * (mode.transferCnyPerT ?? 0) +
        2 * access.fixedCnyPerT +
        access.cnyPerTkm * roadKm),
    co2Kg: lineKg + roadKg,
    carbonCny: lineKg * rules.modeCarbon(mode.id, year) + roadKg * rules.modeCarbon(access.id, year),
  }
}

/** Whether dates, bans and distances let it be driven. */
export function mayPass(tables: Tables, rules: Rules, way: Way, flow: Flow): boolean {
  if (way.kind === 'arc') return true
  const { mode } = way
  const closed = rules.closedTo(mode.id, flow.material, flow.period)
  const areas = new Set([...tables.areasOf(flow.from), ...tables.areasOf(flow.to)])
  if (!holds(mode, flow.period) || closed.some(area => area === undefined || areas.has(area))) return false
  const km = way.kind === 'road' ? way.km : way.lineKm
  // Rounding of a kilometre count decides nothing.
  const near = 1e-9 * Math.max(1, km)
  if ((way.kind === 'rail' || km > 0) && (km > (mode.maxKm ?? Infinity) + near || km < (mode.minKm ?? 0) - near)) return false
  if (way.kind === 'road') return true
  return holds(way.access, flow.period) && !rules.closedTo(way.access.id, flow.material, flow.period).includes(undefined)
}
