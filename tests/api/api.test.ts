// Every route on both databases, with the small example region: what it answers, and what it refuses.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PlanResult } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { regionTables } from '#domain/region.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('api', engine => {
  let api: TestServer
  let base: PlanInfo
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    base = await api.finished('base')
  })
  afterAll(() => api.close())
  const problemCodes = (body: string): string[] =>
    (JSON.parse(body) as { problems: { code: string }[] }).problems.map(problem => problem.code)

  test('health names the database', async () => {
    const answer = await api.get('/health')
    expect(answer.json()).toEqual({ status: 'ok', version: '0.0.0-test', database: engine.name, regions: 1 })
  })

  test('the OpenAPI document is 3.1 and names every route', async () => {
    const document = (await api.get('/openapi.json')).json<{
      openapi: string
      paths: Record<string, unknown>
      components: { schemas: Record<string, unknown> }
    }>()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/health',
        '/api/regions',
        '/api/regions/{region}/map',
        '/api/regions/{region}/tables/{table}',
        '/api/regions/{region}/rows/{table}/{key}',
        '/api/regions/{region}/validation',
        '/api/regions/{region}/package.xlsx',
        '/api/template.xlsx',
        '/api/regions/check',
        '/api/plans',
        '/api/plans/{id}',
        '/api/plans/{id}/events',
        '/api/plans/{id}/cancel',
        '/api/plans/{id}/flows',
        '/api/plans/{id}/arcs',
        '/api/plans/{id}/activities',
        '/api/plans/{id}/sankey',
        '/api/plans/{id}/assumptions',
        '/api/plans/compare',
        '/api/plans/{id}/workbook.xlsx',
        '/api/plans/{id}/result.json',
        '/api/tonnes',
        '/api/tonnes/{flow}',
      ]),
    )
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['PlanInfo', 'Problem', 'PlanResult', 'RegionMap']))
  })

  test('regions, and the map with its ETag', async () => {
    const [region] = (await api.get('/regions')).json<{ id: string; synthetic: boolean; tables: Record<string, number> }[]>()
    expect(region).toMatchObject({ id: 'two-towns', synthetic: true, defaultProgramme: 'two-towns-2022' })
    const map = await api.get('/regions/two-towns/map')
    expect(map.statusCode).toBe(200)
    expect(map.json<{ sites: unknown[] }>().sites).toHaveLength(region?.tables['sites'] ?? -1)
    const again = await api.get('/regions/two-towns/map', { 'if-none-match': String(map.headers['etag']) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const packed = await api.get('/regions/two-towns/map', { 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.rawPayload.length).toBeLessThan(map.rawPayload.length / 2)
  })

  test.each(Object.keys(regionTables))('table %s comes page by page, and each of its rows opens', async table => {
    const page = (await api.get(`/regions/two-towns/tables/${table}?limit=3`)).json<{
      total: number
      rows: { key: string; line: number }[]
      fields: { name: string }[]
    }>()
    expect(page.fields.length).toBeGreaterThan(1)
    expect(page.rows).toHaveLength(Math.min(3, page.total))
    for (const { key, line } of page.rows) {
      const row = (await api.get(`/regions/two-towns/rows/${table}/${encodeURIComponent(key)}`)).json<{
        line: number
        file: string
        row: object
      }>()
      expect(row).toMatchObject({ key, line, table })
      expect(row.file).toContain(`${table}.csv`)
    }
  })

  test('files that were read before are not read again, by other code they are', async () => {
    const load = (stamp: string) => loadRegionFiles(api.app.store, 'examples/two-towns/region', stamp)
    const [same, other] = [await load('test'), await load('other code')]
    expect([same.ok && same.value.read, other.ok && other.value.read]).toEqual([false, true])
    expect(same.ok && other.ok && same.value.version === other.value.version).toBe(true)
    expect((await api.get('/plans/base')).statusCode).toBe(200)
  })

  test('a table is searched and sorted', async () => {
    const streams = (await api.get('/regions/two-towns/tables/streams?sort=-tPerYear')).json<{
      rows: { tPerYear: number; material: string }[]
    }>().rows
    const amounts = streams.map(row => row.tPerYear)
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
    const slag = (await api.get('/regions/two-towns/tables/streams?q=BF_SLAG')).json<{ total: number; rows: { material: string }[] }>()
    expect(slag.total).toBeGreaterThan(0)
    expect(slag.rows.every(row => row.material === 'bf_slag')).toBe(true)
  })

  test('a row shows its file, line, sources and what belongs to it', async () => {
    const row = (await api.get('/regions/two-towns/rows/sites/steel_a')).json<{
      related: Record<string, { key: string }[]>
      sources: { id: string }[]
    }>()
    expect(row.related['streams']?.length).toBeGreaterThan(0)
    const stream = (await api.get('/regions/two-towns/rows/streams/mine_a~iron_tailings')).json<{
      line: number
      sources: { id: string }[]
      related: Record<string, { key: string }[]>
    }>()
    const lines = readFileSync('examples/two-towns/region/streams.csv', 'utf8').split('\n')
    expect(lines[stream.line - 1]).toContain('mine_a,iron_tailings')
    expect(stream.sources.map(source => source.id)).toEqual(['synthetic'])
    expect(stream.related['sites']?.[0]?.key).toBe('mine_a')
  })

  test('our totals stand beside the official ones', async () => {
    const { rows } = (await api.get('/regions/two-towns/validation')).json<{
      rows: { indicator: string; ours: number | null; official: number; ratio: number | null; ok: boolean | null }[]
    }>()
    const solid = rows.find(row => row.indicator === 'industrial_solid_waste')
    expect(solid?.ratio).toBeCloseTo((solid?.ours ?? 0) / (solid?.official ?? 1), 12)
    expect(solid?.ok).toBe(true)
  })

  test('the region as a workbook is read back without a problem; a file that is none is explained', async () => {
    const workbook = await api.get('/regions/two-towns/package.xlsx')
    expect(workbook.headers['content-disposition']).toContain('two-towns.xlsx')
    const send = (payload: Buffer) =>
      api.server.inject({
        method: 'POST',
        url: '/api/regions/check',
        headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
        payload,
      })
    const good = (await send(workbook.rawPayload)).json<{ ok: boolean; summary: { tables: Record<string, number> } }>()
    expect(good).toMatchObject({ ok: true, summary: { meta: { id: 'two-towns' } } })
    const bad = (await send(Buffer.from('no workbook'))).json<{ ok: boolean; problems: { zh: string; fixZh: string }[] }>()
    expect(bad.ok).toBe(false)
    expect(bad.problems[0]?.zh).not.toBe('')
    const template = await api.get('/template.xlsx')
    expect((await send(template.rawPayload)).json()).toMatchObject({ ok: true })
    expect((await api.post('/regions/check', { not: 'bytes' })).statusCode).toBe(415)
  })

  test('the base plan is solved, checked and summarised', () => {
    expect(base).toMatchObject({ id: 'base', base: true, status: 'optimal', region: 'two-towns', periods: [2022], error: null })
    expect(base.summary?.checks.every(check => check.ok)).toBe(true)
    expect(base.summary?.targets.length).toBeGreaterThan(0)
  })

  test('flows are filtered, sorted, summed and paged', async () => {
    type Flows = { total: number; tonnes: number; rows: { tonnes: number; material: string; from: string; to: string; mode: string }[] }
    const all = (await api.get('/plans/base/flows?sort=-tonnes')).json<Flows>()
    expect(all.total).toBe(base.summary?.flows)
    expect(all.tonnes).toBeCloseTo(
      all.rows.reduce((sum, flow) => sum + flow.tonnes, 0),
      3,
    )
    expect(all.rows.map(flow => flow.tonnes)).toEqual(all.rows.map(flow => flow.tonnes).sort((a, b) => b - a))
    const material = all.rows[0]?.material ?? ''
    const some = (await api.get(`/plans/base/flows?material=${material},nothing&limit=1`)).json<Flows>()
    expect(some.total).toBe(all.rows.filter(flow => flow.material === material).length)
    expect(some.rows).toHaveLength(1)
    const site = (await api.get('/plans/base/flows?site=steel_a')).json<Flows>()
    expect(site.total).toBe(all.rows.filter(flow => flow.from === 'steel_a' || flow.to === 'steel_a').length)
    const large = (await api.get('/plans/base/flows?minTonnes=200000&mode=road_diesel&period=2022')).json<Flows>()
    expect(large.total).toBe(all.rows.filter(flow => flow.tonnes >= 200000 && flow.mode === 'road_diesel').length)
  })

  test('the columns of the map are the flows', async () => {
    type Arcs = {
      n: number
      id: string[]
      from: number[]
      to: number[]
      material: number[]
      mode: number[]
      tonnes: number[]
      via: (number[] | null)[]
      sites: { id: string; lng: number }[]
      stations: { id: string }[]
      materials: string[]
      modes: string[]
    }
    const answer = await api.get('/plans/base/arcs?period=2022')
    const arcs = answer.json<Arcs>()
    const { rows } = (await api.get('/plans/base/flows')).json<{
      rows: { id: string; from: string; to: string; material: string; mode: string; via?: string[] }[]
    }>()
    expect(rows.map(({ id, from, to, material, mode, via }) => ({ id, from, to, material, mode, via: via ?? null }))).toEqual(
      arcs.id.map((id, index) => ({
        id,
        from: arcs.sites[arcs.from[index] ?? -1]?.id,
        to: arcs.sites[arcs.to[index] ?? -1]?.id,
        material: arcs.materials[arcs.material[index] ?? -1],
        mode: arcs.modes[arcs.mode[index] ?? -1],
        via: arcs.via[index]?.map(station => arcs.stations[station]?.id) ?? null,
      })),
    )
    expect(arcs.sites.every(site => Number.isFinite(site.lng))).toBe(true)
    expect((await api.get('/plans/base/arcs?period=2022', { 'if-none-match': String(answer.headers['etag']) })).statusCode).toBe(304)
  })

  test.each(['activities', 'builds', 'disposals', 'stocks', 'prices', 'capacityPrices', 'checks'])(
    'the table %s is that of the result',
    async part => {
      const result = PlanResult.parse((await api.get('/plans/base/result.json')).json()) as unknown as Record<string, { site?: string }[]>
      const page = (await api.get(`/plans/base/${part}?limit=20000`)).json<{ total: number; rows: unknown[] }>()
      expect(page.rows).toEqual(result[part])
      const one = (await api.get(`/plans/base/${part}?limit=1&offset=1`)).json<{ total: number; rows: unknown[] }>()
      expect(one).toEqual({ total: result[part]?.length, rows: result[part]?.slice(1, 2) })
      const atSteel = (await api.get(`/plans/base/${part}?site=steel_a`)).json<{ total: number }>()
      expect(atSteel.total).toBe(result[part]?.filter(row => row.site === 'steel_a').length)
    },
  )

  test('the Sankey conserves tonnes', async () => {
    const { nodes, links } = (await api.get('/plans/base/sankey?period=2022')).json<{
      nodes: { id: string; kind: string }[]
      links: { source: string; target: string; value: number }[]
    }>()
    const passing = nodes.filter(node => node.kind === 'process')
    expect(passing.length).toBeGreaterThan(0)
    for (const { id } of passing) {
      const into = links.filter(link => link.target === id).reduce((sum, link) => sum + link.value, 0)
      const out = links.filter(link => link.source === id).reduce((sum, link) => sum + link.value, 0)
      expect(Math.abs(into - out)).toBeLessThan(1e-6 * Math.max(into, 1))
    }
  })

  test('the workbook is the same bytes each time', async () => {
    const first = await api.get('/plans/base/workbook.xlsx')
    const second = await api.get('/plans/base/workbook.xlsx')
    expect(first.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true)
    expect((await api.get('/plans/base/workbook.xlsx?language=fr')).statusCode).toBe(422)
  })

  test('every assumption shows its interval and its influence', async () => {
    const { rows } = (await api.get('/plans/base/assumptions')).json<{
      rows: { low: number; central: number; high: number; costAtLow: number | null }[]
    }>()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.low <= row.central && row.central <= row.high).toBe(true)
    expect(rows.some(row => row.costAtLow !== null && row.costAtLow !== 0)).toBe(true)
  })

  test('a scenario is solved, followed to its end, compared and deleted', async () => {
    const submitted = await api.post('/plans', { region: 'two-towns', name: '骨料减价', settings: { 'priceFactor.aggregate': 0.9 } })
    expect(submitted.statusCode).toBe(202)
    const { id } = submitted.json<PlanInfo>()
    const events = await api.get(`/plans/${id}/events`)
    expect(events.headers['content-type']).toContain('text/event-stream')
    const last = events.body.trim().split('\n\n').at(-1) ?? ''
    expect(last.startsWith('event: end\n')).toBe(true)
    expect(JSON.parse(last.slice(last.indexOf('data: ') + 6))).toMatchObject({ id, status: 'optimal', name: '骨料减价', base: false })
    const compared = (await api.get(`/plans/compare?base=base&other=${id}`)).json<{
      objective: { base: number; other: number; delta: number }
      costs: Record<string, { delta: number }>
      settings: unknown[]
    }>()
    expect(compared.objective.delta).toBeGreaterThan(0)
    expect(compared.objective.other).toBeCloseTo(compared.objective.base + compared.objective.delta, 3)
    expect(compared.settings).toEqual([{ key: 'priceFactor.aggregate', base: null, other: 0.9 }])
    expect((await api.server.inject({ method: 'DELETE', url: `/api/plans/${id}`, headers: { host: 'localhost' } })).statusCode).toBe(204)
    expect((await api.get(`/plans/${id}`)).statusCode).toBe(404)
    expect((await api.get(`/plans/${id}/flows`)).statusCode).toBe(404)
  })

  test('the base plan stays', async () => {
    const answer = await api.server.inject({ method: 'DELETE', url: '/api/plans/base', headers: { host: 'localhost' } })
    expect([answer.statusCode, problemCodes(answer.body)]).toEqual([409, ['plan.base-stays']])
  })

  test.each([
    ['an unknown setting', { region: 'two-towns', settings: { 'targte.isw_utilised': 1 } }, 422, 'setting.unknown'],
    ['an unknown period', { region: 'two-towns', periods: [1999], settings: {} }, 422, 'scenario.period-unknown'],
    ['an unknown programme', { region: 'two-towns', programme: 'nothing', settings: {} }, 422, 'scenario.programme-unknown'],
    ['an unknown region', { region: 'atlantis', settings: {} }, 404, 'http.not-found'],
    ['a wrong type', { region: 5 }, 422, 'http.value'],
    ['four periods', { region: 'two-towns', periods: [1, 2, 3, 4] }, 422, 'http.value'],
  ])('%s is refused', async (_, request, status, code) => {
    const answer = await api.post('/plans', request)
    expect([answer.statusCode, problemCodes(answer.body)]).toEqual([status, [code]])
  })

  test.each([
    ['/nothing', 404, 'http.not-found'],
    ['/regions/atlantis/map', 404, 'http.not-found'],
    ['/regions/two-towns/tables/nothing', 422, 'http.value'],
    ['/regions/two-towns/rows/sites/nothing', 404, 'http.not-found'],
    ['/regions/two-towns/tables/sites?limit=-1', 422, 'http.value'],
    ['/plans/nothing', 404, 'http.not-found'],
    ['/plans/nothing/arcs', 404, 'http.not-found'],
    ['/plans/base/flows?minTonnes=many', 422, 'http.value'],
    ['/plans/compare?base=base', 422, 'http.value'],
    ['/plans/compare?base=base&other=nothing', 404, 'http.not-found'],
    ['/tonnes/nothing', 404, 'http.not-found'],
  ])('%s is answered by %i', async (path, status, code) => {
    const answer = await api.get(path)
    expect([answer.statusCode, problemCodes(answer.body)]).toEqual([status, [code]])
    const [problem] = answer.json<{ problems: { zh: string; en: string; fixZh: string; fixEn: string }[] }>().problems
    expect([problem?.zh, problem?.en, problem?.fixZh, problem?.fixEn]).not.toContain('')
  })

  test('a wrong value is named in both languages', async () => {
    const {
      problems: [problem],
    } = (await api.post('/plans', { region: 5 })).json<{ problems: { zh: string; en: string; place: { path: string } }[] }>()
    expect(problem).toMatchObject({
      place: { path: 'body.region' },
      zh: '请求中的值不合规定：“区域”不是文字',
      en: 'A value in the request is not allowed: "region" is not a text',
    })
    // By what the field is called on the page, and not by its path.
    const step = {
      role: 'evaluator',
      party: 'x',
      person: 'x',
      validOn: '2023-03-01',
      body: { action: 'checkDocument', item: 'licence', finding: 'maybe' },
    }
    const [told] = (await api.post('/evaluations/none/steps', step)).json<{ problems: { zh: string; en: string }[] }>().problems
    expect([told?.zh, told?.en].every(text => !/body\.|body\b/u.test(text ?? 'body'))).toBe(true)
    expect(told?.zh).toContain('“现场发现”')
  })

  test('broken JSON, a huge body and a wrong method are Problems too, and no trace leaves the server', async () => {
    const send = (payload: string) =>
      api.server.inject({ method: 'POST', url: '/api/plans', headers: { host: 'localhost', 'content-type': 'application/json' }, payload })
    const broken = await send('{"region":')
    expect([broken.statusCode, problemCodes(broken.body)]).toEqual([400, ['http.request']])
    const huge = await send(JSON.stringify({ region: 'x'.repeat(300_000) }))
    expect([huge.statusCode, problemCodes(huge.body)]).toEqual([413, ['http.too-large']])
    const wrong = await api.server.inject({ method: 'PUT', url: '/api/plans', headers: { host: 'localhost' } })
    expect(wrong.statusCode).toBe(404)
    const undecodable = await api.get('/plans/%zz')
    expect([undecodable.statusCode, problemCodes(undecodable.body)]).toEqual([400, ['http.request']])
    for (const answer of [broken, huge, wrong, undecodable]) expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/)
  })

  test('headers keep foreign pages out', async () => {
    const health = await api.get('/health')
    expect(health.headers['content-security-policy']).toContain(`default-src 'self'`)
    expect(health.headers['x-content-type-options']).toBe('nosniff')
    expect(health.headers['access-control-allow-origin']).toBeUndefined()
    expect((await api.get('/health', { host: 'evil.example' })).statusCode).toBe(421)
    const crossSite = await api.server.inject({
      method: 'POST',
      url: '/api/plans/base/cancel',
      headers: { host: 'localhost', 'sec-fetch-site': 'cross-site' },
    })
    expect(crossSite.statusCode).toBe(403)
  })

  test('the demonstration of whole tonnes is filled once and labelled synthetic', async () => {
    const filled = await loadDemonstration(api.app.store, 'examples/two-towns')
    expect(filled.ok && filled.value.loaded).toBe(true)
    const again = await loadDemonstration(api.app.store, 'examples/two-towns')
    expect(again.ok && again.value.loaded).toBe(false)
    const tonnes = (await api.get('/tonnes')).json<{ flow: string; synthetic: boolean; states: Record<string, number | null> }[]>()
    expect(tonnes.length).toBeGreaterThan(0)
    expect(tonnes.every(tonne => tonne.synthetic)).toBe(true)
    const first = tonnes[0]?.flow ?? ''
    const one = (await api.get(`/tonnes/${encodeURIComponent(first)}`)).json<{
      flow: { id: string }
      records: { state: string; basedOn: string[] }[]
      evidence: { id: string }[]
    }>()
    expect(one.flow.id).toBe(first)
    expect(one.records.map(record => record.state)).toContain('evaluated')
    expect(one.evidence.length).toBeGreaterThan(0)
  })
})
