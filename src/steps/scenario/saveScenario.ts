// Named scenarios: made, changed by a new version, brought back by one, renamed, put away. Nothing is ever overwritten.
import type { PlanInfo } from '#domain/planInfo.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { ScenarioBody, ScenarioHistory, ScenarioPointer } from '#domain/scenario.ts'
import { addVersion, changeScenario, holdScenario, listScenarios, readScenario, takeScenario } from '#store/scenarios.ts'
import { randomBytes } from 'node:crypto'
import type { App } from '../appType.ts'
import { withGround } from '../ledger/ground.ts'
import { checkScenario } from '../plan/checkScenario.ts'
import { enqueue, tidyBody } from '../submitPlan.ts'

export { listScenarios, readScenario }

export type NewScenario = { region: string; name: string; scenario: ScenarioBody; note?: string | undefined }

/** @returns the scenario with its first version, or what is wrong; undefined when there is no such region */
export async function createScenario(app: App, request: NewScenario): Promise<Checked<ScenarioHistory> | undefined> {
  const shelved = await app.regions.current(request.region)
  if (shelved === undefined) return undefined
  const body = tidyBody(request.scenario)
  const problems = checkScenario(shelved.region, body)
  if (problems.some(problem => problem.severity === 'error')) return { ok: false, problems }
  const made = await app.store.inTransaction(async inner => {
    const held = await takeScenario(inner, request.region, request.name)
    return held.version > 0 ? undefined : addVersion(inner, held, { body, ...noted(request.note) })
  })
  return made === undefined ? { ok: false, problems: [nameTaken(request.name)] } : historyOf(app, made.id)
}

/** What a change stands on: the version that its author saw, so that nobody writes over what another did meanwhile. */
export type ScenarioChange = { basedOn: number; scenario: ScenarioBody; note?: string | undefined }

/** @returns the scenario with the new version; the same when nothing differs; undefined when there is no such scenario */
export async function addScenarioVersion(app: App, id: string, change: ScenarioChange): Promise<Checked<ScenarioHistory> | undefined> {
  const [info] = await listScenarios(app.store, { id })
  if (info === undefined) return undefined
  const body = tidyBody(change.scenario)
  const shelved = await app.regions.current(info.region)
  const problems = shelved === undefined ? [] : checkScenario(shelved.region, body)
  if (problems.some(problem => problem.severity === 'error')) return { ok: false, problems }
  return append(app, id, change.basedOn, { body, ...noted(change.note) })
}

/** Undo: the body of an earlier version as the newest one. What came between stays where it is. */
export async function restoreScenario(
  app: App,
  id: string,
  version: number,
  basedOn: number,
): Promise<Checked<ScenarioHistory> | undefined> {
  const history = await readScenario(app.store, id)
  if (history === undefined) return undefined
  const earlier = history.versions.find(one => one.version === version)
  if (earlier === undefined) return { ok: false, problems: [noVersion(version, history.version)] }
  return append(app, id, basedOn, { body: earlier.scenario, restoredFrom: version })
}

async function append(
  app: App,
  id: string,
  basedOn: number,
  next: Parameters<typeof addVersion>[2],
): Promise<Checked<ScenarioHistory> | undefined> {
  const newest = await app.store.inTransaction(async inner => {
    const version = await holdScenario(inner, id)
    if (version === basedOn) await addVersion(inner, { id, version }, next)
    return version
  })
  if (newest === undefined) return undefined
  return newest === basedOn ? historyOf(app, id) : { ok: false, problems: [changedMeanwhile(basedOn, newest)] }
}

/** A new name, or putting away and taking out again. Versions and plans stay. */
export async function renameScenario(
  app: App,
  id: string,
  change: { name?: string | undefined; archived?: boolean | undefined },
): Promise<Checked<ScenarioHistory> | undefined> {
  const history = await readScenario(app.store, id)
  if (history === undefined) return undefined
  const { name, archived } = change
  const wanted = { ...(name === undefined ? {} : { name }), ...(archived === undefined ? {} : { archived }) }
  if (Object.keys(wanted).length > 0 && !(await changeScenario(app.store, id, wanted)))
    return { ok: false, problems: [nameTaken(name ?? history.name)] }
  return historyOf(app, id)
}

/** Puts a plan of a version into the line, by default of the newest. @returns undefined when there is no such scenario */
export async function solveScenario(app: App, id: string, wanted: number | undefined): Promise<Checked<PlanInfo> | undefined> {
  const history = await readScenario(app.store, id)
  const shelved = history === undefined ? undefined : await app.regions.current(history.region)
  if (history === undefined || shelved === undefined) return undefined
  const version = history.versions.find(one => one.version === (wanted ?? history.version))
  if (version === undefined) return { ok: false, problems: [noVersion(wanted ?? 0, history.version)] }
  // The region may have changed since the version was written.
  const problems = checkScenario(shelved.region, version.scenario)
  if (problems.some(problem => problem.severity === 'error')) return { ok: false, problems }
  const pointer: ScenarioPointer = { id, version: version.version }
  const plan = { id: `p${randomBytes(5).toString('hex')}`, name: history.name, base: false }
  const grounded = await withGround(app.store, shelved.region, { name: history.name, ...version.scenario })
  if (!grounded.ok) return grounded
  const info = await enqueue(app, plan, shelved, grounded.value, pointer)
  return { ok: true, value: info, warnings: [...problems, ...grounded.warnings] }
}

async function historyOf(app: App, id: string): Promise<Checked<ScenarioHistory>> {
  const history = await readScenario(app.store, id)
  if (history === undefined) throw new Error(`scenario ${id} is not there right after it was written`)
  return { ok: true, value: history, warnings: [] }
}

const noted = (note: string | undefined) => (note === undefined || note === '' ? {} : { note })

function nameTaken(name: string): Problem {
  return problem(
    'scenario.name-taken',
    { path: 'name' },
    {
      zh: `本区域已有名为“${name}”的情景。`,
      en: `The region has a scenario "${name}" already.`,
      fixZh: '换一个名字，或给那个情景添一个新版本。',
      fixEn: 'Choose another name, or add a version to that scenario.',
    },
  )
}

function noVersion(version: number, newest: number): Problem {
  return problem(
    'scenario.no-version',
    { path: 'version' },
    {
      zh: `没有第 ${version} 版。`,
      en: `There is no version ${version}.`,
      fixZh: `可选第 1 至 ${newest} 版。`,
      fixEn: `Choose from 1 to ${newest}.`,
    },
  )
}

function changedMeanwhile(basedOn: number, newest: number): Problem {
  return problem(
    'scenario.changed-meanwhile',
    { path: 'basedOn' },
    {
      zh: `修改依据第 ${basedOn} 版，而最新已是第 ${newest} 版。`,
      en: `The change stands on version ${basedOn}, but the newest is ${newest}.`,
      fixZh: '请先看最新一版（可比较两版），再修改。',
      fixEn: 'Look at the newest version first (the two can be compared), then change it.',
    },
  )
}
