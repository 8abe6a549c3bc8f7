// xunyu worker: solves plans of a server from another process or machine, through the same PostgreSQL.
import { availableParallelism } from 'node:os'
import { work } from '#steps/work.ts'
import type { WorkEvent } from '#steps/work.ts'
import { parse, text, wholeNumber } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { version } from './version.ts'

/** One line a plan or study, when it ends; a plan that is begun again after its process died is told too. */
function tell(event: WorkEvent, terminal: Terminal): void {
  if (event.kind === 'failure') {
    terminal.err(say(terminal, `出错：${event.message}\n`, `failure: ${event.message}\n`))
    return
  }
  if (event.kind === 'begin') {
    if (event.attempt > 1)
      terminal.out(
        say(
          terminal,
          `${event.plan} 第 ${event.attempt} 次开始 ${event.name}\n`,
          `${event.plan} attempt ${event.attempt} begins ${event.name}\n`,
        ),
      )
    return
  }
  const { id, name, status, startedAt, finishedAt, error } = event.info
  const { summary, reusedFrom } = event.kind === 'end' ? event.info : { summary: null, reusedFrom: null }
  const seconds = startedAt === null || finishedAt === null ? 0 : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000
  const parts = [
    id,
    status,
    `${seconds.toFixed(1)} s`,
    ...(summary === null ? [] : [`${summary.objective.value.toFixed(0)} CNY`]),
    ...(reusedFrom === null ? [] : [say(terminal, `沿用 ${reusedFrom} 的结果`, `result taken from ${reusedFrom}`)]),
    ...(error === null ? [] : [say(terminal, error.zh, error.en)]),
    name,
  ]
  terminal.out(`${parts.join('  ')}\n`)
}

export const workerCommand: Command = {
  name: 'worker',
  summaryZh: '增加一个求解进程',
  summaryEn: 'add a process that solves plans',
  usageZh: `用法：xunyu worker [--threads n] [--lease 30]，并设置环境变量 DATABASE_URL

与服务使用同一个 PostgreSQL，从同一条队列取方案求解；可在多台机器上各开几个。每个方案一行日志。
--threads  同时求解几个（默认为处理器核数）；每个最多占用 4 GB 内存
--lease    多少秒没有心跳就把方案交给别的进程（默认 30）
Ctrl-C 或 SIGTERM 正常退出，手中的方案放回队列；被强行结束时，租约到期后由别的进程接手，结果只生效一次。

例子
  DATABASE_URL=postgres://xunyu:口令@主机/xunyu xunyu worker --threads 4
  npm run worker -- --threads 4
`,
  usageEn: `Usage: xunyu worker [--threads n] [--lease 30], with DATABASE_URL in the environment

Takes plans from the line of a server through the same PostgreSQL; start several, on several machines. One line a plan.
--threads  plans solved at a time (default: the number of cores); each takes up to 4 GB of memory
--lease    seconds without a beat after which a plan goes to another process (default 30)
Ctrl-C or SIGTERM ends it in good order and gives its plans back; a process that is killed loses its plans to the others
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
