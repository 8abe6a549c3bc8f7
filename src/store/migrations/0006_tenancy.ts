// Tenants, users, what they hold and lend, and what they did; and on the tables of the ledger, whose each row is.
// The policies themselves are not here: rowSecurity.ts names every table, and the store brings them up to date as it opens.
import { type Kysely, sql } from 'kysely'

/** Identity: the four tables that the sign-in library asks for, and our own beside them. Nobody's role may read them. */
const identity = [
  `create table app_user (
    id text primary key, name text not null, email text not null unique, email_verified boolean not null default false, image text,
    username text unique, display_username text, created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    disabled_at timestamptz)`,
  `create table app_session (
    id text primary key, token text not null unique, user_id text not null references app_user (id) on delete cascade,
    expires_at timestamptz not null, ip_address text, user_agent text,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index app_session_user on app_session (user_id)`,
  `create table app_account (
    id text primary key, account_id text not null, provider_id text not null, user_id text not null references app_user (id) on delete cascade,
    access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
    scope text, password text, created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index app_account_user on app_account (user_id)`,
  `create table app_verification (
    id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index app_verification_identifier on app_verification (identifier)`,
  `create table sign_in_failure (
    username text primary key, failures integer not null, last_at timestamptz not null default now(), locked_until timestamptz)`,
  `create table api_token (
    id text primary key, user_id text not null references app_user (id) on delete cascade, name text not null, hash text not null unique,
    may_write boolean not null, created_at timestamptz not null default now(), expires_at timestamptz not null,
    last_used_on date, revoked_at timestamptz)`,
  `create index api_token_user on api_token (user_id)`,
]

const tenancy = [
  `create table tenant (
    id text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    kind text not null check (kind in ('region', 'province', 'city', 'park', 'firm', 'bureau')),
    parent text references tenant (id), path text collate "C" not null unique, name_zh text not null, name_en text not null,
    party text unique, created_at timestamptz not null default now(),
    check ((kind = 'firm') = (party is not null)), check ((kind = 'region') = (parent is null)))`,
  `create index tenant_parent on tenant (parent)`,
  `create table membership (
    id text primary key, user_id text not null references app_user (id) on delete cascade,
    role text not null check (role in ('authority', 'firm', 'park', 'evaluator', 'operator')),
    tenant text references tenant (id), since timestamptz not null default now(), check ((role = 'operator') = (tenant is null)))`,
  `create unique index membership_once on membership (user_id, role, coalesce(tenant, ''))`,
  `create index membership_tenant on membership (tenant)`,
  `create table delegation (
    id text primary key, firm text not null references tenant (id), to_user text references app_user (id) on delete cascade,
    to_tenant text references tenant (id), scopes text[] not null check (cardinality(scopes) > 0),
    valid_from date not null, valid_to date not null, given_by text not null, given_at timestamptz not null default now(),
    revoked_at timestamptz, check (valid_from <= valid_to), check ((to_user is null) <> (to_tenant is null)))`,
  `create index delegation_to_user on delegation (to_user) where revoked_at is null`,
  `create index delegation_to_tenant on delegation (to_tenant) where revoked_at is null`,
  `create index delegation_firm on delegation (firm)`,
  `create table audit_record (
    id text primary key, at timestamptz not null default clock_timestamp(), actor text not null, verb text not null, subject text not null,
    tenant text, detail jsonb not null default '{}')`,
  `create index audit_record_at on audit_record (at)`,
  `create trigger audit_record_append_only before update or delete or truncate on audit_record
    for each statement execute function refuse_change()`,
]

/** Whose a row is. Empty and not published: nobody's but the owner of the database. */
const owners = [
  ...['flow', 'entry', 'evidence'].flatMap(table => [
    `alter table ${table} add column owners text[] not null default '{}', add column published boolean not null default false`,
  ]),
  `create index region_row_site on region_row (key) where table_name = 'sites'`,
  // A site that two regions give to different parties is nobody's: a wrong owner would be a leak, a missing one is a question.
  `create function party_of_site(wanted text) returns text language sql stable as $$
    select case when count(distinct party) <= 1 then coalesce(min(party), wanted) end from (
      select coalesce(nullif(r.row ->> 'party', ''), r.key) as party from region_row r
      join region g on g.id = r.region and g.version = r.version and g.current
      where r.table_name = 'sites' and r.key = wanted) as known $$`,
  `create function own_flow() returns trigger language plpgsql as $$
    begin
      if cardinality(new.owners) = 0 then
        new.owners := array(select distinct p from unnest(array[party_of_site(new.from_site), party_of_site(new.to_site)]) p where p is not null);
      end if;
      new.published := new.published or new.synthetic;
      return new;
    end $$`,
  `create trigger flow_owned before insert on flow for each row execute function own_flow()`,
  // A paper belongs to whom it names; one that names nobody belongs to the two ends of its flow.
  `create function own_evidence() returns trigger language plpgsql as $$
    declare named text[]; ends text[] := '{}'; open boolean := false;
    begin
      if new.flow is not null then
        select f.owners, f.published into ends, open from flow f where f.id = new.flow;
        new.published := new.published or coalesce(open, false);
      end if;
      if cardinality(new.owners) = 0 then
        named := case new.kind
          when 'row' then array[new.body ->> 'party']
          when 'contract' then array[new.body ->> 'buyer', new.body ->> 'seller']
          else '{}' end || (to_jsonb(new) ->> 'owner');
        named := array(select distinct p from unnest(named) p where p is not null and p <> '');
        new.owners := case when cardinality(named) > 0 then named else coalesce(ends, '{}') end;
      end if;
      return new;
    end $$`,
  `create trigger evidence_owned before insert on evidence for each row execute function own_evidence()`,
]

/** Rows written before there were owners get them the way new ones do; the refusal of changes is lifted for this one moment. */
const earlierRows = [
  ...['flow', 'entry', 'evidence'].map(table => `alter table ${table} disable trigger user`),
  `update flow f set published = f.synthetic,
    owners = array(select distinct p from unnest(array[party_of_site(f.from_site), party_of_site(f.to_site)]) p where p is not null)`,
  `update entry e set owners = array(select distinct l.party from entry_leg l where l.entry = e.id order by 1),
    published = coalesce((select f.published from flow f where f.id = e.flow), false)`,
  `update evidence e set published = coalesce((select f.published from flow f where f.id = e.flow), false),
    owners = array(select distinct p from unnest(case
      when e.kind = 'row' then array[e.body ->> 'party']
      when e.kind = 'contract' and e.body ? 'buyer' then array[e.body ->> 'buyer', e.body ->> 'seller']
      else coalesce((select f.owners from flow f where f.id = e.flow), '{}') end) p where p is not null and p <> '')`,
  ...['flow', 'entry', 'evidence'].map(table => `alter table ${table} enable trigger user`),
]

const state = [`create table row_security_state (only_row boolean primary key default true check (only_row), hash text not null)`]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...identity, ...tenancy, ...owners, ...earlierRows, ...state]) await sql.raw(statement).execute(db)
}
