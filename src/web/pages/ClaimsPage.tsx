// Claims on posted tonnes: the registry, the views, filing one, checking papers.
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { CheckPapers } from '../features/claims/CheckPapers.tsx'
import { ClaimList } from '../features/claims/ClaimList.tsx'
import { ClaimViewsCard } from '../features/claims/ClaimViewsCard.tsx'
import { FileClaim } from '../features/claims/FileClaim.tsx'
import { Page } from '../ui/Page.tsx'
import { useView } from '../view.ts'

const tabs = { list: ClaimList, views: ClaimViewsCard, new: FileClaim, check: CheckPapers } as const

export function ClaimsPage() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const tab = view.tab !== undefined && view.tab in tabs ? (view.tab as keyof typeof tabs) : 'list'
  const Shown = tabs[tab]
  return (
    <Page wide title={t('nav.claims')} lead={t('claim.lead')}>
      <Tabs
        activeKey={tab}
        onChange={key => setView({ tab: key === 'list' ? undefined : key, q: undefined, page: undefined, status: undefined })}
        items={Object.keys(tabs).map(key => ({ key, label: t(`claim.tab.${key}`) }))}
      />
      <Shown key={tab} />
    </Page>
  )
}
