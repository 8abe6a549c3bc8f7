// Readings of the law by two people. A row proposes, or decides on one that another person proposed; none is changed or taken away.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const ruleReadings: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create table rule_reading (
      ordinal bigint generated always as identity, id text primary key, decides text unique references rule_reading (id), act jsonb,
      agrees boolean, because text, reader text not null, actor text not null, on_day date not null,
      learned_at timestamptz not null default now(), check ((decides is null) = (act is not null)), check ((decides is null) = (agrees is null)))`.execute(
      db,
    )
    await sql`create trigger rule_reading_append_only before update or delete or truncate on rule_reading
      for each statement execute function refuse_change()`.execute(db)
    // A person with an account is told by the account; on one machine without accounts, by the name that was given.
    await sql`create function refuse_same_reader() returns trigger language plpgsql as $$
      declare first rule_reading;
      begin
        if new.decides is null then return new; end if;
        select * into first from rule_reading where id = new.decides;
        if first.decides is not null or lower(first.reader) = lower(new.reader) or (first.actor = new.actor and first.actor like 'user:%') then
          raise exception 'a second person decides on a reading' using errcode = 'XR001';
        end if;
        return new;
      end $$`.execute(db)
    await sql`create trigger rule_reading_two_persons before insert on rule_reading for each row execute function refuse_same_reader()`.execute(
      db,
    )
  },
}
