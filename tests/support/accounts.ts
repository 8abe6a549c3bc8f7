// People with accounts on a test server: made with their first role, signed in, and asking by their cookies.
import type { HeldRole, TenantKind } from '#domain/tenancy.ts'
import { addUser } from '#steps/access/addUser.ts'
import { insertTenant } from '#store/tenants.ts'
import type { TestServer } from './openTestServer.ts'

const password = 'a long enough password'
/** Id, kind, parent, path, party, code of the province. */
export type TenantLine = readonly [string, TenantKind, string | null, string, string | null, string?]
/** Username, role, tenant; an operator has none. */
export type PersonLine = readonly [string, HeldRole, string | null]
export type Ask = (
  who: string | null,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  body?: Buffer | object,
  headers?: Record<string, string>,
) => ReturnType<TestServer['get']>

/** @returns how they ask; a body of bytes goes as such; null asks as nobody */
export async function openAccounts(api: TestServer, tenants: readonly TenantLine[], people: readonly PersonLine[]): Promise<Ask> {
  const { store, identity } = api.app
  const cookies = new Map<string, string>()
  await store.inTransaction(async inner => {
    for (const [id, kind, parent, path, party, province] of tenants)
      await insertTenant(inner, { id, kind, parent, path, nameZh: id, nameEn: id, party, province: province ?? null })
  })
  for (const [username, role, tenant] of people) {
    const held = { role, ...(tenant === null ? {} : { tenant }) }
    const made = await addUser({ store, identity, by: 'test' }, { username, password, name: username, ...held })
    if (!made.ok) throw new Error(made.problems[0]?.en)
    const answer = await api.post('/session', { username, password })
    const set = [answer.headers['set-cookie'] ?? []].flat().map(String)
    cookies.set(username, set.map(one => one.split(';')[0]).join('; '))
  }
  return (who, method, url, body, headers = {}) =>
    api.server.inject({
      method,
      url: `/api${url}`,
      headers: {
        host: 'localhost',
        ...headers,
        ...(who === null ? {} : { cookie: cookies.get(who) ?? '' }),
        ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(body === undefined ? {} : { payload: body }),
    })
}
