// Queries of the registry: versions are appended, the newest that was known on a day is what is read. Nothing is changed.
import { type Kysely, sql } from 'kysely'
import type { RegistryNoun, RegistryRecord } from '#domain/registry.ts'
import type { Tables } from './tables.ts'
import type { RegistryRecordTable } from './tables/registry.ts'

export type RegistryQuery = {
  /** What was known at that instant; everything where left out. */
  recordedAt?: string
  /** What held on that day; all versions' newest where left out. */
  validOn?: string
  party?: string
  site?: string
  /** Part of name or key. */
  q?: string
  sort?: 'key' | 'name' | 'validTo' | 'recordedAt'
  descending?: boolean
  offset?: number
  limit?: number
}
type Found = Omit<RegistryRecordTable, 'ordinal'> & { total: string }

/** Records of a noun, each in its newest version, page by page. */
export async function readRegistry(
  db: Kysely<Tables>,
  noun: RegistryNoun,
  query: RegistryQuery = {},
): Promise<{ total: number; records: RegistryRecord[] }> {
  const { recordedAt, validOn, party, site, q, sort = 'key', descending = false, offset = 0, limit = 1_000_000 } = query
  const order = { key: 'key', name: 'name', validTo: 'valid_to', recordedAt: 'learned_at' }[sort]
  const like = q === undefined ? null : `%${q.replace(/[\\%_]/gu, '\\$&')}%`
  const { rows } = await sql<Found>`
    with newest as (
      select distinct on (key) * from registry_record
      where noun = ${noun} and (${recordedAt ?? null}::timestamptz is null or learned_at <= ${recordedAt ?? null}::timestamptz)
      order by key, version desc)
    select *, count(*) over () as total from newest
    where (${validOn ?? null}::date is null or (coalesce(valid_from, '-infinity'::date) <= ${validOn ?? null}::date
        and coalesce(valid_to, 'infinity'::date) >= ${validOn ?? null}::date))
      and (${party ?? null}::text is null or party = ${party ?? null}::text)
      and (${site ?? null}::text is null or site = ${site ?? null}::text)
      and (${like}::text is null or name ilike ${like}::text or key ilike ${like}::text)
    order by ${sql.ref(order)} ${sql.raw(descending ? 'desc' : 'asc')} nulls last, key offset ${offset}::int limit ${limit}::int`.execute(
    db,
  )
  return { total: Number(rows[0]?.total ?? 0), records: rows.map(recordOf) }
}

/** Every version of one record, the newest first. */
export async function registryHistory(db: Kysely<Tables>, noun: RegistryNoun, key: string): Promise<RegistryRecord[]> {
  const rows = await db
    .selectFrom('registry_record')
    .selectAll()
    .where('noun', '=', noun)
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(recordOf)
}

const batchRows = 1000
/** @param records with their site and the name that people search for */
export async function appendRegistry(
  db: Kysely<Tables>,
  records: readonly { record: RegistryRecord; site: string | null; name: string }[],
): Promise<void> {
  for (let start = 0; start < records.length; start += batchRows) {
    await db
      .insertInto('registry_record')
      .values(
        records.slice(start, start + batchRows).map(({ record, site, name }) => ({
          ordinal: sql<number>`default`,
          noun: record.noun,
          key: record.key,
          version: record.version,
          party: record.party,
          site,
          name,
          valid_from: record.validFrom,
          valid_to: record.validTo,
          body: JSON.stringify(record.body),
          because: record.basedOn,
          synthetic: record.synthetic,
          learned_at: record.recordedAt,
        })),
      )
      .execute()
  }
}

function recordOf(row: Omit<RegistryRecordTable, 'ordinal'>): RegistryRecord {
  return {
    noun: row.noun as RegistryNoun,
    key: row.key,
    version: row.version,
    party: row.party,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    body: row.body as RegistryRecord['body'],
    recordedAt: new Date(row.learned_at).toISOString(),
    basedOn: row.because,
    synthetic: row.synthetic,
  }
}
