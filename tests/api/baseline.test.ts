// The past of a region and a plan against it, over both databases.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgainstBaseline, Baseline } from '#domain/baseline.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('baseline', engine => {
  let api: TestServer
  let base: PlanInfo
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    base = await api.finished('base')
  })
  afterAll(() => api.close())

  test('the year as it was, and a plan as a change against it', async () => {
    const past = (await api.get('/regions/two-towns/baseline')).json<Baseline>()
    expect(past).toMatchObject({ region: { id: 'two-towns' }, periods: [2022], asItWas: { builds: 0 }, whatPays: { builds: 0 } })
    const answer = await api.get(`/plans/${base.id}/baseline`)
    const against = answer.json<AgainstBaseline>()
    expect([against.baselineHash, against.asItWas]).toEqual([past.inputHash, past.asItWas])
    expect(against.plan.co2.netKg).toBe(base.summary!.co2.netKg)
    const again = await api.get(`/plans/${base.id}/baseline`, { 'if-none-match': String(answer.headers['etag']) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('a year that the region does not have, a region and a plan that are not there', async () => {
    const codes = async (path: string) => {
      const answer = await api.get(path)
      return [answer.statusCode, answer.json<{ problems: { code: string }[] }>().problems[0]?.code]
    }
    expect(await codes('/regions/two-towns/baseline?period=1999')).toEqual([422, 'scenario.period'])
    expect(await codes('/regions/nowhere/baseline')).toEqual([404, 'http.not-found'])
    expect(await codes('/plans/none/baseline')).toEqual([404, 'http.not-found'])
  })
})
