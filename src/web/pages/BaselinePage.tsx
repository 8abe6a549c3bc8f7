// The year as it was, held against official rates of use.
import { useTranslation } from 'react-i18next'
import { BaselineView } from '../features/baseline/BaselineView.tsx'
import { Page } from '../ui/Page.tsx'

export function BaselinePage() {
  const { t } = useTranslation()
  return (
    <Page wide title={t('baseline.title')} lead={t('baseline.lead')}>
      <BaselineView />
    </Page>
  )
}
