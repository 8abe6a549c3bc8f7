// Objections of a case with the day by which each is to be answered: what everybody may know of them.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { PublicObjection } from '#domain/evaluation/objection.ts'
import type { WorkingDay } from './days.ts'
import { remindersOn } from './deadlines.ts'

/** Oldest first; the last day is that of the one table of deadlines. */
export function objectionsOf(evaluationCase: EvaluationCase, works: WorkingDay): PublicObjection[] {
  if (evaluationCase.objections.length === 0) return []
  const day = evaluationCase.steps.at(-1)?.validOn ?? ''
  const dueOf = new Map(remindersOn(evaluationCase, day, works).map(({ objection, due }) => [objection, due]))
  return evaluationCase.objections.map(one => ({
    number: one.number,
    validOn: one.validOn,
    against: one.against ?? null,
    contact: one.receipt === undefined ? 'account' : one.proof === undefined ? 'unproven' : 'proven',
    answer: one.answer,
    answeredOn: answeredOn(evaluationCase, one.number),
    reason: one.reason,
    due: dueOf.get(one.number) ?? null,
  }))
}

function answeredOn({ steps }: EvaluationCase, number: number): string | null {
  const answer = steps.find(
    ({ body }) => (body.action === 'rejectObjection' || body.action === 'upholdObjection') && body.objection === number,
  )
  return answer?.validOn ?? null
}
