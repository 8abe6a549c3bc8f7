// What parties, sites and materials are called, by their ids: as their tenant is named, or as the regions of the store have them.
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

export type ShownName = { zh: string; en: string }

/** @returns the name of each id that has one */
export async function readShownNames(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, ShownName>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ id: string; zh: string | null; en: string | null }>`
    select distinct on (id) id, zh, en from (
      select 1 as rank, coalesce(party, id) as id, name_zh as zh, name_en as en from tenant where coalesce(party, id) = any(${asked}::text[])
      union all
      select case when r.key = any(${asked}::text[]) then 2 else 3 end,
        case when r.key = any(${asked}::text[]) then r.key else r.row ->> 'party' end, r.row ->> 'nameZh', r.row ->> 'nameEn'
      from region_row r join region g on g.id = r.region and g.version = r.version and g.current
      where r.table_name in ('sites', 'materials') and (r.key = any(${asked}::text[]) or r.row ->> 'party' = any(${asked}::text[]))
    ) known order by id, rank`.execute(db)
  return new Map(rows.map(({ id, zh, en }) => [id, { zh: zh ?? en ?? id, en: en ?? zh ?? id }]))
}
