// Claims as an asker may see them: where a step stands on claims or papers that are hidden from the asker, its reasons say that tonnes
// are wanting, and neither whose claim nor which paper is in the way. The registry's keeper sees all of it.
import type { ClaimStep, RegisteredClaim } from '#domain/claim.ts'
import { visibleOf } from '#store/claims.ts'
import type { Store } from '#store/openStore.ts'

/** @param store of the asker: what its policies show is what the steps may name */
export async function asSeen(store: Store, claims: readonly RegisteredClaim[]): Promise<RegisteredClaim[]> {
  const asked = [...new Set(claims.flatMap(({ steps }) => steps.flatMap(step => step.because)))]
  const visible = asked.length === 0 ? 'all' : await visibleOf(store.db, asked)
  if (visible === 'all') return [...claims]
  return claims.map(one => {
    // What the claimant named is the claimant's own word.
    const named = new Set([...visible, ...one.claim.evidence])
    return { ...one, steps: one.steps.map(step => stepAsSeen(step, named)) }
  })
}

function stepAsSeen(step: ClaimStep, visible: ReadonlySet<string>): ClaimStep {
  const because = step.because.filter(id => visible.has(id))
  if (because.length === step.because.length) return step
  return { ...step, because, reasons: step.reasons.map(({ code }) => ({ code, ...wanting })) }
}

const wanting = {
  zh: '凭证和其他申报之后，所余吨数不足；其中有您看不到的凭证或申报，请向登记机构查询',
  en: 'what papers and other claims leave is not enough; some of them are not visible to you: ask the keeper of the registry',
}
