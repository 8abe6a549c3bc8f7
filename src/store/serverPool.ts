// A PostgreSQL server, version 15 or newer, as the same pool. Whatever becomes of a connection, idle, lent or in a transaction,
// ends the request that held it and nothing else: the pool makes another one.
import { Pool as ServerPool, types } from 'pg'
import type { PoolClient, QueryResult } from 'pg'
import { Unavailable } from '#domain/unavailable.ts'
import { lackOf, withLack } from './lost.ts'
import type { Client, Pool } from './pool.ts'
import { commandOf } from './pool.ts'
import { Turns } from './turns.ts'

const asText = (value: string): string => value
/** The same JavaScript values as the embedded engine gives (see databaseThread.ts): exact numbers and days stay text. */
const typeParsers: Partial<Record<number, (value: string) => unknown>> = {
  [types.builtins.INT8]: asText,
  [types.builtins.NUMERIC]: asText,
  [types.builtins.DATE]: asText,
}
const typesOf = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => typeParsers[id] ?? types.getTypeParser(id, format),
}

const mostConnections = 10
/** Transactions that write at a time: the other connections are for reading. */
const mostWriters = 6
const writerWaitMs = 30_000
/** Requests that wait for a connection; the next one is told to come again. */
const mostWaiting = 400
const connectMs = 15_000
const statementMs = 120_000
/**
 * The server ends what takes too long: a statement, a wait for a lock, a transaction whose client went silent. The client gives up a
 * little later, where the network swallowed the answer.
 */
const limits = {
  statement_timeout: statementMs,
  query_timeout: statementMs + 10_000,
  lock_timeout: 30_000,
  idle_in_transaction_session_timeout: 120_000,
}

/**
 * @param url `postgres://user:password@host:port/database`
 * @param bounded false for migrations and restoring, which take as long as they take
 */
export async function openServerPool(url: string, bounded = true): Promise<Pool> {
  const pool = new ServerPool({
    connectionString: url,
    max: mostConnections,
    types: typesOf,
    keepAlive: true,
    connectionTimeoutMillis: connectMs,
    ...(bounded ? limits : {}),
  })
  // A lost connection is replaced by the pool; a failure that finds no listener would end the process. The pool listens to idle
  // connections alone, and neither on the way to whoever asked for one nor on the way back.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  try {
    ;(await pool.connect()).release()
  } catch (error) {
    await pool.end()
    throw error
  }
  const writers = new Turns(mostWriters, mostWaiting, writerWaitMs)
  return {
    end: () => pool.end(),
    writing: work => writers.use(work),
    connect: async () => {
      if (pool.waitingCount >= mostWaiting) throw new Unavailable('busy')
      try {
        return lent(await pool.connect())
      } catch (failure) {
        // The driver has one word for both: nobody gave a connection back, or the server did not take one.
        if (/timeout exceeded/.test((failure as Error).message) && pool.totalCount >= mostConnections)
          throw new Unavailable('busy', failure)
        throw withLack(failure)
      }
    },
  }
}

/** A connection while somebody has it. One that was lost, or left in a transaction, does not go back to the others. */
function lent(client: PoolClient): Client {
  let [open, lost] = [false, false]
  const lose = (): void => {
    lost = true
  }
  client.on('error', lose)
  client.on('end', lose)
  return {
    query: async (text, params = []) => {
      if (lost) throw new Unavailable('lost')
      // Before the answer: of several statements the first may have begun what a later one broke.
      if (['BEGIN', 'START'].includes(commandOf(text))) open = true
      try {
        const said: QueryResult<Record<string, unknown>> | QueryResult<Record<string, unknown>>[] = await client.query(text, [...params])
        // Several statements in one text have several answers, and the last is the one that is asked for.
        const answers = [said].flat()
        for (const { command } of answers) {
          if (command === 'BEGIN' || command === 'START') open = true
          if (command === 'COMMIT' || command === 'ROLLBACK') open = false
        }
        const answer = answers.at(-1) ?? { command: '', rows: [], rowCount: 0 }
        return { command: answer.command, rows: answer.rows ?? [], rowCount: answer.rowCount ?? 0 }
      } catch (failure) {
        const lack = lackOf(failure)
        if (lack === 'lost') lose()
        throw lack === undefined ? failure : new Unavailable(lack, failure)
      }
    },
    release: () => {
      client.off('end', lose)
      client.off('error', lose)
      client.release(open || lost)
    },
  }
}
