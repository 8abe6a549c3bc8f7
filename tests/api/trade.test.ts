// A trade over the interface by the people of two firms: each side does what is its own, a rival and an authority do nothing, what is sent
// twice under one key is done once, and what is tried out leaves nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Inbox } from '#domain/inbox.ts'
import { flowJournal } from '#store/flows.ts'
import { addUser } from '#steps/access/addUser.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const password = 'a long enough password'
const flow = 'flow/slag~mill~kiln'

eachEngine('a trade over the interface', engine => {
  let api: TestServer
  const cookies = new Map<string, string>()
  const ask = async (who: string | null, method: 'GET' | 'POST', url: string, body?: object, headers: Record<string, string> = {}) => {
    const cookie = who === null ? {} : { cookie: cookies.get(who) ?? '' }
    const answer = await api.server.inject({
      method,
      url: `/api${url}`,
      headers: { host: 'localhost', ...cookie, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
    const said = answer.json<{ id?: string; problems?: { code: string; zh: string; en: string; fixZh: string; fixEn: string }[] }>()
    return { status: answer.statusCode, said, code: said.problems?.[0]?.code }
  }
  const tasks = async (who: string) => ((await ask(who, 'GET', '/inbox')).said as unknown as Inbox).tasks
  const at = (noun: string, id: string, rest: string): string => `/${noun}/${encodeURIComponent(id)}/${rest}`
  const request = { massKg: 1000, priceCnyPerT: '12.50', validOn: '2022-07-02' }

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    await api.finished('base')
    const { store, identity } = api.app
    await fillTwoFirms(store)
    const recordedAt = '2022-07-01T09:00:00.000Z'
    await store.inTransaction(inner =>
      flowJournal(inner.db).append({
        recordedAt,
        flows: [{ id: flow, material: 'slag', from: 'mill-site', to: 'kiln-site', period: 2022, synthetic: false }],
        records: [
          { id: 'record:t:planned:1', flow, state: 'planned', massKg: 5000, validOn: '2022-01-01', recordedAt, basedOn: ['plan:x'] },
        ],
      }),
    )
    for (const [username, role, tenant] of [
      ['anna', 'firm', 'mill'],
      ['karl', 'firm', 'kiln'],
      ['boris', 'firm', 'rival'],
      ['clara', 'authority', 'tangshan'],
    ] as const) {
      const made = await addUser({ store, identity, by: 'test' }, { username, password, name: username, role, tenant })
      if (!made.ok) throw new Error(made.problems[0]?.en)
      const answer = await api.post('/session', { username, password })
      const set = [answer.headers['set-cookie'] ?? []].flat().map(String)
      cookies.set(username, set.map(one => one.split(';')[0]).join('; '))
    }
  })
  afterAll(() => api.close())

  test('from the offer to the receipt, each step by the side whose it is and by no other', async () => {
    const offers = at('flows', flow, 'offers')
    // The taker, an authority, a rival and the public do not offer the mill's slag; a rival does not learn that it is there.
    const refused = await Promise.all(['karl', 'clara', 'boris', null].map(who => ask(who, 'POST', offers, request)))
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 404, 401])
    const tried = await ask('anna', 'POST', `${offers}?dryRun=true`, request)
    expect([tried.status, tried.said.id]).toEqual([200, `offer:${flow}:1`])
    const list = `/offers?flow=${encodeURIComponent(flow)}`
    expect((await ask('anna', 'GET', list)).said).toEqual([])
    const offered = await ask('anna', 'POST', offers, request)
    expect(offered).toMatchObject({ status: 201, said: { massKg: 1000, priceCnyPerT: '12.50' } })
    const offer = offered.said.id ?? ''

    const contracts = at('offers', offer, 'contracts')
    const deal = { massKg: 900, validOn: '2022-07-03' }
    expect(
      (await Promise.all(['anna', 'clara', 'boris'].map(who => ask(who, 'POST', contracts, deal)))).map(({ status }) => status),
    ).toEqual([403, 404, 404])
    const signed = await ask('karl', 'POST', contracts, deal)
    expect(signed).toMatchObject({ status: 201, said: { buyer: 'kiln-party', seller: 'mill-party', amountCny: '11.25' } })
    const contract = signed.said.id ?? ''
    expect(
      (
        await ask('anna', 'POST', at('offers', offer, 'closings'), {
          step: 'refused',
          reasons: [{ code: 'x', zh: '无', en: 'x' }],
          validOn: '2022-07-04',
        })
      ).status,
    ).toBe(403)
    expect(
      (
        await ask('anna', 'POST', at('offers', offer, 'closings'), {
          step: 'withdrawn',
          reasons: [{ code: 'x', zh: '无', en: 'x' }],
          validOn: '2022-07-04',
        })
      ).status,
    ).toBe(201)

    const trips = at('contracts', contract, 'trips')
    const trip = { massKg: 400, mode: 'road', weighingSlip: 'OUT-1', at: '2022-07-05T08:00:00+08:00' }
    expect((await Promise.all(['karl', 'boris'].map(who => ask(who, 'POST', trips, trip)))).map(({ status }) => status)).toEqual([403, 404])
    const left = await ask('anna', 'POST', trips, trip)
    expect(left.status).toBe(201)
    const manifest = left.said.id ?? ''
    // It waits at the taker's scale, and in nobody else's inbox.
    const page = `/tonnes/${encodeURIComponent(flow)}`
    const trip1 = [{ kind: 'trips', en: 'weigh in a trip that is on its way', since: '2022-07-05', party: 'kiln-party', path: page }]
    expect(await tasks('karl')).toMatchObject(trip1)
    for (const who of ['anna', 'clara', 'boris']) expect([who, await tasks(who)]).toEqual([who, []])
    const receipts = at('trips', manifest, 'receipts')
    const scale = { massKg: 390, acceptedLossKg: 2, weighingSlip: 'IN-1', at: '2022-07-05T10:00:00+08:00' }
    expect(
      (await Promise.all(['anna', 'clara', 'boris'].map(who => ask(who, 'POST', receipts, scale)))).map(({ status }) => status),
    ).toEqual([403, 404, 404])
    expect(await ask('karl', 'POST', receipts, scale)).toMatchObject({
      status: 201,
      said: { lostKg: 2, disputedKg: 8, disputed: 'missing' },
    })
    expect(await ask('karl', 'POST', receipts, scale)).toMatchObject({ status: 422, code: 'shipment.received-twice' })
    // Now both sides may propose; once one has, the other answers.
    const disputed = { kind: 'dispute', path: '/reconciliation?tab=disputes', since: '2022-07-05' }
    const propose = { ...disputed, en: 'propose how to settle a disputed receipt' }
    expect([await tasks('anna'), await tasks('karl'), await tasks('boris')]).toMatchObject([[propose], [propose], []])
    const [receipt] = await flowJournal(api.app.store.db).papers('receipt', { flow })
    const proposal = { step: 'propose', side: 'taker', by: 'karl', reason: 'rain', validOn: '2022-07-06', arrivedKg: 0, lostKg: 8 }
    expect((await ask('karl', 'POST', `/disputes/${encodeURIComponent(receipt?.id ?? '')}/steps`, proposal)).status).toBe(200)
    expect([await tasks('anna'), await tasks('karl')]).toMatchObject([
      [{ ...disputed, en: 'answer the other side on a disputed receipt', since: '2022-07-06' }],
      [],
    ])
    const right = { ...scale, massKg: 398, weighingSlip: 'IN-1B', reason: 'tare' }
    expect(await ask('karl', 'POST', at('trips', manifest, 'corrections'), right)).toMatchObject({
      status: 201,
      said: { version: 2, disputedKg: 0 },
    })
    expect(await ask('anna', 'POST', at('contracts', contract, 'end'), { reason: '停窑', validOn: '2022-07-20' })).toMatchObject({
      status: 201,
    })

    expect((await ask('karl', 'GET', list)).said).toMatchObject([{ id: offer, state: 'accepted', openKg: 0 }])
    for (const [noun, many] of [
      ['contracts', 1],
      ['trips', 1],
      ['receipts', 2],
      ['offers', 1],
    ] as const) {
      const of = `/${noun}?flow=${encodeURIComponent(flow)}`
      expect([noun, (await ask('karl', 'GET', of)).said]).toMatchObject([noun, { length: many }])
      for (const who of ['boris', null]) expect([noun, who, (await ask(who, 'GET', of)).said]).toEqual([noun, who, []])
    }
    // Who did it stands in the books.
    const [kept] = await flowJournal(api.app.store.db).evidence([contract])
    expect(kept?.evidence.enteredBy).toBe('karl')
    expect((await auditLedger(api.app.store)).findings).toEqual([])
  })

  test('what is sent again under one key is answered again and done once', async () => {
    const offers = at('flows', flow, 'offers')
    const key = { 'idempotency-key': 'mill-7' }
    const both = await Promise.all([
      ask('anna', 'POST', offers, { ...request, massKg: 7 }, key),
      ask('anna', 'POST', offers, { ...request, massKg: 7 }, key),
    ])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]?.said).toEqual(both[1]?.said)
    expect(await ask('anna', 'POST', offers, { ...request, massKg: 8 }, key)).toMatchObject({ status: 409, code: 'request.key.taken' })
    const all = await flowJournal(api.app.store.db).papers('offer', { flow })
    expect(all.filter(({ massKg }) => massKg === 7)).toHaveLength(1)
    // The key of one is not the key of another; a refusal is not kept.
    const contracts = at('offers', both[0]?.said.id ?? '', 'contracts')
    expect(await ask('karl', 'POST', contracts, { massKg: 8, validOn: '2022-07-03' }, key)).toMatchObject({
      status: 422,
      code: 'contract.beyond-offer',
    })
    expect(await ask('karl', 'POST', contracts, { massKg: 7, validOn: '2022-07-03' }, key)).toMatchObject({ status: 201 })
  })

  test.each([
    ['no mass', { priceCnyPerT: '1', validOn: '2022-07-02' }],
    ['half a kilogram', { ...request, massKg: 0.5 }],
    ['nothing', { ...request, massKg: 0 }],
    ['a number for a price', { ...request, priceCnyPerT: 12.5 }],
    ['a day that is none', { ...request, validOn: '2022-02-30' }],
    ['a field of another request', { ...request, buyer: 'kiln-party' }],
    ['more than is planned', { ...request, massKg: 900_000 }],
    ['a price with a zero before it', { ...request, priceCnyPerT: '007' }],
  ])('%s is refused with a fix in both languages', async (_, body) => {
    const answer = await ask('anna', 'POST', at('flows', flow, 'offers'), body)
    expect([answer.status >= 400 && answer.status < 500, answer.said.problems?.length]).toEqual([true, 1])
    for (const word of ['zh', 'en', 'fixZh', 'fixEn'] as const) expect(answer.said.problems?.[0]?.[word]).toMatch(/\S/)
  })
})
