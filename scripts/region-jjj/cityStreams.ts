// Streams that are collected by city: recyclables, retired batteries, demolition waste, sewage sludge.
import type { Figures } from './figures.ts'
import { foundFigure, statisticOf } from './figures.ts'
import type { Facility } from './activity.ts'
import { askOf } from './asks.ts'
import type { City } from './geography.ts'
import { chinaResidents } from './populations.ts'
import { rounded, sum, tonnesPerYear } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

/**
 * What was recovered in China of each kind, Mt, and of scrap steel the part that arises in the steelworks themselves. Paper is of the paper
 * association, metals of the metals association (means of 2021-2024), scrap steel of the circular economy plan; plastic and tyres are shares
 * of the ten kinds from general knowledge, hence the wide intervals.
 */
type Kind = { material: string; mt: Triple; ownPart: Triple; source: string[]; note: string; year?: number }
export const kinds2020: Kind[] = [
  {
    material: 'scrap_steel',
    mt: [220, 260, 270],
    ownPart: [0.2, 0.215, 0.23],
    source: ['fyp14_ce', 'mpi_2021', 'camu_2019h1', 'bir_2020'],
    note: '260 Mt of scrap steel in 2020; own scrap of steelworks 21.5 % (20 % in 2020, 23 % in 2019) by crude steel, the rest by residents',
  },
  {
    material: 'waste_paper',
    mt: [49.6, 54.93, 60],
    ownPart: [0, 0, 0],
    source: ['cpa_2020', 'cpa_2018'],
    note: '54.93 Mt of waste paper in 2020, by residents',
  },
  {
    material: 'waste_plastic',
    mt: [16, 20.1, 22.8],
    ownPart: [0, 0, 0],
    source: ['crra_2024', 'plastic_page'],
    note: '5.3 % of 380 Mt of ten kinds (general knowledge); 16 Mt in 2020 and 18 in 2022 on a weak page widen; by residents',
  },
  {
    material: 'waste_tyre',
    mt: [4.9, 5.9, 7.6],
    ownPart: [0, 0, 0],
    source: ['crra_2024'],
    note: '1.55 % of 380 Mt of ten kinds (general knowledge), by residents',
  },
  {
    material: 'scrap_aluminium',
    mt: [6.2, 7.74, 9.3],
    ownPart: [0, 0, 0],
    source: ['cnia_2025'],
    note: '7.74 Mt a year recovered inside China (30.95 Mt in 2021-2024), by residents',
  },
  {
    material: 'scrap_copper',
    mt: [2, 2.44, 3.6],
    ownPart: [0, 0, 0],
    source: ['cnia_2025'],
    note: '2.44 Mt a year recovered inside China (9.76 Mt in 2021-2024), by residents',
  },
]

/** All ten kinds of China, Mt: 380 in 2020 (the ministry), 401 in 2024 (the association). */
const growth = 401 / 380
const grown = (t: Triple): Triple => t.map(v => v * growth) as unknown as Triple
/** The same as of the newest year that is published of each kind; the others grow as all ten kinds together did to 2024. */
export const kindsToday: Kind[] = kinds2020.map(kind => {
  if (kind.material === 'scrap_steel')
    return {
      ...kind,
      year: 2023,
      ownPart: [0.1, 0.117, 0.215],
      source: ['camu_2024', 'cace_2023', 'bir_2020'],
      note: '260 Mt of scrap steel in 2023; own scrap of steelworks 11.7 % (forecast for 2025; 21.5 % in 2020 as high) by crude steel, the rest by residents',
    }
  if (kind.material === 'waste_paper')
    return {
      ...kind,
      year: 2023,
      mt: [54.93, 60, 63],
      source: ['crrau_paper_2024', 'cpa_2020'],
      note: '60 Mt of waste paper in each of 2021-2023 (54.93 in 2020), by residents',
    }
  return {
    ...kind,
    year: 2024,
    mt: grown(kind.mt),
    source: [...kind.source, 'crra_2025'],
    note: `${kind.note}; x ${growth.toFixed(3)} as all ten kinds from 2020 to 2024`,
  }
})

/** Recovered recyclables by city, of the kinds that are counted best; the others are in `moreRecyclables`. */
export function addRecyclables(figures: Figures, cities: City[], steel: Facility[], tables: Tables, kinds = kinds2020): void {
  const nationalSteel = statisticOf(figures.province, '000000', 2020, 'crude_steel_output') * 1e6
  const steelOf = (code: string): number =>
    sum(
      steel.filter(f => f.area === code),
      f => f.activity['steel'] ?? 0,
    )
  for (const { material, mt, ownPart, source, note, year } of kinds) {
    for (const city of cities) {
      const ofSteel = city.site === `city-${city.code}` ? steelOf(city.code) / nationalSteel : 0
      const ofPeople = city.people / chinaResidents
      const width = [0.85, 1, 1.15]
      // A city with more steel than people gains by a higher own part, another loses: both ends are tried.
      const part = (own: number): number => own * ofSteel + (1 - own) * ofPeople
      const parts: Triple = [Math.min(part(ownPart[0]), part(ownPart[2])), part(ownPart[1]), Math.max(part(ownPart[0]), part(ownPart[2]))]
      const t = [0, 1, 2].map(i => mt[i]! * 1e6 * parts[i]! * width[i]!) as unknown as Triple
      tables.streams.push({
        site: city.site,
        material,
        ...tonnesPerYear(t),
        ...askedFor(material),
        dataYear: year ?? 2020,
        method: 'estimated',
        source: [...source, 'census2020_bj', ...(askOf(material)?.source ?? [])],
        note: `${note}. ${askOf(material)?.note ?? ''}`.trim(),
      })
    }
  }
}

/** What the holder asks, in whole CNY. */
function askedFor(material: string): { cnyPerT?: number; cnyPerTLow?: number; cnyPerTHigh?: number } {
  const ask = askOf(material)
  if (ask === undefined) return {}
  const [low, value, high] = ask.t.map(t => rounded(t, 1)) as unknown as Triple
  return { cnyPerT: value, cnyPerTLow: low, cnyPerTHigh: high }
}

/**
 * Retired traction batteries by period: what was recovered in China, 2019 and 2022 published and geometric between, by residents. The ministry
 * counts about a third of it as used (low); the retired packs of the institutes' forecast at 8 t/MWh are the high.
 */
export function addBatteries(figures: Figures, cities: City[], periods: number[], tables: Tables): void {
  const at = (year: string) =>
    foundFigure(figures.found.recyclables, { area: '000000', kind: 'traction batteries', year, measure: 'recovered' })
  const [first, last] = [at('2019'), at('2022')]
  const used = foundFigure(figures.found.recyclables, { area: '000000', kind: 'traction batteries', year: '2023', measure: 'used (MIIT)' })
  /** The ministry's use of 2023 was 121 % above that of 2022. */
  const used2022 = used.value / 2.21
  const gwh2020 = statisticOf(figures.province, '000000', 2020, 'traction_battery_retired')
  const gwh2025 = statisticOf(figures.province, '000000', 2025, 'traction_battery_retired_forecast')
  for (const period of periods) {
    const mt = first.value * (last.value / first.value) ** ((period - 2019) / 3)
    const gwh = gwh2020 * (gwh2025 / gwh2020) ** ((period - 2020) / 5)
    const nation: Triple = [(mt * used2022) / last.value, mt, Math.max(mt, (gwh * 8) / 1000)]
    for (const city of cities) {
      const t = nation.map(n => n * 1e6 * (city.people / chinaResidents)) as unknown as Triple
      tables.streams.push({
        site: city.site,
        material: 'retired_battery',
        period,
        ...tonnesPerYear(t),
        ...askedFor('retired_battery'),
        dataYear: 2022,
        method: 'estimated',
        source: [first.source, 'ccid_battery', 'census2020_bj', ...(askOf('retired_battery')?.source ?? [])],
        note: `China ${mt.toFixed(2)} Mt recovered in ${period} (0.129 in 2019, 0.30 in 2022); low = what the ministry counts as used (0.10 in 2022); high = ${gwh.toFixed(1)} GWh retired at 8 t/MWh; by residents. ${askOf('retired_battery')?.note ?? ''}`,
      })
    }
  }
}

/** Demolition waste 0.9 t and sewage sludge 9 kg (dry) per resident: assumed, national orders of magnitude. */
export function addMunicipal(cities: City[], tables: Tables): void {
  for (const city of cities) {
    const building = city.site === 'city-xiongan' ? 2.5 : 0.9
    const rows: [material: string, perHead: Triple, note: string][] = [
      [
        'construction_waste',
        [building * 0.5, building, building * 1.6],
        `${building} t per resident, about 1.3-2 Gt a year in China (general knowledge); usable mineral part`,
      ],
      ['municipal_sludge', [0.006, 0.009, 0.012], '9 kg dry per resident: about 60 Mt of dewatered sludge in China (general knowledge)'],
    ]
    for (const [material, perHead, note] of rows) {
      tables.streams.push({
        site: city.site,
        material,
        ...tonnesPerYear(perHead.map(p => p * city.people) as unknown as Triple),
        dataYear: 2020,
        method: 'assumed',
        source: ['general_knowledge', 'census2020_bj'],
        note: `${note}.`,
      })
    }
  }
}
