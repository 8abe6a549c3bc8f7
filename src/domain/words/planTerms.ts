// Codes that a plan and its assumptions carry, in words: what a target measures, what is scarce, how a figure was found, which table it stands in.

export const measureWords = {
  utilised: { zh: '综合利用的干吨数', en: 'dry tonnes utilised' },
  output: { zh: '产品产量', en: 'output' },
  capacity: { zh: '生产能力', en: 'capacity' },
  new_capacity: { zh: '新增能力', en: 'new capacity' },
  share: { zh: '综合利用率', en: 'share utilised' },
  output_value: { zh: '产值', en: 'value of output' },
  co2: { zh: '二氧化碳净排放', en: 'net CO2' },
  cost: { zh: '全域净成本', en: 'net cost of the region' },
  investment: { zh: '投资', en: 'investment' },
  haul: { zh: '运输周转量', en: 'freight work' },
  sites_opened: { zh: '投运的场所数', en: 'sites in operation' },
  external: { zh: '外部统计', en: 'external statistics' },
} as const

export const senseWords = { '>=': { zh: '不少于', en: 'at least' }, '<=': { zh: '不多于', en: 'at most' } } as const

export const scarceWords = {
  unit: { zh: '工艺能力', en: 'Process capacity' },
  build_limit: { zh: '新增能力上限', en: 'Limit of new capacity' },
  siding: { zh: '专用线列车', en: 'Siding trains' },
  line: { zh: '线路能力', en: 'Line capacity' },
  fleet: { zh: '车队', en: 'Fleet' },
  arc: { zh: '弧能力', en: 'Arc capacity' },
  stock: { zh: '存量', en: 'Stock' },
  disposal: { zh: '处置能力', en: 'Disposal capacity' },
  quota: { zh: '外运限额', en: 'Quota on movement' },
} as const

export const methodWords = {
  measured: { zh: '实测', en: 'measured' },
  official: { zh: '官方', en: 'official' },
  fitted: { zh: '拟合', en: 'fitted' },
  estimated: { zh: '估计', en: 'estimated' },
  assumed: { zh: '假定', en: 'assumed' },
} as const

export const tableWords = {
  sources: { zh: '来源', en: 'Sources' },
  areas: { zh: '行政区', en: 'Areas' },
  materials: { zh: '物料', en: 'Materials' },
  sites: { zh: '设施与场所', en: 'Sites' },
  streams: { zh: '产生量', en: 'Streams' },
  stocks: { zh: '历史存量', en: 'Stocks' },
  disposal: { zh: '处置费用', en: 'Disposal' },
  processes: { zh: '工艺', en: 'Processes' },
  process_flows: { zh: '工艺配方', en: 'Recipes' },
  process_parameters: { zh: '工艺参数', en: 'Process parameters' },
  compositions: { zh: '成分', en: 'Compositions' },
  blend_limits: { zh: '掺配限值', en: 'Blend limits' },
  units: { zh: '工艺能力', en: 'Units' },
  demands: { zh: '需求', en: 'Demands' },
  purchases: { zh: '外购原料', en: 'Purchases' },
  modes: { zh: '运输方式', en: 'Modes' },
  stations: { zh: '铁路车站', en: 'Stations' },
  lines: { zh: '铁路线', en: 'Rail lines' },
  arcs: { zh: '指定运输弧', en: 'Explicit arcs' },
  links: { zh: '运输联系', en: 'Links' },
  policies: { zh: '政策', en: 'Policies' },
  programmes: { zh: '规划', en: 'Programmes' },
  targets: { zh: '目标', en: 'Targets' },
  parameters: { zh: '参数', en: 'Parameters' },
  official_totals: { zh: '官方总量', en: 'Official totals' },
} as const
