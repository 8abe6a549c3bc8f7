// The unit of a setting of a scenario: of a target, a parameter or a mode it is that of the row or the column that the key names.
import type { Region } from '#domain/region.ts'
import { unitWords } from '#domain/words/units.ts'

/** Figures of a mode that may be set, with their units. */
export const modeUnits: Readonly<Record<string, string>> = {
  fixedCnyPerT: 'CNY/t',
  cnyPerTkm: 'CNY/tkm',
  co2KgPerTkm: 'kg CO2/tkm',
  distanceFactor: 'factor',
  minKm: 'km',
  maxKm: 'km',
  shortHaulKm: 'km',
  shortHaulCnyPerT: 'CNY/t',
  accessMaxKm: 'km',
  transferCnyPerT: 'CNY/t',
  trainT: 't',
  fleetTkmPerYear: 'tkm/yr',
  wholeTrains: 'on/off',
  minTrainsPerYear: 'trains/yr',
  laneCnyPerYear: 'CNY/yr',
  trainCny: 'CNY/train',
}

/** Units that only settings have; of a family whose rows have units of their own, the words say where to find them. */
const own: Readonly<Record<string, { zh: string; en: string }>> = {
  target: { zh: '该目标在目标表中的单位', en: 'that of the target in the table of targets' },
  pay: { zh: '元/该目标的单位', en: 'CNY per unit of the target' },
  parameter: { zh: '该参数在参数表中的单位', en: 'that of the parameter in the table of parameters' },
  mode: { zh: '元/吨、元/吨公里、公里、吨等，随字段而定', en: 'CNY/t, CNY/tkm, km, t and so on, by field' },
  'on/off, CNY/t': { zh: 'on/off，元/吨', en: 'on/off, CNY/t' },
  factor: { zh: '倍', en: 'times' },
}
export const settingUnitWords = (unit: string): { zh: string; en: string } =>
  own[unit] ?? { zh: unitWords(unit, 'zh'), en: unitWords(unit, 'en') }

/** Of the planner's own figures, for regions that have no row for them. */
const plannerUnits: Readonly<Record<string, string>> = {
  discountRate: '1/yr',
  daysPerYear: 'days',
  distanceFactor: 'factor',
  spreadFactor: 'factor',
  decisionYear: 'year',
}

/**
 * @param key as in `Scenario.settings`, such as `mode.road.cnyPerTkm`
 * @param unit of the family; returned where the key names no row with a unit of its own
 */
export function settingUnit(region: Region, key: string, unit: string): string {
  const id = key.slice(key.indexOf('.') + 1)
  if (unit === 'target') return region.targets.find(row => row.id === id)?.unit ?? unit
  if (unit === 'pay') return `CNY/${region.targets.find(row => row.id === id)?.unit ?? '1'}`
  if (unit === 'parameter') return region.parameters.find(row => row.id === id)?.unit ?? plannerUnits[id] ?? '1'
  if (unit === 'mode') return id.includes('.') ? (modeUnits[id.slice(id.lastIndexOf('.') + 1)] ?? unit) : 'on/off'
  return unit
}
