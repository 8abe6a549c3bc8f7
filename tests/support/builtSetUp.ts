// Once for all files that run the program: it is built, and built anew before a watched run, so that no test sees yesterday's.
import type { TestProject } from 'vitest/node'
import { buildIfNeeded } from '../../scripts/lib/built.mjs'
import { useMemory } from './memoryFolder.ts'

export default async function setUp(project: TestProject): Promise<void> {
  const build = (): Promise<void> => buildIfNeeded(process.cwd(), { web: false })
  useMemory()
  await build()
  project.onTestsRerun(build)
}
