// What is said of a job that is given up: how often its process died under it, which one last, and what that one said last.
import type { JobKind } from '#domain/job.ts'
import { problem, type Problem } from '#domain/problem.ts'

type Gone = { kind: JobKind; deaths: number; worker: string | null; progress: unknown }

/** Codes of before for what had them. */
const codes: Partial<Record<JobKind, string>> = { plan: 'plan.gave-up', study: 'plan.gave-up', 'import.read': 'import.gave-up' }

export function lastWords({ kind, deaths, worker, progress }: Gone): Problem {
  const words = progress === null || typeof progress !== 'object' ? '' : wordsOf(progress)
  const file = kind.startsWith('import.')
  return problem(codes[kind] ?? 'job.gave-up', worker === null ? {} : { path: worker }, {
    zh: `此任务 ${deaths} 次使服务进程中断，已停止重试${file ? '，没有保存任何内容' : ''}。最后的进程 ${worker ?? '未知'}${words === '' ? '，没有报告进度' : `，最后报告：${words}`}。`,
    en: `This job ended its process ${deaths} times and is not tried again${file ? '; nothing was saved' : ''}. The last process was ${worker ?? 'unknown'}${words === '' ? ', which reported no progress' : `; its last words: ${words}`}.`,
    fixZh: file
      ? '请把文件分成几份再试；或请运维人员查看该进程的日志后，在“任务”页重试。'
      : '请查看该进程的日志（常见原因是内存不足），改正后在“任务”页重试。',
    fixEn: file
      ? 'Split the file and try again; or let an operator look at the log of that process, then retry on the page "Jobs".'
      : 'Look at the log of that process (memory is the usual reason), then retry on the page "Jobs".',
  })
}

const wordsOf = (progress: object): string =>
  Object.entries(progress)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([key, value]) => `${key} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`)
    .join(', ')
    .slice(0, 300)
