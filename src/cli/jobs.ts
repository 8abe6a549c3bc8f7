// xunyu jobs: what waits, what is active, what came of it; one with its log; to stop one, to try one again.
import { JobKind, JobStatus } from '#domain/job.ts'
import { oneOf, parse, type Parsed, text, wholeNumber } from './arguments.ts'
import { exit, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { jobsOf } from './jobsPort.ts'
import { jobLine, jobListText, jobText } from './jobsText.ts'
import { withServer } from './serverClient.ts'

const usageZh = `用法：xunyu jobs [list] [--status 状态] [--kind 种类] [--batch 扫描] [--limit 50]
      xunyu jobs show <任务>
      xunyu jobs retry|cancel <任务>

方案、研究、导入、文件、备份、审计和期限检查都是同一条队列里的任务。list 先列进行中的，再列等待的，然后是最新的。
--status  ${JobStatus.options.join(' ')}（dead：进程多次在它手上中断，已成死信，重试才会再做）
--kind    ${JobKind.options.join(' ')}
--server <网址> 指运行中的服务；否则用 DATABASE_URL，或 --data 文件夹（默认 .xunyu，服务须已停止）。--json 输出。

例子
  xunyu jobs --status dead
  xunyu jobs show p0a1b2c3d4 --server http://127.0.0.1:7070
  DATABASE_URL=postgres://xunyu:口令@主机/xunyu xunyu jobs retry p0a1b2c3d4
`
const usageEn = `Usage: xunyu jobs [list] [--status status] [--kind kind] [--batch sweep] [--limit 50]
       xunyu jobs show <job>
       xunyu jobs retry|cancel <job>

Plans, studies, imports, files, backups, audits and looks at deadlines are jobs of one queue. list has what is active first, then what waits,
then the newest.
--status  ${JobStatus.options.join(' ')} (dead: a dead letter, whose process died under it again and again; it is done when it is retried)
--kind    ${JobKind.options.join(' ')}
--server <address> is a running server; else DATABASE_URL, or --data folder (.xunyu by default, with the server stopped). --json.

Examples
  xunyu jobs --status dead
  xunyu jobs show p0a1b2c3d4 --server http://127.0.0.1:7070
  DATABASE_URL=postgres://xunyu:password@host/xunyu xunyu jobs retry p0a1b2c3d4
`
const options = {
  status: { type: 'string' },
  kind: { type: 'string' },
  batch: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
  server: { type: 'string' },
  data: { type: 'string' },
} as const
const verbs = ['list', 'show', 'retry', 'cancel'] as const

export const jobsCommand: Command = {
  name: 'jobs',
  summaryZh: '任务队列：列出、查看、重试、取消',
  summaryEn: 'the queue of jobs: list, show, retry, cancel',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const [word = 'list', id, ...more] = positionals
    const verb = verbs.find(one => one === word)
    if (verb === undefined) throw noSuchVerb('jobs', word, verbs)
    if ((verb === 'list') !== (id === undefined) || more.length > 0)
      throw new UsageError(
        `${verb} 后面${verb === 'list' ? '不要词' : '要一个任务编号'}`,
        `${verb} wants ${verb === 'list' ? 'no word' : 'the id of one job'} after it`,
      )
    const write = writer(values, terminal)
    return withServer(terminal, () =>
      jobsOf(values, terminal, async jobs => {
        if (id === undefined) {
          const limit = wholeNumber('--limit', text(values['limit']), 50, 500)
          const status = oneOf('status', text(values['status']), JobStatus.options)
          const kind = oneOf('kind', text(values['kind']), JobKind.options)
          const page = await jobs.list({ status, kind, batch: text(values['batch']), limit })
          write(page, () => jobListText(page, terminal))
        } else if (verb === 'show') {
          const shown = { ...(await jobs.show(id)), log: await jobs.log(id) }
          write(shown, () => jobText(shown, shown.log, terminal))
        } else {
          const changed = await (verb === 'retry' ? jobs.retry(id) : jobs.cancel(id))
          write(changed, () => jobLine(changed, terminal))
        }
        return exit.ok
      }),
    )
  },
}

const writer =
  (values: Parsed['values'], terminal: Terminal) =>
  (value: object, inWords: () => string): void =>
    terminal.out(values['json'] === true ? `${JSON.stringify(value, null, 1)}\n` : inWords())
