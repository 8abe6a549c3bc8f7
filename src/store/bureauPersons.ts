// Queries for the persons of the register who may sign reports.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { BureauPerson, NewBureauPerson } from '#domain/evaluation/signature.ts'
import type { Store } from './openStore.ts'
import type { Tables } from './tables.ts'
import { newId } from './tenants.ts'

type Row = {
  id: string
  listing: string
  username?: string
  name: string
  duty: BureauPerson['duty']
  signs_from: string
  signs_to: string
  certificate: string | null
  gone_from: string | null
  gone_reason: string | null
}
const asPerson = (row: Row): BureauPerson => ({
  id: row.id,
  name: row.name,
  duty: row.duty,
  from: row.signs_from,
  to: row.signs_to,
  certificate: row.certificate,
  ended: row.gone_from === null ? null : { from: row.gone_from, reason: row.gone_reason ?? '' },
})

/** Persons by the listing that they belong to. */
export async function personsByListing(db: Kysely<Tables>): Promise<Map<string, BureauPerson[]>> {
  const { rows } =
    await sql<Row>`select p.id, p.listing, p.name, p.duty, p.signs_from, p.signs_to, p.certificate, e.gone_from, e.reason as gone_reason
    from bureau_person p left join bureau_person_end e on e.person = p.id order by p.recorded_at, p.id`.execute(db)
  const found = new Map<string, BureauPerson[]>()
  for (const row of rows) found.set(row.listing, [...(found.get(row.listing) ?? []), asPerson(row)])
  return found
}

/** The entries of one account under a listing. Run it as the keeper: names of accounts are nobody else's to read. */
export async function entriesOf(db: Kysely<Tables>, username: string, listing: string): Promise<BureauPerson[]> {
  const { rows } =
    await sql<Row>`select p.id, p.listing, p.name, p.duty, p.signs_from, p.signs_to, p.certificate, e.gone_from, e.reason as gone_reason
    from bureau_person p join app_user u on u.id = p.user_id and u.disabled_at is null left join bureau_person_end e on e.person = p.id
    where u.username = ${username} and p.listing = ${listing} order by p.recorded_at, p.id`.execute(db)
  return rows.map(asPerson)
}

/** Whether somebody holds a seat in a bureau. @param store the owner's */
export async function sitsInBureau(store: Store, userId: string, bureau: string): Promise<boolean> {
  const { rows } = await sql<{ sits: boolean }>`select exists (select from membership
    where user_id = ${userId} and tenant = ${bureau} and role = 'evaluator') as sits`.execute(store.db)
  return rows[0]?.sits === true
}

/** @param by the actor as the audit names it @returns its id; the database refuses whoever does not keep the listing */
export async function insertPerson(
  store: Store,
  by: string,
  listing: string,
  userId: string,
  { name, duty, from, to, certificate }: NewBureauPerson,
): Promise<string> {
  const id = newId()
  await sql`insert into bureau_person (id, listing, user_id, name, duty, signs_from, signs_to, certificate, recorded_by, recorded_at)
    values (${id}, ${listing}, ${userId}, ${name}, ${duty}, ${from}, ${to}, ${certificate}, ${by}, ${store.now().toISOString()}::timestamptz)`.execute(
    store.db,
  )
  return id
}

/** @returns the listing that it is of; undefined where there is no such entry, or it has ended before */
export async function insertPersonEnd(store: Store, by: string, person: string, from: string, reason: string): Promise<string | undefined> {
  const { rows } = await sql<{ listing: string }>`with ended as (
      insert into bureau_person_end (person, gone_from, reason, recorded_by, recorded_at)
        select id, ${from}, ${reason}, ${by}, ${store.now().toISOString()}::timestamptz from bureau_person where id = ${person}
        on conflict do nothing returning person)
    select p.listing from ended join bureau_person p on p.id = ended.person`.execute(store.db)
  return rows[0]?.listing
}
