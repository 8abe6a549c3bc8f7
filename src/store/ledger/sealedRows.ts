// Rows of the sealed tables as seals of what stands in them now: what an audit holds against the log.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Closing } from '#domain/closing.ts'
import type { FlowRecord } from '#domain/flow.ts'
import type { StoredFile } from '#domain/storedFile.ts'
import type { Kept } from '../kept.ts'
import type { Tables } from '../tables.ts'
import { withBodies } from '../trade/papers.ts'
import { appendNumbers, chainAppends } from './chain.ts'
import { readLegs, unchecked } from './entryRows.ts'
import type { EntryRow } from '../tables/entryRows.ts'
import {
  sealClosing,
  type SealedItem,
  type SealedTable,
  sealEntry,
  sealEvidence,
  sealFile,
  sealFlow,
  sealReaders,
  sealRecord,
} from './seal.ts'

/** A row's seal, with the number of the append that brought it (null: it came by no append). */
export type SealedRow = { item: SealedItem; appended: number | null }
type Row = Record<string, unknown> & { id: string; appended: string | null }

/** Nulls of the database are absences of the record. */
function present<T>(fields: Record<string, unknown>): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as T
}
const iso = (value: unknown): string => new Date(value as string).toISOString()

/** From a row to its seal; nothing is checked here, for an audit must be able to read what should not be there. */
const seals: Record<Exclude<SealedTable, 'entry'>, (row: Row) => SealedItem> = {
  flow: row => sealFlow(present({ ...row, from: row['from_site'], to: row['to_site'] }), iso(row['learned_at'])),
  flow_record: row =>
    sealRecord(
      present<FlowRecord>({
        ...row,
        massKg: Number(row['mass_kg']),
        validOn: row['held_on'],
        recordedAt: iso(row['learned_at']),
        basedOn: row['because'],
      }),
    ),
  evidence: row =>
    sealEvidence({
      evidence: present({
        ...row,
        titleZh: row['title_zh'],
        titleEn: row['title_en'],
        enteredBy: row['entered_by'],
        basedOn: row['because'],
      }),
      ...present<Pick<Kept, 'flow' | 'noun'>>({ flow: row['flow'], noun: row['noun'] ?? null }),
      body: row['body'],
      recordedAt: iso(row['learned_at']),
    }),
  closing: row => sealClosing(closingOf(row)),
  stored_file: row =>
    sealFile(
      present<StoredFile>({ ...row, mediaType: row['media_type'], enteredBy: row['entered_by'], recordedAt: iso(row['learned_at']) }),
    ),
}

export function closingOf(row: Record<string, unknown>): Closing {
  return present({
    ...(row['body'] as Pick<Closing, 'lines' | 'head'>),
    id: row['id'],
    scope: present({ party: row['party'], site: row['site'] }),
    period: row['period'],
    fromDay: row['from_day'],
    toDay: row['to_day'],
    closedBy: row['closed_by'],
    recordedAt: iso(row['learned_at']),
    basedOn: row['because'],
  })
}

export const sealedTables: readonly SealedTable[] = ['flow', 'flow_record', 'entry', 'evidence', 'closing', 'stored_file']

/** @param where which rows of the table, which is called `t` */
export async function sealedRows(db: Kysely<Tables>, table: SealedTable, where: RawBuilder<unknown>): Promise<SealedRow[]> {
  const from =
    table === 'stored_file' ? sql`(select s.*, c.size from stored_file s join file_content c using (hash)) t` : sql`${sql.table(table)} t`
  const found = await sql<Row & { noun: string | null; body: unknown }>`select t.* from ${from} where ${where}`.execute(db)
  // A trade paper is sealed with all its fields, which lie in a table of their own; earlier databases know no nouns.
  const rows: Row[] =
    table === 'evidence' && found.rows.some(row => typeof row.noun === 'string') ? await withBodies(db, found.rows) : found.rows
  const appended = (row: Row) => (row.appended === null ? null : Number(row.appended))
  // The columns came with a later migration than the log; `stored_file` and the like have none.
  const read = (row: Row, item: SealedItem): SealedItem =>
    Array.isArray(row['owners']) ? sealReaders(item, { owners: row['owners'] as string[], published: row['published'] === true }) : item
  if (table !== 'entry') return rows.map(row => ({ item: read(row, seals[table](row)), appended: appended(row) }))
  const legs = await readLegs(
    db,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    item: read(row, sealEntry(unchecked(row as unknown as EntryRow, legs.get(row.id) ?? []))),
    appended: appended(row),
  }))
}

/**
 * Seals rows that were there before there was a log: one event (or some) for each moment of knowledge, in their order, so
 * that what was known at a past moment is answered for them too. For the migration that brings the log.
 */
export async function sealEarlierRows(db: Kysely<Tables>): Promise<void> {
  const tables = ['flow', 'flow_record', 'entry', 'evidence'] as const
  const moments = await sql<{ moment: string }>`
    select distinct learned_at::text as moment, learned_at from (
      select learned_at from flow union all select learned_at from flow_record
      union all select learned_at from entry union all select learned_at from evidence) all_rows order by learned_at`.execute(db)
  for (const { moment } of moments.rows) {
    for (const table of tables) {
      for (;;) {
        const rows = await sealedRows(
          db,
          table,
          sql`t.id in (select id from ${sql.table(table)} where learned_at = ${moment}::timestamptz and appended is null order by id limit 5000)`,
        )
        if (rows.length === 0) break
        const [append = 0] = await appendNumbers(db, 1)
        const ids = rows.map(({ item }) => item[1])
        await sql`update ${sql.table(table)} set appended = ${append}::bigint where id = any(${ids}::text[])`.execute(db)
        await chainAppends(db, new Date(moment).toISOString(), [{ append, items: rows.map(({ item }) => item) }])
      }
    }
  }
}

/** Those of some records of a table that whoever asks may see. */
export async function visibleRecords(db: Kysely<Tables>, table: SealedTable, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where id = any(${[...ids]}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}
