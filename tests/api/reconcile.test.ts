// Reconciliation over HTTP on both databases: a network in and the result out, a large one in a thread, the ledger, disputes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reconciliation } from '#domain/reconciliation.ts'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
import { inventNetwork } from '../../bench/reconciliation/network.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

type Disputes = { total: number; rows: { state: string; openKg: number; receipt: { id: string }; steps: unknown[] }[] }

eachEngine('reconciliation', engine => {
  let api: TestServer
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    const loaded = await loadDemonstration(api.app.store, 'examples/two-towns')
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  })
  afterAll(() => api.close())

  test('a network in, the result out; bad ones are refused with their place', async () => {
    const network = {
      flows: [
        { id: 'in', to: 'n', mass: 100, sigma: 1 },
        { id: 'out', from: 'n', mass: 99, sigma: 1 },
      ],
    }
    const answer = await api.post('/reconcile', { network, sources: 'all' })
    expect([answer.statusCode, answer.json<Reconciliation>().flows.map(flow => flow.reconciled)]).toEqual([200, [99.5, 99.5]])
    const bad = await api.post('/reconcile', { network: { flows: [{ id: 'in', to: 'n', mass: 100 }] } })
    expect([bad.statusCode, bad.json<{ problems: { code: string }[] }>().problems.map(problem => problem.code)]).toEqual([
      422,
      ['network.sigma.missing'],
    ])
  })

  test('a thousand flows go to a thread and come back the same', async () => {
    const network = inventNetwork({ flows: 1000, seed: 3, far: 0.01, instruments: true })
    const answer = await api.post('/reconcile', { network })
    expect(answer.statusCode).toBe(200)
    expect(answer.json<Reconciliation>().work).toMatchObject({ method: 'factor', sdOnDemand: 0 })
  })

  test('the ledger of a period, and a period of which it knows nothing', async () => {
    const answer = await api.get('/reconcile/ledger?from=2022-01-01&to=2022-12-31')
    expect(answer.statusCode).toBe(200)
    const { result, assumed } = answer.json<{ result: Reconciliation; assumed: string[] }>()
    expect(result.unit).toBe('kg')
    expect(result.flows.some(flow => flow.id.startsWith('receipt>'))).toBe(true)
    expect(assumed.length).toBeGreaterThan(0)
    expect((await api.get('/reconcile/ledger?from=1990-01-01&to=1990-12-31')).statusCode).toBe(422)
  })

  test('a dispute is listed, referred and decided', async () => {
    const open = (await api.get('/disputes?state=open&sentKind=truck_scale&receivedKind=truck_scale&moisture=0.02')).json<Disputes>()
    expect(open).toMatchObject({
      total: 1,
      rows: [{ state: 'open', judged: { verdict: 'within', rules: ['scale.truck_scale', 'scale.truck_scale', 'material.moist'] } }],
    })
    const [{ receipt, openKg }] = open.rows as [Disputes['rows'][0]]
    const path = `/disputes/${encodeURIComponent(receipt.id)}`
    const said = { by: 'office', reason: 'calibration of the gate scale', evidence: ['certificate 17'], validOn: '2022-12-31' }
    const early = await api.post(`${path}/steps`, { ...said, step: 'decide', side: 'arbiter', arrivedKg: openKg, lostKg: 0 })
    expect(early.statusCode).toBe(422)
    expect((await api.post(`${path}/steps`, { ...said, step: 'refer', side: 'taker' })).json<Disputes['rows'][0]>().state).toBe('referred')
    const decided = await api.post(`${path}/steps`, { ...said, step: 'decide', side: 'arbiter', arrivedKg: openKg, lostKg: 0 })
    expect(decided.json()).toMatchObject({ state: 'settled', openKg: 0 })
    expect((await api.get(path)).json<Disputes['rows'][0]>().steps).toHaveLength(2)
    expect((await api.get('/disputes/receipt:none')).statusCode).toBe(404)
  })
})
