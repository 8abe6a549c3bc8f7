// Negotiations and their turns, framework contracts and their steps, what is promised of each notice; the facilitator's board, shared
// facilities with their calendar, and webhooks with the log of their deliveries. Turns, steps and moves are appended and never changed.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table negotiation (
    id text primary key, ordinal bigint generated always as identity, seller text not null, buyer text not null, body jsonb not null,
    recorded_at timestamptz not null, check (seller <> buyer))`,
  `create index negotiation_seller on negotiation (seller, ordinal)`,
  `create index negotiation_buyer on negotiation (buyer, ordinal)`,
  `create table negotiation_turn (
    id text primary key, negotiation text not null references negotiation (id), number integer not null check (number > 0),
    kind text not null, body jsonb not null, recorded_at timestamptz not null, unique (negotiation, number))`,
  `create index negotiation_turn_recorded on negotiation_turn (recorded_at)`,
  // A negotiation is signed once.
  `create unique index negotiation_turn_end on negotiation_turn (negotiation) where kind in ('accept', 'refuse', 'expire')`,
  `create table framework (
    id text primary key, ordinal bigint generated always as identity, negotiation text not null unique references negotiation (id),
    flow text not null unique, seller text not null, buyer text not null, offer text, need text, body jsonb not null,
    recorded_at timestamptz not null)`,
  `create index framework_seller on framework (seller, ordinal)`,
  `create index framework_buyer on framework (buyer, ordinal)`,
  `create table framework_step (
    id text primary key, framework text not null references framework (id), number integer not null check (number > 0),
    kind text not null, body jsonb not null, recorded_at timestamptz not null, unique (framework, number))`,
  // One row a notice, locked by whoever promises of it.
  `create table notice_promise (notice text primary key, promised_kg bigint not null check (promised_kg >= 0))`,

  `create table board_card (
    id text primary key, ordinal bigint generated always as identity, office text references tenant (id), body jsonb not null,
    recorded_at timestamptz not null)`,
  `create index board_card_office on board_card (office, ordinal)`,
  `create table board_move (
    id text primary key, card text not null references board_card (id), number integer not null check (number > 0), body jsonb not null,
    recorded_at timestamptz not null, unique (card, number))`,

  `create table facility (
    id text primary key, number integer generated always as identity unique, party text not null,
    kind text not null check (kind in ('laboratory', 'store', 'siding')), name_zh text not null, name_en text not null, place text not null,
    synthetic boolean not null, recorded_at timestamptz not null, ended_at timestamptz)`,
  // Minutes since 1970, half open. The number of the facility stands before them, so that one range excludes another of the same facility
  // alone, by an index that both engines have.
  `create table facility_booking (
    id text primary key, ordinal bigint generated always as identity, facility text not null references facility (id),
    number integer not null, party text not null, from_minute bigint not null check (from_minute >= 0 and from_minute < 68719476736),
    to_minute bigint not null check (to_minute > from_minute and to_minute < 68719476736), purpose text not null, booked_by text not null,
    recorded_at timestamptz not null, cancelled_at timestamptz,
    during int8range generated always as (int8range(number * 68719476736 + from_minute, number * 68719476736 + to_minute)) stored,
    constraint facility_booked_once exclude using gist (during with &&) where (cancelled_at is null))`,
  `create index facility_booking_facility on facility_booking (facility, from_minute)`,
  `create function number_booking() returns trigger language plpgsql as $$ begin
    select f.number into new.number from facility f where f.id = new.facility;
    return new;
  end $$`,
  `create trigger facility_booking_number before insert on facility_booking for each row execute function number_booking()`,

  `create table webhook (
    id text primary key, ordinal bigint generated always as identity, party text not null, url text not null, secret text not null,
    events text[] not null, made_by text not null, recorded_at timestamptz not null, ended_at timestamptz)`,
  `create index webhook_party on webhook (party) where ended_at is null`,
  `create table webhook_delivery (
    id text primary key, ordinal bigint generated always as identity, webhook text not null references webhook (id), event text not null,
    body text not null, status text not null default 'waiting' check (status in ('waiting', 'delivered', 'gave_up')),
    recorded_at timestamptz not null, next_at timestamptz)`,
  `create index webhook_delivery_webhook on webhook_delivery (webhook, ordinal)`,
  `create table webhook_attempt (
    delivery text not null references webhook_delivery (id), number integer not null, at timestamptz not null, milliseconds integer not null,
    answer integer, fault text, primary key (delivery, number))`,
]
const appended = ['negotiation', 'negotiation_turn', 'framework', 'framework_step', 'board_card', 'board_move', 'webhook_attempt']

export const deals: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const table of appended)
      await sql`create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`.execute(db)
  },
}
