// Disposal costs, bought inputs, transport modes, dated policies and region-wide parameters.
import { levyPerTonne } from '#rules/perTonne.ts'
import { withoutVat } from './asks.ts'
import { rounded } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

const quoted = (t: Triple): Triple => t.map(withoutVat) as unknown as Triple

const disposal: [material: string, t: Triple, note: string, source?: string][] = [
  ['coal_gangue', [4, 8, 14], 'Haul to the tip, spreading and cover'],
  ['fly_ash', [10, 17, 28], 'Wet haul to the ash yard and its liner'],
  ['bottom_ash', [9, 15, 25], 'Haul to the ash yard'],
  ['fgd_gypsum', [9, 15, 25], 'Haul to the ash yard'],
  ['bf_slag', [10, 18, 30], 'Slag tip'],
  ['steel_slag', [10, 18, 30], 'Slag tip'],
  ['zinc_dust', [12, 22, 40], 'Dump with cover'],
  ['iron_tailings', [6, 10, 18], 'Pond: 1990s figures 2 for capital and 4 for running, raised for today', 'tailings_1996'],
  ['waste_rock', [2, 4, 8], 'Dump next to the pit'],
  ['red_mud', [18, 28, 45], 'Dry stack with liner'],
  ['msw_slag', [25, 40, 70], 'Landfill'],
  ['construction_waste', [15, 30, 60], 'Gate fee of Beijing 30 CNY/t, haul apart; 45 at most at a plant on the spot', 'bj_fees'],
  ['municipal_sludge', [400, 650, 1000], 'Drying and landfill or burning, per dry tonne'],
]
/** Bought inputs, CNY/t without VAT. */
const purchases: { material: string; t: Triple; co2: number; note: string; source?: string[]; co2Source?: string[] }[] = [
  {
    material: 'lime',
    t: quoted([280, 360, 450]),
    co2: 1190,
    note: 'Delivered, 360 with VAT (assumed); CO2 of lime by GB/T 51366-2019',
    co2Source: ['gbt51366_2019'],
  },
  {
    material: 'cement',
    t: quoted([404, 486, 554]),
    co2: 735,
    note: 'Market mean 486 with VAT in 2021 (404 in January-July 2020, 554 in Zibo in January 2022); 2022 not found. CO2 by GB/T 51366-2019',
    source: ['dcement_2021', 'miit_cem_1_7', 'zibo_cem_2201'],
    co2Source: ['gbt51366_2019'],
  },
  { material: 'water', t: [2, 4, 8], co2: 0.3, note: 'Industrial water (assumed)' },
  { material: 'raw_meal', t: [22, 32, 45], co2: 5, note: 'Own quarry, ground (assumed); kiln CO2 is in the process' },
  {
    material: 'clay_shale',
    t: [10, 18, 30],
    co2: 5.08,
    note: 'Shale delivered (assumed); CO2 by GB/T 51366-2019',
    co2Source: ['gbt51366_2019'],
  },
  { material: 'board_paper', t: quoted([3300, 3900, 4600]), co2: 1100, note: 'Liner board, 3,900 with VAT (assumed)' },
  { material: 'rubber_compound', t: quoted([9000, 11_500, 14_000]), co2: 2500, note: 'Tread rubber, 11,500 with VAT (assumed)' },
  {
    material: 'scrap_steel',
    t: [withoutVat(2150) + 20, 2043 + 50, withoutVat(3500) + 200],
    co2: 0,
    note: 'From outside the region: what a collector asks here and 50 CNY/t (20-200, assumed) of haul and margin; not counted as recovered in the region. The other way, what nobody here pays the asked price for stays with its holder or leaves',
    source: ['mysteel_hm_2005', 'crra_like', 'scrap_page'],
  },
]

export function addMoney(tables: Tables): void {
  for (const [material, [low, value, high], note, source] of disposal) {
    tables.disposal.push({
      material,
      cnyPerT: value,
      cnyPerTLow: low,
      cnyPerTHigh: high,
      method: 'assumed',
      ...(source ? { source: [source] } : {}),
      note: `${note} (${source ? 'the region-wide figure is assumed from it' : 'assumed'}); the levy is apart.`,
    })
  }
  const used = new Set(tables.process_flows.filter(f => f.direction === 'in').map(f => f.material))
  for (const { material, t, co2, note, source, co2Source } of purchases) {
    if (!used.has(material)) continue
    const [low, value, high] = t.map(v => rounded(v, v < 100 ? 0.1 : 1)) as unknown as Triple
    tables.purchases.push({
      material,
      cnyPerT: value,
      cnyPerTLow: low,
      cnyPerTHigh: high,
      co2KgPerT: co2,
      method: source ? 'estimated' : 'assumed',
      ...(source || co2Source ? { source: [...(source ?? []), ...(co2Source ?? [])] } : {}),
      note: `Without VAT. ${note}.`,
    })
  }
  addModes(tables)
  addPolicies(tables)
  addParameters(tables)
}

/** Road kilometres where the near band ends and the far one begins. */
const bandKm = 300

function addModes(tables: Tables): void {
  tables.modes.push(
    {
      id: 'on_site',
      nameZh: '厂内短驳',
      nameEn: 'on site',
      network: 'direct',
      fixedCnyPerT: 2,
      cnyPerTkm: 0,
      co2KgPerTkm: 0,
      distanceFactor: 1,
      maxKm: 0.05,
      validFrom: '2000-01-01',
      method: 'assumed',
      source: ['project_assumption'],
      note: 'From a site of one holder to itself: yard handling 2 CNY/t, assumed. A site that stands for many places has a spread, and what stays in it travels by truck.',
    },
    {
      id: 'road_diesel',
      nameZh: '柴油重卡',
      nameEn: 'diesel truck',
      network: 'direct',
      fixedCnyPerT: 8,
      cnyPerTkm: 0.45,
      cnyPerTkmLow: 0.36,
      cnyPerTkmHigh: 0.58,
      co2KgPerTkm: 0.078,
      maxKm: bandKm,
      validFrom: '2014-10-01',
      method: 'estimated',
      source: ['road_9t56_2014', 'gbt51366_2019'],
      note: `Band to ${bandKm} km. Market 0.42-0.58 CNY/t-km in 2014; loading 8 CNY/t assumed; CO2 of a 30 t diesel truck. Beijing’s fee of building waste, 6 CNY/t to 6 km and 1 CNY/t-km beyond, is a ceiling for a dirty load, not a market rate.`,
    },
    {
      id: 'road_diesel_far',
      nameZh: '柴油重卡（长途）',
      nameEn: 'diesel truck, long haul',
      network: 'direct',
      fixedCnyPerT: 44,
      cnyPerTkm: 0.33,
      cnyPerTkmLow: 0.233,
      cnyPerTkmHigh: 0.424,
      co2KgPerTkm: 0.078,
      minKm: bandKm,
      validFrom: '2014-10-01',
      method: 'estimated',
      source: ['cfi_2015', 'gbt51366_2019'],
      note: `Band beyond ${bandKm} km: full trucks cost 0.233-0.424 CNY/t-km on hauls of about 1,000 km (2015); 44 CNY/t fixed joins it to the near band at ${bandKm} km.`,
    },
    {
      id: 'road_ev',
      nameZh: '新能源重卡',
      nameEn: 'electric truck',
      network: 'direct',
      fixedCnyPerT: 9,
      cnyPerTkm: 0.4,
      cnyPerTkmLow: 0.3,
      cnyPerTkmHigh: 0.55,
      co2KgPerTkm: 0.034,
      maxKm: 150,
      fleetTkmPerYear: 4_000_000_000,
      validFrom: '2020-01-01',
      method: 'assumed',
      source: ['ev_2024', 'mee_2025_47'],
      note: '0.053 kWh per t-km (1.5 kWh/km at 28-30 t) x 0.636 kg/kWh; range 150 km; fleet of about 4,000 trucks x 1 million t-km a year, assumed: electric trucks were rare before 2022.',
    },
    {
      id: 'rail',
      nameZh: '铁路整列',
      nameEn: 'whole-train rail',
      network: 'stations',
      fixedCnyPerT: 10,
      cnyPerTkm: 0.1451,
      cnyPerTkmLow: 0.09,
      cnyPerTkmHigh: 0.1669,
      co2KgPerTkm: 0.01,
      accessMode: 'road_diesel',
      accessMaxKm: 80,
      transferCnyPerT: 8,
      trainT: 3200,
      wholeTrains: true,
      minTrainsPerYear: 52,
      laneCnyPerYear: 300_000,
      notMaterials: ['retired_battery', 'battery_modules', 'second_life_pack'],
      validFrom: '2014-02-15',
      method: 'official',
      source: ['ndrc_rail_2014', 'ndrc_rail_2008', 'ndrc_2163', 'hb_daily_2003', 'gbt51366_2019'],
      note: 'Average unified rate since 15 February 2014, 0.1451 CNY/t-km (coal lines 0.0901 as low). Since 2018 mineral building materials, containers and twelve kinds are free-priced; other goods may rise 15 % over the base and fall freely (0.1669 as high). 10 CNY/t fixed within base price 1 of 2008 (5.7-14.8 by class); transfer 8 CNY/t an end assumed, a weak page gives 50 for a platform; a train of 50 wagons, 3,200 t. A lane runs with a train a week at the least (assumed; the sand train of Fengning was planned with ten a month) and keeps a loading crew of three, 0.3 million CNY a year, assumed. Used batteries are dangerous goods and stay off it.',
    },
  )
}

/** The rate of the tax on the first day of the region's rows, from the folder of the rule. */
function rateOf(material: string): number {
  const rate = levyPerTonne(material, '2018-01-01')
  if (rate === null) throw new Error(`no rate for ${material}`)
  return rate.toNumber()
}

/** The part that one process has of what stands of several, to a thousandth. */
function standingShare({ units }: Tables, process: string, among: string[]): number {
  const stands = (ids: string[]) => units.filter(row => ids.includes(row.process)).reduce((sum, row) => sum + row.existingTPerYear, 0)
  return rounded(stands([process]) / stands(among), 0.001)
}

function addPolicies(tables: Tables): void {
  const levy: [material: string, zh: string][] = [
    ['coal_gangue', '煤矸石'],
    ['iron_tailings', '尾矿'],
    ['fly_ash', '粉煤灰'],
    ['bottom_ash', '炉渣'],
    ['bf_slag', '冶炼渣（高炉渣）'],
    ['steel_slag', '冶炼渣（钢渣）'],
  ]
  for (const [material, zh] of levy) {
    tables.policies.push({
      id: `ept_${material}`,
      nameZh: `环境保护税：${zh}`,
      nameEn: `environmental protection tax on ${material.replace('_', ' ')}`,
      kind: 'levy_disposal',
      material,
      cnyPerT: rateOf(material),
      share: 0.1,
      shareLow: 0.02,
      shareHigh: 0.3,
      active: true,
      validFrom: '2018-01-01',
      method: 'official',
      source: ['ept_law'],
      note: 'Rate by law, schedule 1. It falls only on what is not stored or disposed of to standard: 10 % (2-30 %) of the disposed tonnes, assumed.',
    })
  }
  tables.policies.push(
    {
      id: 'no_rail_sludge',
      nameZh: '污泥不走铁路散货',
      nameEn: 'no sludge by bulk rail',
      kind: 'ban_mode',
      material: 'municipal_sludge',
      mode: 'rail',
      active: true,
      validFrom: '2000-01-01',
      method: 'assumed',
      source: ['project_assumption'],
      note: 'Dewatered sludge goes by closed truck; bulk rail is not used for it (assumed).',
    },
    {
      id: 'beijing_diesel_aggregate',
      nameZh: '柴油货车不得运砂石进京（情景）',
      nameEn: 'no aggregate into Beijing by diesel truck (scenario)',
      kind: 'ban_mode',
      material: 'aggregate',
      mode: 'road_diesel',
      area: '110000',
      active: false,
      validFrom: '2020-01-01',
      method: 'assumed',
      source: ['miit_2020_plan'],
      note: 'Near band; the far one has a row of its own. What the words of clause (3), trains and new-energy trucks, would mean as a rule. No such rule is known: off.',
    },
    {
      id: 'beijing_diesel_far_aggregate',
      nameZh: '长途柴油货车不得运砂石进京（情景）',
      nameEn: 'no aggregate into Beijing by long-haul diesel truck (scenario)',
      kind: 'ban_mode',
      material: 'aggregate',
      mode: 'road_diesel_far',
      area: '110000',
      active: false,
      validFrom: '2020-01-01',
      method: 'assumed',
      source: ['miit_2020_plan'],
      note: 'Far band of the same. What the words of clause (3), trains and new-energy trucks, would mean as a rule. No such rule is known: off.',
    },
    {
      id: 'ept_other',
      nameZh: '环境保护税：其他固体废物（赤泥、脱硫石膏）',
      nameEn: 'environmental protection tax on other solid waste (red mud)',
      kind: 'levy_disposal',
      material: 'red_mud',
      cnyPerT: rateOf('red_mud'),
      share: 0.1,
      shareLow: 0.02,
      shareHigh: 0.3,
      active: false,
      validFrom: '2018-01-01',
      method: 'official',
      source: ['ept_law'],
      note: '25 CNY/t holds only where the province has put this kind in scope; no such decision is recorded here, so it is off.',
    },
    {
      id: 'short_process_first',
      nameZh: '短流程优先：电炉利用率不低于转炉加废钢（情景）',
      nameEn: 'short process first: electric furnaces as full as converters are of scrap (scenario)',
      kind: 'least_share',
      material: 'steel_from_scrap',
      process: 'eaf_steel',
      share: standingShare(tables, 'eaf_steel', ['eaf_steel', 'bof_scrap']),
      active: false,
      validFrom: '2020-07-01',
      method: 'estimated',
      source: ['miit_2020_plan', 'gem_gspt_2023_03'],
      note: 'Clause (6) asks for the short process without a number. The part that electric furnaces have of the standing capacity for scrap: of steel from scrap they make at least that, so that none stands empty beside a converter that is full. No such rule is known: off; policy.short_process_first=on.',
    },
    {
      id: 'carbon_price',
      nameZh: '碳价（情景）',
      nameEn: 'carbon price (scenario)',
      kind: 'carbon_price',
      cnyPerT: 50,
      active: false,
      validFrom: '2021-07-16',
      method: 'assumed',
      source: ['general_knowledge'],
      note: 'Per tonne of CO2, about the first national price of July 2021; transport and waste use are not in that market, so it is off.',
    },
  )
}

function addParameters(tables: Tables): void {
  const rows: [
    id: string,
    zh: string,
    en: string,
    t: Triple,
    unit: string,
    source: string[],
    method: 'official' | 'assumed' | 'estimated',
    note: string,
  ][] = [
    [
      'discountRate',
      '折现率',
      'discount rate',
      [0.05, 0.08, 0.1],
      '1/yr',
      ['project_assumption'],
      'assumed',
      'Social rate 8 % as in Chinese project appraisal practice (general knowledge).',
    ],
    [
      'distanceFactor',
      '绕行系数',
      'way over straight line',
      [1.22, 1.3, 1.44],
      'factor',
      ['kr_circuity'],
      'estimated',
      'Road kilometres over great circle: 1.22-1.44 by province, 1.26 in all, in Korea; no Chinese figure was found, 1.3 within it.',
    ],
    [
      'decisionYear',
      '决策年份',
      'year of decision',
      [2020, 2020, 2020],
      'year',
      ['miit_2020_plan'],
      'official',
      'The programme was issued in July 2020; what takes two years to build stands in 2022.',
    ],
    ['daysPerYear', '年作业天数', 'working days a year', [300, 330, 350], 'days', ['project_assumption'], 'assumed', 'Sidings and trains.'],
    [
      'gridKgPerKwh',
      '华北电网排放因子',
      'North China grid factor',
      [0.59, 0.6361, 0.6796],
      'kg/kWh',
      ['mee_2025_47'],
      'official',
      '2023; the provinces range from 0.5554 to 0.6796.',
    ],
  ]
  for (const [id, nameZh, nameEn, [low, value, high], unit, source, method, note] of rows)
    tables.parameters.push({
      id,
      nameZh,
      nameEn,
      value,
      ...(low === high ? {} : { valueLow: low, valueHigh: high }),
      unit,
      source,
      method,
      note,
    })
}
