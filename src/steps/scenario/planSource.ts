// What a person compares on the command line: a result (.json), a bundle (.zip), or a version of a scenario file (`file.json@2`).
import { readFile } from 'node:fs/promises'
import { PlanResult } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import type { InputDifference } from '#domain/scenario.ts'
import { cutToArea } from '#plan/answer/areaCut.ts'
import { areaMeant } from '#plan/answer/areaMeant.ts'
import { compareNearest, comparePlans } from '#plan/answer/compare.ts'
import type { PlanComparison } from '#plan/answer/compare.ts'
import { compareAreas, type ComparedAreas } from '#plan/answer/compareAreas.ts'
import { footingOf } from '#plan/footing.ts'
import { compareInputs } from '#report/compareInputs.ts'
import type { PlanInput } from '#report/compareInputs.ts'
import { areaChangesText } from '#report/areaChangesText.ts'
import { comparisonText, inputDifferenceText } from '#report/differenceText.ts'
import { namesOf, type Names } from '#report/words.ts'
import { readBundle } from '../bundle/readBundle.ts'
import { regionVersion } from '../region/loadRegionIntoStore.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { openThreads } from '../threads.ts'
import { readScenarioFile, splitVersion, versionOf } from './scenarioFile.ts'

/** `areasOf`: a region given beside, whose areas are read though its version is not known to be that of the plan. */
type Source = { input: PlanInput; result?: PlanResult; region?: Region; areasOf?: Region }
export type Difference = {
  inputs: InputDifference
  outputs: PlanComparison | null
  /** By province and city, where the regions of both are at hand and share a year. */
  areas?: ComparedAreas
  /** The area that flows, builds and `areas` are cut to; all else is of the whole region. */
  lens?: Row<'areas'>
  /** Names of what flows speak of, where a region is at hand. A function, so that JSON leaves it out. */
  names?: (language: 'zh' | 'en') => Names
}
/** What is compared: one area alone, in the region of the plans (a bundle brings its own). */
export type CompareLens = { area: string | undefined; region: string | undefined }

/** @returns where the inputs differ, and the answers side by side when both have one */
export async function compareSources(base: string, other: string, asked?: CompareLens): Promise<Checked<Difference>> {
  const [one, two] = [await readSource(base), await readSource(other)]
  if (!one.ok) return one
  if (!two.ok) return two
  if (asked?.region !== undefined) {
    const read = await readRegionFiles(asked.region)
    if (!read.ok) return read
    for (const side of [one.value, two.value]) {
      const { region } = read.value
      if (side.input.region.id !== '' && side.input.region.id !== region.meta.id)
        return { ok: false, problems: [otherRegion(side.input.region.id, region)] }
      side.areasOf = region
    }
  }
  const region = one.value.region ?? one.value.areasOf
  if (asked?.area === undefined) return { ok: true, value: await differenceOf(one.value, two.value, undefined), warnings: [] }
  if (region === undefined) return { ok: false, problems: [regionWanted(base)] }
  const meant = areaMeant(region, asked.area)
  if (!meant.ok) return meant
  return { ok: true, value: await differenceOf(one.value, two.value, meant.value), warnings: [] }
}

async function differenceOf(one: Source, two: Source, lens: Row<'areas'> | undefined): Promise<Difference> {
  const both = one.region !== undefined && two.region !== undefined
  const inputs = compareInputs(sideOf(one, both), sideOf(two, both))
  if (one.result === undefined || two.result === undefined) return { inputs, outputs: null }
  const plain = comparePlans(one.result, two.result)
  const nearest = plain.ties.held || two.region === undefined ? undefined : await nearestTo(one.result, two.result, two.region)
  const [here, there] = [one.region ?? one.areasOf, two.region ?? two.areasOf]
  const compared = here && there && compareAreas({ result: one.result, region: here }, { result: nearest ?? two.result, region: there })
  const names = here === undefined ? {} : { names: (language: 'zh' | 'en') => namesOf(here, language) }
  const areas = compared === undefined ? {} : { areas: lens === undefined ? compared : belowArea(compared, lens.id, here!) }
  if (lens === undefined || here === undefined || there === undefined)
    return { inputs, outputs: nearest === undefined ? plain : compareNearest(one.result, two.result, nearest), ...areas, ...names }
  const cut = [cutToArea(one.result, here, lens.id), cutToArea(two.result, there, lens.id)] as const
  const outputs = nearest === undefined ? comparePlans(...cut) : compareNearest(...cut, cutToArea(nearest, there, lens.id))
  return { inputs, outputs, ...areas, ...names, lens }
}

/** The area itself and those just below it. */
function belowArea(compared: ComparedAreas, area: string, { areas }: Region): ComparedAreas {
  const below = new Set(areas.filter(row => row.id === area || row.parent === area).map(row => row.id))
  return { ...compared, rows: compared.rows.filter(row => below.has(row.area)) }
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

export function differenceText({ inputs, outputs, areas, lens, names }: Difference, language: 'zh' | 'en'): string {
  const text = inputDifferenceText(inputs, language)
  if (outputs === null) return text
  const parts = [text, comparisonText(outputs, language, { lens, names: names?.(language) })]
  if (areas !== undefined) parts.push(areaChangesText(areas, language))
  return parts.join('\n\n')
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

function regionWanted(path: string): Problem {
  return problem(
    'compare.region',
    { file: path },
    {
      zh: '按地区比较要知道区域：此文件只有方案。',
      en: 'To compare by area the region is needed: the file holds the plan alone.',
      fixZh: '加 --region <区域文件夹>，或比较方案包 .zip。',
      fixEn: 'Add --region <folder of the region>, or compare bundles (.zip).',
    },
  )
}

function otherRegion(plan: string, { meta }: Region): Problem {
  return problem(
    'plan.other-region',
    { path: plan },
    {
      zh: `方案属于区域 ${plan}，给出的是“${meta.nameZh}”（${meta.id}）。`,
      en: `The plan is of the region ${plan}; ${meta.nameEn} (${meta.id}) was given.`,
      fixZh: '给出方案所属的区域。',
      fixEn: 'Give the region that the plan is of.',
    },
  )
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
