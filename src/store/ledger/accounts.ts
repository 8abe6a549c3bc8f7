// Accounts and their sums by day. Whoever posts locks the accounts that it touches, in one order, so that two writers meet
// only where they draw on the same stock; what the accounts can give is read from the sums, never from the whole journal.
import { type Kysely, sql } from 'kysely'
import { type Account, accountKey } from '#domain/entry.ts'
import type { Effect } from '#domain/effects.ts'
import type { Tables } from '../tables.ts'
import { texts } from '../textColumn.ts'

/** Account key -> number of its row. */
export type AccountIds = Map<string, number>

type Columns = { party: string[]; site: string[]; material: string[]; batch: string[]; bucket: string[] }
function columnsOf(accounts: readonly Account[]): Columns {
  const columns: Columns = { party: [], site: [], material: [], batch: [], bucket: [] }
  for (const { party, site, material, batch, accountClass } of accounts) {
    columns.party.push(party)
    columns.site.push(site)
    columns.material.push(material)
    columns.batch.push(batch ?? '')
    columns.bucket.push(accountClass)
  }
  return columns
}

type AccountRow = { id: string; party: string; site: string; material: string; batch: string; bucket: string }
export function accountOf(row: Omit<AccountRow, 'id'>): Account {
  const { party, site, material, batch } = row
  const accountClass = row.bucket as Account['accountClass']
  return batch === '' ? { party, site, material, accountClass } : { party, site, material, batch, accountClass }
}

/**
 * Locks accounts until the transaction ends and makes those that are not there yet. Rows are locked in the order of their
 * numbers, new ones are made in the order of their names: writers wait in a line, not in a circle. (One that is made by two
 * at once can still close a circle; the database then ends one of them, and it is posted again.)
 */
export async function lockAccounts(db: Kysely<Tables>, accounts: readonly Account[]): Promise<AccountIds> {
  const wanted = new Map(accounts.map(account => [accountKey(account), account]))
  const ids: AccountIds = new Map()
  const take = async (list: readonly Account[]): Promise<void> => {
    const { party, site, material, batch, bucket } = columnsOf(list)
    const { rows } = await sql<AccountRow>`
      select a.* from account a
      join unnest(${texts(party)}, ${texts(site)}, ${texts(material)}, ${texts(batch)}, ${texts(bucket)})
        as w (party, site, material, batch, bucket) using (party, site, material, batch, bucket)
      order by a.id for no key update of a`.execute(db)
    for (const row of rows) ids.set(accountKey(accountOf(row)), Number(row.id))
  }
  await take([...wanted.values()])
  const missing = [...wanted].filter(([key]) => !ids.has(key)).sort(([a], [b]) => (a < b ? -1 : 1))
  if (missing.length === 0) return ids
  const { party, site, material, batch, bucket } = columnsOf(missing.map(([, account]) => account))
  const { rows } = await sql<AccountRow>`
    insert into account (party, site, material, batch, bucket)
    select * from unnest(${texts(party)}, ${texts(site)}, ${texts(material)}, ${texts(batch)}, ${texts(bucket)})
    on conflict do nothing returning *`.execute(db)
  for (const row of rows) ids.set(accountKey(accountOf(row)), Number(row.id))
  const made = missing.filter(([key]) => !ids.has(key)).map(([, account]) => account)
  if (made.length > 0) await take(made)
  return ids
}

/** Adds effects to the sums. @param ids of accounts that this transaction has locked */
export async function addToSums(db: Kysely<Tables>, ids: AccountIds, effects: readonly Effect[]): Promise<void> {
  const sums = new Map<string, { account: number; day: string; posted: number; reserved: number; expected: number }>()
  for (const { account, validOn, postedKg, reservedKg, expectedKg } of effects) {
    const id = ids.get(accountKey(account))
    if (id === undefined) throw new Error(`account ${accountKey(account)} was not locked`)
    const key = `${id} ${validOn}`
    const sum = sums.get(key) ?? { account: id, day: validOn, posted: 0, reserved: 0, expected: 0 }
    sums.set(key, sum)
    sum.posted += postedKg
    sum.reserved += reservedKg
    sum.expected += expectedKg
  }
  const rows = [...sums.values()]
  if (rows.length === 0) return
  const list = <K extends keyof (typeof rows)[number]>(name: K) => rows.map(row => row[name])
  await sql`
    insert into account_day (account, held_on, posted_kg, reserved_kg, expected_kg)
    select * from unnest(${list('account')}::bigint[], ${list('day')}::date[], ${list('posted')}::bigint[],
      ${list('reserved')}::bigint[], ${list('expected')}::bigint[])
    on conflict (account, held_on) do update set posted_kg = account_day.posted_kg + excluded.posted_kg,
      reserved_kg = account_day.reserved_kg + excluded.reserved_kg, expected_kg = account_day.expected_kg + excluded.expected_kg`.execute(
    db,
  )
}

/** What accounts can give: one sum for all days before `from`, then day by day. */
export async function linesOf(
  db: Kysely<Tables>,
  ids: readonly number[],
  from: string,
): Promise<{ account: number; day: string; massKg: number }[]> {
  const { rows } = await sql<{ account: string; day: string; kg: string }>`
    select account, greatest(held_on, ${from}::date - 1) as day, sum(posted_kg - reserved_kg) as kg
    from account_day where account = any(${[...ids]}::bigint[]) group by 1, 2`.execute(db)
  return rows.map(row => ({ account: Number(row.account), day: row.day, massKg: Number(row.kg) }))
}

/** Firms that hold accounts, as far as whoever asks sees them. */
export async function partiesOfBooks(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`select distinct party from account where party <> 'outside' order by party`.execute(db)
  return rows.map(({ party }) => party)
}

/** Years of which the accounts speak, the newest first. */
export async function yearsOfBooks(db: Kysely<Tables>, party?: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from d.held_on)::int as year from account a join account_day d on d.account = a.id
    where ${party ?? null}::text is null or a.party = ${party ?? null}::text order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}
