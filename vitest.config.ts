// Tests in three projects: `plain` needs nothing but Node; `commands` runs the built program; `engines` gets a real PostgreSQL server beside
// the embedded database. Files of one project run one after the other in two processes, which load the product once (see docs/decisions/0060).
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const commandTests = ['tests/cli/**/*.test.ts']
const engineTests = [
  'tests/store/**/*.test.ts',
  'tests/ledger/**/*.test.ts',
  'tests/api/**/*.test.ts',
  'tests/story/**/*.test.ts',
  'tests/howto/**/*.test.ts',
  'tests/exchange/**/*.test.ts',
  'src/store/**/*.test.ts',
  'src/steps/**/*.test.ts',
  'src/api/**/*.test.ts',
]

const support = (name: string): string => fileURLToPath(new URL(`tests/support/${name}`, import.meta.url))
const builtThreads = { find: /^(#store|\.)\/threadFile\.ts$/, replacement: support('builtThreads.ts') }
const quickPasswords = { find: /^\.\/passwordHash\.ts$/, replacement: support('quickPasswords.ts') }
// A test that finds what an earlier run kept proves nothing.
const patient = { testTimeout: 240_000, hookTimeout: 240_000, isolate: false, env: { XUNYU_CACHE: 'off' } }

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...patient,
          name: 'plain',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: [...commandTests, ...engineTests, 'tests/browser/**'],
        },
      },
      {
        resolve: { alias: [builtThreads] },
        test: { ...patient, name: 'commands', include: commandTests, globalSetup: ['tests/support/builtSetUp.ts'] },
      },
      {
        resolve: { alias: [builtThreads, quickPasswords] },
        test: { ...patient, name: 'engines', include: engineTests, globalSetup: ['tests/support/engineSetUp.ts'] },
      },
    ],
  },
})
