// What waits for a second person; what counts failed sign-ins by address and name; from which addresses somebody signed in before.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table access_request (
    id text primary key, kind text not null check (kind in ('password', 'membership')),
    user_id text not null references app_user (id) on delete cascade,
    role text check (role in ('authority', 'firm', 'park', 'evaluator', 'operator')), tenant text references tenant (id),
    password text, asked_by text not null, asked_at timestamptz not null default now(), ends_at timestamptz not null,
    decided_by text, decided_at timestamptz, confirmed boolean,
    check ((kind = 'password') = (role is null)), check ((decided_at is null) = (confirmed is null)))`,
  `create index access_request_open on access_request (ends_at) where decided_at is null`,
  `drop table sign_in_failure`,
  `create table sign_in_try (
    scope text not null check (scope in ('address', 'pair', 'name')), key text not null,
    tries integer not null, since timestamptz not null, primary key (scope, key))`,
  `create index sign_in_try_since on sign_in_try (since)`,
  `create table sign_in_place (
    user_id text not null references app_user (id) on delete cascade, address text not null, last_at timestamptz not null default now(),
    primary key (user_id, address))`,
]

export const accessRequests: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
