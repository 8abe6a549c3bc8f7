// xunyu assumptions: every figure with an interval and what it does to the cost of the plan, most influential first.
import { showAssumptions, writeAssumptionWorkbook } from '#steps/plan/presentPlan.ts'
import { onePath, parse, text } from './arguments.ts'
import { exit, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { planOptions, runPlan, saveOutput } from './planRun.ts'

export const assumptionsCommand: Command = {
  name: 'assumptions',
  summaryZh: '列出每项假设的区间和影响',
  summaryEn: 'every assumption, its interval and its influence',
  usageZh: `用法：xunyu assumptions <文件夹|文件.xlsx> [--top 30] [-o 文件.xlsx] [--json] [--programme …] [--periods …] [--set …]

求解规划，再给出每个带区间的数字取低值和高值时净成本的一阶变化，影响大的在前。

例子
  xunyu assumptions data/region-jjj --top 50
  xunyu assumptions data/region-jjj -o 假设.xlsx
`,
  usageEn: `Usage: xunyu assumptions <folder|file.xlsx> [--top 30] [-o file.xlsx] [--json] [--programme ...] [--periods ...] [--set ...]

Solves the plan, then shows for each figure with an interval the first-order change of the net cost at its low and high end.

Examples
  xunyu assumptions data/region-jjj --top 50
  xunyu assumptions data/region-jjj -o assumptions.xlsx
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { ...planOptions, top: { type: 'string' } })
    const top = Number(text(values['top']) ?? 30)
    if (!Number.isInteger(top) || top < 1) throw new UsageError('--top 要一个正整数', '--top wants a positive whole number')
    const run = await runPlan(onePath(positionals), values, terminal)
    if ('code' in run) return run.code
    const { region, assumptions } = run.planned
    const json = `${JSON.stringify(assumptions, null, 1)}\n`
    terminal.out(values['json'] === true ? json : `${showAssumptions(assumptions, terminal.language, top)}\n`)
    const failed = await saveOutput(values, terminal, async asJson =>
      asJson ? json : writeAssumptionWorkbook(assumptions, region, terminal.language),
    )
    return failed ?? exit.ok
  },
}
