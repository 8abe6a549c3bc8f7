// xunyu jobs and xunyu trade on a data folder: help, what is listed and done, JSON, and every way to ask wrongly with its exit code.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flowJournal } from '#store/flows.ts'
import { openStore } from '#store/openStore.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'
import { type CliRun, xunyu } from './support.ts'

const flow = 'slag~mill~kiln'
let directory: string
let data: string[] = []

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xunyu-trade-'))
  data = ['--data', directory, '--lang', 'en']
  const opened = await openStore({ directory })
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const store = opened.value
  await fillTwoFirms(store)
  const recordedAt = '2022-07-01T09:00:00.000Z'
  await store.inTransaction(async inner => {
    await flowJournal(inner.db).append({
      recordedAt,
      flows: [{ id: flow, material: 'slag', from: 'mill-site', to: 'kiln-site', period: 2022, synthetic: false }],
      records: [{ id: 'record:t:planned:1', flow, state: 'planned', massKg: 5000, validOn: '2022-01-01', recordedAt, basedOn: ['plan:x'] }],
    })
    await sql`insert into job (id, kind, subject, status) values ('j-waits', 'audit', 'a', 'waiting'), ('j-failed', 'audit', 'b', 'failed'),
      ('j-done', 'tidy', 'c', 'done')`.execute(inner.db)
  })
  await store.close()
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const run = (...args: string[]): Promise<CliRun> => xunyu([...args, ...data])
const json = async <T>(...args: string[]): Promise<T> => {
  const { code, out, err } = await run(...args, '--json')
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as T
}
/** What it says where it refuses, and that nothing went to the output that a script reads. */
const refused = async (...args: string[]): Promise<[number, string]> => {
  const { code, out, err } = await run(...args)
  expect(out).toBe('')
  expect(err).not.toMatch(/\n\s+at /)
  return [code, err]
}

describe.each(['jobs', 'trade'])('xunyu %s', name => {
  test.each([
    ['en', /^Usage: xunyu /],
    ['zh', /^用法：xunyu /],
  ])('help in %s names every verb and the exit codes', async (language, begins) => {
    const { code, out, err } = await xunyu([name, '--help', '--lang', language])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(begins)
    for (const verb of name === 'jobs' ? ['list', 'show', 'retry', 'cancel'] : ['offers', 'offer', 'accept', 'dispatch', 'receive', 'end'])
      expect(out).toContain(verb)
    expect(out).toMatch(/exit codes|退出码/i)
  })
  test.each([
    ['a verb that is none', ['frobnicate', 'x']],
    ['no id', [name === 'jobs' ? 'show' : 'offer']],
    ['a word too many', [name === 'jobs' ? 'show' : 'offers', 'x', 'y']],
    ['an option that is none', [name === 'jobs' ? 'list' : 'offers', '--frobnicate']],
  ])('%s is a mistake of usage: exit code 2, with the way out', async (_what, args) => {
    const [code, err] = await refused(name, ...args)
    expect(code).toBe(2)
    expect(err).toContain(`Usage: xunyu ${name} `)
  })
})

type Job = { id: string; status: string; log?: unknown[] }
describe('jobs', () => {
  test('lists, narrows, shows, cancels and retries', async () => {
    const ids = async (...args: string[]) => (await json<{ jobs: Job[] }>('jobs', 'list', ...args)).jobs.map(({ id }) => id)
    expect(await ids()).toEqual(['j-waits', 'j-done', 'j-failed'])
    expect(await ids('--status', 'failed')).toEqual(['j-failed'])
    expect(await ids('--kind', 'tidy')).toEqual(['j-done'])
    const { code, out } = await run('jobs')
    expect(code).toBe(0)
    for (const id of ['j-waits', 'j-done', 'j-failed']) expect(out).toContain(id)
    expect(await json<Job>('jobs', 'show', 'j-waits')).toMatchObject({ id: 'j-waits', status: 'waiting', log: [] })
    expect(await json<Job>('jobs', 'cancel', 'j-waits')).toMatchObject({ status: 'cancelled' })
    expect(await json<Job>('jobs', 'retry', 'j-failed')).toMatchObject({ status: 'waiting' })
  })
  test.each(['show', 'cancel', 'retry'])('%s of a job that is not there: exit code 2, its id and the way out', async verb => {
    const [code, err] = await refused('jobs', verb, 'j-nowhere')
    expect(code).toBe(2)
    expect(err).toMatch(/no job "j-nowhere"/)
    expect(err).toMatch(/xunyu jobs list/)
  })
  test('what is done cannot be tried again, and unknown statuses and kinds are told with those that there are', async () => {
    expect(await refused('jobs', 'retry', 'j-done')).toMatchObject([2, expect.stringMatching(/j-done cannot be tried again/)])
    expect(await refused('jobs', '--status', 'asleep')).toMatchObject([2, expect.stringMatching(/waiting/)])
    expect(await refused('jobs', '--kind', 'nap')).toMatchObject([2, expect.stringMatching(/audit/)])
    expect((await refused('jobs', '--limit', 'many'))[0]).toBe(2)
  })
})

type Paper = { id: string }
const offered = ['--mass-kg', '1000', '--price', '12.50', '--valid-on', '2022-07-02']
describe('trade', () => {
  test('from an offer to a correction, each paper in its list', async () => {
    expect((await run('trade', 'offers', flow)).out).toBe('none\n')
    const tried = await run('trade', 'offer', flow, ...offered, '--dry-run')
    expect([tried.code, tried.out]).toEqual([0, expect.stringMatching(/^\(tried out, nothing kept\)/)])
    expect(await json<Paper[]>('trade', 'offers', flow)).toEqual([])

    const offer = await json<Paper>('trade', 'offer', flow, ...offered, '--key', 'once')
    expect(await json<Paper>('trade', 'offer', flow, ...offered, '--key', 'once')).toEqual(offer)
    expect(await json<Paper[]>('trade', 'offers', flow)).toMatchObject([{ id: offer.id, openKg: 1000 }])
    const contract = await json<Paper>('trade', 'accept', offer.id, '--mass-kg', '600', '--valid-on', '2022-07-03')
    const trip = (slip: string) => ['--mass-kg', '300', '--mode', 'road', '--slip', slip, '--at', '2022-07-05T08:00:00+08:00']
    const first = await json<Paper>('trade', 'dispatch', contract.id, ...trip('OUT-1'))
    const second = await json<Paper>('trade', 'dispatch', contract.id, ...trip('OUT-2'))
    const scale = (slip: string) => ['--mass-kg', '299', '--accepted-loss-kg', '1', '--slip', slip, '--at', '2022-07-05T10:00:00+08:00']
    expect(await json('trade', 'receive', first.id, ...scale('IN-1'))).toMatchObject({ lostKg: 1, disputedKg: 0 })

    // A slip of the taker's gate is one lorry: not twice for the same trip, not for another, not by way of a correction.
    expect(await refused('trade', 'receive', first.id, ...scale('IN-1'))).toMatchObject([2, expect.stringMatching(/received already/)])
    expect(await refused('trade', 'receive', second.id, ...scale('IN-1'))).toMatchObject([2, expect.stringMatching(/IN-1 is used already/)])
    await json('trade', 'receive', second.id, ...scale('IN-2'))
    const why = ['--reason', 'tare']
    expect(await refused('trade', 'correct', second.id, ...scale('IN-1'), ...why)).toMatchObject([2, expect.stringMatching(/IN-1 is used/)])
    expect(await json('trade', 'correct', second.id, ...scale('IN-2'), ...why)).toMatchObject({ version: 2 })
    for (const [list, many] of [
      ['contracts', 1],
      ['trips', 2],
    ] as const)
      expect(await json<Paper[]>('trade', list, flow)).toHaveLength(many)
  })

  test.each(['offers', 'contracts', 'trips', 'receipts'])('%s of a flow that is not there are refused, and not none', async list => {
    const [code, err] = await refused('trade', list, 'nowhere')
    expect(code).toBe(2)
    expect(err).toMatch(/no flow "nowhere"/)
  })
  test.each([
    ['offer', 'flow', offered],
    ['accept', 'offer', ['--mass-kg', '1']],
    ['end', 'contract', ['--reason', 'x']],
    ['receive', 'manifest', ['--mass-kg', '1', '--slip', 'S', '--at', '2022-07-05T08:00:00+08:00']],
  ])('%s on a %s that is not there: exit code 2 and its id', async (verb, noun, more) => {
    const [code, err] = await refused('trade', verb, 'nowhere', ...more)
    expect(code).toBe(2)
    expect(err).toContain(`no ${noun} "nowhere"`)
  })
  test('options that are missing or wrong are named', async () => {
    expect(await refused('trade', 'offer', flow)).toMatchObject([2, expect.stringMatching(/--mass-kg.*--price/)])
    expect(await refused('trade', 'offer', flow, '--mass-kg', '1.5', '--price', '1')).toMatchObject([
      2,
      expect.stringMatching(/whole kilograms/),
    ])
    expect(await refused('trade', 'offer', flow, '--mass-kg', '9000', '--price', '1')).toMatchObject([
      2,
      expect.stringMatching(/9000|9\.000/),
    ])
  })
})
