// The engine with a stopwatch on every call, so that a plan's time can be told apart into LP and everything else.
import type { Engine } from '#solve/engine.ts'

export type TimedSolve = { method: string; columns: number; seconds: number; cpuSeconds: number; iterations: number }
export type Stopwatch = { loadSeconds: number; solves: TimedSolve[] }

/** Processor seconds of this process since `since`, all threads. */
export function cpuSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

export function timedEngine(engine: Engine): { engine: Engine; watch: Stopwatch } {
  const watch: Stopwatch = { loadSeconds: 0, solves: [] }
  const loading = <T>(work: () => T): T => {
    const start = performance.now()
    const answer = work()
    watch.loadSeconds += (performance.now() - start) / 1000
    return answer
  }
  return {
    watch,
    engine: {
      ...engine,
      load(model) {
        const loaded = loading(() => engine.load(model))
        return {
          ...loaded,
          addColumns: columns => loading(() => loaded.addColumns(columns)),
          solve(options) {
            const start = performance.now(),
              cpu = process.cpuUsage()
            const answer = loaded.solve(options)
            watch.solves.push({
              method: options.method,
              columns: loaded.columns(),
              seconds: (performance.now() - start) / 1000,
              cpuSeconds: cpuSince(cpu),
              iterations: answer.iterations,
            })
            return answer
          },
        }
      },
    },
  }
}
