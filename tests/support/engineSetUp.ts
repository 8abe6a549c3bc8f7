// Once for all files that speak to a database: the PostgreSQL server of the tests, and on both engines databases ready made that suites
// copy. To make one takes seconds of processor time, to copy it a tenth of one.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/lib/postgres.mjs'
import { openStore } from '../../src/store/openStore.ts'
import type { StorePlace } from '../../src/store/openStore.ts'
import buildProgram from './builtSetUp.ts'
import { openTestServer } from './openTestServer.ts'
import { createDatabase, dropDatabase } from './serverDatabase.ts'

/** `empty`: all tables and no rows. `solved`: what `openTestServer` makes, the small example region with its base plan. */
export type ReadyMade = 'empty' | 'solved'
declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    /** Folders of the embedded engine. */
    readyFolders: Record<ReadyMade, string>
    /** Names on the PostgreSQL server. */
    readyDatabases: Record<ReadyMade, string>
  }
}

const make: Record<ReadyMade, (place: StorePlace) => Promise<void>> = {
  empty: async place => {
    const made = await openStore(place)
    if (!made.ok) throw new Error(made.problems[0]?.en)
    await made.value.close()
  },
  solved: async place => {
    const server = await openTestServer(place)
    await server.finished('base')
    await server.close()
  },
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await buildProgram(project)
  const root = await mkdtemp(join(tmpdir(), 'xunyu-ready-'))
  const folders = { empty: join(root, 'empty'), solved: join(root, 'solved') }
  const server = await startPostgres()
  const [empty, solved] = [await createDatabase(server.url), await createDatabase(server.url)]
  await Promise.all([
    make.empty({ directory: folders.empty }).then(() => make.solved({ directory: folders.solved })),
    make.empty({ url: empty.url }).then(() => make.solved({ url: solved.url })),
  ])
  project.provide('postgresUrl', server.url)
  project.provide('readyFolders', folders)
  project.provide('readyDatabases', { empty: empty.name, solved: solved.name })
  return async () => {
    for (const { name } of [empty, solved]) await dropDatabase(server.url, name)
    await server.stop()
    await rm(root, { recursive: true, force: true })
  }
}
