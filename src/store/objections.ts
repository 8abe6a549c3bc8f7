// Queries for objections of people without an account: their receipt, their contact and their documents. What an objection says and how it
// is answered is in the steps of the case.
import { type Kysely, sql } from 'kysely'
import { bytesIn, bytesOut } from './byteColumn.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>
export type ObjectionRow = {
  receipt: string
  caseId: string
  number: number
  firm: string
  codeHash: string
  name: string
  contactKind: 'email' | 'phone'
  contact: string
  /** Of contact and text: the same twice is one. */
  sameHash: string
  receivedAt: string
}
/** A row with what was sent to prove its contact. */
export type KeptObjection = Omit<ObjectionRow, 'sameHash'> & { letterHash: string | null; letters: number }

const columns = sql`receipt, appraisal as "caseId", number, firm, code_hash as "codeHash", name, contact_kind as "contactKind", contact,
  letter_hash as "letterHash", letters, received_at as "receivedAt"`
type Read = Omit<KeptObjection, 'receivedAt'> & { receivedAt: Date | string }
const kept = (row: Read): KeptObjection => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() })

export async function insertObjection(db: Db, row: ObjectionRow): Promise<void> {
  await sql`insert into objection (receipt, appraisal, number, firm, code_hash, name, contact_kind, contact, same_hash, received_at)
    values (${row.receipt}, ${row.caseId}, ${row.number}, ${row.firm}, ${row.codeHash}, ${row.name}, ${row.contactKind}, ${row.contact},
      ${row.sameHash}, ${row.receivedAt}::timestamptz)`.execute(db)
}

/** Of a case in the hour and the day before a moment, the seconds until the oldest of the hour is an hour old, and whether one is the same. */
export type Recent = { hour: number; day: number; wait: number; same: boolean }
export async function recentObjections(db: Db, caseId: string, sameHash: string, now: string): Promise<Recent> {
  const { rows } = await sql<Recent>`select
      (count(*) filter (where received_at > ${now}::timestamptz - interval '1 hour'))::int as hour,
      (count(*) filter (where received_at > ${now}::timestamptz - interval '1 day'))::int as day,
      greatest(1, coalesce(ceil(extract(epoch from min(received_at) filter (where received_at > ${now}::timestamptz - interval '1 hour')
        - ${now}::timestamptz) + 3600), 3600))::int as wait,
      coalesce(bool_or(same_hash = ${sameHash}), false) as same
    from objection where appraisal = ${caseId}`.execute(db)
  return rows[0] ?? { hour: 0, day: 0, wait: 3600, same: false }
}

/** Case of a receipt, for whoever knows its code: to be asked as anybody. */
export async function caseOfReceipt(db: Db, receipt: string, codeHash: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select xunyu_receipt(${receipt}, ${codeHash}) as id`.execute(db)
  return rows[0]?.id ?? null
}

export async function readObjection(db: Db, receipt: string): Promise<KeptObjection | undefined> {
  const { rows } = await sql<Read>`select ${columns} from objection where receipt = ${receipt}`.execute(db)
  return rows.map(kept)[0]
}

/** A letter to the contact goes out: its code takes the place of the one before. */
export async function noteLetter(db: Db, receipt: string, letterHash: string, at: string): Promise<void> {
  await sql`update objection set letter_hash = ${letterHash}, letters = letters + 1, letter_at = ${at}::timestamptz
    where receipt = ${receipt}`.execute(db)
}

/** Letters that went to one contact in the day before a moment. */
export async function lettersTo(db: Db, contact: string, now: string): Promise<number> {
  const { rows } = await sql<{ letters: number }>`select coalesce(sum(letters), 0)::int as letters from objection
    where lower(contact) = lower(${contact}) and letter_at > ${now}::timestamptz - interval '1 day'`.execute(db)
  return rows[0]?.letters ?? 0
}

/** Of a case, as far as the asker sees them, by number. */
export async function readObjections(db: Db, caseId: string): Promise<KeptObjection[]> {
  const { rows } = await sql<Read>`select ${columns} from objection where appraisal = ${caseId} order by number`.execute(db)
  return rows.map(kept)
}

export type ObjectionDocument = {
  id: string
  receipt: string
  name: string
  mediaType: string
  size: number
  sha256: string
  receivedAt: string
}

/** Without their bytes, the oldest first. */
export async function readObjectionDocuments(db: Db, receipts: readonly string[]): Promise<ObjectionDocument[]> {
  const { rows } = await sql<Omit<ObjectionDocument, 'receivedAt'> & { receivedAt: Date | string }>`
    select id, receipt, name, media_type as "mediaType", size, sha256, received_at as "receivedAt"
    from objection_document where receipt = any(${[...receipts]}::text[]) order by received_at, id`.execute(db)
  return rows.map(row => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() }))
}

/** Bytes of the documents of all objections to a case. */
export async function objectionBytes(db: Db, caseId: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select coalesce(sum(d.size), 0)::text as bytes
    from objection_document d join objection o using (receipt) where o.appraisal = ${caseId}`.execute(db)
  return Number(rows[0]?.bytes ?? 0)
}

export async function insertObjectionDocument(db: Db, document: ObjectionDocument, content: Uint8Array): Promise<void> {
  const { id, receipt, name, mediaType, size, sha256, receivedAt } = document
  await sql`insert into objection_document (id, receipt, name, media_type, size, sha256, content, received_at)
    values (${id}, ${receipt}, ${name}, ${mediaType}, ${size}, ${sha256}, ${bytesIn(content)}, ${receivedAt}::timestamptz)`.execute(db)
}

/** Undefined for one that is not there, or that the asker does not see. */
export async function openObjectionDocument(db: Db, caseId: string, id: string) {
  const { rows } = await sql<{ name: string; mediaType: string; content: string }>`
    select d.name, d.media_type as "mediaType", ${bytesOut(sql`d.content`)} as content
    from objection_document d join objection o using (receipt) where o.appraisal = ${caseId} and d.id = ${id}`.execute(db)
  const [row] = rows
  return row === undefined ? undefined : { ...row, content: new Uint8Array(Buffer.from(row.content, 'base64')) }
}

/** Counts a request under a key. On the owner's store, since no role reads the table. @returns seconds to wait; 0: it may go on */
export async function countRequest(db: Db, key: string, most: number, seconds: number): Promise<number> {
  const { rows } = await sql<{ tries: number; wait: number }>`
    insert into objection_try as t (key, tries, since) values (${key}, 1, clock_timestamp())
    on conflict (key) do update set
      tries = case when t.since < clock_timestamp() - make_interval(secs => ${seconds}) then 1 else t.tries + 1 end,
      since = case when t.since < clock_timestamp() - make_interval(secs => ${seconds}) then clock_timestamp() else t.since end
    returning tries, greatest(1, ceil(extract(epoch from since - clock_timestamp()) + ${seconds}))::int as wait`.execute(db)
  const { tries, wait } = rows[0] ?? { tries: most + 1, wait: seconds }
  // An address is kept no longer than it counts.
  if (tries === 1) await sql`delete from objection_try where since < clock_timestamp() - interval '1 day'`.execute(db)
  return tries > most ? wait : 0
}
