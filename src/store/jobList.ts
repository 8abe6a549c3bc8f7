// Jobs as people look at them: a page of the list, one with what happened to it. The name of what a job works on comes from that row,
// under its own policy: whoever may not see an import sees no name of its file here.
import { type Kysely, sql } from 'kysely'
import type { JobCounts, JobEvent, JobInfo, JobKind, JobStatus } from '#domain/job.ts'
import { JobStatus as statuses } from '#domain/job.ts'
import type { Problem } from '#domain/problem.ts'
import type { Tables } from './tables.ts'

export type JobFilter = { status?: JobStatus | undefined; kind?: JobKind | undefined; batch?: string | undefined }
type Row = {
  id: string
  kind: JobKind
  subject: string | null
  name: string | null
  batch: string | null
  schedule: string | null
  party: string | null
  status: JobStatus
  cancel_asked: boolean
  may_change: boolean
  attempts: number
  deaths: number
  worker: string | null
  progress: JobInfo['progress']
  outcome: JobInfo['outcome']
  error: Problem | null
  run_at: Date
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}

/** Whoever owns the database, an operator, whoever asked for it, whoever acts for the firm; plans and studies: whoever may plan. */
const mayChange = sql`(nullif(current_setting('xunyu.actor', true), '') is null or (select xunyu_operates())
  or coalesce(j.asker = (select xunyu_actor()), false) or (j.kind in ('plan', 'study') and (select xunyu_may_plan()))
  or coalesce(j.party = any((select xunyu_acts_for())::text[]), false))`
const named = sql`select j.id, j.kind, j.subject, coalesce(p.name, i.name) as name, j.batch, j.schedule, j.party, j.status, j.cancel_asked,
    ${mayChange} as may_change, j.attempts, j.deaths, j.worker, j.progress, j.outcome, j.error, j.run_at, j.created_at, j.started_at, j.finished_at
  from job j left join plan p on j.kind in ('plan', 'study') and p.id = j.subject
  left join import_job i on j.kind in ('import.read', 'import.save') and i.id = j.subject`

export type JobPage = { total: number; jobs: JobInfo[]; counts: JobCounts }
/** Jobs that the asker may change: what is active first, then what waits, then the newest. */
export async function listJobs(db: Kysely<Tables>, filter: JobFilter, offset: number, limit: number): Promise<JobPage> {
  const { status = null, kind = null, batch = null } = filter
  const meant = sql`${mayChange} and (${kind}::text is null or j.kind = ${kind}) and (${batch}::text is null or j.batch = ${batch})`
  const { rows } = await sql<Row>`${named} where ${meant} and (${status}::text is null or j.status = ${status})
    order by j.status = 'running' desc, j.status = 'waiting' desc, j.ordinal desc offset ${offset} limit ${limit}`.execute(db)
  const counted = await sql<{
    status: JobStatus
    n: number
  }>`select status, count(*)::int as n from job j where ${meant} group by status`.execute(db)
  const counts = Object.fromEntries(statuses.options.map(one => [one, counted.rows.find(row => row.status === one)?.n ?? 0])) as JobCounts
  const total = status === null ? Object.values(counts).reduce((sum, n) => sum + n, 0) : counts[status]
  return { total, jobs: rows.map(infoOf), counts }
}

export async function readJob(db: Kysely<Tables>, id: string): Promise<JobInfo | undefined> {
  const { rows } = await sql<Row>`${named} where j.id = ${id}`.execute(db)
  return rows[0] === undefined ? undefined : infoOf(rows[0])
}

/** The job that is open on something, or else the last one on it. */
export async function readJobOf(db: Kysely<Tables>, kinds: readonly JobKind[], subject: string): Promise<JobInfo | undefined> {
  const { rows } = await sql<Row>`${named} where j.subject = ${subject} and j.kind = any(${[...kinds]}::text[])
    order by j.status in ('waiting', 'running') desc, j.ordinal desc limit 1`.execute(db)
  return rows[0] === undefined ? undefined : infoOf(rows[0])
}

/** What happened to a job, in order: the log is appended and outlives the job. */
export async function readJobEvents(db: Kysely<Tables>, job: string): Promise<JobEvent[]> {
  const rows = await db.selectFrom('job_event').selectAll().where('job', '=', job).orderBy('ordinal').execute()
  return rows.map(({ kind, worker, attempt, words, at }) => ({ kind, worker, attempt, words, at: at.toISOString() }))
}

const keptDays = { files: 7, others: 90 }
/** Takes away what ended long ago: jobs that left nothing but their row, and files that were made to be fetched. @returns how many */
export async function forgetOldJobs(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql`delete from job where status in ('done', 'cancelled', 'failed') and kind not in ('plan', 'study')
    and finished_at < now() - make_interval(days => case kind when 'report' then ${keptDays.files} else ${keptDays.others} end)
    returning id`.execute(db)
  return rows.length
}

/** The jobs of something that is taken away. */
export async function deleteJobsOf(db: Kysely<Tables>, kinds: readonly JobKind[], subject: string): Promise<void> {
  await db
    .deleteFrom('job')
    .where('subject', '=', subject)
    .where('kind', 'in', [...kinds])
    .execute()
}

function infoOf({ cancel_asked, may_change, run_at, created_at, started_at, finished_at, ...row }: Row): JobInfo {
  return {
    ...row,
    cancelAsked: cancel_asked,
    mayChange: may_change,
    runAt: run_at.toISOString(),
    createdAt: created_at.toISOString(),
    startedAt: started_at?.toISOString() ?? null,
    finishedAt: finished_at?.toISOString() ?? null,
  }
}
