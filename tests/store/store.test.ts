// The store behaves the same on both engines: values, errors, transactions, the guard, bulk writes, its end.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Store, StorePlace } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'

eachEngine('store', engine => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
  })

  test('gives the same values for the same types', async () => {
    const answer = await sql<
      Record<string, unknown>
    >`select 9007199254740993::int8 as big, 1.10::numeric as money, date '2022-12-31' as day,
      timestamptz '2022-12-31 08:00+08' as moment, 0.1::float8 as share, '{"a":[1,"二"]}'::jsonb as json, array['甲','乙']::text[] as list,
      true as yes, null as nothing, ${['a', null]}::text[] as given, ${[1.5, 1e-7]}::float8[] as numbers`.execute(store.db)
    expect(answer.rows).toEqual([
      {
        big: '9007199254740993',
        money: '1.10',
        day: '2022-12-31',
        moment: new Date('2022-12-31T00:00:00Z'),
        share: 0.1,
        json: { a: [1, '二'] },
        list: ['甲', '乙'],
        yes: true,
        nothing: null,
        given: ['a', null],
        numbers: [1.5, 1e-7],
      },
    ])
  })

  test('an error names its SQLSTATE, shows no parameters, and the next query has its own answer', async () => {
    const failed = sql`select 1 / ${0}::int as secret_column`.execute(store.db)
    await expect(failed).rejects.toMatchObject({ code: '22012' })
    const error = await failed.catch((caught: unknown) => caught)
    expect(Object.keys(error as object)).not.toContain('params')
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => sql<{ n: number }>`select ${index}::int as n`.execute(store.db)),
    )
    expect(answers.map(answer => answer.rows[0]?.n)).toEqual(Array.from({ length: 50 }, (_, index) => index))
  })

  test('a transaction is all or nothing', async () => {
    await sql`create table note (id int primary key, text text)`.execute(store.db)
    await expect(
      store.inTransaction(async inner => {
        await sql`insert into note values (1, 'lost')`.execute(inner.db)
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    await store.inTransaction(async inner => {
      await sql`insert into note values (2, 'kept')`.execute(inner.db)
    })
    const rows = await sql`select * from note`.execute(store.db)
    expect(rows.rows).toEqual([{ id: 2, text: 'kept' }])
  })

  test('the outer store inside a transaction is refused instead of waiting for ever', async () => {
    await expect(store.inTransaction(async () => sql`select 1`.execute(store.db))).rejects.toThrow('outer store')
    await expect(store.inTransaction(async inner => inner.inTransaction(async () => 1))).rejects.toThrow('inside a transaction')
    await expect(sql`select 1`.execute(store.db)).resolves.toBeDefined()
  })

  /** What of this database is still open. */
  async function leftOpen(place: StorePlace): Promise<number> {
    if ('directory' in place) {
      // 1 is PostgreSQL's DB_SHUTDOWNED: left in order, and nobody works in it any more.
      return readFileSync(join(place.directory, 'database/global/pg_control')).readUInt32LE(16) === 1 ? 0 : 1
    }
    const name = new URL(place.url).pathname.slice(1)
    const { rows } = await sql`select pid from pg_stat_activity where datname = ${name} and backend_type = 'client backend'`.execute(
      store.db,
    )
    return rows.length
  }

  test('a store that was asked nothing is closed all the same', async () => {
    const place = await engine.place()
    const idle = await engine.open(place)
    expect(await leftOpen(place)).toBe(1)
    await idle.close()
    // The server ends a session a moment after its client has gone.
    await expect.poll(() => leftOpen(place), { timeout: 100_000 }).toBe(0)
  })

  test('counts of changed rows come back', async () => {
    const deleted = await store.db.deleteFrom('plan').where('id', '=', 'nobody').executeTakeFirst()
    expect(deleted.numDeletedRows).toBe(0n)
  })
})
