// xunyu books: what "utilised" is in statistics, tax and evaluation, and a bridge that explains each difference.
import { readBooksAt } from '#steps/books/readBooks.ts'
import { parse, text } from './arguments.ts'
import { bookText } from './booksText.ts'
import { exit, problemLines, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { storePlace } from './storePlace.ts'

const usageZh = `用法：xunyu books <年度> [--party 单位] [--place 地区] [--basis dry|wet] [--return true|false]

同一吨固废在统计、环保税和综合利用评价中各有口径；bridge 逐条说明两个口径之差，合计分毫不差。
  --party 单位       环保税的纳税人、评价的利用企业；省略为全部
  --place CN-13      统计的地区（含下级）；省略为全部
  --basis dry        干基（默认）或 wet 湿基
  --return true      纳税申报属实（账外没有倾倒）；false 为虚假申报；省略则环保税为“无法判定”
  --json、--csv      输出格式
账簿在 .xunyu，或由 --data 文件夹、环境变量 XUNYU_DATA、DATABASE_URL 指定。

例子
  xunyu books 2022
  xunyu books 2022 --party 东山钢铁 --place CN-13 --return true
`
const usageEn = `Usage: xunyu books <year> [--party party] [--place area] [--basis dry|wet] [--return true|false]

The same tonne of waste counts differently in statistics, in environmental tax and in an evaluation; a bridge explains
the difference of two books reason by reason and sums exactly.
  --party party      the taxpayer and the evaluated firm; all where left out
  --place CN-13      area of the statistics with all that lies in it; all where left out
  --basis dry        dry (default) or wet mass
  --return true      the tax returns are true, nothing was dumped beside the books; false: they were false;
                     left out, the tax is undetermined
  --json, --csv      forms of output
The books are in .xunyu, or where --data, XUNYU_DATA or DATABASE_URL say.

Examples
  xunyu books 2022
  xunyu books 2022 --party steel_a --place CN-13 --return true
`

const truths: Record<string, boolean> = { true: false, false: true }

export const booksCommand: Command = {
  name: 'books',
  summaryZh: '三本账：统计、环保税、评价口径及其勾稽',
  summaryEn: 'three books: statistics, tax, evaluation, and the bridges',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const flags = { json: { type: 'boolean' as const }, csv: { type: 'boolean' as const } }
    const named = ['party', 'place', 'basis', 'return', 'data'].map(name => [name, { type: 'string' as const }])
    const { values, positionals } = parse(args, { ...Object.fromEntries(named), ...flags })
    const [year = '', ...more] = positionals
    if (!/^\d{4}$/.test(year) || more.length > 0) throw new UsageError('要一个年度，如 2022', 'one year is wanted, such as 2022')
    const basis = text(values['basis']) ?? 'dry'
    if (basis !== 'dry' && basis !== 'wet') throw new UsageError('--basis 是 dry 或 wet', '--basis is dry or wet')
    const told = text(values['return'])
    if (told !== undefined && truths[told] === undefined) throw new UsageError('--return 是 true 或 false', '--return is true or false')
    const [party, place] = [text(values['party']), text(values['place'])]
    const read = await readBooksAt(storePlace(values), {
      year: Number(year),
      basis,
      falseDeclaration: told === undefined ? null : (truths[told] ?? null),
      ...(party === undefined ? {} : { party }),
      ...(place === undefined ? {} : { place }),
    })
    if (!read.ok) {
      terminal.err(problemLines(read.problems, terminal))
      return exit.badInput
    }
    if (values['json'] === true) terminal.out(`${JSON.stringify({ ok: true, books: read.value }, null, 1)}\n`)
    else terminal.out(bookText(read.value, values['csv'] === true ? 'csv' : 'text', terminal))
    return exit.ok
  },
}
