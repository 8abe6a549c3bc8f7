// What a command is and what it may touch: streams, a language, a signal. Tests give their own.
import type { Problem, ProblemWords } from '#domain/problem.ts'
import { placeText, problem } from '#domain/problem.ts'

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
  /** Problems that were told so far: what --json gives where there is no answer. */
  told?: Problem[]
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

/**
 * What every command ends with, in one meaning each (docs/how-to/exit-codes.md). Done, and the answer is as asked: 0; done, and it is not what was
 * hoped for (a target gives, errors were found, the verdict is not yes): 3. Not done: for what was given 2, for our own failure or the machine's 1,
 * because somebody stopped it 130.
 */
export const exit = { ok: 0, failed: 1, badInput: 2, notAsHoped: 3, cancelled: 130 } as const

export const exitWords: readonly [number, string, string][] = [
  [exit.ok, '做完，答案如所问', 'done, and the answer is as asked'],
  [exit.failed, '程序或机器出了问题', 'the program or the machine failed'],
  [
    exit.badInput,
    '没有做：命令写错，或给的东西不对、不存在、不允许',
    'not done: the command or what it was given is wrong, not there or not allowed',
  ],
  [
    exit.notAsHoped,
    '做完，答案不是所希望的：须放宽、未证明、发现错误、结论不是“是”、被拒绝',
    'done, and not as hoped for: relaxed, not proven, errors found, verdict not "yes", refused',
  ],
  [exit.cancelled, '按 Ctrl-C 停止', 'stopped by Ctrl-C'],
]

/** The codes as lines for a help text. */
export function exitText(language: Language): string {
  const lines = exitWords.map(([code, zh, en]) => `  ${String(code).padEnd(5)}${language === 'zh' ? zh : en}`)
  return `${language === 'zh' ? '退出码' : 'Exit codes'}\n${lines.join('\n')}\n`
}

export function say(terminal: Terminal, zh: string, en: string): string {
  return terminal.language === 'zh' ? zh : en
}

/** Problems beyond this are counted, not shown; --json has all. */
const shownProblems = 50

/** Problems as lines: place, what is wrong, how to fix it. */
export function problemLines(problems: readonly Problem[], terminal: Terminal): string {
  terminal.told?.push(...problems)
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

/** What stands in the way of a command by itself: one file, one key. */
export function obstacle(terminal: Terminal, code: string, file: string, words: ProblemWords): void {
  terminal.err(problemLines([problem(code, { file }, words)], terminal))
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
