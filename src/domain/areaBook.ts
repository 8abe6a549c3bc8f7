// A plan read by area. Tonnes are dry tonnes of the period shown, money is CNY.
import { z } from 'zod'

const tonnes = z.number()
const summary = {
  area: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  level: z.enum(['country', 'region', 'province', 'prefecture', 'county']),
  parent: z.string().optional(),
  sites: z.int(),
  /** Waste that arises here in the year. */
  arisesT: tonnes,
  /** Of it what official statistics count (materials tagged `statistics_isw`: without mine rock), and how much of that is used, wherever. */
  countedT: tonnes,
  countedUsedT: tonnes,
  /** Waste that utilising processes here take, wherever it comes from: what the targets count. */
  usedHereT: tonnes,
  /** Waste from here that is used, wherever. */
  ownUsedT: tonnes,
  /** Everything that leaves the area, and that comes in. */
  sentT: tonnes,
  receivedT: tonnes,
  /** Waste of here that is disposed of, and that is left lying. */
  disposedT: tonnes,
  leftT: tonnes,
  /** Capacity added up to the year, tonnes of product a year, and what it is charged. */
  newCapacityT: tonnes,
  investedCny: z.number(),
}
export const AreaSummary = z.object(summary).meta({ id: 'AreaSummary' })
export type AreaSummary = z.infer<typeof AreaSummary>

/** arises + drawn + made + received + bought = eaten + delivered + sent + disposed of + left. */
export const AreaMaterial = z.object({
  material: z.string(),
  arisesT: tonnes,
  drawnT: tonnes,
  madeT: tonnes,
  receivedT: tonnes,
  boughtT: tonnes,
  eatenT: tonnes,
  deliveredT: tonnes,
  sentT: tonnes,
  disposedT: tonnes,
  leftT: tonnes,
})
export type AreaMaterial = z.infer<typeof AreaMaterial>

const target = {
  id: z.string(),
  clause: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  measure: z.string(),
  /** Of every amount of the row. */
  unit: z.string(),
}
/** What an area gives to a target: counted where it is used or stands, as the target is; of used tonnes also by where they arose. */
export const AreaTarget = z
  .object({ ...target, achieved: z.number().nullable(), here: z.number(), own: z.number().optional() })
  .meta({ id: 'AreaTarget' })
export type AreaTarget = z.infer<typeof AreaTarget>
/** A target with the parts of the areas below one (of the provinces where none is named): whole = parts + rest. */
export const TargetSplit = z
  .object({ ...target, whole: z.number(), parts: z.array(z.object({ area: z.string(), amount: z.number() })), rest: z.number() })
  .meta({ id: 'TargetSplit' })
export type TargetSplit = z.infer<typeof TargetSplit>

/** Duals at the places of an area, CNY per dry tonne: of a stream what one more tonne costs the region, else what one is worth. */
export const AreaPrice = z
  .object({
    role: z.enum(['stream', 'feed', 'product', 'demand']),
    material: z.string(),
    places: z.int(),
    low: z.number(),
    median: z.number(),
    high: z.number(),
    /** The same in the whole region. */
    region: z.object({ places: z.int(), low: z.number(), median: z.number(), high: z.number() }),
  })
  .meta({ id: 'AreaPrice' })
export type AreaPrice = z.infer<typeof AreaPrice>

const carried = z.array(z.object({ material: z.string(), tonnes }))
export const AreaLacks = z.object({
  /** What stays: `no_taker` nobody in the region takes it, `full` all who could are full, `dear` every way to use it costs more than to leave it. */
  outlets: z.array(
    z.object({
      material: z.string(),
      tonnes,
      cny: z.number(),
      /** What one more tonne that stays costs the region; null where the plan bears no prices. */
      costPerT: z.number().nullable(),
      reason: z.enum(['no_taker', 'full', 'dear']),
      takersHere: z.int(),
      takers: z.int(),
    }),
  ),
  /** Full capacities of which one more tonne a year would save something. */
  capacity: z.array(z.object({ process: z.string(), units: z.int(), capacityT: tonnes, savesCnyPerT: z.number() })),
  /** Capacity that stands and is not used. */
  idle: z.array(z.object({ process: z.string(), capacityT: tonnes, usedT: tonnes })),
  /** Products that would be bought and are not delivered. */
  demand: z.array(z.object({ material: z.string(), wantedT: tonnes, deliveredT: tonnes, worthCnyPerT: z.number().nullable() })),
})
export type AreaLacks = z.infer<typeof AreaLacks>

export const AreaBook = z
  .object({
    ...summary,
    period: z.int(),
    materials: z.array(AreaMaterial),
    neighbours: z.array(z.object({ area: z.string(), sentT: tonnes, receivedT: tonnes, sent: carried, received: carried })),
    targets: z.array(AreaTarget),
    prices: z.array(AreaPrice),
    lacks: AreaLacks,
  })
  .meta({ id: 'AreaBook' })
export type AreaBook = z.infer<typeof AreaBook>

/** An area in two plans, each in its own region; absent where one of them does not have it. */
export const AreaChange = z
  .object({ area: z.string(), base: AreaSummary.nullable(), other: AreaSummary.nullable() })
  .meta({ id: 'AreaChange' })
export type AreaChange = z.infer<typeof AreaChange>
