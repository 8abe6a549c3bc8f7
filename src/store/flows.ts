// Queries for flows, their records, the ledger's entries and the evidence they stand on. Append only: there is no
// update and no delete here, and the database refuses both (see migrations/flows.ts). What is appended goes by ledger/append.ts.
import { type Kysely, sql } from 'kysely'
import { inTodaysNames } from '#domain/earlierNames.ts'
import type { Entry } from '#domain/entry.ts'
import { Evidence, Flow, FlowRecord } from '#domain/flow.ts'
import type { AccountIds } from './ledger/accounts.ts'
import { appendBatch, type Batch } from './ledger/append.ts'
import { readEntries } from './ledger/entryRows.ts'
import { closedBetween, type PostingFacts, postingFacts } from './ledger/posting.ts'
import type { TradeNoun, TradePapers } from '#domain/tradePaper.ts'
import type { Kept } from './kept.ts'
import { type AnswerKey, keepAnswer, type KeptAnswer, readAnswer } from './keptAnswers.ts'
import type { Tables } from './tables.ts'
import { type PaperQuery, readPapers, withBodies } from './trade/papers.ts'
import type { EvidenceTable, FlowRecordTable } from './tables/flows.ts'

type Closed = PostingFacts['closed'][number]
/** Everything a step may read and append. The memory journal (flowsMemory.ts) keeps the same promises. */
export type FlowJournal = {
  /** All flows, or the one of an id. */
  flows: (id?: string) => Promise<Flow[]>
  /** All records, or those of one flow, oldest first. */
  records: (flow?: string) => Promise<FlowRecord[]>
  /** All entries, or those that touch one material, oldest first. */
  entries: (material?: string) => Promise<Entry[]>
  /** Entries of one flow, oldest first. */
  entriesOf: (flow: string) => Promise<Entry[]>
  /** Evidence by id; ids that are unknown are left out. */
  evidence: (ids: readonly string[]) => Promise<Kept[]>
  /** Evidence of a kind, oldest first; of one flow where it is given. */
  evidenceOf: (kind: Evidence['kind'], flow?: string) => Promise<Kept[]>
  /** Trade papers of a noun, oldest first, by id, flow or a field of theirs. */
  papers: <N extends TradeNoun>(noun: N, query: PaperQuery) => Promise<TradePapers[N][]>
  /** Closed quarters, which take adjustments only. */
  closed: () => Promise<Closed[]>
  /**
   * Waits until no other writer holds the flow, and holds it until the transaction ends: its offers, contracts and records are then read
   * and appended by one alone. Held before any account, so that writers wait in a line and not in a circle.
   */
  hold: (flow: string) => Promise<void>
  /** What entries have to know before they may be appended. Their accounts, and no others, are locked until the transaction ends. */
  postingFacts: (entries: readonly Entry[]) => Promise<PostingFacts>
  /** What a request with this key was answered, see keptAnswers.ts. */
  answered: (key: AnswerKey) => Promise<KeptAnswer | undefined>
  keepAnswer: (key: AnswerKey, answer: unknown, recordedAt: string) => Promise<void>
  append: (batch: Batch) => Promise<void>
}

const iso = (value: Date | string) => new Date(value).toISOString()

/**
 * The journal over one database handle; inside a transaction, pass that transaction's handle.
 * Where what is read decides what is appended, hold what it is read of first: a flow, the accounts, or all (`lockJournal`).
 */
export function flowJournal(db: Kysely<Tables>): FlowJournal {
  // Accounts that this journal's transaction has locked.
  const held: AccountIds = new Map()
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
      return (await query.execute()).map(recordOf)
    },
    entries: material =>
      readEntries(db, material === undefined ? sql`true` : sql`e.id in (select entry from entry_leg where material = ${material})`),
    evidence: async ids => {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('evidence')
        .selectAll()
        .where(sql<boolean>`id = any(${[...ids]}::text[])`)
        .orderBy('ordinal')
        .execute()
      return (await withBodies(db, rows)).map(kept)
    },
    evidenceOf: async (kind, flow) => {
      let query = db.selectFrom('evidence').selectAll().where('kind', '=', kind).orderBy('ordinal')
      if (flow !== undefined) query = query.where('flow', '=', flow)
      return (await withBodies(db, await query.execute())).map(kept)
    },
    papers: (noun, query) => readPapers(db, noun, query),
    closed: () => closedBetween(db, '0001-01-01', '9999-12-31'),
    entriesOf: flow => readEntries(db, sql`e.flow = ${flow}`),
    hold: async flow => {
      await sql`select from flow where id = ${flow} for no key update`.execute(db)
    },
    postingFacts: async entries => {
      const facts = await postingFacts(db, entries)
      for (const [key, id] of facts.accounts) held.set(key, id)
      return facts
    },
    answered: key => readAnswer(db, key),
    keepAnswer: (key, answer, recordedAt) => keepAnswer(db, key, answer, recordedAt),
    append: batch => appendBatch(db, batch, held),
  }
}

function kept(row: Omit<EvidenceTable, 'ordinal' | 'appended'>): Kept {
  const evidence = Evidence.parse(
    present({
      id: row.id,
      kind: row.kind,
      titleZh: row.title_zh,
      titleEn: row.title_en,
      place: row.place,
      file: row.file,
      owner: row.owner,
      enteredBy: row.entered_by,
      basedOn: row.because,
    }),
  )
  const value: Kept = { evidence, body: inTodaysNames(row.body), recordedAt: iso(row.learned_at) }
  if (row.noun !== null) value.noun = row.noun as TradeNoun
  return row.flow === null ? value : { ...value, flow: row.flow }
}

/** Nulls of the database are absences of the record. */
function present(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

/** Records by id; those that are unknown are left out. */
export async function recordsByIds(db: Kysely<Tables>, ids: readonly string[]): Promise<FlowRecord[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('flow_record')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .orderBy('ordinal')
    .execute()
  return rows.map(recordOf)
}

function recordOf(row: Omit<FlowRecordTable, 'ordinal' | 'appended'>): FlowRecord {
  return FlowRecord.parse(
    present({
      id: row.id,
      flow: row.flow,
      state: row.state,
      massKg: Number(row.mass_kg),
      validOn: row.held_on,
      recordedAt: iso(row.learned_at),
      basedOn: row.because,
      note: row.note,
    }),
  )
}

/** The firms at both ends of a flow, by the parties of its sites; null where a site has none. Undefined for a flow that is not there. */
export async function endsOfFlow(db: Kysely<Tables>, flow: string): Promise<{ from: string | null; to: string | null } | undefined> {
  const { rows } = await sql<{ from: string | null; to: string | null }>`
    select party_of_site(from_site) as "from", party_of_site(to_site) as "to" from flow where id = ${flow}`.execute(db)
  return rows[0]
}
