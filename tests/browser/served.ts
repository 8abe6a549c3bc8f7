// What a browser test stands on: a built server of its own for each of the processes that run tests, with the small example region.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { healthy, startServer } from '../support/serverProcess.ts'

export { expect, type APIRequestContext, type Page } from '@playwright/test'

export const test = base.extend<object, { served: string }>({
  served: [
    async ({ browserName }, use) => {
      const directory = await mkdtemp(join(tmpdir(), `xunyu-${browserName}-`))
      const server = await startServer({ directory })
      await healthy(server)
      await use(server.address)
      await server.kill('SIGTERM')
      await rm(directory, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ served }, use) => use(served),
})
