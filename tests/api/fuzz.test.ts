// The short form of the fuzz run (npm run fuzz is the long one), and what a request must never be failed on, by name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeEngine } from '../support/eachEngine.ts'
import { fuzz } from '../fuzz/fuzz.ts'
import { judgeBy } from '../fuzz/judge.ts'
import type { Document } from '../fuzz/requests.ts'
import { openStage } from '../fuzz/stage.ts'
import type { Stage } from '../fuzz/stage.ts'

type Refused = { problems: { code: string; place: { path?: string }; zh: string; en: string; fixZh: string; fixEn: string }[] }

// The stages stand side by side, each on the engine that is usual for it: most of the time goes into setting them up.
const engines = { local: makeEngine('embedded'), accounts: makeEngine('postgres') }
const stages = new Map<string, Stage>()
beforeAll(async () => {
  const open = async (mode: 'local' | 'accounts') =>
    stages.set(mode, await openStage(await engines[mode].place('solved'), mode === 'accounts'))
  await Promise.all([open('local'), open('accounts')])
})
afterAll(() => Promise.all([...stages.values()].map(({ api }) => api.close())))

test.each(['local', 'accounts'])('made requests, %s: no answer is a failure, and each is such as the document names', async mode => {
  const { api, askers } = stages.get(mode)!
  const report = await fuzz(api.server, askers, { seed: 20, requests: 300, brief: true })
  expect(report.faults.map(({ what, who, request }) => `${what} (${who} ${request.url} ${String(request.payload ?? '')})`)).toEqual([])
  expect(report.requests).toBe(300)
  expect(report.operations).toBeGreaterThan(80)
  expect(report.statuses[200]).toBeGreaterThan(50)
})

describe('what nobody should send', () => {
  const server = () => stages.get('local')!.api.server
  const send = (method: 'GET' | 'POST', url: string, payload?: string, type = 'application/json') =>
    server().inject({
      method,
      url,
      headers: { host: 'localhost', ...(payload === undefined ? {} : { 'content-type': type }) },
      ...(payload === undefined ? {} : { payload }),
    })
  const request = (name: string) => JSON.stringify({ region: 'two-towns', name, scenario: { settings: {} } })

  test.each([
    ['NUL in the path', 'GET', '/api/plans/a%00b', undefined, 422, 'params.id'],
    ['NUL in the query', 'GET', '/api/ledger/balances?party=%00', undefined, 422, 'query.party'],
    ['NUL in the body', 'POST', '/api/scenarios', request('a\0b'), 422, 'body.name'],
    ['half a character in the body', 'POST', '/api/scenarios', request('a\ud800'), 422, 'body.name'],
    ['the year 0', 'GET', '/api/ledger/balances?validOn=0000-01-01', undefined, 422, 'query.validOn'],
    ['the year 0 as a moment', 'GET', '/api/ledger/balances?recordedAt=0000-01-01T00:00:00Z', undefined, 422, 'query.recordedAt'],
    ['a day that no month has', 'GET', '/api/ledger/balances?validOn=2023-02-30', undefined, 422, 'querystring.validOn'],
    ['a bad percent-encoding', 'GET', '/api/plans/%zz', undefined, 400, 'url'],
    ['half a character in the path', 'GET', '/api/plans/%ed%a0%80', undefined, 400, 'url'],
    ['__proto__ as a name', 'POST', '/api/scenarios', '{"__proto__":{"x":1}}', 400, 'body'],
    ['an empty body', 'POST', '/api/scenarios', '', 400, 'body'],
    ['a body that ends early', 'POST', '/api/scenarios', '{"region":', 400, 'body'],
    ['a body that is too deep', 'POST', '/api/reconcile', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 422, 'body.a'],
  ] as const)('%s', async (_, method, url, body, status, path) => {
    const answer = await send(method, url, body)
    expect(answer.statusCode).toBe(status)
    const [problem] = answer.json<Refused>().problems
    expect(problem?.place.path?.startsWith(path)).toBe(true)
    expect([problem?.zh, problem?.en, problem?.fixZh, problem?.fixEn].every(words => (words ?? '').length > 3)).toBe(true)
  })

  test('another content type', async () => {
    expect((await send('POST', '/api/scenarios', 'a=1', 'application/x-www-form-urlencoded')).statusCode).toBe(415)
  })

  test('the judge sees a wrong answer', () => {
    const judge = judgeBy(server().swagger() as unknown as Document)
    const operation = (server().swagger() as unknown as Document).paths['/api/health']!['get']!
    const type = 'application/json'
    expect(judge(operation, { status: 500, type, body: '{}' })).toContain('500')
    expect(judge(operation, { status: 299, type, body: '{}' })).toContain('does not name')
    expect(judge(operation, { status: 200, type: 'text/html', body: '' })).toContain('text/html')
    expect(judge(operation, { status: 200, type, body: '{"status":1}' })).toContain('schema')
  })
})
