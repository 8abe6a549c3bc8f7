// xunyu disputes: receipts on which two scales differ, what the tolerance rules say of them, and the steps that end them.
import { DisputeState, DisputeStep } from '#domain/reconciliation.ts'
import { today } from '#steps/rules/today.ts'
import { dayOption, oneOf, parse, type Parsed, text } from './arguments.ts'
import { type DisputeMove, disputesOf } from './disputesPort.ts'
import { disputeLine, disputeText } from './disputesText.ts'
import { exit, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { withServer } from './serverClient.ts'

const usageZh = `用法：xunyu disputes list [--state open|proposed|referred|settled] [--sent-kind 衡器] [--received-kind 衡器] [--moisture 0.08]
      xunyu disputes show <收货单>
      xunyu disputes propose|agree|reject|refer|decide <收货单> --side sender|taker|arbiter --by 谁 --reason 理由
                     [--arrived-kg 千克] [--lost-kg 千克] [--evidence 凭证 …] [--valid-on 日] [--dry-run]

发货称重与收货称重不符的部分挂为争议：两个数都保留。一方提出方案（到货多少、损失多少），对方同意则过账了结；谈不拢就提交仲裁，由主管部门裁定。
--sent-kind、--received-kind  两边衡器的种类（truck_scale rail_scale belt_05 belt_1 belt_2），据此说明差额是否在允差之内
--server <网址> 指运行中的服务；否则用 DATABASE_URL，或 --data 文件夹（默认 .xunyu，服务须已停止）。--json 输出；--dry-run 只说会怎样。

例子
  xunyu disputes list --sent-kind truck_scale --received-kind truck_scale --moisture 0.12
  xunyu disputes propose receipt:1 --side taker --by 李收 --arrived-kg 2000 --lost-kg 6000 --reason "途中淋雨前后复磅" --evidence slip:77
  xunyu disputes agree receipt:1 --side sender --by 王发 --reason "同意复磅结果"
`
const usageEn = `Usage: xunyu disputes list [--state open|proposed|referred|settled] [--sent-kind scale] [--received-kind scale] [--moisture 0.08]
       xunyu disputes show <receipt>
       xunyu disputes propose|agree|reject|refer|decide <receipt> --side sender|taker|arbiter --by who --reason text
                      [--arrived-kg kg] [--lost-kg kg] [--evidence paper ...] [--valid-on day] [--dry-run]

Where the receiving scale does not say what the sending one said, the difference stands in dispute and both figures stay. A side proposes how much
arrived and how much is lost; the other agrees and it is posted, or it is referred to an arbiter, who decides.
--sent-kind, --received-kind  kinds of the scales (truck_scale rail_scale belt_05 belt_1 belt_2), to be told whether the difference is tolerable
--server <address> is a running server; else DATABASE_URL, or --data folder (.xunyu by default, with the server stopped). --json; --dry-run keeps nothing.

Examples
  xunyu disputes list --sent-kind truck_scale --received-kind truck_scale --moisture 0.12
  xunyu disputes propose receipt:1 --side taker --by "Li" --arrived-kg 2000 --lost-kg 6000 --reason "weighed again" --evidence slip:77
  xunyu disputes agree receipt:1 --side sender --by "Wang" --reason "agreed to the second weighing"
`

const options = {
  state: { type: 'string' },
  'sent-kind': { type: 'string' },
  'received-kind': { type: 'string' },
  moisture: { type: 'string' },
  side: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  'arrived-kg': { type: 'string' },
  'lost-kg': { type: 'string' },
  evidence: { type: 'string', multiple: true },
  'valid-on': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  server: { type: 'string' },
  data: { type: 'string' },
} as const
type Values = Parsed['values']

export const disputesCommand: Command = {
  name: 'disputes',
  summaryZh: '争议收货：列出、提出方案、同意、仲裁',
  summaryEn: 'disputed receipts: list, propose, agree, refer, decide',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const [verb = '', receipt, ...more] = positionals
    const step = DisputeStep.shape.step.safeParse(verb).data
    const known = ['list', 'show', ...DisputeStep.shape.step.options]
    if (verb !== 'list' && verb !== 'show' && step === undefined) throw noSuchVerb('disputes', verb, known)
    if ((verb === 'list') !== (receipt === undefined) || more.length > 0)
      throw new UsageError(
        `${verb} 后面${verb === 'list' ? '不要词' : '要一个收货单编号'}`,
        `${verb} wants ${verb === 'list' ? 'no word' : 'one receipt'} after it`,
      )
    const kinds = kindsOf(values)
    const state = oneOf('state', text(values['state']), DisputeState.options)
    const move = step === undefined ? undefined : moveOf(step, values)
    const json = values['json'] === true
    return withServer(terminal, () =>
      disputesOf(values, terminal, async port => {
        if (receipt === undefined) {
          const list = (await port.list(kinds)).filter(one => state === undefined || one.state === state)
          terminal.out(json ? `${JSON.stringify(list, null, 1)}\n` : list.map(one => disputeLine(one, terminal)).join('') || none(terminal))
          return exit.ok
        }
        const one = move === undefined ? await port.show(receipt, kinds) : await port.step(receipt, move, values['dry-run'] === true)
        terminal.out(json ? `${JSON.stringify(one, null, 1)}\n` : disputeText(one, terminal))
        return exit.ok
      }),
    )
  },
}

const none = ({ language }: { language: string }): string => (language === 'zh' ? '没有争议收货\n' : 'no receipt is in dispute\n')

function kindsOf(values: Values) {
  const [sentKind, receivedKind, water] = [text(values['sent-kind']), text(values['received-kind']), text(values['moisture'])]
  const moisture = water === undefined ? undefined : Number(water)
  if (moisture !== undefined && !(moisture >= 0 && moisture < 1))
    throw new UsageError('--moisture 是 0 到 1 之间的数，如 0.08', '--moisture is a share from 0 to 1, such as 0.08')
  return { sentKind, receivedKind, moisture }
}

function moveOf(step: DisputeStep['step'], values: Values): DisputeMove {
  const [side, by, reason] = [
    oneOf('side', text(values['side']), DisputeStep.shape.side.options),
    text(values['by']),
    text(values['reason']),
  ]
  if (side === undefined || by === undefined || reason === undefined)
    throw new UsageError('要写明 --side、--by 和 --reason', '--side, --by and --reason are wanted')
  const validOn = dayOption('valid-on', text(values['valid-on'])) ?? today()
  const evidence = [values['evidence'] ?? []].flat().map(String)
  return { step, side, by, reason, validOn, evidence, ...kilograms('arrived', values), ...kilograms('lost', values) }
}

function kilograms(what: 'arrived' | 'lost', values: Values): { arrivedKg?: number; lostKg?: number } {
  const given = text(values[`${what}-kg`])
  if (given === undefined) return {}
  if (!/^\d+$/.test(given)) throw new UsageError(`--${what}-kg 要整千克`, `--${what}-kg wants whole kilograms`)
  return { [`${what}Kg`]: Number(given) }
}
