// The statistical balance of a year, and the rate that old stock stands under as well as over. Tonnes; a rate in percent.
import { Decimal } from 'decimal.js'
import type { EvaluationContext } from '../engine/evaluationContext.ts'
import type { Law } from '../engine/law.ts'
import type { Rule, Verdict } from '../engine/rule.ts'
import { all, plain, undetermined } from '../engine/truth.ts'
import { cases } from './cases.ts'
import { parameters } from './parameters.ts'

export const statBalance: Rule = {
  id: 'stat-balance',
  nameZh: '一般工业固体废物统计平衡与综合利用率',
  nameEn: 'Statistical balance and utilisation rate',
  subject: 'statistics',
  jurisdiction: 'CN',
  appliesOn: { kind: 'statistical year', zh: '统计年度', input: 'year' },
  before: 'undetermined',
  inputs: [
    { name: 'year', zh: '统计年度', en: 'statistical year', kind: 'year' },
    { name: 'generatedT', zh: '产生量', en: 'generated', kind: 'decimal', unit: 't' },
    { name: 'utilisedT', zh: '综合利用量', en: 'utilised', kind: 'decimal', unit: 't' },
    { name: 'utilisedOldT', zh: '其中利用往年贮存量', en: 'of these, of earlier stock', kind: 'decimal', unit: 't' },
    { name: 'storedT', zh: '贮存量', en: 'stored', kind: 'decimal', unit: 't' },
    { name: 'disposedT', zh: '处置量', en: 'disposed', kind: 'decimal', unit: 't' },
    { name: 'disposedOldT', zh: '其中处置往年贮存量', en: 'of these, of earlier stock', kind: 'decimal', unit: 't' },
    { name: 'dumpedT', zh: '倾倒丢弃量', en: 'dumped', kind: 'decimal', unit: 't' },
    {
      name: 'publishedRatePct',
      zh: '公布的综合利用率（核对取整数据时）',
      en: 'published rate, to hold rounded figures against',
      kind: 'decimal',
      unit: '%',
    },
    { name: 'roundedToT', zh: '产生量、利用量取整到', en: 'generated and utilised are rounded to', kind: 'decimal', unit: 't' },
  ],
  outputs: [
    { name: 'ratePct', zh: '综合利用率', en: 'utilisation rate', unit: '%' },
    { name: 'rateLowPct', zh: '取整下的最低利用率', en: 'lowest rate that rounding allows', unit: '%' },
    { name: 'rateHighPct', zh: '取整下的最高利用率', en: 'highest rate that rounding allows', unit: '%' },
    { name: 'differenceT', zh: '平衡差', en: 'difference of the balance', unit: 't' },
  ],
  parameters,
  formulas: [{ id: 'STAT-RATE', validFrom: '2018-01-01', decide }],
  cases,
}

/** Utilised over generated plus utilised of earlier stock, in percent; null where that is nothing. */
export function utilisationRate(generated: Decimal, utilised: Decimal, ofOldStock: Decimal): Decimal | null {
  const whole = generated.plus(ofOldStock)
  return whole.gt(0) ? utilised.times(100).div(whole) : null
}

function decide(context: EvaluationContext, law: Law): Verdict {
  const [generated, utilised, old] = [context.decimal('generatedT'), context.decimal('utilisedT'), context.decimal('utilisedOldT')]
  if (generated === undefined || utilised === undefined || old === undefined) return { truth: undetermined }
  context.apply(law.line('STAT-UTILISED'))
  context.apply(law.line('STAT-RATE'))
  const figures = { ratePct: utilisationRate(generated, utilised, old)?.toFixed(1) ?? null }
  if (context.given('publishedRatePct')) return plausible(context, generated, utilised, old, figures)
  const rest = ['storedT', 'disposedT', 'disposedOldT', 'dumpedT'].map(name => context.decimal(name))
  const [stored, disposed, disposedOld, dumped] = rest
  if (stored === undefined || disposed === undefined || disposedOld === undefined || dumped === undefined) {
    return { truth: undetermined, figures }
  }
  const difference = generated.minus(utilised.minus(old)).minus(stored).minus(disposed.minus(disposedOld)).minus(dumped)
  const sound = all([plain(difference.isZero()), plain(old.lte(utilised)), plain(disposedOld.lte(disposed))])
  context.apply(law.line('STAT-BALANCE'), undefined, sound)
  return { truth: sound, figures: { ...figures, differenceT: difference.toString() } }
}

/** Whether the published rate lies in the interval that the rounding of its inputs leaves. */
function plausible(
  context: EvaluationContext,
  generated: Decimal,
  utilised: Decimal,
  old: Decimal,
  figures: Record<string, string | null>,
): Verdict {
  const [published, unit] = [context.decimal('publishedRatePct'), context.decimal('roundedToT')]
  if (published === undefined || unit === undefined) return { truth: undetermined, figures }
  const half = unit.div(2)
  const low = utilisationRate(generated.plus(half), utilised.minus(half), old)
  const high = utilisationRate(generated.minus(half), utilised.plus(half), old)
  const between = { ...figures, rateLowPct: low?.toFixed(1) ?? null, rateHighPct: high?.toFixed(1) ?? null }
  return { truth: plain(low !== null && high !== null && published.gte(low) && published.lte(high)), figures: between }
}
