// A claim is filed: is it one that may be made, may this party make it, and do tonnes reach it beside the claims that stand?
// The answer is its first two steps: filed, then admitted or refused with reasons.
import { type Claim, type ClaimStep, periodDays, type RegisteredClaim } from '#domain/claim.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { Reason } from '#domain/contract.ts'
import { type Candidate, judge } from '../admission.ts'
import { accountingBasis, type AccountingBasis } from '../accountingBases.ts'
import type { Admission, Paper } from '#domain/custody.ts'
import { custodyModel } from '../custodyModels.ts'
import { type CitedEvaluation, citedReasons } from './cited.ts'
import { bySeniority, holds, newest, nextStep } from './lifecycle.ts'
import { overClaim, tonnes } from './words.ts'

export type Decision = { steps: ClaimStep[]; admission: Admission | null }

/** A standing claim asks for what it holds; a new one for all of it. */
export function candidateOf({ claim }: RegisteredClaim, massKg: number): Candidate {
  const { id, claimant, site, material, process, flow, attribute, model, balancing } = claim
  // A period that cannot be read never gets into the registry: `objections` refuses it.
  const days = periodDays(claim.period) ?? { from: '0000-01-01', to: '9999-12-31' }
  return { id, claimant, massKg, days, site, material, process, flow, attribute, model, balancing }
}

/** What is wrong with a claim before any tonne is looked at. */
export function objections(claim: Claim): Problem[] {
  const problems: Problem[] = []
  const refuse = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string) =>
    problems.push(problem(`claim.${code}`, { path }, { zh, en, fixZh, fixEn }))
  if (!Number.isSafeInteger(claim.massKg) || claim.massKg <= 0)
    refuse(
      'mass',
      'massKg',
      `${claim.massKg} 不是整千克的数量`,
      `${claim.massKg} is no mass in whole kilograms`,
      '写成大于 0 的整数千克',
      'give whole kilograms above zero',
    )
  if (periodDays(claim.period) === null)
    refuse(
      'period',
      'period',
      `“${claim.period}”不是期间`,
      `"${claim.period}" is not a period`,
      '写成 2022、2022-Q3、2022-07 或 2022-07-01/2022-08-05',
      'write 2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05',
    )
  const { mayClaim } = accountingBasis(claim.accountingBasis)
  if (mayClaim === 'final_conversion' && claim.site === undefined)
    refuse(
      'site',
      'site',
      '没有写明最终转化的场所',
      'the place of final conversion is missing',
      '填写场所编号 site',
      'give the id of the site',
    )
  const model = custodyModel(claim.model)
  if (!model.physical)
    refuse(
      'not-physical',
      'model',
      `“${model.nameZh}”：${model.ruleZh}`,
      `"${model.nameEn}": ${model.ruleEn}`,
      '改用实物随行的监管链模式，或在本系统之外声明',
      'declare a custody model in which the claim follows the material, or claim outside of this registry',
    )
  return problems
}

/**
 * Judges a claim beside those that stand in its accounting basis.
 * @param papers of all materials that the claims may draw on
 * @param standing claims of the same accounting basis, in the order of the registry; those that hold nothing are passed over
 * @param cited evaluations that the claim cites, by their ids
 */
export function decide(
  papers: readonly Paper[],
  standing: readonly RegisteredClaim[],
  claim: Claim,
  cited: ReadonlyMap<string, CitedEvaluation> = new Map(),
): Decision {
  const own: RegisteredClaim = { claim, steps: [] }
  const stamp = { by: claim.by, validOn: claim.validOn, recordedAt: claim.recordedAt }
  own.steps.push(nextStep(own, 'filed', 0, [], claim.evidence, stamp))
  const refused = (reasons: readonly Reason[], basedOn: readonly string[], admission: Admission | null): Decision => ({
    steps: [...own.steps, nextStep(own, 'refused', 0, reasons, basedOn, { ...stamp, by: 'registry' })],
    admission,
  })
  const wanting = objections(claim)
  if (wanting.length > 0) return refused(wanting.map(asReason), [], null)
  const held = citedReasons(claim, cited, standing)
  if (held.length > 0) return refused(held, [...cited.keys()], null)
  const onlooker = sees(papers, claim)
  if (onlooker !== null) return refused([onlooker.reason], onlooker.basedOn, null)
  const others = bySeniority(standing.filter(one => holds(one) && one.claim.id !== claim.supersedes))
  const admission = judge(
    papers,
    [...others.map(one => candidateOf(one, newest(one).heldKg)), candidateOf(own, claim.massKg)],
    accountingBasis(claim.accountingBasis),
  )
  const keptKg = admission.keep.at(-1)?.keptKg ?? 0
  if (keptKg < claim.massKg) {
    const conflicts = admission.conflicts.filter(one => one.claims.includes(claim.id))
    const basedOn = conflicts.flatMap(one => [
      ...one.claims,
      ...one.rivals,
      ...one.bounds.flatMap(bound => [bound.paper, ...bound.evidence]),
    ])
    return refused(overClaim(claim, keptKg, conflicts, others), unique(basedOn, claim.id), admission)
  }
  return { steps: [...own.steps, nextStep(own, 'admitted', claim.massKg, [], [], { ...stamp, by: 'registry' })], admission }
}

const unique = (ids: readonly string[], but: string): string[] => [...new Set(ids)].filter(id => id !== '' && id !== but)
const asReason = ({ code, zh, en, fixZh, fixEn }: Problem): Reason => ({ code, zh: `${zh}；${fixZh}`, en: `${en}; ${fixEn}` })

/** Generators, traders and parks see tonnes that others converted. They are told whose they are; what they see adds nothing. */
function sees(papers: readonly Paper[], claim: Claim): { reason: Reason; basedOn: string[] } | null {
  const { mayClaim, whoZh, whoEn } = accountingBasis(claim.accountingBasis)
  const fits = (paper: Paper): boolean =>
    paper.kind === 'converted' &&
    (claim.flow === undefined || paper.flow === claim.flow) &&
    (claim.material === undefined || paper.at.material === claim.material)
  const all = papers.filter((paper): paper is Paper & { kind: 'converted' } => fits(paper))
  if (all.length === 0)
    return {
      reason: {
        code: 'claim.nothing',
        zh: `${claim.flow ?? claim.material ?? claim.site ?? claim.claimant} 没有已过账的最终转化；先登记利用批次`,
        en: `${claim.flow ?? claim.material ?? claim.site ?? claim.claimant} has no posted final conversion; record the batch first`,
      },
      basedOn: [],
    }
  const mine = mayClaim === 'sender' ? papers.some(paper => arises(paper, claim)) : all.some(paper => converts(paper, claim, mayClaim))
  if (mine) return null
  const whose = [...new Set(all.map(paper => paper.at.party))].sort()
  const seen = all.reduce((sum, paper) => sum + paper.massKg, 0)
  return {
    reason: {
      code: mayClaim === 'sender' ? 'claim.not-the-sender' : 'claim.not-at-conversion',
      zh: `${claim.claimant} 不是${whoZh}（${whose.join('、')} 转化了 ${tonnes(seen)} 吨）；其他各方只能引用这些吨数，另计 0 吨`,
      en: `${claim.claimant} is not ${whoEn} (${whose.join(', ')} converted ${tonnes(seen)} t); all others refer to these tonnes and add 0 t`,
    },
    basedOn: all.slice(0, 20).map(paper => paper.id),
  }
}

function converts(paper: Paper & { kind: 'converted' }, claim: Claim, mayClaim: AccountingBasis['mayClaim']): boolean {
  return paper.at.party === claim.claimant && (mayClaim === 'user_firm' || claim.site === undefined || paper.at.site === claim.site)
}
function arises(paper: Paper, claim: Claim): boolean {
  return paper.kind === 'arose' && paper.at.party === claim.claimant
}
