// xunyu areas: a plan by province and city; one of them opened, with what it lacks and why.
import type { AreaBook, AreaSummary } from '#domain/areaBook.ts'
import type { Region } from '#domain/region.ts'
import { readAreas } from '#steps/plan/areasFile.ts'
import { areaReasons } from '#domain/words/areaReasons.ts'
import { parse, text, wholeNumber } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { type Form, table } from './table.ts'

export const areasCommand: Command = {
  name: 'areas',
  summaryZh: '按省、市看方案：产生、利用、外运、缺什么、为什么',
  summaryEn: 'a plan by province and city: what arises, is used and sent, what is lacking and why',
  usageZh: `用法：xunyu areas <区域> <方案.json> [--area 地区] [--year 年] [--csv | --json]

按省、市列出方案：固废产生、就地利用、外运、调入、处置、新增能力，单位为干吨。
  --area <地区>   打开一个省或市（编号或名称）：物料平衡、与相邻地区的往来、缺什么、为什么
  --year <年>     规划年份，缺省为最后一年
  --csv, --json   输出表格或 JSON

例子
  xunyu plan data/region-jjj -o 方案.json
  xunyu areas data/region-jjj 方案.json
  xunyu areas data/region-jjj 方案.json --area 河北
`,
  usageEn: `Usage: xunyu areas <region> <plan.json> [--area area] [--year year] [--csv | --json]

Lists a plan by province and city: waste that arises, is used, sent, received, disposed of, and capacity added, in dry tonnes.
  --area <area>   opens a province or city (id or name): materials in balance, trade with neighbours, what is lacking and why
  --year <year>   a planned year, the last one unless given
  --csv, --json   a table or JSON

Examples
  xunyu plan data/region-jjj -o plan.json
  xunyu areas data/region-jjj plan.json
  xunyu areas data/region-jjj plan.json --area Hebei
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      area: { type: 'string' },
      year: { type: 'string' },
      csv: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const [regionPath, planPath, ...more] = positionals
    if (regionPath === undefined || planPath === undefined || more.length > 0)
      throw new UsageError('需要一个区域和一个方案文件', 'a region and a file of a plan are needed')
    const given = text(values['year'])
    const year = given === undefined ? undefined : wholeNumber('year', given, 0, 9999)
    const read = await readAreas(regionPath, planPath, year)
    if (!read.ok) {
      terminal.err(problemLines(read.problems, terminal))
      return exit.badInput
    }
    const { region, periods, areas, book } = read.value
    if (year !== undefined && !periods.includes(year))
      throw new UsageError(`方案没有 ${year} 年，有 ${periods.join('、')}`, `the plan has no year ${year}; it has ${periods.join(', ')}`)
    const form: Form = values['csv'] === true ? 'csv' : 'text'
    const asked = text(values['area'])
    if (asked === undefined) {
      terminal.out(values['json'] === true ? `${JSON.stringify(areas, null, 1)}\n` : list(areas, terminal, form))
      return exit.ok
    }
    const found = region.areas.find(row => [row.id, row.nameZh, row.nameEn].includes(asked)) ?? nearest(region, asked)
    const opened = found === undefined ? undefined : book(found.id, year)
    if (opened === undefined) throw new UsageError(`区域里没有地区“${asked}”`, `the region has no area "${asked}"`)
    terminal.out(values['json'] === true ? `${JSON.stringify(opened, null, 1)}\n` : open(opened, region, terminal, form))
    return exit.ok
  },
}

/** 河北 for 河北省; one area only. */
function nearest(region: Region, asked: string): Region['areas'][number] | undefined {
  const found = region.areas.filter(row => row.nameZh?.startsWith(asked) === true || row.nameEn?.toLowerCase() === asked.toLowerCase())
  return found.length === 1 ? found[0] : undefined
}

const mt = (tonnes: number) => (tonnes / 1e6).toFixed(2)
const nameIn = (
  terminal: Terminal,
  row: { id?: string; nameZh?: string | undefined; nameEn?: string | undefined } | undefined,
  id: string,
) => say(terminal, row?.nameZh ?? id, row?.nameEn ?? id)

function list(areas: readonly AreaSummary[], terminal: Terminal, form: Form): string {
  const head = [
    say(terminal, '地区', 'area'),
    say(terminal, '级别', 'level'),
    say(terminal, '固废产生 Mt', 'waste arising Mt'),
    say(terminal, '其中统计口径', 'as statistics count'),
    say(terminal, '其利用率 %', 'used of it %'),
    say(terminal, '本地利用', 'used here'),
    say(terminal, '本地产生的被利用', 'own waste used'),
    say(terminal, '外运', 'sent'),
    say(terminal, '调入', 'received'),
    say(terminal, '处置', 'disposed'),
    say(terminal, '新增能力 Mt/a', 'new capacity Mt/yr'),
  ]
  const rows = areas.map(area => [
    nameIn(terminal, area, area.area),
    area.level,
    mt(area.arisesT),
    mt(area.countedT),
    area.countedT > 0 ? ((100 * area.countedUsedT) / area.countedT).toFixed(1) : '',
    ...[area.usedHereT, area.ownUsedT, area.sentT, area.receivedT, area.disposedT, area.newCapacityT].map(mt),
  ])
  return table(head, rows, form)
}

function open(book: AreaBook, region: Region, terminal: Terminal, form: Form): string {
  const material = (id: string) =>
    nameIn(
      terminal,
      region.materials.find(row => row.id === id),
      id,
    )
  const process = (id: string) =>
    nameIn(
      terminal,
      region.processes.find(row => row.id === id),
      id,
    )
  const area = (id: string) =>
    nameIn(
      terminal,
      region.areas.find(row => row.id === id),
      id,
    )
  const parts: [string, string[], string[][]][] = [
    [
      say(terminal, '物料平衡（百万干吨）', 'materials in balance (million dry tonnes)'),
      ['material', 'arises', 'drawn', 'made', 'received', 'bought', 'eaten', 'delivered', 'sent', 'disposed', 'left'],
      book.materials.map(row => [
        material(row.material),
        ...[row.arisesT, row.drawnT, row.madeT, row.receivedT, row.boughtT].map(mt),
        ...[row.eatenT, row.deliveredT, row.sentT, row.disposedT, row.leftT].map(mt),
      ]),
    ],
    [
      say(terminal, '与其他地区（百万吨）', 'with other areas (million tonnes)'),
      ['area', 'sent', 'received', 'net'],
      book.neighbours.map(row => [area(row.area), mt(row.sentT), mt(row.receivedT), mt(row.receivedT - row.sentT)]),
    ],
    [
      say(terminal, '没有出路的', 'what has no outlet'),
      ['material', 'Mt', 'CNY/t', 'why'],
      book.lacks.outlets.map(row => [
        material(row.material),
        mt(row.tonnes),
        row.costPerT === null ? '' : row.costPerT.toFixed(1),
        say(terminal, areaReasons[row.reason].zh, areaReasons[row.reason].en),
      ]),
    ],
    [
      say(terminal, '已满、再多一吨能省钱的能力', 'full capacity of which a tonne more would save'),
      ['process', 'units', 'Mt/yr', 'saves CNY/t'],
      book.lacks.capacity.map(row => [process(row.process), String(row.units), mt(row.capacityT), row.savesCnyPerT.toFixed(1)]),
    ],
    [
      say(terminal, '闲置的能力', 'idle capacity'),
      ['process', 'Mt/yr', 'idle'],
      book.lacks.idle.map(row => [process(row.process), mt(row.capacityT), mt(row.capacityT - row.usedT)]),
    ],
    [
      say(terminal, '没有满足的需求', 'demand that is not met'),
      ['product', 'wanted Mt', 'delivered', 'worth CNY/t'],
      book.lacks.demand.map(row => [
        material(row.material),
        mt(row.wantedT),
        mt(row.deliveredT),
        row.worthCnyPerT === null ? '' : row.worthCnyPerT.toFixed(1),
      ]),
    ],
  ]
  const title = form === 'csv' ? '' : `${nameIn(terminal, book, book.area)} · ${book.period}\n`
  const shown = parts.filter(([, , rows]) => rows.length > 0)
  return (
    title +
    shown
      .map(
        ([name, head, rows]) =>
          `\n${name}\n${table(
            head.map(cell => headWords(terminal, cell)),
            rows,
            form,
          )}`,
      )
      .join('')
  )
}

const heads: Record<string, string> = {
  material: '物料',
  arises: '产生',
  drawn: '取用堆存',
  made: '制成',
  received: '调入',
  bought: '外购',
  eaten: '投料',
  delivered: '交付',
  sent: '外运',
  disposed: '处置',
  left: '留存',
  area: '地区',
  net: '净调入',
  why: '原因',
  process: '工艺',
  units: '座数',
  'saves CNY/t': '省 元/t',
  idle: '闲置',
  product: '产品',
  'wanted Mt': '需求 Mt',
  'worth CNY/t': '值 元/t',
  'CNY/t': '元/t',
}
const headWords = (terminal: Terminal, word: string) => say(terminal, heads[word] ?? word, word)
