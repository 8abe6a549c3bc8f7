// Notices over HTTP: keys, versions, cursors and links, and a list that is tried.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShownNotice } from '../../src/domain/exchange/notice.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const engine = makeEngine('embedded')
let api: TestServer
beforeAll(async () => {
  api = await openTestServer(await engine.place('solved'))
})
afterAll(() => api.close())

const ash = {
  kind: 'offer',
  party: '河口发电',
  material: '电厂粉煤灰',
  massKg: 120_000_000,
  place: { words: '西镇' },
  fromDay: '2027-01-01',
  toDay: '2027-12-31',
}
type Answer = { notice: ShownNotice; problems: { code: string; zh: string; place: { path?: string } }[] }
const send = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await api.server.inject({
    method: 'POST',
    url: `/api${url}`,
    headers: { host: 'localhost', ...headers },
    payload: body as object,
  })
  return { status: answer.statusCode, headers: answer.headers, ...answer.json<Answer>() }
}

test('a notice is published once under its key, and changed from its newest version alone', async () => {
  const made = await send('/exchange/notices', ash, { 'idempotency-key': 'a1' })
  expect([made.status, made.headers['location']]).toEqual([201, `/api/exchange/notices/${made.notice.id}`])
  expect(made.notice).toMatchObject({ material: 'fly_ash', version: 1, place: { site: 'town_west' } })
  expect((await send('/exchange/notices', ash, { 'idempotency-key': 'a1' })).notice).toEqual(made.notice)
  const other = await send('/exchange/notices', { ...ash, massKg: 5 }, { 'idempotency-key': 'a1' })
  expect([other.status, other.problems[0]?.code]).toEqual([409, 'request.key.taken'])
  const change = { version: 1, notice: { ...ash, massKg: 90_000_000 } }
  expect((await send(`/exchange/notices/${made.notice.id}/versions`, change)).notice).toMatchObject({ version: 2, massKg: 90_000_000 })
  const late = await send(`/exchange/notices/${made.notice.id}/versions`, change)
  expect([late.status, late.problems[0]?.zh]).toEqual([409, expect.stringContaining('第 2 版')])
  const wrong = await send('/exchange/notices', { ...ash, toDay: '2026-01-01', material: '粉媒灰' })
  expect([wrong.status, wrong.problems.map(({ place }) => place.path)]).toEqual([422, ['material', 'toDay']])
})

test('a link says what it finds, and a cursor what changed', async () => {
  type Page = { total: number; cursor: number; notices: ShownNotice[] }
  const page = async (words: Record<string, string>): Promise<Page> =>
    (await api.get(`/exchange/notices?${new URLSearchParams(words).toString()}`)).json<Page>()
  const found = await page({ q: '粉煤灰 西镇', near: '东镇', km: '400', sort: 'distance' })
  expect(found.notices.map(({ material }) => material)).toEqual(['fly_ash'])
  expect(await page({ q: '粉煤灰', near: '东镇', km: '10' })).toMatchObject({ total: 0 })
  const [one] = found.notices
  expect((await send(`/exchange/notices/${one?.id}/moves`, { verb: 'pause' })).status).toBe(200)
  expect(await page({ q: '粉煤灰' })).toMatchObject({ total: 0 })
  const changed = await page({ updatedAfter: String(found.cursor) })
  expect(changed.notices.map(({ id, state }) => [id, state])).toEqual([[one?.id, 'paused']])
  const unknown = await api.get(`/exchange/notices?${new URLSearchParams({ near: '东真' }).toString()}`)
  expect([unknown.statusCode, unknown.json<Answer>().problems[0]?.place.path]).toEqual([422, 'near'])
})

test('a list is tried, taken in and given back', async () => {
  const bytes = readFileSync('examples/exchange-list/产需清单.xlsx')
  const post = (url: string) =>
    api.server.inject({
      method: 'POST',
      url: `/api${url}`,
      headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
      payload: bytes,
    })
  expect((await post('/exchange/lists?dryRun=true')).json()).toMatchObject({ notices: 5, added: 4, changed: 1, saved: false })
  expect((await post('/exchange/lists')).json()).toMatchObject({ added: 4, changed: 1, saved: true })
  const out = await post('/exchange/lists/out')
  expect([out.statusCode, out.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')])
})
