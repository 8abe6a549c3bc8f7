// Accounts, tenants, delegations, tokens, backup and restore from the command line, on a data directory without a server.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { xunyuProcess } from '../cli/support.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { startWarm, type Warm } from '../support/warm.ts'

const engine = makeEngine('embedded')
let folder: string
let data: string
let again: string
let warm: Warm
beforeAll(async () => {
  warm = await startWarm()
  folder = await mkdtemp(join(tmpdir(), 'xunyu-cli-access-'))
  data = await directory()
  again = await directory()
  process.env['XUNYU_PASSWORD'] = 'a few unrelated words'
})
afterAll(async () => {
  warm.end()
  delete process.env['XUNYU_PASSWORD']
  await rm(folder, { recursive: true, force: true })
})
/** An empty database, made already: what is looked at here is what goes into it. */
async function directory(): Promise<string> {
  const place = await engine.place()
  if (!('directory' in place)) throw new Error('not embedded')
  return place.directory
}
const at = (...words: string[]) => warm.run([...words, '--data', data, '--lang', 'en'])

test('an operator, a tree, a firm with its clerk; and all of it in a backup that comes back', async () => {
  expect(await at('user', 'add', 'olga', '--role', 'operator')).toMatchObject({ code: 0 })
  expect(await at('tenant', 'add', 'jjj', '--kind', 'region')).toMatchObject({ code: 0 })
  expect(await at('tenant', 'add', 'mill', '--kind', 'firm', '--parent', 'jjj', '--party', 'mill-party')).toMatchObject({ code: 0 })
  const wrong = await at('user', 'add', 'anna', '--role', 'firm', '--tenant', 'jjj')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('is held in a tenant of kind firm')])
  const lent = await at(
    'delegate',
    'add',
    'mill',
    '--to-user',
    'olga',
    '--scopes',
    'quantity',
    '--from',
    '2026-01-01',
    '--to',
    '2026-12-31',
  )
  expect(lent.code).toBe(0)
  const made = await at('token', 'add', 'olga')
  expect(JSON.parse(made.out)).toMatchObject({ token: expect.stringMatching(/^xunyu_.{40}/) })
  const file = join(folder, 'all.tar.gz')
  expect((await at('backup', file)).out).toContain('tables with')
  expect((await warm.run(['restore', file, '--dry-run', '--lang', 'en'])).out).toContain('is sound')
  expect((await at('restore', file)).err).toContain('already holds records')
  expect(await warm.run(['restore', file, '--data', again, '--lang', 'en'])).toMatchObject({ code: 0 })
  // What the loaded program has written, a process of its own reads.
  const people = await xunyuProcess(['user', 'list', '--data', again, '--lang', 'en'])
  expect(people.out).toContain('"username":"olga"')
}, 600_000)
