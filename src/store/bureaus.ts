// Queries for the register of evaluating bodies, and for what the platform itself knows of ties between a body and a firm.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { BureauListing, NewListing } from '#domain/evaluation/bureau.ts'
import { personsByListing } from './bureauPersons.ts'
import type { Store } from './openStore.ts'
import type { Tables } from './tables.ts'
import { newId } from './tenants.ts'

type Db = Kysely<Tables>
type Row = {
  id: string
  bureau: string
  authority: string
  name_zh: string
  name_en: string
  credit_code: string
  province: string
  list_number: string
  scope: string[]
  listed_from: string
  listed_to: string
  recorded_at: Date
  gone_from: string | null
  gone_reason: string | null
  gone_at: Date | null
}

/** The whole register, or the listings of one bureau, the newest first. */
export async function listListings(db: Db, bureau?: string): Promise<BureauListing[]> {
  return read(db, sql`where ${bureau ?? null}::text is null or l.bureau = ${bureau ?? null}`)
}

/** Listings of a bureau by an authority that stands over the firm of this party. */
export async function listingsOver(db: Db, bureau: string, party: string): Promise<BureauListing[]> {
  return read(
    db,
    sql`join tenant a on a.id = l.authority join tenant f on f.party = ${party}
      where l.bureau = ${bureau} and f.path >= a.path and f.path < a.path || '~'`,
  )
}

async function read(db: Db, condition: ReturnType<typeof sql>): Promise<BureauListing[]> {
  const rows = await sql<Row>`select l.*, d.gone_from, d.reason as gone_reason, d.recorded_at as gone_at
    from bureau_listing l left join bureau_delisting d on d.listing = l.id ${condition} order by l.listed_from desc, l.id`.execute(db)
  const persons = await personsByListing(db)
  return rows.rows.map(row => ({
    id: row.id,
    bureau: row.bureau,
    authority: row.authority,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    creditCode: row.credit_code,
    province: row.province,
    listNumber: row.list_number,
    scope: row.scope,
    from: row.listed_from,
    to: row.listed_to,
    recordedAt: new Date(row.recorded_at).toISOString(),
    persons: persons.get(row.id) ?? [],
    delisted:
      row.gone_from === null || row.gone_at === null
        ? null
        : { from: row.gone_from, reason: row.gone_reason ?? '', recordedAt: new Date(row.gone_at).toISOString() },
  }))
}

/** @param by the actor as the audit names it @returns its id; the database refuses whoever holds no seat in the authority */
export async function insertListing(store: Store, by: string, request: NewListing, name: { zh: string; en: string }): Promise<string> {
  const id = newId()
  await sql`insert into bureau_listing (id, bureau, authority, name_zh, name_en, credit_code, province, list_number, scope, listed_from,
      listed_to, recorded_by, recorded_at)
    values (${id}, ${request.bureau}, ${request.authority}, ${name.zh}, ${name.en}, ${request.creditCode}, ${request.province}, ${request.listNumber},
      ${request.scope}, ${request.from}, ${request.to}, ${by}, ${store.now().toISOString()}::timestamptz)`.execute(store.db)
  return id
}

/** @returns false when it was taken back before */
export async function insertDelisting(store: Store, by: string, listing: string, from: string, reason: string): Promise<boolean> {
  const done = await sql`insert into bureau_delisting (listing, gone_from, reason, recorded_by, recorded_at)
    values (${listing}, ${from}, ${reason}, ${by}, ${store.now().toISOString()}::timestamptz) on conflict do nothing returning listing`.execute(
    store.db,
  )
  return done.rows.length === 1
}

/** What stands between a bureau and a firm by the platform's own records, whatever either of them declares. */
export type KnownTies = {
  /** Somebody of the bureau holds a seat in the firm. */
  seat: boolean
  /** The firm lets the bureau, or somebody of it, enter records in its name, or did since `since`. */
  enters: boolean
}

/** Run it as the keeper: neither side may read the other's seats. @param since first day that counts */
export async function knownTies(db: Db, bureau: string, party: string, since: string): Promise<KnownTies> {
  const rows = await sql<KnownTies>`select
    exists (select from membership b join membership f on f.user_id = b.user_id join tenant t on t.id = f.tenant
      where b.tenant = ${bureau} and f.role = 'firm' and t.party = ${party}) as seat,
    exists (select from delegation d join tenant t on t.id = d.firm
      where t.party = ${party} and 'act' = any(d.scopes) and d.valid_to >= ${since}::date and d.valid_from <= (now() at time zone 'Asia/Shanghai')::date
        and (d.revoked_at is null or d.revoked_at >= ${since}::date)
        and (d.to_tenant = ${bureau} or d.to_user in (select user_id from membership where tenant = ${bureau}))) as enters`.execute(db)
  return rows.rows[0] ?? { seat: false, enters: false }
}
