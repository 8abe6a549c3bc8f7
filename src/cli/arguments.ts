// The words after a command: options with friendly messages in both languages, one region path, `key=value` settings.
import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { isDay } from '#domain/keepable.ts'
import { readPeriod } from '#domain/periodWords.ts'
import type { Scenario } from '#domain/plan.ts'
import type { SweepAxis } from '#domain/sweep.ts'
import { UsageError } from './command.ts'
import { didYouMean } from './meant.ts'

type Options = NonNullable<ParseArgsConfig['options']>
/** Every command takes these. */
const always: Options = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } }

export type Parsed = { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] }

export function parse(args: string[], options: Options): Parsed {
  try {
    return parseArgs({ args, options: { ...always, ...options }, allowPositionals: true, strict: true })
  } catch (failure) {
    const { code, message } = failure as { code?: string; message: string }
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw failure
    const name = /'(--?[^'\s=]+)/u.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const known = Object.keys({ ...always, ...options }).map(option => `--${option}`)
      const near = didYouMean(name, known)
      throw new UsageError(
        `不认识的选项 ${name}${near.zh || '；'}可用：${known.join(' ')}`,
        `unknown option ${name}${near.en || ';'} known: ${known.join(' ')}`,
      )
    }
    throw new UsageError(
      `选项 ${name} 的写法不对（缺少值，或不该有值）`,
      `option ${name} is not written right (a value is missing, or not wanted)`,
    )
  }
}

/** The one path that a command wants. */
export function onePath(positionals: string[]): string {
  const [path, ...rest] = positionals
  if (path === undefined) throw new UsageError('缺少区域：一个文件夹或一个 .xlsx 文件', 'the region is missing: a folder or an .xlsx file')
  if (rest.length > 0) throw new UsageError(`多余的参数“${rest.join(' ')}”`, `unexpected "${rest.join(' ')}"`)
  return path
}

export function text(value: Parsed['values'][string]): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A whole number from 1 to `most`, or the usual one. */
export function wholeNumber(option: string, given: string | undefined, usual: number, most: number): number {
  const value = given === undefined ? usual : Number(given)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new UsageError(
      `${option} 要 1 到 ${most} 的整数，而不是“${given}”`,
      `${option} wants a whole number from 1 to ${most}, not "${given}"`,
    )
  return value
}

/** A value as written after `=`: numbers and true/false become values, everything else stays text. */
function settingValue(text: string): Scenario['settings'][string] {
  if (text === 'true' || text === 'false') return text === 'true'
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** `key=value` pairs; numbers and true/false become values, everything else stays text. */
export function settings(pairs: Parsed['values'][string]): Scenario['settings'] {
  const found: Scenario['settings'] = {}
  for (const pair of Array.isArray(pairs) ? pairs.map(String) : []) {
    const at = pair.indexOf('=')
    if (at <= 0 || at === pair.length - 1)
      throw new UsageError(`--set 要写成 键=值，而不是“${pair}”`, `--set wants key=value, not "${pair}"`)
    const [key, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    found[key] = settingValue(value)
  }
  return found
}

/** `key=a,b,c` as axes of a sweep, or `key=from:to:count` for evenly spaced numbers. */
export function axes(given: Parsed['values'][string]): SweepAxis[] {
  return (Array.isArray(given) ? given.map(String) : []).map(axis => {
    const at = axis.indexOf('=')
    const [key, list] = [axis.slice(0, at).trim(), axis.slice(at + 1)]
    const parts = list.split(/[,，]/u).map(part => part.trim())
    if (at <= 0 || parts.some(part => part === ''))
      throw new UsageError(`--axis 要写成 键=值,值,值，而不是“${axis}”`, `--axis wants key=value,value,value, not "${axis}"`)
    return { key, values: spaced(list) ?? parts.map(settingValue) }
  })
}

const mostSpaced = 1000
function spaced(list: string): number[] | undefined {
  const [from, to, count, ...more] = list.split(':').map(Number)
  if (from === undefined || to === undefined || count === undefined || more.length > 0) return undefined
  if (![from, to, count].every(Number.isFinite) || !Number.isInteger(count) || count < 2 || count > mostSpaced) return undefined
  // Twelve digits: 0.1 + 0.2 is to read as 0.3.
  return Array.from({ length: count }, (_, at) => Number((from + ((to - from) * at) / (count - 1)).toPrecision(12)))
}

/** `2020,2021` or `2020-2022` as years. */
export function years(value: string | undefined): number[] | undefined {
  if (value === undefined) return undefined
  const whole = readPeriod(value)
  const span = 'days' in whole ? /^(\d{4})-01-01 (\d{4})-12-31$/u.exec(`${whole.days.from} ${whole.days.to}`) : null
  const list = span
    ? Array.from({ length: Math.max(0, Number(span[2]) - Number(span[1]) + 1) }, (_, i) => Number(span[1]) + i)
    : value
        .split(/[,;，；、\s]+/u)
        .filter(part => part !== '')
        .map(part => Number(part.replace(/年$/u, '')))
  if (list.length < 1 || list.length > 3 || list.some(year => !Number.isInteger(year) || year < 1900 || year > 2200)) {
    throw new UsageError(
      `--periods 要一至三个年份，如 2022 或 2020,2021,2022，而不是“${value}”`,
      `--periods wants one to three years such as 2022 or 2020,2021,2022, not "${value}"`,
    )
  }
  return [...new Set(list)].sort((a, b) => a - b)
}

/** A number above zero and up to a limit; undefined where the option was not given. */
export function amount(option: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!(number > 0 && number <= most))
    throw new UsageError(
      `${option} 要一个大于 0、不超过 ${most} 的数，而不是“${value}”`,
      `${option} wants a number above 0 and up to ${most}, not "${value}"`,
    )
  return number
}

/** A day that the calendar has; undefined where the option was not given. */
export function dayOption(option: string, given: string | undefined): string | undefined {
  if (given !== undefined && !isDay(given))
    throw new UsageError(
      `--${option} 要存在的日期，如 2022-03-31，而不是“${given}”`,
      `--${option} wants a valid date, such as 2022-03-31, not "${given}"`,
    )
  return given
}

/** One of a closed list, or a message that names it. */
export function oneOf<T extends string>(option: string, given: string | undefined, known: readonly T[]): T | undefined {
  if (given === undefined) return undefined
  const found = known.find(one => one === given)
  if (found !== undefined) return found
  const near = didYouMean(given, known)
  throw new UsageError(
    `--${option} 只能是 ${known.join('、')}，而不是“${given}”${near.zh}`,
    `--${option} is one of ${known.join(', ')}, not "${given}"${near.en}`,
  )
}

/** Tonnes with at most three places, exactly as whole kilograms. */
export function tonnesAsKg(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,3}))?$/u.exec(given.trim()) ?? []
  if (whole === undefined)
    throw new UsageError(
      `--${option} 要吨数，最多三位小数，而不是“${given}”`,
      `--${option} wants tonnes with at most three decimals, not "${given}"`,
    )
  return Number(`${whole}${part.padEnd(3, '0')}`)
}
