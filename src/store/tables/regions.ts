// Rows of the tables behind regions.ts.
import type { Generated, JSONColumnType } from 'kysely'
import type { RegionMeta } from '#domain/region.ts'

export type RegionTables = {
  region: {
    id: string
    version: string
    meta: JSONColumnType<RegionMeta>
    files_hash: string
    loaded_at: Generated<Date>
    current: Generated<boolean>
  }
  region_row: {
    region: string
    version: string
    table_name: string
    ordinal: number
    key: string
    file: string | null
    line: number | null
    row: JSONColumnType<Record<string, unknown>>
  }
}
