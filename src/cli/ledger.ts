// xunyu ledger: balances and entries on two time axes, closing a quarter, and the bridge from what was filed to now.
import { AccountClass } from '#domain/entry.ts'
import { Quarter } from '#domain/closing.ts'
import { readPeriod } from '#domain/periodWords.ts'
import type { Scope } from '#domain/closing.ts'
import type { Checked } from '#domain/problem.ts'
import { bridgeOf, closeQuarter, listClosings } from '#steps/ledger/closeQuarter.ts'
import { balancesOf, type BalanceOrder, entriesOf, type EntryOrder, orders } from '#steps/ledger/readLedger.ts'
import { scopeMeant } from '#steps/registry/namesMeant.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import type { Parsed } from './arguments.ts'
import { isMoment } from '#domain/keepable.ts'
import { dayOption, parse, text, wholeNumber } from './arguments.ts'
import { exit, problemLines, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { adjust, adjustOptions, listThem } from './ledgerAdjust.ts'
import { receiveThem, transit, transitOptions } from './ledgerTransit.ts'
import { noSuchVerb } from './meant.ts'
import { type Given, writeForms } from './ledgerForms.ts'
import { balanceText, bridgeText, closingText, entryText } from './ledgerText.ts'
import { writeYear } from './ledgerYear.ts'
import { storePlace } from './storePlace.ts'

type Values = Parsed['values']

const usageZh = `用法：xunyu ledger balances [--party] [--site] [--material] [--batch] [--account-class] [--valid-on 日] [--recorded-at 时刻]
      xunyu ledger entries  [同上] [--kind 种类] [--flow 物流] [--held-from 日]
      xunyu ledger close  <季度> --party 单位 [--site 场地] [--by 经办人] [--based-on 凭证] [--dry-run]
      xunyu ledger bridge <季度> --party 单位 [--site 场地]
      xunyu ledger closings [--party] [--site]
      xunyu ledger adjust --site 场所 --material 物料 --move 去向 --valid-on 日 --mass 湿吨 --reason 理由 --by 提出人 [--second 确认人]
      xunyu ledger adjust --row 行 [--mass 湿吨] [--valid-on 日] --reason 理由 --by 提出人 [--second 确认人]
      xunyu ledger adjust confirm|refuse|withdraw|reason <编号> --by 姓名 [--note|--reason 文字]
      xunyu ledger adjustments [--party] [--closing] [--state draft|proposed|confirmed|refused|withdrawn]
      xunyu ledger transit [--party 发出方] [--taker 收货方] [--state open|unaddressed|in_transit|waiting|answered]
      xunyu ledger receive <在途编号> --valid-on 日 [--accepted 吨] [--refused 吨] [--lost 吨] [--disputed 吨] [--site 场所] [--slip 磅单] [--reason 理由] --by 姓名
      xunyu ledger receive state|address|confirm|refuse|returned|propose|agree|reject|refer|decide <在途编号> ...
      xunyu ledger year   <年度> [--party 单位] [-o 一年.xlsx]
      xunyu ledger forms  <年度> [--party] [--site] [--basis wet|dry] [--records|--hazardous] [-o 台账.xlsx|新文件夹]

两根时间轴：--valid-on 事情发生到哪一天为止，--recorded-at 按哪一时刻所知；省略即到现在。
close 关账后，该季度只接受写明理由的调整；adjust 提出调整（漏记的一笔，或把已有的一行改数、改日期，--mass 0 取消），由第二人确认后入账，
申报数不变；有账号时由另一个账号确认，本机以两个姓名为准；确认前可撤回。bridge 给出申报数 → 每笔调整 → 现在数。
transit 列出在途；receive 由收货方确认：收 + 拒收 + 损失 + 争议 = 发出（湿重，精确到千克），都不写即全收；再说一次是更正。拒收的在退回途中，发出方用
receive returned 确认到厂；争议由 propose、agree、reject 了结（--side sender|taker，--arrived、--lost），或 refer 给主管部门 decide。收货单位没有对应的，发出方用
receive address --taker 指明；不在平台的，receive state --based-on 凭证 代记。已关账期间的，由 receive confirm|refuse --party 单位 的第二人确认。
year 把一年的固废去向分清到千克，并从吨账逐项走到法定台账、统计、环保税和评价的“利用”。forms 由吨账填出一般工业固体废物台账（表1 至表7）和指标平衡；--hazardous 出危险废物台账（HJ 1259-2022）；--records 只出明细，可原样再导入；输出不以 .xlsx 结尾时写成 CSV 文件夹。
--json、--csv 输出；--limit、--offset 分页；--order 排序（balances：${orders.balances.join('、')}；entries：${orders.entries.join('、')}）。
账簿在 .xunyu，或由 --data 文件夹、环境变量 XUNYU_DATA、DATABASE_URL 指定。

例子
  xunyu ledger balances --party 东山钢铁 --valid-on 2022-03-31
  xunyu ledger balances --recorded-at 2022-04-10T00:00:00Z --csv > 当时所知.csv
  xunyu ledger close 2022-Q1 --party 东山钢铁 --by 李工
  xunyu ledger bridge 2022-Q1 --party 东山钢铁
  xunyu ledger adjust --site 东山钢铁厂 --material 高炉渣 --move generated --valid-on 2022-03-30 --mass 12.5 --reason 漏记一车 --by 李工 --second 王工
  xunyu ledger receive row:dispatched~steel_a~CC-1 --valid-on 2022-03-11 --accepted 38 --refused 2 --reason 含水率超标 --by 张工
  xunyu ledger forms 2022 --party 东山钢铁 -o 台账2022.xlsx
`
const usageEn = `Usage: xunyu ledger balances [--party] [--site] [--material] [--batch] [--account-class] [--valid-on day] [--recorded-at moment]
       xunyu ledger entries  [the same] [--kind kind] [--flow flow] [--held-from day]
       xunyu ledger close  <quarter> --party party [--site site] [--by person] [--based-on evidence] [--dry-run]
       xunyu ledger bridge <quarter> --party party [--site site]
       xunyu ledger closings [--party] [--site]
       xunyu ledger adjust --site site --material material --move move --valid-on day --mass wet-tonnes --reason why --by person [--second person]
       xunyu ledger adjust --row row [--mass wet-tonnes] [--valid-on day] --reason why --by person [--second person]
       xunyu ledger adjust confirm|refuse|withdraw|reason <id> --by person [--note|--reason words]
       xunyu ledger adjustments [--party] [--closing] [--state draft|proposed|confirmed|refused|withdrawn]
       xunyu ledger transit [--party sender] [--taker taker] [--state open|unaddressed|in_transit|waiting|answered]
       xunyu ledger receive <id> --valid-on day [--accepted t] [--refused t] [--lost t] [--disputed t] [--site site] [--slip number] [--reason why] --by person
       xunyu ledger receive state|address|confirm|refuse|returned|propose|agree|reject|refer|decide <id> ...
       xunyu ledger year   <year> [--party party] [-o year.xlsx]
       xunyu ledger forms  <year> [--party] [--site] [--basis wet|dry] [--records|--hazardous] [-o forms.xlsx|new-folder]

Two time axes: --valid-on is the day up to which things happened, --recorded-at the moment whose knowledge counts; without
them all counts. After close the quarter takes adjustments with a reason only: adjust proposes one (a movement that was forgotten, or a row
with another mass or day; --mass 0 takes it back), a second person confirms it, and what was filed stays. With accounts that is another
account, on one machine another name; until then it can be withdrawn. bridge shows as filed -> each adjustment -> now.
transit lists what is on its way; receive is the taker's answer: accepted + refused + lost + disputed = sent, as weighed, to the kilogram; none of
them said, all was accepted; said again it is a correction. Refused mass is on its way back until the sender says receive returned; a dispute ends
by propose, agree, reject (--side sender|taker, --arrived, --lost), or refer and decide by the authority. receive address --taker names a
taker that was not known; for one that is not on the platform receive state --based-on evidence. In a closed quarter receive
confirm|refuse --party firm is the second person's.
year splits a year to the kilogram and leads from the ledger's used over forms and statistics to tax and evaluation. forms fills the statutory ledger (forms 1 to 7) and the balance of the statistics; --hazardous the records of HJ 1259-2022; --records the rows alone, to be imported again as
they are; an output that does not end in .xlsx becomes a folder of CSV files.
--json or --csv for output; --limit and --offset for pages; --order (balances: ${orders.balances.join(', ')}; entries: ${orders.entries.join(', ')}).
The books are in .xunyu, or where --data, XUNYU_DATA or DATABASE_URL say.

Examples
  xunyu ledger balances --party steel_a --valid-on 2022-03-31
  xunyu ledger balances --recorded-at 2022-04-10T00:00:00Z --csv > as-it-was-known.csv
  xunyu ledger close 2022-Q1 --party steel_a --by "Li"
  xunyu ledger bridge 2022-Q1 --party steel_a
  xunyu ledger adjust --site steel_a --material bf_slag --move generated --valid-on 2022-03-30 --mass 12.5 --reason "one slip forgotten" --by Li --second Wang
  xunyu ledger receive row:dispatched~steel_a~CC-1 --valid-on 2022-03-11 --accepted 38 --refused 2 --reason "too wet" --by Zhang
  xunyu ledger forms 2022 --party steel_a -o ledger-2022.xlsx
`

const optionNames =
  'party site material batch account-class valid-on held-from recorded-at kind flow by based-on limit offset order data basis region'
const options = Object.fromEntries(
  [...optionNames.split(' '), ...adjustOptions.split(' '), ...transitOptions.split(' ')].map(name => [name, { type: 'string' as const }]),
)

const verbs: Record<string, { words: number; most?: number; run: (given: Given, words: string[]) => Promise<number> }> = {
  balances: { words: 0, run: balances },
  entries: { words: 0, run: entries },
  close: { words: 1, run: close },
  bridge: { words: 1, run: bridge },
  closings: { words: 0, run: closings },
  adjust: { words: 0, most: 2, run: adjust },
  adjustments: { words: 0, run: listThem },
  transit: { words: 0, run: transit },
  receive: { words: 1, most: 2, run: receiveThem },
  year: { words: 1, run: writeYear },
  forms: { words: 1, run: writeForms },
}

export const ledgerCommand: Command = {
  name: 'ledger',
  summaryZh: '吨账：余额、分录、关账、勾稽',
  summaryEn: 'the ledger of tonnes: balances, entries, closing, bridge',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const flags = {
      json: { type: 'boolean' as const },
      csv: { type: 'boolean' as const },
      'dry-run': { type: 'boolean' as const },
      records: { type: 'boolean' as const },
      hazardous: { type: 'boolean' as const },
    }
    const output = { output: { type: 'string' as const, short: 'o' } }
    const { values, positionals } = parse(args, { ...options, ...flags, ...output })
    const [verb = '', ...words] = positionals
    const chosen = verbs[verb]
    if (chosen === undefined) throw noSuchVerb('ledger', verb, Object.keys(verbs))
    if (words.length < chosen.words || words.length > (chosen.most ?? chosen.words))
      throw new UsageError(`${verb} 后面要 ${chosen.words} 个词`, `${verb} wants ${chosen.words} word(s) after it`)
    return chosen.run({ values, terminal }, words)
  },
}

/** Options that were given, without the blank ones. */
function given<K extends string>(values: Values, names: Record<K, string>): Partial<Record<K, string>> {
  const found = Object.entries<string>(names).map(([name, option]) => [name, text(values[option])])
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Partial<Record<K, string>>
}

function filterOf(values: Values) {
  const { accountClass, ...filter } = given(values, {
    party: 'party',
    site: 'site',
    material: 'material',
    batch: 'batch',
    accountClass: 'account-class',
  })
  const moments = given(values, { validOn: 'valid-on', recordedAt: 'recorded-at', heldFrom: 'held-from' })
  dayOption('valid-on', moments.validOn)
  dayOption('held-from', moments.heldFrom)
  if (moments.recordedAt !== undefined && !isMoment(moments.recordedAt))
    throw new UsageError(
      `“${moments.recordedAt}”不是时刻，要写成 2022-04-10T00:00:00Z`,
      `"${moments.recordedAt}" is not a moment such as 2022-04-10T00:00:00Z`,
    )
  if (moments.recordedAt !== undefined) moments.recordedAt = new Date(moments.recordedAt).toISOString()
  if (accountClass === undefined) return { ...filter, ...moments }
  const checked = AccountClass.safeParse(accountClass)
  const known = AccountClass.options.join(' ')
  if (!checked.success)
    throw new UsageError(`没有科目“${accountClass}”；可用：${known}`, `there is no account class "${accountClass}"; known: ${known}`)
  return { ...filter, ...moments, accountClass: checked.data }
}
function pageOf(values: Values) {
  const offset = text(values['offset'])
  return {
    offset: offset === undefined ? 0 : wholeNumber('--offset', offset, 1, 1_000_000_000),
    limit: wholeNumber('--limit', text(values['limit']), 1000, 1_000_000),
  }
}
function orderOf<T extends string>(values: Values, known: readonly T[]): T | undefined {
  const order = text(values['order'])
  if (order === undefined || (known as readonly string[]).includes(order)) return order as T | undefined
  throw new UsageError(`--order 可用：${known.join(' ')}`, `--order knows: ${known.join(' ')}`)
}

/** Opens the books, runs, and writes the answer as asked for. */
async function answer<T>(
  { values, terminal }: Given,
  work: Parameters<typeof withBooks<T>>[1],
  written: (value: T, form: 'text' | 'csv') => string,
): Promise<number> {
  const checked: Checked<T> = await withBooks(storePlace(values), work)
  if (!checked.ok) {
    terminal.err(problemLines(checked.problems, terminal))
    return exit.badInput
  }
  if (values['json'] === true) terminal.out(`${JSON.stringify(checked.value, null, 1)}\n`)
  else terminal.out(written(checked.value, values['csv'] === true ? 'csv' : 'text'))
  return exit.ok
}
const good = <T>(value: T): Checked<T> => ({ ok: true, value, warnings: [] })

async function balances(ask: Given): Promise<number> {
  const { validOn, recordedAt, heldFrom: _, ...filter } = filterOf(ask.values)
  const order = orderOf<BalanceOrder>(ask.values, orders.balances)
  return answer(
    ask,
    async store => {
      const meant = await scopeMeant(store, filter)
      return meant.ok ? good(await balancesOf(store, meant.value, { validOn, recordedAt }, pageOf(ask.values), order)) : meant
    },
    (page, form) => balanceText(page, form, ask.terminal),
  )
}

async function entries(ask: Given): Promise<number> {
  const filter = { ...filterOf(ask.values), ...given(ask.values, { kind: 'kind', flow: 'flow' }) } as Parameters<typeof entriesOf>[1]
  const order = orderOf<EntryOrder>(ask.values, orders.entries)
  return answer(
    ask,
    async store => {
      const meant = await scopeMeant(store, filter)
      return meant.ok ? good(await entriesOf(store, meant.value, pageOf(ask.values), order)) : meant
    },
    (page, form) => entryText(page, form, ask.terminal),
  )
}

function scopeOf(values: Values): Scope {
  const scope = given(values, { party: 'party', site: 'site' })
  if (scope.party === undefined && scope.site === undefined)
    throw new UsageError('要给出 --party 单位或 --site 场地', '--party or --site is wanted')
  return scope
}
function quarterOf(word: string): string {
  const read = readPeriod(word)
  if ('fault' in read || !Quarter.safeParse(read.period).success)
    throw new UsageError(`“${word}”不是季度，要写成 2022-Q1 或 2022年第一季度`, `"${word}" is not a quarter such as 2022-Q1`)
  return read.period
}

async function close(ask: Given, [word = '']: string[]): Promise<number> {
  const by = text(ask.values['by'])
  const basedOn = text(ask.values['based-on'])
  const request = {
    scope: scopeOf(ask.values),
    period: quarterOf(word),
    dryRun: ask.values['dry-run'] === true,
    ...(by === undefined ? {} : { closedBy: by }),
    ...(basedOn === undefined ? {} : { basedOn: [basedOn] }),
  }
  return answer(
    ask,
    async store => {
      const scope = await scopeMeant(store, request.scope)
      return scope.ok ? closeQuarter(store, { ...request, scope: scope.value }, store.now) : scope
    },
    (closing, form) => closingText(closing, form, ask.terminal, request.dryRun),
  )
}

async function bridge(ask: Given, [word = '']: string[]): Promise<number> {
  const request = { scope: scopeOf(ask.values), period: quarterOf(word) }
  return answer(
    ask,
    async store => {
      const scope = await scopeMeant(store, request.scope)
      return scope.ok ? bridgeOf(store, { ...request, scope: scope.value }) : scope
    },
    (value, form) => bridgeText(value, form, ask.terminal),
  )
}

async function closings(ask: Given): Promise<number> {
  const scope = given(ask.values, { party: 'party', site: 'site' })
  return answer(
    ask,
    async store => {
      const meant = await scopeMeant(store, scope)
      return meant.ok ? good(await listClosings(store, meant.value)) : meant
    },
    list => list.map(({ id, recordedAt, closedBy = '', lines }) => `${id}  ${recordedAt}  ${closedBy}  ${lines.length}\n`).join(''),
  )
}
