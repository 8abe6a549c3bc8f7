// The VAT catalogues as lines: of each entry the least share and the refund, each with its own standing. The catalogue of 2022 stands from
// 2026 on announcement 2026-10 五（四）3 too: see documents.ts.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, standing } from '../engine/lines.ts'
import { entries } from './entries.ts'
import type { Entry } from './entry.ts'

const catalogues = {
  '2015': { document: '财税〔2015〕78号 资源综合利用产品和劳务增值税优惠目录', validFrom: '2015-07-01', validTo: '2022-02-28' },
  '2022': { document: '财政部 税务总局公告2021年第40号 资源综合利用产品和劳务增值税优惠目录（2022年版）', validFrom: '2022-03-01' },
} as const

function linesOf([
  catalogue,
  entry,
  resourceZh,
  productZh,
  nameEn,
  resources,
  products,
  share,
  shareRead,
  refund,
  refundRead,
  standards,
]: Entry) {
  const id = `VAT${catalogue}-${entry}`
  const shared = { ...catalogues[catalogue], article: entry, facets: { catalogue, entry, resources, products } }
  const read = (how: 'yes' | 'partial' | 'no') => ({
    status: standing(how),
    evidence: how === 'no' ? ('none' as const) : ('secondary' as const),
  })
  const zh = `${resourceZh} → ${productZh}`
  return [
    line(
      shared,
      `${id}.share`,
      `${zh}：资源占原料（燃料）的最低比例`,
      `${nameEn}: least share of the resource in the raw material or fuel`,
      {
        ...read(shareRead),
        value: share === '' ? null : share,
        unit: '%',
        operator: '>=',
        reads: 'sharePct',
        facets: { ...shared.facets, figure: 'share' },
        ...(standards === '' ? {} : { note: standards }),
      },
    ),
    line(shared, `${id}.refund`, `${zh}：退税比例`, `${nameEn}: part of the tax that is refunded`, {
      ...read(refundRead),
      value: refund === '' ? null : refund,
      unit: '%',
      facets: { ...shared.facets, figure: 'refund' },
    }),
  ]
}

export const parameters: readonly RuleParameter[] = entries.flatMap(linesOf)
const words = (at: 5 | 6) => [...new Set(entries.flatMap(entry => entry[at].split('|')))].filter(word => word !== '-').sort()
export const resources = words(5)
export const products = words(6)
