// The clock of record times. When something became known is part of the books, so it must not run back when the machine's clock does: a
// record that is written now is never earlier than one that was written before, in this process or in an earlier one.
import { type Kysely, sql } from 'kysely'

/** @param last of the newest record that is there @returns a clock that stands still while the machine's own is behind what was said */
export function steadyClock(last: number, wall: () => number = Date.now): () => Date {
  let said = last
  return () => {
    // A thousandth later, so that of two records the later one is later, whatever the machine says.
    said = Math.max(said + 1, wall())
    return new Date(said)
  }
}

/** The newest record time of the database, in milliseconds: the chain's end, and the records that are kept beside the chain. */
export async function lastRecorded(db: Kysely<never>): Promise<number> {
  const tables = ['claim_step', 'appraisal_step', 'appraisal_account', 'registry_record']
  const newest = sql.join(tables.map(table => sql`(select max(learned_at) from ${sql.table(table)})`))
  const rows = await sql<{ at: Date | null }>`select greatest((select at from ledger_head), (select max(recorded_at) from bureau_listing),
    (select max(recorded_at) from bureau_delisting), (select max(recorded_at) from negotiation_turn), ${newest}) as at`.execute(db)
  return rows.rows[0]?.at?.getTime() ?? 0
}
