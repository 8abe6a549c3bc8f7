// Firms, evaluators and authorities act under their own accounts: claims, evaluations, disputes. Who one is comes from the session, never
// from the body; a refusal names no rival; what needs an office is refused to those who hold none.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClaimPage, RegisteredClaim } from '#domain/claim.ts'
import type { CaseDocument } from '#domain/evaluation/document.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const people = [
  ['zhong', 'firm', 'zhongyuan'],
  ['rival', 'firm', 'rival'],
  ['clara', 'authority', 'north'],
  ['elsewhere', 'authority', 'south'],
  ['huaming', 'evaluator', 'bureau'],
  ['kiln', 'firm', 'kiln'],
] as const

eachEngine('steps under accounts', engine => {
  let api: TestServer
  let claimant = ''
  let site = ''
  let material = ''
  let ask: Ask

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    const { store } = api.app
    const loaded = await loadDemonstration(store, 'examples/two-towns')
    if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
    const [line] = (await api.get('/claims')).json<ClaimPage>().claims
    claimant = line?.claim.claimant ?? ''
    site = line?.claim.site ?? ''
    material = line?.claim.material ?? ''
    // The same books as if they were nobody's demonstration.
    await store.inTransaction(async inner => {
      await sql`set local session_replication_role = replica`.execute(inner.db)
      for (const table of ['flow', 'entry', 'evidence']) await sql.raw(`update ${table} set published = false`).execute(inner.db)
    })
    ask = await openAccounts(
      api,
      [
        ['land', 'region', null, 'land/', null],
        ['north', 'province', 'land', 'land/north/', null],
        ['south', 'province', 'land', 'land/south/', null],
        ['zhongyuan', 'firm', 'north', 'land/north/zhongyuan/', claimant],
        ['rival', 'firm', 'north', 'land/north/rival/', 'rival-party'],
        ['kiln', 'firm', 'north', 'land/north/kiln/', 'brickworks'],
        ['bureau', 'bureau', 'north', 'land/north/bureau/', null],
      ],
      people,
    )
  })
  afterAll(() => api.close())

  const request = (who: string, massKg: number, more: object = {}) => ({
    claimant: who,
    accountingBasis: 'statistics',
    period: '2022-Q3',
    site,
    material,
    massKg,
    evidence: ['quarterly report'],
    validOn: '2022-10-08',
    synthetic: false,
    ...more,
  })

  test('a firm claims for itself; a refusal to a rival names nobody; the keeper sees who and why', async () => {
    expect((await ask('rival', 'POST', '/claims', request(claimant, 1000))).statusCode).toBe(403)
    const filed = await ask('zhong', 'POST', '/claims', request(claimant, 2_998_280, { by: 'somebody else' }))
    expect(filed.statusCode, filed.body).toBe(201)
    const { claim } = filed.json<RegisteredClaim>()
    expect(claim.by).toBe('zhong')
    const refused = await ask('rival', 'POST', '/claims', request('rival-party', 1000))
    expect(refused.statusCode).toBe(200)
    expect(refused.json<RegisteredClaim>().steps.at(-1)).toMatchObject({ state: 'refused', basedOn: [] })
    const own = refused.json<RegisteredClaim>().claim.id
    const one = (await ask('rival', 'GET', `/claims/${own}`)).json<RegisteredClaim>()
    const list = (await ask('rival', 'GET', '/claims?state=refused')).json<ClaimPage>().claims
    // The place that was asked for bears the firm's name; what the registry says of it must not.
    const said = JSON.stringify([refused.json<RegisteredClaim>().steps, one.steps, list.map(({ reasons }) => reasons)])
    for (const secret of [claimant, claim.id, '2998.28']) expect([said.includes(secret), secret]).toEqual([false, secret])
    expect((await ask('rival', 'GET', `/claims/${claim.id}`)).statusCode).toBe(404)
    const whole = (await ask('clara', 'GET', `/claims/${own}`)).json<RegisteredClaim>().steps.at(-1)
    expect(whole?.reasons[0]?.zh).toContain(claimant)
    expect(whole?.basedOn.length).toBeGreaterThan(0)
  })

  test('an authority over the firm decides a dispute; the firm itself and another province do not', async () => {
    const [line] = (await ask('zhong', 'GET', '/claims?accountingBasis=statistics&state=admitted')).json<ClaimPage>().claims
    const id = line!.claim.id
    const change = { by: 'x', reason: 'the slip is disputed', validOn: '2022-11-01' }
    expect((await ask('zhong', 'POST', `/claims/${id}/dispute`, change)).statusCode).toBe(403)
    expect((await ask('elsewhere', 'POST', `/claims/${id}/dispute`, change)).statusCode).toBe(404)
    const disputed = await ask('clara', 'POST', `/claims/${id}/dispute`, change)
    expect([disputed.statusCode, disputed.json<RegisteredClaim>().steps.at(-1)?.by]).toEqual([200, 'clara'])
    expect((await ask('zhong', 'POST', `/claims/${id}/uphold`, change)).statusCode).toBe(403)
    expect((await ask('clara', 'POST', `/claims/${id}/uphold`, change)).statusCode).toBe(200)
    expect((await ask('zhong', 'POST', `/claims/${id}/withdraw`, change)).json<RegisteredClaim>().steps.at(-1)?.by).toBe('zhong')
  })

  test('an evaluation: the firm applies, its evaluator accepts, and nobody takes a step in another’s name', async () => {
    const read = await readAccountFolder('examples/evaluation-brickworks')
    if (!read.ok) throw new Error(read.problems[0]?.en)
    // A firm's own account is real: the mark of a demonstration is an operator's to set.
    const account = { ...read.value.account, synthetic: false }
    const { basis, tolerance, evaluated } = read.value
    const { apply } = JSON.parse(readFileSync('examples/evaluation-brickworks/procedure.json', 'utf8')) as { apply: { validOn: string } }
    const body = { party: 'brickworks', person: 'somebody else', validOn: apply.validOn, basis, tolerance, products: evaluated, account }
    const listing = { bureau: 'bureau', authority: 'north', province: 'CN-13', listNumber: '1', from: '2022-01-01', to: '2030-12-31' }
    expect((await ask('clara', 'POST', '/bureaus', listing)).statusCode).toBe(201)
    expect((await ask('rival', 'POST', '/evaluations', { ...body, bureau: 'bureau' })).statusCode).toBe(403)
    const unnamed = await ask('kiln', 'POST', '/evaluations', body)
    expect([unnamed.statusCode, unnamed.json<{ problems: { code: string }[] }>().problems[0]?.code]).toEqual([422, 'evaluation.bureau'])
    const opened = await ask('kiln', 'POST', '/evaluations', { ...body, bureau: 'bureau' })
    expect(opened.statusCode, opened.body).toBe(201)
    const { id, steps } = opened.json<EvaluationCase>()
    expect(steps[0]?.person).toBe('kiln')
    const at = `/evaluations/${encodeURIComponent(id)}`
    const step = (role: string, body: object, party = 'brickworks') => ({
      role,
      party,
      person: 'somebody else',
      validOn: '2023-02-06',
      body,
    })
    const independence = { ownership: false, supply: false, preparedLedger: false }
    const accept = step('evaluator', { action: 'accept', independence })
    const written = {
      id: 'bureau',
      nameZh: '自填',
      nameEn: 'of its own making',
      creditCode: '',
      listedIn: 'CN-99',
      listNumber: '9',
      listedTo: '2099-12-31',
    }
    expect((await ask('rival', 'GET', at)).statusCode).toBe(404)
    expect((await ask('rival', 'POST', `${at}/steps`, step('firm', { action: 'abandon' }))).statusCode).toBe(404)
    expect((await ask('kiln', 'POST', `${at}/steps`, accept)).statusCode).toBe(403)
    // The bureau that the firm names reads what it is asked to accept; no other does.
    expect((await ask('huaming', 'GET', at)).statusCode).toBe(200)
    const other = { ...written, id: 'another' }
    expect(
      (await ask('huaming', 'POST', `${at}/steps`, step('evaluator', { action: 'accept', evaluator: other, independence }))).statusCode,
    ).toBe(403)
    const accepted = await ask('huaming', 'POST', `${at}/steps`, step('evaluator', { action: 'accept', evaluator: written, independence }))
    expect(accepted.statusCode, accepted.body).toBe(201)
    expect(accepted.json<EvaluationCase>().steps.at(-1)).toMatchObject({ party: 'bureau', person: 'huaming' })
    // Of its entry only the register's stands.
    expect(accepted.json<EvaluationCase>().evaluator).toMatchObject({
      id: 'bureau',
      listedIn: 'CN-13',
      listNumber: '1',
      listedTo: '2030-12-31',
    })
    const submit = (paper: string) => ({ ...step('firm', { action: 'submitDocument', item: 'licence' }), evidence: [paper] })
    // The account says that there is such a paper; nobody can open it.
    const named = await ask('kiln', 'POST', `${at}/steps`, submit('doc:licence'))
    expect([named.statusCode, named.json<{ problems: { code: string }[] }>().problems[0]?.code]).toEqual([422, 'evaluation.evidence'])
    const scan = Buffer.from('%PDF-1.7 licence')
    const upload = `${at}/documents?name=licence.pdf&item=licence`
    expect((await ask('huaming', 'POST', upload, scan)).statusCode).toBe(403)
    expect((await ask('rival', 'POST', upload, scan)).statusCode).toBe(404)
    const document = (await ask('kiln', 'POST', upload, scan)).json<CaseDocument>()
    expect(document).toMatchObject({ firm: 'brickworks', caseId: null, item: 'licence', mediaType: 'application/pdf', enteredBy: 'kiln' })
    const content = `/evaluations/documents/${document.id}/content`
    // The bureau sees what it was handed, and not what the firm has.
    expect((await ask('huaming', 'GET', content)).statusCode).toBe(404)
    const licence = submit(document.id)
    expect((await ask('huaming', 'POST', `${at}/steps`, licence)).statusCode).toBe(403)
    expect((await ask('kiln', 'POST', `${at}/steps`, licence)).statusCode).toBe(201)
    const shown = await ask('huaming', 'GET', content)
    expect([shown.statusCode, shown.headers['content-disposition'], shown.body]).toEqual([
      200,
      "inline; filename*=UTF-8''licence.pdf",
      '%PDF-1.7 licence',
    ])
    const hidden = async () => {
      for (const who of ['rival', 'clara', 'elsewhere', null])
        expect([who, (await ask(who, 'GET', content)).statusCode]).toEqual([who, 404])
    }
    await hidden()
    // A firm that came to know its name and writes it into a case of its own reads it no more than before.
    const firm = { ...account.firm, id: 'rival-party' }
    const own = await ask('rival', 'POST', '/evaluations', { ...body, party: firm.id, bureau: 'bureau', account: { ...account, firm } })
    const rivals = `/evaluations/${encodeURIComponent(own.json<EvaluationCase>().id)}/steps`
    const abandon = { ...step('firm', { action: 'abandon' }), reason: 'no case', evidence: [document.id] }
    expect((await ask('rival', 'POST', rivals, abandon)).statusCode).toBe(201)
    await hidden()
    const check = step('evaluator', { action: 'checkDocument', item: 'licence', finding: 'accepted' })
    expect((await ask('kiln', 'POST', `${at}/steps`, check)).statusCode).toBe(403)
    expect((await ask('huaming', 'POST', `${at}/steps`, check)).statusCode).toBe(201)
  })
})
