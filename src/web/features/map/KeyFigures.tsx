// The strip of key figures: what the plan costs, the two main tonnages against the programme, CO2, and whether it is sound.
import { useTranslation } from 'react-i18next'
import { checkText } from '#domain/checkNames.ts'
import { nameOf, useActive, useLanguage } from '../../client/active.tsx'
import { useAgainst } from '../../client/baseline.ts'
import { useLens } from '../../client/lens.ts'
import { Figure } from '../../ui/Figure.tsx'
import { useEvidence } from '../../ui/evidence.ts'
import { co2Evidence, costEvidence, reached, targetEvidence } from '../../ui/planEvidence.ts'
import { percent, quantityText, seconds } from '../../ui/quantity.ts'
import { gapText } from '../../ui/gap.ts'
import { StatusBadge } from '../../ui/status.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { AreaKeys } from './AreaKeys.tsx'
import './map.css'

export function KeyFigures() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan, region, solved } = useActive()
  const against = useAgainst(solved).data
  const { open } = useEvidence()
  const lens = useLens()
  if (!plan) return null
  const summary = plan.summary
  const headline = summary?.targets.filter(target => target.measure === 'utilised' && target.modelled).slice(0, 2) ?? []
  // Of no checks at all nothing is known: that is no pass.
  const sound = summary && summary.checks.length > 0 && summary.checks.every(check => check.ok)
  const gap = gapText(plan, t, language)
  return (
    <section className="key-figures" aria-label={t('figure.strip')}>
      {lens && summary && <AreaKeys lens={lens} />}
      {!lens && summary && (
        <>
          <div className="key">
            <span className="key-label">{t(summary.objective.value < 0 ? 'figure.netBenefit' : 'figure.netCost')}</span>
            <Figure
              value={Math.abs(summary.objective.value)}
              unit="CNY"
              language={language}
              evidence={() => costEvidence(summary, t, language)}
              className="key-value"
            />
            <span className="key-note">
              {against === undefined
                ? t('figure.perYearOf', { years: (plan.periods ?? region.meta.defaultPeriods).join(' · ') })
                : t('baseline.costNote', {
                    change: quantityText(against.plan.netCostCny - against.asItWas.netCostCny, 'CNY', language, true),
                  })}
            </span>
          </div>
          {headline.map(target => {
            const share = reached(target)
            return (
              <div className="key" key={target.id}>
                <span className="key-label">{nameOf(target, language)}</span>
                <Figure
                  value={target.achieved}
                  unit={target.unit}
                  language={language}
                  evidence={() => targetEvidence(target, region, t, language)}
                  className="key-value"
                />
                <span className="key-note">
                  {target.required !== null &&
                    t('figure.ofTarget', {
                      required: quantityText(target.required, target.unit, language),
                      share: share === null ? '' : percent(share),
                    })}
                </span>
              </div>
            )
          })}
          <div className="key">
            <span className="key-label">{t('figure.co2')}</span>
            <Figure
              value={summary.co2.netKg}
              unit="kg"
              language={language}
              sign
              evidence={() => co2Evidence(summary, t, language)}
              className="key-value"
            />
            <span className="key-note">
              {against === undefined
                ? t('figure.co2Note')
                : t('baseline.changeNote', {
                    change: quantityText(against.plan.co2.netKg - against.asItWas.co2.netKg, 'kg', language, true),
                  })}
            </span>
          </div>
        </>
      )}
      <div className="key" style={{ flex: '0 0 auto', gap: 5, justifyContent: 'center' }}>
        <StatusBadge status={plan.status} />
        {summary?.integer && (
          <span className="key-note" title={gap} style={{ maxWidth: 280, overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {t('check.gap')}: {gapText(plan, t, language, true)}
          </span>
        )}
        {summary && sound !== undefined && (
          <button
            type="button"
            onClick={() =>
              open({
                title: t('check.title'),
                derivation: t('check.text'),
                value: t('check.solvedIn', {
                  time: seconds(summary.engine.seconds, language),
                  engine: `${summary.engine.name} ${summary.engine.version}`,
                }),
                parts: [
                  ...summary.checks.map(check => ({
                    label: `${check.ok ? '✓' : '✗'} ${checkText(check.name, language)}`,
                    text: `${check.worst.toExponential(1)} ≤ ${check.tolerance.toExponential(0)}`,
                  })),
                  {
                    label: t('check.columns'),
                    text: `${summary.stats.columns.toLocaleString('en-US')} / ${summary.stats.columnsPossible.toLocaleString('en-US')}`,
                  },
                  ...(gap === undefined ? [] : [{ label: t('check.gap'), text: gap }]),
                  { label: t('check.rounds'), text: String(summary.stats.rounds) },
                  { label: t('check.inputHash'), text: summary.inputHash.slice(0, 16) },
                ],
              })
            }
          >
            <Mark of={sound ? 'sound' : 'failed'}>
              <Icon name={sound ? 'check' : 'warn'} size={14} /> {t(sound ? 'check.ok' : 'check.failed', { n: summary.checks.length })}
            </Mark>
          </button>
        )}
      </div>
    </section>
  )
}
