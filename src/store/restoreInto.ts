// A place that is empty becomes a database with the rows of a backup, or stays as it was.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Checked, Problem } from '#domain/problem.ts'
import { applyRowSecurity } from './applyRowSecurity.ts'
import { clearDatabase, isEmpty } from './dump.ts'
import type { DumpHandle } from './dump.ts'
import { openEmbeddedPool } from './embeddedPool.ts'
import { takeLock } from './lock.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { kyselyOn, migratorOf } from './openStore.ts'
import { serverProblem } from './openProblems.ts'
import type { StorePlace } from './openStore.ts'
import type { Pool } from './pool.ts'
import { openServerPool } from './serverPool.ts'
import type { Tables } from './tables.ts'

/**
 * @param migration whose tables `fill` finds; after it the tables are brought up to date
 * @param fill runs in one transaction, and what it throws undoes everything
 */
export async function restoreInto(place: StorePlace, migration: string, fill: (db: DumpHandle) => Promise<void>): Promise<Checked<null>> {
  return 'url' in place ? intoServer(place.url, migration, fill) : intoDirectory(place.directory, migration, fill)
}

async function intoServer(url: string, migration: string, fill: (db: DumpHandle) => Promise<void>): Promise<Checked<null>> {
  let pool: Pool
  try {
    pool = await openServerPool(url, false)
  } catch (error) {
    const problem = serverProblem(error)
    if (problem === undefined) throw error
    return { ok: false, problems: [problem] }
  }
  const db = kyselyOn(pool)
  const handle = db as unknown as DumpHandle
  try {
    if (!(await isEmpty(handle))) return { ok: false, problems: [notEmpty('DATABASE_URL')] }
    await clearDatabase(handle)
    try {
      return await makeAndFill(db, migration, fill)
    } catch (failure) {
      await clearDatabase(handle)
      throw failure
    }
  } finally {
    await db.destroy()
  }
}

/** The rows go into a directory of their own, which takes the database's place only when it is whole. */
async function intoDirectory(directory: string, migration: string, fill: (db: DumpHandle) => Promise<void>): Promise<Checked<null>> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const lock = takeLock(join(directory, 'lock'))
  if (!lock.ok) return lock
  const fresh = join(directory, `database.restoring-${process.pid}`)
  try {
    const known = readManifest(directory)
    if (!known.ok) return known
    const database = join(directory, 'database')
    if (known.value !== null && existsSync(database) && !(await holdsNothing(database)))
      return { ok: false, problems: [notEmpty(directory)] }
    mkdirSync(fresh, { recursive: true, mode: 0o700 })
    const db = kyselyOn(await openEmbeddedPool(fresh))
    // A new database has the tables of this version; the backup's may be of an earlier one.
    const made = await filled(db, migration, fill)
    if (!made.ok) return made
    const aside = `${database}.empty-${process.pid}`
    if (existsSync(database)) renameSync(database, aside)
    renameSync(fresh, database)
    if (known.value === null) writeManifest(directory)
    rmSync(aside, { recursive: true, force: true })
    return made
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    lock.value.release()
  }
}

async function holdsNothing(database: string): Promise<boolean> {
  const db = kyselyOn(await openEmbeddedPool(database))
  try {
    return await isEmpty(db as unknown as DumpHandle)
  } finally {
    await db.destroy()
  }
}

async function filled(db: Kysely<Tables>, migration: string, fill: (db: DumpHandle) => Promise<void>): Promise<Checked<null>> {
  try {
    await clearDatabase(db as unknown as DumpHandle)
    return await makeAndFill(db, migration, fill)
  } finally {
    await db.destroy()
  }
}

async function makeAndFill(db: Kysely<Tables>, migration: string, fill: (db: DumpHandle) => Promise<void>): Promise<Checked<null>> {
  const migrator = migratorOf(db)
  const before = await migrator.migrateTo(migration)
  if (before.error !== undefined) throw before.error as Error
  await db.transaction().execute(inner => fill(inner as unknown as DumpHandle))
  const after = await migrator.migrateToLatest()
  if (after.error !== undefined) throw after.error as Error
  const refused = await applyRowSecurity(db as unknown as DumpHandle)
  return refused === undefined ? { ok: true, warnings: [], value: null } : { ok: false, problems: [refused] }
}

function notEmpty(path: string): Problem {
  return {
    code: 'restore.not-empty',
    severity: 'error',
    place: { path },
    zh: '目标数据库里已有数据；恢复只写入空的数据库。',
    en: 'The database already holds records; a backup can only be restored into an empty one.',
    fixZh: '请指定一个新的目录（--data）或新建的空库（DATABASE_URL）。',
    fixEn: 'Name a new directory (--data), or a new and empty database (DATABASE_URL).',
  }
}
