// Reading a region for a person: the dictionaries of the map, a table page by page, one row with what it stands on.
import { tableFields } from '#intake/tableSchema.ts'
import { regionTables } from '#domain/region.ts'
import type { RegionTable } from '#domain/region.ts'
import { countRegions, listRegions } from '#store/regions.ts'
import type { StoredRow } from '#store/regions.ts'
import type { Store } from '#store/openStore.ts'
import type { ShelvedRegion } from './regionCache.ts'

type Fields = Record<string, unknown>
export type KeyedRow = Fields & { key: string; line: number | null }

/** For whoever watches the server. */
export const regionCount = (store: Store): Promise<number> => countRegions(store.as({ kind: 'public' }))

export async function readRegionList(store: Store) {
  return (await listRegions(store)).map(({ meta, version, tables }) => ({ ...meta, contentHash: version, tables }))
}

const dictionaries = ['areas', 'stations', 'materials', 'processes', 'modes', 'programmes', 'targets', 'policies', 'sources'] as const
/** Everything that the web application needs to name and place what a plan speaks of, in one piece. */
export function readMap(shelved: ShelvedRegion) {
  const { region } = shelved
  const tables = Object.fromEntries(dictionaries.map(table => [table, region[table]])) as Pick<typeof region, (typeof dictionaries)[number]>
  const sites = region.sites.map(({ id, nameZh, nameEn, kind, area, lng, lat, accuracy, status }) => ({
    id,
    nameZh,
    nameEn,
    kind,
    area,
    lng,
    lat,
    accuracy,
    status,
  }))
  return { meta: shelved.meta, contentHash: shelved.version, ...tables, sites }
}

export type TableQuery = { offset: number; limit: number; q?: string; sort?: string }
/** @param query `q` is looked for in every cell; `sort` is a field, `-` before it turns the order round */
export function browseTable(shelved: ShelvedRegion, table: RegionTable, query: TableQuery) {
  const fields = tableFields(table).map(({ name, type, unit, zh, en }) => ({ name, type, ...(unit === undefined ? {} : { unit }), zh, en }))
  let rows = shelved.rowsOf(table)
  const wanted = query.q?.trim().toLowerCase()
  if (wanted !== undefined && wanted !== '')
    rows = rows.filter(({ row }) => Object.values(row).some(cell => cellText(cell).includes(wanted)))
  const field = query.sort?.replace(/^-/, '')
  if (field !== undefined && field in regionTables[table].shape) rows = sortRows(rows, field, query.sort?.startsWith('-') === true)
  return { table, fields, total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit).map(keyed) }
}

export const keyed = (stored: StoredRow): KeyedRow => ({ key: stored.key, line: stored.line, ...stored.row })

function cellText(cell: unknown): string {
  return (Array.isArray(cell) ? cell.join(';') : String(cell ?? '')).toLowerCase()
}

const chinese = new Intl.Collator('zh')
function sortRows(rows: StoredRow[], field: string, descending: boolean): StoredRow[] {
  const direction = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const left = a.row[field]
    const right = b.row[field]
    // Blank cells stand at the end in both directions.
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right)
    return direction * chinese.compare(cellText(left), cellText(right))
  })
}

/** Which table a field of a row points into; the field `process` of any table is a process, and so on. */
const pointers: Record<string, RegionTable> = {
  site: 'sites',
  from: 'sites',
  to: 'sites',
  material: 'materials',
  product: 'materials',
  process: 'processes',
  area: 'areas',
  parent: 'areas',
  mode: 'modes',
  accessMode: 'modes',
  programme: 'programmes',
}
/** Tables whose rows belong to a row of the first. */
const belongings: Partial<Record<RegionTable, { table: RegionTable; field: string }[]>> = {
  sites: [
    { table: 'streams', field: 'site' },
    { table: 'stocks', field: 'site' },
    { table: 'units', field: 'site' },
    { table: 'demands', field: 'site' },
  ],
  processes: [
    { table: 'process_flows', field: 'process' },
    { table: 'process_parameters', field: 'process' },
    { table: 'blend_limits', field: 'process' },
  ],
  materials: [
    { table: 'compositions', field: 'material' },
    { table: 'disposal', field: 'material' },
    { table: 'purchases', field: 'material' },
  ],
  programmes: [{ table: 'targets', field: 'programme' }],
}
const belongingsShown = 100

/** A row, where it stood, the sources it names, and the rows it points to or that belong to it. */
export function readRow(shelved: ShelvedRegion, table: RegionTable, key: string) {
  const stored = shelved.row(table, key)
  if (stored === undefined) return undefined
  const { row } = stored
  const named = Array.isArray(row['source']) ? (row['source'] as string[]) : []
  const sources = named.flatMap((id): Fields[] => {
    const source = shelved.row('sources', id)
    return source === undefined ? [] : [source.row]
  })
  const related: Record<string, KeyedRow[]> = {}
  const relate = (name: RegionTable, found: StoredRow): void => {
    const rows = (related[name] ??= [])
    if (rows.length < belongingsShown && !rows.some(one => one.key === found.key)) rows.push(keyed(found))
  }
  for (const [field, into] of Object.entries(pointers)) {
    const id = row[field]
    const found = typeof id === 'string' ? (shelved.row(into, id) ?? shelved.row('stations', id)) : undefined
    if (found !== undefined) relate(found.table as RegionTable, found)
  }
  for (const { table: into, field } of belongings[table] ?? []) {
    for (const found of shelved.rowsOf(into)) if (found.row[field] === row['id']) relate(into, found)
  }
  return { table, key, line: stored.line, file: stored.file, row, sources, related }
}
