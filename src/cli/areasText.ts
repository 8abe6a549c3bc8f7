// A plan by area as tables for a terminal or a spreadsheet: all areas, one of them opened, the parts of the targets.
import type { AreaBook, AreaSummary, TargetSplit } from '#domain/areaBook.ts'
import type { Region } from '#domain/region.ts'
import { areaLevels } from '#domain/words/areaLevels.ts'
import { areaReasons } from '#domain/words/areaReasons.ts'
import { priceRoles } from '#domain/words/priceRoles.ts'
import { unitWords } from '#domain/words/units.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'
import { type Form, table } from './table.ts'

const mt = (tonnes: number) => (tonnes / 1e6).toFixed(2)
const nameIn = (
  terminal: Terminal,
  row: { id?: string; nameZh?: string | undefined; nameEn?: string | undefined } | undefined,
  id: string,
) => say(terminal, row?.nameZh ?? id, row?.nameEn ?? id)

export function list(areas: readonly AreaSummary[], terminal: Terminal, form: Form): string {
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
    say(terminal, areaLevels[area.level].zh, areaLevels[area.level].en),
    mt(area.arisesT),
    mt(area.countedT),
    area.countedT > 0 ? ((100 * area.countedUsedT) / area.countedT).toFixed(1) : '',
    ...[area.usedHereT, area.ownUsedT, area.sentT, area.receivedT, area.disposedT, area.newCapacityT].map(mt),
  ])
  return table(head, rows, form)
}

export function open(book: AreaBook, region: Region, terminal: Terminal, form: Form): string {
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
      say(terminal, '对目标的贡献', 'what it gives to the targets'),
      ['target', 'here', 'of what arose here', 'of the region %', 'unit'],
      book.targets.map(row => [
        say(terminal, row.nameZh, row.nameEn),
        amount(row.here),
        row.own === undefined ? '' : amount(row.own),
        row.achieved === null || row.achieved === 0 ? '' : ((100 * row.here) / row.achieved).toFixed(1),
        unitWords(row.unit, terminal.language),
      ]),
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
    [
      say(terminal, '再多一吨的价格（元/吨；产生为代价，其余为价值）', 'price of one more tonne (CNY/t; of a stream a cost, else a worth)'),
      ['material', 'role', 'places', 'lowest', 'median', 'highest', 'median of the region'],
      book.prices
        .filter(row => row.role === 'stream' || row.role === 'product')
        .map(row => [
          material(row.material),
          say(terminal, priceRoles[row.role].zh, priceRoles[row.role].en),
          String(row.places),
          ...[row.low, row.median, row.high, row.region.median].map(value => value.toFixed(1)),
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

/** Tonnes, CNY and counts as they are; shares with their digits. */
const amount = (value: number) => (Math.abs(value) < 1000 && !Number.isInteger(value) ? value.toFixed(3) : Math.round(value).toString())

/** A row for every target, a column for every area that gives something; the parts add up to the last column. */
export function targetList(split: readonly TargetSplit[], region: Region, terminal: Terminal, form: Form): string {
  const giving = region.areas.filter(area => split.some(row => row.parts.some(part => part.area === area.id)))
  const outside = split.some(row => row.rest !== 0)
  const head = [
    say(terminal, '目标', 'target'),
    ...giving.map(area => nameIn(terminal, area, area.id)),
    ...(outside ? [say(terminal, '不在其中', 'in none of them')] : []),
    say(terminal, '合计', 'sum'),
    say(terminal, '单位', 'unit'),
  ]
  const rows = split.map(row => [
    say(terminal, row.nameZh, row.nameEn),
    ...giving.map(area => amount(row.parts.find(part => part.area === area.id)?.amount ?? 0)),
    ...(outside ? [amount(row.rest)] : []),
    amount(row.whole),
    unitWords(row.unit, terminal.language),
  ])
  return table(head, rows, form)
}

const heads: Record<string, string> = {
  target: '目标',
  here: '本地区',
  'of what arose here': '本地产生',
  'of the region %': '占全域 %',
  unit: '单位',
  role: '角色',
  places: '地点数',
  lowest: '最低',
  median: '中位',
  highest: '最高',
  'median of the region': '全域中位',
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
