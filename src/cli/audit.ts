// xunyu audit: goes along the hash chain, holds every record against its seal and adds every account again.
import type { AuditReport, Head } from '#domain/ledgerAudit.ts'
import { auditAndKeep, auditLedger, auditState } from '#steps/ledger/audit.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { type Parsed, parse, text } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { auditText } from './ledgerText.ts'
import { openServerClient, withServer } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

type Answer = { head: Head; report?: AuditReport }

export const auditCommand: Command = {
  name: 'audit',
  summaryZh: '核查吨账：哈希链、每条记录、每个账户',
  summaryEn: 'audit the ledger: hash chain, every record, every account',
  usageZh: `用法：xunyu audit [--head] [--expect 序号:指纹] [--dry-run] [--json] [--data 文件夹]

沿哈希链逐一核对：每个事件的指纹，每条记录的指纹（改动了哪条、哪个字段），每笔分录是否平衡，每个账户重新累计，
文件内容与其指纹。占用内存不随账簿增大。相符时退出码为 0，不符为 3 并逐条列出。
--head    只显示链尾（序号、指纹、时刻），可公布或存档
--expect  链上必须有这个事件和这个指纹（以前公布过的链尾）：防止整条链被重写
--dry-run 不把核查结果记入账簿
--server  由正在运行的服务核查（同一台机器上自动找到）；用 XUNYU_TOKEN 说明是谁：企业、主管部门、运维可以，各看各的记录

例子
  xunyu audit
  xunyu audit --head > 链尾.txt
  xunyu audit --expect 1204:9f2c… --json
`,
  usageEn: `Usage: xunyu audit [--head] [--expect number:hash] [--dry-run] [--json] [--data folder]

Goes along the chain: the hash of every event, the digest of every record (which one was touched, and which field), the
balance of every entry, every account added again, every file against its hash. Memory does not grow with the books.
Exit code 0 when they are sound, 3 when not, with every finding.
--head    only shows the end of the chain (number, hash, time), to publish or to put away
--expect  the chain must hold that event with that hash (a head that was published before): guards against a chain rewritten whole
--dry-run does not keep the outcome in the books
--server  lets a running server audit (found by itself on this machine); XUNYU_TOKEN says who asks: firms, authorities and operators
          may, and each reads of it what it may see

Examples
  xunyu audit
  xunyu audit --head > head.txt
  xunyu audit --expect 1204:9f2c... --json
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      head: { type: 'boolean' },
      expect: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      data: { type: 'string' },
      server: { type: 'string' },
    })
    if (positionals.length > 0) throw new UsageError(`多余的参数“${positionals.join(' ')}”`, `unexpected "${positionals.join(' ')}"`)
    const expected = anchorOf(text(values['expect']))
    const place = storePlace(values)
    const server = text(values['server']) ?? runningServer(place)
    if (server !== undefined) return askServer(server, values, expected, terminal)
    const progress = (events: number): void => {
      if (terminal.live && values['json'] !== true)
        terminal.err(`\r\u001b[K${say(terminal, `已核对 ${events} 个事件`, `${events} events checked`)}`)
    }
    const checked = await withBooks<Answer>(place, async store => {
      if (values['head'] === true) return { ok: true, value: { head: (await auditState(store)).head }, warnings: [] }
      const report = await (values['dry-run'] === true
        ? auditLedger(store, progress, expected)
        : auditAndKeep(store, store.now, progress, expected))
      return { ok: true, value: { head: report.head, report }, warnings: [] }
    })
    if (terminal.live && values['json'] !== true) terminal.err('\r\u001b[K')
    if (!checked.ok) {
      terminal.err(problemLines(checked.problems, terminal))
      return exit.badInput
    }
    return told(checked.value, values, terminal)
  },
}

function told({ head, report }: Answer, values: Parsed['values'], terminal: Terminal): number {
  if (values['json'] === true) terminal.out(`${JSON.stringify(report ?? head, null, 1)}\n`)
  else terminal.out(report === undefined ? `${head.sequence}:${head.hash}  ${head.at}\n` : auditText(report, terminal))
  return report === undefined || report.sound ? exit.ok : exit.notAsHoped
}

/** While a server runs on the books it audits them; what an account reads of it is the server's to say. */
async function askServer(
  address: string,
  values: Parsed['values'],
  expected: { sequence: number; hash: string } | undefined,
  terminal: Terminal,
): Promise<number> {
  if (expected !== undefined || values['dry-run'] === true)
    throw new UsageError(
      `--expect 和 --dry-run 要直接读账簿：先停下 ${address} 的服务`,
      `--expect and --dry-run read the books themselves: stop the server at ${address} first`,
    )
  return withServer(terminal, async () => {
    const client = openServerClient(address, terminal.signal)
    if (values['head'] === true) return told({ head: (await client.get<{ head: Head }>('/ledger/audit')).head }, values, terminal)
    const report = await client.post<AuditReport>('/ledger/audit')
    return told({ head: report.head, report }, values, terminal)
  })
}

function anchorOf(given: string | undefined): { sequence: number; hash: string } | undefined {
  if (given === undefined) return undefined
  const match = /^(\d+):([0-9a-f]{64})$/.exec(given)
  if (match === null)
    throw new UsageError(`--expect 要写成 序号:64 位指纹，而不是“${given}”`, `--expect wants number:hash of 64 signs, not "${given}"`)
  return { sequence: Number(match[1]), hash: match[2] ?? '' }
}
