// How far two scales may lie apart before their difference is a dispute. The limits are data: dated, and sourced or called an
// assumption; parties who have agreed on others bring their own.
import type { Judged, ToleranceRule } from '#domain/reconciliation.ts'

/**
 * OIML R 76-1:2006, table 6 and 3.5.2: a class III scale of 1,000 to 3,000 intervals may be off by 1.0 to 1.5 intervals when it
 * is verified and by twice that in service, at most 0.2 % of a load of 1,000 intervals and more. OIML R 50-1:2014, 2.2: a belt weigher of
 * class 0.5, 1 or 2 may be off by that many per cent in service. OIML R 106-1:2011: the same for rail weighbridges in motion.
 */
const scale = (kind: string, relative: number, source: string, zh: string, en: string): ToleranceRule => ({
  id: `scale.${kind}`,
  of: 'scale',
  kind,
  relative,
  from: '2015-01-01',
  source,
  assumption: false,
  zh,
  en,
})
const water = (id: string, moistureFrom: number, moistureTo: number, relative: number, zh: string, en: string): ToleranceRule => ({
  id: `material.${id}`,
  of: 'material',
  moistureFrom,
  moistureTo,
  relative,
  from: '2015-01-01',
  source: '假设：合同未约定途耗时的通常口径 / assumption: usual where a contract does not say what may be lost on the way',
  assumption: true,
  zh,
  en,
})

export const usualTolerances: readonly ToleranceRule[] = [
  scale('truck_scale', 0.002, 'OIML R 76-1:2006', '汽车衡（III 级，使用中）', 'truck scale, class III, in service'),
  scale('rail_scale', 0.005, 'OIML R 106-1:2011', '轨道衡（动态 0.5 级，使用中）', 'rail weighbridge in motion, class 0.5, in service'),
  scale('belt_05', 0.005, 'OIML R 50-1:2014', '皮带秤（0.5 级，使用中）', 'belt weigher, class 0.5, in service'),
  scale('belt_1', 0.01, 'OIML R 50-1:2014', '皮带秤（1 级，使用中）', 'belt weigher, class 1, in service'),
  scale('belt_2', 0.02, 'OIML R 50-1:2014', '皮带秤（2 级，使用中）', 'belt weigher, class 2, in service'),
  water('dry', 0, 0.02, 0.001, '干料途耗', 'loss on the way, dry'),
  water('moist', 0.02, 0.1, 0.005, '含水 2 %–10 % 途耗', 'loss on the way, 2 to 10 % water'),
  water('wet', 0.1, 1, 0.01, '含水 10 % 以上途耗', 'loss on the way, above 10 % water'),
]

/** Two scales on one lot, in one unit. What is not known of them is left out. */
export type TwoScales = {
  sent: number
  received: number
  sentKind?: string | undefined
  receivedKind?: string | undefined
  /** Standard deviations that the scales are stated to have. */
  sentSd?: number | undefined
  receivedSd?: number | undefined
  moisture?: number | undefined
  validOn?: string | undefined
}

const counts = (rule: ToleranceRule, day: string | undefined): boolean =>
  day === undefined ? rule.to === undefined : rule.from <= day && (rule.to === undefined || day <= rule.to)

/**
 * Within what both scales and the way may take away or add: the sum of both limits, for each may be off by its own.
 * Without a rule for both kinds the stated uncertainties decide, at twice the deviation of the difference (the E_n number of
 * ISO/IEC 17043:2010, B.3); without those the question stays open.
 * @param rules own ones first: the first of a kind that counts on the day is taken
 */
export function judgeDifference(two: TwoScales, rules: readonly ToleranceRule[]): Judged {
  const difference = two.received - two.sent
  const off = Math.abs(difference)
  const ofKind = (kind: string | undefined) =>
    kind === undefined ? undefined : rules.find(rule => rule.of === 'scale' && rule.kind === kind && counts(rule, two.validOn))
  const first = ofKind(two.sentKind)
  const second = ofKind(two.receivedKind)
  const { moisture } = two
  const way =
    moisture === undefined
      ? undefined
      : rules.find(
          rule =>
            rule.of === 'material' &&
            counts(rule, two.validOn) &&
            moisture >= (rule.moistureFrom ?? 0) &&
            (moisture < (rule.moistureTo ?? 1) || rule.moistureTo === 1),
        )
  if (first !== undefined && second !== undefined) {
    const allowed = first.relative * two.sent + second.relative * two.received + (way?.relative ?? 0) * two.sent
    return spoken(off, allowed, [first, second, ...(way === undefined ? [] : [way])])
  }
  if (two.sentSd !== undefined && two.receivedSd !== undefined)
    return spoken(off, 2 * Math.hypot(two.sentSd, two.receivedSd) + (way?.relative ?? 0) * two.sent, way === undefined ? [] : [way])
  return {
    verdict: 'undetermined',
    allowed: null,
    rules: [],
    zh: '两台衡器既无适用的允差规则，也无标准不确定度，不能判定',
    en: 'no tolerance rule and no stated uncertainty is known for both scales: it cannot be determined',
  }
}

function spoken(off: number, allowed: number, rules: readonly ToleranceRule[]): Judged {
  // A rounding of the last digit is no dispute.
  const verdict = off <= allowed * (1 + 1e-12) ? 'within' : 'disputed'
  const figures = (value: number) => Number(value.toPrecision(6)).toString()
  const assumed = rules.some(rule => rule.assumption)
  const basis = rules.every(rule => rule.of === 'material')
  return {
    verdict,
    allowed,
    rules: rules.map(rule => rule.id),
    zh: `相差 ${figures(off)}，允许 ${figures(allowed)}（${basis ? '按给出的不确定度' : rules.map(rule => rule.zh).join('、')}${assumed ? '，含假设' : ''}）`,
    en: `${figures(off)} apart, ${figures(allowed)} allowed (${basis ? 'by the stated uncertainties' : rules.map(rule => rule.en).join('; ')}${assumed ? '; in part an assumption' : ''})`,
  }
}
