// Jobs for people: whoever died under one is told, dead letters wait for a word, everybody sees their own; files, backups, audits and what
// comes by schedule run as jobs, on both databases.
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { JobEvent, JobInfo, JobSchedule } from '#domain/job.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { reapJobs } from '#store/jobEnds.ts'
import { makeDueJobs } from '#store/jobSchedules.ts'
import { nextAfter } from '#jobs/cron.ts'
import { lastWords } from '#jobs/lastWords.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'
import { until } from '../support/workers.ts'

type Page = { total: number; jobs: JobInfo[]; counts: Record<JobInfo['status'], number> }

eachEngine('jobs', engine => {
  let api: TestServer
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    await api.finished('base')
    return () => api.close()
  })
  const db = () => api.app.store.db
  const read = async (id: string): Promise<JobInfo> => (await api.get(`/jobs/${id}`)).json<JobInfo>()
  const log = async (id: string): Promise<string[]> => (await api.get(`/jobs/${id}/log`)).json<JobEvent[]>().map(({ kind }) => kind)
  const ended = (id: string, status: JobInfo['status']): Promise<JobInfo> =>
    until(async () => ((await read(id)).status === status ? read(id) : undefined), `${id} ${status}`)
  /** As if a process had it, said something and died. */
  const died = async (id: string): Promise<void> => {
    await sql`update job set status = 'running', lease = 'gone', worker = 'host:7:aa', attempts = attempts + 1, run_at = now(), outcome = null,
      progress = '{"phase": "solving", "seconds": 12.5}', finished_at = null, lease_until = now() - interval '1 second' where id = ${id}`.execute(
      db(),
    )
    await sql`update plan set status = 'queued', finished_at = null where id = ${id}`.execute(db())
    await reapJobs(api.app.store, lastWords, true)
  }

  test('a plan whose process died three times is a dead letter with its last words, and is solved when somebody says so', async () => {
    const { id } = (await api.post('/plans', { region: 'two-towns', name: 'killer', settings: { levy: 'off' } })).json<PlanInfo>()
    await api.finished(id)
    await died(id)
    expect((await api.finished(id)).attempts).toBe(3)
    expect(await log(id)).toEqual(['claimed', 'written', 'died', 'claimed', 'written'])
    await sql`update job set deaths = 2 where id = ${id}`.execute(db())
    await died(id)
    const dead = await read(id)
    expect(dead).toMatchObject({ status: 'dead', deaths: 3, error: { code: 'plan.gave-up', place: { path: 'host:7:aa' } } })
    expect(dead.error?.en).toMatch(/phase solving, seconds 12.5/)
    expect((await api.get(`/plans/${id}`)).json<PlanInfo>()).toMatchObject({ status: 'failed', error: { code: 'plan.gave-up' } })
    expect((await api.get('/jobs?status=dead')).json<Page>().jobs.map(job => job.id)).toEqual([id])
    expect((await api.post(`/jobs/${id}/retry`)).json<JobInfo>()).toMatchObject({ id, deaths: 0 })
    expect((await api.finished(id)).status).toBe('optimal')
    expect((await log(id)).slice(-4)).toEqual(['gave_up', 'retried', 'claimed', 'written'])
    expect((await api.post(`/jobs/${id}/retry`)).statusCode).toBe(409)
  })

  test('a job that waits is cancelled at once, and its plan with it; tried again it is solved', async () => {
    const { id } = (await api.post('/plans', { region: 'two-towns', name: 'unwanted', settings: { levy: 'off' } })).json<PlanInfo>()
    await api.finished(id)
    // As if it waited and its time had not come.
    await sql`update plan set status = 'queued', finished_at = null where id = ${id}`.execute(db())
    await sql`update job set status = 'waiting', run_at = now() + interval '1 hour', finished_at = null where id = ${id}`.execute(db())
    expect((await api.post(`/jobs/${id}/cancel`)).json<JobInfo>().status).toBe('cancelled')
    expect((await api.get(`/plans/${id}`)).json<PlanInfo>().status).toBe('cancelled')
    expect((await api.post(`/jobs/${id}/retry`)).statusCode).toBe(200)
    expect((await api.finished(id)).status).toBe('optimal')
    expect((await api.get('/jobs/none')).statusCode).toBe(404)
  })

  test('a file of a plan is made beside the request, once for the same asker, and fetched', async () => {
    const asked = await api.post('/plans/base/reports', { report: 'workbook', language: 'en' })
    expect(asked.statusCode).toBe(202)
    const { id } = asked.json<JobInfo>()
    const done = await ended(id, 'done')
    expect(done.outcome).toMatchObject({ name: 'two-towns-base.xlsx' })
    const file = await api.get(`/jobs/${id}/file`)
    expect(file.rawPayload.length).toBe(done.outcome?.['bytes'])
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await api.get(`/jobs/${id}/events`)).body).toMatch(/^event: end\n/m)
  })

  test('backups and audits are jobs that their askers wait for', async () => {
    const backup = await api.post('/backups')
    expect(backup.statusCode).toBe(201)
    const audit = await api.post('/ledger/audit')
    expect(audit.json()).toMatchObject({ sound: true })
    const { jobs } = (await api.get('/jobs?status=done')).json<Page>()
    expect(jobs.find(({ kind }) => kind === 'backup')?.outcome).toMatchObject({ file: backup.json<{ file: string }>().file })
    expect(jobs.find(({ kind }) => kind === 'audit')?.outcome).toMatchObject({ sound: true, findings: 0 })
  })

  test('a schedule that is due makes one job, however many look, and comes again a day later', async () => {
    const due = (await api.get('/jobs/schedules')).json<JobSchedule[]>().find(({ id }) => id === 'deadlines')
    expect(due?.nextAt.slice(11)).toBe('16:05:00.000Z')
    // Three processes look at the same moment; what was missed for a week is made up for once.
    await sql`update job_schedule set next_at = now() - interval '7 days' where id = 'deadlines'`.execute(db())
    const make = () =>
      makeDueJobs(
        api.app.store,
        ({ id, kind }) => ({ id: `made-${Math.random()}`, kind, subject: id, schedule: id, priority: 50, mostDeaths: 3 }),
        nextAfter,
      )
    await Promise.all([make(), make(), make()])
    const made = await until(
      async () => {
        const { jobs } = (await api.get('/jobs?kind=deadlines')).json<Page>()
        return jobs.every(({ status }) => status === 'done') && jobs.length > 0 && jobs
      },
      'the job of the schedule',
      60,
    )
    expect(made).toHaveLength(1)
    expect(made[0]).toMatchObject({ schedule: 'deadlines', outcome: { overdue: 0 } })
    const again = (await api.get('/jobs/schedules')).json<JobSchedule[]>().find(({ id }) => id === 'deadlines')
    expect(again?.nextAt).toBe(due?.nextAt)
  })

  test('the public sees no jobs, not even those of plans that it may read', async () => {
    const strangers = await openTestServer(await engine.place('solved'), false)
    try {
      for (const path of ['/jobs', '/jobs/base', '/jobs/base/log', '/jobs/schedules'])
        expect((await strangers.get(path)).statusCode).toBe(401)
      expect((await strangers.post('/jobs/base/cancel')).statusCode).toBe(401)
    } finally {
      await strangers.close()
    }
  })
})
