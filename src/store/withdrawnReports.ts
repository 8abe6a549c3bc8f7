// Which reports were withdrawn, as far as the asker may know: by the public notice, which everybody reads, or by the case itself.
import { type Kysely, sql } from 'kysely'
import type { WithdrawnReport } from '#domain/claim.ts'
import type { Tables } from './tables.ts'

/** @param moment only what was known then; null: what is known now */
const withdrawals = (moment: string | null) => {
  const known = sql`(${moment}::timestamptz is null or learned_at <= ${moment}::timestamptz)`
  return sql`(
    select 1 as rank, appraisal, line ->> 'withdrawnOn' as held_on, line ->> 'withdrawnReason' as reason,
      coalesce(line ->> 'reportNumber', '') as number, coalesce(line ->> 'reportSha256', '') as sha256
    from (select distinct on (appraisal) appraisal, body -> 0 as line from appraisal_notice where ${known} order by appraisal, step desc) n
    where line ->> 'withdrawnOn' is not null
    union all select 2, appraisal, held_on::text, reason, '', '' from appraisal_step where action = 'withdraw' and ${known})`
}

/** Ids of their cases, as an array. */
export const withdrawnCases = (moment: string | null) => sql`array(select appraisal from ${withdrawals(moment)} w)`

/** @param ids cases that are asked for @returns those whose report was withdrawn, by case */
export async function readWithdrawnReports(
  db: Kysely<Tables>,
  ids: readonly string[],
  moment: string | null,
): Promise<Map<string, WithdrawnReport>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ appraisal: string; held_on: string; reason: string | null; number: string; sha256: string }>`
    select distinct on (appraisal) appraisal, held_on, reason, number, sha256 from ${withdrawals(moment)} w
    where appraisal = any(${[...ids]}::text[]) order by appraisal, rank`.execute(db)
  return new Map(
    rows.map(row => [
      row.appraisal,
      { caseId: row.appraisal, on: row.held_on, reason: row.reason ?? '', reportNumber: row.number, reportSha256: row.sha256 },
    ]),
  )
}
