// By which right somebody takes a step of an evaluation, and as which party: a firm by acting for it, an evaluator by a seat in its bureau,
// an authority by a seat above the firm, another province by a seat that is not. What the asker writes of themselves does not count.
import type { EvaluationRole, StepAsk } from '#domain/evaluation/procedure.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { type KeeperRight, type Store } from '#store/openStore.ts'
import { listMemberships, readStanding } from '#store/tenants.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { storeEvaluations } from './unitOfWork.ts'
import { unknownCase } from './takeStep.ts'

export type Entitled = { right: KeeperRight; ask: StepAsk }

/**
 * @param store of the asker
 * @param username who signs the step
 * @returns the step in the asker's own name with the right to enter it; a case that the asker cannot see is unknown to them
 */
export async function entitled(store: Store, username: string, id: string, ask: StepAsk): Promise<Checked<Entitled>> {
  const evaluationCase = caseOfSteps(await storeEvaluations(store).reading(records => records.steps(id)))
  // A bureau sees the cases that name it, and no other.
  if (evaluationCase === undefined) return unknownCase(id)
  const firm = evaluationCase.firm.id
  const seats = (await listMemberships(store)).filter(one => one.tenant !== null)
  const seat = (role: 'evaluator' | 'authority') =>
    seats.find(one => one.role === role && one.tenant === ask.party) ?? seats.find(one => one.role === role)
  const as = (right: KeeperRight, party: string): Checked<Entitled> => ({
    ok: true,
    warnings: [],
    value: { right, ask: { ...ask, party, person: username } },
  })
  if (ask.role === 'firm') return as([firm], firm)
  if (ask.role === 'public') return as((await readStanding(store)).acts, username)
  const bureau = seat('evaluator')
  if (ask.role === 'evaluator') {
    const wanted = evaluationCase.evaluator?.id ?? evaluationCase.bureau
    const own = seats.find(one => one.role === 'evaluator' && one.tenant === wanted)?.tenant ?? bureau?.tenant
    if (own == null || own !== wanted) return noSeat('evaluator')
    // Somebody else's entry in the step would be passed over; who writes one means that body.
    if (ask.body.action === 'accept' && ask.body.evaluator !== undefined && ask.body.evaluator.id !== own) return noSeat('evaluator')
    return as({ office: 'evaluator', tenant: own }, own)
  }
  const office = seat('authority')
  if (office?.tenant == null) return noSeat(ask.role)
  // Another province recognises what the firm lent it to read; who stands over the firm is not another.
  const governs = (await readStanding(store)).governs.includes(firm)
  if (ask.role === 'province') return governs ? noSeat('province') : as({ office: 'authority', tenant: office.tenant }, office.tenant)
  return as({ judges: [firm] }, office.tenant)
}

/** Several steps are taken by one right: whoever acts in two roles takes them one after the other. */
export async function entitledTogether(
  store: Store,
  username: string,
  id: string,
  asks: readonly StepAsk[],
): Promise<Checked<{ right: KeeperRight; asks: StepAsk[] }>> {
  const own: StepAsk[] = []
  let right: KeeperRight | undefined
  for (const ask of asks) {
    if (ask.role !== asks[0]?.role) return noSeat(ask.role)
    const one = await entitled(store, username, id, ask)
    if (!one.ok) return one
    right = one.value.right
    own.push(one.value.ask)
  }
  return right === undefined ? unknownCase(id) : { ok: true, warnings: [], value: { right, asks: own } }
}

function noSeat(role: EvaluationRole): { ok: false; problems: Problem[] } {
  const problem: Problem = {
    code: 'evaluation.seat',
    severity: 'error',
    place: { path: 'role' },
    zh: `您没有这一步所要的身份（${role}）`,
    en: `you do not hold the office that this step wants (${role})`,
    fixZh: '换用有此身份的账号；或请运维人员给您角色',
    fixEn: 'use an account that holds it, or ask an operator for the role',
  }
  return { ok: false, problems: [problem] }
}
