// Two plans side by side by area: what each province and city makes, uses, sends and receives in one and in the other.
import type { AreaChange } from '#domain/areaBook.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { areaSummaries } from './areas.ts'

export type ComparedAreas = { period: number; rows: AreaChange[] }
type Side = { result: PlanResult; region: Region }

/** @param period a year that both plan; the last such year when left out. Undefined where there is none. */
export function compareAreas(base: Side, other: Side, period?: number): ComparedAreas | undefined {
  const shared = base.result.periods.filter(year => other.result.periods.includes(year))
  const year = period ?? shared.at(-1)
  if (year === undefined || !shared.includes(year)) return undefined
  const [one = [], two = []] = [base, other].map(side => areaSummaries(side.result, side.region, year))
  const of = (rows: typeof one) => new Map(rows.map(row => [row.area, row]))
  const [first, second] = [of(one), of(two)]
  return {
    period: year,
    rows: [...new Set([...first.keys(), ...second.keys()])].map(area => ({
      area,
      base: first.get(area) ?? null,
      other: second.get(area) ?? null,
    })),
  }
}
