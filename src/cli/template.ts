// xunyu template: writes the workbook that a region, a ledger or a registry starts from.
import type { Checked } from '#domain/problem.ts'
import { blankCsv, blankForms } from '#steps/intake/exportLedger.ts'
import { formSets, listForms } from '#steps/intake/formChoice.ts'
import { nobody, regionNames } from '#steps/intake/knownNames.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { saveFolder } from '#steps/files/saveFolder.ts'
import { writeTemplate } from '#steps/region/writeRegionWorkbook.ts'
import { idAmong } from '#steps/registry/namesMeant.ts'
import { parse, text } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Parsed } from './arguments.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'

export const templateCommand: Command = {
  name: 'template',
  summaryZh: '生成区域、台账、登记表、评价申请或产需清单的模板',
  summaryEn: 'write the template of a region, a ledger, a registry, an evaluation application or an exchange list',
  usageZh: `用法：xunyu template region [-o 文件.xlsx] [--explicit]
      xunyu template ledger|hazardous|registry|evaluation|list|<表单> [--region 区域] [--party 单位] [-o 文件.xlsx|新文件夹]

  -o, --output <文件>   不以 .xlsx 结尾时写成 CSV 文件夹；默认 region-template.xlsx、ledger-template.xlsx ……
  --region <路径>       下拉列表里的场所、物料、单位取自这个区域（文件夹或工作簿）
  --party <单位>        只列这个单位的场所
  --explicit            用显式弧的短模板：不要坐标，每条弧写明费用和能力

例子
  xunyu template region -o 我的区域.xlsx
  xunyu plan 我的区域.xlsx
  xunyu template ledger --region examples/two-towns --party 东山钢铁 -o 台账.xlsx
`,
  usageEn: `Usage: xunyu template region [-o file.xlsx] [--explicit]
       xunyu template ledger|hazardous|registry|evaluation|list|<form> [--region region] [--party party] [-o file.xlsx|new-folder]

  -o, --output <file>   a folder of CSV files where it does not end in .xlsx; default region-template.xlsx, ledger-template.xlsx ...
  --region <path>       sites, materials and parties of the drop-down lists come from this region (folder or workbook)
  --party <party>       offer the sites of this party alone
  --explicit            the short template with explicit arcs instead of coordinates

Examples
  xunyu template region -o my-region.xlsx
  xunyu plan my-region.xlsx
  xunyu template ledger --region examples/two-towns --party 东山钢铁 -o ledger.xlsx
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      output: { type: 'string', short: 'o' },
      explicit: { type: 'boolean' },
      region: { type: 'string' },
      party: { type: 'string' },
    })
    const [kind, ...more] = positionals
    const output = text(values['output'])
    const asFolder = output !== undefined && kind !== 'region' && !output.toLowerCase().endsWith('.xlsx')
    const files = asFolder && more.length === 0 ? blankCsv(kind ?? '') : undefined
    if (asFolder && files !== undefined) return ended(await saveFolder(output, files), terminal)
    const bytes = more.length > 0 || kind === undefined ? undefined : await templateOf(kind, values, terminal)
    if (bytes === undefined) {
      throw noSuchVerb('template', kind, ['region', ...formSets, ...listForms().map(({ id }) => id)])
    }
    if (typeof bytes === 'number') return bytes
    return ended(await saveFile(output ?? `${kind}-template.xlsx`, bytes), terminal)
  },
}

function ended(saved: Checked<string>, terminal: Terminal): number {
  if (!saved.ok) {
    terminal.err(problemLines(saved.problems, terminal))
    return exit.badInput
  }
  terminal.out(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
  return exit.ok
}

/** The bytes of a template, an exit code when the region cannot be read, or undefined when there is no such template. */
async function templateOf(kind: string, values: Parsed['values'], terminal: Terminal): Promise<Uint8Array | number | undefined> {
  if (kind === 'region') return writeTemplate(values['explicit'] === true)
  const path = text(values['region'])
  const read = path === undefined ? undefined : await readRegionFiles(path)
  if (read && !read.ok) {
    terminal.err(problemLines(read.problems, terminal))
    return exit.badInput
  }
  const names = read ? regionNames(read.value.region) : nobody
  const party = text(values['party'])
  if (party === undefined || read === undefined) return blankForms(kind, names, party)
  const meant = idAmong('party', party, names.parties)
  if (meant.ok) return blankForms(kind, names, meant.value)
  terminal.err(problemLines(meant.problems, terminal))
  return exit.badInput
}
