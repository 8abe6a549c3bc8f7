// Named scenarios in the store: a chain of versions each, appended and never changed.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { ScenarioBody, ScenarioHistory, ScenarioInfo, ScenarioPointer } from '#domain/scenario.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import type { Store } from './openStore.ts'

/** SHA-256 of what a scenario says, whatever the order of its fields. */
export function scenarioHash(body: ScenarioBody): string {
  return createHash('sha256').update(sortedJson(body)).digest('hex')
}

export type NewVersion = { body: ScenarioBody; note?: string; restoredFrom?: number }

/**
 * The scenario of that name in a region, made if there is none. Call inside a transaction: until its end nobody else adds to it.
 * @returns its id and newest version, 0 when it was just made
 */
export async function takeScenario(store: Store, region: string, name: string): Promise<ScenarioPointer> {
  const id = `c${randomBytes(5).toString('hex')}`
  await sql`insert into scenario (id, region, name) values (${id}, ${region}, ${name})
    on conflict (region, name) where not archived do nothing`.execute(store.db)
  const held = await sql<{ id: string }>`select id from scenario where region = ${region} and name = ${name} and not archived
    for update`.execute(store.db)
  const found = held.rows[0]
  if (found === undefined) throw new Error(`scenario ${name} is not there right after it was made`)
  return { id: found.id, version: await newestVersion(store, found.id) }
}

/** Holds a scenario for the rest of the transaction. @returns its newest version; undefined when there is no such scenario */
export async function holdScenario(store: Store, id: string): Promise<number | undefined> {
  const held = await sql<{ id: string }>`select id from scenario where id = ${id} for update`.execute(store.db)
  return held.rows.length === 0 ? undefined : newestVersion(store, id)
}

async function newestVersion(store: Store, id: string): Promise<number> {
  const newest = await sql<{ version: number | null }>`select max(version) as version from scenario_version where scenario = ${id}`.execute(
    store.db,
  )
  return newest.rows[0]?.version ?? 0
}

/** Adds a version, unless the newest says the same. Call while the scenario is held. @returns the version that says so */
export async function addVersion(store: Store, { id, version }: ScenarioPointer, next: NewVersion): Promise<ScenarioPointer> {
  const hash = scenarioHash(next.body)
  if (version > 0) {
    const newest = await store.db
      .selectFrom('scenario_version')
      .select('hash')
      .where('scenario', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    if (newest.hash === hash) return { id, version }
  }
  await store.db
    .insertInto('scenario_version')
    .values({
      scenario: id,
      version: version + 1,
      hash,
      body: sortedJson(next.body),
      note: next.note ?? null,
      restored_from: next.restoredFrom ?? null,
    })
    .execute()
  return { id, version: version + 1 }
}

type InfoRow = {
  id: string
  region: string
  name: string
  archived: boolean
  created_at: Date
  version: number
  hash: string
  body: string
  changed_at: Date
}
const infoOf = (row: InfoRow): ScenarioInfo => ({
  id: row.id,
  region: row.region,
  name: row.name,
  archived: row.archived,
  createdAt: row.created_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
  version: row.version,
  hash: row.hash,
  scenario: JSON.parse(row.body) as ScenarioBody,
})

/** Scenarios with their newest version, the last changed first. */
export async function listScenarios(store: Store, filter: { region?: string; archived?: boolean; id?: string }): Promise<ScenarioInfo[]> {
  const rows =
    await sql<InfoRow>`select s.id, s.region, s.name, s.archived, s.created_at, v.version, v.hash, v.body, v.created_at as changed_at
    from scenario s join lateral (select * from scenario_version where scenario = s.id order by version desc limit 1) v on true
    where (${filter.region ?? null}::text is null or s.region = ${filter.region ?? null})
      and (${filter.archived ?? null}::boolean is null or s.archived = ${filter.archived ?? null})
      and (${filter.id ?? null}::text is null or s.id = ${filter.id ?? null})
    order by v.created_at desc, s.id`.execute(store.db)
  return rows.rows.map(infoOf)
}

/** A scenario with every version and the plans that answered each. */
export async function readScenario(store: Store, id: string): Promise<ScenarioHistory | undefined> {
  const [info] = await listScenarios(store, { id })
  if (info === undefined) return undefined
  const versions = await store.db.selectFrom('scenario_version').selectAll().where('scenario', '=', id).orderBy('version', 'desc').execute()
  const plans = await store.db
    .selectFrom('plan')
    .select(['id', 'scenario_version'])
    .where('scenario_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return {
    ...info,
    versions: versions.map(row => ({
      version: row.version,
      hash: row.hash,
      scenario: JSON.parse(row.body) as ScenarioBody,
      note: row.note,
      restoredFrom: row.restored_from,
      createdAt: row.created_at.toISOString(),
      plans: plans.filter(plan => plan.scenario_version === row.version).map(plan => plan.id),
    })),
  }
}

/** @returns false when another scenario of the region has that name */
export async function changeScenario(store: Store, id: string, change: { name?: string; archived?: boolean }): Promise<boolean> {
  try {
    await store.db.updateTable('scenario').set(change).where('id', '=', id).execute()
    return true
  } catch (error) {
    // 23505: a unique index refuses the row.
    if ((error as { code?: string }).code === '23505') return false
    throw error
  }
}
