// Jobs and the files that they make, asked of the database itself as each role: a rival neither sees nor stops nor takes away what a firm
// asked for, by no id and no list; an operator sees the lifecycle and not the file.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#store/actor.ts'
import { cancelJobs, retryJob } from '#store/jobEnds.ts'
import { insertJobFile, readJobFile } from '#store/jobFiles.ts'
import { listJobs, readJob, readJobEvents } from '#store/jobList.ts'
import { logJob } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const user = (id: string): Actor => ({ kind: 'user', id: `u-${id}` })
const strangers: Actor[] = [user('rival'), user('kiln'), user('bureau'), { kind: 'public' }]
const content = new TextEncoder().encode('the mill’s own workbook')

eachEngine('jobs under row-level security', engine => {
  let store: Store
  const statusOf = async (id: string): Promise<string | undefined> =>
    (await sql<{ status: string; cancel_asked: boolean }>`select status, cancel_asked from job where id = ${id}`.execute(store.db)).rows
      .map(row => `${row.status}${row.cancel_asked ? ', asked to stop' : ''}`)
      .at(0)
  /** What the database refuses outright and what it does to no row are the same to who tried it. */
  const tried = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined)

  beforeAll(async () => {
    store = await engine.open()
    await fillTwoFirms(store)
    await store.inTransaction(async inner => {
      for (const [id, kind, status] of [
        ['j-import', 'import.read', 'waiting'],
        ['j-running', 'import.save', 'running'],
        ['j-report', 'report', 'done'],
        ['j-dead', 'import.read', 'dead'],
      ] as const) {
        const lease = status === 'running' ? sql`'lease', now() + interval '1 hour'` : sql`null, null`
        await sql`insert into job (id, kind, subject, party, asker, status, lease, lease_until)
          select ${id}, ${kind}, ${id}, 'mill-party', 'user:u-mill', ${status}, ${lease}`.execute(inner.db)
        await logJob(inner.db, { job: id, kind: 'claimed', attempt: 1 })
      }
      await insertJobFile(inner.db, 'j-report', content)
    })
  })
  afterAll(() => store.close())

  test('who asked for them sees them, their log and the file', async () => {
    const { db } = store.as(user('mill'))
    expect((await listJobs(db, {}, 0, 50)).jobs.map(({ id }) => id).sort()).toEqual(['j-dead', 'j-import', 'j-report', 'j-running'])
    expect((await readJobEvents(db, 'j-report')).map(({ kind }) => kind)).toEqual(['claimed'])
    expect(await readJobFile(db, 'j-report')).toEqual(content)
  })

  test.each(strangers.map(actor => [actor.kind === 'user' ? actor.id : actor.kind, actor] as const))(
    '%s sees none of them: not by list, id, log, file or count',
    async (_name, actor) => {
      const { db } = store.as(actor)
      expect(await listJobs(db, {}, 0, 50)).toMatchObject({ total: 0, jobs: [] })
      for (const id of ['j-import', 'j-running', 'j-report', 'j-dead']) {
        expect(await readJob(db, id)).toBeUndefined()
        expect(await readJobEvents(db, id)).toEqual([])
      }
      expect(await readJobFile(db, 'j-report')).toBeUndefined()
      for (const table of ['job', 'job_event', 'job_file'])
        expect((await sql`select from ${sql.table(table)}`.execute(db)).rows).toHaveLength(0)
    },
  )

  test('an operator sees that they ran, and not what they made', async () => {
    const { db } = store.as(user('operator'))
    expect((await listJobs(db, {}, 0, 50)).total).toBe(4)
    expect(await readJobFile(db, 'j-report')).toBeUndefined()
  })

  test.each(strangers.map(actor => [actor.kind === 'user' ? actor.id : actor.kind, actor] as const))(
    '%s stops nothing, brings nothing back, changes and removes nothing, and hands in nothing in the mill’s name',
    async (_name, actor) => {
      const own = store.as(actor)
      for (const id of ['j-import', 'j-running']) await tried(cancelJobs(own, { job: id }))
      expect(await tried(retryJob(own, 'j-dead'))).not.toBe(true)
      await tried(sql`update job set party = 'rival-party', asker = 'user:u-rival'`.execute(own.db))
      await tried(sql`update job_file set job = 'j-import'`.execute(own.db))
      await tried(sql`delete from job_file`.execute(own.db))
      await tried(sql`delete from job`.execute(own.db))
      for (const asker of ['user:u-mill', 'user:u-rival'])
        await tried(
          sql`insert into job (id, kind, subject, party, asker) values (${`x-${asker}`}, 'import.save', 'x', 'mill-party', ${asker})`.execute(
            own.db,
          ),
        )
      await tried(sql`insert into job_file (job, part, content) values ('j-import', 0, 'x')`.execute(own.db))
      expect(await Promise.all(['j-import', 'j-running', 'j-report', 'j-dead'].map(statusOf))).toEqual([
        'waiting',
        'running',
        'done',
        'dead',
      ])
      const kept = await sql<{
        id: string
        owned: boolean
      }>`select id, party = 'mill-party' and asker = 'user:u-mill' as owned from job`.execute(store.db)
      expect(kept.rows.filter(({ owned }) => owned)).toHaveLength(4)
      expect(kept.rows).toHaveLength(4)
      expect(await readJobFile(store.db, 'j-report')).toEqual(content)
      expect(await readJobFile(store.db, 'j-import')).toBeUndefined()
    },
  )
})
