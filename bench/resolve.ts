// Plans of the region that ships as the server makes them: one thread that stays, a base plan from nothing, then scenarios next to it, every one verified.
//   tsx bench/resolve.ts [scenarios]
import { performance } from 'node:perf_hooks'
import { openThreads } from '#steps/threads.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { footingOf } from '#plan/footing.ts'
import { cpuSince } from './contestants/timedEngine.ts'

const many = Number(process.argv[2] ?? 8)
const read = await readRegionFiles('data/region-jjj')
if (!read.ok) throw new Error(read.problems[0]!.en)
const { region } = read.value
const threads = openThreads(1)
const print = (line: string) => process.stdout.write(`${line}\n`)
async function timed(name: string, settings: Record<string, number>, footing?: ReturnType<typeof footingOf>) {
  const start = performance.now(),
    cpu = process.cpuUsage()
  const answer = await threads.run<'plan'>({ kind: 'plan', region, scenario: { settings }, ...(footing === undefined ? {} : { footing }) })
  if (!answer.ok) throw new Error(answer.problems[0]!.en)
  const { result } = answer.value
  const seconds = (performance.now() - start) / 1000
  print(
    `${name.padEnd(24)} ${seconds.toFixed(2)} s wall, ${cpuSince(cpu).toFixed(2)} s processor, ${result.checks.length} checks, ${result.objective.value}`,
  )
  return { ...answer.value, seconds, cpu: cpuSince(cpu) }
}
const first = await timed('base, cold thread', {})
const footing = footingOf(first.result, first.warm)
const again: { seconds: number; cpu: number }[] = []
for (let index = 1; index <= many; index++)
  again.push(await timed(`freight x ${(1 + index / 100).toFixed(2)}`, { 'freightFactor.*': 1 + index / 100 }, footing))
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
print(
  `re-solve, median of the last ${again.length - 2}: ${median(again.slice(2).map(one => one.seconds)).toFixed(2)} s wall, ${median(again.slice(2).map(one => one.cpu)).toFixed(2)} s processor`,
)
await threads.close()
