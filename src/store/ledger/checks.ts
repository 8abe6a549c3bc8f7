// Audits that were made: kept like everything else, so that somebody can see when the books were last found sound.
import { type Kysely, sql } from 'kysely'
import { AuditReport } from '#domain/ledgerAudit.ts'
import type { Tables } from '../tables.ts'

export type Check = { at: string; report: AuditReport }

export async function keepCheck(db: Kysely<Tables>, report: AuditReport, at: string): Promise<void> {
  const { sequence, hash } = report.head
  await sql`insert into ledger_check (at, sequence, hash, sound, report)
    values (${at}::timestamptz, ${sequence}::bigint, ${hash}, ${report.sound}, ${JSON.stringify(report)}::text::jsonb)`.execute(db)
}

/** The last audit: all of it for the owner of the books, for others whether they were sound and up to which event. */
export async function lastCheck(db: Kysely<Tables>): Promise<Check | null> {
  const asked = await sql<{ whole: boolean }>`select has_table_privilege('ledger_check', 'select') as whole`.execute(db)
  const from = asked.rows[0]?.whole === true ? sql`ledger_check order by ordinal desc limit 1` : sql`xunyu_last_check()`
  const { rows } = await sql<{ at: Date | string; report: unknown }>`select at, report from ${from}`.execute(db)
  const row = rows[0]
  return row === undefined ? null : { at: new Date(row.at).toISOString(), report: AuditReport.parse(row.report) }
}
