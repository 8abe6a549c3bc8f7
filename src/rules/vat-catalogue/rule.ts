// Whether a product is in the VAT catalogue of the day of its sale, and which part of the tax is then refunded.
// The texts do not say whether the share is of wet or of dry mass; where that decides, the answer is undetermined.
import { Decimal } from 'decimal.js'
import type { RuleParameter } from '#domain/ruleResult.ts'
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, type Truth, undetermined, unverified, yes } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters, products, resources } from './parameters.ts'

export const vatCatalogue: Rule = {
  id: 'vat-catalogue',
  nameZh: '增值税资源综合利用目录',
  nameEn: 'VAT catalogue of comprehensive utilisation',
  subject: 'tax',
  jurisdiction: 'CN',
  appliesOn: { kind: 'day of the sale', zh: '销售日', input: 'saleDay' },
  before: 'undetermined',
  inputs: [
    { name: 'saleDay', zh: '销售日', en: 'day of the sale', kind: 'day' },
    { name: 'resource', zh: '所用资源', en: 'resource used', kind: 'choice', choices: resources },
    { name: 'product', zh: '产品或劳务', en: 'product or service', kind: 'choice', choices: products },
    {
      name: 'sharePct',
      zh: '资源占原料（燃料）的比例',
      en: 'share of the resource in the raw material or fuel',
      kind: 'decimal',
      unit: '%',
    },
    { name: 'wasteWetT', zh: '资源用量（湿）', en: 'resource used, wet', kind: 'decimal', unit: 't' },
    { name: 'wasteMoisturePct', zh: '资源含水率', en: 'moisture of the resource', kind: 'decimal', unit: '%' },
    { name: 'otherDryT', zh: '其他原料用量（干）', en: 'other raw material, dry', kind: 'decimal', unit: 't' },
    { name: 'basis', zh: '主管机关认定的计量基准', en: 'basis that the authority has settled on', kind: 'choice', choices: ['wet', 'dry'] },
  ],
  outputs: [
    { name: 'entry', zh: '目录条目', en: 'entry', unit: '' },
    { name: 'minSharePct', zh: '最低比例', en: 'least share', unit: '%' },
    { name: 'sharePct', zh: '比例', en: 'share', unit: '%' },
    { name: 'shareWetPct', zh: '湿基比例', en: 'share of wet mass', unit: '%' },
    { name: 'shareDryPct', zh: '干基比例', en: 'share of dry mass', unit: '%' },
    { name: 'refundPct', zh: '退税比例', en: 'refund', unit: '%' },
  ],
  parameters,
  // One formula under both editions: the share against the entry of the day.
  formulas: [{ id: 'VAT-SHARE', validFrom: '2015-07-01', decide }],
  cases,
  probe: (line, value) => {
    if (line.facets?.['figure'] !== 'share' || line.facets['resources'] === '-') return null
    const [resource, product] = [line.facets['resources']?.split('|')[0] ?? '', line.facets['products']?.split('|')[0] ?? '']
    return { saleDay: line.validFrom, resource, product, sharePct: value }
  },
  perTonne: refundPerTonne,
}

/**
 * The refund on a tonne of product whose share passes: [price x rate - input tax] x refund, of announcement 2021-40 article 3(2)1 and,
 * before it, 财税〔2015〕78号. Null where no entry is in force, or where its share or refund is not approved.
 * @param of `resources` and `product` by our keys, `priceCnyPerT` without VAT, `vatRatePct`, `inputTaxCnyPerT`
 */
function refundPerTonne(law: Law, of: Readonly<Record<string, string>>): Decimal | null {
  const { resources: used = '', product = '', priceCnyPerT, vatRatePct, inputTaxCnyPerT } = of
  if (priceCnyPerT === undefined || vatRatePct === undefined || inputTaxCnyPerT === undefined) return null
  const entry = law
    .where({ figure: 'share' })
    .find(line => named(line, 'products', product) && used.split('|').some(resource => named(line, 'resources', resource)))
  const refund = entry === undefined ? undefined : law.line(entry.id.replace(/\.share$/, '.refund'))
  const read = [entry, refund].every(line => line !== undefined && line.value !== null && line.status === 'approved')
  if (!read || refund?.value == null) return null
  const due = new Decimal(priceCnyPerT).times(vatRatePct).div(100).minus(inputTaxCnyPerT)
  return Decimal.max(due, 0).times(refund.value).div(100)
}

type Share = { stated?: Decimal; wet?: Decimal; dry?: Decimal }
type Match = { share: RuleParameter; refund: RuleParameter | undefined; truth: Truth }

function decide(context: EvaluationContext, law: Law): Verdict {
  const [resource, product] = [context.word('resource'), context.word('product')]
  if (resource === undefined || product === undefined) return { truth: undetermined }
  const entries = law.where({ figure: 'share' }).filter(line => named(line, 'resources', resource) && named(line, 'products', product))
  if (entries.length === 0) {
    return {
      truth: context.ask('entry', {
        zh: `目录中有没有“${resource} → ${product}”的条目（所知条目不全）`,
        en: `an entry for ${product} from ${resource} (not all entries were read)`,
      }),
    }
  }
  const share = shareOf(context)
  if (share === undefined) return { truth: undetermined }
  const matches: Match[] = []
  const truth = context.either(
    entries.map(line => () => {
      const refund = law.line(line.id.replace(/\.share$/, '.refund'))
      const own = all([against(context, line, share), known(context, refund)])
      matches.push({ share: line, refund, truth: own })
      return own
    }),
  )
  const best = matches.find(match => match.truth.answer === truth.answer) ?? matches[0]
  const text = (value?: Decimal) => value?.toDecimalPlaces(4).toString() ?? null
  return {
    truth,
    figures: {
      entry: best?.share.id.replace(/\.share$/, '') ?? null,
      minSharePct: best?.share.value ?? null,
      sharePct: text(share.stated),
      shareWetPct: text(share.wet),
      shareDryPct: text(share.dry),
      refundPct: truth.answer === 'no' ? '0' : (best?.refund?.value ?? null),
    },
  }
}

function named(line: RuleParameter, facet: string, word: string): boolean {
  return (line.facets?.[facet] ?? '').split('|').includes(word)
}

/** The share as stated, or of the masses on both bases; percent. */
function shareOf(context: EvaluationContext): Share | undefined {
  if (!context.given('wasteWetT')) {
    const stated = context.decimal('sharePct')
    return stated === undefined ? undefined : { stated }
  }
  const [wetT, moisture, other] = [context.decimal('wasteWetT'), context.decimal('wasteMoisturePct'), context.decimal('otherDryT')]
  if (wetT === undefined || moisture === undefined || other === undefined || wetT.plus(other).lte(0)) return undefined
  const dryT = wetT.times(new Decimal(100).minus(moisture)).div(100)
  const pct = (part: Decimal) => part.times(100).div(part.plus(other))
  return { wet: pct(wetT), dry: pct(dryT) }
}

/** Both bases against the threshold; where they disagree, the text would have to say which. */
function against(context: EvaluationContext, line: RuleParameter, { stated, wet, dry }: Share): Truth {
  if (stated !== undefined) return context.meets(line, stated)
  const [byWet, byDry] = [context.meets(line, wet, 'shareWetPct'), context.meets(line, dry, 'shareDryPct')]
  if (byWet.leaning === byDry.leaning) return byWet
  const basis = context.word('basis')
  if (basis === undefined) {
    const said = {
      zh: `比例按湿基还是干基（${line.document}未写明）`,
      en: `whether the share is of wet or dry mass (${line.document} is silent)`,
    }
    return context.ask('basis', said)
  }
  return basis === 'wet' ? byWet : byDry
}

/** A share that passes is worth nothing without the refund: blank or unread, it leaves the result unverified. */
function known(context: EvaluationContext, refund: RuleParameter | undefined): Truth {
  if (refund === undefined) return undetermined
  const truth = refund.value !== null && refund.status === 'approved' ? yes : unverified(refund.value === null ? null : 'yes')
  context.apply(refund, undefined, truth)
  if (truth.answer !== 'yes') context.doubt(refund)
  return truth
}
