// Every flow goes a way that the tables have, at the kilometres, money and CO2 that they give; shared lanes carry no more than they can.
import type { Case } from '../case.ts'
import { mayPass, termsOf, type Flow, type Way } from '../facts/ways.ts'

/** What the flows use of every shared lane, by kind, id and year; and the most that it can carry. */
export type LaneUse = { kind: 'fleet' | 'siding' | 'line' | 'arc' | 'quota'; id: string; year: number; used: number; limit: number }
export type Freight = { cny: number; co2Kg: number; carbonCny: number }

/** Checks every flow by itself. @returns freight of all of them, for the books of money and CO2 */
export function checkFlows(c: Case): Freight {
  const { result, tables, rules, wayOf, book } = c
  const freight = { cny: 0, co2Kg: 0, carbonCny: 0 }
  const tally = book.open('routes')
  for (const flow of result.flows) {
    const way = wayOf(flow)
    tally.holds(way !== undefined && mayPass(tables, rules, way, flow), [flow.id])
    if (way === undefined) continue
    const { km, cny, co2Kg, carbonCny } = termsOf(tables, rules, way, flow.material, flow.period)
    tally.equal(flow.cny, flow.tonnes * cny, [flow.id, 'cny'])
    tally.equal(flow.km, km, [flow.id, 'km'])
    tally.equal(flow.co2Kg, flow.tonnes * co2Kg, [flow.id, 'co2Kg'])
    freight.cny += flow.tonnes * cny
    freight.co2Kg += flow.tonnes * co2Kg
    freight.carbonCny += flow.tonnes * carbonCny
  }
  // A plan without a flow has taken none of the ways that there are.
  tally.looked(1)
  return freight
}

/** Key under which the use of a written arc is summed: the row, in a year. */
export const arcId = (row: { from: string; to: string; material?: string | undefined; mode?: string | undefined }) =>
  [row.from, row.to, row.material ?? '', row.mode ?? ''].filter(part => part !== '').join('~')

/** Every lane with a limit, and what the flows use of it. */
export function lanesOf(c: Case): LaneUse[] {
  const { region, result, years, tables, routes, quotas, wayOf } = c
  const used = new Map<string, number>()
  const use = (kind: LaneUse['kind'], id: string | number, year: number, amount: number) => {
    const key = `${kind}~${id}~${year}`
    used.set(key, (used.get(key) ?? 0) + amount)
  }
  const pass = (flow: Flow, way: Way) => {
    const wet = tables.wet(flow.material) * flow.tonnes
    if (way.kind === 'arc') use('arc', way.index, flow.period, flow.tonnes)
    else if (way.kind === 'road') use('fleet', way.mode.id, flow.period, wet * way.km)
    else {
      use('fleet', way.mode.id, flow.period, wet * way.lineKm)
      use('fleet', way.access.id, flow.period, wet * way.roadKm)
      const trainT = way.mode.trainT ?? 0
      if (trainT > 0) for (const station of [way.from, way.to]) use('siding', station, flow.period, wet / trainT)
      for (const line of routes.linesPassed(way.from, way.to)) use('line', line, flow.period, wet)
    }
  }
  for (const flow of result.flows) {
    const way = wayOf(flow)
    if (way !== undefined) pass(flow, way)
    for (const quota of quotas) if (quota.counts(flow.material, flow.from, flow.to)) use('quota', quota.row.id, flow.period, flow.tonnes)
  }
  const days = tables.figure('daysPerYear', 365)
  const lanes: LaneUse[] = []
  const put = (kind: LaneUse['kind'], key: string | number, id: string, limit: number | undefined) => {
    if (limit === undefined) return
    for (const year of years) lanes.push({ kind, id, year, used: used.get(`${kind}~${key}~${year}`) ?? 0, limit })
  }
  for (const mode of region.modes) put('fleet', mode.id, mode.id, mode.fleetTkmPerYear)
  const trains = [...routes.webs.values()].some(web => (web.mode.trainT ?? 0) > 0)
  for (const [index, row] of region.stations.entries())
    if (trains) put('siding', index, row.id, row.trainsPerDay === undefined ? undefined : row.trainsPerDay * days)
  for (const [index, row] of region.lines.entries())
    if (routes.webs.size > 0) put('line', index, `${row.from}~${row.to}`, row.capacityTPerYear)
  for (const [index, row] of region.arcs.entries()) {
    const from = lanes.length
    put('arc', index, arcId(row), row.capacityTPerYear)
    if (row.period !== undefined) lanes.splice(from, lanes.length, ...lanes.slice(from).filter(lane => lane.year === row.period))
  }
  for (const { row, tonnes, holdsIn } of quotas)
    for (const year of years.filter(holdsIn))
      lanes.push({ kind: 'quota', id: row.id, year, used: used.get(`quota~${row.id}~${year}`) ?? 0, limit: tonnes })
  return lanes
}

/** No lane carries more than it can. */
export function checkLanes(c: Case, lanes: LaneUse[]): void {
  if (lanes.length === 0) return
  const tally = c.book.open('lanes')
  for (const { kind, id, year, used, limit } of lanes) tally.atMost(used, limit, [year, kind, id])
}
