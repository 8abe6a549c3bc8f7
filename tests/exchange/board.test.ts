// The facilitator's board, the counterparty card and the calendar of shared facilities, asked by those whose they are and by others.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board, BoardCard, Counterparty } from '#domain/exchange/board.ts'
import { takeStep } from '#steps/exchange/takeStep.ts'
import { takeTurn } from '#steps/exchange/takeTurn.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { bid, giveNotice, local, must, putOnHand, sign } from '../support/deals.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

eachEngine('the board', engine => {
  let api: TestServer
  let ask: Ask
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    await fillTwoFirms(api.app.store)
    ask = await openAccounts(
      api,
      [],
      [
        ['paula', 'park', 'east-park'],
        ['petra', 'park', 'west-park'],
        ['anna', 'firm', 'mill'],
        ['kira', 'firm', 'kiln'],
        ['boris', 'firm', 'rival'],
      ],
    )
  })
  afterAll(() => api.close())
  const codes = (answer: { body: string }): string[] =>
    (JSON.parse(answer.body) as { problems: { code: string }[] }).problems.map(({ code }) => code)

  test('a card moves along the stages with owner, next step and day; one that died says why; another office sees none of it', async () => {
    const lead = { title: 'mill ash to kiln', material: 'ash', stage: 'lead', owner: 'Paula', nextStep: 'call both', nextOn: '2020-01-01' }
    const put = await ask('paula', 'POST', '/exchange/board/cards', lead)
    expect(put.statusCode).toBe(201)
    const { id } = put.json<BoardCard>()
    expect(put.json()).toMatchObject({ office: 'east-park', stage: 'lead', overdue: true, moves: [{ number: 1, by: 'paula' }] })
    const move = (who: string, body: object) => ask(who, 'POST', `/exchange/board/cards/${id}/moves`, body)
    expect((await move('paula', { stage: 'sampling', owner: 'Li', nextStep: 'laboratory', nextOn: '2999-01-01' })).json()).toMatchObject({
      stage: 'sampling',
      owner: 'Li',
      overdue: false,
    })
    const bare = await move('paula', { stage: 'died', owner: 'Li' })
    expect([bare.statusCode, codes(bare)]).toEqual([422, ['board.reason']])
    expect((await move('paula', { stage: 'died', owner: 'Li', reason: 'distance' })).statusCode).toBe(201)
    // Two at once are one after the other.
    const both = await Promise.all([1, 2].map(at => move('paula', { stage: 'lead', owner: `again ${at}` })))
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    await move('paula', { stage: 'died', owner: 'Li', reason: 'trust' })
    const board = (await ask('paula', 'GET', '/exchange/board')).json<Board>()
    expect(board.cards.map(card => card.moves.length)).toEqual([6])
    expect(board).toMatchObject({ stages: { died: 1, lead: 0 }, reasons: { trust: 1, distance: 0 }, overdue: 0 })
    for (const who of ['petra', 'anna', 'boris']) {
      expect((await ask(who, 'GET', '/exchange/board')).json<Board>().cards).toEqual([])
      const tried = await move(who, { stage: 'done', owner: who })
      expect([tried.statusCode, codes(tried)]).toEqual([404, ['board.unknown']])
    }
    expect(codes(await ask('petra', 'POST', '/exchange/board/cards', { ...lead, office: 'east-park' }))).toEqual(['board.office'])
    expect((await ask(null, 'GET', '/exchange/board')).json<Board>().cards).toEqual([])
  })

  test('a counterparty is told by what went on between the two, and nothing of what it does with others', async () => {
    const { store } = api.app
    const notice = await giveNotice(store)
    await putOnHand(store, 100_000)
    const framework = await sign(store, notice, 90_000)
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    must(await takeStep(store, local, framework, { kind: 'callOff', as: 'buyer', day, massKg: 40_000 }))
    must(await takeTurn(store, local, await bid(store, notice, 50_000), { kind: 'refuse', as: 'seller', reason: 'price' }))
    const seen = async (who: string, party: string) => (await ask(who, 'GET', `/exchange/counterparties/${party}`)).json<Counterparty>()
    expect(await seen('kira', 'mill-party')).toMatchObject({
      party: 'mill-party',
      deliveries: { contracts: 1, promisedKg: 90_000, calledOffKg: 40_000, sentKg: 0, due: 0 },
      failures: { price: 1, quality: 0, expired: 0 },
    })
    for (const party of ['mill-party', 'nobody'])
      expect(await seen('boris', party)).toMatchObject({
        permits: [],
        deliveries: { contracts: 0, promisedKg: 0 },
        failures: { price: 0 },
      })
  })

  test('a facility is booked once at a time: of ten that want the same hour one has it, and what touches is free', async () => {
    const listed = await ask('anna', 'POST', '/exchange/facilities', {
      party: 'mill-party',
      kind: 'siding',
      nameZh: '东站专用线',
      nameEn: 'East siding',
      place: 'mill',
    })
    expect(listed.statusCode).toBe(201)
    const { id } = listed.json<{ id: string }>()
    const other = (
      await ask('anna', 'POST', '/exchange/facilities', {
        party: 'mill-party',
        kind: 'laboratory',
        nameZh: '化验室',
        nameEn: 'Lab',
        place: 'mill',
      })
    ).json<{ id: string }>().id
    expect(
      (await ask('boris', 'POST', '/exchange/facilities', { party: 'mill-party', kind: 'store', nameZh: 'x', nameEn: 'x', place: 'x' }))
        .statusCode,
    ).toBe(403)
    const book = (who: string | null, party: string, from: string, to: string, facility = id) =>
      ask(who, 'POST', `/exchange/facilities/${facility}/bookings`, { party, from, to, purpose: 'train 41' })
    const hour = ['2030-05-01T08:00:00+08:00', '2030-05-01T09:00:00+08:00'] as const
    const ten = await Promise.all(
      [...Array(10).keys()].map(at => (at % 2 === 0 ? book('kira', 'kiln-party', ...hour) : book('boris', 'rival-party', ...hour))),
    )
    expect(ten.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    const refusals = ten.filter(({ statusCode }) => statusCode !== 201)
    expect(new Set(refusals.map(answer => `${answer.statusCode} ${codes(answer).join()}`))).toEqual(new Set(['409 facility.booked']))
    expect(refusals[0]?.body).toContain('2030-05-01 08:00')
    expect((await book('kira', 'kiln-party', '2030-05-01T09:00:00+08:00', '2030-05-01T10:00:00+08:00')).statusCode).toBe(201)
    expect((await book('kira', 'kiln-party', '2030-05-01T08:59:00+08:00', '2030-05-01T09:00:00+08:00')).statusCode).toBe(409)
    expect((await book('kira', 'kiln-party', ...hour, other)).statusCode).toBe(201)
    expect(codes(await book('kira', 'kiln-party', hour[1], hour[0]))).toEqual(['facility.time'])
    expect((await book('kira', 'mill-party', '2030-06-01T08:00:00Z', '2030-06-01T09:00:00Z')).statusCode).toBe(403)
    expect((await book(null, 'kiln-party', '2030-06-01T08:00:00Z', '2030-06-01T09:00:00Z')).statusCode).toBe(401)
    const window = '?from=2030-05-01T00:00:00Z&to=2030-05-02T00:00:00Z'
    const calendar = async (who: string | null) =>
      (await ask(who, 'GET', `/exchange/facilities/${id}/calendar${window}`)).json<{ taken: unknown[]; bookings: { id: string }[] }>()
    // Everybody sees when it is taken; what for, who booked and whose it is.
    expect([(await calendar('anna')).taken.length, (await calendar('anna')).bookings.length]).toEqual([2, 2])
    expect([(await calendar(null)).taken.length, (await calendar(null)).bookings.length]).toEqual([2, 0])
    const first = ten.find(({ statusCode }) => statusCode === 201)?.json<{ id: string; party: string }>()
    const [mine, theirs] = first?.party === 'kiln-party' ? ['kira', 'boris'] : ['boris', 'kira']
    expect((await ask(theirs, 'POST', `/exchange/bookings/${first?.id}/cancel`)).statusCode).toBe(404)
    expect((await ask(mine, 'POST', `/exchange/bookings/${first?.id}/cancel`)).statusCode).toBe(200)
    expect((await book('kira', 'kiln-party', ...hour)).statusCode).toBe(201)
    // Not by hand either.
    await expect(
      sql`insert into facility_booking (id, facility, number, party, from_minute, to_minute, purpose, booked_by, recorded_at)
        select 'twice', ${id}, 0, 'kiln-party', 31730400, 31730460, 'x', 'x', now()`.execute(api.app.store.db),
    ).rejects.toMatchObject({ code: '23P01' })
  })
})
