// Entries as the database gives them back, equal to what was appended.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { Entry, type Leg } from '#domain/entry.ts'
import type { Tables } from '../tables.ts'
import { accountOf } from './accounts.ts'
import type { LegRow, EntryRow } from '../tables/entryRows.ts'

export function legOf(row: LegRow): Leg {
  const leg: Leg = { account: accountOf(row), massKg: Number(row.mass_kg) }
  return row.measured === null ? leg : { ...leg, measured: row.measured as NonNullable<Leg['measured']> }
}

/** Legs of entries by id, in their order. */
export async function readLegs(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Leg[]>> {
  const { rows } = await sql<LegRow>`
    select entry, leg, party, site, material, batch, bucket, mass_kg, measured
    from entry_leg where entry = any(${[...new Set(ids)]}::text[]) order by entry, leg`.execute(db)
  return gather(rows)
}

function gather(rows: readonly LegRow[]): Map<string, Leg[]> {
  const legs = new Map<string, Leg[]>()
  for (const row of rows) {
    const list = legs.get(row.entry)
    if (list === undefined) legs.set(row.entry, [legOf(row)])
    else list.push(legOf(row))
  }
  return legs
}

/** An entry as it was appended. `unchecked` is for an audit, which must be able to read what should not be there. */
export function unchecked(row: EntryRow, legs: readonly Leg[]): Entry {
  const entry = {
    id: row.id,
    kind: row.kind,
    phase: row.phase,
    flow: row.flow,
    pending: row.pending,
    reverses: row.reverses,
    legs,
    validOn: row.held_on,
    recordedAt: new Date(row.learned_at).toISOString(),
    basedOn: row.because,
    reason: row.reason,
    measured: row.measured,
    enteredBy: row.entered_by,
  }
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)) as Entry
}

/** @param where which rows of `entry e` @param order of the answer */
export async function readEntries(db: Kysely<Tables>, where: RawBuilder<unknown>, order = sql`e.ordinal`, page = sql``): Promise<Entry[]> {
  const { rows } = await sql<EntryRow>`select e.* from entry e where ${where} order by ${order} ${page}`.execute(db)
  const legs = await readLegs(
    db,
    rows.map(row => row.id),
  )
  return rows.map(row => Entry.parse(unchecked(row, legs.get(row.id) ?? [])))
}

/** Entries by id; those that are unknown are left out. */
export async function entriesByIds(db: Kysely<Tables>, ids: readonly string[]): Promise<Entry[]> {
  return ids.length === 0 ? [] : readEntries(db, sql`e.id = any(${[...ids]}::text[])`)
}
