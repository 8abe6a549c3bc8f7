// Verbs of the public: to object to a case in public notice, and to read what became of one's own objections. The case itself stays
// hidden from whoever has no part in it.
import type { Dossier, Objection } from '#domain/appraisal/dossier.ts'
import type { NewObjection } from '#domain/appraisal/notice.ts'
import type { StepAsk } from '#domain/appraisal/procedure.ts'
import type { Checked } from '#domain/problem.ts'
import { dossierOf } from '#evaluate/procedure/fold.ts'
import { readNotices } from '#store/appraisals.ts'
import type { Store } from '#store/openStore.ts'
import { today } from '../rules/today.ts'
import { type AppraisalDesk, storeAppraisals } from './desk.ts'
import { takeStep, unknownCase } from './takeStep.ts'

/** @param username null in local mode: the one person there may object as anybody */
export async function objectTo(
  store: Store,
  username: string | null,
  id: string,
  { text, evidence, validOn, by }: NewObjection,
  now: () => Date = store.now,
): Promise<Checked<Objection>> {
  const desk = await publicDesk(store, username, id, now)
  if (desk === undefined) return unknownCase(id)
  const dossier = await caseOf(desk, id)
  if (dossier === undefined) return unknownCase(id)
  const who = username ?? by ?? '公众'
  const day = today(now())
  const ask: StepAsk = {
    role: 'public',
    party: who,
    person: who,
    validOn: dossier.synthetic ? (validOn ?? dossier.notice?.to ?? day) : day,
    reason: null,
    evidence: [...evidence],
    body: { action: 'object', text },
  }
  const taken = await takeStep(desk, id, ask)
  if (!taken.ok) return taken
  const made = taken.value.objections.at(-1)
  if (made === undefined) throw new Error('objectTo: the objection is not in the case')
  return { ok: true, value: made, warnings: [] }
}

/** One's own objections to a case with their answers; in local mode all of them. */
export async function ownObjections(store: Store, username: string | null, id: string): Promise<Checked<Objection[]>> {
  const desk = await publicDesk(store, username, id)
  const dossier = desk === undefined ? undefined : await caseOf(desk, id)
  if (dossier === undefined) return unknownCase(id)
  return { ok: true, value: dossier.objections.filter(({ by }) => username === null || by === username), warnings: [] }
}

/** Undefined where nothing of the case ever was public, whether there is one or not. */
async function publicDesk(store: Store, username: string | null, id: string, now?: () => Date): Promise<AppraisalDesk | undefined> {
  if (username === null) return storeAppraisals(store, now)
  return (await readNotices(store.db, id)).has(id) ? storeAppraisals(store, now, { objectsTo: id }) : undefined
}
const caseOf = (desk: AppraisalDesk, id: string): Promise<Dossier | undefined> =>
  desk.reading(async shelf => dossierOf(await shelf.steps(id)))
