// Opens the store: the embedded database in a data directory, or a PostgreSQL server by its address.
import { accessSync, constants, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { PostgresPool } from 'kysely'
import type { Checked } from '#domain/problem.ts'
import { type Actor, actorPool } from './actor.ts'
import { applyRowSecurity } from './applyRowSecurity.ts'
import { openEmbeddedPool } from './embeddedPool.ts'
import { takeLock } from './lock.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { migrations } from './migrations.ts'
import { directoryProblem, newer, oldServer, oldestServer, serverProblem } from './openProblems.ts'
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
   * Several reads of one moment. They take no lock, wait for no writer, and cannot write.
   * @param right to read as the keeper does, where the actor has it (see `asKeeper`)
   */
  reading: <T>(work: (inner: Store) => Promise<T>, right?: KeeperRight) => Promise<T>
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
 * in a tenant, such as an evaluator's in its bureau. `lists`: parties that the actor acts for, or that nobody has a seat for, where an
 * authority or operator lists what a fair was told. `objectsTo`: a case of which something is in public notice, for anybody. `receipt`: an
 * objection, for whoever holds number and code of its receipt.
 */
export type KeeperRight =
  | readonly string[]
  | { judges: readonly string[] }
  | { lists: readonly string[] }
  | { office: 'evaluator' | 'authority' | 'tax'; tenant: string }
  | { objectsTo: string }
  | { receipt: string; codeHash: string }
export type StorePlace = { directory: string } | { url: string }

/**
 * @param place a data directory (created with rights for its owner alone) or `postgres://...`
 * @returns the store with all migrations applied, or why it cannot be had
 */
export async function openStore(place: StorePlace): Promise<Checked<Store>> {
  return 'url' in place ? openOnServer(place.url) : openEmbedded(place.directory)
}

async function openOnServer(url: string): Promise<Checked<Store>> {
  try {
    // What prepares the tables takes as long as it takes; what requests ask for does not.
    const maker = await openServerPool(url, false)
    const db = kyselyOn(maker)
    const made = await prepared(db, maker)
    if (!made.ok) return made
    return { ok: true, warnings: [], value: open(await openServerPool(url), { engine: 'postgres', now: made.value }) }
  } catch (error) {
    const problem = serverProblem(error)
    if (problem === undefined) throw error
    return { ok: false, problems: [problem] }
  }
}

async function prepared(db: Kysely<Tables>, maker: { end: () => Promise<void> }): Promise<Checked<Store['now']>> {
  try {
    return await notTooOld(db, makeTables)
  } finally {
    await maker.end()
  }
}

async function notTooOld<T>(db: Kysely<Tables>, make: (db: Kysely<Tables>) => Promise<Checked<T>>): Promise<Checked<T>> {
  const { rows } = await sql<{ number: string; version: string }>`select current_setting('server_version_num') as number,
    current_setting('server_version') as version`.execute(db)
  return Number(rows[0]?.number) < oldestServer ? { ok: false, problems: [oldServer(rows[0]?.version ?? '')] } : make(db)
}

async function openEmbedded(directory: string): Promise<Checked<Store>> {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const lock = takeLock(join(directory, 'lock'))
    if (!lock.ok) return lock
    const opened = await openLocked(directory, lock.value.release).catch((error: unknown) => {
      lock.value.release()
      throw error
    })
    if (!opened.ok) lock.value.release()
    return opened
  } catch (error) {
    const problem = directoryProblem(directory, error)
    if (problem === undefined) throw error
    return { ok: false, problems: [problem] }
  }
}

async function openLocked(directory: string, release: () => void): Promise<Checked<Store>> {
  const manifest = readManifest(directory)
  if (!manifest.ok) return manifest
  const database = join(directory, 'database')
  // Without a manifest the creation never ended, so nothing in it was ever acknowledged: set it aside, begin anew.
  if (manifest.value === null && existsSync(database)) renameSync(database, `${database}.unfinished-${Date.now()}`)
  mkdirSync(database, { recursive: true, mode: 0o700 })
  // The engine's own words for a folder that it cannot write are none.
  accessSync(database, constants.R_OK | constants.W_OK)
  const pool = await openEmbeddedPool(database)
  if (manifest.value === null) writeManifest(directory)
  const made = await makeTables(kyselyOn(pool)).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  if (made.ok) return { ok: true, warnings: [], value: open(pool, { engine: 'embedded', now: made.value }, async () => release()) }
  await pool.end()
  return made
}

/** @returns the clock of record times over what they hold, or why the tables cannot be as this version wants them */
async function makeTables(db: Kysely<Tables>): Promise<Checked<Store['now']>> {
  const { error } = (await standsAtLatest(db)) ? {} : await migratorOf(db).migrateToLatest()
  // Kysely's word for a database that names migrations this program does not know.
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) return { ok: false, problems: [newer] }
  if (error !== undefined) throw error as Error
  const refused = await applyRowSecurity(db as unknown as Kysely<never>)
  if (refused !== undefined) return { ok: false, problems: [refused] }
  return { ok: true, warnings: [], value: steadyClock(await lastRecorded(db as unknown as Kysely<never>)) }
}

/** Asked first: the migrator reads the whole catalogue before it finds nothing to do, which on the embedded engine is most of an opening. */
async function standsAtLatest(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (rows[0]?.there !== true) return false
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const names = new Set(done.rows.map(({ name }) => name))
  return names.size === Object.keys(migrations).length && Object.keys(migrations).every(name => names.has(name))
}

function open(pool: Pool, of: Pick<Store, 'engine' | 'now'>, after: () => Promise<void> = async () => undefined): Store {
  const safe = guarded(pool)
  const db = kyselyOn(safe)
  return storeOn(of, db, safe, async () => {
    await db.destroy()
    // Kysely ends only a pool that it has asked something.
    await safe.end()
    await after()
  })
}

export const migratorOf = (db: Kysely<Tables>): Migrator => new Migrator({ db, provider: { getMigrations: async () => migrations } })
export const kyselyOn = (pool: Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })

function storeOn(of: Pick<Store, 'engine' | 'now'>, db: Kysely<Tables>, pool: Pool, close: () => Promise<void>): Store {
  const nothing = async (): Promise<void> => undefined
  const within = (inner: Kysely<Tables>): Store => storeOn(of, inner, pool, nothing)
  const inTransaction: Store['inTransaction'] = work =>
    inScope(() => pool.writing(() => db.transaction().execute(inner => work(within(inner)))))
  const reading: Store['reading'] = work =>
    inScope(() =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(inner => work(within(inner))),
    )
  return {
    ...of,
    db,
    close,
    inTransaction,
    reading,
    asKeeper: (_right, work) => inTransaction(work),
    // The one person of local mode owns the database; for everybody else the pool changes, and with it all that follows.
    as: actor => {
      if (actor.kind === 'local') return storeOn(of, db, pool, nothing)
      const bound = actorPool(pool, actor)
      const own = storeOn(of, kyselyOn(bound), bound, nothing)
      return {
        ...own,
        reading: (work, right) =>
          own.reading(async inner => {
            if (right !== undefined) await becomeKeeper(inner.db, right)
            return work(inner)
          }),
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
  if ('objectsTo' in right) return sql<boolean>`exists (select from appraisal_notice where appraisal = ${right.objectsTo})`
  if ('receipt' in right) return sql<boolean>`xunyu_receipt(${right.receipt}, ${right.codeHash}) is not null`
  if ('office' in right)
    return sql<boolean>`exists (select from membership where user_id = xunyu_user() and role = ${right.office} and tenant = ${right.tenant})`
  const parties = [...('judges' in right ? right.judges : 'lists' in right ? right.lists : right)]
  const some = sql<boolean>`cardinality(${parties}::text[]) > 0`
  if ('lists' in right)
    return sql<boolean>`${some} and not exists (select from unnest(${parties}::text[]) as p (party) where p.party <> all(xunyu_acts_for())
      and (not xunyu_may_plan() or exists (select from tenant where tenant.party = p.party)))`
  return 'judges' in right
    ? sql<boolean>`${some} and xunyu_governs() @> ${parties}::text[] and not xunyu_acts_for() && ${parties}::text[]`
    : sql<boolean>`${some} and xunyu_acts_for() @> ${parties}::text[]`
}

const again = (): never => {
  throw new Error('this store already belongs to an actor')
}
