// Starting for a person: the first free port, one process a data directory, wrong files said in words.
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { serve } from '#api/serve.ts'
import type { Serving } from '#api/serve.ts'
import { makeEngine } from '../support/eachEngine.ts'

describe('serve', () => {
  const engine = makeEngine('embedded')
  const closing: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const close of closing) await close()
  })
  const start = async (
    place: { directory: string } | { url: string },
    more: { port?: number; regions?: string[]; lines?: string[] } = {},
  ) =>
    serve({
      version: '0.0.0-test',
      place,
      regions: more.regions ?? ['examples/two-towns/region'],
      port: more.port ?? 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      say: ({ zh, en }) => {
        more.lines?.push(zh, en)
      },
    })
  const running = async (...given: Parameters<typeof start>): Promise<Serving> => {
    const started = await start(...given)
    if (!started.ok) throw new Error(started.problems[0]?.en)
    closing.push(started.value.close)
    return started.value
  }

  test('takes the next port when the wished one is taken, and says which', async () => {
    const other = createServer()
    await new Promise<void>(resolve => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const taken = (other.address() as AddressInfo).port
    const lines: string[] = []
    const { address } = await running(await engine.place(), { port: taken, lines })
    other.close()
    expect(Number(new URL(address).port)).toBeGreaterThan(taken)
    expect(lines).toContain(`端口 ${taken} 已被占用，改用 ${address}`)
    const health = await fetch(`${address}/api/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'embedded', regions: 1 })
  })

  test('a second server on the same data directory is refused in words; after the first has closed it starts', async () => {
    const place = await engine.place()
    const first = await running(place)
    const second = await start(place)
    expect(second.ok ? 'started' : second.problems[0]).toMatchObject({
      code: 'store.locked',
      zh: expect.stringContaining(String(process.pid)) as string,
    })
    await first.close()
    closing.splice(closing.indexOf(first.close), 1)
    const again = await running(place)
    expect(
      ((await fetch(`${again.address}/api/regions`).then(answer => answer.json())) as { id: string }[]).map(region => region.id),
    ).toEqual(['two-towns'])
  })

  test('a region that cannot be read, and a database that cannot be reached, stop the start with a fix', async () => {
    const missing = await start(await engine.place(), { regions: ['examples/no-such-region'] })
    expect(missing.ok ? 'started' : missing.problems[0]?.fixZh).not.toBe('')
    expect(missing.ok).toBe(false)
    const unreachable = await start({ url: 'postgres://nobody:secret-word@127.0.0.1:1/nothing' })
    expect(unreachable.ok ? 'started' : unreachable.problems[0]?.code).toBe('store.unreachable')
    expect(JSON.stringify(unreachable)).not.toContain('secret-word')
  })
})
