// Rows of the ledger in bulk: one statement a table and a chunk, each column an array. Lists inside a row (`because`) go in
// as one text with a separator that no id holds.
import { type Kysely, sql } from 'kysely'
import type { Closing } from '#domain/closing.ts'
import type { Entry } from '#domain/entry.ts'
import type { Flow, FlowRecord } from '#domain/flow.ts'
import type { StoredFile } from '#domain/storedFile.ts'
import type { Kept } from '../flows.ts'
import type { Tables } from '../tables.ts'

const separator = '\u001f'
const joined = (ids: readonly string[]): string => {
  if (ids.some(id => id.includes(separator))) throw new RangeError(`an id holds a control sign: ${ids.join(', ')}`)
  return ids.join(separator)
}
/** An empty list is an empty text; one separator stands between any two. */
const split = (column: string) => sql.raw(`case when ${column} = '' then '{}'::text[] else string_to_array(${column}, chr(31)) end`)
const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** Of which append the rows are, and whether everybody may read them. */
export type Stamp = { append: number; published: boolean }

/** @returns ids of flows that were not there yet: a flow is declared as often as somebody plans it */
export async function insertFlows(
  db: Kysely<Tables>,
  flows: readonly Flow[],
  learnedAt: string,
  { append, published }: Stamp,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into flow (id, material, from_site, to_site, period, process, mode, parent, synthetic, learned_at, appended, published)
    select g.*, ${learnedAt}::timestamptz, ${append}::bigint, ${published}::bool from unnest(
      ${flows.map(flow => flow.id)}::text[], ${flows.map(flow => flow.material)}::text[], ${flows.map(flow => flow.from)}::text[],
      ${flows.map(flow => flow.to)}::text[], ${flows.map(flow => flow.period)}::int[], ${flows.map(flow => flow.process ?? null)}::text[],
      ${flows.map(flow => flow.mode ?? null)}::text[], ${flows.map(flow => flow.parent ?? null)}::text[],
      ${flows.map(flow => flow.synthetic)}::bool[]) as g
    on conflict (id) do nothing returning id`.execute(db)
  return new Set(rows.map(row => row.id))
}

export async function insertEvidence(db: Kysely<Tables>, part: readonly Kept[], { append, published }: Stamp): Promise<void> {
  const of = <T>(pick: (kept: Kept) => T) => part.map(pick)
  await sql`
    insert into evidence (id, kind, flow, title_zh, title_en, place, owner, entered_by, file, because, body, learned_at, owners, appended, published)
    select id, kind, flow, title_zh, title_en, place, owner, entered_by, file, ${split('because')}, body::jsonb, learned_at,
      ${split('owners')}, ${append}::bigint, ${published}::bool
    from unnest(${of(kept => kept.evidence.id)}::text[], ${of(kept => kept.evidence.kind)}::text[], ${of(kept => kept.flow ?? null)}::text[],
      ${of(kept => kept.evidence.titleZh)}::text[], ${of(kept => kept.evidence.titleEn)}::text[],
      ${of(kept => kept.evidence.place ?? null)}::text[], ${of(kept => kept.evidence.owner ?? null)}::text[],
      ${of(kept => kept.evidence.enteredBy ?? null)}::text[], ${of(kept => kept.evidence.file ?? null)}::text[],
      ${of(kept => joined(kept.evidence.because))}::text[], ${of(kept => JSON.stringify(kept.body ?? null))}::text[],
      ${of(kept => kept.learnedAt)}::timestamptz[], ${of(kept => joined(kept.owners ?? []))}::text[])
      as g (id, kind, flow, title_zh, title_en, place, owner, entered_by, file, because, body, learned_at, owners)`.execute(db)
}

export async function insertEntries(db: Kysely<Tables>, part: readonly Entry[], { append, published }: Stamp): Promise<void> {
  const of = <T>(pick: (entry: Entry) => T) => part.map(pick)
  await sql`
    insert into entry (id, kind, phase, flow, pending, reverses, held_on, learned_at, because, reason, measured, entered_by, owners, appended, published)
    select id, kind, phase, flow, pending, reverses, held_on, learned_at, ${split('because')}, reason, measured::jsonb, entered_by,
      ${split('owners')}, ${append}::bigint, ${published}::bool
    from unnest(${of(entry => entry.id)}::text[], ${of(entry => entry.kind)}::text[], ${of(entry => entry.phase)}::text[],
      ${of(entry => entry.flow ?? null)}::text[], ${of(entry => entry.pending ?? null)}::text[],
      ${of(entry => entry.reverses ?? null)}::text[], ${of(entry => entry.heldOn)}::date[],
      ${of(entry => entry.learnedAt)}::timestamptz[], ${of(entry => joined(entry.because))}::text[],
      ${of(entry => entry.reason ?? null)}::text[], ${of(entry => json(entry.measured))}::text[],
      ${of(entry => entry.enteredBy ?? null)}::text[], ${of(entry => joined([...new Set(entry.legs.map(leg => leg.account.party))]))}::text[])
      as g (id, kind, phase, flow, pending, reverses, held_on, learned_at, because, reason, measured, entered_by, owners)`.execute(db)
  const legs = part.flatMap(entry => entry.legs.map((leg, index) => ({ entry: entry.id, index, ...leg })))
  const leg = <T>(pick: (one: (typeof legs)[number]) => T) => legs.map(pick)
  await sql`
    insert into entry_leg (entry, leg, party, site, material, batch, bucket, mass_kg, measured)
    select entry, leg, party, site, material, batch, bucket, mass_kg, measured::jsonb
    from unnest(${leg(one => one.entry)}::text[], ${leg(one => one.index)}::int[], ${leg(one => one.account.party)}::text[],
      ${leg(one => one.account.site)}::text[], ${leg(one => one.account.material)}::text[], ${leg(one => one.account.batch ?? '')}::text[],
      ${leg(one => one.account.bucket)}::text[], ${leg(one => one.massKg)}::bigint[], ${leg(one => json(one.measured))}::text[])
      as g (entry, leg, party, site, material, batch, bucket, mass_kg, measured)`.execute(db)
}

export async function insertRecords(db: Kysely<Tables>, part: readonly FlowRecord[], appended: number): Promise<void> {
  const of = <T>(pick: (record: FlowRecord) => T) => part.map(pick)
  await sql`
    insert into flow_record (id, flow, state, mass_kg, held_on, learned_at, because, note, appended)
    select id, flow, state, mass_kg, held_on, learned_at, ${split('because')}, note, ${appended}::bigint
    from unnest(${of(record => record.id)}::text[], ${of(record => record.flow)}::text[], ${of(record => record.state)}::text[],
      ${of(record => record.massKg)}::bigint[], ${of(record => record.heldOn)}::date[], ${of(record => record.learnedAt)}::timestamptz[],
      ${of(record => joined(record.because))}::text[], ${of(record => record.note ?? null)}::text[])
      as g (id, flow, state, mass_kg, held_on, learned_at, because, note)`.execute(db)
}

export async function insertClosing(db: Kysely<Tables>, closing: Closing, appended: number): Promise<void> {
  const { id, scope, period, fromDay, toDay, lines, head, closedBy, learnedAt, because } = closing
  await sql`
    insert into closing (id, party, site, period, from_day, to_day, body, closed_by, learned_at, because, appended)
    values (${id}, ${scope.party ?? null}, ${scope.site ?? null}, ${period}, ${fromDay}::date, ${toDay}::date,
      ${JSON.stringify({ lines, head })}::text::jsonb, ${closedBy ?? null}, ${learnedAt}::timestamptz, ${[...because]}::text[],
      ${appended}::bigint)`.execute(db)
}

export async function insertFile(db: Kysely<Tables>, file: StoredFile, content: Uint8Array, appended: number): Promise<void> {
  const { id, hash, size, owner, name, mediaType, enteredBy, learnedAt } = file
  await sql`insert into file_content (hash, size, content) values (${hash}, ${size}::int, ${content}::bytea)
    on conflict (hash) do nothing`.execute(db)
  await sql`
    insert into stored_file (id, hash, owner, name, media_type, entered_by, learned_at, appended)
    values (${id}, ${hash}, ${owner ?? null}, ${name}, ${mediaType}, ${enteredBy ?? null}, ${learnedAt}::timestamptz,
      ${appended}::bigint)`.execute(db)
}
