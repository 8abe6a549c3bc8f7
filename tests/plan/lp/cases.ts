// Tiny regions, one for each family of rows: small enough that a person checks the golden text against docs/model.md by eye.
import type { Region, Row } from '#domain/region.ts'
import type { RowFamilyId } from '#plan/model/families.ts'
import { regionOf } from '../regions.ts'
import type { Wishes } from './lpOf.ts'

export type Case = { region: Region; requests?: Wishes }

const sites: Row<'sites'>[] = ['mill', 'works', 'town'].map((id, i) => ({ id, kind: 'place', area: 'north', lng: 114 + i, lat: 38 }))
const truck: Row<'modes'> = { id: 'truck', network: 'direct', fixedCnyPerT: 5, cnyPerTkm: 0.5, co2KgPerTkm: 0.1, distanceFactor: 1.2 }
type Tables = Parameters<typeof regionOf>[0]

/** Slag of a mill is ground with bought lime at the works and sold in town; a tenth becomes dust. */
const grinding: Tables = {
  areas: [{ id: 'north', level: 'province' }],
  materials: [
    { id: 'slag', kind: 'waste', moisture: 0.2 },
    { id: 'lime', kind: 'input' },
    { id: 'powder', kind: 'product' },
    { id: 'dust', kind: 'waste' },
  ],
  sites,
  streams: [{ site: 'mill', material: 'slag', tPerYear: 800_000 }],
  disposal: [{ material: 'slag', cnyPerT: 12 }],
  processes: [{ id: 'grinding', product: 'powder', utilisation: true }],
  process_flows: [
    { process: 'grinding', direction: 'in', material: 'slag', t: 1.05 },
    { process: 'grinding', direction: 'in', material: 'lime', t: 0.05 },
    { process: 'grinding', direction: 'out', material: 'powder', t: 1 },
    { process: 'grinding', direction: 'out', material: 'dust', t: 0.1 },
  ],
  process_parameters: [
    { process: 'grinding', parameter: 'opexCnyPerT', value: 30, unit: 'CNY/t' },
    { process: 'grinding', parameter: 'capexCnyPerTPerYear', value: 200, unit: 'CNY' },
    { process: 'grinding', parameter: 'lifetimeYears', value: 20, unit: 'a' },
  ],
  purchases: [{ material: 'lime', cnyPerT: 400, co2KgPerT: 1000 }],
  units: [{ site: 'works', process: 'grinding', existingTPerYear: 200_000, maxNewTPerYear: 300_000 }],
  demands: [{ site: 'town', material: 'powder', tPerYear: 600_000, priceCnyPerT: 150 }],
  modes: [truck],
}
/** Slag and ash make a mix in any shares, within limits of what is in them. */
const mixing: Tables = {
  ...grinding,
  materials: [
    { id: 'slag', kind: 'secondary' },
    { id: 'ash', kind: 'secondary' },
    { id: 'gypsum', kind: 'input' },
    { id: 'powder', kind: 'product' },
  ],
  sites: [...sites, { id: 'old_mill', kind: 'place', lng: 114.5, lat: 38 }],
  streams: [
    { site: 'mill', material: 'slag', tPerYear: 500_000 },
    { site: 'old_mill', material: 'slag', tPerYear: 100_000 },
    { site: 'mill', material: 'ash', tPerYear: 100_000 },
  ],
  disposal: [],
  process_flows: [
    { process: 'grinding', direction: 'in', material: 'slag', t: 0.6, tMin: 0.3, tMax: 1 },
    { process: 'grinding', direction: 'in', material: 'ash', t: 0.35, tMin: 0, tMax: 0.5 },
    { process: 'grinding', direction: 'in', material: 'gypsum', t: 0.05, tMin: 0.02, tMax: 0.1 },
    { process: 'grinding', direction: 'out', material: 'powder', t: 1 },
  ],
  compositions: [
    { material: 'slag', component: 'fcao', value: 6, unit: '%' },
    { material: 'slag', component: 'fcao', site: 'old_mill', value: 2, unit: '%' },
    { material: 'ash', component: 'fcao', value: 0.5, unit: '%' },
    { material: 'gypsum', component: 'fcao', value: 0, unit: '%' },
    { material: 'gypsum', component: 'so3', value: 44, unit: '%' },
    { material: 'slag', component: 'so3', value: 1, unit: '%' },
    { material: 'ash', component: 'so3', value: 0.5, unit: '%' },
  ],
  blend_limits: [
    { process: 'grinding', component: 'fcao', sense: '<', limit: 3, unit: '%', basis: 'input', materials: ['slag', 'ash'] },
    { process: 'grinding', component: 'so3', sense: '<=', limit: 0.035, unit: 'share', basis: 'product' },
    { process: 'grinding', component: 'so3', sense: '>=', limit: 1.5, unit: '%', basis: 'input' },
  ],
  purchases: [{ material: 'gypsum', cnyPerT: 100 }],
}
/** A railway between two stations, two modes that stop at them, a small fleet of trucks. */
const railway: Tables = {
  ...grinding,
  modes: [{ ...truck, fleetTkmPerYear: 4e7 }, rail('rail', 3200), rail('shuttle', 1600)],
  stations: [
    { id: 'west', lng: 114, lat: 38.05, trainsPerDay: 0.5 },
    { id: 'east', lng: 116, lat: 38.05 },
  ],
  lines: [{ from: 'west', to: 'east', km: 180, capacityTPerYear: 300_000 }],
  parameters: [{ id: 'stationsPerSite', value: 1, unit: '1' }],
}
function rail(id: string, trainT: number): Row<'modes'> {
  return { id, network: 'stations', fixedCnyPerT: 10, cnyPerTkm: 0.1, accessMode: 'truck', accessMaxKm: 120, transferCnyPerT: 4, trainT }
}
const target = (id: string, measure: Row<'targets'>['measure'], value: number, unit: string, more: Partial<Row<'targets'>> = {}) => ({
  id,
  programme: 'p',
  clause: '(一)',
  year: 2022,
  measure,
  sense: '>=' as const,
  value,
  unit,
  definitionZh: '',
  definitionEn: '',
  modelled: true,
  ...more,
})
const programmes: Row<'programmes'>[] = [{ id: 'p', fromYear: 2020, toYear: 2022 }]
/** A mill that stands and may grow in steps, and a new one with a fixed cost and a least size, which a count of sites speaks of. */
const siting: Tables = {
  ...grinding,
  process_parameters: [
    ...grinding.process_parameters!,
    { process: 'grinding', parameter: 'fixedCostCny', value: 50_000_000, unit: 'CNY' },
    { process: 'grinding', parameter: 'maxSizeTPerYear', value: 250_000, unit: 't/yr' },
  ],
  units: [
    { site: 'works', process: 'grinding', existingTPerYear: 200_000, maxNewTPerYear: 300_000, fixedCostCny: 0, sizeStepTPerYear: 60_000 },
    { site: 'town', process: 'grinding', existingTPerYear: 0, maxNewTPerYear: 300_000, minSizeTPerYear: 100_000 },
  ],
  programmes,
  targets: [target('sites', 'sites_opened', 2, 'count', { processes: ['grinding'], areas: ['north'] })],
}
const sited = { integer: true }
const manyPeriods = [2021, 2022]

/** A ferry that is opened or not, of anything; trucks of powder that are no more than so many. */
const linked: Tables = {
  ...railway,
  links: [
    { id: 'ferry', from: 'mill', to: 'works', cnyPerYear: 2_000_000, minTPerYear: 100_000, maxTPerYear: 400_000 },
    { id: 'powder_road', material: 'powder', mode: 'truck', maxTPerYear: 250_000 },
    { id: 'night', material: 'powder', overTPerYear: 150_000, overCnyPerT: 3 },
  ],
}

/** The works take slag from one mill of two, the town powder from one of two places. */
const single: Tables = {
  ...grinding,
  sites: [...sites, { id: 'old_mill', kind: 'place', lng: 114.5, lat: 38 }],
  streams: [...grinding.streams!, { site: 'old_mill', material: 'slag', tPerYear: 100_000 }],
  units: [
    { ...grinding.units![0]!, singleSource: ['slag'] },
    { site: 'town', process: 'grinding', existingTPerYear: 50_000 },
  ],
  demands: [{ ...grinding.demands![0]!, singleSource: true }],
}

/** Family -> the region whose rows of that family its golden file shows. */
export const cases: Record<RowFamilyId, Case> = {
  stream_balance: {
    region: regionOf(
      {
        ...grinding,
        materials: [...grinding.materials!, { id: 'ash', kind: 'secondary' }, { id: 'mud', kind: 'waste' }],
        streams: [...grinding.streams!, ...['ash', 'mud'].map(material => ({ site: 'mill', material, tPerYear: 50_000 }))],
        stocks: [{ site: 'mill', material: 'slag', t: 2_000_000, drawTPerYear: 300_000 }],
        policies: [{ id: 'no_mud', kind: 'ban_disposal', material: 'mud', active: true }],
      },
      [2022],
    ),
  },
  stock: {
    region: regionOf({ ...grinding, stocks: [{ site: 'mill', material: 'slag', t: 500_000, drawTPerYear: 300_000 }] }, manyPeriods),
  },
  disposal_capacity: {
    region: regionOf({
      ...grinding,
      streams: [...grinding.streams!, { site: 'works', material: 'slag', tPerYear: 20_000 }],
      disposal: [{ material: 'slag', area: 'north', cnyPerT: 12, capacityTPerYear: 700_000 }],
    }),
  },
  product_balance: {
    region: regionOf({
      ...grinding,
      units: [...grinding.units!, { id: 'second', site: 'works', process: 'grinding', existingTPerYear: 50_000 }],
    }),
  },
  byproduct_balance: { region: regionOf({ ...grinding, disposal: [...grinding.disposal!, { material: 'dust', cnyPerT: 8 }] }) },
  feed_balance: { region: regionOf({ ...mixing, purchases: [...mixing.purchases!, { material: 'ash', cnyPerT: 60 }] }) },
  recipe_mass: { region: regionOf(mixing) },
  input_range: { region: regionOf(mixing) },
  blend_limit: { region: regionOf(mixing) },
  capacity: {
    region: regionOf(
      {
        ...grinding,
        units: [
          { ...grinding.units![0]!, lastPeriod: 2021 },
          { site: 'town', process: 'short', existingTPerYear: 0, maxNewTPerYear: 50_000, earliestPeriod: 2021 },
        ],
        processes: [...grinding.processes!, { id: 'short', product: 'powder' }],
        process_flows: [
          ...grinding.process_flows!,
          { process: 'short', direction: 'in', material: 'slag', t: 1 },
          { process: 'short', direction: 'out', material: 'powder', t: 1 },
        ],
        process_parameters: [...grinding.process_parameters!, { process: 'short', parameter: 'lifetimeYears', value: 1, unit: 'a' }],
      },
      [2020, 2021, 2022],
    ),
  },
  build_limit: { region: regionOf(grinding, manyPeriods) },
  closing: {
    region: regionOf(
      {
        ...grinding,
        units: [
          { ...grinding.units![0]!, standingCnyPerYear: 3_000_000, closingCny: 5_000_000 },
          { site: 'town', process: 'grinding', existingTPerYear: 50_000, lastPeriod: 2021, closingCny: 0 },
        ],
      },
      manyPeriods,
    ),
    requests: sited,
  },
  least_share: {
    region: regionOf({
      ...grinding,
      processes: [...grinding.processes!, { id: 'fine', product: 'powder' }],
      process_flows: [
        ...grinding.process_flows!,
        { process: 'fine', direction: 'in', material: 'slag', t: 1 },
        { process: 'fine', direction: 'out', material: 'powder', t: 1 },
      ],
      units: [...grinding.units!, { site: 'town', process: 'fine', existingTPerYear: 100_000 }],
      policies: [{ id: 'by_fine', kind: 'least_share', material: 'powder', process: 'fine', area: 'north', share: 0.25, active: true }],
    }),
  },
  open_limit: { region: regionOf(siting, manyPeriods), requests: sited },
  least_size: { region: regionOf(siting, manyPeriods), requests: sited },
  size_step: { region: regionOf(siting), requests: sited },
  open_once: { region: regionOf(siting, manyPeriods), requests: sited },
  demand_balance: {
    region: regionOf({
      ...grinding,
      demands: [
        { site: 'town', material: 'powder', step: 1, tPerYear: 100_000, minTPerYear: 40_000, priceCnyPerT: 180 },
        { site: 'town', material: 'powder', step: 2, tPerYear: 500_000, priceCnyPerT: 120 },
      ],
    }),
  },
  siding_slots: { region: regionOf(railway) },
  line_capacity: { region: regionOf(railway) },
  fleet_capacity: { region: regionOf(railway) },
  arc_capacity: {
    region: regionOf({
      ...grinding,
      modes: [],
      units: [...grinding.units!, { id: 'second', site: 'works', process: 'grinding', existingTPerYear: 50_000 }],
      arcs: [
        { from: 'mill', to: 'works', cnyPerT: 20, capacityTPerYear: 400_000 },
        { from: 'works', to: 'town', cnyPerT: 15, capacityTPerYear: 400_000 },
      ],
    }),
  },
  lanes_opened: { region: regionOf({ ...railway, modes: [railway.modes![0]!, { ...rail('rail', 3200), laneCnyPerYear: 300_000 }] }) },
  lane_trains: {
    region: regionOf({
      ...railway,
      modes: [railway.modes![0]!, { ...rail('rail', 3200), minTrainsPerYear: 12 }, { ...rail('shuttle', 1600), wholeTrains: true }],
    }),
    requests: {
      lanes: [
        { web: 0, material: 2, period: 0, pair: 1, least: 12, most: Infinity },
        { web: 1, material: 2, period: 0, pair: 1, least: 20, most: 20 },
      ],
    },
  },
  move_quota: {
    region: regionOf({
      ...grinding,
      areas: ['north', 'south'].map(id => ({ id, level: 'province' as const })),
      sites: sites.map(site => (site.id === 'mill' ? site : { ...site, area: 'south' })),
      policies: [
        { id: 'out', kind: 'quota_move', area: 'north', material: 'slag', tPerYear: 300_000, active: true },
        { id: 'into', kind: 'quota_move', areaTo: 'south', tPerYear: 350_000, active: true },
      ],
    }),
  },
  link_limit: { region: regionOf(linked), requests: sited },
  link_over: { region: regionOf(linked) },
  link_least: { region: regionOf(linked) },
  source_limit: { region: regionOf(single), requests: sited },
  single_source: { region: regionOf(single), requests: sited },
  target: {
    region: regionOf({
      ...grinding,
      programmes,
      targets: [
        target('used', 'utilised', 50, '万吨', { materials: ['slag'] }),
        target('part', 'share', 60, '%', { materials: ['slag'] }),
        target('made', 'output', 300_000, 't'),
        target('made_at_price', 'output', 40, '万吨', { payCnyPerUnit: 250_000 }),
        target('emitted', 'co2', 20_000, 't CO2', { sense: '<=' }),
        target('driven', 'haul', 0.8, '亿吨公里', { sense: '<=' }),
        target('paid', 'cost', 100, '万元', { sense: '<=' }),
        target('put_up', 'investment', 3000, '万元', { sense: '<=', areas: ['north'] }),
        target('standing', 'capacity', 400_000, 't/a'),
        target('added', 'new_capacity', 250_000, 't/a', { sense: '<=' }),
        target('earned', 'output_value', 0.6, '亿元'),
        ...siting.targets!,
      ],
      units: siting.units!.map(unit => ({ fixedCostCny: 50_000_000, ...unit })),
      stocks: [{ site: 'mill', material: 'slag', t: 500_000, drawTPerYear: 300_000 }],
    }),
    requests: sited,
  },
  relaxation_budget: {
    region: regionOf({
      ...grinding,
      programmes,
      targets: [target('used', 'utilised', 50, '万吨')],
      demands: [{ site: 'town', material: 'powder', tPerYear: 600_000, minTPerYear: 100_000, priceCnyPerT: 150 }],
      policies: [{ id: 'no_slag', kind: 'ban_disposal', material: 'slag', active: true }],
    }),
  },
  measure: { region: regionOf(grinding), requests: { rows: ['net', 'revenue', 'co2', 'haul', 'investment', 'utilised'] } },
}

/** A region with every family of columns: what each costs is the golden file of the objective. */
export const objectiveCase: Case = {
  region: regionOf({
    ...mixing,
    materials: [...mixing.materials!, { id: 'mud', kind: 'waste', moisture: 0.5 }],
    streams: [...mixing.streams!.map(row => ({ cnyPerT: 4, ...row })), { site: 'mill', material: 'mud', tPerYear: 10_000 }],
    disposal: [{ material: 'mud', cnyPerT: 10, capacityTPerYear: 50_000 }],
    stocks: [{ site: 'mill', material: 'slag', t: 500_000, drawTPerYear: 300_000 }],
    purchases: [...mixing.purchases!, { material: 'ash', cnyPerT: 60, co2KgPerT: 20 }],
    units: siting.units!.map(unit => ({ fixedCostCny: 50_000_000, standingCnyPerYear: 3_000_000, closingCny: 5_000_000, ...unit })),
    demands: [{ site: 'town', material: 'powder', tPerYear: 600_000, minTPerYear: 100_000, priceCnyPerT: 150, singleSource: true }],
    modes: [truck, { ...rail('rail', 3200), laneCnyPerYear: 300_000, trainCny: 1600 }],
    stations: railway.stations!.map(row => ({ ...row, trainsPerDay: 0.5 })),
    lines: railway.lines!,
    links: linked.links!,
    policies: [
      { id: 'levy', kind: 'levy_disposal', material: 'mud', cnyPerT: 25, share: 0.4, active: true },
      { id: 'carbon', kind: 'carbon_price', cnyPerT: 50, active: true },
      { id: 'bonus', kind: 'subsidy_input', material: 'ash', cnyPerT: 3, active: true },
    ],
    programmes,
    targets: [target('used', 'utilised', 20, '万吨'), target('made', 'output', 40, '万吨', { payCnyPerUnit: 250_000 })],
  }),
  requests: sited,
}
