// xunyu export: a region as one workbook, or as a folder of CSV tables; both read back the same.
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { writeRegionFolder } from '#steps/region/writeRegionFolder.ts'
import { writeRegionWorkbook } from '#steps/region/writeRegionWorkbook.ts'
import { onePath, parse, text } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Command } from './command.ts'

export const exportCommand: Command = {
  name: 'export',
  summaryZh: '把区域写成一个工作簿，或 CSV 文件夹',
  summaryEn: 'write a region as a workbook, or as a folder of CSV tables',
  usageZh: `用法：xunyu export <文件夹|文件.xlsx> [-o 区域.xlsx|新文件夹]

输出以 .xlsx 结尾时写工作簿，否则写 CSV 文件夹（含 datapackage.json）。

例子
  xunyu export data/region-jjj -o jjj.xlsx
  xunyu export 我的区域.xlsx -o 我的区域
`,
  usageEn: `Usage: xunyu export <folder|file.xlsx> [-o region.xlsx|new-folder]

Writes a workbook when the output ends in .xlsx, else a folder of CSV tables with datapackage.json.

Examples
  xunyu export data/region-jjj -o jjj.xlsx
  xunyu export my-region.xlsx -o my-region
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { output: { type: 'string', short: 'o' } })
    const read = await readRegionFiles(onePath(positionals))
    if (!read.ok) {
      terminal.err(problemLines(read.problems, terminal))
      return exit.badInput
    }
    const { region } = read.value
    const output = text(values['output']) ?? `${region.meta.id}.xlsx`
    const saved = output.toLowerCase().endsWith('.xlsx')
      ? await saveFile(output, await writeRegionWorkbook(region))
      : await writeRegionFolder(region, output)
    if (!saved.ok) {
      terminal.err(problemLines(saved.problems, terminal))
      return exit.badInput
    }
    terminal.out(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
    return exit.ok
  },
}
