// The inputs of two plans of the store, or two versions of a scenario, side by side.
import type { PlanInfo } from '#domain/planInfo.ts'
import type { InputDifference, ScenarioHistory, ScenarioVersion } from '#domain/scenario.ts'
import { compareInputs } from '#report/compareInputs.ts'
import type { PlanInput } from '#report/compareInputs.ts'
import type { App } from '../appType.ts'

/** Works for any two plans, solved or not, of the same region or of two. */
export async function viewInputDifference(app: App, base: PlanInfo, other: PlanInfo): Promise<InputDifference> {
  const differ = base.region !== other.region || base.regionVersion !== other.regionVersion
  const [one, two] = await Promise.all([base, other].map(info => inputOf(app, info, differ)))
  return compareInputs(one as PlanInput, two as PlanInput)
}

async function inputOf(app: App, info: PlanInfo, withTables: boolean): Promise<PlanInput> {
  const shelved = withTables ? await app.regions.version(info.region, info.regionVersion) : undefined
  return {
    // The defaults of the region are part of what was asked.
    scenario: {
      ...info.scenario,
      name: info.name,
      ...(info.programme === null ? {} : { programme: info.programme }),
      ...(info.periods === null ? {} : { periods: info.periods }),
    },
    inputHash: info.summary?.inputHash ?? null,
    region: { id: info.region, version: info.regionVersion },
    ...(shelved === undefined ? {} : { tables: shelved.region }),
  }
}

/** Two versions of one scenario: what its author changed. */
export function compareVersions(history: ScenarioHistory, base: ScenarioVersion, other: ScenarioVersion): InputDifference {
  const side = ({ scenario }: ScenarioVersion): PlanInput => ({
    scenario,
    inputHash: null,
    region: { id: history.region, version: '' },
  })
  return compareInputs(side(base), side(other))
}
