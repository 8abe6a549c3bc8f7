// Where every tonne goes.
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { SankeyView } from '../features/sankey/SankeyView.tsx'
import { Page } from '../ui/Page.tsx'
import { PlanMissing } from './PlanMissing.tsx'

export function SankeyPage() {
  const { t } = useTranslation()
  const { solved } = useActive()
  return (
    <Page wide title={t('sankey.title')} lead={t('sankey.lead')}>
      {solved === undefined ? <PlanMissing /> : <SankeyView />}
    </Page>
  )
}
