// What a browser test stands on: for each of the processes that run tests a built server with the small example region, and one page, cleared
// between the tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { healthy, startServer } from '../support/serverProcess.ts'

export { expect, type APIRequestContext, type Page } from '@playwright/test'

type OfAProcess = {
  served: string
  /** The browser fetches and compiles the program once for it: in a page of its own each test would begin with a second of that. */
  keptPage: Page
}

export const test = base.extend<object, OfAProcess>({
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
  keptPage: [
    async ({ browser, served }, use) => {
      const context = await browser.newContext({ baseURL: served, locale: 'zh-CN' })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ served }, use) => use(served),
  page: async ({ keptPage, viewport }, use) => {
    await keptPage.emulateMedia({ media: null })
    if (viewport !== null) await keptPage.setViewportSize(viewport)
    await use(keptPage)
    // A test leaves nothing to the next one but what the server keeps.
    await keptPage.evaluate('localStorage.clear(), sessionStorage.clear()')
    await keptPage.context().clearCookies()
    await keptPage.goto('about:blank')
  },
})
