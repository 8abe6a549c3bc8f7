// Existing outlets: capacity by city and process, calibrated so that each waste's use matches the official rate.
// Nothing here is a named plant's figure: cement and steel plants carry capacities from their output, all else is by city.
import type { Facility } from './activity.ts'
import type { Figures } from './figures.ts'
import { foundFigure } from './figures.ts'
import { citySite, provinceOf } from './geography.ts'
import { recipes } from './recipes.ts'
import { yearbookWastes } from './streams.ts'
import { groupBy, rounded, sum } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

type Rate = { t: Triple; source: string[]; how: string }
/** Share of a year's generation that is used today, on the basis of the environment ministry's survey alone: the NDRC's rates are another basis. */
const nationalRate: Record<string, Rate> = {
  coal_gangue: { t: [0.45, 0.531, 0.62], source: ['mee_2019_annual'], how: 'national key survey 53.1 %' },
  fly_ash: { t: [0.65, 0.757, 0.85], source: ['mee_2019_annual'], how: 'national key survey 75.7 %' },
  bottom_ash: {
    t: [0.35, 0.65, 0.85],
    source: ['hohhot_2023', 'lvliang_2023', 'wuhai_2023'],
    how: 'no national figure; between the city notices and fly ash (assumed)',
  },
  fgd_gypsum: {
    t: [0.54, 0.7, 0.95],
    source: ['hohhot_2023', 'luoyang_2021'],
    how: 'the survey gives none; between the city notices of Hohhot 54 % and Luoyang over 95 % (assumed). The 70-72 % of the NDRC stands on its own basis and is not used here',
  },
  bf_slag: { t: [0.85, 0.918, 0.97], source: ['mee_2019_annual'], how: 'smelting slag 91.8 %' },
  steel_slag: {
    t: [0.29, 0.918, 0.95],
    source: ['mee_2019_annual', 'xie_factors'],
    how: 'smelting slag 91.8 %; a collection of studies has 71 % of steel slag landfilled in 2019',
  },
  iron_tailings: { t: [0.2, 0.268, 0.34], source: ['mee_2019_annual'], how: 'ferrous tailings 26.8 %' },
  red_mud: { t: [0.02, 0.04, 0.08], source: ['lvliang_2023'], how: 'Lüliang 2.3 %; elsewhere assumed a little more' },
  construction_waste: { t: [0.05, 0.15, 0.35], source: [], how: 'assumed' },
  msw_slag: { t: [0.3, 0.6, 0.85], source: [], how: 'assumed' },
}
/** City notices: used over generated. Tianjin 2020 uses 17.31 of 17.39 Mt, all kinds together. */
const cityRate: Record<string, { rates: Record<string, number>; source: string }> = {
  141100: {
    source: 'lvliang_2023',
    rates: {
      coal_gangue: 0.251,
      fly_ash: 0.137,
      bottom_ash: 0.344,
      bf_slag: 0.972,
      steel_slag: 0.972,
      iron_tailings: 0.047,
      red_mud: 0.0225,
    },
  },
  150100: { source: 'hohhot_2023', rates: { fly_ash: 0.656, bottom_ash: 0.221, fgd_gypsum: 0.54 } },
  150300: { source: 'wuhai_2023', rates: { coal_gangue: 0.445, fly_ash: 0.635, bottom_ash: 0.324 } },
  120000: {
    source: 'tianjin_epb_2020',
    rates: { coal_gangue: 0.99, fly_ash: 0.99, bottom_ash: 0.99, fgd_gypsum: 0.99, bf_slag: 0.99, steel_slag: 0.99, iron_tailings: 0.99 },
  },
}
/** Rates of a whole province, all kinds together: what stands is scaled to them. */
const provinceRate: { area: string; year: string }[] = [
  { area: '110000', year: '2022' },
  { area: '150000', year: '2020' },
]
const kindOfRate: Record<string, string> = { 110000: 'general industrial solid waste', 150000: 'industrial solid waste' }

/** The rate at which a waste of a city is used today. */
export function rateOf(area: string, material: string): number {
  return cityRate[area]?.rates[material] ?? nationalRate[material]?.t[1] ?? 0
}

/** Existing capacity, with the outlets of a province scaled where its published rate of all kinds says so; cement plants keep theirs. */
export function existingOutlets(figures: Figures, tables: Tables, cement: Outlet[], cityOfSite: (site: string) => string): Outlet[] {
  const outlets = calibratedOutlets(tables, cityOfSite)
  for (const { area, year } of provinceRate) {
    const rate = foundFigure(figures.found.waste, { area, kind: kindOfRate[area]!, year, measure: 'rate of use' })
    const counted = (o: Outlet): number => o.t[1] * statisticsPerProduct(o.process)
    const own = outlets.filter(o => provinceOf(o.area) === area && statisticsPerProduct(o.process) > 0)
    const generated = sum(
      tables.streams.filter(s => provinceOf(cityOfSite(s.site)) === area && yearbookWastes.includes(s.material)),
      s => s.tPerYear,
    )
    const ofCement = sum(
      cement.filter(o => provinceOf(o.area) === area),
      counted,
    )
    const factor = Math.max(0, (rate.value / 100) * generated - ofCement) / sum(own, counted)
    for (const o of own) {
      o.t = o.t.map(t => t * factor) as unknown as Triple
      o.source = [...new Set([...o.source, rate.source])]
      o.note = `${o.note} x ${factor.toFixed(2)}: the province uses ${rate.value} % of all kinds (${year}).`
    }
  }
  const named = namedOutlets(figures)
  const elsewhere = outlets.filter(o => !named.some(n => n.process === o.process && n.area === o.area))
  return [...elsewhere.filter(o => o.t[1] >= 1000), ...named]
}

/** Sand and stone works whose tonnes are published: Chengde's thirteen firms together, and Weike in Miyun. They stand for their whole city. */
function namedOutlets(figures: Figures): Outlet[] {
  const used = foundFigure(figures.found.waste, { area: '130800', kind: 'iron tailings', year: '2013', measure: 'utilised' })
  const wastePerT = 1.05
  return [
    {
      site: 'area-iron-130800',
      area: '130800',
      process: 'aggregate_rock',
      t: [(0.6 * used.value * 1e6) / wastePerT, (used.value * 1e6) / wastePerT, 55e6 / wastePerT],
      source: [used.source, 'cd_2018'],
      note: `Chengde uses ${used.value} Mt of tailings and rock a year (2013; over 55 in 2018, weak), 1.05 t for a tonne of sand and stone; that all of it is sand and stone is assumed.`,
    },
    {
      site: 'area-iron-110000',
      area: '110000',
      process: 'aggregate_rock',
      t: [5e6, 10e6, 10e6],
      source: ['weike_2003'],
      note: 'Weike in Miyun, at least 10 Mt a year of sand and stone (2020).',
    },
  ]
}

/** Tonnes of the yearbook's wastes in one tonne of product, at the central recipe. */
function statisticsPerProduct(process: string): number {
  const recipe = recipes.find(r => r.id === process)
  return recipe === undefined
    ? 0
    : sum(
        recipe.ins.filter(([m]) => yearbookWastes.includes(m)),
        ([, t]) => t,
      )
}

/** How today's use divides over outlets (assumed, +-40 %); what is not listed goes to cement plants, which have capacities of their own. */
const outletShares: Record<string, Record<string, number>> = {
  coal_gangue: { gangue_fuel_yard: 0.27, gangue_brick: 0.16, land_restoration: 0.4, mine_backfill: 0.04, road_base_plant: 0.1 },
  fly_ash: { ash_classifier: 0.3, ash_block: 0.2, road_base_plant: 0.17, land_restoration: 0.13 },
  bottom_ash: { ash_block: 0.33, road_base_plant: 0.35 },
  fgd_gypsum: { wallboard_line: 0.25, ash_block: 0.15 },
  bf_slag: { ggbs_mill: 0.6 },
  steel_slag: { steel_slag_mill: 0.22, road_base_plant: 0.55 },
  iron_tailings: { aggregate_rock: 0.2, land_restoration: 0.4, tailings_backfill: 0.25, ash_block: 0.1 },
  red_mud: { road_base_plant: 0.6, red_mud_iron: 0.4 },
  construction_waste: { recycled_aggregate_plant: 1 },
  msw_slag: { recycled_aggregate_plant: 1 },
}
/** Outlets that stand at a mine, not in the city: restoration at every large one, the others at the city's largest. */
const atTheMine = new Set(['land_restoration', 'mine_backfill', 'tailings_backfill', 'gangue_fuel_yard', 'aggregate_rock'])
const mineWastes = new Set(['coal_gangue', 'iron_tailings'])
const largeMineT = 1_500_000

export type Outlet = { site: string; area: string; process: string; t: Triple; source: string[]; note: string }

/** Tonnes of the calibrating wastes in one tonne of product. */
function wastePerProduct(process: string): number {
  const recipe = recipes.find(r => r.id === process)
  if (recipe === undefined) throw new Error(`outlets: no process ${process}`)
  const calibrating = recipe.ins.filter(([m]) => outletShares[m]?.[process] !== undefined)
  return sum(calibrating, ([, t]) => t)
}

/** `city waste` -> the site of the city that makes most of it. */
export function largestMines(tables: Tables, cityOfSite: (site: string) => string): Map<string, string> {
  const most = new Map<string, { site: string; t: number }>()
  for (const s of tables.streams.filter(r => mineWastes.has(r.material))) {
    const key = `${cityOfSite(s.site)} ${s.material}`
    if (s.tPerYear > (most.get(key)?.t ?? 0)) most.set(key, { site: s.site, t: s.tPerYear })
  }
  return new Map([...most].map(([key, { site }]) => [key, site]))
}

/** Existing capacity, tonnes of product a year, by site and process, at the rates of nation and cities. */
function calibratedOutlets(tables: Tables, cityOfSite: (site: string) => string): Outlet[] {
  const largest = largestMines(tables, cityOfSite)
  const found = new Map<
    string,
    { site: string; area: string; process: string; t: [number, number, number]; source: Set<string>; parts: string[] }
  >()
  for (const stream of tables.streams) {
    const shares = outletShares[stream.material]
    const national = nationalRate[stream.material]
    if (shares === undefined || national === undefined) continue
    const area = cityOfSite(stream.site)
    const local = cityRate[area]?.rates[stream.material]
    const rate: Triple = local === undefined ? national.t : [local * 0.9, local, Math.min(1, local * 1.1)]
    const source = local === undefined ? national.source : [cityRate[area]!.source]
    for (const [process, share] of Object.entries(shares)) {
      const own = process === 'land_restoration' && stream.tPerYear >= largeMineT
      const mine = own ? stream.site : (largest.get(`${area} ${stream.material}`) ?? largest.get(`${area} coal_gangue`))
      const site = atTheMine.has(process) && mine !== undefined ? mine : citySite(area)
      const key = `${site} ${process}`
      const entry = found.get(key) ?? {
        site,
        area,
        process,
        t: [0, 0, 0] as [number, number, number],
        source: new Set<string>(),
        parts: [],
      }
      const wide = [0.6, 1, 1.4]
      for (const i of [0, 1, 2] as const) entry.t[i] += (stream.tPerYear * rate[i] * share * wide[i]!) / wastePerProduct(process)
      for (const s of source) entry.source.add(s)
      const part = `${stream.material} ${(rate[1] * 100).toFixed(1)} % used, ${(share * 100).toFixed(0)} % of it here`
      if (!entry.parts.includes(part)) entry.parts.push(part)
      found.set(key, entry)
    }
  }
  return [...found.values()]
    .filter(e => e.t[1] >= 1000)
    .map(e => ({
      site: e.site,
      area: e.area,
      process: e.process,
      t: e.t,
      source: [...e.source],
      note: `Calibrated: ${e.parts.join('; ')}.`,
    }))
}

/** One kiln line of 5,000 t/d, the most that a plant may turn to co-processing. */
const oneLineT = 1_500_000

/** Cement plants as takers: mixing materials as a share of cement; the largest known kiln of each city as a candidate for co-processing. */
export function cementOutlets(plants: Facility[]): { outlets: Outlet[]; kilns: { facility: Facility; clinker: number }[] } {
  const outlets = plants.map(p => {
    const cement = p.activity['cement'] ?? 0
    const hebei = p.province === '130000'
    return {
      site: p.site,
      area: p.area,
      process: hebei ? 'cement_mix_slag' : 'cement_mix',
      t: (hebei ? [cement * 0.26, cement * 0.31, cement * 0.34] : [cement * 0.2, cement * 0.26, cement * 0.32]) as unknown as Triple,
      source: hebei ? [...p.source, 'cssgl_2404'] : p.source,
      note: hebei
        ? 'Slag 20, ash 6, gypsum 5 of 99.82 Mt of Hebei’s cement in 2023: 31 % waste; output scaled to the province.'
        : 'Waste share of cement 26 % (20-32 %), assumed; output scaled to the province.',
    }
  })
  const clinkerOf = (p: Facility): number => p.activity['clinker'] ?? 0
  const withKiln = plants.filter(p => p.kind === 'cement_plant' && clinkerOf(p) > 0)
  const kilns = [...groupBy(withKiln, p => p.area).values()].map(group => {
    const facility = group.reduce((a, b) => (clinkerOf(b) > clinkerOf(a) ? b : a))
    return { facility, clinker: Math.min(oneLineT, clinkerOf(facility)) }
  })
  return { outlets, kilns }
}

/** Steel plants as takers of scrap: converters to 20 % of the charge, furnaces as they stand. */
export function steelOutlets(plants: Facility[]): Outlet[] {
  return plants.flatMap(p => {
    const steel = p.activity['steel'] ?? 0
    const eaf = Math.min(steel, p.activity['eaf'] ?? 0)
    const rows: Outlet[] = []
    const converter = steel - eaf
    if (converter >= 100_000)
      rows.push({
        site: p.site,
        area: p.area,
        process: 'bof_scrap',
        t: [converter * 0.14, converter * 0.2, converter * 0.27],
        source: p.source,
        note: 'Scrap steel 20 % of converter output (14-27 %), assumed.',
      })
    if (eaf >= 10_000)
      rows.push({
        site: p.site,
        area: p.area,
        process: 'eaf_steel',
        t: [eaf * 0.6, eaf, eaf * 1.1],
        source: p.source,
        note: 'Electric furnace capacity scaled to province output.',
      })
    return rows
  })
}

export function addOutlets(outlets: Outlet[], tables: Tables): void {
  for (const o of outlets) {
    const step = o.t[1] < 100_000 ? 100 : 1000
    tables.units.push({
      site: o.site,
      process: o.process,
      existingTPerYear: rounded(o.t[1], step),
      existingTPerYearLow: rounded(Math.min(o.t[0], o.t[1]), step),
      existingTPerYearHigh: rounded(Math.max(o.t[2], o.t[1]), step),
      dataYear: 2020,
      method: 'estimated',
      source: o.source,
      note: o.note,
    })
  }
}
