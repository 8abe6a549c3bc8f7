// Our planner on one instance, in a process of its own: `ours.ts <instance> [--rounds] [--warm]`; --rounds tells every LP on
// standard error; with --warm the second plan is measured: code compiled, engine loaded, as in a thread that stays.
import { openEngine } from '#solve/highs.ts'
import { plan } from '#plan/plan.ts'
import { instanceOf } from '../instances.ts'
import { say } from './outcome.ts'
import { cpuSince, timedEngine } from './timedEngine.ts'

const region = await instanceOf(process.argv[2] ?? '')
const bare = await openEngine()
const { engine, watch } = timedEngine(bare)
if (process.argv.includes('--warm')) {
  await plan(region, { settings: {} }, { now: () => performance.now(), engine })
  watch.solves.length = 0
  watch.loadSeconds = 0
}
const start = performance.now(),
  cpu = process.cpuUsage()
const answer = await plan(region, { settings: {} }, { now: () => performance.now(), engine })
const seconds = (performance.now() - start) / 1000,
  cpuSeconds = cpuSince(cpu)
if (!answer.ok) throw new Error(answer.problems[0]!.en)
const { status, objective, stats, checks, targets } = answer.value
if (process.argv.includes('--rounds')) {
  for (const target of targets) process.stderr.write(`${target.id} ${target.required} ${target.achieved} ${target.price}\n`)
  for (const { method, columns, seconds: wall, cpuSeconds: work, iterations } of watch.solves)
    process.stderr.write(
      `${method.padEnd(8)} ${columns} columns, ${work.toFixed(3)} s processor, ${wall.toFixed(3)} s wall, ${iterations} iterations\n`,
    )
}
const total = (of: 'seconds' | 'cpuSeconds') => watch.solves.reduce((sum, solve) => sum + solve[of], 0)
say({
  status: checks.every(check => check.ok) ? status : 'check failed',
  seconds,
  cpuSeconds,
  objective: objective.value / 1e4,
  engineBytes: bare.memoryBytes(),
  notes: {
    columns: stats.columns,
    rounds: stats.rounds,
    iterations: stats.iterations,
    lpSeconds: total('seconds'),
    lpCpuSeconds: total('cpuSeconds'),
    loadSeconds: watch.loadSeconds,
  },
})
