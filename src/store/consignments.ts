// Queries of consignments: dispatched rows as their takers may see them, and the steps that were taken on each, which are kept as evidence.
import { type Kysely, sql } from 'kysely'
import { Consignment, ConsignmentStep } from '#domain/consignment.ts'
import type { Tables } from './tables.ts'
import { texts } from './textColumn.ts'
import type { KeptWasteRow } from './wasteRows.ts'

type Found = {
  row: string
  key: string
  sender: string
  site: string
  material: string
  code: string | null
  taker: string | null
  named: string
  held_on: string
  wet_kg: string
  dry_kg: string
  moisture: string
  slip: string | null
  destination: string | null
  synthetic: boolean
}

/** What a promise to an unnamed taker is addressed to. */
const nobody = 'outside'

/** Dispatches among rows that were just appended are on their way; earlier versions of the same rows no longer are. */
export async function appendConsignments(db: Kysely<Tables>, recordedAt: string, rows: readonly KeptWasteRow[]): Promise<void> {
  const sent = rows.filter(({ fact }) => fact.move === 'dispatched')
  if (sent.length === 0) return
  await sql`update consignment set superseded_at = ${recordedAt}::timestamptz
    where superseded_at is null and key = any(${texts(sent.map(({ key }) => key))})`.execute(db)
  const going = sent.filter(({ fact }) => fact.dryKg > 0)
  if (going.length === 0) return
  const facts = going.map(({ fact }) => fact)
  const of = (pick: (fact: (typeof facts)[number]) => string | null) => texts(facts.map(pick))
  // Each name is looked up once, however many rows bear it.
  await sql`insert into consignment ("row", key, sender, site, material, code, taker, named, held_on, wet_kg, dry_kg, moisture, slip, destination,
      synthetic, learned_at)
    with t as (select * from unnest(${texts(going.map(({ evidence }) => evidence))}, ${texts(going.map(({ key }) => key))}, ${of(fact => fact.party)},
        ${of(fact => fact.site)}, ${of(fact => fact.material)}, ${of(fact => fact.fields['wasteCode'] ?? null)},
        ${of(fact => fact.receiver ?? nobody)}, ${facts.map(fact => fact.validOn)}::date[], ${facts.map(fact => fact.wetKg)}::bigint[],
        ${facts.map(fact => fact.dryKg)}::bigint[], ${of(fact => fact.moisture)}, ${of(fact => fact.fields['batch'] ?? null)},
        ${of(fact => fact.destination ?? null)}, ${facts.map(fact => fact.synthetic === true)}::boolean[])
        with ordinality as g ("row", key, sender, site, material, code, named, held_on, wet_kg, dry_kg, moisture, slip, destination, synthetic, n)),
      meant as materialized (select named, party_meant(named) as taker from (select distinct named from t) as names)
    select t."row", key, sender, site, material, code, meant.taker, t.named, held_on, wet_kg, dry_kg, moisture, slip, destination, synthetic,
      ${recordedAt}::timestamptz from t join meant on meant.named = t.named order by n`.execute(db)
}

export type ConsignmentQuery = { row?: string; sender?: string; taker?: string; fromDay?: string; toDay?: string }

/** Those that stand, the oldest first. */
export async function readConsignments(db: Kysely<Tables>, query: ConsignmentQuery = {}): Promise<Consignment[]> {
  const { row, sender, taker, fromDay, toDay } = query
  const parts = [sql`superseded_at is null`]
  if (row !== undefined) parts.push(sql`"row" = ${row}`)
  if (sender !== undefined) parts.push(sql`sender = ${sender}`)
  if (taker !== undefined) parts.push(sql`taker = ${taker}`)
  if (fromDay !== undefined) parts.push(sql`held_on >= ${fromDay}::date`)
  if (toDay !== undefined) parts.push(sql`held_on <= ${toDay}::date`)
  const { rows } = await sql<Found>`select * from consignment where ${sql.join(parts, sql` and `)} order by held_on, ordinal`.execute(db)
  return rows.map(asConsignment)
}

/** One, locked until the transaction ends: two who answer at once do so one after the other. */
export async function holdConsignment(db: Kysely<Tables>, row: string): Promise<Consignment | undefined> {
  const { rows } = await sql<Found>`select * from consignment where "row" = ${row} and superseded_at is null for update`.execute(db)
  return rows.map(asConsignment)[0]
}

export async function addressConsignment(db: Kysely<Tables>, row: string, taker: string): Promise<void> {
  await sql`update consignment set taker = ${taker} where "row" = ${row}`.execute(db)
}

/** The step itself is evidence of the same id. */
export async function insertConsignmentStep(db: Kysely<Tables>, id: string, row: string): Promise<void> {
  await sql`insert into consignment_step (id, "row") values (${id}, ${row})`.execute(db)
}

/** Steps by row, the oldest first; all that the asker sees where no rows are named. */
export async function readConsignmentSteps(db: Kysely<Tables>, rows?: readonly string[]): Promise<Map<string, ConsignmentStep[]>> {
  const which = rows === undefined ? sql`true` : sql`s."row" = any(${texts(rows)})`
  const found = await sql<{ row: string; body: unknown }>`
    select s."row", e.body from consignment_step s join evidence e on e.id = s.id where ${which} order by s.ordinal`.execute(db)
  const byRow = new Map<string, ConsignmentStep[]>()
  for (const { row, body } of found.rows) byRow.set(row, [...(byRow.get(row) ?? []), ConsignmentStep.parse(body)])
  return byRow
}

/** Refused mass that is back at its sender, up to a day and as far as known at a moment. */
export async function readReturns(
  db: Kysely<Tables>,
  toDay: string,
  recordedAt?: string,
): Promise<{ row: string; validOn: string; wetKg: number; dryKg: number }[]> {
  const { rows } = await sql<{ row: string; day: string; wet: string; dry: string }>`
    select s."row", e.body ->> 'validOn' as day, e.body ->> 'wetKg' as wet, e.body ->> 'dryKg' as dry
    from consignment_step s join evidence e on e.id = s.id
    where e.body ->> 'step' = 'returned' and e.body ->> 'validOn' <= ${toDay}
      and (${recordedAt ?? null}::timestamptz is null or e.learned_at <= ${recordedAt ?? null}::timestamptz) order by s.ordinal`.execute(db)
  return rows.map(({ row, day, wet, dry }) => ({ row, validOn: day, wetKg: Number(wet), dryKg: Number(dry) }))
}

/** The party that a written name means. */
export async function partyMeant(db: Kysely<Tables>, wanted: string): Promise<string | null> {
  const { rows } = await sql<{ party: string | null }>`select party_meant(${wanted}) as party`.execute(db)
  return rows[0]?.party ?? null
}

function asConsignment(one: Found): Consignment {
  return {
    row: one.row,
    key: one.key,
    sender: one.sender,
    site: one.site,
    material: one.material,
    code: one.code,
    taker: one.taker,
    named: one.named,
    validOn: one.held_on,
    wetKg: Number(one.wet_kg),
    dryKg: Number(one.dry_kg),
    moisture: one.moisture,
    slip: one.slip,
    destination: one.destination as Consignment['destination'],
    synthetic: one.synthetic,
  }
}
