// One permitted upload that is as heavy as it may be: the server stays, answers for its health all along, and says what became of the file.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startServer, watchHealth } from '../support/serverProcess.ts'

const sixtyMegabytes = 60 * 1024 * 1024

test('60 MB of zeros are refused in words, and the server never stops answering', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'xunyu-heavy-'))
  const server = await startServer({ directory })
  try {
    const health = watchHealth(server)
    const posted = await server.ask(
      'POST',
      `/imports?${new URLSearchParams({ name: 'zeros.csv', region: 'two-towns' }).toString()}`,
      new Uint8Array(sixtyMegabytes),
    )
    // Taken in and then refused for what it holds, or not taken in at all: never a failure of the server.
    const { id } = posted.body as { id?: string }
    let end = id === undefined ? String(posted.status) : 'reading'
    for (let tries = 0; end === 'reading' && tries < 400; tries++) {
      await pause(250)
      end = ((await server.ask('GET', `/imports/${id}`)).body as { status: string }).status
    }
    expect(['413', '422', 'refused', 'failed']).toContain(end)
    const { wrong, answers } = await health()
    expect(wrong).toEqual([])
    expect(answers).toBeGreaterThan(3)
    expect(server.ended()).toBeUndefined()
  } finally {
    await server.kill('SIGTERM')
    await rm(directory, { recursive: true, force: true })
  }
})
