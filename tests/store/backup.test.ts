// A backup is the whole database, row for row: back into the same engine, over to the other one, from an older version;
// and a file that is cut off, changed or not for this place is refused and leaves nothing.
import { createHash } from 'node:crypto'
import { cpSync, existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpRows, listDumpTables, snapshot } from '#store/dump.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store, StorePlace } from '#store/openStore.ts'
import { openStore } from '#store/openStore.ts'
import { BackupManifest } from '#domain/backup.ts'
import { checkBackup, restoreBackup } from '#steps/backup/restoreBackup.ts'
import { readTar, tarEnd, tarPart } from '#steps/files/tar.ts'
import { writeBackup } from '#steps/backup/writeBackup.ts'
import { eachEngine, makeEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const now = new Date('2026-01-02T03:04:05Z')

/** Every table with the hash of all its rows. */
const contents = (store: Store): Promise<Record<string, string>> =>
  snapshot(store, async db => {
    const found: Record<string, string> = {}
    for (const table of await listDumpTables(db)) {
      const lines: string[] = []
      for await (const rows of dumpRows(db, table)) lines.push(...rows.map(row => JSON.stringify(row)))
      found[table.name] = `${lines.length}:${createHash('sha256').update(lines.sort().join('\n')).digest('hex')}`
    }
    return found
  })

eachEngine('backup', engine => {
  const others = { embedded: makeEngine('embedded'), postgres: makeEngine('postgres') }
  let store: Store
  let folder: string
  let file: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xunyu-backup-'))
    file = join(folder, 'whole.tar.gz')
    store = await engine.open()
    await fillTwoFirms(store)
    await sql`insert into file_content (hash, size, content) values (${'a'.repeat(64)}, 3, ${Buffer.from([0, 255, 10])}::bytea)`.execute(
      store.db,
    )
    await sql`insert into plan (id, name, region, region_version, scenario, status, parent) values
      ('child-first', E'tab\\t "quoted" 循域\\n \\\\x', 'tiny', 'v1', '{}', 'optimal', null)`.execute(store.db)
    await sql`insert into job (id, kind, subject, status, progress) values ('j1', 'plan', 'child-first', 'done', '{"phase": "solving"}')`.execute(
      store.db,
    )
    await sql`insert into job_file values ('j1', 0, ${Buffer.from([0, 255, 10])}::bytea)`.execute(store.db)
    await sql`insert into plan_flow values ('child-first', 0, 'f', 'slag', 'a', 'b', 'rail', 2022, 0.1, 1e-7, 123456789.123456789, 'NaN', null, '{}')`.execute(
      store.db,
    )
    const done = await writeBackup(store, file, '1.2.3', now)
    if (!done.ok) throw new Error(done.problems[0]?.en)
    if (done.value.rows < 40) throw new Error('the backup is too small to prove anything')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(['embedded', 'postgres'] as const)('comes back row for row on %s, and numbers go on where they were', async target => {
    const place = await others[target].place('nothing')
    const restored = await restoreBackup(file, place)
    expect(restored).toMatchObject({ ok: true, value: { engine: engine.name, version: '1.2.3' } })
    const again = await others[target].open(place)
    expect(await contents(again)).toEqual(await contents(store))
    const before = await sql<{ last: string }>`select max(ordinal) as last from evidence`.execute(store.db)
    await flowJournal(again.db).append({
      recordedAt: now.toISOString(),
      evidence: [
        {
          evidence: { id: 'after', kind: 'source', titleZh: '后', titleEn: 'after', basedOn: [] },
          body: null,
          recordedAt: now.toISOString(),
        },
      ],
    })
    const after = await sql<{ last: string; appended: string }>`select ordinal as last, appended from evidence where id = 'after'`.execute(
      again.db,
    )
    expect(Number(after.rows[0]?.last)).toBe(Number(before.rows[0]?.last) + 1)
    const earlier = await sql<{ appended: string }>`select max(appended) as appended from evidence where id <> 'after'`.execute(again.db)
    expect(Number(after.rows[0]?.appended)).toBeGreaterThan(Number(earlier.rows[0]?.appended))
    // What refuses changes and holds references is awake again, and so are the policies.
    await expect(sql`update evidence set kind = 'row'`.execute(again.db)).rejects.toThrow('never changed')
    await expect(
      sql`insert into flow_record (id, flow, state, mass_kg, held_on, learned_at, because) values ('x', 'nowhere', 'planned', 1, '2022-01-01', now(), '{a}')`.execute(
        again.db,
      ),
    ).rejects.toMatchObject({ code: '23503' })
    expect(
      (await sql`select * from evidence where not published and kind <> 'source'`.execute(again.as({ kind: 'public' }).db)).rows,
    ).toEqual([])
    await again.close()
  })

  test('a database that holds records takes no backup, and keeps them', async () => {
    const place = await engine.place()
    const holder = await engine.open(place)
    await fillTwoFirms(holder)
    const before = await contents(holder)
    await holder.close()
    const refused = await restoreBackup(file, place)
    expect(refused.ok ? 'restored' : refused.problems[0]?.code).toBe('restore.not-empty')
    const reopened = await engine.open(place)
    expect(await contents(reopened)).toEqual(before)
    await reopened.close()
  })

  test('a file that is there is not written over', async () => {
    const second = await writeBackup(store, file, '1', now)
    expect(second.ok ? 'written' : second.problems[0]?.code).toBe('backup.exists')
  })
})

const embedded = makeEngine('embedded')
async function parts(file: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const found = []
  for await (const part of readTar(
    (async function* () {
      yield gunzipSync(await readFile(file))
    })(),
  ))
    found.push(part)
  return found
}

test('a file that is cut off, changed, mixed up or no backup is refused, and the place stays empty', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xunyu-harm-'))
  const store = await embedded.open()
  await fillTwoFirms(store)
  const whole = join(folder, 'whole.tar.gz')
  expect((await writeBackup(store, whole, '1', now)).ok).toBe(true)
  const all = await parts(whole)
  const manifest = BackupManifest.parse(JSON.parse(Buffer.from(all.at(-1)!.bytes).toString()))
  const at = all.findIndex(({ name }) => name.startsWith('entry_leg/'))
  const write = async (name: string, some: { name: string; bytes: Uint8Array }[]): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, gzipSync(Buffer.concat([...some.map(tarPart), tarEnd()])))
    return path
  }
  const changed = all.map((part, index) =>
    index === at ? { ...part, bytes: Buffer.from(Buffer.from(part.bytes).toString().replace('1000', '1001')) } : part,
  )
  const as = (more: object) => [
    ...all.slice(0, -1),
    { name: 'manifest.json', bytes: Buffer.from(JSON.stringify({ ...manifest, ...more })) },
  ]
  const cut = join(folder, 'cut.tar.gz')
  cpSync(whole, cut)
  await truncate(cut, 3000)
  const noise = join(folder, 'noise.tar.gz')
  await writeFile(noise, 'no backup at all')
  const cases: [string, string][] = [
    [cut, 'backup.damaged'],
    [noise, 'backup.damaged'],
    [await write('changed.tar.gz', changed), 'backup.damaged'],
    [
      await write(
        'less.tar.gz',
        all.filter((_, index) => index !== at),
      ),
      'backup.damaged',
    ],
    [await write('more.tar.gz', [all[0]!, ...all]), 'backup.damaged'],
    [await write('headless.tar.gz', all.slice(0, -1)), 'backup.damaged'],
    [await write('tomorrow.tar.gz', as({ migration: '9999_tomorrow' })), 'backup.newer'],
    [await write('format.tar.gz', as({ format: 2 })), 'backup.newer'],
    [await write('hostile.tar.gz', as({ tables: [{ ...manifest.tables[0], name: 'x; drop table flow' }] })), 'backup.damaged'],
    [join(folder, 'nowhere.tar.gz'), 'backup.unreadable'],
  ]
  for (const [file, code] of cases) {
    const checked = await checkBackup(file)
    expect([file, checked.ok ? 'good' : checked.problems[0]?.code]).toEqual([file, code])
  }
  const place: StorePlace = { directory: join(folder, 'target') }
  expect((await restoreBackup(cut, place)).ok).toBe(false)
  expect(existsSync(join(place.directory, 'database'))).toBe(false)
  // All hashes are right, and still a row cannot be taken: nothing of the others stays.
  const legs = manifest.tables.find(({ name }) => name === 'flow_record')!
  const bad = Buffer.from(
    `${JSON.stringify(legs.columns.map(({ name }) => (name === 'flow' ? 'nowhere' : name === 'id' ? 'bad' : name === 'because' ? '{a}' : name === 'mass_kg' ? '1' : name === 'ordinal' ? '999' : name === 'held_on' || name === 'learned_at' ? '2022-01-01' : name === 'appended' ? '1' : 'planned')))}\n`,
  )
  const tables = manifest.tables.map(table =>
    table === legs
      ? {
          ...table,
          rows: 1,
          parts: [{ name: 'flow_record/000001.ndjson', rows: 1, sha256: createHash('sha256').update(bad).digest('hex') }],
        }
      : table,
  )
  const orphan = await write(
    'orphan.tar.gz',
    [...as({ tables })].map(part => (part.name.startsWith('flow_record/') ? { ...part, bytes: bad } : part)),
  )
  expect((await checkBackup(orphan)).ok).toBe(true)
  await expect(restoreBackup(orphan, place)).rejects.toMatchObject({ code: '23503' })
  expect(existsSync(join(place.directory, 'database'))).toBe(false)
  expect((await restoreBackup(whole, place)).ok).toBe(true)
  const opened = await openStore(place)
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  expect(await contents(opened.value)).toEqual(await contents(store))
  await opened.value.close()
  await rm(folder, { recursive: true, force: true })
})

test('tar parts of any size come back, however the stream is cut', async () => {
  const given = [0, 1, 511, 512, 513, 5000].map(size => ({ name: `t/${size}`, bytes: Buffer.alloc(size, size % 251) }))
  const bytes = Buffer.concat([...given.map(tarPart), tarEnd()])
  for (const step of [1, 100, 512, 100_000]) {
    const cut = (async function* () {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
    })()
    const found = []
    for await (const part of readTar(cut)) found.push({ name: part.name, bytes: Buffer.from(part.bytes) })
    expect(found).toEqual(given)
  }
})
