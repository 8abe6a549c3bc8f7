// Jobs as lines and as one page of text.
import type { JobEvent, JobInfo } from '#domain/job.ts'
import { jobEventWords, jobKindWords, jobStatusWords } from '#domain/jobWords.ts'
import { say, type Terminal } from './command.ts'
import type { JobPage } from './jobsPort.ts'
import { table } from './table.ts'
import { nameIn } from '#domain/words/givenNames.ts'

/** As a person at the terminal reads a time: their own clock, to the second. */
const time = (iso: string | null): string => (iso === null ? '' : iso.slice(0, 19).replace('T', ' '))

const wordsOf = (values: object | null): string =>
  Object.entries(values ?? {})
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .map(([key, value]) => `${key} ${typeof value === 'number' ? Number(value.toPrecision(6)) : String(value)}`)
    .join(', ')

const cells = (job: JobInfo, { language }: Terminal): string[] => [
  job.id,
  jobKindWords[job.kind][language],
  job.cancelAsked && job.status === 'running' ? (language === 'zh' ? '正在取消' : 'stopping') : jobStatusWords[job.status][language],
  String(job.attempts),
  time(job.createdAt),
  job.worker ?? '',
  job.name ? nameIn(job.name, language) : (job.subject ?? ''),
  job.error?.[language] ?? wordsOf(job.status === 'running' ? job.progress : job.outcome),
]
const heads = {
  zh: ['任务', '种类', '状态', '次数', '提交 (UTC)', '进程', '名称', '进度或结果'],
  en: ['job', 'kind', 'status', 'attempts', 'queued (UTC)', 'process', 'name', 'progress or result'],
}

export function jobListText({ jobs, total, counts }: JobPage, terminal: Terminal): string {
  const { language } = terminal
  if (total === 0) return say(terminal, '没有任务\n', 'there are no jobs\n')
  const sums = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([status, n]) => `${jobStatusWords[status as JobInfo['status']][language]} ${n}`)
  const rest = total - jobs.length
  return [
    table(
      heads[language],
      jobs.map(job => cells(job, terminal)),
      'text',
    ),
    `${sums.join(' · ')}\n`,
    ...(rest > 0
      ? [say(terminal, `另有 ${rest} 个，用 --limit 或 --status 查看\n`, `${rest} more: --limit or --status shows them\n`)]
      : []),
  ].join('')
}

export function jobLine(job: JobInfo, terminal: Terminal): string {
  return `${cells(job, terminal)
    .filter(cell => cell !== '')
    .join('  ')}\n`
}

export function jobText(job: JobInfo, log: readonly JobEvent[], terminal: Terminal): string {
  const { language } = terminal
  const lines: [string, string, string][] = [
    ['种类', 'kind', jobKindWords[job.kind][language]],
    ['名称', 'name', job.name ? nameIn(job.name, terminal.language) : (job.subject ?? '')],
    ['状态', 'status', jobStatusWords[job.status][language]],
    ['扫描', 'sweep', job.batch ?? ''],
    ['企业', 'firm', job.party ?? ''],
    ['次数', 'attempts', String(job.attempts)],
    ['进程中断', 'deaths of its process', String(job.deaths)],
    ['进程', 'process', job.worker ?? ''],
    ['提交 (UTC)', 'queued (UTC)', time(job.createdAt)],
    ['不早于 (UTC)', 'not before (UTC)', job.status === 'waiting' ? time(job.runAt) : ''],
    ['开始 (UTC)', 'begun (UTC)', time(job.startedAt)],
    ['结束 (UTC)', 'ended (UTC)', time(job.finishedAt)],
    ['进度', 'progress', wordsOf(job.progress)],
    ['结果', 'result', wordsOf(job.outcome)],
    ['原因', 'why', job.error?.[language] ?? ''],
    ['怎么办', 'what to do', job.error?.[language === 'zh' ? 'fixZh' : 'fixEn'] ?? ''],
  ]
  const told = lines.filter(([, , value]) => value !== '').map(([zh, en, value]) => `${say(terminal, zh, en)}: ${value}\n`)
  const happened = log.map(({ kind, at, attempt, worker, words }) =>
    [` ${time(at)}`, jobEventWords[kind][language], attempt === null ? '' : `#${attempt}`, worker ?? '', words ?? '']
      .filter(Boolean)
      .join('  '),
  )
  return `${job.id}\n${told.join('')}${happened.length === 0 ? '' : `${happened.join('\n')}\n`}`
}
