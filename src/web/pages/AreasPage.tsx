// The plan by province and city.
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { AreaTables } from '../features/areas/AreaTables.tsx'
import { Page } from '../ui/Page.tsx'
import { PlanMissing } from './PlanMissing.tsx'

export function AreasPage() {
  const { t } = useTranslation()
  const { solved } = useActive()
  return (
    <Page wide title={t('area.title')} lead={t('area.lead')}>
      {solved === undefined ? <PlanMissing /> : <AreaTables />}
    </Page>
  )
}
