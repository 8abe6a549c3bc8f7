// The region format: every table a region may hold, as one zod schema per table.
// CSV folder, workbook, datapackage.json, template, documentation and types all derive from here.
// Only `sites` and something that moves (streams or units, and demands) are needed; every other table is optional.
import { z } from 'zod'
import { Method } from './quantity.ts'

const id = z
  .string()
  .min(1)
  .regex(/^[^\s;,]+$/u, 'no spaces, commas or semicolons')
const text = z.string()
const amount = z.number().nonnegative()
const fraction = z.number().min(0).max(1)
const year = z.int().min(1900).max(2200)
const list = z.array(z.string()) // written `a;b;c` in a cell
/** An interval around a central figure; both ends optional, low <= central <= high is checked on load. */
const interval = <N extends string>(name: N, value: z.ZodType<number> = amount) =>
  ({
    [name]: value,
    [`${name}Low`]: value.optional(),
    [`${name}High`]: value.optional(),
  }) as { [K in N]: z.ZodType<number> } & { [K in `${N}Low` | `${N}High`]: z.ZodOptional<z.ZodType<number>> }
/** The same where the whole figure may be blank. */
const optionalInterval = <N extends string>(name: N, value: z.ZodType<number> = amount) =>
  ({
    [name]: value.optional(),
    [`${name}Low`]: value.optional(),
    [`${name}High`]: value.optional(),
  }) as { [K in N | `${N}Low` | `${N}High`]: z.ZodOptional<z.ZodType<number>> }
/** Where a figure comes from; `source` holds keys of the sources table. */
const origin = { method: Method.optional(), source: list.optional(), note: text.optional() }
/** A note as a Chinese page shows it, of the tables whose notes stand on pages. */
const inChinese = { noteZh: text.optional() }
const names = { nameZh: text.optional(), nameEn: text.optional() }
const dated = { validFrom: z.iso.date().optional(), validTo: z.iso.date().optional() }

const Source = z.object({
  id,
  publisher: text.optional(),
  title: text,
  /** Publisher and title as a Chinese page names them. */
  titleZh: text.optional(),
  year: text.optional(),
  licence: text.optional(),
  where: text.optional(),
  quality: text.optional(),
  note: text.optional(),
})
const Area = z.object({
  id,
  ...names,
  level: z.enum(['country', 'region', 'province', 'prefecture', 'county']),
  parent: id.optional(),
  lng: z.number().optional(),
  lat: z.number().optional(),
  population: amount.optional(),
  source: list.optional(),
  note: text.optional(),
})
const Material = z.object({
  id,
  ...names,
  /** waste and secondary come from streams; product goes to demands; input is bought; loss leaves the system (moisture, ignition, process). */
  kind: z.enum(['waste', 'secondary', 'product', 'input', 'loss']),
  /** Sets that targets, limits and pages speak of, e.g. `industrial_solid_waste;metallurgical`. */
  tags: list.optional(),
  wasteCode: text.optional(),
  /** Water as a share of wet mass; freight is paid on wet tonnes, all accounts are in dry tonnes. */
  moisture: fraction.optional(),
  color: text.optional(),
  source: list.optional(),
  note: text.optional(),
})
const Site = z.object({
  id,
  ...names,
  kind: text,
  area: id.optional(),
  lng: z.number().min(-180).max(180).optional(),
  lat: z.number().min(-90).max(90).optional(),
  accuracy: z.enum(['exact', 'approximate', 'city_point', 'area']).optional(),
  /**
   * Of a site that stands for many places of many holders: how far two of them lie apart, root mean square, as the crow flies.
   * Blank: one place of one holder, and what stays on it travels nothing.
   */
  spreadKm: amount.optional(),
  party: text.optional(),
  status: text.optional(),
  source: list.optional(),
  note: text.optional(),
})
/**
 * Generation per year at a site; `period` blank means every period. Dry tonnes. `cnyPerT`: what whoever holds it asks for a dry tonne at
 * the gate, e.g. the price of a collector; paid for all that leaves to be used, from a stock too, not for what is disposed of.
 */
const Stream = z.object({
  site: id,
  material: id,
  period: year.optional(),
  ...interval('tPerYear'),
  ...optionalInterval('cnyPerT'),
  dataYear: year.optional(),
  ...origin,
})
/** Stock lying at a site at the start of the first period; drawn at most `drawTPerYear` a year. */
const Stock = z.object({ site: id, material: id, ...interval('t'), drawTPerYear: amount.optional(), dataYear: year.optional(), ...origin })
const Disposal = z.object({ material: id, area: id.optional(), ...interval('cnyPerT'), capacityTPerYear: amount.optional(), ...origin })
/** A recipe. Its activity is counted in tonnes of `product`. */
const Process = z.object({
  id,
  ...names,
  clause: text.optional(),
  product: id,
  /** Waste fed to it counts as utilised. */ utilisation: z.boolean().optional(),
  tags: list.optional(),
  source: list.optional(),
  note: text.optional(),
})
/**
 * Tonnes in or out per tonne of activity. Outputs (product, by-products, losses) are fixed; inputs may range
 * between `tMin` and `tMax`. The sum of inputs equals the sum of outputs in every solution: mass is conserved.
 */
const ProcessFlow = z.object({
  process: id,
  direction: z.enum(['in', 'out']),
  material: id,
  t: amount,
  tMin: amount.optional(),
  tMax: amount.optional(),
  tLow: amount.optional(),
  tHigh: amount.optional(),
  ...origin,
})
export const processParameters = [
  'opexCnyPerT',
  'capexCnyPerTPerYear',
  'lifetimeYears',
  'energyKwhPerT',
  'co2KgPerT',
  'avoidedCo2KgPerT',
  'minSizeTPerYear',
  'maxSizeTPerYear',
  'sizeStepTPerYear',
  'fixedCostCny',
  'leadTimeYears',
] as const
const ProcessParameter = z.object({
  process: id,
  parameter: z.enum(processParameters),
  ...interval('value', z.number()),
  unit: text,
  ...dated,
  ...origin,
})
/** A component's content of a material (share of dry mass, or the unit stated). */
const Composition = z.object({ material: id, component: id, site: id.optional(), ...interval('value'), unit: text, ...origin })
/** Linear blend row: sum over inputs of (content - limit) x tonnes <= 0 (or >=), over the inputs listed (all if blank). */
const BlendLimit = z.object({
  process: id,
  component: id,
  sense: z.enum(['<=', '>=', '<', '>']),
  limit: z.number(),
  unit: text,
  basis: z.enum(['input', 'product']),
  materials: list.optional(),
  ...origin,
})
/**
 * A process at a site: what stands there (`existingTPerYear`, until `lastPeriod`) and what may be added (`maxNewTPerYear`, from
 * `earliestPeriod` on). Tonnes of product a year. The least size and the step of what is added count in integer plans.
 * `standingCnyPerYear` is what standing costs a year, whatever is made. With a `closingCny` (0 too) what stands may be closed: paid once, and from
 * that period on it has no capacity and costs nothing; what is built new is a plant of its own and may take its place.
 */
const Unit = z.object({
  id: id.optional(),
  site: id,
  process: id,
  ...interval('existingTPerYear'),
  maxNewTPerYear: amount.optional(),
  minSizeTPerYear: amount.optional(),
  sizeStepTPerYear: amount.optional(),
  earliestPeriod: year.optional(),
  /** From the decision (`decisionYear` of the parameters) to the first tonne, years; in place of that of the process. */
  leadTimeYears: amount.optional(),
  /** What stands already stands until and including this one. */
  lastPeriod: year.optional(),
  standingCnyPerYear: amount.optional(),
  closingCny: amount.optional(),
  /** Materials that it takes from one holder (a site of the region) only, in a year; what is bought is counted apart. In integer plans. */
  singleSource: list.optional(),
  fixedCostCny: amount.optional(),
  capexCnyPerTPerYear: amount.optional(),
  opexCnyPerT: z.number().optional(),
  dataYear: year.optional(),
  ...origin,
})
/**
 * Demand of a product at a site in price steps: step 1 pays most. `minTPerYear` must be met. `singleSource`: all of it in a year from one holder (a site of
 * the region), in integer plans; one row of the demand that says so is enough.
 */
const Demand = z.object({
  site: id,
  material: id,
  period: year.optional(),
  step: z.int().positive().optional(),
  ...interval('tPerYear'),
  minTPerYear: amount.optional(),
  singleSource: z.boolean().optional(),
  ...interval('priceCnyPerT', z.number()),
  dataYear: year.optional(),
  ...origin,
})
/** What can be bought (virgin rock, lime, water ...): price delivered at the gate; `area` blank means everywhere. */
const Purchase = z.object({ material: id, area: id.optional(), ...interval('cnyPerT'), co2KgPerT: z.number().optional(), ...origin })
/**
 * A transport mode as a dated row. `network` direct: site to site by `distanceFactor` x great circle.
 * `network` stations: access by `accessMode` to a station, line distance, transfer at both ends.
 */
const Mode = z.object({
  id,
  ...names,
  network: z.enum(['direct', 'stations']),
  fixedCnyPerT: amount,
  ...interval('cnyPerTkm'),
  co2KgPerTkm: amount.optional(),
  distanceFactor: z.number().min(1).optional(),
  minKm: amount.optional(),
  maxKm: amount.optional(),
  /** A haul (of stations: the line) shorter than this pays so much more per wet tonne; what does not leave its site pays nothing. */
  shortHaulKm: amount.optional(),
  shortHaulCnyPerT: amount.optional(),
  accessMode: id.optional(),
  accessMaxKm: amount.optional(),
  transferCnyPerT: amount.optional(),
  /** Gross payload of one whole train (or vessel), wet tonnes. */
  trainT: amount.optional(),
  /**
   * Of a mode by stations, in every plan. A lane is one material from one station to another, in one year: it is closed, or at least
   * `minTrainsPerYear` full trains run on it (`wholeTrains`: a whole number of them) and it costs `laneCnyPerYear`. `trainCny` is paid for
   * each train, by the tonnes of a full one. All of them need `trainT`.
   */
  wholeTrains: z.boolean().optional(),
  minTrainsPerYear: amount.optional(),
  laneCnyPerYear: amount.optional(),
  trainCny: amount.optional(),
  /** Materials (ids or `#tag`) that it may not carry. */
  notMaterials: list.optional(),
  /** What the whole fleet can move in a year, tonne-kilometres. */
  fleetTkmPerYear: amount.optional(),
  ...dated,
  ...origin,
})
/** `trainsPerDay` is the number of train slots that the siding offers for loading and unloading together. */
const Station = z.object({
  id,
  ...names,
  area: id.optional(),
  lng: z.number(),
  lat: z.number(),
  ...optionalInterval('trainsPerDay'),
  ...origin,
})
const Line = z.object({ from: id, to: id, km: amount, kind: text.optional(), capacityTPerYear: amount.optional(), ...origin })
/** An explicit arc: its own cost and capacity, no coordinates needed. `material` blank means any, `mode` blank means `arc`. */
const Arc = z.object({
  from: id,
  to: id,
  material: id.optional(),
  mode: id.optional(),
  period: year.optional(),
  cnyPerT: z.number(),
  capacityTPerYear: amount.optional(),
  km: amount.optional(),
  co2KgPerT: amount.optional(),
  ...origin,
})
/**
 * A relation of transport that is opened or not, as a whole: all that goes from `from` to `to` of `material` by `mode`, each blank for any, counted
 * together in dry tonnes. Opened it costs `cnyPerYear` and carries `minTPerYear` at the least; else it carries nothing. Either of them needs
 * `maxTPerYear`, which is the most that it ever carries. What it carries beyond `overTPerYear` costs `overCnyPerT` a tonne more: freight that gets dearer. A rate that
 * gets cheaper is a mode, or a row of arcs, of its own, with the tonnage from which it is given as the least flow of its link.
 */
const Link = z.object({
  id,
  ...names,
  from: id.optional(),
  to: id.optional(),
  material: id.optional(),
  mode: id.optional(),
  cnyPerYear: amount.optional(),
  minTPerYear: amount.optional(),
  maxTPerYear: amount.optional(),
  overTPerYear: amount.optional(),
  overCnyPerT: z.number().optional(),
  ...dated,
  ...origin,
})
/** Money rules of the state, dated. `share` is the part of the tonnes on which it falls (an interval where it is estimated). */
const Policy = z.object({
  id,
  ...names,
  kind: z.enum([
    'levy_disposal',
    'subsidy_input',
    'subsidy_output',
    'carbon_price',
    'ban_disposal',
    'ban_mode',
    'quota_move',
    'least_share',
  ]),
  material: id.optional(),
  process: id.optional(),
  area: id.optional(),
  /** Of a `quota_move` out of `area`: only what goes into this one; blank means anywhere else. */
  areaTo: id.optional(),
  mode: id.optional(),
  cnyPerT: z.number().optional(),
  /** The rule that a blank amount of a `subsidy_output` comes from: VAT refund or income-tax relief on the product. */
  rule: z.enum(['vat-refund', 'cit-revenue']).optional(),
  /** Dry tonnes a year that a `quota_move` lets pass; 0 is a ban. */
  tPerYear: amount.optional(),
  /** Part of the tonnes on which it falls; of a `least_share` the least part of `material` made in `area` that `process` makes. */
  share: fraction.optional(),
  shareLow: fraction.optional(),
  shareHigh: fraction.optional(),
  active: z.boolean(),
  ...dated,
  ...origin,
})
const Programme = z.object({ id, ...names, fromYear: year, toYear: year, source: list.optional(), note: text.optional(), ...inChinese })
/** A number of the programme with its written definition. `modelled` false: shown and evidenced, not a constraint. */
const Target = z.object({
  id,
  programme: id,
  clause: text,
  ...names,
  year,
  measure: z.enum([
    'utilised',
    'share',
    'output',
    'capacity',
    'new_capacity',
    'output_value',
    'co2',
    'cost',
    'investment',
    'haul',
    'sites_opened',
    'external',
  ]),
  /** Ids or `#tag`; blank means all. */
  materials: list.optional(),
  processes: list.optional(),
  areas: list.optional(),
  sense: z.enum(['>=', '<=']),
  /** Blank: the programme asks without a number; such a target is shown, never a constraint. */
  value: z.number().optional(),
  unit: text,
  /**
   * What one more unit of the target may cost at most. A target that asks for more than that stops pulling: the plan falls short of it, stays
   * optimal, and counts what is missing at this price. Blank: it holds at any cost, or gives way as little as possible.
   */
  payCnyPerUnit: amount.optional(),
  definitionZh: text,
  definitionEn: text,
  modelled: z.boolean(),
  /** A figure known from outside the model (a survey, a notice), for `external` measures. */
  reported: z.number().optional(),
  ...origin,
  ...inChinese,
})
/** Region-wide figures: discount rate, days a year, grid factor ... */
const Parameter = z.object({ id, ...names, ...interval('value', z.number()), unit: text, ...dated, ...origin })
/** Official totals to hold ours against. */
const OfficialTotal = z.object({
  area: id,
  indicator: id,
  year,
  value: z.number(),
  unit: text,
  quality: text.optional(),
  source: list.optional(),
  note: text.optional(),
  ...inChinese,
})

/** Table name -> row schema, in reading order. */
export const regionTables = {
  sources: Source,
  areas: Area,
  materials: Material,
  sites: Site,
  streams: Stream,
  stocks: Stock,
  disposal: Disposal,
  processes: Process,
  process_flows: ProcessFlow,
  process_parameters: ProcessParameter,
  compositions: Composition,
  blend_limits: BlendLimit,
  units: Unit,
  demands: Demand,
  purchases: Purchase,
  modes: Mode,
  stations: Station,
  lines: Line,
  arcs: Arc,
  links: Link,
  policies: Policy,
  programmes: Programme,
  targets: Target,
  parameters: Parameter,
  official_totals: OfficialTotal,
} as const
export type RegionTable = keyof typeof regionTables
export type Row<T extends RegionTable> = z.infer<(typeof regionTables)[T]>

export type RegionMeta = {
  id: string
  nameZh: string
  nameEn: string
  version: string
  currency: 'CNY'
  /** Periods (years) that the region speaks of, ascending, and those planned when nobody says otherwise. */
  periods: number[]
  defaultPeriods: number[]
  defaultProgramme?: string
  /** Demonstration or synthetic regions say so; shown everywhere. */
  synthetic: boolean
}
export type Region = { meta: RegionMeta } & { [T in RegionTable]: Row<T>[] }
