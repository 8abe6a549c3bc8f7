// How far a sweep is: one line rewritten on a terminal, a line now and then elsewhere.
import { performance } from 'node:perf_hooks'
import type { SweepProgress } from '#steps/sweep/sweepFile.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

/** In a log a line for every tenth part is enough. */
const parts = 10

export function openSweepProgress(terminal: Terminal, quiet: boolean): { show: (progress: SweepProgress) => void; end: () => void } {
  if (quiet) return { show: () => undefined, end: () => undefined }
  const startedAt = performance.now()
  let latest: SweepProgress | undefined
  let told = -1
  const words = ({ done, failed, running, combinations }: SweepProgress): string => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    const wrong = failed === 0 ? '' : say(terminal, `，出错 ${failed}`, `, ${failed} failed`)
    return say(
      terminal,
      `已求解 ${done}/${combinations}，正在求解 ${running}${wrong} · ${seconds} s`,
      `${done} of ${combinations} solved, ${running} running${wrong} · ${seconds} s`,
    )
  }
  const draw = (): void => {
    if (latest !== undefined) terminal.err(`\r\u001b[K${words(latest)}`)
  }
  const ticking = terminal.live ? setInterval(draw, 500) : undefined
  return {
    show: progress => {
      latest = progress
      if (terminal.live) {
        draw()
        return
      }
      const part = Math.floor((progress.done * parts) / Math.max(1, progress.combinations))
      if (part === told) return
      told = part
      terminal.err(`${words(progress)}\n`)
    },
    end: () => {
      if (ticking === undefined) return
      clearInterval(ticking)
      terminal.err('\r\u001b[K')
    },
  }
}
