// The ledger through its doors: HTTP and the command line give balances, entries, closings, bridges, files and the audit.
import { expect, test } from 'vitest'
import { auditCommand } from '#cli/audit.ts'
import { UsageError } from '#cli/command.ts'
import { ledgerCommand } from '#cli/ledger.ts'
import { type Account, type Entry, move } from '#domain/entry.ts'
import { buildServer } from '#api/server.ts'
import { openApp } from '#steps/app.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine, makeEngine } from '../support/eachEngine.ts'

const at = (accountClass: Account['accountClass']): Account => ({ party: 'steel', site: 'mill', material: 'slag', accountClass })
const entry = (id: string, validOn: string, massKg: number): Entry => ({
  id,
  kind: 'generation',
  phase: 'posted',
  legs: move(at('generated'), at('on_hand'), massKg),
  validOn,
  recordedAt: '2022-04-02T00:00:00.000Z',
  basedOn: ['row:1'],
  enteredBy: 'clerk',
})
const fill = async (store: Store) =>
  postEntries(store, {
    entries: [entry('e1', '2022-01-31', 45_500_440), entry('e2', '2022-04-30', 1)],
    recordedAt: '2022-04-02T00:00:00.000Z',
  })

eachEngine('ledger over HTTP', engine => {
  test('balances, entries, closing, bridge, audit and files', async () => {
    const opened = await openApp(await engine.place())
    if (!opened.ok) throw new Error('not opened')
    const app = opened.value
    const server = await buildServer(app, { version: '0.0.0-test', checkAll: true, logLevel: 'silent', local: true })
    const ask = async (method: 'GET' | 'POST', url: string, payload?: Buffer | object, type?: string) => {
      const answer = await server.inject({
        method,
        url: `/api${url}`,
        headers: { host: 'localhost', ...(type === undefined ? {} : { 'content-type': type }) },
        ...(payload === undefined ? {} : { payload }),
      })
      return {
        status: answer.statusCode,
        body: String(answer.headers['content-type']).includes('json') ? answer.json() : answer.rawPayload,
      }
    }
    try {
      await fill(app.store)
      expect((await ask('GET', '/ledger/balances?party=steel&accountClass=on_hand&validOn=2022-03-31')).body).toMatchObject({
        total: 1,
        lines: [{ postedKg: 45_500_440, lastDay: '2022-01-31' }],
      })
      expect((await ask('GET', '/ledger/balances?accountClass=nowhere')).status).toBe(422)
      expect((await ask('GET', '/ledger/entries?order=newest&limit=1')).body).toMatchObject({
        total: 2,
        entries: [{ id: 'e2', enteredBy: 'clerk' }],
      })
      const request = { scope: { party: 'steel' }, period: '2022-Q1' }
      expect((await ask('POST', '/ledger/closings', { ...request, dryRun: true })).status).toBe(200)
      expect((await ask('GET', '/ledger/closings')).body).toEqual([])
      expect((await ask('POST', '/ledger/closings', request)).body).toMatchObject({ id: 'closing:steel:*:2022-Q1', head: { sequence: 1 } })
      expect((await ask('POST', '/ledger/closings', request)).status).toBe(409)
      expect((await ask('GET', '/ledger/bridge?closing=closing:steel:*:2022-Q1')).body).toMatchObject({ reasons: [] })
      expect((await ask('GET', '/ledger/bridge?closing=none')).status).toBe(404)
      const content = Buffer.from('过磅单 1')
      const first = await ask('POST', '/files?name=slip.txt&mediaType=text/plain&owner=steel', content, 'application/octet-stream')
      expect(first).toMatchObject({ status: 200, body: { size: content.length, owner: 'steel' } })
      const again = await ask('POST', '/files?name=other.txt&mediaType=text/plain&owner=steel', content, 'application/octet-stream')
      expect(again.body).toEqual(first.body)
      expect((await ask('GET', `/files/${(first.body as { hash: string }).hash}`)).body).toEqual(content)
      expect((await ask('GET', `/files/${'0'.repeat(64)}`)).status).toBe(404)
      expect((await ask('POST', '/files?name=x&mediaType=y', Buffer.alloc(0), 'application/octet-stream')).status).toBe(422)
      expect((await ask('POST', '/ledger/audit')).body).toMatchObject({ sound: true })
      expect((await ask('GET', '/ledger/audit')).body).toMatchObject({ head: { sequence: 3 }, last: { report: { sound: true } } })
    } finally {
      await server.close()
      await app.close()
    }
  })
})

// On PostgreSQL, which opens at once: every word here is a process of its own to the store.
const engine = makeEngine('postgres')
test('the command line gives the same, with exit codes', async () => {
  const place = await engine.place()
  const data = 'url' in place ? place.url : ''
  const store = await engine.open(place)
  await fill(store)
  await store.close()
  const run = async (command: typeof ledgerCommand, ...words: string[]) => {
    let out = ''
    const terminal = {
      out: (text: string) => (out += text),
      err: (text: string) => (out += text),
      live: false,
      language: 'zh' as const,
      signal: new AbortController().signal,
    }
    const code = await command.run([...words, '--data', data], terminal)
    return { code, out }
  }
  const balances = await run(ledgerCommand, 'balances', '--valid-on', '2022-03-31')
  expect(balances.out).toContain('45500.440')
  expect(balances.out).toContain('产生')
  expect((await run(ledgerCommand, 'balances', '--csv')).out).toMatch(/^\ufeff单位,场地,物料,批次,科目/)
  expect(JSON.parse((await run(ledgerCommand, 'entries', '--json', '--held-from', '2022-04-01')).out)).toMatchObject({
    total: 1,
    entries: [{ id: 'e2' }],
  })
  expect((await run(ledgerCommand, 'close', '2022-Q1', '--party', 'steel', '--dry-run')).out).toContain('试算')
  expect((await run(ledgerCommand, 'close', '2022-Q1', '--party', 'steel')).code).toBe(0)
  expect((await run(ledgerCommand, 'close', '2022-Q1', '--party', 'steel')).code).toBe(2)
  expect((await run(ledgerCommand, 'bridge', '2022-Q1', '--party', 'steel')).out).toContain('申报')
  const head = (await run(auditCommand, '--head')).out.split(' ')[0] ?? ''
  const audited = await run(auditCommand, '--expect', head)
  expect(audited.out).toContain('账实相符')
  expect(audited.code).toBe(0)
  expect((await run(auditCommand, '--expect', head.replace(/.{4}$/, 'ffff'), '--dry-run')).code).toBe(3)
  await expect(run(ledgerCommand, 'balances', '--valid-on', 'yesterday')).rejects.toThrow(UsageError)
  await expect(run(ledgerCommand, 'dance')).rejects.toThrow(UsageError)
})
