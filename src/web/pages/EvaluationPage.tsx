// One case of evaluation: where it stands, what may be done next by whom, and everything that it rests on.
import { Tabs } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../client/active.tsx'
import { useCase } from '../client/evaluations.ts'
import { AfterReport } from '../features/evaluations/AfterReport.tsx'
import { BalanceView } from '../features/evaluations/BalanceView.tsx'
import { CaseHead } from '../features/evaluations/CaseHead.tsx'
import { NextSteps } from '../features/evaluations/NextSteps.tsx'
import { ChecklistView, SamplingView } from '../features/evaluations/PapersView.tsx'
import { StepLog } from '../features/evaluations/StepLog.tsx'
import { ReviewsView, TaxView } from '../features/evaluations/TaxView.tsx'
import { VerdictView } from '../features/evaluations/VerdictView.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { carriedView, useView } from '../view.ts'

const tabs = ['way', 'papers', 'balance', 'site', 'verdict', 'after', 'tax', 'lists', 'steps'] as const

export function EvaluationPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { case: id } = useParams({ from: '/evaluations/$case' })
  const [view, setView] = useView()
  const query = useCase(id)
  const firm = query.data?.file.evaluationCase.firm
  const tab = tabs.find(one => one === view.tab) ?? 'way'
  return (
    <Page
      wide
      title={firm === undefined ? t('nav.evaluations') : language === 'zh' ? firm.nameZh : firm.nameEn}
      tools={
        <Link to="/evaluations" search={carriedView}>
          {t('evaluation.back')}
        </Link>
      }
    >
      <Ready query={query}>
        {found => (
          <>
            <Tabs
              activeKey={tab}
              onChange={key => setView({ tab: key === 'way' ? undefined : key, q: undefined })}
              items={tabs.map(key => ({ key, label: t(`evaluation.tabs.${key}`) }))}
            />
            {tab === 'way' && (
              <>
                <CaseHead view={found} />
                <NextSteps view={found} />
              </>
            )}
            {tab === 'papers' && <ChecklistView file={found.file} />}
            {tab === 'balance' && <BalanceView file={found.file} />}
            {tab === 'site' && <SamplingView file={found.file} />}
            {tab === 'verdict' && <VerdictView file={found.file} />}
            {tab === 'after' && <AfterReport view={found} />}
            {tab === 'tax' && <TaxView file={found.file} />}
            {tab === 'lists' && <ReviewsView file={found.file} />}
            {tab === 'steps' && <StepLog file={found.file} />}
          </>
        )}
      </Ready>
    </Page>
  )
}
