// Queries for flows, their records, the ledger's entries and the evidence they stand on. Append only: there is no
// update and no delete here, and the database refuses both (see migrations/flows.ts).
import { type Generated, type Kysely, sql } from 'kysely'
import { Entry } from '#domain/entry.ts'
import { Evidence, Flow, FlowRecord } from '#domain/flow.ts'
import type { Tables } from './tables.ts'

type FlowTable = {
  id: string
  material: string
  from_site: string
  to_site: string
  period: number
  process: string | null
  mode: string | null
  parent: string | null
  synthetic: boolean
  learned_at: Date | string
  owners: Generated<string[]>
  published: Generated<boolean>
}
type FlowRecordTable = {
  id: string
  flow: string
  state: string
  mass_kg: string | number
  held_on: string
  learned_at: Date | string
  because: string[]
  note: string | null
  ordinal: string | number
}
type EntryTable = {
  id: string
  kind: string
  phase: string
  flow: string | null
  pending: string | null
  reverses: string | null
  held_on: string
  learned_at: Date | string
  because: string[]
  reason: string | null
  ordinal: string | number
  owners: Generated<string[]>
  published: Generated<boolean>
}
type EntryLegTable = { entry: string; leg: number; party: string; site: string; material: string; bucket: string; mass_kg: string | number }
type EvidenceTable = {
  id: string
  kind: string
  flow: string | null
  title_zh: string
  title_en: string
  place: string | null
  because: string[]
  body: unknown
  learned_at: Date | string
  ordinal: string | number
  owners: Generated<string[]>
  published: Generated<boolean>
}
export type FlowTables = {
  flow: FlowTable
  flow_record: FlowRecordTable
  entry: EntryTable
  entry_leg: EntryLegTable
  evidence: EvidenceTable
}

/** Evidence with the whole record behind it (an offer, a contract, a manifest ...), as JSON. */
export type Kept = {
  evidence: Evidence
  flow?: string
  body: unknown
  learnedAt: string
  /** Parties whose it is; by default those that the body names, else the two ends of the flow. */
  owners?: readonly string[]
}
/** What one step appends, in one transaction. */
type Batch = {
  flows?: readonly Flow[]
  records?: readonly FlowRecord[]
  entries?: readonly Entry[]
  evidence?: readonly Kept[]
  learnedAt: string
  /** Open to everybody, as the demonstration is; else only to those whose it is and who answer for them. */
  published?: boolean
}

/** Everything a step may read and append. The memory journal (flowsMemory.ts) keeps the same promises. */
export type FlowJournal = {
  /** All flows, or the one of an id. */
  flows: (id?: string) => Promise<Flow[]>
  /** All records, or those of one flow, oldest first. */
  records: (flow?: string) => Promise<FlowRecord[]>
  /** All entries, or those that touch one material, oldest first. */
  entries: (material?: string) => Promise<Entry[]>
  /** Evidence by id; ids that are unknown are left out. */
  evidence: (ids: readonly string[]) => Promise<Kept[]>
  /** Evidence of a kind, oldest first; of one flow where it is given. */
  evidenceOf: (kind: Evidence['kind'], flow?: string) => Promise<Kept[]>
  append: (batch: Batch) => Promise<void>
}

const iso = (value: Date | string) => new Date(value).toISOString()
const batchRows = 1000

/**
 * The journal over one database handle; inside a transaction, pass that transaction's handle.
 * Call `lockJournal` first where what is read decides what is appended.
 */
export function flowJournal(db: Kysely<Tables>): FlowJournal {
  return {
    flows: async id => {
      let query = db.selectFrom('flow').selectAll().orderBy('id')
      if (id !== undefined) query = query.where('id', '=', id)
      const rows = await query.execute()
      return rows.map(row =>
        Flow.parse(
          present({
            id: row.id,
            material: row.material,
            from: row.from_site,
            to: row.to_site,
            period: row.period,
            process: row.process,
            mode: row.mode,
            parent: row.parent,
            synthetic: row.synthetic,
          }),
        ),
      )
    },
    records: async flow => {
      let query = db.selectFrom('flow_record').selectAll().orderBy('ordinal')
      if (flow !== undefined) query = query.where('flow', '=', flow)
      const rows = await query.execute()
      return rows.map(row =>
        FlowRecord.parse(
          present({
            id: row.id,
            flow: row.flow,
            state: row.state,
            massKg: Number(row.mass_kg),
            heldOn: row.held_on,
            learnedAt: iso(row.learned_at),
            because: row.because,
            note: row.note,
          }),
        ),
      )
    },
    entries: material => readEntries(db, material),
    evidence: async ids => {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('evidence')
        .selectAll()
        .where(sql<boolean>`id = any(${[...ids]}::text[])`)
        .orderBy('ordinal')
        .execute()
      return rows.map(kept)
    },
    evidenceOf: async (kind, flow) => {
      let query = db.selectFrom('evidence').selectAll().where('kind', '=', kind).orderBy('ordinal')
      if (flow !== undefined) query = query.where('flow', '=', flow)
      return (await query.execute()).map(kept)
    },
    append: batch => appendBatch(db, batch),
  }
}

/** One writer at a time: what is read after this stays true until the transaction ends. */
export async function lockJournal(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(727001)`.execute(db)
}

async function readEntries(db: Kysely<Tables>, material?: string): Promise<Entry[]> {
  let legQuery = db.selectFrom('entry_leg').selectAll().orderBy('entry').orderBy('leg')
  let query = db.selectFrom('entry').selectAll().orderBy('ordinal')
  if (material !== undefined) {
    legQuery = legQuery.where('material', '=', material)
    query = query.where('id', 'in', inner => inner.selectFrom('entry_leg').select('entry').where('material', '=', material))
  }
  const legs = new Map<string, Entry['legs']>()
  for (const row of await legQuery.execute()) {
    const leg = {
      account: {
        party: row.party,
        site: row.site,
        material: row.material,
        bucket: row.bucket as Entry['legs'][number]['account']['bucket'],
      },
      massKg: Number(row.mass_kg),
    }
    const list = legs.get(row.entry)
    if (list === undefined) legs.set(row.entry, [leg])
    else list.push(leg)
  }
  return (await query.execute()).map(row =>
    Entry.parse(
      present({
        id: row.id,
        kind: row.kind,
        phase: row.phase,
        flow: row.flow,
        pending: row.pending,
        reverses: row.reverses,
        legs: legs.get(row.id),
        heldOn: row.held_on,
        learnedAt: iso(row.learned_at),
        because: row.because,
        reason: row.reason,
      }),
    ),
  )
}

async function appendBatch(db: Kysely<Tables>, batch: Batch): Promise<void> {
  const published = batch.published ?? false
  for (const part of chunks(batch.flows ?? [])) await insertFlows(db, part, batch.learnedAt, published)
  for (const part of chunks(batch.evidence ?? [])) await insertEvidence(db, part, published)
  for (const part of chunks(batch.entries ?? [])) await insertEntries(db, part, published)
  for (const part of chunks(batch.records ?? [])) await insertRecords(db, part)
}

async function insertFlows(db: Kysely<Tables>, part: readonly Flow[], learned_at: string, published: boolean): Promise<void> {
  await db
    .insertInto('flow')
    .values(
      part.map(flow => ({
        id: flow.id,
        material: flow.material,
        from_site: flow.from,
        to_site: flow.to,
        period: flow.period,
        process: flow.process ?? null,
        mode: flow.mode ?? null,
        parent: flow.parent ?? null,
        synthetic: flow.synthetic,
        learned_at,
        published,
      })),
    )
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
}

async function insertEvidence(db: Kysely<Tables>, part: readonly Kept[], published: boolean): Promise<void> {
  await db
    .insertInto('evidence')
    .values(
      part.map(({ evidence, flow, body, learnedAt, owners }) => ({
        id: evidence.id,
        kind: evidence.kind,
        flow: flow ?? null,
        title_zh: evidence.titleZh,
        title_en: evidence.titleEn,
        place: evidence.place ?? null,
        because: evidence.because,
        body: JSON.stringify(body),
        learned_at: learnedAt,
        ordinal: sql<number>`default`,
        owners: [...(owners ?? [])],
        published,
      })),
    )
    .execute()
}

async function insertEntries(db: Kysely<Tables>, part: readonly Entry[], published: boolean): Promise<void> {
  await db
    .insertInto('entry')
    .values(
      part.map(entry => ({
        id: entry.id,
        kind: entry.kind,
        phase: entry.phase,
        flow: entry.flow ?? null,
        pending: entry.pending ?? null,
        reverses: entry.reverses ?? null,
        held_on: entry.heldOn,
        learned_at: entry.learnedAt,
        because: entry.because,
        reason: entry.reason ?? null,
        ordinal: sql<number>`default`,
        owners: [...new Set(entry.legs.map(({ account }) => account.party))],
        published,
      })),
    )
    .execute()
  await db
    .insertInto('entry_leg')
    .values(part.flatMap(entry => entry.legs.map(({ account, massKg }, leg) => ({ entry: entry.id, leg, ...account, mass_kg: massKg }))))
    .execute()
}

async function insertRecords(db: Kysely<Tables>, part: readonly FlowRecord[]): Promise<void> {
  await db
    .insertInto('flow_record')
    .values(
      part.map(record => ({
        id: record.id,
        flow: record.flow,
        state: record.state,
        mass_kg: record.massKg,
        held_on: record.heldOn,
        learned_at: record.learnedAt,
        because: record.because,
        note: record.note ?? null,
        ordinal: sql<number>`default`,
      })),
    )
    .execute()
}

function kept(row: Omit<EvidenceTable, 'ordinal' | 'owners' | 'published'>): Kept {
  const evidence = Evidence.parse(
    present({ id: row.id, kind: row.kind, titleZh: row.title_zh, titleEn: row.title_en, place: row.place, because: row.because }),
  )
  const value: Kept = { evidence, body: row.body, learnedAt: iso(row.learned_at) }
  return row.flow === null ? value : { ...value, flow: row.flow }
}

/** Nulls of the database are absences of the record. */
function present(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

function chunks<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < rows.length; start += batchRows) parts.push(rows.slice(start, start + batchRows))
  return parts
}
