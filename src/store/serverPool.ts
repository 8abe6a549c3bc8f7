// A PostgreSQL server, version 15 or newer, as the same pool.
import { Pool as ServerPool, types } from 'pg'
import type { CustomTypesConfig, QueryResult } from 'pg'
import type { Pool } from './pool.ts'

const asText = (value: string): string => value
/** The same JavaScript values as the embedded engine gives (see databaseThread.ts): exact numbers and days stay text. */
const typeParsers: Partial<Record<number, (value: string) => unknown>> = {
  [types.builtins.INT8]: asText,
  [types.builtins.NUMERIC]: asText,
  [types.builtins.DATE]: asText,
}
const typesOf = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => typeParsers[id] ?? types.getTypeParser(id, format as 'text'),
} as CustomTypesConfig

/** @param url `postgres://user:password@host:port/database` */
export async function openServerPool(url: string): Promise<Pool> {
  const pool = new ServerPool({ connectionString: url, max: 10, types: typesOf })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    ;(await pool.connect()).release()
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      let open = false
      return {
        query: async (text, params = []) => {
          const said: QueryResult<Record<string, unknown>> | QueryResult<Record<string, unknown>>[] = await client.query(text, [...params])
          // Several statements in one text have several answers, and the last is the one that is asked for.
          const answers = [said].flat()
          for (const { command } of answers) {
            if (command === 'BEGIN') open = true
            if (command === 'COMMIT' || command === 'ROLLBACK') open = false
          }
          const answer = answers.at(-1) ?? { command: '', rows: [], rowCount: 0 }
          return { command: answer.command, rows: answer.rows ?? [], rowCount: answer.rowCount ?? 0 }
        },
        release: () => {
          client.release(open)
        },
      }
    },
  }
}
