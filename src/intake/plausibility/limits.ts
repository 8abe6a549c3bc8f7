// What a figure of a region can be, as data: far beyond anything that is built, paid or hauled, so that what lies outside is nearly
// always a slip of the unit or of a digit. Warnings only: a region may know better.
import type { RegionTable, Row } from '#domain/region.ts'

type Cause = readonly [zh: string, en: string]
export type Limit<T extends RegionTable = RegionTable> = {
  table: T
  column: string
  /** Rows that it speaks of; all where it is left out. */
  of?: (row: Row<T>) => boolean
  least?: number
  most?: number
  /** The least itself is outside. */
  above?: boolean
  cause: Cause
}

const mass: Cause = [
  '单位应为吨每年；是否填了千克，或把万吨又乘了一次？',
  'tonnes a year are meant; are these kilograms, or a unit counted twice?',
]
const price: Cause = ['单位应为元每吨；是否填了万元，或元每千克？', 'CNY per tonne are meant; are these 10,000 CNY, or CNY per kilogram?']
const carbon: Cause = ['单位应为千克 CO2；是否填了克？', 'kilograms of CO2 are meant; are these grams?']
const way: Cause = ['单位应为千米；是否填了米？', 'kilometres are meant; are these metres?']
const limit = <T extends RegionTable>(one: Limit<T>): Limit => one
const parameter = (name: string, most: number, cause: Cause, least?: number): Limit =>
  limit({
    table: 'process_parameters',
    column: 'value',
    of: row => row.parameter === name,
    most,
    ...(least === undefined ? {} : { least, above: true }),
    cause,
  })

// The largest single source of waste in China is a mine of some 1.5e8 t a year; a kiln line makes 5e6 t; refined cobalt costs 5e5 CNY/t.
export const limits: readonly Limit[] = [
  limit({ table: 'streams', column: 'tPerYear', most: 5e8, cause: mass }),
  limit({ table: 'streams', column: 'cnyPerT', most: 1e5, cause: price }),
  limit({ table: 'sites', column: 'spreadKm', most: 1000, cause: way }),
  limit({ table: 'stocks', column: 't', most: 2e10, cause: mass }),
  limit({ table: 'stocks', column: 'drawTPerYear', most: 5e8, cause: mass }),
  limit({ table: 'demands', column: 'tPerYear', most: 5e8, cause: mass }),
  limit({ table: 'demands', column: 'minTPerYear', most: 5e8, cause: mass }),
  limit({ table: 'units', column: 'existingTPerYear', most: 3e8, cause: mass }),
  limit({ table: 'units', column: 'maxNewTPerYear', most: 5e8, cause: mass }),
  limit({ table: 'units', column: 'capexCnyPerTPerYear', most: 1e6, cause: price }),
  limit({ table: 'units', column: 'opexCnyPerT', least: -1e5, most: 1e5, cause: price }),
  limit({ table: 'disposal', column: 'cnyPerT', most: 3e4, cause: price }),
  limit({ table: 'purchases', column: 'cnyPerT', most: 2e6, cause: price }),
  limit({ table: 'demands', column: 'priceCnyPerT', least: -3e4, most: 2e6, cause: price }),
  limit({ table: 'policies', column: 'cnyPerT', least: -3e4, most: 3e4, cause: price }),
  limit({ table: 'arcs', column: 'cnyPerT', least: -3e4, most: 3e4, cause: price }),
  limit({ table: 'modes', column: 'fixedCnyPerT', most: 2000, cause: price }),
  limit({ table: 'modes', column: 'transferCnyPerT', most: 2000, cause: price }),
  limit({
    table: 'modes',
    column: 'cnyPerTkm',
    most: 10,
    cause: [
      '单位应为元每吨千米（公路约 0.3–0.8）；是否填了每千米或每车的运价？',
      'CNY per tonne and kilometre are meant (roads: 0.3 to 0.8); is this a price per lorry or per kilometre?',
    ],
  }),
  limit({ table: 'modes', column: 'co2KgPerTkm', most: 2, cause: carbon }),
  limit({
    table: 'modes',
    column: 'distanceFactor',
    most: 4,
    cause: ['绕行系数一般为 1.1–1.6', 'ways are 1.1 to 1.6 times the straight line'],
  }),
  limit({ table: 'modes', column: 'maxKm', most: 2e4, least: 0, above: true, cause: way }),
  limit({ table: 'modes', column: 'minKm', most: 5000, cause: way }),
  limit({ table: 'modes', column: 'accessMaxKm', most: 1000, cause: way }),
  limit({ table: 'modes', column: 'trainT', most: 4e5, cause: ['单位应为吨每列', 'tonnes of one train are meant'] }),
  limit({ table: 'lines', column: 'km', most: 1e4, cause: way }),
  limit({ table: 'arcs', column: 'km', most: 2e4, cause: way }),
  limit({ table: 'stations', column: 'trainsPerDay', most: 500, cause: ['单位应为列每日', 'trains a day are meant'] }),
  limit({
    table: 'materials',
    column: 'moisture',
    most: 0.95,
    cause: ['含水率为湿重中水的份额，如 0.15 或 15%', 'water as a share of wet mass is meant: 0.15 or 15%'],
  }),
  limit({ table: 'process_flows', column: 't', most: 1000, cause: ['单位应为每吨产品的吨数', 'tonnes per tonne of product are meant'] }),
  parameter('opexCnyPerT', 2e5, price),
  parameter('capexCnyPerTPerYear', 1e6, price),
  parameter('lifetimeYears', 100, ['单位应为年', 'years are meant'], 0),
  parameter('leadTimeYears', 20, ['单位应为年', 'years are meant']),
  parameter('energyKwhPerT', 1e5, ['单位应为千瓦时每吨', 'kWh per tonne are meant']),
  parameter('co2KgPerT', 1e5, carbon),
  parameter('avoidedCo2KgPerT', 1e5, carbon),
  parameter('minSizeTPerYear', 3e8, mass),
  parameter('maxSizeTPerYear', 5e8, mass),
  limit({
    table: 'parameters',
    column: 'value',
    of: row => row.id === 'discountRate',
    least: 0,
    most: 0.5,
    cause: ['折现率写成份额，如 0.08 或 8%', 'a share is meant: 0.08 or 8%'],
  }),
  limit({
    table: 'parameters',
    column: 'value',
    of: row => row.id === 'daysPerYear',
    least: 1,
    most: 366,
    cause: ['单位应为天', 'days are meant'],
  }),
]

/** Money for one thing in several places: rows of the same kind that differ by more than this factor are asked about. */
export const priceFactor = 30
/** Fewer rows than these say nothing about what is usual. */
export const usualOf = 4
export type Compared = { table: RegionTable; column: string; by: (row: Record<string, unknown>) => string; cause: Cause }
export const compared: readonly Compared[] = [
  { table: 'demands', column: 'priceCnyPerT', by: row => String(row['material']), cause: price },
  { table: 'purchases', column: 'cnyPerT', by: row => String(row['material']), cause: price },
  { table: 'disposal', column: 'cnyPerT', by: row => String(row['material']), cause: price },
]
