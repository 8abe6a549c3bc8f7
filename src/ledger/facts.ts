// Ledger rows to entries: what arose comes in from the nominal account `generated` to what is on hand.
// A row that is read again and says something else is fixed by a reversal and a new entry; nothing is overwritten.
import { type Entry, type LedgerRow, move } from '#domain/entry.ts'
import { reversal } from './entries.ts'

/** What a set of rows does to the ledger, and how many rows said nothing new. */
export type Facts = { rows: LedgerRow[]; entries: Entry[]; unchanged: number }

/**
 * @param rows as read
 * @param earlier newest version of each row that is in the ledger already, with its standing entry (null for a row of zero)
 * @param recordedAt ISO instant: when we came to know the rows
 */
export function factsOf(
  rows: readonly LedgerRow[],
  earlier: ReadonlyMap<string, { row: LedgerRow; version: number; entry: Entry | null }>,
  recordedAt: string,
): Facts {
  const facts: Facts = { rows: [], entries: [], unchanged: 0 }
  for (const row of rows) {
    const before = earlier.get(row.id)
    if (before !== undefined && sameRow(before.row, row)) {
      facts.unchanged += 1
      continue
    }
    const version = (before?.version ?? 0) + 1
    const id = version === 1 ? row.id : `${row.id}#${version}`
    facts.rows.push({ ...row, id })
    const reason = `第 ${row.line} 行改为 ${row.written}；row ${row.line} now says ${row.written}`
    if (before?.entry) facts.entries.push(reversal(before.entry, `entry:${id}:undo`, recordedAt, [id], reason))
    if (row.dryKg > 0) facts.entries.push(generation({ ...row, id }, recordedAt, before === undefined ? undefined : reason))
  }
  return facts
}

/** The entry of one row; a row that changed comes in as an adjustment with its reason, which a closed quarter takes too. */
function generation(row: LedgerRow, recordedAt: string, reason?: string): Entry {
  const account = { party: row.party, site: row.site, material: row.material }
  const entry: Entry = {
    id: `entry:${row.id}`,
    kind: reason === undefined ? 'generation' : 'adjustment',
    phase: 'posted',
    validOn: row.validOn,
    recordedAt,
    basedOn: [row.id],
    legs: move({ ...account, accountClass: 'generated' }, { ...account, accountClass: 'on_hand' }, row.dryKg),
    measured: { wetKg: row.wetKg, moisture: row.moisture, dryKg: row.dryKg, method: 'declared' },
  }
  if (reason !== undefined) entry.reason = reason
  return entry
}

function sameRow(a: LedgerRow, b: LedgerRow): boolean {
  const facts = (row: LedgerRow) => [row.validOn, row.site, row.party, row.material, row.wetKg, row.dryKg, row.voucher].join('|')
  return facts(a) === facts(b)
}
