// A firm sends waste, another receives it: each with accounts of its own, in both books to the kilogram, seen by the two and by nobody else.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ThreeBooks } from '#domain/books.ts'
import type { ConsignmentSeen } from '#domain/consignment.ts'
import type { ImportInfo } from '#domain/importJob.ts'
import type { Inbox } from '#domain/inbox.ts'
import type { EntryPage } from '#domain/ledgerView.ts'
import type { YearSplit } from '#domain/yearSplit.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { closeQuarter } from '#steps/ledger/closeQuarter.ts'
import { splitRest } from '#evaluate/books/yearSplit.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const made = '记录时间,单位名称,固废名称,产生量（吨）,含水率,批次编号\n2023-02-01,东山钢铁厂,高炉渣,1000,0,G-1\n'
const sent = (rows: string) =>
  `出厂批次编号,出厂时间,单位名称,固废名称,固废代码,出厂数量（吨）,含水率,接收单位名称,接收单位统一社会信用代码,流向类型,车牌\n${rows}`
const rows = [
  'C-1,2023-03-10,东山钢铁厂,高炉渣,,40,10%,中原循环,,利用,冀B12345',
  'C-2,2023-03-11,东山钢铁厂,高炉渣,,30.001,0,中原循环,,利用,',
  'C-3,2023-03-12,东山钢铁厂,高炉渣,,20,0,甲公司,,利用,',
  'C-4,2023-03-13,东山钢铁厂,高炉渣,,10,0,河口发电,,利用,',
].join('\n')
const rowOf = (batch: string) => `row:dispatched~steel_a~${batch}`

eachEngine('from the sender’s gate to the taker’s', engine => {
  let api: TestServer
  let ask: Ask
  const list = async (who: string | null, more = ''): Promise<ConsignmentSeen[]> =>
    (await ask(who, 'GET', `/consignments?${more}`)).json<{ consignments: ConsignmentSeen[] }>().consignments
  const act = (who: string, batch: string, deed: string, body: object) =>
    ask(who, 'POST', `/consignments/${encodeURIComponent(rowOf(batch))}/${deed}`, body)
  const codes = (answer: { json: <T>() => T }) => answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code)
  const tasks = async (who: string) =>
    (await ask(who, 'GET', '/inbox?day=2023-03-20')).json<Inbox>().tasks.filter(({ kind }) => kind === 'consignment')
  async function holdings(who: string, party: string): Promise<Record<string, number>> {
    const page = (await ask(who, 'GET', `/ledger/balances?party=${encodeURIComponent(party)}&material=bf_slag`)).json<{
      lines: { account: { accountClass: string }; postedKg: number }[]
    }>()
    const sums: Record<string, number> = {}
    for (const { account, postedKg: massKg } of page.lines) sums[account.accountClass] = (sums[account.accountClass] ?? 0) + massKg
    return Object.fromEntries(Object.entries(sums).filter(([, kg]) => kg !== 0))
  }
  async function bring(who: string, ...texts: string[]): Promise<ImportInfo> {
    let last: ImportInfo | undefined
    for (const text of texts) {
      const begun = await ask(who, 'POST', '/imports?name=rows.csv&region=two-towns', Buffer.from(text))
      const { id } = begun.json<ImportInfo>()
      const read = await api.app.imports.settled(id)
      expect(read?.report?.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect((await ask(who, 'POST', `/imports/${id}/confirm`)).statusCode).toBeLessThan(300)
      last = await api.app.imports.settled(id)
    }
    return last as ImportInfo
  }

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    const firm = (id: string, party: string) => [id, 'firm', 'north', `north/${id}/`, party] as const
    ask = await openAccounts(
      api,
      [
        ['north', 'region', null, 'north/', null],
        firm('steel', '东山钢铁'),
        firm('base', '中原循环'),
        firm('power', '河口发电'),
        firm('mine', '北山矿业'),
      ],
      [
        ['anna', 'firm', 'steel'],
        ['anders', 'firm', 'steel'],
        ['bert', 'firm', 'base'],
        ['bella', 'firm', 'base'],
        ['paul', 'firm', 'power'],
        ['rita', 'firm', 'mine'],
        ['clara', 'authority', 'north'],
      ],
    )
    await bring('anna', made, sent(rows))
  })
  afterAll(() => api.close())

  test('what is on its way lies in the inbox of its taker, and nobody else sees it', async () => {
    expect((await list('anna')).map(({ taker, state }) => [taker, state])).toEqual([
      ['中原循环', 'in_transit'],
      ['中原循环', 'in_transit'],
      [null, 'unaddressed'],
      ['河口发电', 'in_transit'],
    ])
    expect((await list('bert')).map(({ slip, sender, wetKg, dryKg }) => [slip, sender, wetKg, dryKg])).toEqual([
      ['C-1', '东山钢铁', 40_000, 36_000],
      ['C-2', '东山钢铁', 30_001, 30_001],
    ])
    expect((await list('paul')).map(({ slip }) => slip)).toEqual(['C-4'])
    expect([await list('rita'), await list(null)]).toEqual([[], []])
    expect((await list('clara')).length).toBe(4)
    expect(await tasks('bert')).toMatchObject([
      { zh: '确认收货（2 笔，70.001 吨）', ofZh: '东山钢铁', since: '2023-03-10', due: '2023-03-25' },
    ])
    expect(await tasks('anna')).toMatchObject([{ zh: '指明收货单位（1 笔，20.000 吨）', ofZh: '甲公司' }])
    expect(await tasks('rita')).toEqual([])
    // Nothing else of the sender's book: neither what it made nor the row itself, and of the lorry no more than the line says.
    const seen = JSON.stringify(await list('bert'))
    expect(seen).not.toContain('冀B12345')
    expect((await ask('bert', 'GET', '/ledger/rows')).json<{ total: number }>().total).toBe(0)
    const entries = (await ask('bert', 'GET', '/ledger/entries')).json<EntryPage>().entries
    expect(entries.map(({ phase, kind }) => [phase, kind])).toEqual([
      ['pending', 'receipt'],
      ['pending', 'receipt'],
    ])
    expect(entries.flatMap(({ enteredBy, reason }) => [enteredBy ?? null, reason ?? null])).toEqual([null, null, null, null])
    expect(await holdings('anna', '东山钢铁')).toEqual({ generated: -1_000_000, on_hand: 903_999, in_transit: 96_001 })
    expect(await holdings('bert', '中原循环')).toEqual({})
  })

  test('a stranger is told nothing, the sender cannot answer for the taker, and sums that do not hold are refused with the sum', async () => {
    const all = { validOn: '2023-03-15' }
    expect((await act('rita', 'C-1', 'answer', all)).statusCode).toBe(404)
    expect((await act('paul', 'C-1', 'answer', all)).statusCode).toBe(404)
    expect((await act('anna', 'C-1', 'answer', all)).statusCode).toBe(403)
    expect((await act('clara', 'C-1', 'answer', all)).statusCode).toBe(403)
    expect(codes(await act('anna', 'C-1', 'statement', { ...all, evidence: ['slip:1'] }))).toEqual(['consignment.on-platform'])
    const wrong = await act('bert', 'C-1', 'answer', { ...all, acceptedKg: 39_000, refusedKg: 999, reason: '含水率超标' })
    expect([wrong.statusCode, codes(wrong)]).toEqual([422, ['consignment.sum']])
    expect(wrong.body).toContain('40000')
    expect(codes(await act('bert', 'C-1', 'answer', { ...all, refusedKg: 1 }))).toEqual(['consignment.reason'])
    expect(codes(await act('bert', 'C-1', 'answer', { validOn: '2023-03-09' }))).toEqual(['consignment.early'])
    expect(codes(await act('bert', 'C-1', 'answer', { validOn: '2999-01-01' }))).toEqual(['consignment.future'])
    expect((await list('bert')).map(({ state }) => state)).toEqual(['in_transit', 'in_transit'])
  })

  test('confirmed in part: both books move at once, to the kilogram, and each part is where it belongs', async () => {
    const answered = await act('bert', 'C-1', 'answer', {
      acceptedKg: 33_333,
      refusedKg: 5000,
      lostKg: 667,
      disputedKg: 1000,
      validOn: '2023-03-15',
      slip: 'IN-7',
      reason: '部分含水率超标，少秤',
    })
    expect(answered.statusCode).toBe(200)
    const { answer, ...state } = answered.json<ConsignmentSeen>()
    expect(answer).toMatchObject({
      site: 'base_a',
      wet: { accepted: 33_333 },
      dry: { accepted: 30_000, refused: 4500, lost: 600, disputed: 900 },
    })
    expect(state).toMatchObject({ state: 'answered', backKg: 5000, openKg: 1000, dispute: 'open' })
    expect(await holdings('bert', '中原循环')).toEqual({ on_hand: 30_000 })
    // On the way: C-2, C-3, C-4, and what was refused.
    expect(await holdings('anna', '东山钢铁')).toEqual({
      generated: -1_000_000,
      on_hand: 903_999,
      in_transit: 60_001 + 4500,
      lost: 600,
      disputed: 900,
    })
    expect(await tasks('anna')).toMatchObject([
      { zh: '指明收货单位（1 笔，20.000 吨）' },
      { zh: '确认退货到厂（1 笔，5.000 吨）', ofZh: '中原循环', due: '2023-03-30' },
      { zh: '收货争议（1 笔，1.000 吨）' },
    ])
    // From the row to the evidence of both sides.
    const chain = (who: string, id: string) => ask(who, 'GET', `/ledger/chain?id=${encodeURIComponent(id)}`)
    const entry = `entry:${answer?.id}:accepted`
    expect((await chain('anna', entry)).body).toContain(rowOf('C-1'))
    expect((await chain('bert', entry)).json<{ unseen: string[] }>().unseen).toEqual([rowOf('C-1')])
    expect((await chain('rita', entry)).json<{ steps: unknown[] }>().steps).toEqual([])
    expect((await act('bert', 'C-1', 'answer', { validOn: '2023-03-15' })).statusCode).toBe(422)
  })

  test('what was said wrong is corrected and the first version stays; then the refused mass comes back and stock may leave again', async () => {
    const again = await act('bert', 'C-1', 'answer', {
      acceptedKg: 34_000,
      refusedKg: 5000,
      disputedKg: 1000,
      validOn: '2023-03-16',
      reason: '看错了秤',
    })
    expect(again.json<ConsignmentSeen>()).toMatchObject({ answer: { version: 2 }, backKg: 5000, openKg: 1000 })
    expect(await holdings('bert', '中原循环')).toEqual({ on_hand: 30_600 })
    expect(again.json<ConsignmentSeen>().steps.filter(({ step }) => step === 'answer')).toHaveLength(2)
    expect((await act('bert', 'C-1', 'returned', { validOn: '2023-03-18' })).statusCode).toBe(403)
    expect(codes(await act('anna', 'C-1', 'returned', { validOn: '2023-03-18', massKg: 5001 }))).toEqual(['consignment.back.sum'])
    const back = await act('anna', 'C-1', 'returned', { validOn: '2023-03-18', massKg: 3000, slip: 'BACK-1' })
    expect(back.json<ConsignmentSeen>()).toMatchObject({ backKg: 2000 })
    expect((await act('anders', 'C-1', 'returned', { validOn: '2023-03-19' })).json<ConsignmentSeen>()).toMatchObject({ backKg: 0 })
    expect(await holdings('anna', '东山钢铁')).toEqual({
      generated: -1_000_000,
      on_hand: 903_999 + 4500,
      in_transit: 60_001,
      disputed: 900,
    })
    expect(codes(await act('bert', 'C-1', 'answer', { validOn: '2023-03-16', reason: '再改' }))).toEqual(['consignment.settled'])
  })

  test('a dispute ends by agreement of both sides, in both books', async () => {
    const step = (who: string, said: object) => act(who, 'C-1', 'dispute', { validOn: '2023-03-20', reason: '复称', ...said })
    expect((await step('anna', { step: 'propose', side: 'taker', arrivedKg: 1 })).statusCode).toBe(403)
    expect((await step('rita', { step: 'refer', side: 'taker' })).statusCode).toBe(404)
    expect((await step('anna', { step: 'propose', side: 'sender', arrivedKg: 600, lostKg: 400 })).json<ConsignmentSeen>()).toMatchObject({
      dispute: 'proposed',
    })
    expect(await tasks('bert')).toMatchObject([{ zh: expect.stringContaining('确认收货') as string }, { zh: '收货争议（1 笔，1.000 吨）' }])
    expect(codes(await step('anders', { step: 'agree', side: 'sender' }))).toEqual(['dispute.own-proposal'])
    expect((await step('bert', { step: 'agree', side: 'taker' })).json<ConsignmentSeen>()).toMatchObject({ openKg: 0, dispute: 'settled' })
    expect(await holdings('bert', '中原循环')).toEqual({ on_hand: 30_600 + 540 })
    expect(await holdings('anna', '东山钢铁')).toEqual({ generated: -1_000_000, on_hand: 908_499, in_transit: 60_001, lost: 360 })
  })

  test('a name that nobody has is addressed by the sender; for a firm that is not on the platform the sender states the receipt on evidence', async () => {
    expect(codes(await act('anna', 'C-3', 'answer', { validOn: '2023-03-15' }))).toEqual(['consignment.unaddressed'])
    expect(codes(await act('anna', 'C-3', 'address', { taker: '乙公司' }))).toEqual(['consignment.taker'])
    expect((await act('rita', 'C-3', 'address', { taker: '北山矿业' })).statusCode).toBe(404)
    expect(codes(await act('anna', 'C-3', 'statement', { validOn: '2023-03-15' }))).toEqual(['consignment.evidence'])
    const stated = await act('anna', 'C-3', 'statement', { validOn: '2023-03-15', evidence: ['slip:甲-9'] })
    expect(stated.json<ConsignmentSeen>()).toMatchObject({ state: 'answered', answer: { side: 'sender', evidence: ['slip:甲-9'] } })
    expect(await holdings('anna', '东山钢铁')).toMatchObject({ in_transit: 40_001 })
  })

  test('in a closed quarter an answer waits for somebody of each firm whose quarter it changes, and is posted as an adjustment', async () => {
    for (const party of ['东山钢铁', '中原循环'])
      expect(await closeQuarter(api.app.store, { scope: { party }, period: '2023-Q1', closedBy: 'test' }, api.app.store.now)).toMatchObject(
        { ok: true },
      )
    expect(codes(await act('bert', 'C-2', 'answer', { validOn: '2023-03-30' }))).toEqual(['consignment.closed'])
    const waiting = await act('bert', 'C-2', 'answer', { validOn: '2023-03-30', reason: '三月到货，四月才补录' })
    expect(waiting.json<ConsignmentSeen>()).toMatchObject({ state: 'waiting', waitsFor: ['东山钢铁', '中原循环'] })
    expect(await holdings('bert', '中原循环')).toEqual({ on_hand: 31_140 })
    const second = (who: string, party: string, agrees = true) => act(who, 'C-2', 'second', { party, agrees, reason: '不是我们的货' })
    expect((await second('rita', '中原循环')).statusCode).toBe(404)
    expect(codes(await second('bert', '中原循环'))).toEqual(['consignment.second'])
    expect((await second('bella', '东山钢铁')).statusCode).toBe(403)
    expect(await tasks('bella')).toMatchObject([{ zh: expect.stringContaining('第二人') as string }])
    expect((await second('anna', '东山钢铁', false)).json<ConsignmentSeen>()).toMatchObject({ state: 'in_transit', answer: null })
    await act('bert', 'C-2', 'answer', { validOn: '2023-03-30', reason: '三月到货，附磅单', slip: 'IN-8' })
    expect((await second('bella', '中原循环')).json<ConsignmentSeen>()).toMatchObject({ state: 'waiting', waitsFor: ['东山钢铁'] })
    expect((await second('anna', '东山钢铁')).json<ConsignmentSeen>()).toMatchObject({ state: 'answered' })
    expect(await holdings('bert', '中原循环')).toEqual({ on_hand: 31_140 + 30_001 })
    const [posted] = (await ask('bert', 'GET', '/ledger/entries?kind=adjustment')).json<EntryPage>().entries
    expect(posted).toMatchObject({ validOn: '2023-03-30', reason: '三月到货，附磅单', enteredBy: 'bert、anna' })
  })

  test('the sums of the year agree in both books, in the forms and in the three books', async () => {
    const year = async (who: string, party: string) =>
      (await ask(who, 'GET', `/ledger/year?year=2023&party=${encodeURIComponent(party)}`)).json<YearSplit>()
    await bring('bert', '利用时间,单位名称,固废名称,利用量（吨）,含水率,批次号\n2023-05-01,中原循环基地,高炉渣,50,0,U-1\n')
    const [own, other] = [await year('anna', '东山钢铁'), await year('bert', '中原循环')]
    for (const { lines } of [own, other]) expect(lines.map(splitRest)).toEqual(lines.map(() => 0))
    const slag = own.lines.find(({ material }) => material === 'bf_slag')
    // 20,000 to the firm that is not on the platform; 10,000 to the power plant are still on their way.
    expect(slag).toMatchObject({
      generatedKg: 1_000_000,
      handedOverKg: 61_141 + 20_000,
      inTransitKg: 10_000,
      lostKg: 360,
      closingKg: 908_499,
    })
    // What came back was not sent for use in the end.
    expect(slag?.sentForUseKg).toBe(96_001 - 4500)
    expect(other.lines.find(({ material }) => material === 'bf_slag')).toMatchObject({
      receivedKg: 61_141,
      usedKg: 50_000,
      closingKg: 11_141,
    })
    for (const { bridges } of [own, other])
      for (const { fromKg, steps, toKg } of bridges) expect(fromKg + steps.reduce((sum, { massKg }) => sum + massKg, 0)).toBe(toKg)
    // Used by the taker, and waste of the sender: the authority over both sees one use.
    const books = (await ask('clara', 'GET', '/ledger/books?year=2023')).json<ThreeBooks>()
    expect(books.statistics.reduce((sum, { statUtilisedKg }) => sum + statUtilisedKg, 0)).toBe(50_000)
    const forms = (await ask('anna', 'GET', '/ledger/summary?year=2023&basis=dry&party=%E4%B8%9C%E5%B1%B1%E9%92%A2%E9%93%81')).json<{
      balances: { material: string; utilisedKg: number; closingKg: number }[]
    }>()
    expect(forms.balances.find(({ material }) => material === 'bf_slag')).toMatchObject({ utilisedKg: 91_501, closingKg: 908_499 })
    expect(await auditLedger(api.app.store)).toMatchObject({ sound: true })
  })

  test('the database itself shows a line to nobody but its two firms and those over them', async () => {
    const count = async (user: string | null) => {
      const id =
        user === null
          ? undefined
          : (await sql<{ id: string }>`select id from app_user where username = ${user}`.execute(api.app.store.db)).rows[0]?.id
      const store = api.app.store.as(id === undefined ? { kind: 'public' } : { kind: 'user', id })
      const lines = await sql<{ n: string }>`select count(*) as n from consignment`.execute(store.db)
      const steps = await sql<{ n: string }>`select count(*) as n from consignment_step`.execute(store.db)
      return [Number(lines.rows[0]?.n), Number(steps.rows[0]?.n)]
    }
    expect([await count('rita'), await count(null), await count('paul')]).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
    ])
    expect((await count('bert'))[0]).toBe(2)
    await expect(sql`update consignment set taker = '北山矿业'`.execute(api.app.store.as({ kind: 'public' }).db)).rejects.toThrow(
      'permission denied',
    )
  })
})
