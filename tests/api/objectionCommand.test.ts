// xunyu objection against a server with accounts: somebody without one objects, adds to it and looks it up; the authority answers by its token.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ObjectionReceipt, ObjectionStanding } from '#domain/evaluation/objection.ts'
import { openAccounts } from '../support/accounts.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { openNoticedCase } from '../support/noticedCase.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'
import { xunyu, xunyuProcess } from '../cli/support.ts'

const engine = makeEngine('postgres')
let api: TestServer
let folder = ''
let id = ''
let token = ''
let where: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunyu-objection-'))
  await writeFile(join(folder, 'slip.pdf'), '%PDF-1.4\nslip')
  api = await openTestServer(await engine.place('solved'), false)
  id = await openNoticedCase(api.app.store)
  const ask = await openAccounts(
    api,
    [
      ['home', 'province', null, 'home/', null],
      ['works', 'firm', 'home', 'home/works/', 'brickworks'],
    ],
    [['home', 'authority', 'home']],
  )
  token = (await ask('home', 'POST', '/me/tokens', { name: 'desk', days: 1, mayWrite: true })).json<{ token: string }>().token
  where = ['--server', await api.server.listen({ host: '127.0.0.1', port: 0 }), '--lang', 'en']
})
afterAll(async () => {
  await api.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => xunyu(['objection', ...args, ...where])

test('objected, looked up, added to, answered: by commands alone', async () => {
  expect((await run('notices')).out).toContain(`${id}  Huaxin Brickworks`.slice(0, id.length + 2))
  const file = [
    'file',
    id,
    '--against',
    'quantity',
    '--name',
    'Zhao',
    '--contact',
    '13912345678',
    '--text',
    'too much',
    '--day',
    '2023-03-24',
  ]
  const made = await run(...file, '--json')
  expect([made.code, made.err]).toEqual([0, ''])
  const { receipt, code } = JSON.parse(made.out) as ObjectionReceipt
  expect((await run('add', receipt, join(folder, 'slip.pdf'), '--code', code)).out).toContain('slip.pdf')
  expect((await run('add', receipt, join(folder, 'none.pdf'), '--code', code)).code).toBe(2)
  const wrong = await run('show', receipt, '--code', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  expect([wrong.code, wrong.out, wrong.err]).toEqual([2, '', expect.stringContaining('there is no receipt with this number and code')])
  // Without a token nobody reads who it is of, nor answers.
  expect((await run('contacts', id)).out).toContain('nobody here whom you may see')
  expect((await run('reject', id, '1', '--reason', 'no')).code).toBe(2)
  const desk = (...args: string[]) => xunyuProcess(['objection', ...args, ...where], { XUNYU_TOKEN: token })
  expect((await desk('contacts', id)).out).toContain(`1  ${receipt}  Zhao  13912345678  slip.pdf`)
  const proven = await desk('prove', id, '1', '--how', 'call', '--reason', 'called back', '--day', '2023-03-24')
  expect([proven.code, proven.err]).toEqual([0, ''])
  const answered = await desk('reject', id, '1', '--reason', 'slips read', '--day', '2023-03-28')
  expect([answered.code, answered.err]).toEqual([0, ''])
  const shown = await run('show', receipt, '--code', code)
  for (const words of ['not upheld', '2023-03-28  slips read', '139****5678  contact proven  called back 2023-03-24'])
    expect(shown.out).toContain(words)
  const standing = JSON.parse((await run('show', receipt, '--code', code, '--json')).out) as ObjectionStanding
  expect(standing).toMatchObject({ answer: 'rejected', contact: 'proven' })
})

test('what is missing or no such thing is said', async () => {
  for (const [args, words] of [
    [['file', id], '--against is missing'],
    [['file', id, '--against', 'quantty'], 'quantty'],
    [['show', 'YY-20230324-ZZZZZZZZ'], '--code is missing'],
    [['reject', id, 'one', '--reason', 'x'], 'is no number of an objection'],
    [['fiel', id], 'did you mean "file"?'],
    [['show'], 'wants 1 words'],
  ] as const) {
    const { code, out, err } = await run(...args)
    expect([args, code, out]).toEqual([args, 2, ''])
    expect(err).toContain(words)
  }
})
