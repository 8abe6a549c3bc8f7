// xunyu package: writes datapackage.json for a folder of CSV tables, with the schema of each table.
import { writeDataPackage } from '#steps/region/writeDataPackage.ts'
import { onePath, parse } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Command } from './command.ts'

export const packageCommand: Command = {
  name: 'package',
  summaryZh: '为 CSV 文件夹写 datapackage.json',
  summaryEn: 'write datapackage.json for a folder of CSV tables',
  usageZh: `用法：xunyu package <文件夹>

按区域格式写出每张表的结构（Frictionless Tabular Data Package）；许可、来源等已有内容保留。

例子
  xunyu package data/region-jjj
`,
  usageEn: `Usage: xunyu package <folder>

Writes the schema of every table (Frictionless Tabular Data Package); licences, sources and the like are kept.

Example
  xunyu package data/region-jjj
`,
  run: async (args, terminal) => {
    const { positionals } = parse(args, {})
    const written = await writeDataPackage(onePath(positionals))
    if (!written.ok) {
      terminal.err(problemLines(written.problems, terminal))
      return exit.badInput
    }
    terminal.out(say(terminal, `已写出 ${written.value}\n`, `written: ${written.value}\n`))
    return exit.ok
  },
}
