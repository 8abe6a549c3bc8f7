// Scenarios as chains of versions, sweeps, the log of what happened to each plan, and the processes that take plans.
// Versions and events are appended and never changed; plans made before get a scenario of their name.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { sortedJson } from '#domain/sortedJson.ts'

const statements = [
  `create table scenario (
    id text primary key, region text not null, name text not null, archived boolean not null default false,
    created_at timestamptz not null default now())`,
  `create unique index scenario_name on scenario (region, name) where not archived`,
  `create table scenario_version (
    scenario text not null references scenario (id), version integer not null check (version > 0), hash text not null,
    body text not null, note text, restored_from integer, created_at timestamptz not null default now(),
    primary key (scenario, version))`,
  `create table sweep (
    id text primary key, name text not null, region text not null, region_version text not null, base text not null, design text not null,
    created_at timestamptz not null default now(), foreign key (region, region_version) references region (id, version))`,
  `alter table plan
    add column scenario_id text, add column scenario_version integer, add column sweep text references sweep (id),
    add column sweep_at integer, add column changes text, add column question text, add column reused_from text, add column worker text,
    add foreign key (scenario_id, scenario_version) references scenario_version (scenario, version)`,
  `create index plan_question on plan (question) where status in ('optimal', 'relaxed', 'infeasible')`,
  `create index plan_sweep on plan (sweep, sweep_at) where sweep is not null`,
  `create index plan_scenario on plan (scenario_id, scenario_version)`,
  `create table plan_event (
    ordinal bigint generated always as identity primary key, plan text not null,
    kind text not null check (kind in ('claimed', 'written', 'failed', 'cancelled', 'released', 'refused')),
    worker text, attempt integer, at timestamptz not null default clock_timestamp())`,
  `create index plan_event_plan on plan_event (plan)`,
  `create table worker (
    id text primary key, host text not null, pid integer not null, version text not null, threads integer not null,
    started_at timestamptz not null default now(), seen_at timestamptz not null default now())`,
  ...['scenario_version', 'plan_event'].map(
    table => `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
]

type EarlierPlan = { id: string; region: string; name: string; scenario: string }

/** The hash and body of a version as `scenarios.ts` writes them, written out: a migration never changes. */
async function nameEarlierPlans(db: Kysely<unknown>): Promise<void> {
  const plans = await sql<EarlierPlan>`select id, region, name, scenario from plan order by created_at, id`.execute(db)
  const chains = new Map<string, { id: string; hashes: string[] }>()
  for (const { id, region, name, scenario } of plans.rows) {
    const { name: _, ...body } = JSON.parse(scenario) as Record<string, unknown>
    const text = sortedJson(body)
    const hash = createHash('sha256').update(text).digest('hex')
    const place = JSON.stringify([region, name])
    let chain = chains.get(place)
    if (chain === undefined) {
      chain = { id: `c${createHash('sha256').update(place).digest('hex').slice(0, 10)}`, hashes: [] }
      chains.set(place, chain)
      await sql`insert into scenario (id, region, name) values (${chain.id}, ${region}, ${name})`.execute(db)
    }
    if (!chain.hashes.includes(hash)) {
      chain.hashes.push(hash)
      await sql`insert into scenario_version (scenario, version, hash, body) values (${chain.id}, ${chain.hashes.length}, ${hash}, ${text})`.execute(
        db,
      )
    }
    await sql`update plan set scenario_id = ${chain.id}, scenario_version = ${chain.hashes.indexOf(hash) + 1} where id = ${id}`.execute(db)
  }
}

export const scenariosAndSweeps: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await nameEarlierPlans(db)
  },
}
