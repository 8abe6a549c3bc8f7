// Studies over HTTP on both databases: waiting in the line of plans, their answer, the plans of their points, progress, stopping, deleting.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { KeptStudy, StudyInfo } from '#domain/studyInfo.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('studies', engine => {
  let api: TestServer
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    await api.finished('base')
  })
  afterAll(() => api.close())
  const codes = (body: string): string[] => (JSON.parse(body) as { problems: { code: string }[] }).problems.map(problem => problem.code)
  const get = async <T>(path: string): Promise<T> => {
    const answer = await api.get(path)
    expect([path, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([path, 200, ''])
    return answer.json<T>()
  }
  const request = (options: object = {}) => ({
    kind: 'pareto',
    region: 'two-towns',
    scenario: { name: '成本与碳', settings: {} },
    options: { points: 5, ...options },
  })
  const ended = async (id: string): Promise<StudyInfo> => {
    for (;;) {
      const info = await get<StudyInfo>(`/studies/${id}`)
      if (info.status !== 'queued' && info.status !== 'running') return info
      await new Promise(resolve => {
        setTimeout(resolve, 50)
      })
    }
  }

  test('a front: its points are plans with flows and maps, kept out of the list of plans, and go with the study', async () => {
    const submitted = await api.post('/studies', request())
    expect([submitted.statusCode, submitted.headers['location']]).toEqual([202, `/api/studies/${submitted.json<StudyInfo>().id}`])
    const { id } = submitted.json<StudyInfo>()
    const events = await api.get(`/studies/${id}/events`)
    expect(events.body).toMatch(/event: end\ndata: .*"status":"done"/)
    const info = await ended(id)
    expect(info).toMatchObject({
      name: '成本与碳',
      status: 'done',
      error: null,
      attempts: 1,
      request: { kind: 'pareto', options: { second: 'co2' } },
    })
    const { result, plans } = await get<KeptStudy>(`/studies/${id}/result`)
    if (result.kind !== 'pareto') throw new Error('another kind')
    expect(result.points).toHaveLength(5)
    expect(info.headline?.plans).toBe(5)
    const ids = result.points.map(point => plans[point.plan ?? ''] ?? '')
    const listed = await get<PlanInfo[]>(`/plans?study=${id}`)
    expect(listed.map(plan => plan.id).toSorted()).toEqual(ids.toSorted())
    expect((await get<PlanInfo[]>('/plans')).map(plan => plan.id)).toEqual(['base'])
    for (const [at, point] of result.points.entries()) {
      const plan = await get<PlanInfo>(`/plans/${ids[at]}`)
      expect(plan).toMatchObject({ status: 'optimal', study: id, base: false })
      expect(plan.summary?.checks.every(check => check.ok)).toBe(true)
      expect(Math.abs((plan.summary?.objective.value ?? NaN) - point.figures.net)).toBeLessThan(1e-6 * Math.abs(point.figures.gross) + 1)
      expect((await get<{ n: number }>(`/plans/${ids[at]}/arcs`)).n).toBeGreaterThan(0)
      expect((await get<{ links: unknown[] }>(`/plans/${ids[at]}/sankey`)).links.length).toBeGreaterThan(0)
    }
    // A study is no plan, and a plan no study.
    expect((await api.get(`/plans/${id}`)).statusCode).toBe(404)
    expect((await api.get('/studies/base')).statusCode).toBe(404)
    expect((await api.server.inject({ method: 'DELETE', url: `/api/studies/${id}`, headers: { host: 'localhost' } })).statusCode).toBe(204)
    expect((await api.get(`/studies/${id}`)).statusCode).toBe(404)
    expect((await api.get(`/plans/${ids[0]}`)).statusCode).toBe(404)
  })

  test('what is wrong with a wish is said before it waits', async () => {
    const cases: [object, number, string[]][] = [
      [request({ second: 'net' }), 422, ['study.options']],
      [{ ...request(), region: 'nowhere' }, 404, ['http.not-found']],
      [{ ...request(), scenario: { settings: { 'rail.slotFactor': 2 } } }, 422, ['setting.unknown-target']],
      [{ ...request(), kind: 'oracle' }, 422, ['http.value']],
    ]
    for (const [body, status, problems] of cases) {
      const answer = await api.post('/studies', body)
      expect([answer.statusCode, codes(answer.body)]).toEqual([status, problems])
    }
    expect(await get<StudyInfo[]>('/studies')).toEqual([])
  })

  test('a study that works is stopped at once; one that waits too; neither has an answer', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await api.post('/studies', request({ points: 40 }))).json<StudyInfo>()),
    )
    for (const { id } of [second!, first!]) {
      const stopped = (await api.post(`/studies/${id}/cancel`)).json<StudyInfo>()
      expect(stopped).toMatchObject({ id, status: 'cancelled', headline: null })
      expect(codes((await api.get(`/studies/${id}/result`)).body)).toEqual(['study.no-answer'])
      expect(await get<PlanInfo[]>(`/plans?study=${id}`)).toEqual([])
    }
    expect((await get<StudyInfo[]>('/studies')).map(study => study.status)).toEqual(['cancelled', 'cancelled'])
    // The line goes on.
    const plan = (await api.post('/plans', { region: 'two-towns', name: '之后', settings: { levy: 'off' } })).json<PlanInfo>()
    expect((await api.finished(plan.id)).status).toBe('optimal')
  })
})
