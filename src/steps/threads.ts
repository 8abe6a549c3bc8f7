// Worker threads for what computes long: plans, workbooks, uploaded files. Never in the thread that answers requests. What kills a
// thread ends its own task and nothing else.
import { Piscina } from 'piscina'
import type { MessagePort } from 'node:worker_threads'
import { Unavailable } from '#domain/unavailable.ts'
import { threadFile } from '#store/threadFile.ts'
import { sharedParts, shareValue, type SharedParts } from './sharedValue.ts'
import type { Message, Task, TaskAnswer } from './taskThread.ts'

export type Threads = {
  /**
   * Runs one task in a thread of its own. Throws Unavailable where the thread died or none was to be had.
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
/** A thread that read a large file gives its memory back soon. */
const fileIdleMs = 30_000

/** Files that people hand in: they wait for no plan, and may take less memory, since anybody may send one. */
const ofFiles = new Set<Task['kind']>(['readImport', 'annotateImport', 'readWorkbook'])
const mostFileThreads = 2
const mostFilesWaiting = 100
/** What stands beside a plan: nobody's plan or workbook waits for it. */
const besidePlans = new Set<Task['kind']>(['baseline', 'intervals'])
const mostBesideThreads = 1
const mostBesideWaiting = 20
const planHeapMb = 4096
/** The largest upload (64 MB of CSV, 600,000 rows) reads in 700 MB. */
const usualFileHeapMb = 1536

/**
 * @param most how many plans and other tasks run at a time; further ones wait
 * @param fileHeapMb what reading a file may take
 */
export function openThreads(most = 2, fileHeapMb = usualFileHeapMb): Threads {
  const plans = openPool({ maxThreads: most, idleTimeout: idleMs, resourceLimits: { maxOldGenerationSizeMb: planHeapMb } })
  const beside = openPool({
    maxThreads: mostBesideThreads,
    maxQueue: mostBesideWaiting,
    idleTimeout: fileIdleMs,
    resourceLimits: { maxOldGenerationSizeMb: planHeapMb },
  })
  const files = openPool({
    maxThreads: mostFileThreads,
    maxQueue: mostFilesWaiting,
    idleTimeout: fileIdleMs,
    resourceLimits: { maxOldGenerationSizeMb: fileHeapMb },
  })
  return {
    run: async (task, options = {}) => {
      const pool = ofFiles.has(task.kind) ? files : besidePlans.has(task.kind) ? beside : plans
      try {
        return await pool.run(messageOf(task, options.port), {
          ...(options.signal === undefined ? {} : { signal: options.signal }),
          ...(options.port === undefined ? {} : { transferList: [options.port] }),
        })
      } catch (failure) {
        throw options.signal?.aborted === true ? failure : withLack(failure)
      }
    },
    close: async () => {
      await Promise.all([plans.destroy(), beside.destroy(), files.destroy()])
    },
  }
}

/** What many tasks have in common is shared with the threads instead of copied for each. */
function messageOf(task: Task, port: MessagePort | undefined): Message {
  const shared: SharedParts = {}
  const own: Record<string, unknown> = { ...task }
  for (const name of sharedParts) {
    const part = own[name]
    if (typeof part !== 'object' || part === null) continue
    shared[name] = shareValue(part)
    delete own[name]
  }
  return { task: own, shared, ...(port === undefined ? {} : { port }) }
}

function openPool(options: ConstructorParameters<typeof Piscina>[0]): Piscina {
  const { url, execArgv } = threadFile('taskThread', import.meta.url)
  const pool = new Piscina({ filename: url.href, execArgv, minThreads: 0, ...options })
  // A thread that dies between two tasks is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** What the pool says of a thread that ended under its task; an error of the task itself stays as it is. */
function withLack(failure: unknown): unknown {
  const { code, message } = failure as { code?: unknown; message?: unknown }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new Unavailable('memory', failure)
  if (typeof message !== 'string') return failure
  if (/Task queue is at limit/.test(message)) return new Unavailable('busy', failure)
  return /worker exited|Terminating worker thread/i.test(message) ? new Unavailable('thread', failure) : failure
}
