// Single sources of an integer plan: what comes to each comes from one site, the one that the result tells.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { sourceName } from '../facts/sources.ts'

export function checkSources({ book, result, sources, years }: Case): void {
  if (sources.takers.length === 0) return
  const tally = book.open('sources')
  tally.looked(1)
  const told = new Map((result.sources ?? []).map(row => [sourceName(row, row.period, row.from), row]))
  tally.holds(told.size === (result.sources?.length ?? 0), ['source', 'twice'])
  const came = new Map<string, number>()
  for (const { to: site, material, process, period, from, tonnes } of result.flows) {
    if (!sources.single({ site, material, process }, period)) continue
    const name = sourceName({ site, material, process }, period, from)
    came.set(name, (came.get(name) ?? 0) + tonnes)
  }
  for (const [name, tonnes] of came) if (!told.has(name)) tally.atMost(tonnes, 0, [name], smallMassT)
  for (const row of told.values()) {
    const at = [row.period, row.site, row.material, row.process, row.from]
    tally.holds(sources.single(row, row.period), [...at, 'singleSource'])
    tally.equal(row.tonnes, came.get(sourceName(row, row.period, row.from)) ?? 0, [...at, 'tonnes'], smallMassT)
  }
  for (const taker of sources.takers)
    for (const year of years) {
      const many = [...told.values()].filter(
        row => row.period === year && row.site === taker.site && row.material === taker.material && row.process === taker.process,
      ).length
      tally.atMost(many, 1, [year, taker.site, taker.material, taker.process, 'one'])
    }
}
