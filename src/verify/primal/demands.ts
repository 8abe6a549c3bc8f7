// Sales within demand: no more than its steps take, no less than must be met; and what the steps pay for what was sold.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { groups, ofYear, sums, type Tables } from '../facts/tables.ts'

export type Step = { most: number; least: number; cny: number }

/** Steps of every demand in a year, the one that pays most first. */
export function stepsIn({ region }: Tables, year: number): Map<string, Step[]> {
  const places = new Map<string, Step[]>()
  for (const [place, rows] of groups(region.demands, row => `${row.site}~${row.material}`)) {
    const steps: Step[] = []
    for (const versions of groups(rows, row => `${row.step ?? 1}`).values()) {
      const row = ofYear(versions, year)
      if (row === undefined) continue
      const least = row.minTPerYear ?? 0
      steps.push({ most: Math.max(row.tPerYear, least), least, cny: row.priceCnyPerT })
    }
    places.set(
      place,
      steps.sort((a, b) => b.cny - a.cny),
    )
  }
  return places
}

/** Tonnes delivered to demand in a year by place. */
export function soldIn({ result }: Case, year: number): Map<string, number> {
  return sums(
    result.flows.filter(flow => flow.period === year && flow.process === undefined),
    flow => `${flow.to}~${flow.material}`,
    flow => flow.tonnes,
  )
}

/** How the steps share what was sold: the least of each first, then the best paid. */
export function fill(steps: readonly Step[], sold: number): number[] {
  let left = sold - steps.reduce((sum, step) => sum + step.least, 0)
  return steps.map(step => {
    const more = Math.min(Math.max(0, left), step.most - step.least)
    left -= more
    return step.least + more
  })
}

export function checkDemands(c: Case): void {
  if (c.region.demands.length === 0) return
  const tally = c.book.open('demands')
  for (const year of c.years) {
    const sold = soldIn(c, year)
    for (const [place, steps] of stepsIn(c.tables, year)) {
      const tonnes = sold.get(place) ?? 0
      const sum = (of: (step: Step) => number) => steps.reduce((all, step) => all + of(step), 0)
      tally.atMost(
        tonnes,
        sum(step => step.most),
        [year, place, 'tPerYear'],
        smallMassT,
      )
      tally.atMost(sum(step => step.least) - missingAt(c, place, year), tonnes, [year, place, 'minTPerYear'], smallMassT)
    }
  }
}

/** Tonnes of a least demand that a relaxation gives up. */
export function missingAt({ result }: Case, place: string, year: number): number {
  return result.relaxations
    .filter(row => row.kind === 'demand' && row.id === place && (row.period ?? year) === year)
    .reduce((sum, row) => sum + row.by, 0)
}
