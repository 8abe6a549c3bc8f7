// xunyu export-model: the linear programme behind a plan as an LP or MPS file for another solver.
import { saveModel } from '#steps/plan/exportModel.ts'
import { PlanCancelled } from '#steps/plan/fileTask.ts'
import { checkPlaceToSave, saveFile } from '#steps/files/saveFile.ts'
import type { Checked } from '#domain/problem.ts'
import { onePath, parse, text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { planOptions, scenarioOf } from './planRun.ts'
import { openServerClient, withServer } from './serverClient.ts'

/** By --format, else by the ending of the file. */
function formatOf(output: string, given: string | undefined): 'lp' | 'mps' {
  const format = given ?? /\.(lp|mps)(\.gz)?$/iu.exec(output)?.[1]?.toLowerCase()
  if (format === 'lp' || format === 'mps') return format
  throw new UsageError('--format 是 lp 或 mps（或让 -o 以 .lp、.mps 结尾）', '--format is lp or mps (or let -o end in .lp or .mps)')
}

async function make(path: string, values: Parsed['values'], terminal: Terminal): Promise<number> {
  const output = text(values['output'])
  if (output === undefined) throw new UsageError('缺少 -o 模型.lp', '-o model.lp is missing')
  const format = formatOf(output, text(values['format']))
  const all = values['all'] === true
  if (all && format === 'lp')
    throw new UsageError(
      '--all 逐列写出，只用 MPS 格式：-o 模型.mps（或 .mps.gz）',
      '--all writes column by column, as MPS only: -o model.mps (or .mps.gz)',
    )
  if (all && text(values['server']) !== undefined)
    throw new UsageError('--all 只用于本机的区域文件，不经 --server', '--all works on region files of this machine, not through --server')
  const place = await checkPlaceToSave(output)
  if (!place.ok) return given(place, terminal)
  const server = text(values['server'])
  if (server !== undefined)
    return withServer(terminal, async () => {
      const client = openServerClient(server, terminal.signal)
      const bytes = await client.bytes(`/plans/${encodeURIComponent(path)}/model?format=${format}`)
      const saved = await saveFile(output, bytes)
      return given(saved.ok ? { ...saved, value: { path: saved.value } } : saved, terminal)
    })
  const asked = await scenarioOf(values)
  if (!asked.ok) return given(asked, terminal)
  return given(await saveModel(path, asked.value, { format, all, output }, terminal.signal), terminal)
}

function given(saved: Checked<{ path: string; rows?: number; columns?: number }>, terminal: Terminal): number {
  if (!saved.ok) {
    terminal.err(problemLines(saved.problems, terminal))
    return exit.badInput
  }
  const { path, rows, columns } = saved.value
  const counted = (count: number) => count.toLocaleString('en-US')
  const [zh, en] =
    rows === undefined || columns === undefined
      ? ['', '']
      : [`（${counted(rows)} 行，${counted(columns)} 列）`, ` (${counted(rows)} rows, ${counted(columns)} columns)`]
  terminal.out(say(terminal, `已写出 ${path}${zh}\n`, `written: ${path}${en}\n`))
  return exit.ok
}

export const exportModelCommand: Command = {
  name: 'export-model',
  summaryZh: '把规划的线性模型写成 LP 或 MPS 文件',
  summaryEn: 'write the linear programme of a plan as an LP or MPS file',
  usageZh: `用法：xunyu export-model <文件夹|文件.xlsx> -o 模型.lp [--format lp|mps] [--all] [--set …] [--scenario …] [--programme …] [--periods …]
      xunyu export-model <方案编号> --server <网址> -o 模型.mps

先求解，再写出证明最优时的模型：行和列都有名称，数量为千吨，金额为万元，最优值乘以 10⁴ 就是净成本。
未写出的列都已证明不能改进，所以别的求解器得到同样的最优值。
--all 写出全部可能的列（MPS，逐列写出，内存有限；以 .gz 结尾则压缩），供外人核对这一点。

例子
  xunyu export-model examples/two-towns -o 两镇.lp
  xunyu export-model data/region-jjj --set levy=off -o jjj.mps
  xunyu export-model data/region-jjj --all -o jjj-all.mps.gz
`,
  usageEn: `Usage: xunyu export-model <folder|file.xlsx> -o model.lp [--format lp|mps] [--all] [--set ...] [--scenario ...] [--programme ...] [--periods ...]
       xunyu export-model <plan id> --server <address> -o model.mps

Solves first, then writes the model in which the optimum was proven: rows and columns by name, amounts in kt, money in 10^4 CNY, so the
optimum times 10^4 is the net cost. No column left out can improve it, so another solver reaches the same optimum.
--all writes every column that there is (MPS, column by column in bounded memory; compressed where the name ends in .gz), so that an outsider
can check this.

Examples
  xunyu export-model examples/two-towns -o two-towns.lp
  xunyu export-model data/region-jjj --set levy=off -o jjj.mps
  xunyu export-model data/region-jjj --all -o jjj-all.mps.gz
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      ...planOptions,
      format: { type: 'string' },
      server: { type: 'string' },
      all: { type: 'boolean' },
    })
    try {
      return await make(onePath(positionals), values, terminal)
    } catch (failure) {
      if (!(failure instanceof PlanCancelled)) throw failure
      terminal.err(say(terminal, '已取消，没有写出任何文件\n', 'cancelled; nothing was written\n'))
      return exit.cancelled
    }
  },
}
