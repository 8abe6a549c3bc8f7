// Queries of the rows of waste ledgers: the newest version of each, the fact behind it. Versions are appended, never changed.
import { type Kysely, sql } from 'kysely'
import { inTodaysNames } from '#domain/earlierNames.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import type { Tables } from './tables.ts'
import { texts } from './textColumn.ts'

export type KeptWasteRow = { key: string; version: number; evidence: string; content: string; fact: WasteFact }
type Found = { key: string; version: number; evidence: string; content: string; body: WasteFact }

/** The newest version of each of these rows that is there. */
export async function newestWasteRows(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, KeptWasteRow>> {
  const { rows } = await sql<Found>`
    select distinct on (w.key) w.key, w.version, w.evidence, w.content, e.body
    from waste_row w join evidence e on e.id = w.evidence
    where w.key = any(${[...keys]}::text[]) order by w.key, w.version desc`.execute(db)
  return new Map(rows.map(({ body, ...row }) => [row.key, { ...row, fact: inTodaysNames(body) as WasteFact }]))
}

export async function appendWasteRows(
  db: Kysely<Tables>,
  importId: string,
  recordedAt: string,
  rows: readonly KeptWasteRow[],
): Promise<void> {
  if (rows.length === 0) return
  const facts = rows.map(({ fact }) => fact)
  await sql`insert into waste_row (key, version, evidence, form, move, party, site, material, held_on, wet_kg, dry_kg, destination, content, import, learned_at)
    select t.*, ${importId}, ${recordedAt}::timestamptz
    from unnest(${texts(rows.map(row => row.key))}, ${rows.map(row => row.version)}::int[], ${texts(rows.map(row => row.evidence))},
      ${texts(facts.map(fact => fact.form))}, ${texts(facts.map(fact => fact.move))}, ${texts(facts.map(fact => fact.party))},
      ${texts(facts.map(fact => fact.site))}, ${texts(facts.map(fact => fact.material))}, ${facts.map(fact => fact.validOn)}::date[],
      ${facts.map(fact => fact.wetKg)}::bigint[], ${facts.map(fact => fact.dryKg)}::bigint[],
      ${texts(facts.map(fact => fact.destination ?? null))}, ${texts(rows.map(row => row.content))}) as t`.execute(db)
}

export type WasteRowQuery = {
  party?: string
  site?: string
  material?: string
  move?: string
  fromDay?: string
  toDay?: string
  recordedAt?: string
}

/** The newest facts, as far as known at `recordedAt`, in the order in which they first came. */
export async function readWasteFacts(
  db: Kysely<Tables>,
  query: WasteRowQuery,
  page: { offset: number; limit: number } = { offset: 0, limit: 10_000_000 },
): Promise<{ total: number; rows: (KeptWasteRow & { recordedAt: string })[] }> {
  const { party, site, material, move, fromDay, toDay, recordedAt } = query
  const is = (column: string, value: string | undefined) =>
    sql`(${value ?? null}::text is null or n.${sql.ref(column)} = ${value ?? null}::text)`
  const { rows } = await sql<Found & { total: string; learned_at: Date | string }>`
    with newest as (
      select distinct on (key) *, min(ordinal) over (partition by key) as first from waste_row
      where ${recordedAt ?? null}::timestamptz is null or learned_at <= ${recordedAt ?? null}::timestamptz
      order by key, version desc)
    select n.key, n.version, n.evidence, n.content, n.learned_at, e.body, count(*) over () as total
    from newest n join evidence e on e.id = n.evidence
    where ${is('party', party)} and ${is('site', site)} and ${is('material', material)} and ${is('move', move)}
      and n.held_on between ${fromDay ?? '-infinity'}::date and ${toDay ?? 'infinity'}::date
    order by n.first offset ${page.offset}::int limit ${page.limit}::int`.execute(db)
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ key, version, evidence, content, body, learned_at }) => ({
      key,
      version,
      evidence,
      content,
      fact: inTodaysNames(body) as WasteFact,
      recordedAt: new Date(learned_at).toISOString(),
    })),
  }
}

/** How many rows there are of each material, and what arose of it, dry kilograms, by year. */
export async function generatedByYear(
  db: Kysely<Tables>,
  materials: readonly string[],
): Promise<{ material: string; year: string; rows: number; kg: number }[]> {
  const { rows } = await sql<{ material: string; year: string; rows: number; kg: string }>`
    with newest as (select distinct on (key) * from waste_row where material = any(${texts(materials)}) order by key, version desc)
    select material, to_char(held_on, 'YYYY') as year, count(*)::int as rows, coalesce(sum(dry_kg) filter (where move = 'generated'), 0) as kg
    from newest group by 1, 2 order by 1, 2`.execute(db)
  return rows.map(row => ({ ...row, kg: Number(row.kg) }))
}
