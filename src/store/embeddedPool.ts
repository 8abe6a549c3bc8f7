// The embedded engine as a pool of one connection, in the words of the `pg` driver that Kysely speaks.
// PGlite's own `node-postgres` export answers with a previous query's rows after an error, hence this one.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Unavailable } from '#domain/unavailable.ts'
import type { EngineAnswer, EngineCode, EngineFailure, EngineRequest } from './engineMessages.ts'
import { withLack } from './lost.ts'
import type { Client, Pool, QueryAnswer } from './pool.ts'
import { commandOf } from './pool.ts'
import { threadFile } from './threadFile.ts'
import { Turns } from './turns.ts'

type Wait = { resolve: (answer: { rows: Record<string, unknown>[]; rowCount: number }) => void; reject: (error: Error) => void }
type Asked = { kind: 'query'; text: string; params: unknown[] } | { kind: 'syncs' } | { kind: 'close' }

/** PostgreSQL's answer to a wrong statement, with its SQLSTATE in `code`. */
class EngineError extends Error {
  override name = 'DatabaseError'
  constructor(failure: EngineFailure) {
    super(failure.message)
    Object.assign(this, failure)
  }
}

/**
 * Statements leave their texts behind as garbage; without a bound near them a long import is collected so seldom that it takes gigabytes.
 * What lives in the thread is some 20 MB (measured in the middle of one), and answers come in pages.
 */
const mostHeapMb = 768

/** Node's types know the names of WebAssembly, and not that they are values too. */
const wasm = (globalThis as unknown as { WebAssembly: { compile: (bytes: Uint8Array) => Promise<WebAssembly.Module> } }).WebAssembly
let engineCode: Promise<EngineCode> | undefined

/** The engine's program, compiled once in this process: a thread that opens a second database, or the same one anew, begins at once. */
function compiled(): Promise<EngineCode> {
  // Beside the bundle when built, in the package when run from source.
  const built = fileURLToPath(new URL('./pglite.wasm', import.meta.url))
  const folder = dirname(existsSync(built) ? built : createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  const compile = async (name: string) => wasm.compile(new Uint8Array(await readFile(join(folder, name))))
  return (engineCode ??= Promise.all([compile('pglite.wasm'), compile('initdb.wasm')]).then(([pgliteWasmModule, initdbWasmModule]) => ({
    pgliteWasmModule,
    initdbWasmModule,
  })))
}

/** One worker thread with one open database. */
class Session {
  readonly opened: Promise<void>
  private readonly worker: Worker
  private readonly waits = new Map<number, Wait>()
  private last = 0
  private dead: Error | undefined

  constructor(directory: string, code: EngineCode) {
    const { url, execArgv } = threadFile('databaseThread', import.meta.url)
    this.worker = new Worker(url, { execArgv, workerData: { directory, code }, resourceLimits: { maxOldGenerationSizeMb: mostHeapMb } })
    this.opened = new Promise((resolve, reject) => this.waits.set(0, { resolve: () => resolve(), reject }))
    this.worker.on('message', (answer: EngineAnswer) => this.receive(answer))
    this.worker.on('error', (error: unknown) => this.fail(error instanceof Error ? error : new Error(String(error))))
    this.worker.on('exit', () => this.fail(new Error('the database thread has ended')))
  }

  get ended(): boolean {
    return this.dead !== undefined
  }

  ask(request: Asked): Promise<{ rows: Record<string, unknown>[]; rowCount: number }> {
    return new Promise((resolve, reject) => {
      if (this.dead !== undefined) {
        reject(this.dead)
        return
      }
      this.last += 1
      this.waits.set(this.last, { resolve, reject })
      this.worker.postMessage({ ...request, id: this.last } satisfies EngineRequest)
    })
  }

  /** Kills a statement that does not end; the write-ahead log makes this as safe as kill -9. */
  async kill(): Promise<void> {
    await this.worker.terminate()
  }

  private receive(answer: EngineAnswer): void {
    const wait = this.waits.get(answer.id)
    this.waits.delete(answer.id)
    if (wait === undefined) return
    if (answer.ok) wait.resolve(answer)
    else wait.reject(new EngineError(answer.failure))
  }

  private fail(error: Error): void {
    this.dead ??= error
    for (const wait of this.waits.values()) wait.reject(this.dead)
    this.waits.clear()
  }
}

export type EmbeddedPool = Pool & { syncs: () => Promise<number> }

/** Requests that wait for the one connection, and how long: then they are told to come again. */
const mostWaiting = 1000
const waitMs = 60_000

/**
 * Opens (or creates) the database in `directory`.
 * @param statementTimeoutMs a longer statement is killed with its thread, which reopens in about half a second
 */
export async function openEmbeddedPool(directory: string, statementTimeoutMs = 120_000): Promise<EmbeddedPool> {
  const code = await compiled()
  let session = new Session(directory, code)
  await session.opened
  const turns = new Turns(1, mostWaiting, waitMs)
  let ended = false

  /** The session that lives; one that died, of whatever, is opened anew. */
  async function living(): Promise<Session> {
    if (!session.ended || ended) return session
    await session.kill()
    const next = new Session(directory, code)
    session = next
    try {
      await next.opened
    } catch (failure) {
      throw new Unavailable('lost', failure)
    }
    return next
  }

  async function query(running: Session, text: string, params: readonly unknown[] = []): Promise<QueryAnswer> {
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`statement took longer than ${statementTimeoutMs} ms and was ended`)), statementTimeoutMs)
    })
    const answer = running.ask({ kind: 'query', text, params: [...params] })
    try {
      const { rows, rowCount } = await Promise.race([answer, timeout])
      return { command: commandOf(text), rows, rowCount }
    } catch (error) {
      if (error instanceof EngineError) throw withLack(error)
      answer.catch(() => undefined)
      const late = !running.ended
      await running.kill()
      throw new Unavailable(late ? 'busy' : 'lost', error)
    } finally {
      clearTimeout(timer)
    }
  }

  async function connect(): Promise<Client> {
    if (ended) throw new Error('the pool has ended')
    const free = await turns.take()
    /** The session in which a transaction was begun: what is left of it must not run in another one, under nobody's rules. */
    let begun: Session | undefined
    let released = false
    return {
      query: async (text, params) => {
        if (released) throw new Error('this connection was released')
        if (begun?.ended === true && commandOf(text) !== 'ROLLBACK') throw new Unavailable('lost')
        if (begun?.ended === true) {
          begun = undefined
          return { command: 'ROLLBACK', rows: [], rowCount: 0 }
        }
        const running = begun ?? (await living())
        // Before the answer: of several statements the first may have begun what a later one broke.
        if (['BEGIN', 'START'].includes(commandOf(text))) begun = running
        const answer = await query(running, text, params)
        if (answer.command === 'COMMIT' || answer.command === 'ROLLBACK') begun = undefined
        return answer
      },
      release: () => {
        if (released) return
        released = true
        if (begun === undefined || begun.ended) {
          free()
          return
        }
        // A transaction that was left open must not reach the next one who connects.
        query(begun, 'rollback')
          .catch(() => undefined)
          .finally(free)
      },
    }
  }

  return {
    connect,
    // There is one connection, and one line for it.
    writing: work => work(),
    syncs: async () => Number((await (await living()).ask({ kind: 'syncs' })).rows[0]?.['syncs'] ?? 0),
    end: async () => {
      if (ended) return
      ended = true
      // After whoever has it now.
      await turns.take().catch(() => undefined)
      // A session that died has nothing left to close.
      if (!session.ended) await session.ask({ kind: 'close' }).catch(() => undefined)
      await session.kill()
    },
  }
}
