// Plans in the store: what is known of each, without its tables. How they are worked on: planLine.ts.
import { sql } from 'kysely'
import type { Generated } from 'kysely'
import { inTodaysNames } from '#domain/earlierNames.ts'
import type { PlanProgress, Scenario } from '#domain/plan.ts'
import type { PlanInfo, PlanStatus, PlanSummary } from '#domain/planInfo.ts'
import type { Problem } from '#domain/problem.ts'
import type { ScenarioPointer } from '#domain/scenario.ts'
import type { StudyStatus } from '#domain/studyInfo.ts'
import type { Store } from './openStore.ts'
import type { PlanResultTables } from './planResults.ts'

export type PlanRow = {
  id: string
  name: string
  base: Generated<boolean>
  region: string
  region_version: string
  programme: string | null
  periods: number[] | null
  scenario: string
  status: PlanStatus | StudyStatus
  created_at: Generated<Date>
  started_at: Date | null
  finished_at: Date | null
  progress: string | null
  error: string | null
  summary: string | null
  attempts: Generated<number>
  lease: string | null
  lease_until: Date | null
  cancel_asked: Generated<boolean>
  scenario_id: string | null
  scenario_version: number | null
  sweep: string | null
  sweep_at: number | null
  changes: string | null
  question: string | null
  reused_from: string | null
  worker: string | null
  /** The request of a study, which waits here like a plan; null for plans. */
  study: string | null
  /** The study that this plan belongs to. */
  parent: string | null
}
type PlanEventRow = {
  ordinal: Generated<string>
  plan: string
  kind: PlanEventKind
  worker: string | null
  attempt: number | null
  at: Generated<Date>
}
/** written: a result took effect. refused: a worker came back too late, and its answer had none. */
export type PlanEventKind = 'claimed' | 'written' | 'failed' | 'cancelled' | 'released' | 'refused'
export type PlanTables = { plan: PlanRow; plan_event: PlanEventRow } & PlanResultTables
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

/** A plan of that id that is there already stays: two servers that start at once put one base plan into line. */
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
}

export async function getPlan(store: Store, id: string): Promise<PlanInfo | undefined> {
  const row = await store.db.selectFrom('plan').selectAll().where('id', '=', id).where('study', 'is', null).executeTakeFirst()
  return row === undefined ? undefined : infoOf(row)
}

/**
 * Base plans first, then the newest; those of sweeps are listed with their sweep.
 * @param study lists the plans of that study instead
 */
export async function listPlans(store: Store, study?: string): Promise<PlanInfo[]> {
  const rows = await store.db
    .selectFrom('plan')
    .selectAll()
    .where('sweep', 'is', null)
    .where('study', 'is', null)
    .where('parent', study === undefined ? 'is' : '=', study ?? null)
    .orderBy('base', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
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
  const row = await store.db
    .selectFrom('plan')
    .selectAll()
    .where('question', '=', question)
    .where('status', 'in', ['optimal', 'relaxed', 'infeasible'])
    .where('id', '<>', id)
    .orderBy('finished_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : infoOf(row)
}

export async function deletePlan(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('plan').where('id', '=', id).execute()
}

export type PlanHappening = { kind: PlanEventKind; worker: string | null; attempt: number | null; at: string }
/** What happened to a plan, in order: the log is appended and outlives the plan. */
export async function readPlanEvents(store: Store, plan: string): Promise<PlanHappening[]> {
  const rows = await store.db.selectFrom('plan_event').selectAll().where('plan', '=', plan).orderBy('ordinal').execute()
  return rows.map(({ kind, worker, attempt, at }) => ({ kind, worker, attempt, at: at.toISOString() }))
}

/** Appends to the log. Call inside the transaction that makes it so, where there is one. */
export async function logPlanEvent(
  store: Store,
  event: { plan: string; kind: PlanEventKind; worker?: string; attempt?: number },
): Promise<void> {
  await sql`insert into plan_event (plan, kind, worker, attempt)
    values (${event.plan}, ${event.kind}, ${event.worker ?? null}, ${event.attempt ?? null})`.execute(store.db)
}

export function infoOf(row: ReadRow<PlanRow>): PlanInfo {
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
    status: row.status as PlanStatus,
    worker: row.worker,
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    progress: json<PlanProgress>(row.progress),
    error: json<Problem>(row.error),
    summary: json<PlanSummary>(row.summary),
  }
}
