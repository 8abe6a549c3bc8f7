// One study: computed in a thread from the base plan's arcs, then kept with all of its plans in the transaction that ends its job, or not at all.
import type { Checked } from '#domain/problem.ts'
import type { StudyAnswer, StudyRequest } from '#domain/study.ts'
import type { KeptStudy } from '#domain/studyInfo.ts'
import type { JobResult } from '#jobs/kind.ts'
import { type PlanTask, writePlanEnd } from '#store/plans.ts'
import { saveStudyAnswer } from '#store/studies.ts'
import type { StudyPlan } from '#store/studies.ts'
import { inThread } from '../runPlan.ts'
import type { WorkPorts } from '../runPlan.ts'
import { summarise } from '../plan/summarisePlan.ts'

type Solved = { answer: StudyAnswer; plans: StudyPlan[] }
export type StudyOutcome = Checked<Solved> | 'cancelled'

export async function computeStudy(study: PlanTask, request: StudyRequest, ports: WorkPorts): Promise<StudyOutcome> {
  const answered = await inThread<'study'>(study, ports, (region, found) => ({
    kind: 'study',
    region,
    request,
    ...(found === undefined ? {} : { footing: found.footing }),
  }))
  if (answered === 'cancelled' || !answered.ok) return answered
  const shelved = await ports.regions.version(study.region, study.regionVersion)
  const plans = answered.value.plans.map(({ id, plan }) => ({
    id: planIdOf(study.id, id),
    result: plan,
    summary: summarise(plan, shelved?.region),
  }))
  return { ...answered, value: { answer: answered.value, plans } }
}

const planIdOf = (study: string, name: string): string => `${study}-${name}`

/** What came of a study, with its answer and its plans to be written as its job ends. */
export function resultOfStudy(study: PlanTask, outcome: StudyOutcome): JobResult {
  if (outcome === 'cancelled') return { status: 'cancelled' }
  if (!outcome.ok) return { status: 'failed', error: outcome.problems[0] }
  const { answer, plans } = outcome.value
  const { result, stats, unfinished } = answer
  const kept: KeptStudy = {
    result,
    stats,
    ...(unfinished === undefined ? {} : { unfinished }),
    plans: Object.fromEntries(answer.plans.map(({ id }) => [id, planIdOf(study.id, id)])),
    warnings: outcome.warnings,
  }
  const headline = { words: result.words.slice(0, 3), plans: plans.length, solves: stats.solves, seconds: stats.seconds }
  return {
    status: 'done',
    write: async inner => {
      await writePlanEnd(inner, study.id, { status: 'done', summary: headline })
      await saveStudyAnswer(inner, study.id, kept, plans)
    },
  }
}
