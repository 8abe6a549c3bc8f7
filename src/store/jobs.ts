// The queue in the store: who works on which job. A process holds a job by a lease; what comes of it is written only while the lease is
// still its own (fenced), so a job that ran twice takes effect once. Every step is appended to job_event.
import { type Kysely, sql } from 'kysely'
import type { JobEventKind, JobKind, JobStatus } from '#domain/job.ts'
import type { Problem } from '#domain/problem.ts'
import type { Store } from './openStore.ts'
import type { Tables } from './tables.ts'
import type { JobRow } from './tables/jobs.ts'

/** Who takes a job: a lease of its own for each, the name of the process, and how long the lease lasts without a heartbeat. */
export type Holder = { lease: string; worker: string; leaseSeconds: number }
export type ActiveJob = Holder & {
  id: string
  kind: JobKind
  subject: string | null
  batch: string | null
  payload: unknown
  party: string | null
  /** As `actorText` writes it: who asked for it; null for the owner of the database. */
  asker: string | null
  attempts: number
}
/** The lease ran out and another process has the job: nothing of this attempt may be kept. */
export class JobLost extends Error {
  override name = 'JobLost'
}

export type NewJob = {
  id: string
  kind: JobKind
  subject?: string
  batch?: string
  schedule?: string
  party?: string
  payload?: object
  /** Smaller is sooner. */
  priority: number
  /** After so many deaths of its process it is not taken any more; null: never given up. */
  mostDeaths: number | null
  /** Not before; at once, where left out. */
  runAt?: string
  /** Nobody asked for it, whoever brought it about: it is in nobody's list. */
  unasked?: true
}

/** Puts jobs into the queue; what is open already on the same subject is not put there twice. Call inside the transaction that makes the subject. */
export async function insertJobs(db: Kysely<Tables>, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return
  const rows = jobs.map(one => ({
    id: one.id,
    kind: one.kind,
    subject: one.subject ?? null,
    batch: one.batch ?? null,
    schedule: one.schedule ?? null,
    party: one.party ?? null,
    payload: one.payload ?? {},
    priority: one.priority,
    most_deaths: one.mostDeaths,
    run_at: one.runAt ?? null,
    unasked: one.unasked ?? false,
  }))
  await sql`insert into job (id, kind, subject, batch, schedule, party, asker, payload, priority, most_deaths, run_at)
    select id, kind, subject, batch, schedule, party,
      case when not unasked then nullif(current_setting('xunyu.actor', true), '') end, payload, priority, most_deaths,
      coalesce(run_at, now())
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id text, kind text, subject text, batch text, schedule text, party text,
      payload jsonb, priority smallint, most_deaths integer, run_at timestamptz, unasked boolean)
    on conflict do nothing`.execute(db)
}

/**
 * Takes the next job that waits and whose time has come: by priority, what ended its process before after the others, then in order.
 * @param id that one alone
 */
export async function takeJob(
  db: Kysely<Tables>,
  { lease, worker, leaseSeconds }: Holder,
  kinds: readonly JobKind[],
  id: string | null = null,
): Promise<ActiveJob | undefined> {
  const { rows } = await sql<Omit<ActiveJob, keyof Holder>>`with next as (
      select id from job where status = 'waiting' and run_at <= now() and kind = any(${[...kinds]}::text[])
        and (${id}::text is null or id = ${id}) order by priority, deaths, ordinal limit 1 for update skip locked),
    taken as (
      update job set status = 'running', lease = ${lease}, lease_until = now() + make_interval(secs => ${leaseSeconds}), worker = ${worker},
        attempts = attempts + 1, started_at = now(), progress = null, error = null
      from next where job.id = next.id returning job.id, kind, subject, batch, payload, party, asker, attempts),
    logged as (insert into job_event (job, kind, worker, attempt) select id, 'claimed', ${worker}, attempts from taken)
    select * from taken`.execute(db)
  return rows[0] === undefined ? undefined : { lease, worker, leaseSeconds, ...rows[0] }
}

/** Writes the progress and extends the lease. @returns what the process has to do: go on, or stop */
export async function beatJob(
  db: Kysely<Tables>,
  { id, lease, leaseSeconds }: ActiveJob,
  progress: object | undefined,
): Promise<'go' | 'cancel' | 'lost'> {
  const { rows } = await sql<{ cancel_asked: boolean }>`
    update job set lease_until = now() + make_interval(secs => ${leaseSeconds}),
      progress = coalesce(${progress === undefined ? null : JSON.stringify(progress)}::jsonb, progress)
    where id = ${id} and lease = ${lease} returning cancel_asked`.execute(db)
  const [row] = rows
  if (row === undefined) return 'lost'
  return row.cancel_asked ? 'cancel' : 'go'
}

export type JobEnd = { status: 'done' | 'failed' | 'cancelled'; error?: Problem | undefined; outcome?: object | undefined }
const endings = { done: 'written', failed: 'failed', cancelled: 'cancelled' } as const
/**
 * Ends a job if its lease is still held. Call inside the transaction that writes what came of it.
 * @returns false where another process has it (or it was cancelled): nothing may be written then
 */
export async function endJob(db: Kysely<Tables>, job: ActiveJob, { status, error, outcome }: JobEnd): Promise<boolean> {
  const { rows } = await sql<{ kind: JobEventKind }>`with ended as (
      update job set status = ${status}, finished_at = now(), lease = null, lease_until = null,
        error = ${error === undefined ? null : JSON.stringify(error)}::jsonb,
        outcome = ${outcome === undefined ? null : JSON.stringify(outcome)}::jsonb
      where id = ${job.id} and lease = ${job.lease} returning id)
    insert into job_event (job, kind, worker, attempt)
    select ${job.id}, case when exists (select from ended) then ${endings[status]} else 'refused' end, ${job.worker}, ${job.attempts}::int
    returning kind`.execute(db)
  return rows[0]?.kind !== 'refused'
}

/** Whether the lease is held at this moment; the answer is worth something only with a lock on the job. */
export const heldBy = ({ id, lease }: Pick<ActiveJob, 'id' | 'lease'>) =>
  sql<boolean>`exists (select from job where id = ${id} and lease = ${lease})`

/**
 * Gives a job back, for a process that stops in good order: the attempt does not count.
 * @param setback what kept it from its end just now: then the attempt counts, and the next one comes later and later
 */
export async function releaseJob(db: Kysely<Tables>, job: ActiveJob, setback?: string): Promise<void> {
  const { id, lease, worker, attempts } = job
  const seconds = setback === undefined ? 0 : backOffSeconds(attempts)
  await sql`with released as (
      update job set status = 'waiting', lease = null, lease_until = null, worker = null, progress = null,
        attempts = ${setback === undefined ? attempts - 1 : attempts}, run_at = now() + make_interval(secs => ${seconds})
      where id = ${id} and lease = ${lease} returning id)
    insert into job_event (job, kind, worker, attempt, words)
    select id, ${setback === undefined ? 'released' : 'postponed'}, ${worker}, ${attempts}, ${setback ?? null} from released`.execute(db)
}

const longestBackOffSeconds = 60
/** After how long a job is tried again: 1, 2, 4 ... seconds, at most a minute. */
export const backOffSeconds = (setbacks: number): number => Math.min(longestBackOffSeconds, 2 ** Math.max(0, Math.min(setbacks, 30) - 1))

/** Appends to the log. Call inside the transaction that makes it so, where there is one. */
export async function logJob(
  db: Kysely<Tables>,
  event: { job: string; kind: JobEventKind; worker?: string; attempt?: number; words?: string },
): Promise<void> {
  await sql`insert into job_event (job, kind, worker, attempt, words)
    values (${event.job}, ${event.kind}, ${event.worker ?? null}, ${event.attempt ?? null}, ${event.words ?? null})`.execute(db)
}

/** Locks a job to the end of the transaction. @returns undefined where it is gone */
export async function lockJob(store: Store, id: string): Promise<(Pick<JobRow, 'kind' | 'subject'> & { status: JobStatus }) | undefined> {
  const { rows } = await sql<{ kind: JobKind; subject: string | null; status: JobStatus }>`
    select kind, subject, status from job where id = ${id} for update`.execute(store.db)
  return rows[0]
}
