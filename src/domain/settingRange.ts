// What a number of a scenario may be: beyond these ends it is a slip of the keyboard or of a unit, not a scenario.
// One table for the planner, the interface and the sliders of the page. Ends are allowed values.
export type SettingRange = { min: number; max: number; whole?: true }

/** Multiples of what stands: a hundredfold is the far end of any sensitivity study; above it a figure was typed for a factor. */
const factor: SettingRange = { min: 0, max: 100 }
/** Money of a tonne: recycled copper and battery salts sell near 1e5 CNY/t; who takes waste may be paid for it. */
const pricePerTonne: SettingRange = { min: -100_000, max: 1_000_000 }

const byMode: Record<string, SettingRange> = {
  fixedCnyPerT: { min: 0, max: 10_000 },
  cnyPerTkm: { min: 0, max: 20 },
  co2KgPerTkm: { min: 0, max: 5 },
  distanceFactor: { min: 1, max: 5 },
  minKm: { min: 0, max: 10_000 },
  maxKm: { min: 0, max: 10_000 },
  shortHaulKm: { min: 0, max: 1000 },
  shortHaulCnyPerT: { min: 0, max: 1000 },
  accessMaxKm: { min: 0, max: 1000 },
  transferCnyPerT: { min: 0, max: 1000 },
  trainT: { min: 1, max: 50_000 },
  fleetTkmPerYear: { min: 0, max: 1e13 },
  minTrainsPerYear: { min: 0, max: 100_000 },
  laneCnyPerYear: { min: 0, max: 1e9 },
  trainCny: { min: 0, max: 1e7 },
}
const byParameter: Record<string, SettingRange> = {
  discountRate: { min: 0, max: 1 },
  daysPerYear: { min: 1, max: 366 },
  distanceFactor: { min: 1, max: 5 },
  spreadFactor: { min: 0, max: 10 },
  decisionYear: { min: 1900, max: 2200, whole: true },
  stationsPerSite: { min: 1, max: 50, whole: true },
  gridKgPerKwh: { min: 0, max: 2 },
  safeContents: { min: 0, max: 1, whole: true },
}
const byFamily: Record<string, SettingRange> = {
  price: pricePerTonne,
  purchase: { min: 0, max: 1_000_000 },
  pay: { min: 0, max: 1e9 },
  policy: { min: 0, max: 100_000 },
  carbonPrice: { min: 0, max: 100_000 },
  rail: factor,
}

/**
 * The range of the number that a key takes; undefined where the key takes none or its ends are not known.
 * @param key as in `Scenario.settings`, e.g. `mode.road.cnyPerTkm`
 * @param standing the value without the setting, where there is one: a target may be raised to a hundred times what it is
 */
export function settingRange(key: string, standing?: number): SettingRange | undefined {
  const [family = '', ...rest] = key.split('.')
  if (family.endsWith('Factor')) return factor
  if (family === 'mode') return byMode[rest.at(-1) ?? '']
  if (family === 'parameter') return byParameter[rest.join('.')]
  if (family === 'target') return { min: 0, max: standing !== undefined && standing > 0 ? standing * 100 : 1e15 }
  return byFamily[family]
}

/** Whether a number lies within; `undefined` as range means that anything finite does. */
export const withinRange = (value: number, range: SettingRange | undefined): boolean =>
  Number.isFinite(value) && (range === undefined || (value >= range.min && value <= range.max && (!range.whole || Number.isInteger(value))))
