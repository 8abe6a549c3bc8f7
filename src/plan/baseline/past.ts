// The region of a year as it was: what stands, nothing that may be built or closed, no targets, no policy that a scenario brings.
import type { Scenario, SettingValue } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { z } from 'zod'
import { plannedRegion } from '../plannedRegion.ts'

type Settings = Record<string, z.infer<typeof SettingValue>>
/**
 * Families of settings that say how the world is: they hold in the past too, so that a plan is compared with the past of its own estimates. All
 * others say what is to be done.
 */
const worldFamilies: ReadonlySet<string> = new Set([
  'estimate',
  'contents',
  'parameter',
  'streamFactor',
  'streamPriceFactor',
  'stockFactor',
  'demandFactor',
  'price',
  'priceFactor',
  'purchase',
  'purchaseFactor',
  'disposalFactor',
  'opexFactor',
  'capacityFactor',
  'freightFactor',
])

/** Of the settings of a scenario those that say how the world is, by name. */
export function pastSettings(settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings)
      .filter(([key]) => worldFamilies.has(key.split('.')[0]!))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * What a tonne of standing capacity may lose before it stops, CNY. Above any loss that a plant of the real region makes but those of electric
 * furnaces, so that what stands runs wherever there is material and a buyer; docs/model.md shows that the figure decides nothing.
 */
export const usualKeepCnyPerT = 200
/**
 * How far what stands may move from its usual recipe, of the way to the ends that the recipe admits: habits change slowly. Nought would make plants
 * haul what does not arise near them; the whole way would let a year of the past mix as a planner would.
 */
const usualBand = 0.2
/** The row of policies that keeps what stands running; it is taken off the costs again. */
const keepRunning = 'keep_running'

/**
 * @param region as its author wrote it
 * @param keepCnyPerT what a tonne made is worth beyond its price, so that what stands goes on as it did; 0: each runs only when it pays
 */
export function pastRegion(region: Region, scenario: Pick<Scenario, 'measured' | 'settings'>, keepCnyPerT: number): Checked<Region> {
  const world = plannedRegion(region, { ...scenario, settings: pastSettings(scenario.settings) })
  if (!world.ok) return world
  const { units, targets, policies, process_flows } = world.value
  return {
    ...world,
    value: {
      ...world.value,
      units: units.filter(unit => unit.existingTPerYear > 0).map(asItStood),
      process_flows: process_flows.map(usually),
      targets: targets.map(row => ({ ...row, modelled: false })),
      policies:
        keepCnyPerT > 0
          ? [...policies, { id: keepRunning, kind: 'subsidy_output' as const, cnyPerT: keepCnyPerT, active: true }]
          : policies,
    },
  }
}

/** Neither built at nor closed. */
function asItStood(unit: Region['units'][number]): Region['units'][number] {
  const { closingCny: _, ...rest } = unit
  return { ...rest, maxNewTPerYear: 0 }
}

function usually(flow: Region['process_flows'][number]): Region['process_flows'][number] {
  const { t, tMin, tMax } = flow
  return {
    ...flow,
    ...(tMin === undefined ? {} : { tMin: t - usualBand * (t - tMin) }),
    ...(tMax === undefined ? {} : { tMax: t + usualBand * (tMax - t) }),
  }
}
