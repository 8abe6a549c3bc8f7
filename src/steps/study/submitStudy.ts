// A study into the queue, after everything that can be wrong with its wish was said; reading, stopping and deleting it.
import { randomBytes } from 'node:crypto'
import type { Checked } from '#domain/problem.ts'
import type { StudyRequest } from '#domain/study.ts'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { deleteStudy, getStudy, insertStudy, listStudies, readStudyAnswer } from '#store/studies.ts'
import type { App } from '../appType.ts'
import { withGround } from '../ledger/ground.ts'
import { checkScenario } from '../plan/checkScenario.ts'
import { tidyBody } from '../submitPlan.ts'
import { studyName } from '#domain/words/givenNames.ts'

export { getStudy, listStudies, readStudyAnswer }

/** @returns the waiting study, or what is wrong with what was asked; undefined when there is no such region */
export async function submitStudy(app: App, asked: StudyRequest): Promise<Checked<StudyInfo> | undefined> {
  const shelved = await app.regions.current(asked.region)
  if (shelved === undefined) return undefined
  const { name, measured: _given, ...body } = asked.scenario
  const grounded = await withGround(app.store, shelved.region, { ...(name === undefined ? {} : { name }), ...tidyBody(body) })
  if (!grounded.ok) return grounded
  const scenario = grounded.value
  const request = { ...asked, scenario }
  // The planner is loaded when the first study is asked for, not with the server.
  const { problemsOf } = await import('#plan/studies/run.ts')
  const problems = [...checkScenario(shelved.region, scenario), ...problemsOf(request)]
  if (problems.some(problem => problem.severity === 'error')) return { ok: false, problems }
  const { meta, version } = shelved
  const id = `u${randomBytes(5).toString('hex')}`
  const study = {
    id,
    name: name ?? studyName(request.kind),
    region: meta.id,
    regionVersion: version,
    programme: scenario.programme ?? meta.defaultProgramme ?? null,
    periods: scenario.periods ?? meta.defaultPeriods,
    request,
  }
  await app.store.inTransaction(inner => insertStudy(inner, study))
  app.jobs.wake()
  const info = await getStudy(app.store, id)
  if (info === undefined) throw new Error(`study ${id} is not there right after it was written`)
  return { ok: true, value: info, warnings: [...problems, ...grounded.warnings] }
}

/** The study and its plans; when it runs it is stopped. */
export async function removeStudy(app: App, id: string): Promise<void> {
  await app.jobs.cancel({ job: id })
  await deleteStudy(app.store, id)
}
