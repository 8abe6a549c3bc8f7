// Entries that say what arose, with all that undid them: what the streams of a plan on the ledger are read from.
import { type Kysely, sql } from 'kysely'
import type { Entry } from '#domain/entry.ts'
import type { Tables } from '../tables.ts'
import { readEntries } from './entryRows.ts'

/** @returns entries of the days that touch what arose at the sites, in the order they were appended */
export function entriesArising(db: Kysely<Tables>, sites: readonly string[], fromDay: string, toDay: string): Promise<Entry[]> {
  return readEntries(
    db,
    sql`e.held_on between ${fromDay}::date and ${toDay}::date and exists (
      select from entry_leg l where l.entry = e.id and l.bucket = 'generated' and l.site = any(${[...sites]}::text[]))`,
  )
}
