// The embedded engine as a pool of one connection, in the words of the `pg` driver that Kysely speaks.
// PGlite's own `node-postgres` export answers with a previous query's rows after an error, hence this one.
import { Worker } from 'node:worker_threads'
import type { EngineAnswer, EngineFailure, EngineRequest } from './engineMessages.ts'
import type { Client, Pool, QueryAnswer } from './pool.ts'
import { commandOf } from './pool.ts'
import { threadFile } from './threadFile.ts'

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

/** One worker thread with one open database. */
class Session {
  readonly opened: Promise<void>
  private readonly worker: Worker
  private readonly waits = new Map<number, Wait>()
  private last = 0
  private dead: Error | undefined

  constructor(directory: string) {
    const { url, execArgv } = threadFile('databaseThread', import.meta.url)
    this.worker = new Worker(url, { execArgv, workerData: { directory }, resourceLimits: { maxOldGenerationSizeMb: mostHeapMb } })
    this.opened = new Promise((resolve, reject) => this.waits.set(0, { resolve: () => resolve(), reject }))
    this.worker.on('message', (answer: EngineAnswer) => this.receive(answer))
    this.worker.on('error', (error: unknown) => this.fail(error instanceof Error ? error : new Error(String(error))))
    this.worker.on('exit', () => this.fail(new Error('the database thread has ended')))
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

/**
 * Opens (or creates) the database in `directory`.
 * @param statementTimeoutMs a longer statement is killed with its thread, which reopens in about half a second
 */
export async function openEmbeddedPool(directory: string, statementTimeoutMs = 120_000): Promise<EmbeddedPool> {
  let session = new Session(directory)
  await session.opened
  let tail: Promise<void> = Promise.resolve()
  let ended = false

  async function query(text: string, params: readonly unknown[] = []): Promise<QueryAnswer> {
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`statement took longer than ${statementTimeoutMs} ms and was ended`)), statementTimeoutMs)
    })
    const running = session
    const answer = running.ask({ kind: 'query', text, params: [...params] })
    try {
      const { rows, rowCount } = await Promise.race([answer, timeout])
      return { command: commandOf(text), rows, rowCount }
    } catch (error) {
      if (error instanceof EngineError) throw error
      answer.catch(() => undefined)
      if (session === running && !ended) {
        await running.kill()
        session = new Session(directory)
        await session.opened
      }
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  async function connect(): Promise<Client> {
    if (ended) throw new Error('the pool has ended')
    const before = tail
    let free = (): void => undefined
    tail = new Promise(resolve => {
      free = resolve
    })
    await before
    let open = false
    let released = false
    return {
      query: async (text, params) => {
        if (released) throw new Error('this connection was released')
        const answer = await query(text, params)
        if (answer.command === 'BEGIN' || answer.command === 'START') open = true
        if (answer.command === 'COMMIT' || answer.command === 'ROLLBACK') open = false
        return answer
      },
      release: () => {
        if (released) return
        released = true
        if (!open) {
          free()
          return
        }
        // A transaction that was left open must not reach the next one who connects.
        query('rollback')
          .catch(() => undefined)
          .finally(free)
      },
    }
  }

  return {
    connect,
    syncs: async () => Number((await session.ask({ kind: 'syncs' })).rows[0]?.['syncs'] ?? 0),
    end: async () => {
      if (ended) return
      ended = true
      await tail
      await session.ask({ kind: 'close' })
      await session.kill()
    },
  }
}
