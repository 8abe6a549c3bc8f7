// Runs one suite on both engines: the embedded database and a real PostgreSQL server. What holds on one must hold on the other.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, inject } from 'vitest'
import { openStore } from '#store/openStore.ts'
import type { Store, StorePlace } from '#store/openStore.ts'
import type { ReadyMade } from './engineSetUp.ts'
import { createDatabase, dropDatabase } from './serverDatabase.ts'

export type Engine = {
  name: 'embedded' | 'postgres'
  /**
   * A database of this engine that is the caller's alone; removed after the suite.
   * @param holding a copy of what was made before the first test, by default all tables and no rows; `nothing`: what a first start finds
   */
  place: (holding?: ReadyMade | 'nothing') => Promise<StorePlace>
  /** The store in a fresh database (or in `place`, to reopen one); closed after the suite. */
  open: (place?: StorePlace) => Promise<Store>
}

/**
 * @param title of the suite; the engine's name is added
 * @param suite declares tests; call `engine.open()` in `beforeAll` or in a test, once per file where you can (0.7 s on the embedded engine)
 */
export function eachEngine(title: string, suite: (engine: Engine) => void): void {
  for (const name of ['embedded', 'postgres'] as const) {
    describe(`${title} [${name}]`, () => {
      suite(makeEngine(name))
    })
  }
}

/** One engine for a suite that speaks of it alone (its lock, its files). Declares the clean-up: call inside `describe` or at the top. */
export function makeEngine(name: Engine['name']): Engine {
  const cleanUps: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp()
  })
  const place: Engine['place'] = async (holding = 'empty') => {
    if (name === 'embedded') {
      const directory = await mkdtemp(join(tmpdir(), 'xunyu-test-'))
      cleanUps.push(() => rm(directory, { recursive: true, force: true }))
      if (holding !== 'nothing') await cp(inject('readyFolders')[holding], directory, { recursive: true })
      return { directory }
    }
    const server = inject('postgresUrl')
    const made = await createDatabase(server, holding === 'nothing' ? undefined : inject('readyDatabases')[holding])
    cleanUps.push(() => dropDatabase(server, made.name))
    return { url: made.url }
  }
  return {
    name,
    place,
    open: async given => {
      const opened = await openStore(given ?? (await place()))
      if (!opened.ok) throw new Error(opened.problems.map(problem => problem.en).join('\n'))
      const store = opened.value
      let closing: Promise<void> | undefined
      const close = (): Promise<void> => (closing ??= store.close())
      cleanUps.push(close)
      return { ...store, close }
    },
  }
}
