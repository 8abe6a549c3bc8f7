// Demand by site and product, with price steps. Prices are delivered, without VAT: a quotation of the market is divided by 1.13.
// Price year 2022 where a figure of it was found; metals, steel and batteries stand on the year that their note names.
import type { Figures } from './figures.ts'
import type { Facility } from './activity.ts'
import type { City } from './geography.ts'
import { withoutVat } from './asks.ts'
import { citySite, xiongan } from './geography.ts'
import { addFill } from './mineFill.ts'
import { addAggregate } from './sandAndStone.ts'
import { groupBy, rounded, sum, tonnesPerYear } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

type Perhead = {
  material: string
  perHead: Triple
  price: Triple
  xiongan: number
  /** At least what stands there sells already. */ process?: string
  /** Of the price; the tonnes are assumed. */ source?: string[]
  /** Goes into concrete or takes its place: its price follows that of concrete in the province. */ concrete?: true
  /** What the standing plants make beyond the local need earns this, away from the region. */ away?: { price: Triple; note: string }
  note: string
}
const perHead: Perhead[] = [
  {
    material: 'ggbs',
    concrete: true,
    perHead: [0.07, 0.12, 0.18],
    price: [withoutVat(198), withoutVat(269), withoutVat(284)],
    xiongan: 3,
    source: ['njz_ggbs_1310m', 'njz_ggbs_2402'],
    away: {
      price: [withoutVat(83), withoutVat(90), withoutVat(95)],
      note: 'what stands here beyond the local need is shipped from the north coast: 83-95 CNY/t with VAT (2023-2024)',
    },
    process: 'ggbs_mill',
    note: 'Concrete admixture, 0.12 t per resident; price of 2022, without VAT: mean of 22 cities 284 CNY/t (October 2022) and 254 (February 2023), 198 in 2024, all taken as with VAT',
  },
  {
    material: 'ash_fines',
    concrete: true,
    perHead: [0.08, 0.14, 0.2],
    price: [60, 105, 160],
    xiongan: 3,
    process: 'ash_classifier',
    note: 'Concrete admixture, 0.14 t per resident',
  },
  {
    material: 'steel_slag_powder',
    concrete: true,
    perHead: [0.015, 0.03, 0.06],
    price: [80, 125, 170],
    xiongan: 3,
    process: 'steel_slag_mill',
    note: 'Concrete admixture, 0.03 t per resident',
  },
  {
    material: 'binder',
    concrete: true,
    perHead: [0.02, 0.067, 0.13],
    price: [200, 265, 330],
    xiongan: 4,
    note: '4 % (1-8 %) of cement use; China 1.68 t of cement per resident in 2021',
  },
  {
    material: 'precast',
    concrete: true,
    perHead: [0.02, 0.05, 0.1],
    price: [330, 420, 520],
    xiongan: 8,
    note: 'Plain elements that may use waste binder, 0.05 t per resident',
  },
  {
    material: 'road_base',
    perHead: [0.12, 0.25, 0.4],
    price: [80, 112, 140],
    xiongan: 3,
    process: 'road_base_plant',
    note: 'Waste-based part of road base, 0.25 t per resident',
  },
  {
    material: 'brick_block',
    perHead: [0.15, 0.3, 0.45],
    price: [130, 178, 220],
    xiongan: 3,
    process: 'gangue_brick;ash_block',
    note: 'Waste-based wall units, 0.3 t per resident',
  },
  {
    material: 'wallboard',
    perHead: [0.01, 0.017, 0.024],
    price: [650, 850, 1050],
    xiongan: 3,
    process: 'wallboard_line',
    note: 'About 3.4 billion m2 in China at 7 kg/m2 (general knowledge)',
  },
  {
    material: 'dry_mix',
    concrete: true,
    perHead: [0.02, 0.04, 0.07],
    price: [190, 245, 300],
    xiongan: 3,
    note: 'Waste-based part of dry-mixed mortar, 0.04 t per resident',
  },
  {
    material: 'recycled_aggregate',
    perHead: [0.15, 0.35, 0.7],
    price: [35, 52, 75],
    xiongan: 3,
    process: 'recycled_aggregate_plant',
    note: 'Sub-base and fill, 0.35 t per resident',
  },
  { material: 'ceramsite', perHead: [0.004, 0.01, 0.02], price: [270, 350, 450], xiongan: 3, note: 'Light aggregate, 0.01 t per resident' },
]

type Demand = {
  site: string
  material: string
  t: Triple
  price: Triple
  dataYear: number
  method?: 'estimated' | 'assumed'
  source?: string[]
  note: string
  step?: number
}

/** Writes what a place buys in a step, with its price in whole CNY; less than a tonne a year is left out. */
export function addDemand(tables: Tables, { t, price, source, method = 'assumed', step = 1, ...row }: Demand): void {
  if (t[1] < 1) return
  tables.demands.push({
    ...row,
    step,
    ...tonnesPerYear(t),
    priceCnyPerT: rounded(price[1], 1),
    priceCnyPerTLow: rounded(price[0], 1),
    priceCnyPerTHigh: rounded(price[2], 1),
    method,
    ...(source === undefined || source.length === 0 ? {} : { source }),
    // Every price says whether it holds value-added tax, and an assumed one of what time it is.
    note: row.note.includes('VAT') ? row.note : `${row.note} Price without VAT, of about 2020-2022 (assumed).`,
  })
}

function push(
  tables: Tables,
  site: string,
  material: string,
  t: Triple,
  price: Triple,
  method: 'estimated' | 'assumed',
  source: string[],
  note: string,
  step = 1,
): void {
  addDemand(tables, { site, material, t, price, dataYear: 2020, method, source, note, step })
}

/** Markets for recycled goods: the region's great trading cities, by weight (assumed). */
const markets: [code: string, weight: number][] = [
  ['110000', 10],
  ['120000', 10],
  ['130100', 8],
  ['130200', 7],
  ['140100', 7],
  ['150100', 5],
  ['370100', 10],
  ['370200', 10],
  ['371300', 9],
  ['410100', 12],
  ['410300', 6],
  ['130600', 6],
]
/** Ready-mixed concrete C30, CNY/m3 delivered with VAT, 13-19 May 2024: the capital of each province, of Shandong the mean of Jinan and Qingdao. */
const concreteOf: Record<string, number> = {
  110000: 322,
  120000: 282,
  130000: 270,
  140000: 320,
  150000: 275,
  370000: 336.5,
  410000: 328,
  xiongan: 353,
}
/** How dear concrete is in a place against the mean of the seven provinces. */
function concreteIndex(city: City): number {
  const provinces = Object.entries(concreteOf).filter(([id]) => id !== 'xiongan')
  const mean = sum(provinces, ([, price]) => price) / provinces.length
  return concreteOf[city.site === xiongan.site ? 'xiongan' : city.province]! / mean
}

const quoted = (t: Triple): Triple => t.map(withoutVat) as unknown as Triple
/** Ample demand: what all the region's recyclables would make, times 1.3. */
/** What is sold to the trading cities, in proportion to the waste it is made from. */
export const traded: { material: string; from: string; perTonne: number; price: Triple; source: string[]; note: string }[] = [
  {
    material: 'recycled_copper',
    from: 'scrap_copper',
    perTonne: 1 / 1.06,
    price: quoted([38_000, 47_500, 57_000]),
    source: ['cnia_2020'],
    note: 'Price of 2020, without VAT: 97 % of the exchange’s mean of 48,752 CNY/t with VAT; a fifth either way (assumed)',
  },
  {
    material: 'recycled_aluminium',
    from: 'scrap_aluminium',
    perTonne: 1 / 1.09,
    price: quoted([11_120, 13_900, 16_680]),
    source: ['cnia_2020'],
    note: 'Price of 2020, without VAT: 98 % of the exchange’s mean of 14,193 CNY/t with VAT; a fifth either way (assumed)',
  },
  {
    material: 'plastic_granulate',
    from: 'waste_plastic',
    perTonne: 1 / 1.15,
    price: quoted([5200, 6100, 8500]),
    source: [],
    note: 'Price without VAT (assumed)',
  },
  {
    material: 'rubber_powder',
    from: 'waste_tyre',
    perTonne: 0.7 / 1.45,
    price: [1730, 2450, 2900],
    source: [],
    note: 'Price without VAT (assumed): it pays for tyres at the price of October 2021; at 1,900 of 2020 the mill loses money',
  },
  {
    material: 'retreaded_tyre',
    from: 'waste_tyre',
    perTonne: 0.1 / 0.86,
    price: [6200, 7200, 8000],
    source: [],
    note: 'Price without VAT (assumed)',
  },
  {
    material: 'recycled_board',
    from: 'waste_paper',
    perTonne: 1 / 1.18,
    price: [3100, 3593, 4050],
    source: ['nd20'],
    note: 'Without VAT: 30.9 bn CNY for 8.6 Mt of the largest maker, half-year to December 2020; the interval moves with waste paper',
  },
  {
    material: 'second_life_pack',
    from: 'retired_battery',
    perTonne: 0.5 / 1.35,
    price: [20_000, 26_500, 60_000],
    source: [],
    note: 'Price without VAT (assumed); it follows lithium',
  },
  {
    material: 'battery_metals',
    from: 'retired_battery',
    perTonne: 0.7 / 2.5,
    price: [25_000, 32_000, 84_000],
    source: [],
    note: 'Price without VAT (assumed); it follows lithium',
  },
]

export function addDemands(
  figures: Figures,
  cities: City[],
  cement: Facility[],
  kilns: { facility: Facility; clinker: number }[],
  steel: Facility[],
  tables: Tables,
): void {
  addAggregate(figures, cities, tables)
  for (const d of perHead) {
    for (const city of cities) {
      const factor = city.site === xiongan.site ? d.xiongan : 1
      const standing =
        sum(
          tables.units.filter(u => u.site === city.site && (d.process ?? '').split(';').includes(u.process)),
          u => u.existingTPerYear ?? 0,
        ) * 1.05
      const local = d.perHead.map(p => p * city.people * factor) as unknown as Triple
      const t = (d.away === undefined ? local.map(p => Math.max(p, standing)) : local) as unknown as Triple
      const index = d.concrete ? concreteIndex(city) : 1
      const more = standing > local[1]
      push(
        tables,
        city.site,
        d.material,
        [Math.min(t[0], t[1]), t[1], Math.max(t[2], t[1])],
        d.price.map(p => p * index) as unknown as Triple,
        'assumed',
        [...(d.source ?? []), ...(d.concrete ? ['ccpa_2405'] : [])],
        `${d.note} (tonnes assumed)${d.concrete ? `; price x ${index.toFixed(2)} as concrete C30 in the place against the seven provinces (May 2024)` : ''}${more && d.away === undefined ? '; here the standing plants sell more than that, incl. to places outside the region' : ''}.`,
      )
      const rest = standing - local[1]
      if (d.away !== undefined && rest >= 1000)
        push(
          tables,
          city.site,
          d.material,
          [rest * 0.7, rest, rest * 1.3],
          d.away.price,
          'assumed',
          d.source ?? [],
          `In step 2: ${d.away.note}.`,
          2,
        )
    }
  }
  for (const p of cement) {
    const t = p.activity['cement'] ?? 0
    push(
      tables,
      p.site,
      'cement_scm',
      (p.province === '130000' ? [t * 0.26, t * 0.31, t * 0.36] : [t * 0.2, t * 0.28, t * 0.34]) as unknown as Triple,
      [90, 140, 190],
      'estimated',
      p.province === '130000' ? [...p.source, 'cssgl_2404'] : p.source,
      `Waste share that cement may carry, ${p.province === '130000' ? '31 % as in Hebei in 2023' : '28 % (20-34 %), assumed'}; price = what a tonne of clinker saves, in part (assumed).`,
    )
  }
  for (const { facility, clinker } of kilns)
    push(
      tables,
      facility.site,
      'kiln_clinker',
      [clinker * 0.8, clinker, clinker * 1.1],
      [150, 168, 190],
      'estimated',
      facility.source,
      'The plant’s own clinker, at its running cost.',
    )
  for (const f of steel) {
    const t = f.activity['steel'] ?? 0
    push(
      tables,
      f.site,
      'steel_from_scrap',
      [t * 0.2, t * 0.3, t * 0.4],
      [withoutVat(3080), withoutVat(3270), withoutVat(4400)],
      'assumed',
      [...f.source, 'mysteel_hm_2005'],
      'Steel that the works may make from scrap instead of hot metal, 30 % of output (20-40 %). Price of May 2020, without VAT: billet of Tangshan 3,270 CNY/t with VAT; the interval moves with that of scrap.',
    )
  }
  addConcentrate(steel, tables)
  for (const [area, group] of groupBy(
    tables.streams.filter(s => s.material === 'fly_ash'),
    s => s.site,
  )) {
    const mw = wasteCoalMw.get(area) ?? 0
    if (mw > 0)
      push(
        tables,
        group[0]!.site,
        'gangue_fuel',
        [mw * 1000, mw * 1700, mw * 2400],
        [30, 45, 65],
        'assumed',
        ['gem_gcpt_2024_07'],
        'Gangue and middlings burned by waste-coal units, 1,700 t per MW (1,000-2,400).',
      )
  }
  addFill(tables)
  addTraded(cities, tables)
}

/** MW of waste-coal units by site, filled before the demands are made. */
const wasteCoalMw = new Map<string, number>()
export function rememberWasteCoal(power: Facility[]): void {
  wasteCoalMw.clear()
  for (const f of power) if ((f.activity['wasteCoalMw'] ?? 0) > 0) wasteCoalMw.set(f.site, f.activity['wasteCoalMw']!)
}

function addConcentrate(steel: Facility[], tables: Tables): void {
  for (const [area, group] of groupBy(steel, f => f.area)) {
    const iron = sum(group, f => f.activity['iron'] ?? 0)
    push(
      tables,
      citySite(area),
      'iron_concentrate',
      [iron * 0.02, iron * 0.05, iron * 0.1],
      [560, 720, 950],
      'assumed',
      ['gem_gspt_2023_03', 'lange_ore_1910', 'mysteel_ore_2305'],
      'Recovered concentrate that sinter plants of the city may take, 5 % of iron (2-10 %, assumed). Without VAT: 705-710 CNY/t wet in Tangshan (2019), 735-770 in Daixian (2023).',
    )
  }
}

function addTraded(cities: City[], tables: Tables): void {
  const weights = sum(markets, ([, w]) => w)
  for (const { material, from, perTonne, price, source, note } of traded) {
    const rows = tables.streams.filter(s => s.material === from)
    const last = rows[rows.length - 1]?.period
    const total =
      sum(
        rows.filter(s => s.period === last),
        s => s.tPerYear,
      ) *
      perTonne *
      1.3
    for (const [code, weight] of markets) {
      const t = (total * weight) / weights
      push(
        tables,
        citySite(code),
        material,
        [t * 0.7, t, t * 1.3],
        price,
        'assumed',
        source,
        `Ample market at the trading cities, by weight (assumed). ${note}.`,
      )
    }
  }
  const kaolin: [string, number][] = [
    ['120000', 800_000],
    ['130100', 400_000],
    ['370200', 600_000],
    ['370300', 600_000],
  ]
  for (const [code, t] of kaolin)
    push(
      tables,
      citySite(code),
      'calcined_kaolin',
      [t * 0.5, t, t * 1.5],
      [850, 1080, 1350],
      'assumed',
      [],
      'Paper, paint and ceramics makers; price of about 2020.',
    )
  const zinc: [string, number][] = [
    ['419001', 200_000],
    ['150800', 100_000],
    ['120000', 100_000],
  ]
  for (const [code, t] of zinc)
    push(
      tables,
      citySite(code),
      'zinc_oxide',
      [t * 0.5, t, t * 1.5],
      [6000, 7400, 9000],
      'assumed',
      [],
      'Zinc smelters and chemical makers; half zinc, price of about 2020.',
    )
  const wool: [string, number][] = [
    ['110000', 150_000],
    ['120000', 120_000],
    ['130100', 100_000],
    ['131000', 150_000],
    ['370100', 120_000],
    ['410100', 120_000],
  ]
  for (const [code, t] of wool)
    push(
      tables,
      citySite(code),
      'mineral_wool',
      [t * 0.5, t, t * 1.5],
      [1500, 1950, 2400],
      'assumed',
      [],
      'Insulation makers and builders; price of about 2020.',
    )
  if (cities.length === 0) throw new Error('no cities')
}
