// Sweeps in the store: the design, and its plans in the same queue as all others.
import { sql } from 'kysely'
import type { Scenario } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { ScenarioBody } from '#domain/scenario.ts'
import type { Settings, SweepDesign, SweepInfo } from '#domain/sweep.ts'
import type { Store } from './openStore.ts'
import { insertJobs } from './jobs.ts'
import { infoOf, mostPlanDeaths, planPriority, plansWithJobs } from './plans.ts'
import { texts } from './textColumn.ts'

export type NewSweep = {
  id: string
  name: string
  region: string
  regionVersion: string
  base: ScenarioBody
  design: SweepDesign
  programme: string | null
  periods: number[] | null
  plans: { id: string; name: string; scenario: Scenario; changes: Settings; question: string }[]
}

/** The sweep and all of its plans, waiting. Call inside a transaction. */
export async function insertSweep(store: Store, sweep: NewSweep): Promise<void> {
  const { id, name, region, regionVersion, plans } = sweep
  await store.db
    .insertInto('sweep')
    .values({ id, name, region, region_version: regionVersion, base: JSON.stringify(sweep.base), design: JSON.stringify(sweep.design) })
    .execute()
  await sql`insert into plan (id, name, region, region_version, programme, periods, scenario, status, question, sweep, sweep_at, changes)
    select t.id, t.name, ${region}, ${regionVersion}, ${sweep.programme}, ${sweep.periods}::int[], t.scenario, 'queued', t.question,
      ${id}, t.place, t.changes
    from unnest(${texts(plans.map(plan => plan.id))}, ${texts(plans.map(plan => plan.name))},
      ${texts(plans.map(plan => JSON.stringify(plan.scenario)))}, ${texts(plans.map(plan => plan.question))},
      ${plans.map((_, place) => place)}::int[], ${texts(plans.map(plan => JSON.stringify(plan.changes)))})
    as t(id, name, scenario, question, place, changes)`.execute(store.db)
  const shared = { kind: 'plan' as const, batch: id, priority: planPriority.sweep, mostDeaths: mostPlanDeaths }
  await insertJobs(
    store.db,
    plans.map(plan => ({ id: plan.id, subject: plan.id, ...shared })),
  )
}

type CountedRow = {
  id: string
  name: string
  region: string
  region_version: string
  base: string
  design: string
  created_at: Date
  combinations: number
  queued: number
  running: number
  solved: number
  failed: number
  cancelled: number
  reused: number
  finished_at: Date | null
}

/** The newest first, or the one of that id. */
export async function listSweeps(store: Store, id?: string): Promise<SweepInfo[]> {
  const rows = await sql<CountedRow>`select s.*, count(p.id)::int as combinations,
      count(*) filter (where p.status = 'queued' and j.status is distinct from 'running')::int as queued,
      count(*) filter (where p.status = 'queued' and j.status = 'running')::int as running,
      count(*) filter (where p.status in ('optimal', 'best_found', 'relaxed', 'infeasible'))::int as solved,
      count(*) filter (where p.status = 'failed')::int as failed, count(*) filter (where p.status = 'cancelled')::int as cancelled,
      count(p.reused_from)::int as reused, max(p.finished_at) as finished_at
    from sweep s left join plan p on p.sweep = s.id left join job j on j.id = p.id
    where ${id ?? null}::text is null or s.id = ${id ?? null}
    group by s.id order by s.created_at desc, s.id`.execute(store.db)
  return rows.rows.map(row => {
    const { queued, running, solved, failed, cancelled } = row
    const open = queued + running > 0
    return {
      id: row.id,
      name: row.name,
      region: row.region,
      regionVersion: row.region_version,
      base: JSON.parse(row.base) as ScenarioBody,
      design: JSON.parse(row.design) as SweepDesign,
      combinations: row.combinations,
      counts: { queued, running, solved, failed, cancelled },
      reused: row.reused,
      status: open ? 'running' : cancelled > 0 ? 'cancelled' : 'done',
      createdAt: row.created_at.toISOString(),
      finishedAt: open ? null : (row.finished_at?.toISOString() ?? null),
    }
  })
}

/** The plans of a sweep in its order, each with what it changes. */
export async function readSweepPlans(store: Store, id: string): Promise<{ info: PlanInfo; changes: Settings }[]> {
  const rows = await plansWithJobs(store.db).where('plan.sweep', '=', id).orderBy('plan.sweep_at').execute()
  return rows.map(row => ({ info: infoOf(row), changes: JSON.parse(row.changes ?? '{}') as Settings }))
}

/** The sweep with its plans and their results. Call inside a transaction. */
export async function deleteSweep(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('job').where('batch', '=', id).execute()
  await store.db.deleteFrom('plan').where('sweep', '=', id).execute()
  await store.db.deleteFrom('sweep').where('id', '=', id).execute()
}
