// The ledger side by side with the database that carries it: entries through the product against the same rows by the
// database's own bulk load; balances from the sums by day against adding every entry. Ratios of one run.
// npm run bench:ledger -- [--entries 20000] [--balances 200000] [--engine embedded|postgres]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { type Entry, move } from '#domain/entry.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { balancesOf } from '#steps/ledger/readLedger.ts'
import { insertEntries } from '#store/ledger/rows.ts'
import { openStore, type Store, type StorePlace } from '#store/openStore.ts'
import { startPostgres } from '../scripts/lib/postgres.mjs'

const { values } = parseArgs({ options: { entries: { type: 'string' }, balances: { type: 'string' }, engine: { type: 'string' } } })
const count = Number(values.entries ?? 20_000)
const history = Number(values.balances ?? 200_000)
const parties = 200
const recordedAt = '2023-01-01T00:00:00.000Z'

/** Entries of a year over many parties, spread over the days; `mark` keeps runs apart. */
function entries(mark: string, from: number, to: number): Entry[] {
  return Array.from({ length: to - from }, (_, index) => {
    const number = from + index
    const account = { party: `party_${mark}_${number % parties}`, site: `site_${number % parties}`, material: 'slag' }
    return {
      id: `entry:${mark}:${number}`,
      kind: 'generation',
      phase: 'posted',
      validOn: new Date(Date.UTC(2022, 0, 1 + (number % 365))).toISOString().slice(0, 10),
      recordedAt,
      basedOn: [`row:${mark}.xlsx:台账:${number}`],
      legs: move({ ...account, accountClass: 'generated' }, { ...account, accountClass: 'on_hand' }, 1000 + (number % 9000)),
      measured: { wetKg: 12_000, moisture: '0.08', dryKg: 1000 + (number % 9000), method: 'weighbridge' },
    }
  })
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const say = (text: string) => process.stdout.write(`${text}\n`)
const rate = (rows: number, time: number) => `${Math.round(rows / time).toLocaleString('en')} /s`

/** Tables like the ledger's with the same keys and indexes and nothing else: the limit of this engine. */
async function bulkLoad(store: Store, batch: number): Promise<number> {
  const tables = ['entry', 'entry_leg'] as const
  for (const table of tables) {
    await sql`drop table if exists ${sql.id('bulk', table)}`.execute(store.db).catch(() => undefined)
    await sql`create schema if not exists bulk`.execute(store.db)
    await sql`create table ${sql.id('bulk', table)} (like ${sql.id(table)} including all)`.execute(store.db)
  }
  const all = entries('bulk', 0, count)
  return seconds(async () => {
    for (let from = 0; from < all.length; from += batch)
      await store.inTransaction(async inner => {
        // The same statements as the product's, into the bare tables.
        await sql`set local search_path = bulk, public`.execute(inner.db)
        await insertEntries(inner.db, all.slice(from, from + batch), { append: 0, published: false })
      })
  })
}

async function post(store: Store, list: readonly Entry[], batch: number): Promise<void> {
  for (let from = 0; from < list.length; from += batch) {
    const posted = await postEntries(store, { entries: list.slice(from, from + batch), recordedAt })
    if (!posted.ok) throw new Error(posted.problems[0]?.en)
  }
}

async function writing(store: Store): Promise<void> {
  for (const batch of [5000, 100]) {
    const limit = await bulkLoad(store, batch)
    const own = await seconds(() => post(store, entries(`b${batch}`, 0, count), batch))
    say(
      `  ${count} entries, ${batch} a transaction: bulk load ${rate(count, limit)}, posted ${rate(count, own)}, ratio ${(own / limit).toFixed(1)}`,
    )
  }
  const few = Math.min(1000, count)
  const limit = (await bulkLoadOne(store, few)) / few
  const own = (await seconds(() => post(store, entries('b1', 0, few), 1))) / few
  say(
    `  one entry a transaction: bare insert ${(limit * 1000).toFixed(2)} ms, posted ${(own * 1000).toFixed(2)} ms, ratio ${(own / limit).toFixed(1)}`,
  )
  if (store.engine === 'postgres') await locking(store, few)
}

async function bulkLoadOne(store: Store, few: number): Promise<number> {
  const all = entries('one', 0, few)
  return seconds(async () => {
    for (const entry of all)
      await store.inTransaction(async inner => {
        await sql`set local search_path = bulk, public`.execute(inner.db)
        await insertEntries(inner.db, [entry], { append: 0, published: false })
      })
  })
}

/** Eight writers at once: on accounts of their own, all on one account, and behind one lock for the whole journal. */
async function locking(store: Store, few: number): Promise<void> {
  const writers = 8
  const each = Math.ceil(few / writers)
  const together = (mark: string, own: boolean, thresholdRule: (work: () => Promise<void>) => Promise<void>) =>
    seconds(() =>
      Promise.all(
        Array.from({ length: writers }, async (_, writer) => {
          for (const entry of entries(`${mark}${own ? writer : ''}`, writer * each, (writer + 1) * each)) {
            const legs = own ? entry.legs : entry.legs.map(leg => ({ ...leg, account: { ...leg.account, party: mark, site: 'one' } }))
            await thresholdRule(() => post(store, [{ ...entry, id: `${entry.id}:${writer}`, legs }], 1))
          }
        }),
      ),
    )
  const free = await together('own', true, work => work())
  const shared = await together('shared', false, work => work())
  const behind = await together('lock', true, work =>
    // A lock of the same cost as the journal's, on a key of its own: the post inside takes the journal's in share.
    store.db.transaction().execute(async held => {
      await sql`select pg_advisory_xact_lock(727002)`.execute(held)
      await work()
    }),
  )
  const total = writers * each
  say(
    `  ${writers} writers at once: own accounts ${rate(total, free)}, one account ${rate(total, shared)}, behind one lock ${rate(total, behind)}`,
  )
}

/** A history that is written by the database itself, with its sums; then the same balances in both ways. */
async function reading(store: Store): Promise<void> {
  const disable = (word: string) =>
    Promise.all(['entry', 'entry_leg'].map(table => sql.raw(`alter table ${table} ${word} trigger user`).execute(store.db)))
  await disable('disable')
  for (let from = 0; from < history; from += 500_000) {
    const to = Math.min(history, from + 500_000)
    await sql`insert into entry (id, kind, phase, held_on, learned_at, because, appended)
      select 'h' || n, 'generation', 'posted', date '2012-01-01' + (n % 3650), ${recordedAt}::timestamptz, array['row:h'], 0
      from generate_series(${from + 1}::int, ${to}::int) n`.execute(store.db)
    await sql`insert into entry_leg (entry, leg, party, site, material, account class, mass_kg)
      select 'h' || n, k, 'h' || n % 500, 's' || n % 500, 'm' || n % 3, case k when 0 then 'generated' else 'on_hand' end, (2 * k - 1) * (1000 + n % 9000)
      from generate_series(${from + 1}::int, ${to}::int) n cross join generate_series(0, 1) k`.execute(store.db)
  }
  await sql`insert into account (party, site, material, batch, account class)
    select distinct party, site, material, batch, account class from entry_leg where entry like 'h%' on conflict do nothing`.execute(
    store.db,
  )
  await sql`insert into account_day (account, held_on, posted_kg, reserved_kg, expected_kg)
    select a.id, e.held_on, sum(l.mass_kg), 0, 0 from entry e join entry_leg l on l.entry = e.id
    join account a using (party, site, material, batch, account class) where e.id like 'h%' group by 1, 2`.execute(store.db)
  await sql`analyze`.execute(store.db)
  await disable('enable')
  const page = { offset: 0, limit: 1000 }
  const again = await seconds(() =>
    sql`select party, site, material, batch, account class, sum(posted_kg), sum(reserved_kg), sum(expected_kg) from entry_effect group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(
      store.db,
    ),
  )
  const sums = await seconds(() => balancesOf(store, {}, {}, page))
  const day = await seconds(() => balancesOf(store, {}, { validOn: '2016-06-30' }, page))
  const one = await seconds(() => balancesOf(store, { party: 'h7' }, {}, page))
  const past = await seconds(() => balancesOf(store, { party: 'h7' }, { recordedAt: '2022-12-31T00:00:00.000Z' }, page))
  const ms = (time: number) => `${(time * 1000).toFixed(0)} ms`
  say(
    `  balances over ${history.toLocaleString('en')} entries: added again ${ms(again)}, from the sums ${ms(sums)}, ratio ${(again / sums).toFixed(1)};`,
  )
  say(`    as of a day ${ms(day)}, one party ${ms(one)}, one party as it was known ${ms(past)}`)
}

async function run(name: string, place: StorePlace): Promise<void> {
  say(name)
  const opened = await openStore(place)
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const store = opened.value
  await writing(store)
  const audit = await seconds(async () => {
    const report = await auditLedger(store)
    if (!report.sound) throw new Error(`the audit found ${report.findings[0]?.en}`)
    say(`  audit of ${report.counted.records} records: sound`)
  })
  say(`    in ${audit.toFixed(1)} s`)
  await reading(store)
  await store.close()
}

if (values.engine !== 'postgres') {
  const directory = await mkdtemp(join(tmpdir(), 'xunyu-bench-'))
  await run('embedded engine', { directory })
  await rm(directory, { recursive: true, force: true })
}
if (values.engine !== 'embedded') {
  const server = await startPostgres()
  await run('PostgreSQL', { url: server.url })
  await server.stop()
}
