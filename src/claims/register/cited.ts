// A claim that cites an evaluation is held to it: whose it is, whether it stands, of which days, and how much of which waste it found. What
// all claims of one accounting basis take from one evaluation together stays within what was found.
import { citedCaseIds, type Claim, type ClaimStep, periodDays, type RegisteredClaim } from '#domain/claim.ts'
import type { Reason } from '#domain/contract.ts'
import { accountingBasis } from '../accountingBases.ts'
import { mayBecome, newest, nextStep, type Stamp } from './lifecycle.ts'
import { tonnes } from './words.ts'

/** What a claim may cite of an evaluation. Kilograms on its basis. */
export type CitedEvaluation = {
  id: string
  firm: string
  /** Filed or recognised, and not taken back: a report that was issued alone is not yet anybody's answer. */
  stands: boolean
  from: string
  to: string
  basis: 'dry' | 'wet'
  lines: readonly { material: string; massKg: number }[]
}

/**
 * @param cited evaluations by id; one that is not there is not known
 * @param standing claims of the same accounting basis
 * @returns everything that the cited evaluations say against the claim
 */
export function citedReasons(claim: Claim, cited: ReadonlyMap<string, CitedEvaluation>, standing: readonly RegisteredClaim[]): Reason[] {
  return citedCaseIds(claim.evidence).flatMap(id => {
    const one = cited.get(id)
    if (one === undefined) return [reason('unknown', `没有评价 ${id}`, `there is no evaluation ${id}`)]
    return against(claim, one, standing)
  })
}

function against(claim: Claim, one: CitedEvaluation, standing: readonly RegisteredClaim[]): Reason[] {
  const reasons: Reason[] = []
  const days = periodDays(claim.period)
  // A sender claims what the evaluated firm made of its waste; everybody else claims for themselves.
  if (accountingBasis(claim.accountingBasis).mayClaim !== 'sender' && one.firm !== claim.claimant)
    reasons.push(reason('firm', `${one.id} 评价的是 ${one.firm}`, `${one.id} is an evaluation of ${one.firm}`))
  if (!one.stands) reasons.push(reason('state', `${one.id} 尚未备案或已撤销`, `${one.id} is not filed yet, or was taken back`))
  if (days !== null && (days.from < one.from || days.to > one.to))
    reasons.push(reason('period', `${one.id} 只评价 ${one.from} 至 ${one.to}`, `${one.id} is of ${one.from} to ${one.to} alone`))
  if (one.basis === 'wet')
    reasons.push(reason('basis', `${one.id} 按湿基评价，申报按干基`, `${one.id} is on the wet basis, claims are dry`))
  else reasons.push(...beyond(claim, one, standing))
  return reasons
}

function beyond(claim: Claim, one: CitedEvaluation, standing: readonly RegisteredClaim[]): Reason[] {
  const line = one.lines.find(({ material }) => material === claim.material)
  if (line === undefined) {
    const found = one.lines.map(({ material }) => material).join('、')
    return [
      reason(
        'material',
        `${one.id} 没有认定 ${claim.material ?? '（未写明的固废）'}，认定的是 ${found}`,
        `${one.id} finds nothing of ${claim.material ?? 'a waste that is not named'}, but of ${found}`,
      ),
    ]
  }
  const others = standing.filter(
    ({ claim: other }) =>
      other.id !== claim.supersedes && other.id !== claim.id && other.material === claim.material && other.evidence.includes(one.id),
  )
  const taken = others.reduce((sum, other) => sum + newest(other).heldKg, 0)
  if (taken + claim.massKg <= line.massKg) return []
  const left = Math.max(0, line.massKg - taken)
  return [
    reason(
      'mass',
      `${one.id} 认定 ${claim.material} ${tonnes(line.massKg)} 吨，同口径已申报 ${tonnes(taken)} 吨，还可申报 ${tonnes(left)} 吨`,
      `${one.id} finds ${tonnes(line.massKg)} t of ${claim.material}; ${tonnes(taken)} t are claimed in this accounting basis, ${tonnes(left)} t are left`,
    ),
  ]
}

/**
 * An evaluation that claims rest on was taken back: they keep their tonnes and stand in dispute until the authority decides.
 * @param standing claims that may cite it
 */
export function contestedBy(
  evaluation: { id: string; step: string; reason: string },
  standing: readonly RegisteredClaim[],
  stamp: Stamp,
): ClaimStep[] {
  const { id, step, reason: why } = evaluation
  const reasons = [reason('withdrawn', `所引用的 ${id} 已撤销：${why}`, `${id}, which it cites, was withdrawn: ${why}`)]
  return standing
    .filter(one => one.claim.evidence.includes(id) && mayBecome(one, 'disputed'))
    .map(one => nextStep(one, 'disputed', newest(one).heldKg, reasons, [id, step], stamp))
}

const reason = (code: string, zh: string, en: string): Reason => ({ code: `claim.evaluation.${code}`, zh, en })
