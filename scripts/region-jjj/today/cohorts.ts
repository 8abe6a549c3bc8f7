// Wastes that come from what was put into use years ago: traction batteries by vehicles made, wind turbine blades by capacity put up, photovoltaic
// modules by the association's forecast. Each year has its own row; a retired thing is a cohort, not a growth rate.
import type { Figures } from '../figures.ts'
import { foundFigure, statisticOf } from '../figures.ts'
import { askOf } from '../asks.ts'
import type { City } from '../geography.ts'
import { citySite } from '../geography.ts'
import { chinaResidents } from '../populations.ts'
import { rounded, sum, tonnesPerYear } from '../tables.ts'
import type { Tables, Triple } from '../tables.ts'

/** Geometric between known years. */
function between(known: readonly (readonly [year: number, value: number])[], year: number): number {
  const after = known.findIndex(([y]) => y >= year)
  if (after < 0) throw new Error(`cohorts: nothing is known of ${year}`)
  const [y1, v1] = known[after]!
  if (after === 0 || y1 === year) return v1
  const [y0, v0] = known[after - 1]!
  return v0 * (v1 / v0) ** ((year - y0) / (y1 - y0))
}

/** New-energy vehicles made in China, millions: 2013, over one million in 2018, 2023 and 2024 as the makers' association gives them. */
const vehicles = [
  [2013, 0.018],
  [2018, 1],
  [2023, 9.587],
  [2024, 12.888],
] as const
/** Years to the end of first use: 5-8 are said; kilowatt-hours of a vehicle and tonnes of a megawatt-hour are assumed. */
const [yearsOfUse, kwhPerVehicle, tPerMwh] = [8, 45, 8]

export function batteriesToday(figures: Figures, cities: City[], periods: readonly number[], tables: Tables): void {
  const recovered = foundFigure(figures.found.recyclables, {
    area: '000000',
    kind: 'traction batteries',
    year: '2023',
    measure: 'recovered',
  })
  const forecast2025 = (statisticOf(figures.province, '000000', 2025, 'traction_battery_retired_forecast') * tPerMwh) / 1000
  const ask = askOf('retired_battery')!
  const [askLow, askValue, askHigh] = ask.t.map(t => rounded(t, 1)) as unknown as Triple
  for (const period of periods) {
    const made = between(vehicles, period - yearsOfUse)
    const mt = (made * kwhPerVehicle * tPerMwh) / 1000
    const nation: Triple = [Math.min(recovered.value, mt), mt, Math.max(mt * 1.6, forecast2025)]
    for (const city of cities) {
      tables.streams.push({
        site: city.site,
        material: 'retired_battery',
        period,
        ...tonnesPerYear(nation.map(n => (n * 1e6 * city.people) / chinaResidents) as unknown as Triple),
        cnyPerT: askValue,
        cnyPerTLow: askLow,
        cnyPerTHigh: askHigh,
        dataYear: 2024,
        method: 'estimated',
        source: [recovered.source, 'caam_nev', 'ccid_battery', 'census2020_bj', ...ask.source],
        note: `Cohort of ${period - yearsOfUse}: ${made.toFixed(2)} M vehicles made in China x ${kwhPerVehicle} kWh x ${tPerMwh} t/MWh after ${yearsOfUse} years (5-8 said; energy and mass assumed) = ${mt.toFixed(2)} Mt; low = what was recovered in 2023 (${recovered.value} Mt); high = 1.6 times, at least the forecast for 2025 (${forecast2025.toFixed(2)} Mt); by residents. ${ask.note}`,
      })
    }
  }
}

/** Wind capacity of China at the end of a year, GW: 2007 and 2008 from one report of 2008, 2010 and its additions, 2011. */
const windGw = [
  [2005, 1.3],
  [2007, 6.05],
  [2008, 13.36],
  [2009, 25.81],
  [2010, 44.73],
] as const
/** Of the capacity at the end of 2011, GW: Inner Mongolia 17.6, Hebei 7.0, Shandong 4.6 of 62.4. The other provinces are not among the first five. */
const windOf: { share: number; cities: [code: string, part: number][] }[] = [
  {
    share: 17.5944 / 62.4,
    cities: [
      ['152500', 1],
      ['150900', 1],
      ['150400', 1],
      ['150500', 1],
      ['150200', 1],
      ['150800', 1],
    ],
  },
  {
    share: 6.9695 / 62.4,
    cities: [
      ['130700', 3],
      ['130800', 1],
    ],
  },
  {
    share: 4.5623 / 62.4,
    cities: [
      ['370600', 1],
      ['371000', 1],
      ['370700', 1],
      ['370500', 1],
      ['371600', 1],
    ],
  },
]
/** Three million tonnes of 30,000 turbines, a tenth of it fibre, over 1.297 MW a turbine (44,733 MW of 34,485 in 2010). */
const bladeTPerGw = (100 * 0.1 * 1000) / 1.297
const yearsOfTurbine = 20

export function bladesToday(periods: readonly number[], tables: Tables): void {
  for (const period of periods) {
    const cohort = period - yearsOfTurbine
    const gw = between(windGw, cohort) - between(windGw, cohort - 1)
    for (const { share, cities } of windOf) {
      const parts = sum(cities, ([, part]) => part)
      for (const [code, part] of cities) {
        const t = (gw * bladeTPerGw * share * part) / parts
        tables.streams.push({
          site: citySite(code),
          material: 'wind_blade',
          period,
          ...tonnesPerYear([t * 0.4, t, t * 1.8]),
          dataYear: 2011,
          method: 'estimated',
          source: ['cwea_2010', 'wpm_2011', 'solarcn_2008', 'cgtn_blades_2025'],
          note: `Cohort of ${cohort}: ${gw.toFixed(1)} GW put up in China x ${(share * 100).toFixed(1)} % of the province (end of 2011) x ${bladeTPerGw.toFixed(0)} t of blades a gigawatt, after ${yearsOfTurbine} years; the cities within the province are assumed.`,
        })
      }
    }
  }
}

/** Photovoltaic capacity at the end of June 2015, 10 MW, of the nation's 3,578: the modules that come first. */
const pvOf: Record<string, number> = { 110000: 15, 120000: 13, 130000: 160, 140000: 56, 150000: 403, 370000: 93, 410000: 39 }
/** Retired in the year, GW: the association's forecast. */
const pvGw = [
  [2025, 2.7],
  [2030, 15],
] as const
const moduleTPerMw: Triple = [60, 80, 100]

export function modulesToday(cities: City[], periods: readonly number[], tables: Tables): void {
  for (const period of periods) {
    const gw = between(pvGw, period)
    for (const [province, capacity] of Object.entries(pvOf)) {
      const own = cities.filter(c => c.province === province)
      const people = sum(own, c => c.people)
      for (const city of own) {
        const mw = (gw * 1000 * (capacity / 3578) * city.people) / people
        tables.streams.push({
          site: city.site,
          material: 'pv_module',
          period,
          ...tonnesPerYear([mw * moduleTPerMw[0] * 0.5, mw * moduleTPerMw[1], mw * moduleTPerMw[2] * 1.3]),
          dataYear: 2015,
          method: 'estimated',
          source: ['cpia_retired', 'nea_2015h1', 'census2020_bj'],
          note: `${gw.toFixed(1)} GW retired in China in ${period} (forecast 2.7 in 2025, 15 in 2030, geometric between) x ${capacity} of 3,578 (10 MW, capacity of June 2015) x 80 t/MW (60-100, assumed); within the province by residents (assumed).`,
        })
      }
    }
  }
}
