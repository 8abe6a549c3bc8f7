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

export async function lastCheck(db: Kysely<Tables>): Promise<Check | null> {
  const { rows } = await sql<{
    at: Date | string
    report: unknown
  }>`select at, report from ledger_check order by ordinal desc limit 1`.execute(db)
  const row = rows[0]
  return row === undefined ? null : { at: new Date(row.at).toISOString(), report: AuditReport.parse(row.report) }
}
