// What each check of a plan is called, for those who read its verdict: terminal, workbook, page and problem say the same words.

/** Stable name of a check -> what it holds the plan to. The first six are the planner's own, on the numbers of its model. */
export const checkNames = {
  'model-rows': { zh: '模型各行（平衡与限制）', en: 'Every row of the model (balances and limits)' },
  'model-bounds': { zh: '模型各列上下界', en: 'Bounds of every column of the model' },
  'model-prices': { zh: '模型各列与全部可能通道的检验数', en: 'Reduced costs of the model and of all possible arcs' },
  'model-gap': { zh: '模型费用与对偶界之差', en: 'Gap between cost and dual bound of the model' },
  'model-cost': { zh: '由流向重新合计的总费用', en: 'Cost counted again from the flows' },
  'model-price-observed': {
    zh: '一个目标的价格：要求增减千分之一重新求解，费用变化与价格相符',
    en: 'One price by experiment: its target a thousandth up and down, the change of the cost against the price',
  },
  rows: {
    zh: '结果各行都指向区域中的事物，数量有限且不为负',
    en: 'Every row names what the region has; amounts are finite and not negative',
  },
  balance: { zh: '各地点各物料的进出平衡', en: 'Mass balance of every site and material' },
  stocks: { zh: '堆存取用不超限', en: 'What is drawn from stocks' },
  disposal: { zh: '贮存处置的许可与能力', en: 'Disposal where it is allowed, within its capacity' },
  recipes: { zh: '工艺投入产出与用量范围', en: 'Recipes: inputs, outputs and ranges' },
  feeds: { zh: '投入的来源（到货与外购）', en: 'Where inputs come from: arrivals and purchases' },
  blends: { zh: '配比与成分限值', en: 'Blend limits' },
  capacity: { zh: '产量不超过现有与新建能力', en: 'Activity within standing and new capacity' },
  builds: { zh: '新建规模、最早年份与开设标记', en: 'New capacity: how much, how early, what opens' },
  closings: {
    zh: '关停：只关可关停的现有装置，一次，按费用，其后无产能',
    en: 'Closings: only what may be closed, once, for its cost, with no capacity after it',
  },
  sizes: { zh: '整数方案的最小与最大规模', en: 'Least and largest sizes of an integer plan' },
  demands: { zh: '销售不超过需求并满足最低需求', en: 'Sales within demand, and the least that must be met' },
  routes: { zh: '各流向的里程、运费、排放与通行许可', en: 'Kilometres, freight, CO2 and permission of every flow' },
  lanes: { zh: '车队、装卸列数、线路与通道能力', en: 'Fleets, train slots, lines and arcs within their capacity' },
  shares: { zh: '工艺占比不低于要求', en: 'Shares of processes at least as asked for' },
  trains: {
    zh: '铁路通道：每条至少最少列数，整列开行',
    en: 'Lanes: each with its least number of full trains, whole ones where they are whole',
  },
  sources: {
    zh: '单一来源：整数方案中每项只由一个地点供应',
    en: 'Single sources: in an integer plan each from one site only',
  },
  links: {
    zh: '运输联系：不开通则不运，开通则不少于最小量、不超过最大量并付年费',
    en: 'Links: nothing where they are not opened, else their least and their most, and their yearly sum',
  },
  limits: { zh: '各项能力的用量与上限如实列出', en: 'What is said of every priced limit: used and most' },
  costs: { zh: '各项费用与总费用', en: 'Every part of the cost, and their sum' },
  co2: { zh: '二氧化碳各项', en: 'Every part of the CO2' },
  targets: { zh: '目标达成量与要求', en: 'Targets: what is achieved and what is required' },
  relaxations: { zh: '各项放宽的要求、可达与放宽量相符', en: 'Of what gives way: required, achievable and the difference' },
  'arc-prices': { zh: '全部可能通道的对偶可行性', en: 'Dual feasibility of every possible arc' },
  'column-prices': {
    zh: '装置、采购、处置、取用与新建的对偶可行性',
    en: 'Dual feasibility of units, purchases, disposal, stocks and builds',
  },
  slackness: {
    zh: '互补松弛（有流向则检验数为零，有余量则价格为零）',
    en: 'Complementary slackness: what flows costs its price, what is left over has none',
  },
  shortfall: { zh: '放宽量之和已证明为最小', en: 'The sum of what gives way is proven to be the least' },
  gap: { zh: '费用与由价格算出的下界之差', en: 'Gap between the cost and the bound that prices and limits give' },
} as const
export type CheckName = keyof typeof checkNames

/** The name in the language of the reader; a name from an older version speaks for itself. */
export function checkText(name: string, language: 'zh' | 'en'): string {
  return name in checkNames ? checkNames[name as CheckName][language] : name
}
