// The tables of trade papers: written with their evidence, read by what a verb looks for, and built again sign for sign for the seals.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { canonicalJson } from '#domain/canonicalJson.ts'
import { type TradeNoun, tradePapers, type TradePapers } from '#domain/tradePaper.ts'
import type { Kept } from '../kept.ts'
import type { Tables } from '../tables.ts'
import type { Column, ColumnType, PaperTable } from './columns.ts'
import { contractEndTable, contractTable } from './contracts.ts'
import { manifestTable } from './manifests.ts'
import { offerStepTable, offerTable } from './offers.ts'
import { receiptTable } from './receipts.ts'
import { settlementTable } from './settlements.ts'
import { eventTable, transformationTable } from './traceEvents.ts'

/** In the order of their references. */
export const paperTables: readonly PaperTable[] = [
  offerTable,
  offerStepTable,
  contractTable,
  contractEndTable,
  manifestTable,
  receiptTable,
  settlementTable,
  eventTable,
  transformationTable,
]
const tableOf = (noun: TradeNoun): PaperTable => {
  const found = paperTables.find(one => one.noun === noun)
  if (found === undefined) throw new Error(`no table keeps a ${noun}`)
  return found
}

/** What a paper is looked for by: its id, its flow, or a field of it that is a text. */
export type PaperQuery = Readonly<Record<string, string>>

/** Papers of a noun, in the order in which they were appended. */
export async function readPapers<N extends TradeNoun>(db: Kysely<Tables>, noun: N, query: PaperQuery): Promise<TradePapers[N][]> {
  const table = tableOf(noun)
  const conditions = Object.entries(query).map(([field, value]) => sql`${sql.ref(`t.${columnOf(table, field)}`)} = ${value}`)
  const rows = await rowsOf(db, table, sql.join([sql`true`, ...conditions], sql` and `))
  return rows.map(row => tradePapers[noun].parse(bodyOf(table, row)) as TradePapers[N])
}

function columnOf({ columns, table }: PaperTable, field: string): string {
  if (field === 'id' || field === 'flow') return field
  const column = columns.find(([name, , type]) => name === field && type === 'text')
  if (column === undefined) throw new Error(`${table} is not looked for by ${field}`)
  return column[1]
}

type Row = Record<string, unknown> & { id: string }
/** As text where the driver's own type would lose a digit. */
const asText: ReadonlySet<ColumnType> = new Set(['bigint', 'numeric', 'date'])

async function rowsOf(db: Kysely<Tables>, { table, columns, noun }: PaperTable, where: RawBuilder<unknown>): Promise<Row[]> {
  const selected = columns.map(([, column, type]) =>
    asText.has(type) ? sql`${sql.ref(`t.${column}`)}::text as ${sql.ref(column)}` : sql.ref(`t.${column}`),
  )
  const ofNoun =
    noun === 'event' ? sql` and t.type = 'ObjectEvent'` : noun === 'transformation' ? sql` and t.type = 'TransformationEvent'` : sql``
  const { rows } =
    await sql<Row>`select ${sql.join([sql`t.id`, ...selected])} from ${sql.table(table)} t where ${where}${ofNoun} order by t.ordinal`.execute(
      db,
    )
  return rows
}

/** A paper from its row. */
function bodyOf({ columns, whole }: PaperTable, row: Row): Record<string, unknown> {
  if (whole !== undefined) return row[whole] as Record<string, unknown>
  const fields = columns
    .map(([field, column, type]): [string, unknown] => [field, valueOf(type, row[column])])
    .filter(([, value]) => value !== null)
  return { id: row.id, ...Object.fromEntries(fields) }
}

function valueOf(type: ColumnType, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (type === 'bigint' || type === 'integer') return Number(value)
  return type === 'timestamptz' ? new Date(value as string).toISOString() : value
}

/** Names that these fields had when sealing began, and keep in every seal. */
const sealedNames: Readonly<Record<string, string>> = { validOn: 'heldOn', recordedAt: 'learnedAt', basedOn: 'because' }

/** A trade paper as its seal is over it. */
export function paperAsSealed(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [sealedNames[name] ?? name, value]))
}

/** Whose a paper is where its writer does not say and it names them itself; else the two ends of its flow, which the database finds. */
export function namedOwners({ noun, body }: Pick<Kept, 'noun' | 'body'>): readonly string[] {
  if (noun !== 'contract') return []
  const { buyer, seller } = body as TradePapers['contract']
  return [...new Set([buyer, seller])]
}

/** Puts papers into their tables, behind their evidence. @throws RangeError where a column would not give back what the paper says */
export async function insertPapers(db: Kysely<Tables>, part: readonly Kept[]): Promise<void> {
  for (const table of paperTables) {
    const papers = part.filter(kept => kept.noun === table.noun)
    if (papers.length > 0) await insertInto(db, table, papers)
  }
}

async function insertInto(db: Kysely<Tables>, table: PaperTable, papers: readonly Kept[]): Promise<void> {
  const columns: readonly Column[] = table.columns.filter(([, column]) => column !== 'flow')
  const rows = papers.map(({ evidence, flow, body, recordedAt }) => {
    const said: Record<string, unknown> =
      table.whole === undefined ? (body as Record<string, unknown>) : { recordedAt, basedOn: evidence.basedOn, [table.whole]: body }
    if (table.whole === undefined && (said['id'] !== evidence.id || ('flow' in said && said['flow'] !== flow)))
      throw new RangeError(`paper ${evidence.id} names another id or flow than its evidence`)
    return { id: evidence.id, flow: flow ?? null, ...Object.fromEntries(columns.map(([field, column]) => [column, said[field] ?? null])) }
  })
  const names = sql.join(columns.map(([, column]) => sql.ref(column)))
  const shape = sql.join(columns.map(([, column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`))
  await sql`insert into ${sql.table(table.table)} (id, flow, ${names})
    select id, flow, ${names} from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (id text, flow text, ${shape})`.execute(db)
  const kept = await bodiesOf(
    db,
    table.noun,
    papers.map(({ evidence }) => evidence.id),
  )
  for (const { evidence, body } of papers) {
    const [was, is] = [canonicalJson(body), canonicalJson(kept.get(evidence.id) ?? null)]
    if (was !== is) throw new RangeError(`paper ${evidence.id} would come back changed: ${is}`)
  }
}

/**
 * Papers as they were sealed, by id. One whose columns do not agree with its evidence is left out, and with it the seal is broken: its
 * flow, its mark and its time are told by the evidence and by the flow, and must be the same here.
 */
export async function bodiesOf(db: Kysely<Tables>, noun: TradeNoun, ids: readonly string[]): Promise<Map<string, unknown>> {
  const table = tableOf(noun)
  const ofEvent =
    table.whole === undefined
      ? sql``
      : sql` and e.because = t.based_on
    and t.event_time = (t.epcis ->> 'eventTime')::timestamptz and t.valid_on = (t.event_time at time zone 'Asia/Shanghai')::date`
  const rows = await rowsOf(
    db,
    table,
    sql`t.id = any(${[...ids]}::text[]) and exists (select from evidence e left join flow f on f.id = e.flow where e.id = t.id
      and e.noun = ${noun} and e.learned_at = t.recorded_at and e.flow is not distinct from t.flow
      and t.synthetic = coalesce(f.synthetic, false)${ofEvent})`,
  )
  return new Map(rows.map(row => [row.id, bodyOf(table, row)]))
}

/** Evidence rows with the bodies of those that are trade papers. */
export async function withBodies<R extends { id: string; noun: string | null; body: unknown }>(
  db: Kysely<Tables>,
  rows: R[],
): Promise<R[]> {
  const byNoun = new Map<string, string[]>()
  for (const { id, noun } of rows) if (noun !== null) byNoun.set(noun, [...(byNoun.get(noun) ?? []), id])
  if (byNoun.size === 0) return rows
  const bodies = new Map<string, unknown>()
  for (const [noun, ids] of byNoun)
    if (paperTables.some(table => table.noun === noun))
      for (const [id, body] of await bodiesOf(db, noun as TradeNoun, ids)) bodies.set(id, body)
  return rows.map(row => (row.noun === null ? row : { ...row, body: bodies.get(row.id) ?? null }))
}
