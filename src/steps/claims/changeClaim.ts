// Verbs on a claim that stands: it is withdrawn, disputed, or its dispute is decided. Each is a new step with a reason.
import type { ClaimState, RegisteredClaim } from '#domain/claim.ts'
import type { Checked } from '#domain/problem.ts'
import { mayBecome, newest, nextStep, stateOf } from '#claims/register/lifecycle.ts'
import { review } from '#claims/register/review.ts'
import type { UnitOfWork } from '../trade/unitOfWork.ts'
import { groundOf, onGround } from './ledgerPapers.ts'
import { noClaim, problem } from './problems.ts'

/** Who, since when, and why; `because` are ids that the step stands on. */
export type Change = { by: string; reason: string; validOn: string; basedOn?: readonly string[] }

const verbs = {
  withdraw: { next: 'withdrawn', keeps: false, code: 'claim.withdrawn', zh: '撤回', en: 'withdrawn' },
  dispute: { next: 'disputed', keeps: true, code: 'claim.disputed', zh: '提出异议', en: 'disputed' },
  uphold: { next: 'admitted', keeps: true, code: 'claim.upheld', zh: '异议不成立，维持', en: 'the dispute is dismissed, the claim stands' },
  reject: {
    next: 'refused',
    keeps: false,
    code: 'claim.rejected',
    zh: '异议成立，驳回',
    en: 'the dispute is upheld, the claim is refused',
  },
} as const satisfies Record<string, { next: ClaimState; keeps: boolean; code: string; zh: string; en: string }>
export type ClaimVerb = keyof typeof verbs

/** @returns the claim with its new step; tonnes that it lets go may cover others again in the same transaction */
export async function changeClaim(unitOfWork: UnitOfWork, id: string, verb: ClaimVerb, change: Change): Promise<Checked<RegisteredClaim>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.inTransaction(async (journal, book) => {
    await book.hold()
    const [one] = await book.claims({ ids: [id] })
    if (one === undefined) return noClaim(id)
    const { next, keeps, code, zh, en } = verbs[verb]
    const wrong = objection(one, verb, next, change)
    if (wrong !== null) return wrong
    const stamp = { by: change.by, validOn: change.validOn, recordedAt }
    const reason = { code, zh: `${zh}：${change.reason}`, en: `${en}: ${change.reason}` }
    const step = nextStep(one, next, keeps ? newest(one).heldKg : 0, [reason], change.basedOn ?? [], stamp)
    await book.append({ steps: [step] })
    const changed: RegisteredClaim = { claim: one.claim, steps: [...one.steps, step] }
    if (!keeps) {
      const short = await book.claims({ accountingBasis: one.claim.accountingBasis, state: ['uncovered'] })
      if (short.length > 0) {
        const ground = await groundOf(journal, one.claim.material === undefined ? undefined : [one.claim.material])
        const standing = onGround(await book.claims({ accountingBasis: one.claim.accountingBasis }), ground)
        await book.append({ steps: review(ground.papers, standing, [], { ...stamp, by: 'registry' }) })
      }
    }
    return { ok: true, warnings: [], value: changed }
  })
}

function objection(one: RegisteredClaim, verb: ClaimVerb, next: ClaimState, { reason }: Change): Checked<never> | null {
  if (reason.trim() === '')
    return problem('reason', 'reason', '没有写明理由', 'no reason is given', '写明理由和依据', 'say why, and on what it rests')
  const state = stateOf(one)
  // What was admitted stays so without anybody's word; these two end a dispute.
  const ends = verb === 'uphold' || verb === 'reject'
  if (!mayBecome(one, next) || (ends && state !== 'disputed'))
    return problem(
      'state',
      one.claim.id,
      `${one.claim.id} 现为 ${state}，不能变为 ${next}`,
      `${one.claim.id} is ${state} and cannot become ${next}`,
      '查看申报的经过',
      'look at the steps of the claim',
    )
  return null
}
