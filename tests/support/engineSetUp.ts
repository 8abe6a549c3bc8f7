// Once for all files: the built program for the tests that run it as a process, the PostgreSQL server of the tests, and an
// embedded database ready made that suites copy (to make one takes seconds, to copy it a tenth of one).
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildIfNeeded } from '../../scripts/lib/built.mjs'
import { startPostgres } from '../../scripts/lib/postgres.mjs'
import { openStore } from '../../src/store/openStore.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    embeddedDirectory: string
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildIfNeeded(process.cwd(), { web: false })
  const directory = await mkdtemp(join(tmpdir(), 'xunyu-ready-'))
  const [server, made] = await Promise.all([startPostgres(), openStore({ directory })])
  if (!made.ok) throw new Error(made.problems[0]?.en)
  await made.value.close()
  project.provide('postgresUrl', server.url)
  project.provide('embeddedDirectory', directory)
  return async () => {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
