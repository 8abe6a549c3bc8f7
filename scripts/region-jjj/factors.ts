// Tonnes of waste per unit of activity: low, central, high, with the source of each. Dry tonnes.
import type { Triple } from './tables.ts'

export type Factor = { material: string; activity: string; provinces?: string[]; t: Triple; source: string[]; note: string }

const highAsh = ['140000', '150000']

/** First row that fits (material, activity, province) wins; a row without provinces fits all. */
export const factors: Factor[] = [
  {
    material: 'coal_gangue',
    activity: 'coal',
    provinces: ['140000'],
    t: [0.15, 0.229, 0.3],
    source: ['lvliang_2023', 'cctv_gangue_2025'],
    note: 'Lüliang notice over mine capacity 0.229 t/t; "at least 10 %" is the usual lower bound.',
  },
  {
    material: 'coal_gangue',
    activity: 'coal',
    provinces: ['150000'],
    t: [0.07, 0.12, 0.25],
    source: ['mee_2019_annual', 'wuhai_2023'],
    note: 'China 0.094 t/t; Wuhai 0.372 as an upper bound; open-cast lignite yields less, washing basins more.',
  },
  {
    material: 'coal_gangue',
    activity: 'coal',
    t: [0.08, 0.12, 0.18],
    source: ['mee_2019_annual', 'gzjll_gangue'],
    note: 'China key survey 0.094 t/t; general statements 0.10-0.20.',
  },
  {
    material: 'fly_ash',
    activity: 'wasteCoalMw',
    t: [1100, 1526, 1745],
    source: ['lvliang_2023', 'wuhai_2023', 'gem_gcpt_2024_07'],
    note: 'Cities where waste-coal units dominate: Lüliang 1,526 and Wuhai 1,745 t/MW.',
  },
  {
    material: 'fly_ash',
    activity: 'coalMw',
    provinces: highAsh,
    t: [459, 780, 1000],
    source: ['taiyuan_2018', 'hohhot_2023', 'mee_2019_annual'],
    note: 'Taiyuan 775, Hohhot 888, China 459 t/MW.',
  },
  {
    material: 'fly_ash',
    activity: 'coalMw',
    t: [370, 459, 700],
    source: ['mee_2019_annual', 'gem_gcpt_2024_07'],
    note: 'China key survey 450 Mt over 979.5 GW; city notices are higher.',
  },
  {
    material: 'bottom_ash',
    activity: 'wasteCoalMw',
    t: [550, 1200, 1400],
    source: ['lvliang_2023'],
    note: 'Fly ash x 0.787 as in Lüliang (circulating fluidised beds).',
  },
  {
    material: 'bottom_ash',
    activity: 'coalMw',
    provinces: highAsh,
    t: [110, 190, 320],
    source: ['hohhot_2023', 'wuhai_2023'],
    note: 'Fly ash x 0.24 (Hohhot) .. 0.32 (Wuhai).',
  },
  { material: 'bottom_ash', activity: 'coalMw', t: [75, 110, 200], source: ['hohhot_2023'], note: 'Fly ash x 0.24.' },
  {
    material: 'fgd_gypsum',
    activity: 'wasteCoalMw',
    t: [40, 120, 250],
    source: ['shuozhou_2011'],
    note: 'Fly ash x 0.08 assumed: part of the sulphur stays in the bed.',
  },
  {
    material: 'fgd_gypsum',
    activity: 'coalMw',
    provinces: highAsh,
    t: [71, 160, 220],
    source: ['hohhot_2023', 'shuozhou_2011', 'xie_factors'],
    note: 'Fly ash x 0.202 (Hohhot) .. 0.24 (Shuozhou); x 0.091 in a collection of studies as low.',
  },
  {
    material: 'fgd_gypsum',
    activity: 'coalMw',
    t: [42, 100, 160],
    source: ['hohhot_2023', 'xie_factors'],
    note: 'Fly ash x 0.2; x 0.091 in a collection of studies as low.',
  },
  {
    material: 'bf_slag',
    activity: 'iron',
    t: [0.24, 0.28, 0.34],
    source: ['mee_2019_annual', 'jizihe_2013', 'steelorbis_2021'],
    note: 'Smelting slag 0.356 t/t steel less steel slag 0.125, over the iron/steel ratio of 2020.',
  },
  {
    material: 'steel_slag',
    activity: 'steel',
    t: [0.069, 0.125, 0.187],
    source: ['jizihe_2013', 'xie_factors'],
    note: '10-15 % of crude steel; a collection of studies gives 0.128 with a spread of 0.059.',
  },
  {
    material: 'zinc_dust',
    activity: 'steel',
    t: [0.006, 0.012, 0.02],
    source: ['general_knowledge'],
    note: 'Zinc-bearing dust and sludge left after returns to the sinter plant, assumed.',
  },
  {
    material: 'iron_tailings',
    activity: 'ore',
    t: [0.53, 0.65, 0.8],
    source: ['tailings_1996'],
    note: 'National concentrators 0.605, key mines 0.5275 (1996); leaner ore now, so 0.65.',
  },
  {
    material: 'waste_rock',
    activity: 'ore',
    t: [0.3, 0.8, 1.8],
    source: ['miit_2015_plan'],
    note: 'Usable hard rock from stripping, assumed; MIIT counted 2,370 Mt with waste rock in the region in 2014.',
  },
  {
    material: 'red_mud',
    activity: 'alumina',
    t: [1.0, 1.3, 1.8],
    source: ['general_knowledge', 'smm_nbs_alumina_q1'],
    note: '1.0-1.8 t/t in general literature, not retrieved; Lüliang is fixed to its notice.',
  },
  {
    material: 'msw_slag',
    activity: 'wteMw',
    t: [2300, 3300, 4300],
    source: ['gem_gbpt_2024_09', 'general_knowledge'],
    note: 'About 45 t/d of refuse per MW, 20 % slag (assumed).',
  },
]

export function factorFor(material: string, activity: string, province: string): Factor | undefined {
  return factors.find(
    f => f.material === material && f.activity === activity && (f.provinces === undefined || f.provinces.includes(province)),
  )
}
