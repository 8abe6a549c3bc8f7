// Claims as an asker may see them: where a step stands on claims or papers that are hidden from the asker, its reasons say that tonnes
// are wanting, and neither whose claim nor which paper is in the way. The registry's keeper sees all of it.
import { citedCaseIds, type ClaimStep, type RegisteredClaim } from '#domain/claim.ts'
import { seenCases } from '#store/evaluationCases.ts'
import { visibleOf } from '#store/claims.ts'
import type { Store } from '#store/openStore.ts'

/** @param store of the asker: what its policies show is what the steps may name */
export async function asSeen(store: Store, claims: readonly RegisteredClaim[]): Promise<RegisteredClaim[]> {
  return withoutHiddenCases(store, await withoutHiddenPapers(store, claims))
}

/** Whoever cites a case that they do not see is not told what is in it, nor whether there is one: an id may stand in a public notice. */
async function withoutHiddenCases(store: Store, claims: readonly RegisteredClaim[]): Promise<RegisteredClaim[]> {
  const cited = [...new Set(claims.flatMap(({ claim }) => citedCaseIds(claim.evidence)))]
  if (cited.length === 0) return [...claims]
  const seen = await seenCases(store.db, cited)
  return claims.map(one => {
    if (citedCaseIds(one.claim.evidence).every(id => seen.has(id))) return one
    const steps = one.steps.map(step => ({ ...step, reasons: withoutCases(step.reasons) }))
    return { ...one, steps }
  })
}

function withoutCases(reasons: ClaimStep['reasons']): ClaimStep['reasons'] {
  const rest = reasons.filter(({ code }) => !code.startsWith('claim.evaluation.'))
  return rest.length === reasons.length ? reasons : [...rest, unseenCase]
}

async function withoutHiddenPapers(store: Store, claims: readonly RegisteredClaim[]): Promise<RegisteredClaim[]> {
  const asked = [...new Set(claims.flatMap(({ steps }) => steps.flatMap(step => step.basedOn)))]
  const visible = asked.length === 0 ? 'all' : await visibleOf(store.db, asked)
  if (visible === 'all') return [...claims]
  return claims.map(one => {
    // What the claimant named is the claimant's own word.
    const named = new Set([...visible, ...one.claim.evidence])
    return { ...one, steps: one.steps.map(step => stepAsSeen(step, named)) }
  })
}

function stepAsSeen(step: ClaimStep, visible: ReadonlySet<string>): ClaimStep {
  const basedOn = step.basedOn.filter(id => visible.has(id))
  if (basedOn.length === step.basedOn.length) return step
  return { ...step, basedOn, reasons: step.reasons.map(({ code }) => ({ code, ...wanting })) }
}

const wanting = {
  zh: '凭证和其他申报之后，所余吨数不足；其中有您看不到的凭证或申报，请向登记机构查询',
  en: 'what papers and other claims leave is not enough; some of them are not visible to you: ask the keeper of the registry',
}
const unseenCase = {
  code: 'claim.evaluation.unseen',
  zh: '所引的评价不存在、对您不可见，或不支持这项申报；请向被评价企业或登记机构查询',
  en: 'the evaluation that is cited is not there, not visible to you, or does not carry this claim: ask the firm that was evaluated, or the keeper of the registry',
}
