// Writes processes, their flows and parameters, compositions and blend limits; refuses a recipe that does not balance.
import type { Figured } from './processFigures.ts'
import { gridKgPerKwh, recipes } from './recipes.ts'
import type { Recipe } from './recipes.ts'
import { sum } from './tables.ts'
import type { Tables, Triple } from './tables.ts'

/** How a figure is known: by the sources that `processFigures` names for it, else assumed, and then no source is borrowed. */
const knownBy = (r: Recipe, of: Figured): { method: 'assumed' | 'estimated'; source?: string[] } => {
  const from = r.from[of]
  return from === undefined ? { method: 'assumed' } : { method: 'estimated', source: from.source }
}

/** Fixed ingredients carry +-5 % as their uncertainty; ranges are decisions of the planner, not uncertainty. */
function addFlows(r: Recipe, tables: Tables): void {
  const ins = sum(r.ins, ([, t]) => t)
  const outs = sum(r.outs, ([, t]) => t)
  if (Math.abs(ins - outs) > 1e-9) throw new Error(`${r.id}: ${ins} t in, ${outs} t out`)
  for (const [material, t, tMin, tMax] of r.ins) {
    tables.process_flows.push({
      process: r.id,
      direction: 'in',
      material,
      t,
      ...(tMin === undefined ? {} : { tMin }),
      ...(tMax === undefined ? {} : { tMax }),
      ...knownBy(r, 'flows'),
      note: `${tMin === undefined ? 'Fixed share.' : 'Central recipe; the range is what the mix allows.'} ${r.from.flows?.note ?? ''}`.trim(),
    })
  }
  for (const [material, t] of r.outs) tables.process_flows.push({ process: r.id, direction: 'out', material, t, ...knownBy(r, 'flows') })
}

/** Yards, sorting and what is bolted to a standing works: a year from the decision; the others take two (assumed). */
const quick = new Set([
  'ash_classifier',
  'battery_second_life',
  'bof_scrap',
  'dry_mix_plant',
  'gangue_fuel_yard',
  'kiln_coprocessing',
  'land_restoration',
  'paper_sorting',
  'plastic_pelletiser',
  'recycled_aggregate_plant',
  'road_base_plant',
  'rubber_mill',
  'scrap_centre',
  'tyre_retread',
])

function addParameters(r: Recipe, tables: Tables): void {
  type Parameter = Tables['process_parameters'][number]['parameter']
  const put = (parameter: Parameter, of: Figured, usual: Triple, unit: string, words: string): void => {
    const [low, value, high] = r.from[of]?.t ?? usual
    const note = `${words} ${r.from[of]?.note ?? ''}`.trim()
    tables.process_parameters.push({ process: r.id, parameter, value, valueLow: low, valueHigh: high, unit, ...knownBy(r, of), note })
  }
  put(
    'opexCnyPerT',
    'opex',
    r.opex,
    'CNY/t',
    `Conversion alone: without freight, bought inputs and what holders of the waste are paid. ${r.note ?? ''}`.trim(),
  )
  put('capexCnyPerTPerYear', 'capex', r.capex, 'CNY per t/yr', 'Investment per tonne of yearly capacity.')
  put('lifetimeYears', 'life', [r.life * 0.8, r.life, r.life * 1.3], 'years', 'Book life.')
  put('energyKwhPerT', 'kwh', [r.kwh * 0.8, r.kwh, r.kwh * 1.25], 'kWh/t', 'Electricity.')
  put('co2KgPerT', 'co2', r.co2, 'kg/t', `Electricity at ${gridKgPerKwh} kg/kWh (North China grid 2023) and fuel of the process.`)
  tables.process_parameters.push({
    process: r.id,
    parameter: 'avoidedCo2KgPerT',
    value: r.avoided[1],
    valueLow: r.avoided[0],
    valueHigh: r.avoided[2],
    unit: 'kg/t',
    method: 'assumed',
    ...(r.source ? { source: r.source } : {}),
    note: `Counterfactual: ${r.counterfactual}.`,
  })
  const years = quick.has(r.id) ? 1 : 2
  tables.process_parameters.push({
    process: r.id,
    parameter: 'leadTimeYears',
    value: years,
    valueLow: years * 0.5,
    valueHigh: years + 1,
    unit: 'years',
    method: 'assumed',
    note: 'From the decision to the first tonne.',
  })
  put('minSizeTPerYear', 'minSize', [r.minSize * 0.5, r.minSize, r.minSize * 2], 't/yr', 'Smallest sensible new line.')
  put('maxSizeTPerYear', 'maxSize', [r.maxSize * 0.5, r.maxSize, r.maxSize * 2], 't/yr', 'Largest line of one site.')
}

type Content = [material: string, low: number, central: number, high: number]
const contents: { component: string; unit: string; note: string; rows: Content[] }[] = [
  {
    component: 'SO3',
    unit: '%',
    note: 'Typical content, assumed.',
    rows: [
      ['fgd_gypsum', 40, 43, 45],
      ['bf_slag', 0.1, 0.3, 0.8],
      ['steel_slag', 0.2, 0.4, 0.8],
      ['fly_ash', 0.3, 0.8, 2],
      ['red_mud', 0.1, 0.4, 1],
      ['lime', 0, 0.1, 0.3],
    ],
  },
  {
    component: 'f_CaO',
    unit: '%',
    note: 'Free lime, typical content, assumed.',
    rows: [
      ['steel_slag', 1.5, 3.5, 7],
      ['fly_ash', 0.1, 0.5, 1],
      ['bf_slag', 0, 0.1, 0.2],
      ['fgd_gypsum', 0, 0.1, 0.3],
    ],
  },
  {
    component: 'Ira',
    unit: '-',
    note: 'Internal exposure index, typical value, assumed.',
    rows: [
      ['coal_gangue', 0.2, 0.5, 1],
      ['clay_shale', 0.2, 0.3, 0.5],
      ['fly_ash', 0.4, 0.8, 1.4],
      ['bottom_ash', 0.3, 0.7, 1.2],
      ['red_mud', 0.8, 1.6, 2.8],
      ['bf_slag', 0.3, 0.5, 0.8],
      ['fgd_gypsum', 0, 0.1, 0.3],
      ['iron_tailings', 0.1, 0.2, 0.5],
      ['lime', 0, 0.1, 0.2],
      ['cement', 0.1, 0.3, 0.5],
      ['municipal_sludge', 0.1, 0.2, 0.4],
      ['water', 0, 0, 0],
    ],
  },
  {
    component: 'Na2O_eq',
    unit: '%',
    note: 'Alkali as sodium oxide, typical content, assumed.',
    rows: [
      ['red_mud', 2, 4.5, 8],
      ['bf_slag', 0.3, 0.6, 1],
      ['fly_ash', 0.8, 1.4, 2.5],
      ['fgd_gypsum', 0, 0.1, 0.2],
      ['lime', 0, 0.1, 0.2],
    ],
  },
  {
    component: 'Cl',
    unit: '%',
    note: 'Chlorine, typical content, assumed.',
    rows: [
      ['raw_meal', 0.005, 0.012, 0.02],
      ['municipal_sludge', 0.05, 0.25, 0.6],
      ['iron_tailings', 0, 0.01, 0.02],
      ['steel_slag', 0, 0.02, 0.05],
    ],
  },
  {
    component: 'Zn',
    unit: 'mg/kg',
    note: 'Zinc, typical content, assumed.',
    rows: [
      ['raw_meal', 30, 60, 120],
      ['municipal_sludge', 500, 1100, 2500],
      ['iron_tailings', 50, 120, 300],
      ['steel_slag', 40, 120, 400],
      ['zinc_dust', 20_000, 29_000, 80_000],
    ],
  },
]

type Limit = Tables['blend_limits'][number]
const limits: Limit[] = [
  {
    process: 'dust_zinc_recovery',
    component: 'Zn',
    sense: '>=',
    limit: 20_000,
    unit: 'mg/kg',
    basis: 'input',
    method: 'assumed',
    note: 'Below 2 % zinc recovery does not pay and the dust returns to the sinter plant (assumed).',
  },
  {
    process: 'binder_plant',
    component: 'SO3',
    sense: '<=',
    limit: 4,
    unit: '%',
    basis: 'product',
    method: 'assumed',
    source: ['gbt20491_2017'],
    note: 'By analogy with steel slag powder (GB/T 20491-2017, 4.0 %), which is unverified.',
  },
  {
    process: 'binder_plant',
    component: 'f_CaO',
    sense: '<=',
    limit: 1.5,
    unit: '%',
    basis: 'input',
    materials: ['bf_slag', 'steel_slag', 'fgd_gypsum', 'fly_ash'],
    method: 'assumed',
    note: 'Soundness of the binder, assumed; no standard for all-waste binders was found.',
  },
  {
    process: 'steel_slag_mill',
    component: 'f_CaO',
    sense: '<=',
    limit: 4,
    unit: '%',
    basis: 'input',
    materials: ['steel_slag'],
    method: 'assumed',
    source: ['gbt20491_2017'],
    note: 'GB/T 20491-2017 4.0 %, unverified.',
  },
  {
    process: 'red_mud_binder',
    component: 'Na2O_eq',
    sense: '<=',
    limit: 2,
    unit: '%',
    basis: 'product',
    method: 'assumed',
    note: 'Efflorescence and alkali reaction, assumed.',
  },
  {
    process: 'red_mud_binder',
    component: 'Ira',
    sense: '<=',
    limit: 1,
    unit: '-',
    basis: 'product',
    method: 'assumed',
    source: ['gb6566'],
    note: 'GB 6566 main building materials 1.0, from memory, unverified.',
  },
  {
    process: 'gangue_brick',
    component: 'Ira',
    sense: '<=',
    limit: 1,
    unit: '-',
    basis: 'input',
    method: 'assumed',
    source: ['gb6566'],
    note: 'GB 6566 main building materials 1.0, from memory, unverified.',
  },
  {
    process: 'ash_block',
    component: 'Ira',
    sense: '<=',
    limit: 1,
    unit: '-',
    basis: 'product',
    method: 'assumed',
    source: ['gb6566'],
    note: 'GB 6566 main building materials 1.0, from memory, unverified.',
  },
  {
    process: 'ceramsite_kiln',
    component: 'Ira',
    sense: '<=',
    limit: 1,
    unit: '-',
    basis: 'input',
    method: 'assumed',
    source: ['gb6566'],
    note: 'GB 6566 main building materials 1.0, from memory, unverified.',
  },
  {
    process: 'kiln_coprocessing',
    component: 'Cl',
    sense: '<=',
    limit: 0.04,
    unit: '%',
    basis: 'input',
    method: 'assumed',
    source: ['hj662_2013'],
    note: 'HJ 662-2013, all material entering the kiln 0.04 %, from memory, unverified.',
  },
  {
    process: 'kiln_coprocessing',
    component: 'Zn',
    sense: '<=',
    limit: 361,
    unit: 'mg/kg',
    basis: 'input',
    method: 'official',
    source: ['gbt30760_2014'],
    note: 'GB/T 30760-2014 reference value for kiln raw meal (verified in a secondary copy; a reference, not a hard limit).',
  },
]

/** One process with its flows and parameters. @throws on a recipe whose tonnes in and out differ */
export function addRecipe(r: Recipe, tables: Tables): void {
  tables.processes.push({
    id: r.id,
    nameZh: r.zh,
    nameEn: r.en,
    clause: r.clause,
    product: r.product,
    utilisation: r.utilisation,
    tags: r.tags,
    ...(r.source ? { source: r.source } : {}),
    note: `${r.note ?? ''} CO2 saving against: ${r.counterfactual}.`.trim(),
  })
  addFlows(r, tables)
  addParameters(r, tables)
}

export function addProcesses(tables: Tables): void {
  for (const r of recipes) addRecipe(r, tables)
  for (const { component, unit, note, rows } of contents) {
    for (const [material, low, value, high] of rows)
      tables.compositions.push({ material, component, value, valueLow: low, valueHigh: high, unit, method: 'assumed', note })
  }
  tables.blend_limits.push(...limits)
}
