// How a job ends without its process: cancelled while it waits, given up after its process died under it, taken up anew. What it worked
// on (a plan, a study, an import) says so in the same transaction.
import { type Kysely, sql } from 'kysely'
import type { JobKind, JobStatus } from '#domain/job.ts'
import type { Problem } from '#domain/problem.ts'
import { backOffSeconds, lockJob, logJob } from './jobs.ts'
import type { Store } from './openStore.ts'
import type { Tables } from './tables.ts'

export type EndedJob = { id: string; kind: JobKind; subject: string | null }
/** Jobs meant by a request to stop: one, or all of a sweep. */
export type Meant = { job: string } | { batch: string }

/** Jobs that wait are cancelled at once; active ones are asked to stop, which their processes see at the next heartbeat. */
export async function cancelJobs(store: Store, what: Meant): Promise<void> {
  const meant = 'job' in what ? sql`id = ${what.job}` : sql`batch = ${what.batch}`
  await store.inTransaction(async inner => {
    const { rows } = await sql<EndedJob & { attempts: number }>`
      update job set status = 'cancelled', finished_at = now() where ${meant} and status = 'waiting' returning id, kind, subject, attempts`.execute(
      inner.db,
    )
    await closeSubjects(inner.db, rows, 'cancelled', null)
    for (const { id, attempts } of rows) await logJob(inner.db, { job: id, kind: 'cancelled', attempt: attempts })
    await sql`update job set cancel_asked = true where ${meant} and status = 'running'`.execute(inner.db)
  })
}

type GoneJob = EndedJob & { attempts: number; deaths: number; most_deaths: number | null; worker: string | null; progress: unknown }
/**
 * Takes jobs from processes that were not heard of any more: back into the queue, later each time; or to the dead letters.
 * @param all every active job, whatever its lease says: right only where no other process can be at work (embedded engine, at start)
 * @param lastWords of a job that is given up
 * @returns how many were given up
 */
export async function reapJobs(store: Store, lastWords: (gone: GoneJob) => Problem, all = false): Promise<number> {
  // Nearly always there is none, and then nothing is locked or written.
  const some = await sql`select from job where status = 'running' and (${all} or lease_until < now()) limit 1`.execute(store.db)
  if (some.rows.length === 0) return 0
  return store.inTransaction(async inner => {
    const { rows } = await sql<GoneJob>`select id, kind, subject, attempts, deaths + 1 as deaths, most_deaths, worker, progress from job
      where status = 'running' and (${all} or lease_until < now()) for update skip locked`.execute(inner.db)
    let given = 0
    for (const gone of rows) {
      const { id, deaths, most_deaths, worker, attempts } = gone
      const log = { job: id, attempt: attempts, ...(worker === null ? {} : { worker }) }
      if (most_deaths === null || deaths < most_deaths) {
        const seconds = deaths < 2 ? 0 : backOffSeconds(deaths)
        await sql`update job set status = 'waiting', lease = null, lease_until = null, deaths = ${deaths}, worker = null,
          run_at = now() + make_interval(secs => ${seconds}) where id = ${id}`.execute(inner.db)
        await logJob(inner.db, { ...log, kind: 'died' })
        continue
      }
      const problem = lastWords(gone)
      await sql`update job set status = 'dead', lease = null, lease_until = null, deaths = ${deaths}, finished_at = now(),
        error = ${JSON.stringify(problem)}::jsonb where id = ${id}`.execute(inner.db)
      await closeSubjects(inner.db, [gone], 'dead', problem)
      await logJob(inner.db, { ...log, kind: 'gave_up', words: problem.en })
      given += 1
    }
    return given
  })
}

/** Puts a job that failed, was cancelled or is a dead letter back into the queue. @returns false where it is none of these (any more) */
export async function retryJob(store: Store, id: string): Promise<boolean> {
  return store.inTransaction(async inner => {
    const job = await lockJob(inner, id)
    if (job === undefined || !['failed', 'cancelled', 'dead'].includes(job.status)) return false
    if (!(await reopenSubject(inner.db, job))) return false
    const { rows } =
      await sql`update job set status = 'waiting', deaths = 0, run_at = now(), error = null, outcome = null, finished_at = null,
        worker = null, progress = null, cancel_asked = false
      where id = ${id} and not exists (select from job other where other.kind = job.kind and other.subject = job.subject
        and other.status in ('waiting', 'running')) returning id`.execute(inner.db)
    if (rows.length === 1) await logJob(inner.db, { job: id, kind: 'retried' })
    return rows.length === 1
  })
}

/** Writes into what jobs worked on that nothing comes of them. Call inside the transaction that ends the jobs. */
export async function closeSubjects(
  db: Kysely<Tables>,
  ended: readonly EndedJob[],
  status: Extract<JobStatus, 'failed' | 'cancelled' | 'dead'>,
  error: Problem | null,
): Promise<void> {
  const of = (...kinds: JobKind[]): string[] =>
    ended.flatMap(({ kind, subject }) => (kinds.includes(kind) && subject !== null ? [subject] : []))
  const plans = of('plan', 'study')
  if (plans.length > 0)
    await sql`update plan set status = ${status === 'cancelled' ? 'cancelled' : 'failed'}, finished_at = now(),
        error = ${error === null ? null : JSON.stringify(error)}, worker = job.worker, attempts = job.attempts, started_at = job.started_at
      from job where job.id = plan.id and plan.id = any(${plans}::text[])`.execute(db)
  // Rows that were read wait on; saving them can be asked for again.
  const unsaved = status === 'cancelled' ? of('import.save') : []
  if (unsaved.length > 0) await sql`update import_job set status = 'ready' where id = any(${unsaved}::text[])`.execute(db)
  const imports = of('import.read', ...(status === 'cancelled' ? [] : (['import.save'] as const)))
  const refusal = JSON.stringify(error === null ? [] : [error])
  if (imports.length > 0)
    await sql`update import_job set status = 'failed',
        report = jsonb_build_object('report', report -> 'report', 'outcome', null, 'refusal', ${refusal}::jsonb)
      where id = any(${imports}::text[])`.execute(db)
}

/** @returns false where what the job works on is past it, or gone */
async function reopenSubject(db: Kysely<Tables>, { kind, subject }: Omit<EndedJob, 'id'>): Promise<boolean> {
  if (kind === 'plan' || kind === 'study') {
    const { rows } = await sql`update plan set status = 'queued', finished_at = null, started_at = null, error = null
      where id = ${subject} and status in ('failed', 'cancelled') returning id`.execute(db)
    return rows.length === 1
  }
  if (kind === 'import.read' || kind === 'import.save') {
    const from = kind === 'import.read' ? ['failed'] : ['failed', 'ready']
    const { rows } = await sql`update import_job set status = ${kind === 'import.read' ? 'reading' : 'saving'}
      where id = ${subject} and status = any(${from}::text[])
        and (${kind} = 'import.read' or exists (select from import_row where import = ${subject})) returning id`.execute(db)
    return rows.length === 1
  }
  return true
}
