// Whose case an evaluator takes, and what of it others read: a bureau enters where the firm named it and the register lists it; ids are
// not to be guessed; authorities and whom the firm lends its evidence read masses and papers, and no price, recipe or batch, on no way.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { readProcedure } from '#steps/evaluation/runFolder.ts'
import { type Application, openCase, takeStep } from '#steps/evaluation/takeStep.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const folder = 'examples/evaluation-brickworks'
const independence = { ownership: false, supply: false, preparedLedger: false }
const people = [
  ['kiln', 'firm', 'kiln'],
  ['rival', 'firm', 'rival'],
  ['zhao', 'evaluator', 'huaming'],
  ['qian', 'evaluator', 'curious'],
  ['sun', 'evaluator', 'narrow'],
  ['clara', 'authority', 'north'],
  ['southern', 'authority', 'south'],
  ['whole', 'authority', 'land'],
  ['lender', 'evaluator', 'reader'],
] as const
const tenants = [
  ['land', 'region', null, 'land/', null],
  ['north', 'province', 'land', 'land/north/', null],
  ['south', 'province', 'land', 'land/south/', null],
  ['kiln', 'firm', 'north', 'land/north/kiln/', 'brickworks'],
  ['rival', 'firm', 'north', 'land/north/rival/', 'rival-party'],
  ['huaming', 'bureau', 'north', 'land/north/huaming/', null],
  ['curious', 'bureau', 'north', 'land/north/curious/', null],
  ['narrow', 'bureau', 'north', 'land/north/narrow/', null],
  ['reader', 'bureau', 'south', 'land/south/reader/', null],
] as const

eachEngine('bureaus', engine => {
  let api: TestServer
  let ask: Ask
  let account: FirmAccount
  let application: Omit<Application, 'bureau'>
  const listing = (bureau: string, more: object = {}) => ({
    bureau,
    authority: 'north',
    province: 'CN-13',
    listNumber: '1',
    from: '2022-01-01',
    to: '2030-12-31',
    ...more,
  })
  const codes = (answer: { json: <T>() => T }): string[] => answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code)
  const apply = async (bureau: string, more: object = {}) => ask('kiln', 'POST', '/evaluations', { ...application, bureau, ...more })
  const step = (role: string, body: object, validOn = '2023-02-06') => ({ role, party: 'x', person: 'x', validOn, body, reason: 'said' })

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    ask = await openAccounts(api, tenants, people)
    const [read, told] = [await readAccountFolder(folder), await readProcedure(folder)]
    if (!read.ok || !told.ok || told.value === null) throw new Error('the example cannot be read')
    // A firm's own case is no demonstration: the mark is an operator's to set.
    account = { ...read.value.account, synthetic: false }
    const { basis, tolerance, evaluated: products } = read.value
    application = { party: 'brickworks', person: 'x', validOn: told.value.apply.validOn, basis, tolerance, products, account }
  })
  afterAll(() => api.close())

  test('only an authority lists, in its own part of the tree; the register is public and a listing ends', async () => {
    expect((await ask('zhao', 'POST', '/bureaus', listing('huaming'))).statusCode).toBe(403)
    expect((await ask('southern', 'POST', '/bureaus', listing('huaming'))).statusCode).toBe(403)
    expect((await ask(null, 'POST', '/bureaus', listing('huaming'))).statusCode).toBe(401)
    expect(codes(await ask('clara', 'POST', '/bureaus', listing('kiln')))).toEqual(['access.tenant.unknown'])
    expect(codes(await ask('clara', 'POST', '/bureaus', listing('huaming', { to: '2021-01-01' })))).toEqual(['bureau.days'])
    expect((await ask('clara', 'POST', '/bureaus', listing('huaming'))).statusCode).toBe(201)
    expect((await ask('clara', 'POST', '/bureaus', listing('narrow', { scope: ['fly_ash'] }))).statusCode).toBe(201)
    // Of another province, and run out: neither is a listing for this firm on that day.
    expect((await ask('southern', 'POST', '/bureaus', listing('curious', { authority: 'south' }))).statusCode).toBe(201)
    expect((await ask('clara', 'POST', '/bureaus', listing('reader', { to: '2022-12-31' }))).statusCode).toBe(201)
    expect((await ask(null, 'GET', '/bureaus')).json<unknown[]>()).toHaveLength(4)
  })

  test('a firm names a listed bureau whose scope holds its wastes', async () => {
    for (const bureau of ['curious', 'reader', 'narrow', 'nobody'])
      expect([bureau, codes(await apply(bureau))]).toEqual([bureau, ['evaluation.bureau']])
    // It is held against the register of today as well as of the day of the application.
    const listed = (await ask('whole', 'POST', '/bureaus', listing('curious', { authority: 'land', to: '2023-06-30' }))).json<{
      id: string
    }>()
    expect(codes(await apply('curious'))).toEqual(['evaluation.bureau'])
    expect(codes(await ask('whole', 'POST', `/bureaus/${listed.id}/delisting`, { from: '2023-01-01', reason: 'x' }))).toEqual([
      'bureau.past',
    ])
    expect((await ask('clara', 'POST', `/bureaus/${listed.id}/delisting`, { from: '2099-01-01', reason: 'x' })).statusCode).toBe(403)
    expect((await ask('whole', 'POST', `/bureaus/${listed.id}/delisting`, { from: '2099-01-01', reason: 'x' })).statusCode).toBe(201)
  })

  let id = ''
  test('no other bureau finds, reads or takes the case, by its id or by what it used to be called', async () => {
    // An operator's demonstration, so that its notice may run in the past: objections over the interface come on the day of today.
    const opened = await openCase(storeEvaluations(api.app.store, undefined, ['brickworks']), {
      ...application,
      account: { ...account, synthetic: true },
      bureau: 'huaming',
    })
    if (!opened.ok) throw new Error(opened.problems.map(({ en }) => en).join())
    ;({ id } = opened.value)
    expect(id).toMatch(/^case:[A-Za-z0-9_-]{22}$/)
    expect(codes(await apply('huaming'))).toEqual(['evaluation.open'])
    const guess = `case:brickworks:${account.period.label}`
    for (const who of ['qian', 'sun', 'lender', 'rival', 'southern'])
      for (const name of [id, guess]) {
        const at = `/evaluations/${encodeURIComponent(name)}`
        expect([who, name, (await ask(who, 'GET', at)).statusCode]).toEqual([who, name, 404])
        for (const action of [{ action: 'accept', independence }, { action: 'decline' }])
          expect([who, (await ask(who, 'POST', `${at}/steps`, step('evaluator', action))).statusCode]).toEqual([who, 404])
        for (const file of ['report.docx', 'workpapers.xlsx', 'tax.xlsx', 'frozen.json'])
          expect([who, (await ask(who, 'GET', `${at}/${file}`)).statusCode]).toEqual([who, 404])
        expect((await ask(who, 'GET', '/evaluations')).json<{ total: number }>().total).toBe(0)
      }
    const at = `/evaluations/${encodeURIComponent(id)}`
    expect((await ask('zhao', 'GET', at)).json<{ partial: boolean }>().partial).toBe(false)
  })

  test('what the platform knows of ties counts, whatever the evaluator declares', async () => {
    const at = `/evaluations/${encodeURIComponent(id)}`
    const accept = () => ask('zhao', 'POST', `${at}/steps`, step('evaluator', { action: 'accept', independence }))
    const lent = await ask('kiln', 'POST', '/delegations', {
      firm: 'kiln',
      toTenant: 'huaming',
      scopes: ['act'],
      validFrom: '2022-01-01',
      validTo: '2022-12-31',
    })
    expect(codes(await accept())).toEqual(['evaluation.bureau'])
    // It may be named again after another firm's bureau stood there: here the ledger was entered by mistake, and never was.
    await sql`set session_replication_role = replica`.execute(api.app.store.db)
    await sql`delete from delegation where id = ${lent.json<{ id: string }>().id}`.execute(api.app.store.db)
    await sql`set session_replication_role = default`.execute(api.app.store.db)
    expect((await accept()).statusCode).toBe(201)
    expect((await ask('kiln', 'POST', `${at}/steps`, step('firm', { action: 'nameBureau', bureau: 'narrow' }))).statusCode).toBe(422)
  })

  test('an authority and whom the firm lends its evidence read no price, recipe or batch: on the page, in a step’s answer, in a file, in the tables', async () => {
    const told = await readProcedure(folder)
    if (!told.ok || told.value === null) throw new Error('the example cannot be read')
    const unitOfWork = storeEvaluations(api.app.store)
    for (const one of told.value.steps.slice(1)) {
      const own = one.role === 'evaluator' ? { ...one, party: 'huaming' } : one
      if (one.body.action === 'publish') break
      const taken = await takeStep(unitOfWork, id, own)
      if (!taken.ok) throw new Error(taken.problems.map(({ en }) => en).join('; '))
    }
    const lent = {
      firm: 'kiln',
      toTenant: 'reader',
      scopes: ['evidence', 'quantity', 'document'],
      validFrom: '2020-01-01',
      validTo: '2099-12-31',
    }
    expect((await ask('kiln', 'POST', '/delegations', lent)).statusCode).toBe(201)
    const at = `/evaluations/${encodeURIComponent(id)}`
    const secrets = secretsOf(account)
    const own = (await ask('kiln', 'GET', at)).body
    for (const secret of secrets) expect([secret, own.includes(secret)]).toEqual([secret, true])
    for (const who of ['clara', 'whole', 'lender']) {
      const seen = await ask(who, 'GET', at)
      expect([seen.statusCode, seen.json<{ partial: boolean }>().partial]).toEqual([200, true])
      expect(seen.body).toContain(account.receipts[0]?.id)
      for (const secret of secrets) expect([who, secret, seen.body.includes(secret)]).toEqual([who, secret, false])
      for (const file of ['report.docx', 'workpapers.xlsx', 'tax.xlsx', 'frozen.json'])
        expect([who, file, (await ask(who, 'GET', `${at}/${file}`)).statusCode]).toEqual([who, file, 403])
    }
    const users = await sql<{ id: string; username: string }>`select id, username from app_user`.execute(api.app.store.db)
    for (const who of ['clara', 'lender', 'qian', 'rival']) {
      const { db } = api.app.store.as({ kind: 'user', id: users.rows.find(({ username }) => username === who)?.id ?? '' })
      for (const table of ['appraisal_account', 'appraisal_frozen'])
        expect([who, (await sql`select * from ${sql.table(table)}`.execute(db)).rows]).toEqual([who, []])
      const open = await sql<{ body: string }>`select body from xunyu_open_account(${id})`.execute(db)
      expect([who, open.rows.length]).toEqual([who, who === 'clara' || who === 'lender' ? 1 : 0])
      for (const secret of secrets) expect([who, secret, (open.rows[0]?.body ?? '').includes(secret)]).toEqual([who, secret, false])
    }
    const notice = step('authority', { action: 'publish', from: '2023-03-20', to: '2023-03-31', place: 'here' }, '2023-03-20')
    for (const who of ['southern', 'lender', 'zhao'])
      expect([who, (await ask(who, 'POST', `${at}/steps`, notice)).statusCode >= 400]).toEqual([who, true])
    const published = await ask('clara', 'POST', `${at}/steps`, notice)
    expect(published.statusCode, published.body).toBe(201)
    for (const secret of secrets) expect([secret, published.body.includes(secret)]).toEqual([secret, false])
  })

  test('an authority that was lent to read judges nothing outside of its own part', async () => {
    const lent = {
      firm: 'kiln',
      toTenant: 'south',
      scopes: ['evidence', 'quantity', 'commerce', 'recipe'],
      validFrom: '2020-01-01',
      validTo: '2099-12-31',
    }
    expect((await ask('kiln', 'POST', '/delegations', lent)).statusCode).toBe(201)
    const at = `/evaluations/${encodeURIComponent(id)}`
    expect((await ask('southern', 'GET', at)).statusCode).toBe(200)
    const withdraw = { ...step('authority', { action: 'withdraw' }, '2023-04-20'), evidence: ['doc:x'] }
    expect((await ask('southern', 'POST', `${at}/steps`, withdraw)).statusCode).toBe(403)
    const recognise = step('province', { action: 'recognise', by: 'CN-41', purpose: 'province' }, '2023-04-20')
    expect((await ask('clara', 'POST', `${at}/steps`, recognise)).statusCode).toBe(403)
  })

  test('a name under which somebody objects opens no case, whatever tenant or party bears it too', async () => {
    const objected = await ask('rival', 'POST', `/evaluations/${encodeURIComponent(id)}/objections`, { text: 'no', validOn: '2023-03-24' })
    expect(objected.statusCode, objected.body).toBe(201)
    expect((await ask('rival', 'GET', `/evaluations/${encodeURIComponent(id)}`)).statusCode).toBe(404)
    await sql`update tenant set party = 'rival' where id = 'rival'`.execute(api.app.store.db)
    expect((await ask('rival', 'GET', `/evaluations/${encodeURIComponent(id)}`)).statusCode).toBe(404)
    await sql`update tenant set party = 'rival-party' where id = 'rival'`.execute(api.app.store.db)
  })

  test('whoever cites a case that they do not see is not told what is in it, nor whether there is one', async () => {
    const claim = (cited: string) => ({
      claimant: 'rival-party',
      accountingBasis: 'evaluation',
      period: '2022-Q3',
      site: 'rival-yard',
      material: 'coal_gangue',
      massKg: 1000,
      evidence: [cited],
      validOn: '2023-04-20',
      synthetic: false,
    })
    const said = async (cited: string) => {
      const answer = await ask('rival', 'POST', '/claims', claim(cited))
      expect([200, 201], answer.body).toContain(answer.statusCode)
      const { steps } = answer.json<{ steps: { reasons: { code: string; zh: string; en: string }[] }[] }>()
      return steps.flatMap(({ reasons }) => reasons).filter(({ code }) => code.startsWith('claim.evaluation'))
    }
    const [there, nowhere] = [await said(id), await said('case:nowhere:2022')]
    expect(there.map(({ code }) => code)).toEqual(['claim.evaluation.unseen'])
    expect(there).toEqual(nowhere)
  })

  test('of fifty objections at once by one person one is open', async () => {
    const path = `/evaluations/${encodeURIComponent(id)}/objections`
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => ask('qian', 'POST', path, { text: `reason ${at}`, validOn: '2023-03-24' })),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    expect(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 422)).toBe(true)
  })
})

/** Prices, shares and the batches of an account, as text that stands nowhere else in it. */
function secretsOf({ sales, products, batches }: FirmAccount): string[] {
  const sold = sales.map(({ salesCny }) => salesCny).filter(text => text.length > 5)
  const shares = products.flatMap(one => one.shares.map(({ share }) => `"share":"${share}"`))
  return [...new Set([...sold.slice(0, 5), ...shares, ...batches.slice(0, 5).map(({ id }) => `"${id}"`)])]
}
