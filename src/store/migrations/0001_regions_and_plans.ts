// Regions as versions of rows, plans with their flows in columns for filters and the rest as parts.
// Every table can carry an owner column later without touching a key: rows hang on region or plan.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table region (
    id text not null, version text not null, meta json not null, files_hash text not null,
    loaded_at timestamptz not null default now(), current boolean not null default false,
    primary key (id, version))`,
  `create unique index region_current on region (id) where current`,
  `create table region_row (
    region text not null, version text not null, table_name text not null, ordinal integer not null,
    key text not null, file text, line integer, row json not null,
    primary key (region, version, table_name, ordinal),
    foreign key (region, version) references region (id, version) on delete cascade)`,
  `create index region_row_key on region_row (region, version, table_name, key)`,
  `create table plan (
    id text primary key, name text not null, base boolean not null default false,
    region text not null, region_version text not null, programme text, periods integer[],
    scenario text not null, status text not null,
    created_at timestamptz not null default now(), started_at timestamptz, finished_at timestamptz,
    progress text, error text, summary text,
    attempts integer not null default 0, lease text, lease_until timestamptz, cancel_asked boolean not null default false,
    foreign key (region, region_version) references region (id, version))`,
  `create index plan_waiting on plan (created_at) where status in ('queued', 'running')`,
  `create table plan_flow (
    plan text not null references plan (id) on delete cascade, ordinal integer not null, id text not null,
    material text not null, from_site text not null, to_site text not null, mode text not null, period integer not null,
    tonnes double precision not null, km double precision not null, cny double precision not null, co2_kg double precision not null,
    process text, json text not null,
    primary key (plan, ordinal))`,
  `create index plan_flow_from on plan_flow (plan, from_site)`,
  `create index plan_flow_to on plan_flow (plan, to_site)`,
  `create index plan_flow_material on plan_flow (plan, material, period)`,
  `create table plan_part (
    plan text not null references plan (id) on delete cascade, part text not null, json text not null,
    primary key (plan, part))`,
]

export const regionsAndPlans: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
