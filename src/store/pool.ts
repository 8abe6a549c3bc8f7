// What both engines offer to Kysely's PostgreSQL dialect, and the guard against asking the outer handle
// inside a transaction (for ever on one connection, and outside the transaction on many: wrong on both).
import { AsyncLocalStorage } from 'node:async_hooks'

export type QueryAnswer = { command: string; rows: Record<string, unknown>[]; rowCount: number }
export type Client = {
  query: (text: string, params?: readonly unknown[]) => Promise<QueryAnswer>
  release: () => void
}
export type Pool = {
  connect: () => Promise<Client>
  /** Bounds how many connections transactions that write may hold: they wait for each other's locks, and readers must not wait for them. */
  writing: <T>(work: () => Promise<T>) => Promise<T>
  end: () => Promise<void>
}

type Scope = { connected: boolean }
const scope = new AsyncLocalStorage<Scope>()

/** Runs one transaction; within it the pool hands out a single connection and then refuses. */
export function inScope<T>(work: () => Promise<T>): Promise<T> {
  if (scope.getStore() !== undefined) throw new Error('a transaction inside a transaction: pass the inner store on')
  return scope.run({ connected: false }, work)
}

/** @returns the same pool, guarded, and ended once however often it is asked to */
export function guarded(pool: Pool): Pool {
  let ended: Promise<void> | undefined
  return {
    end: () => (ended ??= pool.end()),
    writing: work => pool.writing(work),
    connect: () => {
      const held = scope.getStore()
      if (held?.connected === true)
        throw new Error('a query on the outer store inside a transaction: use the store that the transaction gives')
      if (held !== undefined) held.connected = true
      return pool.connect()
    },
  }
}

/** First word of a statement, as PostgreSQL names the command in its answer. */
export function commandOf(text: string): string {
  return /^\s*([a-z]+)/i.exec(text)?.[1]?.toUpperCase() ?? ''
}
