// What is lost on the way to the database costs the request that was on it, which is told to come again, and nothing else: a killed
// backend, a database that is stopped and started, a writer that holds every lock. On a PostgreSQL of its own, which it may stop.
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startOwnPostgres } from '../../scripts/lib/postgres.mjs'
import { until } from '../support/workers.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

type Answer = Awaited<ReturnType<TestServer['get']>>

describe('a server whose database goes away', () => {
  let database: Awaited<ReturnType<typeof startOwnPostgres>>
  let api: TestServer
  /** The same database, asked by the public: each statement in a transaction of its own, in a role without rights. */
  let open: TestServer
  beforeAll(async () => {
    database = await startOwnPostgres()
    api = await openTestServer({ url: database.url })
    await api.finished('base')
    open = await openTestServer({ url: database.url }, false)
  })
  afterAll(async () => {
    await open.close()
    await api.close()
    await database.stop()
  })

  const outside = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: database.url })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const well = async (): Promise<void> => {
    for (const path of ['/health', '/regions', '/plans', '/disputes', '/evaluations/notices', '/ledger/balances'])
      expect([path, (await api.get(path)).statusCode]).toEqual([path, 200])
  }
  /** An answer, or the sentence that says to come again: never anything else. */
  const sound = (answer: Answer): boolean => {
    if (answer.statusCode < 300) return true
    expect(answer.statusCode).toBe(503)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    const { problems } = answer.json<{ problems: { code: string; zh: string }[] }>()
    expect(problems[0]?.code).toMatch(/^unavailable\./)
    expect(problems[0]?.zh).not.toMatch(/[a-z]{4}/i)
    return false
  }

  test('backends that are killed under load: every answer is an answer or 503, and then all is well', async () => {
    const end = Date.now() + 6000
    let [answers, refused, killed] = [0, 0, 0]
    const load = async (number: number): Promise<void> => {
      for (let turn = 0; Date.now() < end; turn++) {
        const paths = ['/regions', '/plans', '/disputes', '/evaluations/notices', '/ledger/balances', '/claims', '/ledger/audit']
        const scenario = { region: 'two-towns', name: `s${number}-${turn}`, scenario: { settings: { 'rail.slotsFactor': 1.5 } } }
        const answer =
          turn % 3 === 0
            ? await api.post('/scenarios', scenario)
            : await (turn % 2 === 0 ? api : open).get(paths[(number + turn) % paths.length] ?? '')
        answers += 1
        if (!sound(answer)) refused += 1
      }
    }
    const kill = async (): Promise<void> => {
      while (Date.now() < end) {
        killed += await outside(async client => {
          const { rowCount } = await client.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 4`,
          )
          return rowCount ?? 0
        })
        await pause(40)
      }
    }
    await Promise.all([kill(), ...Array.from({ length: 16 }, (_, number) => load(number))])
    expect(killed).toBeGreaterThan(20)
    expect(refused).toBeGreaterThan(0)
    expect(answers).toBeGreaterThan(refused)
    await pause(200)
    await well()
  })

  test.each(['SIGINT', 'SIGQUIT'] as const)(
    'the database is stopped (%s) and started: 503 meanwhile, and then all is well',
    async signal => {
      await database.halt(signal)
      for (const path of ['/health', '/regions', '/disputes', '/ledger/balances']) {
        const begun = Date.now()
        expect([path, sound(await api.get(path))]).toEqual([path, false])
        expect(Date.now() - begun).toBeLessThan(5000)
      }
      await database.resume()
      await well()
    },
  )

  test('whoever reads waits for no writer and finds a connection, whatever locks are held', async () => {
    await outside(async client => {
      await client.query('begin')
      // The journal, the claims, the evaluations (ledger/append.ts, claims.ts, evaluation cases.ts).
      for (const key of [727001, 727007, 727010]) await client.query(`select pg_advisory_xact_lock(${key})`)
      const writers = Promise.all(
        Array.from({ length: 30 }, (_, number) =>
          api.post('/claims', {
            claimant: `w${number}`,
            accountingBasis: 'statistics',
            period: '2022-Q3',
            massKg: 1,
            evidence: ['quarterly report'],
            validOn: '2022-10-08',
            synthetic: true,
          }),
        ),
      )
      const waiting = async (): Promise<boolean> => {
        const { rows } = await client.query<{ n: string }>(`select count(*) as n from pg_locks where not granted`)
        return Number(rows[0]?.n) >= 6
      }
      await until(waiting, 'writers that wait')
      const document = (await api.get('/openapi.json')).json<{ paths: Record<string, Record<string, unknown>> }>()
      const names: Record<string, string> = { id: 'base', region: 'two-towns', table: 'sites', part: 'stocks', day: '2025-01-01' }
      const paths = Object.entries(document.paths).filter(([path, methods]) => 'get' in methods && !path.endsWith('/events'))
      expect(paths.length).toBeGreaterThan(60)
      for (const [path] of paths) {
        const begun = Date.now()
        const filled = path.replace(/^\/api/, '').replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? 'base')
        const answers = await Promise.all([api.get(filled), open.get(filled)])
        expect([path, ...answers.map(answer => answer.statusCode < 500), Date.now() - begun < 20_000]).toEqual([path, true, true, true])
      }
      await client.query('rollback')
      for (const answer of await writers) sound(answer)
    })
    await well()
  })
})
