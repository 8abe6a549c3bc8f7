// Queries of webhooks, of what they are sent, and of each try to send it.
import { type Kysely, sql } from 'kysely'
import type { Delivery, NewsEvent, Webhook } from '#domain/exchange/news.ts'
import type { Tables } from '../tables.ts'

const iso = (value: Date | string): string => new Date(value).toISOString()
type Row = { id: string; party: string; url: string; events: NewsEvent[]; recorded_at: Date | string; ended_at: Date | string | null }

export async function insertWebhook(db: Kysely<Tables>, hook: Webhook & { secret: string; madeBy: string }): Promise<void> {
  await sql`insert into webhook (id, party, url, secret, events, made_by, recorded_at)
    values (${hook.id}, ${hook.party}, ${hook.url}, ${hook.secret}, ${hook.events}::text[], ${hook.madeBy}, ${hook.recordedAt}::timestamptz)`.execute(
    db,
  )
}

/** The newest first. */
export async function readWebhooks(db: Kysely<Tables>, id?: string): Promise<Webhook[]> {
  const { rows } = await sql<Row>`select id, party, url, events, recorded_at, ended_at from webhook
    where ${id ?? null}::text is null or id = ${id ?? null} order by ordinal desc`.execute(db)
  return rows.map(({ recorded_at, ended_at, ...row }) => ({
    ...row,
    recordedAt: iso(recorded_at),
    endedAt: ended_at === null ? null : iso(ended_at),
  }))
}

/** @returns false where it is not there, or ended before */
export async function endWebhook(db: Kysely<Tables>, id: string, at: string): Promise<boolean> {
  const done = await sql`update webhook set ended_at = ${at}::timestamptz where id = ${id} and ended_at is null`.execute(db)
  return Number(done.numAffectedRows ?? 0) === 1
}

/** Of the keeper: webhooks of these parties that want an event. */
export async function webhooksFor(db: Kysely<Tables>, parties: readonly string[], event: NewsEvent): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from webhook
    where ended_at is null and party = any(${[...parties]}::text[]) and ${event} = any(events) order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function insertDelivery(
  db: Kysely<Tables>,
  one: { id: string; webhook: string; event: NewsEvent; body: string; recordedAt: string },
): Promise<void> {
  await sql`insert into webhook_delivery (id, webhook, event, body, recorded_at, next_at)
    values (${one.id}, ${one.webhook}, ${one.event}, ${one.body}, ${one.recordedAt}::timestamptz, ${one.recordedAt}::timestamptz)`.execute(
    db,
  )
}

/** Of the keeper: what is to be sent, with the secret that signs it. Undefined where it is sent, given up, or its webhook ended. */
export async function deliveryToSend(
  db: Kysely<Tables>,
  id: string,
): Promise<{ id: string; url: string; secret: string; body: string; tries: number } | undefined> {
  const { rows } = await sql<{ id: string; url: string; secret: string; body: string; tries: string }>`
    select d.id, w.url, w.secret, d.body, (select count(*) from webhook_attempt a where a.delivery = d.id) as tries
    from webhook_delivery d join webhook w on w.id = d.webhook where d.id = ${id} and d.status = 'waiting' and w.ended_at is null`.execute(
    db,
  )
  return rows[0] === undefined ? undefined : { ...rows[0], tries: Number(rows[0].tries) }
}

export type Attempt = Delivery['attempts'][number]
/** @param nextAt null where it is not tried again */
export async function keepAttempt(
  db: Kysely<Tables>,
  delivery: string,
  { number, at, milliseconds, answer, fault }: Attempt,
  status: Delivery['status'],
  nextAt: string | null,
): Promise<void> {
  await sql`insert into webhook_attempt (delivery, number, at, milliseconds, answer, fault)
    values (${delivery}, ${number}, ${at}::timestamptz, ${milliseconds}, ${answer}, ${fault})`.execute(db)
  await sql`update webhook_delivery set status = ${status}, next_at = ${nextAt}::timestamptz where id = ${delivery}`.execute(db)
}

/** The newest first, each with its tries. */
export async function readDeliveries(db: Kysely<Tables>, webhook: string, limit: number): Promise<Delivery[]> {
  const { rows } = await sql<{
    id: string
    event: NewsEvent
    body: string
    status: Delivery['status']
    recorded_at: Date | string
    next_at: Date | string | null
    attempts: (Omit<Attempt, 'at'> & { at: string })[]
  }>`select d.id, d.event, d.body, d.status, d.recorded_at, d.next_at, coalesce((select jsonb_agg(jsonb_build_object('number', a.number,
      'at', a.at, 'milliseconds', a.milliseconds, 'answer', a.answer, 'fault', a.fault) order by a.number)
      from webhook_attempt a where a.delivery = d.id), '[]'::jsonb) as attempts
    from webhook_delivery d where d.webhook = ${webhook} order by d.ordinal desc limit ${limit}`.execute(db)
  return rows.map(({ recorded_at, next_at, attempts, ...row }) => ({
    ...row,
    recordedAt: iso(recorded_at),
    nextAt: next_at === null ? null : iso(next_at),
    attempts: attempts.map(one => ({ ...one, at: iso(one.at) })),
  }))
}
