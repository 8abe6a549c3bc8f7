// xunyu worker: takes jobs of a server in another process or on another machine, through the same PostgreSQL.
import { availableParallelism } from 'node:os'
import { work } from '#steps/jobs/work.ts'
import type { WorkEvent } from '#steps/jobs/work.ts'
import { parse, text, wholeNumber } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { version } from './version.ts'

/** One line a job, when it ends; one that is begun again after its process died is told too. */
function tell(event: WorkEvent, terminal: Terminal): void {
  if (event.kind === 'failure') {
    terminal.err(say(terminal, `出错：${event.message}\n`, `failure: ${event.message}\n`))
    return
  }
  const { id, kind, subject, name, attempts, status, startedAt, finishedAt, error } = event.job
  const what = subject ?? id
  if (event.kind === 'again') {
    const title = name ?? kind
    terminal.out(say(terminal, `${what} 第 ${attempts} 次开始 ${title}\n`, `${what} attempt ${attempts} begins ${title}\n`))
    return
  }
  const { summary = null, reusedFrom = null } = event.plan ?? {}
  const seconds = startedAt === null || finishedAt === null ? 0 : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000
  const parts = [
    what,
    ...(event.plan === undefined ? [kind, status] : [event.plan.status]),
    `${seconds.toFixed(1)} s`,
    ...(summary === null ? [] : [`${summary.objective.value.toFixed(0)} CNY`]),
    ...(reusedFrom === null ? [] : [say(terminal, `沿用 ${reusedFrom} 的结果`, `result taken from ${reusedFrom}`)]),
    ...(error === null ? [] : [say(terminal, error.zh, error.en)]),
    ...(name === null ? [] : [name]),
  ]
  terminal.out(`${parts.join('  ')}\n`)
}

export const workerCommand: Command = {
  name: 'worker',
  summaryZh: '增加一个工作进程',
  summaryEn: 'add a process that works on jobs',
  usageZh: `用法：xunyu worker [--threads n] [--lease 30]，并设置环境变量 DATABASE_URL

与服务使用同一个 PostgreSQL，从同一条队列取任务（方案、研究、导入等）；可在多台机器上各开几个。每个任务一行日志。
--threads  同时求解几个方案（默认为处理器核数）；每个最多占用 4 GB 内存
--lease    多少秒没有心跳就把任务交给别的进程（默认 30）
Ctrl-C 或 SIGTERM 正常退出，手中的任务放回队列；被强行结束时，租约到期后由别的进程接手，结果只生效一次。

例子
  DATABASE_URL=postgres://xunyu:口令@主机/xunyu xunyu worker --threads 4
  npm run worker -- --threads 4
`,
  usageEn: `Usage: xunyu worker [--threads n] [--lease 30], with DATABASE_URL in the environment

Takes jobs (plans, studies, imports ...) from the queue of a server through the same PostgreSQL; start several, on several machines.
One line a job.
--threads  plans solved at a time (default: the number of cores); each takes up to 4 GB of memory
--lease    seconds without a heartbeat after which a job goes to another process (default 30)
Ctrl-C or SIGTERM ends it in good order and gives its jobs back; a process that is killed loses its jobs to the others
when the lease runs out, and each result takes effect once.

Examples
  DATABASE_URL=postgres://xunyu:password@host/xunyu xunyu worker --threads 4
  npm run worker -- --threads 4
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { threads: { type: 'string' }, lease: { type: 'string' } })
    if (positionals.length > 0) throw new UsageError(`多余的参数“${positionals.join(' ')}”`, `unexpected "${positionals.join(' ')}"`)
    const threads = wholeNumber('--threads', text(values['threads']), availableParallelism(), 64)
    const leaseSeconds = wholeNumber('--lease', text(values['lease']), 30, 3600)
    const worked = await work(
      { url: process.env['DATABASE_URL'], threads, leaseSeconds, version: version() },
      {
        signal: terminal.signal,
        onReady: places =>
          terminal.out(say(terminal, `求解进程已就绪，同时求解 ${places} 个方案\n`, `the worker is ready, ${places} plans at a time\n`)),
        onEvent: event => tell(event, terminal),
      },
    )
    if (!worked.ok) {
      terminal.err(problemLines(worked.problems, terminal))
      return exit.badInput
    }
    terminal.out(say(terminal, '求解进程已停止\n', 'the worker has stopped\n'))
    return exit.ok
  },
}
