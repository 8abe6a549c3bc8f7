// The page of an objection without an account: looked up by the number and the code of its receipt.
import { useTranslation } from 'react-i18next'
import { ObjectionLookUp } from '../features/evaluations/ObjectionLookUp.tsx'
import { Page } from '../ui/Page.tsx'

export function ObjectionPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('objection.page')} lead={t('objection.pageLead')}>
      <ObjectionLookUp />
    </Page>
  )
}
