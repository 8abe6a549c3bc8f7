// Only an operator's demonstration bears the mark "synthetic": a firm can set it by no door, and its own books carry no banner.
import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportInfo } from '#domain/importJob.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { folderWorkbook } from '#steps/evaluation/applyWorkbook.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const brickworks = 'examples/evaluation-brickworks'
const sheet = '日期,单位名称,固废名称,产生量（吨）,凭证号\n2022-09-03,东山钢铁厂,高炉渣,1200,手-1\n'

eachEngine('the mark of a demonstration', engine => {
  let api: TestServer
  let ask: Ask
  const codes = (answer: { json: <T>() => T }) => answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code)

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    ask = await openAccounts(
      api,
      [
        ['north', 'region', null, 'north/', null],
        ['steel', 'firm', 'north', 'north/steel/', '东山钢铁'],
        ['bricks', 'firm', 'north', 'north/bricks/', 'brickworks'],
        ['bureau', 'bureau', 'north', 'north/bureau/', null],
      ],
      [
        ['anna', 'firm', 'steel'],
        ['boris', 'firm', 'bricks'],
        ['olga', 'operator', null],
        ['clara', 'authority', 'north'],
      ],
    )
    // A demonstration of others, which everybody sees.
    await sql`insert into flow (id, material, from_site, to_site, period, synthetic, learned_at)
      values ('shown', 'slag', 'show-a', 'show-b', 2022, true, now())`.execute(api.app.store.db)
  })
  afterAll(() => api.close())

  test('a firm cannot file a claim as synthetic', async () => {
    const claim = { claimant: '东山钢铁', accountingBasis: 'statistics', period: '2022', massKg: 1, evidence: ['x'], validOn: '2022-10-01' }
    const marked = await ask('anna', 'POST', '/claims', { ...claim, synthetic: true })
    expect([marked.statusCode, codes(marked)]).toEqual([403, ['synthetic.operators']])
    expect((await ask('anna', 'GET', '/claims')).body).not.toContain('东山钢铁')
    expect([200, 201]).toContain((await ask('anna', 'POST', '/claims', claim)).statusCode)
  })

  test('a firm cannot apply for an evaluation as synthetic, by the body or by the workbook', async () => {
    const read = await readAccountFolder(brickworks)
    if (!read.ok) throw new Error('no account')
    const { account, basis, tolerance, evaluated: products } = read.value
    const listing = { bureau: 'bureau', authority: 'north', province: 'CN-13', listNumber: '1', from: '2022-01-01', to: '2030-12-31' }
    expect((await ask('clara', 'POST', '/bureaus', listing)).statusCode).toBe(201)
    const application = { party: account.firm.id, person: 'b', validOn: '2023-01-10', basis, tolerance, products, bureau: 'bureau' }
    const marked = await ask('boris', 'POST', '/evaluations', { ...application, account: { ...account, synthetic: true } })
    expect([marked.statusCode, codes(marked)]).toEqual([403, ['synthetic.operators']])
    const workbook = await folderWorkbook(brickworks)
    if (!workbook.ok) throw new Error('no workbook')
    const handed = await ask('boris', 'POST', '/evaluations/workbook?validOn=2023-01-10&bureau=bureau', Buffer.from(workbook.value))
    expect([handed.statusCode, codes(handed)]).toEqual([403, ['synthetic.operators']])
    // What is real is opened, and a renewed account does not bring the mark in afterwards.
    const real = await ask('boris', 'POST', '/evaluations', { ...application, account: { ...account, synthetic: false } })
    expect(real.statusCode).toBe(201)
    const { id } = real.json<{ id: string }>()
    expect((await ask('boris', 'POST', `/evaluations/${encodeURIComponent(id)}/account`, { ...account, synthetic: true })).statusCode).toBe(
      201,
    )
    const kept = await sql<{ body: string }>`select body from appraisal_account where appraisal = ${id} order by version`.execute(
      api.app.store.db,
    )
    expect(kept.rows.map(({ body }) => (JSON.parse(body) as { synthetic: boolean }).synthetic)).toEqual([false, false])
  })

  test('rows that a firm brings in are real, whatever region judges them, and its books and forms carry no banner', async () => {
    const begun = await ask('anna', 'POST', '/imports?name=a.csv&region=two-towns', Buffer.from(sheet))
    const { id } = begun.json<ImportInfo>()
    await api.app.imports.settled(id)
    await ask('anna', 'POST', `/imports/${id}/confirm`)
    expect((await api.app.imports.settled(id))?.outcome).toMatchObject({ added: 1 })
    expect((await ask('anna', 'GET', '/ledger/entries?limit=100')).body).toContain('steel_a')
    const rows = await ask('anna', 'GET', '/ledger/rows')
    expect(rows.body).not.toContain('"synthetic":true')
    expect((await ask('anna', 'GET', '/ledger/audit')).json<{ synthetic: boolean }>().synthetic).toBe(false)
    expect((await ask('anna', 'GET', '/ledger/books?year=2022')).json<{ synthetic: boolean }>().synthetic).toBe(false)
    const zip = await ask('anna', 'GET', '/forms/ledger/filled.zip?year=2022&region=two-towns')
    expect(zip.body).not.toContain('SYNTHETIC')
    const chain = await sql<{
      n: number
    }>`select count(*)::int as n from evidence where title_zh like '%虚构%' and body::text like '%steel_a%'`.execute(api.app.store.db)
    expect(chain.rows[0]?.n).toBe(0)
    // Who looks on sees the demonstration, and that it is one.
    expect((await ask(null, 'GET', '/ledger/audit')).json<{ synthetic: boolean }>().synthetic).toBe(true)
  })

  test('the database refuses the mark to whoever is no operator, even beyond the policies', async () => {
    const user = (name: string) => sql<{ id: string }>`select id from app_user where username = ${name}`.execute(api.app.store.db)
    const write = async (name: string) => {
      const id = (await user(name)).rows[0]!.id
      await api.app.store.inTransaction(async inner => {
        await sql.raw(`set local xunyu.actor = 'user:${id}'`).execute(inner.db)
        await sql`insert into flow (id, material, from_site, to_site, period, synthetic, learned_at)
          values (${`flow-of-${name}`}, 'slag', 'a', 'b', 2022, true, now())`.execute(inner.db)
      })
    }
    await expect(write('anna')).rejects.toMatchObject({ code: '42501' })
    await write('olga')
  })
})

test('the example account bears the mark, so that the refusal above is one of the mark', () => {
  expect(JSON.parse(readFileSync(`${brickworks}/account.json`, 'utf8'))).toMatchObject({ synthetic: true })
})
