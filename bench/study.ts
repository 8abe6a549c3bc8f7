// A study of the region that ships, solve by solve, beside what one scenario solved next to its plan takes: `study.ts pareto [options as JSON] [--solves]`.
import { footingOf } from '#plan/footing.ts'
import { planWithInfluences } from '#plan/plan.ts'
import { runStudy } from '#plan/studies/run.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { StudyRequest } from '#domain/study.ts'
import { cpuSince, timedEngine } from './contestants/timedEngine.ts'

const [kind = 'pareto', options = '{"first":"net","second":"co2","points":9}'] = process.argv.slice(2)
const read = await readRegionFiles('data/region-jjj')
if (!read.ok) throw new Error(read.problems[0]!.en)
const { region } = read.value
const { engine, watch } = timedEngine(await openEngine())
const print = (line: string) => process.stdout.write(`${line}\n`)
const now = () => performance.now()
const first = await planWithInfluences(region, { settings: {} }, { now, engine })
if (!first.ok) throw new Error(first.problems[0]!.en)
const footing = footingOf(first.value.result, first.value.warm)
let cpu = process.cpuUsage()
for (const factor of [1.01, 1.02, 1.03]) {
  cpu = process.cpuUsage()
  await planWithInfluences(region, { settings: { 'freightFactor.*': factor } }, { now, engine, ...footing })
}
const resolve = cpuSince(cpu)
print(`re-solve ${resolve.toFixed(2)} s processor`)
watch.solves.length = 0
cpu = process.cpuUsage()
const start = now()
const request = StudyRequest.parse({ region: region.meta.id, kind, scenario: { settings: {} }, options: JSON.parse(options) as unknown })
const answered = runStudy(region, request, { now, engine, ...footing })
if (!answered.ok) throw new Error(answered.problems[0]!.en)
const took = cpuSince(cpu)
if (process.argv.includes('--solves'))
  for (const { method, columns, cpuSeconds, iterations } of watch.solves)
    print(`${method.padEnd(8)} ${columns} columns, ${cpuSeconds.toFixed(3)} s processor, ${iterations} iterations`)
const lp = watch.solves.reduce((sum, one) => sum + one.cpuSeconds, 0)
print(
  `${kind}: ${took.toFixed(2)} s processor (${lp.toFixed(2)} in the engine), ${((now() - start) / 1000).toFixed(2)} s wall, ${watch.solves.length} solves: ${(took / resolve).toFixed(1)} re-solves`,
)
if (answered.value.result.kind === 'pareto')
  for (const point of answered.value.result.points) print(`  ${point.first} ${point.second} ${point.rate}`)
