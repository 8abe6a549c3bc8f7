// By which right somebody takes a step of an evaluation, and as which party: a firm by acting for it, an evaluator by a seat in its bureau,
// an authority by a seat above the firm, another province by a seat in its own authority, a tax office by a seat where the firm pays. What
// the asker writes of themselves does not count.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationRole, StepAsk } from '#domain/evaluation/procedure.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { type KeeperRight, type Store } from '#store/openStore.ts'
import { readStanding, type SeatTo, seatsTo } from '#store/tenants.ts'
import { roleWords } from '#evaluate/procedure/admit.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { storeEvaluations } from './unitOfWork.ts'
import { unknownCase } from './takeStep.ts'

export type Entitled = { right: KeeperRight; ask: StepAsk }

/** A part that somebody has in a case: as which party, and by which right they enter its steps. */
export type Part = { role: EvaluationRole; party: string; right: KeeperRight }

/** The parts of the asker in a case that they see, whatever its state; the public's is nobody's in particular. @param store of the asker */
export async function partsIn(store: Store, { firm, evaluator, bureau }: EvaluationCase): Promise<Part[]> {
  const [seats, { acts }] = [await seatsTo(store, firm.id), await readStanding(store)]
  const named = evaluator?.id ?? bureau
  const governs = seats.some(({ role, over }) => role === 'authority' && over)
  const office = (one: SeatTo): Part[] => {
    const { role, tenant, kind, over, serves } = one
    if (role === 'evaluator' && tenant === named) return [{ role, party: tenant, right: { office: role, tenant } }]
    if (role === 'tax' && serves) return [{ role, party: tenant, right: { office: role, tenant } }]
    if (role !== 'authority') return []
    if (over) return [{ role, party: tenant, right: { judges: [firm.id] } }]
    // Who stands over the firm by any seat is not another province.
    return kind === 'province' && !governs ? [{ role: 'province', party: tenant, right: { office: role, tenant } }] : []
  }
  const own: Part[] = acts.includes(firm.id) ? [{ role: 'firm', party: firm.id, right: [firm.id] }] : []
  return [...own, ...seats.flatMap(office)]
}

/**
 * @param store of the asker
 * @param username who signs the step
 * @returns the step in the asker's own name with the right to enter it; a case that the asker cannot see is unknown to them
 */
export async function entitled(store: Store, username: string, id: string, ask: StepAsk): Promise<Checked<Entitled>> {
  const evaluationCase = caseOfSteps(await storeEvaluations(store).reading(records => records.steps(id)))
  // A bureau sees the cases that name it, and no other.
  if (evaluationCase === undefined) return unknownCase(id)
  const as = (right: KeeperRight, party: string): Checked<Entitled> => ({
    ok: true,
    warnings: [],
    value: { right, ask: { ...ask, party, person: username } },
  })
  // What else the public does it does by a receipt.
  if (ask.role === 'public') return ask.body.action === 'object' ? as((await readStanding(store)).acts, username) : noSeat('public')
  const parts = (await partsIn(store, evaluationCase)).filter(({ role }) => role === ask.role)
  const part = parts.find(({ party }) => party === ask.party) ?? parts[0]
  if (part === undefined) return noSeat(ask.role)
  // Somebody else's entry in the step would be passed over; who writes one means that body.
  if (ask.body.action === 'accept' && ask.body.evaluator !== undefined && ask.body.evaluator.id !== part.party) return noSeat('evaluator')
  return as(part.right, part.party)
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
    zh: `您没有这一步所要的身份（${roleWords[role][0]}）`,
    en: `your account does not hold the role that this step requires (${roleWords[role][1]})`,
    fixZh: '换用有此身份的账号；或请运维人员给您角色',
    fixEn: 'use an account that holds it, or ask an operator for the role',
  }
  return { ok: false, problems: [problem] }
}
