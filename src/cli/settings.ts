// xunyu settings: the keys that --set understands; with a region, those that stand for one of its figures, and the figure now.
import { listSettings, regionSettings, regionSettingsText } from '#steps/plan/listSettings.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { onePath, parse } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Command } from './command.ts'

export const settingsCommand: Command = {
  name: 'settings',
  summaryZh: '列出 --set 可用的键',
  summaryEn: 'list the keys of --set',
  usageZh: `用法：xunyu settings [文件夹|文件.xlsx] [--json]

给出区域时，另列出它的目标、政策、运价、参数的键和现值。

例子
  xunyu settings data/region-jjj
  xunyu plan data/region-jjj --set levy=off
  xunyu plan data/region-jjj --set priceFactor.aggregate=0.9 --set rail.slotsFactor=1.5
`,
  usageEn: `Usage: xunyu settings [folder|file.xlsx] [--json]

With a region, also its targets, policies, freight rates and parameters as keys with their values now.

Examples
  xunyu settings data/region-jjj
  xunyu plan data/region-jjj --set levy=off
  xunyu plan data/region-jjj --set priceFactor.aggregate=0.9 --set rail.slotsFactor=1.5
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { json: { type: 'boolean' } })
    const read = positionals.length > 0 ? await readRegionFiles(onePath(positionals)) : undefined
    if (read && !read.ok) {
      terminal.err(problemLines(read.problems, terminal))
      return exit.badInput
    }
    const { rows, text } = listSettings(terminal.language)
    const own = read ? regionSettings(read.value.region) : undefined
    if (values['json'] === true) {
      terminal.out(`${JSON.stringify(own ? { patterns: rows, region: own } : { patterns: rows }, null, 1)}\n`)
      return exit.ok
    }
    terminal.out(`${say(terminal, '键（<…> 换成编号）', 'Key (replace <...> by an id)')}\n${text}\n`)
    if (own)
      terminal.out(
        `\n${say(terminal, '本区域的键和现值', 'Keys of this region, and their values now')}\n${regionSettingsText(own, terminal.language)}\n`,
      )
    return exit.ok
  },
}
