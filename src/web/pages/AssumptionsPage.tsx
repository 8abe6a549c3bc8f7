// Nothing is silently assumed: every figure with an interval, and what it does to the answer.
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { Tornado } from '../features/assumptions/Tornado.tsx'
import { Page } from '../ui/Page.tsx'
import { PlanMissing } from './PlanMissing.tsx'

export function AssumptionsPage() {
  const { t } = useTranslation()
  const { solved } = useActive()
  return (
    <Page title={t('nav.assumptions')} lead={t('assumption.lead')}>
      {solved === undefined ? <PlanMissing /> : <Tornado />}
    </Page>
  )
}
