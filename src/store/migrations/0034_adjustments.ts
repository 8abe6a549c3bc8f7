// Adjustments of closed quarters: rows that came late, proposed by one person and confirmed by another, and what an import does with its
// late rows. A closed quarter guards what was filed, which are posted sums; a promise to a firm that has closed its books changes none.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table adjustment (
    ordinal bigint generated always as identity, id text primary key, party text not null,
    state text not null check (state in ('draft', 'proposed', 'confirmed', 'refused', 'withdrawn')),
    reason text not null, rows jsonb not null, closings text[] not null, import text,
    proposed_by text not null, proposed_name text not null, proposed_at timestamptz not null,
    decided_by text, decided_name text, decided_at timestamptz, note text,
    check (state = 'draft' or state = 'withdrawn' or trim(reason) <> ''), check ((decided_at is null) = (state in ('draft', 'proposed'))),
    constraint adjustment_two_persons check (state <> 'confirmed' or (lower(trim(decided_name)) <> lower(trim(proposed_name))
      and (decided_by <> proposed_by or decided_by not like 'user:%'))))`,
  `create index adjustment_party on adjustment (party, ordinal)`,
  // What was decided stays as it was decided.
  `create function refuse_decided_adjustment() returns trigger language plpgsql as $$ begin
    if old.state not in ('draft', 'proposed') then raise exception 'adjustment % is decided', old.id using errcode = 'XR001'; end if;
    return new;
  end $$`,
  `create trigger adjustment_decided before update on adjustment for each row execute function refuse_decided_adjustment()`,
  `create trigger adjustment_kept before delete or truncate on adjustment for each statement execute function refuse_change()`,
  `alter table import_job add column late jsonb`,
  `create or replace function refuse_unbalanced() returns trigger language plpgsql as $$
    declare wrong record;
    begin
      select entry, sum(mass_kg) as total into wrong from fresh group by entry having sum(mass_kg) <> 0 limit 1;
      if found then raise exception 'the legs of entry % sum to % kg, not zero', wrong.entry, wrong.total; end if;
      -- Looked up one by one, and only where a sum is open: a join may be planned as a walk through the whole journal.
      select * into wrong from (select entry, sum(mass_kg) as total from fresh
        where bucket not in ('transformed', 'utilised', 'generated') group by entry having sum(mass_kg) <> 0) open
        where (select kind from entry where id = open.entry) = 'transformation' limit 1;
      if found then raise exception 'transformation % makes % kg out of nothing', wrong.entry, wrong.total; end if;
      if exists (select from closing) then
        select f.entry, c.id as closing into wrong from fresh f
          cross join lateral (select held_on, kind, reason, phase from entry where id = f.entry offset 0) e
          join closing c on e.held_on between c.from_day and c.to_day
            and (c.party is null or c.party = f.party) and (c.site is null or c.site = f.site)
          where e.phase = 'posted' and (e.kind not in ('adjustment', 'correction') or coalesce(trim(e.reason), '') = '') limit 1;
        if found then raise exception 'entry % holds in % and is no adjustment with a reason', wrong.entry, wrong.closing; end if;
      end if;
      return null;
    end $$`,
]

export const adjustments: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
