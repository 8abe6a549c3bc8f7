// The embedded database on its own: nothing acknowledged is lost by kill -9, nobody else opens its directory,
// every commit reaches the disk, and only a known engine's directory is opened.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openEmbeddedPool } from '#store/embeddedPool.ts'
import { takeLock } from '#store/lock.ts'
import { openStore } from '#store/openStore.ts'
import { makeEngine } from '../support/eachEngine.ts'

describe('durable store', () => {
  const engine = makeEngine('embedded')
  /** An existing data directory with an empty database. */
  const dataDirectory = async (): Promise<string> => {
    const place = await engine.place()
    return 'directory' in place ? place.directory : ''
  }
  const databaseDirectory = async (): Promise<string> => join(await dataDirectory(), 'database')

  /** Starts the writer, lets it acknowledge some commits, kills it without warning. @returns the last acknowledged one */
  async function writeAndKill(directory: string, commits: number): Promise<number> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/crashWriter.ts', directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    const lines = (): number => said.split('\n').length - 1
    const ended = new Promise<void>(resolve => {
      child.once('close', () => resolve())
    })
    await new Promise<void>(resolve => {
      child.once('close', () => resolve())
      child.stdout.on('data', chunk => {
        said += String(chunk)
        if (lines() >= commits) resolve()
      })
    })
    if (lines() < commits) throw new Error('the writer ended by itself')
    const second = await openStore({ directory })
    expect(second.ok ? 'opened' : second.problems[0]?.code).toBe('store.locked')
    child.kill('SIGKILL')
    await ended
    return Math.max(...said.split('\n').slice(0, -1).map(Number))
  }

  test('kill -9 in the middle of writing loses no acknowledged commit, and a second process is refused meanwhile', async () => {
    const directory = await dataDirectory()
    for (const commits of [40, 25, 60]) {
      const acknowledged = await writeAndKill(directory, commits)
      const store = await engine.open({ directory })
      const moves = await sql<{
        last: number
        count: number
        kg: number
      }>`select max(id) as last, count(*)::int as count, sum(kg)::int as kg from move`.execute(store.db)
      const found = moves.rows[0]
      expect(found?.last).toBeGreaterThanOrEqual(acknowledged)
      expect(found?.count).toBe(found?.last)
      const accounts = await sql<{ name: string; kg: number }>`select * from crash_holding order by name`.execute(store.db)
      expect(accounts.rows).toEqual([
        { name: 'kiln', kg: found?.kg },
        { name: 'mill', kg: -(found?.kg ?? 0) },
      ])
      await store.close()
    }
  })

  test('every commit is flushed to the disk', async () => {
    const pool = await openEmbeddedPool(await databaseDirectory())
    const client = await pool.connect()
    await client.query('create table note (id int)')
    const before = await pool.syncs()
    for (let id = 0; id < 20; id++) await client.query('insert into note values ($1)', [id])
    const after = await pool.syncs()
    client.release()
    await pool.end()
    expect(before).toBeGreaterThan(0)
    expect(after - before).toBeGreaterThanOrEqual(20)
  })

  test('a statement that does not end is killed, and the next one works', async () => {
    const directory = await databaseDirectory()
    const first = await openEmbeddedPool(directory)
    const maker = await first.connect()
    await maker.query('create table note (id int)')
    await maker.query('insert into note values (1)')
    maker.release()
    await first.end()
    const pool = await openEmbeddedPool(directory, 3000)
    const client = await pool.connect()
    await expect(client.query('select count(*) from generate_series(1, 1000000000000)')).rejects.toThrow('longer than 3000 ms')
    client.release()
    const next = await pool.connect()
    expect((await next.query('select id from note')).rows).toEqual([{ id: 1 }])
    next.release()
    await pool.end()
  })

  test('a transaction whose thread died goes nowhere: what follows in it does not run by itself in the next thread', async () => {
    const pool = await openEmbeddedPool(await databaseDirectory(), 3000)
    const client = await pool.connect()
    await client.query('create table note (id int)')
    await client.query('begin')
    await client.query('insert into note values (1)')
    await expect(client.query('select count(*) from generate_series(1, 1000000000000)')).rejects.toThrow('longer than 3000 ms')
    await expect(client.query('insert into note values (2)')).rejects.toMatchObject({ lack: 'lost' })
    await client.query('rollback')
    await client.query('insert into note values (3)')
    client.release()
    const next = await pool.connect()
    expect((await next.query('select id from note')).rows).toEqual([{ id: 3 }])
    next.release()
    await pool.end()
  })

  test('a transaction left open does not reach the next one who connects', async () => {
    const pool = await openEmbeddedPool(await databaseDirectory())
    const first = await pool.connect()
    await first.query('create table note (id int)')
    await first.query('begin')
    await first.query('insert into note values (1)')
    first.release()
    const next = await pool.connect()
    expect((await next.query('select * from note')).rows).toEqual([])
    next.release()
    await pool.end()
  })

  test("the data directory belongs to its owner alone and names its engine; another engine's is refused", async () => {
    const directory = join(await dataDirectory(), 'new')
    const store = await engine.open({ directory })
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    expect(statSync(join(directory, 'database')).mode & 0o777).toBe(0o700)
    await store.close()
    const manifest = join(directory, 'manifest.json')
    const installed = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8')) as { version: string }
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({
      engine: 'pglite',
      engineVersion: installed.version,
      postgresMajor: 18,
    })
    writeFileSync(manifest, JSON.stringify({ product: 'xunyu', engine: 'pglite', engineVersion: '0.4.6', postgresMajor: 17 }))
    const refused = await openStore({ directory })
    expect(refused.ok ? 'opened' : refused.problems[0]?.code).toBe('store.engine-unknown')
  })

  test('a database whose creation never ended is set aside', async () => {
    const directory = join(await dataDirectory(), 'half')
    mkdirSync(join(directory, 'database'), { recursive: true })
    writeFileSync(join(directory, 'database', 'PG_VERSION'), '18\n')
    const store = await engine.open({ directory })
    await expect(sql`select 1`.execute(store.db)).resolves.toBeDefined()
  })
})

describe('lock', () => {
  const engine = makeEngine('embedded')
  const lockPath = async (): Promise<string> => {
    const place = await engine.place()
    return join('directory' in place ? place.directory : '', 'lock')
  }
  const codeOf = (taken: ReturnType<typeof takeLock>): string => (taken.ok ? 'taken' : (taken.problems[0]?.code ?? ''))

  test('is held once, and free after release', async () => {
    const path = await lockPath()
    const first = takeLock(path)
    expect(codeOf(first)).toBe('taken')
    expect(codeOf(takeLock(path))).toBe('store.locked')
    if (first.ok) first.value.release()
    expect(codeOf(takeLock(path))).toBe('taken')
  })

  test.each([
    ['a process that is gone', { pid: 999_999_999, started: 'x:1', host: hostname() }, 'taken'],
    ['this process number in an earlier life', { pid: process.pid, started: 'x:1', host: hostname() }, 'taken'],
    ['a process on another host', { pid: 999_999_999, started: 'x:1', host: `not-${hostname()}` }, 'store.locked'],
  ])('left by %s: %o is %s', async (_, holder, expected) => {
    const path = await lockPath()
    writeFileSync(path, JSON.stringify(holder))
    expect(codeOf(takeLock(path))).toBe(expected)
  })

  test('a torn file is no lock', async () => {
    const path = await lockPath()
    writeFileSync(path, '{"pid":')
    expect(codeOf(takeLock(path))).toBe('taken')
  })
})
