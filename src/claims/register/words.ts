// The registry's sentences, in both languages: who asks for how much too much, what bounds it, who drew on the same tonnes.
import type { Claim, RegisteredClaim } from '#domain/claim.ts'
import type { Bound, Conflict } from '#domain/custody.ts'
import type { Reason } from '#domain/contract.ts'
import { custodyModel } from '../custodyModels.ts'

/** Kilograms as tonnes, exact: 1234567 kg is `1234.567`, 20000000 kg is `20000`. */
export function tonnes(massKg: number): string {
  const rest = massKg % 1000
  return rest === 0 ? String(massKg / 1000) : `${Math.trunc(massKg / 1000)}.${String(rest).padStart(3, '0').replace(/0+$/, '')}`
}

const kinds: Record<Bound['kind'], [zh: string, en: string]> = {
  arose: ['产生', 'arose'],
  handed: ['移交', 'handed over'],
  made: ['加工', 'made'],
  converted: ['最终转化', 'converted'],
  left: ['离开', 'left'],
  stock: ['结存', 'in stock'],
}
/** At most so many papers are told in a sentence; all of them are in the record. */
const told = 5

/** A paper of the cut in words. */
export function boundText(bound: Bound): Pick<Reason, 'zh' | 'en'> {
  const [zh, en] = kinds[bound.kind]
  const way = [bound.from, bound.to].filter(one => one !== '').join(' → ')
  const papers = [...(bound.paper === '' ? [] : [bound.paper]), ...bound.evidence.filter(one => one !== bound.paper)].slice(0, told)
  const on = papers.length === 0 ? '' : ` [${papers.join(', ')}]`
  const mass = tonnes(bound.massKg)
  return { zh: `${zh} ${way} ${mass} 吨${on}`, en: `${en} ${way} ${mass} t${on}` }
}

function boundsText(bounds: readonly Bound[]): Pick<Reason, 'zh' | 'en'> {
  if (bounds.length === 0) return { zh: '没有任何凭证带来一吨', en: 'no paper brings a tonne there' }
  const some = bounds.slice(0, told).map(boundText)
  const more = bounds.length - some.length
  return {
    zh: some.map(one => one.zh).join('；') + (more > 0 ? `；另有 ${more} 份` : ''),
    en: some.map(one => one.en).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  }
}

/** `claim:7 (binder1, 60000 t, 2022-08-01, on entry:1)`. */
function claimText({ claim }: RegisteredClaim): Pick<Reason, 'zh' | 'en'> {
  const papers = claim.evidence.slice(0, told).join(', ')
  const { id, claimant, massKg, validOn } = claim
  return {
    zh: `${id}（${claimant}，${tonnes(massKg)} 吨，${validOn}，依据 ${papers}）`,
    en: `${id} (${claimant}, ${tonnes(massKg)} t, ${validOn}, on ${papers})`,
  }
}

function listed(claims: readonly RegisteredClaim[]): Pick<Reason, 'zh' | 'en'> {
  const some = claims.slice(0, told).map(claimText)
  const more = claims.length - some.length
  return {
    zh: some.map(one => one.zh).join('、') + (more > 0 ? `等 ${claims.length} 项` : ''),
    en: some.map(one => one.en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  }
}

/**
 * Why a claim cannot be had in full.
 * @param keptKg what could be had @param others claims that stand, to be named where they draw on the same tonnes
 */
export function overClaim(claim: Claim, keptKg: number, conflicts: readonly Conflict[], others: readonly RegisteredClaim[]): Reason[] {
  const over = claim.massKg - keptKg
  const reasons: Reason[] = [
    {
      code: 'claim.over-claim',
      zh: `${claim.id} 申报 ${tonnes(claim.massKg)} 吨，可申报 ${tonnes(keptKg)} 吨，超出 ${tonnes(over)} 吨`,
      en: `${claim.id} claims ${tonnes(claim.massKg)} t where ${tonnes(keptKg)} t can be claimed, ${tonnes(over)} t too much`,
    },
  ]
  for (const conflict of conflicts.filter(one => one.claims.includes(claim.id))) {
    const named = new Set([...conflict.claims, ...conflict.rivals])
    const rivals = others.filter(one => named.has(one.claim.id))
    const bounds = boundsText(conflict.bounds)
    reasons.push({ code: 'claim.bound', zh: `上限：${bounds.zh}`, en: `bounded by: ${bounds.en}` })
    if (rivals.length > 0) {
      const names = listed(rivals)
      const from = boundsText(conflict.sourceBounds)
      const tail =
        conflict.sourceBounds.length === 0 ? { zh: '', en: '' } : { zh: `；同出于：${from.zh}`, en: `; both draw on: ${from.en}` }
      reasons.push({ code: 'claim.earlier', zh: `在先的申报：${names.zh}${tail.zh}`, en: `earlier: ${names.en}${tail.en}` })
    }
    if (conflict.brokenAt.length > 0) reasons.push(broken(conflict))
  }
  return reasons
}

/** Where a custody model stopped the chain. */
function broken(conflict: Conflict): Reason {
  const model = custodyModel(conflict.model)
  const where = boundsText(conflict.brokenAt)
  return {
    code: 'claim.custody',
    zh: `监管链模式“${model.nameZh}”（${model.ruleZh}）在此中断：${where.zh}`,
    en: `the custody model "${model.nameEn}" (${model.ruleEn}) breaks at: ${where.en}`,
  }
}
