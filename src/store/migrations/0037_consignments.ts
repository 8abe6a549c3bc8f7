// What is on its way between firms: dispatched rows as their takers may see them, and what was said of each. A line stays as it was written
// but for two things: whom it is addressed to, and whether another version of its row took its place.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  // Whom a written name means: a party of the tree by its id or, where it alone has it, its name there; else one of the registry or of a region
  // by its id, or by the credit code or name that it alone has. What a firm calls itself never stands for a firm of the tree.
  `create function party_meant(wanted text) returns text language sql stable as $$
    with newest as (select distinct on (key) key, body from registry_record where noun = 'parties' order by key, version desc),
      free as (select key, body from newest where not exists (select from tenant where party = key))
    select coalesce(
      (select party from tenant where party = wanted),
      (select case when count(*) = 1 then min(party) end from tenant
        where kind = 'firm' and lower(trim(wanted)) in (lower(trim(name_zh)), lower(trim(name_en)))),
      (select key from newest where key = wanted),
      (select case when count(*) = 1 then min(key) end from free
        where lower(trim(wanted)) in (lower(trim(body ->> 'nameZh')), lower(trim(body ->> 'nameEn')), lower(trim(body ->> 'creditCode')))),
      (select wanted where exists (select from region_row r join region g on g.id = r.region and g.version = r.version and g.current
        where r.table_name = 'sites' and r.row ->> 'party' = wanted))) $$`,
  `create table consignment (
    ordinal bigint generated always as identity, "row" text primary key, key text not null, sender text not null, site text not null,
    material text not null, code text, taker text, named text not null, held_on date not null, wet_kg bigint not null, dry_kg bigint not null,
    moisture text not null, slip text, destination text, synthetic boolean not null, learned_at timestamptz not null, superseded_at timestamptz)`,
  `create index consignment_key on consignment (key)`,
  `create index consignment_sender on consignment (sender)`,
  `create index consignment_taker on consignment (taker)`,
  `create function keep_consignment() returns trigger language plpgsql as $$ begin
    if (to_jsonb(old) - 'taker' - 'superseded_at') is distinct from (to_jsonb(new) - 'taker' - 'superseded_at')
      or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) then
      raise exception 'consignment % stays as it was written', old."row" using errcode = 'XR001';
    end if;
    return new;
  end $$`,
  `create trigger consignment_written before update on consignment for each row execute function keep_consignment()`,
  `create trigger consignment_kept before delete or truncate on consignment for each statement execute function refuse_change()`,
  `create table consignment_step (
    ordinal bigint generated always as identity, id text primary key, "row" text not null references consignment ("row"))`,
  `create index consignment_step_row on consignment_step ("row", ordinal)`,
  `create trigger consignment_step_append_only before update or delete or truncate on consignment_step
    for each statement execute function refuse_change()`,
  `insert into consignment ("row", key, sender, site, material, code, taker, named, held_on, wet_kg, dry_kg, moisture, slip, destination,
      synthetic, learned_at, superseded_at)
    select w.evidence, w.key, w.party, w.site, w.material, e.body #>> '{fields,wasteCode}', party_meant(coalesce(e.body ->> 'receiver', 'outside')),
      coalesce(e.body ->> 'receiver', 'outside'), w.held_on, w.wet_kg, w.dry_kg, coalesce(e.body ->> 'moisture', '0'), e.body #>> '{fields,batch}',
      w.destination, coalesce((e.body ->> 'synthetic')::boolean, false), w.learned_at,
      (select min(n.learned_at) from waste_row n where n.key = w.key and n.version > w.version)
    from waste_row w join evidence e on e.id = w.evidence where w.move = 'dispatched' and w.dry_kg > 0 order by w.ordinal`,
]

export const consignments: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
