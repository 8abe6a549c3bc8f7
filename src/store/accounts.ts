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

/** Closes or opens an account; closing ends every session at once. */
export async function setDisabled(store: Store, user: string, disabled: boolean): Promise<void> {
  await sql`update app_user set disabled_at = ${disabled ? sql`coalesce(disabled_at, now())` : null} where id = ${user}`.execute(store.db)
  if (disabled) await endSessions(store, user)
}

export async function endSessions(store: Store, user: string): Promise<void> {
  await sql`delete from app_session where user_id = ${user}`.execute(store.db)
}

/** After so many wrong passwords in a row a name waits; a name that nobody has waits as well, so that waiting tells nothing. */
const failuresAllowed = 5
const lockMinutes = 15

/** @returns seconds that the name still has to wait; 0: it may try */
export async function secondsLocked(store: Store, username: string): Promise<number> {
  const rows = await sql<{ seconds: number }>`select ceil(extract(epoch from locked_until - now()))::int as seconds
    from sign_in_failure where username = ${username} and locked_until > now()`.execute(store.db)
  return rows.rows[0]?.seconds ?? 0
}

export async function noteFailure(store: Store, username: string): Promise<void> {
  await sql`insert into sign_in_failure as f (username, failures) values (${username}, 1)
    on conflict (username) do update set last_at = now(),
      failures = case when f.last_at < now() - make_interval(mins => ${lockMinutes}) then 1 else f.failures + 1 end,
      locked_until = case when f.last_at >= now() - make_interval(mins => ${lockMinutes}) and f.failures + 1 >= ${failuresAllowed}
        then now() + make_interval(mins => ${lockMinutes}) end`.execute(store.db)
  await sql`delete from sign_in_failure where last_at < now() - interval '1 day'`.execute(store.db)
}

export async function clearFailures(store: Store, username: string): Promise<void> {
  await sql`delete from sign_in_failure where username = ${username}`.execute(store.db)
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
    select t.id as token, u.id, u.username, t.may_write, coalesce(t.last_used_on = current_date, false) as fresh
    from api_token t join app_user u on u.id = t.user_id
    where t.hash = ${hashOf(token)} and t.revoked_at is null and t.expires_at > now() and u.disabled_at is null`.execute(store.db)
  const row = rows.rows[0]
  if (row === undefined) return undefined
  if (!row.fresh) await sql`update api_token set last_used_on = current_date where id = ${row.token}`.execute(store.db)
  return { id: row.id, username: row.username, mayWrite: row.may_write }
}
