// A PostgreSQL server, version 15 or newer, as the same pool.
import { Pool as ServerPool, types } from 'pg'
import type { CustomTypesConfig } from 'pg'
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
          const answer = await client.query<Record<string, unknown>>(text, [...params])
          if (answer.command === 'BEGIN') open = true
          if (answer.command === 'COMMIT' || answer.command === 'ROLLBACK') open = false
          return { command: answer.command, rows: answer.rows ?? [], rowCount: answer.rowCount ?? 0 }
        },
        release: () => {
          client.release(open)
        },
      }
    },
  }
}
