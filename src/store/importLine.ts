// The line of imports: what was handed in waits to be read, what was confirmed waits to be saved, and whoever works on one holds it by
// a lease. Rows, report and outcome are written only while the lease is still its own, so an import that ran twice takes effect once.
import { type Kysely, sql } from 'kysely'
import type { ImportProgress } from '#domain/importJob.ts'
import type { Tables } from './tables.ts'

export type ImportHolder = { lease: string; worker: string; leaseSeconds: number }
export type ImportClaim = ImportHolder & {
  id: string
  phase: ImportProgress['phase']
  /** As `actorText` writes it: who asked for it; null for the owner of the database. */
  asker: string | null
  attempts: number
}

/** The lease ran out and somebody else has the import: nothing of this attempt may be kept. */
export class ImportLost extends Error {
  override name = 'ImportLost'
}

/**
 * Takes an import that waits or whose process died: the one of an id, or the next in line: what was confirmed
 * before what was not, and what was tried often after the others.
 * What an earlier attempt has read is forgotten.
 * @param inHand those that this process works on
 */
export async function claimImport(
  db: Kysely<Tables>,
  { lease, worker, leaseSeconds }: ImportHolder,
  inHand: readonly string[],
  id: string | null = null,
): Promise<ImportClaim | undefined> {
  const { rows } = await sql<{ id: string; status: ImportClaim['phase']; asker: string | null; attempts: number }>`with taken as (
      update import_job set lease = ${lease}, lease_until = now() + make_interval(secs => ${leaseSeconds}), worker = ${worker},
        attempts = attempts + 1, progress = null
      where id = (select id from import_job where status in ('reading', 'saving') and (lease is null or lease_until < now())
        and not (id = any(${[...inHand]}::text[])) and (${id}::text is null or id = ${id})
        order by status = 'saving' desc, attempts, created_at limit 1 for update skip locked)
      returning id, status, asker, attempts),
    forgotten as (delete from import_row where import in (select id from taken where status = 'reading'))
    select * from taken`.execute(db)
  const row = rows[0]
  return row === undefined
    ? undefined
    : { lease, worker, leaseSeconds, id: row.id, phase: row.status, asker: row.asker, attempts: row.attempts }
}

/** Writes the progress and extends the lease. @returns false when somebody else has the import */
export async function beatImport(db: Kysely<Tables>, { id, lease, leaseSeconds }: ImportClaim, progress: ImportProgress): Promise<boolean> {
  const { rows } = await sql`update import_job set lease_until = now() + make_interval(secs => ${leaseSeconds}),
    progress = ${JSON.stringify(progress)}::jsonb where id = ${id} and lease = ${lease} returning id`.execute(db)
  return rows.length === 1
}

/** Gives an import back, for a process that stops in good order or found no database: the attempt does not count. */
export async function releaseImport(db: Kysely<Tables>, { id, lease }: ImportClaim): Promise<void> {
  await sql`update import_job set lease = null, lease_until = null, worker = null, attempts = attempts - 1
    where id = ${id} and lease = ${lease}`.execute(db)
}

/** Lets every lease go: right only where no other process can be at work (embedded engine, at start). */
export async function requeueImports(db: Kysely<Tables>): Promise<void> {
  await sql`update import_job set lease = null, lease_until = null where lease is not null`.execute(db)
}
