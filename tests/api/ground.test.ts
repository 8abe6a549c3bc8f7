// A plan names its ground over HTTP: an imported ledger takes the place of estimates where it covers the year, and a flow opens to its rows.
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportInfo } from '#domain/importJob.ts'
import type { MeasuredStream } from '#domain/ground.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

/** Monthly rows of blast furnace slag; the last months are left out where fewer are asked for. */
const sheet = (months: number) =>
  [
    '日期,单位名称,设施,固废名称,产生量（t）,含水率,批次编号',
    ...Array.from({ length: months }, (_, at) => {
      const month = String(at + 1).padStart(2, '0')
      return `2021-${month}-15,steel_a,G-01,高炉渣,40000,0%,ground-${month}`
    }),
  ].join('\n')
type Ground = { ground: string; streams: (MeasuredStream & { basedOn: { entry: string; massKg: number; rows: { place?: string }[] }[] })[] }

describe('the ground of a plan', () => {
  const engine = makeEngine('embedded')
  let served: TestServer
  beforeAll(async () => {
    served = await openTestServer(await engine.place('solved'))
    return () => served.close()
  })
  async function importRows(months: number): Promise<void> {
    const answer = await served.server.inject({
      method: 'POST',
      url: `/api/imports?${new URLSearchParams({ name: `台账-${months}.csv`, region: 'two-towns' }).toString()}`,
      headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
      payload: Buffer.from(sheet(months)),
    })
    const { id } = answer.json<ImportInfo>()
    await served.app.imports.settled(id)
    expect((await served.get(`/imports/${id}`)).json<ImportInfo>()).toMatchObject({ status: 'ready' })
    expect((await served.post(`/imports/${id}/confirm`)).statusCode).toBe(202)
    await served.app.imports.settled(id)
  }
  async function planned(request: object): Promise<{ info: PlanInfo; result: PlanResult; ground: Ground }> {
    const answer = await served.post('/plans', { region: 'two-towns', settings: {}, periods: [2021], ...request })
    expect(answer.statusCode).toBe(202)
    const info = await served.finished(answer.json<PlanInfo>().id)
    const result = (await served.get(`/plans/${info.id}/result.json`)).json<PlanResult>()
    const of = '?site=steel_a&material=bf_slag&period=2021'
    return { info, result, ground: (await served.get(`/plans/${info.id}/ground${of}`)).json<Ground>() }
  }
  const slagOut = ({ flows, disposals }: PlanResult) =>
    flows
      .filter(one => one.from === 'steel_a' && one.material === 'bf_slag' && one.origin === 'stream')
      .reduce((t, one) => t + one.tonnes, 0) +
    disposals.filter(one => one.site === 'steel_a' && one.material === 'bf_slag').reduce((t, one) => t + one.tonnes, 0)

  test('eleven months are not scaled up: the estimate stays and the answer says what is covered', async () => {
    await importRows(11)
    const { ground, result } = await planned({ ground: 'ledger' })
    expect(ground).toMatchObject({ ground: 'ledger', streams: [{ used: false, massKg: 440_000_000 }] })
    expect(ground.streams[0]?.months).toHaveLength(11)
    expect(Math.round(slagOut(result))).toBe(600_000)
  })

  test('with the twelfth month the plan stands on the ledger, and its flow opens to the imported row', async () => {
    await importRows(12)
    const { info, ground, result } = await planned({ ground: 'ledger', name: 'on the ledger' })
    expect(ground.streams).toMatchObject([{ used: true, massKg: 480_000_000, entries: 12 }])
    expect(ground.streams[0]?.basedOn.map(one => one.rows[0]?.place)).toContain('台账-12.csv › 台账-12 › 13')
    expect(ground.streams[0]?.basedOn.reduce((kg, one) => kg + one.massKg, 0)).toBe(480_000_000)
    expect(Math.round(slagOut(result))).toBe(480_000)
    expect(result.checks.every(check => check.ok)).toBe(true)
    // A list of plans is read on every page: it does not carry what the ledger said.
    const listed = (await served.get('/plans')).json<PlanInfo[]>().find(one => one.id === info.id)
    expect(listed?.scenario).toMatchObject({ ground: 'ledger' })
    expect(listed?.scenario.measured).toBeUndefined()
    // The factor of a scenario stands above what was measured.
    const less = await planned({ ground: 'ledger', settings: { 'streamFactor.bf_slag': 0.5 } })
    expect(Math.round(slagOut(less.result))).toBe(240_000)
  })

  test('nobody says for the ledger what it says; a plan on estimates has no entries', async () => {
    const forged = await served.post('/plans', {
      region: 'two-towns',
      settings: {},
      periods: [2021],
      measured: [{ site: 'steel_a', material: 'bf_slag', period: 2021, massKg: 1, used: true }],
    })
    expect([forged.statusCode, forged.json<PlanInfo>().scenario.measured]).toEqual([202, undefined])
    const { ground, result } = await planned({})
    expect(ground).toEqual({ ground: 'estimates', streams: [] })
    expect(result.scenario.measured).toBeUndefined()
    const study = await served.post('/studies', {
      kind: 'robust',
      region: 'two-towns',
      scenario: { settings: {}, measured: [] },
      options: {},
    })
    expect(study.statusCode).not.toBe(500)
  })
})
