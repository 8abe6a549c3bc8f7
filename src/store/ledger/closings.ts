// Closed quarters: what a scope did in one, what was filed, and which entries came after.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Closing, Closing as ClosingSchema, quarterDays, type Scope } from '#domain/closing.ts'
import { inTodaysNames } from '#domain/earlierNames.ts'
import type { Account, Entry } from '#domain/entry.ts'
import type { Tables } from '../tables.ts'
import { accountOf } from './accounts.ts'
import { readEntries } from './entryRows.ts'
import { closingOf } from './sealedRows.ts'

function within({ party, site }: Scope, alias: string): RawBuilder<unknown> {
  const parts = [sql`true`]
  if (party !== undefined) parts.push(sql`${sql.ref(`${alias}.party`)} = ${party}`)
  if (site !== undefined) parts.push(sql`${sql.ref(`${alias}.site`)} = ${site}`)
  return sql.join(parts, sql` and `)
}

/** Posted sums of a scope up to the end of a quarter: before it from the sums by day, within it from the legs. */
export async function readMovements(
  db: Kysely<Tables>,
  scope: Scope,
  period: string,
): Promise<{ account: Account; openingKg: number; inKg: number; outKg: number }[]> {
  const { fromDay, toDay } = quarterDays(period)
  const { rows } = await sql<Parameters<typeof accountOf>[0] & { opening: string; came: string; went: string }>`
    select party, site, material, batch, bucket, sum(opening) as opening, sum(came) as came, sum(went) as went from (
      select a.party, a.site, a.material, a.batch, a.bucket, d.posted_kg as opening, 0::bigint as came, 0::bigint as went
      from account a join account_day d on d.account = a.id where ${within(scope, 'a')} and d.held_on < ${fromDay}::date
      union all
      select l.party, l.site, l.material, l.batch, l.bucket, 0, greatest(l.mass_kg, 0), greatest(-l.mass_kg, 0)
      from entry e join entry_leg l on l.entry = e.id
      where e.phase = 'posted' and e.held_on between ${fromDay}::date and ${toDay}::date and ${within(scope, 'l')}) moves
    group by 1, 2, 3, 4, 5 having sum(opening) <> 0 or sum(came) <> 0 or sum(went) <> 0`.execute(db)
  return rows.map(row => ({ account: accountOf(row), openingKg: Number(row.opening), inKg: Number(row.came), outKg: Number(row.went) }))
}

/** Parties that have accounts at a site, as far as whoever asks sees them. */
export async function partiesAt(db: Kysely<Tables>, site: string): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`select distinct party from account where site = ${site} order by party`.execute(db)
  return rows.map(({ party }) => party)
}

/** @param filter the scope's party or site, a quarter, or an id */
export async function readClosings(
  db: Kysely<Tables>,
  filter: Scope & { period?: string | undefined; id?: string | undefined } = {},
): Promise<Closing[]> {
  const parts = [within(filter, 'c')]
  if (filter.period !== undefined) parts.push(sql`c.period = ${filter.period}`)
  if (filter.id !== undefined) parts.push(sql`c.id = ${filter.id}`)
  const { rows } = await sql<Record<string, unknown>>`
    select c.* from closing c where ${sql.join(parts, sql` and `)} order by c.period desc, c.ordinal desc`.execute(db)
  return rows.map(row => ClosingSchema.parse(inTodaysNames(closingOf(row))))
}

/** Posted entries inside a closed quarter that came after its closing, oldest first. */
export async function entriesAfter(db: Kysely<Tables>, closing: Closing): Promise<Entry[]> {
  return readEntries(
    db,
    sql`e.phase = 'posted' and e.held_on between ${closing.fromDay}::date and ${closing.toDay}::date
      and e.appended > (select appended from closing where id = ${closing.id})
      and exists (select from entry_leg l where l.entry = e.id and ${within(closing.scope, 'l')})`,
  )
}
