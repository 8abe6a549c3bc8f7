// A firm brings its ledger in under its own account: its own rows are saved and belong to it, rows of others are refused with their
// place, and nobody else sees the import, its file or what it says.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Inbox } from '#domain/inbox.ts'
import type { AdjustmentSeen } from '#domain/adjustment.ts'
import type { Bridge } from '#domain/closing.ts'
import type { AuditReport } from '#domain/ledgerAudit.ts'
import type { ImportInfo } from '#domain/importJob.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const sheet = (firm: string, mass: string) => `日期,单位名称,固废名称,产生量（吨）,凭证号\n2022-09-03,${firm},高炉渣,${mass},手-${mass}\n`

eachEngine('imports under accounts', engine => {
  let api: TestServer
  let ask: Ask
  const upload = (who: string | null, text: string, more: Record<string, string> = {}) =>
    ask(
      who,
      'POST',
      `/imports?${new URLSearchParams({ name: 'september.csv', region: 'two-towns', ...more }).toString()}`,
      Buffer.from(text),
    )
  const settled = async (who: string, id: string): Promise<ImportInfo> => {
    await api.app.imports.settled(id)
    return (await ask(who, 'GET', `/imports/${id}`)).json<ImportInfo>()
  }
  const codes = (answer: { json: <T>() => T }) => answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code)

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    ask = await openAccounts(
      api,
      [
        ['north', 'region', null, 'north/', null],
        ['steel', 'firm', 'north', 'north/steel/', '东山钢铁'],
        ['power', 'firm', 'north', 'north/power/', '河口发电'],
        ['bureau', 'bureau', 'north', 'north/bureau/', null],
      ],
      [
        ['anna', 'firm', 'steel'],
        ['boris', 'firm', 'power'],
        ['clara', 'authority', 'north'],
        ['eva', 'evaluator', 'bureau'],
      ],
    )
  })
  afterAll(() => api.close())

  test('a firm saves its own rows; its import, file and rows are its own', async () => {
    const begun = await upload('anna', sheet('东山钢铁厂', '1200'))
    expect([begun.statusCode, begun.json<ImportInfo>().party]).toEqual([202, '东山钢铁'])
    const { id } = begun.json<ImportInfo>()
    expect(await settled('anna', id)).toMatchObject({ status: 'ready', report: { facts: 1 } })
    for (const who of ['boris', 'clara']) {
      expect((await ask(who, 'GET', `/imports/${id}`)).statusCode).toBe(404)
      expect((await ask(who, 'POST', `/imports/${id}/confirm`)).statusCode).toBe(404)
      expect((await ask(who, 'DELETE', `/imports/${id}`)).statusCode).toBe(404)
      expect((await ask(who, 'GET', '/imports')).json<{ total: number }>().total).toBe(0)
    }
    expect((await ask('anna', 'POST', `/imports/${id}/confirm`)).statusCode).toBe(202)
    expect(await settled('anna', id)).toMatchObject({ status: 'saved', outcome: { added: 1, entries: 1 } })
    const owned = (await ask('anna', 'GET', '/files')).json<{ files: { owner?: string; hash: string }[] }>().files
    expect(owned.map(({ owner }) => owner)).toEqual(['东山钢铁'])
    expect((await ask('boris', 'GET', `/files/${owned[0]!.hash}`)).statusCode).toBe(404)
    expect((await ask('boris', 'GET', '/ledger/balances')).body).not.toContain('steel_a')
    expect((await ask('anna', 'GET', '/ledger/balances')).body).toContain('steel_a')
  })

  test('a row of another firm is refused with its place; in whose name is asked of the database', async () => {
    const begun = await upload('anna', `${sheet('东山钢铁厂', '10')}2022-09-04,河口电厂,粉煤灰,20,手-20\n`)
    const info = await settled('anna', begun.json<ImportInfo>().id)
    expect(info.status).toBe('refused')
    expect(info.report?.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'import.foreign', place: { file: 'september.csv', row: 3 } },
    ])
    expect((await ask('anna', 'POST', `/imports/${info.id}/confirm`)).statusCode).toBe(409)
    expect((await ask('anna', 'DELETE', `/imports/${info.id}`)).statusCode).toBe(204)
    expect((await upload('anna', sheet('河口电厂', '5'), { party: '河口发电' })).statusCode).toBe(403)
    const nobody = await upload('clara', sheet('东山钢铁厂', '5'))
    expect([nobody.statusCode, codes(nobody)]).toEqual([403, ['import.nobody']])
    expect((await upload(null, sheet('东山钢铁厂', '5'))).statusCode).toBe(401)
  })

  test('a site of another firm cannot be taken over by registering it', async () => {
    const registry = `场所编号,场所名称,所属单位\npower_a,河口电厂,东山钢铁\n`
    const begun = await upload('anna', registry, { name: '场所.csv' })
    const info = await settled('anna', begun.json<ImportInfo>().id)
    expect(info.report?.sheets[0]?.form).toBe('sites')
    expect([info.status, info.report?.problems[0]?.code]).toEqual(['refused', 'import.foreign'])
  })

  test('who is lent the right to act brings the firm’s ledger in, and only while it is lent', async () => {
    const loan = { firm: 'steel', toUser: 'boris', scopes: ['act', 'document'], validFrom: '2020-01-01', validTo: '2099-01-01' }
    const lent = await ask('anna', 'POST', '/delegations', loan)
    expect(lent.statusCode).toBe(201)
    const unsaid = await upload('boris', sheet('东山钢铁厂', '7'))
    expect([unsaid.statusCode, codes(unsaid)]).toEqual([422, ['import.whose']])
    const begun = await upload('boris', sheet('东山钢铁厂', '7'), { party: '东山钢铁' })
    const { id } = begun.json<ImportInfo>()
    expect((await settled('boris', id)).status).toBe('ready')
    expect((await ask('anna', 'DELETE', `/delegations/${lent.json<{ id: string }>().id}`)).statusCode).toBeLessThan(300)
    expect((await ask('boris', 'POST', `/imports/${id}/confirm`)).statusCode).toBe(404)
    expect((await ask('anna', 'POST', `/imports/${id}/confirm`)).statusCode).toBe(202)
    expect((await settled('anna', id)).status).toBe('saved')
  })

  test('a firm, its authority and an operator may audit while the server runs, each by what it may see; the public and others may not', async () => {
    const audit = async (who: string | null) => {
      const answer = await ask(who, 'POST', '/ledger/audit')
      return [answer.statusCode, answer.statusCode === 200 ? answer.json<AuditReport>() : codes(answer)] as const
    }
    expect(await audit('anna')).toMatchObject([200, { sound: true, counted: { entries: 0, files: 0 } }])
    expect((await audit('clara'))[0]).toBe(200)
    expect([await audit('eva'), (await audit(null))[0]]).toEqual([[403, ['audit.refused']], 401])
    // A row of the firm is touched: the firm reads which, the other firm that something is wrong.
    const entry = (await ask('anna', 'GET', '/ledger/entries?limit=1')).json<{ entries: { id: string }[] }>().entries[0]!.id
    const touch = (reason: string | null) =>
      api.app.store.inTransaction(async inner => {
        await sql`alter table entry disable trigger all`.execute(inner.db)
        await sql`update entry set reason = ${reason} where id = ${entry}`.execute(inner.db)
        await sql`alter table entry enable trigger all`.execute(inner.db)
      })
    await touch('touched')
    expect(await audit('anna')).toMatchObject([200, { sound: false, findings: [{ table: 'entry', id: entry }] }])
    expect(await audit('boris')).toMatchObject([200, { sound: false, findings: [{ table: 'entry', id: 'hidden:1' }] }])
    await touch(null)
    expect(await audit('anna')).toMatchObject([200, { sound: true }])
  })

  test('late rows of a closed quarter: proposed by one account, confirmed by another of the same firm, by nobody else', async () => {
    const closed = await ask('anna', 'POST', '/ledger/closings', { scope: { party: '东山钢铁' }, period: '2022-Q3' })
    expect(closed.statusCode).toBe(200)
    const begun = await upload('anna', sheet('东山钢铁厂', '33'))
    const info = await settled('anna', begun.json<ImportInfo>().id)
    expect(info.report?.would).toMatchObject({ late: 1 })
    const tasks = async (who: string) =>
      (await ask(who, 'GET', '/inbox')).json<Inbox>().tasks.filter(one => one.since >= info.createdAt.slice(0, 10))
    const unsaved = { kind: 'import', party: '东山钢铁', path: `/import?import=${info.id}` }
    expect((await tasks('anna')).filter(({ path }) => path === unsaved.path)).toMatchObject([
      { ...unsaved, en: 'save an import: 1 of its rows fall in closed quarters and need a reason' },
    ])
    expect((await tasks('boris')).filter(({ path }) => path === unsaved.path)).toEqual([])
    expect((await ask('anna', 'POST', `/imports/${info.id}/confirm`, { reason: '磅单晚到' })).statusCode).toBe(202)
    expect((await settled('anna', info.id)).outcome).toMatchObject({ added: 0, late: { rows: 1, state: 'proposed' } })
    const seenBy = async (who: string) => (await ask(who, 'GET', '/ledger/adjustments')).json<AdjustmentSeen[]>()
    const [waiting] = await seenBy('anna')
    expect(waiting).toMatchObject({ proposedBy: 'anna', mayConfirm: false, mayWithdraw: true })
    const confirm = (who: string | null) => ask(who, 'POST', `/ledger/adjustments/${waiting!.id}/confirm`, { by: 'somebody' })
    expect(codes(await confirm('anna'))).toEqual(['adjustment.second'])
    // Another firm knows of none; the authority over both sees it and may not decide.
    expect([await seenBy('boris'), (await confirm('boris')).statusCode, (await confirm(null)).statusCode]).toEqual([[], 404, 401])
    expect(await seenBy('clara')).toMatchObject([{ id: waiting!.id, mayConfirm: false }])
    expect((await confirm('clara')).statusCode).toBe(403)
    const loan = { firm: 'steel', toUser: 'boris', scopes: ['act', 'evidence'], validFrom: '2020-01-01', validTo: '2099-01-01' }
    await ask('anna', 'POST', '/delegations', loan)
    const second = { kind: 'adjustment', en: 'confirm an adjustment as the second person', path: '/ledger?tab=adjustments' }
    const confirming = async (who: string) => (await tasks(who)).filter(({ kind }) => kind === 'adjustment')
    expect([await confirming('anna'), await confirming('clara'), await confirming('boris')]).toMatchObject([[], [], [second]])
    expect((await confirm('boris')).json()).toMatchObject({ state: 'confirmed', proposedBy: 'anna', decidedBy: 'boris' })
    expect((await confirm('boris')).statusCode).toBe(409)
    const bridge = (await ask('anna', 'GET', '/ledger/bridge?closing=closing:东山钢铁:*:2022-Q3')).json<Bridge>()
    expect(bridge.reasons).toMatchObject([{ reason: '磅单晚到', entries: 1 }])
  })
})
