// What a holder or collector asks for a tonne at the gate, without VAT: apart from what it costs to work it up, so that both are seen.
// Quotations of the market carry 13 % VAT and are divided by it; a weak figure widens the interval only.
import type { Triple } from './tables.ts'

const vat = 1.13
/** The price without VAT of a quotation that carries it. */
export const withoutVat = (quoted: number): number => quoted / vat

export type Ask = { material: string; t: Triple; method: 'estimated' | 'assumed'; source: string[]; note: string }
const quoted = (t: Triple): Triple => t.map(withoutVat) as unknown as Triple

export const asks: Ask[] = [
  {
    material: 'scrap_steel',
    t: [withoutVat(2150), 2043, withoutVat(3500)],
    method: 'estimated',
    source: ['mysteel_hm_2005', 'crra_like', 'scrap_page'],
    note: 'Price of 2020, without VAT: at par with hot metal, which cost ten mills of Tangshan 2,043 CNY/t in May 2020 (that scrap is worth as much is assumed); weak pages give 2,150-2,480 (2023) and up to 3,500 (2022), both taken as with VAT.',
  },
  {
    material: 'scrap_copper',
    t: quoted([32_800, 41_000, 49_200]),
    method: 'assumed',
    source: [],
    note: 'Price of 2020, without VAT: 41,000 CNY/t with VAT, a fifth either way as metals move in a year.',
  },
  {
    material: 'scrap_aluminium',
    t: quoted([8640, 10_800, 12_960]),
    method: 'assumed',
    source: [],
    note: 'Price of 2020, without VAT: 10,800 CNY/t with VAT, a fifth either way as metals move in a year.',
  },
  {
    material: 'waste_paper',
    t: quoted([1573, 1960, 2347]),
    method: 'estimated',
    source: ['cctv_occ_2304'],
    note: 'Price of 2022-2023, without VAT: board grade A 2,347 CNY/t in April 2022 and 1,573 in April 2023, the lowest of five years; mean; taken as with VAT.',
  },
  {
    material: 'waste_plastic',
    t: quoted([2800, 3700, 6000]),
    method: 'assumed',
    source: ['gd_plastic', 'tinckay1'],
    note: 'Price of 2022-2024, without VAT: 3,700 CNY/t with VAT; weak pages give 2,800 to 6,000 by kind.',
  },
  {
    material: 'waste_tyre',
    t: quoted([840, 1680, 2000]),
    method: 'estimated',
    source: ['rubber_2204', 'tyre_2208'],
    note: 'Price of October 2021, without VAT: tyres over 9.00 inch 1,680 CNY/t, twice that of 2019; 1,640-2,000 in spring 2022 on a weak page; taken as with VAT.',
  },
  {
    material: 'retired_battery',
    t: [withoutVat(6050), 6500, withoutVat(38_000)],
    method: 'assumed',
    source: ['li_2509', 'batt_proc'],
    note: 'Price without VAT: it follows lithium. Weak pages give 6,050-7,620 CNY/t for iron-phosphate cells (2025), 18,000 and 38,000 for packs (2023).',
  },
]
export const askOf = (material: string): Ask | undefined => asks.find(a => a.material === material)
