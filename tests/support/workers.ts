// Worker processes for tests: real processes of the built `xunyu worker`, which can be stopped, continued and killed.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { sql } from 'kysely'
import type { Store } from '#store/openStore.ts'

export type WorkerProcess = {
  pid: number
  /** Its name at the database, `host:pid:…`. */
  id: () => Promise<string>
  signal: (name: NodeJS.Signals) => void
  /** Exit code, or null where a signal ended it. */
  ended: Promise<number | null>
  said: () => string
  /** States of its sessions in the database, e.g. `idle`; empty when it has none. */
  sessions: () => Promise<string[]>
}

/** @param store of the same database, to look from outside @returns the process, ready at the line */
export async function startWorker(store: Store, url: string, more: string[] = []): Promise<WorkerProcess> {
  const name = `worker-${Math.random().toString(36).slice(2)}`
  const address = new URL(url)
  address.searchParams.set('application_name', name)
  const child: ChildProcess = spawn(process.execPath, ['dist/cli.mjs', 'worker', '--lang', 'en', ...more], {
    env: { ...process.env, DATABASE_URL: address.href },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>(resolve => {
    child.once('close', code => resolve(code))
  })
  await new Promise<void>((resolve, reject) => {
    child.once('close', () => reject(new Error(`the worker ended by itself: ${said}`)))
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', chunk => {
        said += String(chunk)
        if (said.includes('worker is ready')) resolve()
      })
  })
  const pid = child.pid ?? 0
  return {
    pid,
    ended,
    said: () => said,
    signal: signal => {
      child.kill(signal)
    },
    id: async () => {
      const rows = await sql<{ id: string }>`select id from worker where pid = ${pid}`.execute(store.db)
      return rows.rows[0]?.id ?? ''
    },
    sessions: async () => {
      const rows = await sql<{
        state: string
      }>`select coalesce(state, '') as state from pg_stat_activity where application_name = ${name}`.execute(store.db)
      return rows.rows.map(({ state }) => state)
    },
  }
}

/** Asks until the answer is something. */
export async function until<T>(ask: () => Promise<T | undefined | false>, what: string, seconds = 200): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > end) throw new Error(`waited ${seconds} s for: ${what}`)
    await new Promise(resolve => {
      setTimeout(resolve, 20)
    })
  }
}
