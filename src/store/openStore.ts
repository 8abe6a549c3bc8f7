// Opens the store: the embedded database in a data directory, or a PostgreSQL server by its address.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import type { PostgresPool } from 'kysely'
import type { Checked, Problem } from '#domain/problem.ts'
import { type Actor, actorPool } from './actor.ts'
import { applyRowSecurity } from './applyRowSecurity.ts'
import { openEmbeddedPool } from './embeddedPool.ts'
import { takeLock } from './lock.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { migrations } from './migrations.ts'
import { guarded, inScope } from './pool.ts'
import type { Pool } from './pool.ts'
import { openServerPool } from './serverPool.ts'
import { lastRecorded, steadyClock } from './recordClock.ts'
import type { Tables } from './tables.ts'

export type Store = {
  readonly db: Kysely<Tables>
  readonly engine: 'embedded' | 'postgres'
  /** The clock of record times: it never runs back, see recordClock.ts. */
  readonly now: () => Date
  /** One transaction: all of `work` through the inner store, or nothing. No waiting on anything else inside. */
  inTransaction: <T>(work: (inner: Store) => Promise<T>) => Promise<T>
  /**
   * The same store as one actor may see and change it: every statement runs under the policies of rowSecurity.ts.
   * There is no way back from it; whoever is given only this one cannot reach another's rows.
   */
  as: (actor: Actor) => Store
  /**
   * The one path from a request into the books: a transaction in which the database first says that the actor may act for
   * every one of these parties, and then works as the keeper of the ledger, who sees the balances that a posting is held
   * against. What `work` returns goes back to the actor, so it must hold nothing of others. Refuses as the policies do (42501).
   * @param right by which: parties in whose name records are entered (at least one), or an office that is held
   */
  asKeeper: <T>(right: KeeperRight, work: (inner: Store) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}
/**
 * Parties: the actor acts for all of them. `judges`: an authority over all of them, which acts for none. `office`: a role that is held
 * in a tenant, such as an evaluator's in its bureau. `objectsTo`: a case of which something is in public notice, for anybody who signed in.
 */
export type KeeperRight =
  readonly string[] | { judges: readonly string[] } | { office: 'evaluator' | 'authority'; tenant: string } | { objectsTo: string }
export type StorePlace = { directory: string } | { url: string }

/**
 * @param place a data directory (created with rights for its owner alone) or `postgres://...`
 * @returns the store with all migrations applied, or why it cannot be had
 */
export async function openStore(place: StorePlace): Promise<Checked<Store>> {
  return 'url' in place ? openOnServer(place.url) : openEmbedded(place.directory)
}

async function openOnServer(url: string): Promise<Checked<Store>> {
  let pool: Pool
  try {
    pool = await openServerPool(url)
  } catch (error) {
    return { ok: false, problems: [unreachable(error)] }
  }
  return withTables(pool, 'postgres', async () => undefined)
}

async function openEmbedded(directory: string): Promise<Checked<Store>> {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    return { ok: false, problems: [unwritable(directory, error)] }
  }
  const lock = takeLock(join(directory, 'lock'))
  if (!lock.ok) return lock
  const release = async (): Promise<void> => lock.value.release()
  const manifest = readManifest(directory)
  if (!manifest.ok) {
    await release()
    return manifest
  }
  const database = join(directory, 'database')
  // Without a manifest the creation never ended, so nothing in it was ever acknowledged: set it aside, begin anew.
  if (manifest.value === null && existsSync(database)) renameSync(database, `${database}.unfinished-${Date.now()}`)
  mkdirSync(database, { recursive: true, mode: 0o700 })
  try {
    const pool = await openEmbeddedPool(database)
    if (manifest.value === null) writeManifest(directory)
    return await withTables(pool, 'embedded', release)
  } catch (error) {
    await release()
    throw error
  }
}

async function withTables(pool: Pool, engine: Store['engine'], after: () => Promise<void>): Promise<Checked<Store>> {
  const safe = guarded(pool)
  const db = kyselyOn(safe)
  const close = async (): Promise<void> => {
    await db.destroy()
    await after()
  }
  const { error } = await migratorOf(db).migrateToLatest()
  if (error !== undefined) {
    await close()
    // Kysely's word for a database that names migrations this program does not know.
    if (error instanceof Error && error.message.startsWith('corrupted migrations')) return { ok: false, problems: [newer] }
    throw error
  }
  const refused = await applyRowSecurity(db as unknown as Kysely<never>)
  if (refused !== undefined) {
    await close()
    return { ok: false, problems: [refused] }
  }
  const now = steadyClock(await lastRecorded(db as unknown as Kysely<never>))
  return { ok: true, warnings: [], value: storeOn({ engine, now }, db, safe, close) }
}

export const migratorOf = (db: Kysely<Tables>): Migrator => new Migrator({ db, provider: { getMigrations: async () => migrations } })
export const kyselyOn = (pool: Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })

function storeOn(of: Pick<Store, 'engine' | 'now'>, db: Kysely<Tables>, pool: Pool, close: () => Promise<void>): Store {
  const nothing = async (): Promise<void> => undefined
  const inTransaction: Store['inTransaction'] = work =>
    inScope(() => db.transaction().execute(inner => work(storeOn(of, inner, pool, nothing))))
  return {
    ...of,
    db,
    close,
    inTransaction,
    asKeeper: (_right, work) => inTransaction(work),
    // The one person of local mode owns the database; for everybody else the pool changes, and with it all that follows.
    as: actor => {
      if (actor.kind === 'local') return storeOn(of, db, pool, nothing)
      const bound = actorPool(pool, actor)
      const own = storeOn(of, kyselyOn(bound), bound, nothing)
      return {
        ...own,
        as: again,
        asKeeper: (right, work) =>
          own.inTransaction(async inner => {
            await becomeKeeper(inner.db, right)
            return work(inner)
          }),
      }
    },
  }
}

/** Leaves the member's role for the rest of the transaction, once the database has said that the actor has the right. */
async function becomeKeeper(db: Kysely<Tables>, right: KeeperRight): Promise<void> {
  const asked = await sql<{ may: boolean }>`select ${rightOf(right)} as may`.execute(db)
  if (asked.rows[0]?.may !== true) throw Object.assign(new Error('the actor has no such right'), { code: '42501' })
  await sql.raw('reset role').execute(db)
}

function rightOf(right: KeeperRight) {
  if ('objectsTo' in right)
    return sql<boolean>`xunyu_user() is not null and exists (select from appraisal_notice where appraisal = ${right.objectsTo})`
  if ('office' in right)
    return sql<boolean>`exists (select from membership where user_id = xunyu_user() and role = ${right.office} and tenant = ${right.tenant})`
  const parties = [...('judges' in right ? right.judges : right)]
  const some = sql<boolean>`cardinality(${parties}::text[]) > 0`
  return 'judges' in right
    ? sql<boolean>`${some} and xunyu_governs() @> ${parties}::text[] and not xunyu_acts_for() && ${parties}::text[]`
    : sql<boolean>`${some} and xunyu_acts_for() @> ${parties}::text[]`
}

const again = (): never => {
  throw new Error('this store already belongs to an actor')
}

const newer: Problem = {
  code: 'store.newer',
  severity: 'error',
  place: {},
  zh: '数据库由更新版本的循域写成，本版不认识它的表结构。',
  en: 'The database was written by a newer Xunyu; this one does not know its tables.',
  mendZh: '请在这台机器上装与服务相同的版本。',
  mendEn: 'Install the version of the server on this machine.',
}

export function unreachable(error: unknown): Problem {
  const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code || error.name : String(error)
  return {
    code: 'store.unreachable',
    severity: 'error',
    place: { path: 'DATABASE_URL' },
    zh: `无法连接 PostgreSQL：${why}`,
    en: `PostgreSQL cannot be reached: ${why}`,
    mendZh: '请检查 DATABASE_URL（主机、端口、用户、口令、库名），或去掉它以使用内置数据库。',
    mendEn: 'Check DATABASE_URL (host, port, user, password, database), or unset it to use the embedded database.',
  }
}

function unwritable(directory: string, error: unknown): Problem {
  const why = (error as NodeJS.ErrnoException).code ?? String(error)
  return {
    code: 'store.unwritable',
    severity: 'error',
    place: { file: directory },
    zh: `无法建立数据目录（${why}）。`,
    en: `The data directory cannot be created (${why}).`,
    mendZh: '请用 XUNYU_DATA 指定一个可写的目录。',
    mendEn: 'Name a writable directory by XUNYU_DATA.',
  }
}
