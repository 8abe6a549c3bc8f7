// xunyu scenarios: named scenarios as files or on a server: list, show, save a version, restore one, compare.
import { parse, text } from './arguments.ts'
import { UsageError } from './command.ts'
import type { Command } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { planOptions } from './planRun.ts'
import { diffFiles, listFiles, restoreFile, saveVersion, showFile } from './scenarioFiles.ts'
import { diffOnServer, listOnServer, restoreOnServer, saveOnServer, showOnServer } from './scenarioServer.ts'
import type { Given } from './scenarioText.ts'
import { withServer } from './serverClient.ts'

/** Verb -> how many words it wants after it, and what it does with files and with a server. */
const verbs: Record<
  string,
  {
    words: [least: number, most: number]
    files: (given: Given) => Promise<number>
    server: (address: string, given: Given) => Promise<number>
  }
> = {
  list: { words: [0, 50], files: listFiles, server: listOnServer },
  show: { words: [1, 1], files: showFile, server: showOnServer },
  save: { words: [1, 1], files: saveVersion, server: saveOnServer },
  restore: { words: [2, 2], files: restoreFile, server: restoreOnServer },
  diff: { words: [2, 2], files: diffFiles, server: diffOnServer },
}

const usageZh = `用法：xunyu scenarios list [文件夹|文件.json …]
      xunyu scenarios show <文件.json>
      xunyu scenarios save <文件.json> [--name 名称] [--set 键=值 …] [--unset 键 …] [--programme …] [--periods …] [--note 说明]
      xunyu scenarios restore <文件.json> <版本号>
      xunyu scenarios diff <甲> <乙> [--region 区域文件夹] [--area 地区]

情景有名称和一串版本；版本写成后不再改动，各有内容的指纹，撤销就是把旧版本作为新版本写一次。
save 在最新一版上改（没有文件时新建）；--unset 键 去掉一项设置。
diff 的甲、乙可以是 xunyu plan -o 写出的 .json、方案包 .zip、情景文件（文件.json@版本）。
有区域（方案包自带，或 --region）时按省、市列出变化；--area 只看一个省或市（编号、中文名或英文名）的物流与其下各市。
加 --server <网址> 则对服务上的数据做同样的事：情景用编号或名称（名称@版本），diff 用方案编号或情景；
save 新建时要 --region <区域编号>。--json 给出 JSON。

例子
  xunyu scenarios save 减税.json --name 减税 --set levy=off
  xunyu plan data/region-jjj --scenario 减税.json
  xunyu scenarios diff 基准.json 减税方案.zip
  xunyu scenarios diff 基准.json 减税.json --region data/region-jjj --area 河北
  xunyu scenarios list --server http://127.0.0.1:7070
`
const usageEn = `Usage: xunyu scenarios list [folder|file.json ...]
       xunyu scenarios show <file.json>
       xunyu scenarios save <file.json> [--name name] [--set key=value ...] [--unset key ...] [--programme ...] [--periods ...] [--note text]
       xunyu scenarios restore <file.json> <version>
       xunyu scenarios diff <one> <other> [--region folder] [--area area]

A scenario has a name and a chain of versions; a version never changes once written and carries the hash of what it says; undo is
an earlier version written as the newest. save changes the newest version (or makes the file); --unset key drops a setting.
diff takes a .json written by xunyu plan -o, a bundle .zip, or a scenario file (file.json@version).
With the region (bundles bring it; else --region) changes are listed by province and city; --area shows the flows of one province or
city (code, Chinese or English name) and the cities below it.
With --server <address> the same on a server: scenarios by id or name (name@version), diff of plans by id or of scenarios;
save of a new one wants --region <region id>. --json gives JSON.

Examples
  xunyu scenarios save no-levy.json --name no-levy --set levy=off
  xunyu plan data/region-jjj --scenario no-levy.json
  xunyu scenarios diff base.json no-levy.zip
  xunyu scenarios diff base.json no-levy.json --region data/region-jjj --area Hebei
  xunyu scenarios list --server http://127.0.0.1:7070
`

export const scenariosCommand: Command = {
  name: 'scenarios',
  summaryZh: '情景的版本：列出、保存、恢复、比较',
  summaryEn: 'versions of scenarios: list, save, restore, compare',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      programme: planOptions.programme,
      periods: planOptions.periods,
      set: planOptions.set,
      json: planOptions.json,
      unset: { type: 'string', multiple: true },
      name: { type: 'string' },
      note: { type: 'string' },
      region: { type: 'string' },
      area: { type: 'string' },
      server: { type: 'string' },
    })
    const [verb = '', ...words] = positionals
    const known = verbs[verb]
    if (known === undefined) throw noSuchVerb('scenarios', verb, Object.keys(verbs))
    const [least, most] = known.words
    if (words.length < least) throw new UsageError(`${verb} 缺少参数`, `${verb} wants more words`)
    if (words.length > most)
      throw new UsageError(`多余的参数“${words.slice(most).join(' ')}”`, `unexpected "${words.slice(most).join(' ')}"`)
    const given = { words, values, terminal }
    const server = text(values['server'])
    return server === undefined ? known.files(given) : withServer(terminal, () => known.server(server, given))
  },
}
