// What a person must be able to rely on: a restart keeps everything, work in the middle is taken up again, a plan can be stopped.
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { PlanInfo } from '#domain/planInfo.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('restart', engine => {
  let api: TestServer | undefined
  afterAll(() => api?.close())

  test('keeps regions, plans and results to the byte, and takes up a plan that was running', async () => {
    const place = await engine.place('solved')
    api = await openTestServer(place)
    await api.finished('base')
    const before = await Promise.all(
      ['/plans/base', '/plans/base/result.json', '/regions/two-towns/map', '/plans/base/arcs'].map(
        async path => (await api?.get(path))?.body,
      ),
    )
    const { id } = (await api.post('/plans', { region: 'two-towns', settings: { levy: 'off' } })).json<PlanInfo>()
    await api.finished(id)
    // As if the process had been killed in the middle of this plan.
    await sql`update plan set status = 'queued', finished_at = null, summary = null where id = ${id}`.execute(api.app.store.db)
    await sql`update job set status = 'running', lease = 'gone', lease_until = now() - interval '1 second' where id = ${id}`.execute(
      api.app.store.db,
    )
    await sql`delete from plan_flow where plan = ${id}`.execute(api.app.store.db)
    await api.close()

    api = await openTestServer(place)
    const after = await Promise.all(
      ['/plans/base', '/plans/base/result.json', '/regions/two-towns/map', '/plans/base/arcs'].map(
        async path => (await api?.get(path))?.body,
      ),
    )
    expect(after).toEqual(before)
    const again = await api.finished(id)
    expect(again.status).toBe('optimal')
    expect((await api.get(`/plans/${id}/flows`)).json<{ total: number }>().total).toBe(again.summary?.flows)
  })

  test('a plan of a real size is stopped within a moment, and the next one is solved', async () => {
    if (api === undefined) throw new Error('no server')
    const loaded = await loadRegionFiles(api.app.store, 'data/region-jjj', 'test')
    expect(loaded.ok).toBe(true)
    const { id } = (await api.post('/plans', { region: 'jjj', settings: {} })).json<PlanInfo>()
    const waiting = (await api.post('/plans', { region: 'two-towns', settings: {} })).json<PlanInfo>()
    const stopped = (await api.post('/plans', { region: 'two-towns', settings: {} })).json<PlanInfo>()
    const events = api.get(`/plans/${id}/events`)
    await new Promise<void>(resolve => {
      const leave = api?.app.jobs.listen(event => {
        if (event.job !== id || event.news !== 'progress' || ('phase' in event.progress && event.progress.phase === 'loading')) return
        leave?.()
        resolve()
      })
    })
    expect((await api.post(`/plans/${stopped.id}/cancel`)).json<PlanInfo>().status).toBe('cancelled')
    const began = Date.now()
    expect((await api.post(`/plans/${id}/cancel`)).json<PlanInfo>()).toMatchObject({ id, status: 'cancelled', summary: null })
    expect(Date.now() - began).toBeLessThan(5000)
    expect((await events).body).toMatch(/event: progress\n[\s\S]*event: end\n/)
    expect((await api.get(`/plans/${id}/flows`)).statusCode).toBe(409)
    expect((await api.finished(waiting.id)).status).toBe('optimal')
  })
})
