// Queries for what waits for a second person. On the owner's store: a request may hold the hash of a password, so no role reads the table.
import { sql } from 'kysely'
import type { HeldRole } from '#domain/tenancy.ts'
import type { Store } from './openStore.ts'
import { newId } from './tenants.ts'

export type RequestRow = {
  id: string
  kind: 'password' | 'membership'
  userId: string
  username: string
  role: HeldRole | null
  tenant: string | null
  /** Hash of the password that is asked for. */
  password: string | null
  askedBy: string
  askedAt: string
  endsAt: string
}
type NewRequest = Pick<RequestRow, 'kind' | 'userId' | 'role' | 'tenant' | 'password' | 'askedBy'>

const daysOpen = 7

/** A newer request for the same takes the place of an open one. */
export async function insertRequest(store: Store, request: NewRequest): Promise<string> {
  const id = newId()
  await sql`update access_request set decided_at = now(), decided_by = ${request.askedBy}, confirmed = false, password = null
    where decided_at is null and kind = ${request.kind} and user_id = ${request.userId} and role is not distinct from ${request.role}
      and tenant is not distinct from ${request.tenant}`.execute(store.db)
  await sql`insert into access_request (id, kind, user_id, role, tenant, password, asked_by, ends_at)
    values (${id}, ${request.kind}, ${request.userId}, ${request.role}, ${request.tenant}, ${request.password}, ${request.askedBy},
      now() + make_interval(days => ${daysOpen}))`.execute(store.db)
  return id
}

/** Those that wait, the oldest first; or the one of an id, held until the transaction ends. */
export async function openRequests(store: Store, id?: string): Promise<RequestRow[]> {
  const rows = await sql<Omit<RequestRow, 'askedAt' | 'endsAt'> & { askedAt: Date; endsAt: Date }>`
    select r.id, r.kind, r.user_id as "userId", u.username, r.role, r.tenant, r.password, r.asked_by as "askedBy", r.asked_at as "askedAt",
      r.ends_at as "endsAt"
    from access_request r join app_user u on u.id = r.user_id
    where r.decided_at is null and r.ends_at > now() and (${id ?? null}::text is null or r.id = ${id ?? null})
    order by r.asked_at, r.id ${id === undefined ? sql`` : sql`for update of r`}`.execute(store.db)
  return rows.rows.map(row => ({ ...row, askedAt: row.askedAt.toISOString(), endsAt: row.endsAt.toISOString() }))
}

export async function decideRequest(store: Store, id: string, by: string, confirmed: boolean): Promise<void> {
  await sql`update access_request set decided_at = now(), decided_by = ${by}, confirmed = ${confirmed}, password = null
    where id = ${id}`.execute(store.db)
}

/** Tenants for which somebody acts or reads: seats, and firms that lend them something. An operator's seat has none. */
export async function concernOf(store: Store, userId: string): Promise<{ tenants: string[]; operates: boolean }> {
  const rows = await sql<{ tenants: string[]; operates: boolean }>`select
    coalesce((select array_agg(distinct t) from (
      select tenant as t from membership where user_id = ${userId} and tenant is not null
      union select firm from delegation where to_user = ${userId} and revoked_at is null
        and valid_to >= (now() at time zone 'Asia/Shanghai')::date) as all_of), '{}') as tenants,
    exists (select from membership where user_id = ${userId} and role = 'operator') as operates`.execute(store.db)
  return rows.rows[0] ?? { tenants: [], operates: false }
}

/** Seats of somebody whose account stands: the tenants, and whether they are an operator. */
export async function seatsOf(store: Store, userId: string): Promise<{ tenants: string[]; operates: boolean }> {
  const rows = await sql<{ tenants: string[]; operates: boolean }>`select
    coalesce(array_agg(distinct tenant) filter (where tenant is not null), '{}') as tenants,
    coalesce(bool_or(role = 'operator'), false) as operates
    from membership m join app_user u on u.id = m.user_id where m.user_id = ${userId} and u.disabled_at is null`.execute(store.db)
  return rows.rows[0] ?? { tenants: [], operates: false }
}

/** Whether one operator alone may seat somebody there: nobody sits there, and nothing would come to be seen by it. */
export async function seatIsFree(store: Store, role: HeldRole, tenant: string | null): Promise<boolean> {
  const rows = await sql<{ free: boolean }>`select xunyu_seat_free(${role}, ${tenant}) as free`.execute(store.db)
  return rows.rows[0]?.free === true
}
