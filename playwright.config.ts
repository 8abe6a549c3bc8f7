// The browser tests: the built server on the small example region, real Chromium; two processes, each with a server of its own (tests/browser/served.ts).
import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './scripts/lib/browser.mjs'

const browser = await findBrowser()

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: browserFlags, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
})
