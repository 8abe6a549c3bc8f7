// Disposal costs, bought inputs, transport modes, dated policies and region-wide parameters.
import { levyPerTonne } from '#rules/perTonne.ts'
import type { Tables, Triple } from './tables.ts'

const disposal: [material: string, t: Triple, note: string][] = [
  ['coal_gangue', [4, 8, 14], 'Haul to the tip, spreading and cover'],
  ['fly_ash', [10, 17, 28], 'Wet haul to the ash yard and its liner'],
  ['bottom_ash', [9, 15, 25], 'Haul to the ash yard'],
  ['fgd_gypsum', [9, 15, 25], 'Haul to the ash yard'],
  ['bf_slag', [10, 18, 30], 'Slag tip'],
  ['steel_slag', [10, 18, 30], 'Slag tip'],
  ['zinc_dust', [12, 22, 40], 'Dump with cover'],
  ['iron_tailings', [6, 10, 18], 'Pond: 1990s figures 2 for capital and 4 for running, raised for today'],
  ['waste_rock', [2, 4, 8], 'Dump next to the pit'],
  ['red_mud', [18, 28, 45], 'Dry stack with liner'],
  ['msw_slag', [25, 40, 70], 'Landfill'],
  ['construction_waste', [15, 30, 60], 'Tip outside the city'],
  ['municipal_sludge', [400, 650, 1000], 'Drying and landfill or burning, per dry tonne'],
]
const purchases: [material: string, t: Triple, co2: number, note: string, source?: string][] = [
  ['lime', [280, 360, 450], 1190, 'Delivered; CO2 of lime (gbt51366_2019)', 'gbt51366_2019'],
  ['cement', [330, 378, 430], 735, 'Average ex works July 2020 plus delivery within the interval', 'miit_cement_2020'],
  ['water', [2, 4, 8], 0.3, 'Industrial water'],
  ['raw_meal', [22, 32, 45], 5, 'Own quarry, ground; kiln CO2 is in the process'],
  ['clay_shale', [10, 18, 30], 5.08, 'Shale delivered (CO2 gbt51366_2019)', 'gbt51366_2019'],
  ['board_paper', [3300, 3900, 4600], 1100, 'Liner board'],
  ['rubber_compound', [9000, 11_500, 14_000], 2500, 'Tread rubber'],
]

export function addMoney(tables: Tables): void {
  for (const [material, [low, value, high], note] of disposal) {
    tables.disposal.push({
      material,
      cnyPerT: value,
      cnyPerTLow: low,
      cnyPerTHigh: high,
      method: 'assumed',
      ...(material === 'iron_tailings' ? { source: ['tailings_1996'] } : {}),
      note: `${note} (assumed); the levy is apart.`,
    })
  }
  const used = new Set(tables.process_flows.filter(f => f.direction === 'in').map(f => f.material))
  for (const [material, [low, value, high], co2KgPerT, note, source] of purchases) {
    if (used.has(material))
      tables.purchases.push({
        material,
        cnyPerT: value,
        cnyPerTLow: low,
        cnyPerTHigh: high,
        co2KgPerT,
        method: 'assumed',
        ...(source ? { source: [source] } : {}),
        note: `${note}.`,
      })
  }
  addModes(tables)
  addPolicies(tables)
  addParameters(tables)
}

function addModes(tables: Tables): void {
  tables.modes.push(
    {
      id: 'on_site',
      nameZh: '厂内或同城短驳',
      nameEn: 'on site or in town',
      network: 'direct',
      fixedCnyPerT: 2,
      cnyPerTkm: 0,
      co2KgPerTkm: 0,
      distanceFactor: 1,
      maxKm: 0.05,
      validFrom: '2000-01-01',
      method: 'assumed',
      source: ['project_assumption'],
      note: 'From a site to itself: yard handling 2 CNY/t, assumed. Places known only by city share the city point, so their haul inside the city is not in the freight.',
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
      distanceFactor: 1.3,
      validFrom: '2014-10-01',
      method: 'assumed',
      source: ['road_9t56_2014', 'gbt51366_2019'],
      note: 'Market 0.42-0.58 CNY/t-km in 2014; loading 8 CNY/t and way 1.3 x great circle assumed; CO2 of a 30 t diesel truck.',
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
      distanceFactor: 1.3,
      maxKm: 150,
      fleetTkmPerYear: 4_000_000_000,
      validFrom: '2020-01-01',
      method: 'assumed',
      source: ['project_assumption', 'mee_2025_47'],
      note: '0.053 kWh per t-km assumed x 0.636 kg/kWh; range 150 km; fleet of about 4,000 trucks x 1 million t-km a year, assumed: electric trucks were rare before 2022.',
    },
    {
      id: 'rail',
      nameZh: '铁路整列',
      nameEn: 'whole-train rail',
      network: 'stations',
      fixedCnyPerT: 10,
      cnyPerTkm: 0.1451,
      cnyPerTkmLow: 0.09,
      cnyPerTkmHigh: 0.1596,
      co2KgPerTkm: 0.01,
      accessMode: 'road_diesel',
      accessMaxKm: 80,
      transferCnyPerT: 8,
      trainT: 3200,
      validFrom: '2014-02-15',
      method: 'official',
      source: ['ndrc_rail_2014', 'ndrc_rail_2008', 'gbt51366_2019'],
      note: 'Average unified rate since 15 February 2014, 0.1451 CNY/t-km (a ceiling since; coal lines 0.0901; +10 % as high); 10 CNY/t fixed within base price 1 of 2008 (5.7-14.8 by class); transfer 8 CNY/t an end assumed; a train of about 50 wagons, 3,200 t.',
    },
  )
}

/** The rate of the tax on the first day of the region's rows, from the folder of the rule. */
function rateOf(material: string): number {
  const rate = levyPerTonne(material, '2018-01-01')
  if (rate === null) throw new Error(`no rate for ${material}`)
  return rate.toNumber()
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
      note: 'What the words of clause (3), trains and new-energy trucks, would mean as a rule. No such rule is known: off.',
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
    method: 'official' | 'assumed',
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
    tables.parameters.push({ id, nameZh, nameEn, value, valueLow: low, valueHigh: high, unit, source, method, note })
}
