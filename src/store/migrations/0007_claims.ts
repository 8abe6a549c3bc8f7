// The registry of claims: claims and their steps, appended and never changed. Evaluations that were made before there was a
// registry become admitted claims of the calibre `evaluation`, so that nobody can claim their tonnes again.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table claim (
    ordinal bigint generated always as identity, id text primary key, claimant text not null, calibre text not null, period text not null,
    from_day date not null, to_day date not null, site text, material text, process text, flow text, attribute text,
    mass_kg bigint not null check (mass_kg > 0), model text not null, balancing text, evidence text[] not null check (cardinality(evidence) > 0),
    supersedes text references claim (id), note text, entered_by text not null, synthetic boolean not null, held_on date not null,
    learned_at timestamptz not null, check (from_day <= to_day))`,
  `create index claim_calibre on claim (calibre, material)`,
  `create index claim_claimant on claim (claimant)`,
  `create table claim_step (
    ordinal bigint generated always as identity, claim text not null references claim (id), number integer not null check (number > 0),
    state text not null check (state in ('filed', 'admitted', 'refused', 'withdrawn', 'disputed', 'uncovered', 'superseded')),
    held_kg bigint not null check (held_kg >= 0), reasons jsonb not null, because text[] not null, entered_by text not null,
    held_on date not null, learned_at timestamptz not null, primary key (claim, number))`,
  `insert into claim (id, claimant, calibre, period, from_day, to_day, site, material, process, flow, mass_kg, model, evidence, entered_by,
      synthetic, held_on, learned_at)
    select 'claim:' || e.id, e.body->>'claimant', 'evaluation', '0001-01-01/' || (e.body->>'heldOn'), date '0001-01-01',
      (e.body->>'heldOn')::date, e.body->>'site', e.body->>'material', null, e.flow, (e.body->>'massKg')::bigint, 'mass_balance',
      array(select jsonb_array_elements_text(e.body->'because')), e.body->>'claimant', coalesce(f.synthetic, false),
      (e.body->>'heldOn')::date, e.learned_at
    from evidence e left join flow f on f.id = e.flow where e.kind = 'evaluation' and (e.body->>'massKg')::bigint > 0 order by e.ordinal`,
  `insert into claim_step (claim, number, state, held_kg, reasons, because, entered_by, held_on, learned_at)
    select c.id, s.number, s.state, case s.state when 'admitted' then c.mass_kg else 0 end, '[]',
      case s.state when 'admitted' then '{}'::text[] else c.evidence end, c.entered_by, c.held_on, c.learned_at
    from claim c cross join (values (1, 'filed'), (2, 'admitted')) s (number, state) order by c.ordinal, s.number`,
  ...['claim', 'claim_step'].map(
    table => `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
]

export const claims: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
