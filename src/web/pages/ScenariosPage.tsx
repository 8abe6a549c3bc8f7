// All scenarios of the region.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../client/active.tsx'
import { PlanList } from '../features/plans/PlanList.tsx'
import { describeSetting } from '../features/scenario/settings.ts'
import { Page } from '../ui/Page.tsx'
import { useView } from '../view.ts'

export function ScenariosPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const [, setView] = useView()
  return (
    <Page
      title={t('nav.scenarios')}
      lead={t('plan.lead')}
      tools={
        <Button type="primary" onClick={() => setView({ scenario: 'edit' })}>
          {t('plan.new')}
        </Button>
      }
    >
      <PlanList describe={(key, value) => describeSetting(key, value, region, t, language)} />
    </Page>
  )
}
