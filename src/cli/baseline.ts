// xunyu baseline: the year as it was, held against the official rates of use.
import { baselineFile, usualKeepCnyPerT } from '#steps/baseline/findBaseline.ts'
import { showBaseline } from '#steps/baseline/presentBaseline.ts'
import { PlanCancelled } from '#steps/plan/fileTask.ts'
import { amount, onePath, parse, text } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Command } from './command.ts'
import { exitOf, onGround, planOptions, scenarioOf } from './planRun.ts'
import { openProgress } from './progressLine.ts'

const most = 100_000

export const baselineCommand: Command = {
  name: 'baseline',
  summaryZh: '基准年：现有装置照旧，与官方利用率对照',
  summaryEn: 'the year as it was, held against official rates of use',
  usageZh: `用法：xunyu baseline <文件夹|文件.xlsx> [--periods 年份] [--set 键=值] [--keep 元每吨] [--all] [--json]

只用现有装置、不新建、不设目标地求解一年，给出各省各类固废的利用率、官方数字、差距和主要原因。
方案的“变化”就是与它相比。设置里只有说明现状的（产生量、价格、运价等）起作用，目标和政策不起作用。

选项
  --periods <年份>   如 2020 或 2020,2022（默认取区域的默认年份）
  --keep <元每吨>    现有装置每吨至多亏多少还照常运行（默认 ${usualKeepCnyPerT}；0 表示只做划算的）
  --all              连同未公布、且在区间内的各项一起列出
  --json             在标准输出只给一个 JSON 对象

求得的基准按输入存放在 XUNYU_CACHE（默认用户缓存目录；off 表示不存放），同样的输入不再求解。

例子
  xunyu baseline data/region-jjj
  xunyu baseline data/region-jjj --periods 2020 --all
  xunyu baseline data/region-jjj --set estimate=low --json
`,
  usageEn: `Usage: xunyu baseline <folder|file.xlsx> [--periods years] [--set key=value] [--keep CNY/t] [--all] [--json]

Solves a year with what stands, nothing built and no targets: rates of use by province and kind of waste beside the official ones, the
difference, and what explains it. The changes that plans show are against this. Of the settings only those count that say how the world is
(amounts, prices, freight), not targets and policies.

Options
  --periods <years>  for example 2020 or 2020,2022 (default: those of the region)
  --keep <CNY/t>     what a tonne of standing capacity may lose and still run (default ${usualKeepCnyPerT}; 0: only what pays)
  --all              also the rates that nobody publishes and that lie inside their interval
  --json             one JSON object on standard output and nothing else

What is solved is kept by its input under XUNYU_CACHE (default: the user's cache folder; off: nowhere) and not solved again.

Examples
  xunyu baseline data/region-jjj
  xunyu baseline data/region-jjj --periods 2020 --all
  xunyu baseline data/region-jjj --set estimate=low --json
`,
  run: async (args, terminal) => {
    const { programme, periods, set, scenario, ground, data, json, quiet } = planOptions
    const { values, positionals } = parse(args, {
      programme,
      periods,
      set,
      scenario,
      ground,
      data,
      json,
      quiet,
      keep: { type: 'string' },
      all: { type: 'boolean' },
    })
    const path = onePath(positionals)
    const keep = amount('--keep', text(values['keep']), most)
    const asked = await onGround(path, await scenarioOf(values), values)
    if (!asked.ok) {
      terminal.err(problemLines(asked.problems, terminal))
      return exit.badInput
    }
    const progress = openProgress(terminal, values['quiet'] === true)
    try {
      const found = await baselineFile(path, asked.value, keep, { signal: terminal.signal, onProgress: progress.show })
      progress.end()
      if (!found.ok) {
        terminal.err(problemLines(found.problems, terminal))
        return exitOf(found.problems)
      }
      const { region, answer } = found.value
      terminal.out(
        values['json'] === true
          ? `${JSON.stringify(answer, null, 1)}\n`
          : `${showBaseline(answer, region, terminal.language, values['all'] === true)}\n`,
      )
      return exit.ok
    } catch (failure) {
      progress.end()
      if (!(failure instanceof PlanCancelled)) throw failure
      terminal.err(say(terminal, '已取消\n', 'cancelled\n'))
      return exit.cancelled
    }
  },
}
