// One study: computed in a thread from the base plan's arcs, then kept with all of its plans in one transaction, or not at all.
import type { Checked } from '#domain/problem.ts'
import type { StudyAnswer, StudyRequest } from '#domain/study.ts'
import type { KeptStudy } from '#domain/studyInfo.ts'
import { endPlan } from '#store/planLine.ts'
import type { Claim } from '#store/planLine.ts'
import { saveStudyAnswer } from '#store/studies.ts'
import type { StudyPlan } from '#store/studies.ts'
import type { Store } from '#store/openStore.ts'
import { inThread } from '../runPlan.ts'
import type { WorkPorts } from '../runPlan.ts'
import { summarise } from '../plan/summarisePlan.ts'

type Solved = { answer: StudyAnswer; plans: StudyPlan[] }
export type StudyOutcome = Checked<Solved> | 'cancelled'

export async function computeStudy(claim: Claim, request: StudyRequest, ports: WorkPorts): Promise<StudyOutcome> {
  const answered = await inThread<'study'>(claim, ports, (region, found) => ({
    kind: 'study',
    region,
    request,
    ...(found === undefined ? {} : { footing: found.footing }),
  }))
  if (answered === 'cancelled' || !answered.ok) return answered
  const shelved = await ports.regions.version(claim.region, claim.regionVersion)
  const plans = answered.value.plans.map(({ id, plan }) => ({
    id: planIdOf(claim.id, id),
    result: plan,
    summary: summarise(plan, shelved?.region),
  }))
  return { ...answered, value: { answer: answered.value, plans } }
}

const planIdOf = (study: string, name: string): string => `${study}-${name}`

/** Writes the end of the study, its answer and its plans, if the claim still holds. */
export async function keepStudy(store: Store, claim: Claim, outcome: StudyOutcome): Promise<void> {
  if (outcome === 'cancelled') {
    await store.inTransaction(inner => endPlan(inner, claim, { status: 'cancelled' }))
    return
  }
  if (!outcome.ok) {
    const error = outcome.problems[0]
    await store.inTransaction(inner => endPlan(inner, claim, { status: 'failed', ...(error === undefined ? {} : { error }) }))
    return
  }
  const { answer, plans } = outcome.value
  const { result, stats, unfinished } = answer
  const kept: KeptStudy = {
    result,
    stats,
    ...(unfinished === undefined ? {} : { unfinished }),
    plans: Object.fromEntries(answer.plans.map(({ id }) => [id, planIdOf(claim.id, id)])),
    warnings: outcome.warnings,
  }
  const headline = { words: result.words.slice(0, 3), plans: plans.length, solves: stats.solves, seconds: stats.seconds }
  await store.inTransaction(async inner => {
    const mine = await endPlan(inner, claim, { status: 'done', summary: headline })
    if (mine) await saveStudyAnswer(inner, claim.id, kept, plans)
  })
}
