// Queries around identity: users, failed sign-ins and tokens. They run on the owner's store, since no role may read these
// tables; whoever calls them has asked before whether the caller may.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Store } from './openStore.ts'
import { newId } from './tenants.ts'

export type UserLine = { id: string; username: string; name: string; since: string; disabled: boolean }

export async function listUsers(store: Store): Promise<UserLine[]> {
  const rows = await sql<{ id: string; username: string; name: string; created_at: Date; disabled_at: Date | null }>`
    select id, username, name, created_at, disabled_at from app_user where username is not null order by username`.execute(store.db)
  return rows.rows.map(({ id, username, name, created_at, disabled_at }) => ({
    id,
    username,
    name,
    since: created_at.toISOString(),
    disabled: disabled_at !== null,
  }))
}

/** @param who an id or a user name */
export async function findUser(store: Store, who: string): Promise<UserLine | undefined> {
  return (await listUsers(store)).find(({ id, username }) => id === who || username === who.toLowerCase())
}

/** Closes or opens an account; closing ends every session and token at once. */
export async function setDisabled(store: Store, user: string, disabled: boolean): Promise<void> {
  await sql`update app_user set disabled_at = ${disabled ? sql`coalesce(disabled_at, now())` : null} where id = ${user}`.execute(store.db)
  if (disabled) await endAccess(store, user)
}

export async function endSessions(store: Store, user: string): Promise<void> {
  await sql`delete from app_session where user_id = ${user}`.execute(store.db)
}

/** Ends whatever lets somebody in: sessions and tokens. */
async function endAccess(store: Store, user: string): Promise<void> {
  await endSessions(store, user)
  await sql`update api_token set revoked_at = now() where user_id = ${user} and revoked_at is null`.execute(store.db)
}

/** Hash of the password as it is kept; undefined where there is no such account. */
export async function passwordHash(store: Store, user: string): Promise<string | undefined> {
  const rows = await sql<{ password: string | null }>`select password from app_account
    where user_id = ${user} and provider_id = 'credential'`.execute(store.db)
  return rows.rows[0]?.password ?? undefined
}

/** A new password, with all access by the old one ended in the same transaction. */
export async function putPassword(store: Store, user: string, hash: string): Promise<void> {
  await sql`update app_account set password = ${hash}, updated_at = now() where user_id = ${user} and provider_id = 'credential'`.execute(
    store.db,
  )
  await endAccess(store, user)
}

export type TokenLine = {
  id: string
  name: string
  mayWrite: boolean
  since: string
  expires: string
  lastUsedOn: string | null
  revoked: boolean
}
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** @returns the token itself, which is kept nowhere: 32 random bytes need no slow hash */
export async function makeToken(
  store: Store,
  user: string,
  name: string,
  mayWrite: boolean,
  days: number,
): Promise<{ id: string; token: string }> {
  const token = `xunyu_${randomBytes(32).toString('base64url')}`
  const id = newId()
  await sql`insert into api_token (id, user_id, name, hash, may_write, expires_at)
    values (${id}, ${user}, ${name}, ${hashOf(token)}, ${mayWrite}, now() + make_interval(days => ${days}))`.execute(store.db)
  return { id, token }
}

export async function listTokens(store: Store, user: string): Promise<TokenLine[]> {
  type Row = {
    id: string
    name: string
    may_write: boolean
    created_at: Date
    expires_at: Date
    last_used_on: string | null
    revoked_at: Date | null
  }
  const rows = await sql<Row>`select * from api_token where user_id = ${user} order by created_at, id`.execute(store.db)
  return rows.rows.map(row => ({
    id: row.id,
    name: row.name,
    mayWrite: row.may_write,
    since: row.created_at.toISOString(),
    expires: row.expires_at.toISOString(),
    lastUsedOn: row.last_used_on,
    revoked: row.revoked_at !== null,
  }))
}

/** @returns false when the user has no standing token of that id */
export async function revokeToken(store: Store, user: string, id: string): Promise<boolean> {
  const done =
    await sql`update api_token set revoked_at = now() where id = ${id} and user_id = ${user} and revoked_at is null returning id`.execute(
      store.db,
    )
  return done.rows.length === 1
}

/** Whose a token is, while it stands and its user does; the day of use is written once a day. */
export async function userOfToken(store: Store, token: string): Promise<{ id: string; username: string; mayWrite: boolean } | undefined> {
  const rows = await sql<{ token: string; id: string; username: string; may_write: boolean; fresh: boolean }>`
    select t.id as token, u.id, u.username, t.may_write, coalesce(t.last_used_on = (now() at time zone 'Asia/Shanghai')::date, false) as fresh
    from api_token t join app_user u on u.id = t.user_id
    where t.hash = ${hashOf(token)} and t.revoked_at is null and t.expires_at > now() and u.disabled_at is null`.execute(store.db)
  const row = rows.rows[0]
  if (row === undefined) return undefined
  if (!row.fresh)
    await sql`update api_token set last_used_on = (now() at time zone 'Asia/Shanghai')::date where id = ${row.token}`.execute(store.db)
  return { id: row.id, username: row.username, mayWrite: row.may_write }
}
