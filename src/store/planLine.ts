// The waiting line: who works on which plan. A worker holds a plan by a lease; its result is written only while the
// lease is still its own (fenced), so a plan that ran twice takes effect once. Every step is appended to plan_event.
import { sql } from 'kysely'
import type { PlanProgress, Scenario } from '#domain/plan.ts'
import type { PlanStatus, PlanSummary } from '#domain/planInfo.ts'
import type { Problem } from '#domain/problem.ts'
import type { StudyProgress, StudyRequest } from '#domain/study.ts'
import type { StudyHeadline, StudyStatus } from '#domain/studyInfo.ts'
import type { Store } from './openStore.ts'
import { logPlanEvent } from './plans.ts'
import type { PlanEventKind } from './plans.ts'

/** Who takes a plan: a lease of its own for each plan, the name of the process, and how long the lease lasts without a beat. */
export type Holder = { lease: string; worker: string; leaseSeconds: number }
export type Claim = Holder & {
  id: string
  name: string
  region: string
  regionVersion: string
  scenario: Scenario
  question: string | null
  attempts: number
  base: boolean
  /** What a study asks; null for plans. */
  study: StudyRequest | null
}

/**
 * Takes the next waiting plan, or one whose worker died (its lease ran out); undefined when there is none.
 * What a person asked for by itself goes before the plans of sweeps, and a plan before a study, which takes longer.
 */
export async function claimPlan(store: Store, holder: Holder): Promise<Claim | undefined> {
  type Taken = Pick<Claim, 'id' | 'name' | 'region' | 'question' | 'attempts' | 'base'> & {
    region_version: string
    scenario: string
    study: string | null
  }
  const { lease, worker, leaseSeconds } = holder
  const taken = await sql<Taken>`with taken as (
      update plan set status = 'running', lease = ${lease}, lease_until = now() + make_interval(secs => ${leaseSeconds}),
        started_at = now(), attempts = attempts + 1, progress = null, worker = ${worker}
      where id = (select id from plan where status = 'queued' or (status = 'running' and lease_until < now())
        order by base desc, sweep is not null, study is not null, created_at, sweep_at limit 1 for update skip locked)
      returning id, name, region, region_version, scenario, question, attempts, base, study),
    logged as (insert into plan_event (plan, kind, worker, attempt) select id, 'claimed', ${worker}, attempts from taken)
    select * from taken`.execute(store.db)
  const row = taken.rows[0]
  if (row === undefined) return undefined
  const { region_version: regionVersion, scenario, study, ...rest } = row
  return {
    ...holder,
    ...rest,
    regionVersion,
    scenario: JSON.parse(scenario) as Scenario,
    study: study === null ? null : (JSON.parse(study) as StudyRequest),
  }
}

/** Writes the progress and extends the lease. @returns what the worker has to do: go on, or stop. */
export async function beatPlan(
  store: Store,
  claim: Claim,
  progress: PlanProgress | StudyProgress | undefined,
): Promise<'go' | 'cancel' | 'lost'> {
  const beat = await sql<{ cancel_asked: boolean }>`
    update plan set lease_until = now() + make_interval(secs => ${claim.leaseSeconds}), progress = coalesce(${progress === undefined ? null : JSON.stringify(progress)}, progress)
    where id = ${claim.id} and lease = ${claim.lease} and status = 'running' returning cancel_asked`.execute(store.db)
  const row = beat.rows[0]
  if (row === undefined) return 'lost'
  return row.cancel_asked ? 'cancel' : 'go'
}

const eventOf: Partial<Record<PlanStatus | StudyStatus, PlanEventKind>> = { failed: 'failed', cancelled: 'cancelled' }

export type PlanEnd = {
  status: PlanStatus | StudyStatus
  error?: Problem
  summary?: PlanSummary | StudyHeadline
  periods?: number[]
  programme?: string | null
  reusedFrom?: string
}
/**
 * Ends a plan if the lease is still held. Call inside the transaction that writes its result.
 * @returns false when another worker has it (or it was cancelled): nothing may be written then
 */
export async function endPlan(store: Store, claim: Claim, end: PlanEnd): Promise<boolean> {
  const ended = await store.db
    .updateTable('plan')
    .set({
      status: end.status,
      finished_at: sql<Date>`now()`,
      lease: null,
      lease_until: null,
      error: end.error === undefined ? null : JSON.stringify(end.error),
      summary: end.summary === undefined ? null : JSON.stringify(end.summary),
      reused_from: end.reusedFrom ?? null,
      ...(end.periods === undefined ? {} : { periods: end.periods }),
      ...(end.programme === undefined ? {} : { programme: end.programme }),
    })
    .where('id', '=', claim.id)
    .where('lease', '=', claim.lease)
    .where('status', '=', 'running')
    .returning('id')
    .execute()
  const mine = ended.length === 1
  await logPlanEvent(store, {
    plan: claim.id,
    kind: mine ? (eventOf[end.status] ?? 'written') : 'refused',
    worker: claim.worker,
    attempt: claim.attempts,
  })
  return mine
}

/** Plans meant by a wish to stop: one, or all of a sweep. */
export type Stopped = { plan: string } | { sweep: string }
/** Waiting plans are cancelled at once; running ones are asked to stop, which their workers see at their next beat. */
export async function askCancel(store: Store, what: Stopped): Promise<void> {
  const meant = 'plan' in what ? sql`id = ${what.plan}` : sql`sweep = ${what.sweep}`
  await sql`with stopped as (
      update plan set status = 'cancelled', finished_at = now() where ${meant} and status = 'queued' returning id, attempts)
    insert into plan_event (plan, kind, attempt) select id, 'cancelled', attempts from stopped`.execute(store.db)
  await sql`update plan set cancel_asked = true where ${meant} and status = 'running'`.execute(store.db)
}

/** Puts running plans back into line: right only where no other process can be at work (embedded engine, at start). */
export async function requeueRunning(store: Store): Promise<void> {
  await store.db.updateTable('plan').set({ status: 'queued', lease: null, lease_until: null }).where('status', '=', 'running').execute()
}

/** Gives a claimed plan back, for a process that stops in good order: the attempt does not count. */
export async function releasePlan(store: Store, claim: Claim): Promise<void> {
  await sql`with released as (
      update plan set status = 'queued', lease = null, lease_until = null, worker = null, attempts = ${claim.attempts - 1}
      where id = ${claim.id} and lease = ${claim.lease} and status = 'running' returning id)
    insert into plan_event (plan, kind, worker, attempt) select id, 'released', ${claim.worker}, ${claim.attempts} from released`.execute(
    store.db,
  )
}
