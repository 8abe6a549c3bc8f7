// One queue: plans, studies, imports and whatever else goes on after its request are rows of one table. What waited in the two queues of
// before waits in it now; the log of plans becomes the log of jobs.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table job (
    id text primary key, ordinal bigint generated always as identity, kind text not null, subject text, batch text, schedule text,
    party text, asker text, payload jsonb not null default '{}',
    status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'failed', 'cancelled', 'dead')),
    priority smallint not null default 10, run_at timestamptz not null default now(),
    attempts integer not null default 0, deaths integer not null default 0, most_deaths integer,
    lease text, lease_until timestamptz, worker text, cancel_asked boolean not null default false,
    progress jsonb, outcome jsonb, error jsonb,
    created_at timestamptz not null default now(), started_at timestamptz, finished_at timestamptz,
    check ((status = 'running') = (lease is not null)), check ((lease is null) = (lease_until is null)))`,
  // One open job of a kind on one thing: asked for twice, it is done once.
  `create unique index job_open on job (kind, subject) where status in ('waiting', 'running')`,
  `create index job_waiting on job (priority, deaths, ordinal) where status = 'waiting'`,
  `create index job_running on job (lease_until) where status = 'running'`,
  `create index job_subject on job (subject)`,
  `create index job_batch on job (batch) where batch is not null`,
  `create index job_newest on job (ordinal desc)`,
  // What jobs make for people to take away.
  `create table job_file (job text not null references job (id) on delete cascade, part integer not null, content bytea not null,
    primary key (job, part))`,
  `alter table job_file alter column content set storage external`,
  `create table job_schedule (
    id text primary key, kind text not null, cron text not null, next_at timestamptz not null, last_at timestamptz)`,

  `insert into job (id, kind, subject, batch, status, priority, attempts, most_deaths, cancel_asked, created_at)
    select id, case when study is null then 'plan' else 'study' end, id, sweep, 'waiting',
      case when base then 0 when sweep is not null then 30 when study is not null then 20 else 10 end,
      attempts, 3, cancel_asked, created_at
    from plan where status in ('queued', 'running') order by created_at, sweep_at`,
  `update plan set status = 'queued', attempts = 0, worker = null, started_at = null where status = 'running'`,
  `insert into job (id, kind, subject, party, asker, priority, attempts, most_deaths, created_at)
    select 'import:' || id, case status when 'saving' then 'import.save' else 'import.read' end, id, party, asker,
      case status when 'saving' then 0 else 10 end, attempts, case status when 'saving' then null else 20 end, created_at
    from import_job where status in ('reading', 'saving') order by created_at`,
  `drop index plan_waiting`,
  `alter table plan drop column lease, drop column lease_until, drop column cancel_asked, drop column progress`,
  `drop index import_job_line`,
  `alter table import_job drop column lease, drop column lease_until, drop column worker, drop column attempts, drop column progress,
    drop column asker`,

  `alter table plan_event rename to job_event`,
  `alter table job_event rename column plan to job`,
  `alter table job_event drop constraint plan_event_kind_check`,
  `alter table job_event add column words text, add check (kind in
    ('claimed', 'written', 'failed', 'cancelled', 'released', 'refused', 'postponed', 'died', 'gave_up', 'retried'))`,
  `alter index plan_event_plan rename to job_event_job`,
  `alter trigger plan_event_append_only on job_event rename to job_event_append_only`,
]

export const jobs: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
