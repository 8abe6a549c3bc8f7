// Demand by site and product, with price steps. Prices are delivered, without VAT: a quotation of the market is divided by 1.13.
// Price year 2022 where a figure of it was found; metals, steel and batteries stand on the year that their note names.
import type { Figures } from './figures.ts'
import { statisticOf } from './figures.ts'
import type { Facility } from './activity.ts'
import type { City } from './geography.ts'
import { withoutVat } from './asks.ts'
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
  /** Of the price; the tonnes are assumed. */ source?: string[]
  /** What the standing plants make beyond the local need earns this, away from the region. */ away?: { price: Triple; note: string }
  note: string
}
const perHead: Perhead[] = [
  {
    material: 'ggbs',
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

/** Sand and stone used in a place, t per resident, where it is published; elsewhere the national use. */
const published: Record<string, { perHead: Triple; share: Triple; source: string[]; note: string }> = {
  110000: {
    perHead: [4.6, 5.48, 5.5],
    share: [0.24, 0.36, 0.48],
    source: ['cssgl_2404', 'hb_daily_2003', 'bj_supply'],
    note: '120 Mt a year (2024; 100-110 in 2018-2020), nearly all from Hebei; ten bases of 5-10 Mt are agreed for Beijing and Tianjin, 75 (50-100) of their 210 Mt',
  },
  120000: {
    perHead: [3.6, 6.49, 7.5],
    share: [0.24, 0.36, 0.48],
    source: ['cssgl_2404', 'ssgl_2025', 'bj_supply'],
    note: '90 Mt a year (2024), mainly from Tangshan and Chengde; with Beijing near 100 in 2025; ten bases of 5-10 Mt are agreed, 75 (50-100) of 210 Mt',
  },
  130000: {
    perHead: [6.4, 8.03, 11.8],
    share: [0.02, 0.04, 0.07],
    source: ['cssgl_2404', 'xa_cssa'],
    note: '599 Mt: 99.82 Mt of cement made in 2023 x 6, part of which leaves',
  },
}
/** Market price of sand and stone by province, CNY/t with VAT: 2022 where found. */
const market: Record<string, { t: Triple; source: string[]; note: string }> = {
  130000: { t: [69, 77.5, 94], source: ['njz_hebei_2022'], note: 'Hebei, July 2022: 77.5 CNY/t, stone 69, natural sand 86' },
  370000: { t: [77, 92.9, 114], source: ['njz_sd_2024'], note: 'Shandong, March 2024: 88.3 CNY/t, 4.9 % below the year before' },
  other: {
    t: [69, 93, 109],
    source: ['cssa_2022', 'njz_hebei_2022'],
    note: 'between Hebei (77.5, July 2022) and the nation (109, December 2022)',
  },
}
/** What the capital area pays above Hebei: its sand comes from there, about 100 km (assumed). */
const haulToCapital = 45

/** Sand and stone by city: use by residents, of which a limited part may come from waste, in two price steps. */
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
    const place = published[city.province]
    const isNew = city.site === xiongan.site
    const dear = city.province === '110000' || city.province === '120000' || isNew || city.code === '131000'
    // Xiong'an is built by its own figures: 54-74 Mt a year.
    const use: Triple = isNew
      ? [54e6, 57e6, 74e6]
      : ((place?.perHead ?? ([perResident * 0.8, perResident, perResident * 1.2] as const)).map(p => p * city.people) as unknown as Triple)
    const at = market[city.province] ?? market[dear ? '130000' : 'other']!
    const price = at.t.map(t => withoutVat(t) + (dear ? haulToCapital : 0)) as unknown as Triple
    const share: Triple = isNew ? [0.06, 0.12, 0.2] : (place?.share ?? [0.02, 0.04, 0.07])
    const steps: [step: number, share: Triple, price: Triple, note: string][] = [
      [
        1,
        share,
        price,
        `first ${Math.round(share[1] * 100)} % (${Math.round(share[0] * 100)}-${Math.round(share[2] * 100)} %) at the market price${place && dear ? '' : ' (assumed)'}`,
      ],
      [
        2,
        [0.03, 0.06, 0.1],
        [price[0] * 0.62, price[1] * 0.65, price[2] * 0.68],
        'next 6 % (3-10 %) only against the cost of the cheapest quarry (assumed)',
      ],
    ]
    const used = isNew
      ? '54-74 Mt of sand and stone a year while Xiong’an is built'
      : place === undefined
        ? `${perResident.toFixed(1)} t of sand and stone per resident`
        : `${place.perHead[1]} t of sand and stone per resident: ${place.note}`
    for (const [step, part, p, note] of steps) {
      tables.demands.push({
        site: city.site,
        material: 'aggregate',
        step,
        ...tonnesPerYear([0, 1, 2].map(i => part[i]! * use[1] * Math.sqrt(use[i]! / use[1])) as unknown as Triple),
        priceCnyPerT: rounded(p[1], 1),
        priceCnyPerTLow: rounded(p[0], 1),
        priceCnyPerTHigh: rounded(p[2], 1),
        dataYear: 2022,
        method: 'estimated',
        source: [...new Set([...(isNew ? ['xa_cssa'] : (place?.source ?? ['cssa_2022', 'nbs2021_ichimei'])), ...at.source])],
        note: `${used}; waste-derived: ${note}. Price without VAT: ${at.note}, taken as with VAT${dear ? `; the capital area pays ${haulToCapital} CNY/t of haul on top (assumed)` : ''}.`,
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
  step = 1,
): void {
  if (t[1] < 1) return
  tables.demands.push({
    site,
    material,
    step,
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
const quoted = (t: Triple): Triple => t.map(withoutVat) as unknown as Triple
/** Ample demand: what all the region's recyclables would make, times 1.3. */
const traded: { material: string; from: string; perTonne: number; price: Triple; source: string[]; note: string }[] = [
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
      const more = standing > local[1]
      push(
        tables,
        city.site,
        d.material,
        [Math.min(t[0], t[1]), t[1], Math.max(t[2], t[1])],
        d.price,
        'assumed',
        d.source ?? [],
        `${d.note} (tonnes assumed)${more && d.away === undefined ? '; here the standing plants sell more than that, incl. to places outside the region' : ''}.`,
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

/**
 * Ground that is opened or subsides in a year, km2: what may be filled or restored. At 1.8 t/m3 and a metre of fill (assumed); pits of
 * Hebei at 2.2 m. Henan's figure was not found: the mean of Shanxi and Shandong by coal would say more, so it is left unlimited.
 */
const ground: Record<string, { km2: number; tPerM2: number; source: string; note: string }> = {
  130000: { km2: 32, tPerM2: 4, source: 'he_mine_2018', note: '97 km2 of pits planned for 2018-2020' },
  140000: { km2: 80, tPerM2: 1.8, source: 'sx_300', note: '80 km2 of mined-out ground a year' },
  150000: {
    km2: 45,
    tPerM2: 1.8,
    source: 'cns_ordos_2507',
    note: 'Ordos: 202 km2 of pits and 248 km2 of subsidence treated to 2024, taken as ten years',
  },
  370000: { km2: 53, tPerM2: 1.8, source: 'sd_subs_2016', note: 'about 80,000 mu of subsidence a year' },
}

/** Mine fill is wanted where it is made: room for what stands there and may be added, within the ground of the province. */
function addFill(tables: Tables): void {
  const kinds = ['land_restoration', 'mine_backfill', 'tailings_backfill']
  const areaOf = new Map(tables.sites.map(s => [s.id, s.area ?? '']))
  const roomOf = (u: Tables['units'][number]): number => (u.existingTPerYear ?? 0) + (u.maxNewTPerYear ?? 0)
  const filled = groupBy(
    tables.units.filter(u => kinds.includes(u.process)),
    u => `${(areaOf.get(u.site) ?? '').slice(0, 2)}0000`,
  )
  for (const [province, all] of filled) {
    const limit = ground[province]
    const most = limit === undefined ? Number.POSITIVE_INFINITY : limit.km2 * limit.tPerM2 * 1e6
    const part = Math.min(1, most / sum(all, roomOf))
    const source = limit === undefined ? {} : { source: [limit.source] }
    const words =
      limit === undefined
        ? 'No figure of ground was found for the province'
        : `Within ${limit.km2} km2 a year (${limit.note}) x ${limit.tPerM2} t/m2 (assumed) = ${Math.round(most / 1e6)} Mt in the province${part < 1 ? `, so ${(part * 100).toFixed(0)} % of the room` : ', more than the room of its units'}`
    for (const [site, units] of groupBy(all, u => u.site)) {
      const room = (under: boolean): number =>
        part *
        sum(
          units.filter(u => (u.process !== 'land_restoration') === under),
          roomOf,
        )
      const put = (t: number, step: number, [low, value, high]: Triple, note: string): void => {
        tables.demands.push({
          site,
          material: 'mine_fill',
          step,
          ...tonnesPerYear([t * 0.6, t, t * 1.4]),
          priceCnyPerT: value,
          priceCnyPerTLow: low,
          priceCnyPerTHigh: high,
          dataYear: 2020,
          method: 'assumed',
          ...source,
          note: `${note} ${words}.`,
        })
      }
      const under = room(true)
      const open = room(false)
      if (under >= 1) put(under, 1, [25, 48, 75], 'Worth of fill under ground: the coal or ore that pillars release (assumed).')
      if (open >= 1) put(open, under >= 1 ? 2 : 1, [3, 8, 15], 'Worth of fill on the surface: earth that need not be dug (assumed).')
    }
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
