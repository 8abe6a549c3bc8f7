// Papers and claims as an auditor has them, judged without a ledger: each accounting basis apart, in words of both languages.
import { type AccountingBasisId, periodDays } from '#domain/claim.ts'
import type { Admission, CheckedBasis, ClaimCheck, ClaimToCheck, Conflict, Paper } from '#domain/custody.ts'
import { type Candidate, judge } from './admission.ts'
import { accountingBases } from './accountingBases.ts'
import { custodyModel } from './custodyModels.ts'
import { boundText, tonnes } from './register/words.ts'
import { linesOf, type Origin, originsOfKept } from './views.ts'

/** @param claims with periods that `periodDays` can read */
export function checkClaims(papers: readonly Paper[], claims: readonly ClaimToCheck[]): ClaimCheck {
  const groups = new Map<AccountingBasisId, ClaimToCheck[]>()
  for (const claim of claims) {
    const group = groups.get(claim.accountingBasis)
    if (group === undefined) groups.set(claim.accountingBasis, [claim])
    else group.push(claim)
  }
  const checked = accountingBases.flatMap((rule): CheckedBasis[] => {
    const own = groups.get(rule.id)
    if (own === undefined) return []
    const candidates = bySeniority(own).map(candidateOf)
    const admission = judge(papers, candidates, rule)
    const title = { zh: `口径“${rule.nameZh}”`, en: `Accounting basis "${rule.nameEn}"` }
    const kept = candidates.flatMap((one, index) => {
      const massKg = admission.keep[index]!.keptKg
      return massKg === 0 ? [] : [{ ...one, massKg }]
    })
    const { zh, en } = told(title, admission, own)
    const seen = viewLines(originsOfKept(papers, kept, rule))
    return [{ accountingBasis: rule.id, claims: own.length, admission, zh: [...zh, ...seen.zh], en: [...en, ...seen.en] }]
  })
  return {
    admissible: checked.every(one => one.admission.admissible),
    papers: papers.length,
    claims: claims.length,
    accountingBases: checked,
  }
}

/** The earlier filed first; those without a day last, in the order given. */
function bySeniority(claims: readonly ClaimToCheck[]): ClaimToCheck[] {
  return claims.toSorted((a, b) => {
    const [one, other] = [a.filedOn ?? '9999-12-31', b.filedOn ?? '9999-12-31']
    return one < other ? -1 : one > other ? 1 : 0
  })
}

function candidateOf({ period, ...claim }: ClaimToCheck): Candidate {
  const days = periodDays(period)
  if (days === null) throw new RangeError(`${claim.id}: ${period} is not a period`)
  return { ...claim, days }
}

type Lines = { zh: string[]; en: string[] }
function told(title: { zh: string; en: string }, admission: Admission, claims: readonly ClaimToCheck[]): Lines {
  const lines: Lines = { zh: [], en: [] }
  const say = (zh: string, en: string) => {
    lines.zh.push(zh)
    lines.en.push(en)
  }
  const { claimedKg, carriedKg, missingKg } = admission
  if (admission.admissible)
    say(
      `${title.zh}：可以受理。${claims.length} 项申报共 ${tonnes(claimedKg)} 吨，凭证足以支持。`,
      `${title.en}: admissible. ${claims.length} claims of ${tonnes(claimedKg)} t together, all carried by the papers.`,
    )
  else
    say(
      `${title.zh}：不可受理。${claims.length} 项申报共 ${tonnes(claimedKg)} 吨，凭证最多支持 ${tonnes(carriedKg)} 吨，缺 ${tonnes(missingKg)} 吨。`,
      `${title.en}: not admissible. ${claims.length} claims of ${tonnes(claimedKg)} t together; the papers carry ${tonnes(carriedKg)} t at most, ${tonnes(missingKg)} t are missing.`,
    )
  for (const conflict of admission.conflicts) tellConflict(conflict, new Map(claims.map(one => [one.id, one])), say)
  const cut = admission.keep.filter(one => one.cutKg > 0)
  if (cut.length > 0) say('  怎样才可受理（先申报的保留）：', '  What would make it admissible (earlier claims are kept):')
  for (const { claim, askedKg, keptKg, cutKg } of cut)
    say(
      `    ${claim}：由 ${tonnes(askedKg)} 吨减为 ${tonnes(keptKg)} 吨（减 ${tonnes(cutKg)} 吨）`,
      `    ${claim}: from ${tonnes(askedKg)} t to ${tonnes(keptKg)} t (${tonnes(cutKg)} t less)`,
    )
  for (const { key, paper, validOn, shortKg } of admission.overdrawn)
    say(
      `  提示：${placeText(key)} 在 ${validOn} 依 ${paper} 付出的比账上有的多 ${tonnes(shortKg)} 吨`,
      `  Note: ${placeText(key)} gave ${tonnes(shortKg)} t more on ${validOn} (${paper}) than it had on paper`,
    )
  return lines
}

/** Holding key as a place; a party that is its own site is named once. */
function placeText(key: string): string {
  const [party, site, ...rest] = key.split('|')
  return [party, ...(site === party ? [] : [site]), ...rest].join(' ')
}

/** What can stand, seen by user and by sender: one total, twice shown. */
function viewLines(origins: readonly Origin[]): Lines {
  if (origins.length === 0) return { zh: [], en: [] }
  const total = origins.reduce((sum, one) => sum + one.massKg, 0)
  const list = (whose: (one: Origin) => string) =>
    linesOf(origins, whose)
      .map(({ id, massKg }) => `${id} ${tonnes(massKg)}`)
      .join('；')
  const [users, senders] = [list(one => one.user), list(one => one.sender)]
  return {
    zh: [`  同一批 ${tonnes(total)} 吨的两个视角（互不相加）：按利用单位 ${users}；按产生单位 ${senders}`],
    en: [
      `  Two views of the same ${tonnes(total)} t (never added): by user ${users.replaceAll('；', '; ')}; by sender ${senders.replaceAll('；', '; ')}`,
    ],
  }
}

function tellConflict(conflict: Conflict, claims: ReadonlyMap<string, ClaimToCheck>, say: (zh: string, en: string) => void): void {
  const model = custodyModel(conflict.model)
  const of = conflict.attribute === null ? '' : `${conflict.attribute} · `
  say(
    `  冲突（${of}${model.nameZh}）：${conflict.claims.length} 项申报要 ${tonnes(conflict.askedKg)} 吨，只有 ${tonnes(conflict.carriedKg)} 吨能到，缺 ${tonnes(conflict.missingKg)} 吨`,
    `  Conflict (${of}${model.nameEn}): ${conflict.claims.length} claims ask for ${tonnes(conflict.askedKg)} t, ${tonnes(conflict.carriedKg)} t can have reached them, ${tonnes(conflict.missingKg)} t are missing`,
  )
  for (const id of conflict.claims) {
    const claim = claims.get(id)
    if (claim === undefined) continue
    const papers = claim.evidence.length === 0 ? '' : ` [${claim.evidence.join(', ')}]`
    say(
      `    申报 ${id}：${claim.claimant} ${claim.period} ${tonnes(claim.massKg)} 吨${papers}`,
      `    claim ${id}: ${claim.claimant} ${claim.period} ${tonnes(claim.massKg)} t${papers}`,
    )
  }
  if (conflict.bounds.length === 0) say('    没有任何凭证通到这些申报', '    no paper leads to these claims')
  for (const bound of conflict.bounds) {
    const text = boundText(bound)
    say(
      `    上限：${text.zh}${bound.barred ? '（该模式不放行）' : ''}`,
      `    bounded by: ${text.en}${bound.barred ? ' (barred by the model)' : ''}`,
    )
  }
  for (const bound of conflict.brokenAt) {
    const text = boundText(bound)
    say(`    监管链在此中断（${model.ruleZh}）：${text.zh}`, `    the chain breaks here (${model.ruleEn}): ${text.en}`)
  }
  if (conflict.rivals.length > 0)
    say(`    同出一源的其他申报：${conflict.rivals.join('、')}`, `    other claims on the same tonnes: ${conflict.rivals.join(', ')}`)
}
