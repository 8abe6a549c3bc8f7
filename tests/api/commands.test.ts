// Commands that talk to a running server over HTTP: sweeps, scenarios, bundles; and a server that only serves.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { serve } from '#api/serve.ts'
import type { Serving } from '#api/serve.ts'
import type { ScenarioHistory } from '#domain/scenario.ts'
import type { SweepInfo, SweepTable } from '#domain/sweep.ts'
import type { Verification } from '#steps/bundle/verifyBundle.ts'
import { addUser } from '#steps/access/addUser.ts'
import { createToken } from '#steps/access/session.ts'
import { unzip } from '#steps/files/zip.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { startWorker, until } from '../support/workers.ts'
import { xunyu } from '../cli/support.ts'

describe('commands with --server', () => {
  const engine = makeEngine('postgres')
  const embedded = makeEngine('embedded')
  const folder = mkdtempSync(join(tmpdir(), 'xunyu-commands-'))
  let serving: Serving
  let url = ''
  const lines: string[] = []
  const options = { version: '0.0.0-test', regions: ['examples/two-towns/region'], port: 0, host: '127.0.0.1', logLevel: 'silent' }

  beforeAll(async () => {
    const place = await engine.place()
    url = 'url' in place ? place.url : ''
    const started = await serve({ ...options, place, solve: false, say: ({ en }) => lines.push(en) })
    if (!started.ok) throw new Error(started.problems[0]?.en)
    serving = started.value
    // On a PostgreSQL server nobody is let in without saying who they are.
    const { store, identity } = serving.app
    const made = await addUser(
      { store, identity, by: 'test' },
      { username: 'olga', password: 'a few unrelated words', name: 'Olga', role: 'operator' },
    )
    if (!made.ok) throw new Error(made.problems[0]?.en)
    process.env['XUNYU_TOKEN'] = (await createToken({ store, user: made.value }, { name: 'test', mayWrite: true, days: 1 })).token
    return async () => {
      delete process.env['XUNYU_TOKEN']
      await serving.close()
      rmSync(folder, { recursive: true })
    }
  })
  const ask = (...words: string[]) => xunyu([...words, '--server', serving.address, '--lang', 'en'])

  test('a server that only serves leaves plans waiting until a worker comes; then sweeps, scenarios and bundles go through it', async () => {
    expect(lines).toContain('this process does not solve; workers (xunyu worker) do')
    const detached = await ask('sweep', 'two-towns', '--axis', 'levy=on,off', '--axis', 'demandFactor.*=0.9,1.1', '--detach')
    expect(detached.code).toBe(0)
    const id = detached.out.trim()
    const info = async () => (await (await fetch(`${serving.address}/api/sweeps/${id}`)).json()) as SweepInfo
    expect((await info()).counts).toMatchObject({ queued: 4, running: 0 })
    const worker = await startWorker(serving.app.store, url, ['--threads', '2'])
    try {
      await until(async () => (await info()).status === 'done', 'the end of the sweep')
      const again = await ask(
        'sweep',
        'two-towns',
        '--axis',
        'levy=on,off',
        '--axis',
        'demandFactor.*=0.9,1.1',
        '--json',
        '-o',
        join(folder, 's.xlsx'),
      )
      expect(again.code).toBe(0)
      const { rows } = JSON.parse(again.out) as SweepTable
      expect(rows.map(row => row.reusedFrom !== null && row.objective !== null)).toEqual([true, true, true, true])
      expect(readFileSync(join(folder, 's.xlsx')).subarray(0, 2).toString()).toBe('PK')
      expect((await ask('sweep', 'two-towns', '--axis', 'levi=on')).err).toContain('levi')
      expect((await ask('sweep', 'atlantis', '--axis', 'levy=on')).err).toContain('atlantis')

      const made = await ask('scenarios', 'save', 'no-levy', '--region', 'two-towns', '--set', 'levy=off', '--json')
      const { id: scenario } = JSON.parse(made.out) as ScenarioHistory
      expect((await ask('scenarios', 'save', 'no-levy', '--set', 'demandFactor.*=0.9')).out).toMatch(/ 2 .*levy=off/)
      expect((await ask('scenarios', 'restore', 'no-levy', '1')).out).toContain('restored from 1')
      expect((await ask('scenarios', 'list')).out).toContain('no-levy@3')
      expect((await ask('scenarios', 'show', scenario)).out.split('\n').length).toBe(5)
      expect((await ask('scenarios', 'diff', 'no-levy@1', 'no-levy@2')).out).toContain('demandFactor.*')
      expect((await ask('scenarios', 'show', 'nothing')).code).toBe(2)
      const diff = await ask('scenarios', 'diff', 'base', rows[3] === undefined ? '' : rows[3].plan)
      expect(diff.out).toMatch(/levy +— +→ +off/)
      expect(diff.out).toContain('Net cost')

      // The plan started from the base plan's flows; the bundle says so, and is verified to the byte on its own.
      const path = join(folder, 'plan.zip')
      expect((await ask('bundle', rows[3]?.plan ?? '', '-o', path)).code).toBe(0)
      const card = unzip(readFileSync(path))?.find(entry => entry.path === 'bundle.json')
      expect(JSON.parse(Buffer.from(card?.bytes ?? []).toString())).toMatchObject({
        start: { settings: {} },
        versions: { xunyu: '0.0.0-test' },
      })
      const model = join(folder, 'plan.mps')
      expect((await ask('export-model', rows[3]?.plan ?? '', '-o', model)).code).toBe(0)
      expect(readFileSync(model, 'utf8')).toContain(rows[3]?.inputHash ?? 'no hash')
      const verified = await xunyu(['bundle', '--verify', path, '--json', '-q'])
      expect(verified.code).toBe(0)
      expect((JSON.parse(verified.out) as Verification).result).toEqual({ same: true, differsAt: null })
    } finally {
      worker.signal('SIGTERM')
      await worker.ended
    }
    expect(worker.said()).toContain('optimal')
  })

  test('nobody would solve on the embedded database, so a server that only serves is refused there', async () => {
    const refused = await serve({ ...options, place: await embedded.place(), solve: false })
    expect(refused.ok ? 'started' : refused.problems[0]?.code).toBe('serve.nobody-solves')
  })
})
