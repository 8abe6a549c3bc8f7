// Holds the intervals of a plan against sampling: every group of inputs drawn at once, the plan solved for each draw, and how often what it
// says lies in its interval. npx tsx scripts/intervalCoverage.ts data/region-jjj [--draws 60] [--seed 2]
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { answersOf } from '#plan/intervals/answers.ts'
import { groupsOf } from '#plan/intervals/groups.ts'
import { intervalsOf, solveAgain } from '#plan/intervals/intervals.ts'
import { jointDraws } from '#plan/intervals/joint.ts'
import { planWithInfluences } from '#plan/plan.ts'
import { regionAt } from '#plan/studies/drawn.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { draws: { type: 'string', default: '60' }, seed: { type: 'string', default: '2' } },
})

async function main(path: string, draws: number, seed: number): Promise<void> {
  const read = await readRegionFiles(path)
  if (!read.ok) throw new Error(read.problems[0]?.en)
  const { region } = read.value
  const ports = { now: () => performance.now(), engine: await openEngine() }
  const planned = await planWithInfluences(region, { settings: {} }, ports)
  if (!planned.ok) throw new Error(planned.problems[0]?.en)
  const { result, influences, warm } = planned.value
  const told = intervalsOf(region, { settings: {} }, { result, influences, warm }, ports)
  if (!told.ok) throw new Error('no intervals')
  const groups = groupsOf(region, influences, result).filter(group => group.movable)
  const figures = groups.flatMap(group => group.figures)
  const missed = new Set(result.targets.filter(row => row.met === false).map(row => row.id))
  const inside = new Map<string, number>()
  let solved = 0
  for (const { values: at } of jointDraws(groups, draws, seed)) {
    const moved = regionAt(region, figures, at)
    const again = solveAgain(moved, result.scenario, { ...ports, ...(warm === undefined ? {} : { near: warm }) })
    if (again === undefined) continue
    solved++
    for (const { id, value } of answersOf(again.result, moved, missed)) {
      const row = told.value.rows.find(one => one.id === id)!
      const slack = 1e-6 * Math.max(1, Math.abs(row.value))
      if (value >= row.low - slack && value <= row.high + slack) inside.set(id, (inside.get(id) ?? 0) + 1)
    }
  }
  console.log(
    `${solved} draws of ${groups.length} groups, seed ${seed}; intervals from ${told.value.solves} solves in ${told.value.seconds.toFixed(1)} s`,
  )
  for (const { id, value, low, high, unit } of told.value.rows)
    console.log(
      [
        id,
        [low, value, high].map(figure => figure.toPrecision(4)).join(' '),
        unit,
        `${Math.round((100 * (inside.get(id) ?? 0)) / solved)} %`,
      ].join(' | '),
    )
}

await main(positionals[0] ?? 'data/region-jjj', Number(values.draws), Number(values.seed))
