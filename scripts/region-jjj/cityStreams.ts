// Streams that are collected by city: recyclables, retired batteries, demolition waste, sewage sludge.
import type { Figures } from './figures.ts'
import { foundFigure, statisticOf } from './figures.ts'
import type { Facility } from './activity.ts'
import type { City } from './geography.ts'
import { chinaResidents } from './populations.ts'
import { sum, tonnesPerYear } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

/**
 * Shares of the ten recovered kinds. Scrap steel "over 60 %" is published; the shares by kind are from general
 * knowledge of the commerce ministry's reports and not retrieved, hence the wide intervals.
 */
const kinds: { material: string; share: Triple; steelPart: number; note: string }[] = [
  {
    material: 'scrap_steel',
    share: [0.6, 0.675, 0.71],
    steelPart: 0.45,
    note: '45 % by crude steel (new and home scrap at works), 55 % by residents (old scrap)',
  },
  { material: 'waste_paper', share: [0.125, 0.148, 0.16], steelPart: 0, note: 'by residents' },
  { material: 'waste_plastic', share: [0.045, 0.053, 0.06], steelPart: 0, note: 'by residents' },
  { material: 'waste_tyre', share: [0.013, 0.0155, 0.02], steelPart: 0, note: 'by residents' },
  {
    material: 'scrap_aluminium',
    share: [0.014, 0.018, 0.022],
    steelPart: 0,
    note: 'by residents; non-ferrous 3.5 % of all kinds, half of it aluminium',
  },
  { material: 'scrap_copper', share: [0.0055, 0.0075, 0.01], steelPart: 0, note: 'by residents; non-ferrous 3.5 % of all kinds' },
]

/** Recovered recyclables of 2020 by city; kinds without a recipe here (glass, textiles, appliances, vehicles, lead, zinc) are left out. */
export function addRecyclables(figures: Figures, cities: City[], steel: Facility[], tables: Tables): void {
  const national = statisticOf(figures.province, '000000', 2020, 'recyclables_10_kinds_recovered') * 1e6
  const nationalSteel = statisticOf(figures.province, '000000', 2020, 'crude_steel_output') * 1e6
  const steelOf = (code: string): number =>
    sum(
      steel.filter(f => f.area === code),
      f => f.activity['steel'] ?? 0,
    )
  for (const { material, share, steelPart, note } of kinds) {
    for (const city of cities) {
      const ofSteel = city.site === `city-${city.code}` ? steelOf(city.code) / nationalSteel : 0
      const part = steelPart * ofSteel + (1 - steelPart) * (city.people / chinaResidents)
      const width = [0.8, 1, 1.2]
      const t = [0, 1, 2].map(i => national * share[i]! * part * width[i]!) as unknown as Triple
      tables.streams.push({
        site: city.site,
        material,
        ...tonnesPerYear(t),
        dataYear: 2020,
        method: 'estimated',
        source: ['miit_2021_12', 'crra_2024', 'census2020_bj'],
        note: `380 Mt recovered in China in 2020, ${(share[1] * 100).toFixed(1)} % of this kind, ${note}.`,
      })
    }
  }
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
        dataYear: 2022,
        method: 'estimated',
        source: [first.source, 'ccid_battery', 'census2020_bj'],
        note: `China ${mt.toFixed(2)} Mt recovered in ${period} (0.129 in 2019, 0.30 in 2022); low = what the ministry counts as used (0.10 in 2022); high = ${gwh.toFixed(1)} GWh retired at 8 t/MWh; by residents.`,
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
