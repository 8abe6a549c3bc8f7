// Somebody else's data, asked of the interface: a rival signs in and asks every list, detail, export, filter and error for
// what the mill keeps to itself. And who may come in at all: passwords, locks, tokens, roles, origins.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { needOf, needs } from '#api/access.ts'
import { localMode } from '#api/localMode.ts'
import { addUser } from '#steps/access/addUser.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'
import { fillTwoFirms, ids, millFlow, secrets } from '../support/twoFirms.ts'

const password = 'a long enough password'
type Answer = { status: number; text: string; headers: Record<string, unknown>; json: <T>() => T }

eachEngine('other firm', engine => {
  let api: TestServer
  const cookies = new Map<string, string>()
  const ask = async (
    who: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const cookie = who === null ? {} : { cookie: cookies.get(who) ?? '' }
    const answer = await api.server.inject({
      method,
      url: `/api${url}`,
      headers: { host: 'localhost', ...cookie, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
    return { status: answer.statusCode, text: answer.body, headers: answer.headers, json: <T>() => answer.json<T>() }
  }
  const signIn = async (who: string): Promise<Answer> => {
    const answer = await ask(null, 'POST', '/session', { username: who, password })
    const set = [answer.headers['set-cookie'] ?? []].flat().map(String)
    cookies.set(who, set.map(line => line.split(';')[0]).join('; '))
    return answer
  }
  const codes = (answer: Answer): string[] => answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code)

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    await api.finished('base')
    const { store, identity } = api.app
    await fillTwoFirms(store)
    const people = [
      ['anna', 'firm', 'mill'],
      ['boris', 'firm', 'rival'],
      ['clara', 'authority', 'tangshan'],
    ] as const
    for (const [username, role, tenant] of people) {
      const made = await addUser({ store, identity, by: 'test' }, { username, password, name: username, role, tenant })
      if (!made.ok) throw new Error(made.problems[0]?.en)
    }
    const made = await addUser({ store, identity, by: 'test' }, { username: 'olga', password, name: 'Olga', role: 'operator' })
    if (!made.ok) throw new Error(made.problems[0]?.en)
    for (const who of ['anna', 'boris', 'clara', 'olga']) await signIn(who)
  })
  afterAll(() => api.close())

  test('the mill sees its own; the rival is refused the same things, everywhere and in every word', async () => {
    const own = await ask('anna', 'GET', `/tonnes/${millFlow}`)
    expect(own.status).toBe(200)
    expect(own.text).toContain(secrets.price)
    expect((await ask('clara', 'GET', `/tonnes/${millFlow}`)).text).not.toContain(`${ids.offer} ${secrets.price}`)
    const document = await ask(null, 'GET', '/openapi.json')
    const paths = Object.entries(document.json<{ paths: Record<string, Record<string, unknown>> }>().paths)
    expect(paths.length).toBeGreaterThan(40)
    const guesses = [...Object.values(ids), millFlow, 'mill', 'mill-party', 'flow-rival']
    const asked: string[] = []
    for (const who of ['boris', 'olga', null]) {
      for (const [path, methods] of paths) {
        if (!('get' in methods) || path.endsWith('/events') || /xlsx$|bundle/.test(path)) continue
        const here = path.replace(/^\/api/, '').replace(/\{(region|table)\}/g, (_, name) => (name === 'region' ? 'two-towns' : 'sites'))
        for (const guess of here.includes('{') ? guesses : ['']) {
          const url = here.replace(/\{[a-zA-Z]+\}/g, encodeURIComponent(guess))
          const answer = await ask(who, 'GET', url)
          asked.push(url)
          // What the asker wrote themselves may come back in the words of a refusal.
          const text = answer.status === 200 ? answer.text : answer.text.replaceAll(guess === '' ? '\u0000' : guess, '')
          for (const secret of Object.values(secrets)) expect([who, url, text.includes(secret)]).toEqual([who, url, false])
          expect([url, answer.status === 200 && who !== 'olga' && text.includes('mill-site')]).toEqual([url, false])
          expect([url, answer.status < 500]).toEqual([url, true])
        }
      }
    }
    expect(asked.length).toBeGreaterThan(60)
  })

  test('what is not visible is answered as what is not there', async () => {
    const hidden = await ask('boris', 'GET', `/tonnes/${millFlow}`)
    const nowhere = await ask('boris', 'GET', '/tonnes/flow-nowhere')
    expect([hidden.status, hidden.text.replaceAll(millFlow, 'X')]).toEqual([404, nowhere.text.replaceAll('flow-nowhere', 'X')])
    const lists = await ask('boris', 'GET', '/tonnes')
    expect(
      lists
        .json<{ flow: string }[]>()
        .map(({ flow }) => flow)
        .sort(),
    ).toEqual(['flow-open', 'flow-rival'])
    expect((await ask(null, 'GET', '/tonnes')).json<{ flow: string }[]>().map(({ flow }) => flow)).toEqual(['flow-open'])
  })

  test('a chain that leads into another firm ends in a blank without an id', async () => {
    const tonne = await ask('boris', 'GET', '/tonnes/flow-rival')
    const { records, evidence } = tonne.json<{ records: { basedOn: string[] }[]; evidence: { id: string; titleEn: string }[] }>()
    expect(records[0]?.basedOn).toEqual(['row:rival', 'hidden:1', 'hidden:2'])
    expect(evidence.filter(({ id }) => id.startsWith('hidden')).map(({ titleEn }) => titleEn)).toEqual([
      'Not visible to you',
      'Not visible to you',
    ])
    expect(tonne.text).not.toContain('mill')
  })

  test('a duplicate id or a wrong reference says nothing of what is there', async () => {
    const first = await ask('olga', 'POST', '/tenants', { id: 'mill', kind: 'firm', parent: 'tangshan', nameZh: 'x', nameEn: 'x' })
    expect([first.status, codes(first)]).toEqual([409, ['tenant.taken']])
    const refused = await ask('boris', 'POST', '/delegations', {
      firm: 'mill',
      toUser: 'boris',
      scopes: ['commerce'],
      validFrom: '2020-01-01',
      validTo: '2099-01-01',
    })
    expect([refused.status, codes(refused)]).toEqual([403, ['access.refused']])
    expect(refused.text).not.toMatch(/delegation|policy|row-level/)
  })

  test('the audit shows a firm what was done on it, and not what was done on others', async () => {
    const lent = await ask('anna', 'POST', '/delegations', {
      firm: 'mill',
      toTenant: 'bureau',
      scopes: ['quantity'],
      validFrom: '2020-01-01',
      validTo: '2099-01-01',
    })
    expect(lent.status).toBe(201)
    expect((await ask('anna', 'GET', '/audit')).text).toContain('delegation.give')
    expect((await ask('boris', 'GET', '/audit')).text).not.toContain('delegation.give')
    expect((await ask('olga', 'GET', '/audit')).text).toContain('delegation.give')
    expect((await ask(null, 'GET', '/audit')).status).toBe(401)
    expect((await ask('boris', 'DELETE', `/delegations/${lent.json<{ id: string }>().id}`)).status).toBe(404)
    expect((await ask('anna', 'DELETE', `/delegations/${lent.json<{ id: string }>().id}`)).status).toBe(204)
  })

  test('the public reads the planner and writes nothing; a firm plans nothing; an authority does', async () => {
    expect((await ask(null, 'GET', '/plans')).status).toBe(200)
    const request = { region: 'two-towns', settings: { levy: 'off' }, name: 'w' }
    expect((await ask(null, 'POST', '/plans', request)).status).toBe(401)
    expect((await ask('boris', 'POST', '/plans', request)).status).toBe(403)
    expect((await ask('clara', 'POST', '/plans', request)).status).toBe(202)
    expect((await ask('clara', 'POST', '/users', { username: 'x', password, name: 'x' })).status).toBe(403)
    const me = (await ask('clara', 'GET', '/me')).json<{
      roles: string[]
      sees: Record<string, number>
      mayPlan: boolean
      mayAdminister: boolean
    }>()
    expect(me).toMatchObject({
      roles: ['public', 'authority'],
      sees: { quantity: 2, evidence: 2, commerce: 0, recipe: 0, document: 0 },
      mayPlan: true,
      mayAdminister: false,
    })
    expect((await ask(null, 'GET', '/me')).json()).toMatchObject({ username: null, by: 'public', roles: ['public'] })
  })

  test('an operator gives no role to themselves, and closing an account ends it at once', async () => {
    const self = await ask('olga', 'POST', '/memberships', { username: 'olga', role: 'firm', tenant: 'mill' })
    expect(self.status).toBe(403)
    const made = await ask('olga', 'POST', '/users', { username: 'Dora', password, name: 'Dora', role: 'firm', tenant: 'rival' })
    expect(made.status).toBe(201)
    await signIn('dora')
    // Where records are kept a seat waits for somebody of the firm.
    expect((await ask('dora', 'GET', '/tonnes/flow-rival')).status).toBe(404)
    const { request } = made.json<{ request: string }>()
    expect((await ask('boris', 'POST', `/access-requests/${request}/confirm`)).status).toBe(204)
    expect((await ask('dora', 'GET', '/tonnes/flow-rival')).status).toBe(200)
    expect((await ask('olga', 'PATCH', '/users/dora', { disabled: true })).status).toBe(204)
    expect((await ask('dora', 'GET', '/tonnes/flow-rival')).status).toBe(404)
    expect((await signIn('dora')).status).toBe(401)
  })

  test('cookies are out of reach of scripts and other sites; a foreign page is no caller', async () => {
    const answer = await signIn('boris')
    for (const line of [answer.headers['set-cookie'] ?? []].flat())
      expect(String(line)).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i)
    const foreign = await ask('anna', 'POST', '/delegations', { firm: 'mill' }, { origin: 'http://localhost:9999' })
    expect([foreign.status, codes(foreign)]).toEqual([403, ['http.refused']])
    expect((await ask('boris', 'DELETE', '/session', undefined, { origin: 'http://localhost' })).status).toBe(204)
    expect((await ask('boris', 'GET', '/me')).json()).toMatchObject({ by: 'public' })
    await signIn('boris')
  })

  test('tokens: hashed, for reading alone unless it is said, taken back at once, and no key to the account', async () => {
    const made = (await ask('anna', 'POST', '/me/tokens', { name: 'clerk' })).json<{ id: string; token: string }>()
    const bearer = { authorization: `Bearer ${made.token}` }
    expect((await ask(null, 'GET', `/tonnes/${millFlow}`, undefined, bearer)).status).toBe(200)
    const lend = { firm: 'mill', toTenant: 'bureau', scopes: ['commerce'], validFrom: '2020-01-01', validTo: '2099-01-01' }
    expect((await ask(null, 'POST', '/delegations', lend, bearer)).status).toBe(403)
    expect((await ask(null, 'POST', '/me/tokens', { name: 'more' }, bearer)).status).toBe(403)
    const stored = await sql<{ hash: string }>`select hash from api_token`.execute(api.app.store.db)
    expect(stored.rows.map(({ hash }) => hash)).not.toContain(made.token)
    expect((await ask('boris', 'DELETE', `/me/tokens/${made.id}`)).status).toBe(404)
    expect((await ask('anna', 'DELETE', `/me/tokens/${made.id}`)).status).toBe(204)
    const stale = await ask(null, 'GET', '/tonnes', undefined, bearer)
    expect([stale.status, codes(stale)]).toEqual([401, ['access.token']])
  })

  test('five wrong passwords lock a name, known or not, and both answers are the same', async () => {
    const tries = async (username: string): Promise<string[]> => {
      const said: string[] = []
      for (let n = 0; n < 6; n++) said.push(...codes(await ask(null, 'POST', '/session', { username, password: `wrong ${n} wrong` })))
      return said
    }
    const known = await tries('clara')
    expect(known).toEqual([...Array.from({ length: 5 }, () => 'session.wrong'), 'session.locked'])
    expect(await tries('nobody')).toEqual(known)
    expect(codes(await ask(null, 'POST', '/session', { username: 'clara', password }))).toEqual(['session.locked'])
  })
})

test('what a route wants is said by data, and what no line names wants a signed-in person', () => {
  expect(needOf('GET', '/api/plans/:id')).toBe('anyone')
  expect(needOf('DELETE', '/api/plans/:id')).toBe('planner')
  expect(needOf('POST', '/api/users')).toBe('operator')
  expect(needOf('POST', '/api/something/new')).toBe('signedIn')
  expect(needs.at(-1)?.route.test('anything')).toBe(true)
})

test('local mode is for the embedded database on the own address alone', () => {
  const embedded = { directory: '/x' }
  expect(localMode(embedded, '127.0.0.1', undefined)).toMatchObject({ ok: true, value: true })
  expect(localMode(embedded, '127.0.0.1', 'off')).toMatchObject({ ok: true, value: false })
  expect(localMode(embedded, '0.0.0.0', undefined)).toMatchObject({ ok: true, value: false })
  expect(localMode({ url: 'postgres://x' }, '127.0.0.1', undefined)).toMatchObject({ ok: true, value: false })
  expect(localMode(embedded, '0.0.0.0', 'on').ok).toBe(false)
  expect(localMode({ url: 'postgres://x' }, '127.0.0.1', 'on').ok).toBe(false)
})
