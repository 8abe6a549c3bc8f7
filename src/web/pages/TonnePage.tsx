// One flow, five states: one tonne.
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TonneWalk } from '../features/tonnes/TonneWalk.tsx'
import { Page } from '../ui/Page.tsx'
import { carriedView } from '../view.ts'

export function TonnePage() {
  const { t } = useTranslation()
  const { flow } = useParams({ from: '/tonnes/$flow' })
  return (
    <Page
      title={t('tonne.one')}
      tools={
        <Link to="/tonnes" search={carriedView}>
          {t('tonne.back')}
        </Link>
      }
    >
      <TonneWalk flow={flow} />
    </Page>
  )
}
