// The targets beside the map: bars for what the plan models, the relaxation in official words, the rest one press away.
import { Alert } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage } from '../../client/active.tsx'
import { carriedView } from '../../view.ts'
import type { PlanTarget } from '../../client/types.ts'
import { againstText } from '../../ui/planEvidence.ts'
import { TargetBar } from './TargetBar.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { useParts } from './useParts.ts'
import './targets.css'

export function TargetsCard() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan, region } = useActive()
  const partOf = useParts()
  const summary = plan?.summary
  const programme = region.programmes.find(p => p.id === plan?.programme)
  if (!summary) return <p className="soft">{t('target.waiting')}</p>
  const modelled = summary.targets.filter(target => target.modelled)
  const met = modelled.filter(target => target.met).length
  const counted = summary.targets.filter(target => !target.modelled && target.achieved !== null)
  const outside = summary.targets.filter(target => !target.modelled && target.achieved === null)
  return (
    <section aria-label={t('nav.targets')}>
      <header style={{ marginBottom: 8 }}>
        <h2>{programme ? nameOf(programme, language) : t('nav.targets')}</h2>
        <p className="soft">
          {t('target.count', { all: summary.targets.length, met, n: modelled.length, counted: counted.length, outside: outside.length })}
        </p>
      </header>
      <Relaxations />
      {modelled.map(target => (
        <TargetBar key={target.id} target={target} part={partOf(target.id)} />
      ))}
      <MoreTargets title={t('target.countedOf', { n: counted.length })} targets={counted} />
      <MoreTargets title={t('target.outsideOf', { n: outside.length })} targets={outside} />
      <Link className="more-link" to="/targets" search={carriedView}>
        {t('target.all', { n: summary.targets.length })}
      </Link>
    </section>
  )
}

/** Targets that the plan does not hold itself to, one line each: what it comes to against what is asked. */
function MoreTargets({ title, targets }: { title: string; targets: readonly PlanTarget[] }) {
  const language = useLanguage()
  if (targets.length === 0) return null
  return (
    <details className="more-targets">
      <summary>{title}</summary>
      <Facts facts={targets.map(target => ({ key: target.id, label: nameOf(target, language), value: againstText(target, language) }))} />
    </details>
  )
}

/** What has to give, in the words of the plan. */
export function Relaxations() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan } = useActive()
  const list = plan?.summary?.relaxations ?? []
  if (list.length === 0) return null
  return (
    <Alert
      type="warning"
      style={{ margin: '8px 0 10px' }}
      title={t('target.relaxed')}
      description={
        <>
          {list.map(relaxation => (
            <p key={relaxation.id}>{language === 'zh' ? relaxation.sentenceZh : relaxation.sentenceEn}</p>
          ))}
          <Link className="no-print" to="/workbench/limits" search={carriedView}>
            {t('limits.open')}
          </Link>
        </>
      }
    />
  )
}
