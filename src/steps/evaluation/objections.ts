// Verbs of whoever signed in: to object to a case in public notice, and to read what became of one's own objections. The case itself stays
// hidden from whoever has no part in it. Without an account: publicObjections.ts.
import type { EvaluationCase, Objection } from '#domain/evaluation/case.ts'
import type { NewObjection } from '#domain/evaluation/notice.ts'
import type { StepAsk } from '#domain/evaluation/procedure.ts'
import type { Checked } from '#domain/problem.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { readNotices } from '#store/evaluationCases.ts'
import type { Store } from '#store/openStore.ts'
import { today } from '../rules/today.ts'
import { type EvaluationUnitOfWork, storeEvaluations } from './unitOfWork.ts'
import { takeStep, unknownCase } from './takeStep.ts'

/** @param username null in local mode: the one person there may object as anybody */
export async function objectTo(
  store: Store,
  username: string | null,
  id: string,
  { text, evidence, validOn, by }: NewObjection,
  now: () => Date = store.now,
): Promise<Checked<Objection>> {
  const unitOfWork = await publicUnitOfWork(store, username, id, now)
  if (unitOfWork === undefined) return unknownCase(id)
  const evaluationCase = await caseOf(unitOfWork, id)
  if (evaluationCase === undefined) return unknownCase(id)
  const who = username ?? by ?? '公众'
  const day = today(now())
  const ask: StepAsk = {
    role: 'public',
    party: who,
    person: who,
    validOn: evaluationCase.synthetic ? (validOn ?? evaluationCase.notice?.to ?? day) : day,
    reason: null,
    evidence: [...evidence],
    body: { action: 'object', text },
  }
  const taken = await takeStep(unitOfWork, id, ask)
  if (!taken.ok) return taken
  const made = taken.value.objections.at(-1)
  if (made === undefined) throw new Error('objectTo: the objection is not in the case')
  return { ok: true, value: made, warnings: [] }
}

/** One's own objections to a case with their answers; in local mode all of them. */
export async function ownObjections(store: Store, username: string | null, id: string): Promise<Checked<Objection[]>> {
  const unitOfWork = await publicUnitOfWork(store, username, id)
  const evaluationCase = unitOfWork === undefined ? undefined : await caseOf(unitOfWork, id)
  if (evaluationCase === undefined) return unknownCase(id)
  return { ok: true, value: evaluationCase.objections.filter(({ by }) => username === null || by === username), warnings: [] }
}

/** Undefined where nothing of the case ever was public, whether there is one or not. */
async function publicUnitOfWork(
  store: Store,
  username: string | null,
  id: string,
  now?: () => Date,
): Promise<EvaluationUnitOfWork | undefined> {
  if (username === null) return storeEvaluations(store, now)
  return (await readNotices(store.db, id)).has(id) ? storeEvaluations(store, now, { objectsTo: id }) : undefined
}
const caseOf = (unitOfWork: EvaluationUnitOfWork, id: string): Promise<EvaluationCase | undefined> =>
  unitOfWork.reading(async records => caseOfSteps(await records.steps(id)))
