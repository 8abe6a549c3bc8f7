// The plan as tables: flows, plants, builds, disposal, prices. A pressed flow opens on the map.
import { useEffect } from 'react'
import { Tabs } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { FlowsTable } from '../features/flows/FlowsTable.tsx'
import { ActivitiesTable, BuildsTable, DisposalsTable, PricesTable, ScarcityTable } from '../features/flows/PartTables.tsx'
import { Page } from '../ui/Page.tsx'
import { carriedView, useView } from '../view.ts'
import { PlanMissing } from './PlanMissing.tsx'

const tabs = {
  flows: FlowsTable,
  plants: ActivitiesTable,
  builds: BuildsTable,
  disposal: DisposalsTable,
  prices: PricesTable,
  scarcity: ScarcityTable,
} as const

export function FlowsPage() {
  const { t } = useTranslation()
  const { solved } = useActive()
  const [view, setView] = useView()
  const navigate = useNavigate()
  const tab = view.tab !== undefined && view.tab in tabs ? (view.tab as keyof typeof tabs) : 'flows'
  useEffect(() => {
    if (view.flow !== undefined) void navigate({ to: '/', search: { ...carriedView(view), flow: view.flow } })
  }, [view, navigate])
  const Shown = tabs[tab]
  return (
    <Page wide title={t('nav.flows')} lead={t('flow.lead')}>
      {solved === undefined ? (
        <PlanMissing />
      ) : (
        <>
          <Tabs
            activeKey={tab}
            onChange={key => setView({ tab: key === 'flows' ? undefined : key, q: undefined })}
            items={Object.keys(tabs).map(key => ({ key, label: t(`flow.tab.${key}`) }))}
          />
          <Shown key={tab} />
        </>
      )}
    </Page>
  )
}
