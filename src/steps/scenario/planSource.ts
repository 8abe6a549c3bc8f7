// What a person compares on the command line: a result (.json), a bundle (.zip), or a version of a scenario file (`file.json@2`).
import { readFile } from 'node:fs/promises'
import { PlanResult } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { InputDifference } from '#domain/scenario.ts'
import { compareNearest, comparePlans } from '#plan/answer/compare.ts'
import type { PlanComparison } from '#plan/answer/compare.ts'
import { footingOf } from '#plan/footing.ts'
import { compareInputs } from '#report/compareInputs.ts'
import type { PlanInput } from '#report/compareInputs.ts'
import { comparisonText, inputDifferenceText } from '#report/differenceText.ts'
import { readBundle } from '../bundle/readBundle.ts'
import { regionVersion } from '../region/loadRegionIntoStore.ts'
import { openThreads } from '../threads.ts'
import { readScenarioFile, splitVersion, versionOf } from './scenarioFile.ts'

type Source = { input: PlanInput; result?: PlanResult; region?: Region }
export type Difference = { inputs: InputDifference; outputs: PlanComparison | null }

/** @returns where the inputs differ, and the answers side by side when both have one */
export async function compareSources(base: string, other: string): Promise<Checked<Difference>> {
  const [one, two] = [await readSource(base), await readSource(other)]
  if (!one.ok) return one
  if (!two.ok) return two
  return { ok: true, value: await differenceOf(one.value, two.value), warnings: [] }
}

async function differenceOf(one: Source, two: Source): Promise<Difference> {
  const both = one.region !== undefined && two.region !== undefined
  const inputs = compareInputs(sideOf(one, both), sideOf(two, both))
  if (one.result === undefined || two.result === undefined) return { inputs, outputs: null }
  const plain = comparePlans(one.result, two.result)
  const nearest = plain.ties.held || two.region === undefined ? undefined : await nearestTo(one.result, two.result, two.region)
  return { inputs, outputs: nearest === undefined ? plain : compareNearest(one.result, two.result, nearest) }
}

/** The second plan solved again next to the first. Undefined for whole sites, which are searched and not proven. */
async function nearestTo(base: PlanResult, { scenario }: PlanResult, region: Region): Promise<PlanResult | undefined> {
  if (scenario.integer === true) return undefined
  const threads = openThreads(1)
  try {
    const solved = await threads.run({ kind: 'plan', region, scenario, footing: footingOf(base, undefined) })
    return solved.ok ? solved.value.result : undefined
  } finally {
    await threads.close()
  }
}

/** The content of a region is known where it is at hand on both sides; else the version that it gives itself. */
function sideOf({ input, region }: Source, both: boolean): PlanInput {
  if (!both || region === undefined) return input
  return { ...input, tables: region, region: { id: input.region.id, version: regionVersion(region) } }
}

export function differenceText({ inputs, outputs }: Difference, language: 'zh' | 'en'): string {
  const text = inputDifferenceText(inputs, language)
  return outputs === null ? text : `${text}\n\n${comparisonText(outputs, language)}`
}

async function readSource(given: string): Promise<Checked<Source>> {
  const { path, version } = splitVersion(given)
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return { ok: false, problems: [noSource(path)] }
  if (bytes.subarray(0, 2).toString() === 'PK') {
    const read = await readBundle(bytes, path)
    if (!read.ok) return read
    const { result, region } = read.value
    return { ok: true, value: { input: inputOf(result), result, region }, warnings: [] }
  }
  const result = resultOf(bytes.toString('utf8'))
  if (result !== undefined) return { ok: true, value: { input: inputOf(result), result }, warnings: [] }
  const file = await readScenarioFile(path)
  if (!file.ok) return file
  const found = versionOf(file.value, path, version)
  if (!found.ok) return found
  const scenario = { name: `${file.value.name}@${found.value.version}`, ...found.value.scenario }
  return { ok: true, value: { input: { scenario, inputHash: null, region: { id: '', version: '' } } }, warnings: [] }
}

const inputOf = ({ scenario, inputHash, region }: PlanResult): PlanInput => ({
  scenario,
  inputHash,
  region: { id: region.id, version: region.version },
})

/** A result as `xunyu plan -o plan.json` or `/result.json` writes it. */
export function resultOf(text: string): PlanResult | undefined {
  try {
    const read = PlanResult.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

function noSource(path: string): Problem {
  return problem(
    'file.missing',
    { file: path },
    {
      zh: '没有这个文件。',
      en: 'There is no such file.',
      fixZh: '给出 xunyu plan -o 写出的 .json、方案包 .zip，或情景文件（文件.json@版本）。',
      fixEn: 'Give a .json written by xunyu plan -o, a bundle .zip, or a scenario file (file.json@version).',
    },
  )
}
