// Quotas on movement: what of a material may leave an area for another in a year.
import { problem, type Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { holdsIn } from './lookups.ts'

export type Quota = {
  row: Row<'policies'>
  /** Undefined: any. */
  material: number | undefined
  /** By site: 1 where an arc of the quota may begin, may end. */
  from: Uint8Array
  to: Uint8Array
  /** kt a year. */
  kt: number
  /** By period. */
  active: boolean[]
}

/** @param areasOf areas of each site, by its number */
export function quotasOf(
  region: Region,
  periods: number[],
  areasOf: string[][],
  materialIndex: Map<string, number>,
  kt: number,
  problems: Problem[],
): Quota[] {
  return region.policies.flatMap(row => {
    if (row.kind !== 'quota_move' || !row.active) return []
    const { area, areaTo, tPerYear } = row
    if (tPerYear === undefined || (area === undefined && areaTo === undefined)) {
      problems.push(incomplete(row))
      return []
    }
    const mask = (inside: string | undefined, outside: string | undefined) =>
      Uint8Array.from(areasOf, areas => ((inside === undefined ? !areas.includes(outside!) : areas.includes(inside)) ? 1 : 0))
    return [
      {
        row,
        material: row.material === undefined ? undefined : (materialIndex.get(row.material) ?? -1),
        from: mask(area, areaTo),
        to: mask(areaTo, area),
        kt: tPerYear * kt,
        active: periods.map(period => holdsIn(row, period)),
      },
    ]
  })
}

function incomplete(row: Row<'policies'>): Problem {
  return problem(
    'plan.quota.incomplete',
    { sheet: 'policies', path: row.id },
    {
      zh: `外运限额“${row.id}”缺少限额或地区。`,
      en: `Quota on movement "${row.id}" lacks its tonnes or its area.`,
      fixZh: '填写 tPerYear，以及 area 或 areaTo。',
      fixEn: 'Give tPerYear, and area or areaTo.',
    },
  )
}
