// Balances from the sums by day. What was known at a past moment is what is known now less what came after: those entries
// alone are added up, and the log says which they are.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Entry } from '#domain/entry.ts'
import type { AccountFilter, BalanceLine, BalancePage, EntryPage, Moments, Page } from '#domain/ledgerView.ts'
import type { Tables } from '../tables.ts'
import { accountOf } from './accounts.ts'
import { readHead } from './chain.ts'
import { readEntries } from './entryRows.ts'

const and = (parts: readonly RawBuilder<unknown>[]) => (parts.length === 0 ? sql`true` : sql.join([...parts], sql` and `))

/** @param alias of a table with the columns of an account */
function within(filter: AccountFilter, alias: string): RawBuilder<unknown> {
  const columns = { party: 'party', site: 'site', material: 'material', batch: 'batch', accountClass: 'bucket' } as const
  const fields = Object.keys(columns) as (keyof typeof columns)[]
  return and(fields.flatMap(name => (filter[name] === undefined ? [] : [sql`${sql.ref(`${alias}.${columns[name]}`)} = ${filter[name]}`])))
}
const until = (validOn: string | undefined, column: string) =>
  validOn === undefined ? sql`true` : sql`${sql.ref(column)} <= ${validOn}::date`

type Row = Parameters<typeof accountOf>[0] & { posted: string; reserved: string; expected: string; last: string; total: string }
/** The orders that a table of balances can have. */
export const balanceOrders = {
  account: sql`party, site, material, batch, bucket`,
  mass: sql`abs(sum(posted_kg)) desc, party, site, material, batch, bucket`,
  day: sql`max(held_on) desc, party, site, material, batch, bucket`,
}

export async function readBalances(
  db: Kysely<Tables>,
  filter: AccountFilter,
  moments: Moments,
  page: Page,
  order: keyof typeof balanceOrders = 'account',
): Promise<BalancePage> {
  const head = await readHead(db)
  const now = sql`
    select a.party, a.site, a.material, a.batch, a.bucket, d.held_on, d.posted_kg, d.reserved_kg, d.expected_kg
    from account a join account_day d on d.account = a.id where ${within(filter, 'a')} and ${until(moments.validOn, 'd.held_on')}`
  // Through `account`: an entry shows both of its sides, an account only its own party.
  const later = sql`
    union all select f.party, f.site, f.material, f.batch, f.bucket, f.held_on, -f.posted_kg, -f.reserved_kg, -f.expected_kg
    from entry_effect f join account a using (party, site, material, batch, bucket)
    where f.appended = any(array(select xunyu_appends_after(${moments.recordedAt ?? null}::timestamptz)))
      and ${within(filter, 'f')} and ${until(moments.validOn, 'f.held_on')}`
  // A day of which all was learned later was not known then.
  const days = sql`
    select party, site, material, batch, bucket, held_on, sum(posted_kg) as posted_kg, sum(reserved_kg) as reserved_kg,
      sum(expected_kg) as expected_kg
    from (${now} ${moments.recordedAt === undefined ? sql`` : later}) known group by 1, 2, 3, 4, 5, 6`
  const kept = moments.recordedAt === undefined ? sql`true` : sql`posted_kg <> 0 or reserved_kg <> 0 or expected_kg <> 0`
  const { rows } = await sql<Row>`
    select party, site, material, batch, bucket, sum(posted_kg) as posted, sum(reserved_kg) as reserved, sum(expected_kg) as expected,
      max(held_on) as last, count(*) over () as total
    from (${moments.recordedAt === undefined ? now : days}) days where ${kept}
    group by 1, 2, 3, 4, 5 order by ${balanceOrders[order]} offset ${page.offset}::bigint limit ${page.limit}::bigint`.execute(db)
  const lines = rows.map((row): BalanceLine => {
    const [postedKg, reservedKg, expectedKg] = [Number(row.posted), Number(row.reserved), Number(row.expected)]
    return { account: accountOf(row), postedKg, reservedKg, expectedKg, lastDay: row.last }
  })
  return { total: Number(rows[0]?.total ?? 0), known: knownAt(head, moments.recordedAt), lines }
}

/** The log as it stood at the moment, never later than it stands. */
function knownAt(head: { sequence: number; at: string }, recordedAt: string | undefined): { sequence: number; at: string } {
  const asked = recordedAt === undefined ? '' : new Date(recordedAt).toISOString()
  return { sequence: head.sequence, at: recordedAt === undefined || asked >= head.at ? head.at : asked }
}

/** What a list of entries may be narrowed to. */
export type EntryFilter = AccountFilter &
  Moments & {
    kind?: Entry['kind'] | undefined
    phase?: Entry['phase'] | undefined
    flow?: string | undefined
    heldFrom?: string | undefined
  }

export const entryOrders = {
  appended: sql`e.ordinal`,
  held: sql`e.held_on, e.ordinal`,
  newest: sql`e.ordinal desc`,
}

export async function listEntries(
  db: Kysely<Tables>,
  filter: EntryFilter,
  page: Page,
  order: keyof typeof entryOrders = 'appended',
): Promise<EntryPage> {
  const head = await readHead(db)
  const { party, site, material, batch, accountClass, kind, phase, flow, heldFrom, validOn, recordedAt } = filter
  const legs = { party, site, material, batch, accountClass }
  const parts = [until(validOn, 'e.held_on')]
  if (Object.values(legs).some(value => value !== undefined))
    parts.push(sql`exists (select from entry_leg l where l.entry = e.id and ${within(legs, 'l')})`)
  if (kind !== undefined) parts.push(sql`e.kind = ${kind}`)
  if (phase !== undefined) parts.push(sql`e.phase = ${phase}`)
  if (flow !== undefined) parts.push(sql`e.flow = ${flow}`)
  if (heldFrom !== undefined) parts.push(sql`e.held_on >= ${heldFrom}::date`)
  if (recordedAt !== undefined) parts.push(sql`not e.appended = any(array(select xunyu_appends_after(${recordedAt}::timestamptz)))`)
  const where = and(parts)
  const counted = await sql<{ total: string }>`select count(*) as total from entry e where ${where}`.execute(db)
  const limits = sql`offset ${page.offset}::bigint limit ${page.limit}::bigint`
  const entries = await readEntries(db, where, entryOrders[order], limits)
  return { total: Number(counted.rows[0]?.total), known: knownAt(head, recordedAt), entries }
}
