// What a command is and what it may touch: streams, a language, a signal. Tests give their own.
import type { Problem } from '#domain/problem.ts'
import { placeText } from '#domain/problem.ts'

export type Language = 'zh' | 'en'

export type Terminal = {
  /** The answer: a line or a document, ended by a newline. */
  out: (text: string) => void
  /** Everything else: progress, problems, notes. */
  err: (text: string) => void
  /** True when `err` is a terminal that can rewrite its line. */
  live: boolean
  language: Language
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** ms since 1970 when the process began: what --seconds counts from. */
  startedAt?: number
}

export type Command = {
  name: string
  summaryZh: string
  summaryEn: string
  usageZh: string
  usageEn: string
  /** @returns the exit code */
  run: (args: string[], terminal: Terminal) => Promise<number>
}

/** 0 done; 1 our own failure; 2 bad input; 3 answered, but not as asked (relaxed, infeasible, or a gap wider than asked for); 130 cancelled. */
export const exit = { ok: 0, failed: 1, badInput: 2, relaxed: 3, cancelled: 130 } as const

export function say(terminal: Terminal, zh: string, en: string): string {
  return terminal.language === 'zh' ? zh : en
}

/** Problems beyond this are counted, not shown; --json has all. */
const shownProblems = 50

/** Problems as lines: place, what is wrong, how to fix it. */
export function problemLines(problems: readonly Problem[], terminal: Terminal): string {
  const lines = problems.slice(0, shownProblems).flatMap(problem => {
    const word = problem.severity === 'error' ? say(terminal, '错误', 'error') : say(terminal, '提示', 'warning')
    const place = placeText(problem.place, terminal.language)
    return [
      `${word}  ${place}${place ? say(terminal, '：', ': ') : ''}${say(terminal, problem.zh, problem.en)}`,
      `      → ${say(terminal, problem.fixZh, problem.fixEn)}`,
    ]
  })
  const rest = problems.length - shownProblems
  if (rest > 0) lines.push(say(terminal, `…… 另有 ${rest} 条（--json 给出全部）`, `... and ${rest} more (--json gives all)`))
  return `${lines.join('\n')}\n`
}

/** A mistake in the command line itself; the caller shows it with the usage. */
export class UsageError extends Error {
  override name = 'UsageError'
  zh: string
  en: string
  constructor(zh: string, en: string) {
    super(en)
    this.zh = zh
    this.en = en
  }
}
