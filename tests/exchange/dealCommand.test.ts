// xunyu deal over a database of its own: a negotiation to its contract and a call-off, in words and as JSON; what is missing is named.
import { afterEach, expect, test, vi } from 'vitest'
import { exit, UsageError, type Terminal } from '#cli/command.ts'
import { dealCommand } from '#cli/deal.ts'
import type { FrameworkSeen, NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import { days, giveNotice } from '../support/deals.ts'
import { makeEngine } from '../support/eachEngine.ts'

const engine = makeEngine('postgres')
afterEach(() => vi.unstubAllEnvs())

test('a deal on the command line', async () => {
  const place = await engine.place()
  vi.stubEnv('DATABASE_URL', 'url' in place ? place.url : '')
  const store = await engine.open(place)
  const notice = await giveNotice(store)
  await store.close()
  const run = async (line: string): Promise<{ code: number; out: string; err: string }> => {
    const said = { out: '', err: '' }
    const terminal: Terminal = {
      out: text => (said.out += text),
      err: text => (said.err += text),
      live: false,
      language: 'en',
      signal: new AbortController().signal,
    }
    const code = await dealCommand.run(line.split(' '), terminal)
    return { code, ...said }
  }
  const terms = `--mass-kg 150000 --price 12.50 --from ${days.fromDay} --to ${days.toDay} --tolerance 5`
  const opened = await run(`open --offer ${notice.id} --party kiln-party --site kiln-site ${terms}`)
  const negotiation = opened.out.trim()
  expect([opened.code, negotiation]).toEqual([exit.ok, expect.stringMatching(/^negotiation:[0-9a-f]{16}$/) as string])
  const old = await run(`accept ${negotiation} --turn 2 --as seller`)
  expect([old.code, old.err]).toEqual([exit.badInput, expect.stringContaining('turn 2 gave way to turn 1: 150 t at 12.50 CNY/t') as string])
  const accepted = await run(`accept ${negotiation} --turn 1 --as seller`)
  const framework = /framework:\w+/.exec(accepted.out)?.[0] ?? ''
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  expect((await run(`call-off ${framework} --day ${day} --mass-kg 32000`)).code).toBe(exit.ok)
  const shown = await run(`show ${framework}`)
  expect(shown.out).toContain(`${framework}  ash  mill-party -> kiln-party  in force`)
  expect(shown.out).toContain('promised 150 t  called off 32 t  confirmed 0 t  sent 0 t  received 0 t  left 118 t')
  const listed = JSON.parse((await run('list --json')).out) as NegotiationSeen[]
  expect(listed).toMatchObject([{ id: negotiation, state: 'signed', framework }])
  const [one] = JSON.parse((await run('contracts --json')).out) as FrameworkSeen[]
  expect(one).toMatchObject({ id: framework, callableKg: 118_000, may: expect.arrayContaining(['callOff', 'confirm', 'end']) as string[] })
  await expect(run('counter negotiation:x --mass-kg 5')).rejects.toThrow(UsageError)
  await expect(run('offer x')).rejects.toThrow(/known: list, contracts|did you mean/)
})
