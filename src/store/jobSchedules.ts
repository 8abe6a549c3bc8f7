// Jobs that come by themselves: when each is due next. Whichever process looks first makes the job; the others find it made.
import { type Kysely, sql } from 'kysely'
import type { JobKind, JobSchedule } from '#domain/job.ts'
import { insertJobs, type NewJob } from './jobs.ts'
import type { Store } from './openStore.ts'
import type { Tables } from './tables.ts'
export type DueSchedule = { id: string; kind: JobKind; cron: string; now: Date }

/** Brings the schedules to what this version says; one whose times did not change keeps its next one. */
export async function keepSchedules(
  store: Store,
  wanted: readonly { id: string; kind: JobKind; cron: string }[],
  next: (cron: string, after: Date) => Date,
): Promise<void> {
  await store.inTransaction(async inner => {
    const { rows } = await sql<{ now: Date }>`select now() as now`.execute(inner.db)
    const now = rows[0]?.now ?? new Date()
    for (const { id, kind, cron } of wanted)
      await sql`insert into job_schedule (id, kind, cron, next_at) values (${id}, ${kind}, ${cron}, ${next(cron, now)})
        on conflict (id) do update set kind = excluded.kind, cron = excluded.cron, next_at = excluded.next_at
        where job_schedule.cron <> excluded.cron or job_schedule.kind <> excluded.kind`.execute(inner.db)
    await sql`delete from job_schedule where not (id = any(${wanted.map(({ id }) => id)}::text[]))`.execute(inner.db)
  })
}

/**
 * Makes the jobs whose time has come, each once: what was missed while nobody was there is made up for once, not for every time.
 * @param jobOf the job of a schedule
 */
export async function makeDueJobs(
  store: Store,
  jobOf: (due: DueSchedule) => NewJob,
  next: (cron: string, after: Date) => Date,
): Promise<number> {
  const some = await sql`select from job_schedule where next_at <= now() limit 1`.execute(store.db)
  if (some.rows.length === 0) return 0
  return store.inTransaction(async inner => {
    const { rows } =
      await sql<DueSchedule>`select id, kind, cron, now() as now from job_schedule where next_at <= now() for update skip locked`.execute(
        inner.db,
      )
    for (const due of rows) {
      await insertJobs(inner.db, [jobOf(due)])
      await sql`update job_schedule set last_at = ${due.now}, next_at = ${next(due.cron, due.now)} where id = ${due.id}`.execute(inner.db)
    }
    return rows.length
  })
}

export async function listSchedules(db: Kysely<Tables>): Promise<JobSchedule[]> {
  const rows = await db.selectFrom('job_schedule').selectAll().orderBy('next_at').orderBy('id').execute()
  return rows.map(({ id, kind, cron, next_at, last_at }) => ({
    id,
    kind,
    cron,
    nextAt: next_at.toISOString(),
    lastAt: last_at?.toISOString() ?? null,
  }))
}
