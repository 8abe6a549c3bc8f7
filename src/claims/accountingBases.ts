// Accounting bases (口径) as data: for what a tonne is claimed, and who may claim it. Within one accounting basis a tonne counts once; the same
// tonne may stand in several accounting bases, and a total is only ever taken within one.
import type { AccountingBasisId } from '#domain/claim.ts'

export type AccountingBasis = {
  id: AccountingBasisId
  nameZh: string
  nameEn: string
  /**
   * `final_conversion`: the unit at the place where it was converted; `user_firm`: the firm that converted it, over all of
   * its places; `sender`: the unit where it arose, for what others converted.
   */
  mayClaim: 'final_conversion' | 'user_firm' | 'sender'
  whoZh: string
  whoEn: string
  /** What the accounting basis is taken from. */
  sourceZh: string
  sourceEn: string
}

const place = { mayClaim: 'final_conversion', whoZh: '最终转化地的单位', whoEn: 'the unit at the place of final conversion' } as const
const firm = { mayClaim: 'user_firm', whoZh: '最终转化的企业', whoEn: 'the firm that converted it' } as const
const sender = { mayClaim: 'sender', whoZh: '产生单位', whoEn: 'the unit where the waste arose' } as const

export const accountingBases: readonly AccountingBasis[] = [
  {
    id: 'statistics',
    nameZh: '统计',
    nameEn: 'statistics',
    ...place,
    sourceZh: '一般工业固体废物综合利用量，在最终转化地计一次',
    sourceEn: 'general industrial solid waste utilised, counted once where it is finally converted',
  },
  {
    id: 'evaluation',
    nameZh: '综合利用评价',
    nameEn: 'evaluation',
    ...firm,
    sourceZh: '工业固体废物资源综合利用评价管理暂行办法（2018）',
    sourceEn: 'interim measures on the evaluation of comprehensive utilisation of industrial solid waste (2018)',
  },
  {
    id: 'vat_refund',
    nameZh: '增值税即征即退',
    nameEn: 'VAT refund',
    ...firm,
    sourceZh: '资源综合利用产品和劳务增值税优惠目录',
    sourceEn: 'catalogue of products and services of comprehensive utilisation with VAT benefits',
  },
  {
    id: 'income_tax',
    nameZh: '企业所得税减计收入',
    nameEn: 'income tax reduction',
    ...firm,
    sourceZh: '企业所得税法实施条例第九十九条',
    sourceEn: 'implementing regulation of the enterprise income tax law, art. 99',
  },
  {
    id: 'ep_tax',
    nameZh: '环境保护税扣减',
    nameEn: 'environmental tax deduction',
    ...sender,
    sourceZh: '环境保护税法实施条例第五条：当期综合利用量从产生量中扣减',
    sourceEn: 'implementing regulation of the environmental protection tax law, art. 5: what is utilised is taken off what arose',
  },
  {
    id: 'recycled_content',
    nameZh: '再生含量',
    nameEn: 'recycled content',
    ...firm,
    sourceZh: '产品中来自再生原料的质量，按 ISO 22095 的监管链模式声明',
    sourceEn: 'mass of recycled origin in products, claimed under a custody model of ISO 22095',
  },
]

export function accountingBasis(id: AccountingBasisId): AccountingBasis {
  return accountingBases.find(one => one.id === id)!
}
