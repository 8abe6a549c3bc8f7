// A database of every earlier version comes up to date with its rows: plans get the scenarios they answered.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { PostgresPool } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openEmbeddedPool } from '#store/embeddedPool.ts'
import { writeManifest } from '#store/manifest.ts'
import { migrations } from '#store/migrations.ts'
import { openStore } from '#store/openStore.ts'
import type { StorePlace } from '#store/openStore.ts'
import { getPlan, listPlans } from '#store/plans.ts'
import { readScenario, scenarioHash } from '#store/scenarios.ts'
import { openServerPool } from '#store/serverPool.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { balancesOf } from '#steps/ledger/readLedger.ts'
import { eachEngine } from '../support/eachEngine.ts'

const names = Object.keys(migrations)

eachEngine('migrations', engine => {
  const cleanUps: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp()
  })

  /** An embedded database without any table: made once, as that takes seconds, and copied. */
  let bare: Promise<string> | undefined
  async function bareDatabase(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'xunyu-bare-'))
    cleanUps.push(() => rm(directory, { recursive: true, force: true }))
    // The engine's own, not the one that the build packed, which has its tables.
    await (await PGlite.create(directory)).close()
    return directory
  }

  /** A database with the first `count` migrations and whatever `fill` puts into it. */
  async function databaseOf(count: number, fill: (db: Kysely<unknown>) => Promise<void>): Promise<StorePlace> {
    let place: StorePlace
    if (engine.name === 'embedded') {
      const directory = await mkdtemp(join(tmpdir(), 'xunyu-old-'))
      cleanUps.push(() => rm(directory, { recursive: true, force: true }))
      await cp(await (bare ??= bareDatabase()), join(directory, 'database'), { recursive: true })
      place = { directory }
    } else {
      place = await engine.place('nothing')
    }
    const pool = 'url' in place ? await openServerPool(place.url) : await openEmbeddedPool(join(place.directory, 'database'))
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
    const some = Object.fromEntries(Object.entries(migrations).slice(0, count))
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => some } }).migrateToLatest()
    if (error !== undefined) throw error as Error
    await fill(db)
    await db.destroy()
    if ('directory' in place) writeManifest(place.directory)
    return place
  }

  const fill = async (db: Kysely<unknown>): Promise<void> => {
    await sql`insert into region (id, version, meta, files_hash, current) values ('r', 'v1', '{}', 'h', true)`.execute(db)
    const plan = (id: string, name: string, scenario: object, status: string, minute: number) =>
      sql`insert into plan (id, name, base, region, region_version, scenario, status, created_at, periods)
        values (${id}, ${name}, ${id === 'base'}, 'r', 'v1', ${JSON.stringify(scenario)}, ${status},
          timestamptz '2025-01-01 00:00Z' + make_interval(mins => ${minute}), ${[2022]}::int[])`.execute(db)
    await plan('base', '基准方案', { settings: {} }, 'optimal', 0)
    await plan('one', '减税', { name: '减税', settings: { levy: 'off' } }, 'optimal', 1)
    await plan('two', '减税', { name: '减税', settings: { levy: 'off', 'parameter.discountRate': 0.08 } }, 'queued', 2)
    await plan('three', '减税', { settings: { levy: 'off' }, name: '减税' }, 'failed', 3)
  }

  test.each([1, 2])('from version %i: nothing is lost, and every plan points to what it answered', async count => {
    const store = await engine.open(await databaseOf(count, fill))
    expect((await listPlans(store)).map(({ id, status }) => [id, status])).toEqual([
      ['base', 'optimal'],
      ['three', 'failed'],
      ['two', 'queued'],
      ['one', 'optimal'],
    ])
    const [one, two, three] = await Promise.all(['one', 'two', 'three'].map(id => getPlan(store, id)))
    expect([one, two, three].map(plan => plan?.answers?.version)).toEqual([1, 2, 1])
    const history = await readScenario(store, one?.answers?.id ?? '')
    expect(history).toMatchObject({ name: '减税', region: 'r', version: 2, archived: false })
    expect(history?.versions.map(({ version, plans }) => [version, plans])).toEqual([
      [2, ['two']],
      [1, ['three', 'one']],
    ])
    expect(history?.versions[1]).toMatchObject({
      scenario: { settings: { levy: 'off' } },
      hash: scenarioHash({ settings: { levy: 'off' } }),
    })
    await expect(sql`update scenario_version set body = '{}'`.execute(store.db)).rejects.toThrow('never changed')
    await store.close()
  })

  test('entries from before there was a log are sealed as they stand, and their sums kept', async () => {
    const store = await engine.open(
      await databaseOf(4, async db => {
        for (const [id, phase, pending] of [
          ['made', 'posted', null],
          ['due', 'pending', null],
          ['come', 'posted', 'due'],
        ] as const) {
          await sql`insert into entry (id, kind, phase, pending, held_on, learned_at, because)
            values (${id}, 'transfer', ${phase}, ${pending}, '2022-03-01', '2022-03-02T00:00:00Z', '{row}')`.execute(db)
          const from = id === 'made' ? 'generated' : 'on_hand'
          const into = id === 'made' ? 'on_hand' : 'stored'
          const kg = id === 'made' ? 100 : id === 'due' ? 60 : 40
          await sql`insert into entry_leg (entry, leg, party, site, material, bucket, mass_kg)
            values (${id}, 0, 'p', 's', 'm', ${from}, ${-kg}), (${id}, 1, 'p', 's', 'm', ${into}, ${kg})`.execute(db)
        }
        await sql`insert into evidence (id, kind, title_zh, title_en, because, body, learned_at)
          values ('row', 'row', '行', 'row', '{}', '{"a":1.50}', '2022-03-01T00:00:00Z')`.execute(db)
      }),
    )
    expect(await auditLedger(store)).toMatchObject({ sound: true, findings: [], counted: { events: 2, records: 4, entries: 3 } })
    const { lines } = await balancesOf(store, { accountClass: 'on_hand' }, {}, { offset: 0, limit: 9 })
    expect(lines).toMatchObject([{ postedKg: 60, reservedKg: 20, expectedKg: 0 }])
    const then = await balancesOf(store, {}, { recordedAt: '2022-03-01T12:00:00Z' }, { offset: 0, limit: 9 })
    expect(then.lines).toEqual([])
    await store.close()
  })
  /** What the ledger of version 2 could hold; later tables and columns come by themselves. */
  const fillLedger = async (db: Kysely<unknown>): Promise<void> => {
    await fill(db)
    for (const [index, [site, party]] of [
      ['mill-site', 'mill'],
      ['kiln-site', 'kiln'],
    ].entries())
      await sql`insert into region_row (region, version, table_name, ordinal, key, row)
        values ('r', 'v1', 'sites', ${index}, ${site}, ${JSON.stringify({ id: site, party })}::json)`.execute(db)
    const flow = (id: string, from: string, to: string, synthetic: boolean) =>
      sql`insert into flow (id, material, from_site, to_site, period, synthetic, learned_at) values (${id}, 'slag', ${from}, ${to}, 2022, ${synthetic}, '2022-07-01Z')`.execute(
        db,
      )
    await flow('private', 'mill-site', 'kiln-site', false)
    await flow('shown', 'mill-site', 'kiln-site', true)
    const paper = (id: string, kind: string, of: string | null, body: object) =>
      sql`insert into evidence (id, kind, flow, title_zh, title_en, because, body, learned_at)
        values (${id}, ${kind}, ${of}, 't', 't', '{}', ${JSON.stringify(body)}::jsonb, '2022-07-01Z')`.execute(db)
    await paper('row', 'row', null, { party: 'mill' })
    await paper('offer', 'offer', 'private', { priceCnyPerT: '12.5' })
    await paper('contract', 'contract', 'shown', { buyer: 'kiln', seller: 'mill' })
    await db.connection().execute(async one => {
      // The legs are held to balance at the end of the statement or of the transaction, whichever the version does.
      await one.transaction().execute(async inner => {
        await sql`insert into entry (id, kind, phase, held_on, learned_at, because) values ('e', 'generation', 'posted', '2022-07-01', '2022-07-01Z', '{row}')`.execute(
          inner,
        )
        await sql`insert into entry_leg (entry, leg, party, site, material, bucket, mass_kg) values
          ('e', 0, 'mill', 'mill-site', 'slag', 'generated', -700), ('e', 1, 'mill', 'mill-site', 'slag', 'on_hand', 700)`.execute(inner)
      })
    })
  }

  test.each(names.slice(1, names.indexOf('0006_tenancy')).map((name, index) => [name, index + 2] as const))(
    'from %s: every row of the ledger is there, and belongs to whom it names',
    async (_name, count) => {
      const store = await engine.open(await databaseOf(count, fillLedger))
      const owners = await sql<{ id: string; owners: string[]; published: boolean }>`
        select id, owners, published from flow union all select id, owners, published from evidence
        union all select id, owners, published from entry order by 1`.execute(store.db)
      expect(owners.rows.map(row => [row.id, [...row.owners].sort(), row.published])).toEqual([
        ['contract', ['kiln', 'mill'], true],
        ['e', ['mill'], false],
        ['offer', ['kiln', 'mill'], false],
        ['private', ['kiln', 'mill'], false],
        ['row', ['mill'], false],
        ['shown', ['kiln', 'mill'], true],
      ])
      const seen = await sql<{
        id: string
      }>`select id from flow union all select id from evidence union all select id from entry order by 1`.execute(
        store.as({ kind: 'public' }).db,
      )
      expect(seen.rows.map(({ id }) => id)).toEqual(['contract', 'shown'])
      const legs = await sql<{ mass: string }>`select sum(abs(mass_kg)) as mass from entry_leg`.execute(store.db)
      expect(legs.rows[0]?.mass).toBe('1400')
      await expect(sql`update flow set published = true`.execute(store.db)).rejects.toThrow('never changed')
      await store.close()
    },
  )

  test('the newest version is the last of the list, and a database that has it opens again as it is', async () => {
    const place = await databaseOf(names.length, fill)
    const store = await engine.open(place)
    expect((await listPlans(store)).map(({ answers }) => answers)).toEqual([null, null, null, null])
    await store.close()
    const again = await engine.open(place)
    const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(again.db)
    expect(done.rows.map(({ name }) => name)).toEqual(names)
    await sql`insert into kysely_migration (name, timestamp) values ('9999_of_tomorrow', '2099')`.execute(again.db)
    await again.close()
    const refused = await openStore(place)
    expect(refused.ok ? 'opened' : refused.problems[0]?.code).toBe('store.newer')
  })
})
