// A process that only works: takes jobs from the queue of a PostgreSQL server until it is told to stop.
import type { PlanInfo } from '#domain/planInfo.ts'
import { isOpenJob, type JobInfo } from '#domain/job.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { JobNews } from '#jobs/queue.ts'
import { readJob } from '#store/jobList.ts'
import { getPlan } from '#store/plans.ts'
import { openApp } from '../app.ts'
import type { App } from '../appType.ts'

export type WorkOptions = {
  /** `postgres://...`; absent: refused in words, since the embedded database takes one process. */
  url: string | undefined
  threads: number
  leaseSeconds?: number
  version: string
}
export type WorkEvent =
  | { kind: 'again'; job: JobInfo }
  /** `plan`: of a plan, what came of it. */
  | { kind: 'end'; job: JobInfo; plan?: PlanInfo }
  | { kind: 'failure'; message: string }

/**
 * @param signal ends the work in good order: active jobs go back to the queue
 * @param onReady hears when the process serves the queue
 * @returns after the signal; or why it cannot work
 */
export async function work(
  { url, threads, leaseSeconds, version }: WorkOptions,
  ports: { signal: AbortSignal; onReady: (threads: number) => void; onEvent: (event: WorkEvent) => void },
): Promise<Checked<null>> {
  if (url === undefined || url === '') return { ok: false, problems: [noServer] }
  const opened = await openApp({ url }, { threads, version, ...(leaseSeconds === undefined ? {} : { leaseSeconds }) })
  if (!opened.ok) return opened
  const app = opened.value
  try {
    const { signal } = ports
    const failed = (error: unknown): void =>
      ports.onEvent({ kind: 'failure', message: error instanceof Error ? error.message : String(error) })
    app.jobs.listen(event => {
      if (event.news !== 'progress') tell(app, event, ports.onEvent).catch(failed)
    })
    app.jobs.onFailure(failed)
    await app.start()
    ports.onReady(threads)
    await new Promise<void>(resolve => {
      if (signal.aborted) resolve()
      else signal.addEventListener('abort', () => resolve(), { once: true })
    })
    return { ok: true, value: null, warnings: [] }
  } finally {
    await app.close()
  }
}

async function tell(app: App, { job: id, kind, news }: JobNews, onEvent: (event: WorkEvent) => void): Promise<void> {
  const job = await readJob(app.store.db, id)
  if (job === undefined) return
  if (news === 'begin' && job.attempts > 1) onEvent({ kind: 'again', job })
  if (news !== 'end' || isOpenJob(job.status)) return
  const plan = kind === 'plan' && job.subject !== null ? await getPlan(app.store, job.subject) : undefined
  onEvent({ kind: 'end', job, ...(plan === undefined ? {} : { plan }) })
}

const noServer = problem(
  'worker.no-server',
  { path: 'DATABASE_URL' },
  {
    zh: '没有设置 DATABASE_URL：内置数据库只允许一个进程，求解进程需要 PostgreSQL。',
    en: 'DATABASE_URL is not set: the embedded database takes one process, workers need PostgreSQL.',
    fixZh: '请以同一个地址启动服务和求解进程，如 DATABASE_URL=postgres://用户:口令@主机/库 xunyu worker。',
    fixEn:
      'Start the server and the workers with the same address, such as DATABASE_URL=postgres://user:password@host/database xunyu worker.',
  },
  'error' as const,
)
