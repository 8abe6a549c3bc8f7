// Worker threads for what computes long: plans, workbooks, uploaded files. Never in the thread that answers requests.
import { Piscina } from 'piscina'
import type { MessagePort } from 'node:worker_threads'
import { threadFile } from '#store/threadFile.ts'
import type { Task, TaskAnswer } from './taskThread.ts'

export type Threads = {
  /**
   * Runs one task in a thread of its own.
   * @param signal ends the thread within a moment, whatever it does
   * @param port moved to the thread, for progress
   */
  run: <K extends Task['kind']>(
    task: Extract<Task, { kind: K }>,
    options?: { signal?: AbortSignal; port?: MessagePort },
  ) => Promise<TaskAnswer[K]>
  close: () => Promise<void>
}

/** A thread that has planned once plans the next in half the time: its code is compiled and the engine is loaded. It waits ten minutes for it. */
const idleMs = 600_000

/** @param most how many tasks run at a time; further ones wait */
export function openThreads(most = 2): Threads {
  const { url, execArgv } = threadFile('taskThread', import.meta.url)
  const pool = new Piscina({
    filename: url.href,
    execArgv,
    minThreads: 0,
    maxThreads: most,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  })
  return {
    run: (task, options = {}) =>
      pool.run(options.port === undefined ? { task } : { task, port: options.port }, {
        ...(options.signal === undefined ? {} : { signal: options.signal }),
        ...(options.port === undefined ? {} : { transferList: [options.port] }),
      }),
    close: () => pool.destroy(),
  }
}
