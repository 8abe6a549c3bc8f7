// xunyu sweep: the same scenario with some settings moved, every combination solved; here in threads, or on a server.
import { availableParallelism } from 'node:os'
import type { ScenarioBody } from '#domain/scenario.ts'
import type { SweepDesign } from '#domain/sweep.ts'
import { checkSweepFile, sweepFile, writeSweep } from '#steps/sweep/sweepFile.ts'
import { checkPlaceToSave } from '#steps/files/saveFile.ts'
import { axes, onePath, parse, text, wholeNumber } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { planOptions, scenarioOf, startOf } from './planRun.ts'
import { exitOf, giveTable, kindOf } from './sweepOutput.ts'
import { openSweepProgress } from './sweepProgress.ts'
import { sweepOnServer } from './sweepServer.ts'

const usageZh = `用法：xunyu sweep <文件夹|文件.xlsx> --axis 键=值,值,… [--axis …] [选项]

把一个情景的若干设置逐一改变，每个组合求解一次，得到一张结果表（净成本、碳排放、各目标的达成和价格）。

选项
  --axis <键=值,值>      要改变的设置，可重复；键=起:止:个数 为等距取值
  --one-at-a-time        一次只改一项（默认为全部组合）
  --set <键=值>          各组合共同的设置，可重复（xunyu settings 列出全部键）
  --programme, --periods, --scenario  同 xunyu plan
  -o, --output <文件>    写出 .xlsx、.csv 或 .json
  --json                 在标准输出只给一个 JSON 对象
  --threads <n>          同时求解几个（默认为处理器核数）
  --seconds <秒>         整个扫描的时限，各组合分享；到时给出已求得的
  --dry-run              只检查并给出组合数
  --server <网址>        交给服务和它的求解进程；这时第一个参数是服务上的区域编号
  --detach               与 --server 同用：提交后立即返回
  --quiet, -q            不显示进度

例子
  xunyu sweep data/region-jjj --axis rail.slotsFactor=1,1.5,2 --axis levy=on,off -o 扫描.xlsx
  xunyu sweep data/region-jjj --axis target.isw_utilised=7e8:9e8:9 --json
  xunyu sweep jjj --axis parameter.carbonPriceCnyPerT=0,50,100 --server http://127.0.0.1:7070
`
const usageEn = `Usage: xunyu sweep <folder|file.xlsx> --axis key=value,value,... [--axis ...] [options]

Moves some settings of a scenario, solves every combination and shows one table: net cost, CO2, targets achieved and their prices.

Options
  --axis <key=a,b>       a setting to move; may be repeated; key=from:to:count gives evenly spaced values
  --one-at-a-time        one setting moved at a time (default: every combination)
  --set <key=value>      a setting that all combinations share (xunyu settings lists the keys)
  --programme, --periods, --scenario  as for xunyu plan
  -o, --output <file>    write .xlsx, .csv or .json
  --json                 one JSON object on standard output and nothing else
  --threads <n>          solved at a time (default: the number of cores)
  --seconds <n>          limit of the whole sweep, shared by its combinations; gives what was found by then
  --dry-run              check, and say how many combinations there are
  --server <address>     hand it to a server and its workers; the first word is then the id of a region there
  --detach               with --server: return as soon as it is submitted
  --quiet, -q            no progress

Examples
  xunyu sweep data/region-jjj --axis rail.slotsFactor=1,1.5,2 --axis levy=on,off -o sweep.xlsx
  xunyu sweep data/region-jjj --axis target.isw_utilised=7e8:9e8:9 --json
  xunyu sweep jjj --axis parameter.carbonPriceCnyPerT=0,50,100 --server http://127.0.0.1:7070
`

const options = {
  ...planOptions,
  axis: { type: 'string', multiple: true },
  'one-at-a-time': { type: 'boolean' },
  threads: { type: 'string' },
  'dry-run': { type: 'boolean' },
  server: { type: 'string' },
  detach: { type: 'boolean' },
  name: { type: 'string' },
} as const

async function here(path: string, values: Parsed['values'], base: ScenarioBody, design: SweepDesign, terminal: Terminal): Promise<number> {
  if (values['dry-run'] === true) {
    const checked = await checkSweepFile(path, base, design)
    if (!checked.ok) {
      terminal.err(problemLines(checked.problems, terminal))
      return exit.badInput
    }
    const count = checked.value.length
    terminal.out(say(terminal, `可以扫描：${count} 个组合\n`, `ready to sweep: ${count} combinations\n`))
    return exit.ok
  }
  const threads = wholeNumber('--threads', text(values['threads']), availableParallelism(), 64)
  const progress = openSweepProgress(terminal, values['quiet'] === true)
  const swept = await sweepFile(path, base, design, {
    signal: terminal.signal,
    threads,
    ...startOf(terminal),
    onProgress: progress.show,
  }).finally(progress.end)
  if (!swept.ok) {
    terminal.err(problemLines(swept.problems, terminal))
    return exit.badInput
  }
  if (swept.warnings.length > 0 && values['quiet'] !== true) terminal.err(problemLines(swept.warnings, terminal))
  if (swept.value.cancelled)
    terminal.err(say(terminal, '已取消；下面是已经求解的组合\n', 'cancelled; below is what was solved until then\n'))
  const { table } = swept.value
  const failed = await giveTable(table, values, terminal, kind =>
    writeSweep(swept.value, text(values['name']) ?? 'sweep', kind, terminal.language),
  )
  return failed ?? exitOf(table)
}

export const sweepCommand: Command = {
  name: 'sweep',
  summaryZh: '改变若干设置，求解每个组合',
  summaryEn: 'move some settings and solve every combination',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const path = onePath(positionals)
    const kind = values['one-at-a-time'] === true ? 'one-at-a-time' : 'grid'
    const design: SweepDesign = { kind, axes: axes(values['axis']), list: [] }
    const output = text(values['output'])
    if (output !== undefined) {
      kindOf(output)
      const place = await checkPlaceToSave(output)
      if (!place.ok) {
        terminal.err(problemLines(place.problems, terminal))
        return exit.badInput
      }
    }
    const asked = await scenarioOf(values)
    if (!asked.ok) {
      terminal.err(problemLines(asked.problems, terminal))
      return exit.badInput
    }
    const { name: _, ...base } = asked.value
    const server = text(values['server'])
    return server === undefined
      ? here(path, values, base, design, terminal)
      : sweepOnServer(server, { region: path, name: text(values['name']), base, design }, values, terminal)
  },
}
