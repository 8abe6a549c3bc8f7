// The tables of a plan as sheets in one language, one function per table, every header with its unit.
import { checkText } from '#domain/checkNames.ts'
import { clauseText } from '#domain/clause.ts'
import type { PlanResult } from '#domain/plan.ts'
import { placeWords } from './placeWords.ts'
import { measureWords, scarceWords, senseWords } from '#domain/words/planTerms.ts'
import { priceRoles } from '#domain/words/priceRoles.ts'
import { unitWords } from '#domain/words/units.ts'
import { wordOf } from '#domain/words/wordsOf.ts'
import { decisionSheets } from './decisionSheets.ts'
import { paperTable } from './paper.ts'
import { columnsOf, type PlanPaper, type RowOf, type Thing } from './planColumns.ts'
import { scarceText } from './scarceText.ts'
import { priceFormat, type Sheet, yearFormat } from './sheet.ts'
import { figure, say } from './words.ts'

const amountFormat = '#,##0.##'

function targetSheet(result: PlanResult, given: PlanPaper): Sheet {
  const { paper } = given
  const { language } = paper
  const { column } = columnsOf<RowOf<'targets'>>(given)
  return paperTable(
    paper,
    say(language, '目标', 'Targets'),
    [
      column('条款', 'Clause', row => clauseText(row.clause, language)),
      column('目标', 'Target', row => say(language, row.nameZh, row.nameEn), { width: 34, wrap: true }),
      column('年', 'Year', row => row.year, { format: yearFormat, width: 8, centred: true }),
      column('度量', 'Measure', row => wordOf(measureWords, row.measure, language), { width: 14, wrap: true }),
      column('关系', 'Sense', row => wordOf(senseWords, row.sense, language)),
      column('要求', 'Required', row => row.required, { format: amountFormat, width: 16 }),
      column('达成', 'Achieved', row => row.achieved, { format: amountFormat, width: 16 }),
      column('单位', 'Unit', row => unitWords(row.unit, language), { width: 10, centred: true }),
      column('再多一单位的价格', 'Price of one more', row => row.price, { format: priceFormat }),
      column('价格单位', 'Unit of the price', row => unitWords(row.priceUnit, language), { width: 12, centred: true }),
      column('满足', 'Met', row => row.met),
      column('进入模型', 'Modelled', row => row.modelled),
    ],
    result.targets,
  )
}

function flowSheet(result: PlanResult, given: PlanPaper): Sheet {
  const { column, tonnes, money, year, names: named } = columnsOf<RowOf<'flows'>>(given)
  const { names, paper } = given
  return paperTable(
    paper,
    say(paper.language, '流向', 'Flows'),
    [
      year(row => row.period),
      ...named(
        { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
        { kind: 'site', zh: '起点', en: 'From', id: row => row.from },
        { kind: 'site', zh: '终点', en: 'To', id: row => row.to },
      ),
      tonnes('干重', 'Dry mass', row => row.tonnes),
      ...named(
        { kind: 'mode', zh: '运输方式', en: 'Mode', id: row => row.mode },
        { kind: 'process', zh: '去向工艺', en: 'Process', id: row => row.process },
      ),
      column('里程', 'Distance', row => row.km, { unit: 'km', format: '#,##0', width: 11 }),
      money('运费', 'Freight', row => row.cny),
      tonnes('碳排放', 'CO2', row => row.co2Kg, 'kg'),
      column('经过车站', 'Via stations', row => row.via?.map(names.site).join(' → '), { width: 20, wrap: true }),
    ],
    result.flows,
  )
}

/** `粉煤灰 12,345; 石灰 678`: largest first. */
function amounts(of: Record<string, number>, { names, paper }: PlanPaper): string {
  return Object.entries(of)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, tonnes]) => `${names.material(id)} ${figure(Math.round(tonnes))}`)
    .join(say(paper.language, '；', '; '))
}

/** Place with process, or place with material. */
const processAt: Thing<{ site: string; process: string }>[] = [
  { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
  { kind: 'process', zh: '工艺', en: 'Process', id: row => row.process },
]
const materialAt: Thing<{ site: string; material: string }>[] = [
  { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
  { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
]

function unitSheets(result: PlanResult, given: PlanPaper): Sheet[] {
  const activity = columnsOf<RowOf<'activities'>>(given)
  const build = columnsOf<RowOf<'builds'>>(given)
  const { paper } = given
  return [
    paperTable(
      paper,
      say(paper.language, '生产', 'Activities'),
      [
        activity.year(row => row.period),
        ...activity.names(...processAt),
        activity.tonnes('产品', 'Product', row => row.tonnes),
        activity.tonnes('产能', 'Capacity', row => row.capacity, 't/yr'),
        activity.tonnes('其中现有', 'Existing', row => row.existing, 't/yr'),
        activity.money('加工费', 'Cost', row => row.cny),
        activity.column('投入', 'Inputs', row => amounts(row.inputs, given), { unit: 't', width: 30, wrap: true }),
        activity.column('产出', 'Outputs', row => amounts(row.outputs, given), { unit: 't', width: 30, wrap: true }),
      ],
      result.activities,
    ),
    paperTable(
      paper,
      say(paper.language, '新建', 'Builds'),
      [
        build.year(row => row.period),
        ...build.names(...processAt),
        build.tonnes('新增产能', 'New capacity', row => row.capacity, 't/yr'),
        build.column('新厂', 'New site', row => row.opened),
        build.money('年金', 'Annuity', row => row.cny, 'CNY/yr'),
      ],
      result.builds,
    ),
  ]
}

function leftSheets(result: PlanResult, given: PlanPaper): Sheet[] {
  const disposal = columnsOf<RowOf<'disposals'>>(given)
  const stock = columnsOf<RowOf<'stocks'>>(given)
  const { paper } = given
  return [
    paperTable(
      paper,
      say(paper.language, '处置', 'Disposals'),
      [
        disposal.year(row => row.period),
        ...disposal.names(...materialAt),
        disposal.tonnes('干重', 'Dry mass', row => row.tonnes),
        disposal.money('处置费', 'Cost', row => row.cny),
        disposal.money('环保税', 'Levy', row => row.levyCny),
      ],
      result.disposals,
    ),
    paperTable(
      paper,
      say(paper.language, '堆存', 'Stocks'),
      [
        stock.year(row => row.period),
        ...stock.names(...materialAt),
        stock.tonnes('取用', 'Drawn', row => row.drawn),
        stock.tonnes('剩余', 'Left', row => row.left),
      ],
      result.stocks,
    ),
  ]
}

function priceSheets(result: PlanResult, given: PlanPaper): Sheet[] {
  const price = columnsOf<RowOf<'prices'>>(given)
  const { column, year } = columnsOf<RowOf<'capacityPrices'>>(given)
  const { paper } = given
  const { language } = paper
  const scarce = scarceText(given)
  return [
    paperTable(
      paper,
      say(language, '价格', 'Prices'),
      [
        price.year(row => row.period),
        ...price.names(...materialAt),
        price.column('角色', 'Role', row => wordOf(priceRoles, row.role, language)),
        price.column('影子价格', 'Price', row => row.value, { format: priceFormat }),
        price.column('单位', 'Unit', row => unitWords(row.unit, language), { width: 10, centred: true }),
      ],
      result.prices,
    ),
    paperTable(
      paper,
      say(language, '能力价格', 'Capacity prices'),
      [
        year(row => row.period),
        column('类型', 'Kind', row => wordOf(scarceWords, row.kind, language), { width: 20 }),
        column('对象', 'What it is of', row => scarce.named(row.id), { width: 40 }),
        column('已用', 'Used', row => row.used, { format: amountFormat, width: 16 }),
        column('上限', 'Limit', row => row.limit, { format: amountFormat, width: 16 }),
        column('用量单位', 'Unit of use', row => scarce.counted(row.unit), { width: 10, centred: true }),
        column('价格', 'Price', row => row.value, { format: priceFormat }),
        column('价格单位', 'Unit of the price', row => scarce.priced(row.unit), { width: 12, centred: true }),
      ],
      result.capacityPrices,
    ),
  ]
}

const relaxedWords = { target: { zh: '目标', en: 'target' }, demand: { zh: '需求', en: 'demand' }, other: { zh: '其他', en: 'other' } }

function verdictSheets(result: PlanResult, given: PlanPaper): Sheet[] {
  const relaxation = columnsOf<RowOf<'relaxations'>>(given)
  const check = columnsOf<RowOf<'checks'>>(given)
  const notice = columnsOf<RowOf<'warnings'>>(given)
  const { paper } = given
  const { language } = paper
  return [
    paperTable(
      paper,
      say(language, '放宽', 'Relaxations'),
      [
        relaxation.column('类型', 'Kind', row => wordOf(relaxedWords, row.kind, language)),
        relaxation.column('要求', 'Required', row => row.required, { format: amountFormat }),
        relaxation.column('可达', 'Achievable', row => row.achievable, { format: amountFormat }),
        relaxation.column('放宽', 'By', row => row.by, { format: amountFormat }),
        relaxation.column('单位', 'Unit', row => unitWords(row.unit, language), { width: 10, centred: true }),
        relaxation.column('说明', 'In words', row => say(language, row.sentenceZh, row.sentenceEn), { width: 70, wrap: true }),
      ],
      result.relaxations,
    ),
    paperTable(
      paper,
      say(language, '校核', 'Checks'),
      [
        check.column('校核', 'Check', row => checkText(row.name, language), { width: 60 }),
        check.column('检查数（项）', 'Looked at (number)', row => row.count ?? null, { format: '#,##0' }),
        check.column('最大偏差（多为相对值）', 'Worst (mostly relative)', row => row.worst, { format: '0.00E+00', width: 14 }),
        check.column('允许（多为相对值）', 'Allowed (mostly relative)', row => row.tolerance, { format: '0.00E+00', width: 14 }),
        check.column('通过', 'Passed', row => row.ok),
      ],
      result.checks,
    ),
    paperTable(
      paper,
      say(language, '提示', 'Warnings'),
      [
        notice.column('位置', 'Place', row => placeWords(row.place, language), { width: 24 }),
        notice.column('提示', 'Warning', row => say(language, row.zh, row.en), { width: 80, wrap: true }),
      ],
      result.warnings,
    ),
  ]
}

/** The tables whose rows are of places: flows, plants, builds, what is disposed of, stocks, prices. */
export function placeSheets(result: PlanResult, given: PlanPaper): Sheet[] {
  return [
    flowSheet(result, given),
    ...unitSheets(result, given),
    ...leftSheets(result, given),
    ...decisionSheets(result, given),
    ...priceSheets(result, given),
  ]
}

/** Every table of the plan as a sheet, in reading order. */
export function planSheets(result: PlanResult, given: PlanPaper): Sheet[] {
  return [targetSheet(result, given), ...placeSheets(result, given), ...verdictSheets(result, given)]
}
