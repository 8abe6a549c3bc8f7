// Where requests are tried: a server with the example region, a tree of two firms and, with accounts, somebody of each kind who asks.
import { loadDemonstration } from '#steps/tonne/demonstration.ts'
import { addUser } from '#steps/access/addUser.ts'
import type { StorePlace } from '#store/openStore.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'
import type { Asker } from './fuzz.ts'

export type Stage = { api: TestServer; askers: Asker[] }
const password = 'a long enough password'

export async function openStage(place: StorePlace, accounts: boolean): Promise<Stage> {
  const api = await openTestServer(place, !accounts)
  const { store, identity } = api.app
  await api.finished('base')
  await fillTwoFirms(store)
  if (!accounts) {
    await loadDemonstration(store)
    return { api, askers: [{ name: 'local', headers: () => ({}) }] }
  }
  const people = [
    ['anna', 'firm', 'mill'],
    ['boris', 'firm', 'rival'],
    ['clara', 'authority', 'tangshan'],
    ['eva', 'evaluator', 'bureau'],
    ['olga', 'operator', undefined],
  ] as const
  const askers: Asker[] = [
    { name: 'public', headers: () => ({}) },
    { name: 'stale token', headers: () => ({ authorization: 'Bearer xy_0000' }) },
  ]
  for (const [username, role, tenant] of people) {
    const made = await addUser(
      { store, identity, by: 'test' },
      { username, password, name: username, role, ...(tenant === undefined ? {} : { tenant }) },
    )
    if (!made.ok) throw new Error(made.problems[0]?.en)
    const cookie = await signIn(api, username)
    // Twice: what somebody signed in may do is most of the interface.
    askers.push(...Array.from({ length: 2 }, () => ({ name: username, headers: () => ({ cookie }) })))
  }
  return { api, askers }
}

async function signIn({ server }: TestServer, username: string): Promise<string> {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/session',
    headers: { host: 'localhost' },
    payload: { username, password },
  })
  const set = [answer.headers['set-cookie'] ?? []].flat().map(String)
  if (set.length === 0) throw new Error(`${username} cannot sign in: ${answer.body}`)
  return set.map(line => line.split(';')[0]).join('; ')
}
