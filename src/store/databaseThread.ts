// The worker thread that runs the embedded engine: one session, one statement at a time, never the event loop's.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { DurableFiles, durableStartParams, syncTree } from './durableFiles.ts'
import { emptyDatabase } from './emptyDatabase.ts'
import type { EngineAnswer, EngineCode, EngineFailure, EngineRequest } from './engineMessages.ts'

if (parentPort === null) throw new Error('databaseThread runs as a worker thread only')
const port = parentPort
const { directory, code } = workerData as { directory: string; code: EngineCode }

const asText = (value: string): string => value
const files = new DurableFiles(directory)
const fresh = !existsSync(join(directory, 'PG_VERSION'))
files.armed = !fresh
const unpacked = fresh ? emptyDatabase(import.meta.url) : undefined
const database = await PGlite.create({
  fs: files,
  ...code,
  ...(unpacked === undefined ? {} : { loadDataDir: unpacked }),
  startParams: durableStartParams(PGlite.defaultStartParams),
  // The same JavaScript values as the `pg` driver gives (see typeParsers in serverPool.ts).
  parsers: { [types.INT8]: asText, [types.NUMERIC]: asText, [types.DATE]: asText },
})
if (fresh) {
  files.armed = true
  await database.exec('checkpoint')
  await syncTree(directory)
}

async function answer(request: EngineRequest): Promise<EngineAnswer> {
  if (request.kind === 'syncs') return { id: request.id, ok: true, rows: [{ syncs: files.syncs }], rowCount: 1 }
  if (request.kind === 'close') {
    await database.close()
    return { id: request.id, ok: true, rows: [], rowCount: 0 }
  }
  try {
    const result =
      request.params.length > 0 ? await database.query(request.text, request.params) : (await database.exec(request.text)).at(-1)
    const rows = (result?.rows ?? []) as Record<string, unknown>[]
    return { id: request.id, ok: true, rows, rowCount: Math.max(rows.length, result?.affectedRows ?? 0) }
  } catch (error) {
    return { id: request.id, ok: false, failure: failureOf(error) }
  }
}

/** PGlite's error carries the query and its parameters; only what PostgreSQL itself says may leave the thread. */
function failureOf(error: unknown): EngineFailure {
  const from = error as Partial<EngineFailure>
  const failure: EngineFailure = { message: from.message ?? String(error) }
  for (const field of ['code', 'severity', 'detail', 'hint', 'table', 'column', 'constraint'] as const) {
    if (typeof from[field] === 'string') failure[field] = from[field]
  }
  return failure
}

let tail: Promise<unknown> = Promise.resolve()
port.on('message', (request: EngineRequest) => {
  tail = tail.then(async () => {
    port.postMessage(await answer(request))
    if (request.kind === 'close') port.close()
  })
})
port.postMessage({ id: 0, ok: true, rows: [], rowCount: 0 } satisfies EngineAnswer)
