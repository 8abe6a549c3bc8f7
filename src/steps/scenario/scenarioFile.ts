// A scenario as a file: its name and every version, each with the hash of what it says. Whoever changes a version by hand
// is told; a change is a new version.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Scenario } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { ScenarioFile } from '#domain/scenario.ts'
import type { ScenarioBody } from '#domain/scenario.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import { saveFile } from '../files/saveFile.ts'
import { tidyBody } from '../submitPlan.ts'

export type FileVersion = ScenarioFile['versions'][number]

const hashOf = (body: ScenarioBody): string => createHash('sha256').update(sortedJson(body)).digest('hex')

/** @returns the file, or why it is no scenario: unreadable, not of the format, or a version that does not say what its hash says */
export async function readScenarioFile(path: string): Promise<Checked<ScenarioFile>> {
  let parsed: unknown
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'))
  } catch (failure) {
    const code = (failure as NodeJS.ErrnoException).code
    return { ok: false, problems: [noScenario(path, code ?? 'JSON')] }
  }
  const read = ScenarioFile.safeParse(parsed)
  if (!read.success) return { ok: false, problems: [noScenario(path, read.error.issues[0]?.path.join('.') ?? '')] }
  const wrong = read.data.versions.find(({ version, hash, scenario }, at) => version !== at + 1 || hash !== hashOf(scenario))
  return wrong === undefined ? { ok: true, value: read.data, warnings: [] } : { ok: false, problems: [changedByHand(path, wrong.version)] }
}

/** @param wanted a number of a version; by default the newest */
export function versionOf(file: ScenarioFile, path: string, wanted?: number): Checked<FileVersion> {
  const found = wanted === undefined ? file.versions.at(-1) : file.versions[wanted - 1]
  if (found !== undefined) return { ok: true, value: found, warnings: [] }
  return {
    ok: false,
    problems: [
      problem(
        'scenario.no-version',
        { file: path },
        {
          zh: `没有第 ${wanted} 版。`,
          en: `There is no version ${wanted}.`,
          fixZh: `可选第 1 至 ${file.versions.length} 版。`,
          fixEn: `Choose from 1 to ${file.versions.length}.`,
        },
      ),
    ],
  }
}

/** `file.json@2` is version 2 of the file. */
export function splitVersion(given: string): { path: string; version?: number } {
  const found = /^(.+)@(\d{1,6})$/u.exec(given)
  return found === null ? { path: given } : { path: found[1] ?? given, version: Number(found[2]) }
}

/** The scenario that `file.json` or `file.json@2` names. */
export async function readNamedScenario(given: string): Promise<Checked<Scenario>> {
  const { path, version } = splitVersion(given)
  const file = await readScenarioFile(path)
  if (!file.ok) return file
  const found = versionOf(file.value, path, version)
  return found.ok ? { ...found, value: { name: file.value.name, ...found.value.scenario } } : found
}

export type NewFileVersion = { scenario: ScenarioBody; note?: string | undefined; restoredFrom?: number }
/** @returns the file with a version more; the same when the newest says so already */
export function withVersion(file: Pick<ScenarioFile, 'name' | 'versions'>, next: NewFileVersion): ScenarioFile {
  const scenario = tidyBody(next.scenario)
  const hash = hashOf(scenario)
  const { name, versions } = file
  const format = 'xunyu-scenario/1'
  if (versions.at(-1)?.hash === hash) return { format, name, versions }
  const added = { version: versions.length + 1, hash, scenario, note: next.note ?? null, restoredFrom: next.restoredFrom ?? null }
  return { format, name, versions: [...versions, added] }
}

export function writeScenarioFile(path: string, file: ScenarioFile): Promise<Checked<string>> {
  return saveFile(path, `${JSON.stringify(file, null, 1)}\n`)
}

function noScenario(path: string, why: string): Problem {
  return problem(
    'scenario.file',
    { file: path },
    {
      zh: `这不是情景文件（${why}）。`,
      en: `This is not a scenario file (${why}).`,
      fixZh: '用 xunyu scenarios save 生成一个。',
      fixEn: 'Make one with xunyu scenarios save.',
    },
  )
}

function changedByHand(path: string, version: number): Problem {
  return problem(
    'scenario.hash',
    { file: path, path: `versions[${version - 1}]` },
    {
      zh: `第 ${version} 版的内容与它的指纹不符：版本写成后不再改动。`,
      en: `Version ${version} does not say what its hash says: a version never changes once written.`,
      fixZh: '恢复原来的内容，要改动请用 xunyu scenarios save 添加新版本。',
      fixEn: 'Put its content back; to change something add a version with xunyu scenarios save.',
    },
  )
}
