// Scenarios and sweeps over HTTP on both databases: versions, undo, comparison, combinations, reuse, tables, stopping.
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { InputDifference, ScenarioHistory, ScenarioInfo } from '#domain/scenario.ts'
import type { SweepInfo, SweepTable, Worker } from '#domain/sweep.ts'
import { loadRegionIntoStore } from '#steps/region/loadRegionIntoStore.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('scenarios and sweeps', engine => {
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
  const patch = (path: string, body: object) =>
    api.server.inject({ method: 'PATCH', url: `/api${path}`, headers: { host: 'localhost' }, payload: body })
  const ended = async (id: string): Promise<SweepInfo> => {
    for (;;) {
      const info = await get<SweepInfo>(`/sweeps/${id}`)
      if (info.status !== 'running') return info
      await new Promise(resolve => {
        setTimeout(resolve, 50)
      })
    }
  }

  test('a plan answers a version of the scenario of its name; the base plan has one too', async () => {
    const base = await get<PlanInfo>('/plans/base')
    expect(base.answers).toMatchObject({ version: 1 })
    const request = { region: 'two-towns', name: '试算', settings: { levy: 'off' } }
    const one = (await api.post('/plans', request)).json<PlanInfo>()
    const same = (await api.post('/plans', { ...request, settings: { levy: 'off' } })).json<PlanInfo>()
    const other = (await api.post('/plans', { ...request, periods: [2022] })).json<PlanInfo>()
    expect([one, same, other].map(({ answers }) => answers?.version)).toEqual([1, 1, 2])
    const history = await get<ScenarioHistory>(`/scenarios/${one.answers?.id}`)
    expect(history.versions.map(({ plans }) => plans.toSorted())).toEqual([[other.id], [one.id, same.id].toSorted()])
    for (const { id } of [one, same, other]) expect((await api.finished(id)).status).toBe('optimal')
  })

  test('named, changed, undone, renamed, put away; nothing is overwritten', async () => {
    const made = await api.post('/scenarios', {
      region: 'two-towns',
      name: '铁路扩容',
      scenario: { settings: { 'rail.slotsFactor': 1.5 } },
    })
    expect(made.statusCode).toBe(201)
    const { id, versions } = made.json<ScenarioHistory>()
    const change = (basedOn: number, settings: object) =>
      api.post(`/scenarios/${id}/versions`, { basedOn, scenario: { settings }, note: '二' })
    const second = (await change(1, { 'rail.slotsFactor': 2 })).json<ScenarioHistory>()
    expect(second).toMatchObject({
      version: 2,
      versions: [
        { version: 2, note: '二' },
        { version: 1, note: null },
      ],
    })
    expect((await change(2, { 'rail.slotsFactor': 2 })).json<ScenarioHistory>().version).toBe(2)
    const late = await change(1, { 'rail.slotsFactor': 3 })
    expect([late.statusCode, codes(late.body)]).toEqual([409, ['scenario.changed-meanwhile']])
    const wrong = await change(2, { 'rail.slotFactor': 3 })
    expect([wrong.statusCode, codes(wrong.body)]).toEqual([422, ['setting.unknown-target']])
    const back = (await api.post(`/scenarios/${id}/restore`, { version: 1, basedOn: 2 })).json<ScenarioHistory>()
    expect(back).toMatchObject({ version: 3, hash: versions[0]?.hash, scenario: { settings: { 'rail.slotsFactor': 1.5 } } })
    expect(back.versions[0]).toMatchObject({ restoredFrom: 1 })
    expect(codes((await api.post(`/scenarios/${id}/restore`, { version: 9, basedOn: 3 })).body)).toEqual(['scenario.no-version'])
    expect(await get<InputDifference>(`/scenarios/${id}/diff?base=1&other=2`)).toMatchObject({
      settings: [{ key: 'rail.slotsFactor', base: 1.5, other: 2 }],
      fields: [],
    })
    expect((await get<InputDifference>(`/scenarios/${id}/diff?base=1&other=3`)).settings).toEqual([])

    const twin = { region: 'two-towns', name: '铁路扩容', scenario: { settings: {} } }
    const taken = await api.post('/scenarios', twin)
    expect([taken.statusCode, codes(taken.body)]).toEqual([409, ['scenario.name-taken']])
    expect((await patch(`/scenarios/${id}`, { archived: true })).json<ScenarioHistory>().archived).toBe(true)
    expect((await get<ScenarioInfo[]>('/scenarios?region=two-towns')).map(one => one.id)).not.toContain(id)
    expect((await get<ScenarioInfo[]>('/scenarios?archived=true')).map(one => one.id)).toEqual([id])
    expect((await api.post('/scenarios', twin)).statusCode).toBe(201)
    expect(codes((await patch(`/scenarios/${id}`, { archived: false })).body)).toEqual(['scenario.name-taken'])
    expect((await patch(`/scenarios/${id}`, { archived: false, name: '铁路扩容 2' })).json<ScenarioHistory>()).toMatchObject({
      name: '铁路扩容 2',
      archived: false,
      version: 3,
    })
    const solved = await api.post(`/scenarios/${id}/plans`, { version: 2 })
    expect(solved.statusCode).toBe(202)
    const plan = await api.finished(solved.json<PlanInfo>().id)
    expect(plan).toMatchObject({ name: '铁路扩容 2', answers: { id, version: 2 }, scenario: { settings: { 'rail.slotsFactor': 2 } } })
  })

  test('a sweep: every combination once, the one that was solved before taken over, the table as JSON, CSV and workbook', async () => {
    const request = {
      region: 'two-towns',
      name: '税与需求',
      base: { settings: { 'priceFactor.aggregate': 1 } },
      design: {
        axes: [
          { key: 'levy', values: ['on', 'off'] },
          { key: 'demandFactor.*', values: [0.8, 1, 1.2] },
        ],
      },
    }
    const submitted = await api.post('/sweeps', request)
    expect(submitted.statusCode).toBe(202)
    const sweep = submitted.json<SweepInfo>()
    expect(sweep).toMatchObject({ name: '税与需求', combinations: 6, status: 'running', design: { kind: 'grid', list: [] } })
    const done = await ended(sweep.id)
    expect(done).toMatchObject({ status: 'done', counts: { queued: 0, running: 0, solved: 6, failed: 0, cancelled: 0 }, reused: 0 })
    const table = await get<SweepTable>(`/sweeps/${sweep.id}/table`)
    expect(table.axes).toEqual(['levy', 'demandFactor.*'])
    expect(table.rows.map(row => row.changes)).toEqual(
      ['on', 'off'].flatMap(levy => [0.8, 1, 1.2].map(factor => ({ levy, 'demandFactor.*': factor }))),
    )
    const whole = await get<PlanResult>(`/plans/${table.rows[5]?.plan}/result.json`)
    expect(table.rows[5]).toMatchObject({ status: 'optimal', objective: whole.objective.value, inputHash: whole.inputHash, relaxations: 0 })
    expect(table.rows[5]?.targets['isw_utilised@2022']).toMatchObject({
      price: whole.targets.find(target => target.id === 'isw_utilised')?.price,
    })
    expect((await get<PlanInfo[]>('/plans')).map(({ sweep: of }) => of)).not.toContainEqual(expect.objectContaining({ id: sweep.id }))

    const again = await ended((await api.post('/sweeps', { ...request, name: 'again' })).json<SweepInfo>().id)
    expect(again.reused).toBe(6)
    const second = await get<SweepTable>(`/sweeps/${again.id}/table`)
    expect(second.rows.map(row => [row.reusedFrom, row.objective])).toEqual(table.rows.map(row => [row.plan, row.objective]))
    expect(await get<PlanResult>(`/plans/${second.rows[5]?.plan}/result.json`)).toEqual(whole)
    const log = await get<{ kind: string }[]>(`/plans/${second.rows[5]?.plan}/log`)
    expect(log.map(event => event.kind)).toEqual(['claimed', 'written'])

    const csv = (await api.get(`/sweeps/${sweep.id}/table.csv`)).body.trimEnd().split('\n')
    expect(csv).toHaveLength(7)
    expect(csv[0]).toMatch(/^at,levy,demandFactor\.\*,status,objectiveCny,/)
    expect(csv[6]).toMatch(new RegExp(`^6,off,1\\.2,optimal,${String(whole.objective.value).replace('.', '\\.')},`))
    const book = await readXlsx((await api.get(`/sweeps/${sweep.id}/table.xlsx`)).rawPayload)
    expect(book.sheets[1]?.rows).toHaveLength(7)
    expect(book.sheets[1]?.rows[6]?.[4]).toBe(whole.objective.value)
  })

  test('one-at-a-time begins with the base; a list is what it is; equal combinations are one', async () => {
    const one = (
      await api.post('/sweeps', {
        region: 'two-towns',
        design: {
          kind: 'one-at-a-time',
          axes: [
            { key: 'levy', values: ['on', 'off'] },
            { key: 'demandFactor.*', values: [0.8] },
          ],
        },
      })
    ).json<SweepInfo>()
    const list = (
      await api.post('/sweeps', { region: 'two-towns', design: { kind: 'list', list: [{ levy: 'off' }, {}, { levy: 'off' }] } })
    ).json<SweepInfo>()
    const changes = async (id: string) => (await get<SweepTable>(`/sweeps/${id}/table`)).rows.map(row => row.changes)
    expect(await changes(one.id)).toEqual([{}, { levy: 'on' }, { levy: 'off' }, { 'demandFactor.*': 0.8 }])
    expect(await changes(list.id)).toEqual([{ levy: 'off' }, {}])
    await ended(one.id)
    await ended(list.id)
    expect(await get<SweepTable>(`/sweeps/${one.id}/table`)).toMatchObject({ rows: [{ reusedFrom: 'base' }, {}, {}, {}] })
    const gone = await api.server.inject({ method: 'DELETE', url: `/api/sweeps/${list.id}`, headers: { host: 'localhost' } })
    expect(gone.statusCode).toBe(204)
    expect((await api.get(`/sweeps/${list.id}`)).statusCode).toBe(404)
  })

  test.each([
    ['no axis', { axes: [] }, ['sweep.empty']],
    ['a wrong key, said once', { axes: [{ key: 'levi', values: ['on', 'off'] }] }, ['setting.unknown']],
    [
      'an axis given twice',
      {
        axes: [
          { key: 'levy', values: ['on'] },
          { key: 'levy', values: ['off'] },
        ],
      },
      ['sweep.axis-twice'],
    ],
    ['a list with axes', { kind: 'list', axes: [{ key: 'levy', values: ['on'] }], list: [{}] }, ['sweep.both']],
    [
      'too many combinations',
      { axes: ['streamFactor.*', 'demandFactor.*'].map(key => ({ key, values: Array.from({ length: 60 }, (_, at) => 1 + at / 100) })) },
      ['sweep.too-many'],
    ],
  ])('%s is refused before anything waits', async (_, design, expected) => {
    const before = (await get<SweepInfo[]>('/sweeps')).length
    const answer = await api.post('/sweeps', { region: 'two-towns', design })
    expect([answer.statusCode, codes(answer.body)]).toEqual([422, expected])
    expect((await get<SweepInfo[]>('/sweeps')).length).toBe(before)
  })

  test('a sweep is stopped as a whole, and a plan by itself goes before what waits of it', async () => {
    const values = Array.from({ length: 200 }, (_, at) => 0.5 + at / 1000)
    const sweep = (
      await api.post('/sweeps', { region: 'two-towns', design: { axes: [{ key: 'streamFactor.*', values }] } })
    ).json<SweepInfo>()
    const single = (await api.post('/plans', { region: 'two-towns', settings: { 'streamFactor.*': 1.01 } })).json<PlanInfo>()
    await api.finished(single.id)
    expect((await get<SweepInfo>(`/sweeps/${sweep.id}`)).counts.queued).toBeGreaterThan(0)
    const stopped = (await api.post(`/sweeps/${sweep.id}/cancel`)).json<SweepInfo>()
    expect(stopped).toMatchObject({ status: 'cancelled', counts: { queued: 0, running: 0, failed: 0 } })
    expect(stopped.counts.solved + stopped.counts.cancelled).toBe(200)
    const rows = (await get<SweepTable>(`/sweeps/${sweep.id}/table`)).rows
    expect(rows.filter(row => row.status === 'cancelled').every(row => row.objective === null)).toBe(true)
    const [worker] = await get<Worker[]>('/workers')
    expect(worker).toMatchObject({ pid: process.pid, threads: 1 })
  })

  test('the inputs of any two plans are compared: settings, fields, and rows of another version of the region', async () => {
    const one = (await api.post('/plans', { region: 'two-towns', name: '甲', settings: { levy: 'off' } })).json<PlanInfo>()
    await api.finished(one.id)
    const same = await get<InputDifference>(`/plans/diff?base=base&other=${one.id}`)
    expect(same).toMatchObject({ settings: [{ key: 'levy', base: null, other: 'off' }], fields: [], region: { tables: [] } })
    expect(same.inputHash.same).toBe(false)

    const read = await readRegionFiles('examples/two-towns/region')
    if (!read.ok) throw new Error('the example does not read')
    const { region, places } = read.value
    const [first, ...rest] = region.streams
    if (first === undefined) throw new Error('no stream')
    const changed = { ...region, streams: [{ ...first, tPerYear: first.tPerYear + 1 }, ...rest.slice(1)] }
    await loadRegionIntoStore(api.app.store, { region: changed, places }, 'changed')
    const two = (await api.post('/plans', { region: 'two-towns', name: '甲', settings: { levy: 'off' } })).json<PlanInfo>()
    const differs = await get<InputDifference>(`/plans/diff?base=${one.id}&other=${two.id}`)
    expect(differs.settings).toEqual([])
    expect(differs.region.tables).toMatchObject([
      {
        table: 'streams',
        added: 0,
        removed: 1,
        changed: 1,
        rows: [
          { change: 'changed', fields: [{ field: 'tPerYear', base: first.tPerYear, other: first.tPerYear + 1 }] },
          { change: 'removed' },
        ],
      },
    ])
    expect((await api.finished(two.id)).reusedFrom).toBeNull()
    await loadRegionIntoStore(api.app.store, { region, places }, 'test')
  })
})
