// A process that only solves: takes plans from the line of a PostgreSQL server until it is told to stop.
import type { PlanInfo } from '#domain/planInfo.ts'
import type { StudyInfo } from '#domain/studyInfo.ts'
import type { Checked } from '#domain/problem.ts'
import { openApp } from './app.ts'

export type WorkOptions = {
  /** `postgres://...`; absent: refused in words, since the embedded database takes one process. */
  url: string | undefined
  threads: number
  leaseSeconds?: number
  version: string
}
export type WorkEvent =
  | { kind: 'begin'; plan: string; name: string; attempt: number }
  | { kind: 'end'; info: PlanInfo }
  | { kind: 'studyEnd'; info: StudyInfo }
  | { kind: 'failure'; message: string }

/**
 * @param signal ends the work in good order: plans in hand go back to the line
 * @param onReady hears when the process is at the line
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
    app.plans.listen(event => {
      if (event.kind === 'begin') ports.onEvent(event)
      if (event.kind === 'end') ports.onEvent({ kind: 'end', info: event.info })
      if (event.kind === 'studyEnd') ports.onEvent({ kind: 'studyEnd', info: event.info })
    })
    app.plans.onFailure(error => ports.onEvent({ kind: 'failure', message: error instanceof Error ? error.message : String(error) }))
    await app.plans.start()
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

const noServer = {
  code: 'worker.no-server',
  severity: 'error' as const,
  place: { path: 'DATABASE_URL' },
  zh: '没有设置 DATABASE_URL：内置数据库只允许一个进程，求解进程需要 PostgreSQL。',
  en: 'DATABASE_URL is not set: the embedded database takes one process, workers need PostgreSQL.',
  fixZh: '请以同一个地址启动服务和求解进程，如 DATABASE_URL=postgres://用户:口令@主机/库 xunyu worker。',
  fixEn:
    'Start the server and the workers with the same address, such as DATABASE_URL=postgres://user:password@host/database xunyu worker.',
}
