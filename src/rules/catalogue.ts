// The catalogue of rules: one line per rule folder. Evaluation, documents and lists read it from here.
import type { Dated } from './dated.ts'
import { eptRates, eptRules } from './ept-solid-waste/parameters.ts'

/** A rule or a figure with its legal life, for lists and for evidence. */
type Article = {
  id: string
  document: string
  article: string
  validFrom: string
  validTo?: string
  verified: boolean
  textZh: string
  textEn: string
}

export type CatalogueLine = {
  id: string
  folder: string
  nameZh: string
  nameEn: string
  /** What a rule is about, and the day that decides which version applies. */
  subject: 'tax'
  appliesOn: 'month of discharge'
  articles: readonly Article[]
}

export const rules: readonly CatalogueLine[] = [
  {
    id: 'ept-solid-waste',
    folder: 'ept-solid-waste',
    nameZh: '环境保护税（固体废物）',
    nameEn: 'Environmental protection tax on solid waste',
    subject: 'tax',
    appliesOn: 'month of discharge',
    articles: [
      ...eptRules.map(rule => article(rule, rule.zh, rule.en)),
      ...eptRates.map(rate => article(rate, `${rate.nameZh} ${rate.value} 元/吨`, `${rate.nameEn}: ${rate.value} CNY/t`)),
    ],
  },
]

function article(row: Dated, textZh: string, textEn: string): Article {
  const base = {
    id: row.id,
    document: row.document,
    article: row.article,
    validFrom: row.validFrom,
    verified: row.verified,
    textZh,
    textEn,
  }
  return row.validTo === undefined ? base : { ...base, validTo: row.validTo }
}
