// One flow, five states: the list.
import { useTranslation } from 'react-i18next'
import { TonneList } from '../features/tonnes/TonneList.tsx'
import { Page } from '../ui/Page.tsx'

export function TonnesPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('nav.tonnes')} lead={t('tonne.lead')}>
      <TonneList />
    </Page>
  )
}
