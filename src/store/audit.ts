// What was done to accounts, tenants and rights, and in whose name: appended in the transaction that does it.
import { sql } from 'kysely'
import type { AuditRecord } from '#domain/tenancy.ts'
import type { Store } from './openStore.ts'
import { newId } from './tenants.ts'

export type Deed = { actor: string; verb: string; subject: string; tenant?: string | null; detail?: Record<string, unknown> }

/** @param deed `actor` as the policies name it (actorText); under an actor's store the database refuses any other */
export async function recordDeed(store: Store, { actor, verb, subject, tenant, detail }: Deed): Promise<void> {
  await sql`insert into audit_record (id, actor, verb, subject, tenant, detail)
    values (${newId()}, ${actor}, ${verb}, ${subject}, ${tenant ?? null}, ${JSON.stringify(detail ?? {})}::jsonb)`.execute(store.db)
}

/** The newest first. @param before only what was done earlier, for the next page */
export async function listDeeds(store: Store, limit: number, before?: string): Promise<AuditRecord[]> {
  const rows = await sql<{ id: string; at: Date; actor: string; verb: string; subject: string; detail: Record<string, unknown> }>`
    select id, at, actor, verb, subject, detail from audit_record
    where ${before ?? null}::timestamptz is null or at < ${before ?? null}::timestamptz order by at desc, id limit ${limit}`.execute(
    store.db,
  )
  return rows.rows.map(row => ({ ...row, at: row.at.toISOString() }))
}
