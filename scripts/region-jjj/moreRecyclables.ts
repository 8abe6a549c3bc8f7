// The kinds of the ten that are counted in tonnes only for the nation or one province: glass, lead-acid batteries, textiles, appliances, whole
// vehicles. Each is a stream by residents with a wide interval, a recipe, the works that take it, and a market; costs are assumed.
import type { Figures } from './figures.ts'
import { foundFigure } from './figures.ts'
import type { City } from './geography.ts'
import { addDemand } from './demands.ts'
import { citySite } from './geography.ts'
import { askOf, withoutVat } from './asks.ts'
import { chinaResidents } from './populations.ts'
import { addRecipe } from './processes.ts'
import type { Recipe } from './recipes.ts'
import { rounded, sum, tonnesPerYear } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

const henan = '410000'
const materials: Tables['materials'] = [
  {
    id: 'waste_glass',
    nameZh: '废玻璃',
    nameEn: 'waste glass',
    kind: 'secondary',
    tags: ['secondary_resource', 'glass'],
    color: '#7fb3ad',
  },
  {
    id: 'lead_battery',
    nameZh: '废铅酸蓄电池',
    nameEn: 'waste lead-acid batteries',
    kind: 'secondary',
    tags: ['secondary_resource', 'battery', 'metal', 'nonferrous'],
    color: '#5d5f73',
  },
  {
    id: 'waste_textile',
    nameZh: '废旧纺织品',
    nameEn: 'waste textiles',
    kind: 'secondary',
    tags: ['secondary_resource', 'polymer'],
    color: '#b0708a',
  },
  {
    id: 'waste_appliance',
    nameZh: '废弃电器电子产品',
    nameEn: 'waste appliances and electronics',
    kind: 'secondary',
    tags: ['secondary_resource', 'metal'],
    color: '#7d86a8',
  },
  {
    id: 'scrap_vehicle',
    nameZh: '报废机动车',
    nameEn: 'end-of-life vehicles',
    kind: 'secondary',
    tags: ['secondary_resource', 'metal'],
    color: '#54687c',
  },
  { id: 'glass_cullet', nameZh: '玻璃熟料', nameEn: 'glass cullet', kind: 'product', tags: ['glass'], color: '#9ccac4' },
  { id: 'recycled_lead', nameZh: '再生铅', nameEn: 'recycled lead', kind: 'product', tags: ['metal', 'nonferrous'], color: '#6c6e82' },
  { id: 'recycled_fibre', nameZh: '再生纤维', nameEn: 'recycled fibre', kind: 'product', tags: ['polymer'], color: '#c48aa1' },
  {
    id: 'appliance_fractions',
    nameZh: '电器拆解物（铜、塑料）',
    nameEn: 'copper and plastic of appliances',
    kind: 'product',
    tags: ['metal', 'polymer'],
    color: '#98a0bd',
  },
  {
    id: 'vehicle_parts',
    nameZh: '车辆拆解零部件与有色金属',
    nameEn: 'parts and non-ferrous metal of vehicles',
    kind: 'product',
    tags: ['metal'],
    color: '#71859a',
  },
]

type Base = Omit<Recipe, 'clause' | 'utilisation' | 'from' | 'tags'>
const recipe = (r: Base, from: Recipe['from'] = {}): Recipe => ({
  ...r,
  clause: '(七)',
  utilisation: true,
  tags: ['recycling', 'park'],
  from,
})
const apart = 'What is paid to collectors is the price of the stream.'

const recipes: Recipe[] = [
  recipe(
    {
      id: 'glass_sorting',
      zh: '废玻璃分选破碎',
      en: 'sorting and crushing of waste glass',
      product: 'glass_cullet',
      ins: [['waste_glass', 1.08]],
      outs: [
        ['glass_cullet', 1],
        ['process_loss', 0.08],
      ],
      opex: [45, 80, 130],
      capex: [150, 300, 500],
      life: 10,
      kwh: 25,
      co2: [14, 17, 24],
      avoided: [120, 250, 400],
      counterfactual: 'sand, soda and fuel of new glass: a fifth less CO2 (assumed per tonne)',
      minSize: 30_000,
      maxSize: 1_200_000,
      note: apart,
    },
    { maxSize: { source: ['glass_2023'], note: 'Works of the leading firms take 0.3-1.2 Mt a year.' } },
  ),
  recipe({
    id: 'lead_smelter',
    zh: '再生铅',
    en: 'secondary lead',
    product: 'recycled_lead',
    ins: [['lead_battery', 1.65]],
    outs: [
      ['recycled_lead', 1],
      ['process_loss', 0.65],
    ],
    opex: [1300, 2000, 3000],
    capex: [1500, 2500, 4000],
    life: 15,
    kwh: 220,
    co2: [400, 550, 800],
    avoided: [900, 1500, 2400],
    counterfactual: 'lead from ore (assumed)',
    minSize: 20_000,
    maxSize: 400_000,
    note: `Breaking, desulphurising and smelting. ${apart}`,
  }),
  recipe({
    id: 'textile_opening',
    zh: '废旧纺织品开松再生',
    en: 'opening of waste textiles',
    product: 'recycled_fibre',
    ins: [['waste_textile', 1.18]],
    outs: [
      ['recycled_fibre', 1],
      ['process_loss', 0.18],
    ],
    opex: [700, 1100, 1800],
    capex: [1000, 1800, 3000],
    life: 10,
    kwh: 350,
    co2: [200, 250, 350],
    avoided: [700, 1500, 2600],
    counterfactual: 'polyester and cotton fibre (assumed)',
    minSize: 5_000,
    maxSize: 100_000,
    note: apart,
  }),
  recipe({
    id: 'appliance_dismantling',
    zh: '废弃电器拆解',
    en: 'dismantling of appliances',
    product: 'appliance_fractions',
    ins: [['waste_appliance', 2.5]],
    outs: [
      ['appliance_fractions', 1],
      ['prepared_scrap', 1.25],
      ['process_loss', 0.25],
    ],
    opex: [900, 1500, 2500],
    capex: [2000, 3500, 5500],
    life: 10,
    kwh: 300,
    co2: [180, 220, 300],
    avoided: [2500, 4500, 7000],
    counterfactual: 'copper and plastic from ore and oil; steel is counted where it is melted (assumed)',
    minSize: 5_000,
    maxSize: 100_000,
    note: `Per tonne of copper and plastic. ${apart}`,
  }),
  recipe({
    id: 'vehicle_dismantling',
    zh: '报废机动车拆解',
    en: 'dismantling of vehicles',
    product: 'vehicle_parts',
    ins: [['scrap_vehicle', 5]],
    outs: [
      ['vehicle_parts', 1],
      ['prepared_scrap', 3.3],
      ['process_loss', 0.7],
    ],
    opex: [1500, 2500, 4000],
    capex: [3000, 5000, 8000],
    life: 12,
    kwh: 300,
    co2: [180, 220, 300],
    avoided: [2000, 4500, 8000],
    counterfactual: 'new parts and primary aluminium; steel is counted where it is melted (assumed)',
    minSize: 5_000,
    maxSize: 100_000,
    note: `Per tonne of parts. ${apart}`,
  }),
]

type Stream = {
  material: string
  /** Tonnes a resident and year, by province where a figure of its own is known. */
  perHead: (province: string) => Triple
  year: number
  ask: Triple
  askNote: string
  source: string[]
  note: (province: string) => string
}
const ofChina =
  (mt: Triple): (() => Triple) =>
  () =>
    mt.map(t => (t * 1e6) / chinaResidents) as unknown as Triple

function streams(figures: Figures, henanPeople: number): Stream[] {
  const lead = foundFigure(figures.found.recyclables, { area: henan, kind: 'lead-acid batteries', year: '2022', measure: 'collected' })
  const ofHenan = (lead.value * 1e6) / henanPeople
  return [
    {
      material: 'waste_glass',
      perHead: ofChina([8.5, 10.05, 11.5]),
      year: 2021,
      ask: [withoutVat(330), withoutVat(395), withoutVat(460)],
      askNote: 'Price without VAT: cullet collected at 330-460 CNY/t (2023), taken as with VAT.',
      source: ['glass_2023', 'crra_2023'],
      note: () =>
        'China used 10.05 Mt of waste glass in 2021 (of 22.75 arising), 15 % less in 2022: low end; by residents. Quality of the year: one report.',
    },
    {
      material: 'lead_battery',
      perHead: province => (province === henan ? [0.9, 1, 1.1] : [0.25, 0.5, 1]).map(part => part * ofHenan) as unknown as Triple,
      year: 2022,
      ask: [6800, 8000, 9000],
      askNote: 'Price without VAT (assumed): it follows lead.',
      source: [lead.source],
      note: province =>
        province === henan
          ? `Henan collected ${lead.value} Mt in 2022, by residents.`
          : `Half (a quarter to all) of what Henan collects per resident (${lead.value} Mt in 2022): batteries come to Henan from outside (assumed).`,
    },
    {
      material: 'waste_textile',
      perHead: ofChina([3, 4.1, 5.2]),
      year: 2021,
      ask: [500, 1000, 2000],
      askNote: 'Price without VAT (assumed).',
      source: [],
      note: () => 'About 4 Mt recovered in China (general knowledge; under a quarter of what arises), by residents.',
    },
    {
      material: 'waste_appliance',
      perHead: ofChina([3, 4.2, 5.5]),
      year: 2021,
      ask: [1500, 2200, 3200],
      askNote: 'Price without VAT (assumed).',
      source: [],
      note: () => 'About 4 Mt recovered in China (general knowledge), by residents.',
    },
    {
      material: 'scrap_vehicle',
      perHead: ofChina([4, 7, 10.4]),
      year: 2022,
      ask: [1200, 1700, 2400],
      askNote: 'Price without VAT (assumed): it follows scrap steel.',
      source: ['sd_2024_loop'],
      note: () =>
        'About 7 Mt in China (general knowledge); high end: half a million vehicles that Shandong means to dismantle in 2025, at 1.5 t each, per resident.',
    },
  ]
}

/** Where works stand and may be built, by share of what is recovered (assumed; the towns are known for the trade). */
const works: { process: string; material: string; perProduct: number; share: number; room: number; codes: [string, number][] }[] = [
  {
    process: 'glass_sorting',
    material: 'waste_glass',
    perProduct: 1.08,
    share: 0.9,
    room: 300_000,
    codes: [
      ['130500', 4],
      ['130200', 2],
      ['370300', 2],
      ['120000', 1],
      ['410300', 1],
    ],
  },
  {
    process: 'lead_smelter',
    material: 'lead_battery',
    perProduct: 1.65,
    share: 1,
    room: 200_000,
    codes: [
      ['419001', 4],
      ['410500', 2],
      ['130600', 2],
      ['370800', 1],
      ['140400', 1],
    ],
  },
  {
    process: 'textile_opening',
    material: 'waste_textile',
    perProduct: 1.18,
    share: 0.8,
    room: 50_000,
    codes: [
      ['130600', 3],
      ['370700', 2],
      ['130900', 1],
      ['410100', 1],
    ],
  },
  {
    process: 'appliance_dismantling',
    material: 'waste_appliance',
    perProduct: 2.5,
    share: 0.8,
    room: 60_000,
    codes: [
      ['120000', 2],
      ['110000', 1],
      ['130100', 1],
      ['370100', 2],
      ['410100', 2],
      ['140100', 1],
    ],
  },
  {
    process: 'vehicle_dismantling',
    material: 'scrap_vehicle',
    perProduct: 5,
    share: 0.8,
    room: 60_000,
    codes: [
      ['120000', 2],
      ['110000', 1],
      ['130100', 2],
      ['370100', 2],
      ['370200', 1],
      ['410100', 2],
      ['140100', 1],
      ['150100', 1],
    ],
  },
]

/** What is sold, where, at what: the market is larger than what comes. */
const markets: { material: string; price: Triple; note: string; codes: [string, number][] }[] = [
  {
    material: 'glass_cullet',
    price: [420, 540, 640],
    note: 'To glassworks. Price without VAT (assumed): cullet saves sand, soda and fuel',
    codes: [
      ['130500', 4],
      ['130200', 2],
      ['370300', 2],
      ['410300', 1],
      ['120000', 1],
    ],
  },
  {
    material: 'recycled_lead',
    price: [12_400, 13_300, 14_200],
    note: 'To battery makers. Price without VAT (assumed), as lead of 2022',
    codes: [
      ['130600', 3],
      ['419001', 3],
      ['370800', 1],
      ['120000', 1],
    ],
  },
  {
    material: 'recycled_fibre',
    price: [2200, 3200, 4500],
    note: 'To spinners and felt makers. Price without VAT (assumed)',
    codes: [
      ['130600', 2],
      ['370700', 2],
      ['410100', 1],
    ],
  },
  {
    material: 'appliance_fractions',
    price: [5500, 7500, 9500],
    note: 'To smelters and granulators. Price without VAT (assumed)',
    codes: [
      ['120000', 2],
      ['370100', 1],
      ['410100', 1],
    ],
  },
  {
    material: 'vehicle_parts',
    price: [7000, 9500, 12_500],
    note: 'To garages, remakers and smelters. Price without VAT (assumed)',
    codes: [
      ['120000', 2],
      ['130100', 1],
      ['370100', 2],
      ['410100', 2],
    ],
  },
]

/** Streams, recipes, works and markets of the five kinds. */
export function addMoreRecyclables(figures: Figures, cities: City[], tables: Tables): void {
  tables.materials.push(...materials)
  for (const r of recipes) addRecipe(r, tables)
  const henanPeople = sum(
    cities.filter(c => c.province === henan),
    c => c.people,
  )
  for (const s of streams(figures, henanPeople)) {
    const [askLow, ask, askHigh] = s.ask.map(t => rounded(t, 1)) as unknown as Triple
    for (const city of cities) {
      const t = s.perHead(city.province).map(p => p * city.people) as unknown as Triple
      tables.streams.push({
        site: city.site,
        material: s.material,
        ...tonnesPerYear(t),
        cnyPerT: ask,
        cnyPerTLow: askLow,
        cnyPerTHigh: askHigh,
        dataYear: s.year,
        method: s.source.length === 0 ? 'assumed' : 'estimated',
        source: [...s.source, ...(s.source.length === 0 ? ['general_knowledge'] : []), 'census2020_bj'],
        note: `${s.note(city.province)} ${s.askNote}`,
      })
    }
  }
  for (const w of works) addWorks(w, tables)
  for (const m of markets) addMarket(m, tables)
  addScrapOut(tables)
}

/** The border is open for scrap both ways: in at `purchases`, out here, at what a collector asks with the work of a yard, less the way out. */
function addScrapOut(tables: Tables): void {
  const ask = askOf('scrap_steel')!
  const [yard, way] = [100, 50]
  const price = ask.t.map(t => rounded(t + yard - way, 1)) as unknown as Triple
  const gates: [code: string, words: string][] = [
    ['371300', 'Linyi, towards Jiangsu'],
    ['120000', 'Tianjin, towards Liaoning and by sea'],
    ['410300', 'Luoyang, towards Shaanxi and Hubei'],
  ]
  for (const [code, words] of gates)
    addDemand(tables, {
      site: citySite(code),
      material: 'prepared_scrap',
      t: [1e6, 3e6, 6e6],
      price,
      dataYear: 2022,
      source: ask.source,
      note: `Out of the region by ${words}: what collectors ask, ${yard} CNY/t for the yard and ${way} less for the way out (assumed), without VAT; the tonnes are assumed.`,
    })
}

const recovered = (tables: Tables, material: string): number =>
  sum(
    tables.streams.filter(s => s.material === material),
    s => s.tPerYear,
  )

function addWorks({ process, material, perProduct, share, room, codes }: (typeof works)[number], tables: Tables): void {
  const total = (recovered(tables, material) * share) / perProduct
  const parts = sum(codes, ([, part]) => part)
  for (const [code, part] of codes) {
    const t = (total * part) / parts
    tables.units.push({
      site: citySite(code),
      process,
      existingTPerYear: rounded(t, 1000),
      existingTPerYearLow: rounded(t * 0.5, 1000),
      existingTPerYearHigh: rounded(t * 1.6, 1000),
      maxNewTPerYear: room,
      minSizeTPerYear: recipes.find(r => r.id === process)!.minSize,
      dataYear: 2021,
      method: 'assumed',
      source: ['project_assumption'],
      note: `Region takes ${Math.round(share * 100)} % of what is recovered, shared over cities known for the trade; room to build assumed.`,
    })
  }
}

function addMarket({ material, price, note, codes }: (typeof markets)[number], tables: Tables): void {
  const maker = works.find(w => recipes.find(r => r.id === w.process)!.product === material)!
  const total = (recovered(tables, maker.material) / maker.perProduct) * 1.5
  const parts = sum(codes, ([, part]) => part)
  for (const [code, part] of codes) {
    const t = (total * part) / parts
    addDemand(tables, {
      site: citySite(code),
      material,
      t: [t * 0.7, t, t * 1.3],
      price,
      dataYear: 2022,
      note: `${note}; ample, at the cities of the trade (assumed).`,
    })
  }
}
