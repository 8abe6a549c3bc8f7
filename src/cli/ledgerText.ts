// What `xunyu ledger` and `xunyu audit` write: tables for a terminal, CSV for a spreadsheet; masses in exact tonnes.
import type { Bridge, Closing } from '#domain/closing.ts'
import { accountClassWords } from '#domain/accountClassWords.ts'
import type { Account } from '#domain/entry.ts'
import type { AuditReport } from '#domain/ledgerAudit.ts'
import type { BalancePage, EntryPage } from '#domain/ledgerView.ts'
import type { Terminal } from './command.ts'
import { say } from './command.ts'
import { type Form, table, tonnes } from './table.ts'

function cells(account: Account, terminal: Terminal): string[] {
  const { party, site, material, batch, accountClass } = account
  return [party, site, material, batch ?? '', say(terminal, ...accountClassWords[accountClass])]
}

const accountHead = (terminal: Terminal) =>
  [
    ['单位', 'party'],
    ['场地', 'site'],
    ['物料', 'material'],
    ['批次', 'batch'],
    ['科目', 'account class'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))

function footer(shown: number, total: number, known: { sequence: number; at: string }, terminal: Terminal): string {
  const rest = total > shown ? say(terminal, `，共 ${total} 行（--limit、--offset）`, ` of ${total} (--limit, --offset)`) : ''
  return say(
    terminal,
    `${shown} 行${rest}；账到事件 ${known.sequence}，${known.at} 所知\n`,
    `${shown} rows${rest}; the log stands at event ${known.sequence}, known at ${known.at}\n`,
  )
}

export function balanceText(page: BalancePage, form: Form, terminal: Terminal): string {
  const words = [
    ['已过账 t', 'posted t'],
    ['已承诺 t', 'reserved t'],
    ['待到货 t', 'expected t'],
    ['最近一天', 'last day'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  const rows = page.lines.map(line => [
    ...cells(line.account, terminal),
    tonnes(line.postedKg),
    tonnes(line.reservedKg),
    tonnes(line.expectedKg),
    line.lastDay,
  ])
  const text = table([...accountHead(terminal), ...words], rows, form)
  return form === 'csv' ? text : text + footer(rows.length, page.total, page.known, terminal)
}

export function entryText(page: EntryPage, form: Form, terminal: Terminal): string {
  const head = [
    ['日期', 'valid on'],
    ['分录', 'entry'],
    ['种类', 'kind'],
    ['阶段', 'phase'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  const tail = [
    ['干基 t', 'dry t'],
    ['理由', 'reason'],
    ['依据', 'based on'],
    ['所知时刻', 'learned at'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  const rows = page.entries.flatMap(entry =>
    entry.legs.map(leg => [
      entry.validOn,
      entry.id,
      entry.kind,
      entry.phase,
      ...cells(leg.account, terminal),
      tonnes(leg.massKg),
      entry.reason ?? '',
      entry.basedOn.join(' '),
      entry.recordedAt,
    ]),
  )
  const text = table([...head, ...accountHead(terminal), ...tail], rows, form)
  return form === 'csv' ? text : text + footer(page.entries.length, page.total, page.known, terminal)
}

export function closingText(closing: Closing, form: Form, terminal: Terminal, dryRun: boolean): string {
  const words = [
    ['期初 t', 'opening t'],
    ['增加 t', 'in t'],
    ['减少 t', 'out t'],
    ['期末 t', 'closing t'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  const rows = closing.lines.map(({ account, openingKg, inKg, outKg, closingKg }) => [
    ...cells(account, terminal),
    ...[openingKg, inKg, outKg, closingKg].map(tonnes),
  ])
  const text = table([...accountHead(terminal), ...words], rows, form)
  if (form === 'csv') return text
  const done = dryRun ? say(terminal, '试算，未关账', 'dry run, nothing was closed') : say(terminal, '已关账', 'closed')
  return `${text}${done}${say(terminal, '：', ': ')}${closing.id}\n`
}

export function bridgeText(bridge: Bridge, form: Form, terminal: Terminal): string {
  const words = [
    ['', ''],
    ['本季净额 t', 'net of the quarter t'],
    ['理由', 'reason'],
    ['分录', 'entry'],
    ['依据', 'based on'],
    ['所知时刻', 'learned at'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  const rows = bridge.lines.flatMap(line => {
    const account = cells(line.account, terminal)
    const filed = [...account, say(terminal, '申报', 'as filed'), tonnes(line.filedKg), '', '', '', bridge.closedAt]
    if (line.steps.length === 0) return [filed]
    return [
      filed,
      ...line.steps.map(step => [
        ...account,
        say(terminal, '调整', 'adjustment'),
        tonnes(step.massKg),
        step.reason,
        step.entry,
        step.basedOn.join(' '),
        step.recordedAt,
      ]),
      [...account, say(terminal, '现在', 'now'), tonnes(line.nowKg), '', '', '', ''],
    ]
  })
  return table([...accountHead(terminal), ...words], rows, form)
}

export function auditText(report: AuditReport, terminal: Terminal): string {
  const { counted, head } = report
  const lines = report.findings.map(
    ({ code, table: of, id, zh, en }) =>
      `${say(terminal, '不符', 'wrong')}  ${code}  ${of}  ${id}${say(terminal, '：', ': ')}${say(terminal, zh, en)}`,
  )
  if (report.cut) lines.push(say(terminal, '……还有更多', '... and more'))
  lines.push(
    say(
      terminal,
      `查对 ${counted.events} 个事件、${counted.records} 条记录、${counted.entries} 笔分录、${counted.accounts} 个账户、${counted.files} 个文件`,
      `went through ${counted.events} events, ${counted.records} records, ${counted.entries} entries, ${counted.accounts} accounts, ${counted.files} files`,
    ),
    say(terminal, `链尾  ${head.sequence}  ${head.hash}  ${head.at}`, `head  ${head.sequence}  ${head.hash}  ${head.at}`),
    report.sound ? say(terminal, '账实相符', 'the books are sound') : say(terminal, '账不相符', 'the books are NOT sound'),
  )
  return `${lines.join('\n')}\n`
}
