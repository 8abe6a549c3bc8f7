// The grammar of Scenario.settings: each key names a change of the region; the result is a changed region, or problems with the nearest key.
// A key is `family.what` or a single word; `what` is an id, `#tag` or `*`. Values are numbers, on/off, or a word.
import { idsMeant } from '#domain/idsMeant.ts'
import type { SettingValue } from '#domain/plan.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { settingRange, withinRange } from '#domain/settingRange.ts'
import type { z } from 'zod'
import { outOfRange, unknownId, unknownKey, wrongValue } from './settingProblems.ts'
import { settingUnit, settingUnitWords, modeUnits } from './settingUnits.ts'

type Value = z.infer<typeof SettingValue>
/** A change, or undefined when the value is not of the kind wanted. */
type Change = (
  region: Region,
  what: string,
  value: Value,
) => Region | { unknown: string; known: string[] } | { wrong: 'number' | 'switch' | 'word' }

/** What may be set, for help texts and error messages: pattern, meaning and unit in both languages. */
export type SettingHelp = { pattern: string; zh: string; en: string; unit: string; unitZh: string }
type Family = Omit<SettingHelp, 'unitZh'> & { apply: Change }

function asNumber(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
function asSwitch(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 'on' || value === 'true' || value === 1) return true
  if (value === 'off' || value === 'false' || value === 0) return false
  return undefined
}
/** Ids that `what` means among rows, or undefined when it means none. */
function meant(what: string, rows: readonly { id: string; tags?: string[] | undefined }[]): Set<string> | undefined {
  const ids = what === '*' ? new Set(rows.map(row => row.id)) : idsMeant([what], rows)
  const known = new Set(rows.map(row => row.id))
  return ids.size > 0 && [...ids].every(id => known.has(id)) ? ids : undefined
}
function unknown(what: string, rows: readonly { id: string }[]): { unknown: string; known: string[] } {
  return { unknown: what, known: rows.map(row => row.id) }
}

/** A family that multiplies a figure (and its interval) of the rows whose material is meant. */
function factorOf<T extends 'streams' | 'stocks' | 'demands' | 'disposal' | 'purchases'>(table: T, fields: string[]): Change {
  return (region, what, value) => {
    const factor = asNumber(value)
    if (factor === undefined || factor < 0) return { wrong: 'number' }
    const ids = meant(what, region.materials)
    if (ids === undefined) return unknown(what, region.materials)
    return { ...region, [table]: region[table].map(row => (ids.has(row.material) ? scaled(row, fields, factor) : row)) }
  }
}
function scaled<T extends object>(row: T, fields: string[], factor: number): T {
  const changed = { ...row } as Record<string, unknown>
  for (const field of fields) {
    for (const name of [field, `${field}Low`, `${field}High`]) {
      const figure = changed[name]
      if (typeof figure === 'number') changed[name] = figure * factor
    }
  }
  return changed as T
}
function changeRow<T extends 'targets' | 'policies' | 'parameters' | 'modes'>(
  table: T,
  change: (row: Row<T>, value: Value) => Row<T> | undefined,
  wrong: 'number' | 'switch' | 'word',
): Change {
  return (region, what, value) => {
    const rows = region[table] as Row<T>[]
    const at = rows.findIndex(row => (row as { id: string }).id === what)
    if (at < 0) return unknown(what, rows)
    const changed = change(rows[at]!, value)
    if (changed === undefined) return { wrong }
    return { ...region, [table]: rows.map((row, index) => (index === at ? changed : row)) }
  }
}
function processFactor(parameter: string): Change {
  return (region, what, value) => {
    const factor = asNumber(value)
    if (factor === undefined || factor < 0) return { wrong: 'number' }
    const ids = meant(what, region.processes)
    if (ids === undefined) return unknown(what, region.processes)
    const field = parameter as 'opexCnyPerT' | 'capexCnyPerTPerYear' | 'fixedCostCny'
    return {
      ...region,
      process_parameters: region.process_parameters.map(row =>
        ids.has(row.process) && row.parameter === parameter ? scaled(row, ['value'], factor) : row,
      ),
      units: region.units.map(row => (ids.has(row.process) ? scaled(row, [field], factor) : row)),
    }
  }
}
/** A family that multiplies a capacity of the units whose process is meant. */
function unitFactor(field: 'existingTPerYear' | 'maxNewTPerYear'): Change {
  return (region, what, value) => {
    const factor = asNumber(value)
    if (factor === undefined || factor < 0) return { wrong: 'number' }
    const ids = meant(what, region.processes)
    return ids === undefined
      ? unknown(what, region.processes)
      : { ...region, units: region.units.map(row => (ids.has(row.process) ? scaled(row, [field], factor) : row)) }
  }
}
const modeFields = Object.keys(modeUnits)

const families: Record<string, Family> = {
  target: {
    pattern: 'target.<id>',
    zh: '目标值；off 表示不作约束',
    en: 'value of a target; off: no constraint',
    unit: 'target',
    apply: changeRow(
      'targets',
      (row, value) => {
        const number = asNumber(value)
        if (asSwitch(value) === false && typeof value !== 'number') return { ...row, modelled: false }
        return number === undefined || number < 0 ? undefined : { ...row, value: number, modelled: true }
      },
      'number',
    ),
  },
  pay: {
    pattern: 'pay.<target>',
    zh: '目标再多一个单位最多花多少钱；off 表示不设上限',
    en: 'the most that one more unit of a target may cost; off: no limit',
    unit: 'pay',
    apply: changeRow(
      'targets',
      (row, value) => {
        if (asSwitch(value) === false && typeof value !== 'number') {
          const { payCnyPerUnit: _, ...rest } = row
          return rest
        }
        const number = asNumber(value)
        return number === undefined || number < 0 ? undefined : { ...row, payCnyPerUnit: number }
      },
      'number',
    ),
  },
  policy: {
    pattern: 'policy.<id>',
    zh: '政策开关，或每吨金额；工艺占比为其比例',
    en: 'a policy on or off, or its CNY per tonne; of a share of a process the share',
    unit: 'on/off, CNY/t',
    apply: changeRow(
      'policies',
      (row, value) => {
        if (row.kind === 'least_share' && asSwitch(value) === undefined) {
          const part = asNumber(value)
          return part === undefined || part > 1 ? undefined : { ...row, share: part, active: true }
        }
        if (typeof value === 'number') return { ...row, cnyPerT: value, active: true }
        const on = asSwitch(value),
          number = asNumber(value)
        return on !== undefined ? { ...row, active: on } : number === undefined ? undefined : { ...row, cnyPerT: number, active: true }
      },
      'switch',
    ),
  },
  parameter: {
    pattern: 'parameter.<id>',
    zh: '区域参数',
    en: 'a parameter of the region',
    unit: 'parameter',
    apply: (region, what, value) => {
      const number = asNumber(value)
      if (number === undefined) return { wrong: 'number' }
      const rows = region.parameters
      if (rows.some(row => row.id === what))
        return { ...region, parameters: rows.map(row => (row.id === what ? { ...row, value: number } : row)) }
      // Defaults of the planner may be set even where the region has no row for them.
      if (plannerParameters.includes(what)) return { ...region, parameters: [...rows, { id: what, value: number, unit: '1' }] }
      return { unknown: what, known: [...rows.map(row => row.id), ...plannerParameters] }
    },
  },
  mode: {
    pattern: 'mode.<id>.<field> / mode.<id>',
    zh: '运输方式的一个数，或 off 停用',
    en: 'a figure of a mode, or off to leave it out',
    unit: 'mode',
    apply: (region, what, value) => {
      const dot = what.lastIndexOf('.')
      const id = dot < 0 ? what : what.slice(0, dot),
        field = dot < 0 ? undefined : what.slice(dot + 1)
      if (!region.modes.some(row => row.id === id)) return unknown(id, region.modes)
      if (field === undefined) {
        const on = asSwitch(value)
        return on === undefined ? { wrong: 'switch' } : on ? region : { ...region, modes: region.modes.filter(row => row.id !== id) }
      }
      if (field === 'wholeTrains') {
        const on = asSwitch(value)
        return on === undefined
          ? { wrong: 'switch' }
          : { ...region, modes: region.modes.map(row => (row.id === id ? { ...row, wholeTrains: on } : row)) }
      }
      if (!modeFields.includes(field)) return { unknown: field, known: modeFields }
      const number = asNumber(value)
      if (number === undefined || number < 0) return { wrong: 'number' }
      return { ...region, modes: region.modes.map(row => (row.id === id ? { ...row, [field]: number } : row)) }
    },
  },
  freightFactor: {
    pattern: 'freightFactor.<mode|*>',
    zh: '运价倍数',
    en: 'factor on freight rates',
    unit: 'factor',
    apply: (region, what, value) => {
      const factor = asNumber(value)
      if (factor === undefined || factor < 0) return { wrong: 'number' }
      const ids = meant(what, region.modes)
      return ids === undefined
        ? unknown(what, region.modes)
        : { ...region, modes: region.modes.map(row => (ids.has(row.id) ? scaled(row, ['cnyPerTkm', 'fixedCnyPerT'], factor) : row)) }
    },
  },
  rail: {
    pattern: 'rail.slotsFactor / rail.linesFactor',
    zh: '装卸列数或线路能力的倍数',
    en: 'factor on siding slots or on line capacity',
    unit: 'factor',
    apply: (region, what, value) => {
      const factor = asNumber(value)
      if (factor === undefined || factor < 0) return { wrong: 'number' }
      if (what === 'slotsFactor') return { ...region, stations: region.stations.map(row => scaled(row, ['trainsPerDay'], factor)) }
      if (what === 'linesFactor') return { ...region, lines: region.lines.map(row => scaled(row, ['capacityTPerYear'], factor)) }
      return { unknown: what, known: ['slotsFactor', 'linesFactor'] }
    },
  },
  price: {
    pattern: 'price.<material>',
    zh: '需求价格',
    en: 'price that demand pays',
    unit: 'CNY/t',
    apply: (region, what, value) => {
      const number = asNumber(value)
      if (number === undefined) return { wrong: 'number' }
      const ids = meant(what, region.materials)
      if (ids === undefined) return unknown(what, region.materials)
      return { ...region, demands: region.demands.map(row => (ids.has(row.material) ? { ...row, priceCnyPerT: number } : row)) }
    },
  },
  purchase: {
    pattern: 'purchase.<material>',
    zh: '采购价',
    en: 'price at which an input is bought',
    unit: 'CNY/t',
    apply: (region, what, value) => {
      const number = asNumber(value)
      if (number === undefined || number < 0) return { wrong: 'number' }
      const ids = meant(what, region.materials)
      if (ids === undefined) return unknown(what, region.materials)
      return { ...region, purchases: region.purchases.map(row => (ids.has(row.material) ? { ...row, cnyPerT: number } : row)) }
    },
  },
  priceFactor: {
    pattern: 'priceFactor.<material|#tag|*>',
    zh: '需求价格倍数',
    en: 'factor on demand prices',
    unit: 'factor',
    apply: factorOf('demands', ['priceCnyPerT']),
  },
  demandFactor: {
    pattern: 'demandFactor.<material|#tag|*>',
    zh: '需求量倍数',
    en: 'factor on demand',
    unit: 'factor',
    apply: factorOf('demands', ['tPerYear', 'minTPerYear']),
  },
  streamFactor: {
    pattern: 'streamFactor.<material|#tag|*>',
    zh: '产生量倍数',
    en: 'factor on generation',
    unit: 'factor',
    apply: factorOf('streams', ['tPerYear']),
  },
  streamPriceFactor: {
    pattern: 'streamPriceFactor.<material|#tag|*>',
    zh: '来源要价（收购价）倍数',
    en: 'factor on what holders of streams ask',
    unit: 'factor',
    apply: factorOf('streams', ['cnyPerT']),
  },
  stockFactor: {
    pattern: 'stockFactor.<material|#tag|*>',
    zh: '堆存量倍数',
    en: 'factor on stocks',
    unit: 'factor',
    apply: factorOf('stocks', ['t', 'drawTPerYear']),
  },
  disposalFactor: {
    pattern: 'disposalFactor.<material|#tag|*>',
    zh: '处置费倍数',
    en: 'factor on disposal cost',
    unit: 'factor',
    apply: factorOf('disposal', ['cnyPerT']),
  },
  purchaseFactor: {
    pattern: 'purchaseFactor.<material|#tag|*>',
    zh: '采购价倍数',
    en: 'factor on purchase prices',
    unit: 'factor',
    apply: factorOf('purchases', ['cnyPerT']),
  },
  opexFactor: {
    pattern: 'opexFactor.<process|#tag|*>',
    zh: '加工费倍数',
    en: 'factor on processing cost',
    unit: 'factor',
    apply: processFactor('opexCnyPerT'),
  },
  capexFactor: {
    pattern: 'capexFactor.<process|#tag|*>',
    zh: '投资倍数',
    en: 'factor on investment',
    unit: 'factor',
    apply: processFactor('capexCnyPerTPerYear'),
  },
  fixedCostFactor: {
    pattern: 'fixedCostFactor.<process|#tag|*>',
    zh: '固定费用倍数',
    en: 'factor on fixed costs of opening',
    unit: 'factor',
    apply: processFactor('fixedCostCny'),
  },
  capacityFactor: {
    pattern: 'capacityFactor.<process|#tag|*>',
    zh: '现有能力倍数',
    en: 'factor on existing capacity',
    unit: 'factor',
    apply: unitFactor('existingTPerYear'),
  },
  expansionFactor: {
    pattern: 'expansionFactor.<process|#tag|*>',
    zh: '可新增能力倍数',
    en: 'factor on what may be added',
    unit: 'factor',
    apply: unitFactor('maxNewTPerYear'),
  },
}
const words: Record<string, Family> = {
  levy: {
    pattern: 'levy',
    zh: '全部处置税费开关',
    en: 'all disposal levies on or off',
    unit: 'on/off',
    apply: (region, _, value) => {
      const on = asSwitch(value)
      if (on === undefined) return { wrong: 'switch' }
      return { ...region, policies: region.policies.map(row => (row.kind === 'levy_disposal' ? { ...row, active: on } : row)) }
    },
  },
  estimate: {
    pattern: 'estimate',
    zh: '产生量与堆存量取下限、中值或上限',
    en: 'generation and stocks at their low, central or high end',
    unit: 'low/central/high',
    apply: (region, _, value) => {
      if (value !== 'low' && value !== 'central' && value !== 'high') return { wrong: 'word' }
      if (value === 'central') return region
      return {
        ...region,
        streams: region.streams.map(row => ({ ...row, tPerYear: (value === 'low' ? row.tPerYearLow : row.tPerYearHigh) ?? row.tPerYear })),
        stocks: region.stocks.map(row => ({ ...row, t: (value === 'low' ? row.tLow : row.tHigh) ?? row.t })),
      }
    },
  },
  contents: {
    pattern: 'contents',
    zh: '配比限值按成分中值，或按区间的不利端（safe）计算',
    en: 'blend limits at central contents, or at the careful end of their intervals (safe)',
    unit: 'central/safe',
    apply: (region, _, value) => {
      if (value !== 'central' && value !== 'safe') return { wrong: 'word' }
      const others = region.parameters.filter(row => row.id !== 'safeContents')
      return { ...region, parameters: [...others, { id: 'safeContents', value: value === 'safe' ? 1 : 0, unit: '1' }] }
    },
  },
  carbonPrice: {
    pattern: 'carbonPrice',
    zh: '全域碳价（替换已有碳价）',
    en: 'price of CO2 everywhere, in place of those given',
    unit: 'CNY/t CO2',
    apply: (region, _, value) => {
      const number = asNumber(value)
      if (number === undefined || number < 0) return { wrong: 'number' }
      const others = region.policies.filter(row => row.kind !== 'carbon_price')
      return { ...region, policies: [...others, { id: 'carbonPrice', kind: 'carbon_price', cnyPerT: number, active: true }] }
    },
  },
}
/** Figures that the planner has a default for. */
const plannerParameters = [
  'discountRate',
  'daysPerYear',
  'distanceFactor',
  'spreadFactor',
  'stationsPerSite',
  'safeContents',
  'decisionYear',
]

/** Every setting there is, in reading order. */
export const settingHelp: SettingHelp[] = [...Object.values(families), ...Object.values(words)].map(({ pattern, zh, en, unit }) => ({
  pattern,
  zh,
  en,
  unit: settingUnitWords(unit).en,
  unitZh: settingUnitWords(unit).zh,
}))

const knownKeys = [...Object.keys(families).map(name => `${name}.`), ...Object.keys(words)]

/** Applies the settings in the order of their keys' names, so that the order in which they were written does not matter. */
export function applySettings(region: Region, settings: Record<string, Value>): Checked<Region> {
  const problems: Problem[] = []
  let changed = region
  for (const key of Object.keys(settings).sort(bySpecificity)) {
    const value = settings[key]!
    const dot = key.indexOf('.')
    const family = dot < 0 ? words[key] : families[key.slice(0, dot)]
    if (family === undefined) {
      problems.push(unknownKey(key, knownKeys))
      continue
    }
    const range = settingRange(
      key,
      key.startsWith('target.') ? region.targets.find(row => row.id === key.slice(dot + 1))?.value : undefined,
    )
    const number = asNumber(value)
    if (number !== undefined && !withinRange(number, range)) {
      problems.push(outOfRange(key, value, range!, { ...family, unit: settingUnit(region, key, family.unit) }))
      continue
    }
    const answer = family.apply(changed, dot < 0 ? '' : key.slice(dot + 1), value)
    if ('unknown' in answer) problems.push(unknownId(key, answer.unknown, answer.known))
    else if ('wrong' in answer)
      problems.push(wrongValue(key, value, answer.wrong, { ...family, unit: settingUnit(region, key, family.unit) }))
    else changed = answer
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: changed, warnings: [] }
}
/** `*` before `#tag` before ids, so that the particular adds to the general; otherwise by name. */
function bySpecificity(a: string, b: string): number {
  const rank = (key: string) => (key.endsWith('.*') ? 0 : key.includes('.#') ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}
