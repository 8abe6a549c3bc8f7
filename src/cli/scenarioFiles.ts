// The verbs of `xunyu scenarios` on files: no server, no database.
import { existsSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { compareSources } from '#steps/scenario/planSource.ts'
import { readScenarioFile, versionOf, withVersion, writeScenarioFile } from '#steps/scenario/scenarioFile.ts'
import type { ScenarioFile } from '#domain/scenario.ts'
import { text, wholeNumber } from './arguments.ts'
import { exit, say } from './command.ts'
import { bodyText, changedBody, giveDifference, historyText, refuse } from './scenarioText.ts'
import type { Given } from './scenarioText.ts'

/** Scenario files named, or those of a folder (by default this one); other JSON files of a folder are passed over. */
export async function listFiles({ words, values, terminal }: Given): Promise<number> {
  const found: { path: string; file: ScenarioFile }[] = []
  for (const word of words.length === 0 ? ['.'] : words) {
    const folder = existsSync(word) && statSync(word).isDirectory()
    const paths = folder ? (await readdir(word)).filter(name => name.endsWith('.json')).map(name => join(word, name)) : [word]
    for (const path of paths.sort()) {
      const read = await readScenarioFile(path)
      if (read.ok) found.push({ path, file: read.value })
      else if (!folder || read.problems[0]?.code === 'scenario.hash') return refuse(read.problems, terminal)
    }
  }
  if (values['json'] === true) terminal.out(`${JSON.stringify(found, null, 1)}\n`)
  else if (found.length === 0) terminal.err(say(terminal, '没有情景文件\n', 'no scenario files\n'))
  else
    for (const { path, file } of found) {
      const newest = file.versions.at(-1)
      if (newest !== undefined)
        terminal.out(`${path}  ${file.name}@${newest.version}  ${newest.hash.slice(0, 12)}  ${bodyText(newest.scenario)}\n`)
    }
  return exit.ok
}

export async function showFile({ words, values, terminal }: Given): Promise<number> {
  const read = await readScenarioFile(words[0] ?? '')
  if (!read.ok) return refuse(read.problems, terminal)
  const { name, versions } = read.value
  terminal.out(values['json'] === true ? `${JSON.stringify(read.value, null, 1)}\n` : historyText(name, versions, terminal))
  return exit.ok
}

/** A new version above the newest, or a new file. */
export async function saveVersion({ words, values, terminal }: Given): Promise<number> {
  const path = words[0] ?? ''
  const named = text(values['name'])
  let file: Pick<ScenarioFile, 'name' | 'versions'> = { name: named ?? basename(path, '.json'), versions: [] }
  if (existsSync(path)) {
    const read = await readScenarioFile(path)
    if (!read.ok) return refuse(read.problems, terminal)
    file = { ...read.value, ...(named === undefined ? {} : { name: named }) }
  }
  const body = changedBody(file.versions.at(-1)?.scenario ?? { settings: {} }, values)
  return keep(path, withVersion(file, { scenario: body, note: text(values['note']) }), { words, values, terminal })
}

/** Undo: an earlier version as the newest one. */
export async function restoreFile({ words, values, terminal }: Given): Promise<number> {
  const [path = '', number = ''] = words
  const read = await readScenarioFile(path)
  if (!read.ok) return refuse(read.problems, terminal)
  const wanted = wholeNumber('restore', number, 1, 999_999)
  const earlier = versionOf(read.value, path, wanted)
  if (!earlier.ok) return refuse(earlier.problems, terminal)
  return keep(path, withVersion(read.value, { scenario: earlier.value.scenario, restoredFrom: wanted }), { words, values, terminal })
}

async function keep(path: string, file: ScenarioFile, { values, terminal }: Given): Promise<number> {
  const saved = await writeScenarioFile(path, file)
  if (!saved.ok) return refuse(saved.problems, terminal)
  terminal.out(values['json'] === true ? `${JSON.stringify(file, null, 1)}\n` : historyText(file.name, file.versions, terminal))
  return exit.ok
}

export async function diffFiles(given: Given): Promise<number> {
  const [base = '', other = ''] = given.words
  const compared = await compareSources(base, other, { area: text(given.values['area']), region: text(given.values['region']) })
  return compared.ok ? giveDifference(compared.value, given) : refuse(compared.problems, given.terminal)
}
