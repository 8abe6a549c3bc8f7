// Plans in the store: the waiting line, who works on which, and what is known of each.
// A worker holds a plan by a lease; its result is written only while the lease is still its own (fenced),
// so a plan that ran twice takes effect once.
import { sql } from 'kysely'
import type { Generated } from 'kysely'
import type { PlanProgress, Scenario } from '#domain/plan.ts'
import type { PlanInfo, PlanStatus, PlanSummary } from '#domain/planInfo.ts'
import type { Problem } from '#domain/problem.ts'
import type { Store } from './openStore.ts'
import type { PlanResultTables } from './planResults.ts'

type PlanRow = {
  id: string
  name: string
  base: Generated<boolean>
  region: string
  region_version: string
  programme: string | null
  periods: number[] | null
  scenario: string
  status: PlanStatus
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
}
export type PlanTables = { plan: PlanRow } & PlanResultTables

export type NewPlan = {
  id: string
  name: string
  base: boolean
  region: string
  regionVersion: string
  programme: string | null
  periods: number[] | null
  scenario: Scenario
}
export type Claim = {
  id: string
  lease: string
  region: string
  regionVersion: string
  scenario: Scenario
  attempts: number
  base: boolean
}

const leaseSeconds = 30

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
      started_at: null,
      finished_at: null,
      progress: null,
      error: null,
      summary: null,
      lease: null,
      lease_until: null,
    })
    .execute()
}

export async function getPlan(store: Store, id: string): Promise<PlanInfo | undefined> {
  const row = await store.db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : infoOf(row)
}

/** Base plans first, then the newest. */
export async function listPlans(store: Store): Promise<PlanInfo[]> {
  const rows = await store.db.selectFrom('plan').selectAll().orderBy('base', 'desc').orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map(infoOf)
}

/** Id of the base plan of a version of a region, when it has an answer. */
export async function solvedBase(store: Store, region: string, regionVersion: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('plan')
    .select('id')
    .where('base', '=', true)
    .where('region', '=', region)
    .where('region_version', '=', regionVersion)
    .where('status', 'in', ['optimal', 'relaxed'])
    .executeTakeFirst()
  return row?.id
}

/** Takes the next waiting plan, or one whose worker died (its lease ran out); undefined when there is none. */
export async function claimPlan(store: Store, lease: string): Promise<Claim | undefined> {
  const taken = await sql<{ id: string; region: string; region_version: string; scenario: string; attempts: number; base: boolean }>`
    update plan set status = 'running', lease = ${lease}, lease_until = now() + make_interval(secs => ${leaseSeconds}),
      started_at = now(), attempts = attempts + 1, progress = null
    where id = (select id from plan where status = 'queued' or (status = 'running' and lease_until < now())
      order by created_at limit 1 for update skip locked)
    returning id, region, region_version, scenario, attempts, base`.execute(store.db)
  const row = taken.rows[0]
  if (row === undefined) return undefined
  return {
    id: row.id,
    lease,
    region: row.region,
    regionVersion: row.region_version,
    scenario: JSON.parse(row.scenario) as Scenario,
    attempts: row.attempts,
    base: row.base,
  }
}

/** Writes the progress and extends the lease. @returns what the worker has to do: go on, or stop. */
export async function beatPlan(store: Store, claim: Claim, progress: PlanProgress | undefined): Promise<'go' | 'cancel' | 'lost'> {
  const beat = await sql<{ cancel_asked: boolean }>`
    update plan set lease_until = now() + make_interval(secs => ${leaseSeconds}), progress = coalesce(${progress === undefined ? null : JSON.stringify(progress)}, progress)
    where id = ${claim.id} and lease = ${claim.lease} and status = 'running' returning cancel_asked`.execute(store.db)
  const row = beat.rows[0]
  if (row === undefined) return 'lost'
  return row.cancel_asked ? 'cancel' : 'go'
}

/**
 * Ends a plan if the lease is still held. Call inside the transaction that writes its result.
 * @returns false when another worker has it (or it was cancelled): the caller rolls back
 */
export async function endPlan(
  store: Store,
  claim: Claim,
  end: { status: PlanStatus; error?: Problem; summary?: PlanSummary; periods?: number[]; programme?: string | null },
): Promise<boolean> {
  const ended = await store.db
    .updateTable('plan')
    .set({
      status: end.status,
      finished_at: sql<Date>`now()`,
      lease: null,
      lease_until: null,
      error: end.error === undefined ? null : JSON.stringify(end.error),
      summary: end.summary === undefined ? null : JSON.stringify(end.summary),
      ...(end.periods === undefined ? {} : { periods: end.periods }),
      ...(end.programme === undefined ? {} : { programme: end.programme }),
    })
    .where('id', '=', claim.id)
    .where('lease', '=', claim.lease)
    .where('status', '=', 'running')
    .returning('id')
    .execute()
  return ended.length === 1
}

/** A waiting plan is cancelled at once; a running one is asked to stop, which its worker sees at its next beat. */
export async function askCancel(store: Store, id: string): Promise<void> {
  await store.db
    .updateTable('plan')
    .set({ status: 'cancelled', finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .execute()
  await store.db.updateTable('plan').set({ cancel_asked: true }).where('id', '=', id).where('status', '=', 'running').execute()
}

/** Puts running plans back into line: right only where no other process can be at work (embedded engine, at start). */
export async function requeueRunning(store: Store): Promise<void> {
  await store.db.updateTable('plan').set({ status: 'queued', lease: null, lease_until: null }).where('status', '=', 'running').execute()
}

/** Gives a claimed plan back, for a server that stops in good order. */
export async function releasePlan(store: Store, claim: Claim): Promise<void> {
  await store.db
    .updateTable('plan')
    .set({ status: 'queued', lease: null, lease_until: null, attempts: claim.attempts - 1 })
    .where('id', '=', claim.id)
    .where('lease', '=', claim.lease)
    .where('status', '=', 'running')
    .execute()
}

export async function deletePlan(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('plan').where('id', '=', id).execute()
}

function infoOf(row: { [K in keyof PlanRow]: PlanRow[K] extends Generated<infer V> ? V : PlanRow[K] }): PlanInfo {
  const json = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))
  return {
    id: row.id,
    name: row.name,
    base: row.base,
    region: row.region,
    regionVersion: row.region_version,
    programme: row.programme,
    periods: row.periods,
    scenario: JSON.parse(row.scenario) as Scenario,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    progress: json<PlanProgress>(row.progress),
    error: json<Problem>(row.error),
    summary: json<PlanSummary>(row.summary),
  }
}
