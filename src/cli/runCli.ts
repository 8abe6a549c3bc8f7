// Finds the command, shows help, turns every outcome into an exit code. A person never sees a stack trace.
import { commands } from './commands.ts'
import { systemProblem } from '#domain/systemProblem.ts'
import { Unavailable } from '#domain/unavailable.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Language, Terminal } from './command.ts'
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

const usage = (command: Command, terminal: Terminal): string => say(terminal, command.usageZh, command.usageEn)

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
    const known = commands.map(one => one.name).join(', ')
    throw new UsageError(`没有命令“${wanted}”；可用：${known}`, `there is no command "${wanted}"; known: ${known}`)
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
    return await command.run(rest, terminal)
  } catch (failure) {
    if (!(failure instanceof UsageError)) throw failure
    terminal.err(`${say(terminal, failure.zh, failure.en)}\n\n${usage(command, terminal)}`)
    return exit.badInput
  }
}

/**
 * Runs one command line.
 * @param args the words after `xunyu`
 * @returns the exit code
 */
export async function runCli(
  args: string[],
  terminal: Omit<Terminal, 'language'>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  let language: Language = 'zh'
  try {
    language = languageOf(args, environment)
    const leading = args.findIndex(arg => !arg.startsWith('--lang') && arg !== language)
    // `xunyu --lang en plan ...` is as good as `xunyu plan ... --lang en`.
    const ordered = args[0]?.startsWith('--lang') ? [...args.slice(Math.max(leading, 0)), ...args.slice(0, Math.max(leading, 0))] : args
    return await dispatch(ordered, { ...terminal, language })
  } catch (failure) {
    const own: Terminal = { ...terminal, language }
    if (failure instanceof UsageError) {
      terminal.err(`${say(own, failure.zh, failure.en)}\n`)
      return exit.badInput
    }
    // What the system or the database refuses is a sentence with a fix; what is left is our own mistake.
    const known = failure instanceof Unavailable ? failure.problem : systemProblem(failure)
    if (known !== undefined) {
      terminal.err(problemLines([known], own))
      return exit.failed
    }
    const message = failure instanceof Error ? failure.message : String(failure)
    terminal.err(
      say(
        own,
        `程序出错：${message}\n请把这条信息和所用的命令报告给我们\n`,
        `unexpected failure: ${message}\nPlease report it with the command you used\n`,
      ),
    )
    if (environment['XUNYU_DEBUG'] && failure instanceof Error) terminal.err(`${failure.stack ?? ''}\n`)
    return exit.failed
  }
}
