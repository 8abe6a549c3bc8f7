// One operator alone becomes nobody else: no new password for whoever acts for a firm, no seat where records are kept, no helper of their
// own making who confirms it. A second operator or the firm confirms, and the firm reads all of it in its audit.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccessRequest } from '#domain/accessRequest.ts'
import { addUser } from '#steps/access/addUser.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'
import { fillTwoFirms, millFlow } from '../support/twoFirms.ts'

const password = 'a long enough password'
const other = 'of the operator alone'

eachEngine('a second person', engine => {
  let api: TestServer
  const cookies = new Map<string, string>()
  const ask = async (who: string | null, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    api.server.inject({
      method,
      url: `/api${url}`,
      headers: { host: 'localhost', ...(who === null ? {} : { cookie: cookies.get(who) ?? '' }) },
      ...(payload === undefined ? {} : { payload }),
    })
  const signIn = async (username: string, given = password): Promise<number> => {
    const answer = await ask(null, 'POST', '/session', { username, password: given })
    const set = [answer.headers['set-cookie'] ?? []].flat().map(String)
    if (answer.statusCode === 200) cookies.set(username, set.map(line => line.split(';')[0]).join('; '))
    return answer.statusCode
  }
  const confirm = async (who: string, id: string) => (await ask(who, 'POST', `/access-requests/${id}/confirm`)).statusCode
  const requestOf = (answer: { json: <T>() => T }): string => answer.json<{ request: string }>().request
  const seesMill = async (who: string) => (await ask(who, 'GET', `/tonnes/${millFlow}`)).statusCode === 200
  const audit = async (who: string) => (await ask(who, 'GET', '/audit?limit=1000')).json<{ verb: string; subject: string }[]>()

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    const { store, identity } = api.app
    await fillTwoFirms(store)
    for (const [username, role, tenant] of [
      ['anna', 'firm', 'mill'],
      ['alan', 'firm', 'mill'],
      ['boris', 'firm', 'rival'],
      ['clara', 'authority', 'tangshan'],
      ['olga', 'operator', undefined],
      ['otto', 'operator', undefined],
      ['carl', undefined, undefined],
      ['puppet', undefined, undefined],
    ] as const) {
      const request = {
        username,
        password,
        name: username,
        ...(role === undefined ? {} : { role }),
        ...(tenant === undefined ? {} : { tenant }),
      }
      const made = await addUser({ store, identity, by: 'test' }, request)
      if (!made.ok) throw new Error(made.problems[0]?.en)
      await signIn(username)
    }
  })
  afterAll(() => api.close())

  test('a new password for somebody of a firm waits; the firm or a second operator confirms, and nobody else', async () => {
    const asked = await ask('olga', 'PATCH', '/users/anna', { password: other })
    expect(asked.statusCode).toBe(202)
    expect([await signIn('anna', other), await signIn('anna')]).toEqual([401, 200])
    const id = requestOf(asked)
    // The asker, whom it is about, another firm, the public: none of them.
    expect(await confirm('olga', id)).toBe(403)
    for (const who of ['anna', 'boris', 'clara', 'puppet']) expect([who, await confirm(who, id)]).toEqual([who, 404])
    expect((await ask(null, 'POST', `/access-requests/${id}/confirm`)).statusCode).toBe(401)
    expect((await ask('boris', 'GET', '/access-requests')).json()).toEqual([])
    const [seen] = (await ask('alan', 'GET', '/access-requests')).json<AccessRequest[]>()
    expect(seen).toMatchObject({ id, kind: 'password', username: 'anna', mayDecide: true })
    expect(JSON.stringify(seen)).not.toMatch(/hash|:[0-9a-f]{32}/)
    expect(await confirm('alan', id)).toBe(204)
    expect(await confirm('otto', id)).toBe(404)
    expect([await signIn('anna'), await signIn('anna', other)]).toEqual([401, 200])
    for (const who of ['alan', 'anna']) {
      const deeds = (await audit(who)).filter(({ subject }) => subject === 'anna').map(({ verb }) => verb)
      expect([who, deeds]).toEqual([who, expect.arrayContaining(['user.password.asked', 'user.password'])])
    }
    expect((await audit('boris')).some(({ subject }) => subject === 'anna')).toBe(false)
    const hashes = await sql`select 1 from access_request where password is not null`.execute(api.app.store.db)
    expect(hashes.rows).toEqual([])
  })

  test('a seat where records are kept waits, whatever the office; a helper of one’s own making confirms nothing', async () => {
    for (const [role, tenant] of [
      ['firm', 'mill'],
      ['authority', 'tangshan'],
      ['park', 'east-park'],
      ['operator', null],
    ] as const) {
      const asked = await ask('olga', 'POST', '/memberships', { username: 'puppet', role, tenant })
      expect([role, asked.statusCode]).toEqual([role, 202])
      expect([role, await confirm('olga', requestOf(asked)), await confirm('puppet', requestOf(asked))]).toEqual([role, 403, 404])
    }
    expect(await seesMill('puppet')).toBe(false)
    const made = await ask('olga', 'POST', '/users', { username: 'second', password, name: 'x', role: 'operator' })
    expect([made.statusCode, await signIn('second')]).toEqual([201, 200])
    expect((await ask('second', 'GET', '/users')).statusCode).toBe(403)
    expect((await ask('olga', 'POST', '/memberships', { username: 'olga', role: 'firm', tenant: 'mill' })).statusCode).toBe(403)
  })

  test('a firm whose people were all put out is no free firm; nor one whose party has records under another name', async () => {
    const roles = (await ask('olga', 'GET', '/memberships')).json<{ id: string; tenant: string | null; username: string }[]>()
    const kiln = roles.filter(({ tenant }) => tenant === 'kiln')
    for (const { id } of kiln) expect((await ask('olga', 'DELETE', `/memberships/${id}`)).statusCode).toBe(204)
    expect((await ask('olga', 'POST', '/memberships', { username: 'puppet', role: 'firm', tenant: 'kiln' })).statusCode).toBe(202)
    const shell = { id: 'shell', kind: 'firm', parent: 'north', nameZh: 'x', nameEn: 'x', party: 'another-party' }
    expect((await ask('olga', 'POST', '/tenants', shell)).statusCode).toBe(201)
    await sql`insert into evidence (id, kind, title_zh, title_en, because, body, learned_at, owners)
      values ('another:1', 'row', 'x', 'x', '{}', '{}', now(), '{another-party}')`.execute(api.app.store.db)
    expect((await ask('olga', 'POST', '/memberships', { username: 'puppet', role: 'firm', tenant: 'shell' })).statusCode).toBe(202)
    // An office over firms that have records; and a new firm without any, where one operator may begin.
    expect((await ask('olga', 'POST', '/memberships', { username: 'puppet', role: 'authority', tenant: 'hebei' })).statusCode).toBe(202)
    const fresh = { id: 'fresh', kind: 'firm', parent: 'north', nameZh: 'x', nameEn: 'x' }
    expect((await ask('olga', 'POST', '/tenants', fresh)).statusCode).toBe(201)
    expect((await ask('olga', 'POST', '/memberships', { username: 'puppet', role: 'firm', tenant: 'fresh' })).statusCode).toBe(201)
    expect((await ask('olga', 'POST', '/memberships', { username: 'carl', role: 'firm', tenant: 'fresh' })).statusCode).toBe(202)
  })

  test('a second operator, and whoever a firm lends to, are guarded in the same way', async () => {
    expect((await ask('olga', 'PATCH', '/users/otto', { password: other })).statusCode).toBe(202)
    expect(await signIn('otto', other)).toBe(401)
    const lent = { firm: 'mill', toUser: 'carl', scopes: ['act', 'recipe'], validFrom: '2020-01-01', validTo: '2099-12-31' }
    expect((await ask('alan', 'POST', '/delegations', lent)).statusCode).toBe(201)
    const asked = await ask('olga', 'PATCH', '/users/carl', { password: other })
    expect([asked.statusCode, await signIn('carl', other)]).toEqual([202, 401])
    expect((await audit('alan')).some(({ verb, subject }) => verb === 'user.password.asked' && subject === 'carl')).toBe(true)
    expect([await confirm('boris', requestOf(asked)), await confirm('otto', requestOf(asked))]).toEqual([404, 204])
    expect(await signIn('carl', other)).toBe(200)
    // Whoever acts for nobody gets a new password at once.
    expect((await ask('olga', 'POST', '/users', { username: 'plain', password, name: 'x' })).statusCode).toBe(201)
    expect((await ask('olga', 'PATCH', '/users/plain', { password: other })).statusCode).toBe(204)
  })

  test('closing is at once and in the firm’s audit; an opened account has no token of before; a refusal ends a request', async () => {
    const token = (await ask('alan', 'POST', '/me/tokens', { name: 't' })).json<{ token: string }>().token
    const byToken = async () =>
      (await api.server.inject({ url: '/api/me', headers: { host: 'localhost', authorization: `Bearer ${token}` } })).statusCode
    expect(await byToken()).toBe(200)
    expect((await ask('olga', 'PATCH', '/users/alan', { disabled: true })).statusCode).toBe(204)
    expect((await ask('olga', 'PATCH', '/users/alan', { disabled: false })).statusCode).toBe(204)
    expect(await byToken()).toBe(401)
    await signIn('anna', other)
    expect((await audit('anna')).filter(({ subject }) => subject === 'alan').map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['user.close', 'user.open']),
    )
    const asked = requestOf(await ask('olga', 'POST', '/memberships', { username: 'puppet', role: 'firm', tenant: 'mill' }))
    expect((await ask('anna', 'POST', `/access-requests/${asked}/refuse`)).statusCode).toBe(204)
    expect(await confirm('otto', asked)).toBe(404)
    expect((await audit('anna')).some(({ verb }) => verb === 'membership.add.refused')).toBe(true)
    expect(await seesMill('puppet')).toBe(false)
  })
})
