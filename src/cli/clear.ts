// xunyu clear: all bids of a market at once, the prices that hold its best use, and who would leave it.
import type { Clearing, IncentiveGap } from '#domain/exchange/clearing.ts'
import { clearFile } from '#steps/exchange/clearFile.ts'
import { parse } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { table, tonnes } from './table.ts'

export const clearCommand: Command = {
  name: 'clear',
  summaryZh: '区域出清：全部供需一起算，价格是否唯一，谁会绕开',
  summaryEn: 'clear all bids at once: masses, prices, who would leave',
  usageZh: `用法：xunyu clear <市场.json> [--gap] [--json]

文件写明报价 bids（id、side 为 sell 或 buy、node、massKg、priceCnyPerT）和通道 ways（from、to、cnyPerT、可选 capacityKg）。
价格不唯一时写出区间；成交量不唯一时写出最少和最多。
  --gap    一对一的市场：按文件中 agreed（seller、buyer、priceCnyPerT）的成交价，哪些双方绕开出清结果都更有利，转移多少可以避免；
           未写成交价的，双方平分得益
  --json   结果以 JSON 输出

例子
  xunyu clear examples/exchange-clearing/two-zones.json
  xunyu clear examples/exchange-clearing/four-firms.json --gap --json
`,
  usageEn: `Usage: xunyu clear <market.json> [--gap] [--json]

The file gives bids (id, side: sell or buy, node, massKg, priceCnyPerT) and ways (from, to, cnyPerT, capacityKg if there is one).
Prices that are not the only ones are intervals; a traded mass that is not the only one has its least and its most.
  --gap    for a market of pairs: who would both gain by leaving, at the prices of agreed (seller, buyer, priceCnyPerT) in the file, and the
           transfer that stops them; a pair without a price splits its gain in halves
  --json   print the result as JSON

Examples
  xunyu clear examples/exchange-clearing/two-zones.json
  xunyu clear examples/exchange-clearing/four-firms.json --gap --json
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { gap: { type: 'boolean' }, json: { type: 'boolean' } })
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0) throw new UsageError('要一个市场文件', 'one market file is wanted')
    const cleared = await clearFile(path, { gap: values['gap'] === true })
    if (!cleared.ok) {
      terminal.err(problemLines(cleared.problems, terminal))
      return exit.badInput
    }
    const { clearing, gap } = cleared.value
    if (values['json'] === true) terminal.out(`${JSON.stringify({ ok: true, ...cleared.value, problems: [] }, null, 1)}\n`)
    else terminal.out(clearingText(clearing, terminal) + (gap === undefined ? '' : gapText(gap, terminal)))
    return exit.ok
  },
}

function clearingText(clearing: Clearing, terminal: Terminal): string {
  const { welfareCny, tradedKg, tradedLowKg, tradedHighKg, congestionRentCny } = clearing
  const mass =
    tradedLowKg === tradedHighKg
      ? say(terminal, `成交 ${tonnes(tradedKg)} 吨`, `${tonnes(tradedKg)} t traded`)
      : say(
          terminal,
          `成交量不唯一：${tonnes(tradedLowKg)} 至 ${tonnes(tradedHighKg)} 吨同样好`,
          `the traded mass is not unique: ${tonnes(tradedLowKg)} to ${tonnes(tradedHighKg)} t are equally good`,
        )
  const head = say(
    terminal,
    `总得益 ${welfareCny} 元；${mass}；拥堵租金 ${congestionRentCny} 元\n\n`,
    `welfare ${welfareCny} CNY; ${mass}; congestion rent ${congestionRentCny} CNY\n\n`,
  )
  const unbounded = say(terminal, '无界', 'open')
  const prices = table(
    say(terminal, '节点 价格(元/吨) 最低 最高', 'node price_CNY/t low high').split(' '),
    clearing.prices.map(({ node, low, price, high }) => [node, price ?? unbounded, low ?? unbounded, high ?? unbounded]),
    'text',
  )
  const bids = table(
    say(terminal, '报价 成交(吨)', 'bid traded_t').split(' '),
    clearing.bids.map(({ id, massKg }) => [id, tonnes(massKg)]),
    'text',
  )
  const ways = table(
    say(terminal, '从 到 数量(吨)', 'from to mass_t').split(' '),
    clearing.ways.map(({ from, to, massKg }) => [from, to, tonnes(massKg)]),
    'text',
  )
  return [head + prices, bids, ...(clearing.ways.length === 0 ? [] : [ways])].join('\n')
}

function gapText(gap: IncentiveGap, terminal: Terminal): string {
  const head = say(
    terminal,
    `\n逐对择优只得 ${gap.bestFirstCny} 元。`,
    `\nEach pair taking the best that is left comes to ${gap.bestFirstCny} CNY. `,
  )
  if (gap.pairs.length === 0) return head + say(terminal, '没有双方会绕开。\n', 'No pair would leave.\n')
  const pairs = table(
    say(terminal, '卖方 买方 共得(元/吨) 数量(吨) 共得(元)', 'seller buyer gain_CNY/t mass_t gain_CNY').split(' '),
    gap.pairs.map(pair => [pair.seller, pair.buyer, pair.gainCnyPerT, tonnes(pair.massKg), pair.gainCny]),
    'text',
  )
  const transfers = table(
    say(terminal, '卖方 买方 数量(吨) 成交价(元/吨) 加付卖方(元/吨) 合计(元)', 'seller buyer mass_t agreed_CNY/t more_CNY/t sum_CNY').split(
      ' ',
    ),
    gap.transfers.map(one => [one.seller, one.buyer, tonnes(one.massKg), one.agreedCnyPerT, one.cnyPerT, one.cny]),
    'text',
  )
  return (
    head +
    say(terminal, '绕开出清结果双方都更有利的：\n', 'Pairs that would both gain by leaving:\n') +
    pairs +
    say(terminal, `\n转移 ${gap.transferCny} 元即可避免：\n`, `\nA transfer of ${gap.transferCny} CNY stops them:\n`) +
    transfers
  )
}
