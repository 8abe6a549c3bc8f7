// Demand of sand and stone by city, of which a limited part may come from waste, in two price steps; prices without VAT.
import { withoutVat } from './asks.ts'
import type { Figures } from './figures.ts'
import { statisticOf } from './figures.ts'
import type { City } from './geography.ts'
import { xiongan } from './geography.ts'
import { chinaResidents } from './populations.ts'
import { rounded, sum, tonnesPerYear } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

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
export function addAggregate(figures: Figures, cities: City[], tables: Tables): void {
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
