// Who sees a plan that stands on the ledger: it tells what each firm's books come to, so it is no public figure as other plans are.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportInfo } from '#domain/importJob.ts'
import { isFinished, type PlanInfo } from '#domain/planInfo.ts'
import { findUser } from '#store/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const sheet = [
  '日期,单位名称,设施,固废名称,产生量（t）,含水率,批次编号',
  ...Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}-15,steel_a,G-01,高炉渣,40000,0%,seen-${at}`),
].join('\n')

eachEngine('a plan on the ledger', engine => {
  let api: TestServer
  let ask: Ask
  let onLedger: string
  let onEstimates: string
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    await api.finished('base')
    ask = await openAccounts(
      api,
      [
        ['north', 'region', null, 'north/', null],
        ['steel', 'firm', 'north', 'north/steel/', '东山钢铁'],
        ['rival', 'firm', 'north', 'north/rival/', '对手'],
      ],
      [
        ['anna', 'firm', 'steel'],
        ['boris', 'firm', 'rival'],
        ['clara', 'authority', 'north'],
      ],
    )
    const taken = await ask('anna', 'POST', '/imports?name=a.csv&region=two-towns', Buffer.from(sheet))
    const { id } = taken.json<ImportInfo>()
    await api.app.imports.settled(id)
    await ask('anna', 'POST', `/imports/${id}/confirm`)
    await api.app.imports.settled(id)
    const planned = async (ground: string): Promise<string> => {
      const asked = { region: 'two-towns', settings: {}, periods: [2021], ground }
      const plan = (await ask('clara', 'POST', '/plans', asked)).json<PlanInfo>().id
      // Asked for by her: whoever is not signed in would never see it end.
      const ended = async () => isFinished((await ask('clara', 'GET', `/plans/${plan}`)).json<PlanInfo>().status)
      while (!(await ended()))
        await new Promise(resolve => {
          setTimeout(resolve, 50)
        })
      return plan
    }
    onLedger = await planned('ledger')
    onEstimates = await planned('estimates')
  })
  afterAll(() => api.close())

  const listed = async (who: string | null): Promise<string[]> => (await ask(who, 'GET', '/plans')).json<PlanInfo[]>().map(plan => plan.id)
  const statuses = (who: string | null, plan: string): Promise<number[]> =>
    Promise.all(
      ['', '/ground', '/flows', '/arcs', '/sankey', '/result.json', '/workbook.xlsx', '/log'].map(
        async part => (await ask(who, 'GET', `/plans/${plan}${part}`)).statusCode,
      ),
    )

  test('is seen by the authority that asked for it, with what the books came to', async () => {
    expect(await listed('clara')).toEqual(expect.arrayContaining([onLedger, onEstimates]))
    expect((await ask('clara', 'GET', `/plans/${onLedger}/ground`)).json()).toMatchObject({
      ground: 'ledger',
      streams: [{ site: 'steel_a', massKg: 480_000_000, used: true }],
    })
  })

  test.each([['boris'], [null]])('%s does not learn that it is there; plans on estimates stay public', async who => {
    expect(await listed(who)).not.toContain(onLedger)
    expect(new Set(await statuses(who, onLedger))).toEqual(new Set([404]))
    expect(await listed(who)).toContain(onEstimates)
    expect(new Set(await statuses(who, onEstimates))).toEqual(new Set([200]))
  })

  test('the database itself shows a rival none of its rows', async () => {
    const boris = await findUser(api.app.store, 'boris')
    const { db } = api.app.store.as({ kind: 'user', id: boris?.id ?? '' })
    const rows = {
      plans: await db.selectFrom('plan').select('id').where('id', '=', onLedger).execute(),
      flows: await db.selectFrom('plan_flow').select('id').where('plan', '=', onLedger).limit(1).execute(),
      parts: await db.selectFrom('plan_part').select('part').where('plan', '=', onLedger).limit(1).execute(),
      open: await db.selectFrom('plan_flow').select('id').where('plan', '=', onEstimates).limit(1).execute(),
    }
    expect(rows).toMatchObject({ plans: [], flows: [], parts: [], open: [{}] })
  })
})
