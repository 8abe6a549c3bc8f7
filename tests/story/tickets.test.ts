// A ticket over the interface, as each of those whom it concerns and does not concern: from the call-off to the last kilogram, keys, the clock, both
// books, and that nobody else learns that it exists.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketSeen } from '#domain/ticket.ts'
import { contractEntry } from '#exchange/entries.ts'
import { move } from '#domain/entry.ts'
import { closeQuarter } from '#steps/ledger/closeQuarter.ts'
import { keepPaper } from '#steps/trade/keep.ts'
import { takeStep } from '#steps/exchange/takeStep.ts'
import { expireRevision } from '#steps/trace/expireRevision.ts'
import type { Actor } from '#store/actor.ts'
import { flowJournal } from '#store/flows.ts'
import { balances } from '#ledger/balances.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { giveNotice, local, must, putOnHand, sign } from '../support/deals.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const dayMs = 86_400_000
const chineseMoment = (atMs: number): string => `${new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
const today = chineseMoment(Date.now()).slice(0, 10)

eachEngine('tickets', engine => {
  let api: TestServer
  let ask: Ask
  let contract = ''
  let slips = 0
  const codes = (answer: { body: string }): string[] =>
    ((JSON.parse(answer.body) as { problems?: { code: string }[] }).problems ?? []).map(({ code }) => code)
  const slip = (): string => `${engine.name}-${(slips += 1)}`
  const terms = (more: object = {}) => ({
    permittedKg: 100_000,
    fromDay: today,
    toDay: chineseMoment(Date.now() + 30 * dayMs).slice(0, 10),
    carriers: ['fleet'],
    tolerancePct: '2',
    ...more,
  })
  const open = (who: string | null, more: object = {}) => ask(who, 'POST', '/tickets', { contract, terms: terms(more) })
  const opened = async (more: object = {}): Promise<string> => {
    const answer = await open('anna', more)
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json<{ id: string }>().id
  }
  const act = (who: string | null, id: string, wish: object, headers: Record<string, string> = {}, path = '') =>
    ask(who, 'POST', `/tickets/${encodeURIComponent(id)}/acts${path}`, { act: wish, at: chineseMoment(Date.now()) }, headers)
  const out = (massKg: number, more: object = {}) => ({
    act: 'weighOut',
    massKg,
    vehicle: '冀B12345',
    carrier: 'fleet',
    slip: slip(),
    ...more,
  })
  const lastTrip = (answer: { json: <T>() => T }): string => answer.json<TicketSeen>().trips.at(-1)?.id ?? ''
  const held = async (party: string, accountClass: string): Promise<number> => {
    const entries = await flowJournal(api.app.store.db).entries('ash')
    return [...balances(entries).values()]
      .filter(({ account }) => account.party === party && account.accountClass === accountClass)
      .reduce((sum, { postedKg }) => sum + postedKg, 0)
  }
  const tasksOf = async (who: string): Promise<{ id: string; zh: string; party: string | null }[]> =>
    (await ask(who, 'GET', '/inbox'))
      .json<{ tasks: { id: string; zh: string; party: string | null }[] }>()
      .tasks.filter(({ id }) => id.startsWith('ticket'))

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    const { store } = api.app
    await fillTwoFirms(store)
    ask = await openAccounts(
      api,
      [],
      [
        ['anna', 'firm', 'mill'],
        ['kira', 'firm', 'kiln'],
        ['boris', 'firm', 'rival'],
        ['clara', 'authority', 'tangshan'],
        ['otto', 'authority', 'handan'],
        ['olga', 'operator', null],
      ],
    )
    await putOnHand(store, 1_000_000)
    const framework = await sign(store, await giveNotice(store), 500_000)
    const called = must(await takeStep(store, local, framework, { kind: 'callOff', as: 'buyer', day: today, massKg: 400_000 }))
    const confirmed = must(await takeStep(store, local, framework, { kind: 'confirm', as: 'seller', callOff: called.id }))
    contract = confirmed.contract ?? ''
  })
  afterAll(() => api.close())

  test('a partial refusal moves both books at once, and what is refused comes back on a trip', async () => {
    const id = await opened()
    const stock = await held('mill-party', 'on_hand')
    const sent = await act('anna', id, out(30_000))
    expect([sent.statusCode, codes(sent)]).toEqual([201, []])
    const trip = lastTrip(sent)
    expect(await held('mill-party', 'in_transit')).toBe(30_000)
    expect((await tasksOf('kira')).map(({ party }) => party)).toEqual(['kiln-party'])
    expect(await tasksOf('anna')).toEqual([])
    expect(codes(await act('anna', id, { act: 'receive', trip, inKg: 30_000, slip: slip() }))).toEqual(['ticket.not-now'])
    expect(codes(await act('kira', id, { act: 'receive', trip, inKg: 0, slip: slip() }))).toEqual(['ticket.full-refusal'])
    const taken = await act('kira', id, { act: 'receive', trip, inKg: 29_400, refusedKg: 9_400, reason: 'too wet', slip: slip() })
    expect([taken.statusCode, codes(taken)]).toEqual([201, []])
    expect(taken.json<TicketSeen>().trips).toMatchObject([
      { state: 'received', receipt: { wet: { accepted: 20_000, refused: 9_400, lost: 600, disputed: 0 } } },
      { kind: 'back', state: 'onTheWay', dispatchedKg: 9_400 },
    ])
    expect(await held('kiln-party', 'on_hand')).toBe(20_000)
    expect((await tasksOf('anna')).map(({ party }) => party)).toEqual(['mill-party'])
    const back = await act('anna', id, { act: 'receive', trip: lastTrip(taken), inKg: 9_400, slip: slip() })
    expect(back.statusCode).toBe(201)
    expect(await held('mill-party', 'on_hand')).toBe(stock - 20_600)
    expect(await held('mill-party', 'in_transit')).toBe(0)
    expect([...(await tasksOf('anna')), ...(await tasksOf('kira'))]).toEqual([])
  })

  test('twice is once, a dry run keeps nothing, a slip is one weighing, and the ticket has an end', async () => {
    const id = await opened({ permittedKg: 60_000 })
    const wish = out(30_000)
    const at = chineseMoment(Date.now())
    const key = { 'idempotency-key': `key-${engine.name}` }
    const path = `/tickets/${encodeURIComponent(id)}/acts`
    const tried = await ask('anna', 'POST', `${path}?dryRun=true`, { act: wish, at })
    expect([tried.statusCode, tried.json<TicketSeen>().sentKg]).toEqual([200, 30_000])
    const both = await Promise.all([1, 2, 3].map(() => ask('anna', 'POST', path, { act: wish, at }, key)))
    expect(new Set(both.map(({ body }) => body)).size).toBe(1)
    const once = (await ask('anna', 'GET', `/tickets/${encodeURIComponent(id)}`)).json<TicketSeen>()
    expect([once.trips.length, once.sentKg, once.leftKg]).toEqual([1, 30_000, 30_000])
    const again = await ask('anna', 'POST', path, { act: wish, at })
    expect([again.statusCode, codes(again)]).toEqual([409, ['ticket.slip-used']])
    const much = await act('anna', id, out(30_001))
    expect([much.statusCode, codes(much)]).toEqual([409, ['ticket.used-up']])
    expect((await act('kira', id, { act: 'close', reason: 'kiln stop' })).statusCode).toBe(201)
    expect(codes(await act('anna', id, out(10)))).toEqual(['ticket.closed'])
    expect(codes(await open('anna', { permittedKg: 400_000 }))).toEqual(['ticket.beyond-contract'])
    const naked = await ask('anna', 'POST', path, { act: out(10), at: `${today}T08:00:00` })
    expect([naked.statusCode, codes(naked)]).toEqual([422, ['ticket.moment']])
  })

  test('a revision after signature: one side proposes, the other agrees, both versions can be read, silence expires', async () => {
    const id = await opened()
    const trip = lastTrip(await act('anna', id, out(30_000)))
    await act('kira', id, { act: 'receive', trip, inKg: 29_000, slip: slip() })
    const before = await held('kiln-party', 'on_hand')
    const change = { acceptedKg: 29_700, lostKg: 300, disputedKg: 0 }
    const propose = { act: 'propose', trip, change, reason: 'our scale was checked', answerBy: chineseMoment(Date.now() + dayMs) }
    expect((await act('kira', id, propose)).statusCode).toBe(201)
    expect((await tasksOf('anna')).map(({ zh }) => zh.includes('更正'))).toEqual([true])
    expect(codes(await act('kira', id, { act: 'agree', trip }))).toEqual(['ticket.own-revision'])
    expect(codes(await act('anna', id, { act: 'expire', trip }))).toEqual(['ticket.not-now'])
    const agreed = await act('anna', id, { act: 'agree', trip })
    expect([agreed.statusCode, codes(agreed)]).toEqual([201, []])
    expect(await held('kiln-party', 'on_hand')).toBe(before + 700)
    const old = (await ask('kira', 'GET', `/tickets/${encodeURIComponent(id)}?step=3`)).json<TicketSeen>()
    expect(old.trips[0]).toMatchObject({ state: 'disputed', receipt: { version: 1, wet: { accepted: 29_000, disputed: 1_000 } } })
    const soon = Date.now() + 1_500
    await act('anna', id, { ...propose, change: { acceptedKg: 29_600, lostKg: 400 }, answerBy: chineseMoment(soon + 1_000) })
    const payload = { ticket: id, trip, answerBy: chineseMoment(soon + 1_000) }
    expect(await expireRevision(api.app.store, payload)).toBe(false)
    await new Promise(resolve => setTimeout(resolve, soon + 1_100 - Date.now()))
    expect(await expireRevision(api.app.store, payload)).toBe(true)
    const now = (await ask('anna', 'GET', `/tickets/${encodeURIComponent(id)}`)).json<TicketSeen>()
    expect(now.trips[0]).toMatchObject({ receipt: { version: 2 }, revisions: [{ state: 'agreed' }, { state: 'expired' }] })
  })

  test('the file of a weighbridge weighs out and in: all of it or nothing, each fault with its row, what is known is left', async () => {
    const id = await opened({ permittedKg: 70_000, fromDay: today, mostHours: 720 })
    const path = `/tickets/${encodeURIComponent(id)}/slips`
    const head = 'No.,Uhr,Wagen,毛重(kg),皮重(kg),净重(kg)'
    const layout = {
      columns: [
        { text: 'No.', field: 'slip' },
        { text: 'Uhr', field: 'moment' },
        { text: 'Wagen', field: 'plate' },
      ],
      offset: '+08:00',
    }
    const [n, time] = [engine.name, `${today} 00:00`]
    const row = (no: number, net: number, plate = `冀B·${no}`) => `${n}O${no},${time},${plate},${net + 15_000},15000,${net}`
    const file = (text: string, more: object = {}) => ask('anna', 'POST', path, { file: 'scale.csv', text, direction: 'out', ...more })
    const unsaid = await file(`${head}\n${row(1, 30_000)}`)
    expect(new Set(codes(unsaid))).toEqual(new Set(['form.column.unknown', 'form.column.missing']))
    const naive = await file(`${head}\n${row(1, 30_000)}`, { layout: { columns: layout.columns } })
    expect(codes(naive)).toEqual(['slips.moment'])
    const bad = await file([head, row(1, 30_000), row(1, 30_000), row(3, 50_000), `${n}O4,${time},冀B4,30000,15000,9000`].join('\n'), {
      layout,
    })
    expect(bad.statusCode).toBe(422)
    expect(
      bad.json<{ problems: { code: string; place: { row?: number } }[] }>().problems.map(({ code, place }) => [code, place.row]),
    ).toEqual([
      ['slips.twice', 3],
      ['slips.slip.net', 5],
      ['ticket.used-up', 4],
    ])
    expect((await ask('anna', 'GET', `/tickets/${encodeURIComponent(id)}`)).json<TicketSeen>().trips).toEqual([])
    const good = [head, row(1, 30_000), row(2, 31_000)].join('\n')
    const tried = await ask('anna', 'POST', `${path}?dryRun=true`, { file: 'scale.csv', text: good, direction: 'out', layout })
    expect([tried.statusCode, tried.body]).toEqual([200, expect.stringContaining('"taken":2')])
    const taken = await file(good, { layout })
    expect([taken.statusCode, codes(taken)]).toEqual([201, []])
    // The layout is kept for the site; what is known is told and left.
    const again = await file(good)
    expect(again.json()).toMatchObject({ rows: 2, taken: 0, known: 2, saved: true })
    const into = (text: string) => ask('kira', 'POST', path, { file: 'in.csv', text, direction: 'in', layout })
    const stray = await into(`${head}\n${n}I1,${time},冀Z9,45000,15000,30000`)
    expect(codes(stray)).toEqual(['slips.no-trip'])
    const arrived = await into(`${head}\n${n}I1,${time},冀B1,44900,15000,29900\n${n}I2,${time},冀B2,46000,15000,31000`)
    expect([arrived.statusCode, codes(arrived)]).toEqual([201, []])
    const done = (await ask('kira', 'GET', `/tickets/${encodeURIComponent(id)}`)).json<TicketSeen>()
    expect(done.trips.map(({ state, receipt }) => [state, receipt?.wet.lost])).toEqual([
      ['received', 100],
      ['received', 0],
    ])
  })

  test('a rival and a stranger see nothing, not even counts; the authority over the two firms sees', async () => {
    const id = await opened({ permittedKg: 1_000 })
    for (const who of ['boris', 'otto', null]) {
      expect([who, (await ask(who, 'GET', '/tickets')).body]).toEqual([who, '[]'])
      expect((await ask(who, 'GET', `/tickets/${encodeURIComponent(id)}`)).statusCode).toBe(404)
      expect((await act(who, id, out(10))).statusCode).toBe(who === null ? 401 : 404)
    }
    expect((await ask('clara', 'GET', '/tickets')).json<TicketSeen[]>().length).toBeGreaterThan(0)
    expect(codes(await act('clara', id, out(10)))).toEqual(['ticket.access'])
    expect(codes(await open('boris'))).toEqual(['tonne.contract.unknown'])
    const count = async (who: Actor): Promise<number[]> => {
      const { db } = api.app.store.as(who)
      return Promise.all(
        ['ticket', 'ticket_step', 'weighbridge_layout'].map(async table =>
          Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n),
        ),
      )
    }
    const user = (name: string): Actor => ({ kind: 'user', id: `u-${name}` })
    expect((await count(user('mill'))).every(n => n > 0)).toBe(true)
    expect(await count(user('kiln'))).toEqual(await count(user('mill')))
    for (const who of [user('rival'), user('othercity'), { kind: 'public' } as const]) expect(await count(who)).toEqual([0, 0, 0])
    await expect(sql`update ticket_step set slip = 'x' where true`.execute(api.app.store.db)).rejects.toThrow(
      /append|change|XR|kept|stays/iu,
    )
    // Its price is nobody's but the two sides' of the contract.
    expect((await ask('clara', 'GET', '/tickets')).body).not.toContain('12.50')
  })

  test('a framework contract counts what its tickets sent and brought, and releases no more than is left', async () => {
    const [seenDeal] = (await ask('kira', 'GET', '/exchange/frameworks')).json<
      { id: string; sentKg: number; receivedKg: number; callOffs: { id: string }[] }[]
    >()
    const tickets = (await ask('kira', 'GET', `/tickets?contract=${encodeURIComponent(contract)}`)).json<TicketSeen[]>()
    const total = (pick: (one: TicketSeen) => number) => tickets.reduce((sum, one) => sum + pick(one), 0)
    expect(seenDeal?.sentKg).toBe(total(({ sentKg }) => sentKg))
    expect(seenDeal?.sentKg).toBeGreaterThan(100_000)
    expect(seenDeal?.receivedKg).toBe(
      total(({ trips }) => trips.reduce((sum, one) => sum + (one.kind === 'out' ? (one.receipt?.wet.accepted ?? 0) : 0), 0)),
    )
    const callOff = seenDeal?.callOffs[0]?.id
    const path = `/exchange/frameworks/${seenDeal?.id}/steps?dryRun=true`
    const released = await ask('kira', 'POST', path, { kind: 'release', callOff, reason: 'kiln stop' })
    expect([released.statusCode, codes(released), released.json<{ massKg: number }>().massKg]).toEqual([
      200,
      [],
      400_000 - (seenDeal?.sentKg ?? 0),
    ])
  })

  test('a revision in a closed quarter is an adjustment on the day of the receipt, by both firms', async () => {
    const { store } = api.app
    const stamp = { validOn: '2022-07-01', recordedAt: store.now().toISOString() }
    const way = { flow: 'flow-closed', material: 'ash', from: 'mill-site', to: 'kiln-site', massKg: 60_000, priceCnyPerT: '1' }
    const offer = { id: 'offer:flow-closed:1', ...way, ...stamp, basedOn: ['row:test'] }
    const signed = {
      ...way,
      id: 'contract:flow-closed:1',
      offer: offer.id,
      buyer: 'kiln-party',
      seller: 'mill-party',
      amountCny: '60.00',
      ...stamp,
    }
    const old = { ...signed, basedOn: [offer.id] }
    const at = { party: 'mill-party', site: 'mill-site', material: 'ash' }
    const arose = {
      id: 'entry:row:closed',
      kind: 'generation' as const,
      phase: 'posted' as const,
      ...stamp,
      basedOn: ['row:test'],
      legs: move(
        {
          ...at,
          accountClass: 'generated',
        },
        {
          ...at,
          accountClass: 'on_hand',
        },
        6e4,
      ),
    }
    const of = { flow: 'flow-closed', owners: ['mill-party', 'kiln-party'] }
    await flowJournal(store.db).append({
      recordedAt: stamp.recordedAt,
      flows: [{ id: 'flow-closed', material: 'ash', from: 'mill-site', to: 'kiln-site', period: 2022, synthetic: false }],
      evidence: [
        keepPaper('offer', offer.id, ['挂牌', 'offer'], offer.basedOn, offer, stamp.recordedAt, of),
        keepPaper('contract', old.id, ['合同', 'contract'], old.basedOn, old, stamp.recordedAt, of),
      ],
      entries: [arose, contractEntry(old)],
    })
    const terms2022 = { ...terms({ permittedKg: 60_000 }), fromDay: '2022-07-01', toDay: '2022-09-30' }
    const id = (await ask('anna', 'POST', '/tickets', { contract: old.id, terms: terms2022 })).json<{ id: string }>().id
    const on = (who: string, moment: string, wish: object) =>
      ask(who, 'POST', `/tickets/${encodeURIComponent(id)}/acts`, { act: wish, at: moment })
    const trip = lastTrip(await on('anna', '2022-08-01T08:00:00+08:00', out(30_000)))
    expect((await on('kira', '2022-08-02T08:00:00+08:00', { act: 'receive', trip, inKg: 29_000, slip: slip() })).statusCode).toBe(201)
    must(await closeQuarter(store, { scope: { party: 'kiln-party' }, period: '2022-Q3', closedBy: 'Li' }, store.now))
    // A lorry that is dated in it is refused: it was not filed.
    const late = await on('anna', '2022-08-03T08:00:00+08:00', out(10_000))
    const lateTrip = lastTrip(late)
    expect(codes(await on('kira', '2022-08-04T08:00:00+08:00', { act: 'receive', trip: lateTrip, inKg: 10_000, slip: slip() }))).toEqual([
      'ledger.closed',
    ])
    const change = { acceptedKg: 30_000, lostKg: 0, disputedKg: 0 }
    await act('kira', id, { act: 'propose', trip, change, reason: 'scale was checked', answerBy: chineseMoment(Date.now() + dayMs) })
    const agreed = await act('anna', id, { act: 'agree', trip })
    expect([agreed.statusCode, codes(agreed)]).toEqual([201, []])
    const last = (await flowJournal(store.db).entriesOf('flow-closed')).at(-1)
    expect(last).toMatchObject({ kind: 'adjustment', validOn: '2022-08-02', reason: 'scale was checked', enteredBy: 'anna' })
  })

  test('an onward taker and a carrier with accounts act for themselves, and the authority over them sees what concerns them alone', async () => {
    const places = [{ site: 'rival-site', party: 'rival-party', use: 'onward' }]
    const id = await opened({ permittedKg: 30_000, carriers: ['rival-party'], places })
    const trip = lastTrip(await act('boris', id, out(30_000, { carrier: 'rival-party' })))
    expect((await act('boris', id, { act: 'handOver', trip, carrier: 'rival-party', vehicle: '冀B2', seals: ['S1'] })).statusCode).toBe(201)
    const refused = { act: 'receive', trip, inKg: 30_000, refusedKg: 10_000, reason: 'full', slip: slip() }
    expect(codes(await act('kira', id, { ...refused, refusedGoes: { way: 'onward', site: 'nowhere' } }))).toEqual(['ticket.place'])
    const sent = await act('kira', id, { ...refused, refusedGoes: { way: 'onward', site: 'rival-site' } })
    expect([sent.statusCode, codes(sent)]).toEqual([201, []])
    expect((await tasksOf('boris')).map(({ party }) => party)).toEqual(['rival-party'])
    const arrived = await act('boris', id, { act: 'receive', trip: lastTrip(sent), inKg: 10_000, slip: slip() })
    expect([arrived.statusCode, codes(arrived)]).toEqual([201, []])
    expect(await held('rival-party', 'on_hand')).toBe(10_000)
    for (const who of ['boris', 'otto'])
      expect((await ask(who, 'GET', '/tickets')).json<TicketSeen[]>().map(({ ticket }) => ticket.id)).toEqual([id])
  })

  test('the machine is published as its tables', async () => {
    const tables = (await ask('kira', 'GET', '/tickets/machine')).json<{ trip: object[]; revision: object[]; ticket: object[] }>()
    expect(tables.trip).toContainEqual({
      from: 'onTheWay',
      act: 'receive',
      by: 'receiver',
      to: 'disputed',
      when: 'beyondTolerance',
      moves: ['promiseKept', 'transitToTaker', 'transitToReturn', 'transitToDisputed'],
    })
  })
})
