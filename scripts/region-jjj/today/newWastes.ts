// Photovoltaic modules and turbine blades: what they are, how they are worked up, where that may be built, what it earns. Nearly all assumed.
import type { City } from '../geography.ts'
import { addDemand } from '../demands.ts'
import { citySite } from '../geography.ts'
import type { Recipe } from '../recipes.ts'
import { chinaResidents } from '../populations.ts'
import { addRecipe } from '../processes.ts'
import { rounded } from '../tables.ts'
import type { Tables, Triple } from '../tables.ts'

/** Euro of 2017 in yuan (assumed). */
const cnyPerEur = 7.6
/** Tonnes of modules for a tonne of glass: 65.8 % glass, of which 97 % comes back. */
const modulesPerGlass = 1 / (0.658 * 0.97)
const perGlass = (share: number): number => rounded(share * modulesPerGlass, 0.001)
const aluminium = perGlass(0.175)
const siliconCopper = perGlass(0.029 * 0.85 + 0.01 * 0.78)
const modules = rounded(modulesPerGlass, 0.001)
const lost = rounded(modules - 1 - aluminium - siliconCopper, 0.001)

export const newRecipes: Recipe[] = [
  {
    id: 'pv_dismantling',
    zh: '退役光伏组件拆解回收',
    en: 'dismantling of photovoltaic modules',
    clause: '-',
    product: 'pv_glass',
    utilisation: true,
    tags: ['recycling', 'park', 'new_waste'],
    ins: [['pv_module', modules]],
    outs: [
      ['pv_glass', 1],
      ['frame_aluminium', aluminium],
      ['pv_silicon_copper', siliconCopper],
      ['process_loss', lost],
    ],
    opex: [700 * modules, 1300 * modules, 320 * cnyPerEur * modules].map(c => rounded(c, 1)) as unknown as Triple,
    capex: [800 * modules, 270 * cnyPerEur * modules, 3500 * modules].map(c => rounded(c, 1)) as unknown as Triple,
    life: 10,
    kwh: 150,
    co2: [80, 100, 160],
    avoided: [1500, 3500, 5500],
    counterfactual: 'primary aluminium of the frames and flat glass (assumed)',
    minSize: 3_000,
    maxSize: 60_000,
    note: 'Per tonne of glass. European plant of 2,000 t: 320 EUR per tonne of modules is the high end; China is taken at half (assumed).',
    from: {
      capex: {
        source: ['ijp_2017'],
        note: 'Investment of a plant of 2,000 t of modules: 270 EUR/t at 7.6 CNY.',
      },
      flows: {
        source: ['ijp_2017'],
        note: 'Flows: 65.8 % glass, 17.5 % aluminium, 2.9 % silicon, 1 % copper; 97, 100, 85 and 78 % come back.',
      },
    },
  },
  {
    id: 'blade_board',
    zh: '退役风机叶片制板材',
    en: 'boards from turbine blades',
    clause: '-',
    product: 'composite_board',
    utilisation: true,
    tags: ['recycling', 'new_waste'],
    ins: [['wind_blade', 1.06]],
    outs: [
      ['composite_board', 1],
      ['process_loss', 0.06],
    ],
    opex: [500, 900, 1600],
    capex: [1000, 3333, 4000],
    life: 10,
    kwh: 250,
    co2: [140, 170, 220],
    avoided: [200, 500, 900],
    counterfactual: 'wood-based board (assumed)',
    minSize: 5_000,
    maxSize: 100_000,
    note: 'Cutting, milling, pressing (assumed).',
    from: {
      capex: { source: ['cd_blades_2025'], note: 'Investment of 100 M CNY for 30,000 t a year at Yinchuan.' },
    },
  },
]

const materials: Tables['materials'] = [
  {
    id: 'pv_module',
    nameZh: '退役光伏组件',
    nameEn: 'retired photovoltaic modules',
    kind: 'secondary',
    tags: ['new_waste'],
    color: '#2f4a6d',
  },
  {
    id: 'wind_blade',
    nameZh: '退役风机叶片',
    nameEn: 'retired turbine blades',
    kind: 'secondary',
    tags: ['new_waste'],
    color: '#7c8f99',
  },
  { id: 'pv_glass', nameZh: '光伏玻璃碎料', nameEn: 'glass cullet from modules', kind: 'product', tags: ['glass'], color: '#a6c8cf' },
  {
    id: 'frame_aluminium',
    nameZh: '光伏边框铝',
    nameEn: 'aluminium of module frames',
    kind: 'product',
    tags: ['metal', 'nonferrous'],
    color: '#9fb3bd',
  },
  {
    id: 'pv_silicon_copper',
    nameZh: '硅铜富集物',
    nameEn: 'silicon and copper concentrate',
    kind: 'product',
    tags: ['metal'],
    color: '#6d6f8a',
  },
  {
    id: 'composite_board',
    nameZh: '复合材料板',
    nameEn: 'composite board',
    kind: 'product',
    tags: ['building'],
    color: '#8a7f63',
  },
]

const vatFree = 'Price without VAT (assumed).'
/** What a tonne earns and how many a resident of China may take in a year: the market is larger than what comes. */
const prices: { material: string; price: Triple; kgPerHead: number; note: string; source?: string[] }[] = [
  { material: 'pv_glass', price: [200, 400, 760], kgPerHead: 1.5, note: `Container and foam glass; ${vatFree}` },
  { material: 'frame_aluminium', price: [7600, 9500, 11_500], kgPerHead: 0.5, note: `As scrap aluminium; ${vatFree}` },
  { material: 'pv_silicon_copper', price: [3000, 8000, 15_000], kgPerHead: 0.1, note: `To smelters of silicon and copper; ${vatFree}` },
  { material: 'composite_board', price: [900, 1500, 2500], kgPerHead: 0.4, note: `Pallets, formwork, furniture board; ${vatFree}` },
]

const places: { process: string; codes: string[]; size: number }[] = [
  { process: 'pv_dismantling', codes: ['150100', '150200', '130100', '130600', '140200', '370100', '410100', '120000'], size: 60_000 },
  { process: 'blade_board', codes: ['150200', '150400', '150900', '130700', '370600'], size: 60_000 },
]

/** Materials, recipes, sites to build, markets and tips of both wastes. */
export function addNewWastes(cities: City[], tables: Tables): void {
  tables.materials.push(...materials)
  for (const recipe of newRecipes) addRecipe(recipe, tables)
  for (const { process, codes, size } of places)
    for (const code of codes)
      tables.units.push({
        site: citySite(code),
        process,
        existingTPerYear: 0,
        maxNewTPerYear: size,
        minSizeTPerYear: newRecipes.find(r => r.id === process)!.minSize,
        method: 'assumed',
        source: ['project_assumption'],
        note: 'Candidate by waste or market; size limit assumed. What stands today is not published by place and left out.',
      })
  for (const { material, price, kgPerHead, note } of prices)
    for (const city of cities) {
      const t = (city.people * kgPerHead) / 1000
      addDemand(tables, {
        site: city.site,
        material,
        t: [t * 0.5, t, t * 2],
        price,
        dataYear: 2025,
        note: `${note} ${kgPerHead} kg a resident (of ${Math.round(chinaResidents / 1e6)} M in China) is assumed.`,
      })
    }
  for (const material of ['pv_module', 'wind_blade'])
    tables.disposal.push({
      material,
      cnyPerT: 250,
      cnyPerTLow: 100,
      cnyPerTHigh: 500,
      method: 'assumed',
      note: 'Cutting up and landfill (assumed); the levy is apart.',
    })
}
