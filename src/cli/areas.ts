// xunyu areas: a plan by province and city; one of them opened, with what it lacks and why, or written as a workbook.
import type { Region } from '#domain/region.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { readAreas } from '#steps/plan/areasFile.ts'
import { list, open, targetList } from './areasText.ts'
import { parse, text, wholeNumber } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import type { Form } from './table.ts'

export const areasCommand: Command = {
  name: 'areas',
  summaryZh: '按省、市看方案：产生、利用、外运、缺什么、为什么',
  summaryEn: 'a plan by province and city: what arises, is used and sent, what is lacking and why',
  usageZh: `用法：xunyu areas <区域> <方案.json> [--area 地区] [--targets] [--year 年] [--csv | --json] [-o 文件.xlsx]

按省、市列出方案：固废产生、就地利用、外运、调入、处置、新增能力，单位为干吨。
  --area <地区>   打开一个省或市（编号、中文名或英文名）：物料平衡、往来、目标、价格、缺什么、为什么
  --targets       各目标在各省（加 --area 则为其下各市）的部分；各部分之和即全域
  --year <年>     规划年份，缺省为最后一年
  --csv, --json   输出表格或 JSON
  -o <文件.xlsx>  把 --area 的地区写成工作簿；只写 -o 文件夹/ 时，文件名含地区和年份

例子
  xunyu plan data/region-jjj -o 方案.json
  xunyu areas data/region-jjj 方案.json
  xunyu areas data/region-jjj 方案.json --area 河北
  xunyu areas data/region-jjj 方案.json --targets
  xunyu areas data/region-jjj 方案.json --area 唐山 -o 唐山.xlsx
同一个 --area 也可用于 xunyu flows 和 xunyu scenarios diff。
`,
  usageEn: `Usage: xunyu areas <region> <plan.json> [--area area] [--targets] [--year year] [--csv | --json] [-o file.xlsx]

Lists a plan by province and city: waste that arises, is used, sent, received, disposed of, and capacity added, in dry tonnes.
  --area <area>   opens a province or city (code, Chinese or English name): balance, trade, targets, prices, what is lacking and why
  --targets       the part of every province (with --area: of the cities below it) in every target; parts add up to the whole
  --year <year>   a planned year, the last one unless given
  --csv, --json   a table or JSON
  -o <file.xlsx>  writes the area of --area as a workbook; of -o folder/ the name of the file says area and year

Examples
  xunyu plan data/region-jjj -o plan.json
  xunyu areas data/region-jjj plan.json
  xunyu areas data/region-jjj plan.json --area Hebei
  xunyu areas data/region-jjj plan.json --targets
  xunyu areas data/region-jjj plan.json --area Tangshan -o tangshan.xlsx
The same --area is taken by xunyu flows and xunyu scenarios diff.
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      area: { type: 'string' },
      targets: { type: 'boolean' },
      year: { type: 'string' },
      csv: { type: 'boolean' },
      json: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    })
    const [regionPath, planPath, ...more] = positionals
    if (regionPath === undefined || planPath === undefined || more.length > 0)
      throw new UsageError('需要一个区域和一个方案文件', 'a region and a file of a plan are needed')
    const given = text(values['year'])
    const year = given === undefined ? undefined : wholeNumber('year', given, 0, 9999)
    const read = await readAreas(regionPath, planPath)
    if (!read.ok) return refused(read.problems, terminal)
    const { region, result, areas, targets, meant, book, workbook } = read.value
    const { periods } = result
    if (year !== undefined && !periods.includes(year))
      throw new UsageError(`方案没有 ${year} 年，有 ${periods.join('、')}`, `the plan has no year ${year}; it has ${periods.join(', ')}`)
    const form: Form = values['csv'] === true ? 'csv' : 'text'
    const give = (value: unknown, shown: () => string): number => {
      terminal.out(values['json'] === true ? `${JSON.stringify(value, null, 1)}\n` : shown())
      return exit.ok
    }
    const asked = text(values['area'])
    const found = asked === undefined ? undefined : meant(asked)
    if (found?.ok === false) return refused(found.problems, terminal)
    const area = found?.value
    const output = text(values['output'])
    if (output !== undefined) {
      if (area === undefined) throw new UsageError('-o 需要 --area：写哪个地区', '-o wants --area: which area to write')
      return save(output, area, year ?? periods.at(-1)!, await workbook(area.id, terminal.language, year), terminal)
    }
    if (values['targets'] === true) {
      const split = targets(area?.id)
      return give(split, () => targetList(split, region, terminal, form))
    }
    if (area === undefined) {
      const listed = areas(year)
      return give(listed, () => list(listed, terminal, form))
    }
    const opened = book(area.id, year)!
    return give(opened, () => open(opened, region, terminal, form))
  },
}

function refused(problems: Parameters<typeof problemLines>[0], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}

type Area = Region['areas'][number]
/** @param output a file, or a folder (ending in a slash) in which the name says area and year */
async function save(output: string, area: Area, year: number, bytes: Uint8Array | undefined, terminal: Terminal): Promise<number> {
  const path = output.endsWith('/') ? `${output}${say(terminal, area.nameZh ?? area.id, area.nameEn ?? area.id)}-${year}.xlsx` : output
  const saved = await saveFile(path, bytes!)
  if (!saved.ok) return refused(saved.problems, terminal)
  terminal.err(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
  return exit.ok
}
