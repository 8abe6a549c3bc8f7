// Reading plans for a person: lists, flows, the map's columns, tables, all from the store.
import type { PlanInfo } from '#domain/planInfo.ts'
import { flowSorts, readFlows, readPlanPart } from '#store/planResults.ts'
import type { FlowFilter, FlowSort, PlanPart } from '#store/planResults.ts'
import { readJobEvents } from '#store/jobList.ts'
import { deletePlan, getPlan, listPlans } from '#store/plans.ts'
import type { Store } from '#store/openStore.ts'
import type { App } from '../appType.ts'
import type { AreaLens } from './viewAreas.ts'

export { getPlan, listPlans, readJobEvents }

export async function removePlan(app: App, info: PlanInfo): Promise<void> {
  await app.jobs.cancel({ job: info.id })
  await app.store.inTransaction(inner => deletePlan(inner, info.id))
}

export type FlowQuery = FlowFilter & { sort?: string; offset: number; limit: number }
export async function queryFlows(store: Store, plan: string, query: FlowQuery) {
  const { sort, offset, limit, ...filter } = query
  return readFlows(store, plan, filter, sortOf(sort), offset, limit)
}

function sortOf(text: string | undefined): FlowSort {
  const field = flowSorts.find(name => name === text?.replace(/^-/, ''))
  return field === undefined ? { field: 'ordinal', descending: false } : { field, descending: text?.startsWith('-') === true }
}

export type PartQuery = {
  offset: number
  limit: number
  sort?: string
  site?: string
  process?: string
  material?: string
  period?: number
}
/** What stands in an area, of a table: rows of its sites, and of capacities that stand there. */
export type PartLens = Pick<AreaLens, 'sites' | 'stands'>
type PartRow = Record<string, unknown>

/** A table of the result, filtered by site, process, material and period where it has such fields, and cut to an area. */
export async function queryPart(
  store: Store,
  plan: string,
  part: PlanPart,
  query: PartQuery,
  lens?: PartLens,
): Promise<{ total: number; rows: PartRow[] } | undefined> {
  const json = await readPlanPart(store, plan, part)
  if (json === undefined) return undefined
  let rows = JSON.parse(json) as PartRow[]
  for (const field of ['site', 'process', 'material', 'period'] as const) {
    const wanted = query[field]
    if (wanted !== undefined) rows = rows.filter(row => row[field] === wanted)
  }
  if (lens !== undefined)
    rows = rows.filter(row =>
      part === 'capacityPrices'
        ? lens.stands(row as Parameters<PartLens['stands']>[0])
        : part === 'checks' || lens.sites.has(String(row['site'])),
    )
  const field = query.sort?.replace(/^-/, '')
  if (field !== undefined) {
    const direction = query.sort?.startsWith('-') ? -1 : 1
    rows.sort((a, b) => direction * compare(a[field], b[field]))
  }
  return { total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit) }
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const left = String(a ?? '')
  const right = String(b ?? '')
  return left < right ? -1 : left > right ? 1 : 0
}

/** All flows of a plan as columns of indices and numbers, small enough for the map to take whole. */
export async function readArcs(app: App, info: PlanInfo, period: number | undefined) {
  const filter = period === undefined ? {} : { period }
  const { rows } = await readFlows(app.store, info.id, filter, { field: 'ordinal', descending: false }, 0, null)
  const region = (await app.regions.version(info.region, info.regionVersion))?.region
  const sites = new Index()
  const materials = new Index()
  const modes = new Index()
  const stations = new Index()
  const columns = {
    n: rows.length,
    id: rows.map(flow => flow.id),
    from: rows.map(flow => sites.of(flow.from)),
    to: rows.map(flow => sites.of(flow.to)),
    material: rows.map(flow => materials.of(flow.material)),
    mode: rows.map(flow => modes.of(flow.mode)),
    tonnes: rows.map(flow => Number(flow.tonnes.toPrecision(7))),
    period: rows.map(flow => flow.period),
    via: rows.map(flow => (flow.via === undefined ? null : flow.via.map(station => stations.of(station)))),
  }
  const place = (table: readonly { id: string; lng?: number | undefined; lat?: number | undefined }[] | undefined, ids: string[]) => {
    const byId = new Map(table?.map(row => [row.id, row]))
    return ids.map(id => ({ id, lng: byId.get(id)?.lng ?? null, lat: byId.get(id)?.lat ?? null }))
  }
  return {
    ...columns,
    sites: place(region?.sites, sites.names),
    stations: place(region?.stations, stations.names),
    materials: materials.names,
    modes: modes.names,
  }
}

/** Names in the order of their first appearance. */
class Index {
  readonly names: string[] = []
  private readonly places = new Map<string, number>()
  of(name: string): number {
    const known = this.places.get(name)
    if (known !== undefined) return known
    this.places.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}
