// The tables of a plan as sheets, one function per table, every header in both languages with its unit.
import { checkText } from '#domain/checkNames.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { placeText } from '#domain/problem.ts'
import { priceFormat, tableSheet, yearFormat } from './sheet.ts'
import { decisionSheets } from './decisionSheets.ts'
import { columnsOf, type BothNames, type RowOf, type Thing } from './planColumns.ts'
import type { Sheet } from './sheet.ts'
import { figure } from './words.ts'
import type { Names } from './words.ts'

const amountFormat = '#,##0.##'

function targetSheet(result: PlanResult, names: BothNames): Sheet {
  const { column } = columnsOf<RowOf<'targets'>>(names)
  return tableSheet(
    '目标 Targets',
    [
      column('条款', 'Clause', row => row.clause),
      column('目标', 'Target (zh)', row => row.nameZh, { width: 36 }),
      column('年', 'Year', row => row.year, { format: yearFormat }),
      column('度量', 'Measure', row => row.measure),
      column('关系', 'Sense', row => row.sense),
      column('要求', 'Required', row => row.required, { format: amountFormat, width: 18 }),
      column('达成', 'Achieved', row => row.achieved, { format: amountFormat, width: 18 }),
      column('单位', 'Unit', row => row.unit),
      column('再多一单位的价格', 'Price of one more', row => row.price, { format: priceFormat }),
      column('价格单位', 'Price unit', row => row.priceUnit),
      column('满足', 'Met', row => row.met),
      column('进入模型', 'Modelled', row => row.modelled),
      column('英文名', 'Target', row => row.nameEn, { width: 44 }),
      column('编号', 'Id', row => row.id, { width: 26 }),
    ],
    result.targets,
  )
}

function flowSheet(
  result: PlanResult,
  names: BothNames,
  coordinates: (site: string) => { lng?: number | undefined; lat?: number | undefined } | undefined,
): Sheet {
  const { column, tonnes, money, year, names: named, rest } = columnsOf<RowOf<'flows'>>(names)
  const ends: Thing<RowOf<'flows'>>[] = [
    { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
    { kind: 'site', zh: '起点', en: 'From', id: row => row.from },
    { kind: 'site', zh: '终点', en: 'To', id: row => row.to },
  ]
  const means: Thing<RowOf<'flows'>>[] = [
    { kind: 'mode', zh: '运输方式', en: 'Mode', id: row => row.mode },
    { kind: 'process', zh: '去向工艺', en: 'Process', id: row => row.process },
  ]
  return tableSheet(
    '流向 Flows',
    [
      year(row => row.period),
      ...named(ends),
      tonnes('干吨 (t)', 'Dry tonnes', row => row.tonnes),
      ...named(means),
      column('里程 (km)', 'Distance', row => row.km, { format: '#,##0' }),
      money('运费 (元)', 'Freight (CNY)', row => row.cny),
      tonnes('碳排放 (kg)', 'CO2 (kg)', row => row.co2Kg),
      column('经过车站', 'Via stations', row => row.via?.map(id => names.zh.site(id)).join(' → '), { width: 24 }),
      ...rest([...ends, ...means]),
      column('起点经度', 'From longitude', row => coordinates(row.from)?.lng),
      column('起点纬度', 'From latitude', row => coordinates(row.from)?.lat),
      column('终点经度', 'To longitude', row => coordinates(row.to)?.lng),
      column('终点纬度', 'To latitude', row => coordinates(row.to)?.lat),
      column('编号', 'Id', row => row.id, { width: 60 }),
    ],
    result.flows,
  )
}

/** `粉煤灰 12,345; 石灰 678`: largest first. */
function amounts(of: Record<string, number>, names: Names): string {
  return Object.entries(of)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, tonnes]) => `${names.material(id)} ${figure(Math.round(tonnes))}`)
    .join('; ')
}

function unitSheets(result: PlanResult, names: BothNames): Sheet[] {
  const activity = columnsOf<RowOf<'activities'>>(names)
  const made: Thing<RowOf<'activities'>>[] = [
    { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
    { kind: 'process', zh: '工艺', en: 'Process', id: row => row.process },
  ]
  const build = columnsOf<RowOf<'builds'>>(names)
  const built: Thing<RowOf<'builds'>>[] = [
    { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
    { kind: 'process', zh: '工艺', en: 'Process', id: row => row.process },
  ]
  return [
    tableSheet(
      '生产 Activities',
      [
        activity.year(row => row.period),
        ...activity.names(made),
        activity.tonnes('产品 (t)', 'Product', row => row.tonnes),
        activity.tonnes('产能 (t/a)', 'Capacity', row => row.capacity),
        activity.tonnes('其中现有 (t/a)', 'Existing', row => row.existing),
        activity.money('加工费 (元)', 'Cost (CNY)', row => row.cny),
        activity.column('投入 (t)', 'Inputs', row => amounts(row.inputs, names.zh), { width: 44 }),
        activity.column('产出 (t)', 'Outputs', row => amounts(row.outputs, names.zh), { width: 44 }),
        ...activity.rest(made),
        activity.column('装置', 'Unit', row => row.unit, { width: 30 }),
      ],
      result.activities,
    ),
    tableSheet(
      '新建 Builds',
      [
        build.year(row => row.period),
        ...build.names(built),
        build.tonnes('新增产能 (t/a)', 'New capacity', row => row.capacity),
        build.column('新厂', 'New site', row => row.opened),
        build.money('年金 (元/a)', 'Annuity (CNY/a)', row => row.cny),
        ...build.rest(built),
        build.column('装置', 'Unit', row => row.unit, { width: 30 }),
      ],
      result.builds,
    ),
  ]
}

function leftSheets(result: PlanResult, names: BothNames): Sheet[] {
  const disposal = columnsOf<RowOf<'disposals'>>(names)
  const disposed: Thing<RowOf<'disposals'>>[] = [
    { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
    { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
  ]
  const stock = columnsOf<RowOf<'stocks'>>(names)
  const stocked: Thing<RowOf<'stocks'>>[] = [
    { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
    { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
  ]
  return [
    tableSheet(
      '处置 Disposals',
      [
        disposal.year(row => row.period),
        ...disposal.names(disposed),
        disposal.tonnes('干吨 (t)', 'Dry tonnes', row => row.tonnes),
        disposal.money('处置费 (元)', 'Cost (CNY)', row => row.cny),
        disposal.money('环保税 (元)', 'Levy (CNY)', row => row.levyCny),
        ...disposal.rest(disposed),
      ],
      result.disposals,
    ),
    tableSheet(
      '堆存 Stocks',
      [
        stock.year(row => row.period),
        ...stock.names(stocked),
        stock.tonnes('取用 (t)', 'Drawn', row => row.drawn),
        stock.tonnes('剩余 (t)', 'Left', row => row.left),
        ...stock.rest(stocked),
      ],
      result.stocks,
    ),
  ]
}

function priceSheets(result: PlanResult, names: BothNames): Sheet[] {
  const price = columnsOf<RowOf<'prices'>>(names)
  const priced: Thing<RowOf<'prices'>>[] = [
    { kind: 'site', zh: '地点', en: 'Site', id: row => row.site },
    { kind: 'material', zh: '物料', en: 'Material', id: row => row.material },
  ]
  const { column, year } = columnsOf<RowOf<'capacityPrices'>>(names)
  return [
    tableSheet(
      '价格 Prices',
      [
        price.year(row => row.period),
        ...price.names(priced),
        price.column('角色', 'Role', row => row.role),
        price.column('影子价格', 'Price', row => row.value, { format: priceFormat }),
        price.column('单位', 'Unit', row => row.unit),
        ...price.rest(priced),
      ],
      result.prices,
    ),
    tableSheet(
      '能力价格 Capacity prices',
      [
        year(row => row.period),
        column('类型', 'Kind', row => row.kind),
        column('编号', 'Id', row => row.id, { width: 40 }),
        column('已用', 'Used', row => row.used, { format: amountFormat, width: 16 }),
        column('上限', 'Limit', row => row.limit, { format: amountFormat, width: 16 }),
        column('价格', 'Price', row => row.value, { format: priceFormat }),
        column('单位', 'Unit', row => row.unit),
      ],
      result.capacityPrices,
    ),
  ]
}

function verdictSheets(result: PlanResult, names: BothNames): Sheet[] {
  const relaxation = columnsOf<RowOf<'relaxations'>>(names)
  const check = columnsOf<RowOf<'checks'>>(names)
  const notice = columnsOf<RowOf<'warnings'>>(names)
  return [
    tableSheet(
      '放宽 Relaxations',
      [
        relaxation.column('编号', 'Id', row => row.id, { width: 26 }),
        relaxation.column('类型', 'Kind', row => row.kind),
        relaxation.column('要求', 'Required', row => row.required, { format: amountFormat }),
        relaxation.column('可达', 'Achievable', row => row.achievable, { format: amountFormat }),
        relaxation.column('放宽', 'By', row => row.by, { format: amountFormat }),
        relaxation.column('单位', 'Unit', row => row.unit),
        relaxation.column('说明', 'In words (zh)', row => row.sentenceZh, { width: 70, wrap: true }),
        relaxation.column('英文说明', 'In words', row => row.sentenceEn, { width: 70, wrap: true }),
      ],
      result.relaxations,
    ),
    tableSheet(
      '校核 Checks',
      [
        check.column('校核', 'Check (zh)', row => checkText(row.name, 'zh'), { width: 40 }),
        check.column('校核英文', 'Check', row => checkText(row.name, 'en'), { width: 60 }),
        check.column('检查数', 'Looked at', row => row.count ?? null, { format: '#,##0' }),
        check.column('最大偏差', 'Worst', row => row.worst, { format: '0.00E+00' }),
        check.column('允许', 'Tolerance', row => row.tolerance, { format: '0.00E+00' }),
        check.column('通过', 'Passed', row => row.ok),
      ],
      result.checks,
    ),
    tableSheet(
      '提示 Warnings',
      [
        notice.column('编号', 'Code', row => row.code, { width: 28 }),
        notice.column('位置', 'Place', row => placeText(row.place, 'zh'), { width: 34 }),
        notice.column('提示', 'Warning (zh)', row => row.zh, { width: 60, wrap: true }),
        notice.column('英文', 'Warning', row => row.en, { width: 60, wrap: true }),
      ],
      result.warnings,
    ),
  ]
}

/** The tables whose rows are of places: flows, plants, builds, what is disposed of, stocks, prices. */
export function placeSheets(result: PlanResult, region: Region, names: BothNames): Sheet[] {
  const sites = new Map(region.sites.map(site => [site.id, site]))
  return [
    flowSheet(result, names, id => sites.get(id)),
    ...unitSheets(result, names),
    ...leftSheets(result, names),
    ...decisionSheets(result, names),
    ...priceSheets(result, names),
  ]
}

/** Every table of the plan as a sheet, in reading order. */
export function planSheets(result: PlanResult, region: Region, names: BothNames): Sheet[] {
  return [targetSheet(result, names), ...placeSheets(result, region, names), ...verdictSheets(result, names)]
}
