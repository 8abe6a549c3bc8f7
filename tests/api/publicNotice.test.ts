// A public notice under accounts: everybody reads what is in notice and nothing else of the case; who signed in may object, and sees
// their own objection with its answer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Objection } from '#domain/evaluation/case.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { takeStep } from '#steps/evaluation/takeStep.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openNoticedCase } from '../support/noticedCase.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

eachEngine('a public notice', engine => {
  let api: TestServer
  let ask: Ask
  let id = ''
  let at = ''

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    id = await openNoticedCase(api.app.store)
    at = `/evaluations/${encodeURIComponent(id)}`
    ask = await openAccounts(
      api,
      [
        ['land', 'region', null, 'land/', null],
        ['one', 'firm', 'land', 'land/one/', 'one-party'],
        ['two', 'firm', 'land', 'land/two/', 'two-party'],
      ],
      [
        ['neighbour', 'firm', 'one'],
        ['other', 'firm', 'two'],
      ],
    )
  })
  afterAll(() => api.close())

  const listed = async (who: string | null, day = '') =>
    (await ask(who, 'GET', `/evaluations/notices${day}`)).json<NoticeRow[]>().map(row => [row.wasteEn, row.massT])

  test('everybody reads the notice, nobody else the case', async () => {
    const lines = [
      ['coal gangue', '3870.000'],
      ['fly ash', '1974.000'],
      ['bottom ash (own)', '416.760'],
    ]
    for (const who of [null, 'neighbour']) {
      expect(await listed(who)).toEqual(lines)
      expect((await ask(who, 'GET', at)).statusCode).toBe(404)
      expect((await ask(who, 'GET', '/evaluations')).json<{ total: number }>().total).toBe(0)
    }
    expect(await listed(null, '?day=2023-03-24')).toEqual(lines)
    expect(await listed(null, '?day=2024-03-24')).toEqual([])
  })

  test('who signed in objects, sees their own objection and its answer, and no other', async () => {
    const body = { text: 'the bottom ash was landfilled in May', validOn: '2023-03-24' }
    expect((await ask(null, 'POST', `${at}/objections`, body)).statusCode).toBe(401)
    expect((await ask('neighbour', 'POST', '/evaluations/case:none:2022/objections', body)).statusCode).toBe(404)
    expect((await ask('neighbour', 'POST', `${at}/objections`, { text: ' ' })).statusCode).toBe(422)
    const made = await ask('neighbour', 'POST', `${at}/objections`, { ...body, by: 'somebody else' })
    expect([made.statusCode, made.json<Objection>()]).toMatchObject([201, { number: 1, by: 'neighbour', answer: 'open' }])
    expect((await ask('neighbour', 'POST', `${at}/objections`, body)).statusCode).toBe(422)
    const own = async (who: string) => (await ask(who, 'GET', `${at}/objections`)).json<Objection[]>()
    expect([(await own('neighbour')).length, await own('other')]).toEqual([1, []])
    const unitOfWork = storeEvaluations(api.app.store)
    const answer = (action: 'rejectObjection' | 'upholdObjection', objection: number) =>
      takeStep(unitOfWork, id, {
        role: 'evaluator',
        party: 'huaming',
        person: '李构',
        validOn: '2023-03-24',
        reason: 'the slips of May say utilised',
        evidence: ['doc:consumption'],
        body: { action, objection },
      })
    expect((await answer('rejectObjection', 1)).ok).toBe(true)
    expect(await own('neighbour')).toMatchObject([{ answer: 'rejected', reason: 'the slips of May say utilised' }])
    // An objection that is upheld takes the notice back.
    expect((await ask('other', 'POST', `${at}/objections`, body)).statusCode).toBe(201)
    expect((await answer('upholdObjection', 2)).ok).toBe(true)
    expect(await listed(null)).toEqual([])
    expect(await own('other')).toMatchObject([{ number: 2, answer: 'upheld' }])
    expect((await ask('neighbour', 'POST', `${at}/objections`, body)).statusCode).toBe(422)
  })
})
