// Studies in the store: rows of the plan table that carry a request, so that they wait in the same queue; their answer is a part,
// the plans that it speaks of are plans below them.
import { inTodaysNames } from '#domain/earlierNames.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { PlanSummary } from '#domain/planInfo.ts'
import type { Problem } from '#domain/problem.ts'
import type { StudyProgress, StudyRequest } from '#domain/study.ts'
import type { KeptStudy, StudyHeadline, StudyInfo, StudyStatus } from '#domain/studyInfo.ts'
import type { Store } from './openStore.ts'
import { readPlanPart, savePlanResult } from './planResults.ts'
import { insertJobs } from './jobs.ts'
import { deletePlan, mostPlanDeaths, planPriority, plansWithJobs, standingOf } from './plans.ts'

export type NewStudy = {
  id: string
  name: string
  region: string
  regionVersion: string
  programme: string | null
  periods: number[] | null
  request: StudyRequest
}

/** Call inside a transaction. */
export async function insertStudy(store: Store, study: NewStudy): Promise<void> {
  const { id, name, region, regionVersion, programme, periods, request } = study
  await store.db
    .insertInto('plan')
    .values({
      id,
      name,
      region,
      region_version: regionVersion,
      programme,
      periods,
      scenario: JSON.stringify(request.scenario),
      study: JSON.stringify(request),
      status: 'queued',
    })
    .execute()
  await insertJobs(store.db, [{ id, kind: 'study', subject: id, priority: planPriority.study, mostDeaths: mostPlanDeaths }])
}

export async function getStudy(store: Store, id: string): Promise<StudyInfo | undefined> {
  const row = await plansWithJobs(store.db).where('plan.id', '=', id).where('plan.study', 'is not', null).executeTakeFirst()
  return row === undefined ? undefined : infoOf(row)
}

/** The newest first. */
export async function listStudies(store: Store): Promise<StudyInfo[]> {
  const rows = await plansWithJobs(store.db)
    .where('plan.study', 'is not', null)
    .orderBy('plan.created_at', 'desc')
    .orderBy('plan.id')
    .execute()
  return rows.map(infoOf)
}

export type StudyPlan = { id: string; result: PlanResult; summary: PlanSummary }
/** The answer and its plans as finished plans below the study. Call inside the transaction that ends the study. */
export async function saveStudyAnswer(store: Store, study: string, kept: KeptStudy, plans: readonly StudyPlan[]): Promise<void> {
  const { region, region_version } = await store.db
    .selectFrom('plan')
    .select(['region', 'region_version'])
    .where('id', '=', study)
    .executeTakeFirstOrThrow()
  const now = new Date()
  for (const { id, result, summary } of plans) {
    await store.db
      .insertInto('plan')
      .values({
        id,
        name: result.scenario.name ?? id,
        region,
        region_version,
        programme: result.programme,
        periods: result.periods,
        scenario: JSON.stringify(result.scenario),
        status: result.status,
        parent: study,
        started_at: now,
        finished_at: now,
        summary: JSON.stringify(summary),
      })
      .execute()
    await savePlanResult(store, id, result, { assumptions: [], start: null })
  }
  await store.db
    .insertInto('plan_part')
    .values({ plan: study, part: 'study', json: JSON.stringify(kept) })
    .execute()
}

export async function readStudyAnswer(store: Store, study: string): Promise<KeptStudy | undefined> {
  const json = await readPlanPart(store, study, 'study')
  return json === undefined ? undefined : (JSON.parse(json) as KeptStudy)
}

/** The study with its plans. */
export async function deleteStudy(store: Store, id: string): Promise<void> {
  await deletePlan(store, id)
}

function infoOf(row: Parameters<typeof standingOf>[0]): StudyInfo {
  const standing = standingOf(row)
  const json = <T>(text: string | null): T | null => (text === null ? null : (inTodaysNames(JSON.parse(text)) as T))
  return {
    id: row.id,
    name: row.name,
    region: row.region,
    regionVersion: row.region_version,
    request: JSON.parse(row.study ?? 'null') as StudyRequest,
    status: standing.status as StudyStatus,
    worker: standing.worker,
    attempts: standing.attempts,
    createdAt: row.created_at.toISOString(),
    startedAt: standing.startedAt,
    finishedAt: row.finished_at?.toISOString() ?? null,
    progress: standing.progress as StudyProgress | null,
    error: json<Problem>(row.error),
    headline: json<StudyHeadline>(row.summary),
  }
}
