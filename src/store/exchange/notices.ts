// Queries of notices. A record is appended for each thing that is done; the parts that others read are those of the newest one. What a query
// returns is what its asker may read: the holder the whole, everybody else the parts that the policies show.
import { type Kysely, sql } from 'kysely'
import { type Disclosure, Notice, type NoticeKind, type NoticeState, type NoticeVerb } from '#domain/exchange/notice.ts'
import type { Tables } from '../tables.ts'
import { texts } from '../textColumn.ts'

/** Where a notice stands, for who may write it. */
export type NoticeHead = {
  id: string
  party: string
  kind: NoticeKind
  record: number
  version: number
  state: NoticeState
  listing: string
}
export type KeptPart = { notice: string; level: Disclosure; version: number; change: number; body: unknown }
export type NoticeRecordRow = { record: number; verb: NoticeVerb; enteredBy: string; notice: Notice }

const headColumns = sql.raw('id, party, kind, record, version, state, listing')

/** Holds one against others who would change it, until the transaction ends. */
export async function holdNotice(db: Kysely<Tables>, id: string): Promise<NoticeHead | undefined> {
  const { rows } = await sql<NoticeHead>`select ${headColumns} from exchange_notice where id = ${id} for update`.execute(db)
  return rows[0]
}

/** Where notices stand that the asker holds. */
export async function readHeads(
  db: Kysely<Tables>,
  of: { ids: readonly string[] } | { listings: readonly string[] },
): Promise<NoticeHead[]> {
  const wanted = 'ids' in of ? sql`id = any(${texts(of.ids)})` : sql`listing = any(${texts(of.listings)})`
  const { rows } = await sql<NoticeHead>`select ${headColumns} from exchange_notice where ${wanted} order by id`.execute(db)
  return rows
}

/** The newest record of each, whole; only of those that the asker holds. */
export async function readNotices(db: Kysely<Tables>, of: { ids?: readonly string[]; states?: readonly NoticeState[] }): Promise<Notice[]> {
  const parts = [sql`true`]
  if (of.ids !== undefined) parts.push(sql`n.id = any(${texts(of.ids)})`)
  if (of.states !== undefined) parts.push(sql`n.state = any(${texts(of.states)})`)
  const { rows } = await sql<{ body: unknown }>`select r.body from exchange_notice n
    join exchange_notice_record r on r.notice = n.id and r.record = n.record where ${sql.join(parts, sql` and `)} order by n.id`.execute(db)
  return rows.map(({ body }) => Notice.parse(body))
}

/** Everything that was done to one, the first first. */
export async function readNoticeRecords(db: Kysely<Tables>, id: string): Promise<NoticeRecordRow[]> {
  const { rows } = await sql<{ record: number; verb: NoticeVerb; entered_by: string; body: unknown }>`
    select record, verb, entered_by, body from exchange_notice_record where notice = ${id} order by record`.execute(db)
  return rows.map(row => ({ record: row.record, verb: row.verb, enteredBy: row.entered_by, notice: Notice.parse(row.body) }))
}

/** The parts of these notices that the asker may read. */
export async function readParts(db: Kysely<Tables>, ids: readonly string[]): Promise<KeptPart[]> {
  const { rows } = await sql<KeptPart>`select notice, level, version, change::float8 as change, body from exchange_notice_part
    where notice = any(${texts(ids)}) order by notice, level`.execute(db)
  return rows
}

/** Public parts in the order of their changes. */
export async function readPublicParts(db: Kysely<Tables>, after: number, most: number): Promise<KeptPart[]> {
  const { rows } = await sql<KeptPart>`select notice, level, version, change::float8 as change, body from exchange_notice_part
    where level = 'public' and change > ${after} order by change limit ${most}`.execute(db)
  return rows
}

export type NewRecord = {
  head: NoticeHead
  verb: NoticeVerb
  notice: Notice
  enteredBy: string
  /** What others may read of it from now on; a draft has none. */
  parts: readonly { level: Disclosure; body: unknown }[]
}

/** All of one list in few statements; in a transaction of the keeper. */
export async function appendNotices(db: Kysely<Tables>, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return
  // From the number of a change to the end of its transaction one writer at a time, so that no number becomes readable after a later one.
  await sql`select pg_advisory_xact_lock(727040)`.execute(db)
  const rows = JSON.stringify(
    records.map(({ head, verb, notice, enteredBy }) => ({
      ...head,
      verb,
      synthetic: notice.synthetic,
      body: notice,
      valid_on: notice.validOn,
      recorded_at: notice.recordedAt,
      because: notice.basedOn,
      entered_by: enteredBy,
    })),
  )
  const given = sql`jsonb_to_recordset(${rows}::text::jsonb) as x (id text, party text, kind text, record integer, version integer, state text,
    listing text, synthetic boolean, verb text, body jsonb, valid_on date, recorded_at timestamptz, because text[], entered_by text)`
  await sql`insert into exchange_notice (id, party, kind, record, version, state, listing, synthetic)
    select id, party, kind, record, version, state, listing, synthetic from ${given}
    on conflict (id) do update set party = excluded.party, kind = excluded.kind, record = excluded.record, version = excluded.version,
      state = excluded.state, listing = excluded.listing`.execute(db)
  await sql`insert into exchange_notice_record (notice, record, version, verb, state, body, valid_on, recorded_at, because, entered_by)
    select id, record, version, verb, state, body, valid_on, recorded_at, because, entered_by from ${given}`.execute(db)
  const parts = JSON.stringify(
    records.flatMap(({ notice, parts: own }, at) =>
      own.map(({ level, body }) => ({ at, notice: notice.id, level, version: notice.version, body })),
    ),
  )
  await sql`with given as (select * from jsonb_to_recordset(${parts}::text::jsonb)
      as x (at integer, notice text, level text, version integer, body jsonb)),
    numbered as (select at, nextval('exchange_notice_change') as change from (select distinct at from given order by at) as each)
    insert into exchange_notice_part (notice, level, version, change, body)
    select notice, level, version, change, body from given join numbered using (at)
    on conflict (notice, level) do update set version = excluded.version, change = excluded.change, body = excluded.body`.execute(db)
}

/** Shows a party what matched or contract parties may read; said twice it is said once. */
export async function showNoticeTo(
  db: Kysely<Tables>,
  reader: { notice: string; party: string; level: 'matched' | 'contract'; basedOn: readonly string[]; recordedAt: string },
): Promise<void> {
  await sql`insert into exchange_notice_reader (notice, party, level, because, recorded_at)
    values (${reader.notice}, ${reader.party}, ${reader.level}, ${texts(reader.basedOn)}, ${reader.recordedAt}::timestamptz)
    on conflict do nothing`.execute(db)
}
