// xunyu claims: the registry of claims, on a server or in the data directory; and an auditor's check that needs neither.
import type { ClaimCheck } from '#domain/custody.ts'
import type { Problem } from '#domain/problem.ts'
import { checkFiles } from '#steps/claims/checkFiles.ts'
import { parse, text } from './arguments.ts'
import { registryOf } from './claimsRegistry.ts'
import { claimText, explainText, listText, viewText } from './claimsText.ts'
import { claimFiling, type Values } from './claimsWish.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { withServer } from './serverClient.ts'

type Given = { words: string[]; values: Values; terminal: Terminal }

const usageZh = `用法：xunyu claims check <文件夹|文件.xlsx|文件.json|申报.csv 凭证.csv> [--json]
      xunyu claims list [--accounting-basis 口径] [--state 状态] [--claimant 单位] [--period 期间] [--material 物料]
                        [--withdrawn-report] [--limit 50]
      xunyu claims file --claimant 单位 --accounting-basis 口径 --period 期间 --kg 千克 --evidence 依据 … [--site 场所] [--material 物料]
                        [--flow 流] [--attribute 属性] [--model 监管链模式] [--balancing month|quarter|year] [--supersedes 编号] [--dry-run]
      xunyu claims explain <编号>
      xunyu claims views [--accounting-basis 口径] [--period 期间]
      xunyu claims withdraw <编号> --reason 理由 [--by 谁] [--dry-run]

list 在引用的评价报告已撤销的申报后面写明撤销日期和理由；--withdrawn-report 只列这些。
同一口径内，一吨只申报一次，在最终转化地申报。check 不需要服务和数据库：读入申报和监管链凭证，用最小割指出哪些申报合在
一起超出了能到达的吨数、缺多少、受哪些凭证限制，以及怎样减才可受理；不可受理时退出码为 3。
其余命令作用于登记簿：--server <网址> 指运行中的服务；否则用 DATABASE_URL，或 --data 文件夹（默认 .xunyu，服务须已停止）。
file 被拒绝时退出码为 3，拒绝及其理由同样记录在案；--dry-run 只说会怎样，不保存。
口径：statistics evaluation vat_refund income_tax ep_tax recycled_content
监管链模式（ISO 22095）：identity_preserved segregated controlled_blending mass_balance

例子
  xunyu claims check examples/claims-ash
  xunyu claims file --claimant 一厂 --site 一厂 --accounting-basis statistics --period 2022-Q3 --material fly_ash --kg 60000000 --evidence "生产台账 9 月"
  xunyu claims explain claim:1 --server http://127.0.0.1:7070
`
const usageEn = `Usage: xunyu claims check <folder|file.xlsx|file.json|claims.csv papers.csv> [--json]
       xunyu claims list [--accounting-basis basis] [--state s] [--claimant party] [--period p] [--material m]
                         [--withdrawn-report] [--limit 50]
       xunyu claims file --claimant party --accounting-basis basis --period p --kg kilograms --evidence paper ... [--site s] [--material m]
                         [--flow f] [--attribute a] [--model custody] [--balancing month|quarter|year] [--supersedes id] [--dry-run]
       xunyu claims explain <id>
       xunyu claims views [--accounting-basis basis] [--period p]
       xunyu claims withdraw <id> --reason text [--by who] [--dry-run]

list says behind a claim whose evaluation report was withdrawn on which day and why; --withdrawn-report lists those alone.
Within one accounting basis a tonne is claimed once, where it is finally converted. check needs no server and no database: it reads claims and
papers of custody and tells by a minimum cut which claims together ask for more than can have reached them, how much is missing,
which papers bound them, and what would make it admissible; exit code 3 when it is not.
The others act on the registry: --server <address> is a running server; else DATABASE_URL, or --data folder (.xunyu by default, with
the server stopped). A claim that file sees refused gives exit code 3, and the refusal is on record; --dry-run says and keeps nothing.
Accounting bases: statistics evaluation vat_refund income_tax ep_tax recycled_content
Custody models (ISO 22095): identity_preserved segregated controlled_blending mass_balance

Examples
  xunyu claims check examples/claims-ash --lang en
  xunyu claims file --claimant works1 --site works1 --accounting-basis statistics --period 2022-Q3 --material fly_ash --kg 60000000 --evidence "log of September"
  xunyu claims explain claim:1 --server http://127.0.0.1:7070
`

function give(terminal: Terminal, json: boolean, value: unknown, lines: () => string): void {
  terminal.out(json ? `${JSON.stringify(value, null, 1)}\n` : lines())
}

function refuse(problems: readonly Problem[], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}

async function check({ words, values, terminal }: Given): Promise<number> {
  const checked = await checkFiles(words)
  if (!checked.ok) return refuse(checked.problems, terminal)
  if (checked.warnings.length > 0) terminal.err(problemLines(checked.warnings, terminal))
  give(terminal, values['json'] === true, checked.value, () => checkText(checked.value, terminal))
  return checked.value.admissible ? exit.ok : exit.notAsHoped
}

function checkText({ accountingBases, papers, claims }: ClaimCheck, terminal: Terminal): string {
  const head = say(terminal, `${claims} 项申报，${papers} 份凭证`, `${claims} claims, ${papers} papers`)
  return `${[head, ...accountingBases.flatMap(one => (terminal.language === 'zh' ? one.zh : one.en))].join('\n')}\n`
}

const verbs: Record<string, { words: [least: number, most: number]; run: (given: Given) => Promise<number> }> = {
  check: { words: [1, 20], run: check },
  list: {
    words: [0, 0],
    run: ({ values, terminal }) =>
      registryOf(values, terminal, async registry => {
        const page = await registry.list(values)
        give(terminal, values['json'] === true, page, () => listText(page, terminal))
        return exit.ok
      }),
  },
  file: {
    words: [0, 0],
    run: async ({ values, terminal }) => {
      const request = claimFiling(values)
      return registryOf(values, terminal, async registry => {
        const filed = await registry.file(request, values['dry-run'] === true)
        give(terminal, values['json'] === true, filed, () => claimText(filed, terminal, values['dry-run'] === true))
        return filed.steps.at(-1)?.state === 'admitted' ? exit.ok : exit.notAsHoped
      })
    },
  },
  explain: {
    words: [1, 1],
    run: ({ words: [id = ''], values, terminal }) =>
      registryOf(values, terminal, async registry => {
        const one = await registry.explain(id)
        give(terminal, values['json'] === true, one, () => explainText(one, terminal))
        return exit.ok
      }),
  },
  views: {
    words: [0, 0],
    run: ({ values, terminal }) =>
      registryOf(values, terminal, async registry => {
        const seen = await registry.views(values)
        give(terminal, values['json'] === true, seen, () => viewText(seen, terminal))
        return exit.ok
      }),
  },
  withdraw: {
    words: [1, 1],
    run: ({ words: [id = ''], values, terminal }) => {
      const reason = text(values['reason'])
      if (reason === undefined) throw new UsageError('撤回要写 --reason 理由', 'withdraw wants --reason text')
      return registryOf(values, terminal, async registry => {
        const one = await registry.withdraw(id, reason, text(values['by']), values['dry-run'] === true)
        give(terminal, values['json'] === true, one, () => claimText(one, terminal, values['dry-run'] === true))
        return exit.ok
      })
    },
  },
}

const option = { type: 'string' } as const
export const claimsCommand: Command = {
  name: 'claims',
  summaryZh: '吨数申报登记簿：核对、申报、说明、撤回',
  summaryEn: 'the registry of claims: check, file, explain, withdraw',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      server: option,
      data: option,
      'accounting-basis': option,
      state: option,
      'withdrawn-report': { type: 'boolean' },
      claimant: option,
      period: option,
      site: option,
      material: option,
      process: option,
      flow: option,
      attribute: option,
      kg: option,
      model: option,
      balancing: option,
      evidence: { type: 'string', multiple: true },
      supersedes: option,
      note: option,
      by: option,
      day: option,
      reason: option,
      limit: option,
    })
    const [verb = '', ...words] = positionals
    const known = verbs[verb]
    if (known === undefined) throw noSuchVerb('claims', verb, Object.keys(verbs))
    const [least, most] = known.words
    if (words.length < least) throw new UsageError(`${verb} 缺少参数`, `${verb} wants more words`)
    if (words.length > most)
      throw new UsageError(`多余的参数“${words.slice(most).join(' ')}”`, `unexpected "${words.slice(most).join(' ')}"`)
    return withServer(terminal, () => known.run({ words, values, terminal }))
  },
}
