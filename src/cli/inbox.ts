// xunyu inbox: what waits for whoever asks, on a running server by their token, or on a database that no server holds.
import type { Inbox } from '#domain/inbox.ts'
import { openForCommand } from '#steps/access/openForCommand.ts'
import { readInbox } from '#steps/inbox/readInbox.ts'
import { today } from '#steps/rules/today.ts'
import { dayOption, parse, text } from './arguments.ts'
import { exit, problemLines } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { openServerClient, queryText, withServer } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

const options = { day: { type: 'string' }, json: { type: 'boolean' }, server: { type: 'string' }, data: { type: 'string' } } as const

export const inboxCommand: Command = {
  name: 'inbox',
  summaryZh: '待办：由我办理的事项和时限',
  summaryEn: 'what waits for me, with its last day',
  usageZh: `用法：xunyu inbox [--day 日期] [--server 网址] [--json]

列出由您办理的评价步骤、申报和收货，以及待您作为第二人确认的调整、条文和账号事项，逾期的在前，期限按工作日计。服务运行时经服务查询，用 XUNYU_TOKEN 说明您是谁；否则读数据目录。
退出码：0 已列出；2 不能查询，说明为什么

例子
  XUNYU_TOKEN=… xunyu inbox --server http://127.0.0.1:7070
`,
  usageEn: `Usage: xunyu inbox [--day date] [--server address] [--json]

Lists the evaluation steps, claims and receipts that are yours, and adjustments, readings of the law and account requests that wait for
you as the second person; what is overdue first, days left are working days. Asks a running server, where XUNYU_TOKEN says who you are; else it reads the data directory.
Exit codes: 0 listed; 2 it cannot be asked, and why

Example
  XUNYU_TOKEN=... xunyu inbox --server http://127.0.0.1:7070
`,
  run: async (args, terminal) => {
    const { values } = parse(args, options)
    const day = dayOption('day', text(values['day']))
    const place = storePlace(values)
    const server = text(values['server']) ?? runningServer(place)
    const json = values['json'] === true
    if (server !== undefined)
      return withServer(terminal, async () =>
        show(await openServerClient(server).get<Inbox>(`/inbox?${queryText({ day })}`), json, terminal),
      )
    const opened = await openForCommand(place)
    if (!opened.ok) {
      terminal.err(problemLines(opened.problems, terminal))
      return exit.badInput
    }
    const { store, close } = opened.value
    try {
      return show(await readInbox(store, store, { username: null, userId: null, by: 'machine' }, day ?? today()), json, terminal)
    } finally {
      await close()
    }
  },
}

function show(inbox: Inbox, json: boolean, terminal: Terminal): number {
  terminal.out(json ? `${JSON.stringify(inbox, null, 1)}\n` : inboxText(inbox, terminal))
  return exit.ok
}

function leftText(left: number | null, t: (zh: string, en: string) => string): string {
  if (left === null) return ''
  return left < 0 ? t(`超 ${-left} 个工作日`, `${-left} working days late`) : t(`还剩 ${left} 个工作日`, `${left} working days left`)
}

function inboxText({ open, overdue, dueSoon, tasks }: Inbox, { language }: Terminal): string {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  if (open === 0) return `${t('没有待办事项。', 'Nothing waits for you.')}\n`
  const head = t(`待办 ${open} 件，逾期 ${overdue} 件，将到期 ${dueSoon} 件`, `${open} waiting, ${overdue} overdue, ${dueSoon} due soon`)
  const standings = { overdue: t('逾期', 'overdue'), 'due soon': t('将到期', 'due soon'), open: '' }
  const lines = tasks.map(one =>
    [
      one.due ?? t('无期限', 'no day set'),
      standings[one.standing],
      leftText(one.left, t),
      t(one.zh, one.en),
      t(one.ofZh, one.ofEn),
      one.path,
    ]
      .filter(Boolean)
      .join('  '),
  )
  return `${[head, ...lines].join('\n')}\n`
}
