// Links: each that holds is told, carries what the flows say, nothing where it is not open, and costs its yearly sum. In an integer plan it is open or not.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'

/** @returns what links cost in the planned years, CNY */
export function checkLinks({ book, links, result, years, whole }: Case): number {
  if (links.length === 0) return 0
  const tally = book.open('links')
  tally.looked(1)
  const told = new Map((result.links ?? []).map(row => [`${row.link}~${row.period}`, row]))
  tally.holds(told.size === (result.links?.length ?? 0), ['link', 'twice'])
  let cny = 0
  for (const { row, decided, cny: sum, least, most, over, holdsIn, counts } of links)
    for (const year of years.filter(holdsIn)) {
      const at = [year, row.id]
      const own = told.get(`${row.id}~${year}`)
      tally.holds(own !== undefined, at)
      if (own === undefined) continue
      let tonnes = 0
      for (const flow of result.flows)
        if (flow.period === year && counts(flow.material, flow.from, flow.to, flow.mode)) tonnes += flow.tonnes
      const size = Math.max(smallMassT, Math.min(most, tonnes))
      const beyond = over === undefined ? 0 : Math.max(0, tonnes - over.tonnes)
      if (over !== undefined) tally.equal(own.beyondTonnes ?? NaN, beyond, [...at, 'overTPerYear'], smallMassT)
      tally.equal(own.tonnes, tonnes, [...at, 'tonnes'], smallMassT)
      tally.atMost(own.open, 1, [...at, 'open'])
      if (!decided || whole) tally.equal(own.open, decided ? Math.round(own.open) : 1, [...at, 'open'])
      if (most < Infinity) tally.atMost(tonnes, most * own.open, [...at, 'maxTPerYear'], size)
      tally.atMost(least * own.open, tonnes, [...at, 'minTPerYear'], size)
      const cost = sum * own.open + beyond * (over?.cny ?? 0)
      tally.equal(own.cny, cost, [...at, 'cnyPerYear'])
      cny += cost
    }
  return cny
}
