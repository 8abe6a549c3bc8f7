// All targets of the programme, clause by clause; prints as a report.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage } from '../client/active.tsx'
import { PlanAgainst } from '../features/baseline/PlanAgainst.tsx'
import { Relaxations } from '../features/targets/TargetsCard.tsx'
import { TargetsByClause } from '../features/targets/TargetsByClause.tsx'
import { TwoBases } from '../features/targets/TwoBases.tsx'
import { Page } from '../ui/Page.tsx'
import { planTitle, StatusBadge } from '../ui/status.tsx'
import { PlanMissing } from './PlanMissing.tsx'

export function TargetsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan, region, solved } = useActive()
  const programme = region.programmes.find(p => p.id === (plan?.programme ?? region.meta.defaultProgramme))
  return (
    <Page
      title={programme ? nameOf(programme, language) : t('nav.targets')}
      lead={t('target.lead')}
      tools={
        <>
          {plan && <StatusBadge status={plan.status} />}
          <Button className="no-print" onClick={() => window.print()}>
            {t('target.print')}
          </Button>
        </>
      }
    >
      {plan && (
        <p className="print-only">
          {planTitle(plan, t)} · {plan.summary?.inputHash.slice(0, 16)}
        </p>
      )}
      {solved === undefined && <PlanMissing />}
      <Relaxations />
      <PlanAgainst />
      <TwoBases />
      <TargetsByClause />
    </Page>
  )
}
