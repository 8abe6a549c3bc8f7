// xunyu template region: writes the workbook that a new region starts from.
import { saveFile } from '#steps/saveFile.ts'
import { writeTemplate } from '#steps/writeRegionWorkbook.ts'
import { parse, text } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command } from './command.ts'

export const templateCommand: Command = {
  name: 'template',
  summaryZh: '生成区域模板工作簿',
  summaryEn: 'write the template of a region',
  usageZh: `用法：xunyu template region [-o 文件.xlsx] [--explicit]

  -o, --output <文件>   默认 region-template.xlsx
  --explicit            用显式弧的短模板：不要坐标，每条弧写明费用和能力

例子
  xunyu template region -o 我的区域.xlsx
  xunyu plan 我的区域.xlsx
`,
  usageEn: `Usage: xunyu template region [-o file.xlsx] [--explicit]

  -o, --output <file>   default region-template.xlsx
  --explicit            the short template with explicit arcs instead of coordinates

Examples
  xunyu template region -o my-region.xlsx
  xunyu plan my-region.xlsx
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { output: { type: 'string', short: 'o' }, explicit: { type: 'boolean' } })
    if (positionals.length !== 1 || positionals[0] !== 'region')
      throw new UsageError('现有的模板：region', 'the templates there are: region')
    const saved = await saveFile(text(values['output']) ?? 'region-template.xlsx', await writeTemplate(values['explicit'] === true))
    if (!saved.ok) {
      terminal.err(problemLines(saved.problems, terminal))
      return exit.badInput
    }
    terminal.out(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
    return exit.ok
  },
}
