// The planner beside the same model given whole to the same engine: time, columns, memory. `npx tsx bench/plan.ts [scale ...]`
// Regions are the seeded random ones of the tests; scale 1 has 20 sources, 15 works and 12 markets.
import { performance } from 'node:perf_hooks'
import { explicitArcs, openArcBook } from '#plan/search/arcs.ts'
import { factsOf } from '#plan/facts/facts.ts'
import { layoutOf } from '#plan/model/model.ts'
import { networkOf } from '#plan/facts/network.ts'
import { plan } from '#plan/plan.ts'
import { priceArcs } from '#plan/search/pricing.ts'
import { targetsOf } from '#plan/facts/targets.ts'
import { openEngine } from '#solve/highs.ts'
import { randomRegion } from '../tests/plan/regions.ts'

const scales = process.argv.slice(2).map(Number)
const periods = [2022]
const rows: Record<string, string | number>[] = []
for (const scale of scales.length > 0 ? scales : [1, 3, 6]) {
  const region = randomRegion(17, { sources: 20 * scale, works: 15 * scale, markets: 12 * scale, stations: 8 + 4 * scale, periods })
  // The target is left out: the whole model has no slack to fall back on.
  for (const target of region.targets) target.modelled = false
  const own = await openEngine()
  const answer = await plan(region, { settings: {} }, { now: () => performance.now(), engine: own })
  if (!answer.ok) throw new Error(answer.problems[0]!.en)
  const { stats, engine, objective } = answer.value

  const whole = await openEngine()
  const start = performance.now()
  const facts = factsOf(region, periods, [])
  const network = networkOf(facts)
  const layout = layoutOf(facts, network, targetsOf(region, periods, 'p', []))
  const book = openArcBook(facts, network, layout, explicitArcs(facts, layout, []))
  for (const { key } of priceArcs(facts, network, layout, book, undefined, { keep: Infinity, threshold: Infinity }).found) book.add(key)
  const lp = layout.draft.model()
  for (const slack of layout.slacks) lp.upper[slack.column] = 0
  const model = whole.load(lp)
  const full = model.solve({ method: 'cold' })
  model.dispose()
  const fullSeconds = (performance.now() - start) / 1000
  rows.push({
    scale,
    rows: stats.rows,
    'columns possible': stats.columnsPossible,
    'columns used': stats.columns,
    rounds: stats.rounds,
    'plan s': engine.seconds.toFixed(2),
    'whole s': fullSeconds.toFixed(2),
    ratio: (engine.seconds / fullSeconds).toFixed(3),
    'plan MB': Math.round(own.memoryBytes() / 2 ** 20),
    'whole MB': Math.round(whole.memoryBytes() / 2 ** 20),
    'same to': (Math.abs(objective.value - full.objective * 1e4) / Math.abs(objective.value)).toExponential(1),
  })
}
console.table(rows)
