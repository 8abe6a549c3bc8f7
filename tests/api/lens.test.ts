// A solved plan through the lens of an area over HTTP, on both databases: tables, flow diagram, targets, comparison, workbook, wrong names.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import type { AreaBook, AreaChange, TargetSplit } from '#domain/areaBook.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { PlanResult } from '#domain/plan.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('lens', engine => {
  let api: TestServer
  let result: PlanResult
  let east: AreaBook
  let sites: Map<string, string | undefined>
  const get = async <T>(path: string): Promise<T> => {
    const answer = await api.get(path)
    expect([path, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([path, 200, ''])
    return answer.json<T>()
  }
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    await api.finished('base')
    result = await get('/plans/base/result.json')
    east = await get('/plans/base/areas/east')
    const map = await get<{ sites: { id: string; area?: string }[] }>('/regions/two-towns/map')
    sites = new Map(map.sites.map(site => [site.id, site.area]))
  })
  afterAll(() => api.close())

  test('flows of an area begin or end there; by code, Chinese and English name, in part and in full', async () => {
    const whole = await get<{ total: number }>('/plans/base/flows')
    const asked = ['east', '东镇', '东', 'East%20Town', 'east town'].map(name =>
      get<{ total: number; tonnes: number }>(`/plans/base/flows?area=${encodeURI(name.replace('%20', ' '))}`),
    )
    const totals = new Set((await Promise.all(asked)).map(({ total }) => total))
    expect(totals.size).toBe(1)
    const isEast = (site: string) => sites.get(site) === 'east'
    const mine = result.flows.filter(flow => isEast(flow.from) || isEast(flow.to))
    const flows = await get<{ total: number; tonnes: number; rows: PlanResult['flows'] }>('/plans/base/flows?area=east&limit=1000')
    expect(flows.rows.map(flow => flow.id).toSorted()).toEqual(mine.map(flow => flow.id).toSorted())
    expect(mine.length).toBeLessThan(whole.total)
    const crossing = mine.filter(flow => isEast(flow.from) !== isEast(flow.to))
    expect(crossing.reduce((sum, flow) => sum + flow.tonnes, 0)).toBeCloseTo(east.sentT + east.receivedT, 3)
  })

  test('tables of places are cut too: all rows of its places, and no others', async () => {
    for (const part of ['activities', 'builds', 'disposals', 'prices'] as const) {
      const { total, rows } = await get<{ total: number; rows: { site: string }[] }>(`/plans/base/${part}?area=east&limit=10000`)
      expect([part, rows.filter(row => sites.get(row.site) !== 'east')]).toEqual([part, []])
      expect([part, total]).toEqual([part, result[part].reduce((sum, row) => sum + (sites.get(row.site) === 'east' ? 1 : 0), 0)])
    }
    const scarce = await get<{ rows: PlanResult['capacityPrices'] }>('/plans/base/capacityPrices?area=east&limit=1000')
    expect(scarce.rows.length).toBeGreaterThan(0)
    expect(scarce.rows.every(row => ['unit', 'build_limit', 'siding', 'stock', 'disposal'].includes(row.kind))).toBe(true)
  })

  test('flow diagram of an area: what crosses the border is what its book says', async () => {
    const { links } = await get<{ links: { kind: string; value: number }[] }>('/plans/base/sankey?area=east')
    const sum = (kind: string) => links.reduce((total, link) => total + (link.kind === kind ? link.value : 0), 0)
    expect([sum('sent'), sum('received')].map(Math.round)).toEqual([east.sentT, east.receivedT].map(Math.round))
  })

  test('targets by area: parts and rest are what the plan achieves', async () => {
    const { rows } = await get<{ rows: TargetSplit[] }>('/plans/base/targets/areas')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.whole).toBe(result.targets.find(target => target.id === row.id)!.achieved)
      expect(row.parts.reduce((sum, part) => sum + part.amount, row.rest)).toBeCloseTo(row.whole, 6)
      expect(row.parts.find(part => part.area === 'east')?.amount ?? 0).toBeCloseTo(
        east.targets.find(one => one.id === row.id)?.here ?? 0,
        6,
      )
    }
    const below = await get<{ rows: TargetSplit[] }>('/plans/base/targets/areas?area=east')
    expect(below.rows.every(row => row.parts.length === 0)).toBe(true)
  })

  test('two plans by area, and the flows of one area that changed', async () => {
    const submitted = await api.post('/plans', { region: 'two-towns', settings: { 'streamFactor.*': 0.8 } })
    const { id } = submitted.json<PlanInfo>()
    await api.finished(id)
    const { period, rows } = await get<{ period: number; rows: AreaChange[] }>(`/plans/compare/areas?base=base&other=${id}`)
    expect(period).toBe(2022)
    const one = rows.find(row => row.area === 'east')!
    expect(one.base!.arisesT).toBeCloseTo(east.arisesT, 6)
    expect(one.other!.arisesT).toBeCloseTo(0.8 * east.arisesT, 3)
    const whole = await get<{ changed: { flows: number }; objective: object }>(`/plans/compare?base=base&other=${id}`)
    const cut = await get<{ changed: { flows: number }; objective: object }>(`/plans/compare?base=base&other=${id}&area=east`)
    expect(cut.objective).toEqual(whole.objective)
    expect(cut.changed.flows).toBeLessThanOrEqual(whole.changed.flows)
    expect(cut.changed.flows).toBeGreaterThan(0)
    expect((await api.get(`/plans/compare/areas?base=base&other=${id}&period=1999`)).statusCode).toBe(404)
  })

  test('the workbook of an area says which area in its name and holds its tables alone', async () => {
    const answer = await api.get('/plans/base/areas/东镇/workbook.xlsx'.replace('东镇', encodeURIComponent('东镇')))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="two-towns-East-Town-base.xlsx"')
    const { sheets } = await readXlsx(answer.rawPayload)
    const rowsOf = (name: string) => sheets.find(sheet => sheet.name.startsWith(name))!.rows
    expect(rowsOf('物料平衡').length - 1).toBe(east.materials.length)
    expect(rowsOf('目标').length - 1).toBe(east.targets.length)
    expect(rowsOf('价格差').length - 1).toBe(east.prices.length)
    const flows = await get<{ total: number }>('/plans/base/flows?area=east')
    expect(rowsOf('流向').length - 1).toBe(flows.total)
  })

  test('a name that the region does not have is refused with the nearest, at every door', async () => {
    const doors = ['flows?area=', 'prices?area=', 'sankey?area=', 'targets/areas?area=', 'areas/'].map(door => `/plans/base/${door}`)
    for (const door of doors) {
      const answer = await api.get(`${door}${encodeURIComponent('东真')}`)
      expect([door, answer.statusCode]).toEqual([door, 404])
      const [problem] = answer.json<{ problems: { code: string; fixZh: string; fixEn: string }[] }>().problems
      expect(problem).toMatchObject({ code: 'area.unknown' })
      expect(problem!.fixZh).toContain('东镇')
      expect(problem!.fixEn).toContain('East Town')
    }
  })
})
