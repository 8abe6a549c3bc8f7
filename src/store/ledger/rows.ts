// Rows of the ledger in bulk: one statement a table and a chunk, each column an array. Lists inside a row (`because`) go in
// as one text with a separator that no id holds.
import { type Kysely, sql } from 'kysely'
import type { Closing } from '#domain/closing.ts'
import type { Entry } from '#domain/entry.ts'
import type { Flow, FlowRecord } from '#domain/flow.ts'
import type { StoredFile } from '#domain/storedFile.ts'
import type { Kept } from '../kept.ts'
import type { Tables } from '../tables.ts'
import type { Readers } from './seal.ts'
import { texts } from '../textColumn.ts'
import { insertPapers, namedOwners } from '../trade/papers.ts'

const separator = '\u001f'
const joined = (ids: readonly string[]): string => {
  if (ids.some(id => id.includes(separator))) throw new RangeError(`an id holds a control sign: ${ids.join(', ')}`)
  return ids.join(separator)
}
/** An empty list is an empty text; one separator stands between any two. */
const split = (column: string) => sql.raw(`case when ${column} = '' then '{}'::text[] else string_to_array(${column}, chr(31)) end`)
const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** Of which append the rows are, and whether everybody may read them. */
export type Stamp = { append: number; published: boolean; flowOwners?: readonly string[] }

type ReadersRow = Readers & { id: string }
const byId = (rows: readonly ReadersRow[]): Map<string, Readers> =>
  new Map(rows.map(({ id, owners, published }) => [id, { owners, published }]))

/** @returns who may read the flows that were not there yet, by id: a flow is declared as often as somebody plans it */
export async function insertFlows(
  db: Kysely<Tables>,
  flows: readonly Flow[],
  recordedAt: string,
  { append, published, flowOwners = [] }: Stamp,
): Promise<Map<string, Readers>> {
  const { rows } = await sql<ReadersRow>`
    insert into flow (id, material, from_site, to_site, period, process, mode, parent, synthetic, learned_at, appended, published, owners)
    select g.*, ${recordedAt}::timestamptz, ${append}::bigint, ${published}::bool, ${[...flowOwners]}::text[] from unnest(
      ${texts(flows.map(flow => flow.id))}, ${texts(flows.map(flow => flow.material))}, ${texts(flows.map(flow => flow.from))},
      ${texts(flows.map(flow => flow.to))}, ${flows.map(flow => flow.period)}::int[], ${texts(flows.map(flow => flow.process ?? null))},
      ${texts(flows.map(flow => flow.mode ?? null))}, ${texts(flows.map(flow => flow.parent ?? null))},
      ${flows.map(flow => flow.synthetic)}::bool[]) as g
    on conflict (id) do nothing returning id, owners, published`.execute(db)
  return byId(rows)
}

/** @returns who may read each, by id: where the writer names nobody, the database decides */
export async function insertEvidence(
  db: Kysely<Tables>,
  part: readonly Kept[],
  { append, published }: Stamp,
): Promise<Map<string, Readers>> {
  const of = <T>(pick: (kept: Kept) => T) => part.map(pick)
  const { rows } = await sql<ReadersRow>`
    insert into evidence (id, kind, flow, noun, title_zh, title_en, place, owner, entered_by, file, because, body, learned_at, owners, appended, published)
    select id, kind, flow, noun, title_zh, title_en, place, owner, entered_by, file, ${split('because')}, body::jsonb, learned_at,
      ${split('owners')}, ${append}::bigint, ${published}::bool
    from unnest(${texts(of(kept => kept.evidence.id))}, ${texts(of(kept => kept.evidence.kind))}, ${texts(of(kept => kept.flow ?? null))},
      ${texts(of(kept => kept.noun ?? null))}, ${texts(of(kept => kept.evidence.titleZh))}, ${texts(of(kept => kept.evidence.titleEn))},
      ${texts(of(kept => kept.evidence.place ?? null))}, ${texts(of(kept => kept.evidence.owner ?? null))},
      ${texts(of(kept => kept.evidence.enteredBy ?? null))}, ${texts(of(kept => kept.evidence.file ?? null))},
      ${texts(of(kept => joined(kept.evidence.basedOn)))}, ${texts(of(kept => (kept.noun === undefined ? JSON.stringify(kept.body ?? null) : null)))},
      ${of(kept => kept.recordedAt)}::timestamptz[], ${texts(of(kept => joined(kept.owners ?? namedOwners(kept))))})
      as g (id, kind, flow, noun, title_zh, title_en, place, owner, entered_by, file, because, body, learned_at, owners)
    returning id, owners, published`.execute(db)
  await insertPapers(db, part)
  return byId(rows)
}

/** Whose an entry is: the parties of its legs. */
export const ownersOf = (entry: Entry): string[] => [...new Set(entry.legs.map(leg => leg.account.party))]

export async function insertEntries(db: Kysely<Tables>, part: readonly Entry[], { append, published }: Stamp): Promise<void> {
  const of = <T>(pick: (entry: Entry) => T) => part.map(pick)
  await sql`
    insert into entry (id, kind, phase, flow, pending, reverses, held_on, learned_at, because, reason, measured, entered_by, owners, appended, published)
    select id, kind, phase, flow, pending, reverses, held_on, learned_at, ${split('because')}, reason, measured::jsonb, entered_by,
      ${split('owners')}, ${append}::bigint, ${published}::bool
    from unnest(${texts(of(entry => entry.id))}, ${texts(of(entry => entry.kind))}, ${texts(of(entry => entry.phase))},
      ${texts(of(entry => entry.flow ?? null))}, ${texts(of(entry => entry.pending ?? null))},
      ${texts(of(entry => entry.reverses ?? null))}, ${of(entry => entry.validOn)}::date[],
      ${of(entry => entry.recordedAt)}::timestamptz[], ${texts(of(entry => joined(entry.basedOn)))},
      ${texts(of(entry => entry.reason ?? null))}, ${texts(of(entry => json(entry.measured)))},
      ${texts(of(entry => entry.enteredBy ?? null))}, ${texts(of(entry => joined(ownersOf(entry))))})
      as g (id, kind, phase, flow, pending, reverses, held_on, learned_at, because, reason, measured, entered_by, owners)`.execute(db)
  const legs = part.flatMap(entry => entry.legs.map((leg, index) => ({ entry: entry.id, index, ...leg })))
  const leg = <T>(pick: (one: (typeof legs)[number]) => T) => legs.map(pick)
  await sql`
    insert into entry_leg (entry, leg, party, site, material, batch, bucket, mass_kg, measured)
    select entry, leg, party, site, material, batch, bucket, mass_kg, measured::jsonb
    from unnest(${texts(leg(one => one.entry))}, ${leg(one => one.index)}::int[], ${texts(leg(one => one.account.party))},
      ${texts(leg(one => one.account.site))}, ${texts(leg(one => one.account.material))}, ${texts(leg(one => one.account.batch ?? ''))},
      ${texts(leg(one => one.account.accountClass))}, ${leg(one => one.massKg)}::bigint[], ${texts(leg(one => json(one.measured)))})
      as g (entry, leg, party, site, material, batch, bucket, mass_kg, measured)`.execute(db)
}

export async function insertRecords(db: Kysely<Tables>, part: readonly FlowRecord[], appended: number): Promise<void> {
  const of = <T>(pick: (record: FlowRecord) => T) => part.map(pick)
  await sql`
    insert into flow_record (id, flow, state, mass_kg, held_on, learned_at, because, note, appended)
    select id, flow, state, mass_kg, held_on, learned_at, ${split('because')}, note, ${appended}::bigint
    from unnest(${texts(of(record => record.id))}, ${texts(of(record => record.flow))}, ${texts(of(record => record.state))},
      ${of(record => record.massKg)}::bigint[], ${of(record => record.validOn)}::date[], ${of(record => record.recordedAt)}::timestamptz[],
      ${texts(of(record => joined(record.basedOn)))}, ${texts(of(record => record.note ?? null))})
      as g (id, flow, state, mass_kg, held_on, learned_at, because, note)`.execute(db)
}

export async function insertClosing(db: Kysely<Tables>, closing: Closing, appended: number): Promise<void> {
  const { id, scope, period, fromDay, toDay, lines, head, closedBy, recordedAt, basedOn } = closing
  await sql`
    insert into closing (id, party, site, period, from_day, to_day, body, closed_by, learned_at, because, appended)
    values (${id}, ${scope.party ?? null}, ${scope.site ?? null}, ${period}, ${fromDay}::date, ${toDay}::date,
      ${JSON.stringify({ lines, head })}::text::jsonb, ${closedBy ?? null}, ${recordedAt}::timestamptz, ${texts([...basedOn])},
      ${appended}::bigint)`.execute(db)
}

export async function insertFile(db: Kysely<Tables>, file: StoredFile, content: Uint8Array, appended: number): Promise<void> {
  const { id, hash, size, owner, name, mediaType, enteredBy, recordedAt } = file
  await sql`insert into file_content (hash, size, content) values (${hash}, ${size}::int, ${content}::bytea)
    on conflict (hash) do nothing`.execute(db)
  await sql`
    insert into stored_file (id, hash, owner, name, media_type, entered_by, learned_at, appended)
    values (${id}, ${hash}, ${owner ?? null}, ${name}, ${mediaType}, ${enteredBy ?? null}, ${recordedAt}::timestamptz,
      ${appended}::bigint)`.execute(db)
}
