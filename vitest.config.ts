// Tests in two projects: `plain` needs nothing but Node; `engines` gets a real PostgreSQL server beside the embedded database.
import { defineConfig } from 'vitest/config'

const engineTests = [
  'tests/store/**/*.test.ts',
  'tests/ledger/**/*.test.ts',
  'tests/api/**/*.test.ts',
  'tests/story/**/*.test.ts',
  'src/store/**/*.test.ts',
  'src/steps/**/*.test.ts',
  'src/api/**/*.test.ts',
]

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'plain',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: [...engineTests, 'tests/browser/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: engineTests,
          globalSetup: ['tests/support/engineSetUp.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
