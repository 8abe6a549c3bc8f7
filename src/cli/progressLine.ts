// What a long plan says while it works: one line rewritten on a terminal, plain lines elsewhere. Nothing is invented:
// rounds and columns are the planner's own, the seconds are the clock's.
import { performance } from 'node:perf_hooks'
import type { PlanProgress } from '#domain/plan.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

const phases: Record<PlanProgress['phase'], [string, string]> = {
  loading: ['读取', 'loading'],
  network: ['建网络', 'network'],
  solving: ['求解', 'solving'],
  pricing: ['定价', 'pricing'],
  relaxing: ['求最小放宽', 'least relaxation'],
  siting: ['选址', 'siting'],
  checking: ['校核', 'checking'],
  saving: ['保存', 'saving'],
  done: ['完成', 'done'],
}

export type ProgressLine = { show: (progress: PlanProgress) => void; end: () => void }

function objective(value: number, terminal: Terminal): string {
  const large = Math.abs(value) >= 1e7
  return say(
    terminal,
    `目标函数 ${large ? `${(value / 1e8).toFixed(3)} 亿元` : `${value.toFixed(0)} 元`}`,
    `objective ${large ? `${(value / 1e6).toFixed(1)} M CNY` : `${value.toFixed(0)} CNY`}`,
  )
}

function words(progress: PlanProgress, seconds: number, terminal: Terminal): string {
  const [zh, en] = phases[progress.phase]
  const parts = [say(terminal, zh, en)]
  if (progress.round !== undefined) parts.push(say(terminal, `第 ${progress.round} 轮`, `round ${progress.round}`))
  if (progress.columns !== undefined)
    parts.push(
      say(terminal, `${progress.columns} 列`, `${progress.columns} columns`) +
        (progress.columnsPossible === undefined ? '' : ` / ${progress.columnsPossible}`),
    )
  if (progress.objective !== undefined) parts.push(objective(progress.objective, terminal))
  parts.push(`${seconds.toFixed(1)} s`)
  return parts.join(' · ')
}

/** On a terminal the seconds go on between two words of the planner, so that a long step is seen to be alive. */
const refreshMs = 500

export function openProgress(terminal: Terminal, quiet: boolean): ProgressLine {
  if (quiet) return { show: () => undefined, end: () => undefined }
  const startedAt = performance.now()
  const elapsed = (): number => (performance.now() - startedAt) / 1000
  let latest: PlanProgress = { phase: 'loading', seconds: 0 }
  const draw = (): void => terminal.err(`\r\u001b[K${words(latest, elapsed(), terminal)}`)
  const ticking = terminal.live ? setInterval(draw, refreshMs) : undefined
  return {
    show: progress => {
      const changed = progress.phase !== latest.phase
      latest = progress
      if (terminal.live) draw()
      // Plain lines go to logs: one for each phase is enough.
      else if (changed) terminal.err(`${words(progress, elapsed(), terminal)}\n`)
    },
    end: () => {
      if (ticking === undefined) return
      clearInterval(ticking)
      terminal.err('\r\u001b[K')
    },
  }
}
