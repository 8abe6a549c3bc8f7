// Every family of rows, once (of columns: columnFamilies.ts): its name in LP files, what it says in words and as a formula, and whom its members are about.
// docs/model.md, the names of rows and columns and the golden files of tests/plan/lp all come from this table.

/** What the numbers of a row or column stand for, in their order; `input` and `limit` count within the recipe of the unit before them. */
export type Subject =
  | 'supply'
  | 'receiver'
  | 'unit'
  | 'input'
  | 'limit'
  | 'step'
  | 'disposal'
  | 'station'
  | 'line'
  | 'mode'
  | 'arc'
  | 'policy'
  | 'lane'
  | 'link'
  | 'site'
  | 'target'
  | 'measure'
  | 'period'
export type Section = 'streams' | 'products' | 'recipes' | 'capacity' | 'siting' | 'demand' | 'lanes' | 'targets' | 'measures'
export type RowFamily = {
  section: Section
  titleZh: string
  titleEn: string
  /** One row for each of these. */
  per: string
  /** In the signs of the column table. */
  formula: string
  notes: string[]
  subject: readonly Subject[]
}

/** In the order of the sections of docs/model.md. */
export const rowFamilies = {
  stream_balance: {
    section: 'streams',
    titleZh: '产生量平衡',
    titleEn: 'Stream balance',
    per: 'per stream s and t',
    formula: 'Σ x(s, ·) + d(s, t) − w(s, t) [+ slack] = generation(s, t)',
    notes: [
      'Written ≤ where no disposal row speaks of the material, or the material is secondary: what is left stays, at no cost, and is reported (`kind: left`).',
      'A `ban_disposal` takes d away and keeps the equality: what then has no place is a slack.',
    ],
    subject: ['supply', 'period'],
  },
  stock: {
    section: 'streams',
    titleZh: '堆存量',
    titleEn: 'Stock',
    per: 'per stock',
    formula: 'Σ_t w(s, t) ≤ stock; 0 ≤ w ≤ `drawTPerYear` (the whole stock where blank)',
    notes: [],
    subject: ['supply'],
  },
  disposal_capacity: {
    section: 'streams',
    titleZh: '处置能力',
    titleEn: 'Disposal capacity',
    per: 'per disposal row with a capacity and t',
    formula: 'Σ d that it prices ≤ capacity',
    notes: [],
    subject: ['disposal', 'period'],
  },
  product_balance: {
    section: 'products',
    titleZh: '主产品平衡',
    titleEn: 'Main product',
    per: 'per site × product and t',
    formula: 'Σ x − Σ_u yield · a(u, t) = 0',
    notes: ['What is made must be taken: a plan cannot meet a target by making what nobody wants.'],
    subject: ['supply', 'period'],
  },
  byproduct_balance: {
    section: 'products',
    titleZh: '副产品平衡',
    titleEn: 'By-product',
    per: 'per site × by-product and t',
    formula: 'the same with d where a disposal row exists; else ≤ 0, the rest reported as left',
    notes: ['Materials of kind `loss` have no row.'],
    subject: ['supply', 'period'],
  },
  feed_balance: {
    section: 'recipes',
    titleZh: '投料平衡',
    titleEn: 'Feed',
    per: 'per unit × input and t',
    formula: 'Σ x(·, r) + p(r, t) − least share · a(u, t) − e(u, i, t) = 0',
    notes: [
      'The least share of a fixed input is its share.',
      "An input that nothing in the region offers has no row: its price is part of the activity's cost.",
    ],
    subject: ['receiver', 'period'],
  },
  recipe_mass: {
    section: 'recipes',
    titleZh: '配方质量守恒',
    titleEn: 'Mass balance',
    per: 'per unit with a ranged input and t',
    formula: 'Σ_i least_i · a + Σ_i e_i = Σ outputs · a',
    notes: ['Fixed recipes are checked once: inputs = outputs to 10⁻⁶, or the region is refused.'],
    subject: ['unit', 'period'],
  },
  input_range: {
    section: 'recipes',
    titleZh: '投料上限',
    titleEn: 'Range',
    per: 'per ranged input and t',
    formula: 'e(u, i, t) ≤ (tMax − tMin) · a(u, t)',
    notes: ['Left out where the mass balance implies it.'],
    subject: ['unit', 'input', 'period'],
  },
  blend_limit: {
    section: 'recipes',
    titleZh: '配比限值',
    titleEn: 'Blend limit',
    per: 'per limit and t',
    formula:
      'Σ_i (content_i − limit) · eaten_i ≤ 0 (≥ 0) over the inputs listed, all if blank; per product: Σ content_i · eaten_i ≤ limit · a',
    notes: [
      'Where an origin has its own content, the difference to the usual one is an entry on its arcs.',
      'Strict limits are planned as closed ones. No content given counts as 0 and warns.',
      'With the setting `contents=safe` an estimated content counts at its high end under ≤ and at its low end under ≥.',
    ],
    subject: ['unit', 'limit', 'period'],
  },
  capacity: {
    section: 'capacity',
    titleZh: '装置能力',
    titleEn: 'Capacity',
    per: 'per unit that may grow and t',
    formula: 'a(u, t) − Σ_{τ ≤ t} b(u, τ) ≤ existing',
    notes: [
      'Of a unit that may be closed existing · k(u, t) in place of existing.',
      'What stands counts until `lastPeriod`, what is built in τ while t < τ + `lifetimeYears`.',
      'Units that may not grow have a bound, not a row.',
    ],
    subject: ['unit', 'period'],
  },
  build_limit: {
    section: 'capacity',
    titleZh: '可新增能力',
    titleEn: 'What may be added',
    per: 'per unit that may grow, where there are several periods',
    formula: 'Σ_t b(u, t) ≤ `maxNewTPerYear`',
    notes: [
      'b = 0 before `earliestPeriod`, and before `decisionYear` + `leadTimeYears` (of the unit, else of its process): decided in a year it runs lead years later. Without a `decisionYear` lead times bind nothing, which a plan says. With one period it is the bound of b.',
    ],
    subject: ['unit'],
  },
  closing: {
    section: 'capacity',
    titleZh: '关停',
    titleEn: 'Closing',
    per: 'per unit that stands and may be closed, and t',
    formula: 'k(u, t) + Σ_{τ ≤ t} c(u, τ) = 1',
    notes: [
      'A unit may be closed where it has a `closingCny`, until its `lastPeriod`, once. c is whole in integer plans; a continuous plan closes in parts, a lower bound, and says so.',
      'What is built new at the unit is a plant of its own: it is not closed with it, and may take its place.',
    ],
    subject: ['unit', 'period'],
  },
  least_share: {
    section: 'capacity',
    titleZh: '工艺占比',
    titleEn: 'Share of a process',
    per: 'per active `least_share` policy and t',
    formula: 'Σ over units of `process` output · a(u, t) ≥ `share` · Σ over all units that make `material` in `area` output · a(u, t)',
    notes: ['Blank `area`: everywhere. Its price is what one more tonne by that process would cost (`shares` of a result).'],
    subject: ['policy', 'period'],
  },
  open_limit: {
    section: 'siting',
    titleZh: '开设上限',
    titleEn: 'Open before building',
    per: 'per unit that is sited and t',
    formula: 'Σ_{τ ≤ t} b(u, τ) ≤ most · Σ_{τ ≤ t} y(u, τ)',
    notes: [
      'A unit is sited where it has a fixed cost or a least size, or where a count of sites speaks of it.',
      "most = `maxNewTPerYear`, at a new site no more than the process's `maxSizeTPerYear`.",
    ],
    subject: ['unit', 'period'],
  },
  least_size: {
    section: 'siting',
    titleZh: '最小规模',
    titleEn: 'Least size',
    per: 'per unit with a least size and t',
    formula: 'Σ_{τ ≤ t} b(u, τ) ≥ least · Σ_{τ ≤ t} y(u, τ)',
    notes: [
      "least = the unit's `minSizeTPerYear`; at a new site (nothing stands there) else that of the process.",
      'A unit that a count of sites speaks of has at least 1 t a year: opening alone is not a site.',
    ],
    subject: ['unit', 'period'],
  },
  size_step: {
    section: 'siting',
    titleZh: '规模级差',
    titleEn: 'Size step',
    per: 'per unit with a step and t',
    formula: 'b(u, t) = `sizeStepTPerYear` · n(u, t)',
    notes: [],
    subject: ['unit', 'period'],
  },
  open_once: {
    section: 'siting',
    titleZh: '只开设一次',
    titleEn: 'Opened once',
    per: 'per unit that is sited, where there are several periods',
    formula: 'Σ_t y(u, t) ≤ 1',
    notes: ['It may grow in the periods after.'],
    subject: ['unit'],
  },
  demand_balance: {
    section: 'demand',
    titleZh: '需求平衡',
    titleEn: 'Demand',
    per: 'per demand r and t',
    formula: 'Σ x(·, r) [+ missing] − Σ_k v(r, k, t) = 0, least_k ≤ v ≤ most_k',
    notes: [],
    subject: ['receiver', 'period'],
  },
  siding_slots: {
    section: 'lanes',
    titleZh: '装卸列数',
    titleEn: 'Siding',
    per: 'per station with slots and t',
    formula: 'Σ (loaded + unloaded) ÷ `trainT` ≤ `trainsPerDay` · `daysPerYear`',
    notes: ['One row for all modes that stop there.'],
    subject: ['station', 'period'],
  },
  line_capacity: {
    section: 'lanes',
    titleZh: '线路能力',
    titleEn: 'Line',
    per: 'per line with a capacity and t',
    formula: 'Σ of what passes, both ways ≤ capacity',
    notes: [],
    subject: ['line', 'period'],
  },
  fleet_capacity: {
    section: 'lanes',
    titleZh: '车队能力',
    titleEn: 'Fleet',
    per: 'per mode with a fleet and t',
    formula: 'Σ wet tonnes · km ≤ `fleetTkmPerYear`',
    notes: ['Access legs count for the mode that drives them.'],
    subject: ['mode', 'period'],
  },
  arc_capacity: {
    section: 'lanes',
    titleZh: '弧能力',
    titleEn: 'Arc capacity',
    per: 'per explicit arc that covers several materials or ends, and t',
    formula: 'Σ x ≤ `capacityTPerYear`',
    notes: ['Where it covers one, a bound of x. Counted in dry tonnes.'],
    subject: ['arc', 'period'],
  },
  lanes_opened: {
    section: 'lanes',
    titleZh: '开行通道数',
    titleEn: 'Lanes',
    per: 'per mode by stations whose lanes cost `laneCnyPerYear`, and t',
    formula: 'Σ over lanes (trains on it ÷ most trains that its smaller station takes) ≤ N(m, t)',
    notes: [
      'A lane is one material from one station to another in one year. The relaxed plan has lanes in parts, which is a lower bound; once lanes are decided N is their number.',
    ],
    subject: ['mode', 'period'],
  },
  lane_trains: {
    section: 'lanes',
    titleZh: '通道列数',
    titleEn: 'Trains of a lane',
    per: 'per lane held open',
    formula: 'Σ wet tonnes ÷ `trainT` ≥ `minTrainsPerYear`; with `wholeTrains` = the whole number decided',
    notes: [
      'Every other lane of the mode is shut: its arcs are 0 and are not priced. Written once lanes are decided (see Lanes decided whole).',
    ],
    subject: ['lane'],
  },
  move_quota: {
    section: 'lanes',
    titleZh: '外运限额',
    titleEn: 'Quota on movement',
    per: 'per active `quota_move` policy and t',
    formula: 'Σ x(s, r, ·) from `area` into `areaTo` ≤ `tPerYear`',
    notes: [
      'Blank `areaTo`: into anywhere outside `area`; blank `area`: from anywhere outside `areaTo`; blank material: of all.',
      'Counted in dry tonnes, explicit arcs included; what does not leave its site does not move.',
    ],
    subject: ['policy', 'period'],
  },
  link_limit: {
    section: 'lanes',
    titleZh: '运输联系上限',
    titleEn: 'Link, most',
    per: 'per row of links that holds, and t',
    formula: 'Σ x(s, r, ·) from `from` to `to` of `material` by `mode` ≤ `maxTPerYear` · o(l, t)',
    notes: [
      'Blank fields mean any. Counted in dry tonnes, explicit arcs included; what does not leave its site does not move.',
      'A link without `cnyPerYear` and `minTPerYear` is open: o = 1.',
    ],
    subject: ['link', 'period'],
  },
  link_least: {
    section: 'lanes',
    titleZh: '运输联系下限',
    titleEn: 'Link, least',
    per: 'per such row with a least flow, and t',
    formula: 'Σ x(s, r, ·), as above ≥ `minTPerYear` · o(l, t)',
    notes: [
      'o is whole in integer plans, a decision of the search for whole sites; a continuous plan opens links in parts, a lower bound, and says what opening them whole would cost more.',
    ],
    subject: ['link', 'period'],
  },
  link_over: {
    section: 'lanes',
    titleZh: '超量加价',
    titleEn: 'Link, dearer beyond',
    per: 'per such row whose freight gets dearer, and t',
    formula: 'Σ x(s, r, ·), as above − g(l, t) ≤ `overTPerYear`',
    notes: [
      'Several rows over the same flows make several steps. Dearer is convex and needs no decision, in any plan.',
      'A rate that falls beyond a tonnage is refused here: it is a mode (or a row of arcs) of its own whose link has that tonnage as its least, a whole decision.',
    ],
    subject: ['link', 'period'],
  },
  source_limit: {
    section: 'lanes',
    titleZh: '来源上限',
    titleEn: 'Source',
    per: 'in integer plans: per receiver with a single source, site that offers its material, and t',
    formula: 'Σ x(s, r, ·) from the site ≤ most · h(r, site, t)',
    notes: [
      'most: the least of what the receiver takes (the steps of a demand; the greatest share of what the unit may make) and of what the site sends at most.',
      'A continuous plan has no such rows: with sources in parts they say nothing. It says so where something has several sources.',
    ],
    subject: ['receiver', 'site', 'period'],
  },
  single_source: {
    section: 'lanes',
    titleZh: '单一来源',
    titleEn: 'Single source',
    per: 'in integer plans: per receiver with a single source, and t',
    formula: 'Σ over sites h(r, site, t) ≤ 1',
    notes: ['What is bought at the gate is counted apart.'],
    subject: ['receiver', 'period'],
  },
  target: {
    section: 'targets',
    titleZh: '目标',
    titleEn: 'Target',
    per: 'in the period of its year, else the last planned one before it',
    formula: 'counted + z · (required ÷ 1000) ≥ required (≤ with −z)',
    notes: [],
    subject: ['target'],
  },
  relaxation_budget: {
    section: 'targets',
    titleZh: '放宽总量',
    titleEn: 'Relaxation budget',
    per: 'one row',
    formula: 'Σ z ≤ least total shortfall',
    notes: ['Open until that is known.'],
    subject: [],
  },
  measure: {
    section: 'measures',
    titleZh: '度量',
    titleEn: 'Measure',
    per: 'per measure that a question asks for',
    formula: 'Σ_j amount_j · column_j, unbounded until the question bounds it',
    notes: ['One row over all columns and periods; a plan that asks nothing of it has none.'],
    subject: ['measure'],
  },
} as const satisfies Record<string, RowFamily>
export type RowFamilyId = keyof typeof rowFamilies

export const rowFamilyIds = Object.keys(rowFamilies) as RowFamilyId[]
