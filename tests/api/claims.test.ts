// Claims over HTTP and from the command line on the same registry: filed, refused, listed, explained, withdrawn, viewed, checked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClaimPage, ClaimViews, RegisteredClaim } from '#domain/claim.ts'
import type { ClaimCheck } from '#domain/custody.ts'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
import { xunyu } from '../cli/support.ts'
import { eachEngine, makeEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('claims over HTTP', engine => {
  let api: TestServer
  let claimant = ''
  let site = ''
  const utilisedKg = 2_998_280
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    const loaded = await loadDemonstration(api.app.store, 'examples/two-towns')
    if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
    const [line] = (await api.get('/claims')).json<ClaimPage>().claims
    claimant = line?.claim.claimant ?? ''
    site = line?.claim.site ?? ''
  })
  afterAll(() => api.close())
  const request = (massKg: number, more: object = {}) => ({
    claimant,
    accountingBasis: 'statistics',
    period: '2022-Q3',
    site,
    material: 'fly_ash',
    massKg,
    evidence: ['quarterly report'],
    validOn: '2022-10-08',
    synthetic: true,
    ...more,
  })
  const codes = (body: string): string[] => (JSON.parse(body) as { problems: { code: string }[] }).problems.map(one => one.code)

  test('the evaluation of the demonstration is an admitted claim with names', async () => {
    const page = (await api.get('/claims?accountingBasis=evaluation&state=admitted&sort=-massKg&limit=5')).json<ClaimPage>()
    expect(page).toMatchObject({
      total: 1,
      offset: 0,
      limit: 5,
      claims: [{ state: 'admitted', heldKg: utilisedKg, claim: { synthetic: true } }],
    })
    expect(page.claims[0]?.site?.nameZh).toMatch(/[\u4e00-\u9fff]/u)
    const id = encodeURIComponent(page.claims[0]?.claim.id ?? '')
    const one = (await api.get(`/claims/${id}`)).json<{ covers: { massKg: number }[]; evidence: { kind: string }[] }>()
    expect(one.covers.reduce((sum, cover) => sum + cover.massKg, 0)).toBe(utilisedKg)
    expect(new Set(one.evidence.map(step => step.kind))).toEqual(
      new Set(['claim', 'entry', 'event', 'manifest', 'contract', 'offer', 'record', 'plan', 'target', 'row', 'file']),
    )
    expect((await api.get('/claims/claim:none')).statusCode).toBe(404)
  })

  test('filed: admitted with 201, refused with 200 and reasons; withdrawn; views add up', async () => {
    const material = (await api.get('/claims')).json<ClaimPage>().claims[0]?.claim.material
    const filed = await api.post('/claims', request(utilisedKg, { material }))
    expect([filed.statusCode, filed.json<RegisteredClaim>().steps.at(-1)?.state]).toEqual([201, 'admitted'])
    const again = await api.post('/claims', request(1000, { material }))
    expect([again.statusCode, again.json<RegisteredClaim>().steps.at(-1)?.reasons[0]?.code]).toEqual([200, 'claim.over-claim'])
    const seen = (await api.get('/claims/views?period=2022-Q3&accountingBasis=statistics')).json<ClaimViews>()
    expect(seen.totalKg).toBe(utilisedKg)
    for (const view of [seen.byUser, seen.bySender, seen.byPark]) {
      expect(view.reduce((sum, line) => sum + line.massKg, 0)).toBe(utilisedKg)
      expect(view.length).toBeGreaterThan(0)
    }
    const { id } = filed.json<RegisteredClaim>().claim
    const change = { by: 'auditor', reason: 'wrong period', validOn: '2022-10-09' }
    expect(codes((await api.post(`/claims/${id}/uphold`, change)).body)).toEqual(['claim.state'])
    const back = await api.post(`/claims/${id}/withdraw`, change)
    expect([back.statusCode, back.json<RegisteredClaim>().steps.at(-1)?.state]).toEqual([200, 'withdrawn'])
    expect((await api.post(`/claims/${id}/withdraw`, change)).statusCode).toBe(409)
    expect((await api.post('/claims/claim:none/withdraw', change)).statusCode).toBe(404)
    expect((await api.post('/claims', request(1.5))).statusCode).toBe(422)
    expect(codes((await api.post('/claims', request(1, { period: '2022-02-30/2022-03-01' }))).body)).toEqual(['claim.period'])
  })

  test('rules and a check that keeps nothing', async () => {
    const rules = (await api.get('/claims/rules')).json<{ accountingBases: { id: string }[]; models: { id: string }[] }>()
    expect([rules.accountingBases.length, rules.models.length]).toEqual([6, 5])
    const before = (await api.get('/claims')).json<ClaimPage>().total
    const yard = { party: 'p', site: 'p', material: 'ash' }
    const papers = [
      { kind: 'arose', id: 'a', validOn: '2022-08-01', evidence: ['row 3'], at: yard, massKg: 10 },
      { kind: 'converted', id: 'c', validOn: '2022-08-02', evidence: [], at: yard, massKg: 12, process: 'x' },
    ]
    const claim = { id: 'one', claimant: 'p', period: '2022', massKg: 12 }
    const checked = (await api.post('/claims/check', { papers, claims: [claim] })).json<ClaimCheck>()
    expect(checked).toMatchObject({
      admissible: false,
      accountingBases: [{ admission: { missingKg: 2, conflicts: [{ bounds: [{ paper: 'a', evidence: ['row 3'] }] }] } }],
    })
    expect(codes((await api.post('/claims/check', { papers, claims: [{ ...claim, model: 'book_and_claim' }] })).body)).toEqual([
      'claim.not-physical',
    ])
    expect((await api.get('/claims')).json<ClaimPage>().total).toBe(before)
  })
})

const embedded = makeEngine('embedded')
test('the command line on a data directory: file, list, explain, views, withdraw; a dry run keeps nothing', async () => {
  const place = await embedded.place()
  const data = 'directory' in place ? place.directory : ''
  const ask = (...words: string[]) => xunyu(['claims', ...words, '--data', data, '--lang', 'en'])
  const words = [
    '--claimant',
    '东山钢铁',
    '--site',
    '东山钢铁厂',
    '--accounting-basis',
    'statistics',
    '--period',
    '2022',
    '--kg',
    '1000',
    '--evidence',
    'log',
  ]
  const unknown = await ask('file', ...words)
  expect([unknown.code, unknown.err.includes('there is no party')]).toEqual([2, true])
  expect((await xunyu(['import', 'examples/ledger-plant/1-登记表.xlsx', '--region', 'examples/two-towns', '--data', data])).code).toBe(0)
  const tried = await ask('file', ...words, '--dry-run')
  expect([tried.code, tried.out.includes('nothing kept'), tried.out.includes('no posted final conversion')]).toEqual([3, true, true])
  expect((await ask('list')).out).toBe('0 claims\n')
  expect((await ask('file', ...words)).code).toBe(3)
  const list = await ask('list', '--state', 'refused')
  expect([list.code, list.out.split('\n')[1]?.startsWith('claim:1  refused  statistics  2022  东山钢铁')]).toEqual([0, true])
  expect((await ask('explain', 'claim:1')).out).toContain('record the batch first')
  expect((await ask('explain', 'claim:9')).code).toBe(2)
  expect((await ask('views')).out).toContain('0.000 t')
  expect((await ask('withdraw', 'claim:1', '--reason', 'x')).code).toBe(2)
})
