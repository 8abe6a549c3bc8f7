// One province or city of a plan as a workbook in one language: its figures, its balance, neighbours, targets, prices and what it lacks,
// then every table of the plan cut to it.
import type { AreaBook } from '#domain/areaBook.ts'
import { clauseText } from '#domain/clause.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { areaReasons } from '#domain/words/areaReasons.ts'
import { priceRoles } from '#domain/words/priceRoles.ts'
import { unitWords } from '#domain/words/units.ts'
import { wordOf } from '#domain/words/wordsOf.ts'
import { cutToArea } from '#plan/answer/areaCut.ts'
import { areaBook } from '#plan/answer/areas.ts'
import { type Paper, paperColumns, paperNotes, paperTable } from './paper.ts'
import { planPaper, type PlanPaper } from './planColumns.ts'
import { placeSheets } from './planSheets.ts'
import { askedLines, planSource } from './planWorkbook.ts'
import { moneyFormat, priceFormat, titleStyle, tonnesFormat, workbookBytes } from './sheet.ts'
import type { Column, NoteLine, Sheet } from './sheet.ts'
import { type Language, say } from './words.ts'

/** Column makers for rows of one type. */
function columnsOf<T>({ paper, names }: PlanPaper) {
  type Value = Column<T>['value']
  const column = paperColumns<T>(paper)
  return {
    column,
    tonnes: (zh: string, en: string, value: Value, unit = 't') => column(zh, en, value, { unit, format: tonnesFormat, width: 12 }),
    price: (zh: string, en: string, value: Value) => column(zh, en, value, { unit: 'CNY/t', format: priceFormat, width: 14 }),
    named: (zh: string, en: string, kind: 'material' | 'process', id: (row: T) => string): Column<T> =>
      column(zh, en, row => names[kind](id(row)), { width: 20, wrap: true }),
  }
}

function figureLines(book: AreaBook, language: Language): NoteLine[] {
  const line = (zh: string, en: string, value: number, [unitZh, unitEn] = ['吨', 't'], format = tonnesFormat): NoteLine => ({
    text: say(language, `${zh}（${unitZh}）`, `${en} (${unitEn})`),
    value,
    format,
  })
  return [
    line('固废产生', 'Waste arising', book.arisesT),
    line('  其中统计口径', '  as statistics count', book.countedT),
    line('  其中被利用', '  of it used', book.countedUsedT),
    line('本地利用', 'Used here', book.usedHereT),
    line('本地产生的被利用', 'Own waste used', book.ownUsedT),
    line('外运', 'Sent, all materials', book.sentT),
    line('调入', 'Received, all materials', book.receivedT),
    line('处置', 'Disposed of', book.disposedT),
    line('留存', 'Left', book.leftT),
    line('新增能力', 'New capacity', book.newCapacityT, ['吨/年', 't/yr']),
    line('年化投资', 'Yearly charge of what is built', book.investedCny, ['元', 'CNY'], moneyFormat),
  ]
}

function balanceSheet(book: AreaBook, given: PlanPaper): Sheet {
  const { tonnes, named } = columnsOf<AreaBook['materials'][number]>(given)
  return paperTable(
    given.paper,
    say(given.paper.language, '物料平衡', 'Balance'),
    [
      named('物料', 'Material', 'material', row => row.material),
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
    ],
    book.materials,
  )
}

function neighbourSheet(book: AreaBook, given: PlanPaper): Sheet {
  const { language } = given.paper
  const areas = new Map(given.region.areas.map(row => [row.id, say(language, row.nameZh ?? row.id, row.nameEn ?? row.nameZh ?? row.id)]))
  const rows = book.neighbours.flatMap(({ area, sent, received }) =>
    [...new Set([...sent, ...received].map(row => row.material))].map(material => {
      const of = (list: typeof sent) => list.find(row => row.material === material)?.tonnes ?? 0
      return { area, material, sentT: of(sent), receivedT: of(received) }
    }),
  )
  const { column, tonnes, named } = columnsOf<(typeof rows)[number]>(given)
  return paperTable(
    given.paper,
    say(language, '往来', 'Neighbours'),
    [
      column('地区', 'Area', row => areas.get(row.area) ?? row.area, { width: 20 }),
      named('物料', 'Material', 'material', row => row.material),
      tonnes('外运', 'Sent', row => row.sentT),
      tonnes('调入', 'Received', row => row.receivedT),
      tonnes('净调入', 'Net received', row => row.receivedT - row.sentT),
    ],
    rows,
  )
}

function targetSheet(book: AreaBook, { paper }: PlanPaper): Sheet {
  const { language } = paper
  const column = paperColumns<AreaBook['targets'][number]>(paper)
  const amount = { format: '#,##0.##', width: 18 }
  return paperTable(
    paper,
    say(language, '目标', 'Targets'),
    [
      column('条款', 'Clause', row => clauseText(row.clause, language)),
      column('目标', 'Target', row => say(language, row.nameZh, row.nameEn), { width: 36, wrap: true }),
      column('本地区', 'Counted here', row => row.here, amount),
      column('本地产生', 'Of what arose here', row => row.own, amount),
      column('全区域达成', 'Achieved by the region', row => row.achieved, amount),
      column('单位', 'Unit', row => unitWords(row.unit, language), { width: 10, centred: true }),
    ],
    book.targets,
  )
}

function lackSheets({ lacks }: AreaBook, given: PlanPaper): Sheet[] {
  type Lacks = AreaBook['lacks']
  const outlet = columnsOf<Lacks['outlets'][number]>(given),
    full = columnsOf<Lacks['capacity'][number]>(given),
    idle = columnsOf<Lacks['idle'][number]>(given),
    unmet = columnsOf<Lacks['demand'][number]>(given)
  const { paper } = given
  const { language } = paper
  return [
    paperTable(
      paper,
      say(language, '没有出路', 'No outlet'),
      [
        outlet.named('物料', 'Material', 'material', row => row.material),
        outlet.tonnes('处置与留存', 'Disposed of and left', row => row.tonnes),
        outlet.price('每多一吨', 'One more tonne', row => row.costPerT),
        outlet.column('原因', 'Why', row => areaReasons[row.reason][language], { width: 54, wrap: true }),
      ],
      lacks.outlets,
    ),
    paperTable(
      paper,
      say(language, '已满能力', 'Full capacity'),
      [
        full.named('工艺', 'Process', 'process', row => row.process),
        full.column('装置（个）', 'Plants (number)', row => row.units),
        full.tonnes('能力', 'Capacity', row => row.capacityT, 't/yr'),
        full.price('多一吨能省', 'One more tonne saves', row => row.savesCnyPerT),
      ],
      lacks.capacity,
    ),
    paperTable(
      paper,
      say(language, '闲置能力', 'Idle capacity'),
      [
        idle.named('工艺', 'Process', 'process', row => row.process),
        idle.tonnes('能力', 'Capacity', row => row.capacityT, 't/yr'),
        idle.tonnes('闲置', 'Idle', row => row.capacityT - row.usedT, 't/yr'),
      ],
      lacks.idle,
    ),
    paperTable(
      paper,
      say(language, '未满足需求', 'Unmet demand'),
      [
        unmet.named('产品', 'Product', 'material', row => row.material),
        unmet.tonnes('需求', 'Wanted', row => row.wantedT),
        unmet.tonnes('交付', 'Delivered', row => row.deliveredT),
        unmet.price('多一吨值', 'One more is worth', row => row.worthCnyPerT),
      ],
      lacks.demand,
    ),
  ]
}

function spreadSheet(book: AreaBook, given: PlanPaper): Sheet {
  const { column, price, named } = columnsOf<AreaBook['prices'][number]>(given)
  const { language } = given.paper
  return paperTable(
    given.paper,
    say(language, '价格差', 'Price spread'),
    [
      column('角色', 'Role', row => wordOf(priceRoles, row.role, language)),
      named('物料', 'Material', 'material', row => row.material),
      column('地点（个）', 'Places (number)', row => row.places),
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
export async function areaWorkbook(
  result: PlanResult,
  region: Region,
  area: string,
  language: Language,
  period?: number,
): Promise<Uint8Array | undefined> {
  const book = areaBook(result, region, area, period)
  if (book === undefined) return undefined
  const name = say(language, book.nameZh, book.nameEn)
  const title = say(language, `${name}：规划中的工业资源循环`, `${name} in the regional plan of industrial resources`)
  const paper: Paper = {
    language,
    title: `${title} ${book.period}`,
    source: planSource(result, language),
    synthetic: result.region.synthetic,
  }
  const given = planPaper(paper, region)
  return workbookBytes(paper.title, [
    paperNotes(paper, say(language, '说明', 'About'), [
      { text: title, style: titleStyle },
      { text: say(language, '地区', 'Area'), value: name },
      { text: say(language, '年', 'Year'), value: book.period },
      ...askedLines(result, given),
      ...figureLines(book, language),
      { text: say(language, '输入指纹', 'Input fingerprint'), value: result.inputHash },
      { text: '' },
      {
        text: say(language, '口径', 'Basis'),
        value: say(
          language,
          '吨为干吨。“流向”含起点或终点在本地区的全部物流；其余各表为本地区内的地点。成本与目标由全区域一次求解，本文件不单列本地区成本。',
          'Tonnes are dry. Flows: all that begin or end here; the other tables: places of the area. Cost and targets are solved for the whole region at once; no cost of the area alone is given.',
        ),
      },
    ]),
    targetSheet(book, given),
    balanceSheet(book, given),
    neighbourSheet(book, given),
    ...lackSheets(book, given),
    spreadSheet(book, given),
    ...placeSheets(cutToArea(result, region, area), given),
  ])
}
