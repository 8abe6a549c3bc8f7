// Tests in three projects: `plain` needs nothing but Node; `commands` runs the built program; `engines` gets a real PostgreSQL server beside
// the embedded database. Files of one project run one after the other in two processes, which load the product once (see docs/decisions/0060).
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

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

/**
 * Files that take long for their size, the longest first: begun last, one of them would run alone at the end. Where nothing is known from an
 * earlier run Vitest goes by size.
 */
const long = [
  'tests/howto/howto',
  'tests/api/killed',
  'tests/region/baseline',
  'tests/plan/region',
  'tests/store/durable',
  'tests/api/killEach',
]

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex(name => moduleId.includes(`/${name}.test.`))
      return at < 0 ? long.length : at
    }
    const sorted = await super.sort(files)
    // Within each project: those of one project go on in the processes that have loaded the product.
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    const rank = (spec: TestSpecification): number => projects.indexOf(spec.project.name) * (long.length + 1) + place(spec)
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
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
