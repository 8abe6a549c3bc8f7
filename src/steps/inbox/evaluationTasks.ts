// Of evaluations: the steps that are the asker's, by the deadlines of the procedure.
import type { InboxTask } from '#domain/inbox.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { EvaluationRole } from '#domain/evaluation/procedure.ts'
import { type Asking, dutiesOn, type OwedDuty } from '#evaluate/procedure/duties.ts'
import { casesOfSteps } from '../evaluation/cases.ts'
import { partsIn } from '../evaluation/rightOf.ts'
import { storeEvaluations, works } from '../evaluation/unitOfWork.ts'
import { type Asked, standingOf } from './task.ts'

export async function evaluationTasks({ store, username, day }: Asked): Promise<InboxTask[]> {
  const cases = await casesOfSteps(storeEvaluations(store))
  const owed = await Promise.all(
    cases.map(async one => {
      const asking = username === null ? everyPart(one) : { parts: await partsIn(store, one), person: username }
      return dutiesOn(one, asking, day, works)
        .filter(({ duty }) => duty !== 'renew' || !followed(one, cases))
        .map(duty => taskOf(one, duty))
    }),
  )
  return owed.flat()
}

/** Whether the firm has asked for the years after already. */
const followed = ({ firm, period }: EvaluationCase, cases: readonly EvaluationCase[]): boolean =>
  cases.some(one => one.firm.id === firm.id && one.period.from > period.to)

const everyPart = ({ firm }: EvaluationCase): Asking => ({
  parts: EvaluationRole.options.map(role => ({ role, party: role === 'firm' ? firm.id : role })),
  person: null,
})

function taskOf({ id, firm, period, synthetic }: EvaluationCase, { duty, role, party, zh, en, since, reminder }: OwedDuty): InboxTask {
  return {
    id: `evaluation:${id}:${duty}:${party}`,
    kind: 'evaluation',
    zh,
    en,
    ofZh: `${firm.nameZh} ${period.label}`,
    ofEn: `${firm.nameEn} ${period.label}`,
    role,
    party,
    since,
    due: reminder?.due ?? null,
    standing: standingOf(reminder?.standing),
    left: reminder?.left ?? null,
    synthetic,
    path: duty === 'renew' ? '/evaluations?tab=apply' : `/evaluations/${encodeURIComponent(id)}`,
  }
}
