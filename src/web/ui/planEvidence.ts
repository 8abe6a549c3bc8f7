// What opens behind the figures of a plan: the parts they sum from, the written definition, the rows they stand on.
import type { TFunction } from 'i18next'
import { nameOf, type Names } from '../client/active.tsx'
import type { PlanFlow, PlanSummary, PlanTarget, RegionMap } from '../client/types.ts'
import type { EvidenceOf, EvidenceRow } from './evidence.ts'
import { quantityText, scaleFor, inScale, type Language } from './quantity.ts'
import { clauseText } from '#domain/clause.ts'

/** Parts of the net cost in reading order, with the sign they enter it. */
export const costParts = [
  ['transport', 1],
  ['processing', 1],
  ['purchases', 1],
  ['capital', 1],
  ['standing', 1],
  ['disposal', 1],
  ['levy', 1],
  ['carbon', 1],
  ['unmetTargets', 1],
  ['subsidy', -1],
  ['revenue', -1],
] as const
/** Parts of the net emission, likewise. */
export const co2Parts = [
  ['transportKg', 1],
  ['processKg', 1],
  ['purchasesKg', 1],
  ['avoidedKg', -1],
] as const

export function costEvidence(summary: PlanSummary, t: TFunction, language: Language): EvidenceOf {
  const scale = scaleFor('CNY', Math.max(...costParts.map(([part]) => Math.abs(summary.costs[part] ?? 0))), language)
  return {
    title: t('figure.netCost'),
    value: quantityText(summary.objective.value, 'CNY', language),
    derivation: t('derivation.netCost'),
    sums: true,
    parts: costParts
      .filter(([part]) => summary.costs[part] !== undefined)
      .map(([part, sign]) => ({
        label: t(`cost.${part}`),
        text: `${inScale(sign * (summary.costs[part] ?? 0), scale, true)} ${scale.unit}`,
      })),
  }
}

export function co2Evidence(summary: PlanSummary, t: TFunction, language: Language): EvidenceOf {
  const scale = scaleFor('kg', Math.max(...co2Parts.map(([part]) => Math.abs(summary.co2[part]))), language)
  return {
    title: t('figure.co2'),
    value: quantityText(summary.co2.netKg, 'kg', language),
    derivation: t('derivation.co2'),
    sums: true,
    parts: co2Parts.map(([part, sign]) => ({
      label: t(`co2.${part}`),
      text: `${inScale(sign * summary.co2[part], scale, true)} ${scale.unit}`,
    })),
  }
}

/** All that was utilised is more than the two targets count: the rest is municipal and construction waste. */
export function utilisedEvidence(summary: PlanSummary, t: TFunction, language: Language): EvidenceOf {
  const scale = scaleFor('t', summary.tonnesUtilised, language)
  const parts = summary.utilisedParts
  return {
    title: t('figure.utilised'),
    value: quantityText(summary.tonnesUtilised, 't', language),
    derivation: t('derivation.utilised'),
    ...(parts === undefined
      ? {}
      : {
          sums: true,
          parts: (['industrialTonnes', 'secondaryTonnes', 'otherTonnes'] as const).map(part => ({
            label: t(`utilised.${part}`),
            text: `${inScale(parts[part], scale)} ${scale.unit}`,
          })),
        }),
  }
}

export function targetEvidence(target: PlanTarget, region: RegionMap, t: TFunction, language: Language): EvidenceOf {
  const row = region.targets.find(r => r.id === target.id)
  const name = nameOf(target, language)
  const written = row ? (language === 'zh' ? row.definitionZh : row.definitionEn) : ''
  return {
    title: name,
    derivation: [t('derivation.target', { measure: t(`measure.${target.measure}`) }), written].filter(Boolean).join('\n'),
    ...(target.achieved === null ? {} : { value: quantityText(target.achieved, target.unit, language) }),
    parts: [
      ...(target.required === null
        ? []
        : [
            {
              label: t('target.required'),
              text: `${target.sense === '>=' ? '≥' : '≤'} ${quantityText(target.required, target.unit, language)}`,
            },
          ]),
      ...(target.achieved === null ? [] : [{ label: t('target.achieved'), text: quantityText(target.achieved, target.unit, language) }]),
      ...(target.price === null ? [] : [{ label: t('target.price'), text: priceText(target, language) }]),
      { label: t('target.clause'), text: t('target.clauseNumber', { clause: clauseText(target.clause, language) }) },
    ],
    rows: [{ table: 'targets', key: target.id }, ...(row?.source ?? []).map(key => ({ table: 'sources', key }))],
  }
}

/** `元/吨` for tonnes; the unit the plan states otherwise. */
export function priceText(target: PlanTarget, language: Language): string {
  if (target.price === null) return '—'
  const unit = target.priceUnit.replace('CNY per ', 'CNY/')
  if (target.unit.startsWith('t'))
    return `${inScale(target.price, { by: 1, unit: '', digits: 1 })} ${language === 'zh' ? '元/吨' : 'CNY/t'}`
  return quantityText(target.price, unit, language)
}

/** `5,261.4 / 9,000.0 亿元`: what the plan comes to against what is asked, in one unit. */
export function againstText(target: PlanTarget, language: Language): string {
  const scale = scaleFor(target.unit, Math.max(target.required ?? 0, target.achieved ?? 0), language)
  const [has, wants] = [target.achieved, target.required].map(value => (value === null ? '—' : inScale(value, scale)))
  return `${has} / ${wants}${scale.unit === '' ? '' : ` ${scale.unit}`}`
}

/** How far a target is, 0..1 (above 1 when exceeded); null where nothing can be said. */
export function reached(target: PlanTarget): number | null {
  if (target.required === null || target.achieved === null) return null
  if (target.sense === '>=') return target.required === 0 ? 1 : target.achieved / target.required
  return target.achieved <= target.required ? 1 : target.required / target.achieved
}

export function flowEvidence(flow: PlanFlow, names: Names, t: TFunction): EvidenceOf {
  const language = names.language
  const rows: EvidenceRow[] = [
    { table: 'materials', key: flow.material, label: names.material(flow.material) },
    { table: 'modes', key: flow.mode, label: names.mode(flow.mode) },
    { table: 'sites', key: flow.from, label: names.site(flow.from) },
    { table: 'sites', key: flow.to, label: names.site(flow.to) },
    { table: 'streams', key: `${flow.from}~${flow.material}`, label: t('evidence.stream') },
    ...(flow.process ? [{ table: 'processes', key: flow.process, label: names.process(flow.process) }] : []),
  ]
  return {
    title: t('figure.flow', { material: names.material(flow.material) }),
    value: quantityText(flow.tonnes, 't', language),
    derivation: t('derivation.flow'),
    parts: [
      { label: t('flow.cost'), text: quantityText(flow.cny, 'CNY', language) },
      {
        label: t('flow.perTonne'),
        text: `${(flow.cny / Math.max(flow.tonnes, 1e-9)).toFixed(1)} ${language === 'zh' ? '元/吨' : 'CNY/t'}`,
      },
      { label: t('flow.km'), text: `${Math.round(flow.km)} km` },
      { label: t('flow.co2'), text: quantityText(flow.co2Kg, 'kg', language) },
    ],
    ...(flow.origin === 'output' ? {} : { stream: { site: flow.from, material: flow.material, period: flow.period } }),
    rows: rows.filter(
      row =>
        row.table !== 'streams' ||
        names.materials.get(flow.material)?.kind === 'waste' ||
        names.materials.get(flow.material)?.kind === 'secondary',
    ),
  }
}
