// xunyu deal: negotiations on notices of the exchange and the framework contracts that they end in.
import { FrameworkStepRequest, type FrameworkSeen, type NegotiationSeen, OpenRequest, TurnRequest } from '#domain/exchange/dealRequest.ts'
import { DealSide } from '#domain/exchange/negotiation.ts'
import { FailureReason } from '#domain/exchange/notice.ts'
import { dayOption, oneOf, parse, type Parsed, text } from './arguments.ts'
import { exit, say, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { type DealsPort, dealsOf } from './dealsPort.ts'
import { frameworkText, negotiationText } from './dealText.ts'
import { noSuchVerb } from './meant.ts'
import { withServer } from './serverClient.ts'

const usageZh = `用法：xunyu deal list [--notice 信息] | contracts [--notice 信息] | show <磋商或框架合同>
      xunyu deal open --offer 信息|--need 信息 --party 单位 [--site 场地] 条件 [--answer-by 时刻]
      xunyu deal counter <磋商> 条件 | accept <磋商> --turn 轮次 | refuse <磋商> --reason price|quality|volume|distance|permit|trust|noAnswer
      xunyu deal call-off <合同> --day 日 --mass-kg 千克 [--index-value 值 --index-day 日 --index-source 出处]
      xunyu deal confirm|release <合同> --call-off 提货通知 [--why 理由]
      xunyu deal propose <合同> 条件 | amend|decline|resume <合同> | suspend|end <合同> --why 理由
条件：--mass-kg 千克 --price 元每吨 --from 日 --to 日 [--tolerance 百分数] [--index 指数名 --index-base 基期值 --index-share 比例]

对方的信息上开始磋商，轮流出价；接受即签框架合同，信息和台账同时预留。需方按合同提货，供方确认备货后照常发运（xunyu trade dispatch）。
--as seller|buyer 代表哪一方（可代表双方时）。--dry-run 只说会怎样。--key 键：同一请求重发只办一次。--json 输出。
--server <网址> 指运行中的服务（令牌用 XUNYU_TOKEN）；否则用 DATABASE_URL，或 --data 文件夹（服务须已停止）。

例子
  xunyu deal open --offer notice:1 --party kiln --site kiln-yard --mass-kg 150000 --price 12.50 --from 2026-03-01 --to 2026-12-31
  xunyu deal accept negotiation:5f2c --turn 1 --key mill-2026-31
  xunyu deal call-off framework:5f2c --day 2026-03-12 --mass-kg 32000
`
const usageEn = `Usage: xunyu deal list [--notice id] | contracts [--notice id] | show <negotiation or framework contract>
       xunyu deal open --offer notice|--need notice --party party [--site site] TERMS [--answer-by moment]
       xunyu deal counter <negotiation> TERMS | accept <negotiation> --turn number
       xunyu deal refuse <negotiation> --reason price|quality|volume|distance|permit|trust|noAnswer
       xunyu deal call-off <contract> --day day --mass-kg kg [--index-value value --index-day day --index-source where]
       xunyu deal confirm|release <contract> --call-off id [--why text]
       xunyu deal propose <contract> TERMS | amend|decline|resume <contract> | suspend|end <contract> --why text
TERMS: --mass-kg kg --price CNY-per-tonne --from day --to day [--tolerance percent] [--index name --index-base value --index-share share]

A negotiation begins on somebody's notice and goes by turns; an acceptance signs the framework contract, and binds the notice and the ledger
with it. The taker calls off, the giver sets aside, and trips are sent as ever (xunyu trade dispatch).
--as seller|buyer for whoever acts for both. --dry-run keeps nothing. --key text: the same request sent again is done once. --json.
--server <address> is a running server (token in XUNYU_TOKEN); else DATABASE_URL, or --data folder (with the server stopped).

Examples
  xunyu deal open --offer notice:1 --party kiln --site kiln-yard --mass-kg 150000 --price 12.50 --from 2026-03-01 --to 2026-12-31
  xunyu deal accept negotiation:5f2c --turn 1 --key mill-2026-31
  xunyu deal call-off framework:5f2c --day 2026-03-12 --mass-kg 32000
`

const words = [
  'notice',
  'offer',
  'need',
  'party',
  'site',
  'price',
  'tolerance',
  'index',
  'index-base',
  'index-share',
  'index-value',
  'index-source',
  'answer-by',
  'turn',
  'reason',
  'why',
  'call-off',
  'as',
  'key',
  'server',
  'data',
  'mass-kg',
  'from',
  'to',
  'day',
  'index-day',
] as const
const options = {
  ...(Object.fromEntries(words.map(word => [word, { type: 'string' }])) as Record<(typeof words)[number], { type: 'string' }>),
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const
type Values = Parsed['values']

const whole = (values: Values, name: string): number | undefined => {
  const given = text(values[name])
  if (given === undefined) return undefined
  if (!/^\d{1,15}$/.test(given))
    throw new UsageError(`--${name} 要整数，而不是“${given}”`, `--${name} wants a whole number, not "${given}"`)
  return Number(given)
}
const dayOf = (values: Values, name: string) => dayOption(name, text(values[name]))

/** Undefined where none of the options of terms was given: the schema then says what is missing. */
function termsOf(values: Values): unknown {
  const index = text(values['index'])
  return {
    massKg: whole(values, 'mass-kg'),
    priceCnyPerT: text(values['price']),
    fromDay: dayOf(values, 'from'),
    toDay: dayOf(values, 'to'),
    tolerancePct: text(values['tolerance']) ?? '0',
    ...(index === undefined
      ? {}
      : { priceIndex: { index, baseValue: text(values['index-base']), share: text(values['index-share']) ?? '1' } }),
  }
}
function readingOf(values: Values): unknown {
  const value = text(values['index-value'])
  return value === undefined ? undefined : { value, publishedOn: dayOf(values, 'index-day'), source: text(values['index-source']) }
}

/** Verb of the line to what it asks: which request it makes, and of what. */
const turns = { counter: 'counter', accept: 'accept', refuse: 'refuse' } as const
const steps = {
  'call-off': 'callOff',
  confirm: 'confirm',
  release: 'release',
  propose: 'propose',
  amend: 'amend',
  decline: 'decline',
  suspend: 'suspend',
  resume: 'resume',
  end: 'end',
} as const
const withTerms = new Set(['open', 'counter', 'propose'])

/** Fields of the requests by the options that say them. */
const optionOf: Record<string, string> = {
  massKg: 'mass-kg',
  priceCnyPerT: 'price',
  fromDay: 'from',
  toDay: 'to',
  tolerancePct: 'tolerance',
  baseValue: 'index-base',
  share: 'index-share',
  value: 'index-value',
  publishedOn: 'index-day',
  source: 'index-source',
  callOff: 'call-off',
  answerBy: 'answer-by',
}
type Schema<T> = {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } }
}
/** @throws UsageError that names the options which are missing or wrong */
function requestOf<T>(schema: Schema<T>, fields: Record<string, unknown>): T {
  const read = schema.safeParse(JSON.parse(JSON.stringify(fields)))
  if (read.success) return read.data
  const names = read.error.issues.map(({ path }) => String(path.at(-1) ?? ''))
  const wrong = [...new Set(names)].map(name => `--${optionOf[name] ?? name}`)
  throw new UsageError(`请写明或核对：${wrong.join('、')}`, `give, or check: ${wrong.join(', ')}`)
}

async function act(port: DealsPort, verb: string, id: string, values: Values): Promise<unknown> {
  const as = oneOf('as', text(values['as']), DealSide.options)
  const terms = withTerms.has(verb) ? termsOf(values) : undefined
  const answerBy = text(values['answer-by'])
  if (verb === 'open')
    return port.open(
      requestOf<OpenRequest>(OpenRequest, {
        offer: text(values['offer']),
        need: text(values['need']),
        party: text(values['party']),
        site: text(values['site']),
        terms,
        answerBy,
      }),
    )
  if (Object.hasOwn(turns, verb)) {
    const reason = oneOf('reason', text(values['reason']), FailureReason.options)
    const asked = {
      kind: turns[verb as keyof typeof turns],
      as,
      turn: whole(values, 'turn'),
      terms,
      reason,
      words: text(values['why']),
      answerBy,
    }
    return port.turn(id, requestOf<TurnRequest>(TurnRequest, asked))
  }
  const kind = steps[verb as keyof typeof steps]
  const called = kind === 'callOff' ? { day: dayOf(values, 'day'), massKg: whole(values, 'mass-kg'), reading: readingOf(values) } : {}
  const asked = { kind, as, ...called, callOff: text(values['call-off']), terms, reason: text(values['why']) }
  return port.step(id, requestOf<FrameworkStepRequest>(FrameworkStepRequest, asked))
}

const known = ['list', 'contracts', 'show', 'open', ...Object.keys(turns), ...Object.keys(steps)]
const alone = new Set(['list', 'contracts', 'open'])

export const dealCommand: Command = {
  name: 'deal',
  summaryZh: '磋商与框架合同：要约、承诺、提货、变更、终止',
  summaryEn: 'negotiations and framework contracts: offer, accept, call off, amend, end',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const [verb = '', id = '', ...more] = positionals
    if (!known.includes(verb)) throw noSuchVerb('deal', verb, known)
    if (alone.has(verb) !== (id === '') || more.length > 0)
      throw new UsageError(
        `${verb} 后面${alone.has(verb) ? '不要词' : '要一个编号'}`,
        `${verb} wants ${alone.has(verb) ? 'no word' : 'one id'} after it`,
      )
    const asked = { key: text(values['key']), dryRun: values['dry-run'] === true }
    const notice = text(values['notice'])
    const json = values['json'] === true
    return withServer(terminal, () =>
      dealsOf(values, terminal, asked, async port => {
        if (verb === 'list' || verb === 'contracts' || verb === 'show') {
          const ofContracts = verb === 'contracts' || id.startsWith('framework:')
          const found: readonly (NegotiationSeen | FrameworkSeen)[] = ofContracts
            ? await (verb === 'show' ? port.framework(id) : port.frameworks(notice))
            : await (verb === 'show' ? port.negotiation(id) : port.negotiations(notice))
          const lines = found.map(one => ('turns' in one ? negotiationText(one, terminal) : frameworkText(one, terminal)))
          terminal.out(
            json ? `${JSON.stringify(verb === 'show' ? found[0] : found, null, 1)}\n` : lines.join('') || say(terminal, '没有\n', 'none\n'),
          )
          return exit.ok
        }
        const answer = await act(port, verb, id, values)
        const tried = asked.dryRun ? say(terminal, '（试算，未保存）', '(tried out, nothing kept) ') : ''
        terminal.out(json ? `${JSON.stringify(answer, null, 1)}\n` : tried + doneText(answer, terminal))
        return exit.ok
      }),
    )
  },
}

/** What came of it on one line: the turn or the step, and the contract that an acceptance signed. */
function doneText(answer: unknown, terminal: Parameters<typeof say>[0]): string {
  const { id, turn, framework } = answer as { id?: string; turn?: { id: string }; framework?: { id: string } | null }
  const signed = framework === undefined || framework === null ? '' : `  ${say(terminal, '已签', 'signed')} ${framework.id}`
  return `${id ?? turn?.id ?? ''}${signed}\n`
}
