// Queries of framework contracts, of their steps, and of what is promised of each notice.
import { type Kysely, sql } from 'kysely'
import { Framework, FrameworkStep } from '#domain/exchange/negotiation.ts'
import type { Tables } from '../tables.ts'

type Body = { body: unknown }

export async function insertFramework(db: Kysely<Tables>, one: Framework): Promise<void> {
  await sql`insert into framework (id, negotiation, flow, seller, buyer, offer, need, body, recorded_at)
    values (${one.id}, ${one.negotiation}, ${one.flow}, ${one.seller}, ${one.buyer}, ${one.offer ?? null}, ${one.need ?? null},
      ${JSON.stringify(one)}::text::jsonb, ${one.recordedAt}::timestamptz)`.execute(db)
}

export async function insertFrameworkStep(db: Kysely<Tables>, step: FrameworkStep): Promise<void> {
  await sql`insert into framework_step (id, framework, number, kind, body, recorded_at)
    values (${step.id}, ${step.framework}, ${step.ordinal}, ${step.kind}, ${JSON.stringify(step)}::text::jsonb,
      ${step.recordedAt}::timestamptz)`.execute(db)
}

/** Held until the transaction ends. */
export async function holdFramework(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`select from framework where id = ${id} for no key update`.execute(db)
}

export type FrameworkFilter = { id?: string; negotiation?: string; flow?: string; notice?: string; party?: string }
/** The newest first. */
export async function readFrameworks(db: Kysely<Tables>, filter: FrameworkFilter = {}, limit = 1000): Promise<Framework[]> {
  const { id, negotiation, flow, notice, party } = filter
  const parts = [sql`true`]
  if (id !== undefined) parts.push(sql`id = ${id}`)
  if (negotiation !== undefined) parts.push(sql`negotiation = ${negotiation}`)
  if (flow !== undefined) parts.push(sql`flow = ${flow}`)
  if (notice !== undefined) parts.push(sql`(offer = ${notice} or need = ${notice})`)
  if (party !== undefined) parts.push(sql`(seller = ${party} or buyer = ${party})`)
  const { rows } =
    await sql<Body>`select body from framework where ${sql.join(parts, sql` and `)} order by ordinal desc limit ${limit}`.execute(db)
  return rows.map(({ body }) => Framework.parse(body))
}

/** Steps of some contracts, each in their order. */
export async function readFrameworkSteps(db: Kysely<Tables>, frameworks: readonly string[]): Promise<FrameworkStep[]> {
  if (frameworks.length === 0) return []
  const { rows } = await sql<Body>`select body from framework_step where framework = any(${[...frameworks]}::text[])
    order by framework, number`.execute(db)
  return rows.map(({ body }) => FrameworkStep.parse(body))
}

/**
 * What is promised of notices, held until the transaction ends: whoever promises of one of them waits here, and reads what the one before
 * promised. @param notices in the order of `noticesOf`
 */
export async function holdPromises(db: Kysely<Tables>, notices: readonly string[]): Promise<Map<string, number>> {
  const promised = new Map<string, number>()
  // Before their promises, as whoever changes a notice does: else the two could wait for each other.
  for (const notice of notices) await sql`select from exchange_notice where id = ${notice} for key share`.execute(db)
  for (const notice of notices) {
    await sql`insert into notice_promise (notice, promised_kg) values (${notice}, 0) on conflict do nothing`.execute(db)
    const { rows } = await sql<{ kg: string }>`select promised_kg as kg from notice_promise where notice = ${notice} for update`.execute(db)
    promised.set(notice, Number(rows[0]?.kg ?? 0))
  }
  return promised
}

/** @param moreKg negative lets go. The notices are held. */
export async function promiseMore(db: Kysely<Tables>, notices: readonly string[], moreKg: number): Promise<void> {
  if (moreKg === 0) return
  await sql`update notice_promise set promised_kg = promised_kg + ${moreKg}::bigint where notice = any(${[...notices]}::text[])`.execute(db)
}
