// Accounts, tenants, delegations, tokens, backup and restore from the command line, on a data directory without a server.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { xunyu } from './support.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-cli-access-'))
  process.env['XUNYU_PASSWORD'] = 'a few unrelated words'
})
afterAll(async () => {
  delete process.env['XUNYU_PASSWORD']
  await rm(folder, { recursive: true, force: true })
})
const at = (...words: string[]) => xunyu([...words, '--data', join(folder, 'data'), '--lang', 'en'])

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
  expect((await xunyu(['restore', file, '--dry-run', '--lang', 'en'])).out).toContain('is sound')
  expect((await at('restore', file)).err).toContain('holds records already')
  expect(await xunyu(['restore', file, '--data', join(folder, 'again'), '--lang', 'en'])).toMatchObject({ code: 0 })
  const people = await xunyu(['user', 'list', '--data', join(folder, 'again'), '--lang', 'en'])
  expect(people.out).toContain('"username":"olga"')
}, 600_000)
