// A sweep into the line: every combination checked, then the sweep with all of its plans in one transaction.
import { randomBytes } from 'node:crypto'
import type { Scenario } from '#domain/plan.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { ScenarioBody } from '#domain/scenario.ts'
import type { Settings, SweepDesign, SweepInfo } from '#domain/sweep.ts'
import { combinationsOf } from '#domain/sweepCombinations.ts'
import { insertSweep, listSweeps } from '#store/sweeps.ts'
import type { App } from '../appType.ts'
import { checkScenario } from '../plan/checkScenario.ts'
import { withGround } from '../ledger/ground.ts'
import { questionOf } from '../scenario/question.ts'
import { tidyBody } from '../submitPlan.ts'

export type SweepRequest = { region: string; name?: string | undefined; base: ScenarioBody; design: SweepDesign }

/** @returns the waiting sweep, or what is wrong with the wish; undefined when there is no such region */
export async function submitSweep(app: App, request: SweepRequest): Promise<Checked<SweepInfo> | undefined> {
  const shelved = await app.regions.current(request.region)
  if (shelved === undefined) return undefined
  const base = tidyBody(request.base)
  const checked = checkSweep(shelved.region, base, request.design)
  if (!checked.ok) return checked
  const { meta, version } = shelved
  // The seconds are those of the whole sweep, whoever solves how many of its plans at a time.
  const timed = base.seconds === undefined ? base : { ...base, seconds: base.seconds / checked.value.length }
  const grounded = await withGround(app.store, shelved.region, timed)
  if (!grounded.ok) return grounded
  const shared = grounded.value
  const id = `s${randomBytes(5).toString('hex')}`
  const plans = await Promise.all(
    checked.value.map(async changes => {
      const scenario = combined(shared, changes)
      return {
        id: `p${randomBytes(7).toString('hex')}`,
        name: scenario.name ?? '',
        scenario,
        changes,
        question: await questionOf(meta, version, scenario),
      }
    }),
  )
  const sweep = {
    id,
    name: request.name ?? nameOf(request.design),
    region: meta.id,
    regionVersion: version,
    base,
    design: request.design,
    programme: base.programme ?? meta.defaultProgramme ?? null,
    periods: base.periods ?? meta.defaultPeriods,
    plans,
  }
  await app.store.inTransaction(inner => insertSweep(inner, sweep))
  app.jobs.wake()
  const [info] = await listSweeps(app.store, id)
  if (info === undefined) throw new Error(`sweep ${id} is not there right after it was written`)
  return { ok: true, value: info, warnings: [...checked.warnings, ...grounded.warnings] }
}

/** The scenario of one combination, called by what it changes. */
export function combined(base: ScenarioBody, changes: Settings): Scenario {
  const name = Object.entries(changes).map(([key, value]) => `${key}=${value}`)
  return { name: name.length === 0 ? '—' : name.join(' '), ...base, settings: { ...base.settings, ...changes } }
}

/** @returns what each combination changes, or every problem of the base, the axes and their values */
export function checkSweep(region: Region, base: ScenarioBody, design: SweepDesign): Checked<Settings[]> {
  const combinations = combinationsOf(design)
  const problems: Problem[] = [...checkScenario(region, base), ...(combinations.ok ? [] : combinations.problems)]
  if (!combinations.ok) return { ok: false, problems }
  // A setting is right or wrong by itself, so each value is tried once, not once for every combination it is part of.
  const tried = [
    ...design.axes.flatMap(({ key, values }, axis) =>
      values.map((value, at) => ({ settings: { [key]: value }, path: `axes[${axis}].values[${at}]` })),
    ),
    ...design.list.map((settings, at) => ({ settings, path: `list[${at}]` })),
  ]
  const said = new Set<string>()
  for (const { settings, path } of tried) {
    for (const problem of checkScenario(region, { settings })) {
      // A wrong key is wrong with each of its values.
      if (said.has(problem.zh)) continue
      said.add(problem.zh)
      problems.push({ ...problem, place: { path: `${path} ${problem.place.path ?? ''}`.trim() } })
    }
  }
  return problems.some(problem => problem.severity === 'error') ? { ok: false, problems } : { ...combinations, warnings: problems }
}

function nameOf({ kind, axes, list }: SweepDesign): string {
  return kind === 'list' ? `${list.length} × …` : axes.map(({ key, values }) => `${key} × ${values.length}`).join(', ')
}
