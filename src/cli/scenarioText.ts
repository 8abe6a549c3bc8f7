// What the verbs of `xunyu scenarios` share: a change from the command line, and scenarios as lines or JSON.
import type { ScenarioBody } from '#domain/scenario.ts'
import type { Difference } from '#steps/scenario/planSource.ts'
import { differenceText } from '#steps/scenario/planSource.ts'
import { settings, text, years } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Terminal } from './command.ts'

export type Given = { words: string[]; values: Parsed['values']; terminal: Terminal }
/** A version as files and servers both have it. */
export type ShownVersion = {
  version: number
  hash: string
  scenario: ScenarioBody
  note: string | null
  restoredFrom: number | null
  createdAt?: string
  plans?: string[]
}

/** The body of the newest version with the options of the command line put into it. */
export function changedBody(body: ScenarioBody, values: Parsed['values']): ScenarioBody {
  const [programme, periods] = [text(values['programme']), years(text(values['periods']))]
  const dropped = new Set(Array.isArray(values['unset']) ? values['unset'].map(String) : [])
  const kept = Object.fromEntries(Object.entries(body.settings).filter(([key]) => !dropped.has(key)))
  return {
    ...body,
    ...(programme === undefined ? {} : { programme }),
    ...(periods === undefined ? {} : { periods }),
    settings: { ...kept, ...settings(values['set']) },
  }
}

/** What a version says, in one line. */
export function bodyText({ settings: own, ...rest }: ScenarioBody): string {
  const fields = Object.entries(rest).map(([field, value]) => `${field}=${Array.isArray(value) ? value.join(';') : String(value)}`)
  const set = Object.entries(own).map(([key, value]) => `${key}=${String(value)}`)
  const all = [...fields, ...set]
  return all.length === 0 ? '—' : all.join(' ')
}

/** A name, then every version, the newest first. */
export function historyText(name: string, versions: readonly ShownVersion[], terminal: Terminal): string {
  const lines = versions
    .toSorted((a, b) => b.version - a.version)
    .map(({ version, hash, scenario, note, restoredFrom, createdAt, plans }) => {
      const back = restoredFrom === null ? [] : [say(terminal, `恢复自第 ${restoredFrom} 版`, `restored from ${restoredFrom}`)]
      const answered =
        plans === undefined || plans.length === 0 ? [] : [say(terminal, `方案 ${plans.join(' ')}`, `plans ${plans.join(' ')}`)]
      const parts = [
        `  ${version}`,
        hash.slice(0, 12),
        ...(createdAt === undefined ? [] : [createdAt.slice(0, 16).replace('T', ' ')]),
        bodyText(scenario),
        ...back,
        ...answered,
        ...(note === null ? [] : [note]),
      ]
      return parts.join('  ')
    })
  return `${[name, ...lines].join('\n')}\n`
}

/** What diff found: JSON or lines. */
export function giveDifference(difference: Difference, { values, terminal }: Given): number {
  terminal.out(values['json'] === true ? `${JSON.stringify(difference, null, 1)}\n` : `${differenceText(difference, terminal.language)}\n`)
  return exit.ok
}

export function refuse(problems: Parameters<typeof problemLines>[0], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}
