// A figure with an interval and what its change does to the cost: the shape that every family of assumptions fills.
import type { Region, RegionTable } from '#domain/region.ts'
import type { Amounts } from '../answer/amounts.ts'
import type { Solving } from '../search/generate.ts'
import type { Settled } from '../search/relax.ts'

type Names = { nameZh: string; nameEn: string }
/** CNY of cost at a value of the figure, less the cost at its central value. */
export type Change = (value: number) => number
export type Figure = {
  table: RegionTable
  row: object
  field: string
  low: number | undefined
  central: number
  high: number | undefined
  unit: string
  names: Names
  change: Change
}
export type Context = { region: Region; solving: Solving; settled: Settled; amounts: Amounts }

type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }
export function join(what: { zh: string; en: string }, ...things: (Named | undefined)[]): Names {
  const zh = things.filter(thing => thing !== undefined).map(thing => thing.nameZh ?? thing.nameEn ?? thing.id)
  const en = things.filter(thing => thing !== undefined).map(thing => thing.nameEn ?? thing.id)
  return { nameZh: [...zh, what.zh].join(' · '), nameEn: [...en, what.en].join(' · ') }
}
export function finder<T extends Named>(rows: readonly T[]): (id: string) => T | undefined {
  const map = new Map(rows.map(row => [row.id, row]))
  return id => map.get(id)
}
/** Periods (indexes) in which a row without or with a period is the one that counts. */
export function periodsOf<T extends { period?: number | undefined }>(row: T, siblings: T[], periods: number[]): number[] {
  return periods.flatMap((period, t) => {
    const own = siblings.find(other => other.period === period) ?? siblings.find(other => other.period === undefined)
    return own === row ? [t] : []
  })
}
