// Regions in the store: each content is a version that never changes; one version of each region is current.
import { sql } from 'kysely'
import { regionTables } from '#domain/region.ts'
import type { Region, RegionMeta, RegionTable } from '#domain/region.ts'
import type { Store } from './openStore.ts'
import { texts } from './textColumn.ts'
export type StoredRow = {
  table: string
  ordinal: number
  key: string
  file: string | null
  line: number | null
  row: Record<string, unknown>
}
export type RegionVersion = { id: string; version: string; filesHash: string; meta: RegionMeta; tables: Record<string, number> }

const batchRows = 10_000

/** Writes a version (nothing when it is there already) and makes it the current one. Call inside a transaction. */
export async function saveRegion(store: Store, meta: RegionMeta, version: string, filesHash: string, rows: StoredRow[]): Promise<void> {
  const made = await sql<{ id: string }>`insert into region (id, version, meta, files_hash)
    values (${meta.id}, ${version}, ${JSON.stringify(meta)}::json, ${filesHash}) on conflict do nothing returning id`.execute(store.db)
  await sql`update region set current = false where id = ${meta.id} and current and version <> ${version}`.execute(store.db)
  await sql`update region set current = true, files_hash = ${filesHash}, loaded_at = now() where id = ${meta.id} and version = ${version}`.execute(
    store.db,
  )
  if (made.rows.length === 0) return
  for (let at = 0; at < rows.length; at += batchRows) {
    const part = rows.slice(at, at + batchRows)
    await sql`insert into region_row (region, version, table_name, ordinal, key, file, line, row)
      select ${meta.id}, ${version}, t.table_name, t.ordinal, t.key, t.file, t.line, t.row::json
      from unnest(${texts(part.map(row => row.table))}, ${part.map(row => row.ordinal)}::int[], ${texts(part.map(row => row.key))},
        ${texts(part.map(row => row.file))}, ${part.map(row => row.line)}::int[], ${texts(part.map(row => JSON.stringify(row.row)))})
      as t(table_name, ordinal, key, file, line, row)`.execute(store.db)
  }
}

/** How many regions there are: a question that costs next to nothing. */
export async function countRegions(store: Store): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from region where current`.execute(store.db)
  return rows[0]?.n ?? 0
}

/** The current version of every region, by id. */
export async function listRegions(store: Store): Promise<RegionVersion[]> {
  const regions = await store.db.selectFrom('region').selectAll().where('current', '=', true).orderBy('id').execute()
  const counts = await sql<{ region: string; version: string; table_name: string; rows: number }>`
    select r.region, r.version, r.table_name, count(*)::int as rows from region_row r
    join region g on g.id = r.region and g.version = r.version and g.current
    group by 1, 2, 3`.execute(store.db)
  return regions.map(region => ({
    id: region.id,
    version: region.version,
    filesHash: region.files_hash,
    meta: region.meta,
    tables: Object.fromEntries(counts.rows.filter(count => count.region === region.id).map(count => [count.table_name, count.rows])),
  }))
}

/** @returns the region with its rows in their order, and where each row stood; undefined when there is no such version */
export async function readRegionVersion(
  store: Store,
  id: string,
  version: string,
): Promise<{ region: Region; rows: StoredRow[] } | undefined> {
  const found = await store.db.selectFrom('region').select('meta').where('id', '=', id).where('version', '=', version).executeTakeFirst()
  if (found === undefined) return undefined
  const stored = await store.db
    .selectFrom('region_row')
    .select(['table_name as table', 'ordinal', 'key', 'file', 'line', 'row'])
    .where('region', '=', id)
    .where('version', '=', version)
    .orderBy('table_name')
    .orderBy('ordinal')
    .execute()
  const tables = Object.fromEntries((Object.keys(regionTables) as RegionTable[]).map((name): [string, unknown[]] => [name, []]))
  for (const row of stored) tables[row.table]?.push(row.row)
  return { region: { meta: found.meta, ...tables } as unknown as Region, rows: stored }
}
