// The one door into the ledger's tables: rows, the sums of the accounts that they touch, and the chained log, together.
import { type Kysely, sql } from 'kysely'
import type { Closing } from '#domain/closing.ts'
import { type Effect, effectsOf } from '#domain/effects.ts'
import type { Entry, Leg } from '#domain/entry.ts'
import type { Flow, FlowRecord } from '#domain/flow.ts'
import type { StoredFile } from '#domain/storedFile.ts'
import type { Kept } from '../kept.ts'
import type { Tables } from '../tables.ts'
import { type AccountIds, addToSums, lockAccounts } from './accounts.ts'
import { appendNumbers, chainAppends } from './chain.ts'
import { readLegs } from './entryRows.ts'
import { insertClosing, insertEntries, insertEvidence, insertFile, insertFlows, insertRecords, ownersOf, type Stamp } from './rows.ts'
import { sealClosing, type SealedItem, sealEntry, sealEvidence, sealFile, sealFlow, sealReaders, sealRecord } from './seal.ts'

/** What one step appends, in one transaction. */
export type Batch = {
  flows?: readonly Flow[]
  /** Whose these flows are, where the writer knows it; else the parties of their sites, which the database finds. */
  flowOwners?: readonly string[]
  records?: readonly FlowRecord[]
  entries?: readonly Entry[]
  evidence?: readonly Kept[]
  closings?: readonly Closing[]
  files?: readonly { file: StoredFile; content: Uint8Array }[]
  recordedAt: string
  /** Open to everybody, as the demonstration is; else only to those whose it is and who answer for them. */
  published?: boolean
}

/** Records of one event: it is read whole by an audit, which holds no more than this in memory. */
const recordsPerEvent = 5000

/** @param ids of accounts that the transaction has locked already */
export async function appendBatch(db: Kysely<Tables>, batch: Batch, ids: AccountIds = new Map()): Promise<void> {
  const parts = partsOf(batch)
  if (parts.length === 0) return
  const numbers = await appendNumbers(db, parts.length)
  const appends: { append: number; items: SealedItem[] }[] = []
  for (const [index, part] of parts.entries()) {
    const append = numbers[index] ?? 0
    appends.push({ append, items: await insertPart(db, part, stampOf(batch, append), batch.recordedAt) })
  }
  const entries = batch.entries ?? []
  if (entries.length > 0) {
    const effects = await effectsIn(db, entries)
    const unlocked = effects.map(effect => effect.account)
    const known = ids.size > 0 ? ids : await lockAccounts(db, unlocked)
    await addToSums(db, known, effects)
  }
  const filled = appends.filter(({ items }) => items.length > 0)
  if (filled.length > 0) await chainAppends(db, batch.recordedAt, filled)
}

const stampOf = ({ published = false, flowOwners = [] }: Batch, append: number): Stamp => ({ append, published, flowOwners })

type Part = Required<Omit<Batch, 'recordedAt' | 'published' | 'flowOwners'>>
/** The batch in pieces of bounded size, in an order that references allow. */
function partsOf(batch: Batch): Part[] {
  const parts: Part[] = []
  let room = 0
  const take = <K extends keyof Part>(name: K, all: readonly Part[K][number][]) => {
    for (let from = 0; from < all.length;) {
      if (room === 0) {
        parts.push({ flows: [], records: [], entries: [], evidence: [], closings: [], files: [] })
        room = recordsPerEvent
      }
      const piece = all.slice(from, from + room)
      const part = parts.at(-1)
      if (part !== undefined) part[name] = piece as unknown as Part[K]
      from += piece.length
      room -= piece.length
    }
  }
  take('flows', batch.flows ?? [])
  take('files', batch.files ?? [])
  take('evidence', batch.evidence ?? [])
  take('entries', batch.entries ?? [])
  take('records', batch.records ?? [])
  take('closings', batch.closings ?? [])
  return parts
}

async function insertPart(db: Kysely<Tables>, part: Part, stamp: Stamp, recordedAt: string): Promise<SealedItem[]> {
  const items: SealedItem[] = []
  if (part.flows.length > 0) {
    const fresh = await insertFlows(db, part.flows, recordedAt, stamp)
    // A flow that is named twice in one batch is declared once, by the first.
    for (const flow of part.flows) {
      const readers = fresh.get(flow.id)
      if (readers !== undefined) items.push(sealReaders(sealFlow(flow, recordedAt), readers))
      fresh.delete(flow.id)
    }
  }
  for (const { file, content } of part.files) {
    await insertFile(db, file, content, stamp.append)
    items.push(sealFile(file))
  }
  if (part.evidence.length > 0) {
    const readers = await insertEvidence(db, part.evidence, stamp)
    for (const kept of part.evidence)
      items.push(sealReaders(sealEvidence(kept), readers.get(kept.evidence.id) ?? { owners: [], published: false }))
  }
  if (part.entries.length > 0) {
    await insertEntries(db, part.entries, stamp)
    const { published } = stamp
    items.push(...part.entries.map(entry => sealReaders(sealEntry(entry), { owners: ownersOf(entry), published })))
  }
  if (part.records.length > 0) {
    await insertRecords(db, part.records, stamp.append)
    items.push(...part.records.map(sealRecord))
  }
  for (const closing of part.closings) {
    await insertClosing(db, closing, stamp.append)
    items.push(sealClosing(closing))
  }
  return items
}

/** What entries do to accounts; the legs of pending entries that they name are looked up where the batch has them not. */
async function effectsIn(db: Kysely<Tables>, entries: readonly Entry[]): Promise<Effect[]> {
  const pendings = new Map<string, Leg[]>(entries.filter(entry => entry.phase === 'pending').map(entry => [entry.id, entry.legs]))
  const away = entries.flatMap(entry => (entry.pending === undefined || pendings.has(entry.pending) ? [] : [entry.pending]))
  if (away.length > 0) for (const [id, legs] of await readLegs(db, away)) pendings.set(id, legs)
  return entries.flatMap(entry => effectsOf(entry, entry.pending === undefined ? [] : pendings.get(entry.pending)))
}

/** One writer at a time, and nobody who posts beside it: what is read after this stays true until the transaction ends. */
export async function lockJournal(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(727001)`.execute(db)
}

/** For posting, which locks its accounts one by one: posts go on beside each other, but not beside a `lockJournal`. */
export async function shareJournal(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(727001)`.execute(db)
}
