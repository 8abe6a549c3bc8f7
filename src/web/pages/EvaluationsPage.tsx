// Evaluations of comprehensive utilisation: the cases, the public notices, applying.
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { Apply } from '../features/evaluations/Apply.tsx'
import { CaseList } from '../features/evaluations/CaseList.tsx'
import { Notices } from '../features/evaluations/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { useView } from '../view.ts'

const tabs = { list: CaseList, notices: Notices, apply: Apply } as const

export function EvaluationsPage() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const tab = view.tab !== undefined && view.tab in tabs ? (view.tab as keyof typeof tabs) : 'list'
  const Shown = tabs[tab]
  return (
    <Page wide title={t('nav.evaluations')} lead={t('evaluation.lead')}>
      <Tabs
        activeKey={tab}
        onChange={key => setView({ tab: key === 'list' ? undefined : key, q: undefined, page: undefined, status: undefined })}
        items={Object.keys(tabs).map(key => ({ key, label: t(`evaluation.tab.${key}`) }))}
      />
      <Shown key={tab} />
    </Page>
  )
}
