// What a long plan says while it works: one line rewritten on a terminal, plain lines elsewhere. Nothing is invented:
// rounds and columns are the planner's own, the seconds are the clock's.
import { performance } from 'node:perf_hooks'
import type { PlanProgress } from '#domain/plan.ts'
import { planPhaseWords } from '#domain/words/states.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

export type ProgressLine = { show: (progress: PlanProgress) => void; end: () => void }

/** Large amounts of each unit in which an objective is told. */
const large: Record<string, { from: number; zh: [number, string]; en: [number, string] }> = {
  CNY: { from: 1e7, zh: [1e8, '亿元'], en: [1e6, 'M CNY'] },
  t: { from: 1e5, zh: [1e4, '万吨'], en: [1e6, 'Mt'] },
  't CO2': { from: 1e5, zh: [1e4, '万吨 CO2'], en: [1e6, 'Mt CO2'] },
  tkm: { from: 1e7, zh: [1e8, '亿吨公里'], en: [1e6, 'M tkm'] },
}
const small: Record<string, string> = { CNY: '元', t: '吨', 't CO2': '吨 CO2', tkm: '吨公里' }

function objective(value: number, unit: string, terminal: Terminal): string {
  const scale = large[unit]
  const [by, word] =
    scale !== undefined && Math.abs(value) >= scale.from
      ? scale[terminal.language]
      : ([1, say(terminal, small[unit] ?? unit, unit)] as [number, string])
  return `${say(terminal, '目标函数', 'objective')} ${(value / by).toFixed(by === 1 ? 0 : 3)} ${word}`
}

export function planWords(progress: PlanProgress, seconds: number, terminal: Terminal): string {
  const [zh, en] = planPhaseWords[progress.phase]
  const parts = [say(terminal, zh, en)]
  if (progress.round !== undefined) parts.push(say(terminal, `第 ${progress.round} 轮`, `round ${progress.round}`))
  if (progress.columns !== undefined)
    parts.push(
      say(terminal, `${progress.columns} 列`, `${progress.columns} columns`) +
        (progress.columnsPossible === undefined ? '' : ` / ${progress.columnsPossible}`),
    )
  if (progress.iterations !== undefined) parts.push(say(terminal, `已迭代 ${progress.iterations} 步`, `${progress.iterations} steps`))
  if (progress.objective !== undefined) parts.push(objective(progress.objective, progress.objectiveUnit ?? 'CNY', terminal))
  parts.push(`${seconds.toFixed(1)} s`)
  return parts.join(' · ')
}

/** On a terminal the seconds go on between two words of the planner, so that a long step is seen to be alive. */
const refreshMs = 500
const logEverySeconds = 5

export function openProgress(terminal: Terminal, quiet: boolean): ProgressLine {
  if (quiet) return { show: () => undefined, end: () => undefined }
  const startedAt = performance.now()
  const elapsed = (): number => (performance.now() - startedAt) / 1000
  let latest: PlanProgress = { phase: 'loading', seconds: 0 }
  let toldAt = -Infinity
  const draw = (): void => terminal.err(`\r\u001b[K${planWords(latest, elapsed(), terminal)}`)
  const ticking = terminal.live ? setInterval(draw, refreshMs) : undefined
  return {
    show: progress => {
      const changed = progress.phase !== latest.phase
      latest = progress
      if (terminal.live) draw()
      // Plain lines go to logs: one for each phase, and one every few seconds within a long one.
      else if (changed || elapsed() - toldAt >= logEverySeconds) {
        toldAt = elapsed()
        terminal.err(`${planWords(progress, elapsed(), terminal)}\n`)
      }
    },
    end: () => {
      if (ticking === undefined) return
      clearInterval(ticking)
      terminal.err('\r\u001b[K')
    },
  }
}
