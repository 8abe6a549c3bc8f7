// Demand by site and product, with price steps. Prices are delivered, without VAT.
import type { Figures } from './figures.ts'
import { statisticOf } from './figures.ts'
import type { Facility } from './activity.ts'
import type { City } from './geography.ts'
import { citySite, xiongan } from './geography.ts'
import { chinaResidents } from './populations.ts'
import { groupBy, rounded, sum, tonnesPerYear } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

type Perhead = {
  material: string
  perHead: Triple
  price: Triple
  xiongan: number
  /** At least what stands there sells already. */ process?: string
  note: string
}
const perHead: Perhead[] = [
  {
    material: 'ggbs',
    perHead: [0.07, 0.12, 0.18],
    price: [150, 205, 260],
    xiongan: 3,
    process: 'ggbs_mill',
    note: 'Concrete admixture, 0.12 t per resident',
  },
  {
    material: 'ash_fines',
    perHead: [0.08, 0.14, 0.2],
    price: [60, 105, 160],
    xiongan: 3,
    process: 'ash_classifier',
    note: 'Concrete admixture, 0.14 t per resident',
  },
  {
    material: 'steel_slag_powder',
    perHead: [0.015, 0.03, 0.06],
    price: [80, 125, 170],
    xiongan: 3,
    process: 'steel_slag_mill',
    note: 'Concrete admixture, 0.03 t per resident',
  },
  {
    material: 'binder',
    perHead: [0.02, 0.067, 0.13],
    price: [200, 265, 330],
    xiongan: 4,
    note: '4 % (1-8 %) of cement use; China 1.68 t of cement per resident in 2021',
  },
  {
    material: 'precast',
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

/** Sand and stone by city: national use x residents, of which a limited part may come from waste, in two price steps. */
function addAggregate(figures: Figures, cities: City[], tables: Tables): void {
  const sand2021 = statisticOf(figures.province, '000000', 2021, 'sand_gravel_output')
  const sand2022 = statisticOf(figures.province, '000000', 2022, 'sand_gravel_output')
  const cement = statisticOf(figures.province, '000000', 2021, 'cement_output')
  const regionCement = sum(['110000', '120000', '130000', '140000', '150000', '370000', '410000'], p =>
    statisticOf(figures.province, p, 2021, 'cement_output'),
  )
  const people = sum(cities, c => c.people)
  const perResident = (((sand2021 + sand2022) / 2) * 1e6 * ((regionCement / cement + people / chinaResidents) / 2)) / people
  for (const city of cities) {
    const dear = city.province === '110000' || city.province === '120000' || city.site === xiongan.site || city.code === '131000'
    const building = city.site === xiongan.site ? 4 : 1
    const total = perResident * city.people * building
    const price = city.site === xiongan.site ? [105, 138, 170] : dear ? [100, 130, 160] : [75, 94, 115]
    const steps: [step: number, share: Triple, price: Triple, note: string][] = [
      [
        1,
        dear ? [0.06, 0.12, 0.2] : [0.02, 0.04, 0.07],
        price as unknown as Triple,
        dear ? 'first 12 % (6-20 %) at the market price, for there are hardly any quarries' : 'first 4 % (2-7 %) at the market price',
      ],
      [
        2,
        [0.03, 0.06, 0.1],
        [price[0]! * 0.62, price[1]! * 0.65, price[2]! * 0.68],
        'next 6 % (3-10 %) only against the cost of the cheapest quarry',
      ],
    ]
    for (const [step, share, p, note] of steps) {
      tables.demands.push({
        site: city.site,
        material: 'aggregate',
        step,
        ...tonnesPerYear(share.map(s => s * total) as unknown as Triple),
        priceCnyPerT: rounded(p[1], 1),
        priceCnyPerTLow: rounded(p[0], 1),
        priceCnyPerTHigh: rounded(p[2], 1),
        dataYear: 2022,
        method: 'estimated',
        source: ['cssa_2022', 'nbs2021_ichimei'],
        note: `${perResident.toFixed(1)} t of sand and stone per resident${building > 1 ? `, x ${building} while Xiong'an is built (assumed)` : ''}; waste-derived: ${note}${dear ? '; the capital area pays more (assumed)' : ''}.`,
      })
    }
  }
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
): void {
  if (t[1] < 1) return
  tables.demands.push({
    site,
    material,
    step: 1,
    ...tonnesPerYear(t),
    priceCnyPerT: rounded(price[1], 1),
    priceCnyPerTLow: rounded(price[0], 1),
    priceCnyPerTHigh: rounded(price[2], 1),
    dataYear: 2020,
    method,
    ...(source.length > 0 ? { source } : {}),
    note,
  })
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
/** Ample demand: what all the region's recyclables would make, times 1.3, at prices of about 2020 (assumed). */
const traded: [material: string, from: string, perTonne: number, price: Triple][] = [
  ['recycled_copper', 'scrap_copper', 1 / 1.06, [46_700, 47_500, 48_300]],
  ['recycled_aluminium', 'scrap_aluminium', 1 / 1.09, [13_500, 13_900, 14_300]],
  ['plastic_granulate', 'waste_plastic', 1 / 1.15, [5700, 6100, 6500]],
  ['rubber_powder', 'waste_tyre', 0.7 / 1.45, [1950, 2150, 2350]],
  ['retreaded_tyre', 'waste_tyre', 0.1 / 0.86, [7000, 7600, 8200]],
  ['recycled_board', 'waste_paper', 1 / 1.18, [3300, 3450, 3620]],
  ['second_life_pack', 'retired_battery', 0.5 / 1.35, [27_000, 30_000, 33_000]],
  ['battery_metals', 'retired_battery', 0.7 / 2.5, [32_000, 36_000, 40_000]],
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
      const t = d.perHead.map(p => Math.max(p * city.people * factor, standing)) as unknown as Triple
      push(
        tables,
        city.site,
        d.material,
        [Math.min(t[0], t[1]), t[1], t[2]],
        d.price,
        'assumed',
        [],
        `${d.note} (assumed)${standing > d.perHead[1] * city.people * factor ? '; here the standing plants sell more than that, incl. to places outside the region' : ''}.`,
      )
    }
  }
  for (const p of cement) {
    const t = p.activity['cement'] ?? 0
    push(
      tables,
      p.site,
      'cement_scm',
      [t * 0.2, t * 0.28, t * 0.34],
      [90, 140, 190],
      'estimated',
      p.source,
      'Waste share that cement may carry, 28 % (20-34 %), assumed; price = what a tonne of clinker saves, in part.',
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
      [3080, 3180, 3300],
      'assumed',
      f.source,
      'Steel that the works may make from scrap instead of hot metal, 30 % of output (20-40 %).',
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
      ['gem_gspt_2023_03'],
      'Recovered concentrate that sinter plants of the city may take, 5 % of iron (2-10 %).',
    )
  }
}

/** Mine fill is wanted where it is made: room for what stands there and may be added. */
function addFill(tables: Tables): void {
  for (const [site, units] of groupBy(
    tables.units.filter(u => u.process === 'land_restoration' || u.process === 'mine_backfill'),
    u => u.site,
  )) {
    const room = (process: string): number =>
      sum(
        units.filter(u => u.process === process),
        u => (u.existingTPerYear ?? 0) + (u.maxNewTPerYear ?? 0),
      )
    const under = room('mine_backfill')
    const open = room('land_restoration')
    if (under >= 1) {
      tables.demands.push({
        site,
        material: 'mine_fill',
        step: 1,
        ...tonnesPerYear([under * 0.6, under, under * 1.4]),
        priceCnyPerT: 48,
        priceCnyPerTLow: 25,
        priceCnyPerTHigh: 75,
        dataYear: 2020,
        method: 'assumed',
        note: 'Worth of fill under ground: the coal or ore that pillars release (assumed).',
      })
    }
    if (open >= 1) {
      tables.demands.push({
        site,
        material: 'mine_fill',
        step: under >= 1 ? 2 : 1,
        ...tonnesPerYear([open * 0.6, open, open * 1.4]),
        priceCnyPerT: 8,
        priceCnyPerTLow: 3,
        priceCnyPerTHigh: 15,
        dataYear: 2020,
        method: 'assumed',
        note: 'Worth of fill on the surface: earth that need not be dug (assumed).',
      })
    }
  }
}

function addTraded(cities: City[], tables: Tables): void {
  const weights = sum(markets, ([, w]) => w)
  for (const [material, from, perTonne, price] of traded) {
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
        [],
        'Ample market at the trading cities, by weight; price of about 2020.',
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
