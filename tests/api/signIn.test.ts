// Signing in under attack: what is counted holds for tries at the same time; a stranger's failures shut out the stranger and not the owner;
// common passwords are refused wherever one is set; a new password ends what the old one opened.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser } from '#steps/access/addUser.ts'
import { addressKey } from '#store/signIns.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const password = 'a long enough password'

eachEngine('signing in', engine => {
  let api: TestServer
  const send = (method: 'GET' | 'POST' | 'PUT', url: string, payload: object | undefined, headers: object, remoteAddress: string) =>
    api.server.inject({
      method,
      url: `/api${url}`,
      remoteAddress,
      headers: { host: 'localhost', ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
  const signIn = async (username: string, given: string, from: string): Promise<{ said: string; cookie: string; status: number }> => {
    const answer = await send('POST', '/session', { username, password: given }, {}, from)
    const cookie = [answer.headers['set-cookie'] ?? []].flat().map(line => line.split(';')[0])
    const said = answer.statusCode === 200 ? 'in' : (answer.json<{ problems: { code: string }[] }>().problems[0]?.code ?? '')
    return { said, cookie: cookie.join('; '), status: answer.statusCode }
  }
  const counted = (all: { said: string }[]) =>
    Object.fromEntries(['in', 'session.wrong', 'session.locked'].map(word => [word, all.filter(({ said }) => said === word).length]))

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    const { store, identity } = api.app
    for (const username of ['anna', 'boris', 'clara', 'dora', 'emma']) {
      const made = await addUser({ store, identity, by: 'test' }, { username, password, name: username })
      if (!made.ok) throw new Error(made.problems[0]?.en)
    }
  })
  afterAll(() => api.close())

  test('of 120 wrong passwords at once five are looked at, for a name that is there and for one that is not', async () => {
    expect((await signIn('anna', password, '198.51.100.7')).said).toBe('in')
    for (const name of ['anna', 'nobody']) {
      const tries = await Promise.all(Array.from({ length: 120 }, (_, at) => signIn(name, `wrong ${at} wrong`, '203.0.113.9')))
      expect([name, counted(tries)]).toEqual([name, { in: 0, 'session.wrong': 5, 'session.locked': 115 }])
      expect(tries.every(({ status }) => status === 401 || status === 429)).toBe(true)
    }
    // Not even the right one from there; and from everywhere else the owner comes in, known before or not.
    expect((await signIn('anna', password, '203.0.113.9')).said).toBe('session.locked')
    expect((await signIn('anna', password, '198.51.100.7')).said).toBe('in')
    expect((await signIn('anna', password, '192.0.2.55')).said).toBe('in')
  })

  test('one address tries many names: it is shut, and somebody known there is not', async () => {
    expect((await signIn('boris', password, '203.0.113.77')).said).toBe('in')
    const tries = await Promise.all(Array.from({ length: 120 }, (_, at) => signIn(`name-${at}`, 'the same for all', '203.0.113.77')))
    expect(counted(tries)['session.wrong']).toBeLessThanOrEqual(60)
    expect((await signIn('clara', password, '203.0.113.77')).said).toBe('session.locked')
    expect((await signIn('boris', password, '203.0.113.77')).said).toBe('in')
  })

  test('many addresses try one name: it is slowed for strangers, and the owner comes in from where they were', async () => {
    expect((await signIn('clara', password, '198.51.100.8')).said).toBe('in')
    const tries = await Promise.all(Array.from({ length: 120 }, (_, at) => signIn('clara', 'wrong all over', `203.0.${at}.1`)))
    // Thirty at once, and then one in half a minute, however long a slow machine takes for them.
    expect(counted(tries)['session.wrong']).toBeGreaterThanOrEqual(31)
    expect(counted(tries)['session.wrong']).toBeLessThanOrEqual(36)
    expect(counted(tries)['in']).toBe(0)
    expect((await signIn('clara', password, '198.51.100.8')).said).toBe('in')
  })

  test('what one customer holds of IPv6 is one address', () => {
    expect(new Set(['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:0db8::3'].map(addressKey))).toEqual(new Set(['2001:db8:0:0::/64']))
    expect([addressKey('::ffff:203.0.113.9'), addressKey('203.0.113.9'), addressKey('x')]).toEqual(['203.0.113.9', '203.0.113.9', '?'])
  })

  test('a common password is refused, and a new one ends every session and token of the old', async () => {
    const { cookie } = await signIn('dora', password, '198.51.100.9')
    const made = await send('POST', '/me/tokens', { name: 'clerk' }, { cookie }, '198.51.100.9')
    const bearer = { authorization: `Bearer ${made.json<{ token: string }>().token}` }
    const change = (next: string) => send('PUT', '/me/password', { old: password, next }, { cookie }, '198.51.100.9')
    expect((await send('GET', '/me', undefined, bearer, '198.51.100.9')).json()).toMatchObject({ username: 'dora' })
    const common = await change('Dora-1234567890')
    expect([common.statusCode, common.json<{ problems: { code: string }[] }>().problems[0]?.code]).toEqual([422, 'user.password-common'])
    expect((await send('GET', '/me', undefined, bearer, '198.51.100.9')).statusCode).toBe(200)
    expect((await change('another long password')).statusCode).toBe(204)
    expect((await send('GET', '/me', undefined, bearer, '198.51.100.9')).statusCode).toBe(401)
    expect((await send('GET', '/me', undefined, { cookie }, '198.51.100.9')).json()).toMatchObject({ by: 'public' })
    expect((await signIn('dora', 'another long password', '198.51.100.9')).said).toBe('in')
  })

  test('a password that changes while the old one is looked at lets nobody in', async () => {
    const { identity } = api.app
    const users = await import('#store/accounts.ts')
    const emma = await users.findUser(api.app.store, 'emma')
    const [tries] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, () => signIn('emma', password, '198.51.100.10'))),
      identity.setPassword(emma?.id ?? '', 'quite another sentence'),
    ])
    const askers = await Promise.all(
      tries.filter(({ said }) => said === 'in').map(({ cookie }) => send('GET', '/me', undefined, { cookie }, '198.51.100.10')),
    )
    expect(askers.filter(answer => answer.json<{ by: string }>().by !== 'public')).toEqual([])
  })
})
