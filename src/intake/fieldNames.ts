// The words of the region format: every table and field with its Chinese and English label, unit and note.
// Template, export, column synonyms, messages and documentation all speak these words.
import { regionTables } from '#domain/region.ts'
import type { RegionTable } from '#domain/region.ts'

export type TableWords = { zh: string; en: string; noteZh: string; noteEn: string }
export type FieldWords = { zh: string; en: string; unit?: string; noteZh?: string; noteEn?: string }

const table = (zh: string, en: string, noteZh: string, noteEn: string): TableWords => ({ zh, en, noteZh, noteEn })

export const tableWords: Record<RegionTable, TableWords> = {
  sources: table(
    '来源',
    'Sources',
    '数字的出处；其他表的“来源”列填这里的编号',
    'Where figures come from; the source column of other tables holds these ids',
  ),
  areas: table('地区', 'Areas', '省、市、县的层级', 'Provinces, prefectures, counties and their parents'),
  materials: table('物料', 'Materials', '固废、再生资源、产品、外购原料、损失', 'Wastes, recyclables, products, bought inputs, losses'),
  sites: table('地点', 'Sites', '一切有坐标的地方：企业、城市、基地、堆场', 'Every place: plants, cities, bases, stockpiles'),
  streams: table('产生量', 'Streams', '某地某物料每年产生的干吨数', 'Dry tonnes a year of a material at a site'),
  stocks: table('堆存', 'Stocks', '期初堆存量，每年最多取用多少', 'Stock lying at the start and how much may be drawn a year'),
  disposal: table('处置', 'Disposal', '没有利用的固废的处置费', 'What it costs to dispose of a material'),
  processes: table('工艺', 'Processes', '利用工艺（配方），活动量以主产品吨计', 'Recipes; activity is counted in tonnes of the product'),
  process_flows: table(
    '工艺投入产出',
    'Process flows',
    '每吨活动的投入与产出；投入合计必须等于产出合计',
    'Tonnes in and out per tonne of activity; inputs must equal outputs',
  ),
  process_parameters: table('工艺参数', 'Process parameters', '成本、投资、寿命、能耗、碳排放', 'Costs, investment, life, energy, CO2'),
  compositions: table('成分', 'Compositions', '物料的成分含量', 'Content of components in materials'),
  blend_limits: table('配比限值', 'Blend limits', '混合料的成分限值', 'Limits on the blend that a process eats'),
  units: table('装置', 'Units', '某地某工艺的现有产能和可新增产能', 'A process at a site: standing and possible capacity'),
  demands: table('需求', 'Demands', '某地某产品的需求，可分价格档', 'Demand of a product at a site, in price steps'),
  purchases: table('外购', 'Purchases', '外购原料的到厂价', 'What can be bought, at the gate'),
  modes: table('运输方式', 'Modes', '每种运输方式的运价、排放、网络', 'Freight rates, emissions and network of each mode'),
  stations: table('车站', 'Stations', '铁路或水运装卸点', 'Where trains or vessels load and unload'),
  lines: table('线路', 'Lines', '车站之间的线路', 'Lines between stations'),
  arcs: table('弧', 'Arcs', '直接给定运费和能力的两点连线', 'Explicit arcs with their own cost and capacity'),
  policies: table('政策', 'Policies', '环保税、补贴、碳价、禁令、外运限额', 'Levies, subsidies, carbon price, bans, quotas on movement'),
  programmes: table('方案', 'Programmes', '官方规划', 'Official programmes'),
  targets: table('目标', 'Targets', '方案的数量目标及其口径', 'Numbers of the programme and their written definition'),
  parameters: table('全局参数', 'Parameters', '折现率等全局数字', 'Region-wide figures such as the discount rate'),
  official_totals: table('官方总量', 'Official totals', '用来核对的官方统计', 'Official statistics to hold ours against'),
}

const f = (zh: string, en: string, unit?: string, noteZh?: string, noteEn?: string): FieldWords => ({
  zh,
  en,
  ...(unit ? { unit } : {}),
  ...(noteZh ? { noteZh } : {}),
  ...(noteEn ? { noteEn } : {}),
})

const common: Record<string, FieldWords> = {
  id: f('编号', 'Id', undefined, '唯一，不含空格、逗号、分号', 'Unique; no spaces, commas or semicolons'),
  nameZh: f('中文名', 'Chinese name'),
  nameEn: f('英文名', 'English name'),
  publisher: f('发布者', 'Publisher'),
  title: f('题名', 'Title'),
  titleZh: f('中文题名', 'Title in Chinese'),
  licence: f('许可', 'Licence'),
  where: f('出处', 'Where'),
  quality: f('质量', 'Quality'),
  note: f('备注', 'Note'),
  noteZh: f('中文备注', 'Note in Chinese'),
  year: f('年份', 'Year', undefined),
  level: f('级别', 'Level'),
  parent: f('上级', 'Parent', undefined, '上级地区编号', 'Id of the area above'),
  lng: f('经度', 'Longitude', '°', 'WGS84', 'WGS84'),
  lat: f('纬度', 'Latitude', '°', 'WGS84', 'WGS84'),
  population: f('人口', 'Population', '人'),
  source: f('来源', 'Source', undefined, '来源编号，多个用分号隔开', 'Ids of sources, `a;b`'),
  kind: f('类型', 'Kind'),
  tags: f('标签', 'Tags', undefined, '多个用分号隔开', '`a;b`'),
  wasteCode: f('固废代码', 'Waste code'),
  moisture: f('含水率', 'Moisture', '0-1', '水占湿重', 'Water as a share of wet mass'),
  color: f('颜色', 'Colour', undefined, '如 #8c6d5a', 'e.g. #8c6d5a'),
  area: f('地区', 'Area', undefined, '地区编号', 'Id of an area'),
  accuracy: f('坐标精度', 'Accuracy'),
  spreadKm: f(
    '内部间距',
    'Spread',
    'km',
    '代表多处（多家）的地点：其中两处直线距离的均方根；留空表示一处一家',
    'Of a site that stands for many places: root mean square distance of two of them; blank means one place of one holder',
  ),
  party: f('单位', 'Party'),
  status: f('状态', 'Status'),
  site: f('地点', 'Site', undefined, '地点编号', 'Id of a site'),
  material: f('物料', 'Material', undefined, '物料编号', 'Id of a material'),
  period: f('时期', 'Period', '年', '留空表示每一年；写明年份的行优先', 'Blank means every period; a row with its year counts first'),
  tPerYear: f('年吨数', 'Tonnes a year', 't/a', '干吨', 'Dry tonnes'),
  dataYear: f('数据年份', 'Data year', '年'),
  method: f('方法', 'Method'),
  t: f('吨数', 'Tonnes', 't'),
  drawTPerYear: f('年取用上限', 'Draw limit', 't/a'),
  cnyPerT: f('单价', 'CNY per tonne', '元/t'),
  capacityTPerYear: f('能力', 'Capacity', 't/a', '留空表示不限', 'Blank means no limit'),
  clause: f('条款', 'Clause'),
  product: f('主产品', 'Product', undefined, '物料编号', 'Id of a material'),
  utilisation: f('计入综合利用', 'Counts as utilisation'),
  process: f('工艺', 'Process', undefined, '工艺编号', 'Id of a process'),
  direction: f('方向', 'Direction', undefined, 'in 投入，out 产出', 'in or out'),
  tMin: f('下限', 'Minimum', 't/t', '投入允许的最小值', 'Least input allowed'),
  tMax: f('上限', 'Maximum', 't/t', '投入允许的最大值', 'Most input allowed'),
  tLow: f('吨数低值', 'Tonnes low', 't'),
  tHigh: f('吨数高值', 'Tonnes high', 't'),
  parameter: f('参数', 'Parameter'),
  value: f('数值', 'Value'),
  unit: f('单位', 'Unit'),
  validFrom: f('生效日期', 'Valid from'),
  validTo: f('失效日期', 'Valid to'),
  component: f('成分', 'Component'),
  sense: f('关系', 'Sense'),
  payCnyPerUnit: f(
    '愿付上限',
    'Most it may cost',
    '元/单位',
    '目标再多一个单位最多花多少钱；再贵就不追，缺口按此价计入；留空表示不设上限',
    'What one more unit of the target may cost at most; dearer ones are left, and counted at this price; blank: no limit',
  ),
  limit: f('限值', 'Limit'),
  basis: f('基准', 'Basis'),
  materials: f('物料', 'Materials', undefined, '编号或 #标签，分号隔开，留空为全部', 'Ids or #tag, `a;b`; blank means all'),
  processes: f('工艺', 'Processes', undefined, '编号或 #标签，分号隔开，留空为全部', 'Ids or #tag, `a;b`; blank means all'),
  areas: f('地区', 'Areas', undefined, '编号，分号隔开，留空为全部', 'Ids, `a;b`; blank means all'),
  existingTPerYear: f('现有产能', 'Existing capacity', 't/a'),
  maxNewTPerYear: f('可新增产能', 'Possible new capacity', 't/a'),
  minSizeTPerYear: f('最小规模', 'Least size', 't/a', '整数规划中新增能力的下限', 'In integer plans the least that is added'),
  sizeStepTPerYear: f(
    '规模级差',
    'Size step',
    't/a',
    '整数规划中新增能力为它的整数倍',
    'In integer plans what is added is a multiple of it',
  ),
  lastPeriod: f('现有产能最后年份', 'Last period', '年', '现有产能用到这一年（含）', 'What stands already stands until and including it'),
  earliestPeriod: f('最早投产年', 'Earliest period', '年'),
  fixedCostCny: f('固定费用', 'Fixed cost', '元'),
  capexCnyPerTPerYear: f('单位投资', 'Investment', '元/(t/a)'),
  opexCnyPerT: f('运行成本', 'Operating cost', '元/t'),
  step: f('价格档', 'Price step', undefined, '1 档价格最高', 'Step 1 pays most'),
  minTPerYear: f('必须满足', 'Must be met', 't/a'),
  priceCnyPerT: f('价格', 'Price', '元/t'),
  co2KgPerT: f('碳排放', 'CO2', 'kg/t'),
  network: f('网络', 'Network', undefined, 'direct 点到点，stations 经车站', 'direct or stations'),
  fixedCnyPerT: f('固定运费', 'Fixed freight', '元/t'),
  cnyPerTkm: f('运价', 'Freight rate', '元/(t·km)'),
  co2KgPerTkm: f('运输碳排放', 'Freight CO2', 'kg/(t·km)'),
  distanceFactor: f('绕行系数', 'Distance factor', undefined, '实际里程/直线距离，不小于 1', 'Road over great circle, at least 1'),
  minKm: f('最短距离', 'Least distance', 'km'),
  maxKm: f('最远距离', 'Most distance', 'km'),
  shortHaulKm: f('短途界限', 'Short haul below', 'km', '里程短于此数加收短途费', 'A haul shorter than this pays the short-haul charge'),
  shortHaulCnyPerT: f('短途加价', 'Short-haul charge', '元/t', '每湿吨', 'Per wet tonne'),
  accessMode: f('接驳方式', 'Access mode'),
  accessMaxKm: f('接驳最远', 'Access limit', 'km'),
  transferCnyPerT: f('换装费', 'Transfer cost', '元/t', '每端', 'At each end'),
  trainT: f('整列吨位', 'Train load', 't'),
  wholeTrains: f(
    '整列开行',
    'Whole trains',
    undefined,
    '一种货物在两站之间每年只开整数列',
    'A whole number of full trains a year, of each material from station to station',
  ),
  minTrainsPerYear: f(
    '每条通道最少列数',
    'Least trains of a lane',
    '列/a',
    '一种货物从一站到另一站每年至少这么多整列，否则不开',
    'Of one material from station to station at least so many full trains a year, or none',
  ),
  laneCnyPerYear: f(
    '通道固定费用',
    'Fixed cost of a lane',
    '元/a',
    '每条开行的通道（一种货物、两站之间）每年一次',
    'Once a year for each lane (a material from station to station) that runs',
  ),
  trainCny: f('每列费用', 'Cost of a train', '元/列', '按满载列分摊到每吨', 'Paid by the tonne of a full train'),
  notMaterials: f('不得承运', 'May not carry', undefined, '编号或 #标签，分号隔开', 'Ids or #tag, `a;b`'),
  fleetTkmPerYear: f('车队周转能力', 'Fleet capacity', 't·km/a'),
  trainsPerDay: f('日装卸列数', 'Trains a day', '列/d'),
  from: f('起点', 'From'),
  to: f('终点', 'To'),
  km: f('里程', 'Distance', 'km'),
  mode: f('运输方式', 'Mode', undefined, '运输方式编号', 'Id of a mode'),
  share: f('适用比例', 'Share', '0-1', '落在多少吨上', 'Part of the tonnes it falls on'),
  shareLow: f('比例低值', 'Share low', '0-1'),
  shareHigh: f('比例高值', 'Share high', '0-1'),
  active: f('启用', 'Active', undefined, 'true 或 false', 'true or false'),
  areaTo: f(
    '去往地区',
    'Area to',
    undefined,
    '外运限额：只限运往该地区；留空为其他任何地区',
    'Quota on movement: only what goes into it; blank means anywhere else',
  ),
  fromYear: f('起始年', 'From year', '年'),
  toYear: f('终止年', 'To year', '年'),
  programme: f('方案', 'Programme', undefined, '方案编号', 'Id of a programme'),
  measure: f('度量', 'Measure'),
  definitionZh: f('口径', 'Chinese definition'),
  definitionEn: f('英文口径', 'English definition'),
  modelled: f('进入模型', 'Modelled', undefined, 'true 作为约束', 'true: a constraint'),
  reported: f('已报数', 'Reported'),
  indicator: f('指标', 'Indicator'),
}

const special: Partial<Record<RegionTable, Record<string, FieldWords>>> = {
  sources: { year: f('发布年份', 'Published') },
  streams: { tPerYear: f('年产生量', 'Generation', 't/a', '干吨', 'Dry tonnes') },
  stocks: { t: f('堆存量', 'Stock', 't', '干吨', 'Dry tonnes') },
  process_flows: {
    t: f('单耗', 'Tonnes per tonne', 't/t', '每吨活动', 'Per tonne of activity'),
    tLow: f('单耗低值', 'Tonnes per tonne low', 't/t'),
    tHigh: f('单耗高值', 'Tonnes per tonne high', 't/t'),
  },
  demands: { tPerYear: f('年需求量', 'Demand', 't/a') },
  disposal: { cnyPerT: f('处置费', 'Disposal cost', '元/t') },
  purchases: { cnyPerT: f('到厂价', 'Price at the gate', '元/t') },
  arcs: {
    cnyPerT: f('运费', 'Freight', '元/t'),
    material: f('物料', 'Material', undefined, '留空为任意', 'Blank means any'),
    mode: f('运输方式', 'Mode', undefined, '留空记为 arc', 'Blank counts as arc'),
  },
  policies: {
    tPerYear: f('限额', 'Quota', 't/a', '外运限额，干吨；0 为禁止', 'Dry tonnes that may leave the area; 0 is a ban'),
    cnyPerT: f('标准', 'Amount', '元/t'),
    rule: f('依据规则', 'Rule', undefined, '标准留空时按此规则计算', 'A blank amount is worked out by this rule'),
    kind: f('政策类型', 'Kind of policy'),
  },
  targets: { value: f('目标值', 'Target value') },
}

/** Endings of an interval: `tPerYearLow` is the low end of `tPerYear`. */
const ends = [
  { ending: 'Low', zh: '低值', en: ' low' },
  { ending: 'High', zh: '高值', en: ' high' },
]

/** The words of a field in a table; intervals' ends are derived from the central field. */
export function fieldWords(tableName: RegionTable, field: string): FieldWords {
  const own = special[tableName]?.[field] ?? common[field]
  if (own) return own
  for (const { ending, zh, en } of ends) {
    if (!field.endsWith(ending)) continue
    const central = fieldWords(tableName, field.slice(0, -ending.length))
    return { zh: central.zh + zh, en: central.en + en, ...(central.unit ? { unit: central.unit } : {}) }
  }
  return { zh: field, en: field }
}

export const tableNames = Object.keys(regionTables) as RegionTable[]
