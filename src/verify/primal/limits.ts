// What the result says of every limit that it prices: the limit is one that the region has, of that size, used as much as the plan uses it.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { addedIn, existingIn, sizesOf } from '../facts/capacity.ts'
import { disposalId } from '../facts/nodes.ts'
import { sums } from '../facts/tables.ts'
import type { LaneUse } from './flows.ts'

type Said = { used: number; limit: number }

export function checkLimits(c: Case, lanes: LaneUse[]): void {
  if (c.result.capacityPrices.length === 0) return
  const tally = c.book.open('limits')
  const own = new Map<string, Said>(lanes.map(({ kind, id, year, used, limit }) => [`${kind}~${id}~${year}`, { used, limit }]))
  addUnitLimits(c, own)
  addPlaceLimits(c, own)
  for (const row of c.result.capacityPrices) {
    const at = [row.period, row.kind, row.id]
    const known = own.get(`${row.kind}~${row.id}~${row.period}`)
    tally.holds(known !== undefined, at)
    if (known === undefined) continue
    const size = Math.max(known.limit, row.kind === 'siding' ? 1 : smallMassT)
    tally.equal(row.used, known.used, [...at, 'used'], size)
    tally.equal(row.limit, known.limit, [...at, 'limit'], size)
  }
}

function addUnitLimits({ result, nodes, tables, years, whole, standsStill }: Case, own: Map<string, Said>): void {
  const key = (row: { unit: string; period: number }) => `${row.unit}~${row.period}`
  const made = sums(result.activities, key, row => row.tonnes),
    rows = sums(result.builds, key, row => row.capacity)
  for (const unit of nodes.units) {
    const { id } = unit
    const built = years.map(year => rows.get(`${id}~${year}`) ?? 0)
    for (const year of years)
      own.set(`unit~${id}~${year}`, {
        used: made.get(`${id}~${year}`) ?? 0,
        limit: existingIn(unit, year) * standsStill(unit, year) + addedIn(tables, unit, built, year),
      })
    own.set(`build_limit~${id}~${years[years.length - 1]}`, {
      used: built.reduce((sum, tonnes) => sum + tonnes, 0),
      limit: sizesOf(tables, unit, whole).most,
    })
  }
}

function addPlaceLimits({ region, result, tables, years }: Case, own: Map<string, Said>): void {
  const drawn = sums(
    result.stocks,
    row => `${row.site}~${row.material}`,
    row => row.drawn,
  )
  for (const stock of region.stocks) {
    const place = `${stock.site}~${stock.material}`
    own.set(`stock~${place}~${years[years.length - 1]}`, { used: drawn.get(place) ?? 0, limit: stock.t })
  }
  for (const row of region.disposal) {
    if (row.capacityTPerYear === undefined) continue
    for (const year of years) {
      let used = 0
      for (const rest of result.disposals)
        if (rest.kind !== 'left' && rest.period === year && tables.disposal(rest.material, rest.site) === row) used += rest.tonnes
      own.set(`disposal~${disposalId(row)}~${year}`, { used, limit: row.capacityTPerYear })
    }
  }
}
