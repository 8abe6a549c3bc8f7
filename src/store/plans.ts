// Plans in the store: what is known of each, without its tables. A plan that is not ended has a job of its own id, which says how far it is.
import { sql } from 'kysely'
import type { Generated, Kysely } from 'kysely'
import { inTodaysNames } from '#domain/earlierNames.ts'
import type { PlanProgress, Scenario } from '#domain/plan.ts'
import type { PlanInfo, PlanStatus, PlanSummary } from '#domain/planInfo.ts'
import type { Problem } from '#domain/problem.ts'
import type { ScenarioPointer } from '#domain/scenario.ts'
import type { JobStatus } from '#domain/job.ts'
import type { StudyRequest } from '#domain/study.ts'
import type { StudyHeadline, StudyStatus } from '#domain/studyInfo.ts'
import { deleteJobsOf } from './jobList.ts'
import { insertJobs } from './jobs.ts'
import type { Store } from './openStore.ts'
import type { Tables } from './tables.ts'
import type { PlanRow } from './tables/plans.ts'
export type ReadRow<R> = { [K in keyof R]: R[K] extends Generated<infer V> ? V : R[K] }

export type NewPlan = {
  id: string
  name: string
  base: boolean
  region: string
  regionVersion: string
  programme: string | null
  periods: number[] | null
  scenario: Scenario
  /** Names what is asked, whatever the plan is called; two plans with the same question have the same result. */
  question: string
  answers?: ScenarioPointer
}

/** Sooner is smaller: the base plan that everything starts from, what a person asked for, studies, which take longer, plans of sweeps. */
export const planPriority = { base: 0, plan: 10, study: 20, sweep: 30 }
/** A plan whose process died this often is given up, so that it does not take the server down for ever. */
export const mostPlanDeaths = 3

/** Call inside a transaction. A plan of that id that is there already stays: two servers that start at once queue one base plan. */
export async function insertPlan(store: Store, plan: NewPlan): Promise<void> {
  await store.db
    .insertInto('plan')
    .values({
      id: plan.id,
      name: plan.name,
      base: plan.base,
      region: plan.region,
      region_version: plan.regionVersion,
      programme: plan.programme,
      periods: plan.periods,
      scenario: JSON.stringify(plan.scenario),
      status: 'queued',
      question: plan.question,
      scenario_id: plan.answers?.id ?? null,
      scenario_version: plan.answers?.version ?? null,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  const priority = plan.base ? planPriority.base : planPriority.plan
  await insertJobs(store.db, [{ id: plan.id, kind: 'plan', subject: plan.id, priority, mostDeaths: mostPlanDeaths }])
}

/** Plans with what their jobs say of them. */
export const plansWithJobs = (db: Kysely<Tables>) =>
  db
    .selectFrom('plan')
    .leftJoin('job', 'job.id', 'plan.id')
    .selectAll('plan')
    .select([
      'job.status as job_status',
      'job.worker as job_worker',
      'job.attempts as job_attempts',
      'job.started_at as job_started_at',
      'job.progress as job_progress',
    ])

export async function getPlan(store: Store, id: string): Promise<PlanInfo | undefined> {
  const row = await plansWithJobs(store.db).where('plan.id', '=', id).where('plan.study', 'is', null).executeTakeFirst()
  return row === undefined ? undefined : infoOf(row)
}

/**
 * Base plans first, then the newest; those of sweeps are listed with their sweep.
 * @param study lists the plans of that study instead
 */
export async function listPlans(store: Store, study?: string): Promise<PlanInfo[]> {
  const rows = await plansWithJobs(store.db)
    .where('plan.sweep', 'is', null)
    .where('plan.study', 'is', null)
    .where('plan.parent', study === undefined ? 'is' : '=', study ?? null)
    .orderBy('plan.base', 'desc')
    .orderBy('plan.created_at', 'desc')
    .orderBy('plan.id')
    .execute()
  return rows.map(infoOf)
}

export type SolvedBase = { id: string; finishedAt: string; scenario: Scenario }
/** The base plan of a version of a region, when it has an answer. */
export async function solvedBase(store: Store, region: string, regionVersion: string): Promise<SolvedBase | undefined> {
  const row = await store.db
    .selectFrom('plan')
    .select(['id', 'finished_at', 'scenario'])
    .where('base', '=', true)
    .where('region', '=', region)
    .where('region_version', '=', regionVersion)
    .where('status', 'in', ['optimal', 'best_found', 'relaxed'])
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { id: row.id, finishedAt: row.finished_at?.toISOString() ?? '', scenario: JSON.parse(row.scenario) as Scenario }
}

/** The first other plan that ended with a result to the same question; a best one found in the time given may be bettered, and is searched for again. */
export async function solvedBefore(store: Store, id: string, question: string): Promise<PlanInfo | undefined> {
  const row = await plansWithJobs(store.db)
    .where('plan.question', '=', question)
    .where('plan.status', 'in', ['optimal', 'relaxed', 'infeasible'])
    .where('plan.id', '<>', id)
    .orderBy('plan.finished_at')
    .orderBy('plan.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : infoOf(row)
}

/** The plan with its job; the log of the job stays. */
export async function deletePlan(store: Store, id: string): Promise<void> {
  await deleteJobsOf(store.db, ['plan', 'study'], id)
  await store.db.deleteFrom('plan').where('id', '=', id).execute()
}

/** What the job of a plan or a study works on. */
export type PlanTask = {
  id: string
  name: string
  region: string
  regionVersion: string
  scenario: Scenario
  question: string | null
  base: boolean
  /** What a study asks; null for plans. */
  study: StudyRequest | null
}
export async function readPlanTask(store: Store, id: string): Promise<PlanTask | undefined> {
  const row = await store.db
    .selectFrom('plan')
    .select(['id', 'name', 'region', 'region_version', 'scenario', 'question', 'base', 'study'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { region_version: regionVersion, scenario, study, ...rest } = row
  return {
    ...rest,
    regionVersion,
    scenario: JSON.parse(scenario) as Scenario,
    study: study === null ? null : (JSON.parse(study) as StudyRequest),
  }
}

export type PlanEnd = {
  status: Exclude<PlanStatus | StudyStatus, 'queued' | 'running'>
  summary?: PlanSummary | StudyHeadline
  periods?: number[]
  programme?: string | null
  reusedFrom?: string
}
/** Writes how a plan ended. Call inside the transaction that ends its job and writes its result. */
export async function writePlanEnd(store: Store, id: string, end: PlanEnd): Promise<void> {
  await sql`update plan set status = ${end.status}, finished_at = job.finished_at, started_at = job.started_at, worker = job.worker,
      attempts = job.attempts, error = null, summary = ${end.summary === undefined ? null : JSON.stringify(end.summary)},
      reused_from = ${end.reusedFrom ?? null}, periods = coalesce(${end.periods ?? null}::int[], periods),
      programme = case when ${end.programme !== undefined} then ${end.programme ?? null} else programme end
    from job where job.id = plan.id and plan.id = ${id}`.execute(store.db)
}

type WithJob<R> = R & {
  job_status: JobStatus | null
  job_worker: string | null
  job_attempts: number | null
  job_started_at: Date | null
  job_progress: unknown
}
/** Of a plan or study: while it is open its job speaks, afterwards what was written at its end. */
export function standingOf(row: WithJob<ReadRow<PlanRow>>): {
  status: PlanStatus | StudyStatus
  worker: string | null
  attempts: number
  startedAt: string | null
  progress: unknown
} {
  const open = row.status === 'queued'
  const running = open && row.job_status === 'running'
  return {
    status: running ? 'running' : row.status,
    worker: open ? row.job_worker : row.worker,
    attempts: open ? (row.job_attempts ?? 0) : row.attempts,
    startedAt: (open ? (running ? row.job_started_at : null) : row.started_at)?.toISOString() ?? null,
    progress: row.job_progress ?? null,
  }
}

export function infoOf(row: WithJob<ReadRow<PlanRow>>): PlanInfo {
  const standing = standingOf(row)
  const json = <T>(text: string | null): T | null => (text === null ? null : (inTodaysNames(JSON.parse(text)) as T))
  return {
    id: row.id,
    name: row.name,
    base: row.base,
    region: row.region,
    regionVersion: row.region_version,
    programme: row.programme,
    periods: row.periods,
    scenario: JSON.parse(row.scenario) as Scenario,
    answers: row.scenario_id === null || row.scenario_version === null ? null : { id: row.scenario_id, version: row.scenario_version },
    sweep: row.sweep === null || row.sweep_at === null ? null : { id: row.sweep, at: row.sweep_at },
    study: row.parent,
    reusedFrom: row.reused_from,
    status: standing.status as PlanStatus,
    worker: standing.worker,
    attempts: standing.attempts,
    createdAt: row.created_at.toISOString(),
    startedAt: standing.startedAt,
    finishedAt: row.finished_at?.toISOString() ?? null,
    progress: standing.progress as PlanProgress | null,
    error: json<Problem>(row.error),
    summary: json<PlanSummary>(row.summary),
  }
}
