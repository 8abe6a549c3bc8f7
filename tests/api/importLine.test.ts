// Imports wait in the queue with leases: what was confirmed is saved by whoever is there after its process died, and what another server
// has in hand is left alone. Files that ask for too much cost themselves and nothing else.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { type ImportInfo, nothingSaid } from '#domain/importJob.ts'
import { endJob, takeJob } from '#store/jobs.ts'
import { queueImport } from '#store/imports.ts'
import { openThreads } from '#steps/threads.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'
import { until } from '../support/workers.ts'

const file = (rows: number, mark: string) =>
  Buffer.from(
    `日期,单位名称,固废名称,产生量（吨）,凭证号\n${Array.from({ length: rows }, (_, row) => `2022-03-04,东山钢铁厂,高炉渣,10,${mark}-${row}\n`).join('')}`,
  )

type Kind = 'import.read' | 'import.save'

eachEngine('imports in the queue', engine => {
  const servers: TestServer[] = []
  afterAll(async () => {
    for (const server of servers) await server.close()
  })
  const open = async (place: Parameters<typeof openTestServer>[0]): Promise<TestServer> => {
    const server = await openTestServer(place)
    servers.push(server)
    return server
  }
  const upload = async (api: TestServer, mark: string): Promise<string> => {
    const answer = await api.server.inject({
      method: 'POST',
      url: `/api/imports?name=${mark}.csv&region=two-towns`,
      headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
      payload: file(20, mark),
    })
    expect(answer.statusCode).toBe(202)
    const { id } = answer.json<ImportInfo>()
    expect((await api.app.imports.settled(id))?.status).toBe('ready')
    return id
  }
  const read = async (api: TestServer, id: string): Promise<ImportInfo> => (await api.get(`/imports/${id}`)).json<ImportInfo>()
  /** As if a process had confirmed it and was killed, or is at it: `until` seconds from now. */
  const held = async (
    api: TestServer,
    id: string,
    seconds: number,
    { deaths = 0, kind = 'import.save' }: { deaths?: number; kind?: Kind } = {},
  ): Promise<string> =>
    api.app.store.inTransaction(async ({ db }) => {
      await sql`update import_job set status = ${kind === 'import.save' ? 'saving' : 'reading'} where id = ${id}`.execute(db)
      await sql`delete from job where subject = ${id}`.execute(db)
      const job = await queueImport(db, kind, { id, party: null })
      await sql`update job set status = 'running', lease = 'other', worker = 'other', deaths = ${deaths}, attempts = ${deaths + 1},
        lease_until = now() + make_interval(secs => ${seconds}) where id = ${job}`.execute(db)
      return job
    })

  test('a confirmed import whose process was killed is saved after the restart, once', async () => {
    const place = await engine.place('solved')
    const first = await open(place)
    const id = await upload(first, 'killed')
    await held(first, id, -1)
    await first.close()
    servers.pop()
    const second = await open(place)
    expect(
      await until(async () => ((await read(second, id)).status === 'saved' ? read(second, id) : undefined), 'the import'),
    ).toMatchObject({
      status: 'saved',
      outcome: { added: 20, entries: 20 },
    })
    expect((await second.post(`/imports/${id}/confirm`)).statusCode).toBe(409)
  })

  test('a second server on the same database leaves alone what the first has in hand, and takes it over when it is gone', async () => {
    if (engine.name === 'embedded') return
    const place = await engine.place('solved')
    const first = await open(place)
    const id = await upload(first, 'two')
    await held(first, id, 3600)
    const second = await open(place)
    await new Promise(resolve => {
      setTimeout(resolve, 3000)
    })
    expect((await read(second, id)).status).toBe('saving')
    await held(first, id, -1)
    await until(async () => (await read(second, id)).status === 'saved', 'the import')
  })

  test('an attempt that lost its lease keeps nothing; a reading that ended its process again and again is given up, what was confirmed is not', async () => {
    const place = await engine.place('solved')
    let api = await open(place)
    /** One process alone has the embedded engine: whoever died there was that one, and the next sees it as it starts. */
    const afterDeath = async (): Promise<void> => {
      if ('url' in place) return
      await api.close()
      servers.pop()
      api = await open(place)
    }
    const id = await upload(api, 'lost')
    const { db } = api.app.store
    const job = await held(api, id, 3600)
    const mine = { lease: 'mine', worker: 'me', leaseSeconds: 30 }
    const late = {
      ...mine,
      id: job,
      kind: 'import.save' as const,
      subject: id,
      batch: null,
      payload: {},
      party: null,
      asker: null,
      attempts: 1,
    }
    expect(await endJob(db, late, { status: 'done' })).toBe(false)
    expect(await takeJob(db, mine, ['import.save'], job)).toBeUndefined()
    await held(api, id, -1, { deaths: 19, kind: 'import.read' })
    await afterDeath()
    await until(async () => (await read(api, id)).status === 'failed', 'giving up')
    expect((await read(api, id)).refusal[0]?.code).toBe('import.gave-up')
    const kept = await upload(api, 'kept')
    const confirmed = await held(api, kept, -1, { deaths: 3 })
    await afterDeath()
    // It is put off for longer with every death, and is taken up when that has passed.
    const putOff = async () => {
      const { rows } = await sql<{ deaths: number; seconds: number }>`update job set run_at = now() where id = ${confirmed}
        and status = 'waiting' returning deaths, (select extract(epoch from old.run_at - now())::float8 from job old where old.id = job.id) as seconds`.execute(
        api.app.store.db,
      )
      return rows[0]
    }
    const { deaths, seconds } = await until(putOff, 'the job to wait')
    expect(deaths).toBe(4)
    expect(seconds).toBeGreaterThan(5)
    await until(async () => (await read(api, kept)).status === 'saved', 'the import')
  })

  test('a file larger than allowed is 413, whether its length is told or not', async () => {
    const api = await open(await engine.place('solved'))
    const headers = { host: 'localhost', 'content-type': 'application/octet-stream' }
    const answer = await api.server.inject({
      method: 'POST',
      url: '/api/imports?name=a.csv',
      headers,
      payload: Buffer.alloc(65 * 1024 * 1024),
    })
    expect(answer.statusCode).toBe(413)
  })
})

test('a file whose reading takes more memory than it may have costs its thread and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xunyu-test-'))
  const threads = openThreads(1, 40)
  try {
    const path = join(folder, 'file')
    // Cells of long text above the columns: rows that are held until it is known where the table begins.
    await writeFile(path, `"${'中,文'.repeat(400_000)}",1\n`.repeat(20))
    const names = { sites: [], materials: [], parties: [], facilities: [] }
    const { port1, port2 } = new MessageChannel()
    const task = { kind: 'readImport' as const, files: [{ name: 'a.csv', path }], names, site: null, party: null, said: nothingSaid }
    await expect(threads.run(task, { port: port2 })).rejects.toMatchObject({ name: 'Unavailable', lack: 'memory' })
    port1.close()
    expect((await threads.run({ kind: 'template', explicit: false })).length).toBeGreaterThan(1000)
  } finally {
    await threads.close()
    await rm(folder, { recursive: true, force: true })
  }
})
