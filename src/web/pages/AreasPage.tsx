// The plan by province and city.
import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { AreaTables } from '../features/areas/AreaTables.tsx'
import { useLens } from '../client/lens.ts'
import { Page } from '../ui/Page.tsx'
import { PlanMissing } from './PlanMissing.tsx'

export function AreasPage() {
  const { t } = useTranslation()
  const { solved } = useActive()
  const lens = useLens()
  // The area in view has a page of its own.
  if (lens !== undefined) return <Navigate to="/areas/$area" params={{ area: lens.id }} search={before => before} replace />
  return (
    <Page wide title={t('area.title')} lead={t('area.lead')}>
      {solved === undefined ? <PlanMissing /> : <AreaTables />}
    </Page>
  )
}
