// One province or city of a plan as a workbook: its figures, its balance, neighbours, targets, prices and what it lacks, then every
// table of the plan cut to it. Both languages in one file.
import type { AreaBook } from '#domain/areaBook.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { areaReasons } from '#domain/words/areaReasons.ts'
import { cutToArea } from '#plan/answer/areaCut.ts'
import { areaBook } from '#plan/answer/areas.ts'
import { statusText } from './planText.ts'
import type { BothNames } from './planColumns.ts'
import { placeSheets } from './planSheets.ts'
import {
  moneyFormat,
  noteSheet,
  priceFormat,
  strongStyle,
  tableSheet,
  titleStyle,
  tonnesFormat,
  warnStyle,
  workbookBytes,
} from './sheet.ts'
import type { Column, NoteLine, Sheet } from './sheet.ts'
import { namesOf } from './words.ts'
import { inBoth } from '#domain/words/givenNames.ts'

/** Column makers for rows of one type. */
function columnsOf<T>(names: BothNames) {
  type Value = Column<T>['value']
  const column = (zh: string, en: string, value: Value, more: { format?: string; width?: number } = {}): Column<T> => ({
    header: `${zh}\n${en}`,
    value,
    ...more,
  })
  return {
    column,
    tonnes: (zh: string, en: string, value: Value) => column(`${zh} (t)`, en, value, { format: tonnesFormat, width: 15 }),
    amount: (zh: string, en: string, value: Value) => column(zh, en, value, { format: '#,##0.##', width: 18 }),
    price: (zh: string, en: string, value: Value) => column(`${zh} (元/t)`, `${en} (CNY/t)`, value, { format: priceFormat }),
    /** Chinese and English name of what a row speaks of. */
    named: (zh: string, en: string, kind: 'material' | 'process', id: (row: T) => string): Column<T>[] => [
      column(zh, `${en} (zh)`, row => names.zh[kind](id(row)), { width: 24 }),
      column(`${zh}英文名`, en, row => names.en[kind](id(row)), { width: 24 }),
    ],
  }
}

function aboutLines(result: PlanResult, book: AreaBook): NoteLine[] {
  const line = (text: string, value: number, format = tonnesFormat): NoteLine => ({ text, value, format })
  return [
    { text: `循域 地区方案 Xunyu plan of an area: ${book.nameZh} ${book.nameEn}`, style: titleStyle },
    ...(result.region.synthetic
      ? [{ text: '虚构数据 SYNTHETIC', value: '示例区域，全部数字为虚构 Demonstration region, every figure is invented', style: warnStyle }]
      : []),
    { text: '地区 Area', value: `${book.nameZh} ${book.nameEn} (${book.area})`, style: strongStyle },
    { text: '区域 Region', value: `${result.region.nameZh} ${result.region.nameEn} (${result.region.id}, ${result.region.version})` },
    { text: '年 Year', value: book.period },
    { text: '方案 Programme', value: result.programme ?? '-' },
    { text: '情景 Scenario', value: inBoth(result.scenario.name ?? '-') },
    ...Object.entries(result.scenario.settings).map(([key, value]) => ({ text: '  设置 Setting', value: `${key} = ${String(value)}` })),
    { text: '状态 Status', value: `${statusText(result, 'zh')} ${statusText(result, 'en')}` },
    line('固废产生 Waste arising (t)', book.arisesT),
    line('  其中统计口径 as statistics count (t)', book.countedT),
    line('  其中被利用 of it used (t)', book.countedUsedT),
    line('本地利用 Used here (t)', book.usedHereT),
    line('本地产生的被利用 Own waste used (t)', book.ownUsedT),
    line('外运 Sent, all materials (t)', book.sentT),
    line('调入 Received, all materials (t)', book.receivedT),
    line('处置 Disposed of (t)', book.disposedT),
    line('留存 Left (t)', book.leftT),
    line('新增能力 New capacity (t/a)', book.newCapacityT),
    line('年化投资 Yearly charge of what is built (CNY)', book.investedCny, moneyFormat),
    { text: '输入指纹 Input hash', value: result.inputHash },
    { text: '' },
    {
      text: '口径 Basis',
      value:
        '吨为干吨。“流向”含起点或终点在本地区的全部物流；其余各表为本地区内的地点。成本与目标由全区域一次求解，本文件不单列本地区成本。 Tonnes are dry. Flows: all that begin or end here; the other tables: places of the area. Cost and targets are solved for the whole region at once; no cost of the area alone is given.',
    },
  ]
}

function balanceSheet(book: AreaBook, names: BothNames): Sheet {
  const { column, tonnes, named } = columnsOf<AreaBook['materials'][number]>(names)
  return tableSheet(
    '物料平衡 Balance',
    [
      ...named('物料', 'Material', 'material', row => row.material),
      tonnes('产生', 'Arises', row => row.arisesT),
      tonnes('取用堆存', 'Drawn from stock', row => row.drawnT),
      tonnes('制成', 'Made', row => row.madeT),
      tonnes('调入', 'Received', row => row.receivedT),
      tonnes('外购', 'Bought', row => row.boughtT),
      tonnes('投料', 'Fed', row => row.eatenT),
      tonnes('交付', 'Delivered', row => row.deliveredT),
      tonnes('外运', 'Sent', row => row.sentT),
      tonnes('处置', 'Disposed of', row => row.disposedT),
      tonnes('留存', 'Left', row => row.leftT),
      column('编号', 'Id', row => row.material, { width: 20 }),
    ],
    book.materials,
  )
}

function neighbourSheet(book: AreaBook, region: Region, names: BothNames): Sheet {
  const areas = new Map(region.areas.map(row => [row.id, row]))
  const rows = book.neighbours.flatMap(({ area, sent, received }) =>
    [...new Set([...sent, ...received].map(row => row.material))].map(material => {
      const of = (list: typeof sent) => list.find(row => row.material === material)?.tonnes ?? 0
      return { area, material, sentT: of(sent), receivedT: of(received) }
    }),
  )
  const { column, tonnes, named } = columnsOf<(typeof rows)[number]>(names)
  return tableSheet(
    '往来 Neighbours',
    [
      column('地区', 'Area (zh)', row => areas.get(row.area)?.nameZh ?? row.area, { width: 20 }),
      column('地区英文名', 'Area', row => areas.get(row.area)?.nameEn ?? row.area, { width: 20 }),
      ...named('物料', 'Material', 'material', row => row.material),
      tonnes('外运', 'Sent', row => row.sentT),
      tonnes('调入', 'Received', row => row.receivedT),
      tonnes('净调入', 'Net received', row => row.receivedT - row.sentT),
    ],
    rows,
  )
}

function targetSheet(book: AreaBook, names: BothNames): Sheet {
  const { column, amount } = columnsOf<AreaBook['targets'][number]>(names)
  return tableSheet(
    '目标 Targets',
    [
      column('条款', 'Clause', row => row.clause),
      column('目标', 'Target (zh)', row => row.nameZh, { width: 36 }),
      amount('本地区', 'Counted here', row => row.here),
      amount('本地产生', 'Of what arose here', row => row.own),
      amount('全区域达成', 'Achieved by the region', row => row.achieved),
      column('单位', 'Unit', row => row.unit),
      column('英文名', 'Target', row => row.nameEn, { width: 44 }),
      column('编号', 'Id', row => row.id, { width: 26 }),
    ],
    book.targets,
  )
}

function lackSheets({ lacks }: AreaBook, names: BothNames): Sheet[] {
  type Lacks = AreaBook['lacks']
  const outlet = columnsOf<Lacks['outlets'][number]>(names),
    full = columnsOf<Lacks['capacity'][number]>(names),
    idle = columnsOf<Lacks['idle'][number]>(names),
    unmet = columnsOf<Lacks['demand'][number]>(names)
  return [
    tableSheet(
      '没有出路 No outlet',
      [
        ...outlet.named('物料', 'Material', 'material', row => row.material),
        outlet.tonnes('处置与留存', 'Disposed of and left', row => row.tonnes),
        outlet.price('每多一吨', 'One more tonne', row => row.costPerT),
        outlet.column('原因', 'Why (zh)', row => areaReasons[row.reason].zh, { width: 40 }),
        outlet.column('原因英文', 'Why', row => areaReasons[row.reason].en, { width: 54 }),
      ],
      lacks.outlets,
    ),
    tableSheet(
      '已满能力 Full capacity',
      [
        ...full.named('工艺', 'Process', 'process', row => row.process),
        full.column('座数', 'Plants', row => row.units),
        full.tonnes('能力 每年', 'Capacity a year', row => row.capacityT),
        full.price('多一吨能省', 'One more tonne saves', row => row.savesCnyPerT),
      ],
      lacks.capacity,
    ),
    tableSheet(
      '闲置能力 Idle capacity',
      [
        ...idle.named('工艺', 'Process', 'process', row => row.process),
        idle.tonnes('能力 每年', 'Capacity a year', row => row.capacityT),
        idle.tonnes('闲置 每年', 'Idle a year', row => row.capacityT - row.usedT),
      ],
      lacks.idle,
    ),
    tableSheet(
      '未满足需求 Unmet demand',
      [
        ...unmet.named('产品', 'Product', 'material', row => row.material),
        unmet.tonnes('需求', 'Wanted', row => row.wantedT),
        unmet.tonnes('交付', 'Delivered', row => row.deliveredT),
        unmet.price('多一吨值', 'One more is worth', row => row.worthCnyPerT),
      ],
      lacks.demand,
    ),
  ]
}

function spreadSheet(book: AreaBook, names: BothNames): Sheet {
  const { column, price, named } = columnsOf<AreaBook['prices'][number]>(names)
  return tableSheet(
    '价格差 Price spread',
    [
      column('角色', 'Role', row => row.role),
      ...named('物料', 'Material', 'material', row => row.material),
      column('地点数', 'Places', row => row.places),
      price('最低', 'Lowest', row => row.low),
      price('中位', 'Median', row => row.median),
      price('最高', 'Highest', row => row.high),
      price('全区域最低', 'Lowest of the region', row => row.region.low),
      price('全区域中位', 'Median of the region', row => row.region.median),
      price('全区域最高', 'Highest of the region', row => row.region.high),
    ],
    book.prices,
  )
}

/** @returns the workbook as bytes, the same for the same plan; undefined for an area or a year that the plan does not have */
export async function areaWorkbook(result: PlanResult, region: Region, area: string, period?: number): Promise<Uint8Array | undefined> {
  const book = areaBook(result, region, area, period)
  if (book === undefined) return undefined
  const names: BothNames = { zh: namesOf(region, 'zh'), en: namesOf(region, 'en') }
  return workbookBytes(`${book.nameZh} ${book.period}`, [
    noteSheet('说明 About', aboutLines(result, book)),
    targetSheet(book, names),
    balanceSheet(book, names),
    neighbourSheet(book, region, names),
    ...lackSheets(book, names),
    spreadSheet(book, names),
    ...placeSheets(cutToArea(result, region, area), region, names),
  ])
}
