// Queries of tickets and their steps; the papers themselves are evidence of the same ids.
import { type Kysely, sql } from 'kysely'
import { SlipLayout, Ticket, TicketStep } from '#domain/ticket.ts'
import type { Tables } from './tables.ts'

export async function insertTicket(db: Kysely<Tables>, { id, contract, sender, receiver, recordedAt }: Ticket): Promise<void> {
  await sql`insert into ticket (id, contract, sender, receiver, recorded_at)
    values (${id}, ${contract}, ${sender}, ${receiver}, ${recordedAt}::timestamptz)`.execute(db)
}

/** @param gate where its slip was drawn, and the number of the slip */
export async function insertTicketStep(
  db: Kysely<Tables>,
  { id, ticket, ordinal, recordedAt }: TicketStep,
  gate: { site: string; slip: string } | undefined,
): Promise<void> {
  await sql`insert into ticket_step (id, ticket, number, site, slip, recorded_at)
    values (${id}, ${ticket}, ${ordinal}, ${gate?.site ?? null}, ${gate?.slip ?? null}, ${recordedAt}::timestamptz)`.execute(db)
}

/** Held until the transaction ends: two who act under it at once do so one after the other. */
export async function holdTicket(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`select from ticket where id = ${id} for no key update`.execute(db)
}

export type TicketFilter = { id?: string; contract?: string; flow?: string; party?: string }
/** The newest first. */
export async function readTickets(db: Kysely<Tables>, { id, contract, flow, party }: TicketFilter = {}, limit = 1000): Promise<Ticket[]> {
  const parts = [sql`true`]
  if (id !== undefined) parts.push(sql`t.id = ${id}`)
  if (contract !== undefined) parts.push(sql`t.contract = ${contract}`)
  if (flow !== undefined) parts.push(sql`t.contract in (select c.id from contract c where c.flow = ${flow})`)
  if (party !== undefined) parts.push(sql`(t.sender = ${party} or t.receiver = ${party})`)
  const { rows } = await sql<{ body: unknown }>`select e.body from ticket t join evidence e on e.id = t.id
    where ${sql.join(parts, sql` and `)} order by t.ordinal desc limit ${limit}`.execute(db)
  return rows.map(({ body }) => Ticket.parse(body))
}

/** Steps by ticket, each in their order. */
export async function readTicketSteps(db: Kysely<Tables>, tickets: readonly string[]): Promise<Map<string, TicketStep[]>> {
  const found = new Map<string, TicketStep[]>(tickets.map(id => [id, []]))
  if (tickets.length === 0) return found
  const { rows } = await sql<{ body: unknown }>`select e.body from ticket_step s join evidence e on e.id = s.id
    where s.ticket = any(${[...tickets]}::text[]) order by s.ticket, s.number`.execute(db)
  for (const { body } of rows) {
    const step = TicketStep.parse(body)
    found.get(step.ticket)?.push(step)
  }
  return found
}

/** Whether a slip of a site was used before, under any ticket or contract. */
export async function isSlipUsed(db: Kysely<Tables>, site: string, slip: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select from ticket_step where site = ${site} and slip = ${slip})
    or exists (select from manifest where from_site = ${site} and weighing_slip = ${slip}) as used`.execute(db)
  return rows[0]?.used === true
}

export async function insertLayout(
  db: Kysely<Tables>,
  one: { party: string; site: string; layout: SlipLayout; recordedAt: string },
): Promise<void> {
  await sql`insert into weighbridge_layout (party, site, body, recorded_at)
    values (${one.party}, ${one.site}, ${JSON.stringify(one.layout)}::text::jsonb, ${one.recordedAt}::timestamptz)`.execute(db)
}

/** How the weighbridge of a site writes its file; nothing was said of it where there is none. */
export async function readLayout(db: Kysely<Tables>, site: string): Promise<SlipLayout | undefined> {
  const { rows } = await sql<{
    body: unknown
  }>`select body from weighbridge_layout where site = ${site} order by ordinal desc limit 1`.execute(db)
  return rows[0] === undefined ? undefined : SlipLayout.parse(rows[0].body)
}
