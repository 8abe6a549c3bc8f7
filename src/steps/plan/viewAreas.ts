// Verb: a stored plan by area: the area that is meant, its book, the parts of the targets, two plans side by side, its workbook.
import type { AreaBook, AreaSummary, TargetSplit } from '#domain/areaBook.ts'
import type { TargetBases } from '#domain/targetBases.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { capacitiesOfArea, sitesOfArea } from '#plan/answer/areaCut.ts'
import { areaMeant } from '#plan/answer/areaMeant.ts'
import { areaBook, areaSummaries } from '#plan/answer/areas.ts'
import { compareAreas, type ComparedAreas } from '#plan/answer/compareAreas.ts'
import { targetBases } from '#plan/answer/targetBases.ts'
import { splitTargets } from '#plan/answer/targetParts.ts'
import type { App } from '../appType.ts'

type Views = Pick<App, 'regions' | 'results' | 'threads'>

/** What a view through the lens of an area needs: its id, its name in a file, and what stands there. */
export type AreaLens = {
  id: string
  /** The English name in letters that every file system takes. */
  fileName: string
  sites: ReadonlySet<string>
  stands: ReturnType<typeof capacitiesOfArea>
}

type Solved = { result: PlanResult; region: Region }
async function solved(app: Views, info: PlanInfo): Promise<Solved | undefined> {
  const [result, shelved] = await Promise.all([app.results.result(info), app.regions.version(info.region, info.regionVersion)])
  return result === undefined || shelved === undefined ? undefined : { result, region: shelved.region }
}

/** @param asked a code or a name; undefined where the region of the plan is gone */
export async function areaLens(app: Pick<Views, 'regions'>, info: PlanInfo, asked: string): Promise<Checked<AreaLens> | undefined> {
  const shelved = await app.regions.version(info.region, info.regionVersion)
  if (shelved === undefined) return undefined
  const meant = areaMeant(shelved.region, asked)
  if (!meant.ok) return meant
  const { id, nameEn } = meant.value
  const value = shelved.remember(`lens ${id}`, () => ({
    id,
    fileName: fileNameOf(nameEn ?? id),
    sites: sitesOfArea(shelved.region, id),
    stands: capacitiesOfArea(shelved.region, id),
  }))
  return { ok: true, value, warnings: [] }
}

/** Lüliang is Luliang in a file's name. */
export const fileNameOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')

/** One line for every area that the plan has something in. */
export async function viewAreas(app: Views, info: PlanInfo, period: number | undefined): Promise<AreaSummary[] | undefined> {
  const found = await solved(app, info)
  return found === undefined ? undefined : areaSummaries(found.result, found.region, period)
}

/** What a province or a city makes, takes, sends and lacks; undefined for an area that the region does not have. */
export async function viewArea(app: Views, info: PlanInfo, area: string, period: number | undefined): Promise<AreaBook | undefined> {
  const found = await solved(app, info)
  return found === undefined ? undefined : areaBook(found.result, found.region, area, period)
}

/** Every target with the parts of the areas below one, of the provinces where none is named. */
export async function viewTargetParts(app: Views, info: PlanInfo, area: string | undefined): Promise<TargetSplit[] | undefined> {
  const found = await solved(app, info)
  return found === undefined ? undefined : splitTargets(found.result, found.region, area)
}

/** Goals of the programme that may be meant on two bases, with the bridge between them. */
export async function viewTargetBases(app: Views, info: PlanInfo): Promise<TargetBases[] | undefined> {
  const found = await solved(app, info)
  return found === undefined ? undefined : targetBases(found.result, found.region)
}

/** Two plans by area. Undefined where they share no year, or where a result or a region is gone. */
export async function viewAreaChanges(
  app: Views,
  [base, other]: readonly [PlanInfo, PlanInfo],
  nearest: PlanResult | undefined,
  period: number | undefined,
): Promise<ComparedAreas | undefined> {
  const [one, two] = await Promise.all([solved(app, base), solved(app, other)])
  if (one === undefined || two === undefined) return undefined
  return compareAreas(one, { ...two, result: nearest ?? two.result }, period)
}

/** The area as .xlsx bytes. */
export async function viewAreaWorkbook(
  app: Views,
  info: PlanInfo,
  area: string,
  language: 'zh' | 'en',
  period: number | undefined,
): Promise<Uint8Array | undefined> {
  const found = await solved(app, info)
  return found === undefined ? undefined : app.threads.run({ kind: 'areaWorkbook', ...found, area, language, period })
}
