// The chained log: every append is an event with the digest of each of its records and the hash of the event before.
// Who holds the head's row appends; it is taken last in a transaction, so writers wait for each other only there.
import { type Kysely, sql } from 'kysely'
import { canonicalJson } from '#domain/canonicalJson.ts'
import type { Head } from '#domain/ledgerAudit.ts'
import type { Tables } from '../tables.ts'
import { type SealedItem, sha256 } from './seal.ts'
import { texts } from '../textColumn.ts'

/** What is hashed, as canonical JSON. Since version 2 the seals say who may read a record. */
export type EventBody = { version: 1 | 2; sequence: number; append: number; at: string; previous: string; items: SealedItem[] }

/** Microseconds in UTC: a thousand appends in one millisecond still have their order. */
const micros = (column: string) => sql<string>`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

export async function readHead(db: Kysely<Tables>): Promise<Head> {
  const { rows } = await sql<{ sequence: string; hash: string; at: string }>`
    select sequence, hash, ${micros('at')} as at from ledger_head`.execute(db)
  const head = rows[0]
  if (head === undefined) throw new Error('the ledger has no head')
  return { sequence: Number(head.sequence), hash: head.hash, at: head.at }
}

/** Hash of one event; undefined where the chain has none of that number. */
export async function eventHash(db: Kysely<Tables>, sequence: number): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`select hash from ledger_event where sequence = ${sequence}::bigint`.execute(db)
  return rows[0]?.hash
}

/** Numbers for appends that follow. They order appends by their beginning, the chain by their end. */
export async function appendNumbers(db: Kysely<Tables>, count: number): Promise<number[]> {
  const { rows } = await sql<{ number: string }>`select nextval('ledger_append') as number from generate_series(1, ${count}::int)`.execute(
    db,
  )
  return rows.map(row => Number(row.number))
}

/**
 * Chains appends, the last thing that their transaction does.
 * Time never runs back along the chain: an event is at least a microsecond later than the one before.
 * @param recordedAt ISO instant of the append
 */
export async function chainAppends(
  db: Kysely<Tables>,
  recordedAt: string,
  appends: readonly { append: number; items: SealedItem[] }[],
): Promise<void> {
  const { rows } = await sql<{ sequence: string; hash: string; at: string }>`
    select sequence, hash, ${micros(`greatest('${new Date(recordedAt).toISOString()}'::timestamptz, at + interval '1 microsecond')`)} as at
    from ledger_head for update`.execute(db)
  let sequence = Number(rows[0]?.sequence)
  let previous = rows[0]?.hash ?? ''
  const at = rows[0]?.at ?? ''
  const events = appends.map(({ append, items }, index) => {
    sequence += 1
    const body = canonicalJson({ version: 2, sequence, append, at: later(at, index), previous, items } satisfies EventBody)
    const event = { sequence, append, at: later(at, index), previous, hash: sha256(body), body }
    previous = event.hash
    return event
  })
  const list = <K extends keyof (typeof events)[number]>(name: K) => events.map(event => event[name])
  await sql`
    with fresh as (
      insert into ledger_event (sequence, append, at, previous, hash, body)
      select * from unnest(${list('sequence')}::bigint[], ${list('append')}::bigint[], ${list('at')}::timestamptz[],
        ${texts(list('previous'))}, ${texts(list('hash'))}, ${texts(list('body'))})
      returning sequence, hash, at)
    update ledger_head set sequence = fresh.sequence, hash = fresh.hash, at = fresh.at
    from fresh where fresh.sequence = ${sequence}::bigint`.execute(db)
}

/** `at` and some microseconds. */
function later(at: string, micro: number): string {
  if (micro === 0) return at
  const total = BigInt(Date.parse(`${at.slice(0, 19)}Z`)) * 1000n + BigInt(at.slice(20, 26)) + BigInt(micro)
  const whole = new Date(Number(total / 1_000_000n) * 1000).toISOString().slice(0, 19)
  return `${whole}.${String(total % 1_000_000n).padStart(6, '0')}Z`
}
