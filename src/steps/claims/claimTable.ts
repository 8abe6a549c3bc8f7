// The list of claims as a table that leaves: a line a claim, in one language, with the mark of those whose report was withdrawn.
import type { ClaimLine } from '#domain/claim.ts'
import { claimStateWords } from '#domain/words/states.ts'
import { accountingBasis } from '#claims/accountingBases.ts'
import { csvSheet } from '#files/csv.ts'
import type { Store } from '#store/openStore.ts'
import { type ClaimQuery, listClaims, type Names } from './readClaims.ts'

const titles: readonly (readonly [zh: string, en: string])[] = [
  ['编号', 'Id'],
  ['申报单位', 'Claimant'],
  ['口径', 'Accounting basis'],
  ['期间', 'Period'],
  ['物料', 'Material'],
  ['场所', 'Site'],
  ['申报（千克，干基）', 'Claimed (kg, dry)'],
  ['持有（千克，干基）', 'Held (kg, dry)'],
  ['状态', 'State'],
  ['提交日期', 'Filed on'],
  ['依据', 'Papers'],
  ['引用的报告已撤销：日期', 'Cited report withdrawn: day'],
  ['引用的报告已撤销：报告编号', 'Cited report withdrawn: number'],
  ['引用的报告已撤销：理由', 'Cited report withdrawn: reason'],
  ['合成', 'Synthetic'],
]

/** @returns CSV of every claim that the query lets through, whatever page it would be on */
export async function claimTable(
  store: Store,
  names: Names,
  query: Omit<ClaimQuery, 'offset' | 'limit'>,
  language: 'zh' | 'en',
): Promise<string> {
  const { claims } = await listClaims(store, names, { ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER })
  const at = language === 'zh' ? 0 : 1
  return csvSheet([titles.map(title => title[at]), ...claims.map(line => cellsOf(line, at))])
}

function cellsOf({ claim, state, heldKg, claimant, site, material, withdrawn }: ClaimLine, at: 0 | 1): (string | number)[] {
  const basis = accountingBasis(claim.accountingBasis)
  const named = (of: ClaimLine['site']): string => (of === null ? '' : ((at === 0 ? of.nameZh : of.nameEn) ?? of.id))
  const each = (of: (report: ClaimLine['withdrawn'][number]) => string): string => withdrawn.map(of).join('; ')
  return [
    claim.id,
    named(claimant),
    at === 0 ? basis.nameZh : basis.nameEn,
    claim.period,
    named(material),
    named(site),
    claim.massKg,
    heldKg,
    claimStateWords[state][at],
    claim.validOn,
    claim.evidence.join('; '),
    each(({ on }) => on),
    each(({ reportNumber, caseId }) => reportNumber || caseId),
    each(({ reason }) => reason),
    claim.synthetic ? (at === 0 ? '是' : 'yes') : '',
  ]
}
