// What a relaxed plan says of each shortfall: what the tables require, what is left of it, and that every shortfall is told once.
import type { Case } from '../case.ts'
import { stepsIn } from './demands.ts'

export function checkRelaxations(c: Case): void {
  const { result, region, nodes, years, tables, book } = c
  if (result.relaxations.length === 0) return
  const tally = book.open('relaxations')
  const told = new Set<string>()
  for (const row of result.relaxations) {
    const at = [row.period, row.kind, row.id]
    const key = at.join('~')
    tally.holds(!told.has(key) && row.by > 0, at)
    told.add(key)
    const target = row.kind === 'target' ? region.targets.find(one => one.id === row.id) : undefined
    const required = target === undefined ? requiredAt(row) : target.value!
    tally.equal(row.required, required, [...at, 'required'])
    tally.equal(row.achievable, target?.sense === '<=' ? required + row.by : required - row.by, [...at, 'achievable'], Math.abs(required))
  }

  function requiredAt({ kind, id, period = years[0]! }: Case['result']['relaxations'][number]): number {
    if (kind === 'demand') return (stepsIn(tables, period).get(id) ?? []).reduce((sum, step) => sum + step.least, 0)
    // Of less than a kilotonne that must go somewhere, a kilotonne is the measure.
    const arises = nodes.supplies.filter(one => `${one.site}~${one.material}` === id).map(one => one.arises[years.indexOf(period)] ?? 0)
    return Math.max(1000, ...arises)
  }
}
