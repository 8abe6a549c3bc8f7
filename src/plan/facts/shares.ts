// Shares asked of a process: of all that is made of a product in an area, at least such a part by one way of making it.
import { problem, type Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { holdsIn } from './lookups.ts'
import type { Recipe } from './recipes.ts'

/** What makes something somewhere. */
type Maker = { index: number; site: number; recipe: Recipe }
export type Share = {
  row: Row<'policies'>
  share: number
  /** By period. */
  active: boolean[]
  /** By unit: tonnes of the product of a tonne of its activity; none where it makes none there, and whether it is by the way that is asked for. */
  makes: { unit: number; t: number; asked: boolean }[]
}

/** @param areasOf areas of a site, by its number */
export function sharesOf(
  region: Region,
  periods: number[],
  units: readonly Maker[],
  areasOf: (site: number) => string[],
  problems: Problem[],
): Share[] {
  return region.policies.flatMap(row => {
    if (row.kind !== 'least_share' || !row.active) return []
    const { material, process, share, area } = row
    if (material === undefined || process === undefined || share === undefined) {
      problems.push(incomplete(row))
      return []
    }
    const makes = units.flatMap(unit => {
      if (area !== undefined && !areasOf(unit.site).includes(area)) return []
      const t = unit.recipe.outputs.reduce((sum, output) => (output.material === material ? sum + output.t : sum), 0)
      return t > 0 ? [{ unit: unit.index, t, asked: unit.recipe.id === process }] : []
    })
    return [{ row, share, makes, active: periods.map(period => holdsIn(row, period)) }]
  })
}

/** What a tonne of activity of a unit is in the row of a share. */
export const shareEntry = ({ share, makes }: Share, unit: number): number => {
  const made = makes.find(one => one.unit === unit)
  return made === undefined ? 0 : made.t * ((made.asked ? 1 : 0) - share)
}

function incomplete(row: Row<'policies'>): Problem {
  return problem(
    'plan.share.incomplete',
    { sheet: 'policies', path: row.id },
    {
      zh: `工艺占比“${row.id}”缺少产品、工艺或比例。`,
      en: `Share of a process "${row.id}" lacks its product, its process or its share.`,
      fixZh: '填写 material、process 和 share。',
      fixEn: 'Give material, process and share.',
    },
  )
}
