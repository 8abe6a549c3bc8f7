// A deal over the interface, as each of those who are and are not sides of it: from the first offer to the lorry; what is refused, with which
// status; keys; the clock; news to other programs; and that nobody else learns that it exists.
import { type AddressInfo, createServer } from 'node:net'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '#api/server.ts'
import type { FrameworkSeen, NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { expireTurn } from '#steps/exchange/expireTurn.ts'
import { openPost } from '#steps/exchange/post.ts'
import { isPublicAddress } from '#steps/exchange/publicAddress.ts'
import { sendNews } from '#steps/exchange/sendNews.ts'
import type { Actor } from '#store/actor.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { days, giveNotice, putOnHand, termsOf } from '../support/deals.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const strangers = ['boris', 'clara', 'olga', 'paula', null]
const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)

eachEngine('deals', engine => {
  let api: TestServer
  let ask: Ask
  let notice: Notice
  const codes = (answer: { body: string }): string[] =>
    ((JSON.parse(answer.body) as { problems?: { code: string }[] }).problems ?? []).map(({ code }) => code)
  const open = (who: string | null, massKg = 150_000, more: object = {}, headers: Record<string, string> = {}) =>
    ask(
      who,
      'POST',
      '/exchange/negotiations',
      { offer: notice.id, party: 'kiln-party', site: 'kiln-site', terms: termsOf(massKg), ...more },
      headers,
    )
  const opened = async (massKg?: number, more?: object): Promise<string> => {
    const answer = await open('kira', massKg, more)
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json<{ id: string }>().id
  }
  const turn = (who: string | null, id: string, body: object, headers: Record<string, string> = {}) =>
    ask(who, 'POST', `/exchange/negotiations/${id}/turns`, body, headers)
  const step = (who: string | null, id: string, body: object) => ask(who, 'POST', `/exchange/frameworks/${id}/steps`, body)
  const signed = async (massKg = 150_000, more: object = {}): Promise<string> => {
    const answer = await turn('anna', await opened(massKg, more), { kind: 'accept', turn: 1 })
    const framework = answer.json<{ framework?: { id: string } }>().framework
    if (framework === undefined) throw new Error(answer.body)
    return framework.id
  }
  const seen = async (who: string, id: string): Promise<FrameworkSeen> => (await ask(who, 'GET', `/exchange/frameworks/${id}`)).json()

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    await fillTwoFirms(api.app.store)
    ask = await openAccounts(
      api,
      [],
      [
        ['anna', 'firm', 'mill'],
        ['kira', 'firm', 'kiln'],
        ['boris', 'firm', 'rival'],
        ['clara', 'authority', 'tangshan'],
        ['paula', 'park', 'east-park'],
        ['olga', 'operator', null],
      ],
    )
    notice = await giveNotice(api.app.store)
  })
  afterAll(() => api.close())

  test('from the first offer to the lorry and its receipt, and what is left comes back', async () => {
    const id = await opened(150_000)
    const counter = await turn('anna', id, { kind: 'counter', turn: 1, terms: termsOf(200_000, { priceCnyPerT: '14' }) })
    expect(counter.statusCode).toBe(201)
    const accepted = await turn('kira', id, { kind: 'accept', turn: 2 })
    expect(accepted.json()).toMatchObject({
      turn: { kind: 'accept', by: 'buyer' },
      framework: { amountCny: '2800.00', seller: 'mill-party' },
    })
    const framework = accepted.json<{ framework: { id: string; flow: string } }>().framework
    const called = await step('kira', framework.id, { kind: 'callOff', day: soon, massKg: 60_000 })
    expect(called.statusCode).toBe(201)
    const callOff = called.json<{ id: string }>().id
    // It is still to arise: nothing lies there, so nothing can be set aside.
    const early = await step('anna', framework.id, { kind: 'confirm', callOff })
    expect([early.statusCode, codes(early)]).toEqual([422, ['ledger.overdrawn']])
    await putOnHand(api.app.store, 70_000)
    const confirmed = await step('anna', framework.id, { kind: 'confirm', callOff })
    const contract = confirmed.json<{ contract: string }>().contract
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const trip = await ask('anna', 'POST', `/contracts/${contract}/trips`, {
      massKg: 40_000,
      mode: 'road',
      weighingSlip: `W-${engine.name}`,
      at: `${today}T23:30:00+08:00`,
    })
    expect(trip.statusCode).toBe(201)
    const manifest = trip.json<{ id: string }>().id
    const received = await ask('kira', 'POST', `/trips/${manifest}/receipts`, {
      massKg: 39_900,
      acceptedLossKg: 100,
      weighingSlip: `R-${engine.name}`,
      at: `${today}T23:50:00+08:00`,
    })
    expect(received.statusCode).toBe(201)
    expect((await step('kira', framework.id, { kind: 'release', callOff, reason: 'kiln stop' })).json()).toMatchObject({ massKg: 20_000 })
    expect(await seen('kira', framework.id)).toMatchObject({
      promisedKg: 200_000,
      calledOffKg: 40_000,
      confirmedKg: 40_000,
      pendingKg: 160_000,
      callableKg: 160_000,
      sentKg: 40_000,
      receivedKg: 39_900,
    })
    // The doors of a trade on a planned flow are no way around it.
    for (const [who, path, body] of [
      ['anna', `/contracts/${contract}/end`, { reason: 'x', validOn: today }],
      ['kira', `/offers/offer:${contract.slice('contract:'.length, -2)}/contracts`, { massKg: 1, validOn: today }],
    ] as const)
      expect(codes(await ask(who, 'POST', path, body))).toEqual(['deal.of-framework'])
    // And the whole way is there to be read back, by both sides.
    const tonne = await ask('kira', 'GET', `/tonnes/${framework.flow}`)
    expect(tonne.json<{ evidence: { kind: string }[] }>().evidence.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['contract', 'offer', 'manifest', 'entry']),
    )
    expect((await ask('kira', 'GET', '/tonnes')).json<{ flow: string }[]>().map(({ flow }) => flow)).toContain(framework.flow)
  })

  test('old terms and old notices 409 with what is new; out of turn 409; a stranger learns nothing', async () => {
    const id = await opened()
    await turn('anna', id, { kind: 'counter', turn: 1, terms: termsOf(160_000) })
    const old = await turn('kira', id, { kind: 'accept', turn: 1 })
    expect([old.statusCode, codes(old)]).toEqual([409, ['deal.old']])
    expect(old.json<{ problems: { en: string }[] }>().problems[0]?.en).toContain('turn 1 gave way to turn 2: 160 t at 12.50 CNY/t')
    const outOfTurn = await turn('anna', id, { kind: 'counter', terms: termsOf(170_000) })
    expect([outOfTurn.statusCode, codes(outOfTurn)]).toEqual([409, ['deal.turn']])
    const changed = await giveNotice(api.app.store)
    const other = (await open('kira', 150_000, { offer: changed.id })).json<{ id: string }>().id
    await giveNotice(api.app.store, { ...changed, version: 2, massKg: 9_000_000 })
    const stale = await turn('anna', other, { kind: 'accept', turn: 1 })
    expect([stale.statusCode, codes(stale)]).toEqual([409, ['deal.old']])
    expect(stale.json<{ problems: { zh: string }[] }>().problems[0]?.zh).toContain('已更新为第 2 版')
    const framework = await signed()
    for (const who of strangers) {
      const list = [await ask(who, 'GET', '/exchange/negotiations'), await ask(who, 'GET', '/exchange/frameworks')]
      expect([who, ...list.map(answer => answer.body)]).toEqual([who, '[]', '[]'])
      for (const [path, missing] of [
        [`/exchange/negotiations/${id}`, '/exchange/negotiations/negotiation:none'],
        [`/exchange/frameworks/${framework}`, '/exchange/frameworks/framework:none'],
      ] as const) {
        const [one, none] = [await ask(who, 'GET', path), await ask(who, 'GET', missing)]
        expect(one.statusCode).toBe(404)
        expect(one.body.replaceAll(path.slice(path.lastIndexOf('/') + 1), 'ID')).toBe(none.body.replaceAll(/\w+:none/g, 'ID'))
      }
      const tried = [await turn(who, id, { kind: 'accept', turn: 2 }), await step(who, framework, { kind: 'end', reason: 'x' })]
      expect(tried.map(({ statusCode }) => statusCode)).toEqual(who === null ? [401, 401] : [404, 404])
    }
    // In the name of somebody else, and on a notice that says not who is behind it.
    expect((await open('boris')).statusCode).toBe(403)
    const hidden = await giveNotice(api.app.store, { disclosure: { party: 'matched' } })
    await sql`update exchange_notice_part set body = body - 'party' where notice = ${hidden.id}`.execute(api.app.store.db)
    expect(codes(await open('kira', 150_000, { offer: hidden.id }))).toEqual(['deal.notice-hidden'])
    const wet = await giveNotice(api.app.store, { basis: 'wet' })
    expect(codes(await open('kira', 150_000, { offer: wet.id }))).toEqual(['deal.moisture'])
    expect(codes(await open('kira', 150_000, { offer: 'notice:none' }))).toEqual(['deal.notice.unknown'])
  })

  test('asked of the database itself, the rows are both sides’ alone, and nobody writes them by hand', async () => {
    await signed()
    const tables = ['negotiation', 'negotiation_turn', 'framework', 'framework_step']
    const actor = (id: string): Actor => ({ kind: 'user', id: `u-${id}` })
    const count = async (who: Actor): Promise<number[]> => {
      const { db } = api.app.store.as(who)
      return Promise.all(
        tables.map(async table => Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n)),
      )
    }
    expect((await count(actor('mill'))).every(n => n > 0)).toBe(true)
    expect(await count(actor('kiln'))).toEqual(await count(actor('mill')))
    for (const who of [actor('rival'), actor('city'), actor('park'), actor('operator'), actor('bureau'), { kind: 'public' } as const])
      expect(await count(who)).toEqual([0, 0, 0, 0])
    for (const write of [
      sql`insert into negotiation (id, seller, buyer, body, recorded_at) values ('x', 'mill-party', 'kiln-party', '{}', now())`,
      sql`delete from negotiation_turn`,
      sql`update framework set body = '{}'`,
      sql`select * from notice_promise`,
      sql`insert into webhook_delivery (id, webhook, event, body, recorded_at) values ('x', 'y', 'z', '', now())`,
    ])
      await expect(write.execute(api.app.store.as(actor('mill')).db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`update negotiation_turn set kind = 'refuse'`.execute(api.app.store.db)).rejects.toThrow('appended, never changed')
  })

  test('the same key is answered once; with another body it is refused, and a trial leaves nothing', async () => {
    const headers = { 'idempotency-key': 'kiln-7' }
    const [one, again] = [await open('kira', 151_000, {}, headers), await open('kira', 151_000, {}, headers)]
    expect([one.statusCode, again.json()]).toEqual([201, one.json()])
    const other = await open('kira', 152_000, {}, headers)
    expect([other.statusCode, codes(other)]).toEqual([409, ['request.key.taken']])
    const { id } = one.json<{ id: string }>()
    const key = { 'idempotency-key': 'mill-7' }
    const both = await Promise.all([1, 2].map(() => turn('anna', id, { kind: 'accept', turn: 1 }, key)))
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(both[0]?.json()).toEqual(both[1]?.json())
    expect((await turn('anna', id, { kind: 'refuse', reason: 'price' }, key)).statusCode).toBe(409)
    const before = (await ask('kira', 'GET', '/exchange/negotiations')).json<unknown[]>().length
    const tried = await ask('kira', 'POST', '/exchange/negotiations?dryRun=true', {
      offer: notice.id,
      party: 'kiln-party',
      site: 'kiln-site',
      terms: termsOf(153_000),
    })
    expect(tried.statusCode).toBe(200)
    expect((await ask('kira', 'GET', '/exchange/negotiations')).json<unknown[]>()).toHaveLength(before)
  })

  test.each<[string, object, string]>([
    ['no mass', { massKg: 0 }, 'body.terms.massKg'],
    ['a negative mass', { massKg: -1 }, 'body.terms.massKg'],
    ['half a kilogram', { massKg: 1.5 }, 'body.terms.massKg'],
    ['a price with five decimals', { priceCnyPerT: '1.23456' }, 'body.terms.priceCnyPerT'],
    ['a period that ends before it starts', { fromDay: days.toDay, toDay: days.fromDay }, 'toDay'],
    ['more than the notice', { massKg: 10_000_001 }, 'massKg'],
  ])('bad input: %s', async (_name, wrong, path) => {
    const answer = await open('kira', 150_000, { terms: { ...termsOf(150_000), ...wrong } })
    const { problems } = answer.json<{ problems: { place: { path: string }; zh: string; fixZh: string; fixEn: string }[] }>()
    expect([409, 422]).toContain(answer.statusCode)
    expect(problems[0]?.place.path).toBe(path)
    for (const { zh, fixZh, fixEn } of problems) expect([zh, fixZh, fixEn].every(words => words !== '')).toBe(true)
  })

  test('an offer that is not answered in time expires by the queue, which names nobody', async () => {
    const answerBy = new Date(Date.now() + 86_400_000).toISOString()
    const id = await opened(150_000, { answerBy })
    const { rows } = await sql<{ id: string; subject: string | null; party: string | null; run_at: Date; payload: unknown }>`
      select id, subject, party, run_at, payload from job where kind = 'deal.expire' and payload ->> 'negotiation' = ${id}`.execute(
      api.app.store.db,
    )
    expect(rows).toMatchObject([{ subject: null, party: null }])
    expect(new Date(rows[0]?.run_at ?? 0).getTime()).toBe(new Date(answerBy).getTime() + 1000)
    // Bound until then, on both sides of the moment.
    expect(codes(await turn('kira', id, { kind: 'refuse', reason: 'price' }))).toEqual(['deal.turn'])
    expect(await expireTurn(api.app.store, rows[0]?.payload)).toBe(false)
    const later = { ...api.app.store, inTransaction: laterBy(2 * 86_400_000) }
    expect(await expireTurn(later, rows[0]?.payload)).toBe(true)
    expect(await expireTurn(later, rows[0]?.payload)).toBe(false)
    expect((await ask('anna', 'GET', `/exchange/negotiations/${id}`)).json<NegotiationSeen>()).toMatchObject({ state: 'expired', may: [] })
    expect(codes(await turn('anna', id, { kind: 'accept', turn: 1 }))).toEqual(['deal.turn'])
    // The queue itself: one that is due is done by whoever serves the queue.
    const due = await opened(150_000, { answerBy: new Date(Date.now() + 400).toISOString() })
    for (let tries = 0; tries < 100; tries++) {
      if ((await ask('kira', 'GET', `/exchange/negotiations/${due}`)).json<NegotiationSeen>().state === 'expired') break
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    expect((await ask('kira', 'GET', `/exchange/negotiations/${due}`)).json<NegotiationSeen>()).toMatchObject({ state: 'expired' })
  })
  /** The store as it will be some time from now. */
  const laterBy =
    (ms: number): typeof api.app.store.inTransaction =>
    work =>
      api.app.store.inTransaction(inner => work({ ...inner, now: () => new Date(Date.now() + ms) }))

  test('news is signed, tried again later, logged with every try, and told to its firm alone', async () => {
    const events = ['negotiation.turn', 'framework.signed', 'framework.step']
    const url = 'https://hooks.example.com/xunyu'
    expect((await ask('kira', 'POST', '/webhooks', { party: 'mill-party', url, events })).statusCode).toBe(403)
    for (const bad of ['http://hooks.example.com', 'ftp://x', 'not an address'])
      expect((await ask('anna', 'POST', '/webhooks', { party: 'mill-party', url: bad, events })).statusCode).toBe(422)
    const made = await ask('anna', 'POST', '/webhooks', { party: 'mill-party', url, events })
    expect(made.statusCode).toBe(201)
    const { id, secret } = made.json<{ id: string; secret: string }>()
    expect((await ask('anna', 'GET', '/webhooks')).body).not.toContain(secret)
    const negotiation = await opened()
    const deliveries = async () =>
      (await ask('anna', 'GET', `/webhooks/${id}/deliveries`)).json<
        {
          id: string
          status: string
          body: string
          nextAt: string | null
          attempts: { number: number; answer: number | null; fault: string | null }[]
        }[]
      >()
    const [first] = await deliveries()
    expect(JSON.parse(first?.body ?? '{}')).toMatchObject({
      type: 'negotiation.turn',
      data: { id: negotiation, kind: 'offer', by: 'buyer' },
    })
    expect(first?.body).not.toContain('12.50')
    const sent: { url: string; headers: Record<string, string>; body: string }[] = []
    const tryNow = async (answer: number): Promise<void> => {
      const result = await sendNews(api.app.store, { delivery: first?.id }, async (to, headers, body) => {
        sent.push({ url: to, headers, body })
        return { answer }
      })
      if (result.write !== undefined) await api.app.store.inTransaction(inner => result.write!(inner))
    }
    // The queue may have tried by itself meanwhile, and met an address that is nowhere.
    const before = (await deliveries())[0]?.attempts.length ?? 0
    await tryNow(503)
    expect((await deliveries())[0]).toMatchObject({ status: 'waiting' })
    await tryNow(204)
    const [after] = await deliveries()
    expect(after).toMatchObject({ status: 'delivered', nextAt: null })
    expect(after?.attempts.slice(before).map(({ answer }) => answer)).toEqual([503, 204])
    const { headers, body } = sent[1]!
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'negotiation.turn' })
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature found')
    for (const who of ['kira', 'boris', 'olga']) {
      expect((await ask(who, 'GET', '/webhooks')).body).toBe('[]')
      expect((await ask(who, 'GET', `/webhooks/${id}/deliveries`)).statusCode).toBe(404)
      expect((await ask(who, 'POST', `/webhooks/${id}/end`, {})).statusCode).toBe(404)
    }
    expect((await ask('anna', 'POST', `/webhooks/${id}/end`, {})).json()).toMatchObject({ id })
    await turn('anna', negotiation, { kind: 'refuse', reason: 'price' })
    expect(await deliveries()).toHaveLength(1)
  })
})

test.each([
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.0.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:93.184.216.34', false],
  ['64:ff9b::7f00:1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['localhost', false],
])('%s is a public address: %s', (address, open) => {
  expect(isPublicAddress(address)).toBe(open)
})

test('a post goes to no private address, by name or by number, and to nothing but https', async () => {
  let met = 0
  const server = createServer(socket => {
    met += 1
    socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const guarded = openPost()
  for (const url of [
    `https://localhost:${port}/`,
    `https://127.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
    `https://2130706433:${port}/`,
    `https://0x7f.1:${port}/`,
    `http://127.0.0.1:${port}/`,
    `https://user:pass@localhost:${port}/`,
    'file:///etc/passwd',
    'nothing',
  ])
    expect([url, await guarded(url, {}, '{}')]).toEqual([url, { fault: expect.any(String) as string }])
  expect(met).toBe(0)
  // Let in by a test alone, it arrives: what kept the others away is the guard.
  expect(await openPost(() => true)(`https://localhost:${port}/`, {}, '{}')).toEqual({ fault: expect.any(String) as string })
  expect(met).toBe(1)
  await new Promise(resolve => server.close(resolve))
})

eachEngine('limits of the interface', engine => {
  test('every answer tells what is left of the minute; beyond it 429 with when to come again', async () => {
    if (engine.name === 'postgres') return
    const api = await openTestServer(await engine.place('solved'), false)
    const server = await buildServer(api.app, { version: '0', logLevel: 'silent', local: false, perMinute: 10 })
    const get = () => server.inject({ url: '/api/regions', headers: { host: 'localhost' } })
    expect((await get()).headers).toMatchObject({ 'ratelimit-limit': '4', 'ratelimit-remaining': '3' })
    for (let at = 0; at < 3; at++) await get()
    const refused = await get()
    expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
    expect(refused.json()).toMatchObject({ problems: [{ code: 'http.too-many' }] })
    await server.close()
    await api.close()
  })
})
