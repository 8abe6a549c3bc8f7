// A region with some of its estimates at other values: which estimates a draw may move, and the region that comes of it.
import type { AssumptionInfluence } from '#domain/plan.ts'
import type { Region, RegionTable } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import type { StudyResultOf } from '#domain/study.ts'
import { randomOf, triangular } from './random.ts'

export type FigureDraw = StudyResultOf<'robust'>['figures'][number]['figure']

/** What is needed of a figure to put it elsewhere. */
export type MovedFigure = Pick<FigureDraw, 'table' | 'key' | 'field' | 'central'>

/** Amounts, prices and rates. Recipes, contents and policies stay: moved one by one they would no longer add up. */
const moved: Partial<Record<RegionTable, readonly string[]>> = {
  streams: ['tPerYear', 'cnyPerT'],
  stocks: ['t'],
  demands: ['tPerYear', 'priceCnyPerT'],
  disposal: ['cnyPerT'],
  purchases: ['cnyPerT'],
  modes: ['cnyPerTkm'],
  process_parameters: ['opexCnyPerT', 'capexCnyPerTPerYear'],
}

/** Estimates that a draw moves, in the order given (the most influential first). */
export function movable(influences: readonly AssumptionInfluence[]): FigureDraw[] {
  return influences
    .filter(({ table, field, low, high }) => moved[table as RegionTable]?.includes(field) === true && low < high)
    .map(({ table, key, field, nameZh, nameEn, low, central, high, unit }) => ({
      table,
      key,
      field,
      nameZh,
      nameEn,
      low,
      central,
      high,
      unit,
    }))
}

/** The region with each of the figures at its value. */
export function regionAt(region: Region, figures: readonly MovedFigure[], values: readonly number[]): Region {
  const changed: Region = { ...region }
  for (const table of new Set(figures.map(figure => figure.table as RegionTable))) {
    const byKey = new Map<string, { figure: MovedFigure; value: number }[]>()
    figures.forEach((figure, i) => {
      if (figure.table === table) byKey.set(figure.key, [...(byKey.get(figure.key) ?? []), { figure, value: values[i]! }])
    })
    if (byKey.size === 0) continue
    const rows = (region[table] as Record<string, unknown>[]).map(row => {
      const entries = byKey.get(rowKey(table, row)) ?? []
      return entries.reduce((whole, { figure, value }) => withFigure(table, whole, figure, value), row)
    })
    Object.assign(changed, { [table]: rows })
  }
  return changed
}

function withFigure(
  table: RegionTable,
  row: Record<string, unknown>,
  { field, central }: MovedFigure,
  value: number,
): Record<string, unknown> {
  const column = table === 'process_parameters' ? 'value' : field
  // Rows of the same key hold in different years: each is known by its own figure.
  if (row[column] !== central) return row
  // Nobody demands less than what is promised to be taken.
  const least = table === 'demands' && field === 'tPerYear' && typeof row['minTPerYear'] === 'number' ? row['minTPerYear'] : -Infinity
  return { ...row, [column]: Math.max(least, value) }
}

/** Values for every figure, each drawn by itself from the triangle of its interval. */
export function drawsOf(figures: readonly FigureDraw[], count: number, seed: number): number[][] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => figures.map(({ low, central, high }) => triangular(random(), low, central, high)))
}
