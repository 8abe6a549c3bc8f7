// Existing outlets: capacity by city and process, calibrated so that each waste's use matches the official rate.
// Nothing here is a named plant's figure: cement and steel plants carry capacities from their output, all else is by city.
import type { Facility } from './activity.ts'
import type { Figures } from './figures.ts'
import { foundFigure, statisticOf } from './figures.ts'
import { fitOutlets, localMix } from './fitOutlets.ts'
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
/** Rates of all kinds together: of a province, or of a city that publishes none by kind. */
function wholeRates(figures: Figures): { area: string; ofAll: number; source: string; words: string }[] {
  const found = (area: string, kind: string, year: string, words: string) => {
    const { value, source } = foundFigure(figures.found.waste, { area, kind, year, measure: 'rate of use' })
    return { area, ofAll: value / 100, source, words: `${words} (${year})` }
  }
  const taiyuan = (kind: string): number => statisticOf(figures.city, '140100', 2018, `general_industrial_solid_waste_${kind}`)
  return [
    found('110000', 'general industrial solid waste', '2022', 'Beijing'),
    found('150000', 'industrial solid waste', '2020', 'Inner Mongolia'),
    { area: '140100', ofAll: taiyuan('utilised') / taiyuan('generated'), source: 'taiyuan_2018', words: 'Taiyuan (2018)' },
    { area: '370300', ofAll: 0.7611, source: 'zibo_2022', words: 'Zibo (2022)' },
    found('371500', 'industrial solid waste', '2025', 'Liaocheng'),
  ]
}

/** By kind of a city: its notice, else the nation's. */
const kindRate = (area: string, material: string): number => cityRate[area]?.rates[material] ?? nationalRate[material]?.t[1] ?? 0

type Place = (site: string) => string
const most = 0.98

/**
 * The rate at which a waste of a city is used today: by kind, scaled where a rate of all kinds is published of the place and the kinds are not.
 * A city with notices by kind keeps them; the rest of its province makes up what the rate of all leaves.
 */
export function ratesOfToday(figures: Figures, tables: Tables, cityOfSite: Place): (area: string, material: string) => number {
  const factor = new Map<string, number>()
  const usedAt = (area: string, material: string): number => Math.min(most, kindRate(area, material) * (factor.get(area) ?? 1))
  const streams = tables.streams.filter(s => yearbookWastes.includes(s.material))
  // Cities first, so that a province sees what its cities already take.
  for (const { area, ofAll } of wholeRates(figures).sort((a, b) => Number(a.area.endsWith('0000')) - Number(b.area.endsWith('0000')))) {
    const own = streams.filter(s => isIn(cityOfSite(s.site), area))
    const free = own.filter(s => cityRate[cityOfSite(s.site)] === undefined && !factor.has(cityOfSite(s.site)))
    const used = (rows: typeof own): number => sum(rows, s => s.tPerYear * usedAt(cityOfSite(s.site), s.material))
    const wanted = ofAll * sum(own, s => s.tPerYear) - (used(own) - used(free))
    const by = Math.max(0, wanted) / used(free)
    for (const city of new Set(free.map(s => cityOfSite(s.site)))) factor.set(city, by)
  }
  return usedAt
}
const isIn = (city: string, area: string): boolean => (area.endsWith('0000') ? provinceOf(city) === area : city === area)

const passes = 8
const within = (value: number): number => Math.min(3, Math.max(0.2, value))

/**
 * Existing capacity, sized city by city so that all of it together takes what the rates of the place say; cement plants keep theirs. Where cement
 * takes more of a city's waste than its rate, the others of the same province (of the same waste where only the nation's rate is known) are aimed lower.
 */
export function existingOutlets(figures: Figures, tables: Tables, cement: Outlet[], cityOfSite: Place): Outlet[] {
  const rateOf = ratesOfToday(figures, tables, cityOfSite)
  const named = namedOutlets(figures)
  const drafts = calibratedOutlets(tables, cityOfSite, rateOf).filter(o => !named.some(n => n.process === o.process && n.area === o.area))
  const wholes = new Map(wholeRates(figures).map(w => [w.area, w]))
  const wholeOf = (area: string) => (cityRate[area] === undefined ? (wholes.get(area) ?? wholes.get(provinceOf(area))) : undefined)
  const places = [...groupBy(drafts, o => o.area)].map(([area, own]) => ({
    area,
    own,
    wanted: Object.keys(nationalRate).map(material => {
      const generatedT = sum(
        tables.streams.filter(s => s.material === material && cityOfSite(s.site) === area),
        s => s.tPerYear,
      )
      return { material, generatedT, usedT: generatedT * rateOf(area, material) }
    }),
    first: [...groupBy(own, o => o.process)].map(([process, rows]) => ({ process, t: sum(rows, o => o.t[1]) })),
    fixed: [...cement, ...named].filter(o => o.area === area).map(o => ({ process: o.process, t: o.t[1] })),
  }))
  /** The figure that a row is held to together with others: all kinds of a place, or one waste where the nation's rate is all there is. */
  const groupOf = (area: string, material: string): string | undefined => {
    if (cityRate[area]?.rates[material] !== undefined) return undefined
    const whole = wholeOf(area)
    return whole === undefined ? material : yearbookWastes.includes(material) ? whole.area : undefined
  }
  const correction = new Map<string, number>()
  let factors = new Map<string, Map<string, number>>()
  for (let pass = 0; pass < passes; pass++) {
    const taken = new Map<string, { wanted: number; t: number }>()
    factors = new Map(
      places.map(place => {
        const aimed = place.wanted.map(w => ({ ...w, usedT: w.usedT * (correction.get(groupOf(place.area, w.material) ?? '') ?? 1) }))
        const found = fitOutlets(place.first, place.fixed, aimed)
        const all = [...place.fixed, ...place.first.map(({ process, t }) => ({ process, t: t * found.get(process)! }))]
        const arises = new Set(place.wanted.filter(w => w.generatedT > 0).map(w => w.material))
        for (const { material, usedT } of place.wanted) {
          const group = groupOf(place.area, material)
          if (group === undefined) continue
          const sofar = taken.get(group) ?? { wanted: 0, t: 0 }
          taken.set(group, {
            wanted: sofar.wanted + usedT,
            t: sofar.t + sum(all, o => o.t * (localMix(o.process, arises).get(material) ?? 0)),
          })
        }
        return [place.area, found]
      }),
    )
    for (const [group, { wanted, t }] of taken) correction.set(group, within((correction.get(group) ?? 1) * (t > 0 ? wanted / t : 1)))
  }
  for (const { area, own } of places) {
    const whole = wholeOf(area)
    for (const o of own) {
      const by = factors.get(area)!.get(o.process)!
      o.t = o.t.map(t => t * by) as unknown as Triple
      if (whole !== undefined) o.source = [...new Set([...o.source, whole.source])]
      o.note = `${o.note} x ${by.toFixed(2)} so that the outlets together take what the rates say.${
        whole === undefined ? '' : ` All kinds of ${whole.words}: ${(whole.ofAll * 100).toFixed(1)} % used.`
      }`
    }
  }
  return [...drafts.filter(o => o.t[1] >= 1000), ...named]
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
function calibratedOutlets(tables: Tables, cityOfSite: Place, rateOf: (area: string, material: string) => number): Outlet[] {
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
    const central = rateOf(area, stream.material)
    const width = local === undefined ? national.t.map(t => t / national.t[1]) : [0.9, 1, 1.1]
    const rate = width.map(w => Math.min(1, central * w)) as unknown as Triple
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
