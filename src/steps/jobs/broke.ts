// What a job says whose process ended under it again and again, or that failed by a mistake of ours: it can be tried again.
import { problem, type Problem } from '#domain/problem.ts'

export const broke = (zh: string, en: string): Problem =>
  problem(
    'job.broke',
    {},
    {
      zh,
      en,
      fixZh: '请在“任务”页重试；若仍失败，请查看服务器日志。',
      fixEn: 'Retry on the page "Jobs"; if it fails once more, look at the server log.',
    },
  )
