// Where requests are tried: a server with the example region, a tree of two firms and, with accounts, somebody of each kind who asks.
import { readFile } from 'node:fs/promises'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
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
  const loaded = await loadDemonstration(store, 'examples/two-towns')
  if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
  await fillTwoFirms(store)
  if (!accounts) {
    const askers = [{ name: 'local', headers: () => ({}) }]
    await begin(api, askers[0]!)
    return { api, askers }
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
  for (const asker of askers.filter(({ name }, at) => askers.findIndex(one => one.name === name) === at)) await begin(api, asker)
  return { api, askers }
}

/** A case, an import, a scenario and a sweep, as far as the asker may: so that later requests find something behind the first door. */
async function begin({ server }: TestServer, asker: Asker): Promise<void> {
  const send = (url: string, payload: Buffer | object) =>
    server.inject({
      method: 'POST',
      url,
      headers: {
        host: 'localhost',
        ...asker.headers(),
        ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}),
      },
      payload,
    })
  const example = await server.inject({ url: '/api/evaluations/example.xlsx', headers: { host: 'localhost' } })
  await send('/api/evaluations/workbook?name=a.xlsx&validOn=2023-03-01', example.rawPayload)
  await send('/api/imports?name=ledger.xlsx', await readFile('examples/ledger-plant/1-登记表.xlsx'))
  await send('/api/scenarios', { region: 'two-towns', name: `of ${asker.name}`, scenario: { settings: {} } })
  await send('/api/files?name=paper.txt&mediaType=text/plain', Buffer.from('paper'))
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
