// Shares asked of a process: of all that is made of a product, at least such a part by one way of making it; and what the result says of it.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import type { Unit } from '../facts/nodes.ts'
import { holds } from '../facts/tables.ts'
import type { Row } from '#domain/region.ts'

/** Shares in force in a year. */
export function sharesIn({ region }: Pick<Case, 'region'>, year: number): Row<'policies'>[] {
  return region.policies.filter(row => row.kind === 'least_share' && row.active && holds(row, year))
}

/** Tonnes of the product of a share that a tonne of a unit's activity makes; 0 outside its area. */
export function madeFor({ tables }: Pick<Case, 'tables'>, { material, area }: Row<'policies'>, unit: Unit): number {
  if (area !== undefined && !tables.areasOf(unit.row.site).includes(area)) return 0
  return unit.recipe.outputs.reduce((sum, output) => (output.material === material ? sum + output.t : sum), 0)
}

export function checkShares(c: Case): void {
  const { result, nodes, years } = c
  if (!years.some(year => sharesIn(c, year).length > 0)) return
  const tally = c.book.open('shares')
  const told = new Map((result.shares ?? []).map(row => [`${row.policy}~${row.period}`, row]))
  let asked = 0
  for (const year of years) {
    for (const row of sharesIn(c, year)) {
      let by = 0,
        of = 0
      for (const { site, process, period, tonnes } of result.activities) {
        if (period !== year) continue
        const made = tonnes * madeFor(c, row, nodes.unitAt(site, process)!)
        of += made
        if (process === row.process) by += made
      }
      const at = [year, row.id]
      tally.atMost(row.share! * of, by, at, Math.max(smallMassT, of))
      const own = told.get(`${row.id}~${year}`)
      tally.holds(own !== undefined && own.share === row.share, [...at, 'share'])
      tally.equal(own?.by ?? NaN, by, [...at, 'by'], smallMassT)
      tally.equal(own?.of ?? NaN, of, [...at, 'of'], smallMassT)
      asked++
    }
  }
  tally.holds(told.size === asked, ['shares'])
}
