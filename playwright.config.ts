// The browser tests: the built server on the small example region, one real Chromium.
import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './scripts/lib/browser.mjs'

const port = Number(process.env['BROWSER_TEST_PORT'] ?? 7391)
const browser = await findBrowser()

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: browserFlags, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
  webServer: {
    command: 'node tests/support/browserServer.mjs',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), XUNYU_REGION: 'examples/two-towns/region', DATABASE_URL: '' },
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
