// What a post has to know before it may be appended, read under the locks of the accounts that it touches: which names are
// taken, what pending entries have left, what the accounts can give day by day, which quarters are closed.
import { type Kysely, sql } from 'kysely'
import { type Account, accountKey, type Entry, type Leg, nominalClasses } from '#domain/entry.ts'
import type { Scope } from '#domain/closing.ts'
import type { Tables } from '../tables.ts'
import { type AccountIds, linesOf, lockAccounts } from './accounts.ts'
import { readLegs } from './entryRows.ts'

export type PostingFacts = {
  ids: Set<string>
  undone: Set<string>
  pendings: Map<string, { legs: Leg[]; leftKg: number }>
  lines: { account: Account; day: string; massKg: number }[]
  closed: { id: string; scope: Scope; fromDay: string; toDay: string }[]
  /** Rows of the accounts, locked until the transaction ends. */
  accounts: AccountIds
}

/** @param entries that are to be posted together; a transaction must be open */
export async function postingFacts(db: Kysely<Tables>, entries: readonly Entry[]): Promise<PostingFacts> {
  const named = new Set(entries.map(entry => entry.id))
  const away = entries.flatMap(entry => (entry.pending === undefined || named.has(entry.pending) ? [] : [entry.pending]))
  const legs = away.length === 0 ? new Map<string, Leg[]>() : await readLegs(db, away)
  const touched = new Map<string, Account>()
  for (const { account } of [...entries.flatMap(entry => entry.legs), ...[...legs.values()].flat()])
    touched.set(accountKey(account), account)
  const accounts = await lockAccounts(db, [...touched.values()])
  const real = [...touched].filter(([, account]) => !nominalClasses.includes(account.accountClass))
  const byId = new Map(real.map(([key, account]) => [accounts.get(key) ?? 0, account]))
  const from = entries.reduce((first, { validOn }) => (validOn < first ? validOn : first), '9999-12-31')
  const last = entries.reduce((day, { validOn }) => (validOn > day ? validOn : day), '0000-01-01')
  const rows = await linesOf(db, [...byId.keys()], from)
  return {
    ...(await takenNames(db, entries)),
    pendings: await pendingsLeft(db, legs),
    lines: rows.flatMap(({ account: id, day, massKg }) => {
      const account = byId.get(id)
      return account === undefined ? [] : [{ account, day, massKg }]
    }),
    closed: await closedBetween(db, from, last),
    accounts,
  }
}

async function takenNames(db: Kysely<Tables>, entries: readonly Entry[]): Promise<{ ids: Set<string>; undone: Set<string> }> {
  const reverses = entries.flatMap(entry => entry.reverses ?? [])
  const { rows } = await sql<{ id: string; undone: boolean }>`
    select id, false as undone from entry where id = any(${entries.map(entry => entry.id)}::text[])
    union all select reverses, true from entry where reverses = any(${reverses}::text[])`.execute(db)
  return {
    ids: new Set(rows.filter(row => !row.undone).map(row => row.id)),
    undone: new Set(rows.filter(row => row.undone).map(row => row.id)),
  }
}

/** What pending entries still reserve: what they promised less what was fulfilled or let go, reversals given back. */
async function pendingsLeft(db: Kysely<Tables>, legs: Map<string, Leg[]>): Promise<PostingFacts['pendings']> {
  if (legs.size === 0) return new Map()
  const { rows } = await sql<{ id: string; left: string }>`
    select p.id, (select sum(mass_kg) from entry_leg where entry = p.id and mass_kg > 0)
      - coalesce((select sum(case when e.reverses is null then l.mass_kg else -l.mass_kg end)
          from entry e join entry_leg l on l.entry = e.id and l.mass_kg > 0 where e.pending = p.id and e.phase <> 'pending'), 0) as left
    from entry p where p.id = any(${[...legs.keys()]}::text[]) and p.phase = 'pending'`.execute(db)
  return new Map(rows.map(row => [row.id, { legs: legs.get(row.id) ?? [], leftKg: Number(row.left) }]))
}

/** Closed quarters that overlap some days. */
export async function closedBetween(db: Kysely<Tables>, fromDay: string, toDay: string): Promise<PostingFacts['closed']> {
  const { rows } = await sql<{ id: string; party: string | null; site: string | null; from_day: string; to_day: string }>`
    select id, party, site, from_day, to_day from closing
    where to_day >= ${fromDay}::date and from_day <= ${toDay}::date order by ordinal`.execute(db)
  return rows.map(({ id, party, site, from_day, to_day }) => ({
    id,
    scope: { ...(party === null ? {} : { party }), ...(site === null ? {} : { site }) },
    fromDay: from_day,
    toDay: to_day,
  }))
}
