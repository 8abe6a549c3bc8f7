// The ledger moved: do all claims that stand still stand on tonnes? Whoever lost some is uncovered, latest first, and told
// which entry did it; whoever has them back is admitted again.
import type { AccountingBasisId, ClaimStep, RegisteredClaim } from '#domain/claim.ts'
import type { Entry } from '#domain/entry.ts'
import { judge } from '../admission.ts'
import { accountingBasis } from '../accountingBases.ts'
import { takesAway } from '#ledger/standing.ts'
import type { Paper } from '#domain/custody.ts'
import { candidateOf } from './decide.ts'
import { bySeniority, holds, newest, nextStep, stateOf, type Stamp } from './lifecycle.ts'
import { boundText, tonnes } from './words.ts'

/**
 * @param papers as the ledger now is
 * @param claims of any accounting basis, in the order of the registry
 * @param changed entries that were appended since the claims were last looked at
 * @returns the steps that follow; empty when nothing changes
 */
export function review(papers: readonly Paper[], claims: readonly RegisteredClaim[], changed: readonly Entry[], stamp: Stamp): ClaimStep[] {
  const standing = claims.filter(one => holds(one) || stateOf(one) === 'uncovered')
  const groups = new Map<AccountingBasisId, RegisteredClaim[]>()
  for (const one of bySeniority(standing)) {
    const group = groups.get(one.claim.accountingBasis)
    if (group === undefined) groups.set(one.claim.accountingBasis, [one])
    else group.push(one)
  }
  return [...groups].flatMap(([id, group]) => {
    const admission = judge(
      papers,
      group.map(one => candidateOf(one, one.claim.massKg)),
      accountingBasis(id),
    )
    return group.flatMap((one, index) => {
      const keptKg = admission.keep[index]!.keptKg
      const { heldKg } = newest(one)
      if (keptKg === heldKg) return []
      if (keptKg === one.claim.massKg) return stateOf(one) === 'uncovered' ? [covered(one, changed, stamp)] : []
      const conflicts = admission.conflicts.filter(conflict => conflict.claims.includes(one.claim.id))
      return [uncovered(one, keptKg, changed, conflicts, stamp)]
    })
  })
}

function uncovered(
  one: RegisteredClaim,
  keptKg: number,
  changed: readonly Entry[],
  conflicts: readonly { bounds: readonly Parameters<typeof boundText>[0][] }[],
  stamp: Stamp,
): ClaimStep {
  const taking = changed.filter(takesAway)
  const culprits = taking.length > 0 ? taking : changed
  const lost = one.claim.massKg - keptKg
  const [zh, en] = [culprits.map(said('zh')).join('；'), culprits.map(said('en')).join('; ')]
  const reasons = [
    {
      code: 'claim.uncovered',
      zh: `台账更正后缺 ${tonnes(lost)} 吨，仍有 ${tonnes(keptKg)} 吨：${zh}`,
      en: `${tonnes(lost)} t are no longer there after a correction of the ledger, ${tonnes(keptKg)} t are: ${en}`,
    },
    ...conflicts.flatMap(conflict =>
      conflict.bounds.slice(0, 5).map(bound => {
        const text = boundText(bound)
        return { code: 'claim.bound', zh: `上限：${text.zh}`, en: `bounded by: ${text.en}` }
      }),
    ),
  ]
  return nextStep(one, 'uncovered', keptKg, reasons, unique(culprits.map(entry => entry.id)), stamp)
}

function covered(one: RegisteredClaim, changed: readonly Entry[], stamp: Stamp): ClaimStep {
  const reason = {
    code: 'claim.covered',
    zh: `台账补正后 ${tonnes(one.claim.massKg)} 吨重新有据`,
    en: `all ${tonnes(one.claim.massKg)} t stand on the ledger again`,
  }
  return nextStep(one, 'admitted', one.claim.massKg, [reason], unique(changed.map(entry => entry.id)), stamp)
}

const said =
  (language: 'zh' | 'en') =>
  (entry: Entry): string => {
    const of = entry.reverses === undefined ? '' : language === 'zh' ? `冲销 ${entry.reverses}` : `undoes ${entry.reverses}`
    const why = [of, entry.reason ?? ''].filter(one => one !== '').join(language === 'zh' ? '，' : ', ')
    return why === '' ? entry.id : language === 'zh' ? `${entry.id}（${why}）` : `${entry.id} (${why})`
  }
const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
