// xunyu trade: the verbs of a trade, from an offer to a receipt, and the papers they leave.
import type { Checked } from '#domain/problem.ts'
import {
  AcceptRequest,
  CloseRequest,
  CorrectionRequest,
  EndRequest,
  OfferRequest,
  ReceiptRequest,
  type TradeRequests,
  type TradeVerb,
  TripRequest,
} from '#domain/tradeRequest.ts'
import { chineseDay } from '#domain/chineseDay.ts'
import { flowProblems, readContracts, readOffers, readReceipts, readTrips } from '#steps/trade/readTrade.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { trade } from '#steps/trade/trading.ts'
import { dayOption, parse, type Parsed, text } from './arguments.ts'
import { exit, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { openServerClient, queryText, ServerRefusal, withServer } from './serverClient.ts'
import { storePlace } from './storePlace.ts'

const usageZh = `用法：xunyu trade offers|contracts|trips|receipts <物流>
      xunyu trade offer <物流> --mass-kg 千克 --price 元每吨 [--valid-on 日]
      xunyu trade accept <挂牌> --mass-kg 千克 [--valid-on 日]
      xunyu trade refuse|withdraw <挂牌> --reason 理由 [--valid-on 日]
      xunyu trade dispatch <合同> --mass-kg 千克 --mode 运输方式 --slip 过磅单号 --at 时刻 [--vehicle 车号]
      xunyu trade receive <联单> --mass-kg 千克 --slip 过磅单号 --at 时刻 [--accepted-loss-kg 千克]
      xunyu trade correct <联单> --mass-kg 千克 --slip 过磅单号 --at 时刻 --reason 理由 [--accepted-loss-kg 千克]
      xunyu trade end <合同> --reason 理由 [--valid-on 日]

有料的一方挂牌和发运，收料的一方签约和收货；数量是整千克干基，价格是付给产生单位的元/吨，可为负。
--dry-run 只说会怎样，不保存。--key 键：同一请求重发只办一次。--json 输出。
--server <网址> 指运行中的服务（令牌用 XUNYU_TOKEN）；否则用 DATABASE_URL，或 --data 文件夹（服务须已停止）。

例子
  xunyu trade offer slag~mill~kiln --mass-kg 500000 --price 12.50
  xunyu trade accept offer:slag~mill~kiln:1 --mass-kg 300000 --key kiln-2026-118
  xunyu trade dispatch contract:slag~mill~kiln:1:1 --mass-kg 32000 --mode road --slip OUT-7 --at 2026-03-05T08:30:00+08:00
  xunyu trade receive manifest:slag~mill~kiln:1:1:1 --mass-kg 31980 --accepted-loss-kg 20 --slip IN-7 --at 2026-03-05T11:10:00+08:00
`
const usageEn = `Usage: xunyu trade offers|contracts|trips|receipts <flow>
       xunyu trade offer <flow> --mass-kg kg --price CNY-per-tonne [--valid-on day]
       xunyu trade accept <offer> --mass-kg kg [--valid-on day]
       xunyu trade refuse|withdraw <offer> --reason text [--valid-on day]
       xunyu trade dispatch <contract> --mass-kg kg --mode mode --slip number --at moment [--vehicle plate]
       xunyu trade receive <manifest> --mass-kg kg --slip number --at moment [--accepted-loss-kg kg]
       xunyu trade correct <manifest> --mass-kg kg --slip number --at moment --reason text [--accepted-loss-kg kg]
       xunyu trade end <contract> --reason text [--valid-on day]

Whoever has the material offers and sends; whoever takes it accepts and receives. Masses are whole kilograms of dry mass; a price is CNY per
tonne to the generator and may be negative.
--dry-run says what would happen and keeps nothing. --key text: the same request sent again is done once. --json.
--server <address> is a running server (token in XUNYU_TOKEN); else DATABASE_URL, or --data folder (with the server stopped).

Examples
  xunyu trade offer slag~mill~kiln --mass-kg 500000 --price 12.50
  xunyu trade accept offer:slag~mill~kiln:1 --mass-kg 300000 --key kiln-2026-118
  xunyu trade dispatch contract:slag~mill~kiln:1:1 --mass-kg 32000 --mode road --slip OUT-7 --at 2026-03-05T08:30:00+08:00
  xunyu trade receive manifest:slag~mill~kiln:1:1:1 --mass-kg 31980 --accepted-loss-kg 20 --slip IN-7 --at 2026-03-05T11:10:00+08:00
`
const options = {
  'mass-kg': { type: 'string' },
  'accepted-loss-kg': { type: 'string' },
  price: { type: 'string' },
  mode: { type: 'string' },
  vehicle: { type: 'string' },
  slip: { type: 'string' },
  at: { type: 'string' },
  reason: { type: 'string' },
  'valid-on': { type: 'string' },
  key: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  server: { type: 'string' },
  data: { type: 'string' },
} as const
type Values = Parsed['values']

/** What is said on the line, as the request of the verb; a field that is not there is left out for the schema to miss. */
function said(values: Values): Record<string, unknown> {
  const whole = (name: string): number | undefined => {
    const given = text(values[name])
    if (given === undefined) return undefined
    if (!/^\d{1,15}$/.test(given))
      throw new UsageError(`--${name} 要整千克，而不是“${given}”`, `--${name} wants whole kilograms, not "${given}"`)
    return Number(given)
  }
  return {
    massKg: whole('mass-kg'),
    acceptedLossKg: whole('accepted-loss-kg'),
    priceCnyPerT: text(values['price']),
    mode: text(values['mode']),
    vehicle: text(values['vehicle']),
    weighingSlip: text(values['slip']),
    at: text(values['at']),
    reason: text(values['reason']),
    validOn: dayOption('valid-on', text(values['valid-on'])) ?? chineseDay(new Date()),
  }
}

const option: Record<string, string> = {
  massKg: 'mass-kg',
  priceCnyPerT: 'price',
  weighingSlip: 'slip',
  validOn: 'valid-on',
  acceptedLossKg: 'accepted-loss-kg',
}

/** One line of the table of verbs: which request it makes, and where the interface has it. */
type Line<V extends TradeVerb> = {
  verb: V
  schema: {
    shape: Record<string, unknown>
    safeParse: (
      value: unknown,
    ) => { success: true; data: TradeRequests[V] } | { success: false; error: { issues: { path: PropertyKey[] }[] } }
  }
  path: (id: string) => string
  more?: (fields: Record<string, unknown>) => Record<string, unknown>
}
const line = <V extends TradeVerb>(verb: V, schema: Line<V>['schema'], path: Line<V>['path'], more?: Line<V>['more']): Line<V> =>
  more === undefined ? { verb, schema, path } : { verb, schema, path, more }
const closing = (step: 'refused' | 'withdrawn') =>
  line(
    'close',
    CloseRequest,
    id => `/offers/${id}/closings`,
    ({ reason }) => ({ step, reasons: reason === undefined ? [] : [{ code: 'said', zh: reason, en: reason }] }),
  )
const lines = {
  offer: line('offer', OfferRequest, id => `/flows/${id}/offers`),
  accept: line('accept', AcceptRequest, id => `/offers/${id}/contracts`),
  refuse: closing('refused'),
  withdraw: closing('withdrawn'),
  dispatch: line('dispatch', TripRequest, id => `/contracts/${id}/trips`),
  receive: line('receive', ReceiptRequest, id => `/trips/${id}/receipts`),
  correct: line('correct', CorrectionRequest, id => `/trips/${id}/corrections`),
  end: line('end', EndRequest, id => `/contracts/${id}/end`),
}
const lists = { offers: readOffers, contracts: readContracts, trips: readTrips, receipts: readReceipts }

/** @throws UsageError that names the options which are missing or wrong */
function requestOf<V extends TradeVerb>({ schema, more }: Line<V>, values: Values): TradeRequests[V] {
  const fields = said(values)
  const all = { ...fields, ...more?.(fields) }
  const read = schema.safeParse(
    Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== undefined && name in schema.shape)),
  )
  if (read.success) return read.data
  const wrong = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))].map(
    name => `--${name === 'reasons' ? 'reason' : (option[name] ?? name)}`,
  )
  throw new UsageError(`请写明或核对：${wrong.join('、')}`, `give, or check: ${wrong.join(', ')}`)
}

async function withStore<T>(values: Values, work: (store: Parameters<typeof readOffers>[0]) => Promise<Checked<T>>): Promise<T> {
  const done = await withBooks(storePlace(values), work)
  if (!done.ok) throw new ServerRefusal(done.problems)
  return done.value
}

async function run<V extends TradeVerb>(of: Line<V>, id: string, values: Values, terminal: Terminal): Promise<unknown> {
  const request = requestOf(of, values)
  const [server, key, dryRun] = [text(values['server']), text(values['key']), values['dry-run'] === true]
  if (server === undefined) return withStore(values, store => trade(store, null, of.verb, id, request, { dryRun, key }))
  const headers = key === undefined ? undefined : { 'idempotency-key': key }
  return openServerClient(server, terminal.signal).post(`${of.path(encodeURIComponent(id))}?${queryText({ dryRun })}`, request, headers)
}

/** No papers and no flow are two things: a flow that is not there is refused. */
async function list(kind: keyof typeof lists, flow: string, values: Values, terminal: Terminal): Promise<unknown[]> {
  const server = text(values['server'])
  if (server === undefined)
    return withStore<unknown[]>(values, async store => {
      const problems = await flowProblems(store, flow)
      if (problems.length > 0) return { ok: false, problems }
      return { ok: true, warnings: [], value: await (kind === 'offers' ? readOffers(store, flow) : lists[kind](store, { flow })) }
    })
  const client = openServerClient(server, terminal.signal)
  const papers = await client.get<unknown[]>(`/${kind}?${queryText({ flow })}`)
  if (papers.length === 0) await client.get(`/tonnes/${encodeURIComponent(flow)}`)
  return papers
}

/** A paper on one line: its id, its day and its masses. */
function paperLine(paper: unknown): string {
  const { id, validOn, ...rest } = paper as { id: string; validOn: string }
  const masses = Object.entries(rest).filter(([name]) => name.endsWith('Kg') || name === 'state' || name === 'priceCnyPerT')
  return [id, validOn, ...masses.map(([name, value]) => `${name}=${String(value)}`)].join('  ') + '\n'
}

export const tradeCommand: Command = {
  name: 'trade',
  summaryZh: '交易：挂牌、签约、发运、收货',
  summaryEn: 'a trade: offer, accept, dispatch, receive',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const [word = '', id, ...more] = positionals
    const known = [...Object.keys(lists), ...Object.keys(lines)]
    if (!Object.hasOwn(lists, word) && !Object.hasOwn(lines, word)) throw noSuchVerb('trade', word, known)
    if (id === undefined || more.length > 0) throw new UsageError(`${word} 后面要一个编号`, `${word} wants one id after it`)
    return withServer(terminal, async () => {
      if (Object.hasOwn(lists, word)) {
        const papers = await list(word as keyof typeof lists, id, values, terminal)
        const none = say(terminal, '没有\n', 'none\n')
        terminal.out(values['json'] === true ? `${JSON.stringify(papers, null, 1)}\n` : papers.map(paperLine).join('') || none)
        return exit.ok
      }
      const paper = await run(lines[word as keyof typeof lines] as Line<TradeVerb>, id, values, terminal)
      if (values['json'] === true) terminal.out(`${JSON.stringify(paper, null, 1)}\n`)
      else
        terminal.out((values['dry-run'] === true ? say(terminal, '（试算，未保存）', '(tried out, nothing kept) ') : '') + paperLine(paper))
      return exit.ok
    })
  },
}
