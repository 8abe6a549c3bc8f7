// Finds the command, shows help, turns every outcome into an exit code. A person never sees a stack trace.
import { commands } from './commands.ts'
import { systemProblem } from '#domain/systemProblem.ts'
import { Unavailable } from '#domain/unavailable.ts'
import { problem } from '#domain/problem.ts'
import type { Problem } from '#domain/problem.ts'
import { exit, exitText, problemLines, say, UsageError } from './command.ts'
import type { Command, Language, Terminal } from './command.ts'
import { didYouMean } from './meant.ts'
import { withShippedPaths } from './shipped.ts'
import { version } from './version.ts'

/** `--lang`, then XUNYU_LANG, LC_ALL, LC_MESSAGES, LANG; Chinese when none of them says English. */
export function languageOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1]
  if (asked !== undefined) {
    if (asked === 'zh' || asked === 'en') return asked
    throw new UsageError(`--lang 只能是 zh 或 en，而不是“${asked}”`, `--lang is zh or en, not "${asked}"`)
  }
  const said = environment['XUNYU_LANG'] || environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return said.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

async function overview(terminal: Terminal): Promise<string> {
  const loaded = await Promise.all(commands.map(({ load }) => load()))
  const lines = loaded.map(command => `  ${command.name.padEnd(14)}${say(terminal, command.summaryZh, command.summaryEn)}`)
  return say(
    terminal,
    `循域 Xunyu ${version()}：规划、交易、追踪、评价区域工业资源循环\n\n用法：xunyu <命令> [选项]\n\n命令\n${lines.join('\n')}\n  help <命令>   某个命令的说明和例子\n  version       版本\n\n例子\n  xunyu plan data/region-jjj\n  xunyu template region -o 我的区域.xlsx\n  xunyu help plan\n`,
    `Xunyu 循域 ${version()}: plan, trade, trace and judge the circulation of industrial resources\n\nUsage: xunyu <command> [options]\n\nCommands\n${lines.join('\n')}\n  help <command>  usage and examples of a command\n  version         the version\n\nExamples\n  xunyu plan data/region-jjj\n  xunyu template region -o my-region.xlsx\n  xunyu help plan\n`,
  )
}

/** What a command is for, how it is written, and what its end means. */
const usage = (command: Command, terminal: Terminal): string =>
  `${say(terminal, command.usageZh, command.usageEn)}\n${exitText(terminal.language)}`

/** The lines that say how a command is written, and where the rest is. */
function briefUsage(command: Command, terminal: Terminal): string {
  const [lines = ''] = say(terminal, command.usageZh, command.usageEn).split('\n\n')
  return `${lines}\n${say(terminal, `说明和例子：xunyu help ${command.name}`, `Options and examples: xunyu help ${command.name}`)}\n`
}

/** A mistake in the command line, as the line that says so. */
function usageLine(failure: UsageError, terminal: Terminal, command = 'help'): string {
  const how = { fixZh: `见 xunyu help ${command}`, fixEn: `see xunyu help ${command}` }
  terminal.told?.push(problem('usage', {}, { zh: failure.zh, en: failure.en, ...how }))
  return say(terminal, failure.zh, failure.en)
}

async function dispatch(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === 'version' || name === '--version' || name === '-v') {
    terminal.out(`xunyu ${version()}\n`)
    return exit.ok
  }
  const asksHelp = name === undefined || name === 'help' || name === '--help' || name === '-h'
  const wanted = asksHelp ? rest.find(arg => !arg.startsWith('-') && arg !== 'zh' && arg !== 'en') : name
  const entry = commands.find(one => one.name === wanted)
  if (wanted !== undefined && !entry) {
    const known = [...commands.map(one => one.name), 'help', 'version']
    const near = didYouMean(wanted, known)
    throw new UsageError(
      `没有命令“${wanted}”${near.zh || '；'}可用：${known.join('、')}`,
      `there is no command "${wanted}"${near.en || ';'} known: ${known.join(', ')}`,
    )
  }
  if (!entry) {
    terminal.out(await overview(terminal))
    return name === undefined ? exit.badInput : exit.ok
  }
  const command = await entry.load()
  if (asksHelp || rest.includes('--help') || rest.includes('-h')) {
    terminal.out(usage(command, terminal))
    return exit.ok
  }
  try {
    return await command.run(withShippedPaths([entry.name, ...rest]).slice(1), terminal)
  } catch (failure) {
    if (!(failure instanceof UsageError)) throw failure
    terminal.err(`${usageLine(failure, terminal, command.name)}\n\n${briefUsage(command, terminal)}`)
    return exit.badInput
  }
}

/** What went wrong as lines on the error stream, and the exit code that it means. */
function tellFailure(failure: unknown, terminal: Terminal, debug: boolean): number {
  if (failure instanceof UsageError) {
    terminal.err(`${usageLine(failure, terminal)}\n`)
    return exit.badInput
  }
  // What the system or the database refuses is a sentence with a fix; what is left is our own mistake.
  const known = failure instanceof Unavailable ? failure.problem : systemProblem(failure)
  if (known !== undefined) {
    terminal.err(problemLines([known], terminal))
    return exit.failed
  }
  const message = failure instanceof Error ? failure.message : String(failure)
  const own = {
    zh: `程序出错：${message}`,
    en: `unexpected failure: ${message}`,
    fixZh: '请把这条信息和所用的命令报告给我们',
    fixEn: 'Please report it with the command you used',
  }
  terminal.told?.push(problem('failure', {}, own))
  terminal.err(`${say(terminal, own.zh, own.en)}\n${say(terminal, own.fixZh, own.fixEn)}\n`)
  if (debug && failure instanceof Error) terminal.err(`${failure.stack ?? ''}\n`)
  return exit.failed
}

/**
 * Runs one command line. With `--json` the standard output is one JSON document whatever happens: where a command has no answer to give, what
 * stood in its way.
 * @param args the words after `xunyu`
 * @returns the exit code
 */
export async function runCli(
  args: string[],
  given: Omit<Terminal, 'language' | 'told'>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const told: Problem[] = []
  let answered = false
  const terminal: Terminal = {
    ...given,
    out: text => {
      answered = true
      given.out(text)
    },
    told,
    language: 'zh',
  }
  const code = await run(args, terminal, environment)
  if (!answered && args.includes('--json'))
    given.out(`${JSON.stringify({ ok: code === exit.ok, exitCode: code, problems: told }, null, 1)}\n`)
  return code
}

async function run(args: string[], terminal: Terminal, environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  try {
    terminal.language = languageOf(args, environment)
    const leading = args.findIndex(arg => !arg.startsWith('--lang') && arg !== terminal.language)
    // `xunyu --lang en plan ...` is as good as `xunyu plan ... --lang en`.
    const ordered = args[0]?.startsWith('--lang') ? [...args.slice(Math.max(leading, 0)), ...args.slice(0, Math.max(leading, 0))] : args
    return await dispatch(ordered, terminal)
  } catch (failure) {
    return tellFailure(failure, terminal, Boolean(environment['XUNYU_DEBUG']))
  }
}
